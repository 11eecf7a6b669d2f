# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where the tables of a sheet are, and what each of its other rows is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.services.context.tables import Table, TableRow


class RowRole(StrEnum):
    """What a row of a sheet is, if it is not a row of data."""

    TITLE = "title"
    HEADING = "heading"
    UNITS = "units"
    SECTION = "section"
    SUBTOTAL = "subtotal"
    TOTAL = "total"
    NOTE = "note"
    BLANK = "blank"
    """Nothing but spaces or formats; a row that holds nothing at all is in no sheet."""
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class RowNote:
    """What a row is that is not taken, and the reason in a few words, for the user."""

    role: RowRole
    why: str


@dataclass(frozen=True, slots=True)
class RegionColumn:
    """One column of a table. ``column`` counts from 0 in the sheet; ``heading`` joins all heading lines, ``unit`` is
    what a line of units below them says."""

    column: int
    heading: str
    unit: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """One table in a sheet. Rows are numbered as in the sheet.

    ``rows`` are the rows of data in their order; ``sections`` tells for a row of data the section heading above it, if
    any; ``labels`` are what the lines above the heading say ("Baugruppe": "HB-4806"); ``title`` is the line that reads
    like a title. ``shared`` are the cells, row number and column, that a merged cell covers together with those of
    other parts. ``is_read`` is False for rows that hold figures and are no table that can be read: nothing is taken.
    """

    table: Table
    file: str
    heading_rows: tuple[int, ...]
    columns: tuple[RegionColumn, ...]
    rows: tuple[TableRow, ...]
    sections: Mapping[int, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    shared: frozenset[tuple[int, int]] = frozenset()
    is_read: bool = True


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """One sheet: its tables, and every row that belongs to none of their data. Each row is in exactly one of both.

    Only of tables side by side are there several to a row: it is data of each that has cells in it.
    """

    table: Table
    file: str
    regions: tuple[Region, ...]
    notes: Mapping[int, RowNote]
