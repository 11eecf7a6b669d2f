# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Workbooks that the program writes: cells are text, none a formula, and all come back as they were."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.services.context.ports import WrittenSheet
from desktop_app.services.schema.outcome import Stopped
from desktop_app.storage.spreadsheets.workbooks import XlsxWorkbooks

BOOKS = XlsxWorkbooks()
DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0", "http://x.y", "0101", "1e5", "'x"]


def test_texts_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    rows = [[text, f"{text} ", "方块磁体\nzwei"] for text in DANGEROUS]
    BOOKS.write_workbook(path, [WrittenSheet("Products", ("a", "b", "c"), rows)])
    (book,) = BOOKS.read_tables([path])
    (table,) = book.tables
    assert [list(row.shown) for row in table.rows[1:]] == [[cell.rstrip() for cell in row] for row in rows]
    assert {row.kinds for row in table.rows} == {"ttt"}
    with zipfile.ZipFile(path) as packed:
        xml = packed.read("xl/worksheets/sheet1.xml")
    assert b"<f" not in xml
    assert b"<hyperlink" not in xml


def test_the_same_sheets_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        BOOKS.write_workbook(tmp_path / name, [WrittenSheet("Products", ("a",), [["1"], ["2"]])])
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_writing_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    def rows() -> Iterator[list[str]]:
        yield ["1"]
        raise Stopped

    with pytest.raises(Stopped):
        BOOKS.write_workbook(tmp_path / "x.xlsx", [WrittenSheet("Products", ("part_number",), rows())])
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be written"):
        BOOKS.write_workbook(tmp_path / "no" / "x.xlsx", [WrittenSheet("A", ("a",), [])])
