# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sources, instruments and timelines of a law file, from parsed TOML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from desktop_app.domain.law.pack import Instrument, Source
from desktop_app.domain.law.tables import Table
from desktop_app.domain.law.timeline import ENDED, IN_FORCE, NOT_STARTED, SUSPENDED, Event

# --------------------------------------------------------------------------------------------------
# Timelines that stand once, at the instrument: what follows one, or is suspended by one, takes its events
# over.


@dataclass(frozen=True, slots=True)
class WrittenTimeline:
    """A timeline as a rule file writes it: events of its own, the instrument it follows, the one that suspends it.

    ``table`` is where it stands, for refusals.
    """

    table: Table
    own_events: tuple[Event, ...]
    follows: str = ""
    suspended_by: str = ""

    def list_followed(self) -> Iterator[tuple[str, str]]:
        """Yield the instruments that it takes events over from, each with the key that names it."""
        for key, instrument in (("follows", self.follows), ("suspended_by", self.suspended_by)):
            if instrument:
                yield key, instrument


def resolve_timelines(written: Mapping[str, WrittenTimeline]) -> dict[str, tuple[Event, ...]]:
    """Return the events of every instrument, those it takes over from others included.

    Errors: Refused for an instrument that nobody knows, for a circle, for events of one day of issue that overlap.
    """
    resolved: dict[str, tuple[Event, ...]] = {}

    def resolve_instrument(name: str, way: tuple[str, ...]) -> None:
        timeline, here = written[name], (*way, name)
        for key, other in timeline.list_followed():
            if other in here:
                circle = " rests on ".join((*here, other))
                raise timeline.table.refuse_key(f"{circle}: a circle", key)
            if other in written and other not in resolved:
                resolve_instrument(other, here)
        resolved[name] = resolve_timeline(timeline, resolved)

    for name in written:
        if name not in resolved:
            resolve_instrument(name, ())
    return resolved


def resolve_timeline(
    timeline: WrittenTimeline, instruments: Mapping[str, tuple[Event, ...]]
) -> tuple[Event, ...]:
    """Return the events of one timeline by their days of issue.

    An own event takes the place of the followed ones in which the same instrument gives the same state. While the
    suspending instrument is in force, what it suspends is suspended.
    """
    for key, instrument in timeline.list_followed():
        if instrument not in instruments:
            raise timeline.table.refuse_key(f"no instrument is called {instrument}", key)
    own_states = {(event.instrument, event.state) for event in timeline.own_events}
    followed = (
        event
        for event in instruments.get(timeline.follows, ())
        if (event.instrument, event.state) not in own_states
    )
    suspensions = (
        replace(event, state=SUSPENDED)
        for event in instruments.get(timeline.suspended_by, ())
        if event.state == IN_FORCE
    )
    events = sorted((*followed, *timeline.own_events, *suspensions), key=lambda event: event.issued)
    if any(earlier.overlaps_event(other) for earlier, other in combinations(events, 2)):
        raise timeline.table.refuse_key(
            "an event overlaps another that was issued on the same day", "timeline"
        )
    return tuple(events)


DEFINED_ONCE: Final = "the id stands twice"
CONFIDENCE: Final = ("A", "B", "C")
STATES: Final = (NOT_STARTED, IN_FORCE, SUSPENDED, ENDED)


def parse_source(table: Table) -> Source:
    """Return a source."""
    source = Source(
        key=table.take_text("key"),
        title=table.take_text("title"),
        url=table.take_text("url"),
        dated=table.take_text("dated", ""),
    )
    table.refuse_leftovers()
    return source


def parse_instruments(tables: Sequence[Table]) -> dict[str, Instrument]:
    """Return instruments by id, each with its timeline, where it has one."""
    instruments: dict[str, Instrument] = {}
    written: dict[str, WrittenTimeline] = {}
    for table in tables:
        timeline = parse_timeline(table)
        instrument = parse_instrument(table)
        if instrument.id in instruments:
            raise table.refuse_key(DEFINED_ONCE, instrument.id)
        instruments[instrument.id], written[instrument.id] = instrument, timeline
    events = resolve_timelines(written)
    return {name: replace(instrument, timeline=events[name]) for name, instrument in instruments.items()}


def parse_instrument(table: Table) -> Instrument:
    """Return an instrument, its timeline aside."""
    name = table.take_text("id")
    instrument = Instrument(
        id=name,
        title=table.take_text("title"),
        short=table.take_text("short"),
        issuer=table.take_text("issuer"),
        dated=table.take_day("dated"),
        kind=table.take_text("kind"),
        subject=table.take_text("subject"),
        sources=table.take_texts("sources"),
        confidence=table.take_text("confidence", among=CONFIDENCE),
        note=table.take_text("note", ""),
        title_zh=table.take_text("title_zh", ""),
        url=table.take_text("url", ""),
        seen=table.take_day("seen", None),
        caveat=table.take_text("caveat", ""),
    )
    table.refuse_leftovers()
    return instrument


def parse_timeline(table: Table) -> WrittenTimeline:
    """Return the timeline of an instrument or a provision as it is written.

    Two events of one day of issue may not speak of the same days.
    """
    events: list[Event] = []
    for row in table.take_tables("timeline"):
        event = _parse_event(row)
        if any(event.overlaps_event(other) for other in events):
            raise row.refuse_key("the event overlaps another that was issued on the same day", "from")
        events.append(event)
    follows, suspended_by = table.take_text("follows", ""), table.take_text("suspended_by", "")
    return WrittenTimeline(table, tuple(events), follows, suspended_by)


def _parse_event(table: Table) -> Event:
    until = table.take_day("until", None)
    event = Event(
        state=table.take_text("state", among=STATES),
        start=table.take_day("from"),
        until=until,
        issued=table.take_day("issued"),
        instrument=table.take_text("instrument"),
        announced=table.take_flag("announced", default=False),
        doubt=table.take_text("doubt", "") or None,
    )
    if until is not None:
        if table.take_text("last_day") != "counts":
            raise table.refuse_key(
                "say that the last day counts, or name the day before as until", "last_day"
            )
        if until < event.start:
            raise table.refuse_key("until lies before from", "until")
    table.refuse_leftovers()
    return event
