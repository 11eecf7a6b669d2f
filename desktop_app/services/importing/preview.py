# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an import would do, as it is shown before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desktop_app.services.importing.changes import Change
from desktop_app.services.importing.plan import SheetPlan
from desktop_app.services.importing.rows import Problem
from desktop_app.services.importing.sources import Altered
from desktop_app.services.schema.outcome import Row

MOST_UNDONE: Final = 20_000
"""Rows; the way back holds every one of them before and after, in memory."""


@dataclass(frozen=True, slots=True)
class SheetCount:
    """What importing one sheet would do. ``removed``: lines of a bill, owners and so on that the file no longer has."""

    sheet: str
    rows: int
    new: int
    changed: int
    unchanged: int
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """What a preview has worked out, for ``commit``."""

    client: Row
    sheets: dict[str, SheetPlan]
    head: int
    altered: tuple[Altered, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do; nothing has been changed yet.

    ``client_name`` is whose catalogue it would go to, ``client`` its id or None for a new one. ``notes`` are remarks
    that do not stand in the way (sheets and columns that are left out). ``further``: how many problems there are beyond
    those that are listed. ``clash``: the client whose file it is and the one it was to go to, where they are not the
    same; blank for none.

    ``changes`` are what would be altered, what would be lost first; ``further_changes`` counts those beyond them.
    ``emptied`` counts the fields that are known now and would not be. ``blanks`` counts the blank cells of the file
    that meet something known, ``empties`` tells whether they empty it; they leave it as it is if not.
    ``as_own`` tells that a file of another client is taken as one of this client.
    """

    file: str
    client: int | None
    client_name: str
    counts: tuple[SheetCount, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]
    plan: Plan = field(repr=False, compare=False)
    further: int = 0
    clash: tuple[str, str] = ("", "")
    path: Path = Path()
    changes: tuple[Change, ...] = ()
    further_changes: int = 0
    emptied: int = 0
    blanks: int = 0
    empties: bool = False
    as_own: bool = False

    @property
    def can_be_taken(self) -> bool:
        """Tell whether nothing stands in the way."""
        return not self.problems

    @property
    def holds_nothing(self) -> bool:
        """Tell whether the file has no row that is known."""
        return not any(count.rows for count in self.counts)

    @property
    def can_be_undone(self) -> bool:
        """Tell whether so little would change that the way back is kept."""
        return sum(sheet_count.rows + sheet_count.removed for sheet_count in self.counts) <= MOST_UNDONE

    @property
    def changes_nothing(self) -> bool:
        """Tell whether everything is already so."""
        return not any(count.new or count.changed or count.removed for count in self.counts)
