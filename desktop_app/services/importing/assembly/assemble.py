# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Turns the entries of all tables of an import into rows of the catalogue, each kind of list in its own way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from desktop_app.services.schema.declaration import Sheet

_NOT_UNDERSTOOD: Final = Doubtful(
    Phrase("nothing tells what the columns of this table are"), Phrase("Choose the fields of its columns")
)


@dataclass(frozen=True, slots=True)
class ReadTable:
    """One table as it was read, for assembling."""

    mapping: TableMapping
    entries: Sequence[Entry]
    bill: ReadBill


def assemble_tables(tables: Sequence[ReadTable], stored_sheets: Mapping[str, Sequence[Stored]]) -> Assembly:
    """Return the rows of the catalogue that some tables make; ``stored_sheets`` is what is there already."""
    assembly = Assembly()
    part_entries = [e for table in tables if table.mapping.kind == ListKind.PARTS for e in table.entries]
    assemble_parts(part_entries, assembly)
    for table in tables:
        if table.mapping.kind == ListKind.PARTS:
            _assemble_bill(table, assembly, stored_sheets)
        elif table.mapping.kind == ListKind.TEMPLATE:
            assemble_template(table.mapping.sheet, table.entries, assembly)
        elif table.mapping.kind == ListKind.UNKNOWN:
            for entry in table.entries:
                assembly.doubt(entry, _NOT_UNDERSTOOD)
    return assembly


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
    listed = {placed.row["part_number"] for placed in assembly.sheets.get(Sheet.PRODUCTS, ())}
    stored = {row.row["part_number"] for row in stored_sheets.get(Sheet.PRODUCTS, ())}
    for parent in table.bill.parents:
        if parent not in listed | stored:
            assembly.add(Sheet.PRODUCTS, PlacedRow({"part_number": parent}, []))
            listed.add(parent)
    for line in table.bill.lines:
        row = {"parent": line.parent, "child": line.child, "quantity": line.quantity}
        assembly.add(Sheet.BILL, PlacedRow(row, [line.place]))
