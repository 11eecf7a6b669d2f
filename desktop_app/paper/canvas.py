# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What pages and drawings are drawn on, and the tags that say what each stroke belongs to.

Units: coordinates run from the top left corner, y downwards, in points of paper; a canvas on a screen scales them.
       Colours are written "#RRGGBB".
"""

from __future__ import annotations

import enum
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import field
from typing import Final, Protocol, TypeAlias

from desktop_app.basics.frozen import dataclass

Point: TypeAlias = tuple[float, float]


class Drawing:
    """A block that is drawn, such as a chart: whoever hands in a paper says how its drawings are laid out."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign: name of its shape, name of its colour, and the words that it stands for. Whoever prints is handed how to
    draw it.
    """

    shape: str
    colour: str
    words: str


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
    lengths = range(len(text))
    fitting = bisect_right(lengths, width, key=lambda length: measure(text[:length] + "…", style))
    return text[: max(fitting - 1, 0)] + "…"


# --------------------------------------------------------------------------------------------------
# What the parts of a page are, for those who have the paper read aloud: headings, tables, lists, figures.
# The order of the tags is the order of reading. What carries no tag is decoration, or runs along every
# page.


HEADER_CELL: Final = "/TH"
CELL: Final = "/TD"


@dataclass(eq=False, slots=True)
class Tag:
    """One element of the structure, by its standard name as PDF writes it: `/H1`, `/P`, `/Table`, `/Figure`.

    Shape: `text` is read in place of a figure; `scope` says whether a header cell heads its `Column`
           or its `Row`; `span` is over how many columns a cell stands; `language` is that of its words where
           it is not that of the paper.
    """

    kind: str
    text: str = ""
    scope: str = ""
    span: int = 1
    language: str = ""
    children: list[Tag] = field(default_factory=list)

    def add_tag(
        self, kind: str, *, text: str = "", scope: str = "", span: int = 1, language: str = ""
    ) -> Tag:
        """Return a new tag at the end of this one."""
        tag = Tag(kind, text, scope, span, language)
        self.children.append(tag)
        return tag

    def add_cell(self, *, heads: str = "", span: int = 1, language: str = "") -> Tag:
        """Return a new cell of a row; `heads` makes it a header cell of its `Column` or `Row`."""
        return self.add_tag(HEADER_CELL if heads else CELL, scope=heads, span=span, language=language)


class Running(enum.Enum):
    """What stands on every page again and is not read aloud: the running head and the footer."""

    HEADER = "Header"
    FOOTER = "Footer"


Spoken: TypeAlias = Tag | Running | None
"""What a stroke belongs to; None is decoration."""


# --------------------------------------------------------------------------------------------------
# The page that blocks are drawn on: a canvas that also takes pictures, tags and entries of the outline.


@dataclass(frozen=True, slots=True)
class Field:
    """A place to fill in: its name and what is asked; boxes to tick share a name and have a choice and its key."""

    name: str
    about: str
    choice: str = ""
    key: str = ""


class PageCanvas(Canvas, Protocol):
    """Draws on one page after the other."""

    width: float
    height: float

    def draw_sign(self, sign: Sign, box: Box) -> None:
        """Draw a sign into a square box."""

    def draw_picture(self, content: bytes, box: Box) -> None:
        """Draw a PNG or JPEG inside the rectangle, at its top left."""

    def add_bookmark(self, title: str, y: float) -> None:
        """Add an entry to the outline that leads to this height of this page."""

    def add_anchor(self, name: str, y: float) -> None:
        """Let references to a name, such as that of a source, lead to this height of this page."""

    def speak_as(self, spoken: Spoken, box: Box | None = None) -> None:
        """Say what the strokes that follow are, and for a figure the box that it fills.

        Decoration (None) and what runs along every page are not read aloud.
        """

    def place_field(self, field: Field, box: Box, tag: Tag) -> None:
        """Note a place to fill in, which is written as a form field if the paper has them; it draws nothing."""
