# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is planned before anything is stored: the rows of each sheet to add, change and remove, and their counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.services.importing.planning.plan import SheetPlan
from desktop_app.services.importing.planning.sources import Altered
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
    """What a preview is stored from.

    ``documents`` name for a sheet and the key of its row the file, sheet and row that it comes from. In
    ``sourced_sheets`` the file itself names the sources of its rows.
    """

    client: Row
    sheets: dict[str, SheetPlan]
    head: int
    altered: tuple[Altered, ...] = ()
    documents: Mapping[tuple[str, tuple[str, ...]], str] = field(default_factory=dict)
    sourced_sheets: frozenset[str] = frozenset()
