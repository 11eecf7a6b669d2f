# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Calendar days, and the days on which people work: what a file-by day and a decision day are counted with."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop_app.basics.days import (
    WorkingCalendar,
    day_in_beijing,
    months_after,
    next_day,
    parse_day,
    years_after,
)

WEEKS = WorkingCalendar()
"""Weekends alone. 2 March 2026 is a Monday."""
SPRING = WorkingCalendar(
    holidays=frozenset({date(2026, 3, 5), date(2026, 3, 6), date(2026, 3, 9)}),
    worked=frozenset({date(2026, 3, 14)}),
    years=frozenset({2025, 2026}),
    every_year=frozenset({(1, 1)}),
)
DAYS = some.dates(date(2026, 2, 20), date(2026, 3, 31))


def march(day: int) -> date:
    return date(2026, 3, day)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (4, True),
        (5, False),
        (6, False),
        (7, False),
        (8, False),
        (9, False),
        (10, True),
        (14, True),
        (15, False),
    ],
)
def test_weekends_and_holidays_are_free_and_a_weekend_day_may_be_worked(day: int, works: bool) -> None:
    assert SPRING.is_working(march(day)) is works


def test_the_first_of_january_is_free_in_years_that_nobody_has_on_record() -> None:
    assert not SPRING.is_working(date(2031, 1, 1))
    assert SPRING.is_working(date(2031, 1, 2))
    assert WEEKS.is_working(date(2031, 1, 1))


@pytest.mark.parametrize(
    ("export", "working_days", "expected"),
    [
        (6, 0, 6),  # nothing to wait for: the day itself
        (6, 1, 5),  # Friday counts: to be filed on Thursday
        (2, 1, -2),  # Monday counts, and Sunday and Saturday before it are no days to file on: Friday
        (8, 0, 6),  # a Sunday: the Friday before
        (8, 1, 5),
        (16, 5, 9),
        (16, 6, 6),
    ],
)
def test_the_last_day_to_file_is_a_day_on_which_somebody_can(
    export: int, working_days: int, expected: int
) -> None:
    wanted = march(expected) if expected > 0 else date(2026, 2, 28) + timedelta(expected + 1)
    assert WEEKS.before(march(export), working_days) == wanted


def test_holidays_lie_between_the_last_day_to_file_and_the_export() -> None:
    assert SPRING.before(march(10), 1) == march(4)
    assert SPRING.before(march(15), 1) == march(13)  # Saturday the 14th is worked
    assert SPRING.before(march(14), 2) == march(12)


@given(DAYS, some.integers(0, 12))
def test_so_many_working_days_lie_between_a_day_to_file_and_the_day_of_export(
    export: date, wait: int
) -> None:
    file_by = SPRING.before(export, wait)
    span = (export - file_by).days
    worked = [day for day in (export - timedelta(back) for back in range(span)) if SPRING.is_working(day)]
    assert SPRING.is_working(file_by)
    assert len(worked) == wait
    later = file_by + timedelta(1)
    while not SPRING.is_working(later):
        later += timedelta(1)
    assert later > export or wait > 0  # a later one leaves less than the time, or lies behind the export


@pytest.mark.parametrize(
    ("day", "working_days", "expected"), [(6, 1, 9), (6, 0, 6), (2, 5, 9), (7, 1, 9), (13, 1, 16)]
)
def test_a_decision_comes_so_many_working_days_after_the_day_of_filing(
    day: int, working_days: int, expected: int
) -> None:
    assert WEEKS.after(march(day), working_days) == march(expected)


def test_a_decision_waits_for_holidays_to_end_and_may_come_on_a_worked_saturday() -> None:
    assert SPRING.after(march(4), 1) == march(10)
    assert SPRING.after(march(13), 1) == march(14)


def test_a_span_is_known_where_the_holidays_of_each_of_its_years_are() -> None:
    assert SPRING.knows(date(2025, 12, 1), date(2026, 2, 1))
    assert SPRING.knows(date(2026, 1, 1), date(2026, 12, 31))
    assert not SPRING.knows(date(2026, 12, 31), date(2027, 1, 1))
    assert not SPRING.knows(date(2024, 12, 31), date(2025, 1, 1))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 3, 1)),
        (date(2026, 1, 28), 1, date(2026, 2, 28)),
        (date(2028, 1, 29), 1, date(2028, 2, 29)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 11, 30), 3, date(2027, 3, 1)),
        (date(2026, 10, 31), 1, date(2026, 12, 1)),
        (date(2026, 10, 31), 25, date(2028, 12, 1)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 6, 15), 0, date(2026, 6, 15)),
    ],
)
def test_months_later_is_the_same_day_or_the_first_of_the_next_month(
    day: date, months: int, expected: date
) -> None:
    assert months_after(day, months) == expected


def test_years_later_is_the_same_day_and_never_short() -> None:
    assert years_after(date(2025, 10, 20), 5) == date(2030, 10, 20)
    assert years_after(date(2028, 2, 29), 4) == date(2032, 2, 29)
    assert years_after(date(2028, 2, 29), 5) == date(2033, 3, 1)
    assert next_day(date(2026, 2, 28)) == march(1)


def test_beijing_has_the_next_day_from_four_in_the_afternoon_utc() -> None:
    assert day_in_beijing(datetime(2026, 3, 1, 15, 59, tzinfo=UTC)) == march(1)
    assert day_in_beijing(datetime(2026, 3, 1, 16, 0, tzinfo=UTC)) == march(2)


@pytest.mark.parametrize("text", ["1900-01-01", "2999-12-31", "2028-02-29"])
def test_a_day_of_our_years_is_read(text: str) -> None:
    assert parse_day(text).isoformat() == text


@pytest.mark.parametrize(
    "text",
    ["1899-12-31", "3000-01-01", "2026-02-29", "2026-3-05", "20260305", "2026-03-05 ", "٢٠٢٦-٠٣-٠٥", "", "x"],
)
def test_a_day_in_another_form_or_beyond_our_years_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"{re.escape(text)}|out of range"):
        parse_day(text)
