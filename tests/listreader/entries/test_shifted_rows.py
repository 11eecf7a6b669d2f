# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A row with more cells than the heading is left out whole where they were moved; a remark moves nothing."""

from __future__ import annotations

import pytest

from desktop_app.listreader.entries.read_entries import SHIFTED, EntryReader, find_shifted_rows
from desktop_app.listreader.fields.mapping import ListKind
from tests.listreader.handmade import make_mapping, make_region
from tests.listreader.sheets import WORKBOOK

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
    assert find_shifted_rows(region) == shifted


@pytest.mark.parametrize(
    ("is_text", "cells", "is_taken"),
    [
        (True, MOVED, False),
        (False, MOVED, False),
        (True, [*SOUND, "check"], False),
        (False, [*SOUND, "check"], True),
    ],
)
def test_what_was_moved_is_not_taken(is_text: bool, cells: list[str], is_taken: bool) -> None:
    region = make_region([HEADING, SOUND, cells, SOUND])
    region.table.is_text = is_text
    fields = ["products.part_number", "products.name", "products.made_in"]
    reader = EntryReader(region, make_mapping(region, fields, None, ListKind.PARTS), WORKBOOK)
    entries = reader.read_entries(lambda _rows: None)
    assert [bool(entry.values) for entry in entries] == [True, is_taken, True]
    assert entries[1].doubts == ({} if is_taken else {"products.part_number": SHIFTED})
