# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Undo and redo of answers. Both add answers too: what was said before stays in the history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop_app.domain.interview.answers import WITHDRAWN, Answer, Attribution
from desktop_app.domain.interview.interview import Interview, is_look_up
from desktop_app.domain.interview.state import InterviewState, apply_answers


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """The answer at one path before and after; None where there is none."""

    path: str
    before: Answer | None
    after: Answer | None


AnswerBatch = tuple[AnswerChange, ...]
"""What was answered in one go: a page that was submitted."""


def find_answer_batch(was: InterviewState, now: InterviewState, new: Sequence[Answer]) -> AnswerBatch:
    """Return what some new answers changed; nothing where they repeat what was said, or say what goes with a name."""
    paths = dict.fromkeys(
        now.same_entities.first_path(now.start.path_of_answer(answer))
        for answer in new
        if not is_look_up(answer)
    )
    changes = (AnswerChange(path, was.answered.get(path), now.answered.get(path)) for path in paths if path)
    return tuple(
        change for change in changes if _answer_content(change.before) != _answer_content(change.after)
    )


def list_answer_batches(interview: Interview) -> list[AnswerBatch]:
    """Return what was answered and still stands, oldest first; what was said at one moment is one batch."""
    batches, count = [], 0
    was = apply_answers(interview.start, ())
    for _moment, group in groupby(interview.answers, key=lambda answer: (answer.by, answer.at)):
        new = tuple(group)
        count += len(new)
        now = apply_answers(interview.start, interview.answers[:count])
        batch, was = find_answer_batch(was, now, new), now
        if still_standing := tuple(
            change
            for change in batch
            if change.after is not None and interview.state.answered.get(change.path) == change.after
        ):
            batches.append(still_standing)
    return batches


def undo_answers(interview: Interview, batch: AnswerBatch, attribution: Attribution) -> Interview:
    """Return the interview as it stood before a batch: each path holds its answer of before, or none."""
    return _with_repeated(
        interview, [(change.path, change.before) for change in reversed(batch)], attribution
    )


def redo_answers(interview: Interview, batch: AnswerBatch, attribution: Attribution) -> Interview:
    """Return the interview with an undone batch of answers given again."""
    return _with_repeated(interview, [(change.path, change.after) for change in batch], attribution)


def _with_repeated(
    interview: Interview, answers: Sequence[tuple[str, Answer | None]], attribution: Attribution
) -> Interview:
    all_answers = list(interview.answers)
    for path, answer in answers:
        # said again, by whoever does so now; a withdrawal where no answer stood
        new = interview.start.make_answer(path, kind=WITHDRAWN, attribution=attribution)
        if answer is not None:
            new = replace(answer, fact=new.fact, line=new.line, by=new.by, at=new.at)
        all_answers.append(replace(new, nr=len(all_answers) + 1))
    return replace(interview, answers=tuple(all_answers))


def _answer_content(answer: Answer | None) -> object:
    return answer and (answer.kind, answer.value, answer.reason, answer.source, answer.document)
