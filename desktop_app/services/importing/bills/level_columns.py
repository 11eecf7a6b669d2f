# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables with a column for each level: the part number stands the further to the right, the deeper it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.bills.bill_columns import PART_NUMBER, BillColumns
from desktop_app.services.importing.bills.bill_words import words_of
from desktop_app.services.importing.bills.level_texts import is_staircase, read_level
from desktop_app.services.importing.bills.placing.placed_rows import LEVEL, POSITION
from desktop_app.services.importing.cells.normal_text import fold_words
from desktop_app.services.importing.fields.mapping import BillShape, BillStyle

_MOST_COLUMNS: Final = 12


def propose_level_columns(table: BillColumns) -> BillShape | None:
    """Propose a column a level: in each row one of some neighbouring columns is filled, and steps go one by one."""
    for run in _runs_of_columns(table):
        filled = [
            next((at for at, text in enumerate(cells) if text.strip()), None)
            for cells in zip(*(table.shown(column) for column in run), strict=True)
        ]
        if is_staircase(filled) and len(set(filled) - {None}) == len(run):
            reason = Phrase("a column for each level tells what each part is built into")
            return table.make_shape(BillStyle.COLUMNS, run, reason, depths=filled)
    return None


def _runs_of_columns(table: BillColumns) -> Iterator[tuple[int, ...]]:
    """Yield runs of neighbouring columns of which at most one is filled in any row, the longest first."""
    other_columns = {
        column for field, column in table.by_field.items() if field not in (PART_NUMBER, LEVEL, POSITION)
    }
    part_column = table.by_field.get(PART_NUMBER)
    columns = [
        region_column.column
        for region_column in table.region.columns
        if not region_column.hidden and region_column.column not in other_columns
    ]
    runs: list[tuple[int, ...]] = []
    for number, first in enumerate(columns):
        run = [first]
        filled = [bool(text.strip()) for text in table.shown(first)]
        for column in columns[number + 1 : number + _MOST_COLUMNS]:
            added = [bool(text.strip()) for text in table.shown(column)]
            is_beside = column == run[-1] + 1 and any(added)
            if not is_beside or any(a and b for a, b in zip(filled, added, strict=True)):
                break
            run.append(column)
            filled = [a or b for a, b in zip(filled, added, strict=True)]
        run = _without_others(table, run)
        full_rows = sum(
            any(cells)
            for cells in zip(
                *(map(str.strip, table.shown(region_column)) for region_column in run), strict=True
            )
        )
        is_full = full_rows * 10 >= len(filled) * 9
        if (
            len(run) > 1
            and is_full
            and (part_column is None or part_column in run or _holds_marks(table, run))
        ):
            runs.append(tuple(run))
    yield from sorted(runs, key=lambda run: (-len(run), run))


def _without_others(table: BillColumns, run: Sequence[int]) -> list[int]:
    """Return the first of some neighbouring columns, and those behind it whose headings are no more than a level's."""
    headings = {
        region_column.column: fold_words(region_column.heading) for region_column in table.region.columns
    }
    first = headings.get(run[0], "")
    levels = [run[0]]
    for column in run[1:]:
        heading = headings[column]
        if (
            heading not in ("", first)
            and not read_level(heading)
            and heading not in words_of("level_heading")
        ):
            break
        levels.append(column)
    return levels


def _holds_marks(table: BillColumns, run: Sequence[int]) -> bool:
    """Tell whether columns hold nothing but marks or level numbers, as beside a column of part numbers."""
    return all(len(text.strip()) <= 2 for column in run for text in table.shown(column))
