# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What looking through a data file has shown, check by check, and the port that looks through it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, Literal, Protocol

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.progress import Progress, nothing_happens

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
