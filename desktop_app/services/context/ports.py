# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The ports: protocols that storage and documents implement; ``bootstrap`` brings the implementations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, Protocol

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.domain.law.pack import Pack

if TYPE_CHECKING:
    from desktop_app.domain.casefile.reading import ReadCase
    from desktop_app.domain.engine.conclusion import Conclusion
    from desktop_app.listreader import Book, Pasted
    from desktop_app.services.context.law_use import LawSheet
    from desktop_app.services.schema.declaration import Number

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


SUMMARY_DRAFT: Final = "draft"
SUMMARY_REVIEWED: Final = "reviewed"
UNLESS_BLANK: Final = "unless blank"
"""Marks a field that a paper carries only where it says something: papers without it stay as they were."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The data of a memo besides case and conclusion: number, day, person, program version.

    ``shipment``, ``line`` and ``quantity`` are those of the shipment, blank without one; ``paper`` is its size, A4 or
    Letter. ``entries`` are the entries of the journal that vouch for what is on it, one a line, and ``data_file`` is
    the random id of the data file that holds them; a paper without them was not recorded. ``tariffs`` holds the number
    of the goods in the customs tariff, blank where none is on file; none on a paper of several lines, which shows none.
    ``summary`` tells that a page in Chinese stands at the end, ``draft`` while nobody has reviewed its wording or
    ``reviewed``; blank for none, and then no paper speaks of it.
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
    summary: str = field(default="", metadata={UNLESS_BLANK: True})


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

    parts: tuple[str, ...]
    quantities: tuple[Number, ...]


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


@dataclass(frozen=True, slots=True)
class FormCell:
    """A cell of a sheet to fill in: its text, how it looks, what its drop-down offers, over how many columns it goes.

    ``look`` is title, note, band, heading, rule, label, known or answer; only an answer can be filled in.
    """

    text: str = ""
    look: str = "label"
    offers: tuple[str, ...] = ()
    span: int = 1


@dataclass(frozen=True, slots=True)
class FormPage:
    """One sheet to fill in. ``widths`` are in characters, ``heights`` in points by the number of the row from 0."""

    title: str
    rows: Sequence[Sequence[FormCell]]
    widths: Sequence[int] = ()
    heights: Mapping[int, int] = field(default_factory=dict)


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

    def shows_its_cells(self, path: Path) -> bool:
        """Tell whether nothing in a written list can show another text than its cells hold, or keep one out of sight.

        Errors: Refused if it cannot be read.
        """

    def write_workbook(self, path: Path, sheets: Iterable[WrittenSheet]) -> None:
        """Write a workbook, whole or not at all; the same sheets give the same bytes.

        Errors: Refused if it cannot be written there.
        """

    def write_law_sheets(
        self, path: Path, sheets: Sequence[LawSheet], notes: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Write a law file as a workbook, each column with what explains it and, where it has codes, a drop-down.

        Errors: as above.
        """

    def write_form(self, path: Path, pages: Sequence[FormPage]) -> None:
        """Write a workbook to fill in: only its answers can be changed; no macro, no formula.

        Errors: as above.
        """

    def list_formulas(self, path: Path) -> frozenset[tuple[int, int]] | None:
        """Return the cells of a workbook that hold formulas, by row from 1 and column from 0; None if it is no XLSX.

        Errors: Refused if it cannot be read.
        """

    def write_table(self, path: Path, table: WrittenTable) -> None:
        """Write a list, whole or not at all: as CSV where the name ends so, else as a workbook.

        Errors: as above.
        """


class FolderLock(Protocol):
    """A data folder that this process has locked."""

    def release_lock(self) -> None:
        """Release the lock; a second call does nothing."""


# --------------------------------------------------------------------------------------------------
# What looking through a data file has shown, check by check, and the port that looks through it.


CheckName = Literal["entries", "end", "determinations", "screenings", "papers", "packs", "evidence", "guards"]
CHECKS: Final[tuple[CheckName, ...]] = (
    "entries",
    "end",
    "determinations",
    "screenings",
    "papers",
    "packs",
    "evidence",
    "guards",
)
"""The checks, in the order in which they are told."""

Result = Literal["same", "differs", "not_checked"]

NOT_VOUCHED_FOR: Final = (
    Phrase(
        "A file that was written anew as a whole, its journal with it, shows no break inside: hold it against a memo"
        " that was given out (--against), a signature, or a copy of before."
    ),
    Phrase(
        "Products, suppliers, parties, owners, shipments, exchange rates, logos and the screenings that are still open"
        " are not vouched for: they may be changed at any time, and the journal tells when they were. Nor are notes of"
        " imports: how lists were read, and what is left to finish."
    ),
    Phrase(
        "Whether what was typed in was true, and whether a person is who the journal names, no check can tell."
    ),
)
"""What no check can show, in sentences."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found on one subject: the number of a memo, a file, an entry. ``why`` is blank for the same."""

    check: CheckName
    result: Result
    subject: str
    why: str = ""

    def as_json(self) -> dict[str, str]:
        """Return it as plain values."""
        return {"check": self.check, "result": self.result, "subject": self.subject, "why": self.why}

    def as_sentence(self) -> str:
        """Return it as a sentence."""
        return Phrase("{subject}: {why}.", subject=self.subject, why=self.why)


@dataclass(frozen=True, slots=True)
class Verification:
    """All findings, in the order of the checks, and how far the journal goes.

    ``first`` and ``last`` are the days of the oldest and the newest entry, ``head`` is the hash of the newest; blank
    where there is none. ``version`` is that of the file.
    """

    findings: tuple[Finding, ...]
    entries: int = 0
    first: str = ""
    last: str = ""
    head: str = ""
    version: int = 0

    @property
    def answer(self) -> Literal["whole", "altered"]:
        """Return whether anything differs."""
        return "altered" if self.faults else "whole"

    @property
    def faults(self) -> tuple[Finding, ...]:
        """Return what differs."""
        return tuple(finding for finding in self.findings if finding.result == "differs")

    def of_check(self, check: CheckName) -> tuple[Finding, ...]:
        """Return the findings of one check."""
        return tuple(finding for finding in self.findings if finding.check == check)

    def as_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {"answer": self.answer, "checks": [finding.as_json() for finding in self.findings]}

    def as_sentence(self) -> str:
        """Return the outcome as a sentence."""
        if self.faults:
            return Phrase("The record does not hold; {count} things differ", count=len(self.faults))
        if not self.entries:
            return Phrase("The journal has no entry yet; nothing was changed in this file")
        return Phrase(
            "{count} entries of the journal from {first} to {last} are unbroken, and nothing differs from what was"
            " recorded",
            count=self.entries,
            first=self.first,
            last=self.last,
        )


@dataclass(frozen=True, slots=True)
class PaperMark:
    """What a memo prints of the record it comes from: the file, and the entries that vouch for it."""

    number: str
    version: int
    data_file: str
    entries: Sequence[tuple[int, str]]
    sha256: str = ""


class FileVerifier(Protocol):
    """Looks through a data file without changing anything."""

    def __call__(
        self,
        file: Path,
        *,
        memos: Path | None = None,
        against: PaperMark | None = None,
        newest: PaperMark | None = None,
        is_open_here: bool = False,
        progress: Progress = nothing_happens,
    ) -> Verification:
        """Return what was found, at least one finding for each check.

        ``memos`` is the folder of filed memos, None to leave it out; ``against`` a memo that was given out,
        ``newest`` the newest of those in the folder;
        ``is_open_here``: this process has the file open. What ``progress`` raises ends it.
        Errors: Refused if the file is none of ours, empty, or of a newer version.
        """


def in_order(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield findings in the order of their checks."""
    for check in CHECKS:
        yield from (finding for finding in findings if finding.check == check)
