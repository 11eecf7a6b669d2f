# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What services need of the outside, as protocols; bootstrap brings what fulfils them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from desktop_app.domain.casefile.reading import ReadCase
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.pack import Pack

PackSource = Callable[[Path | None], Pack]
"""Loads the pack of the program, or the one in a folder."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The version of a memo that a newer one takes the place of."""

    number: str
    version: int
    dated: date
    verdict: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a memo carries that neither case nor conclusion tells: number, day, who prepared it, program version.

    ``shipment``, ``line`` and ``quantity`` are those of the shipment it is about, blank where there is none.
    """

    number: str
    version: int
    dated: date
    prepared_by: str
    role: str
    program: str
    letterhead: tuple[str, ...] = ()
    shipment: str = ""
    line: str = ""
    quantity: str = ""
    supersedes: Earlier | None = None


class MemoPrinter(Protocol):
    """Prints a determination memo."""

    def __call__(self, read: ReadCase, conclusion: Conclusion, pack: Pack, stamp: Stamp) -> bytes:
        """Return the memo as a PDF; the same arguments give the same bytes."""
        ...


Sheets = Mapping[str, list[dict[str, str]]]
"""A workbook: rows of text cells by column, sheet by sheet."""


@dataclass(frozen=True, slots=True)
class Odd:
    """A cell that holds something else than text: what it is, and what to do about it.

    ``kind`` is "day" for a date, which is right in a column of days and nowhere else; any other kind is never right.
    """

    kind: str
    what: str
    do: str


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet as it was found: heading, rows of text with their numbers, and the cells that are not text.

    ``odd`` names cells by row number and place in the row, from 0.
    """

    title: str
    heading: tuple[str, ...]
    rows: Sequence[tuple[int, Sequence[str]]]
    odd: Mapping[tuple[int, int], Odd]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """One sheet to be written; every cell is text. ``widths`` are in characters."""

    title: str
    heading: tuple[str, ...]
    rows: Iterable[Sequence[str]]
    widths: Sequence[int] = ()


class Workbooks(Protocol):
    """Reads and writes workbooks."""

    def read_workbook(self, path: Path) -> list[Grid]:
        """Return the sheets of a workbook, of a folder of CSV files, or of one CSV file.

        Errors: Refused if it cannot be read at all.
        """
        ...

    def write_workbook(self, path: Path, sheets: Iterable[WrittenSheet]) -> None:
        """Write a workbook, whole or not at all; the same sheets give the same bytes.

        Errors: Refused if it cannot be written there.
        """
        ...


class FolderLock(Protocol):
    """Something of the user's that this process holds alone."""

    def release_lock(self) -> None:
        """Let go of it; a second time does nothing."""
        ...
