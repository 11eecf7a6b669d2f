# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Standing: the timeline, the days that matter under each assumption, and who looked where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from desktop_app.charts.days_axis import Moment, Span, Strip, Timeline
from desktop_app.charts.style import ANNOUNCED
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
    Para,
    Row,
    Section,
    Table,
)
from desktop_app.domain.case import StatusCheck
from desktop_app.domain.days import next_day
from desktop_app.domain.engine.standing import standing
from desktop_app.domain.law import timeline as law

_ASSUMPTIONS: Final = (None, law.ANNOUNCED, law.PUBLISHED_TEXT)


def standing_section(memo: MemoContext) -> Section:
    """Return the section on standing."""
    blocks: list[Block] = [Para(say(on_the_day(memo)))]
    if memo.conclusion.standing.overall == law.UNCONFIRMED:
        blocks.append(Para(say(_either_way(memo))))
    blocks += [_strips(memo), _days(memo), *_checks(memo)]
    return Section(memo.say("standing.heading"), tuple(blocks))


def _either_way(memo: MemoContext) -> str:
    """Return both standings that an unconfirmed one may turn out to be."""
    event = announcement(memo)
    if event is None or event.until is None or event.until < memo.case.on:
        return memo.say("either.open")
    return memo.say("either", until=memo.wording.day(event.until))


# -- the strip --------------------------------------------------------------


def _strips(memo: MemoContext) -> Timeline:
    """Return a strip for the limbs that share a timeline, and one for what was announced."""
    strips: dict[tuple[Span, ...], list[str]] = {}
    for name, timeline in timelines(memo, memo.case.assumption).items():
        strips.setdefault(tuple(_spans(memo, timeline)), []).append(memo.say(f"limb.{name}"))
    drawn = [Strip(memo.wording.joined(names), spans) for spans, names in strips.items()]
    event = announcement(memo)
    if event and memo.case.assumption != law.ANNOUNCED:
        end = next_day(event.until) if event.until else None
        label = memo.say("strip.announced", state=memo.state(event.state))
        span = Span(label, event.start, end, ANNOUNCED)
        drawn.append(Strip(memo.say("strip.statement"), (span,)))
    return Timeline(tuple(drawn), tuple(_moments(memo)))


def _spans(memo: MemoContext, timeline: law.Timeline) -> Iterator[Span]:
    for span in timeline.spans:
        start = None if span.start == date.min else span.start
        end = next_day(span.last) if span.last else None
        yield Span(_span_label(memo, span), start, end, span.state)


def _span_label(memo: MemoContext, span: law.Span) -> str:
    if span.state != law.SUSPENDED or span.event is None:
        return memo.state(span.state)
    known = span.event.instrument in memo.pack.instruments
    notice = instrument(memo, span.event)
    key = "strip.counted" if span.event.announced else "strip.under" if known else "strip.checked"
    return memo.say(key, state=memo.state(span.state), notice=notice)


def _moments(memo: MemoContext) -> Iterator[Moment]:
    yield Moment(memo.say("moment.export"), memo.case.on, main=True)
    if memo.stamp.dated != memo.case.on:
        yield Moment(memo.say("moment.memo"), memo.stamp.dated)


# -- the days ---------------------------------------------------------------


def _days(memo: MemoContext) -> Table:
    """Return the standing on the export day, on the day of the memo and after the next change."""
    heads = (
        memo.say("days.assumption"),
        memo.say("days.export", day=memo.wording.day(memo.case.on)),
        memo.say("days.memo", day=memo.wording.day(memo.stamp.dated)),
        memo.say("days.change"),
    )
    columns = tuple(Column(head, grow=1) for head in heads)
    return Table(columns, tuple(_assumption(memo, one) for one in _ASSUMPTIONS))


def _assumption(memo: MemoContext, assumption: str | None) -> Row:
    found = timelines(memo, assumption)
    name = say(memo.say(f"assume.{assumption or 'none'}"))
    if assumption == memo.case.assumption:
        name = say(name, quiet(memo.say("assume.chosen")))
    days = [_states(memo, found, on) for on in (memo.case.on, memo.stamp.dated)]
    return Row((name, *(say(text) for text in days), say(_change(memo, found))))


def _change(memo: MemoContext, found: Mapping[str, law.Timeline]) -> str:
    change = standing(found, memo.conclusion.limbs, memo.case.on).next_change
    if change is None:
        return memo.say("days.no_change")
    day = memo.wording.day(change.on)
    return memo.say("days.from", day=day, state=_states(memo, found, change.on))


def _states(memo: MemoContext, found: Mapping[str, law.Timeline], on: date) -> str:
    """Return the state on a day in a word, limb by limb where they differ."""
    alike: dict[str, list[str]] = {}
    for name, timeline in found.items():
        alike.setdefault(timeline.state_on(on), []).append(memo.say(f"limb.{name}"))
    if len(alike) == 1:
        return memo.state(next(iter(alike)))
    return "; ".join(
        memo.say("limb.state", limb=memo.wording.joined(names), state=memo.state(state))
        for state, names in alike.items()
    )


# -- who looked -------------------------------------------------------------


def _checks(memo: MemoContext) -> Iterator[Block]:
    checks = memo.case.status_checks
    if not checks:
        known = memo.wording.day(memo.pack.known_to)
        yield Para(say(memo.say("checks.none", day=known)), small=True)
        return
    heads = ("provision", "found", "notice", "checked", "where")
    columns = tuple(Column(memo.say(f"checks.{one}"), grow=int(one == "notice")) for one in heads)
    yield Table(columns, tuple(_check(memo, check) for check in checks))


def _check(memo: MemoContext, check: StatusCheck) -> Row:
    rule = memo.pack.provisions.get(check.provision or "")
    unknown = memo.wording.say("not_known")
    state = memo.state(check.state) if check.state else unknown
    days = memo.wording.days(check.start, check.until) if check.start or check.until else ""
    day = memo.wording.day(check.checked_on) if check.checked_on else unknown
    return Row(
        (
            say(rule.text.article if rule else unknown),
            say(memo.say("check.found", state=state, days=days).strip()),
            say(check.notice or unknown),
            say(", ".join(filter(None, (day, check.by)))),
            say(check.found_at or unknown),
        )
    )
