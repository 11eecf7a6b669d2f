# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A chart as a block of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from desktop_app.charts.canvas import Box, Canvas, Point
from desktop_app.documents.layout.page_canvas import PageCanvas
from desktop_app.documents.layout.tags import Tag


class ChartLayout(Protocol):
    """A share scale or a timeline, laid out for the width of the page."""

    @property
    def height(self) -> float:
        """Return the height."""

    def draw_chart(self, canvas: Canvas, corner: Point) -> None:
        """Draw the chart with its top left corner at a point."""


@dataclass(frozen=True, slots=True)
class ChartFlowable:
    """A chart with the space above it; never split."""

    layout: ChartLayout
    width: float
    before: float
    tag: Tag | None = None
    keep_next: bool = False

    @property
    def height(self) -> float:
        """Return the height of the chart."""
        return self.layout.height

    def split_at_height(self, available: float, *, forced: bool) -> None:
        """A chart is never split."""

    def draw_on_page(self, canvas: PageCanvas, x: float, top: float) -> None:
        """Draw the chart."""
        canvas.speak_as(self.tag, Box(x, top, self.width, self.height))
        self.layout.draw_chart(canvas, (x, top))
        canvas.speak_as(None)
