# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tells which rows of a sheet are headings, from their words and from what stands below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from desktop_app.services.context.tables import Table, TableRow
from desktop_app.services.importing.layout.rows.row_words import is_pivot, sense_of
from desktop_app.services.importing.layout.rows.rows_of_sheet import (
    HeadingWords,
    cells_of,
    fold_row,
    has_digit,
    is_bold,
    is_figure,
    is_filled,
    is_label_like,
    shape_of,
    text_at,
)

ALWAYS_EXAMINED: Final = 200
"""So many rows at the top are looked at; further down only those that come after a gap or differ from the one above."""
_ROWS_BELOW: Final = 8
_MOST_HEADINGS: Final = 500
"""A row with more cells is no heading of a list, and is not looked at cell by cell."""
_TOP: Final = 40
_DIGITS: Final = re.compile("[0-9]+")


class Judgement(NamedTuple):
    """How much of a row is heading: cells, those known as headings, figures, cells that end with a colon."""

    cells: int
    headings: int
    figures: int
    colons: int


class HeadingJudge:
    """Judges the rows of one sheet; ``rows`` are those that can be seen and hold anything."""

    def __init__(self, table: Table, rows: Sequence[TableRow], words: HeadingWords) -> None:
        self._table, self._rows, self.words = table, rows, words

    def judge(self, index: int) -> Judgement:
        """Count what is in a row."""
        row = self._rows[index]
        texts = [(column, text) for column, text in cells_of(row)]
        return Judgement(
            len(texts),
            sum(self.words.knows(text) for _, text in texts),
            sum(is_figure(row, column) for column, _ in texts),
            sum(text.endswith((":", "：")) for _, text in texts),
        )

    def follows_gap(self, index: int) -> bool:
        """Tell whether blank rows or a row of one or two cells stand above a row."""
        if index == 0:
            return True
        above, row = self._rows[index - 1], self._rows[index]
        cells_above, cells_here = len(shape_of(above.kinds).filled), len(shape_of(row.kinds).filled)
        return row.number - above.number > 1 or cells_above <= 1 or cells_above * 2 <= cells_here

    def is_worth_a_look(self, index: int) -> bool:
        """Tell, at almost no cost, whether a row can be a heading."""
        row = self._rows[index]
        shape = shape_of(row.kinds)
        if not 2 <= len(shape.filled) <= _MOST_HEADINGS:
            return False
        if index < ALWAYS_EXAMINED:
            return True
        if len(shape.figures) * 4 > len(shape.filled):
            return False
        if row.kinds == self._rows[index - 1].kinds and not self.follows_gap(index):
            return False
        return sum(has_digit(row.shown[column]) for column in shape.filled) * 3 < len(shape.filled)

    def is_strong(self, index: int) -> bool:
        """Tell whether the words of a row alone make it a heading."""
        if not self.is_worth_a_look(index):
            return False
        counts = self.judge(index)
        if is_pivot(next(cells_of(self._rows[index]))[1]):
            return not counts.figures
        if counts.headings < 2 or self._signs(index, counts):
            return False
        return self._counts_columns(index, counts) or self._is_of_words(index, counts)

    def _is_of_words(self, index: int, counts: Judgement) -> bool:
        if counts.headings * 2 < counts.cells or counts.figures * 5 > counts.cells:
            return False
        if counts.colons and counts.colons * 3 >= counts.cells and counts.colons < counts.cells:
            return False
        if counts.colons == counts.cells and counts.cells < 4:
            return False
        return not (self._says_labels_and_values(index) or self._begins_a_form(index, counts))

    def _counts_columns(self, index: int, counts: Judgement) -> bool:
        """Tell whether all texts of a row at the top are headings, and figures name the columns beside them.

        So do the quantities that prices are for, and the months of a forecast.
        """
        if (
            not counts.figures
            or counts.headings != counts.cells - counts.figures
            or counts.figures > counts.headings * 3
        ):
            return False
        if index >= _TOP or index + 1 >= len(self._rows):
            return False
        row, below = self._rows[index], self._rows[index + 1]
        columns = [column for column, text in cells_of(row) if self.words.knows(text)]
        follow = [text_at(below, column) for column in columns]
        figures = [text for column, text in cells_of(row) if is_figure(row, column)]
        counted = [column for column, _ in cells_of(row) if column > columns[-1]]
        is_data = any(map(has_digit, follow)) and not any(map(self.words.knows, follow))
        are_figures = all(is_figure(below, column) for column in counted)
        return is_data and are_figures and len(set(figures)) == len(figures)

    def _signs(self, index: int, counts: Judgement) -> bool:
        """Tell whether a few cells are those that people sign in."""
        senses = (sense_of(text) for _, text in cells_of(self._rows[index]))
        return counts.cells <= 4 and any(sense is not None and sense.kind == "signed" for sense in senses)

    def starts_another(self, index: int) -> bool:
        """Tell whether a row below a table is the heading of another one."""
        if not self.is_strong(index):
            return False
        counts = self.judge(index)
        is_clear = counts.headings == counts.cells or (
            counts.headings >= 3 and counts.headings * 5 >= counts.cells * 3
        )
        return (
            is_clear
            and not counts.figures
            and (self.follows_gap(index) or (counts.cells >= 4 and counts.headings == counts.cells))
        )

    def is_weak(self, index: int) -> bool:
        """Tell whether a row of texts stands above rows that differ from it: figures, numbers, other print."""
        row = self._rows[index]
        columns = shape_of(row.kinds).filled
        if not 2 <= len(columns) <= _MOST_HEADINGS or not all(
            is_label_like(row, column) for column in columns
        ):
            return False
        counts = self.judge(index)
        texts = list(fold_row(row).values())
        has_codes = not _are_numbered(
            [text for text in texts if has_digit(text) and not self.words.knows(text)]
        )
        below = self._rows_of_the_same_columns(index, columns)
        if has_codes or len(set(texts)) < len(texts) or not below or any(map(_says_more, texts)):
            return False
        if self._says_labels_and_values(index) or self._begins_a_form(index, counts):
            return False
        contrast = sum(_differs(below, column) for column in columns)
        bold = all(is_bold(self._table, row, column) for column in columns)
        bold = bold and not any(is_bold(self._table, below[0], column) for column in columns)
        if counts.headings:
            return contrast >= 1 or bold
        return len(below) > 1 and (contrast >= 2 or (contrast >= 1 and bold))

    def find_lone_column(self) -> int | None:
        """Return the row that is the heading of a list of one column, with nothing beside it."""
        filled = [shape_of(row.kinds).filled for row in self._rows]
        for index, columns in enumerate(filled[:_ROWS_BELOW]):
            is_heading = len(columns) == 1 and self.words.knows(text_at(self._rows[index], columns[0]))
            if is_heading and len(filled) - index > 2 and all(below == columns for below in filled[index:]):
                return index
        return None

    def _rows_of_the_same_columns(self, index: int, columns: Sequence[int]) -> list[TableRow]:
        below = self._rows[index + 1 : index + 1 + _ROWS_BELOW]
        return [row for row in below if sum(is_filled(row, column) for column in columns) * 2 >= len(columns)]

    def _says_labels_and_values(self, index: int) -> bool:
        """Tell whether a row says one thing and its value, another thing and its value."""
        are_headings = [self.words.knows(text) for _, text in cells_of(self._rows[index])]
        return len(are_headings) % 2 == 0 and all(are_headings[0::2]) and not any(are_headings[1::2])

    def _begins_a_form(self, index: int, counts: Judgement) -> bool:
        """Tell whether the names of fields stand one below another, each with its value beside it."""
        first = shape_of(self._rows[index].kinds).filled[0]
        if counts.headings == counts.cells or not self._says_name_and_value(self._rows[index], first):
            return False
        rows = [row for row in self._adjacent_rows(index) if is_filled(row, first)]
        rows = [row for row in rows if sense_of(text_at(row, first)) is None]
        named = [row for row in rows if self._says_name_and_value(row, first)]
        return bool(named) and len(named) * 2 >= len(rows)

    def _adjacent_rows(self, index: int) -> list[TableRow]:
        """Return the rows below one, as far as no blank row parts them."""
        adjacent: list[TableRow] = []
        for row in self._rows[index + 1 : index + 1 + _ROWS_BELOW]:
            if row.number != self._rows[index].number + len(adjacent) + 1:
                break
            adjacent.append(row)
        return adjacent

    def _says_name_and_value(self, row: TableRow, first: int) -> bool:
        text = text_at(row, first)
        next_text = [text for column, text in cells_of(row) if column > first][:1]
        is_name = text.endswith((":", "：")) or self.words.knows(text)
        return is_name and not any(map(self.words.knows, next_text))


def _says_more(text: str) -> bool:
    sense = sense_of(text)
    return sense is not None and sense.kind in ("end", "page", "carried", "subtotal")


def _are_numbered(texts: Sequence[str]) -> bool:
    """Tell whether texts with digits are one word with numbers, as in "L0", "L1", "L2"; none at all are, too."""
    return not texts or (len(texts) > 1 and len({_DIGITS.sub("", text) for text in texts}) == 1)


def _differs(below: Sequence[TableRow], column: int) -> bool:
    """Tell whether a column of texts without digits goes on with figures or codes."""
    filled = [row for row in below if is_filled(row, column)]
    unlike = [row for row in filled if is_figure(row, column) or has_digit(text_at(row, column))]
    return bool(filled) and len(unlike) * 10 >= len(filled) * 7
