# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The price that counts, numbers under a percent format, codes of fifteen digits, corrections, rows that were moved."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop_app.listreader.entries.read_entries import Entry, find_shifted_rows
from desktop_app.listreader.entries.taken_columns import Corrections
from desktop_app.listreader.tables import CellFormat
from tests.listreader.entries.test_read_entries import PART, entries_of, values_of
from tests.listreader.handmade import CellMade, Number, make_region

VALUE = "products.value"
SAP = [PART, "list.price_control", VALUE, "list.moving_price"]


def sap(control: str, standard: CellMade, moving: CellMade) -> Entry:
    (entry,) = entries_of([["Mat", "VPRSV", "STPRS", "VERPR"], ["1", control, standard, moving]], SAP)
    return entry


@pytest.mark.parametrize(
    ("control", "standard", "moving", "price"),
    [
        ("V", "2.50", "1.85", "1.85"),
        ("v", "2.50", "1.85", "1.85"),
        ("S", "2.50", "1.85", "2.50"),
        ("S", "2.50", "", "2.50"),
        ("", "1.85", "1.85", "1.85"),
        ("V", "2.50", "", None),
    ],
)
def test_the_moving_average_counts_where_the_list_says_v_and_the_standard_price_where_it_says_s(
    control: str, standard: str, moving: str, price: str | None
) -> None:
    entry = sap(control, standard, moving)
    assert entry.values.get(VALUE) == price
    assert "list.moving_price" not in entry.values
    assert entry.doubts == {}


def test_two_prices_without_a_word_which_counts_leave_it_out_and_a_doubtful_average_is_told() -> None:
    unclear = sap("", "2.50", "1.85")
    assert VALUE not in unclear.values
    assert list(unclear.doubts) == [VALUE]
    assert list(sap("", "2.50", "").doubts) == [VALUE]
    average = sap("V", "2.50", "1.85 or so")
    assert VALUE not in average.values
    assert list(average.doubts) == [VALUE]
    assert list(sap("S", "2.50", "1.85 or so").doubts) == []


@pytest.mark.parametrize(
    ("exact", "shown", "expected"), [("0.42", "42 %", "42"), ("0.005", "0.5 %", "0.5"), ("1", "100 %", "100")]
)
def test_a_number_under_a_percent_format_is_a_hundred_times_what_it_holds(
    exact: str, shown: str, expected: str
) -> None:
    rows: list[list[CellMade]] = [
        ["Owned", "Owner", "Share"],
        ["A", "B", Number(shown, exact, CellFormat(percent=True))],
    ]
    (entry,) = entries_of(rows, ["owners.owned", "owners.owner", "owners.percent"])
    assert entry.values["owners.percent"] == expected


def test_a_price_under_a_percent_format_is_no_price() -> None:
    rows: list[list[CellMade]] = [["Part", "Price"], ["1", Number("42 %", "0.42", CellFormat(percent=True))]]
    (entry,) = entries_of(rows, [PART, VALUE])
    assert VALUE not in entry.values
    assert VALUE in entry.doubts


@pytest.mark.parametrize(("digits", "is_sure"), [(14, True), (15, True), (16, False)])
def test_a_part_number_of_fifteen_digits_is_sure_and_a_longer_one_was_cut(digits: int, is_sure: bool) -> None:
    number = "1234567890123456"[:digits]
    rows: list[list[CellMade]] = [["Part", "Name"], [Number(number, number), "x"]]
    (entry,) = entries_of(rows, [PART, "products.name"])
    assert (entry.values.get(PART) == number) is is_sure
    assert (PART in entry.doubts) is not is_sure


@pytest.mark.parametrize(("digits", "is_sure"), [(15, True), (16, False)])
def test_so_is_one_that_shows_zeros_in_front(digits: int, is_sure: bool) -> None:
    number = "1234567890123456"[:digits]
    cell = Number(f"00{number}", number, CellFormat(pattern="0" * (digits + 2)))
    rows: list[list[CellMade]] = [["Part", "Name"], [cell, "x"]]
    (entry,) = entries_of(rows, [PART, "products.name"])
    assert (entry.values.get(PART) == f"00{number}") is is_sure
    assert (PART in entry.doubts) is not is_sure


def test_a_correction_is_read_for_its_cell_and_decides_how_its_own_column_is_written() -> None:
    rows = [["Part", "Qty", "Price"], ["1", "1", "1.480"], ["2", "2", "?"]]
    fields = [PART, "list.quantity", VALUE]
    of_cell = entries_of(rows, fields, corrections=Corrections({(3, 2): " 0,74 "}, {}))
    assert [entry.values.get(VALUE) for entry in of_cell] == ["1480", "0.74"]
    of_text = entries_of(rows, fields, corrections=Corrections({}, {(2, "?"): "0,74"}))
    assert [entry.values.get(VALUE) for entry in of_text] == ["1480", "0.74"]
    # what was put right in another column says nothing of this one
    elsewhere = entries_of(rows, fields, corrections=Corrections({}, {(0, "2"): "0,74"}))
    assert VALUE not in elsewhere[0].values


def shifted(rows: Sequence[Sequence[CellMade]]) -> list[int]:
    return sorted(find_shifted_rows(make_region(rows)))


def test_a_row_wider_than_its_heading_may_have_been_moved_where_few_are() -> None:
    assert shifted([["Part", "Qty"], ["1", "2"], ["1", "2", "3"], ["4", "5"]]) == [1]
    assert shifted([["Part", "Qty"], ["1", "2"], ["1", "2", ""], ["4", "5"]]) == []
    # most rows are so wide: the heading is short
    assert shifted([["Part", "Qty"], ["1", "2", "3"], ["1", "2", "3"], ["4", "5"]]) == []
    assert shifted([["Part", "Qty"], ["1", "2", "3"], ["4", "5"]]) == []
    # what stands apart is a remark, and a table without a heading tells nothing
    assert shifted([["Part", "Qty"], ["1", "2", "", "seen"], ["4", "5"], ["4", "5"]]) == []
    assert shifted([["", ""], ["1", "2", "3"], ["4", "5"], ["4", "5"]]) == []


def test_blank_cells_say_nothing_and_those_behind_the_end_of_a_row_neither() -> None:
    full, short = entries_of(
        [["Part", "Qty", "Price"], ["1", "", "2"], ["3"]], [PART, "list.quantity", VALUE]
    )
    assert values_of(full) == {"part_number": "1", "value": "2"}
    assert values_of(short) == {"part_number": "3"}
    assert not full.doubts
    assert not short.doubts
