# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The words of a paper: stretches of text in a tone, with origin marks and signs."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TypeAlias


class Mark(enum.StrEnum):
    """An origin mark: printed as a boxed letter after a figure."""

    TYPED = "T"
    IMPORTED = "I"
    DECLARED = "D"
    MEASURED = "M"
    COMPUTED = "C"
    ESTIMATED = "E"
    SUPPOSED = "S"


@dataclass(frozen=True, slots=True)
class VerdictSign:
    """The sign of a verdict: name of its shape, name of its colour, and the words that the sign stands for."""

    shape: str
    colour: str
    words: str


class Tone(enum.Enum):
    """The emphasis of a run. STRONG is for verdicts and totals only."""

    PLAIN = "plain"
    QUIET = "quiet"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one tone, with the sign before it and the mark after it.

    A line break inside `text` prints as a visible mark, because a name must not
    be able to fake a second line; split what is meant as lines into items.
    """

    text: str
    tone: Tone = Tone.PLAIN
    mark: Mark | None = None
    sign: VerdictSign | None = None


Runs: TypeAlias = tuple[Run, ...]
RunSource: TypeAlias = str | Run | Mark | Runs


def compose_runs(*parts: RunSource) -> Runs:
    """Return the parts as words; a mark sticks to the run before it.

    >>> compose_runs("50 g", Mark.MEASURED, ", 4.2 % Dy", Mark.DECLARED)  # doctest: +SKIP
    """
    runs: list[Run] = []
    for source in parts:
        if isinstance(source, Mark):
            _attach_mark(runs, source)
        elif isinstance(source, str):
            runs.append(Run(source))
        elif isinstance(source, Run):
            runs.append(source)
        else:
            runs.extend(source)
    return tuple(runs)


def _attach_mark(runs: list[Run], mark: Mark) -> None:
    if runs and runs[-1].mark is None:
        runs[-1] = replace(runs[-1], mark=mark)
    else:
        runs.append(Run("", mark=mark))


def strong_run(text: str) -> Run:
    """Return the text in the tone of verdicts and totals."""
    return Run(text, Tone.STRONG)


def quiet_run(text: str) -> Run:
    """Return the text in the tone of remarks."""
    return Run(text, Tone.QUIET)


def verdict_run(sign: VerdictSign) -> Run:
    """Return a verdict in words with its shape before it."""
    return Run(sign.words, Tone.STRONG, sign=sign)
