# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The ports: protocols that storage and documents implement; ``bootstrap`` brings the implementations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.domain.law.pack import Pack

if TYPE_CHECKING:
    from desktop_app.domain.casefile.reading import ReadCase
    from desktop_app.domain.engine.conclusion import Conclusion
    from desktop_app.listreader import Book, Pasted

PackSource = Callable[[Path | None], Pack]
"""Loads the law file of the program, or the one in a folder."""

KeptPackSource = Callable[[Mapping[str, bytes]], Pack]
"""Loads the law file that files kept somewhere make, by their names in its folder."""

Begun = Callable[["Book"], object]
"""Is told of each file that is being read what is known of it after its first rows."""


def show_nobody(_book: Book) -> None:
    """Show a file that is being read to nobody."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The version of a memo that a newer one supersedes."""

    number: str
    version: int
    dated: date
    verdict: str


@dataclass(frozen=True, slots=True)
class JournalMark:
    """An entry of the journal as a paper names it: its number and its hash."""

    nr: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose paper a memo is, each part blank where nobody said: the client that an adviser writes for, the addressee,
    and the lines on privilege and reliance.
    """

    client: str = ""
    addressee: str = ""
    privilege: str = ""
    reliance: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The data of a memo besides case and conclusion: number, day, person, program version.

    ``shipment``, ``line`` and ``quantity`` are those of the shipment, blank without one; ``paper`` is its size, A4 or
    Letter. ``entries`` are the entries of the journal that vouch for what is on it, one a line, and ``data_file`` is
    the random id of the data file that holds them; a paper without them was not recorded. ``tariffs`` holds the number
    of the goods in the customs tariff, blank where none is on file; none on a paper of several lines, which shows none.
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
    paper: str = "A4"
    sender: Sender = Sender()
    logo: bytes | None = None
    reviewed_by: str = ""
    entries: tuple[JournalMark, ...] = ()
    data_file: str = ""
    tariffs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A line of a shipment as its paper takes it: the case, its conclusion, and how many pieces go."""

    read: ReadCase
    conclusion: Conclusion
    quantity: str = ""


class ShipmentPrinter(Protocol):
    """Prints one determination memo for all lines of a shipment."""

    def __call__(self, lines: Sequence[CaseLine], pack: Pack, stamp: Stamp) -> bytes:
        """Return the memo as a PDF; the same arguments give the same bytes."""


class MemoPrinter(Protocol):
    """Prints a determination memo."""

    def __call__(self, read: ReadCase, conclusion: Conclusion, pack: Pack, stamp: Stamp) -> bytes:
        """Return the memo as a PDF; the same arguments give the same bytes."""


class BillLines(NamedTuple):
    """The lines of a bill: part numbers, and how many of each."""

    parts: list[str]
    quantities: list[str]


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """One sheet to be written; every cell is text. ``widths`` are in characters."""

    title: str
    heading: tuple[str, ...]
    rows: Iterable[Sequence[str]]
    widths: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class WrittenFigure:
    """A figure of a list: a plain decimal, and the unit that the list shows behind it."""

    plain: str
    unit: str = ""


WrittenCell = str | WrittenFigure | date


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """A list to be written as it is seen. ``widths`` are in characters.

    ``day_format`` is how a workbook shows days, ``decimal_mark`` what the user's country writes in figures.
    """

    title: str
    heading: tuple[str, ...]
    rows: Iterable[Sequence[WrittenCell]]
    widths: Sequence[int] = ()
    day_format: str = "yyyy-mm-dd"
    decimal_mark: str = "."


class Workbooks(Protocol):
    """Reads tables from any file, and writes workbooks and lists."""

    def read_tables(
        self,
        sources: Iterable[Path | Pasted],
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
        begun: Begun = show_nobody,
    ) -> list[Book]:
        """Return what files, folders of files and pasted tables show; a file that cannot be read says why.

        ``begun`` is shown the first rows of a long one.

        Errors: Stopped if cancelled.
        """

    def write_workbook(self, path: Path, sheets: Iterable[WrittenSheet]) -> None:
        """Write a workbook, whole or not at all; the same sheets give the same bytes.

        Errors: Refused if it cannot be written there.
        """

    def write_table(self, path: Path, table: WrittenTable) -> None:
        """Write a list, whole or not at all: as CSV where the name ends so, else as a workbook.

        Errors: as above.
        """


class FolderLock(Protocol):
    """A data folder that this process has locked."""

    def release_lock(self) -> None:
        """Release the lock; a second call does nothing."""
