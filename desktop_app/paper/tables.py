# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sets tables, facts, numbered steps and tables to fill in into grids, every cell tagged."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from desktop_app.basics.frozen import dataclass
from desktop_app.paper import blocks, line_breaking, page_style
from desktop_app.paper.canvas import Box, Field, PageCanvas, Stroke, Tag, TextStyle
from desktop_app.paper.line_breaking import Atom, Line
from desktop_app.paper.page_style import FREE, Fit

# --------------------------------------------------------------------------------------------------
# Grids of ruled rows, which tables, fact grids, numbered steps and tables to fill in share. A grid is split
# between rows and repeats its head; a row that is higher than a page is split between its lines. Nothing is
# ever left out to make something fit.


TICK: Final = 7.6
"""The side of a box to tick."""

_EDGE: Final = Stroke("#7C8791", 0.6)
_HIGHEST: Final = 36.0  # of a box to write in, beside a name of many lines
_BASELINE: Final = 0.86  # of the side of a box to tick, above the baseline of its words
_GAP: Final = 2.2  # between a box to write in and the rules of its row


@dataclass(frozen=True, slots=True)
class TextBox:
    """A box about as high as its row, `x` from the left edge of its cell; without a field only a pen fills it."""

    x: float
    width: float
    tag: Tag
    field: Field | None = None

    def draw_on_page(self, canvas: PageCanvas, left: float, top: float, row_height: float) -> None:
        """Draw the box in a cell whose top left corner is given."""
        box = Box(left + self.x, top + _GAP, self.width, min(row_height - 2 * _GAP, _HIGHEST))
        canvas.speak_as(None)
        canvas.draw_rectangle(box, stroke=_EDGE)
        if self.field:
            canvas.place_field(self.field, box, self.tag)


@dataclass(frozen=True, slots=True)
class TickBox:
    """A box to tick, and its words at the right after a gap: they belong to the tag of the cell and stand on the
    `baseline`.
    """

    x: float
    gap: float
    baseline: float
    words: Line
    cell_tag: Tag
    tag: Tag
    field: Field

    @property
    def right(self) -> float:
        """Return where the words end."""
        return self.x + TICK + self.gap + self.words.width

    def draw_on_page(self, canvas: PageCanvas, left: float, top: float, row_height: float) -> None:
        """Draw box and words in a cell whose top left corner is given."""
        x, baseline = left + self.x, top + self.baseline
        canvas.speak_as(self.cell_tag)
        line_breaking.draw_words(canvas, self.words, x=x + TICK + self.gap, baseline=baseline)
        canvas.speak_as(None)
        box = Box(x, baseline - TICK * _BASELINE, TICK, TICK)
        canvas.draw_rectangle(box, stroke=_EDGE)
        canvas.place_field(self.field, box, self.tag)


AnswerBox: TypeAlias = TextBox | TickBox


# --------------------------------------------------------------------------------------------------
# Grids of ruled rows, which tables, fact grids and numbered steps share. A grid is split between rows and
# repeats its head; a row that is higher than a page is split between its lines. Nothing is ever left out to
# make something fit.


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line inside a cell and how far from the cell's left edge it starts."""

    line: Line
    dx: float


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of one cell, at its place in the row, and the boxes for an answer."""

    x: float
    lines: tuple[PlacedLine, ...]
    style: TextStyle
    tag: Tag | None = None
    boxes: tuple[AnswerBox, ...] = ()


@dataclass(frozen=True, slots=True)
class GridRow:
    """Cells side by side; a `tied` row stays on the page of its predecessor; `least` is its least height."""

    cells: tuple[Cell, ...]
    tied: bool = False
    pad: float = page_style.CELL_Y
    least: float = 0.0

    @property
    def height(self) -> float:
        """Return the height of the highest cell with its padding."""
        high = max((len(cell.lines) * cell.style.leading for cell in self.cells), default=0.0)
        return max(high + 2 * self.pad, self.least)

    def split_at_height(self, available: float) -> tuple[GridRow, GridRow] | None:
        """Return as many lines of every cell as fit, and the rest."""
        heads = [_split_cell(cell, available - 2 * self.pad) for cell in self.cells]
        if not any(head.lines for head, _ in heads):
            return None
        first = tuple(head for head, _ in heads)
        rest = tuple(replace(remainder, boxes=()) for _, remainder in heads)
        return replace(self, cells=first), replace(self, cells=rest, least=0.0)

    def without_tags(self) -> GridRow:
        """Return the row as one that is not read aloud: a head that is repeated."""
        return replace(self, cells=tuple(replace(cell, tag=None) for cell in self.cells))

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw the cells."""
        for cell in self.cells:
            canvas.speak_as(cell.tag)
            y = top + self.pad + cell.style.baseline
            for number, placed in enumerate(cell.lines):
                at = y + number * cell.style.leading
                line_breaking.draw_words(canvas, placed.line, x=x + cell.x + placed.dx, baseline=at)
            for box in cell.boxes:
                box.draw_on_page(canvas, x + cell.x, top, self.height)
        canvas.speak_as(None)


def _split_cell(cell: Cell, available: float) -> tuple[Cell, Cell]:
    fits = max(int((available + 0.01) / cell.style.leading), 0)
    return replace(cell, lines=cell.lines[:fits]), replace(cell, lines=cell.lines[fits:])


_TALL: Final = 240.0
"""A row that is higher than that, in points, may be parted."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows under an optional head, `ruled` with a hairline under each; `shift` is where their cells begin."""

    rows: tuple[GridRow, ...]
    width: float
    head: GridRow | None = None
    shift: float = 0.0
    ruled: bool = True
    before: float = page_style.SPACE_BLOCK
    keep_next: bool = False

    @property
    def height(self) -> float:
        """Return the height of head and rows."""
        return math.fsum(row.height for row in self.rows) + (self.head.height if self.head else 0.0)

    def split_at_height(self, available: float, *, forced: bool) -> tuple[Grid, Grid] | None:
        """Split between rows that may be parted, or inside a row when forced."""
        left = available - (self.head.height if self.head else 0.0)
        fits, remaining = 0, left
        for row in self.rows:
            remaining -= row.height
            if remaining < -0.01:
                break
            fits += 1
        if 0 < fits < len(self.rows) and self.rows[fits].height > _TALL:
            # a row as tall as much of a page goes on over the next rather than leave this one half empty
            torn = self.rows[fits].split_at_height(left - math.fsum(row.height for row in self.rows[:fits]))
            if torn and torn[0].height > _TALL / 2:
                return self._divide_rows((*self.rows[:fits], torn[0]), (torn[1], *self.rows[fits + 1 :]))
        # never before a tied row; one row alone is neither left behind at the top nor carried over at the end
        cuts = (cut for cut in range(min(fits, len(self.rows) - 2), 1, -1) if not self.rows[cut].tied)
        cut = next(cuts, fits if forced else 0)
        if 0 < cut < len(self.rows):
            return self._divide_rows(self.rows[:cut], self.rows[cut:])
        torn = self.rows[0].split_at_height(left) if forced and self.rows else None
        return self._divide_rows((torn[0],), (torn[1], *self.rows[1:])) if torn else None

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw head, rows and rules."""
        y = top
        for row in (*([self.head] if self.head else []), *self.rows):
            row.draw_on_page(canvas, x + self.shift, y)
            y += row.height
            if self.ruled:
                canvas.draw_line((x, y), (x + self.width, y), page_style.HAIRLINE)

    def _divide_rows(self, first: tuple[GridRow, ...], remainder: tuple[GridRow, ...]) -> tuple[Grid, Grid]:
        upper = replace(self, rows=first, keep_next=False)
        head = self.head.without_tags() if self.head else None
        return upper, replace(self, rows=remainder, head=head, before=0.0)


# --------------------------------------------------------------------------------------------------
# One cell of a grid, its words broken to the width of its column.


def wrapped_cell(runs: blocks.Runs, style: TextStyle, *, x: float, width: float, fit: Fit, tag: Tag) -> Cell:
    """Return a cell that starts at a place in its row."""
    lines = line_breaking.break_lines(runs, style, width - 2 * fit.side)
    return Cell(x, tuple(PlacedLine(line, fit.side) for line in lines), style, tag)


# --------------------------------------------------------------------------------------------------
# The widths of the columns of a table: what their cells ask for, and how too little space is shared.


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
    """The widths of a column: all cells on one line, the heading too, and the least without cutting a word.

    The least is asked for only where not all fits on one line.
    """

    natural: float
    with_head: float
    least: Callable[[], float]


def strong_runs(runs: blocks.Runs) -> blocks.Runs:
    """Return runs in the tone of totals."""
    tone = {blocks.Tone.PLAIN: blocks.Tone.STRONG}
    return tuple(blocks.Run(r.text, tone.get(r.tone, r.tone), r.mark, r.sign) for r in runs)


def cells_of_column(block: blocks.Table, number: int) -> list[blocks.Runs]:
    """Return all cells of a column, totals in the tone they are printed in."""
    cells = [row.cells[number] for row in block.rows if number < len(row.cells)]
    for total in block.totals:
        at = number - len(block.columns) + len(total.cells)
        if at >= 0:
            cells.append(strong_runs(total.cells[at]))
    return cells


def widest_tail(cells: Sequence[blocks.Runs], style: TextStyle) -> DecimalTail:
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


def column_widths(
    block: blocks.Table, figures: Sequence[Sequence[blocks.Runs]], width: float, fit: Fit
) -> list[float]:
    """Return the widths of the columns, whose cells are given column by column."""
    if any(column.width for column in block.columns):
        whole = math.fsum(column.width for column in block.columns)
        return [width * column.width / whole for column in block.columns]
    asks = [_demand_of_column(*pair, fit) for pair in zip(block.columns, figures, strict=True)]
    for wanted in ([ask.with_head for ask in asks], [ask.natural for ask in asks]):
        if math.fsum(wanted) <= width:
            spare = width - math.fsum(wanted)
            grow = [column.grow for column in block.columns]
            if not any(grow):
                grow = [int(number == 0) for number in range(len(block.columns))]
            return [
                column_width + spare * share / math.fsum(grow)
                for column_width, share in zip(wanted, grow, strict=True)
            ]
    floor = [min(ask.least(), width * _NARROW) for ask in asks]
    if math.fsum(floor) > width:
        return [least * width / math.fsum(floor) for least in floor]
    # Every column has its floor and a share of the rest by the square root of what it lacks, so that one endless name
    # does not starve the columns beside it.
    wanted = [max(ask.natural, low) for ask, low in zip(asks, floor, strict=True)]
    weights = [math.sqrt(max(want - low, 0.0)) for want, low in zip(wanted, floor, strict=True)]
    spare = width - math.fsum(floor)
    parts = list(floor)
    for _ in range(len(parts)):
        open_ = [n for n in range(len(parts)) if weights[n] and parts[n] < wanted[n] - 0.01]
        total = math.fsum(weights[n] for n in open_)
        if spare <= 0.01 or not total:
            break
        increments = {n: min(spare * weights[n] / total, wanted[n] - parts[n]) for n in open_}
        for n, increment in increments.items():
            parts[n] += increment
        spare -= math.fsum(increments.values())
    parts[0] += max(spare, 0.0)
    return parts


def _demand_of_column(column: blocks.Column, cells: Sequence[blocks.Runs], fit: Fit) -> ColumnDemand:
    flush = column.align is not blocks.Align.LEFT
    demand = (
        _figures_ask(cells, fit.cell) if column.align is blocks.Align.POINT else _words_ask(cells, fit.cell)
    )
    head = blocks.compose_runs(column.heading)
    width_of_head, around = line_breaking.natural_width(head, fit.head), 2 * fit.side + 1
    with_head = max(demand.natural, width_of_head)

    def find_least() -> float:
        return max(demand.least(), line_breaking.least_width(head, fit.head))

    natural = max(demand.natural, find_least()) if fit.small else with_head

    def least() -> float:
        uncut = min(natural, width_of_head) if flush and not fit.small else 0.0
        return max(find_least(), uncut) + around

    return ColumnDemand(natural + around, with_head + around, least)


def _words_ask(cells: Sequence[blocks.Runs], style: TextStyle) -> ColumnDemand:
    natural = max((line_breaking.natural_width(runs, style) for runs in cells), default=0.0)

    def least() -> float:
        return max((line_breaking.least_width(runs, style) for runs in cells), default=0.0)

    return ColumnDemand(natural, natural, least)


def _figures_ask(cells: Sequence[blocks.Runs], style: TextStyle) -> ColumnDemand:
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
    return ColumnDemand(natural, natural, lambda: max(figures, text.least() + tail.mark))


def set_table(
    block: blocks.Table, width: float, *, empty: str, fit: Fit = FREE, into: Tag | None = None
) -> Grid:
    """Return a table as a grid; `empty` stands in its place when it has no rows, `into` takes its tags."""
    figures = [cells_of_column(block, number) for number in range(len(block.columns))]
    tails = [widest_tail(cells, fit.cell) for cells in figures]
    shift = -fit.side if fit.flush else 0.0
    widths = column_widths(block, figures, width - 2 * shift, fit)
    tag = (into or Tag("/Document")).add_tag("/Table")
    setter = TableTypesetter(block.columns, tuple(tails), tuple(widths), fit, tag)
    head = setter.set_head_row()
    rows = [setter.set_table_row(row.cells) for row in block.rows]
    if not rows and (block.empty or empty):
        rows = [
            setter.set_spanning_row(blocks.compose_runs(blocks.Run(block.empty or empty, blocks.Tone.QUIET)))
        ]
    rows += [setter.set_total_row(total, tied=bool(rows)) for total in block.totals]
    return Grid(tuple(rows), width, head=head, shift=shift)


@dataclass(frozen=True, slots=True)
class TableTypesetter:
    """Sets the rows of one table once its columns have their widths."""

    columns: tuple[blocks.Column, ...]
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
            flush = column.align is not blocks.Align.LEFT
            cell = tag.add_cell(heads="Column", language=column.language)
            lines = self._plain_lines(blocks.compose_runs(column.heading), number, self.fit.head, flush=flush)
            cells.append(Cell(self._left_of(number), lines, self.fit.head, cell))
        most = max(len(cell.lines) for cell in cells)
        blank = PlacedLine(Line((), 0.0), 0.0)
        return GridRow(
            tuple(
                Cell(cell.x, (blank,) * (most - len(cell.lines)) + cell.lines, cell.style, cell.tag)
                for cell in cells
            ),
            pad=self.fit.pad,
        )

    def set_table_row(self, runs: Sequence[blocks.Runs]) -> GridRow:
        """Return one row."""
        tag = self.tag.add_tag("/TR")
        cells = [
            self._set_aligned_cell(
                cell,
                at,
                self.fit.cell,
                tag.add_cell(heads=self._heads(at), language=self.columns[at].language),
            )
            for at, cell in enumerate(runs)
        ]
        for _ in range(len(self.columns) - len(runs)):
            tag.add_cell()
        return GridRow(tuple(cells), pad=self.fit.pad)

    def set_spanning_row(self, runs: blocks.Runs) -> GridRow:
        """Return a row of one cell over all columns."""
        tag = self.tag.add_tag("/TR").add_cell(heads=self._heads(0), span=len(self.columns))
        width = math.fsum(self.widths)
        return GridRow(
            (wrapped_cell(runs, self.fit.cell, x=0.0, width=width, fit=self.fit, tag=tag),), pad=self.fit.pad
        )

    def set_total_row(self, total: blocks.Total, *, tied: bool) -> GridRow:
        """Return a closing row, its label across the columns that its cells leave."""
        first, tag = len(self.columns) - len(total.cells), self.tag.add_tag("/TR")
        across, cells = math.fsum(self.widths[:first]), []
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
        return math.fsum(self.widths[:at])

    def _set_aligned_cell(self, runs: blocks.Runs, at: int, style: TextStyle, tag: Tag) -> Cell:
        align = self.columns[at].align
        available = self.widths[at] - 2 * self.fit.side
        if align is blocks.Align.POINT and runs and line_breaking.natural_width(runs, style) <= available:
            return Cell(self._left_of(at), self._figure_lines(runs, at, style), style, tag)
        lines = self._plain_lines(runs, at, style, flush=align is not blocks.Align.LEFT)
        return Cell(self._left_of(at), lines, style, tag)

    def _plain_lines(
        self, runs: blocks.Runs, at: int, style: TextStyle, *, flush: bool
    ) -> tuple[PlacedLine, ...]:
        available = self.widths[at] - 2 * self.fit.side
        lines = line_breaking.break_lines(runs, style, available)
        slack = [available - line.width if flush else 0.0 for line in lines]
        return tuple(PlacedLine(line, self.fit.side + dx) for line, dx in zip(lines, slack, strict=True))

    def _figure_lines(self, runs: blocks.Runs, at: int, style: TextStyle) -> tuple[PlacedLine, ...]:
        available = self.widths[at] - 2 * self.fit.side
        atoms = line_breaking.list_atoms(runs, style)
        tail, column = tail_of_figure(atoms), self.tails[at]
        marks = [atom for atom in atoms if atom.mark]
        inked = tuple(atom for atom in atoms if not atom.mark)
        plain = math.fsum(atom.width for atom in inked)
        behind = (column.digits or 0.0) - tail.digits if tail.digits is not None else 0.0
        dx = available - column.mark - behind - plain
        if dx < -0.01 or (marks and not tail.mark):
            return self._plain_lines(runs, at, style, flush=True)
        if not marks:
            return (PlacedLine(Line(inked, plain), self.fit.side + dx),)
        # the mark stands in the slot that the column keeps for marks
        gap = self.fit.side + available - column.mark - (self.fit.side + dx) - plain
        blank = Atom("", marks[0].style, max(gap, 0.0), blank=True)
        line = Line((*inked, blank, *marks), plain + blank.width + marks[0].width)
        return (PlacedLine(line, self.fit.side + dx),)


# --------------------------------------------------------------------------------------------------
# Sets facts and numbered steps into grids.


def set_facts(block: blocks.KeyValues, width: float, fit: Fit = FREE, into: Tag | None = None) -> Grid:
    """Return facts as a grid of one or two facts a line."""
    tag = (into or Tag("/Document")).add_tag("/Table")
    shift = -fit.side if fit.flush else 0.0
    rows = _one_fact_a_row if block.across == 1 else _two_facts_a_row
    grid = Grid(tuple(rows(block.facts, width - 2 * shift, fit, tag)), width, shift=shift, ruled=block.ruled)
    return grid if block.ruled else replace(grid, before=3.0)


def set_steps(block: blocks.Steps, width: float, into: Tag | None = None) -> Grid:
    """Return numbered lines as a grid."""
    tag = (into or Tag("/Document")).add_tag("/L")
    number = 18.0 if len(block.items) < 100 else 26.0
    who = width * 0.36 if any(item.who for item in block.items) else 0.0
    text_width = width - number - who
    style, rows = page_style.CELL, []
    for count, item in enumerate(block.items, start=1):
        line = tag.add_tag("/LI")
        label, body = line.add_tag("/Lbl"), line.add_tag("/LBody")
        cells = [
            wrapped_cell(
                blocks.compose_runs(str(count)), style, x=0.0, width=number + 6, fit=FREE, tag=label
            ),
            wrapped_cell(item.runs, style, x=number, width=text_width, fit=FREE, tag=body),
        ]
        if item.who:
            quiet, left = page_style.quiet_style(style), number + text_width
            cells.append(wrapped_cell(item.who, quiet, x=left, width=who, fit=FREE, tag=body))
        rows.append(GridRow(tuple(cells)))
    return Grid(tuple(rows), width)


def _one_fact_a_row(listed: Sequence[blocks.Fact], width: float, fit: Fit, tag: Tag) -> list[GridRow]:
    most = width * (0.18 if fit.flush else 0.36)
    label = _label_width([fact.label for fact in listed], most, fit)
    noted = any(fact.note for fact in listed)
    wanted = max((line_breaking.natural_width(fact.value, fit.cell) for fact in listed), default=0.0)
    value = width - label
    if noted:
        value = min(max(wanted + 3 * fit.side, width * 0.15), width * 0.40)
    rows = []
    for fact in listed:
        row = tag.add_tag("/TR")
        cells = _label_and_value(fact.label, fact.value, (0.0, label, value), fit, row)
        if noted:
            cell, left = row.add_cell(), label + value
            quiet = page_style.quiet_style(fit.cell)
            cells.append(wrapped_cell(fact.note, quiet, x=left, width=width - left, fit=fit, tag=cell))
        rows.append(GridRow(tuple(cells), pad=fit.pad))
    return rows


def _two_facts_a_row(listed: Sequence[blocks.Fact], width: float, fit: Fit, tag: Tag) -> list[GridRow]:
    half_width = width / 2
    lines = list(_lines_of_facts(listed))
    sides = [[line[side] for line in lines if len(line) > side] for side in (0, 1)]
    most = half_width * (0.36 if fit.flush else 0.42)
    labels = [_label_width([fact.label for fact in side], most, fit) for side in sides]
    rows = []
    for line in lines:
        row, cells = tag.add_tag("/TR"), list[Cell]()
        for side, fact in enumerate(line):
            noted = fact.value
            if fact.note:
                quiet = (replace(run, tone=blocks.Tone.QUIET) for run in fact.note)
                noted = (*noted, blocks.Run("  "), *quiet)
            left = half_width * side
            value_width = (width if fact.wide else left + half_width) - left - labels[side]
            cells += _label_and_value(fact.label, noted, (left, labels[side], value_width), fit, row)
        if len(line) == 1 and len(listed) > 1:
            row.children[-1].span = 3
        rows.append(GridRow(tuple(cells), pad=fit.pad))
    return rows


def _lines_of_facts(listed: Sequence[blocks.Fact]) -> Iterator[list[blocks.Fact]]:
    """Yield the facts of each line: two, or one that is wide or has no other beside it."""
    line: list[blocks.Fact] = []
    for fact in listed:
        if line and (fact.wide or len(line) == 2):
            yield line
            line = []
        line.append(fact)
        if fact.wide:
            yield line
            line = []
    if line:
        yield line


def _label_and_value(
    label: str, value: blocks.Runs, place: tuple[float, float, float], fit: Fit, row: Tag
) -> list[Cell]:
    """Return two cells: the place is their left end, the width of the label and that of the value."""
    left, label_width, value_width = place
    head, body = row.add_cell(heads="Row"), row.add_cell()
    quiet = page_style.quiet_style(fit.cell)
    return [
        wrapped_cell(blocks.compose_runs(label), quiet, x=left, width=label_width, fit=fit, tag=head),
        wrapped_cell(value, fit.cell, x=left + label_width, width=value_width, fit=fit, tag=body),
    ]


def _label_width(labels: Sequence[str], most: float, fit: Fit) -> float:
    wanted = max(
        (line_breaking.natural_width(blocks.compose_runs(label), fit.cell) for label in labels), default=0.0
    )
    return min(max(wanted + 5 * fit.side, most * 0.62), most)


# --------------------------------------------------------------------------------------------------
# Sets tables that somebody else fills in: labels, boxes to write in, boxes to tick.


ROW: Final = 18.0
"""The least height of a row: room for a line of handwriting."""
HIGH_ROW: Final = 36.0

_SIDE: Final = 3.0
_TOP: Final = page_style.CELL_Y
_ENDLESS: Final = 10_000.0  # words beside a box are never broken
_AFTER_BOX, _AFTER_WORDS = 3.0, 7.0  # from a box to its words, and from these to the next box
_AFTER_SMALL_BOX, _AFTER_LETTER = 1.8, 5.2  # the same where a letter stands for each choice


def set_answers(block: blocks.AnswerTable, width: float, into: Tag) -> Grid:
    """Return the table as a grid; `into` takes its tags."""
    all_shares = math.fsum(column.share for column in block.columns)
    widths = [width * column.share / all_shares for column in block.columns]
    setter = _AnswerTypesetter(tuple(widths), into.add_tag("/Table"))
    head = setter.set_head_row(block.columns)
    return Grid(tuple(setter.set_row(row) for row in block.rows), width, head=head)


@dataclass(frozen=True, slots=True)
class _AnswerTypesetter:
    """Sets the rows of one table."""

    widths: tuple[float, ...]
    tag: Tag

    def set_head_row(self, columns: Sequence[blocks.AnswerColumn]) -> GridRow | None:
        if not any(column.heading for column in columns):
            return None
        row, x, cells = self.tag.add_tag("/TR"), 0.0, list[Cell]()
        for column, width in zip(columns, self.widths, strict=True):
            tag = row.add_cell(heads="Column")
            place = (x, width)
            cells.append(
                wrapped_cell(
                    blocks.compose_runs(column.heading),
                    page_style.HEAD,
                    x=place[0],
                    width=place[1],
                    fit=FREE,
                    tag=tag,
                )
            )
            x += width
        return GridRow(tuple(cells))

    def set_row(self, row: blocks.AnswerRow) -> GridRow:
        tag, at, x, cells = self.tag.add_tag("/TR"), 0, 0.0, list[Cell]()
        for cell in row.cells:
            width = math.fsum(self.widths[at : at + cell.span])
            cells.append(_set_cell(cell, (x, width), tag.add_cell(heads="Row" * cell.heads, span=cell.span)))
            at, x = at + cell.span, x + width
        return GridRow(tuple(cells), tied=row.tied, least=HIGH_ROW if row.high else ROW)


def _set_cell(cell: blocks.AnswerCell, place: tuple[float, float], tag: Tag) -> Cell:
    x, width = place
    if cell.answer is None:
        return wrapped_cell(cell.runs, page_style.CELL, x=x, width=width, fit=FREE, tag=tag)
    if cell.answer.choices:
        return _ticks_cell(cell.answer, x, width, tag)
    field = None if cell.answer.by_pen else Field(cell.answer.name, cell.answer.about)
    return Cell(
        x, (), page_style.CELL, tag, (TextBox(_SIDE, width - 2 * _SIDE, tag.add_tag("/Form"), field),)
    )


def _ticks_cell(answer: blocks.Answer, left: float, width: float, tag: Tag) -> Cell:
    """Return boxes to tick side by side, on a further line where they would not fit."""
    crowded = any(choice.short for choice in answer.choices)
    style, between = (page_style.SMALL, _AFTER_LETTER) if crowded else (page_style.CELL, _AFTER_WORDS)
    x, line, boxes = _SIDE, 0, list[TickBox]()
    for choice in answer.choices:
        at = (x, line)
        words = line_breaking.break_lines(blocks.compose_runs(choice.short or choice.text), style, _ENDLESS)[
            0
        ]
        baseline = _TOP + at[1] * style.leading + style.baseline
        field = Field(answer.name, answer.about, choice.text, choice.key)
        gap = _AFTER_SMALL_BOX if choice.short else _AFTER_BOX
        box = TickBox(at[0], gap, baseline, words, tag, tag.add_tag("/Form"), field)
        if box.right > width and x > _SIDE:
            line += 1
            box = replace(box, x=_SIDE, baseline=box.baseline + style.leading)
        boxes.append(box)
        x = box.right + between
    return Cell(left, (PlacedLine(Line((), 0.0), 0.0),) * (line + 1), style, tag, tuple(boxes))
