# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whether the rule runs on a day, as one sentence that says what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.documents.memo.context import MemoContext
from desktop_app.domain.engine.standing import counting_timelines, limb_timelines
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
    return memo.format_sentence("rule.whole" if memo.conclusion.runs_as_one else "rule.part")


def on_the_day(memo: MemoContext, *, each_ground: bool) -> str:
    """Return the standing on the export day in one sentence, ground by ground at its end where they differ."""
    parts = list(_sentence_parts(memo, leading_span(memo)))
    is_told_apart = memo.conclusion.depends_on_ground or _runs_in_part(memo)
    if each_ground and _grounds_differ(memo) and not is_told_apart:
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
        yield from _announced_extension(memo, span)
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
    key = "lapse.announced" if lapsed.announced else "lapse"
    return memo.format_sentence(
        key, state=memo.state_words(lapsed.state), notice=instrument(memo, lapsed), day=day
    )


def _announced_extension(memo: MemoContext, span: Span) -> Iterator[str]:
    """Yield what was announced beyond the notices, and up to which day the law is known."""
    event = announcement(memo)
    if event and memo.case.assumption != ANNOUNCED and event.until and not _overtaken(span, event):
        yield memo.format_sentence(
            "stands.hope",
            state=memo.state_words(event.state),
            issued=memo.wording.format_day(event.issued),
            until=memo.wording.format_day(event.until),
        )
    known_to = max(timeline.known_to for timeline in timelines(memo, memo.case.assumption).values())
    yield memo.format_sentence("stands.known", day=memo.wording.format_day(known_to))


def _overtaken(span: Span, event: Event) -> bool:
    """Tell whether a later notice or check has taken the place of an announcement."""
    return span.lapsed is not None and span.lapsed.issued > event.issued
