# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The answer in two lines, and at most three that qualify it.

That no licence is needed is never said alone: the same box names the other law, the readings that would change the
answer, and what was not examined.
"""

from __future__ import annotations

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.overview import grounds
from desktop_app.documents.memo.open_facts import open_facts
from desktop_app.documents.memo.paths import fact_words
from desktop_app.documents.memo.standing_sentence import depends, on_the_day, subject
from desktop_app.documents.model.runs import Run, Words, say
from desktop_app.documents.model.tree import VerdictBox
from desktop_app.domain.law.pack import NARROWEST, SAFEST, UNDETERMINED
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN, YES

_FEW = 2


def answer(view: MemoContext) -> VerdictBox:
    """Return the answer in its frame."""
    found = view.conclusion
    lines: list[Words] = [say(on_the_day(view)), _decides(view), _otherwise(view)]
    if found.licence_needed == NO:
        lines.append(_beside(view))
    return VerdictBox(
        view.pack.verdicts[found.verdict], headline(view), tuple(line for line in lines if line)
    )


def headline(view: MemoContext) -> str:
    """Return the substance and what it means for a licence, in one sentence."""
    found = view.conclusion
    slots = {
        "law": view.pack.announcement.short,
        "reading": _reading(view),
        "day": view.wording.day(found.on),
        "rule": subject(view),
        "open": _count(view, len(open_facts(view))),
        "verdicts": _possible(view, last="and"),
    }
    if found.licence_needed == YES:
        return view.say(f"answer.licence.{found.verdict}.{_mood(view)}", **slots)
    key = "unknown" if found.licence_needed == UNKNOWN else found.verdict
    return view.say(f"answer.none.{key}", **slots)


def _count(view: MemoContext, number: int) -> str:
    return view.say("facts.one" if number == 1 else "facts.many", count=str(number))


def _mood(view: MemoContext) -> str:
    overall = UNCONFIRMED if depends(view) else view.conclusion.standing.overall
    return {IN_FORCE: "runs", UNCONFIRMED: "if"}.get(overall, "would")


def _reading(view: MemoContext) -> str:
    found = view.conclusion
    if not found.readings_that_matter and set(found.profiles.values()) == {found.verdict}:
        return view.say("reading.every")
    for profile in (SAFEST, NARROWEST):
        if found.readings == view.pack.readings(profile):
            return view.say(f"reading.{profile}")
    return view.say("reading.chosen")


def _decides(view: MemoContext) -> Words:
    """Return the grounds of a verdict, or what is possible and which facts would settle it."""
    found = view.conclusion
    if found.verdict != UNDETERMINED:
        key = (
            "decides"
            if YES in found.limbs.values() or found.licence_needed == NO
            else "decides.either"
        )
        return say(view.say(key, grounds="; ".join(grounds(view))))
    possible = view.say("possible", verdicts=_possible(view, last="or"))
    first = "; ".join(
        view.say("ask", fact=fact_words(view, fact.fact), who=fact.who)
        for fact in open_facts(view)[:_FEW]
    )
    more = len(open_facts(view)) - _FEW
    tail = view.say("and.more", count=str(more)) if more > 0 else ""
    ask = view.say("open.first", facts=first + tail)
    return say(possible, " ", ask) if found.licence_needed == UNKNOWN else say(ask)


def _possible(view: MemoContext, *, last: str) -> str:
    """Return every possible verdict, each in quotes: the name of one holds a comma itself."""
    names = [
        view.say("quoted", words=view.pack.verdicts[verdict].words)
        for verdict in view.conclusion.possible
    ]
    return view.wording.joined(names, last=last)


def _otherwise(view: MemoContext) -> Words:
    """Return how the verdict moves under other readings."""
    found = view.conclusion
    runs: list[str | Run] = []
    for profile in (SAFEST, NARROWEST):
        other = found.profiles[profile]
        if other != found.verdict:
            runs += [view.say(f"otherwise.{profile}"), " ", view.verdict(other), ". "]
    if found.readings_that_matter:
        runs.append(view.say("otherwise.single", readings=_questions(view)))
    elif not runs:
        runs.append(view.say("otherwise.nothing"))
    return say(*runs)


def _questions(view: MemoContext) -> str:
    """Return the doubts behind the readings that matter, the first two in words."""
    doubts = [
        view.pack.doubts[view.pack.switches[name].doubt]
        for name in view.conclusion.readings_that_matter
    ]
    told = [view.say("doubt", id=doubt.id, question=doubt.question) for doubt in doubts[:_FEW]]
    return " ".join([*told, view.wording.joined(doubt.id for doubt in doubts[_FEW:])]).rstrip()


def _beside(view: MemoContext) -> Words:
    """Return what a "no licence" has to stand beside: the other law that runs, and what was not examined."""
    return say(view.say("beside", law=_other_law(view), section=view.say("unexamined.heading")))


def _other_law(view: MemoContext) -> str:
    """Return the other law that bears on these facts, as the warnings have it."""
    titles = [
        view.say("may", what=one.title) if one.truth == UNKNOWN else one.title
        for one in view.conclusion.warnings
        if one.instrument
    ]
    return "; ".join(titles) or view.say("beside.nothing")
