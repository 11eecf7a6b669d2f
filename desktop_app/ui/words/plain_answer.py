# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The plain answer for the day: whether a licence is asked for on it, and what would hold if the rule ran."""

from __future__ import annotations

from desktop_app.domain.engine.conclusion import DEPENDS, OFF, Conclusion
from desktop_app.domain.law.pack import UNDETERMINED
from desktop_app.domain.law.timeline import IN_FORCE, NOT_STARTED, SUSPENDED
from desktop_app.domain.truth import NO, YES
from desktop_app.ui.words.law import shown_law
from desktop_app.ui.words.strings import format_day, join_sentences, tr, translate_text


def plain_answer(conclusion: Conclusion) -> str:
    """Return the answer for the export day in one or two sentences."""
    law = translate_text(shown_law().announcement.short)
    if conclusion.licence_needed == YES:
        return _needed(conclusion, law)
    return _not_needed(conclusion, law) if conclusion.licence_needed == NO else _not_settled(conclusion, law)


def _needed(conclusion: Conclusion, law: str) -> str:
    day = format_day(conclusion.on)
    rule = law if conclusion.runs_as_one else tr("the part of {law} that counts here", law=law)
    if conclusion.mood == DEPENDS:
        return tr(
            "On {day} a licence is needed if a ground that is met runs. Which of them is met is open.",
            day=day,
        )
    if conclusion.mood == OFF:
        state = _state_clause(conclusion)
        return tr(
            "On {day} {law} asks for no licence: {state}. If it ran, one would be needed.",
            day=day,
            law=law,
            state=state,
        )
    if conclusion.mood == IN_FORCE:
        return tr("On {day} a licence is needed: {rule} is in force.", day=day, rule=rule)
    return tr(
        "On {day} a licence is needed if {rule} runs. Whether it runs is unconfirmed.", day=day, rule=rule
    )


def _not_needed(conclusion: Conclusion, law: str) -> str:
    day, why = format_day(conclusion.on), _why(conclusion)
    if conclusion.mood == OFF:
        state = _state_clause(conclusion)
        answer = tr(
            "On {day} {law} asks for no licence: {state}. If it ran, it would ask for none.",
            day=day,
            law=law,
            state=state,
        )
    elif conclusion.mood == IN_FORCE:
        answer = tr("On {day} {law} asks for no licence.", day=day, law=law)
    else:
        answer = tr("On {day} {law} asks for no licence, whether it runs or not.", day=day, law=law)
    return join_sentences(answer, why)


def _not_settled(conclusion: Conclusion, law: str) -> str:
    day = format_day(conclusion.on)
    if conclusion.mood == OFF:
        state = _state_clause(conclusion)
        return tr(
            "On {day} {law} asks for no licence: {state}. Whether it would if it ran is not settled.",
            day=day,
            law=law,
            state=state,
        )
    if conclusion.mood == IN_FORCE:
        return tr(
            "On {day} it is not settled whether {law}, which is in force, asks for a licence.",
            day=day,
            law=law,
        )
    return tr(
        "On {day} it is not settled whether a licence is needed, nor whether {law} runs.", day=day, law=law
    )


def _state_clause(conclusion: Conclusion) -> str:
    """Return why the rule does not run on the day."""
    state, whole = conclusion.standing.overall, conclusion.runs_as_one
    if state == SUSPENDED:
        return tr("it is suspended") if whole else tr("the part that counts here is suspended")
    if state == NOT_STARTED:
        return tr("it has not started") if whole else tr("the part that counts here has not started")
    return tr("it has ended") if whole else tr("the part that counts here has ended")


def _why(conclusion: Conclusion) -> str:
    verdict = shown_law().verdicts[conclusion.verdict]
    return "" if conclusion.verdict == UNDETERMINED else translate_text(verdict.says)
