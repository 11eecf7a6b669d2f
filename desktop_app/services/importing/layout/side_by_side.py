# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables that stand side by side under one line of headings, parted by columns in which nothing stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from desktop_app.services.context.tables import BLANK, TableRow
from desktop_app.services.importing.cells.normal_text import fold_words
from desktop_app.services.importing.layout.rows.rows_of_sheet import HeadingWords, shape_of

Span = tuple[int, int]
"""The first and the last column of a table."""


def split_side_by_side(
    headings: Mapping[int, str], rows: Sequence[TableRow], heading_words: HeadingWords
) -> tuple[Span, ...]:
    """Return the columns of each table; cells without a heading that stand apart from it belong to none.

    Blank columns within one table are common. Two tables they are where the same headings come twice, where one goes
    on below the end of the other, or where only the first rows have anything on the other side.
    """
    shapes = {row.kinds for row in rows}
    filled = {
        column for kinds in shapes if len(shape_of(kinds).filled) > 1 for column in shape_of(kinds).filled
    }
    spans = [span for span in _spans(sorted(filled | set(headings))) if _belongs(span, headings, rows)]
    tables = spans[:1]
    for span in spans[1:]:
        if _are_two(tables[-1], span, headings, rows=rows, words=heading_words):
            tables.append(span)
        else:
            tables[-1] = (tables[-1][0], span[1])
    return tuple(tables)


def _spans(columns: Sequence[int]) -> list[Span]:
    spans = [(columns[0], columns[0])]
    for before, after in pairwise(columns):
        if after - before > 1:
            spans.append((after, after))
        else:
            spans[-1] = (spans[-1][0], after)
    return spans


def _belongs(span: Span, headings: Mapping[int, str], rows: Sequence[TableRow]) -> bool:
    """Tell whether columns are of a table: with a heading, or filled in most rows without one."""
    has_heading = any(span[0] <= column <= span[1] for column in headings)
    return has_heading or sum(_is_in(row, span) for row in rows) * 5 >= len(rows) * 3


def _are_two(
    left: Span, right: Span, headings: Mapping[int, str], *, rows: Sequence[TableRow], words: HeadingWords
) -> bool:
    texts = [
        [headings[column] for column in range(span[0], span[1] + 1) if column in headings]
        for span in (left, right)
    ]
    if any(sum(map(words.knows, headings_of_one)) < 2 for headings_of_one in texts):
        return False
    folded = [list(map(fold_words, headings_of_one)) for headings_of_one in texts]
    if folded[0] == folded[1]:
        return True
    here = [_is_in(row, left) for row in rows]
    there = [_is_in(row, right) for row in rows]
    alone = sum(on_right and not on_left for on_left, on_right in zip(here, there, strict=True))
    only_first = False not in there[: sum(there)] and sum(there) * 5 < sum(here) * 3
    return alone >= 2 or only_first


def _is_in(row: TableRow, span: Span) -> bool:
    return any(span[0] <= column <= span[1] for column in shape_of(row.kinds).filled)


def cut_rows(rows: Sequence[TableRow], span: Span) -> list[TableRow]:
    """Return what rows have in some columns, without those that have nothing there."""
    first, last = span
    cut: dict[str, tuple[str, bool]] = {}
    rows_in_span = []
    for row in rows:
        if row.kinds not in cut:
            kinds = (BLANK * first + row.kinds[first : last + 1]).rstrip(BLANK)
            cut[row.kinds] = kinds, kinds == row.kinds
        kinds, is_same = cut[row.kinds]
        if kinds:
            texts = ("",) * first + row.shown[first : len(kinds)]
            rows_in_span.append(row if is_same else replace(row, kinds=kinds, shown=texts))
    return rows_in_span
