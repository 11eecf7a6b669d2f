# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Standing: the timeline, the days that matter under each assumption, and who looked where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.standing_sentence import (
    announcement,
    instrument,
    on_the_day,
    timelines,
)
from desktop_app.documents.model.runs import quiet, say
from desktop_app.documents.model.tree import (
    Block,
    Column,
    Fill,
    Moment,
    Para,
    Row,
    Section,
    Span,
    Strip,
    Table,
    Timeline,
)
from desktop_app.domain.case import StatusCheck
from desktop_app.domain.days import next_day
from desktop_app.domain.engine.standing import standing
from desktop_app.domain.law import timeline as law

_ASSUMPTIONS: Final = (None, law.ANNOUNCED, law.PUBLISHED_TEXT)
_FILLS: Final = {
    law.NOT_STARTED: Fill.EMPTY,
    law.IN_FORCE: Fill.HATCHED,
    law.SUSPENDED: Fill.SHADED,
    law.UNCONFIRMED: Fill.DOTTED,
    law.ENDED: Fill.EMPTY,
}


def standing_section(view: MemoContext) -> Section:
    """Return the section on standing."""
    blocks: list[Block] = [Para(say(on_the_day(view)))]
    if view.conclusion.standing.overall == law.UNCONFIRMED:
        blocks.append(Para(say(_either_way(view))))
    blocks += [_strips(view), _days(view), *_checks(view)]
    return Section(view.say("standing.heading"), tuple(blocks))


def _either_way(view: MemoContext) -> str:
    """Return both standings that an unconfirmed one may turn out to be."""
    event = announcement(view)
    if event is None or event.until is None or event.until < view.case.on:
        return view.say("either.open")
    return view.say("either", until=view.wording.day(event.until))


# -- the strip --------------------------------------------------------------


def _strips(view: MemoContext) -> Timeline:
    """Return a strip for the limbs that share a timeline, and one for what was announced."""
    strips: dict[tuple[Span, ...], list[str]] = {}
    for name, timeline in timelines(view, view.case.assumption).items():
        strips.setdefault(tuple(_spans(view, timeline)), []).append(view.say(f"limb.{name}"))
    drawn = [Strip(view.wording.joined(names), spans) for spans, names in strips.items()]
    event = announcement(view)
    if event and view.case.assumption != law.ANNOUNCED:
        end = next_day(event.until) if event.until else None
        label = view.say("strip.announced", state=view.state(event.state))
        span = Span(label, event.start, end, Fill.DASHED)
        drawn.append(Strip(view.say("strip.statement"), (span,)))
    return Timeline(tuple(drawn), tuple(_moments(view)))


def _spans(view: MemoContext, timeline: law.Timeline) -> Iterator[Span]:
    for span in timeline.spans:
        start = None if span.start == date.min else span.start
        end = next_day(span.last) if span.last else None
        yield Span(_span_label(view, span), start, end, _FILLS[span.state])


def _span_label(view: MemoContext, span: law.Span) -> str:
    if span.state != law.SUSPENDED or span.event is None:
        return view.state(span.state)
    known = span.event.instrument in view.pack.instruments
    notice = instrument(view, span.event)
    key = "strip.counted" if span.event.announced else "strip.under" if known else "strip.checked"
    return view.say(key, state=view.state(span.state), notice=notice)


def _moments(view: MemoContext) -> Iterator[Moment]:
    yield Moment(view.say("moment.export"), view.case.on, main=True)
    if view.stamp.dated != view.case.on:
        yield Moment(view.say("moment.memo"), view.stamp.dated)


# -- the days ---------------------------------------------------------------


def _days(view: MemoContext) -> Table:
    """Return the standing on the export day, on the day of the memo and after the next change."""
    export, memo = (view.wording.day(day) for day in (view.case.on, view.stamp.dated))
    heads = (
        view.say("days.assumption"),
        view.say("days.export", day=export),
        view.say("days.memo", day=memo),
        view.say("days.change"),
    )
    columns = tuple(Column(head, grow=1) for head in heads)
    return Table(columns, tuple(_assumption(view, one) for one in _ASSUMPTIONS))


def _assumption(view: MemoContext, assumption: str | None) -> Row:
    found = timelines(view, assumption)
    name = say(view.say(f"assume.{assumption or 'none'}"))
    if assumption == view.case.assumption:
        name = say(name, quiet(view.say("assume.chosen")))
    days = [_states(view, found, on) for on in (view.case.on, view.stamp.dated)]
    return Row((name, *(say(text) for text in days), say(_change(view, found))))


def _change(view: MemoContext, found: Mapping[str, law.Timeline]) -> str:
    change = standing(found, view.conclusion.limbs, view.case.on).next_change
    if change is None:
        return view.say("days.no_change")
    day = view.wording.day(change.on)
    return view.say("days.from", day=day, state=_states(view, found, change.on))


def _states(view: MemoContext, found: Mapping[str, law.Timeline], on: date) -> str:
    """Return the state on a day in a word, limb by limb where they differ."""
    alike: dict[str, list[str]] = {}
    for name, timeline in found.items():
        alike.setdefault(timeline.state(on), []).append(view.say(f"limb.{name}"))
    if len(alike) == 1:
        return view.state(next(iter(alike)))
    return "; ".join(
        view.say("limb.state", limb=view.wording.joined(names), state=view.state(state))
        for state, names in alike.items()
    )


# -- who looked -------------------------------------------------------------


def _checks(view: MemoContext) -> Iterator[Block]:
    checks = view.case.status_checks
    if not checks:
        known = view.wording.day(view.pack.known_to)
        yield Para(say(view.say("checks.none", day=known)), small=True)
        return
    heads = ("provision", "found", "notice", "checked", "where")
    columns = tuple(Column(view.say(f"checks.{one}"), grow=int(one == "notice")) for one in heads)
    yield Table(columns, tuple(_check(view, check) for check in checks))


def _check(view: MemoContext, check: StatusCheck) -> Row:
    rule = view.pack.provisions.get(check.provision or "")
    unknown = view.wording.say("not_known")
    state = view.state(check.state) if check.state else unknown
    days = view.wording.days(check.start, check.until) if check.start or check.until else ""
    day = view.wording.day(check.checked_on) if check.checked_on else unknown
    return Row(
        (
            say(rule.text.place if rule else unknown),
            say(view.say("check.found", state=state, days=days).strip()),
            say(check.notice or unknown),
            say(", ".join(filter(None, (day, check.by)))),
            say(check.found_at or unknown),
        )
    )
