# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The picture of a party's owners: boxes one below the other, joined to what they hold, the percent on the line.

Listed ones are solid, others plain, a slice that nobody vouches for dashed; a firm in a ring carries a loop. Where
levels are too many for the width, the percent stands in the box instead.
"""

from __future__ import annotations

import enum
import heapq
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final

from desktop_app.basics.quantity import ONE
from desktop_app.charts.style import ChartStyle
from desktop_app.domain.case import Party
from desktop_app.domain.parties.ownership import LISTED, Holder, draw_holders
from desktop_app.paper.canvas import Box, Canvas, Drawing, MeasureText, Point, Stroke, TextStyle, shorten_text

_BOX: Final = 15.0
_ROW: Final = 20.0
_FOLD: Final = 13.0
_PAD: Final = 6.0
_HANG: Final = 8.0  # from the left edge of a box to the line down to its owners
_GAP: Final = 5.0  # between a line and what is written on it
_NARROW_STEP: Final = 15.0
_NARROWEST: Final = 110.0
_ANY_LEVEL: Final = 1000
_LOOP: Final = 3.4
_LOOP_START: Final = (1.7, -2.9445)
_LOOP_STROKES: Final = 15
_COSINE, _SINE = 0.9510565, 0.309017
"""Those of a stroke of the loop, 18 degrees, as figures: machines differ in the last digit of what they work out."""
_DASH: Final = (2.2, 1.8)

FormatMore = Callable[[int, int], str]
"""Returns how many boxes are left out, and how many of them are listed, in words."""


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A line of the picture: its place, and the number of the line that holds the box above it."""

    row: ShownRow
    x: float
    y: float
    above: int

    @property
    def middle(self) -> float:
        """Return the height at which the line to it runs."""
        return self.y + (_BOX if self.row.box else _FOLD) / 2


class OwnershipLayout:
    """A picture of owners laid out for a width."""

    def __init__(
        self,
        picture: OwnershipPicture,
        width: float,
        style: ChartStyle,
        measure: MeasureText,
        format_more: FormatMore,
    ) -> None:
        self._width, self._style, self._measure, self._format_more = width, style, measure, format_more
        rows = choose_rows(picture, _ANY_LEVEL)
        edges = (self._measure(row.box.texts.edge, self._style.label) for row in rows if row.box)
        wide_step = _HANG + _GAP + max(edges, default=0.0) + _GAP
        self.has_percent_on_line = max(row.depth for row in rows) * wide_step + _NARROWEST <= width
        self._step = wide_step if self.has_percent_on_line else _NARROW_STEP
        if not self.has_percent_on_line:
            rows = choose_rows(picture, max(1, int((width - _NARROWEST) / _NARROW_STEP)))
        placed: list[PlacedRow] = []
        above: list[int] = []
        y = 1.0
        for number, row in enumerate(rows):
            del above[row.depth :]
            holds = above[-1] if above else 0
            x = 1.0 + row.depth * self._step if row.box else placed[holds].x + _HANG + 2 * _GAP
            placed.append(PlacedRow(row, x, y, holds))
            above.append(number)
            y += _ROW if row.box else _FOLD + 3.0
        self.placed = placed

    @property
    def height(self) -> float:
        """Return the height of all lines."""
        lowest = self.placed[-1]
        return lowest.y + (_BOX if lowest.row.box else _FOLD) + 3.0

    def draw_chart(self, canvas: Canvas, corner: Point) -> None:
        """Draw lines and boxes with the top left corner at a point."""
        for placed in self.placed[1:]:
            # Draw the line from a box to what it holds, with the percent on it.
            holds = self.placed[placed.above]
            left, y = corner[0] + holds.x + _HANG, corner[1] + placed.middle
            dash = _DASH if placed.row.box is None or placed.row.box.look is Look.OPEN else ()
            canvas.draw_line(
                (left, corner[1] + holds.y + _BOX), (left, y), Stroke(self._style.text_colour, 0.7)
            )
            canvas.draw_line((left, y), (corner[0] + placed.x, y), Stroke(self._style.text_colour, 0.7, dash))
            if placed.row.box and self.has_percent_on_line and placed.row.box.texts.edge:
                style, edge = self._style.label, placed.row.box.texts.edge
                width = self._measure(edge, style)
                start = left + _GAP + (placed.x - holds.x - _HANG - 2 * _GAP - width) / 2
                canvas.draw_rectangle(Box(start - 1.5, y - 5.0, width + 3.0, 10.0), fill=self._style.paper)
                canvas.draw_text((start, y + style.centring), edge, style)
        for placed in self.placed:
            self._draw_row(canvas, placed, corner)

    # -- drawing ------------------------------------------------------------

    def _draw_row(self, canvas: Canvas, placed: PlacedRow, corner: Point) -> None:
        x, y = corner[0] + placed.x, corner[1] + placed.y
        right = corner[0] + self._width - 1.0
        box = placed.row.box
        if box is None:
            left_out = self._format_more(placed.row.hidden, placed.row.hidden_listed)
            self._write(canvas, (x + 3.0, y + _FOLD / 2), left_out, right - x - 3.0, self._style.quiet_label)
            return
        loop = 2 * _LOOP + _PAD if box.is_in_ring else 0.0
        edge = box.texts.edge if not self.has_percent_on_line else ""
        style = self._style.label
        name = "  ".join(filter(None, (edge, box.texts.label)))
        name = shorten_text(name, style, right - x - 2 * _PAD - loop, self._measure)
        frame = Box(x, y, self._measure(name, style) + 2 * _PAD + loop, _BOX)
        colour = self._draw_frame(canvas, frame, box.look)
        canvas.draw_text((x + _PAD, y + _BOX / 2 + style.centring), name, self._style.coloured_label(colour))
        if box.is_in_ring:
            _draw_loop(canvas, (frame.x + frame.width - _PAD - _LOOP, frame.centre[1]), colour)
        free_width = right - frame.x - frame.width - _PAD
        if box.texts.note and free_width > 4 * _PAD:
            start = (frame.x + frame.width + _PAD, frame.centre[1])
            self._write(canvas, start, box.texts.note, free_width, self._style.quiet_label)

    def _draw_frame(self, canvas: Canvas, frame: Box, look: Look) -> str:
        """Draw the outline of a box, and return the colour of what is written in it."""
        colour = self._style.text_colour
        if look is Look.LISTED:
            canvas.draw_rectangle(frame, fill=colour, stroke=Stroke(colour, 0.8))
            return self._style.paper
        dash = _DASH if look is Look.OPEN else ()
        canvas.draw_rectangle(frame, fill=self._style.paper, stroke=Stroke(colour, 0.8, dash))
        return colour

    def _write(self, canvas: Canvas, middle: Point, text: str, free_width: float, style: TextStyle) -> None:
        shortened = shorten_text(text, style, free_width, self._measure)
        canvas.draw_text((middle[0], middle[1] + style.centring), shortened, style)


def _draw_loop(canvas: Canvas, centre: Point, colour: str) -> None:
    """Draw an arrow that runs in a circle, clockwise from one o'clock to ten."""
    x, y = _LOOP_START
    points = [(centre[0] + x, centre[1] + y)]
    for _ in range(_LOOP_STROKES):
        x, y = x * _COSINE - y * _SINE, x * _SINE + y * _COSINE
        points.append((centre[0] + x, centre[1] + y))
    for start, end in pairwise(points):
        canvas.draw_line(start, end, Stroke(colour, 0.9))
    x, y = points[0]
    canvas.draw_polygon([(x - 2.4, y - 1.2), (x + 1.2, y - 1.6), (x + 0.6, y + 2.0)], fill=colour)


# --------------------------------------------------------------------------------------------------
# The owners of a party as boxes, and which of them a picture shows. A picture has room for so many
# boxes and levels. Those on which most of the party depends are shown; how many were left out below a
# box, and how many of these are listed, stands in their place.


MOST_BOXES: Final = 18
Path = tuple[int, ...]
_COUNTS_NOTHING: Final = Fraction(1, 64)
"""What an owner weighs that counts for nothing: it is left out before others."""


class Look(enum.Enum):
    """How a box is drawn: solid, plain, or with a dashed outline."""

    LISTED = "listed"
    PLAIN = "plain"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class BoxWords:
    """What stands in a box, on the line to what it holds, and behind the box."""

    label: str
    edge: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OwnerBox:
    """A party, an owner or an open slice, with those that hold it.

    ``weight`` is how much of the party depends on it.
    """

    texts: BoxWords
    look: Look = Look.PLAIN
    is_in_ring: bool = False
    weight: Fraction = ONE
    below: tuple[OwnerBox, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnershipPicture(Drawing):
    """A party at the top, and all its owners below."""

    party: OwnerBox


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A line of the picture: a box at a depth, or None for ``hidden`` boxes that are left out there."""

    depth: int
    box: OwnerBox | None
    hidden: int = 0
    hidden_listed: int = 0


def draw_picture(texts: BoxWords, party: Party, describe: Callable[[Holder], BoxWords]) -> OwnershipPicture:
    """Return the picture of a party, in ``texts``; ``describe`` says its owners in the language of the reader."""
    look = Look.LISTED if party.listed in LISTED else Look.PLAIN
    return OwnershipPicture(OwnerBox(texts, look, below=_boxes(draw_holders(party), ONE, describe)))


def _boxes(
    holders: Sequence[Holder], above: Fraction, describe: Callable[[Holder], BoxWords]
) -> tuple[OwnerBox, ...]:
    boxes = []
    for holder in holders:
        weight = above * (ONE if holder.stake.hi is None else holder.stake.hi)
        weight *= ONE if holder.counts.hi else _COUNTS_NOTHING
        below = _boxes(holder.below, weight, describe)
        boxes.append(OwnerBox(describe(holder), _look(holder), holder.is_in_ring, weight, below))
    return tuple(boxes)


def _look(holder: Holder) -> Look:
    if holder.is_open:
        return Look.OPEN
    return Look.LISTED if holder.listed in LISTED else Look.PLAIN


def choose_rows(picture: OwnershipPicture, levels: int, most: int = MOST_BOXES) -> list[ShownRow]:
    """Return the lines of a picture with room for so many levels below the party and so many boxes."""
    chosen: dict[Path, OwnerBox] = {(): picture.party}
    waiting = [_waiting((number,), box) for number, box in enumerate(picture.party.below)]
    heapq.heapify(waiting)
    while waiting and len(chosen) <= most:
        *_, path, box = heapq.heappop(waiting)
        chosen[path] = box
        if len(path) < levels:
            for number, owner in enumerate(box.below):
                heapq.heappush(waiting, _waiting((*path, number), owner))
    return list(_rows(picture.party, (), chosen))


def _waiting(path: Path, box: OwnerBox) -> tuple[Fraction, int, Path, OwnerBox]:
    return -box.weight, len(path), path, box


def _rows(box: OwnerBox, path: Path, chosen: dict[Path, OwnerBox]) -> Iterator[ShownRow]:
    """Yield a box, those below it that are chosen, and a line for the others."""
    yield ShownRow(len(path), box)
    left_out: list[OwnerBox] = []
    for number, owner in enumerate(box.below):
        if (*path, number) in chosen:
            yield from _rows(owner, (*path, number), chosen)
        else:
            left_out += list_boxes(owner)
    if left_out:
        listed = sum(hidden.look is Look.LISTED for hidden in left_out)
        yield ShownRow(len(path) + 1, None, len(left_out), listed)


def list_boxes(box: OwnerBox) -> Iterator[OwnerBox]:
    """Yield a box and all that hold it."""
    yield box
    for owner in box.below:
        yield from list_boxes(owner)
