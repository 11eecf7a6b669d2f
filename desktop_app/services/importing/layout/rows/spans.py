# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Merged cells that reach down over several rows of data: each of those rows says what the merged cell says.

A figure in such a cell can be meant for each of the parts or for all together; which cells that are is told as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop_app.services.context.tables import BLANK, Area, Table, TableRow
from desktop_app.services.importing.layout.rows.rows_of_sheet import (
    is_figure,
    is_filled,
    shape_of,
    text_at,
)

_MOST_ROWS: Final = 2000
"""A merged cell over more rows than this is no value of each of them."""


Cells = frozenset[tuple[int, int]]
"""Cells by row number and column."""


def fill_spans(table: Table, rows: Sequence[TableRow], key: int | None) -> tuple[tuple[TableRow, ...], Cells]:
    """Return rows of data with the values of merged cells in every row that they reach over, and the cells of merged
    cells that reach over several parts.

    What names the part is repeated only in rows that say enough of their own: a row that goes on with a text of the
    row above it is no second part.
    """
    by_number = {row.number: place for place, row in enumerate(rows)} if table.merged else {}
    filled = list(rows)
    spans: list[tuple[int, list[int]]] = []
    for area in table.merged:
        first, column, last, _ = area
        if not first < last <= first + _MOST_ROWS or first not in by_number:
            continue
        source = filled[by_number[first]]
        places = [by_number[number] for number in range(first + 1, last + 1) if number in by_number]
        for place in places if is_filled(source, column) else ():
            if _says_enough(rows[place], area, key):
                filled[place] = _copy_cell(source, filled[place], column)
        spans.append((column, [by_number[first], *places]))
    shared = ((column, places) for column, places in spans if _are_several(filled, places, key))
    return tuple(filled), frozenset(
        (filled[place].number, column) for column, places in shared for place in places
    )


def _are_several(rows: Sequence[TableRow], places: Sequence[int], key: int | None) -> bool:
    """Tell whether some rows are of more than one part."""
    if key is None:
        return len(places) > 1
    return len({text_at(rows[place], key) for place in places} - {""}) > 1


def _says_enough(row: TableRow, area: Area, key: int | None) -> bool:
    if key is None or not area[1] <= key <= area[3]:
        return True
    own = shape_of(row.kinds).filled
    return len(own) >= 2 or any(is_figure(row, column) for column in own)


def _copy_cell(source: TableRow, row: TableRow, column: int) -> TableRow:
    if is_filled(row, column):
        return row
    wide = max(len(row.kinds), column + 1)
    shown = [*row.shown, *[""] * (wide - len(row.shown))]
    kinds = list(row.kinds.ljust(wide, BLANK))
    shown[column], kinds[column] = source.shown[column], source.kinds[column]
    exact = dict(row.exact) | {column: source.exact.get(column, source.shown[column])}
    formats = dict(row.formats) | {column: source.formats.get(column, 0)}
    return replace(row, shown=tuple(shown), kinds="".join(kinds), exact=exact, formats=formats)
