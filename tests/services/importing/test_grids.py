# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What files show becomes rows of text: figures as they are held, codes as they are shown, the rest named as odd."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.services.context.tables import (
    DATE,
    ERROR,
    NUMBER,
    TEXT,
    TIME,
    TRUTH,
    UNWORKED,
    Book,
    Cell,
    CellFormat,
    Table,
    TableRow,
)
from desktop_app.services.importing.grids import cell_text, grids_of
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace
from tests.storage.spreadsheets import books

PERCENT = CellFormat(percent=True)
EURO = CellFormat(currency="€")
UNSEEN = CellFormat(seen=False)


@pytest.mark.parametrize(
    ("kind", "shown", "exact", "cell_format", "text", "odd"),
    [
        (TEXT, " 0471 ", " 0471 ", CellFormat(), "0471", None),
        (NUMBER, "00471", "471", CellFormat(), "00471", None),
        (NUMBER, "012-345", "12345", CellFormat(), "012-345", None),
        (NUMBER, "1,480.00 €", "1480", EURO, "1480", None),
        (NUMBER, "1,480", "1480", CellFormat(), "1480", None),
        (NUMBER, "5.00", "5", CellFormat(), "5", None),
        (NUMBER, "5 kg", "5", CellFormat(literal="kg"), "5", None),
        (NUMBER, "2", "1.5", CellFormat(), "1.5", None),
        (NUMBER, "4.2%", "0.042", PERCENT, "0.042", "percent"),
        (NUMBER, "0.30000000000000004", "0.30000000000000004", CellFormat(), "0.30000000000000004", "number"),
        (NUMBER, "1" + "0" * 20, "1" + "0" * 20, CellFormat(), "1" + "0" * 20, "number"),
        (NUMBER, "471", "471", UNSEEN, "471", "unseen"),
        (DATE, "25.11.2026", "2026-11-25", CellFormat(), "2026-11-25", "day"),
        (DATE, "25.11.2026 12:00", "2026-11-25 12:00:00", CellFormat(), "2026-11-25", "moment"),
        (TIME, "12:00", "12:00:00", CellFormat(), "12:00:00", "moment"),
        (TRUTH, "TRUE", "TRUE", CellFormat(), "TRUE", "truth"),
        (ERROR, "#N/A", "", CellFormat(), "", "error"),
        (UNWORKED, "", "", CellFormat(), "", "formula"),
    ],
)  # fmt: skip
def test_a_cell_is_one_text_or_is_named_as_odd(
    kind: str, shown: str, exact: str, cell_format: CellFormat, text: str, odd: str | None
) -> None:
    taken, strange = cell_text(Cell(1, 0, shown, exact, kind, cell_format, hidden=False))
    assert (taken, strange.kind if strange else None) == (text, odd)


def test_what_is_hidden_is_left_out_and_told() -> None:
    rows = [TableRow(number, (text,), "t", {}, {}, hidden) for number, text, hidden in
            ((2, "name", False), (3, "lens", True), (4, "ring", False))]  # fmt: skip
    book = Book("a.xlsx", "xlsx", [Table("Secret", hidden=True, rows=rows), Table("Parts", rows=rows)])
    (grid,) = grids_of(book)
    assert (grid.title, grid.heading, list(grid.rows)) == ("Parts", ("name",), [(4, ["ring"])])
    assert [str(note) for note in grid.notes] == [
        'The sheet "Secret" is hidden and is left out.', "Parts: 1 hidden row(s) are left out.",
    ]  # fmt: skip


def test_numbers_of_a_binary_workbook_are_figures_but_no_part_numbers(
    desk: Workspace, tmp_path: Path
) -> None:
    client = desk.clients.create(Client(name="A")).value
    content = books.xlsb([["part_number", "value", "currency"], ["0471", 4.5, "EUR"], [471.0, 5.0, "EUR"]])
    preview = desk.importing.preview(books.save(tmp_path, "list.xlsb", content), client)
    assert [(one.row, one.column) for one in preview.problems] == [(3, "part_number")]
    assert "XLSB" in preview.problems[0].what


def test_a_folder_without_tables_is_refused(desk: Workspace, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no workbooks and no text files"):
        desk.importing.preview(tmp_path)
