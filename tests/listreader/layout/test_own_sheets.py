# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""In a sheet that the program wrote every row is data; a sheet that only looks like one is read as any other."""

from __future__ import annotations

from desktop_app.listreader.layout.sheet_layout import RowRole, read_own_sheet
from desktop_app.listreader.tables import Table, TableRow
from tests.listreader.sheets import WORKBOOK

HEADING = tuple(WORKBOOK.sheets["suppliers"].columns)


def row(number: int, *shown: str, hidden: bool = False) -> TableRow:
    return TableRow(number, shown, "".join("t" if text else " " for text in shown), {}, {}, hidden)


def test_every_row_is_data_whatever_it_says() -> None:
    rows = [row(1, *HEADING), row(2, "total", "Total"), row(3, "end", "End of list"), row(5, "a", "A")]
    layout = read_own_sheet(Table("Suppliers", rows=rows), "x.xlsx", hidden=False)
    assert layout is not None
    (region,) = layout.regions
    assert [each.number for each in region.rows] == [2, 3, 5]
    assert {number: note.role for number, note in layout.notes.items()} == {1: RowRole.HEADING}


def test_hidden_rows_are_left_out_unless_they_are_asked_for() -> None:
    table = Table("Suppliers", rows=[row(1, *HEADING), row(2, "a", "A", hidden=True), row(3, "  ", "")])
    layout = read_own_sheet(table, "x.xlsx", hidden=False)
    assert layout is not None
    assert layout.regions[0].rows == ()
    assert (layout.notes[2].role, layout.notes[3].role) == (RowRole.HIDDEN, RowRole.BLANK)
    shown = read_own_sheet(table, "x.xlsx", hidden=True)
    assert shown is not None
    assert [each.number for each in shown.regions[0].rows] == [2]


def test_another_sheet_is_not_ours() -> None:
    assert (
        read_own_sheet(Table("Suppliers", rows=[row(1, *HEADING[:-1], "Colour")]), "x.xlsx", hidden=False)
        is None
    )
    assert read_own_sheet(Table("Firms", rows=[row(1, *HEADING)]), "x.xlsx", hidden=False) is None
    assert read_own_sheet(Table("Suppliers"), "x.xlsx", hidden=False) is None
    behind = Table("Suppliers", hidden=True, rows=[row(1, *HEADING)])
    assert read_own_sheet(behind, "x.xlsx", hidden=False) is None
