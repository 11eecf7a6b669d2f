# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sets tables, fact grids and steps into grids: column widths, and figures aligned on the decimal point."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.charts.canvas import TextStyle
from desktop_app.documents.layout import line_breaking, page_style
from desktop_app.documents.layout.grid import Cell, Grid, GridRow, PlacedLine
from desktop_app.documents.layout.line_breaking import Atom, Line
from desktop_app.documents.layout.page_style import CELL_X
from desktop_app.documents.model.runs import Run, Runs, Tone, compose_runs
from desktop_app.documents.model.tree import Align, Column, Fact, KeyValues, Steps, Table, Total

_FIGURE: Final = re.compile(r"\d(\.\d+)?[^\d.]*$")
_NARROW: Final = 0.34  # of the width: the most an unbroken word may take before it is cut


@dataclass(frozen=True, slots=True)
class DecimalTail:
    """The widths right of the decimal point: digits and mark. A text has no digits."""

    digits: float | None = None
    mark: float = 0.0

    def join_tails(self, other: DecimalTail) -> DecimalTail:
        """Return the widths that suffice for both."""
        digit_widths = [tail.digits for tail in (self, other) if tail.digits is not None]
        return DecimalTail(max(digit_widths, default=None), max(self.mark, other.mark))


def set_table(block: Table, width: float, *, empty: str) -> Grid:
    """Return a table as a grid; `empty` stands in its place when it has no rows."""
    figures = [_cells_of_column(block, number) for number in range(len(block.columns))]
    tails = [_widest_tail(cells) for cells in figures]
    widths = _column_widths(
        block, [_demand_of_column(*pair) for pair in zip(block.columns, figures, strict=True)], width
    )
    setter = TableTypesetter(block.columns, tuple(tails), tuple(widths))
    rows = [setter.set_table_row(row.cells) for row in block.rows]
    if not rows and (block.empty or empty):
        rows = [_single_cell_row(Run(block.empty or empty, Tone.QUIET), width)]
    rows += [setter.set_total_row(total, tied=bool(rows)) for total in block.totals]
    return Grid(tuple(rows), width, head=setter.set_head_row())


def set_facts(block: KeyValues, width: float) -> Grid:
    """Return facts as a grid of one or two facts a line."""
    if block.across == 1:
        return Grid(tuple(_one_fact_a_row(block.facts, width)), width)
    return Grid(tuple(_two_facts_a_row(block.facts, width)), width)


def set_steps(block: Steps, width: float) -> Grid:
    """Return numbered lines as a grid."""
    number = 18.0 if len(block.items) < 100 else 26.0
    who = width * 0.36 if any(item.who for item in block.items) else 0.0
    text_width = width - number - who
    rows = []
    for count, item in enumerate(block.items, start=1):
        cells = [
            _wrapped_cell(compose_runs(str(count)), page_style.CELL, x=0.0, width=number + 6),
            _wrapped_cell(item.runs, page_style.CELL, x=number, width=text_width),
            _wrapped_cell(
                item.who, page_style.quiet_style(page_style.CELL), x=number + text_width, width=who or 20.0
            ),
        ]
        rows.append(GridRow(tuple(cells)))
    return Grid(tuple(rows), width)


# -- facts ------------------------------------------------------------------


def _one_fact_a_row(listed: Sequence[Fact], width: float) -> list[GridRow]:
    label = _label_width([fact.label for fact in listed], width * 0.36)
    noted = any(fact.note for fact in listed)
    wanted = max((line_breaking.natural_width(fact.value, page_style.CELL) for fact in listed), default=0.0)
    value = width - label
    if noted:
        value = min(max(wanted + 3 * CELL_X, width * 0.15), width * 0.40)
    rows = []
    for fact in listed:
        cells = [
            _wrapped_cell(
                compose_runs(fact.label), page_style.quiet_style(page_style.CELL), x=0.0, width=label
            ),
            _wrapped_cell(fact.value, page_style.CELL, x=label, width=value),
        ]
        if fact.note:
            note_width = width - label - value
            cells.append(
                _wrapped_cell(
                    fact.note, page_style.quiet_style(page_style.CELL), x=label + value, width=note_width
                )
            )
        rows.append(GridRow(tuple(cells)))
    return rows


def _two_facts_a_row(listed: Sequence[Fact], width: float) -> list[GridRow]:
    half_width = width / 2
    sides = (listed[0::2], listed[1::2])
    labels = [_label_width([fact.label for fact in side], half_width * 0.42) for side in sides]
    rows = []
    for number in range(0, len(listed), 2):
        cells: list[Cell] = []
        for side, fact in enumerate(listed[number : number + 2]):
            left = half_width * side
            noted = (*fact.value, Run("  "), *_quiet_runs(fact.note)) if fact.note else fact.value
            available = half_width - labels[side]
            label = _wrapped_cell(
                compose_runs(fact.label), page_style.quiet_style(page_style.CELL), x=left, width=labels[side]
            )
            cells += [label, _wrapped_cell(noted, page_style.CELL, x=left + labels[side], width=available)]
        rows.append(GridRow(tuple(cells)))
    return rows


def _quiet_runs(runs: Runs) -> Runs:
    return tuple(Run(run.text, Tone.QUIET, run.mark, run.sign) for run in runs)


def _label_width(labels: Sequence[str], most: float) -> float:
    wanted = max(
        (line_breaking.natural_width(compose_runs(label), page_style.CELL) for label in labels), default=0.0
    )
    return min(max(wanted + 5 * CELL_X, most * 0.62), most)


def _wrapped_cell(runs: Runs, style: TextStyle, *, x: float, width: float) -> Cell:
    placed = tuple(
        PlacedLine(line, CELL_X) for line in line_breaking.break_lines(runs, style, width - 2 * CELL_X)
    )
    return Cell(x, placed, style)


def _single_cell_row(run: Run, width: float) -> GridRow:
    return GridRow((_wrapped_cell((run,), page_style.CELL, x=0.0, width=width),))


# -- tables -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TableTypesetter:
    """Sets the rows of one table once its columns have their widths."""

    columns: tuple[Column, ...]
    tails: tuple[DecimalTail, ...]
    widths: tuple[float, ...]

    def set_head_row(self) -> GridRow | None:
        """Return the headings; none if all are blank."""
        if not any(column.heading for column in self.columns):
            return None
        cells = []
        for number, column in enumerate(self.columns):
            flush = column.align is not Align.LEFT
            cells.append(
                self._set_plain_cell(compose_runs(column.heading), number, page_style.HEAD, flush=flush)
            )
        return GridRow(_bottom_aligned(cells))

    def set_table_row(self, runs: Sequence[Runs]) -> GridRow:
        """Return one row."""
        return GridRow(
            tuple(self._set_aligned_cell(cell, at, page_style.CELL) for at, cell in enumerate(runs))
        )

    def set_total_row(self, set_total_row: Total, *, tied: bool) -> GridRow:
        """Return a closing row, its label across the columns that its cells leave."""
        first = len(self.columns) - len(set_total_row.cells)
        across = sum(self.widths[:first])
        cells = [_wrapped_cell(set_total_row.label, page_style.CELL, x=0.0, width=across)] if first else []
        for at, runs in enumerate(set_total_row.cells, start=first):
            cells.append(self._set_aligned_cell(_strong_runs(runs), at, page_style.CELL))
        return GridRow(tuple(cells), tied=tied)

    def _set_aligned_cell(self, runs: Runs, at: int, style: TextStyle) -> Cell:
        align = self.columns[at].align
        available = self.widths[at] - 2 * CELL_X
        if align is Align.POINT and runs and line_breaking.natural_width(runs, style) <= available:
            return self._set_figure_cell(runs, at, style)
        return self._set_plain_cell(runs, at, style, flush=align is not Align.LEFT)

    def _set_plain_cell(self, runs: Runs, at: int, style: TextStyle, *, flush: bool) -> Cell:
        available = self.widths[at] - 2 * CELL_X
        lines = line_breaking.break_lines(runs, style, available)
        slack = [available - line.width if flush else 0.0 for line in lines]
        placed = tuple(PlacedLine(line, CELL_X + dx) for line, dx in zip(lines, slack, strict=True))
        return Cell(sum(self.widths[:at]), placed, style)

    def _set_figure_cell(self, runs: Runs, at: int, style: TextStyle) -> Cell:
        available = self.widths[at] - 2 * CELL_X
        atoms = [atom for atom, _ in line_breaking.split_atoms(runs, style)]
        tail, column = _tail_of_figure(atoms), self.tails[at]
        marks = [atom for atom in atoms if atom.mark]
        inked = tuple(atom for atom in atoms if not atom.mark)
        plain = sum(atom.width for atom in inked)
        behind = (column.digits or 0.0) - tail.digits if tail.digits is not None else 0.0
        dx = available - column.mark - behind - plain
        if dx < -0.01 or (marks and not tail.mark):
            return self._set_plain_cell(runs, at, style, flush=True)
        placed = PlacedLine(Line(inked, plain), CELL_X + dx)
        slot = CELL_X + available - column.mark
        return Cell(sum(self.widths[:at]), (_with_mark(placed, marks, slot),), style)


def _with_mark(placed: PlacedLine, marks: list[Atom], slot: float) -> PlacedLine:
    """Return the figure with its mark moved to the slot that the column keeps for marks."""
    if not marks:
        return placed
    gap = slot - placed.dx - placed.line.width
    blank = Atom("", marks[0].style, max(gap, 0.0), blank=True)
    atoms = (*placed.line.atoms, blank, *marks)
    return PlacedLine(Line(atoms, placed.line.width + blank.width + marks[0].width), placed.dx)


def _strong_runs(runs: Runs) -> Runs:
    tone = {Tone.PLAIN: Tone.STRONG}
    return tuple(Run(r.text, tone.get(r.tone, r.tone), r.mark, r.sign) for r in runs)


def _bottom_aligned(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Return the headings with blank lines above the shorter ones."""
    most = max(len(cell.lines) for cell in cells)
    blank = PlacedLine(Line((), 0.0), 0.0)
    return tuple(Cell(cell.x, (blank,) * (most - len(cell.lines)) + cell.lines, cell.style) for cell in cells)


def _cells_of_column(block: Table, number: int) -> list[Runs]:
    """Return all cells of a column, totals in the tone they are printed in."""
    cells = [row.cells[number] for row in block.rows if number < len(row.cells)]
    for total in block.totals:
        at = number - len(block.columns) + len(total.cells)
        if at >= 0:
            cells.append(_strong_runs(total.cells[at]))
    return cells


def _widest_tail(cells: Sequence[Runs]) -> DecimalTail:
    tail = DecimalTail()
    for runs in cells:
        tail = tail.join_tails(
            _tail_of_figure([atom for atom, _ in line_breaking.split_atoms(runs, page_style.CELL)])
        )
    return tail


def _tail_of_figure(atoms: Sequence[Atom]) -> DecimalTail:
    """Return the widths right of the decimal point of a figure; zero for a text without digits."""
    marks = [number for number, atom in enumerate(atoms) if atom.mark]
    if marks and marks != [len(atoms) - 1]:
        return DecimalTail()
    text = "".join(atom.text for atom in atoms)
    match = _FIGURE.search(text)
    mark = atoms[-1].width if marks else 0.0
    if not match:
        return DecimalTail(None, mark)
    style = next(atom.style for atom in reversed(atoms) if atom.text)
    return DecimalTail(line_breaking.measure_text(text[match.start() + 1 :], style), mark)


@dataclass(frozen=True, slots=True)
class ColumnDemand:
    """The widths of a column: that of all cells on one line, and the least without cutting a word."""

    natural: float
    least: float


def _demand_of_column(column: Column, cells: Sequence[Runs]) -> ColumnDemand:
    flush = column.align is not Align.LEFT
    demand = _figures_ask(cells) if column.align is Align.POINT else _words_ask(cells)
    head = compose_runs(column.heading)
    natural = max(demand.natural, line_breaking.natural_width(head, page_style.HEAD))
    least = max(demand.least, line_breaking.least_width(head, page_style.HEAD))
    if flush:
        least = max(least, min(natural, line_breaking.natural_width(head, page_style.HEAD)))
    return ColumnDemand(natural + 2 * CELL_X + 1, least + 2 * CELL_X + 1)


def _words_ask(cells: Sequence[Runs]) -> ColumnDemand:
    natural = max((line_breaking.natural_width(runs, page_style.CELL) for runs in cells), default=0.0)
    return ColumnDemand(
        natural, max((line_breaking.least_width(runs, page_style.CELL) for runs in cells), default=0.0)
    )


def _figures_ask(cells: Sequence[Runs]) -> ColumnDemand:
    """Return the width that figures aligned on the point need; texts among them may wrap."""
    tail, front, texts = _widest_tail(cells), 0.0, []
    for runs in cells:
        tail_of_cell = _tail_of_figure([atom for atom, _ in line_breaking.split_atoms(runs, page_style.CELL)])
        if tail_of_cell.digits is None:
            texts.append(runs)
        else:
            plain = line_breaking.natural_width(runs, page_style.CELL) - tail_of_cell.mark
            front = max(front, plain - tail_of_cell.digits)
    figures, text = front + (tail.digits or 0.0) + tail.mark, _words_ask(texts)
    return ColumnDemand(max(figures, text.natural + tail.mark), max(figures, text.least + tail.mark))


def _column_widths(block: Table, asks: Sequence[ColumnDemand], width: float) -> list[float]:
    natural = sum(ask.natural for ask in asks)
    if natural <= width:
        return _grown_widths(block.columns, [ask.natural for ask in asks], width - natural)
    floor = [min(ask.least, width * _NARROW) for ask in asks]
    if sum(floor) > width:
        return [least * width / sum(floor) for least in floor]
    return _shared_widths([max(ask.natural, low) for ask, low in zip(asks, floor, strict=True)], floor, width)


def _grown_widths(columns: Sequence[Column], widths: list[float], spare: float) -> list[float]:
    grow = [column.grow for column in columns]
    if not any(grow):
        grow = [int(number == 0) for number in range(len(columns))]
    return [
        column_width + spare * share / sum(grow) for column_width, share in zip(widths, grow, strict=True)
    ]


def _shared_widths(wanted: Sequence[float], floor: Sequence[float], width: float) -> list[float]:
    """Give every column its floor and share the rest by what each still lacks.

    Shape: what a column lacks counts with its square root, so that one endless
           name does not starve the columns beside it.
    """
    weights = [math.sqrt(max(want - low, 0.0)) for want, low in zip(wanted, floor, strict=True)]
    spare = width - sum(floor)
    parts = list(floor)
    for _ in range(len(parts)):
        open_ = [n for n in range(len(parts)) if weights[n] and parts[n] < wanted[n] - 0.01]
        total = sum(weights[n] for n in open_)
        if spare <= 0.01 or not total:
            break
        increments = {n: min(spare * weights[n] / total, wanted[n] - parts[n]) for n in open_}
        for n, increment in increments.items():
            parts[n] += increment
        spare -= sum(increments.values())
    parts[0] += max(spare, 0.0)
    return parts
