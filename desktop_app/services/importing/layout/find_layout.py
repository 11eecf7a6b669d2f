# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Finds the tables of a sheet, and says of every other row what it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.tables import Table, TableRow
from desktop_app.services.importing.layout.bare_tables import find_bare_rows
from desktop_app.services.importing.layout.heading_blocks import BlockBuilder, HeadingBlock
from desktop_app.services.importing.layout.heading_rows import HeadingJudge
from desktop_app.services.importing.layout.regions import RegionBuilder
from desktop_app.services.importing.layout.rows.row_words import is_pivot
from desktop_app.services.importing.layout.rows.rows_of_sheet import (
    HeadingWords,
    cells_of,
    is_amount,
    shape_of,
)
from desktop_app.services.importing.layout.rows.title_lines import title_texts
from desktop_app.services.importing.layout.sheet_layout import (
    Region,
    RegionColumn,
    RowNote,
    RowRole,
    SheetLayout,
)

_HIDDEN_SHEET: Final = RowNote(RowRole.HIDDEN, Phrase("a row of a hidden sheet"))
_HIDDEN: Final = RowNote(RowRole.HIDDEN, Phrase("a hidden row"))
_BLANK: Final = RowNote(RowRole.BLANK, Phrase("nothing but spaces or formats"))
_NO_TABLE: Final = RowNote(RowRole.NOTE, Phrase("no table was found here"))
_TITLE: Final = RowNote(RowRole.TITLE, Phrase("above the heading of the table"))

_FEWEST_FIGURES: Final = 2
_TOP: Final = 60
"""A heading whose words are not known is looked for in so many rows at the top."""


def find_layout(
    table: Table,
    file: str,
    *,
    is_heading_word: Callable[[str], bool],
    heading_row: int | None = None,
    hidden: bool = False,
) -> SheetLayout:
    """Return the tables of a sheet. ``heading_row`` is the row that the user says is the heading; with ``hidden``
    what is hidden is read like the rest.
    """
    if table.hidden and not hidden:
        return SheetLayout(table, file, (), {row.number: _HIDDEN_SHEET for row in table.rows})
    return _Finder(table, file, HeadingWords(is_heading_word), hidden=hidden).find(heading_row)


class _Finder:
    """Finds the tables of one sheet."""

    def __init__(self, table: Table, file: str, heading_words: HeadingWords, *, hidden: bool) -> None:
        self._table, self._file, self._heading_words, self._hidden = table, file, heading_words, hidden
        self._notes: dict[int, RowNote] = {}
        self._rows = [row for row in table.rows if self._is_seen(row)]
        self._judge = HeadingJudge(table, self._rows, heading_words)
        self._blocks = BlockBuilder(table, self._rows, self._judge)
        self._regions: list[Region] = []

    def _is_seen(self, row: TableRow) -> bool:
        """Tell whether a row is looked at, and note what it is if not."""
        if row.hidden and not self._hidden:
            self._notes[row.number] = _HIDDEN
        elif not shape_of(row.kinds).filled:
            self._notes[row.number] = _BLANK
        else:
            return True
        return False

    def find(self, heading_row: int | None) -> SheetLayout:
        """Return the layout of the sheet."""
        chosen = next((index for index, row in enumerate(self._rows) if row.number == heading_row), None)
        blocks = self._find_headings(chosen)
        if not blocks:
            self._read_without_heading(0, len(self._rows))
        elif chosen is None and self._has_rows_above(blocks[0].first):
            self._read_without_heading(0, blocks[0].first)
        ends = [block.first for block in blocks[1:]] + [len(self._rows)]
        top = blocks[0].first if blocks else len(self._rows)
        taken_rows = {row.number for region in self._regions for row in region.rows}
        titles = [
            row for row in self._rows[:top] if row.number not in taken_rows and row.number not in self._notes
        ]
        for block, end in zip(blocks, ends, strict=True) if blocks else ():
            titles = self._read_table(block, titles, end)
        titles = titles if self._regions else self._keep_figures(titles)
        self._note_titles(titles, _NO_TABLE)
        return SheetLayout(self._table, self._file, tuple(self._regions), dict(sorted(self._notes.items())))

    def _find_headings(self, chosen: int | None) -> list[HeadingBlock]:
        """Return the headings of the sheet's tables in their order, without those that are only repeated."""
        if chosen is not None:
            blocks = [self._blocks.build(chosen, upward=False)]
            return blocks + self._find_further(blocks[0])
        indices = range(len(self._rows))
        first = next((index for index in indices if self._judge.is_strong(index)), None)
        if first is None:
            first = self._find_weak(0, len(self._rows))
        if first is None:
            first = self._judge.find_lone_column()
        if first is None:
            return []
        blocks = [self._blocks.build(first)]
        return blocks + self._find_further(blocks[0])

    def _find_weak(self, start: int, end: int) -> int | None:
        """Return the first row that may be a heading; of several in a row the last, which stands on the data."""
        weak = (index for index in range(start, min(end, start + _TOP)) if self._judge.is_weak(index))
        row_index = next(weak, None)
        while row_index is not None and row_index + 1 < end and self._judge.is_weak(row_index + 1):
            row_index += 1
        return row_index

    def _find_further(self, block: HeadingBlock) -> list[HeadingBlock]:
        blocks: list[HeadingBlock] = []
        index, current = block.last + 1, block
        above = self._titles_above(block.first, 0)
        while index < len(self._rows):
            if not self._judge.starts_another(index):
                index += 1
                continue
            following = self._blocks.build(index)
            if self._is_repeated(current, following):
                titles = self._titles_above(following.first, current.last + 1)
                if not titles - above:
                    index = following.last + 1
                    continue
                above = titles
            else:
                above = self._titles_above(following.first, current.last + 1)
            blocks.append(following)
            index, current = following.last + 1, following
        return blocks

    def _titles_above(self, index: int, stop: int) -> frozenset[str]:
        return title_texts(self._rows, index, stop, self._heading_words)

    def _is_repeated(self, block: HeadingBlock, other: HeadingBlock) -> bool:
        """Tell whether a heading says the same as the one before it, in the same columns."""
        return self._blocks.texts_of(block) == self._blocks.texts_of(other)

    def _has_rows_above(self, end: int) -> bool:
        """Tell whether many full rows stand above the first heading that was found."""
        full = [row for row in self._rows[:end] if len(shape_of(row.kinds).filled) >= 3]
        return len(full) >= 5

    def _read_without_heading(self, start: int, end: int) -> None:
        """Read rows that are a table though no word of a heading is known, or none is there."""
        weak = self._find_weak(start, end)
        if weak is not None:
            block = self._blocks.build(weak)
            titles = self._read_table(block, self._rows[start : block.first], end)
            self._note_titles(titles, _NO_TABLE)
            return
        first = find_bare_rows(self._rows[start:end], self._heading_words)
        if first is not None:
            self._note_titles(
                self._read_table(None, self._rows[start : start + first], end, start + first), _NO_TABLE
            )

    def _keep_figures(self, rows: Sequence[TableRow]) -> list[TableRow]:
        """Keep rows of a sheet without a table as a table that is not read, if figures stand in them: nothing of them
        is taken, and each is reported. Returns the rows that are left.
        """
        held = [row for row in rows if len(shape_of(row.kinds).filled) > 1]
        figures = [row for row in held if any(is_amount(row, column) for column, _ in cells_of(row))]
        is_summed_up = any(is_pivot(text) for row in held for _, text in cells_of(row))
        if len(figures) < _FEWEST_FIGURES or is_summed_up:
            return list(rows)
        columns = sorted({column for row in held for column, _ in cells_of(row)})
        self._regions.append(
            Region(
                self._table,
                self._file,
                (),
                tuple(RegionColumn(column, "") for column in columns),
                tuple(held),
                is_read=False,
            )
        )
        kept = {row.number for row in held}
        return [row for row in rows if row.number not in kept]

    def _read_table(
        self, block: HeadingBlock | None, titles: Sequence[TableRow], end: int, start: int = 0
    ) -> list[TableRow]:
        """Read one table with the lines above it; returns the lines below it that may be the title of the next."""
        begin = start if block is None else block.last + 1
        builder = RegionBuilder(
            self._table, self._file, self._heading_words, self._blocks, hidden=self._hidden
        )
        read = builder.build(self._rows, block, titles, (begin, end))
        self._note_titles(titles, _TITLE)
        self._notes |= read.notes
        self._regions += read.regions
        return list(read.left)

    def _note_titles(self, titles: Sequence[TableRow], note: RowNote) -> None:
        self._notes |= {row.number: note for row in titles if row.number not in self._notes}
