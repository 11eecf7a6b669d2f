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
from desktop_app.domain.case import StatusCheck
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
        return memo.format_sentence("either.open")
    return memo.format_sentence("either", until=memo.wording.format_day(event.until))


def _subject_words(memo: MemoContext) -> str:
    """Return what is said to run: the rule, or the part of it that counts where its grounds differ."""
    key = "rule.whole" if memo.conclusion.runs_as_one else "rule.part"
    return memo.format_sentence(key, law=memo.brief_law)


def on_the_day(memo: MemoContext) -> str:
    """Return the standing on the export day in one sentence, ground by ground at its end where they differ."""
    parts = list(_sentence_parts(memo, leading_span(memo)))
    is_told_apart = memo.conclusion.depends_on_ground or _runs_in_part(memo)
    if _grounds_differ(memo) and not is_told_apart:
        parts.append(_grounds_apart(memo))
    return "".join(parts) + memo.format_sentence("stop")


def _runs_in_part(memo: MemoContext) -> bool:
    """Tell whether no ground is met while they stand differently: the rule as a whole then neither runs nor rests."""
    return _grounds_differ(memo) and set(memo.conclusion.limbs.values()) == {NO}


def _grounds_differ(memo: MemoContext) -> bool:
    return len(set(memo.conclusion.standing.limbs.values())) > 1


def _sentence_parts(memo: MemoContext, span: Span) -> Iterator[str]:
    day = memo.wording.format_day(memo.conclusion.on)
    if memo.conclusion.depends_on_ground:
        yield memo.format_sentence("stands.depends", day=day) + _grounds_apart(memo)
        return
    if _runs_in_part(memo):
        yield memo.format_sentence("stands.in_part", day=day) + _grounds_apart(memo)
        return
    yield memo.format_sentence(f"stands.{span.state}", day=day, rule=_subject_words(memo))
    if span.state in (IN_FORCE, UNCONFIRMED) and span.lapsed:
        yield _lapse_words(memo, span.lapsed)
    elif span.state in (IN_FORCE, SUSPENDED, ENDED) and span.event:
        yield _rests_on_notice(memo, span.event)
    if span.state == UNCONFIRMED:
        event = announcement(memo)
        if (
            event
            and memo.case.assumption != ANNOUNCED
            and event.until
            and not (span.lapsed is not None and span.lapsed.issued > event.issued)
        ):
            yield memo.format_sentence(
                "stands.hope",
                law=memo.brief_law,
                issued=memo.wording.format_day(event.issued),
                until=memo.wording.format_day(event.until),
            )
        known_to = max(timeline.known_to for timeline in timelines(memo, memo.case.assumption).values())
        yield memo.format_sentence("stands.known", day=memo.wording.format_day(known_to))
    if span.state == IN_FORCE and memo.case.assumption == PUBLISHED_TEXT:
        yield memo.format_sentence("stands.printed")
    change = memo.conclusion.standing.next_change
    law = memo.pack.announcement
    if memo.conclusion.on < law.dated:
        yield memo.format_sentence("stands.published", law=law.short, day=memo.wording.format_day(law.dated))
    if change and span.state in (SUSPENDED, NOT_STARTED):
        day = memo.wording.format_day(change.on)
        key = "stands.next" if memo.conclusion.runs_as_one else "stands.next.part"
        yield memo.format_sentence(key, state=memo.state_words(change.standing), day=day)


def _grounds_apart(memo: MemoContext) -> str:
    listed = (
        memo.format_sentence(
            "ground.state", ground=memo.format_sentence(f"ground.{name}"), state=memo.state_words(state)
        )
        for name, state in memo.conclusion.standing.limbs.items()
    )
    return memo.format_sentence("stands.differ", grounds=memo.wording.join_list(listed))


def _rests_on_notice(memo: MemoContext, event: Event) -> str:
    until = memo.format_sentence("until", day=memo.wording.format_day(event.until)) if event.until else ""
    if event.announced:
        return until + memo.format_sentence("stands.announced", day=memo.wording.format_day(event.issued))
    if event.instrument not in memo.pack.instruments:
        return until + memo.format_sentence(
            "stands.checked", notice=instrument(memo, event), day=memo.wording.format_day(event.issued)
        )
    return memo.format_sentence("stands.under", notice=instrument(memo, event)) + until


def _lapse_words(memo: MemoContext, lapsed: Event) -> str:
    day = memo.wording.format_day(lapsed.until) if lapsed.until else memo.wording.format_sentence("not_known")
    key = (
        "lapse.announced" if lapsed.announced else "lapse.suspended" if lapsed.state == SUSPENDED else "lapse"
    )
    return memo.format_sentence(key, notice=instrument(memo, lapsed), day=day)


_ASSUMPTIONS: Final = (None, ANNOUNCED, PUBLISHED_TEXT)


def standing_section(memo: MemoContext) -> blocks.Section:
    """Return the section on standing."""
    is_brief = memo.is_outside_either_way
    content: list[blocks.Block] = [blocks.compose_para(on_the_day(memo), small=is_brief)]
    if memo.conclusion.standing.overall == UNCONFIRMED and not is_brief:
        content.append(blocks.compose_para(either_way(memo)))
    if not memo.is_outside:
        content += [_standing_timeline(memo), _days_table(memo)]
    if memo.case.status_checks or not is_brief:
        content += _status_checks(memo)
    return blocks.Section(memo.format_sentence("standing.heading", law=memo.brief_law), tuple(content))


# -- the strip --------------------------------------------------------------


def _standing_timeline(memo: MemoContext) -> days_axis.Timeline:
    """Return a strip for the grounds that share a timeline, and one for what was announced."""
    strips: dict[tuple[days_axis.Span, ...], list[str]] = {}
    for name, timeline in timelines(memo, memo.case.assumption).items():
        strips.setdefault(tuple(_timeline_spans(memo, timeline)), []).append(
            memo.format_sentence(f"ground.{name}")
        )
    strips_drawn = [days_axis.Strip(memo.wording.join_list(names), spans) for spans, names in strips.items()]
    event = announcement(memo)
    if event and memo.case.assumption != ANNOUNCED:
        end = next_day(event.until) if event.until else None
        label = memo.format_sentence("strip.announced", state=memo.state_words(event.state))
        span = days_axis.Span(label, event.start, end, style.ANNOUNCED)
        strips_drawn.append(days_axis.Strip(memo.format_sentence("strip.statement"), (span,)))
    return days_axis.Timeline(tuple(strips_drawn), tuple(_timeline_moments(memo)))


def _timeline_spans(memo: MemoContext, timeline: Timeline) -> Iterator[days_axis.Span]:
    for span in timeline.spans:
        start = None if span.start == date.min else span.start
        end = next_day(span.last) if span.last else None
        yield days_axis.Span(_span_label(memo, span), start, end, span.state)


def _span_label(memo: MemoContext, span: Span) -> str:
    if span.state != SUSPENDED or span.event is None:
        return memo.state_words(span.state)
    is_known = span.event.instrument in memo.pack.instruments
    notice = instrument(memo, span.event)
    key = "strip.counted" if span.event.announced else "strip.under" if is_known else "strip.checked"
    return memo.format_sentence(key, state=memo.state_words(span.state), notice=notice)


def _timeline_moments(memo: MemoContext) -> Iterator[days_axis.Moment]:
    yield days_axis.Moment(memo.format_sentence("moment.export"), memo.case.on, main=True)
    if memo.stamp.dated != memo.case.on:
        yield days_axis.Moment(memo.format_sentence("moment.memo"), memo.stamp.dated)


# -- the days ---------------------------------------------------------------


def _days_table(memo: MemoContext) -> blocks.Table:
    """Return the standing on the export day, on the day of the memo and after the next change."""
    heads = (
        memo.format_sentence("days.assumption"),
        memo.format_sentence("days.export", day=memo.wording.format_day(memo.case.on)),
        memo.format_sentence("days.memo", day=memo.wording.format_day(memo.stamp.dated)),
        memo.format_sentence("days.change"),
    )
    columns = tuple(blocks.Column(head, grow=1) for head in heads)
    return blocks.Table(
        columns, tuple(_assumption(memo, assumption) for assumption in _ASSUMPTIONS), dense=True
    )


def _assumption(memo: MemoContext, assumption: str | None) -> blocks.Row:
    timelines_by_ground = timelines(memo, assumption)
    name = blocks.compose_runs(memo.format_sentence(f"assume.{assumption or 'none'}"))
    if assumption == memo.case.assumption:
        name = blocks.compose_runs(name, blocks.quiet_run(memo.format_sentence("assume.chosen")))
    days = [_states_on_day(memo, timelines_by_ground, on) for on in (memo.case.on, memo.stamp.dated)]
    return blocks.compose_row(name, *days, _next_change(memo, timelines_by_ground))


def _next_change(memo: MemoContext, timelines_by_ground: Mapping[str, Timeline]) -> str:
    change = find_standing(timelines_by_ground, memo.conclusion.limbs, memo.case.on).next_change
    if change is None:
        return memo.format_sentence("days.no_change")
    day = memo.wording.format_day(change.on)
    return memo.format_sentence(
        "days.from", day=day, state=_states_on_day(memo, timelines_by_ground, change.on)
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


# -- who looked -------------------------------------------------------------


def _status_checks(memo: MemoContext) -> Iterator[blocks.Block]:
    checks = memo.case.status_checks
    if not checks:
        known_to = memo.wording.format_day(memo.pack.known_to)
        yield blocks.compose_para(memo.format_sentence("checks.none", day=known_to), small=True)
        return
    heads = ("provision", "found", "notice", "checked", "where")
    columns = tuple(
        blocks.Column(memo.format_sentence(f"checks.{head}"), grow=int(head == "notice")) for head in heads
    )
    yield blocks.Table(columns, tuple(_status_check_row(memo, check) for check in checks))


def _status_check_row(memo: MemoContext, check: StatusCheck) -> blocks.Row:
    rule = memo.pack.provisions.get(check.provision or "")
    unknown = memo.wording.format_sentence("not_known")
    state = memo.state_words(check.state) if check.state else unknown
    days = memo.wording.format_period(check.start, check.until) if check.start or check.until else ""
    day = memo.wording.format_day(check.checked_on) if check.checked_on else unknown
    return blocks.compose_row(
        rule.text.article if rule else unknown,
        memo.format_sentence("check.found", state=state, days=days).strip(),
        check.notice or unknown,
        ", ".join(filter(None, (day, check.by))),
        check.found_at or unknown,
    )
