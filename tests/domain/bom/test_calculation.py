# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The calculation adds up to what the engine compares, and the break-evens lie on the line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from hypothesis import assume, given

from desktop_app.domain.bom.break_even import BreakEven, break_even
from desktop_app.domain.bom.calculation import Calculation, Line, calculation
from desktop_app.domain.bom.rollup import Rollup
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED
from desktop_app.domain.casefile.reading import read_case
from desktop_app.domain.engine.evaluation import Workings, chosen_readings
from desktop_app.domain.engine.measures import CaseValuation
from desktop_app.domain.quantity import NOTHING, Interval, add
from tests import making
from tests.oracle.strategies import cases

LINE = Fraction(1, 1000)


def worked_out(tree: dict[str, Any]) -> tuple[CaseValuation, Calculation]:
    program = making.program()
    case = read_case(json.dumps(tree).encode(), program.case_file_kind).case
    work = Workings(program.law, case)
    valued = work.value_case(program.law.bind_readings(chosen_readings(program.law, case)).counted)
    return valued, calculation(case.item, Rollup(valued.law, valued.pricing))


def summed(lines: Iterable[Line]) -> Interval:
    total = NOTHING
    for line in lines:
        total = add(total, line.total)
    return total


@given(cases())
def test_the_lines_come_to_what_the_roll_up_comes_to(tree: dict[str, Any]) -> None:
    valued, found = worked_out(tree)
    listed_as = valued.case.item.listed_as
    assume(listed_as not in valued.law.materials)
    if listed_as in (None, ASSEMBLY):
        held = valued.lists.of_assembly()
        assert summed(found.whole) == held.whole
    else:
        lists = valued.lists
        held = lists.of_unlisted() if listed_as == NOT_LISTED else lists.of_article()
    assert summed(found.content) == held.content


@given(cases())
def test_every_entry_is_told_once_or_stands_in_an_unclassified_part(tree: dict[str, Any]) -> None:
    _, found = worked_out(tree)
    paths = [line.path for line in found.content if line.entry] + [entry.path for entry in found.left_out]
    assert len(paths) == len(set(paths))


def even(tree: dict[str, Any]) -> BreakEven:
    valued, found = worked_out(tree)
    return break_even(found.content, summed(found.content), valued.item_value, line=LINE, origin="CN")


def share(tree: dict[str, Any]) -> Fraction:
    content = worked_out(tree)[0].value_shares.content
    assert content is not None
    assert content.is_point
    return content.lo


def test_at_the_break_evens_the_share_is_on_the_line() -> None:
    tree = making.changed(
        making.load("p01"),
        item__value={"amount": "400", "currency": "USD"},
        item__part_one=[
            {
                "row": "I-12",
                "origin": "CN",
                "mass": {"amount": "0.5", "unit": "g"},
                "price": {"amount": "200", "currency": "USD", "per": "kg"},
            }
        ],
    )
    found = even(tree)
    assert found == BreakEven(point(100), point(Fraction(4, 5)), point(2))
    for field, value in (
        ("item__value", {"amount": "100", "currency": "USD"}),
        ("item__part_one__0__price", {"amount": "800", "currency": "USD", "per": "kg"}),
        ("item__part_one__0__mass", {"amount": "2", "unit": "g"}),
    ):
        assert share(making.changed(tree, **{field: value})) == LINE


def point(value: int | Fraction) -> Interval:
    return Interval(Fraction(value), Fraction(value))


def test_pieces_and_chinese_shares_are_part_of_a_break_even() -> None:
    tree = making.load("p03")
    tree["item"]["components"][0]["quantity"] = "4"
    tree["item"]["components"][0]["part_one"][0]["china_share"] = "25"
    assert even(tree) == even(making.load("p03"))


def test_nothing_that_counts_reaches_no_line() -> None:
    tree = making.changed(making.load("p01"), item__part_one__0__origin="JP")
    assert even(tree) == BreakEven(None)


def test_an_open_origin_has_no_material_price() -> None:
    tree = making.changed(making.load("p01"), item__part_one__0__origin=None)
    found = even(tree)
    assert found.price is None
    assert found.item is not None
    assert found.item.lo == 0


def test_of_several_materials_only_the_item_breaks_even() -> None:
    tree = making.load("p01")
    tree["item"]["part_one"].append(dict(tree["item"]["part_one"][0]))
    found = even(tree)
    assert found.item is not None
    assert (found.price, found.mass) == (None, None)
