# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows of a pivot table that stand for the rows indented below them: their figures are sums and no part's."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from desktop_app.services.context.tables import Table, TableRow
from desktop_app.services.importing.layout.rows.rows_of_sheet import has_digit, is_figure, shape_of, text_at
from desktop_app.services.importing.layout.rows.sums import Sums


def find_groups(table: Table, rows: Sequence[TableRow], sums: Sums) -> dict[int, tuple[int, int]]:
    """Return the places of such rows, with the first and last row that each sums up."""
    levels = [_indent(table, row) for row in rows]
    if len(set(levels)) == 1:
        levels = [int(has_digit(text_at(row, shape_of(row.kinds).filled[0]))) for row in rows]
    groups = {}
    for place in range(len(rows) - 1):
        end = place + 1
        while end < len(rows) and levels[end] > levels[place]:
            end += 1
        if end > place + 1:
            nearest = min(levels[place + 1 : end])
            parts = [below for below in range(place + 1, end) if levels[below] == nearest]
            if _sums_up(rows[place], place, parts, sums):
                groups[place] = rows[parts[0]].number, rows[end - 1].number
    return groups


def _indent(table: Table, row: TableRow) -> int:
    first = shape_of(row.kinds).filled[0]
    shown = row.shown[first]
    return table.formats[row.formats.get(first, 0)].indent + len(shown) - len(shown.lstrip())


def _sums_up(row: TableRow, place: int, parts: Sequence[int], sums: Sums) -> bool:
    for column in shape_of(row.kinds).filled:
        if is_figure(row, column):
            added = sum((sums.figure(part, column) or Decimal(0) for part in parts), Decimal(0))
            if added and added == sums.figure(place, column):
                return True
    return False
