# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Grids of ruled rows, which tables, fact grids, numbered steps and tables to fill in share.

A grid is split between rows and repeats its head; a row that is higher than a page
is split between its lines. Nothing is ever left out to make something fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from desktop_app.paper import line_breaking, page_style
from desktop_app.paper.blocks import Runs
from desktop_app.paper.canvas import Box, Field, PageCanvas, Stroke, Tag, TextStyle
from desktop_app.paper.line_breaking import Line
from desktop_app.paper.page_style import Fit

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
        return sum(row.height for row in self.rows) + (self.head.height if self.head else 0.0)

    def split_at_height(self, available: float, *, forced: bool) -> tuple[Grid, Grid] | None:
        """Split between rows that may be parted, or inside a row when forced."""
        left = available - (self.head.height if self.head else 0.0)
        fits = self._count_fitting_rows(left)
        if 0 < fits < len(self.rows) and self.rows[fits].height > _TALL:
            # a row as tall as much of a page goes on over the next rather than leave this one half empty
            torn = self.rows[fits].split_at_height(left - sum(row.height for row in self.rows[:fits]))
            if torn and torn[0].height > _TALL / 2:
                return self._divide_rows((*self.rows[:fits], torn[0]), (torn[1], *self.rows[fits + 1 :]))
        cut = _last_allowed_cut(self.rows, fits)
        if cut == 0 and forced:
            cut = fits
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

    def _count_fitting_rows(self, available: float) -> int:
        for number, row in enumerate(self.rows):
            available -= row.height
            if available < -0.01:
                return number
        return len(self.rows)

    def _divide_rows(self, first: tuple[GridRow, ...], remainder: tuple[GridRow, ...]) -> tuple[Grid, Grid]:
        upper = replace(self, rows=first, keep_next=False)
        head = self.head.without_tags() if self.head else None
        return upper, replace(self, rows=remainder, head=head, before=0.0)


def _last_allowed_cut(rows: Sequence[GridRow], fits: int) -> int:
    """Return the last place at or above `fits` where the rows may be parted.

    Shape: never before a tied row; one row alone is neither left behind at the top nor
           carried over at the end.
    """
    for cut in range(min(fits, len(rows) - 2), 1, -1):
        if not rows[cut].tied:
            return cut
    return 0


# --------------------------------------------------------------------------------------------------
# One cell of a grid, its words broken to the width of its column.


def wrapped_cell(runs: Runs, style: TextStyle, *, x: float, width: float, fit: Fit, tag: Tag) -> Cell:
    """Return a cell that starts at a place in its row."""
    lines = line_breaking.break_lines(runs, style, width - 2 * fit.side)
    return Cell(x, tuple(PlacedLine(line, fit.side) for line in lines), style, tag)
