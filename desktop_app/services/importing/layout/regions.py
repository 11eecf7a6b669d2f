# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Puts one table together: its heading, its columns, its rows of data, and what the rows between them are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.tables import Table, TableRow
from desktop_app.services.importing.layout.heading_blocks import BlockBuilder, HeadingBlock
from desktop_app.services.importing.layout.rows.labels import read_heads
from desktop_app.services.importing.layout.rows.row_roles import RULER, RowReader, Surroundings
from desktop_app.services.importing.layout.rows.row_words import is_ruler
from desktop_app.services.importing.layout.rows.rows_of_sheet import (
    HeadingWords,
    cells_of,
    fold_row,
    shape_of,
    text_at,
)
from desktop_app.services.importing.layout.rows.spans import fill_spans
from desktop_app.services.importing.layout.rows.title_lines import fold_line, titles_begin
from desktop_app.services.importing.layout.sheet_layout import Region, RegionColumn, RowNote, RowRole
from desktop_app.services.importing.layout.side_by_side import Span, cut_rows, split_side_by_side

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
        notes |= {row.number: _note_beside(row) for row in below if row.number not in seen}
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


def _note_beside(row: TableRow) -> RowNote:
    return RULER if all(is_ruler(text) for _, text in cells_of(row)) else _BESIDE


def _heading_notes(rows: Sequence[TableRow], block: HeadingBlock | None) -> dict[int, RowNote]:
    if block is None:
        return {}
    notes = {rows[index].number: _HEADING for index in block.lines}
    notes |= {rows[index].number: _GUIDANCE for index in block.others}
    return notes if block.units is None else notes | {rows[block.units].number: _UNITS}
