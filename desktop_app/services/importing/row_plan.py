# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The plan of an import row by row: what cannot be taken is left out and said, and the rest is planned without it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePath
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.listreader import RowPlace
from desktop_app.services.catalogue.products import FACTS
from desktop_app.services.context.stores import Stored
from desktop_app.services.importing.assembly.placed_rows import (
    Assembly,
    Issue,
    PlacedRow,
    RowEffect,
    RowStatus,
)
from desktop_app.services.importing.plan import Planner, Problem, key_of_row
from desktop_app.services.schema.columns import SHEETS, WORKBOOK, Columns

_SOURCE_COLUMNS: Final = frozenset(("source_kind", "source_document", "source_by", "source_on"))
_MOST_ROUNDS: Final = 50
"""Leaving a row out can only leave out rows that name it: a chain longer than this is refused whole."""


@dataclass
class RowPlan:
    """What is planned, the rows behind it, and why others are not among them."""

    planner: Planner
    sheets: dict[str, list[PlacedRow]]
    issues: list[Issue] = field(default_factory=list)

    def effects(self) -> dict[RowPlace, RowEffect]:
        """Return for every row of a file that is taken what it does; what it does to its product comes first."""
        effects: dict[RowPlace, RowEffect] = {}
        for sheet, rows in self.sheets.items():
            of_sheet = self.planner.effects.get(sheet, {})
            for number, placed in enumerate(rows):
                effect = of_sheet.get(number, RowEffect.SAME)
                for place in placed.places:
                    first = effects.get(place)
                    effects[place] = (
                        effect
                        if first is None
                        else (first if first in (effect, RowEffect.NEW) else RowEffect.CHANGED)
                    )
        return effects

    def documents(self) -> dict[tuple[str, tuple[str, ...]], str]:
        """Return where each row of the catalogue comes from, by its sheet and key."""
        return {
            (sheet, key_of_row(sheet, placed.row)): name_place(placed.places[0])
            for sheet, rows in self.sheets.items()
            if sheet in FACTS
            for placed in rows
            if placed.places
        }

    def sourced_sheets(self) -> frozenset[str]:
        """Return the sheets for which the file itself names the sources of its rows."""
        return frozenset(
            sheet
            for sheet, rows in self.sheets.items()
            if not _SOURCE_COLUMNS.isdisjoint(set[str]().union(*(placed.row for placed in rows)))
        )


def plan_rows(
    assembly: Assembly, columns: Columns, stored_sheets: Mapping[str, Sequence[Stored]], *, empties: bool
) -> RowPlan:
    """Return the plan of an assembly, without the cells and rows that cannot be taken."""
    sheets = {sheet: list(assembly.sheets[sheet]) for sheet in WORKBOOK if sheet in assembly.sheets}
    issues: list[Issue] = []
    for _ in range(_MOST_ROUNDS):
        planner = _plan(sheets, columns, stored_sheets, empties=empties)
        if not planner.problems:
            return RowPlan(planner, sheets, issues)
        _leave_out(sheets, planner.problems, columns, issues)
    return RowPlan(_plan({}, columns, stored_sheets, empties=empties), {}, issues)


def _plan(
    sheets: Mapping[str, Sequence[PlacedRow]],
    columns: Columns,
    stored_sheets: Mapping[str, Sequence[Stored]],
    *,
    empties: bool,
) -> Planner:
    def number_in_file(sheet: str, number: int) -> int:
        places = sheets[sheet][number].places
        return places[0].row if places else 0

    planner = Planner(columns, stored_sheets, empties=empties, name_row=number_in_file)
    planner.plan_sheets({sheet: [placed.row for placed in rows] for sheet, rows in sheets.items()})
    return planner


def _leave_out(
    sheets: dict[str, list[PlacedRow]], problems: Sequence[Problem], columns: Columns, issues: list[Issue]
) -> None:
    """Take cells with a problem out of their rows, and rows where the cell is one that they need."""
    gone: dict[str, set[int]] = {}
    for problem in problems:
        placed = sheets[problem.sheet][problem.row]
        declared = columns.columns_of_sheet(problem.sheet).get(problem.column)
        drops_row = (
            declared is None
            or declared.required
            or problem.column in SHEETS[problem.sheet].row_key
            or problem.column not in placed.row
        )
        heading = placed.headings.get(f"{problem.sheet}.{problem.column}", "")
        reason = Phrase("{column}: {why}", column=heading, why=problem.what) if heading else problem.what
        issues += [
            Issue(
                place=place,
                status=RowStatus.REFUSED if drops_row else RowStatus.DOUBTFUL,
                reason=reason,
                do=problem.do,
                field=f"{problem.sheet}.{problem.column}",
                heading=heading,
                part_number=placed.row.get("part_number", "") or placed.row.get("child", ""),
            )
            for place in placed.places
        ]
        if drops_row:
            gone.setdefault(problem.sheet, set()).add(problem.row)
        else:
            placed.row = {**placed.row, problem.column: ""}
    for sheet, numbers in gone.items():
        sheets[sheet] = [placed for number, placed in enumerate(sheets[sheet]) if number not in numbers]


def name_place(place: RowPlace) -> str:
    """Return where a row stands, as a source of facts names it."""
    return f"{_name_sheet(place.file, place.sheet)}, row {place.row}"


@lru_cache(maxsize=64)
def _name_sheet(file: str, sheet: str) -> str:
    """Return a file and its sheet; the sheet of a text file is called like the file."""
    return f"{file}, {sheet}" if sheet and sheet != PurePath(file).stem else file
