# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""By when to apply: a day that has passed, or lies before the rule, is never named."""

from __future__ import annotations

from datetime import date, timedelta

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
    assert lead.decided_on == CALENDAR.after(date(2025, 10, 12), WORKING_DAYS_TO_DECIDE)


def test_nobody_applies_before_the_rule_is_published() -> None:
    seen = date(2025, 9, 1)
    near = lead_time(CALENDAR, export=date(2025, 10, 9), seen_from=seen, published=PUBLISHED)
    assert near.file_by is None
    assert near.decided_on == CALENDAR.after(PUBLISHED, WORKING_DAYS_TO_DECIDE)
    far = lead_time(CALENDAR, export=date(2026, 6, 1), seen_from=seen, published=PUBLISHED)
    assert far.file_by == CALENDAR.before(date(2026, 6, 1), WORKING_DAYS_TO_DECIDE)
