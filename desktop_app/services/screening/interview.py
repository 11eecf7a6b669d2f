# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Resumes an interview with the present law file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.basics.errors import Refused
from desktop_app.domain.interview import NOT_KNOWN, Answer, Interview, Start
from desktop_app.domain.interview.questions.answer_check import check_answer
from desktop_app.services.context.program import Program


@dataclass(frozen=True, slots=True)
class Resumed:
    """A resumed interview, and the answers that are no longer valid."""

    interview: Interview
    left_behind: tuple[Answer, ...]


def resume_interview(
    program: Program, start: Start, answers: Iterable[Answer], *, today: date, at: str = ""
) -> Resumed:
    """Return an interview as it was left, with the law file of the program.

    An answer with a code that the law file lacks is dropped, and its question is asked again.
    """
    interview = Interview(program.law, program.case_file_kind, start, today)
    left: list[Answer] = []
    kept_answers: list[Answer] = []
    for answer in answers:
        (
            kept_answers if _can_stand(replace(interview, answers=tuple(kept_answers)), answer) else left
        ).append(answer)
    return Resumed(replace(interview, answers=tuple(kept_answers), at=at), tuple(left))


def _can_stand(interview: Interview, answer: Answer) -> bool:
    path = interview.start.path_of_answer(answer)
    if not path:
        return False
    if answer.kind == "withdrawn":
        return True
    try:
        value = answer.value if answer.kind == "value" else NOT_KNOWN
        check_answer(interview.state, interview.kind, path, value=value)
    except Refused:
        return False
    return True
