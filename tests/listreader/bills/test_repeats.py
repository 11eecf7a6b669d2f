# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a list says twice: a part in one product, an assembly unfolded in several places."""

from __future__ import annotations

from desktop_app.listreader.bills.read_bill import read_bill
from desktop_app.listreader.fields.mapping import BillShape, BillStyle
from tests.listreader.bills.lists import (
    entries,
    entry,
    lines_of,
    rows_of,
)

LEVEL = BillShape(BillStyle.LEVEL)
POSITION = BillShape(BillStyle.POSITION, top="HB")
FLAT = BillShape(BillStyle.FLAT, top="HB")
TREES = [BillStyle.LEVEL, BillStyle.DOTS, BillStyle.POSITION, BillStyle.INDENT, BillStyle.COLUMNS]


def test_a_part_at_two_positions_is_added_up_and_said() -> None:
    rows = [
        entry(2, "M6", "4", position="10"),
        entry(3, "B", "1", position="20"),
        entry(4, "M6", "2", position="30"),
    ]
    read = read_bill(rows, FLAT)
    assert lines_of(read) == {("HB", "M6"): "6", ("HB", "B"): "1"}
    assert rows_of(read.remarks) == [2, 4]
    assert not read.doubts


def test_a_row_that_stands_twice_counts_once() -> None:
    rows = [entry(2, "M6", "4", position="10"), entry(3, "M6", "4", position="10")]
    read = read_bill(rows, FLAT)
    assert lines_of(read) == {("HB", "M6"): "4"}
    assert rows_of(read.remarks) == [2, 3]
    rows[1].values["list.quantity"] = "5"
    assert rows_of(read_bill(rows, FLAT).doubts) == [2, 3]


def test_rows_that_may_be_one_or_two_are_doubted() -> None:
    rows = [entry(2, "M6", "4"), entry(3, "M6", "4")]
    read = read_bill(rows, FLAT)
    assert read.lines == ()
    assert rows_of(read.doubts) == [2, 3]
    rows[1].values["list.quantity"] = "2"
    assert lines_of(read_bill(rows, FLAT)) == {("HB", "M6"): "6"}


def test_rows_of_one_part_that_contradict_each_other_are_doubted() -> None:
    rows = [entry(2, "M6", "4", position="10"), entry(3, "M6", "2", position="20")]
    rows[0].values["products.made_in"], rows[1].values["products.made_in"] = "DE", "CN"
    rows[1].headings = {"products.made_in": "Ursprung"}
    read = read_bill(rows, FLAT)
    assert read.lines == ()
    assert "Ursprung" in read.doubts[rows[0].place].why


def test_a_part_twice_with_one_unclear_quantity_is_doubted() -> None:
    read = read_bill([entry(2, "M6", "4", position="10"), entry(3, "M6", "", position="20")], FLAT)
    assert read.lines == ()
    assert rows_of(read.doubts) == [2, 3]


def test_a_repeated_assembly_is_merged_when_equal() -> None:
    inside = [("2", "M", "24"), ("2", "N", "1")]
    rows = entries(
        ("1", "R", "1"), *inside, ("1", "S", "1"), ("2", "R", "2"), *[("3", *row[1:]) for row in inside]
    )
    read = read_bill(rows, BillShape(BillStyle.LEVEL, top="HB"))
    assert not read.doubts
    assert lines_of(read) == {
        ("HB", "R"): "1",
        ("HB", "S"): "1",
        ("S", "R"): "2",
        ("R", "M"): "24",
        ("R", "N"): "1",
    }


def test_a_repeated_assembly_that_differs_is_doubted_by_row() -> None:
    rows = entries(("1", "R", "1"), ("2", "M", "24"), ("1", "S", "1"), ("2", "R", "1"), ("3", "M", "23"))
    read = read_bill(rows, BillShape(BillStyle.LEVEL, top="HB"))
    assert lines_of(read) == {("HB", "R"): "1", ("HB", "S"): "1", ("S", "R"): "1"}
    assert rows_of(read.doubts) == [3, 6]
    assert "2, 5" in read.doubts[rows[1].place].why


def test_an_assembly_that_is_not_unfolded_again_contradicts_nothing() -> None:
    rows = entries(("1", "R", "1"), ("2", "M", "24"), ("1", "S", "1"), ("2", "R", "1"))
    assert lines_of(read_bill(rows, BillShape(BillStyle.LEVEL, top="HB")))["R", "M"] == "24"
