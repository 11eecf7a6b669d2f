# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Bills of one product in several tables: one where they agree, doubted where they do not."""

from __future__ import annotations

from hypothesis import given

from desktop_app.listreader.bills.read_bill import ReadBill, ReadLine, join_bills
from desktop_app.listreader.entries.read_entries import RowPlace
from tests.listreader.bills.lists import RandomBill, lines_of, random_bills


def bill(file: str, *lines: tuple[str, str, str], incomplete: frozenset[str] = frozenset()) -> ReadBill:
    read = tuple(
        ReadLine(parent, child, quantity, RowPlace(file, "s", number))
        for number, (parent, child, quantity) in enumerate(lines, 2)
    )
    parents = tuple(dict.fromkeys(line.parent for line in read))
    return ReadBill(read, parents=parents, incomplete=incomplete)


@given(random_bills())
def test_the_same_bill_twice_is_one(of: RandomBill) -> None:
    lines = [(parent, child, quantity) for (parent, child), quantity in of.lines.items()]
    first, other = join_bills([bill("a", *lines), bill("b", *reversed(lines))])
    assert lines_of(first) == of.lines
    assert not other.lines
    assert not other.doubts


def test_bills_that_differ_are_doubted_in_both() -> None:
    first, other = join_bills(
        [
            bill("a", ("H", "R", "1"), ("H", "S", "2"), ("R", "M", "4")),
            bill("b", ("H", "R", "1"), ("H", "S", "3"), ("K", "M", "1")),
        ]
    )
    assert lines_of(first) == {("R", "M"): "4"}
    assert lines_of(other) == {("K", "M"): "1"}
    assert [place.row for place in first.doubts] == [2, 3]
    assert [place.row for place in other.doubts] == [2, 3]
    assert "a, s, row 2; b, s, row 2" in next(iter(first.doubts.values())).why
    assert first.incomplete == other.incomplete == {"H"}


def test_a_part_more_is_a_difference() -> None:
    first, other = join_bills(
        [
            bill("a", ("H", "R", "1"), ("H", "S", "2")),
            bill("b", ("H", "R", "1"), ("H", "S", "2"), ("H", "T", "1")),
        ]
    )
    assert not first.lines
    assert not other.lines


def test_bills_that_share_no_part_belong_together() -> None:
    first, other = join_bills([bill("a", ("H", "R", "1")), bill("b", ("H", "S", "2"))])
    assert lines_of(first) | lines_of(other) == {("H", "R"): "1", ("H", "S"): "2"}
    assert not first.doubts


def test_a_row_that_was_not_clear_contradicts_nothing() -> None:
    first, other = join_bills(
        [bill("a", ("H", "R", "1"), incomplete=frozenset({"H"})), bill("b", ("H", "R", "1"), ("H", "S", "2"))]
    )
    assert lines_of(first) | lines_of(other) == {("H", "R"): "1", ("H", "S"): "2"}
    assert not first.doubts
