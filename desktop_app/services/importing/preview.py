# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The preview of an import, shown before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.services.context.tables import TableSource
from desktop_app.services.importing.planning.changes import Change
from desktop_app.services.importing.planning.plan import SheetPlan
from desktop_app.services.importing.planning.sources import Altered
from desktop_app.services.importing.rows import Problem
from desktop_app.services.schema.outcome import Row


@dataclass(frozen=True, slots=True)
class SheetCount:
    """The counts of one sheet. ``removed`` counts entries of lists, such as lines of a bill, that the file lacks."""

    sheet: str
    rows: int
    new: int
    changed: int
    unchanged: int
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan behind a preview, for ``commit``.

    ``documents`` name for a sheet and the key of its row the file, sheet and row that it comes from.
    """

    client: Row
    sheets: dict[str, SheetPlan]
    head: int
    altered: tuple[Altered, ...] = ()
    documents: Mapping[tuple[str, tuple[str, ...]], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do; nothing has been changed yet.

    ``client_name`` is the client it would go to, ``client`` its id or None for a new one. ``notes`` are remarks that do
    not prevent the import (sheets and columns left out). ``further`` counts problems that are not listed. ``clash``
    names the client of the file and the one chosen, if they differ; blank if not.

    ``changes`` are the listed changes, lost values first; ``further_changes`` counts those not listed. ``emptied``
    counts fields whose value would be removed. ``blanks`` counts blank cells at fields with a value, ``empties`` tells
    whether they remove it. ``as_own`` tells that a file of another client is imported into this one.
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
    sources: tuple[TableSource, ...] = ()
    changes: tuple[Change, ...] = ()
    further_changes: int = 0
    emptied: int = 0
    blanks: int = 0
    empties: bool = False
    as_own: bool = False

    @property
    def changes_nothing(self) -> bool:
        """Tell whether the import would change nothing."""
        return not any(count.new or count.changed or count.removed for count in self.counts)
