# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The ports: protocols that storage and documents implement; ``bootstrap`` brings the implementations."""

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
"""Loads the law file of the program, or the one in a folder."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The version of a memo that a newer one supersedes."""

    number: str
    version: int
    dated: date
    verdict: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """The data of a memo besides case and conclusion: number, day, person, program version.

    ``shipment``, ``line`` and ``quantity`` are those of the shipment, blank without one.
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
    """A cell whose value is not text: what it is, and what to do about it.

    ``kind`` is "day" for a date, which is valid in a column of days only; no other kind is ever valid.
    """

    kind: str
    what: str
    do: str


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet as it was read: heading, rows of text with their numbers, and the cells that are not text.

    ``odd`` names cells by row number and column, the column counted from 0.
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
    """A data folder that this process has locked."""

    def release_lock(self) -> None:
        """Release the lock; a second call does nothing."""
        ...
