# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Bills read from rows of lists: what is clear is taken exactly, what is not is doubted by row."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.listreader.bills.read_bill import read_bill
from desktop_app.listreader.fields.mapping import BillShape, BillStyle
from tests.listreader.bills.lists import (
    PART,
    RandomBill,
    entries,
    entry,
    lines_of,
    random_bills,
    rows_of,
    write,
)

LEVEL = BillShape(BillStyle.LEVEL)
POSITION = BillShape(BillStyle.POSITION, top="HB")
FLAT = BillShape(BillStyle.FLAT, top="HB")
TREES = [BillStyle.LEVEL, BillStyle.DOTS, BillStyle.POSITION, BillStyle.INDENT, BillStyle.COLUMNS]


# ---- written in a style and read back ----------------------------------------------------------


@given(random_bills(), st.sampled_from(TREES), st.booleans())
def test_a_bill_comes_back_from_every_style(bill: RandomBill, style: BillStyle, with_top: bool) -> None:
    rows, shape = write(bill, style, with_top=with_top)
    read = read_bill(rows, shape)
    assert lines_of(read) == bill.lines
    assert not read.doubts
    assert not read.refused


@given(random_bills())
def test_a_bill_comes_back_from_pairs(bill: RandomBill) -> None:
    rows = [
        entry(number, part, quantity, parent=product)
        for number, ((product, part), quantity) in enumerate(bill.lines.items(), 2)
    ]
    assert lines_of(read_bill(rows, BillShape(BillStyle.PARENT_CHILD))) == bill.lines


@given(random_bills(), st.sampled_from(TREES))
def test_quantities_for_the_whole_product_are_divided(bill: RandomBill, style: BillStyle) -> None:
    rows, shape = write(bill, style, with_top=False)
    for row, (_, _, _, total) in zip(rows, bill.walk(), strict=True):
        row.values["list.quantity_total"] = str(total)
    assert lines_of(read_bill(rows, shape)) == bill.lines  # both columns, which agree
    for row in rows:
        del row.values["list.quantity"]
    assert lines_of(read_bill(rows, shape)) == bill.lines


@given(random_bills(), st.sampled_from(TREES), st.data())
def test_a_row_that_says_nothing_clear_never_makes_a_line_that_is_not_there(
    bill: RandomBill, style: BillStyle, data: st.DataObject
) -> None:
    rows, shape = write(bill, style, with_top=False)
    broken = rows[data.draw(st.integers(0, len(rows) - 1))]
    what = data.draw(st.sampled_from(["part", "depth", "quantity"]))
    if what == "part":
        del broken.values[PART]
    elif what == "quantity":
        del broken.values["list.quantity"]
    elif style in (BillStyle.LEVEL, BillStyle.DOTS):
        broken.values["list.level"] = "x?"
    elif style == BillStyle.POSITION:
        broken.values["list.position"] = "?"
    elif style == BillStyle.COLUMNS:
        broken.level_column = None
    else:
        # moved by one in a list that shows no other step, a row is clearly inside the one above it
        assume(len({row.indent for row in rows if row is not broken}) > 1)
        broken.indent += 1
        assume(not is_every_width_a_level([row.indent for row in rows]))  # which would be as clear as before
    read = read_bill(rows, shape)
    assert lines_of(read).items() <= bill.lines.items()
    if what != "depth" or len(rows) > 1:
        lost = bill.lines.keys() - lines_of(read).keys()
        assert len(lost) <= len(read.doubts)
        assert not lost or {parent for parent, _ in lost} & read.incomplete or what == "part"


@given(random_bills(), st.integers(0, 99))
def test_the_order_of_positions_does_not_matter(bill: RandomBill, seed: int) -> None:
    rows, shape = write(bill, BillStyle.POSITION, with_top=False)
    turned = rows[seed % len(rows) :] + rows[: seed % len(rows)]
    assert lines_of(read_bill(turned, shape)) == bill.lines


def is_every_width_a_level(indents: list[int]) -> bool:
    """Tell whether no row stands deeper than the one above it by more than one of the widths that there are."""
    widths = sorted(set(indents))
    return all(widths.index(after) <= widths.index(before) + 1 for before, after in pairwise(indents))


def test_of_steps_that_are_told_alike_none_is_taken() -> None:
    rows = entries(*(("", part, "1") for part in ("A", "B", "C", "D", "E", "F")))
    for row, indent in zip(rows, (0, 3, 0, 1, 3, 3), strict=True):
        row.indent = indent
    read = read_bill(rows, BillShape(BillStyle.INDENT, top="HB"))
    assert lines_of(read) == {("HB", "A"): "1", ("HB", "C"): "1"}
    assert rows_of(read.doubts) == [3, 5, 6, 7]


# ---- levels ------------------------------------------------------------------------------------


def test_levels_begin_at_zero_or_one() -> None:
    tree = [("HB", "1"), ("R", "2"), ("M", "24"), ("S", "1")]
    for base in (0, 1, 2):
        rows = [(str(base + depth), *row) for depth, row in zip((0, 1, 2, 1), tree, strict=True)]
        read = read_bill(entries(*rows), LEVEL)
        assert lines_of(read) == {("HB", "R"): "2", ("R", "M"): "24", ("HB", "S"): "1"}
        assert read.levels == 3
        assert read.parents == ("HB", "R")


def test_a_product_named_in_the_title_holds_the_rows_of_level_one() -> None:
    rows = entries(("1", "R", "1"), ("2", "M", "24"), ("1", "S", "1"))
    named = read_bill(rows, BillShape(BillStyle.LEVEL, top="HB"))
    assert lines_of(named) == {("HB", "R"): "1", ("R", "M"): "24", ("HB", "S"): "1"}
    unnamed = read_bill(rows, LEVEL)
    assert lines_of(unnamed) == {("R", "M"): "24"}
    assert rows_of(unnamed.remarks) == [2, 4]
    assert not unnamed.doubts


def test_rows_that_begin_deep_below_an_unclear_one_are_in_nothing() -> None:
    read = read_bill(entries(("x?", "R", "1"), ("2", "M", "24")), BillShape(BillStyle.LEVEL, top="HB"))
    assert lines_of(read) == {}
    assert rows_of(read.doubts) == [2, 3]
    assert read.incomplete == {"HB"}
    usual = read_bill(entries(("x?", "R", "1"), ("1", "M", "24")), BillShape(BillStyle.LEVEL, top="HB"))
    assert lines_of(usual) == {("HB", "M"): "24"}


def test_several_products_on_level_zero() -> None:
    rows = entries(("0", "A", "1"), ("1", "M", "2"), ("0", "B", "1"), ("1", "M", "3"))
    assert lines_of(read_bill(rows, LEVEL)) == {("A", "M"): "2", ("B", "M"): "3"}
    other = read_bill(rows, BillShape(BillStyle.LEVEL, top="HB"))
    assert lines_of(other) == {("A", "M"): "2", ("B", "M"): "3"}
    assert rows_of(other.doubts) == [2, 4]


def test_a_level_that_jumps_is_doubted_and_what_follows_is_placed_again() -> None:
    rows = entries(("1", "HB", "1"), ("2", "R", "1"), ("4", "M", "2"), ("3", "N", "3"), ("2", "S", "1"))
    read = read_bill(rows, LEVEL)
    assert lines_of(read) == {("HB", "R"): "1", ("R", "N"): "3", ("HB", "S"): "1"}
    assert rows_of(read.doubts) == [4]
    assert "jumps from 2 to 4" in read.doubts[rows[2].place].why


def test_a_row_without_part_number_takes_nothing_below_it_along() -> None:
    rows = entries(("1", "HB", "1"), ("2", "", "1"), ("3", "M", "24"), ("4", "K", "2"), ("2", "S", "1"))
    read = read_bill(rows, LEVEL)
    assert lines_of(read) == {("M", "K"): "2", ("HB", "S"): "1"}
    assert rows_of(read.doubts) == [3, 4]
    assert "row 3" in read.doubts[rows[2].place].why


def test_a_level_that_is_none_leaves_open_what_may_stand_in_it() -> None:
    rows = entries(
        ("1", "R", "1"),
        ("2", "M", "24"),
        ("x", "Q", "1"),
        ("2", "N", "3"),
        ("3", "K", "1"),
        ("1", "S", "1"),
        ("2", "T", "1"),
    )
    read = read_bill(rows, BillShape(BillStyle.LEVEL, top="HB"))
    assert lines_of(read) == {
        ("HB", "R"): "1",
        ("R", "M"): "24",
        ("N", "K"): "1",
        ("HB", "S"): "1",
        ("S", "T"): "1",
    }
    assert rows_of(read.doubts) == [4, 5]
    assert {"HB", "R"} <= read.incomplete


def test_a_note_without_level_part_and_quantity_breaks_nothing() -> None:
    rows = entries(("0", "HB", "1"), ("1", "R", "1"), ("", "", ""), ("2", "M", "24"))
    assert lines_of(read_bill(rows, LEVEL)) == {("HB", "R"): "1", ("R", "M"): "24"}


@pytest.mark.parametrize(
    "levels",
    [("0", ".1", "..2", ".1"), (".1", "..2", "...3", "..2"), ("", ".", "..", "."), ("0", "-1", "--2", "-1"),
     ("Level 1", "Level 2", "Level 3", "Level 2"), ("1级", "2级", "3级", "2级"), ("01", "02", "03", "02"),
     ("1.0", "2.0", "3.0", "2.0")],
)  # fmt: skip
def test_levels_as_lists_write_them(levels: tuple[str, ...]) -> None:
    rows = entries(*zip(levels, ("HB", "R", "M", "S"), ("1", "1", "24", "1"), strict=True))
    style = BillStyle.DOTS if levels[1][:1] in ".-" else BillStyle.LEVEL
    assert lines_of(read_bill(rows, BillShape(style))) == {
        ("HB", "R"): "1",
        ("R", "M"): "24",
        ("HB", "S"): "1",
    }


def test_dots_that_contradict_their_number_are_doubted() -> None:
    rows = entries((".1", "R", "1"), ("..2", "M", "2"), (".2", "N", "3"), (".1", "S", "1"))
    read = read_bill(rows, BillShape(BillStyle.DOTS, top="HB"))
    assert lines_of(read) == {("HB", "R"): "1", ("R", "M"): "2", ("HB", "S"): "1"}
    assert rows_of(read.doubts) == [4]


# ---- positions ---------------------------------------------------------------------------------


def test_position_ten_comes_after_nine() -> None:
    rows = entries(
        ("1", "R", "1"),
        *((f"1.{n}", f"M{n}", str(n)) for n in range(1, 12)),
        ("1.10.1", "K", "2"),
        by="position",
    )
    lines = lines_of(read_bill(rows, POSITION))
    assert lines["R", "M10"] == "10"
    assert lines["M10", "K"] == "2"
    assert ("M1", "K") not in lines


def test_a_position_that_a_spreadsheet_has_cut_leaves_only_what_is_below_it_open() -> None:
    """1.10 as a number shows as 1.1: both are in 1, and what stands in 1.1 can be in either."""
    rows = entries(
        ("1", "R", "1"),
        ("1.1", "A", "1"),
        ("1.2", "B", "1"),
        ("1.1", "C", "1"),
        ("1.1.1", "D", "1"),
        by="position",
    )
    read = read_bill(rows, POSITION)
    assert lines_of(read) == {("HB", "R"): "1", ("R", "A"): "1", ("R", "B"): "1", ("R", "C"): "1"}
    assert rows_of(read.doubts) == [6]


def test_a_position_whose_assembly_is_missing_is_doubted() -> None:
    rows = entries(("1", "R", "1"), ("1.1", "A", "1"), ("2.1", "B", "1"), by="position")
    read = read_bill(rows, POSITION)
    assert lines_of(read) == {("HB", "R"): "1", ("R", "A"): "1"}
    assert rows_of(read.doubts) == [4]


@pytest.mark.parametrize(
    "positions",
    [
        ("1.0", "1.1", "2.0", "2.1"),
        ("01", "01.01", "02", "02.01"),
        ("A", "A.1", "B", "B.1"),
        ("1", "1,1", "2", "2,1"),
        ("1", "1-1", "2", "2-1"),
    ],
)
def test_positions_as_lists_write_them(positions: tuple[str, ...]) -> None:
    rows = entries(*zip(positions, "RMST", "1212", strict=True), by="position")
    assert lines_of(read_bill(rows, POSITION)) == {
        ("HB", "R"): "1",
        ("R", "M"): "2",
        ("HB", "S"): "1",
        ("S", "T"): "2",
    }


# ---- flat, pairs, where used -------------------------------------------------------------------


def test_a_flat_list_of_a_product_that_nobody_names_gives_no_line_and_says_so() -> None:
    rows = [entry(2, "A", "1"), entry(3, "B", "2"), entry(4, "C")]
    read = read_bill(rows, BillShape(BillStyle.FLAT))
    assert read.lines == ()
    assert rows_of(read.remarks) == [2, 3]
    assert lines_of(read_bill(rows[:2], FLAT)) == {("HB", "A"): "1", ("HB", "B"): "2"}


def test_sections_that_name_products_hold_their_rows() -> None:
    rows = [
        entry(2, "A", "1"),
        entry(3, "B", "2"),
        entry(4, "C", "3"),
        entry(5, "D", "1"),
        entry(6, "E", "1"),
    ]
    sections = ("", "Assembly SS-10 Pump", "Baugruppe: SS-20", "Mechanical parts", "SS-30 Cover")
    for row, section in zip(rows, sections, strict=True):
        row.section = section
    read = read_bill(rows, FLAT)
    assert lines_of(read) == {("HB", "A"): "1", ("SS-10", "B"): "2", ("SS-20", "C"): "3", ("HB", "D"): "1"}
    assert rows_of(read.doubts) == [6]
    unnamed = read_bill(rows[:3], BillShape(BillStyle.FLAT))
    assert lines_of(unnamed) == {("SS-10", "B"): "2", ("SS-20", "C"): "3"}
    assert rows_of(unnamed.remarks) == [2]


def test_the_product_itself_may_head_its_flat_list() -> None:
    assert lines_of(read_bill([entry(2, "HB", "1"), entry(3, "B", "2")], FLAT)) == {("HB", "B"): "2"}


def test_a_parent_cell_that_names_several_is_doubted() -> None:
    rows = [
        entry(2, "A", "1"),
        entry(3, "B", "1"),
        entry(4, "M", "2", parent="A; B"),
        entry(5, "N", "2", parent="A, B"),
        entry(6, "M", "3", parent="A"),
    ]
    read = read_bill(rows, BillShape(BillStyle.PARENT_CHILD))
    assert lines_of(read) == {("A", "M"): "3"}
    assert rows_of(read.doubts) == [4, 5]


def test_a_product_named_only_beside_its_first_part_holds_the_rows_below() -> None:
    rows = [
        entry(2, "M", "1", parent="D"), entry(3, "G", "1"), entry(4, "S", "8"),
        entry(5, "R", "30", parent="G", base_quantity="10"), entry(6, "T", "5"),
    ]  # fmt: skip
    lines = lines_of(read_bill(rows, BillShape(BillStyle.PARENT_CHILD)))
    assert lines == {("D", "M"): "1", ("D", "G"): "1", ("D", "S"): "8", ("G", "R"): "3", ("G", "T"): "0.5"}


def test_a_product_without_parent_in_a_list_of_pairs_is_a_product() -> None:
    rows = [entry(2, "D"), entry(3, "M", "1", parent="D"), entry(4, "S", "2", parent="D"), entry(5, "X", "1")]
    read = read_bill(rows, BillShape(BillStyle.PARENT_CHILD))
    assert lines_of(read) == {("D", "M"): "1", ("D", "S"): "2"}
    assert rows_of(read.remarks) == [5]


def test_where_used_turns_the_rows_round() -> None:
    rows = [entry(2, "A", "2"), entry(3, "B", "4"), entry(4, "C")]
    read = read_bill(rows, BillShape(BillStyle.WHERE_USED, top="M"))
    assert lines_of(read) == {("A", "M"): "2", ("B", "M"): "4"}
    assert rows_of(read.doubts) == [4]


def test_where_used_on_several_levels_takes_the_first() -> None:
    rows = entries((".1", "A", "2"), ("..2", "B", "8"), (".1", "C", "1"))
    read = read_bill(rows, BillShape(BillStyle.WHERE_USED, top="M"))
    assert lines_of(read) == {("A", "M"): "2", ("C", "M"): "1"}
    assert rows_of(read.doubts) == [3]


# ---- rings -------------------------------------------------------------------------------------


@given(st.integers(1, 40), st.integers(0, 5))
def test_a_ring_is_refused_row_by_row_however_long(length: int, others: int) -> None:
    ring = [entry(n + 2, f"R{(n + 1) % length}", "1", parent=f"R{n}") for n in range(length)]
    rows = [*ring, *(entry(100 + n, f"X{n}", "2", parent="R0") for n in range(others))]
    read = read_bill(rows, BillShape(BillStyle.PARENT_CHILD))
    assert rows_of(read.refused) == [row.place.row for row in ring]
    assert lines_of(read) == {("R0", f"X{n}"): "2" for n in range(others)}


def test_a_part_that_holds_itself_is_refused() -> None:
    read = read_bill(entries(("1", "R", "1"), ("2", "R", "1")), BillShape(BillStyle.LEVEL, top="HB"))
    assert lines_of(read) == {("HB", "R"): "1"}
    assert rows_of(read.refused) == [3]
