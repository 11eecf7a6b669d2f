# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Turns the entries of all tables of an import into rows of the catalogue, each kind of list in its own way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.quantity import decimal_of, fraction_of, says_the_same
from desktop_app.basics.texts import Doubtful
from desktop_app.domain.law.pack import Pack
from desktop_app.listreader import Entry, ListKind, ReadTable
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.stores import Stored
from desktop_app.services.importing.assembly import materials
from desktop_app.services.importing.assembly.firms import FirmRows, assemble_stakes, names_no_firm
from desktop_app.services.importing.assembly.placed_rows import Assembly, Issue, PlacedRow, RowStatus
from desktop_app.services.schema.columns import SHEETS, sheets_filled_by
from desktop_app.services.schema.declaration import Row, Sheet
from desktop_app.services.schema.forms import Client

# --------------------------------------------------------------------------------------------------
# Products from the rows of a parts list; where rows of one part contradict each other, the fact stays open.
# A figure without its unit, or a unit without its figure, never joins the other half that is on file. A
# price of 149.50 whose currency the list does not say is no price in the euros of last year's list.


_PAIRS: Final = (("value", "value_to", "currency"), ("mass", "mass_to", "mass_unit"))


def leave_half_facts(placed: PlacedRow, entries: Sequence[Entry], stored: Row, assembly: Assembly) -> None:
    """Take what is half of a fact out of the row of a product whose other half on file may not belong to it."""
    row = placed.row
    for figure, upper, unit in _PAIRS:
        if row.get(figure) and not row.get(unit):
            if stored.get(unit) and not says_the_same(row[figure], stored.get(figure, "")):
                why = Phrase(
                    "the list does not say in what it is, and {figure} {unit} is on file",
                    figure=stored.get(figure, ""),
                    unit=stored[unit],
                )
                _leave_out(placed, (figure, upper), entries, assembly, Doubtful(why, _SAY_UNIT))
        elif row.get(unit) and not row.get(figure) and stored.get(figure) and row[unit] != stored.get(unit):
            why = Phrase(
                "it stands here without a figure, and {figure} {unit} is on file",
                figure=stored[figure],
                unit=stored.get(unit, ""),
            )
            _leave_out(placed, (unit,), entries, assembly, Doubtful(why, _SAY_FIGURE))


_VALUE: Final = f"{Sheet.PRODUCTS}.value"
_CURRENCY: Final = f"{Sheet.PRODUCTS}.currency"
_NO_CURRENCY: Final = Phrase("nothing in the list says in which currency its price is")
_SAY_UNIT: Final = Phrase("Write the currency or unit beside the figure")
_SAY_FIGURE: Final = Phrase("Write the figure that belongs to it")


def _leave_out(
    placed: PlacedRow, names: Sequence[str], entries: Sequence[Entry], assembly: Assembly, doubt: Doubtful
) -> None:
    for name in names:
        placed.row.pop(name, None)
    field = f"{Sheet.PRODUCTS}.{names[0]}"
    for entry in entries:
        if field in entry.values:
            assembly.doubt(entry, doubt, field)


_PREFIX: Final = f"{Sheet.PRODUCTS}."
_COLUMNS: Final = {f"{_PREFIX}{name}": name for name in SHEETS[Sheet.PRODUCTS].columns}
_NO_PART_NUMBER: Final = Doubtful(
    Phrase("the row has no part number"), Phrase("Write the part number, or leave the row out")
)
_GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    name: columns for columns in SHEETS[Sheet.PRODUCTS].columns_of_facts.values() for name in columns
}
"""The columns of products that are one fact together: value, its upper end, its currency."""


@dataclass(slots=True)
class _ListedProduct:
    """One product as the rows read so far have it."""

    placed: PlacedRow
    entries: list[Entry] = field(default_factory=list)
    first_rows: dict[str, Entry] = field(default_factory=dict)
    """By column, the first row that fills it in."""
    open_columns: dict[str, tuple[Entry, Entry] | None] = field(default_factory=dict)
    """Columns that are taken from no row, each with two rows that contradict each other in it; None where only another
    column of the same fact is contradicted."""


def assemble_parts(entries: Sequence[Entry], assembly: Assembly, stored: Mapping[str, Row]) -> None:
    """Add the products of a parts list to an assembly; ``stored`` are those on file by part number.

    A number that is on file with other zeros in front (471 and 00471) is left open: it may be the same part.
    """
    parts: dict[str, _ListedProduct] = {}
    with_zeros = {number.lstrip("0"): number for number in stored if number.isdigit()}
    for entry in entries:
        assembly.note_entry(entry)
        number = entry.part_number
        if not number:
            if "products.part_number" not in entry.doubts:
                assembly.doubt(entry, _NO_PART_NUMBER)
            continue
        if number not in stored and number.isdigit() and number.lstrip("0") in with_zeros:
            assembly.doubt(
                entry,
                Doubtful(
                    Phrase(
                        "{stored} is on file, and {number} may be the same without its zeros",
                        stored=with_zeros[number.lstrip("0")],
                        number=number,
                    ),
                    Phrase("Write the part number as it stands on the label"),
                ),
                "products.part_number",
            )
            continue
        _work_out_value(entry, assembly)
        listed = parts.get(entry.part_number)
        if listed is None:
            listed = parts[entry.part_number] = _ListedProduct(PlacedRow({}, []))
            assembly.add(Sheet.PRODUCTS, listed.placed)
        _join_entry(listed, entry, assembly)
    for number, listed in parts.items():
        if listed.placed.row.get("value") and not listed.placed.row.get("currency"):
            for entry in listed.entries:
                if _VALUE in entry.values and _CURRENCY not in entry.doubts:
                    assembly.remark(entry, _NO_CURRENCY)
        if number in stored:
            leave_half_facts(listed.placed, listed.entries, stored[number], assembly)


def _work_out_value(entry: Entry, assembly: Assembly) -> None:
    """Fill in the value of one piece where the list has that of the whole line."""
    total, quantity = entry.values.get("list.line_total", ""), entry.values.get("list.quantity", "")
    if not total or "products.value" in entry.values or "products.value" in entry.headings:
        return
    count = fraction_of(quantity) if quantity and "list.quantity_to" not in entry.values else Fraction(0)
    if not count:
        assembly.doubt(
            entry,
            Doubtful(
                Phrase("it is the value of the whole line, and the number of pieces is not clear"),
                Phrase("Give the value of one piece"),
            ),
            "list.line_total",
        )
        return
    try:
        entry.values["products.value"] = decimal_of(fraction_of(total) / count)
    except ValueError:
        assembly.doubt(
            entry,
            Doubtful(
                Phrase(
                    "{total} for {quantity} pieces is no exact value of one", total=total, quantity=quantity
                ),
                Phrase("Give the value of one piece"),
            ),
            "list.line_total",
        )


def _join_entry(listed: _ListedProduct, entry: Entry, assembly: Assembly) -> None:
    """Add what a row says of a product; what contradicts an earlier row is taken from neither."""
    texts = {_COLUMNS[name]: text for name, text in entry.values.items() if name in _COLUMNS}
    listed.placed.places.append(entry.place)
    if not listed.entries:
        listed.placed.row = texts
        listed.placed.headings = entry.headings
        listed.entries.append(entry)
        listed.first_rows = dict.fromkeys(texts, entry)
        return
    row = listed.placed.row
    for name, text in texts.items():
        if name in listed.open_columns:
            _compare_in_open_column(listed, entry, name, assembly)
        elif name not in row:
            row[name] = text
        elif not says_the_same(row[name], text):
            # Take a fact from no row of a product: a row contradicts those before it.
            for column in _GROUPS.get(name, (name,)):
                listed.open_columns.setdefault(column, None)
                row.pop(column, None)
            field_name = f"{_PREFIX}{name}"
            listed.open_columns[name] = (listed.first_rows[name], entry)
            for earlier in listed.entries:
                if field_name in earlier.values:
                    _doubt_contradiction(earlier, entry, field_name, assembly)
            _doubt_contradiction(entry, listed.first_rows[name], field_name, assembly)
        listed.first_rows.setdefault(name, entry)
    listed.entries.append(entry)


def _compare_in_open_column(listed: _ListedProduct, entry: Entry, name: str, assembly: Assembly) -> None:
    """Say against which earlier row a row stands in a column that is taken from none.

    A currency that all rows say alike is left out with the amount that they contradict each other in, and that is
    said of the amount.
    """
    field_name = f"{_PREFIX}{name}"
    pair = listed.open_columns[name]
    if pair is None:
        earlier = listed.first_rows.get(name)
        if earlier is None or says_the_same(earlier.values[field_name], entry.values[field_name]):
            if not any(f"{_PREFIX}{column}" in entry.values for column in _GROUPS[name] if column != name):
                assembly.doubt(entry, _OF_AN_OPEN_FIGURE, field_name)
            return
        pair = listed.open_columns[name] = (earlier, entry)
    first, second = pair
    is_first = says_the_same(first.values[field_name], entry.values[field_name])
    _doubt_contradiction(entry, second if is_first else first, field_name, assembly)


_KEEP_ONE: Final = Phrase("Keep the one that is meant")
_OF_AN_OPEN_FIGURE: Final = Doubtful(
    Phrase("it belongs to a figure that rows of the same part contradict each other in"), _KEEP_ONE
)


def _doubt_contradiction(entry: Entry, other: Entry, field_name: str, assembly: Assembly) -> None:
    why = Phrase(
        "this row says {text}, and row {row} says {other} of the same part",
        text=entry.values[field_name], row=other.place.row, other=other.values[field_name],
    )  # fmt: skip
    assembly.doubt(entry, Doubtful(why, _KEEP_ONE), field_name)


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
_OF_PRODUCTS: Final = (ListKind.PARTS, ListKind.COMPOSITION)
_NOT_UNDERSTOOD: Final = Doubtful(
    Phrase("nothing tells what the columns of this table are"), Phrase("Choose the fields of its columns")
)


def assemble_tables(
    tables: Sequence[ReadTable],
    stored_sheets: Mapping[str, Sequence[Stored[Row]]],
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
        if materials.is_about_materials(
            column.field for column in table.mapping.columns if column.sureness != "unsure"
        )
        for entry in table.entries
    ]
    materials.drop_other_elements(on_materials, law)
    stored_products = {one.row["part_number"]: one.row for one in stored_sheets.get(Sheet.PRODUCTS, ())}
    assemble_parts(part_entries, assembly, stored_products)
    _assemble_firms(tables, part_entries, assembly, stored_sheets, answers)
    if on_materials:
        materials.assemble_materials(on_materials, assembly, stored_sheets, law)
    for table in tables:
        if table.mapping.kind == ListKind.PARTS:
            # Add the lines of a bill, and the products that only a title or another row names.
            by_place = {entry.place: entry for entry in table.entries}
            for row_place, doubt in table.bill.doubts.items():
                if doubt.about not in by_place[row_place].doubts:  # said already, of the cell itself
                    assembly.doubt(by_place[row_place], doubt, key=table.bill.above.get(row_place, ""))
            for row_place, refusal in table.bill.refused.items():
                assembly.refuse(by_place[row_place], refusal)
            for row_place, remark in table.bill.remarks.items():
                assembly.remark(by_place[row_place], remark)
            products = {
                placed.row["part_number"]: placed for placed in assembly.sheets.get(Sheet.PRODUCTS, ())
            }
            parts = (line.child for line in table.bill.lines)
            for named in dict.fromkeys((*table.bill.parents, *parts)):
                if named not in products and named not in stored_products:
                    products[named] = PlacedRow({"part_number": named}, [])
                    assembly.add(Sheet.PRODUCTS, products[named])
                if named in products and named in table.bill.names:
                    products[named].row.setdefault("name", table.bill.names[named])
            for line in table.bill.lines:
                row = {"parent": line.parent, "child": line.child, "quantity": line.quantity}
                assembly.add(Sheet.BILL, PlacedRow(row, [line.place]))
            pairs = {(line.parent, line.child) for line in table.bill.lines}
            parents = {line.parent for line in table.bill.lines} & table.bill.incomplete
            for stored_line in stored_sheets.get(Sheet.BILL, ()) if parents else ():
                line_key = (stored_line.row["parent"], stored_line.row["child"])
                if line_key[0] in parents and line_key not in pairs:
                    assembly.add(Sheet.BILL, PlacedRow(dict(stored_line.row), []))
            was_complete = [
                parent
                for parent in table.bill.parents
                if parent in table.bill.incomplete
                and stored_products.get(parent, {}).get("bill_complete") == "yes"
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
    stored_sheets: Mapping[str, Sequence[Stored[Row]]],
    answers: Mapping[str, str],
) -> None:
    """Add suppliers, parties and owners: those of lists before those that other rows name."""
    firms = {
        kind: FirmRows(sheets_filled_by(kind)[0], stored_sheets, answers, assembly)
        for kind in (ListKind.SUPPLIERS, ListKind.PARTIES)
    }
    for table in tables:
        if table.mapping.kind in firms:
            firms[table.mapping.kind].add_entries(table.entries)
    suppliers = firms[ListKind.SUPPLIERS]
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
            country = entry.values.get(f"{suppliers.sheet}.country", "")
            keys[name] = suppliers.find(name, country, entry.place)
    for placed in assembly.sheets.get(Sheet.PRODUCTS, ()) if keys else ():
        if placed.row.get("supplier"):
            placed.row["supplier"] = keys[placed.row["supplier"]]
    on_stakes = [
        entry for table in tables if table.mapping.kind == ListKind.STAKES for entry in table.entries
    ]
    if on_stakes:
        assemble_stakes(on_stakes, firms[ListKind.PARTIES], stored_sheets, assembly, answers)
    for rows in firms.values():
        rows.finish()


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
        clients = context.store.list_clients()
        return FileClient(next((row.id for row in clients if row.client == first.get("client")), None))
    client_row = context.stored_row(Client, chosen, chosen)
    if first.get("client") == client_row.client:
        return FileClient(chosen)
    other = first.get("name") or first.get("client", "")
    _refuse(
        rows[:1],
        assembly,
        Phrase(
            'it is the row of the client "{other}"; the file is taken into "{own}"',
            other=other,
            own=client_row.name,
        ),
        Phrase("Check that this is the right client"),
    )
    del assembly.sheets[Sheet.CLIENT]
    return FileClient(chosen, other)


def _refuse(rows: list[PlacedRow], assembly: Assembly, why: str, do: str) -> None:
    for placed in rows:
        assembly.issues += [Issue(row_place, RowStatus.REFUSED, why, do) for row_place in placed.places]
