# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The review: everything that was asked or known, what is open first; what would settle it, in how few pages."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any, Final, cast

from desktop_app.basics.errors import Refused
from desktop_app.domain.case import NOT_LISTED
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.interview.answers import Attribution
from desktop_app.domain.interview.interview import Interview
from desktop_app.domain.interview.paths import (
    entity_path,
    last_key,
    line_of_path,
    list_question_paths,
    parse_gap,
    question_path_of,
)
from desktop_app.domain.interview.questions.open_questions import OpenQuestion
from desktop_app.domain.interview.questions.page import Field, FieldKind, ReviewRow, Step
from desktop_app.domain.interview.questions.question_texts import NOTHING_ELSE, name_subject, question_for
from desktop_app.domain.interview.questions.topics import topic_of_path

_ORDER: Final = {step: number for number, step in enumerate(Step)}


def list_open_questions(interview: Interview) -> tuple[OpenQuestion, ...]:
    """Return what would still settle the answer, most useful first; any of them can be revisited.

    Once nothing is left to ask each of them has been asked for, unless the catalogue knows it as far as it goes.
    """
    return tuple(interview.open_questions.worth_settling.values())


def list_open_facts(interview: Interview) -> tuple[OpenQuestion, ...]:
    """Return everything open, also what changes nothing as long as something else is said to be not known."""
    return tuple(interview.open_questions.open_by_path.values())


def list_review_rows(interview: Interview) -> tuple[ReviewRow, ...]:
    """Return a row for everything that was answered, said to be not known, or known; open ones that matter first."""
    state = interview.state
    gaps = [path for path in {**state.answered, **interview.open_questions.worth_settling} if parse_gap(path)]
    paths = dict.fromkeys([*list_question_paths(state.root), *gaps])
    rows = [
        row
        for path in paths
        if not state.same_entities.is_repeated(path) and (row := _review_row(interview, path)) is not None
    ]
    return tuple(sorted(rows, key=lambda row: (not row.matters, _ORDER[row.step])))


def _review_row(interview: Interview, path: str) -> ReviewRow | None:
    state, pack = interview.state, interview.law.pack
    topic, question = topic_of_path(path), question_for(pack, path)
    status = state.status_of(path)
    matters = path in interview.open_questions.worth_settling
    if topic is None or question is None or (status == "asked" and not matters):
        return None
    if question_path_of(path) in ("parties", "rates") and not parse_gap(path):
        return None
    source = state.source_of(path)
    return ReviewRow(
        path=path,
        step=topic.step,
        line=line_of_path(path),
        subject=name_subject(pack, state.root, entity_path(path)),
        label=question.label,
        kind=cast(FieldKind, question.kind),
        state=status,
        value=state.value_at(path),
        source=source.get("kind", ""),
        document=source.get("document", ""),
        by=source.get("by", ""),
        on=source.get("on", ""),
        who=question.who,
        matters=matters,
    )


# --------------------------------------------------------------------------------------------------
# How few pages can settle a screening: worked out by answering them one after the other, and not estimated.


_MOST_PAGES: Final = 15
_ELSEWHERE: Final = ("JP", "DE")
_PLAIN_CHOICES: Final = ("none", "no", "export", NOTHING_ELSE.value)


def count_pages_to_settle(interview: Interview, *, most: int = _MOST_PAGES) -> int | None:
    """Return after how many pages every line is settled if each is answered in the way that leads to no more questions.

    Such answers are: not listed, made elsewhere, no. Other answers may lead to further pages. None where as many as
    ``most`` pages do not settle it, or what was said to be not known leaves it open.
    """
    by = Attribution("", datetime.combine(interview.today, time(), UTC))
    for count in range(most + 1):
        if all(len(conclusion.possible) == 1 for conclusion in interview.conclusions()):
            return count
        if interview.is_complete:
            return None
        page = next(iter(interview.open_questions.asked_by_page))
        fields = interview.go_to_page(page).current_page().fields
        values = {
            field.path: _plain_answer(field, interview.law, interview.today.isoformat())
            for field in fields
            if field.state == "asked" and field.needed
        }
        try:
            interview = interview.submit_page(values, by)
        except Refused:
            return None
    return None


def _plain_answer(field: Field, law: CompiledPack, today: str) -> Any:
    """Return the answer to a question that leads to the fewest further ones, in the form of the case file."""
    country = next(code for code in _ELSEWHERE if code != law.pack.origin)
    if last_key(field.path) == "listed_as":  # its choices are not described where many items are asked about
        return NOT_LISTED
    offered = [option.value for option in field.options]
    plain = next((value for value in _PLAIN_CHOICES if value in offered), None)
    if plain is not None:
        return plain
    currency = {"amount": "1", "currency": "USD"}
    answers = {
        "country": country,
        "money": currency,
        "price": {**currency, "per": "kg"},
        "mass": {"amount": "1", "unit": "g"},
        "percent": "0",
        "figure": "1",
        "day": today,
        "list": [],
        "party": {"name": "A", "country": country},
        "rate": {"rate": "1", "on": today},
        "text": last_key(field.path),
    }
    return answers.get(field.kind, offered[0] if offered else None)
