# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sets tables into grids, with figures aligned on the decimal point and every cell tagged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.charts.canvas import TextStyle
from desktop_app.documents.layout import line_breaking
from desktop_app.documents.layout.fit import FREE, Fit
from desktop_app.documents.layout.grids.cells import wrapped_cell
from desktop_app.documents.layout.grids.column_widths import (
    DecimalTail,
    cells_of_column,
    column_widths,
    strong_runs,
    tail_of_figure,
    widest_tail,
)
from desktop_app.documents.layout.grids.grid import Cell, Grid, GridRow, PlacedLine
from desktop_app.documents.layout.line_breaking import Atom, Line
from desktop_app.documents.layout.tags import Tag
from desktop_app.documents.model.runs import Run, Runs, Tone, compose_runs
from desktop_app.documents.model.tree import Align, Column, Row, Table, Total

_DOTS = Row((compose_runs("…"),))


def set_table(block: Table, width: float, *, empty: str, fit: Fit = FREE, into: Tag | None = None) -> Grid:
    """Return a table as a grid; `empty` stands in its place when it has no rows, `into` takes its tags."""
    figures = [cells_of_column(block, number) for number in range(len(block.columns))]
    tails = [widest_tail(cells, fit.cell) for cells in figures]
    widths = column_widths(block, figures, width, fit)
    tag = (into or Tag("/Document")).add_tag("/Table")
    setter = TableTypesetter(block.columns, tuple(tails), tuple(widths), fit, tag)
    head = setter.set_head_row()
    rows = [setter.set_table_row(row.cells) for row in _shown_rows(block, fit)]
    if not rows and (block.empty or empty):
        rows = [setter.set_spanning_row(compose_runs(Run(block.empty or empty, Tone.QUIET)))]
    rows += [setter.set_total_row(total, tied=bool(rows)) for total in block.totals]
    return Grid(tuple(rows), width, head=head)


def _shown_rows(block: Table, fit: Fit) -> Sequence[Row]:
    if fit.most_rows is None or len(block.rows) <= fit.most_rows:
        return block.rows
    return (*block.rows[: fit.most_rows - 1], _DOTS)


@dataclass(frozen=True, slots=True)
class TableTypesetter:
    """Sets the rows of one table once its columns have their widths."""

    columns: tuple[Column, ...]
    tails: tuple[DecimalTail, ...]
    widths: tuple[float, ...]
    fit: Fit
    tag: Tag

    def set_head_row(self) -> GridRow | None:
        """Return the headings; none if all are blank."""
        if not self._has_head:
            return None
        tag, cells = self.tag.add_tag("/TR"), []
        for number, column in enumerate(self.columns):
            flush = column.align is not Align.LEFT
            cell = tag.add_cell(heads="Column")
            lines = self._plain_lines(compose_runs(column.heading), number, self.fit.head, flush=flush)
            cells.append(Cell(self._left_of(number), lines, self.fit.head, cell))
        return GridRow(_bottom_aligned(cells), pad=self.fit.pad)

    def set_table_row(self, runs: Sequence[Runs]) -> GridRow:
        """Return one row."""
        tag = self.tag.add_tag("/TR")
        cells = [
            self._set_aligned_cell(cell, at, self.fit.cell, tag.add_cell(heads=self._heads(at)))
            for at, cell in enumerate(runs)
        ]
        for _ in range(len(self.columns) - len(runs)):
            tag.add_cell()
        return GridRow(tuple(cells), pad=self.fit.pad)

    def set_spanning_row(self, runs: Runs) -> GridRow:
        """Return a row of one cell over all columns."""
        tag = self.tag.add_tag("/TR").add_cell(heads=self._heads(0), span=len(self.columns))
        width = sum(self.widths)
        return GridRow(
            (wrapped_cell(runs, self.fit.cell, x=0.0, width=width, fit=self.fit, tag=tag),), pad=self.fit.pad
        )

    def set_total_row(self, total: Total, *, tied: bool) -> GridRow:
        """Return a closing row, its label across the columns that its cells leave."""
        first, tag = len(self.columns) - len(total.cells), self.tag.add_tag("/TR")
        across, cells = sum(self.widths[:first]), []
        if first:
            label = tag.add_cell(heads="Row", span=first)
            cells.append(
                wrapped_cell(total.label, self.fit.cell, x=0.0, width=across, fit=self.fit, tag=label)
            )
        for at, runs in enumerate(total.cells, start=first):
            cells.append(self._set_aligned_cell(strong_runs(runs), at, self.fit.cell, tag.add_cell()))
        return GridRow(tuple(cells), tied=tied, pad=self.fit.pad)

    @property
    def _has_head(self) -> bool:
        return any(column.heading for column in self.columns)

    def _heads(self, at: int) -> str:
        """Return what a cell heads: the first one of a row heads it where no column has a heading."""
        return "Row" if at == 0 and not self._has_head else ""

    def _left_of(self, at: int) -> float:
        return sum(self.widths[:at])

    def _set_aligned_cell(self, runs: Runs, at: int, style: TextStyle, tag: Tag) -> Cell:
        align = self.columns[at].align
        available = self.widths[at] - 2 * self.fit.side
        if align is Align.POINT and runs and line_breaking.natural_width(runs, style) <= available:
            return Cell(self._left_of(at), self._figure_lines(runs, at, style), style, tag)
        lines = self._plain_lines(runs, at, style, flush=align is not Align.LEFT)
        return Cell(self._left_of(at), lines, style, tag)

    def _plain_lines(self, runs: Runs, at: int, style: TextStyle, *, flush: bool) -> tuple[PlacedLine, ...]:
        available = self.widths[at] - 2 * self.fit.side
        lines = line_breaking.break_lines(runs, style, available, self.fit.most_lines)
        slack = [available - line.width if flush else 0.0 for line in lines]
        return tuple(PlacedLine(line, self.fit.side + dx) for line, dx in zip(lines, slack, strict=True))

    def _figure_lines(self, runs: Runs, at: int, style: TextStyle) -> tuple[PlacedLine, ...]:
        available = self.widths[at] - 2 * self.fit.side
        atoms = line_breaking.list_atoms(runs, style)
        tail, column = tail_of_figure(atoms), self.tails[at]
        marks = [atom for atom in atoms if atom.mark]
        inked = tuple(atom for atom in atoms if not atom.mark)
        plain = sum(atom.width for atom in inked)
        behind = (column.digits or 0.0) - tail.digits if tail.digits is not None else 0.0
        dx = available - column.mark - behind - plain
        if dx < -0.01 or (marks and not tail.mark):
            return self._plain_lines(runs, at, style, flush=True)
        placed = PlacedLine(Line(inked, plain), self.fit.side + dx)
        slot = self.fit.side + available - column.mark
        return (_with_mark(placed, marks, slot),)


def _with_mark(placed: PlacedLine, marks: list[Atom], slot: float) -> PlacedLine:
    """Return the figure with its mark moved to the slot that the column keeps for marks."""
    if not marks:
        return placed
    gap = slot - placed.dx - placed.line.width
    blank = Atom("", marks[0].style, max(gap, 0.0), blank=True)
    atoms = (*placed.line.atoms, blank, *marks)
    return PlacedLine(Line(atoms, placed.line.width + blank.width + marks[0].width), placed.dx)


def _bottom_aligned(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Return the headings with blank lines above the shorter ones."""
    most = max(len(cell.lines) for cell in cells)
    blank = PlacedLine(Line((), 0.0), 0.0)
    return tuple(
        Cell(cell.x, (blank,) * (most - len(cell.lines)) + cell.lines, cell.style, cell.tag) for cell in cells
    )
