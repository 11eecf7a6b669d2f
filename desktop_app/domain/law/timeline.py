# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Standing: whether a provision runs on a day, and how sure that is.

Of the events that have begun, the one issued last speaks. When it has run out, the last one issued without an end
speaks again. A state that begins on a day after the law was last looked at is unconfirmed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import takewhile
from typing import Final

from desktop_app.basics.days import ONE_DAY, next_day
from desktop_app.basics.frozen import dataclass
from desktop_app.domain.case import StatusCheck

NOT_STARTED: Final = "not_started"
IN_FORCE: Final = "in_force"
SUSPENDED: Final = "suspended"
ENDED: Final = "ended"
UNCONFIRMED: Final = "unconfirmed"
STRONGEST_FIRST: Final = (IN_FORCE, UNCONFIRMED, SUSPENDED, NOT_STARTED, ENDED)

ANNOUNCED: Final = "announced"
PUBLISHED_TEXT: Final = "published_text"


@dataclass(frozen=True, slots=True)
class Event:
    """A state that an instrument gives a provision, from a day on, to and including ``until`` when it ends.

    ``prints_last_day`` says that the notice itself prints that its last day is inside, so that this is no question.
    ``checked`` says that a status check found it; ``observed`` that somebody saw the state on its first day, without
    knowing since when it had been so.
    """

    state: str
    start: date
    until: date | None
    issued: date
    instrument: str
    announced: bool = False
    doubt: str | None = None
    checked: bool = False
    observed: bool = False
    prints_last_day: bool = False

    @property
    def is_found_ahead(self) -> bool:
        """Tell whether a check found a state that had yet to begin: it may still have come otherwise."""
        return self.checked and self.start > self.issued

    def covers_day(self, day: date) -> bool:
        """Tell whether the event speaks of a day."""
        return self.start <= day and (self.until is None or day <= self.until)

    def overlaps_event(self, other: Event) -> bool:
        """Tell whether both speak of the same days by word of one day of issue; announced and printed ones apart."""
        return (
            (self.issued, self.announced) == (other.issued, other.announced)
            and (other.until is None or self.start <= other.until)
            and (self.until is None or other.start <= self.until)
        )


@dataclass(frozen=True, slots=True)
class Span:
    """Days in one state, from ``start`` to ``last``.

    ``event`` gives the state; ``lapsed`` is the later one that ran out before it spoke again, if one did.
    """

    state: str
    start: date
    last: date | None
    event: Event | None
    lapsed: Event | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events of one provision, read under one assumption, with the day up to which the law is known."""

    events: tuple[Event, ...]
    known_to: date
    assumption: str | None
    spans: tuple[Span, ...]

    def span_on(self, day: date) -> Span:
        """Return the span that holds a day. The spans cover all of time, from the first day a calendar has."""
        return next(span for span in reversed(self.spans) if span.start <= day)

    def state_on(self, day: date) -> str:
        """Return the standing on a day."""
        return self.span_on(day).state

    def event_on(self, day: date) -> Event | None:
        """Return the event that speaks of a day, whether or not what it says is confirmed."""
        return _span_from(self.events, day, None).event

    def since(self, day: date) -> date | None:
        """Return the first day of the unbroken time in the state of a day; None where nobody knows it.

        Nobody does of a state without a beginning, and of one that was only seen, on the day of a check.
        """
        state = self.state_on(day)
        begun = (span for span in reversed(self.spans) if span.start <= day)
        *_, first = takewhile(lambda span: span.state == state, begun)
        is_known = first.start != date.min and not (first.event is not None and first.event.observed)
        return first.start if is_known else None

    def changes_after(self, day: date) -> Span | None:
        """Return the first later span with another state than that of a day; one event may take over from another."""
        here = self.state_on(day)
        return next((span for span in self.spans if span.start > day and span.state != here), None)


def read_timeline(
    events: Sequence[Event], known_to: date, assumption: str | None, checks: Iterable[StatusCheck]
) -> Timeline:
    """Return the timeline under an assumption, with what people found on the ministry's pages laid on top.

    Announcements count only when they are assumed to be carried out. A check that leaves out what it found, or
    when, adds nothing; one without a first day speaks from the day of the check.
    """
    counted_events = [event for event in events if assumption == ANNOUNCED or not event.announced]
    checked_events = [event for event in map(_event_of_check, checks) if event]
    latest = max([known_to, *(event.issued for event in checked_events if not event.observed)])
    ordered = sorted([*counted_events, *checked_events], key=lambda event: event.issued)
    spans = _cut_into_spans(tuple(ordered), None if assumption == PUBLISHED_TEXT else latest)
    return Timeline(tuple(ordered), latest, assumption, spans)


def _event_of_check(check: StatusCheck) -> Event | None:
    """Return what a check found as an event; one that names no first day saw the state on the day of the check."""
    if check.state is None or check.checked_on is None:
        return None
    seen = min(check.checked_on, check.until or check.checked_on)
    return Event(
        state=check.state,
        start=check.start or seen,
        until=check.until,
        issued=check.checked_on,
        instrument=check.notice or "",
        checked=True,
        observed=check.start is None,
    )


def _cut_into_spans(events: tuple[Event, ...], known_to: date | None) -> tuple[Span, ...]:
    """Return all of time cut where something changes; what rests on an unconfirmed change is unconfirmed."""
    turns = {date.min, *(event.start for event in events)}
    turns |= {next_day(event.until) for event in events if event.until}
    days = sorted(turns)
    lasts = [day - ONE_DAY for day in days[1:]]
    spans: list[Span] = []
    before: Span | None = None
    sure = True
    for day, last in zip(days, [*lasts, None], strict=True):
        plain = _span_from(events, day, last)
        if before is not None and _has_moved(plain, before):
            sure = known_to is None or day <= known_to or _is_seen_on(plain, day)
        before = plain
        ahead = known_to is not None and plain.event is not None and plain.event.is_found_ahead
        spans.append(plain if sure and not ahead else Span(UNCONFIRMED, day, last, plain.event, plain.lapsed))
    merged: list[Span] = []
    for span in spans:
        if merged and _is_same_state(merged[-1], span):
            first = merged.pop()
            merged.append(Span(first.state, first.start, span.last, first.event, first.lapsed))
        else:
            merged.append(span)
    return tuple(merged)


def _is_seen_on(span: Span, day: date) -> bool:
    """Tell whether somebody saw the state on the very day on which it begins here, or is taken to have made it so.

    An announcement is only among the events where it counts as carried out.
    """
    event = span.event
    return event is not None and (event.observed or event.announced) and event.start == day


def _span_from(events: tuple[Event, ...], day: date, last: date | None) -> Span:
    begun = [event for event in events if event.start <= day]
    latest = begun[-1] if begun else None
    if latest is None or latest.covers_day(day):
        return Span(latest.state if latest else NOT_STARTED, day, last, latest)
    lasting = next((event for event in reversed(begun) if event.until is None), None)
    return Span(lasting.state if lasting else NOT_STARTED, day, last, lasting, latest)


def _has_moved(span: Span, before: Span) -> bool:
    """Tell whether something changed on the first day of a span: its state, or an event that ran out the day before."""
    ran_out = span.lapsed is not None and span.lapsed is not before.lapsed
    return (
        span.state != before.state
        or ran_out
        or (span.event is not before.event and _is_seen_on(span, span.start))
    )


def _is_same_state(a: Span, b: Span) -> bool:
    if UNCONFIRMED in (a.state, b.state):
        return a.state == b.state
    return (a.state, a.event, a.lapsed) == (b.state, b.event, b.lapsed)


def strongest(states: Iterable[str]) -> str:
    """Return the state that asks most of an exporter."""
    distinct_states = set(states)
    return next(state for state in STRONGEST_FIRST if state in distinct_states)
