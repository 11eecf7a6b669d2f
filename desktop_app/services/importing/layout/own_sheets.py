# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sheets of a workbook that the program wrote itself: every row below the names of the columns is a row of data.

A product may be called "Total", its note may read like the end of a list: in such a sheet that is what it is called.
"""

from __future__ import annotations

from typing import Final

from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.tables import Table, TableRow
from desktop_app.services.importing.layout.sheet_layout import (
    Region,
    RegionColumn,
    RowNote,
    RowRole,
    SheetLayout,
)
from desktop_app.services.schema.sheets import WORKBOOK

_HEADING: Final = RowNote(RowRole.HEADING, Phrase("the heading of the table"))
_HIDDEN: Final = RowNote(RowRole.HIDDEN, Phrase("a hidden row"))
_BLANK: Final = RowNote(RowRole.BLANK, Phrase("nothing but spaces or formats"))
_HEADINGS: Final = {declared.title: tuple(declared.columns) for declared in WORKBOOK.values()}
"""What stands above the columns of each sheet, as the program writes it."""


def read_own_sheet(table: Table, file: str, *, hidden: bool) -> SheetLayout | None:
    """Return the layout of a sheet that has the title and all the column names of one of ours; None for another."""
    heading = _HEADINGS.get(table.title)
    if heading is None or not table.rows or tuple(table.rows[0].shown) != heading:
        return None
    if (table.hidden or table.hidden_columns) and not hidden:
        return None
    notes = {table.rows[0].number: _HEADING}
    rows = []
    for row in table.rows[1:]:
        note = _note_of_row(row, hidden=hidden)
        if note is None:
            rows.append(row)
        else:
            notes[row.number] = note
    columns = tuple(RegionColumn(place, name) for place, name in enumerate(heading))
    region = Region(table, file, (table.rows[0].number,), columns, tuple(rows))
    return SheetLayout(table, file, (region,), notes)


def _note_of_row(row: TableRow, *, hidden: bool) -> RowNote | None:
    if row.hidden and not hidden:
        return _HIDDEN
    return None if any(text.strip() for text in row.shown) else _BLANK
