# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Turns the entries of all tables of an import into rows of the catalogue, each kind of list in its own way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.texts import Doubtful
from desktop_app.domain.law.pack import Pack
from desktop_app.listreader import Entry, ListKind, ReadTable
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Stored
from desktop_app.services.importing.assembly.firms import FirmRows, names_no_firm
from desktop_app.services.importing.assembly.materials import (
    assemble_materials,
    drop_other_elements,
    is_about_materials,
)
from desktop_app.services.importing.assembly.placed_rows import Assembly, Issue, PlacedRow, RowStatus
from desktop_app.services.importing.assembly.products import assemble_parts
from desktop_app.services.importing.assembly.stakes import assemble_stakes
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Row

# --------------------------------------------------------------------------------------------------
# Rows of a sheet of our own workbook: they stand as they are, with the numbers of lines filled in.


def assemble_template(sheet: str, entries: Sequence[Entry], assembly: Assembly) -> None:
    """Add the rows of a sheet of the workbook to an assembly."""
    prefix = f"{sheet}."
    counted: dict[str, int] = {}
    declaration = SHEETS[sheet]
    for entry in entries:
        assembly.note_entry(entry)
        row = {
            name.removeprefix(prefix): entry.values.get(name, "")
            for name in entry.headings
            if name.startswith(prefix) and name not in entry.doubts
        }
        row |= {
            name.removeprefix(prefix): text for name, text in entry.values.items() if name.startswith(prefix)
        }
        if declaration.is_numbered and not row.get("line"):
            key = row.get(declaration.list_of, "")
            counted[key] = counted.get(key, 0) + 1
            row["line"] = str(counted[key])
        assembly.add(sheet, PlacedRow(row, [entry.place], entry.headings))


_SUPPLIER: Final = f"{Sheet.PRODUCTS}.supplier"
_MADE_IN: Final = f"{Sheet.PRODUCTS}.made_in"
_OF_PART_OR_SUBSTANCE: Final = Doubtful(
    Phrase("it may be where the part is from, or where the substance is"),
    Phrase("Say which of them the column tells"),
)
_SUPPLIER_COUNTRY: Final = f"{Sheet.SUPPLIERS}.country"
_OF_PRODUCTS: Final = (ListKind.PARTS, ListKind.COMPOSITION)
_NOT_UNDERSTOOD: Final = Doubtful(
    Phrase("nothing tells what the columns of this table are"), Phrase("Choose the fields of its columns")
)


def assemble_tables(
    tables: Sequence[ReadTable],
    stored_sheets: Mapping[str, Sequence[Stored]],
    answers: Mapping[str, str],
    law: Pack,
) -> Assembly:
    """Return the rows of the catalogue that some tables make.

    ``stored_sheets`` is what is there already, ``answers`` are those to questions by their id.
    """
    assembly = Assembly()
    of_products = [table for table in tables if table.mapping.kind in _OF_PRODUCTS]
    part_entries = [entry for table in of_products for entry in table.entries]
    for table in of_products:
        _doubt_origin_beside_substances(table, assembly)
    on_materials = [
        entry
        for table in of_products
        if is_about_materials(column.field for column in table.mapping.columns if column.sureness != "unsure")
        for entry in table.entries
    ]
    drop_other_elements(on_materials, law)
    stored_products = {one.row["part_number"]: one.row for one in stored_sheets.get(Sheet.PRODUCTS, ())}
    assemble_parts(part_entries, assembly, stored_products)
    _assemble_firms(tables, part_entries, assembly, stored_sheets, answers)
    if on_materials:
        stored_materials = (stored.row for stored in stored_sheets.get(Sheet.MATERIALS, ()))
        assemble_materials(on_materials, assembly, stored_materials, law)
    for table in tables:
        if table.mapping.kind == ListKind.PARTS:
            # Add the lines of a bill, and the products that only a title or another row names.
            by_place = {entry.place: entry for entry in table.entries}
            for place, doubt in table.bill.doubts.items():
                if doubt.about not in by_place[place].doubts:  # said already, of the cell itself
                    assembly.doubt(by_place[place], doubt, key=table.bill.above.get(place, ""))
            for place, refusal in table.bill.refused.items():
                assembly.refuse(by_place[place], refusal)
            for place, remark in table.bill.remarks.items():
                assembly.remark(by_place[place], remark)
            products = {
                placed.row["part_number"]: placed for placed in assembly.sheets.get(Sheet.PRODUCTS, ())
            }
            stored = {
                stored.row["part_number"]: stored.row for stored in stored_sheets.get(Sheet.PRODUCTS, ())
            }
            parts = (line.child for line in table.bill.lines)
            for named in dict.fromkeys((*table.bill.parents, *parts)):
                if named not in products and named not in stored:
                    products[named] = PlacedRow({"part_number": named}, [])
                    assembly.add(Sheet.PRODUCTS, products[named])
            for line in table.bill.lines:
                row = {"parent": line.parent, "child": line.child, "quantity": line.quantity}
                assembly.add(Sheet.BILL, PlacedRow(row, [line.place]))
            taken = {(line.parent, line.child) for line in table.bill.lines}
            parents = {line.parent for line in table.bill.lines} & table.bill.incomplete
            for stored_line in stored_sheets.get(Sheet.BILL, ()) if parents else ():
                line_key = (stored_line.row["parent"], stored_line.row["child"])
                if line_key[0] in parents and line_key not in taken:
                    assembly.add(Sheet.BILL, PlacedRow(dict(stored_line.row), []))
            was_complete = [
                parent
                for parent in table.bill.parents
                if parent in table.bill.incomplete and stored.get(parent, {}).get("bill_complete") == "yes"
            ]
            # Say of products whose bill was complete that it no longer is: a row of it is not clear.
            for parent in was_complete:
                if parent not in products:
                    products[parent] = PlacedRow({"part_number": parent}, [])
                    assembly.add(Sheet.PRODUCTS, products[parent])
                products[parent].row["bill_complete"] = "no"
        elif table.mapping.kind == ListKind.TEMPLATE:
            assemble_template(table.mapping.sheet, table.entries, assembly)
        elif table.mapping.kind == ListKind.UNKNOWN:
            for entry in table.entries:
                assembly.doubt(entry, _NOT_UNDERSTOOD)
    return assembly


def _doubt_origin_beside_substances(table: ReadTable, assembly: Assembly) -> None:
    """Leave a bare country open in a table with a row a substance: of the part, or of the substance."""
    made_in = table.mapping.column_of(_MADE_IN)
    is_by_substance = table.mapping.kind == ListKind.COMPOSITION and table.mapping.column_of("list.substance")
    if made_in is None or not is_by_substance or made_in.is_chosen:
        return
    for entry in table.entries:
        if entry.values.pop(_MADE_IN, ""):
            assembly.doubt(entry, _OF_PART_OR_SUBSTANCE, _MADE_IN)


def _assemble_firms(
    tables: Sequence[ReadTable],
    part_entries: Sequence[Entry],
    assembly: Assembly,
    stored_sheets: Mapping[str, Sequence[Stored]],
    answers: Mapping[str, str],
) -> None:
    """Add suppliers, parties and owners: those of lists before those that other rows name."""
    suppliers = FirmRows(Sheet.SUPPLIERS, _rows_of(stored_sheets, Sheet.SUPPLIERS), answers, assembly)
    parties = FirmRows(Sheet.PARTIES, _rows_of(stored_sheets, Sheet.PARTIES), answers, assembly)
    for table in tables:
        if table.mapping.kind == ListKind.SUPPLIERS:
            suppliers.add_entries(table.entries)
        elif table.mapping.kind == ListKind.PARTIES:
            parties.add_entries(table.entries)
    # Put the keys of suppliers in place of the names in a parts list; those that are not on file are added.
    keys: dict[str, str] = {}
    for entry in part_entries:
        name = entry.values.get(_SUPPLIER, "")
        if name and names_no_firm(name):
            keys[name] = ""
            assembly.remark(
                entry, Phrase('"{name}" names no one firm, so that the supplier stays open', name=name)
            )
        elif name:
            keys[name] = suppliers.find(name, entry.values.get(_SUPPLIER_COUNTRY, ""), entry.place)
    for placed in assembly.sheets.get(Sheet.PRODUCTS, ()) if keys else ():
        if placed.row.get("supplier"):
            placed.row["supplier"] = keys[placed.row["supplier"]]
    on_stakes = [
        entry for table in tables if table.mapping.kind == ListKind.STAKES for entry in table.entries
    ]
    if on_stakes:
        assemble_stakes(on_stakes, parties, _rows_of(stored_sheets, Sheet.OWNERS), assembly, answers)
    suppliers.finish()
    parties.finish()


def _rows_of(stored_sheets: Mapping[str, Sequence[Stored]], sheet: Sheet) -> list[Row]:
    return [stored.row for stored in stored_sheets.get(sheet, ())]


# --------------------------------------------------------------------------------------------------
# Whose catalogue a file is: the client that the user chose, or the one that a sheet of our own workbook
# names.


@dataclass(frozen=True, slots=True)
class FileClient:
    """The client that a file goes to (None: a new one), and the one it names if that is another."""

    client: int | None
    other_name: str = ""


def settle_client(context: ServiceContext, chosen: int | None, assembly: Assembly) -> FileClient:
    """Return the client that an import goes to; its row in the file is refused if it is another one's.

    Errors: Refused if nothing says whose catalogue it is.
    """
    rows = assembly.sheets.get(Sheet.CLIENT, [])
    if not rows:
        if chosen is None:
            raise Refused(
                "nothing says whose catalogue this is",
                do="Choose a client first, or fill in the sheet Client",
            )
        return FileClient(chosen)
    _refuse(
        rows[1:], assembly, Phrase("there is more than one client"), Phrase("Import one client at a time")
    )
    first = rows[0].row
    assembly.sheets[Sheet.CLIENT] = rows[:1]
    if chosen is None:
        clients = context.store.lists.list_clients()
        return FileClient(next((row.id for row in clients if row.client == first.get("client")), None))
    own = context.stored_row(Sheet.CLIENT, chosen, chosen)
    if first.get("client") == own["client"]:
        return FileClient(chosen)
    other = first.get("name") or first.get("client", "")
    _refuse(
        rows[:1],
        assembly,
        Phrase(
            'it is the row of the client "{other}"; the file is taken into "{own}"',
            other=other,
            own=own["name"],
        ),
        Phrase("Check that this is the right client"),
    )
    del assembly.sheets[Sheet.CLIENT]
    return FileClient(chosen, other)


def _refuse(rows: list[PlacedRow], assembly: Assembly, why: str, do: str) -> None:
    for placed in rows:
        assembly.issues += [Issue(place, RowStatus.REFUSED, why, do) for place in placed.places]
