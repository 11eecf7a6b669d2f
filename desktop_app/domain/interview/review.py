# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The review: everything that was asked or known, what is open first; and what would still settle the answer."""

from __future__ import annotations

from typing import Final, cast

from desktop_app.domain.interview.interview import Interview
from desktop_app.domain.interview.paths import (
    entity_path,
    line_of_path,
    list_question_paths,
    parse_gap,
    question_path_of,
)
from desktop_app.domain.interview.questions.open_questions import OpenQuestion
from desktop_app.domain.interview.questions.page import FieldKind, ReviewRow, Step
from desktop_app.domain.interview.questions.question_texts import name_subject, question_for
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
