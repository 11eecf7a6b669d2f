# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The first rows of a file are shown once, before it is read to its end, and stay as they were."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from desktop_app.listreader.reading.files import read_tables
from desktop_app.listreader.tables import Book
from tests.listreader import books


def test_first_rows_are_shown_once_and_stay(tmp_path: Path) -> None:
    shown: list[Book] = []
    files = [tmp_path / "a.xlsx", tmp_path / "b.xlsx"]
    for file in files:
        file.write_bytes(books.xlsx(_fill))
    read = read_tables(files, begun=shown.append)
    assert [len(book.tables[0].rows) for book in read] == [6001, 6001]
    (first,) = shown
    assert first.file == "a.xlsx"
    assert 0 < len(first.tables[0].rows) < 6001
    assert first.tables[0].rows[0].shown == ("part_number", "name")


def _fill(_: Any, page: Any) -> None:
    page.write_row(0, 0, ["part_number", "name"])
    for row in range(1, 6001):
        page.write_row(row, 0, [f"N-{row:05}", "x"])
