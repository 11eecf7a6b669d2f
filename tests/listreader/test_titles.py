# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A certificate names its product above the table where its rows do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.listreader.entries.read_entries import Entry, RowPlace
from desktop_app.listreader.fields.mapping import ListKind
from desktop_app.listreader.read_lists import name_product_of_title
from tests.listreader.handmade import make_mapping, make_region

ROWS = [["Element", "Content"], ["Dy", "4.2"]]


def part_numbers(
    labels: dict[str, str], kind: ListKind = ListKind.COMPOSITION, first: str = "list.substance"
) -> set[str]:
    region = replace(make_region(ROWS), labels=labels)
    entries = [Entry(RowPlace("f", "s", 2), {first: "Dy"})]
    name_product_of_title(region, make_mapping(region, [first, "list.content"], None, kind), entries)
    return {entry.part_number for entry in entries}


@pytest.mark.parametrize("label", ["Part No.", "Part number:", "Artikelnummer", "产品编号"])
def test_the_number_above_the_table_is_that_of_every_row(label: str) -> None:
    assert part_numbers({"Customer": "Nordwerk", label: "KM-4212"}) == {"KM-4212"}


@pytest.mark.parametrize(
    "labels",
    [{}, {"Part No.": "n.a."}, {"Part No.": "A", "Part number": "B"}, {"Certificate No.": "26-0815"}],
)
def test_without_one_clear_number_none_is_taken(labels: dict[str, str]) -> None:
    assert part_numbers(labels) == {""}


def test_a_column_of_part_numbers_and_other_lists_are_left_as_they_are() -> None:
    assert part_numbers({"Part No.": "KM-4212"}, first="products.part_number") == {"Dy"}
    assert part_numbers({"Part No.": "KM-4212"}, kind=ListKind.PARTS) == {""}
