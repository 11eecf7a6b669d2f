# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is running today, in words: the law line, the strip of the overview, the standing of a provision. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from desktop_app.domain.case import StatusCheck
from desktop_app.domain.days import parse_day
from desktop_app.domain.engine.binding import RunningPack
from desktop_app.domain.law.timeline import SUSPENDED, Span, Timeline, strongest
from desktop_app.services.rows import StatusCheckRow
from desktop_app.ui.strings import day, lowered, sentences, standing_words, tr
from desktop_app.ui.widgets.charts import Stretch


@dataclass(frozen=True, slots=True)
class LawLine:
    """The line that is always in sight; ``evidence`` is the hash of the paper kept with the last check."""

    state: str
    lead: str
    text: str
    evidence: str = ""


def checks_of(rows: Sequence[StatusCheckRow]) -> tuple[StatusCheck, ...]:
    """Return recorded checks as the engine takes them; one of a single shipment is left out."""
    return tuple(
        StatusCheck(
            provision=row.provision,
            notice=row.notice or None,
            state=row.state or None,
            start=_day(row.from_),
            until=_day(row.until),
            checked_on=_day(row.checked_on),
        )
        for row in rows
        if not row.shipment
    )


def _day(text: str) -> date | None:
    return parse_day(text) if text else None


def timelines(law: RunningPack, checks: Sequence[StatusCheck]) -> list[Timeline]:
    """Return when each limb runs, with the checks laid on top."""
    return [law.timeline(limb.provision, None, tuple(checks)) for limb in law.pack.limbs]


def stretches(law: RunningPack, checks: Sequence[StatusCheck]) -> tuple[Stretch, ...]:
    """Return the standing of the announcement over time: the strongest of its limbs."""
    found = timelines(law, checks)
    turns = sorted({span.start for one in found for span in one.spans if span.start != date.min})
    made: list[Stretch] = []
    for turn in turns:
        state = strongest(one.state(turn) for one in found)
        if not made or made[-1].state != state:
            made.append(
                Stretch(state, turn, lowered(standing_words(state)), sure=state != "unconfirmed")
            )
    return tuple(made)


def announced_until(law: RunningPack, checks: Sequence[StatusCheck]) -> date | None:
    """Return the day to which an announcement nobody has confirmed would carry the suspension."""
    if checks:
        return None
    events = law.pack.provisions[law.pack.limbs[0].provision].timeline
    return max((event.until for event in events if event.announced and event.until), default=None)


def strip(
    law: RunningPack, checks: Sequence[StatusCheck], today: date
) -> tuple[tuple[Stretch, ...], date]:
    """Return the stretches to draw and the day on which the drawing ends."""
    found = list(stretches(law, checks))
    extended = announced_until(law, checks)
    if extended is not None and found and found[-1].start <= extended:
        after = extended + timedelta(days=1)
        found[-1] = Stretch(found[-1].state, found[-1].start, tr("announced"), sure=False)
        found.append(Stretch("not_started", after, "", sure=False))
    for place, (one, following) in enumerate(pairwise(tuple(found))):
        if one.state == SUSPENDED or not one.sure:
            found[place] = replace(one, until=following.start - timedelta(days=1))
    last = found[-1].start if found else today
    return tuple(found), max(today, last) + timedelta(days=75)


def law_line(law: RunningPack, rows: Sequence[StatusCheckRow], today: date) -> LawLine:
    """Return what runs today and why, with the day of the last check."""
    checks = checks_of(rows)
    found = timelines(law, checks)
    state = strongest(one.state(today) for one in found)
    span = next(one.on(today) for one in found if one.state(today) == state)
    last = max(
        (row for row in rows if not row.shipment), key=lambda row: row.checked_on, default=None
    )
    checked = ", ".join(part for part in (day(last.checked_on), last.by) if part) if last else ""
    return LawLine(
        state,
        tr("No. 61: {standing}.", standing=lowered(standing_words(state))),
        sentences(
            _reason(span, announced_until(law, checks), today),
            tr("Last check: {day}.", day=checked or tr("never")),
        ),
        last.evidence if last else "",
    )


def _reason(span: Span, extended: date | None, today: date) -> str:
    state, lapsed = span.state, span.lapsed
    until = span.event.until if span.event else None
    if state == "unconfirmed" and lapsed is not None and lapsed.until is not None:
        said = tr("Suspension ended by its text on {day}", day=day(lapsed.until))
        if extended is not None and today <= extended:
            return tr(
                "{said}; an extension to {day} was announced, no notice seen.",
                said=said,
                day=day(extended),
            )
        return tr("{said}; what holds since then nobody has looked up.", said=said)
    if state == "suspended" and until is not None:
        return tr("Suspended to and including {day}.", day=day(until))
    if state == "in_force":
        return tr("The licence duty runs.")
    if state == "unconfirmed":
        return tr("The law was last looked at before this state began.")
    return ""
