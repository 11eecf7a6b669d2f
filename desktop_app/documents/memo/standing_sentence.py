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


def timelines(view: MemoContext, assumption: str | None) -> dict[str, Timeline]:
    """Return when each limb runs under an assumption, with the status checks of the case."""
    return {
        limb.id: view.law.timeline(limb.provision, assumption, view.case.status_checks)
        for limb in view.pack.limbs
    }


def leading(view: MemoContext) -> Span:
    """Return the span of the limb whose standing is the one that counts on the export day."""
    found = view.conclusion
    counting = counting_timelines(limb_timelines(view.law, view.case), found.limbs)
    spans = [timeline.on(found.on) for timeline in counting]
    return next(span for span in spans if span.state == found.standing.overall)


def instrument(view: MemoContext, event: Event) -> str:
    """Return the short name of the notice that an event rests on; for a check, the notice that was found."""
    known = view.pack.instruments.get(event.instrument)
    return known.short if known else event.instrument or view.say("notice.unnamed")


def announcement(view: MemoContext) -> Event | None:
    """Return the last official announcement about the limbs that no notice has carried out."""
    rules = [view.pack.provisions[limb.provision] for limb in view.pack.limbs]
    events = [event for rule in rules for event in rule.timeline if event.announced]
    return max(events, key=lambda event: event.issued, default=None)


def depends(view: MemoContext) -> bool:
    """Tell whether the standing hangs on which limb it is that is met: the open ones differ, and no known one leads."""
    found = view.conclusion
    states = found.standing.limbs
    open_ = {states[name] for name, truth in found.limbs.items() if truth != NO}
    led = any(
        truth == YES and states[name] == found.standing.overall
        for name, truth in found.limbs.items()
    )
    return len(open_) > 1 and not led


def subject(view: MemoContext) -> str:
    """Return what is said to run: the rule, or the part of it that counts where its limbs differ."""
    found = view.conclusion
    alike = len(set(found.standing.limbs.values())) == 1 or set(found.limbs.values()) == {NO}
    return view.say("rule.whole" if alike else "rule.part")


def on_the_day(view: MemoContext) -> str:
    """Return the standing on the export day in one sentence."""
    return "".join(_parts(view, leading(view))) + view.say("stop")


def _parts(view: MemoContext, span: Span) -> Iterator[str]:
    day = view.wording.day(view.conclusion.on)
    if depends(view):
        yield view.say("stands.depends", day=day) + _limbs(view)
        return
    yield view.say(f"stands.{span.state}", day=day, rule=subject(view))
    if span.state in (IN_FORCE, UNCONFIRMED) and span.lapsed:
        yield _lapse(view, span.lapsed)
    elif span.state in (IN_FORCE, SUSPENDED, ENDED) and span.event:
        yield _rests_on(view, span.event)
    if span.state == UNCONFIRMED:
        yield from _hope(view, span)
    if span.state == IN_FORCE and view.case.assumption == PUBLISHED_TEXT:
        yield view.say("stands.printed")
    change = view.conclusion.standing.next_change
    if change and span.state in (SUSPENDED, NOT_STARTED):
        day = view.wording.day(change.on)
        yield view.say("stands.next", state=view.state(change.standing), day=day)
    if len(set(view.conclusion.standing.limbs.values())) > 1:
        yield _limbs(view)


def _limbs(view: MemoContext) -> str:
    listed = (
        view.say("limb.state", limb=view.say(f"limb.{name}"), state=view.state(state))
        for name, state in view.conclusion.standing.limbs.items()
    )
    return view.say("stands.differ", limbs=view.wording.joined(listed))


def _rests_on(view: MemoContext, event: Event) -> str:
    until = view.say("until", day=view.wording.day(event.until)) if event.until else ""
    if event.announced:
        return until + view.say("stands.announced", day=view.wording.day(event.issued))
    if event.instrument not in view.pack.instruments:
        return until + view.say(
            "stands.checked", notice=instrument(view, event), day=view.wording.day(event.issued)
        )
    return view.say("stands.under", notice=instrument(view, event)) + until


def _lapse(view: MemoContext, lapsed: Event) -> str:
    day = view.wording.day(lapsed.until) if lapsed.until else view.wording.say("not_known")
    key = "lapse.announced" if lapsed.announced else "lapse"
    return view.say(key, state=view.state(lapsed.state), notice=instrument(view, lapsed), day=day)


def _hope(view: MemoContext, span: Span) -> Iterator[str]:
    """Yield what was announced beyond the notices, and up to which day the law is known."""
    event = announcement(view)
    if event and view.case.assumption != ANNOUNCED and event.until and not _overtaken(span, event):
        yield view.say(
            "stands.hope",
            state=view.state(event.state),
            issued=view.wording.day(event.issued),
            until=view.wording.day(event.until),
        )
    known = max(timeline.known_to for timeline in timelines(view, view.case.assumption).values())
    yield view.say("stands.known", day=view.wording.day(known))


def _overtaken(span: Span, event: Event) -> bool:
    """Tell whether a later notice or check has taken the place of an announcement."""
    return span.lapsed is not None and span.lapsed.issued > event.issued
