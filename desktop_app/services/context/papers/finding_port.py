# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The finding on a checked paper as plain values, and the port that prints it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A piece of a page as a PNG or JPEG; ``made_again`` tells that it is of the paper made again."""

    content: bytes = field(repr=False)
    page: int
    made_again: bool = False


@dataclass(frozen=True, slots=True)
class FoundDifference:
    """One difference: where it is, what was printed, what stands there now, why; each part blank where it is none."""

    where: str
    was: str
    now: str
    why: str
    pictures: tuple[FoundPicture, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundCheck:
    """One of the checks by its code (``bytes``, ``pages`` …), its result by its code, and what it found."""

    check: str
    result: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """The paper that was checked: its file with the digest and size, and what it says of itself."""

    name: str
    sha256: str
    size: int
    pages: int
    number: str = ""
    version: str = ""
    day: str = ""
    program: str = ""
    pack: str = ""


@dataclass(frozen=True, slots=True)
class PaperFinding:
    """A checked paper as its finding is printed. ``made_by`` and ``role`` are of who checked it, blank for nobody.

    ``left_out`` counts the differences that are not listed one by one.
    """

    checked: CheckedFile
    answer: str
    headline: str
    differences: tuple[FoundDifference, ...]
    checks: tuple[FoundCheck, ...]
    cannot_show: tuple[str, ...]
    made_by: str
    role: str
    dated: date
    program: str
    left_out: int = 0
    paper: str = "A4"


class FindingPrinter(Protocol):
    """Prints a finding."""

    def __call__(self, finding: PaperFinding) -> bytes:
        """Return the finding as a PDF for the archive; the same finding gives the same bytes."""
        ...
