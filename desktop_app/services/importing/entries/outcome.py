# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The account of an import: what became of every row of every file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.services.importing.entries.entry import RowPlace


class RowStatus(StrEnum):
    """What becomes of a row."""

    TAKEN = "taken"
    DOUBTFUL = "doubtful"
    """Taken without a cell that is not clear, or left out for it."""
    REFUSED = "refused"
    """Cannot be taken: it contradicts the file or the catalogue, or lacks what a row needs."""
    SKIPPED = "skipped"
    """No row of data: a title, a heading, a total, a note; or hidden."""


class RowEffect(StrEnum):
    """What a row that is taken does to the catalogue."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """One row that was not simply taken, or that something is said of.

    ``column`` is the heading of the column that it is about, ``taken`` tells whether something of the row was taken;
    ``text`` is what the cell shows, ``do`` what would settle it.
    """

    place: RowPlace
    status: RowStatus
    reason: str
    part_number: str = ""
    column: str = ""
    taken: bool = False
    text: str = ""
    do: str = ""


@dataclass(frozen=True, slots=True)
class FileAccount:
    """The counts of one file; ``read`` is the sum of the others. ``error`` is why it was not read at all."""

    file: str
    counts: Mapping[RowStatus, int]
    error: str = ""

    @property
    def read(self) -> int:
        """Return how many rows the file has."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Account:
    """What became of every row: the counts of each file, and the rows that something is said of."""

    files: tuple[FileAccount, ...]
    rows: tuple[RowOutcome, ...]

    def count(self, status: RowStatus) -> int:
        """Return the number of rows with a status, over all files."""
        return sum(file.counts.get(status, 0) for file in self.files)

    def of_status(self, status: RowStatus) -> Iterable[RowOutcome]:
        """Return the rows with a status."""
        return (row for row in self.rows if row.status == status)
