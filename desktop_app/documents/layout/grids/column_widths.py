# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The widths of the columns of a table: what their cells ask for, and how too little space is shared."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.charts.canvas import TextStyle
from desktop_app.documents.layout import line_breaking
from desktop_app.documents.layout.fit import Fit
from desktop_app.documents.layout.line_breaking import Atom
from desktop_app.documents.model.runs import Run, Runs, Tone, compose_runs
from desktop_app.documents.model.tree import Align, Column, Table

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


@dataclass(frozen=True, slots=True)
class ColumnDemand:
    """The widths of a column: all cells on one line, the heading too, and the least without cutting a word."""

    natural: float
    with_head: float
    least: float


def strong_runs(runs: Runs) -> Runs:
    """Return runs in the tone of totals."""
    tone = {Tone.PLAIN: Tone.STRONG}
    return tuple(Run(r.text, tone.get(r.tone, r.tone), r.mark, r.sign) for r in runs)


def cells_of_column(block: Table, number: int) -> list[Runs]:
    """Return all cells of a column, totals in the tone they are printed in."""
    cells = [row.cells[number] for row in block.rows if number < len(row.cells)]
    for total in block.totals:
        at = number - len(block.columns) + len(total.cells)
        if at >= 0:
            cells.append(strong_runs(total.cells[at]))
    return cells


def widest_tail(cells: Sequence[Runs], style: TextStyle) -> DecimalTail:
    """Return the widths right of the decimal point that suffice for all cells."""
    tail = DecimalTail()
    for runs in cells:
        tail = tail.join_tails(tail_of_figure(line_breaking.list_atoms(runs, style)))
    return tail


def tail_of_figure(atoms: Sequence[Atom]) -> DecimalTail:
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


def column_widths(block: Table, figures: Sequence[Sequence[Runs]], width: float, fit: Fit) -> list[float]:
    """Return the widths of the columns, whose cells are given column by column."""
    asks = [_demand_of_column(*pair, fit) for pair in zip(block.columns, figures, strict=True)]
    for wanted in ([ask.with_head for ask in asks], [ask.natural for ask in asks]):
        if sum(wanted) <= width:
            return _grown_widths(block.columns, wanted, width - sum(wanted))
    floor = [min(ask.least, width * _NARROW) for ask in asks]
    if sum(floor) > width:
        return [least * width / sum(floor) for least in floor]
    return _shared_widths([max(ask.natural, low) for ask, low in zip(asks, floor, strict=True)], floor, width)


def _demand_of_column(column: Column, cells: Sequence[Runs], fit: Fit) -> ColumnDemand:
    flush = column.align is not Align.LEFT
    demand = _figures_ask(cells, fit.cell) if column.align is Align.POINT else _words_ask(cells, fit.cell)
    head = compose_runs(column.heading)
    least = max(demand.least, line_breaking.least_width(head, fit.head))
    with_head = max(demand.natural, line_breaking.natural_width(head, fit.head))
    natural = max(demand.natural, least) if fit.small else with_head
    if flush and not fit.small:
        least = max(least, min(natural, line_breaking.natural_width(head, fit.head)))
    around = 2 * fit.side + 1
    return ColumnDemand(natural + around, with_head + around, least + around)


def _words_ask(cells: Sequence[Runs], style: TextStyle) -> ColumnDemand:
    natural = max((line_breaking.natural_width(runs, style) for runs in cells), default=0.0)
    least = max((line_breaking.least_width(runs, style) for runs in cells), default=0.0)
    return ColumnDemand(natural, natural, least)


def _figures_ask(cells: Sequence[Runs], style: TextStyle) -> ColumnDemand:
    """Return the width that figures aligned on the point need; texts among them may wrap."""
    tail, front, texts = widest_tail(cells, style), 0.0, []
    for runs in cells:
        tail_of_cell = tail_of_figure(line_breaking.list_atoms(runs, style))
        if tail_of_cell.digits is None:
            texts.append(runs)
        else:
            plain = line_breaking.natural_width(runs, style) - tail_of_cell.mark
            front = max(front, plain - tail_of_cell.digits)
    figures, text = front + (tail.digits or 0.0) + tail.mark, _words_ask(texts, style)
    natural = max(figures, text.natural + tail.mark)
    return ColumnDemand(natural, natural, max(figures, text.least + tail.mark))


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
