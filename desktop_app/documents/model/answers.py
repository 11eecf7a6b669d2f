# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables that somebody else fills in, by pen or on screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from desktop_app.documents.model.runs import Runs

UNSPOKEN: Final = "unspoken"
"""Marks what a paper holds and does not say."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to tick: what it is, and what is printed beside its box if that is shorter.

    Shape: `key` tells it from the others in every language.
    """

    key: str = field(metadata={UNSPOKEN: True})
    text: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A place for an answer: to write in, or with choices to tick one.

    Shape: `name` is unique in the paper; `about` is read aloud and shown when the place is pointed at.
           A place `by_pen` takes a signature or a stamp, and no typed text.
    """

    name: str = field(metadata={UNSPOKEN: True})
    about: str
    choices: tuple[Choice, ...] = ()
    by_pen: bool = False


@dataclass(frozen=True, slots=True)
class AnswerCell:
    """Words, or a place for an answer, over so many columns; `heads` the cells at its right."""

    runs: Runs = ()
    answer: Answer | None = None
    span: int = 1
    heads: bool = False


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """Cells side by side; a `tied` row stays on the page of the row above, `high` gives room for a signature."""

    cells: tuple[AnswerCell, ...]
    tied: bool = False
    high: bool = False


@dataclass(frozen=True, slots=True)
class AnswerColumn:
    """A column and its share of the width."""

    share: int
    heading: str = ""


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """Rows with places for answers, under headings if there are any."""

    columns: tuple[AnswerColumn, ...]
    rows: tuple[AnswerRow, ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            wide = sum(cell.span for cell in row.cells)
            if wide != len(self.columns):
                raise ValueError(f"a row has {wide} cells, the table {len(self.columns)} columns")
