# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Standing of a case: each limb on the export day, the strongest of those that count, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from desktop_app.basics.days import next_day
from desktop_app.basics.frozen import dataclass
from desktop_app.domain.case import Case, StatusCheck
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.engine.conclusion import NextChange, Standing
from desktop_app.domain.facts import Value
from desktop_app.domain.law.timeline import IN_FORCE, SUSPENDED, UNCONFIRMED, Timeline, strongest
from desktop_app.domain.truth import NO, Truth, sure

OLD_AFTER: Final = 60
"""How many days beyond its ``known_to`` a day may lie before a law file is called old."""


@dataclass(frozen=True, slots=True)
class OldLaw:
    """How a law file has grown old for a day: days since its authors last looked, and the known end that has passed.

    ``ended`` is None where no printed end lies between.
    """

    days: int
    ended: date | None


def find_old_law(law: CompiledPack, checks: Sequence[StatusCheck], on: date) -> OldLaw | None:
    """Return how a law file has grown old for a day; None while it has not.

    It has once a printed end has passed that no notice and no check speaks beyond, or ``OLD_AFTER`` days after its
    authors last looked.
    """
    grounds = [law.pack.provisions[limb.provision] for limb in law.pack.limbs]
    timelines = (law.read_provision_timeline(limb.provision, None, tuple(checks)) for limb in law.pack.limbs)
    spans = [timeline.span_on(on) for timeline in timelines]
    ends = [span.lapsed.until for span in spans if span.state == UNCONFIRMED and span.lapsed]
    days = (on - min(map(law.pack.known_of, grounds))).days
    ended = max(filter(None, ends), default=None)
    return OldLaw(days, ended) if days > OLD_AFTER or ended else None


def limb_timelines(law: CompiledPack, case: Case) -> dict[str, Timeline]:
    """Return when each limb runs, under the case's assumption and with its status checks."""
    return {
        limb.id: law.read_provision_timeline(limb.provision, case.assumption, case.status_checks)
        for limb in law.pack.limbs
    }


def find_standing(
    timelines: Mapping[str, Timeline],
    limbs: Mapping[str, Truth],
    on: date,
    unassumed: Mapping[str, Timeline] | None = None,
) -> Standing:
    """Return the standing on a day; limbs that are surely not met have no say, unless none is met.

    ``unassumed`` are the timelines without the assumption of the case, where it makes one.
    """
    counting = counting_timelines(timelines, limbs)
    overall = strongest(timeline.state_on(on) for timeline in counting)
    turns = sorted({span.start for timeline in counting for span in timeline.spans if span.start > on})
    following = ((day, strongest(timeline.state_on(day) for timeline in counting)) for day in turns)
    change = next((NextChange(day, state) for day, state in following if state != overall), None)
    states = {name: timeline.state_on(on) for name, timeline in timelines.items()}
    bare = counting_timelines(unassumed, limbs) if unassumed else counting
    return Standing(states, overall, change, strongest(timeline.state_on(on) for timeline in bare))


def counting_timelines(timelines: Mapping[str, Timeline], limbs: Mapping[str, Truth]) -> list[Timeline]:
    """Return the timelines of the limbs that are not surely unmet, or all when all are."""
    counting = [timelines[name] for name, truth in limbs.items() if truth != NO]
    return counting or list(timelines.values())


def overall_after_suspension(timelines: Mapping[str, Timeline], limbs: Mapping[str, Truth], on: date) -> str:
    """Return the overall standing if the last day of a suspension lies outside it.

    A limb whose suspension has the day as its last one stands as on the day after; the others stand as they do.
    """
    return strongest(
        timeline.state_on(next_day(on) if _is_last_day_suspended(timeline, on) else on)
        for timeline in counting_timelines(timelines, limbs)
    )


def _is_last_day_suspended(timeline: Timeline, on: date) -> bool:
    """Tell whether a day is the last of a suspension, and the notice does not print that it is inside."""
    event = timeline.event_on(on)
    return event is not None and event.state == SUSPENDED and event.until == on and not event.prints_last_day


def standing_values(
    law: CompiledPack, case: Case, counting: Sequence[Timeline], standing: Standing
) -> dict[str, Value]:
    """Return what is known of the facts that speak of the standing."""
    announced = [
        event
        for limb in law.pack.limbs
        for event in law.pack.provisions[limb.provision].timeline
        if event.announced and event.start <= case.on
    ]
    checked = {check.checked_on for check in case.status_checks}
    settled = all(
        (event := timeline.span_on(case.on).event) and event.issued in checked for timeline in counting
    )
    measures: dict[str, Value] = {
        "standing_overall": standing.overall,
        "standing_without_assumption": standing.without_assumption,
        "rests_on_lapse": sure(any(_rests_on_lapse(timeline, case.on) for timeline in counting)),
        "announcement_open": sure(bool(announced) and not settled),
        "at_the_edge": sure(any(_at_the_edge(timeline, case.on) for timeline in counting)),
    }
    return {name: measures[fact.measure] for name, fact in law.pack.facts.items() if fact.measure in measures}


def _rests_on_lapse(timeline: Timeline, on: date) -> bool:
    """Tell whether a limb that never ran by its own words runs, or may run, because a suspension ended.

    Days on which it ran only because an earlier suspension had ended leave the question where it was.
    """
    span = timeline.span_on(on)
    ran_before = any(
        earlier.state == IN_FORCE and earlier.lapsed is None
        for earlier in timeline.spans
        if earlier.start < span.start
    )
    return span.state in (IN_FORCE, UNCONFIRMED) and span.lapsed is not None and not ran_before


def _at_the_edge(timeline: Timeline, on: date) -> bool:
    """Tell whether a day is the last of a suspension, or the first after one; not the last where the notice prints that
    it is inside.
    """
    span, change, event = timeline.span_on(on), timeline.changes_after(on), timeline.event_on(on)
    last_day = span.state == SUSPENDED and change is not None and change.start == next_day(on)
    is_printed = event is not None and event.until == on and event.prints_last_day
    return (last_day and not is_printed) or (span.lapsed is not None and span.start == on)
