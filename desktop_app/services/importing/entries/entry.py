# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One row of a list as it was read: what each field says, and what is not clear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop_app.services.importing.cells.outcomes import Doubtful, NoValue


class RowPlace(NamedTuple):
    """Where a row stands. ``row`` counts from 1 as the spreadsheet does."""

    file: str
    sheet: str
    row: int


@dataclass(slots=True)
class Entry:
    """A row of data under a mapping.

    ``values`` holds, by the name of its field, what a cell says in the spelling of the catalogue: plain decimals, codes
    of countries and currencies, days as 2026-11-25. A range stands under ``field`` and ``field_to``. ``contents`` are
    columns of elements and compounds: substance → percent ("29.5", or "29.5" to "31"). ``doubts`` and ``missing`` name
    the fields whose cell is not clear, or says that there is no value. ``headings`` names the column each came from.
    ``indent`` is how far the format of the cell with the part number, or spaces in it, move it to the right;
    ``level_column`` which of the columns of a bill with one a level holds it, from 0. ``section`` is the heading inside
    the table that the row stands under.
    """

    place: RowPlace
    values: dict[str, str] = field(default_factory=dict)
    contents: dict[str, tuple[str, str]] = field(default_factory=dict)
    doubts: dict[str, Doubtful] = field(default_factory=dict)
    missing: dict[str, NoValue] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    indent: int = 0
    level_column: int | None = None
    section: str = ""

    @property
    def part_number(self) -> str:
        """Return the part number, blank if the row has none."""
        return self.values.get("products.part_number", "")
