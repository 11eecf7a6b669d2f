# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The interview as a service: begun on cases or on nothing, taken up again under the pack of today, read as cases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop_app.domain.casefile.fields import FORMAT
from desktop_app.domain.casefile.reading import canonical_json
from desktop_app.domain.errors import Refused
from desktop_app.domain.interview import NOT_KNOWN, Answer, Interview, Start, StartLine
from desktop_app.domain.interview.questions.answer_check import check_answer
from desktop_app.services.context.program import Program
from desktop_app.services.screening.one_case import Screened, screen_case


@dataclass(frozen=True, slots=True)
class Resumed:
    """An interview taken up again, and the answers that can no longer stand where they were given."""

    interview: Interview
    left_behind: tuple[Answer, ...]


def begin_interview(
    program: Program, lines: Sequence[tuple[str, Mapping[str, Any]]], today: date
) -> Interview:
    """Return an interview on some lines, each with its name and its case; none is one line of which nothing is known.

    Errors: Refused if a case cannot be read, or the lines differ in what they share.
    """
    named = lines or [("1", {"format": FORMAT, "item": {}})]
    start = Start(
        tuple(StartLine(line, _clean_tree(program, tree, line, today)) for line, tree in named)
    )
    _check_shared(start)
    return Interview(program.law, program.case_file_kind, start, today)


def resume_interview(
    program: Program, start: Start, answers: Iterable[Answer], *, today: date, at: str = ""
) -> Resumed:
    """Return an interview as it was left, under the pack of the program.

    An answer that names a code the pack does not have is left behind, and its question is asked again.
    """
    interview = Interview(program.law, program.case_file_kind, start, today)
    left: list[Answer] = []
    kept_answers: list[Answer] = []
    for answer in answers:
        (
            kept_answers
            if _can_stand(replace(interview, answers=tuple(kept_answers)), answer)
            else left
        ).append(answer)
    return Resumed(replace(interview, answers=tuple(kept_answers), at=at), tuple(left))


def screen_interview(program: Program, interview: Interview) -> tuple[Screened, ...]:
    """Return each line as a case with its conclusion, as it would be recorded now."""
    lines = range(len(interview.start.lines))
    trees = (interview.state.tree_of_line(line, interview.today) for line in lines)
    return tuple(screen_case(program, canonical_json(tree)) for tree in trees)


def _clean_tree(
    program: Program, tree: Mapping[str, Any], line: str, today: date
) -> Mapping[str, Any]:
    try:
        clean = program.case_file_kind.clean_value({"on": today.isoformat(), **tree}, "")
    except Refused as refused:
        raise refused.within(f"line {line}") from None
    if not tree.get("on"):
        del clean["on"]
    return clean


def _check_shared(start: Start) -> None:
    """Refuse lines that leave on different days, or to different parties: they are not one shipment."""
    line_keys = ("item", "title", "sources")
    first = {key: value for key, value in start.lines[0].tree.items() if key not in line_keys}
    for line in start.lines[1:]:
        for key in first.keys() | (line.tree.keys() - set(line_keys)):
            if line.tree.get(key) != first.get(key):
                raise Refused(
                    "the line differs from the first in what a shipment shares",
                    file=f"line {line.line}",
                    where=key,
                    do="Screen it on its own",
                )


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
