# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Standing: the timeline, the days that matter under each assumption, and who looked where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from desktop_app.basics.days import next_day
from desktop_app.charts.days_axis import Moment, Span, Strip, Timeline
from desktop_app.charts.style import ANNOUNCED
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.front.standing_sentence import (
    announcement,
    either_way,
    instrument,
    on_the_day,
    timelines,
)
from desktop_app.documents.model.runs import compose_runs, quiet_run
from desktop_app.documents.model.tree import Block, Column, Para, Row, Section, Table
from desktop_app.domain.case import StatusCheck
from desktop_app.domain.engine.standing import find_standing
from desktop_app.domain.law import timeline as law

_ASSUMPTIONS: Final = (None, law.ANNOUNCED, law.PUBLISHED_TEXT)


def standing_section(memo: MemoContext) -> Section:
    """Return the section on standing."""
    blocks: list[Block] = [Para(compose_runs(on_the_day(memo, each_ground=True)))]
    if memo.conclusion.standing.overall == law.UNCONFIRMED:
        blocks.append(Para(compose_runs(either_way(memo))))
    blocks += [_standing_timeline(memo), _days_table(memo), *_status_checks(memo)]
    return Section(memo.format_sentence("standing.heading"), tuple(blocks))


# -- the strip --------------------------------------------------------------


def _standing_timeline(memo: MemoContext) -> Timeline:
    """Return a strip for the grounds that share a timeline, and one for what was announced."""
    strips: dict[tuple[Span, ...], list[str]] = {}
    for name, timeline in timelines(memo, memo.case.assumption).items():
        strips.setdefault(tuple(_timeline_spans(memo, timeline)), []).append(
            memo.format_sentence(f"ground.{name}")
        )
    strips_drawn = [Strip(memo.wording.join_list(names), spans) for spans, names in strips.items()]
    event = announcement(memo)
    if event and memo.case.assumption != law.ANNOUNCED:
        end = next_day(event.until) if event.until else None
        label = memo.format_sentence("strip.announced", state=memo.state_words(event.state))
        span = Span(label, event.start, end, ANNOUNCED)
        strips_drawn.append(Strip(memo.format_sentence("strip.statement"), (span,)))
    return Timeline(tuple(strips_drawn), tuple(_timeline_moments(memo)))


def _timeline_spans(memo: MemoContext, timeline: law.Timeline) -> Iterator[Span]:
    for span in timeline.spans:
        start = None if span.start == date.min else span.start
        end = next_day(span.last) if span.last else None
        yield Span(_span_label(memo, span), start, end, span.state)


def _span_label(memo: MemoContext, span: law.Span) -> str:
    if span.state != law.SUSPENDED or span.event is None:
        return memo.state_words(span.state)
    is_known = span.event.instrument in memo.pack.instruments
    notice = instrument(memo, span.event)
    key = "strip.counted" if span.event.announced else "strip.under" if is_known else "strip.checked"
    return memo.format_sentence(key, state=memo.state_words(span.state), notice=notice)


def _timeline_moments(memo: MemoContext) -> Iterator[Moment]:
    yield Moment(memo.format_sentence("moment.export"), memo.case.on, main=True)
    if memo.stamp.dated != memo.case.on:
        yield Moment(memo.format_sentence("moment.memo"), memo.stamp.dated)


# -- the days ---------------------------------------------------------------


def _days_table(memo: MemoContext) -> Table:
    """Return the standing on the export day, on the day of the memo and after the next change."""
    heads = (
        memo.format_sentence("days.assumption"),
        memo.format_sentence("days.export", day=memo.wording.format_day(memo.case.on)),
        memo.format_sentence("days.memo", day=memo.wording.format_day(memo.stamp.dated)),
        memo.format_sentence("days.change"),
    )
    columns = tuple(Column(head, grow=1) for head in heads)
    return Table(columns, tuple(_assumption(memo, assumption) for assumption in _ASSUMPTIONS), dense=True)


def _assumption(memo: MemoContext, assumption: str | None) -> Row:
    timelines_by_ground = timelines(memo, assumption)
    name = compose_runs(memo.format_sentence(f"assume.{assumption or 'none'}"))
    if assumption == memo.case.assumption:
        name = compose_runs(name, quiet_run(memo.format_sentence("assume.chosen")))
    days = [_states_on_day(memo, timelines_by_ground, on) for on in (memo.case.on, memo.stamp.dated)]
    return Row(
        (name, *(compose_runs(text) for text in days), compose_runs(_next_change(memo, timelines_by_ground)))
    )


def _next_change(memo: MemoContext, timelines_by_ground: Mapping[str, law.Timeline]) -> str:
    change = find_standing(timelines_by_ground, memo.conclusion.limbs, memo.case.on).next_change
    if change is None:
        return memo.format_sentence("days.no_change")
    day = memo.wording.format_day(change.on)
    return memo.format_sentence(
        "days.from", day=day, state=_states_on_day(memo, timelines_by_ground, change.on)
    )


def _states_on_day(memo: MemoContext, timelines_by_ground: Mapping[str, law.Timeline], on: date) -> str:
    """Return the state on a day in a word, ground by ground where they differ."""
    alike: dict[str, list[str]] = {}
    for name, timeline in timelines_by_ground.items():
        alike.setdefault(timeline.state_on(on), []).append(memo.format_sentence(f"ground.{name}"))
    if len(alike) == 1:
        return memo.state_words(next(iter(alike)))
    return "; ".join(
        memo.format_sentence(
            "ground.state", ground=memo.wording.join_list(names), state=memo.state_words(state)
        )
        for state, names in alike.items()
    )


# -- who looked -------------------------------------------------------------


def _status_checks(memo: MemoContext) -> Iterator[Block]:
    checks = memo.case.status_checks
    if not checks:
        known_to = memo.wording.format_day(memo.pack.known_to)
        yield Para(compose_runs(memo.format_sentence("checks.none", day=known_to)), small=True)
        return
    heads = ("provision", "found", "notice", "checked", "where")
    columns = tuple(
        Column(memo.format_sentence(f"checks.{head}"), grow=int(head == "notice")) for head in heads
    )
    yield Table(columns, tuple(_status_check_row(memo, check) for check in checks))


def _status_check_row(memo: MemoContext, check: StatusCheck) -> Row:
    rule = memo.pack.provisions.get(check.provision or "")
    unknown = memo.wording.format_sentence("not_known")
    state = memo.state_words(check.state) if check.state else unknown
    days = memo.wording.format_period(check.start, check.until) if check.start or check.until else ""
    day = memo.wording.format_day(check.checked_on) if check.checked_on else unknown
    return Row(
        (
            compose_runs(rule.text.article if rule else unknown),
            compose_runs(memo.format_sentence("check.found", state=state, days=days).strip()),
            compose_runs(check.notice or unknown),
            compose_runs(", ".join(filter(None, (day, check.by)))),
            compose_runs(check.found_at or unknown),
        )
    )
