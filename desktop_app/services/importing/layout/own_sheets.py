# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sheets of our own workbook, filled in by hand or by the program: every row below the columns is a row of data.

A product may be called "Total", its note may read like the end of a list: in such a sheet that is what it is called.
"""

from __future__ import annotations

from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.tables import Table, TableRow
from desktop_app.services.importing.layout.sheet_layout import (
    Region,
    RegionColumn,
    RowNote,
    RowRole,
    SheetLayout,
)
from desktop_app.services.schema.columns import HELP_HEADING, HELP_SHEET, WORKBOOK

_HEADING: Final = RowNote(RowRole.HEADING, Phrase("the heading of the table"))
_HELP: Final = RowNote(RowRole.NOTE, Phrase("the sheet explains the workbook"))
_HIDDEN: Final = RowNote(RowRole.HIDDEN, Phrase("a hidden row"))
_BLANK: Final = RowNote(RowRole.BLANK, Phrase("nothing but spaces or formats"))
_CALLED: Final = {
    called: {name for name in (*declared.columns, *(c.label for c in declared.columns.values())) if name}
    for sheet, declared in WORKBOOK.items()
    for called in {str(sheet), "_".join(declared.title.lower().split())}
}
"""What may stand above the columns of each sheet, by what the sheet may be called."""


def read_own_sheet(table: Table, file: str, *, hidden: bool) -> SheetLayout | None:
    """Return the layout of a sheet with the name of one of ours that has columns of it alone; None for another."""
    name = "_".join(table.title.lower().split())
    called = _CALLED.get(name)
    if not table.rows:
        return None
    if name == HELP_SHEET.lower() and table.rows[0].shown[: len(HELP_HEADING)] == HELP_HEADING:
        return SheetLayout(table, file, (), {row.number: _HELP for row in table.rows})
    if called is None:
        return None
    heading = tuple(text.strip() for text in table.rows[0].shown)
    if not any(heading) or not {text for text in heading if text} <= called:
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
