# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Taking answers back, and giving them again. Both are answers too: what was said before stays in the history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop_app.domain.interview.answers import WITHDRAWN, Answer, Attribution
from desktop_app.domain.interview.interview import Interview
from desktop_app.domain.interview.state import InterviewState, Start, apply_answers


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """What was answered at one place: before and after; None where no answer stands."""

    path: str
    before: Answer | None
    after: Answer | None


AnswerBatch = tuple[AnswerChange, ...]
"""What was answered in one go: a page that was handed in."""


def deed_between(start: Start, before: Sequence[Answer], new: Sequence[Answer]) -> AnswerBatch:
    """Return what some new answers changed; nothing where they say what was said already."""
    was, now = apply_answers(start, before), apply_answers(start, [*before, *new])
    places = dict.fromkeys(
        now.same_entities.first_path(start.path_of_answer(answer)) for answer in new
    )
    turns = (
        AnswerChange(path, was.answered.get(path), now.answered.get(path))
        for path in places
        if path
    )
    return tuple(
        turn for turn in turns if _answer_content(turn.before) != _answer_content(turn.after)
    )


def list_answer_batches(interview: Interview) -> list[AnswerBatch]:
    """Return what was answered and still stands, oldest first; what was said at one moment is one deed."""
    batches, before = [], 0
    for _moment, group in groupby(interview.answers, key=lambda answer: (answer.by, answer.at)):
        after = before + len(tuple(group))
        batch = deed_between(
            interview.start, interview.answers[:before], interview.answers[before:after]
        )
        before = after
        if standing := tuple(turn for turn in batch if _is_standing(interview.state, turn)):
            batches.append(standing)
    return batches


def undo_answers(interview: Interview, batch: AnswerBatch, attribution: Attribution) -> Interview:
    """Return the interview as it stood before a deed: each place holds its answer of before, or none."""
    return _with_repeated(
        interview, [(turn.path, turn.before) for turn in reversed(batch)], attribution
    )


def given_again(interview: Interview, batch: AnswerBatch, attribution: Attribution) -> Interview:
    """Return the interview with a deed that was taken back done again."""
    return _with_repeated(interview, [(turn.path, turn.after) for turn in batch], attribution)


def _with_repeated(
    interview: Interview, answers: Sequence[tuple[str, Answer | None]], attribution: Attribution
) -> Interview:
    batches = list(interview.answers)
    for path, answer in answers:
        batches.append(
            replace(_repeat_answer(interview.start, path, answer, attribution), nr=len(batches) + 1)
        )
    return replace(interview, answers=tuple(batches))


def _repeat_answer(
    start: Start, path: str, answer: Answer | None, attribution: Attribution
) -> Answer:
    """Return an answer as it is said again, by whoever does so now; a withdrawal where none stood."""
    new = start.make_answer(path, kind=WITHDRAWN, attribution=attribution)
    if answer is None:
        return new
    return replace(answer, fact=new.fact, line=new.line, by=new.by, at=new.at)


def _is_standing(state: InterviewState, turn: AnswerChange) -> bool:
    return turn.after is not None and state.answered.get(turn.path) == turn.after


def _answer_content(answer: Answer | None) -> object:
    return answer and (answer.kind, answer.value, answer.reason, answer.source, answer.document)
