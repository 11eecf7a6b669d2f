# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A row of a text file with more cells than the heading is left out whole; a remark beside the table moves nothing."""

from __future__ import annotations

import pytest

from desktop_app.services.importing.entries.read_entries import EntryReader
from desktop_app.services.importing.entries.shifted_rows import SHIFTED, find_shifted_rows
from desktop_app.services.importing.fields.mapping import ListKind
from desktop_app.services.schema.columns import Columns
from tests.making import program
from tests.services.importing.handmade import make_mapping, make_region

HEADING = ["Part", "Name", "Origin"]
SOUND = ["A-1", "Rotor", "DE"]
MOVED = ["A-2", "Magnet", " coated", "CN"]


@pytest.mark.parametrize(
    ("rows", "shifted"),
    [
        ([SOUND, MOVED, SOUND], {1}),
        ([SOUND, [*SOUND, "", "check"], SOUND], set()),
        ([MOVED, MOVED, SOUND], set()),
        ([SOUND, ["A-3", "Cover"], [*SOUND, "", ""]], set()),
    ],
)
def test_rows_wider_than_the_heading_are_found(rows: list[list[str]], shifted: set[int]) -> None:
    region = make_region([HEADING, *rows])
    assert find_shifted_rows(region) == set()
    region.table.is_text = True
    assert find_shifted_rows(region) == shifted


def test_nothing_is_taken_of_such_a_row() -> None:
    region = make_region([HEADING, SOUND, MOVED, SOUND])
    region.table.is_text = True
    fields = ["products.part_number", "products.name", "products.made_in"]
    reader = EntryReader(region, make_mapping(region, fields, None, ListKind.PARTS), Columns(program().pack))
    entries = reader.read_entries(lambda _rows: None)
    assert [bool(entry.values) for entry in entries] == [True, False, True]
    assert entries[1].doubts == {"products.part_number": SHIFTED}
