# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The answer over all lines in its frame: for which a licence is needed, for which not, and for which it is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from desktop_app.documents.memo.front.choices import choice_sentences
from desktop_app.documents.memo.front.plain_answer import chosen_otherwise
from desktop_app.documents.memo.front.standing_sentence import on_the_day
from desktop_app.documents.model.runs import Runs, compose_runs
from desktop_app.documents.model.tree import VerdictBox
from desktop_app.documents.shipment.shipment import Shipment, ShipmentLine
from desktop_app.domain.engine.conclusion import OFF, Conclusion
from desktop_app.domain.truth import NO, UNKNOWN, WORDS, YES

_GRAVEST_FIRST: Final = (YES, UNKNOWN, NO)

ConclusionOfLine = Callable[[ShipmentLine], Conclusion]


def shipment_box(shipment: Shipment) -> VerdictBox:
    """Return the answer under the sign of the gravest line; where choices made it another, the cautious one first."""
    memo = shipment.first
    first: ConclusionOfLine = _first_conclusion
    headline = _lead(shipment, first, "lead")
    if any(chosen_otherwise(line.memo) for line in shipment.lines):
        headline += " " + _lead(shipment, lambda line: line.conclusion, "lead.chosen")
    headline += _hanging_words(shipment)
    gravest = min((first(line) for line in shipment.lines), key=lambda each: _gravity(shipment, each))
    lines = (_standing(shipment), _choices(shipment))
    return VerdictBox(memo.verdict_sign(gravest.verdict), headline, tuple(line for line in lines if line))


def _standing(shipment: Shipment) -> Runs:
    """Return whether the rule runs on the day, with the lines where it is not the same for all."""
    groups = shipment.group_lines(lambda line: [on_the_day(line.memo, each_ground=False)])
    if len(groups) == 1:
        return compose_runs(next(iter(groups)))
    told = (
        shipment.format_sentence("choices", lines=lines, choices=words.rstrip("."))
        for words, lines in groups.items()
    )
    return compose_runs(" ".join(told))


def _first_conclusion(line: ShipmentLine) -> Conclusion:
    """Return the answer that stands first: the cautious one where choices made another of it."""
    return line.memo.cautious if chosen_otherwise(line.memo) else line.conclusion


def _gravity(shipment: Shipment, conclusion: Conclusion) -> tuple[int, int]:
    verdicts = [step.verdict for step in shipment.first.pack.decisions]
    verdict = conclusion.verdict
    at = verdicts.index(verdict) if verdict in verdicts else len(verdicts)
    return _GRAVEST_FIRST.index(conclusion.licence_needed), at


def _lead(shipment: Shipment, conclusion_of: ConclusionOfLine, key: str) -> str:
    """Return the answers for the day; where the rule does not run for any line, what would hold if it ran."""
    day, law = shipment.first.wording.format_day(shipment.on), shipment.first.pack.announcement.short
    asking = [each for each in map(conclusion_of, shipment.lines) if each.licence_needed != NO]
    if not asking or any(each.mood != OFF for each in asking):
        return shipment.format_sentence(key, day=day, answers=_answers(shipment, conclusion_of))
    groups = shipment.group_lines(lambda line: [conclusion_of(line).licence_needed])
    answers = "; ".join(
        shipment.format_sentence(f"if.{WORDS[truth]}", lines=groups[truth])
        for truth in _GRAVEST_FIRST
        if truth in groups
    )
    return shipment.format_sentence(f"{key}.off", day=day, law=law, answers=answers)


def _answers(shipment: Shipment, conclusion_of: ConclusionOfLine) -> str:
    """Return each answer with the lines that have it, those that need a licence first."""
    law = shipment.first.pack.announcement.short
    groups = shipment.group_lines(lambda line: [_answer_key(conclusion_of(line))])
    order = [WORDS[truth] for truth in _GRAVEST_FIRST]
    return "; ".join(
        shipment.format_sentence(f"answer.{key}", lines=groups[key], law=law)
        for key in sorted(groups, key=lambda key: (order.index(key.partition(".")[0]), key))
    )


def _answer_key(conclusion: Conclusion) -> str:
    """Return what makes two lines have one answer; that the rule does not run makes no difference to a plain no."""
    word = WORDS[conclusion.licence_needed]
    return word if conclusion.licence_needed == NO else f"{word}.{conclusion.mood}"


def _hanging_words(shipment: Shipment) -> str:
    """Return the open questions of the law that the answers hang on, with their lines."""
    memo = shipment.first
    groups = shipment.group_lines(
        lambda line: [*line.conclusion.turning_doubts, *_first_conclusion(line).turning_doubts]
    )
    if not groups:
        return ""
    named = [name + shipment.format_sentence("for", lines=lines) for name, lines in groups.items()]
    key = "hangs.one" if len(named) == 1 else "hangs.many"
    return " " + memo.format_sentence(key, doubts=memo.wording.join_list(named))


def _choices(shipment: Shipment) -> Runs:
    """Return who chose what, when and why, with the lines that it was chosen for."""
    groups = shipment.group_lines(lambda line: ["; ".join(choice_sentences(line.memo))])
    told = [
        shipment.format_sentence("choices", lines=lines, choices=choices)
        for choices, lines in groups.items()
        if choices
    ]
    return compose_runs(" ".join(told)) if told else ()
