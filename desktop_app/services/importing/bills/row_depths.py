# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Notes how far rows are moved to the right, and takes the marks that do it off their part numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desktop_app.services.importing.bills.level_texts import read_indent, read_level, split_marks
from desktop_app.services.importing.bills.placing.placed_rows import INDENT, LEVEL, depth_field
from desktop_app.services.importing.entries.entry import Entry
from desktop_app.services.importing.fields.mapping import BillStyle, TableMapping
from desktop_app.services.importing.layout.sheet_layout import Region

_PART_NUMBER: Final = "products.part_number"


def note_depths(region: Region, mapping: TableMapping, entries: Sequence[Entry]) -> None:
    """Write into rows how deep their cells stand, where a bill is told by dots in front of them, spaces or formats.

    Marks belong to no part number: "..KM-4212" is KM-4212 on the second level.
    """
    shape = mapping.bill
    if not shape.columns:
        return
    column = shape.columns[0]
    if depth_field(shape) == LEVEL and shape.style in (BillStyle.LEVEL, BillStyle.DOTS, BillStyle.WHERE_USED):
        _keep_marks(region, column, entries)
    if depth_field(shape) != INDENT:
        return
    part_column = mapping.column_of(_PART_NUMBER)
    is_part_column = part_column is not None and part_column.column == column
    rows = {row.number: row for row in region.rows}
    for entry in entries:
        cell = region.table.cell(rows[entry.place.row], column)
        entry.indent = read_indent(cell.shown, cell.format.indent).marks
        if is_part_column and entry.part_number:
            entry.values[_PART_NUMBER] = split_marks(entry.part_number).text


def _keep_marks(region: Region, column: int, entries: Sequence[Entry]) -> None:
    """Put levels of nothing but dots or stars into their rows; elsewhere such a cell says that it has no value."""
    rows = (
        {row.number: row for row in region.rows} if any(LEVEL in entry.missing for entry in entries) else {}
    )
    for entry in entries if rows else ():
        shown = region.table.cell(rows[entry.place.row], column).shown
        if LEVEL in entry.missing and read_level(shown) is not None:
            entry.values[LEVEL] = shown
            del entry.missing[LEVEL]
