# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The answer in its frame: first for the day, then what it rests on, who chose what, and what would turn it.

An answer on the strength of which goods may move is never given alone: the same box names the other law, the readings
that would change it, and what was not examined.
"""

from __future__ import annotations

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.front.choices import choice_sentences
from desktop_app.documents.memo.front.hanging import hanging_runs
from desktop_app.documents.memo.front.plain_answer import (
    chosen_otherwise,
    plain_answer,
    verdict_names,
)
from desktop_app.documents.memo.front.standing_sentence import on_the_day
from desktop_app.documents.memo.grounds.overview import grounds_of_verdict
from desktop_app.documents.memo.open_facts import open_facts
from desktop_app.documents.memo.places_in_case import fact_words
from desktop_app.documents.model.runs import Run, Runs, compose_runs
from desktop_app.documents.model.tree import VerdictBox
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.pack import NARROWEST, SAFEST, UNDETERMINED
from desktop_app.domain.law.timeline import IN_FORCE
from desktop_app.domain.truth import NO, UNKNOWN, YES

_FEW = 2


def answer_box(memo: MemoContext) -> VerdictBox:
    """Return the answer in its frame, under the sign of the answer that stands first."""
    conclusion = memo.conclusion
    lines: list[Runs] = [
        compose_runs(on_the_day(memo, each_ground=False)),
        _choices_line(memo),
        _deciding_grounds(memo),
        _otherwise(memo),
        hanging_runs(memo),
    ]
    first = memo.cautious if chosen_otherwise(memo) else conclusion
    if _goods_may_move(conclusion) or _goods_may_move(first):
        lines.append(_other_law_sentence(memo))
    return VerdictBox(
        memo.verdict_sign(first.verdict), plain_answer(memo), tuple(line for line in lines if line)
    )


def _goods_may_move(conclusion: Conclusion) -> bool:
    """Tell whether goods may move on the strength of an answer: unless the rule runs and asks for a licence."""
    return conclusion.licence_needed != YES or conclusion.mood != IN_FORCE


def _choices_line(memo: MemoContext) -> Runs:
    """Return who chose what, when and why; nothing where nothing was chosen."""
    choices = list(choice_sentences(memo))
    return compose_runs(memo.format_sentence("chosen.line", choices="; ".join(choices))) if choices else ()


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
    possible = memo.format_sentence("possible", verdicts=verdict_names(memo, conclusion, last="or"))
    first = "; ".join(
        memo.format_sentence("ask", fact=fact_words(memo, fact.fact), who=fact.who)
        for fact in open_facts(memo)[:_FEW]
    )
    remaining = len(open_facts(memo)) - _FEW
    tail = memo.format_sentence("and.more", count=str(remaining)) if remaining > 0 else ""
    ask = memo.format_sentence("open.first", facts=first + tail)
    return compose_runs(possible, " ", ask) if conclusion.licence_needed == UNKNOWN else compose_runs(ask)


def _otherwise(memo: MemoContext) -> Runs:
    """Return how the verdict moves under other readings."""
    conclusion = memo.conclusion
    runs: list[str | Run] = []
    for profile in (SAFEST, NARROWEST):
        other = conclusion.profiles[profile]
        if other != conclusion.verdict:
            runs += [memo.format_sentence(f"otherwise.{profile}"), " ", memo.verdict_run(other), ". "]
    if conclusion.readings_that_matter:
        runs.append(_turning_readings(memo))
    elif not runs and not conclusion.doubts_that_matter:
        key = "otherwise.open" if conclusion.verdict == UNDETERMINED else "otherwise.nothing"
        runs.append(memo.format_sentence(key))
    return compose_runs(*runs) if runs else ()


def _turning_readings(memo: MemoContext) -> str:
    """Return the questions of the readings that matter, each by itself."""
    questions = [memo.pack.switches[name].question for name in memo.conclusion.readings_that_matter]
    key = "otherwise.single" if len(questions) == 1 else "otherwise.each"
    return memo.format_sentence(key, count=str(len(questions)), readings=" ".join(questions))


def _other_law_sentence(memo: MemoContext) -> Runs:
    """Return what such an answer has to stand beside: the other law that runs, and what was not examined."""
    return compose_runs(
        memo.format_sentence(
            "beside",
            announcement=memo.pack.announcement.short,
            law=_other_law(memo),
            section=memo.format_sentence("unexamined.heading"),
        )
    )


def _other_law(memo: MemoContext) -> str:
    """Return the other law that bears on these facts, as the warnings have it."""
    surely: list[str] = []
    perhaps: list[str] = []
    for warning in memo.conclusion.warnings:
        if warning.instrument:
            law = memo.pack.instruments[warning.instrument].short
            title = memo.format_sentence("beside.law", title=warning.title, law=law)
            (perhaps if warning.truth == UNKNOWN else surely).append(title)
    titles = list(surely)
    if perhaps:
        titles.append(memo.format_sentence("beside.law.may", titles="; ".join(perhaps)))
    return "; ".join(titles) or memo.format_sentence("beside.nothing")
