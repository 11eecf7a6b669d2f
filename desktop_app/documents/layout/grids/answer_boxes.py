# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The boxes of a cell that is to be filled in: one to write in, or small ones to tick.

They are drawn on every paper, so that one filled in by pen looks like one filled in on screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from desktop_app.charts.canvas import Box, Stroke
from desktop_app.documents.layout import line_breaking
from desktop_app.documents.layout.line_breaking import Line
from desktop_app.documents.layout.page_canvas import Field, PageCanvas
from desktop_app.documents.layout.tags import Tag

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
