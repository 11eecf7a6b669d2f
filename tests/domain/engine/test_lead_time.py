# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""By when to apply: a day that has passed, or lies before the rule, is never named."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop_app.domain.engine.first_steps import WORKING_DAYS_TO_DECIDE, lead_time
from tests.making import program

CALENDAR = program().pack.calendar
PUBLISHED = program().pack.announcement.dated
DAYS = some.integers(-60, 500).map(lambda days: PUBLISHED + timedelta(days))


@given(DAYS, DAYS)
def test_a_day_to_file_by_lies_ahead_and_leaves_the_time(export: date, seen_from: date) -> None:
    lead = lead_time(CALENDAR, export=export, seen_from=seen_from, published=PUBLISHED)
    earliest = max(seen_from, PUBLISHED)
    if lead.file_by is not None:
        assert lead.file_by >= earliest
        assert CALENDAR.after(lead.file_by, WORKING_DAYS_TO_DECIDE) > lead.file_by
        assert lead.decided_on <= CALENDAR.after(export, 1)
    else:
        assert lead.decided_on > export or CALENDAR.before(export, WORKING_DAYS_TO_DECIDE) < earliest
    assert lead.decided_on > earliest


def test_an_export_two_weeks_on_is_too_late_and_the_next_day_is_named() -> None:
    lead = lead_time(CALENDAR, export=date(2025, 10, 20), seen_from=date(2025, 10, 12), published=PUBLISHED)
    assert lead.file_by is None
    assert lead.decided_on == date(2025, 12, 12)


def test_nobody_applies_before_the_rule_is_published() -> None:
    seen = date(2025, 9, 1)
    near = lead_time(CALENDAR, export=date(2025, 10, 9), seen_from=seen, published=PUBLISHED)
    assert near.file_by is None
    assert near.decided_on == date(2025, 12, 10)
    far = lead_time(CALENDAR, export=date(2026, 6, 1), seen_from=seen, published=PUBLISHED)
    assert far.file_by == date(2026, 3, 25)


@pytest.mark.parametrize(
    ("export", "last_day"),
    [
        # counted by hand with the holidays of the State Council's notice for 2026
        (date(2026, 6, 1), date(2026, 3, 25)),
        (date(2026, 3, 2), date(2025, 12, 22)),
        (date(2026, 6, 2), date(2026, 3, 26)),
        (date(2026, 6, 6), date(2026, 3, 31)),  # a Saturday: 45 working days lie before it, up to the Friday
        (date(2026, 6, 8), date(2026, 4, 1)),
    ],
)
def test_the_last_day_to_file_of_these_exports(export: date, last_day: date) -> None:
    lead = lead_time(CALENDAR, export=export, seen_from=date(2025, 10, 20), published=PUBLISHED)
    assert lead.file_by == last_day


@given(some.integers(0, 300).map(lambda days: date(2026, 1, 5) + timedelta(days)))
def test_a_last_day_to_file_is_a_working_day_with_the_time_behind_it(export: date) -> None:
    lead = lead_time(CALENDAR, export=export, seen_from=PUBLISHED, published=PUBLISHED)
    assert lead.file_by is not None
    after = [lead.file_by + timedelta(days) for days in range(1, (export - lead.file_by).days + 1)]
    assert CALENDAR.is_working(lead.file_by)
    assert sum(map(CALENDAR.is_working, after)) == WORKING_DAYS_TO_DECIDE
    assert sum(map(CALENDAR.is_working, after[1:])) == WORKING_DAYS_TO_DECIDE - CALENDAR.is_working(after[0])


def test_it_says_whether_the_holidays_are_on_record_for_the_days_that_it_counts() -> None:
    def known(export: date, seen_from: date) -> bool:
        return lead_time(CALENDAR, export=export, seen_from=seen_from, published=PUBLISHED).is_known

    assert known(date(2026, 12, 31), date(2025, 10, 20))
    assert not known(date(2027, 1, 4), date(2025, 10, 20))
    # too late to file: what counts is how long a decision takes from now
    assert not known(date(2026, 12, 20), date(2026, 12, 1))
    assert known(date(2026, 9, 20), date(2026, 9, 1))


def test_an_application_on_the_last_day_fits_and_one_on_the_day_after_does_not() -> None:
    def file_by(seen_from: date) -> date | None:
        return lead_time(CALENDAR, export=date(2026, 6, 1), seen_from=seen_from, published=PUBLISHED).file_by

    assert file_by(date(2026, 3, 25)) == date(2026, 3, 25)
    assert file_by(date(2026, 3, 26)) is None
