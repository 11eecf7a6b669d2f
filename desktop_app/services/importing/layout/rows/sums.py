# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tells whether the figures of a row are the sums of rows above it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from decimal import Context, Decimal, InvalidOperation
from functools import lru_cache
from typing import Final, NamedTuple

from desktop_app.services.context.tables import TableRow
from desktop_app.services.importing.cells.amounts import numerals_of
from desktop_app.services.importing.cells.numerals import DecimalMark, decide_mark, read_numeral
from desktop_app.services.importing.layout.rows.rows_of_sheet import is_number, shape_of, text_at

_SUM: Final = Context(prec=60)
_NEARLY: Final = Decimal("1e-9")
_ZERO: Final = Decimal(0)
_SAMPLE: Final = 500
_LONGEST: Final = 40


class Summed(NamedTuple):
    """The column whose figure is a sum, and the first and last row that it sums up."""

    column: int
    first: int
    last: int


class Sums:
    """The figures of a table added up, column by column, as far as they are asked for.

    ``counters`` are columns that number the lines. Rows are asked about in their order; one that turns out to be a
    total itself is left out of the sums below it.
    """

    def __init__(self, rows: Sequence[TableRow], counters: Container[int] = ()) -> None:
        self._rows, self._counters = rows, counters
        self._left_out: set[int] = set()
        self._marks: dict[int, DecimalMark] = {}
        self._added: dict[int, list[Decimal]] = {}

    def leave_out(self, index: int) -> None:
        """Say that a row is in no sum from now on."""
        self._left_out.add(index)

    def find(self, index: int, starts: Iterable[int]) -> Summed | None:
        """Return the column of a row that sums up the rows from one of some places down to the row above it."""
        begin = [start for start in starts if index - start >= 2]
        columns = shape_of(self._rows[index].kinds).filled if begin else ()
        for column in (column for column in columns if column not in self._counters):
            figure = self.figure(index, column)
            for start in begin if figure else ():
                if figure and self._is_sum(column, start, index, figure):
                    parts = [place for place in range(start, index) if place not in self._left_out]
                    return Summed(column, self._rows[parts[0]].number, self._rows[parts[-1]].number)
        return None

    def figure(self, index: int, column: int) -> Decimal | None:
        """Return the figure in a cell; None where there is none."""
        return _read(self._rows[index], column, self._mark(column))

    def _is_sum(self, column: int, start: int, index: int, figure: Decimal) -> bool:
        added = self._add_up(column, index)
        if abs(_SUM.subtract(_SUM.subtract(added[index], added[start]), figure)) > abs(figure) * _NEARLY:
            return False
        return sum(added[place] != added[place + 1] for place in range(start, index)) >= 2

    def _add_up(self, column: int, index: int) -> list[Decimal]:
        """Return the sums of all rows above each row down to one."""
        added, mark = self._added.setdefault(column, [_ZERO]), self._mark(column)
        for place in range(len(added) - 1, index):
            figure = None if place in self._left_out else _read(self._rows[place], column, mark)
            added.append(_SUM.add(added[-1], figure) if figure else added[-1])
        return added

    def _mark(self, column: int) -> DecimalMark:
        mark = self._marks.get(column)
        if mark is None:
            texts = (text_at(row, column) for row in self._rows[:_SAMPLE] if not is_number(row, column))
            short = (text for text in texts if len(text) <= _LONGEST)
            mark = self._marks[column] = decide_mark(
                numeral for text in short for numeral in numerals_of(text)
            )
        return mark


def _read(row: TableRow, column: int, mark: DecimalMark) -> Decimal | None:
    text = text_at(row, column)
    if is_number(row, column):
        return _decimal(row.exact.get(column, text))
    return _read_text(text, mark) if 0 < len(text) <= _LONGEST else None


@lru_cache(maxsize=16384)
def _read_text(text: str, mark: DecimalMark) -> Decimal | None:
    numerals = list(numerals_of(text))
    read = read_numeral(numerals[0], mark) if len(numerals) == 1 else None
    return _decimal(("-" if text.startswith("-") else "") + read) if isinstance(read, str) else None


def _decimal(exact: str) -> Decimal | None:
    try:
        return Decimal(exact)
    except InvalidOperation:
        return None
