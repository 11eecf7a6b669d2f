# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Puts one table together: its heading, its columns, its rows of data, and what the rows between them are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.tables import Table, TableRow
from desktop_app.services.importing.layout.heading_blocks import BlockBuilder, HeadingBlock
from desktop_app.services.importing.layout.labels import read_heads
from desktop_app.services.importing.layout.row_roles import RowReader, Surroundings
from desktop_app.services.importing.layout.rows_of_sheet import HeadingWords, fold_row, shape_of, text_at
from desktop_app.services.importing.layout.sheet_layout import Region, RegionColumn, RowNote, RowRole
from desktop_app.services.importing.layout.spans import fill_spans
from desktop_app.services.importing.layout.title_lines import fold_line, titles_begin

_HEADING: Final = RowNote(RowRole.HEADING, Phrase("the heading of the table"))
_UNITS: Final = RowNote(RowRole.UNITS, Phrase("the units of the columns"))
_GUIDANCE: Final = RowNote(RowRole.HEADING, Phrase("it says how the columns are filled in"))


@dataclass(frozen=True, slots=True)
class ReadRegion:
    """One table, what the rows between its data are, and the rows below it that belong to the next table."""

    region: Region
    notes: Mapping[int, RowNote]
    left: Sequence[TableRow]


class RegionBuilder:
    """Builds the tables of one sheet."""

    def __init__(
        self, table: Table, file: str, words: HeadingWords, blocks: BlockBuilder, *, hidden: bool
    ) -> None:
        self._table, self._file, self._words, self._blocks = table, file, words, blocks
        self._hidden_columns = frozenset() if hidden else table.hidden_columns

    def build(
        self,
        rows: Sequence[TableRow],
        block: HeadingBlock | None,
        titles: Sequence[TableRow],
        body: tuple[int, int],
    ) -> ReadRegion:
        """Return the table whose heading, lines above and rows (from one place up to another) these are."""
        begin, end = body
        split = end if end == len(rows) else titles_begin(rows, end, begin, self._words)
        headings = self._blocks.texts_of(block) if block is not None else {}
        lines = [fold_row(rows[place]) for place in block.lines] if block is not None else []
        around = Surroundings(lines, frozenset(map(fold_line, titles)), headings)
        reader = RowReader(self._table, rows[begin:split], around)
        reader.read()
        data = [row for place, row in enumerate(rows[begin:split]) if place not in reader.notes]
        notes = {rows[begin + place].number: note for place, note in reader.notes.items()}
        heads = read_heads(titles, self._words)
        region = Region(
            self._table,
            self._file,
            tuple(rows[place].number for place in block.lines) if block is not None else (),
            self._columns(headings, rows[block.units] if block and block.units is not None else None, data),
            fill_spans(self._table, data, reader.key),
            reader.sections,
            heads.labels,
            heads.title,
        )
        return ReadRegion(region, notes | _heading_notes(rows, block), rows[split:end])

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
    notes = {rows[place].number: _HEADING for place in block.lines}
    notes |= {rows[place].number: _GUIDANCE for place in block.others}
    return notes if block.units is None else notes | {rows[block.units].number: _UNITS}
