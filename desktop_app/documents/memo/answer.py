# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The answer in two lines, and at most three that qualify it.

That no licence is needed is never said alone: the same box names the other law, the readings that would change the
answer, and what was not examined.
"""

from __future__ import annotations

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.overview import grounds_of_verdict
from desktop_app.documents.memo.open_facts import open_facts
from desktop_app.documents.memo.places_in_case import fact_words
from desktop_app.documents.memo.standing_sentence import depends_on_ground, on_the_day, subject_words
from desktop_app.documents.model.runs import Run, Runs, compose_runs
from desktop_app.documents.model.tree import VerdictBox
from desktop_app.domain.law.pack import NARROWEST, SAFEST, UNDETERMINED
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN, YES

_FEW = 2


def answer_box(memo: MemoContext) -> VerdictBox:
    """Return the answer in its frame."""
    conclusion = memo.conclusion
    lines: list[Runs] = [compose_runs(on_the_day(memo)), _deciding_grounds(memo), _otherwise(memo)]
    if conclusion.licence_needed == NO:
        lines.append(_other_law_sentence(memo))
    return VerdictBox(
        memo.verdict_sign(conclusion.verdict), answer_headline(memo), tuple(line for line in lines if line)
    )


def answer_headline(memo: MemoContext) -> str:
    """Return the substance and what it means for a licence, in one sentence."""
    conclusion = memo.conclusion
    slots = {
        "law": memo.pack.announcement.short,
        "reading": _reading_sentence(memo),
        "day": memo.wording.format_day(conclusion.on),
        "rule": subject_words(memo),
        "open": _count_open_facts(memo, len(open_facts(memo))),
        "verdicts": _possible_verdicts(memo, last="and"),
    }
    if conclusion.licence_needed == YES:
        return memo.format_sentence(f"answer.licence.{conclusion.verdict}.{_mood_of_licence(memo)}", **slots)
    key = "unknown" if conclusion.licence_needed == UNKNOWN else conclusion.verdict
    return memo.format_sentence(f"answer.none.{key}", **slots)


def _count_open_facts(memo: MemoContext, number: int) -> str:
    return memo.format_sentence("facts.one" if number == 1 else "facts.many", count=str(number))


def _mood_of_licence(memo: MemoContext) -> str:
    overall = UNCONFIRMED if depends_on_ground(memo) else memo.conclusion.standing.overall
    return {IN_FORCE: "runs", UNCONFIRMED: "if"}.get(overall, "would")


def _reading_sentence(memo: MemoContext) -> str:
    conclusion = memo.conclusion
    if not conclusion.readings_that_matter and set(conclusion.profiles.values()) == {conclusion.verdict}:
        return memo.format_sentence("reading.every")
    for profile in (SAFEST, NARROWEST):
        if conclusion.readings == memo.pack.readings_of_profile(profile):
            return memo.format_sentence(f"reading.{profile}")
    return memo.format_sentence("reading.chosen")


def _deciding_grounds(memo: MemoContext) -> Runs:
    """Return the grounds of a verdict, or what is possible and which facts would settle it."""
    conclusion = memo.conclusion
    if conclusion.verdict != UNDETERMINED:
        key = (
            "decides"
            if YES in conclusion.limbs.values() or conclusion.licence_needed == NO
            else "decides.either"
        )
        return compose_runs(memo.format_sentence(key, grounds="; ".join(grounds_of_verdict(memo))))
    possible = memo.format_sentence("possible", verdicts=_possible_verdicts(memo, last="or"))
    first = "; ".join(
        memo.format_sentence("ask", fact=fact_words(memo, fact.fact), who=fact.who)
        for fact in open_facts(memo)[:_FEW]
    )
    remaining = len(open_facts(memo)) - _FEW
    tail = memo.format_sentence("and.more", count=str(remaining)) if remaining > 0 else ""
    ask = memo.format_sentence("open.first", facts=first + tail)
    return compose_runs(possible, " ", ask) if conclusion.licence_needed == UNKNOWN else compose_runs(ask)


def _possible_verdicts(memo: MemoContext, *, last: str) -> str:
    """Return every possible verdict, each in quotes: the name of one holds a comma itself."""
    names = [
        memo.format_sentence("quoted", words=memo.verdict_sign(verdict).words)
        for verdict in memo.conclusion.possible
    ]
    return memo.wording.join_list(names, last=last)


def _otherwise(memo: MemoContext) -> Runs:
    """Return how the verdict moves under other readings."""
    conclusion = memo.conclusion
    runs: list[str | Run] = []
    for profile in (SAFEST, NARROWEST):
        other = conclusion.profiles[profile]
        if other != conclusion.verdict:
            runs += [memo.format_sentence(f"otherwise.{profile}"), " ", memo.verdict_run(other), ". "]
    if conclusion.readings_that_matter:
        runs.append(memo.format_sentence("otherwise.single", readings=_questions(memo)))
    elif not runs:
        runs.append(memo.format_sentence("otherwise.nothing"))
    return compose_runs(*runs)


def _questions(memo: MemoContext) -> str:
    """Return the doubts behind the readings that matter, the first two in words."""
    doubts = [
        memo.pack.doubts[memo.pack.switches[name].doubt] for name in memo.conclusion.readings_that_matter
    ]
    sentences = [
        memo.format_sentence("doubt", id=doubt.id, question=doubt.question) for doubt in doubts[:_FEW]
    ]
    return " ".join([*sentences, memo.wording.join_list(doubt.id for doubt in doubts[_FEW:])]).rstrip()


def _other_law_sentence(memo: MemoContext) -> Runs:
    """Return what a "no licence" has to stand beside: the other law that runs, and what was not examined."""
    return compose_runs(
        memo.format_sentence(
            "beside", law=_other_law(memo), section=memo.format_sentence("unexamined.heading")
        )
    )


def _other_law(memo: MemoContext) -> str:
    """Return the other law that bears on these facts, as the warnings have it."""
    titles = [
        memo.format_sentence("may", what=warning.title) if warning.truth == UNKNOWN else warning.title
        for warning in memo.conclusion.warnings
        if warning.instrument
    ]
    return "; ".join(titles) or memo.format_sentence("beside.nothing")
