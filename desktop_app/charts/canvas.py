# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The canvas that charts are drawn on: a PDF page or a widget of the window.

Units: coordinates run from the top left corner, y downwards, in points of paper; the window's canvas scales them.
       Colours are written "#RRGGBB".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> Point:
        """Return the middle of the rectangle."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Stroke:
    """The style of a line; ``dash`` gives the lengths of dash and gap, empty draws a solid line."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class TextStyle:
    """The style of a text: size, distance of the baselines, weight and colour."""

    size: float
    leading: float
    bold: bool = False
    colour: str = "#17202A"

    @property
    def centring(self) -> float:
        """Return the distance from the middle of a line of text down to its baseline."""
        return self.size * 0.357

    @property
    def baseline(self) -> float:
        """Return the distance from the top of a line of text down to its baseline."""
        return self.leading / 2 + self.centring


MeasureText: TypeAlias = Callable[[str, TextStyle], float]
"""Returns the width of a text as the canvas will draw it."""


class Canvas(Protocol):
    """Draws lines, areas and text."""

    def measure_text(self, text: str, style: TextStyle) -> float:
        """Return the width of a text."""

    def draw_text(self, start: Point, text: str, style: TextStyle) -> None:
        """Write a text with its baseline starting at that point."""

    def draw_line(self, start: Point, end: Point, stroke: Stroke) -> None:
        """Draw a straight line."""

    def draw_rectangle(
        self, box: Box, *, fill: str | None = None, stroke: Stroke | None = None, radius: float = 0
    ) -> None:
        """Draw a rectangle, filled, outlined or both."""

    def draw_polygon(
        self, corners: Sequence[Point], *, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        """Draw a closed shape through the corners."""

    def draw_circle(
        self, centre: Point, radius: float, *, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        """Draw a circle."""

    def draw_hatching(self, box: Box, stroke: Stroke) -> None:
        """Fill a rectangle with slanted lines."""


def shorten_text(text: str, style: TextStyle, width: float, measure: MeasureText) -> str:
    """Return the text, its end cut to an ellipsis if it is wider than that."""
    if not text or measure(text, style) <= width:
        return text
    while text and measure(text + "…", style) > width:
        text = text[:-1]
    return text + "…"
