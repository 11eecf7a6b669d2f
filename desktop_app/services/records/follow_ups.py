# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What follows a record once goods or papers have left: a notice to be confirmed, a query of the customs, the reports
after a licensed shipment, a licence that ends. What happened is noted by a person; the days follow from it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from desktop_app.basics.days import WorkingCalendar
from desktop_app.services.context.stores import RecordEvent
from desktop_app.services.schema.declaration import NO_DAY, Day, as_day
from desktop_app.services.schema.rows import FollowUp

HANDED: Final = "notice handed over"
CONFIRMED: Final = "notice confirmed"
QUERIED: Final = "customs query"
ANSWERED: Final = "query answered"
SHIPPED: Final = "licensed shipment"
REPORTED: Final = "report sent"

ENDED_BY: Final[Mapping[str, str]] = {HANDED: CONFIRMED, QUERIED: ANSWERED, SHIPPED: REPORTED}
"""What happened, and what brings its follow-up to an end; each is a kind of event of a record."""
NOTED: Final = (*ENDED_BY, *ENDED_BY.values())

HAND_NOTICE: Final = "hand_notice"
CONFIRM_NOTICE: Final = "confirm_notice"
ANSWER_QUERY: Final = "answer_query"
REPORT_SHIPMENT: Final = "report_shipment"
LICENCE_ENDS: Final = "licence_ends"
_DAYS_TO_CONFIRM: Final = 14
"""No notice gives a day by which a recipient confirms; it is ours, as that of a letter."""
_WORKING_DAYS_FOR_QUERY: Final = 7
"""Chinese working days to answer a query of the customs (GACC No. 123 of 2025)."""


def list_follow_ups(
    events: Sequence[RecordEvent],
    papers: Collection[str],
    on: Day,
    licence_until: Day,
    calendar: WorkingCalendar,
) -> tuple[FollowUp, ...]:
    """Return what follows a record that counts, the earliest day first, what has none last.

    ``papers`` are the kinds of papers that were filed with it, ``on`` is its export day, ``licence_until`` the last day
    of the licence under which goods or material left China.
    """
    found = [*_from_events(events, calendar)]
    if "notice" in papers and not any(event.kind == HANDED for event in events):
        found.append(FollowUp(HAND_NOTICE, on))
    if licence_until:
        found.append(FollowUp(LICENCE_ENDS, licence_until))
    return tuple(sorted(found, key=lambda each: (not each.due, each.due)))


def _from_events(events: Sequence[RecordEvent], calendar: WorkingCalendar) -> Iterator[FollowUp]:
    """Yield what follows from the newest event of each kind that nothing has brought to an end since."""
    for kind, ending in ENDED_BY.items():
        turns = [event for event in events if event.kind in (kind, ending)]
        if not turns or turns[-1].kind == ending:
            continue
        since = turns[-1].until
        day = date.fromisoformat(since)
        if kind == HANDED:
            yield FollowUp(CONFIRM_NOTICE, as_day(day + timedelta(days=_DAYS_TO_CONFIRM)), since)
        elif kind == QUERIED:
            due = calendar.after(day, _WORKING_DAYS_FOR_QUERY)
            yield FollowUp(ANSWER_QUERY, as_day(due), since, is_known=calendar.knows(day, due))
        else:  # Order 792, Article 18, gives no day
            yield FollowUp(REPORT_SHIPMENT, NO_DAY, since)
