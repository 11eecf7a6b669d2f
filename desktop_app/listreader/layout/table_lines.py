# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which lines of a sheet speak to which of its tables: titles, group lines, remarks beside the rows, footnotes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from desktop_app.listreader.cells import measures
from desktop_app.listreader.cells.figure_lines import (
    About,
    FigureLine,
    Statement,
    StatementKind,
    read_figure_line,
)
from desktop_app.listreader.layout.row_words import cells_of, is_figure, is_filled, sense_of, shape_of
from desktop_app.listreader.layout.sheet_layout import Region, RowNote, RowRole
from desktop_app.listreader.layout.statements import (
    LinePlace,
    LineRole,
    ScopedStatement,
    TableLine,
    scope_statements,
)
from desktop_app.listreader.tables import TEXT, Area, TableRow

_NEAR: Final = 20
"""So many rows above the first table and below the last one are looked at."""
_MOST_CELLS: Final = 4
"""A line has few cells; a row with more is one of another table."""
_MOST_REMARKS: Final = 50
"""Where more cells stand in columns without a heading, they are a column of the table."""
_SAMPLE: Final = 200
_WIDEST: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class TableInBand:
    """One table of a band: its first and last column, those up to the next table, and what its other rows are."""

    region: Region
    span: tuple[int, int]
    notes: Mapping[int, RowNote]

    @property
    def last(self) -> int:
        """Return the last row of data or of a total."""
        totals = (
            number for number, note in self.notes.items() if note.role in (RowRole.TOTAL, RowRole.SUBTOTAL)
        )
        return max((*(row.number for row in self.region.rows[-1:]), *totals), default=0)


@dataclass(frozen=True, slots=True)
class Band:
    """Tables side by side under one heading, or one alone; ``first`` and ``last_of_heading`` are rows of the sheet."""

    tables: tuple[TableInBand, ...]
    first: int
    last_of_heading: int

    @property
    def last(self) -> int:
        """Return the last row that belongs to one of the tables."""
        return max(self.last_of_heading, *(table.last for table in self.tables))


Placed = tuple[TableRow, LinePlace]
"""A row that is no data, and where it stands as one table sees it."""


def add_statements(bands: Sequence[Band], rows: Sequence[TableRow], merged: Sequence[Area]) -> list[Region]:
    """Return the tables of a sheet with what the lines around them say; ``bands`` stand one below another.

    ``rows`` are those of the sheet that can be seen and hold anything.
    """
    regions: list[Region] = []
    sheet = _SheetRows(rows, merged)
    said_above: dict[tuple[StatementKind, About], TableLine] = {}
    above = [(row, LinePlace.ABOVE) for row in sheet.between(0, bands[0].first)[-_NEAR:]] if bands else []
    for band, lower in zip_longest(bands, bands[1:]):
        if lower is None:
            below = [(row, LinePlace.BELOW) for row in sheet.between(band.last, None)[:_NEAR]]
            above_lower: list[Placed] = []
        else:
            below, above_lower = _share_lines(sheet, band, lower, above)
        said_here: dict[tuple[StatementKind, About], TableLine] = {}
        for table in band.tables:
            reader = _LineReader(band, table, sheet)
            lines = [
                *(replace(line, place=LinePlace.ELSEWHERE) for line in said_above.values()),
                *reader.make_lines(above),
                *reader.read_within(),
                *reader.make_lines(below),
            ]
            lines.sort(key=lambda line: line.row)
            for line in lines:
                if line.place != LinePlace.ELSEWHERE:
                    said_here |= {(one.kind, one.about): line for one in line.read().statements}
            regions.append(reader.with_statements(lines))
        said_above |= said_here
        above = above_lower
    return regions


def _share_lines(
    sheet: _SheetRows, upper: Band, lower: Band, above_upper: Sequence[Placed]
) -> tuple[list[Placed], list[Placed]]:
    """Return the lines between two tables as each of them sees them.

    A gap tells to which of them a line belongs, else a group that it names, or that the upper one has its lines above.
    """
    rows = sheet.between(upper.last, lower.first)
    numbers = [row.number for row in rows]
    at_upper, at_lower = _run_from(numbers, upper.last, 1), _run_from(numbers[::-1], lower.first, -1)
    said = {(one.kind, one.about) for row, _ in above_upper for one in _read(row).statements}
    of_upper: list[Placed] = []
    of_lower: list[Placed] = []
    for row in rows:
        line = _read(row)
        sense = sense_of(next(cells_of(row))[1])
        is_title = line.names_more and not (sense is not None and sense.kind == "note")
        is_told = (row.number in at_upper) != (row.number in at_lower)
        is_title = is_title or any((one.kind, one.about) in said for one in line.statements)
        if is_told and row.number in at_upper:
            of_upper.append((row, LinePlace.BELOW))
            of_lower.append((row, LinePlace.ELSEWHERE))
        elif is_told or is_title:
            of_lower.append((row, LinePlace.ABOVE))
        else:
            of_upper.append((row, LinePlace.ELSEWHERE))
            of_lower.append((row, LinePlace.ELSEWHERE))
    return of_upper, of_lower


def _run_from(numbers: Sequence[int], start: int, step: int) -> set[int]:
    """Return the rows that follow each other without a gap from a row on."""
    run = set()
    for number in numbers:
        if number != start + step:
            break
        run.add(number)
        start = number
    return run


def _read(row: TableRow) -> FigureLine:
    texts = tuple(text for _, text in cells_of(row))
    return read_figure_line(texts) if len(texts) <= _MOST_CELLS else FigureLine()


class _SheetRows:
    """The rows of a sheet that can be seen and hold anything, and its merged cells."""

    def __init__(self, rows: Sequence[TableRow], merged: Sequence[Area]) -> None:
        self._rows, self._numbers = rows, [row.number for row in rows]
        self.last_of_merged = {area[:2]: area[3] for area in merged}

    def between(self, first: int, end: int | None) -> list[TableRow]:
        """Return the rows below one and above another."""
        stop = len(self._rows) if end is None else bisect_left(self._numbers, end)
        return list(self._rows[bisect_right(self._numbers, first) : stop])


class _LineReader:
    """Reads the lines around and within one table."""

    def __init__(self, band: Band, table: TableInBand, sheet: _SheetRows) -> None:
        self._band, self._table, self._region, self._sheet = band, table, table.region, sheet
        further = [each.span[0] for each in band.tables if each.span[0] > table.span[0]]
        begin = 0 if table is band.tables[0] else table.span[0]
        self._zone = range(begin, min(further, default=_WIDEST))

    def with_statements(self, lines: Sequence[TableLine]) -> Region:
        """Return the table with what lines say of its figures."""
        data = self._region.rows
        said = [line for line in lines if line.role or line.read().statements]
        if not any(line.read().statements for line in said) or not data:
            return self._region
        sample = data[:_SAMPLE]
        filled = {
            column.column: [row for row in sample if is_filled(row, column.column)]
            for column in self._region.columns
        }
        figures = frozenset(
            column
            for column, rows in filled.items()
            if sum(is_figure(row, column) for row in rows) * 2 > len(rows)
        )
        has_footnotes = any(not line.text[:1].isalnum() for line in said if line.place == LinePlace.BELOW)
        marks = {text[-1:] for row in data for _, text in cells_of(row)} if has_footnotes else set()
        statements = scope_statements(
            said, [row.number for row in data], figure_columns=figures, marks=frozenset(marks)
        )
        headings = "".join(column.heading for column in self._region.columns)
        settled = tuple(replace(scoped, statement=_settle_yuan(scoped, headings)) for scoped in statements)
        return replace(self._region, statements=settled)

    # ---- within ------------------------------------------------------------------------------

    def read_within(self) -> Iterator[TableLine]:
        """Yield the lines between the rows of the table, and remarks that stand beside them."""
        yield from self._find_remarks()
        numbers = {row.number for row in self._region.rows}
        last_of_data = max(numbers, default=0)
        last, is_new_page = self._band.last_of_heading, False
        for row in self._sheet.between(self._band.last_of_heading, self._band.last + 1):
            note = self._table.notes.get(row.number)
            is_apart, last = row.number - last > 1, row.number
            if note is None:
                is_new_page = is_new_page and row.number not in numbers
                continue
            is_page = any(
                sense is not None and sense.kind in ("page", "carried")
                for sense in (sense_of(text) for _, text in cells_of(row))
            )
            is_new_page = is_new_page or is_page or note.role == RowRole.TITLE
            role = _ROLES.get(note.role, LineRole.NONE)
            if (note.role == RowRole.HEADING and (is_new_page or not is_apart)) or is_page:
                role = LineRole.NONE
            place = LinePlace.WITHIN if row.number <= last_of_data else LinePlace.BELOW
            says_nothing = note.role in (RowRole.HEADING, RowRole.SUBTOTAL, RowRole.TOTAL)
            line = None if says_nothing else self._make_line(row, place)
            if line is not None or role:
                yield replace(line or TableLine(row.number, (), place), role=role)

    def _find_remarks(self) -> Iterator[TableLine]:
        """Yield texts in columns without a heading, beside the table or within it, that stand in a few of its rows."""
        headings = {column.column: column.heading for column in self._region.columns if column.heading}
        if not headings:
            return
        kinds_of_rows = {row.kinds for row in self._region.rows}
        filled = {column for kinds in kinds_of_rows for column in shape_of(kinds).filled}
        for column, heading in headings.items():
            # a heading that stands apart, over nothing
            if column not in filled and column - 1 not in headings and column + 1 not in headings:
                yield TableLine(self._band.last_of_heading, ((column, heading),), LinePlace.BESIDE)
        rows = self._sheet.between(self._band.first - 1, self._table.last + 1)
        shapes = {
            kinds: [
                column
                for column, kind in enumerate(kinds)
                if kind == TEXT and column in self._zone and column not in headings
            ]
            for kinds in {row.kinds for row in rows}
        }
        remarks = [
            (row, column)
            for row in (rows if any(shapes.values()) else ())
            for column in shapes[row.kinds]
            if row.number not in self._table.notes
        ]
        if len(remarks) > _MOST_REMARKS:  # those of a column of the table are none
            first, last = self._table.span
            remarks = [(row, column) for row, column in remarks if not first <= column <= last]
        for row, column in remarks[:_MOST_REMARKS]:
            yield TableLine(row.number, ((column, row.shown[column].strip()),), LinePlace.BESIDE)

    # ---- around ------------------------------------------------------------------------------

    def make_lines(self, placed: Sequence[Placed]) -> Iterator[TableLine]:
        """Yield lines above or below the table with the cells that stand over or under it."""
        for row, place in placed:
            line = self._make_line(row, place)
            if line is not None:
                yield line

    def _make_line(self, row: TableRow, place: LinePlace) -> TableLine | None:
        """Return a line with its cells over the table, or with what stands over the one on its left."""
        cells = tuple(cells_of(row))
        own = tuple(cell for cell in cells if cell[0] in self._zone)
        if not own:
            own = tuple(cell for cell in cells if cell[0] < self._zone.start)[-1:]
            last = max(
                (self._sheet.last_of_merged.get((row.number, column), 0) for column, _ in own), default=0
            )
            place = place if last >= self._zone.start else LinePlace.ELSEWHERE
        return TableLine(row.number, own, place) if 0 < len(own) <= _MOST_CELLS else None


def _settle_yuan(scoped: ScopedStatement, headings: str) -> Statement:
    codes = measures.settle_yuan(scoped.statement.currencies, headings + scoped.text)
    return replace(scoped.statement, currencies=codes)


_ROLES: Final = {
    RowRole.SECTION: LineRole.GROUP,
    RowRole.SUBTOTAL: LineRole.END_OF_GROUP,
    RowRole.TOTAL: LineRole.END_OF_GROUP,
    RowRole.HEADING: LineRole.HEADING_AGAIN,
}
