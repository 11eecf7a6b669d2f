# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The shapes of the verdicts: one outline each, in a square of side 1, for paper and window.

They differ in outline and not in colour alone, so that they can be told apart in black and white at letter size.
The octagon carries a bar, as the sign that forbids entry does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desktop_app.paper.canvas import Box, Canvas, Point, Stroke

_CIRCLE_RADIUS: Final = 0.45
_RING_RADIUS: Final = 0.37
_RING_WIDTH: Final = 0.19
_OCTAGON_BAR: Final = Box(0.24, 0.41, 0.52, 0.18)

CIRCLE: Final = "circle"
RING: Final = "ring"
OCTAGON: Final = "octagon"
CORNERS: Final[Mapping[str, tuple[Point, ...]]] = {
    "triangle": ((0.5, 0.04), (1.0, 0.91), (0.0, 0.91)),
    "square": ((0.07, 0.07), (0.93, 0.07), (0.93, 0.93), (0.07, 0.93)),
    "diamond": ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    "bar": ((0.03, 0.33), (0.97, 0.33), (0.97, 0.67), (0.03, 0.67)),
    OCTAGON: (
        (0.9619, 0.6913),
        (0.6913, 0.9619),
        (0.3087, 0.9619),
        (0.0381, 0.6913),
        (0.0381, 0.3087),
        (0.3087, 0.0381),
        (0.6913, 0.0381),
        (0.9619, 0.3087),
    ),
}
"""The corners of the shapes that are polygons."""
SHAPES: Final = (CIRCLE, RING, *CORNERS)


@dataclass(frozen=True, slots=True)
class ShapeColours:
    """The colours of a shape: its area, its outline (None for no outline) and the paper that shows through."""

    fill: str
    outline: str | None
    paper: str


def draw_shape(canvas: Canvas, shape: str, box: Box, colours: ShapeColours) -> None:
    """Draw a shape into a square box.

    Errors: KeyError for a name that is none of ``SHAPES``.
    """
    side = box.width
    stroke = Stroke(colours.outline, max(0.7, side * 0.07)) if colours.outline else None
    if shape == RING:
        ring = Stroke(colours.outline or colours.fill, side * _RING_WIDTH)
        canvas.draw_circle(box.centre, side * _RING_RADIUS, stroke=ring)
    elif shape == CIRCLE:
        canvas.draw_circle(box.centre, side * _CIRCLE_RADIUS, fill=colours.fill, stroke=stroke)
    else:
        corners = [(box.x + x * side, box.y + y * side) for x, y in CORNERS[shape]]
        canvas.draw_polygon(corners, fill=colours.fill, stroke=stroke)
    if shape == OCTAGON:
        bar = _OCTAGON_BAR
        canvas.draw_rectangle(
            Box(box.x + bar.x * side, box.y + bar.y * side, bar.width * side, bar.height * side),
            fill=colours.paper,
        )
