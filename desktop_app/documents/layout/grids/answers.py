# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sets tables that somebody else fills in: labels, boxes to write in, boxes to tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.charts.canvas import TextStyle
from desktop_app.documents.layout import line_breaking, page_style
from desktop_app.documents.layout.fit import FREE
from desktop_app.documents.layout.grids.answer_boxes import TextBox, TickBox
from desktop_app.documents.layout.grids.cells import wrapped_cell
from desktop_app.documents.layout.grids.grid import Cell, Grid, GridRow, PlacedLine
from desktop_app.documents.layout.line_breaking import Line
from desktop_app.documents.layout.page_canvas import Field
from desktop_app.documents.layout.tags import Tag
from desktop_app.documents.model.answers import (
    Answer,
    AnswerCell,
    AnswerColumn,
    AnswerRow,
    AnswerTable,
    Choice,
)
from desktop_app.documents.model.runs import compose_runs

ROW: Final = 18.0
"""The least height of a row: room for a line of handwriting."""
HIGH_ROW: Final = 36.0

_SIDE: Final = 3.0
_TOP: Final = page_style.CELL_Y
_ENDLESS: Final = 10_000.0  # words beside a box are never broken
_AFTER_BOX, _AFTER_WORDS = 3.0, 7.0  # from a box to its words, and from these to the next box
_AFTER_SMALL_BOX, _AFTER_LETTER = 1.8, 5.2  # the same where a letter stands for each choice


def set_answers(block: AnswerTable, width: float, into: Tag) -> Grid:
    """Return the table as a grid; `into` takes its tags."""
    all_shares = sum(column.share for column in block.columns)
    widths = [width * column.share / all_shares for column in block.columns]
    setter = _AnswerTypesetter(tuple(widths), into.add_tag("/Table"))
    head = setter.set_head_row(block.columns)
    return Grid(tuple(setter.set_row(row) for row in block.rows), width, head=head)


@dataclass(frozen=True, slots=True)
class _AnswerTypesetter:
    """Sets the rows of one table."""

    widths: tuple[float, ...]
    tag: Tag

    def set_head_row(self, columns: Sequence[AnswerColumn]) -> GridRow | None:
        if not any(column.heading for column in columns):
            return None
        row, x, cells = self.tag.add_tag("/TR"), 0.0, list[Cell]()
        for column, width in zip(columns, self.widths, strict=True):
            tag = row.add_cell(heads="Column")
            cells.append(_words_cell(column.heading, page_style.HEAD, (x, width), tag))
            x += width
        return GridRow(tuple(cells))

    def set_row(self, row: AnswerRow) -> GridRow:
        tag, at, x, cells = self.tag.add_tag("/TR"), 0, 0.0, list[Cell]()
        for cell in row.cells:
            width = sum(self.widths[at : at + cell.span])
            cells.append(_set_cell(cell, (x, width), tag.add_cell(heads="Row" * cell.heads, span=cell.span)))
            at, x = at + cell.span, x + width
        return GridRow(tuple(cells), tied=row.tied, least=HIGH_ROW if row.high else ROW)


def _words_cell(text: str, style: TextStyle, place: tuple[float, float], tag: Tag) -> Cell:
    return wrapped_cell(compose_runs(text), style, x=place[0], width=place[1], fit=FREE, tag=tag)


def _set_cell(cell: AnswerCell, place: tuple[float, float], tag: Tag) -> Cell:
    x, width = place
    if cell.answer is None:
        return wrapped_cell(cell.runs, page_style.CELL, x=x, width=width, fit=FREE, tag=tag)
    if cell.answer.choices:
        return _ticks_cell(cell.answer, x, width, tag)
    return Cell(x, (), page_style.CELL, tag, (_text_box(cell.answer, width, tag),))


def _text_box(answer: Answer, width: float, tag: Tag) -> TextBox:
    field = None if answer.by_pen else Field(answer.name, answer.about)
    return TextBox(_SIDE, width - 2 * _SIDE, tag.add_tag("/Form"), field)


def _ticks_cell(answer: Answer, left: float, width: float, tag: Tag) -> Cell:
    """Return boxes to tick side by side, on a further line where they would not fit."""
    crowded = any(choice.short for choice in answer.choices)
    style, between = (page_style.SMALL, _AFTER_LETTER) if crowded else (page_style.CELL, _AFTER_WORDS)
    x, line, boxes = _SIDE, 0, list[TickBox]()
    for choice in answer.choices:
        box = _tick_box(answer, choice, style, (x, line), tag)
        if box.right > width and x > _SIDE:
            line += 1
            box = replace(box, x=_SIDE, baseline=box.baseline + style.leading)
        boxes.append(box)
        x = box.right + between
    return Cell(left, (PlacedLine(Line((), 0.0), 0.0),) * (line + 1), style, tag, tuple(boxes))


def _tick_box(answer: Answer, choice: Choice, style: TextStyle, at: tuple[float, int], tag: Tag) -> TickBox:
    words = line_breaking.break_lines(compose_runs(choice.short or choice.text), style, _ENDLESS)[0]
    baseline = _TOP + at[1] * style.leading + style.baseline
    field = Field(answer.name, answer.about, choice.text, choice.key)
    gap = _AFTER_SMALL_BOX if choice.short else _AFTER_BOX
    return TickBox(at[0], gap, baseline, words, tag, tag.add_tag("/Form"), field)
