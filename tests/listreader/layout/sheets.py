# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Makes sheets for tests out of plain rows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from desktop_app.listreader.fields.heading_words import is_heading_word
from desktop_app.listreader.layout.find_layout import find_layout
from desktop_app.listreader.layout.sheet_layout import Region, RowRole, SheetLayout
from desktop_app.listreader.tables import BLANK, NUMBER, TEXT, Area, CellFormat, Table, TableRow

Row = Sequence[Any]
HEADING: Row = ("Part number", "Name", "Quantity", "Price")
PARTS: tuple[Row, ...] = (
    ("M-100", "Magnet", 2, 5.5),
    ("M-200", "Motor", 3, 6.25),
    ("M-300", "Shaft", 4, 7),
    ("M-400", "Bearing", 1, 8),
)


def sheet(
    *rows: Row,
    merged: Sequence[Area] = (),
    bold: Collection[int] = (),
    hidden_rows: Collection[int] = (),
    hidden_columns: Collection[int] = (),
    indents: Mapping[int, int] | None = None,
    as_text: bool = False,
) -> Table:
    """Return a sheet: row 1 is the first; an empty one is not there at all, "" is a blank cell."""
    made = []
    formats = [CellFormat(), CellFormat(bold=True), *(CellFormat(indent=step) for step in range(10))]
    for number, cells in enumerate(rows, start=1):
        if not cells:
            continue
        kinds = "".join(BLANK if str(cell).strip() == "" else _kind(cell, as_text=as_text) for cell in cells)
        indent = (indents or {}).get(number, 0)
        index = 1 if number in bold else indent + 2 if indent else 0
        used = dict.fromkeys(range(len(cells)), index) if index else {}
        shown = tuple(str(cell) for cell in cells)
        made.append(TableRow(number, shown, kinds, {}, used, hidden=number in hidden_rows))
    return Table("Sheet1", False, made, formats, frozenset(hidden_columns), tuple(merged))


def _kind(cell: object, *, as_text: bool) -> str:
    return NUMBER if isinstance(cell, int | float) and not as_text else TEXT


def lay_out(*rows: Row, heading_row: int | None = None, hidden: bool = False, **more: Any) -> SheetLayout:
    """Return the layout of a sheet, after a look whether every row is there once."""
    table = sheet(*rows, **more)
    layout = find_layout(
        table, "list.xlsx", is_heading_word=is_heading_word, heading_row=heading_row, hidden=hidden
    )
    taken = [row.number for region in layout.regions for row in region.rows]
    assert sorted([*taken, *layout.notes]) == [row.number for row in table.rows]
    return layout


def data_rows(layout: SheetLayout) -> list[int]:
    """Return the numbers of the rows that are data."""
    return [row.number for region in layout.regions for row in region.rows]


def roles(layout: SheetLayout) -> dict[int, RowRole]:
    """Return what each row is that is no data."""
    return {number: note.role for number, note in layout.notes.items()}


def headings(region: Region) -> list[str]:
    """Return the headings of a table."""
    return [column.heading for column in region.columns]
