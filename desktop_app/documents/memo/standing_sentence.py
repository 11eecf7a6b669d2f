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
from desktop_app.domain.truth import NO, YES


def timelines(memo: MemoContext, assumption: str | None) -> dict[str, Timeline]:
    """Return when each limb runs under an assumption, with the status checks of the case."""
    return {
        limb.id: memo.law.read_provision_timeline(
            limb.provision, assumption, memo.case.status_checks
        )
        for limb in memo.pack.limbs
    }


def leading(memo: MemoContext) -> Span:
    """Return the span of the limb whose standing is the one that counts on the export day."""
    found = memo.conclusion
    counting = counting_timelines(limb_timelines(memo.law, memo.case), found.limbs)
    spans = [timeline.span_on(found.on) for timeline in counting]
    return next(span for span in spans if span.state == found.standing.overall)


def instrument(memo: MemoContext, event: Event) -> str:
    """Return the short name of the notice that an event rests on; for a check, the notice that was found."""
    known = memo.pack.instruments.get(event.instrument)
    return known.short if known else event.instrument or memo.say("notice.unnamed")


def announcement(memo: MemoContext) -> Event | None:
    """Return the last official announcement about the limbs that no notice has carried out."""
    rules = [memo.pack.provisions[limb.provision] for limb in memo.pack.limbs]
    events = [event for rule in rules for event in rule.timeline if event.announced]
    return max(events, key=lambda event: event.issued, default=None)


def depends(memo: MemoContext) -> bool:
    """Tell whether the standing hangs on which limb it is that is met: the open ones differ, and no known one leads."""
    found = memo.conclusion
    states = found.standing.limbs
    open_ = {states[name] for name, truth in found.limbs.items() if truth != NO}
    led = any(
        truth == YES and states[name] == found.standing.overall
        for name, truth in found.limbs.items()
    )
    return len(open_) > 1 and not led


def subject(memo: MemoContext) -> str:
    """Return what is said to run: the rule, or the part of it that counts where its limbs differ."""
    found = memo.conclusion
    alike = len(set(found.standing.limbs.values())) == 1 or set(found.limbs.values()) == {NO}
    return memo.say("rule.whole" if alike else "rule.part")


def on_the_day(memo: MemoContext) -> str:
    """Return the standing on the export day in one sentence."""
    return "".join(_parts(memo, leading(memo))) + memo.say("stop")


def _parts(memo: MemoContext, span: Span) -> Iterator[str]:
    day = memo.wording.day(memo.conclusion.on)
    if depends(memo):
        yield memo.say("stands.depends", day=day) + _limbs(memo)
        return
    yield memo.say(f"stands.{span.state}", day=day, rule=subject(memo))
    if span.state in (IN_FORCE, UNCONFIRMED) and span.lapsed:
        yield _lapse(memo, span.lapsed)
    elif span.state in (IN_FORCE, SUSPENDED, ENDED) and span.event:
        yield _rests_on(memo, span.event)
    if span.state == UNCONFIRMED:
        yield from _hope(memo, span)
    if span.state == IN_FORCE and memo.case.assumption == PUBLISHED_TEXT:
        yield memo.say("stands.printed")
    change = memo.conclusion.standing.next_change
    if change and span.state in (SUSPENDED, NOT_STARTED):
        day = memo.wording.day(change.on)
        yield memo.say("stands.next", state=memo.state(change.standing), day=day)
    if len(set(memo.conclusion.standing.limbs.values())) > 1:
        yield _limbs(memo)


def _limbs(memo: MemoContext) -> str:
    listed = (
        memo.say("limb.state", limb=memo.say(f"limb.{name}"), state=memo.state(state))
        for name, state in memo.conclusion.standing.limbs.items()
    )
    return memo.say("stands.differ", limbs=memo.wording.joined(listed))


def _rests_on(memo: MemoContext, event: Event) -> str:
    until = memo.say("until", day=memo.wording.day(event.until)) if event.until else ""
    if event.announced:
        return until + memo.say("stands.announced", day=memo.wording.day(event.issued))
    if event.instrument not in memo.pack.instruments:
        return until + memo.say(
            "stands.checked", notice=instrument(memo, event), day=memo.wording.day(event.issued)
        )
    return memo.say("stands.under", notice=instrument(memo, event)) + until


def _lapse(memo: MemoContext, lapsed: Event) -> str:
    day = memo.wording.day(lapsed.until) if lapsed.until else memo.wording.say("not_known")
    key = "lapse.announced" if lapsed.announced else "lapse"
    return memo.say(key, state=memo.state(lapsed.state), notice=instrument(memo, lapsed), day=day)


def _hope(memo: MemoContext, span: Span) -> Iterator[str]:
    """Yield what was announced beyond the notices, and up to which day the law is known."""
    event = announcement(memo)
    if event and memo.case.assumption != ANNOUNCED and event.until and not _overtaken(span, event):
        yield memo.say(
            "stands.hope",
            state=memo.state(event.state),
            issued=memo.wording.day(event.issued),
            until=memo.wording.day(event.until),
        )
    known = max(timeline.known_to for timeline in timelines(memo, memo.case.assumption).values())
    yield memo.say("stands.known", day=memo.wording.day(known))


def _overtaken(span: Span, event: Event) -> bool:
    """Tell whether a later notice or check has taken the place of an announcement."""
    return span.lapsed is not None and span.lapsed.issued > event.issued
