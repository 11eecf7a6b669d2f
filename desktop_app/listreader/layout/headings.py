# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which rows of a sheet are headings, and the text that headings of several lines make for each column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from desktop_app.listreader.cells.figure_lines import read_figure_line
from desktop_app.listreader.layout.row_words import (
    HeadingWords,
    cells_of,
    fold_row,
    has_digit,
    is_bold,
    is_code,
    is_figure,
    is_figure_text,
    is_filled,
    is_guidance,
    is_label_like,
    is_name,
    is_pivot,
    is_second_line,
    is_unit,
    sense_of,
    shape_of,
    text_at,
)
from desktop_app.listreader.tables import Area, Table, TableRow

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
        texts = [text for _, text in cells_of(self._rows[index])]
        if is_pivot(texts[0]):
            return not counts.figures
        if counts.headings < 2 or all(read_figure_line((text,)).statements for text in texts):
            return False  # titles of tables side by side: "EUR each", "USD per 1000 pcs"
        senses = map(sense_of, texts)
        if counts.cells <= 4 and any(sense is not None and sense.kind == "signed" for sense in senses):
            return False  # cells that people sign in
        if self._counts_columns(index, counts):
            return True
        if counts.headings * 2 < counts.cells and not self._is_first_line(index, counts):
            return False
        if counts.figures * 5 > counts.cells:
            return False
        if counts.colons and counts.colons * 3 >= counts.cells and counts.colons < counts.cells:
            return False
        if counts.colons == counts.cells and counts.cells < 4:
            return False
        return not (self._says_labels_and_values(index) or self._begins_a_form(index, counts))

    def _is_first_line(self, index: int, counts: Judgement) -> bool:
        """Tell whether a third of the texts are headings, no digit is among them, and codes and figures follow."""
        if index or counts.headings < max(3, counts.cells / 3) or len(self._rows) < 2:
            return False
        below = [has_digit(text) for _, text in cells_of(self._rows[1])]
        texts = [text for _, text in cells_of(self._rows[0])]
        return sum(below) * 2 >= len(below) and not any(map(has_digit, texts))

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

    def starts_another(self, index: int) -> bool:
        """Tell whether a row below a table is the heading of another one."""
        if not self.is_strong(index):
            return False
        counts = self.judge(index)
        is_clear = (
            counts.headings == counts.cells
            or (counts.headings >= 3 and counts.headings * 5 >= counts.cells * 3)
            or self._heads_figures(index)
        )
        return (
            is_clear
            and not counts.figures
            and (self.follows_gap(index) or (counts.cells >= 4 and counts.headings == counts.cells))
        )

    def _heads_figures(self, index: int) -> bool:
        """Tell whether words without a digit stand behind a blank row, between figures of the table before and figures.

        Two of them are headings, the others not known: "Component", "Suggested purchase link", "Qty".
        """
        row, above = self._rows[index], self._rows[index - 1]
        if row.number - above.number < 2 or index + 1 >= len(self._rows):
            return False
        columns = [column for column, _ in cells_of(row)]
        if any(has_digit(text) for _, text in cells_of(row)):
            return False
        return all(
            any(is_figure(near, column) for column in columns) for near in (above, self._rows[index + 1])
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
        # texts with digits that are not one word with numbers, as in "L0", "L1", "L2"
        with_digits = [text for text in texts if has_digit(text) and not self.words.knows(text)]
        has_codes = len(with_digits) == 1 or len({_DIGITS.sub("", text) for text in with_digits}) > 1
        below = [
            row
            for row in self._rows[index + 1 : index + 1 + _ROWS_BELOW]
            if sum(is_filled(row, column) for column in columns) * 2 >= len(columns)
        ]
        if has_codes or len(set(texts)) < len(texts) or not below:
            return False
        senses = {sense.kind for text in texts if (sense := sense_of(text)) is not None}
        if senses & {"end", "page", "carried", "subtotal"}:
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

    def _says_labels_and_values(self, index: int) -> bool:
        """Tell whether a row says one thing and its value, another thing and its value."""
        are_headings = [len(text) > 1 and self.words.knows(text) for _, text in cells_of(self._rows[index])]
        return len(are_headings) % 2 == 0 and all(are_headings[0::2]) and not any(are_headings[1::2])

    def _begins_a_form(self, index: int, counts: Judgement) -> bool:
        """Tell whether the names of fields stand one below another, each with its value beside it."""
        first = shape_of(self._rows[index].kinds).filled[0]
        if counts.headings == counts.cells or not self._says_name_and_value(self._rows[index], first):
            return False
        rows: list[TableRow] = []
        for distance, row in enumerate(self._rows[index + 1 : index + 1 + _ROWS_BELOW], 1):
            if row.number != self._rows[index].number + distance:
                break  # a blank row parts them
            if is_filled(row, first) and sense_of(text_at(row, first)) is None:
                rows.append(row)
        named = [row for row in rows if self._says_name_and_value(row, first)]
        return bool(named) and len(named) * 2 >= len(rows)

    def _says_name_and_value(self, row: TableRow, first: int) -> bool:
        text = text_at(row, first)
        next_text = [text for column, text in cells_of(row) if column > first][:1]
        is_name = text.endswith((":", "：")) or self.words.knows(text)
        return is_name and not any(map(self.words.knows, next_text))


def _differs(below: Sequence[TableRow], column: int) -> bool:
    """Tell whether a column of texts without digits goes on with figures or codes."""
    filled = [row for row in below if is_filled(row, column)]
    unlike = [row for row in filled if is_figure(row, column) or has_digit(text_at(row, column))]
    return bool(filled) and len(unlike) * 10 >= len(filled) * 7


# --------------------------------------------------------------------------------------------------
# Headings on several lines: groups above, second lines and units below, and the text that they make for a
# column.


_MOST_LINES: Final = 4


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """The heading of one table, as places in the rows of its sheet.

    ``lines`` are those with its words, ``units`` the line of units, ``others`` lines below that say how to fill it in.
    """

    lines: tuple[int, ...]
    units: int | None = None
    others: tuple[int, ...] = ()

    @property
    def first(self) -> int:
        """Return the place of the first line."""
        return self.lines[0]

    @property
    def last(self) -> int:
        """Return the place of the last line that belongs to the heading."""
        return max(*self.lines, self.units or 0, *self.others, 0)


class BlockBuilder:
    """Builds headings out of rows of one sheet."""

    def __init__(self, table: Table, rows: Sequence[TableRow], judge: HeadingJudge) -> None:
        self._table, self._rows, self._judge = table, rows, judge
        by_row: dict[int, list[Area]] = {}
        for area in table.merged:
            by_row.setdefault(area[0], []).append(area)
        self._merged = by_row

    def build(self, index: int, *, upward: bool = True) -> HeadingBlock:
        """Return the heading that a row belongs to."""
        lines = [index]
        while upward and len(lines) < _MOST_LINES and self._is_group_line(lines[0] - 1):
            lines.insert(0, lines[0] - 1)
        while len(lines) < _MOST_LINES and self._is_further_line(lines[-1] + 1):
            lines.append(lines[-1] + 1)
        units: int | None = None
        others: list[int] = []
        place = lines[-1] + 1
        while self._is_adjacent(place) and len(others) < _MOST_LINES:
            texts = [text for _, text in cells_of(self._rows[place])]
            says_any = any("%" in text or any(map(str.isalpha, text)) for text in texts)  # not dashes alone
            if units is None and says_any and all(map(is_unit, texts)):
                units = place
            elif self._is_guidance_line(place, lines[-1]):
                others.append(place)
            else:
                break
            place += 1
        return HeadingBlock(tuple(lines), units, tuple(others))

    def _is_adjacent(self, index: int) -> bool:
        """Tell whether a row stands directly below the one before it."""
        return 0 < index < len(self._rows) and self._rows[index].number == self._rows[index - 1].number + 1

    def _areas(self, index: int) -> Iterable[Area]:
        return self._merged.get(self._rows[index].number, ())

    def _groups(self, index: int) -> list[Area]:
        """Return the merged cells of a row that stand over some of its columns, but not over all of them."""
        wide = max(len(self._rows[index].kinds), len(self._rows[min(index + 1, len(self._rows) - 1)].kinds))
        areas = (area for area in self._areas(index) if area[0] == area[2] and area[3] > area[1])
        return [area for area in areas if (area[3] - area[1] + 1) * 5 < wide * 4]

    def _reaches_down(self, index: int) -> bool:
        """Tell whether cells of a row are merged with those of the row below it."""
        return any(area[2] > area[0] for area in self._areas(index))

    def _is_all_words(self, index: int) -> bool:
        row = self._rows[index]
        knows = self._judge.words.knows
        return all(
            is_label_like(row, column) or is_unit(text) or knows(text) for column, text in cells_of(row)
        )

    def _is_group_line(self, index: int) -> bool:
        if index < 0 or not self._is_adjacent(index + 1) or not self._is_all_words(index):
            return False
        counts = self._judge.judge(index)
        if counts.colons or self._are_titles(index):
            return False
        if self._reaches_down(index) or self._groups(index):
            return True
        return counts.cells >= 2 and counts.headings == counts.cells

    def _are_titles(self, index: int) -> bool:
        """Tell whether a row says in what, or for how many, the figures of whole tables below it are."""
        cells = [(column, read_figure_line((text,))) for column, text in cells_of(self._rows[index])]
        first_below = shape_of(self._rows[index + 1].kinds).filled[0]
        return cells[0][0] <= first_below and all(line.statements for _, line in cells)

    def _is_further_line(self, index: int) -> bool:
        """Tell whether a row goes on with the heading on the line above it."""
        if not self._is_adjacent(index) or not self._is_all_words(index):
            return False
        row, above = self._rows[index], self._rows[index - 1]
        if any(is_figure(row, column) for column in shape_of(row.kinds).filled):
            return False
        counts = self._judge.judge(index)
        texts = [(column, text) for column, text in cells_of(row)]
        groups = self._groups(index - 1)
        grouped = {column for area in groups for column in range(area[1], area[3] + 1)}
        if self._reaches_down(index - 1) or (groups and all(column in grouped for column, _ in texts)):
            return not any(has_digit(text) and not self._judge.words.knows(text) for _, text in texts)
        if counts.cells >= 2 and counts.headings * 3 >= counts.cells * 2:
            return True
        is_known = all(self._judge.words.knows(text) or is_second_line(text) for _, text in texts)
        return is_known and any(not text_at(above, column) for column, _ in texts)

    def _is_guidance_line(self, index: int, heading: int) -> bool:
        texts = [text for _, text in cells_of(self._rows[index])]
        if all(map(is_guidance, texts)):
            return len(texts) >= 2
        wide = len(shape_of(self._rows[heading].kinds).filled)
        counted = [str(number) for number in range(1, len(texts) + 1)]
        letters = [chr(ord("A") + number) for number in range(min(26, len(texts)))]
        bare = [text.strip("()[]. ") for text in texts]
        return len(texts) >= max(4, wide - 1) and bare in (counted, letters)

    def texts_of(self, block: HeadingBlock) -> dict[int, str]:
        """Return the heading of each column that has one, all its lines joined."""
        lines = [self._line_texts(index, block) for index in block.lines]
        columns = sorted({column for line in lines for column in line})
        headings = {}
        for column in columns:
            texts: dict[str, None] = dict.fromkeys(line[column] for line in lines if line.get(column))
            headings[column] = " ".join(texts)
        return headings

    def _line_texts(self, index: int, block: HeadingBlock) -> dict[int, str]:
        row = self._rows[index]
        texts = {column: " ".join(text.split()) for column, text in cells_of(row)}
        if index == block.lines[-1]:
            return texts
        last_number = self._rows[block.lines[-1]].number
        spread = dict(texts)
        for _, first, last_row, last in self._areas(index):
            if first in texts and last_row < last_number:
                spread |= dict.fromkeys(range(first, last + 1), texts[first])
        # Let a group go on over the blank cells to its right where the words below do not stand alone.
        texts = spread
        below = self._rows[index + 1]
        spread, group, at = dict(texts), "", -1
        for column in shape_of(below.kinds).filled:
            here = texts.get(column)
            if here is not None:
                group, at = here, column
            elif group and column == at + 1:
                text = text_at(below, column)
                if is_second_line(text) or not self._judge.words.knows(text):  # says little without the group
                    spread[column], at = group, column
        return spread


# --------------------------------------------------------------------------------------------------
# The columns that rows of a table mostly fill, and the one that names the part; tables without a heading.


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
