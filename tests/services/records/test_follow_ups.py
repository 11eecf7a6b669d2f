# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What follows a record: a notice to be confirmed, a query, reports after a licensed shipment, a licence that ends."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.services.context.stores import RecordEvent
from desktop_app.services.records import follow_ups
from desktop_app.services.records.follow_ups import list_follow_ups
from desktop_app.services.schema.declaration import NO_DAY, Day
from tests import making


def event(kind: str, on: str) -> RecordEvent:
    return RecordEvent("2026-0001", 1, kind, "", "J. Haug", f"{on}T10:00:00Z", Day(on))


def codes(
    *events: RecordEvent, papers: frozenset[str] = frozenset(), licence: str = ""
) -> dict[str, tuple[str, bool]]:
    calendar = making.program().pack.calendar
    found = list_follow_ups(events, papers, Day("2026-12-14"), Day(licence), calendar)
    return {each.code: (each.due, each.is_known) for each in found}


def test_nothing_follows_where_nothing_happened() -> None:
    assert codes() == {}


def test_a_notice_is_handed_over_then_confirmed() -> None:
    notice = frozenset({"notice"})
    assert codes(papers=notice) == {"hand_notice": ("2026-12-14", True)}
    handed = event(follow_ups.HANDED, "2026-12-15")
    assert codes(handed, papers=notice) == {"confirm_notice": ("2026-12-29", True)}
    assert codes(handed, event(follow_ups.CONFIRMED, "2026-12-20"), papers=notice) == {}
    again = event(follow_ups.HANDED, "2026-12-22")
    assert list(codes(handed, event(follow_ups.CONFIRMED, "2026-12-20"), again)) == ["confirm_notice"]


@pytest.mark.parametrize(
    ("received", "due", "is_known"),
    [
        ("2026-12-01", "2026-12-10", True),  # a Tuesday: seven working days later
        ("2026-09-24", "2026-10-12", True),  # over Mid-Autumn and the National Day holidays
        ("2026-12-28", "2027-01-07", False),  # New Year's Day is free; the notice for 2027 was not seen
    ],
)
def test_a_query_of_the_customs_has_seven_chinese_working_days(
    received: str, due: str, is_known: bool
) -> None:
    assert codes(event(follow_ups.QUERIED, received)) == {"answer_query": (due, is_known)}
    answered = event(follow_ups.ANSWERED, due)
    assert codes(event(follow_ups.QUERIED, received), answered) == {}


def test_reports_follow_a_licensed_shipment_without_a_day_of_law() -> None:
    shipped = event(follow_ups.SHIPPED, "2026-12-14")
    assert codes(shipped) == {"report_shipment": (NO_DAY, True)}
    assert codes(shipped, event(follow_ups.REPORTED, "2027-01-20")) == {}


def test_a_licence_that_ends_is_told_and_the_earliest_day_first() -> None:
    found = codes(
        event(follow_ups.SHIPPED, "2026-12-14"), event(follow_ups.QUERIED, "2026-12-01"), licence="2026-12-05"
    )
    assert list(found) == ["licence_ends", "answer_query", "report_shipment"]
    assert found["licence_ends"] == ("2026-12-05", True)


@given(day=st.dates(date(2025, 1, 1), date(2028, 12, 31)))
def test_the_day_of_a_query_leaves_seven_working_days(day: date) -> None:
    calendar = making.program().pack.calendar
    ((due, is_known),) = codes(event(follow_ups.QUERIED, day.isoformat())).values()
    days = [day + timedelta(days=n) for n in range(1, (date.fromisoformat(due) - day).days + 1)]
    assert sum(map(calendar.is_working, days)) == 7
    assert calendar.is_working(days[-1])
    assert is_known == (max(days).year <= 2026)
