# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The truth of each list fits the list: every row is named once, and what it says stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.listreader.entries.read_entries import RowPlace
from tests.imports.running import rows_that_show_anything, write_sources
from tests.imports.truth import FOLDER, Truth, all_lists, read_truth
from tests.imports.writing import ListOfTest
from tests.making import program

LISTS = all_lists()
ONE_OF = {
    "products": ("part_number",),
    "bill_of_materials": ("child", "parent"),
    "materials": ("part_number",),
    "suppliers": ("name",),
    "parties": ("name",),
}
"""Columns of which one must stand in the row."""


def shown_rows(one: ListOfTest, folder: Path) -> dict[RowPlace, str]:
    """Return what each row of a list shows that is not blank."""
    return rows_that_show_anything(program().workbooks.read_tables(write_sources(one, folder)))


def test_every_list_has_its_truth() -> None:
    assert {one.name for one in LISTS} == {path.stem for path in FOLDER.glob("*.json")}
    assert len(LISTS) >= 24


@pytest.mark.parametrize("one", LISTS, ids=lambda one: one.name)
def test_the_truth_names_every_row_once_and_says_what_stands_there(one: ListOfTest, tmp_path: Path) -> None:
    truth = read_truth(one.name)
    rows = shown_rows(one, tmp_path)
    named = [*truth.data_rows, *truth.skipped]
    assert [key for key in named if not any(key.is_at(place) for place in rows)] == []
    unnamed = [place for place in rows if sum(key.is_at(place) for key in named) != 1]
    assert unnamed == []
    assert list(missing(truth, rows)) == []


def missing(truth: Truth, rows: dict[RowPlace, str]) -> list[tuple[object, str]]:
    """Return the keys of the truth that the rows which they are said to stand in do not show."""
    found: list[tuple[object, str]] = []
    above = [text for place, text in rows.items() if any(key.is_at(place) for key in truth.skipped)]
    for sheet, columns in ONE_OF.items():
        for row in truth.rows[sheet]:
            texts = [text for place, text in rows.items() if row.key and row.key.is_at(place)]
            if texts and not any(
                row.one(column) in text for column in columns for text in (texts[0], *above)
            ):
                found.append((row.key, row.one(columns[0])))
    return found


@pytest.mark.parametrize("one", LISTS, ids=lambda one: one.name)
def test_a_list_is_written_the_same_each_time(one: ListOfTest) -> None:
    assert one.write() == one.write()
