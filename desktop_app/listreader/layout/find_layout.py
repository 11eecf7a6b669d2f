# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Finds the tables of a sheet with their headings, columns and rows, and says of every other row what it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.texts import fold_words
from desktop_app.listreader.layout.headings import BlockBuilder, HeadingBlock, HeadingJudge, find_bare_rows
from desktop_app.listreader.layout.row_roles import RULER, RowReader, Surroundings
from desktop_app.listreader.layout.row_words import (
    HeadingWords,
    cells_of,
    fold_line,
    fold_row,
    is_amount,
    is_figure,
    is_filled,
    is_pivot,
    is_ruler,
    read_heads,
    shape_of,
    text_at,
    title_texts,
    titles_begin,
)
from desktop_app.listreader.layout.sheet_layout import Region, RegionColumn, RowNote, RowRole, SheetLayout
from desktop_app.listreader.tables import BLANK, Area, Table, TableRow

# --------------------------------------------------------------------------------------------------
# Tables that stand side by side under one line of headings, parted by columns in which nothing stands.


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


# --------------------------------------------------------------------------------------------------
# Merged cells that reach down over several rows of data: each of those rows says what the merged cell says.
# A figure in such a cell can be meant for each of the parts or for all together; which cells that are is
# told as well.


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


# --------------------------------------------------------------------------------------------------
# Puts one table together: its heading, its columns, its rows of data, and what the rows between them are.


_HEADING: Final = RowNote(RowRole.HEADING, Phrase("the heading of the table"))
_UNITS: Final = RowNote(RowRole.UNITS, Phrase("the units of the columns"))
_BESIDE: Final = RowNote(RowRole.NOTE, Phrase("it stands beside the table"))
_WIDEST: Final = 1 << 20
_GUIDANCE: Final = RowNote(RowRole.HEADING, Phrase("it says how the columns are filled in"))


@dataclass(frozen=True, slots=True)
class ReadRegions:
    """The tables under one heading, what the rows between are, and the rows below that belong to the next heading."""

    regions: tuple[Region, ...]
    notes: Mapping[int, RowNote]
    left: Sequence[TableRow]


class RegionBuilder:
    """Builds the tables of one sheet."""

    def __init__(
        self, table: Table, file: str, heading_words: HeadingWords, blocks: BlockBuilder, *, hidden: bool
    ) -> None:
        self._table, self._file, self._heading_words, self._blocks = table, file, heading_words, blocks
        self._hidden_columns = frozenset() if hidden else table.hidden_columns

    def build(
        self,
        rows: Sequence[TableRow],
        block: HeadingBlock | None,
        titles: Sequence[TableRow],
        body: tuple[int, int],
    ) -> ReadRegions:
        """Return what stands under a heading, with the lines above it, from one place of the rows up to another.

        That is one table, or several side by side; a row can then be data of more than one.
        """
        begin, end = body
        split = end if end == len(rows) else titles_begin(rows, end, begin, self._heading_words)
        below = rows[begin:split]
        notes = _heading_notes(rows, block)
        headings = self._blocks.texts_of(block) if block is not None else {}
        spans = split_side_by_side(headings, below, self._heading_words) if headings else ((0, _WIDEST),)
        regions = []
        for span in spans:
            rows_of_table = cut_rows(below, span) if headings else below
            region, notes_of_table = self._build_one(rows, block, titles, own_rows=rows_of_table, span=span)
            regions.append(region)
            notes |= notes_of_table
        taken_rows = {row.number for region in regions for row in region.rows}
        notes = {number: note for number, note in notes.items() if number not in taken_rows}
        seen = taken_rows | set(notes)
        notes |= {
            row.number: (RULER if all(is_ruler(text) for _, text in cells_of(row)) else _BESIDE)
            for row in below
            if row.number not in seen
        }
        return ReadRegions(tuple(regions), notes, rows[split:end])

    def _build_one(
        self,
        rows: Sequence[TableRow],
        block: HeadingBlock | None,
        titles: Sequence[TableRow],
        *,
        own_rows: Sequence[TableRow],
        span: Span,
    ) -> tuple[Region, dict[int, RowNote]]:
        lines = [rows[index] for index in block.lines] if block is not None else []
        texts = self._blocks.texts_of(block) if block is not None else {}
        headings = {column: text for column, text in texts.items() if span[0] <= column <= span[1]}
        below = [rows[index] for index in (block.units, *block.others) if index is not None] if block else []
        repeatable = [fold_row(line) for line in cut_rows([*lines, *below], span)]
        around = Surroundings(repeatable, frozenset(map(fold_line, titles)), headings)
        reader = RowReader(self._table, own_rows, around)
        reader.read()
        data = [row for index, row in enumerate(own_rows) if index not in reader.notes]
        heads = read_heads(titles, self._heading_words)
        filled, shared = fill_spans(self._table, data, reader.key)
        region = Region(
            self._table,
            self._file,
            tuple(line.number for line in lines),
            self._columns(headings, rows[block.units] if block and block.units is not None else None, data),
            filled,
            reader.sections,
            heads.labels,
            heads.title,
            shared,
        )
        return region, {own_rows[index].number: note for index, note in reader.notes.items()}

    def _columns(
        self, headings: Mapping[int, str], units: TableRow | None, data: Sequence[TableRow]
    ) -> tuple[RegionColumn, ...]:
        filled = {column for kinds in {row.kinds for row in data} for column in shape_of(kinds).filled}
        return tuple(
            RegionColumn(
                column,
                headings.get(column, ""),
                text_at(units, column) if units is not None else "",
                hidden=column in self._hidden_columns,
            )
            for column in sorted(filled | set(headings))
        )


def _heading_notes(rows: Sequence[TableRow], block: HeadingBlock | None) -> dict[int, RowNote]:
    if block is None:
        return {}
    notes = {rows[index].number: _HEADING for index in block.lines}
    notes |= {rows[index].number: _GUIDANCE for index in block.others}
    return notes if block.units is None else notes | {rows[block.units].number: _UNITS}


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
            self._read_without_heading(len(self._rows))
        elif chosen is None and self._has_rows_above(blocks[0].first):
            self._read_without_heading(blocks[0].first)
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
            first = self._find_weak(len(self._rows))
        if first is None:
            first = self._judge.find_lone_column()
        if first is None:
            return []
        blocks = [self._blocks.build(first)]
        return blocks + self._find_further(blocks[0])

    def _find_weak(self, end: int) -> int | None:
        """Return the first row that may be a heading; of several in a row the last, which stands on the data."""
        weak = (index for index in range(min(end, _TOP)) if self._judge.is_weak(index))
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
            if self._blocks.texts_of(current) == self._blocks.texts_of(following):
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

    def _has_rows_above(self, end: int) -> bool:
        """Tell whether many full rows stand above the first heading that was found."""
        full = [row for row in self._rows[:end] if len(shape_of(row.kinds).filled) >= 3]
        return len(full) >= 5

    def _read_without_heading(self, end: int) -> None:
        """Read rows that are a table though no word of a heading is known, or none is there."""
        weak = self._find_weak(end)
        if weak is not None:
            block = self._blocks.build(weak)
            titles = self._read_table(block, self._rows[: block.first], end)
            self._note_titles(titles, _NO_TABLE)
            return
        first = find_bare_rows(self._rows[:end], self._heading_words)
        if first is not None:
            self._note_titles(self._read_table(None, self._rows[:first], end, first), _NO_TABLE)

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
