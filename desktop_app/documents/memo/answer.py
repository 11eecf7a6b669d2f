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


def answer(memo: MemoContext) -> VerdictBox:
    """Return the answer in its frame."""
    found = memo.conclusion
    lines: list[Words] = [say(on_the_day(memo)), _decides(memo), _otherwise(memo)]
    if found.licence_needed == NO:
        lines.append(_beside(memo))
    return VerdictBox(
        memo.verdict_sign(found.verdict), headline(memo), tuple(line for line in lines if line)
    )


def headline(memo: MemoContext) -> str:
    """Return the substance and what it means for a licence, in one sentence."""
    found = memo.conclusion
    slots = {
        "law": memo.pack.announcement.short,
        "reading": _reading(memo),
        "day": memo.wording.day(found.on),
        "rule": subject(memo),
        "open": _count(memo, len(open_facts(memo))),
        "verdicts": _possible(memo, last="and"),
    }
    if found.licence_needed == YES:
        return memo.say(f"answer.licence.{found.verdict}.{_mood(memo)}", **slots)
    key = "unknown" if found.licence_needed == UNKNOWN else found.verdict
    return memo.say(f"answer.none.{key}", **slots)


def _count(memo: MemoContext, number: int) -> str:
    return memo.say("facts.one" if number == 1 else "facts.many", count=str(number))


def _mood(memo: MemoContext) -> str:
    overall = UNCONFIRMED if depends(memo) else memo.conclusion.standing.overall
    return {IN_FORCE: "runs", UNCONFIRMED: "if"}.get(overall, "would")


def _reading(memo: MemoContext) -> str:
    found = memo.conclusion
    if not found.readings_that_matter and set(found.profiles.values()) == {found.verdict}:
        return memo.say("reading.every")
    for profile in (SAFEST, NARROWEST):
        if found.readings == memo.pack.readings_of_profile(profile):
            return memo.say(f"reading.{profile}")
    return memo.say("reading.chosen")


def _decides(memo: MemoContext) -> Words:
    """Return the grounds of a verdict, or what is possible and which facts would settle it."""
    found = memo.conclusion
    if found.verdict != UNDETERMINED:
        key = (
            "decides"
            if YES in found.limbs.values() or found.licence_needed == NO
            else "decides.either"
        )
        return say(memo.say(key, grounds="; ".join(grounds(memo))))
    possible = memo.say("possible", verdicts=_possible(memo, last="or"))
    first = "; ".join(
        memo.say("ask", fact=fact_words(memo, fact.fact), who=fact.who)
        for fact in open_facts(memo)[:_FEW]
    )
    more = len(open_facts(memo)) - _FEW
    tail = memo.say("and.more", count=str(more)) if more > 0 else ""
    ask = memo.say("open.first", facts=first + tail)
    return say(possible, " ", ask) if found.licence_needed == UNKNOWN else say(ask)


def _possible(memo: MemoContext, *, last: str) -> str:
    """Return every possible verdict, each in quotes: the name of one holds a comma itself."""
    names = [
        memo.say("quoted", words=memo.verdict_sign(verdict).words)
        for verdict in memo.conclusion.possible
    ]
    return memo.wording.joined(names, last=last)


def _otherwise(memo: MemoContext) -> Words:
    """Return how the verdict moves under other readings."""
    found = memo.conclusion
    runs: list[str | Run] = []
    for profile in (SAFEST, NARROWEST):
        other = found.profiles[profile]
        if other != found.verdict:
            runs += [memo.say(f"otherwise.{profile}"), " ", memo.verdict(other), ". "]
    if found.readings_that_matter:
        runs.append(memo.say("otherwise.single", readings=_questions(memo)))
    elif not runs:
        runs.append(memo.say("otherwise.nothing"))
    return say(*runs)


def _questions(memo: MemoContext) -> str:
    """Return the doubts behind the readings that matter, the first two in words."""
    doubts = [
        memo.pack.doubts[memo.pack.switches[name].doubt]
        for name in memo.conclusion.readings_that_matter
    ]
    told = [memo.say("doubt", id=doubt.id, question=doubt.question) for doubt in doubts[:_FEW]]
    return " ".join([*told, memo.wording.joined(doubt.id for doubt in doubts[_FEW:])]).rstrip()


def _beside(memo: MemoContext) -> Words:
    """Return what a "no licence" has to stand beside: the other law that runs, and what was not examined."""
    return say(memo.say("beside", law=_other_law(memo), section=memo.say("unexamined.heading")))


def _other_law(memo: MemoContext) -> str:
    """Return the other law that bears on these facts, as the warnings have it."""
    titles = [
        memo.say("may", what=one.title) if one.truth == UNKNOWN else one.title
        for one in memo.conclusion.warnings
        if one.instrument
    ]
    return "; ".join(titles) or memo.say("beside.nothing")
