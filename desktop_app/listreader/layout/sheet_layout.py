# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where the tables of a sheet are, what each of its other rows is; and sheets of the program's own workbook.

In a sheet of the own workbook every row below the columns is a row of data: a product may be called "Total", its note
may read like the end of a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from functools import lru_cache
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.listreader.cells.figure_lines import About, StatementKind
from desktop_app.listreader.layout.statements import Hold, ScopedStatement
from desktop_app.listreader.tables import HELP, SHEETS, Table, TableRow


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
    other parts. ``statements`` are what lines outside the columns say of the figures, each with the rows it speaks of.
    ``is_read`` is False for rows that hold figures and are no table that can be read: nothing is taken.
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
    statements: tuple[ScopedStatement, ...] = ()
    is_read: bool = True

    def says(self, kind: StatementKind, about: About) -> list[ScopedStatement]:
        """Return the statements of a kind about some figures."""
        return [
            scoped
            for scoped in self.statements
            if (scoped.statement.kind, scoped.statement.about) == (kind, about)
        ]

    def holds_throughout(self, kind: StatementKind, about: About) -> bool:
        """Tell whether one statement of a kind holds in all rows."""
        said = self.says(kind, about)
        return (
            len(said) == 1
            and said[0].hold == Hold.HOLDS
            and (said[0].first <= self.rows[0].number and self.rows[-1].number <= said[0].last)
        )


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """One sheet: its tables, and every row that belongs to none of their data. Each row is in exactly one of both.

    Only of tables side by side are there several to a row: it is data of each that has cells in it.
    """

    table: Table
    file: str
    regions: tuple[Region, ...]
    notes: Mapping[int, RowNote]


# --------------------------------------------------------------------------------------------------
# Sheets of our own workbook, filled in by hand or by the program: every row below the columns is a row of
# data. A product may be called "Total", its note may read like the end of a list: in such a sheet that is
# what it is called.


_HEADING: Final = RowNote(RowRole.HEADING, Phrase("the heading of the table"))
_HELP: Final = RowNote(RowRole.NOTE, Phrase("the sheet explains the workbook"))
_HIDDEN: Final = RowNote(RowRole.HIDDEN, Phrase("a hidden row"))
_BLANK: Final = RowNote(RowRole.BLANK, Phrase("nothing but spaces or formats"))


@lru_cache(maxsize=256)
def _columns_of_title(title: str) -> frozenset[str]:
    """Return what may be above the columns of the sheet that has a title or a name; none for another."""
    return frozenset(
        text
        for sheet, declared in SHEETS.items()
        if title in (sheet, "_".join(declared.title.lower().split()))
        for name, column in declared.columns.items()
        for text in (name, column.label)
        if text
    )


def read_own_sheet(table: Table, file: str, *, hidden: bool) -> SheetLayout | None:
    """Return the layout of a sheet with the name of one of ours that has columns of it alone; None for another."""
    name = "_".join(table.title.lower().split())
    columns_known = _columns_of_title(name)
    if not table.rows:
        return None
    first = table.rows[0].shown
    if any(name == title.lower() and first[: len(begin)] == begin for title, begin in HELP.items()):
        return SheetLayout(table, file, (), {row.number: _HELP for row in table.rows})
    if not columns_known:
        return None
    heading = tuple(text.strip() for text in table.rows[0].shown)
    if not any(heading) or not {text for text in heading if text} <= columns_known:
        return None
    if (table.hidden or table.hidden_columns) and not hidden:
        return None
    notes = {table.rows[0].number: _HEADING}
    rows = []
    for row in table.rows[1:]:
        if row.hidden and (not hidden):
            note: RowNote | None = _HIDDEN
        else:
            note = None if any(text.strip() for text in row.shown) else _BLANK
        if note is None:
            rows.append(row)
        else:
            notes[row.number] = note
    columns = tuple(RegionColumn(place, name) for place, name in enumerate(heading))
    region = Region(table, file, (table.rows[0].number,), columns, tuple(rows))
    return SheetLayout(table, file, (region,), notes)
