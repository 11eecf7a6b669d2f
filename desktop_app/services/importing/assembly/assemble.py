# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Turns the entries of all tables of an import into rows of the catalogue, each kind of list in its own way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.stores import Stored
from desktop_app.services.importing.assembly.parts import assemble_parts
from desktop_app.services.importing.assembly.placed_rows import Assembly, PlacedRow
from desktop_app.services.importing.assembly.template_rows import assemble_template
from desktop_app.services.importing.bills.bill_lines import ReadBill
from desktop_app.services.importing.cells.outcomes import Doubtful
from desktop_app.services.importing.entries.entry import Entry
from desktop_app.services.importing.fields.mapping import ListKind, TableMapping
from desktop_app.services.importing.firms.suppliers import suppliers_for
from desktop_app.services.schema.declaration import Sheet

_SUPPLIER: Final = f"{Sheet.PRODUCTS}.supplier"
_NOT_UNDERSTOOD: Final = Doubtful(
    Phrase("nothing tells what the columns of this table are"), Phrase("Choose the fields of its columns")
)


@dataclass(frozen=True, slots=True)
class ReadTable:
    """One table as it was read, for assembling."""

    mapping: TableMapping
    entries: Sequence[Entry]
    bill: ReadBill


def assemble_tables(
    tables: Sequence[ReadTable],
    stored_sheets: Mapping[str, Sequence[Stored]],
    answers: Mapping[str, str],
) -> Assembly:
    """Return the rows of the catalogue that some tables make.

    ``stored_sheets`` is what is there already, ``answers`` are those to questions by their id.
    """
    assembly = Assembly()
    part_entries = [e for table in tables if table.mapping.kind == ListKind.PARTS for e in table.entries]
    stored_products = stored_sheets.get(Sheet.PRODUCTS, ())
    assemble_parts(part_entries, assembly, (stored.row["part_number"] for stored in stored_products))
    _assemble_suppliers(part_entries, assembly, stored_sheets, answers)
    for table in tables:
        if table.mapping.kind == ListKind.PARTS:
            _assemble_bill(table, assembly, stored_sheets)
        elif table.mapping.kind == ListKind.TEMPLATE:
            assemble_template(table.mapping.sheet, table.entries, assembly)
        elif table.mapping.kind == ListKind.UNKNOWN:
            for entry in table.entries:
                assembly.doubt(entry, _NOT_UNDERSTOOD)
    return assembly


def _assemble_suppliers(
    entries: Sequence[Entry],
    assembly: Assembly,
    stored_sheets: Mapping[str, Sequence[Stored]],
    answers: Mapping[str, str],
) -> None:
    """Put the keys of suppliers in place of the names in a parts list, and add those that are not on file."""
    names = [(name, "", entry.place) for entry in entries if (name := entry.values.get(_SUPPLIER, ""))]
    if not names:
        return
    firms = suppliers_for(names, [stored.row for stored in stored_sheets.get(Sheet.SUPPLIERS, ())], answers)
    assembly.questions += firms.questions
    for row, places in firms.added:
        assembly.add(Sheet.SUPPLIERS, PlacedRow(row, places))
    for placed in assembly.sheets.get(Sheet.PRODUCTS, ()):
        if placed.row.get("supplier"):
            placed.row["supplier"] = firms.keys[placed.row["supplier"]]


def _assemble_bill(
    table: ReadTable, assembly: Assembly, stored_sheets: Mapping[str, Sequence[Stored]]
) -> None:
    """Add the lines of a bill, and the products at its top that no row lists."""
    by_place = {entry.place: entry for entry in table.entries}
    for place, doubt in table.bill.doubts.items():
        assembly.doubt(by_place[place], doubt)
    for place, refusal in table.bill.refused.items():
        assembly.refuse(by_place[place], refusal)
    for place, remark in table.bill.remarks.items():
        assembly.remark(by_place[place], remark)
    products = {placed.row["part_number"]: placed for placed in assembly.sheets.get(Sheet.PRODUCTS, ())}
    stored = {stored.row["part_number"]: stored.row for stored in stored_sheets.get(Sheet.PRODUCTS, ())}
    for parent in table.bill.parents:
        if parent not in products and parent not in stored:
            products[parent] = PlacedRow({"part_number": parent}, [])
            assembly.add(Sheet.PRODUCTS, products[parent])
    for line in table.bill.lines:
        row = {"parent": line.parent, "child": line.child, "quantity": line.quantity}
        assembly.add(Sheet.BILL, PlacedRow(row, [line.place]))
    open_places = {*table.bill.doubts, *table.bill.refused}
    if open_places:
        open_parts = {by_place[place].part_number for place in open_places}
        _keep_open_lines(table.bill, open_parts, assembly, stored_sheets)
        _call_incomplete(
            [
                parent
                for parent in table.bill.parents
                if parent in stored and stored[parent]["bill_complete"] == "yes"
            ],
            products,
            assembly,
        )


def _keep_open_lines(
    bill: ReadBill,
    open_parts: AbstractSet[str],
    assembly: Assembly,
    stored_sheets: Mapping[str, Sequence[Stored]],
) -> None:
    """Keep the stored lines of parts whose row is not clear: their bill is replaced as a whole by what is."""
    taken = {(line.parent, line.child) for line in bill.lines}
    parents = {line.parent for line in bill.lines}
    for stored in stored_sheets.get(Sheet.BILL, ()):
        pair = (stored.row["parent"], stored.row["child"])
        if pair[0] in parents and pair[1] in open_parts and pair not in taken:
            assembly.add(Sheet.BILL, PlacedRow(dict(stored.row), []))


def _call_incomplete(parents: Sequence[str], products: dict[str, PlacedRow], assembly: Assembly) -> None:
    """Say of products whose bill was complete that it no longer is: a row of it is not clear."""
    for parent in parents:
        if parent not in products:
            products[parent] = PlacedRow({"part_number": parent}, [])
            assembly.add(Sheet.PRODUCTS, products[parent])
        products[parent].row["bill_complete"] = "no"
