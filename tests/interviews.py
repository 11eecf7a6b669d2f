# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Interviews that start from given cases, without a catalogue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from desktop_app.basics.messages import Refused
from desktop_app.domain.casefile.fields import FORMAT
from desktop_app.domain.casefile.reading import canonical_json
from desktop_app.domain.interview import Interview, Start, StartLine
from desktop_app.services.context.program import Program
from desktop_app.services.screening.one_case import Screened, screen_case


def begin_interview(
    program: Program, lines: Sequence[tuple[str, Mapping[str, Any]]], today: date
) -> Interview:
    """Return an interview on some lines, each with its name and its case; without lines there is an unknown one.

    Errors: Refused if a case cannot be read.
    """
    named = lines or [("1", {"format": FORMAT, "item": {}})]
    start = Start(tuple(StartLine(line, _clean_tree(program, tree, line, today)) for line, tree in named))
    return Interview(program.law, program.case_file_kind, start, today)


def screen_interview(program: Program, interview: Interview) -> tuple[Screened, ...]:
    """Return each line as a case with its conclusion, as it would be recorded now."""
    lines = range(len(interview.start.lines))
    trees = (interview.state.tree_of_line(line, interview.today) for line in lines)
    return tuple(screen_case(program, canonical_json(tree)) for tree in trees)


def _clean_tree(program: Program, tree: Mapping[str, Any], line: str, today: date) -> Mapping[str, Any]:
    try:
        clean = program.case_file_kind.clean_value({"on": today.isoformat(), **tree}, "")
    except Refused as refused:
        raise refused.within(f"line {line}") from None
    if not tree.get("on"):
        del clean["on"]
    return clean
