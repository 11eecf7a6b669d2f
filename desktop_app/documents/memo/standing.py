# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Standing: the timeline, the days that matter under each assumption, and who looked where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from desktop_app.basics.days import next_day
from desktop_app.charts import days_axis, style
from desktop_app.documents.memo.context import MemoContext
from desktop_app.domain.engine.standing import counting_timelines, find_standing, limb_timelines
from desktop_app.domain.law.timeline import (
    ANNOUNCED,
    ENDED,
    IN_FORCE,
    NOT_STARTED,
    PUBLISHED_TEXT,
    SUSPENDED,
    UNCONFIRMED,
    Event,
    Span,
    Timeline,
)
from desktop_app.domain.truth import NO
from desktop_app.paper import blocks

# --------------------------------------------------------------------------------------------------
# Whether the rule is in force on a day, as one sentence that says what it rests on.


def timelines(memo: MemoContext, assumption: str | None) -> dict[str, Timeline]:
    """Return when each ground runs under an assumption, with the status checks of the case."""
    return {
        limb.id: memo.law.read_provision_timeline(limb.provision, assumption, memo.case.status_checks)
        for limb in memo.pack.limbs
    }


def leading_span(memo: MemoContext) -> Span:
    """Return the span of the ground whose standing is the one that counts on the export day."""
    conclusion = memo.conclusion
    counting = counting_timelines(limb_timelines(memo.law, memo.case), conclusion.limbs)
    spans = [timeline.span_on(conclusion.on) for timeline in counting]
    return next(span for span in spans if span.state == conclusion.standing.overall)


def instrument(memo: MemoContext, event: Event) -> str:
    """Return the short name of the notice that an event rests on; for a check, the notice that was found."""
    known_instrument = memo.pack.instruments.get(event.instrument)
    return (
        known_instrument.short
        if known_instrument
        else event.instrument or memo.format_sentence("notice.unnamed")
    )


def announcement(memo: MemoContext) -> Event | None:
    """Return the last official announcement about the grounds that no notice has carried out."""
    rules = [memo.pack.provisions[limb.provision] for limb in memo.pack.limbs]
    events = [event for rule in rules for event in rule.timeline if event.announced]
    return max(events, key=lambda event: event.issued, default=None)


def either_way(memo: MemoContext) -> str:
    """Return both standings that an unconfirmed one may turn out to be."""
    event = announcement(memo)
    if event is None or event.until is None or event.until < memo.case.on:
        return memo.format_sentence("either.open", verb=memo.verb)
    return memo.format_sentence("either", until=memo.wording.format_day(event.until), verb=memo.verb)


def on_the_day(memo: MemoContext) -> str:
    """Return the standing on the export day in one sentence, ground by ground at its end where they differ."""
    return "".join(_sentence_parts(memo)) + memo.format_sentence("stop")


def _sentence_parts(memo: MemoContext) -> Iterator[str]:
    conclusion, span = memo.conclusion, leading_span(memo)
    day = memo.wording.format_day(conclusion.on)
    grounds_differ = len(set(conclusion.standing.limbs.values())) > 1
    if conclusion.depends_on_ground:
        yield memo.format_sentence("stands.depends", day=day, verb=memo.verb) + _grounds_apart(memo)
        return
    if grounds_differ and set(conclusion.limbs.values()) == {NO}:
        # no ground is met while they stand differently: the rule as a whole neither runs nor rests
        yield memo.format_sentence(f"stands.in_part.{memo.verb}", day=day) + _grounds_apart(memo)
        return
    # the rule runs, or the part of it that counts where its grounds differ
    rule = memo.format_sentence("rule.whole" if conclusion.runs_as_one else "rule.part", law=memo.brief_law)
    tense = f".{memo.verb}" if span.state in (NOT_STARTED, ENDED) else ""
    yield memo.format_sentence(f"stands.{span.state}{tense}", day=day, rule=rule, verb=memo.verb)
    if span.state in (IN_FORCE, UNCONFIRMED) and (lapsed := span.lapsed):
        until = memo.wording.format_day(lapsed.until) if lapsed.until else None
        suffix = ".announced" if lapsed.announced else ".suspended" if lapsed.state == SUSPENDED else ""
        yield memo.format_sentence(
            f"lapse{suffix}",
            notice=instrument(memo, lapsed),
            day=until or memo.wording.format_sentence("not_known"),
        )
    elif span.state in (IN_FORCE, SUSPENDED, ENDED) and (event := span.event):
        until = memo.format_sentence("until", day=memo.wording.format_day(event.until)) if event.until else ""
        issued, notice = memo.wording.format_day(event.issued), instrument(memo, event)
        if event.announced:
            yield until + memo.format_sentence("stands.announced", day=issued)
        elif event.instrument not in memo.pack.instruments:
            yield until + memo.format_sentence("stands.checked", notice=notice, day=issued)
        else:
            yield memo.format_sentence("stands.under", notice=notice) + until
    if span.state == UNCONFIRMED:
        announced = announcement(memo)
        if (
            announced
            and memo.case.assumption != ANNOUNCED
            and announced.until
            and not (span.lapsed is not None and span.lapsed.issued > announced.issued)
        ):
            yield memo.format_sentence(
                "stands.hope",
                law=memo.brief_law,
                issued=memo.wording.format_day(announced.issued),
                until=memo.wording.format_day(announced.until),
            )
        known_to = max(timeline.known_to for timeline in timelines(memo, memo.case.assumption).values())
        yield memo.format_sentence("stands.known", day=memo.wording.format_day(known_to))
    if span.state == IN_FORCE and memo.case.assumption == PUBLISHED_TEXT:
        yield memo.format_sentence("stands.printed")
    law = memo.pack.announcement
    if conclusion.on < law.dated:
        yield memo.format_sentence("stands.published", law=law.short, day=memo.wording.format_day(law.dated))
    change = conclusion.standing.next_change
    if change and span.state in (SUSPENDED, NOT_STARTED):
        day = memo.wording.format_day(change.on)
        key = "stands.next" if change.on > memo.stamp.dated else "stands.then"
        key = key if conclusion.runs_as_one else f"{key}.part"
        yield memo.format_sentence(key, state=memo.state_words(change.standing), day=day)
    if grounds_differ:
        yield _grounds_apart(memo)


def _grounds_apart(memo: MemoContext) -> str:
    listed = (
        memo.format_sentence(
            "ground.state", ground=memo.format_sentence(f"ground.{name}"), state=memo.state_words(state)
        )
        for name, state in memo.conclusion.standing.limbs.items()
    )
    return memo.format_sentence("stands.differ", grounds=memo.wording.join_list(listed))


_ASSUMPTIONS: Final = (None, ANNOUNCED, PUBLISHED_TEXT)


def standing_section(memo: MemoContext) -> blocks.Section:
    """Return the section on standing."""
    is_brief = memo.is_outside_either_way
    content: list[blocks.Block] = [blocks.compose_para(on_the_day(memo), small=is_brief)]
    if memo.conclusion.standing.overall == UNCONFIRMED and not is_brief:
        content.append(blocks.compose_para(either_way(memo)))
    if not memo.is_outside:
        heads = (
            memo.format_sentence("days.assumption"),
            memo.format_sentence("days.export", day=memo.wording.format_day(memo.case.on)),
            memo.format_sentence("days.memo", day=memo.wording.format_day(memo.stamp.dated)),
            memo.format_sentence("days.change"),
        )
        columns = tuple(blocks.Column(head, grow=1) for head in heads)
        rows = tuple(_standing_under(memo, assumption) for assumption in _ASSUMPTIONS)
        content += [_standing_timeline(memo), blocks.Table(columns, rows, dense=True)]
    if memo.case.status_checks:
        columns = memo.columns("checks", ("provision", "found", "notice", "checked", "where"), "notice")
        unknown = memo.wording.format_sentence("not_known")
        checks: list[blocks.Row] = []
        for check in memo.case.status_checks:
            rule = memo.pack.provisions.get(check.provision or "")
            state = memo.state_words(check.state) if check.state else unknown
            days = memo.wording.format_period(check.start, check.until) if check.start or check.until else ""
            day = memo.wording.format_day(check.checked_on) if check.checked_on else unknown
            checks.append(
                blocks.compose_row(
                    rule.text.article if rule else unknown,
                    memo.format_sentence("check.found", state=state, days=days).strip(),
                    check.notice or unknown,
                    ", ".join(filter(None, (day, check.by))),
                    check.found_at or unknown,
                )
            )
        content.append(blocks.Table(columns, tuple(checks)))
    elif not is_brief:
        known_to = memo.wording.format_day(memo.pack.known_to)
        content.append(blocks.compose_para(memo.format_sentence("checks.none", day=known_to), small=True))
    return blocks.Section(memo.format_sentence("standing.heading", law=memo.brief_law), tuple(content))


def _standing_timeline(memo: MemoContext) -> days_axis.Timeline:
    """Return a strip for the grounds that share a timeline, and one for what was announced."""
    strips: dict[tuple[days_axis.Span, ...], list[str]] = {}
    for name, timeline in timelines(memo, memo.case.assumption).items():
        spans: list[days_axis.Span] = []
        for span in timeline.spans:
            label = memo.state_words(span.state)
            if span.state == SUSPENDED and (event := span.event):
                is_known = event.instrument in memo.pack.instruments
                key = "strip.counted" if event.announced else "strip.under" if is_known else "strip.checked"
                label = memo.format_sentence(key, state=label, notice=instrument(memo, event))
            start = None if span.start == date.min else span.start
            end = next_day(span.last) if span.last else None
            spans.append(days_axis.Span(label, start, end, span.state))
        strips.setdefault(tuple(spans), []).append(memo.format_sentence(f"ground.{name}"))
    strips_drawn = [days_axis.Strip(memo.wording.join_list(names), alike) for alike, names in strips.items()]
    announced = announcement(memo)
    if announced and memo.case.assumption != ANNOUNCED:
        end = next_day(announced.until) if announced.until else None
        label = memo.format_sentence("strip.announced", state=memo.state_words(announced.state))
        statement = days_axis.Span(label, announced.start, end, style.ANNOUNCED)
        strips_drawn.append(days_axis.Strip(memo.format_sentence("strip.statement"), (statement,)))
    moments = [days_axis.Moment(memo.format_sentence("moment.export"), memo.case.on, main=True)]
    if memo.stamp.dated != memo.case.on:
        moments.append(days_axis.Moment(memo.format_sentence("moment.memo"), memo.stamp.dated))
    return days_axis.Timeline(tuple(strips_drawn), tuple(moments))


def _standing_under(memo: MemoContext, assumption: str | None) -> blocks.Row:
    """Return the standing on the export day, on the day of the memo and after the next change."""
    timelines_by_ground = timelines(memo, assumption)
    name = memo.format_sentence(f"assume.{assumption or 'none'}")
    chosen = blocks.quiet_run(memo.format_sentence("assume.chosen"))
    change = find_standing(timelines_by_ground, memo.conclusion.limbs, memo.case.on).next_change
    return blocks.compose_row(
        blocks.compose_runs(name, chosen) if assumption == memo.case.assumption else name,
        _states_on_day(memo, timelines_by_ground, memo.case.on),
        _states_on_day(memo, timelines_by_ground, memo.stamp.dated),
        memo.format_sentence("days.no_change")
        if change is None
        else memo.format_sentence(
            "days.from",
            day=memo.wording.format_day(change.on),
            state=_states_on_day(memo, timelines_by_ground, change.on),
        ),
    )


def _states_on_day(memo: MemoContext, timelines_by_ground: Mapping[str, Timeline], on: date) -> str:
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
