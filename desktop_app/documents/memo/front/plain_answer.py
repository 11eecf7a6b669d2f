# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The plain answer for the day: whether a licence is asked for on it, and what would hold if the rule ran."""

from __future__ import annotations

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.front.choices import lead_of_choices
from desktop_app.documents.memo.front.hanging import hanging_sentence
from desktop_app.documents.memo.open_facts import count_words, open_facts
from desktop_app.domain.engine.conclusion import DEPENDS, OFF, Conclusion
from desktop_app.domain.law.pack import NARROWEST, SAFEST
from desktop_app.domain.law.timeline import UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN, WORDS


def plain_answer(memo: MemoContext) -> str:
    """Return the answer for the day; where a choice made it another, the cautious one stands before it."""
    day = memo.format_sentence("plain.lead", day=memo.wording.format_day(memo.conclusion.on))
    if not chosen_otherwise(memo):
        return _answer_sentence(memo, memo.conclusion, day, _reading_words(memo))
    cautious = _answer_sentence(memo, memo.cautious, day, memo.format_sentence("reading.safest"))
    return f"{cautious} {_answer_sentence(memo, memo.conclusion, lead_of_choices(memo), '')}"


def chosen_otherwise(memo: MemoContext) -> bool:
    """Tell whether the choices of the case give another answer than the cautious readings and the notices alone."""
    return _substance(memo.conclusion) != _substance(memo.cautious)


def _substance(conclusion: Conclusion) -> tuple[str, ...]:
    """Return what makes two answers the same; that the rule does not run makes no difference to a plain no."""
    mood = "" if conclusion.licence_needed == NO else conclusion.mood
    return (conclusion.verdict, mood, *conclusion.possible)


def _answer_sentence(memo: MemoContext, conclusion: Conclusion, lead: str, reading: str) -> str:
    """Return an answer as one or two sentences."""
    mood, licence = conclusion.mood, conclusion.licence_needed
    if licence == NO and mood in (UNCONFIRMED, DEPENDS):
        mood = "open"
    part = "whole" if conclusion.runs_as_one else "part"
    law = memo.pack.announcement.short
    sentence = memo.format_sentence(
        f"plain.{WORDS[licence]}.{mood}",
        lead=lead,
        law=law,
        rule=memo.format_sentence(f"plain.rule.{part}", law=law),
        it=memo.format_sentence(f"plain.it.{part}"),
        state=memo.format_sentence(f"plain.state.{conclusion.standing.overall}") if mood == OFF else "",
        reading=f" {reading}" if reading else "",
        manner=memo.format_sentence(
            f"plain.manner.{conclusion.verdict}", verdicts=verdict_names(memo, conclusion)
        )
        if licence != NO
        else "",
        why=memo.format_sentence(f"plain.why.{conclusion.verdict}", verdicts=verdict_names(memo, conclusion))
        if licence == NO
        else "",
        open=count_words(memo, len(open_facts(memo, conclusion))) if licence == UNKNOWN else "",
    )
    return sentence + hanging_sentence(memo, conclusion)


def verdict_names(memo: MemoContext, conclusion: Conclusion, *, last: str = "and") -> str:
    """Return every possible verdict, each in quotes: the name of one holds a comma itself."""
    names = [
        memo.format_sentence("quoted", words=memo.verdict_sign(verdict).words)
        for verdict in conclusion.possible
    ]
    return memo.wording.join_list(names, last=last)


def _reading_words(memo: MemoContext) -> str:
    """Return under which readings the answer stands; "every reading" would say too much of what is open or hangs."""
    conclusion = memo.conclusion
    alike = not conclusion.readings_that_matter and set(conclusion.profiles.values()) == {conclusion.verdict}
    if alike:
        says_too_much = conclusion.licence_needed == UNKNOWN or conclusion.doubts_that_matter
        return "" if says_too_much else memo.format_sentence("reading.every")
    for profile in (SAFEST, NARROWEST):
        if conclusion.readings == memo.pack.readings_of_profile(profile):
            return memo.format_sentence(f"reading.{profile}")
    return memo.format_sentence("reading.chosen")
