# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Why a page is asked: the provisions that turn on it, their words, and whether their other conditions are met."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from desktop_app.basics.phrase import Phrase
from desktop_app.domain.engine.compiled import PackUnderReadings
from desktop_app.domain.engine.nodes import Joint, Node
from desktop_app.domain.interview.paths import line_of_path, path_in_case, question_path_of
from desktop_app.domain.interview.questions.open_questions import LineEvaluation, OpenQuestions
from desktop_app.domain.interview.questions.page import Why
from desktop_app.domain.law.pack import Provision
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, one_of

Others = Literal["met", "open", "not met", "none"]
_SAID: Final[dict[Others, str]] = {
    "met": "Its other conditions are met.",
    "open": "Other conditions of it are open too.",
    "not met": "Another condition of it fails as things stand.",
    "none": "",
}


def explain_page(open_questions: OpenQuestions, paths: Iterable[str]) -> tuple[Why, ...]:
    """Return the provisions that turn on some paths, in the order of the law file, each once."""
    explained: dict[str, Why] = {}
    for path in paths:
        line = line_of_path(path)
        look = open_questions.evaluations[line or 0]
        numbers = set(look.facts_by_path.get(_engine_path(path), ()))
        for name in _provisions_at(open_questions, path):
            if name not in explained:
                explained[name] = _explain_provision(open_questions, look, name, numbers)
    order = list(open_questions.law.pack.provisions)
    return tuple(explained[name] for name in sorted(explained, key=order.index))


def _engine_path(fact_path: str) -> str:
    path = question_path_of(fact_path)
    return path if path in ("parties", "rates") else path_in_case(fact_path)


def _provisions_at(open_questions: OpenQuestions, path: str) -> tuple[str, ...]:
    """Return the provisions that look at a path themselves, without those that only gather others."""
    opened = open_questions.open_by_path.get(path)
    if opened is None:
        return ()
    gathered = {rule.part_of for rule in open_questions.law.pack.provisions.values() if rule.part_of}
    return tuple(name for name in opened.provisions if name not in gathered)


def _explain_provision(
    open_questions: OpenQuestions, look: LineEvaluation, name: str, numbers: set[int]
) -> Why:
    provision = open_questions.law.pack.provisions[name]
    others = _state_of_others(look.bound, look, name, numbers)
    text = provision.text
    short = open_questions.law.pack.instruments[text.instrument].short
    source = Phrase("{instrument}, {place}", instrument=short, place=text.article)
    return Why(
        provision=name,
        title=provision.title,
        source=source,
        says=text.says,
        deciding=text.deciding,
        others=others,
        sentence=_write_sentence(provision, source, others),
    )


def _write_sentence(provision: Provision, source: str, others: Others) -> str:
    if not _SAID[others]:
        return Phrase("{title} ({source}) turns on it.", title=provision.title, source=source)
    return Phrase(
        "{title} ({source}) turns on it. {others}", title=provision.title, source=source, others=_SAID[others]
    )


def _state_of_others(bound: PackUnderReadings, look: LineEvaluation, name: str, numbers: set[int]) -> Others:
    """Tell whether the conditions of a provision that do not look at some facts are met."""
    node = bound.provisions[name]
    parts: tuple[Node, ...] = ()
    if isinstance(node, Joint) and node.deciding == NO:
        parts = tuple(
            condition for condition in node.parts if not numbers & set(condition.list_fact_numbers())
        )
    if not parts:
        return "none"
    sheets = look.work.list_sheets(bound)
    truths = [_combine_truths([condition.evaluate_node(sheet) for sheet in sheets]) for condition in parts]
    if NO in truths:
        return "not met"
    return "open" if UNKNOWN in truths else "met"


def _combine_truths(truths: list[Truth]) -> Truth:
    result = truths[0]
    for truth in truths[1:]:
        result = one_of(result, truth)
    return result if result in (YES, NO) else UNKNOWN
