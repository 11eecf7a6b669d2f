# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Headings on several lines: groups above, second lines and units below, and the text that they make for a column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.services.context.tables import Area, Table, TableRow
from desktop_app.services.importing.layout.heading_rows import HeadingJudge
from desktop_app.services.importing.layout.rows.row_words import is_guidance, is_second_line, is_unit
from desktop_app.services.importing.layout.rows.rows_of_sheet import (
    cells_of,
    has_digit,
    is_figure,
    is_label_like,
    shape_of,
    text_at,
)

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
        self._merged = _areas_by_first_row(table.merged)

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
            if units is None and self._is_units_line(place):
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
        if counts.colons:
            return False
        if self._reaches_down(index) or self._groups(index):
            return True
        return counts.cells >= 2 and counts.headings == counts.cells

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

    def _is_units_line(self, index: int) -> bool:
        texts = [text for _, text in cells_of(self._rows[index])]
        are_all_dashes = all(not any(map(str.isalpha, text)) and "%" not in text for text in texts)
        return all(map(is_unit, texts)) and not are_all_dashes

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
        return self._spread_over_blanks(spread, self._rows[index + 1])

    def _spread_over_blanks(self, texts: Mapping[int, str], below: TableRow) -> dict[int, str]:
        """Let a group go on over the blank cells to its right where the words below do not stand alone."""
        spread, group, at = dict(texts), "", -1
        for column in shape_of(below.kinds).filled:
            here = texts.get(column)
            if here is not None:
                group, at = here, column
            elif group and column == at + 1 and self._leans(text_at(below, column)):
                spread[column], at = group, column
        return spread

    def _leans(self, text: str) -> bool:
        """Tell whether a word of a second line says little without the one above it."""
        return is_second_line(text) or not self._judge.words.knows(text)


def _areas_by_first_row(areas: Iterable[Area]) -> dict[int, list[Area]]:
    by_row: dict[int, list[Area]] = {}
    for area in areas:
        by_row.setdefault(area[0], []).append(area)
    return by_row
