# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The first rows of a file are shown once, before it is read to its end, and stay as they were."""

from __future__ import annotations

from pathlib import Path

from desktop_app.listreader.reading.files import read_tables
from desktop_app.listreader.tables import Book
from tests.ui import books


def test_first_rows_are_shown_once_and_stay(tmp_path: Path) -> None:
    shown: list[Book] = []
    files = [
        books.book(tmp_path / name, products=books.products(6000, name="x")) for name in ("a.xlsx", "b.xlsx")
    ]
    read = read_tables(files, begun=shown.append)
    assert [len(book.tables[0].rows) for book in read] == [6001, 6001]
    (first,) = shown
    assert first.file == "a.xlsx"
    assert 0 < len(first.tables[0].rows) < 6001
    assert first.tables[0].rows[0].shown == ("part_number", "name")
