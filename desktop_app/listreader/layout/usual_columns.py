# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The columns that rows of a table mostly fill, and the one that names the part; tables without a heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from desktop_app.listreader.layout.row_words import (
    HeadingWords,
    has_digit,
    is_code,
    is_figure_text,
    is_filled,
    is_name,
    sense_of,
    shape_of,
    text_at,
)
from desktop_app.listreader.tables import TableRow

_SAMPLE: Final = 400
_LINE_DIGITS: Final = 5
_FIRST_LINES: Final = 10
"""Lines are counted from the beginning; part numbers that follow each other begin higher."""
_MOST_COLUMNS: Final = 300
"""What names the parts stands among the first columns, however many there are."""
_CODE_DIGITS: Final = 4
"""A number with fewer digits is a quantity or a position, and no part number."""


class UsualColumns:
    """The columns that most rows of a table fill (``usual``), and the one with the part number or name (``key``)."""

    def __init__(
        self, rows: Sequence[TableRow], is_heading: Callable[[TableRow], bool] = lambda _: False
    ) -> None:
        counted = Counter(row.kinds for row in rows)
        wide = sorted(
            (
                len(shape_of(kinds).filled)
                for kinds, times in counted.items()
                for _ in range(min(times, _SAMPLE))
            ),
            reverse=True,
        )
        several = [cells for cells in wide if cells > 1] or wide
        most = several[(len(several) - 1) // 4] if several else 0
        shapes = {kinds: times for kinds, times in counted.items() if len(shape_of(kinds).filled) * 2 > most}
        of_rows = sum(shapes.values())
        filled: Counter[int] = Counter()
        for kinds, times in shapes.items():
            for column in shape_of(kinds).filled:
                filled[column] += times
        self.usual = frozenset(column for column, times in filled.items() if times * 5 >= of_rows * 3)
        sample = [
            row
            for row in rows[:: max(1, len(rows) // _SAMPLE)]
            if row.kinds in shapes and not is_heading(row)
        ]
        columns = sorted(self.usual)[:_MOST_COLUMNS]
        texts = {column: [text for row in sample if (text := text_at(row, column))] for column in columns}
        self.counters = frozenset(column for column in columns if _counts(texts[column]))
        self.identifiers = frozenset(column for column in columns if _is_identifier(texts[column]))
        self.key = _find_key(sample, columns)
        self._keys = [
            text_at(row, self.key) for row in sample if self.key is not None and is_filled(row, self.key)
        ]
        self._keys = [text for text in self._keys if not _is_word_of_total(text)]
        upper = self._keys[: max(3, len(self._keys) * 3 // 5)]  # below may be what is no part at all
        self._with_digits = sum(map(has_digit, upper)) * 10 >= len(upper) * 6
        self._with_spaces = sum(" " in text for text in self._keys) * 10 > len(self._keys)
        self._with_figures = sum(map(is_figure_text, self._keys)) * 10 > len(self._keys)
        self._in_capitals = sum(map(str.isupper, self._keys)) * 10 >= len(self._keys) * 8
        self._is_plain = lru_cache(maxsize=65536)(self._look_at_shape)

    def _look_at_shape(self, kinds: str) -> bool:
        filled = shape_of(kinds).filled
        return len(filled) > 1 and self.usual.issubset(filled)

    def has_usual_shape(self, row: TableRow) -> bool:
        """Tell whether a row fills all that rows of this table mostly fill."""
        return self._is_plain(row.kinds)

    def count_missing(self, row: TableRow) -> int:
        """Return how many of the usual columns a row leaves blank."""
        return len(self.usual.difference(shape_of(row.kinds).filled))

    def is_half_empty(self, row: TableRow) -> bool:
        """Tell whether a row leaves half of the usual columns blank."""
        return self.count_missing(row) * 2 >= len(self.usual)

    def has_key(self, row: TableRow) -> bool:
        """Tell whether the column that names the part is filled."""
        return self.key is not None and is_filled(row, self.key)

    def is_key(self, text: str) -> bool:
        """Tell whether a text is written like those that name the parts of this table."""
        if self._with_digits and not has_digit(text):
            return False
        if is_figure_text(text) and not self._with_figures:
            return False
        return self._with_spaces or " " not in text

    def is_code(self, text: str) -> bool:
        """Tell whether a text that stands alone can name a part: a number, or a word in capitals as others."""
        in_capitals = self._in_capitals and text.isupper() and " " not in text
        return self.is_key(text) and (has_digit(text) or in_capitals)

    def names_part(self, row: TableRow) -> bool:
        """Tell whether a row names a part as its neighbours do."""
        return self.key is not None and is_filled(row, self.key) and self.is_key(text_at(row, self.key))

    @property
    def has_codes(self) -> bool:
        """Tell whether parts are named with digits, so that a word alone is no part."""
        return self.key is not None and self._with_digits


def _find_key(sample: Sequence[TableRow], columns: Sequence[int]) -> int | None:
    texts = {
        column: [text for row in sample if (text := text_at(row, column)) and not _is_word_of_total(text)]
        for column in columns
    }
    coded = [
        column for column in columns if _share(texts[column], _is_code_of_part) and not _counts(texts[column])
    ]
    words = [column for column in coded if _are_single_words(texts[column])]
    words += [
        column for column in columns if _is_identifier(texts[column]) and _share(texts[column], str.isupper)
    ]
    if words or coded:
        return (words or coded)[0]
    named = (column for column in columns if _share(texts[column], _is_name))
    return next((column for column in named if len(set(texts[column])) * 10 >= len(texts[column]) * 7), None)


def _are_single_words(texts: Sequence[str]) -> bool:
    return sum(" " in text for text in texts) * 10 <= len(texts)


def _is_identifier(texts: Sequence[str]) -> bool:
    """Tell whether texts could name parts: single words, hardly one of them twice."""
    words = [text for text in texts if not is_figure_text(text)]
    return (
        len(words) == len(texts) > 0 and _are_single_words(texts) and len(set(texts)) * 10 >= len(texts) * 7
    )


def _is_word_of_total(text: str) -> bool:
    sense = sense_of(text) if not has_digit(text) else None
    return sense is not None and sense.is_whole


def _share(texts: Sequence[str], test: Callable[[str], bool]) -> bool:
    return bool(texts) and sum(map(test, texts)) * 10 >= len(texts) * 6


def _is_code_of_part(text: str) -> bool:
    if text.isdigit():
        return len(text) >= _CODE_DIGITS
    return is_code(text) and not is_figure_text(text)


def _is_name(text: str) -> bool:
    return not is_figure_text(text)


def _counts(texts: Sequence[str]) -> bool:
    """Tell whether texts are numbers that go up by the same step, as the lines of a list do: 0010, 0020, 0030."""
    numbers = [int(text) for text in texts if len(text) <= _LINE_DIGITS and text.isdecimal()]
    if len(numbers) * 10 < len(texts) * 9 or len(numbers) < 2 or max(map(len, texts)) > _LINE_DIGITS:
        return False
    steps = Counter(after - before for before, after in pairwise(numbers))
    step, times = steps.most_common(1)[0]
    return step > 0 and numbers[0] <= step * _FIRST_LINES and times * 10 >= (len(numbers) - 1) * 7


# --------------------------------------------------------------------------------------------------
# Tables without any heading: rows of one shape in which figures or codes stand.


_BARE_TABLES_SAMPLE = 400


def find_bare_rows(rows: Sequence[TableRow], words: HeadingWords) -> int | None:
    """Return the place of the first row of such a table; None where the rows are no table."""
    columns = UsualColumns(rows)
    full = [row for row in rows[:_BARE_TABLES_SAMPLE] if not columns.is_half_empty(row)]
    full = [row for row in full if len(shape_of(row.kinds).filled) > 1]
    if len(columns.usual) < 2 or len(full) < 2:
        return None
    first = min(columns.usual)
    if sum(is_name(text_at(row, first), words) for row in full) * 2 >= len(full):
        return None  # a form: the names of fields one below another
    digits = (sum(has_digit(text_at(row, column)) for row in full) for column in columns.usual)
    if max(digits) * 5 < len(full) * 3:
        return None
    return next(place for place, row in enumerate(rows) if row is full[0])
