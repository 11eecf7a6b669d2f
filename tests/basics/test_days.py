# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Days as lists write them; which of day and month comes first is decided for a column."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.named_values import DayOrder, decide_day_order, month_numbers, read_day
from desktop_app.basics.texts import Doubtful, NoValue

days = st.dates(date(1950, 1, 1), date(2099, 12, 31))
MONTHS = month_numbers()


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-05", "2026/3/5", "2026.03.05", "20260305", "2026年3月5日", "2026년 3월 5일", "05.03.2026",
        "5. 3. 2026", "5 Mar 2026", "05-MAR-2026", "5. März 2026", "Mar 5, 2026", "March 5th, 2026",
        "5 mars 2026", "5 marzo 2026",
        "5 de março de 2026", "5 marca 2026", "5. března 2026", "5 maart 2026", "5 Mart 2026", "2026-03-05 00:00:00",
        "2026-03-05T00:00:00Z",
    ],
)  # fmt: skip
def test_one_day_in_many_ways_of_writing(text: str) -> None:
    assert read_day(text, decide_day_order([text]), MONTHS) == "2026-03-05"


@given(st.lists(days, min_size=1, max_size=6), st.sampled_from("./-"), st.booleans())
def test_a_column_of_one_order_is_read_right_or_not_at_all(
    column: list[date], mark: str, month_first: bool
) -> None:
    if mark == ".":
        month_first = False
    form = f"%m{mark}%d{mark}%Y" if month_first else f"%d{mark}%m{mark}%Y"
    texts = [day.strftime(form) for day in column]
    order = decide_day_order(texts)
    assert order.sureness != "contradictory"
    for text, day in zip(texts, column, strict=True):
        outcome = read_day(text, order, MONTHS)
        assert outcome == day.isoformat() or (isinstance(outcome, Doubtful) and order.sureness == "unsure")


@given(st.integers(1, 12), st.integers(1, 12), st.sampled_from("/-"))
def test_a_day_that_can_be_swapped_is_never_sure_alone(first: int, second: int, mark: str) -> None:
    text = f"{first:02}{mark}{second:02}{mark}2026"
    outcome = read_day(text, decide_day_order([text]), MONTHS)
    assert isinstance(outcome, Doubtful) == (first != second)


def test_two_orders_in_one_column_contradict() -> None:
    order = decide_day_order(["24/11/2026", "11/24/2026", "03/04/2026"])
    assert order == DayOrder({}, "contradictory")
    assert isinstance(read_day("03/04/2026", order, MONTHS), Doubtful)
    assert read_day("24/11/2026", order, MONTHS) == read_day("11/24/2026", order, MONTHS) == "2026-11-24"


@pytest.mark.parametrize(
    "text", ["31.02.2026", "3.4.26", "2026-03-05 10:30", "45986", "Monday", "13/13/2026"]
)
def test_what_is_no_day_is_doubtful(text: str) -> None:
    assert isinstance(read_day(text, DayOrder(), MONTHS), Doubtful)


def test_no_day_is_said_as_that() -> None:
    assert isinstance(read_day("TBD", DayOrder(), MONTHS), NoValue)
