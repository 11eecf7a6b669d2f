# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Merged cells that reach down over several rows of data: each of those rows says what the merged cell says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop_app.services.context.tables import BLANK, Area, Table, TableRow
from desktop_app.services.importing.layout.rows_of_sheet import is_figure, is_filled, shape_of

_MOST_ROWS: Final = 2000
"""A merged cell over more rows than this is no value of each of them."""


def fill_spans(table: Table, rows: Sequence[TableRow], key: int | None) -> tuple[TableRow, ...]:
    """Return rows of data with the values of merged cells in every row that they reach over.

    What names the part is repeated only in rows that say enough of their own: a row that goes on with a text of the
    row above it is no second part.
    """
    by_number = {row.number: place for place, row in enumerate(rows)} if table.merged else {}
    filled = list(rows)
    for area in table.merged:
        if area[0] == area[2] or area[2] - area[0] > _MOST_ROWS or area[0] not in by_number:
            continue
        source = filled[by_number[area[0]]]
        if is_filled(source, area[1]):
            for number in range(area[0] + 1, area[2] + 1):
                place = by_number.get(number)
                if place is not None and _says_enough(rows[place], area, key):
                    filled[place] = _copy_cell(source, filled[place], area[1])
    return tuple(filled)


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
