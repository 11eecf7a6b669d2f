# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Timelines that stand once, at the instrument: what follows one, or is suspended by one, takes its events over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from desktop_app.domain.law.tables import Table
from desktop_app.domain.law.timeline import IN_FORCE, SUSPENDED, Event


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
