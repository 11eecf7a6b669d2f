# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A register as plain values: a table that is printed and saved as a workbook, and the port that prints it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Protocol

from desktop_app.basics.quantity import Interval
from desktop_app.services.context.papers.letter_port import Writer
from desktop_app.services.context.ports import WrittenCell, WrittenTable


@dataclass(frozen=True, slots=True)
class RegisterColumn:
    """A column. ``width`` is in characters; ``grow`` shares what is left of the width of a page.

    ``printed`` is false for what only a workbook has room for, such as whole hashes.
    """

    heading: str
    width: int = 14
    grow: int = 0
    printed: bool = True


@dataclass(frozen=True, slots=True)
class RegisterPicture:
    """What stands over a register as a picture: counts before and after, and shares held against a line.

    ``counts`` are kinds in words with both counts, ``times`` the words for before and after, ``shares`` each with its
    label.
    """

    counts: tuple[tuple[str, int, int], ...]
    times: tuple[str, str]
    shares: tuple[tuple[str, Interval], ...] = ()
    line: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """A register of one client, or of the whole file: every row has a cell for each column.

    ``about`` stands under the title, ``notes`` below the table, one paragraph each.
    """

    title: str
    about: str
    columns: tuple[RegisterColumn, ...]
    rows: Sequence[Sequence[WrittenCell]]
    notes: tuple[str, ...] = ()
    picture: RegisterPicture | None = None

    def as_table(self) -> WrittenTable:
        """Return the register as a list to be written."""
        return WrittenTable(
            self.title,
            tuple(column.heading for column in self.columns),
            self.rows,
            tuple(column.width for column in self.columns),
        )


@dataclass(frozen=True, slots=True)
class RegisterStamp:
    """Whose paper a register is, from which day, and the program that made it."""

    writer: Writer
    dated: date
    program: str


class RegisterPrinter(Protocol):
    """Prints a register."""

    def __call__(self, register: Register, stamp: RegisterStamp) -> bytes:
        """Return the register as a PDF for the archive; the same arguments give the same bytes."""
        ...
