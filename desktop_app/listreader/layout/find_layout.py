# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Finds the tables of a sheet with their headings, columns and rows, and says of every other row what it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from desktop_app.basics.messages import Phrase
from desktop_app.basics.texts import fold_words
from desktop_app.listreader.layout import row_words
from desktop_app.listreader.layout.headings import BlockBuilder, HeadingBlock, HeadingJudge, find_bare_rows
from desktop_app.listreader.layout.row_roles import RULER, RowReader, Surroundings
from desktop_app.listreader.layout.sheet_layout import Region, RegionColumn, RowNote, RowRole, SheetLayout
from desktop_app.listreader.layout.table_lines import Band, TableInBand, add_statements
from desktop_app.listreader.tables import BLANK, Table, TableRow

# --------------------------------------------------------------------------------------------------
# Tables that stand side by side under one line of headings, parted by columns in which nothing stands.


Span = tuple[int, int]
"""The first and the last column of a table."""


def split_side_by_side(
    headings: Mapping[int, str], rows: Sequence[TableRow], heading_words: row_words.HeadingWords
) -> tuple[Span, ...]:
    """Return the columns of each table; cells without a heading that stand apart from it belong to none.

    Blank columns within one table are common. Two tables they are where the same headings come twice, where one goes
    on below the end of the other, or where only the first rows have anything on the other side.
    """
    shapes = {row.kinds for row in rows}
    filled = {
        column
        for kinds in shapes
        if len(row_words.shape_of(kinds).filled) > 1
        for column in row_words.shape_of(kinds).filled
    }
    columns = sorted(filled | set(headings))
    spans = [(columns[0], columns[0])]
    for before, after in pairwise(columns):
        if after - before > 1:
            spans.append((after, after))
        else:
            spans[-1] = (spans[-1][0], after)
    tables: list[Span] = []
    for span in spans:
        has_heading = any(span[0] <= column <= span[1] for column in headings)
        if not has_heading and sum(_is_in(row, span) for row in rows) * 5 < len(rows) * 3:
            continue  # of no table: without a heading, and not filled in most rows
        if not tables or _are_two(tables[-1], span, headings, rows=rows, words=heading_words):
            tables.append(span)
        else:
            tables[-1] = (tables[-1][0], span[1])
    return tuple(tables)


def _are_two(
    left: Span,
    right: Span,
    headings: Mapping[int, str],
    *,
    rows: Sequence[TableRow],
    words: row_words.HeadingWords,
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
    return any(span[0] <= column <= span[1] for column in row_words.shape_of(row.kinds).filled)


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
        names_part = key is not None and column <= key <= area[3]
        for place in places if row_words.is_filled(source, column) else ():
            row = rows[place]
            own = row_words.shape_of(row.kinds).filled if names_part else ()
            if not names_part or len(own) >= 2 or any(row_words.is_figure(row, other) for other in own):
                filled[place] = _copy_cell(source, filled[place], column)
        spans.append((column, [by_number[first], *places]))
    shared = [
        (filled[place].number, column)
        for column, places in spans
        # of more than one part
        if len(places if key is None else {row_words.text_at(filled[place], key) for place in places} - {""})
        > 1
        for place in places
    ]
    return tuple(filled), frozenset(shared)


def _copy_cell(source: TableRow, row: TableRow, column: int) -> TableRow:
    if row_words.is_filled(row, column):
        return row
    wide = max(len(row.kinds), column + 1)
    shown = [*row.shown, *[""] * (wide - len(row.shown))]
    kinds = list(row.kinds.ljust(wide, BLANK))
    shown[column], kinds[column] = source.shown[column], source.kinds[column]
    exact = dict(row.exact) | {column: source.exact.get(column, source.shown[column])}
    formats = dict(row.formats) | {column: source.formats.get(column, 0)}
    return replace(row, shown=tuple(shown), kinds="".join(kinds), exact=exact, formats=formats)


# --------------------------------------------------------------------------------------------------
# Finds the headings of a sheet, puts each table together under its own, and says what the rows between are.


_HEADING: Final = RowNote(RowRole.HEADING, Phrase("the heading of the table"))
_UNITS: Final = RowNote(RowRole.UNITS, Phrase("the units of the columns"))
_BESIDE: Final = RowNote(RowRole.NOTE, Phrase("it stands beside the table"))
_WIDEST: Final = 1 << 20
_GUIDANCE: Final = RowNote(RowRole.HEADING, Phrase("it says how the columns are filled in"))


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
    return _Finder(table, file, row_words.HeadingWords(is_heading_word), hidden=hidden).find(heading_row)


class _Finder:
    """Finds the tables of one sheet."""

    def __init__(
        self, table: Table, file: str, heading_words: row_words.HeadingWords, *, hidden: bool
    ) -> None:
        self._table, self._file, self._heading_words, self._hidden = table, file, heading_words, hidden
        self._notes: dict[int, RowNote] = {}
        self._rows: list[TableRow] = []
        for row in table.rows:
            if row.hidden and not hidden:
                self._notes[row.number] = _HIDDEN
            elif not row_words.shape_of(row.kinds).filled:
                self._notes[row.number] = _BLANK
            else:
                self._rows.append(row)
        self._judge = HeadingJudge(table, self._rows, heading_words)
        self._blocks = BlockBuilder(table, self._rows, self._judge)
        self._regions: list[Region] = []
        self._bands: list[Band] = []

    def find(self, heading_row: int | None) -> SheetLayout:
        """Return the layout of the sheet."""
        chosen = next((index for index, row in enumerate(self._rows) if row.number == heading_row), None)
        first = chosen
        if first is None:
            first = next((index for index in range(len(self._rows)) if self._judge.is_strong(index)), None)
        if first is None:
            first = self._find_weak(len(self._rows))
        if first is None:
            first = self._judge.find_lone_column()
        blocks: list[HeadingBlock] = []
        if first is None:
            self._read_without_heading(len(self._rows))
        else:
            blocks = [self._blocks.build(first, upward=chosen is None)]
            blocks += self._find_further(blocks[0])
            above = self._rows[: blocks[0].first]
            if chosen is None and sum(len(row_words.shape_of(row.kinds).filled) >= 3 for row in above) >= 5:
                self._read_without_heading(blocks[0].first)  # many full rows above the first heading
        ends = [block.first for block in blocks[1:]] + [len(self._rows)]
        top = blocks[0].first if blocks else len(self._rows)
        taken_rows = {row.number for region in self._regions for row in region.rows}
        titles = [
            row for row in self._rows[:top] if row.number not in taken_rows and row.number not in self._notes
        ]
        for block, end in zip(blocks, ends, strict=True) if blocks else ():
            titles = self._read_table(block, titles, end)
        self._regions = add_statements(self._bands, self._rows, self._table.merged)
        titles = titles if self._regions else self._keep_figures(titles)
        self._note_titles(titles, _NO_TABLE)
        return SheetLayout(self._table, self._file, tuple(self._regions), dict(sorted(self._notes.items())))

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
        return row_words.title_texts(self._rows, index, stop, self._heading_words)

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
        held = [row for row in rows if len(row_words.shape_of(row.kinds).filled) > 1]
        figures = [
            row
            for row in held
            if any(row_words.is_amount(row, column) for column, _ in row_words.cells_of(row))
        ]
        is_summed_up = any(row_words.is_pivot(text) for row in held for _, text in row_words.cells_of(row))
        if len(figures) < _FEWEST_FIGURES or is_summed_up:
            return list(rows)
        columns = sorted({column for row in held for column, _ in row_words.cells_of(row)})
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
        """Read what stands under a heading, with the lines above it: one table, or several side by side, of which a row
        can then be data of more than one. Returns the lines below that may be the title of the next.
        """
        rows = self._rows
        begin = start if block is None else block.last + 1
        split = end if end == len(rows) else row_words.titles_begin(rows, end, begin, self._heading_words)
        below = rows[begin:split]
        notes: dict[int, RowNote] = {}
        if block is not None:
            notes |= {rows[index].number: _HEADING for index in block.lines}
            notes |= {rows[index].number: _GUIDANCE for index in block.others}
            notes |= {rows[block.units].number: _UNITS} if block.units is not None else {}
        headings = self._blocks.texts_of(block) if block is not None else {}
        spans = split_side_by_side(headings, below, self._heading_words) if headings else ((0, _WIDEST),)
        tables = []
        for span in spans:
            rows_of_table = cut_rows(below, span) if headings else below
            region, notes_of_table = self._read_region(block, headings, titles, rows_of_table, span)
            tables.append(TableInBand(region, span, notes_of_table))
            notes |= notes_of_table
        regions = [table.region for table in tables]
        taken_rows = {row.number for region in regions for row in region.rows}
        notes = {number: note for number, note in notes.items() if number not in taken_rows}
        noted = taken_rows | set(notes)
        notes |= {
            row.number: (
                RULER if all(row_words.is_ruler(text) for _, text in row_words.cells_of(row)) else _BESIDE
            )
            for row in below
            if row.number not in noted
        }
        self._note_titles(titles, _TITLE)
        self._notes |= notes
        self._regions += regions
        heading = [rows[index].number for index in (block.first, block.last)] if block is not None else []
        first = min((*heading, *taken_rows), default=0)
        self._bands.append(Band(tuple(tables), first, max(heading, default=first - 1)))
        return list(rows[split:end])

    def _read_region(
        self,
        block: HeadingBlock | None,
        headings: Mapping[int, str],
        titles: Sequence[TableRow],
        own_rows: Sequence[TableRow],
        span: Span,
    ) -> tuple[Region, dict[int, RowNote]]:
        """Return one table, and what its rows are that are no data."""
        lines = [self._rows[index] for index in block.lines] if block is not None else []
        further = (block.units, *block.others) if block is not None else ()
        repeated = [*lines, *(self._rows[index] for index in further if index is not None)]
        headings = {column: text for column, text in headings.items() if span[0] <= column <= span[1]}
        around = Surroundings(
            list(map(row_words.fold_row, cut_rows(repeated, span))),
            frozenset(map(row_words.fold_line, titles)),
            headings,
        )
        reader = RowReader(self._table, own_rows, around)
        reader.read()
        data = [row for index, row in enumerate(own_rows) if index not in reader.notes]
        heads = row_words.read_heads(titles, self._heading_words)
        filled, shared = fill_spans(self._table, data, reader.key)
        units = self._rows[block.units] if block and block.units is not None else None
        hidden = frozenset() if self._hidden else self._table.hidden_columns
        in_data = {
            column for kinds in {row.kinds for row in data} for column in row_words.shape_of(kinds).filled
        }
        columns = tuple(
            RegionColumn(
                column,
                headings.get(column, ""),
                row_words.text_at(units, column) if units is not None else "",
                hidden=column in hidden,
            )
            for column in sorted(in_data | set(headings))
        )
        region = Region(
            self._table,
            self._file,
            tuple(line.number for line in lines),
            columns,
            filled,
            reader.sections,
            heads.labels,
            heads.title,
            shared,
        )
        return region, {own_rows[index].number: note for index, note in reader.notes.items()}

    def _note_titles(self, titles: Sequence[TableRow], note: RowNote) -> None:
        self._notes |= {row.number: note for row in titles if row.number not in self._notes}
