# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The signs of the verdicts, drawn as vectors.

Circle, square, triangle, diamond, octagon and ring differ in outline. Small
ones must not be mistaken for each other either: "outside" is a pale disc, "not
caught" a full one, and the octagon carries a bar.
"""

from __future__ import annotations

import math

from desktop_app.documents.layout import style
from desktop_app.documents.model.runs import Shape
from desktop_app.documents.pdf.canvas import Box, Ink, Point, Stroke


def draw(ink: Ink, shape: Shape, box: Box) -> None:
    """Draw the sign of a verdict into a square box."""
    paint = style.PAINTS[shape]
    size = box.width
    stroke = Stroke(paint.outline, max(0.7, size * 0.07))
    centre = (box.x + size / 2, box.y + size / 2)
    if shape is Shape.UNDETERMINED:
        ink.circle(centre, size * 0.37, stroke=Stroke(paint.outline, size * 0.19))
    elif shape in (Shape.OUTSIDE, Shape.NOT_CAUGHT):
        ink.circle(centre, size * 0.45, fill=paint.fill, stroke=stroke)
    else:
        ink.polygon(_corners(shape, box), fill=paint.fill, stroke=stroke)
    if shape is Shape.DENIED_IN_PRINCIPLE:
        bar = Box(box.x + size * 0.24, centre[1] - size * 0.09, size * 0.52, size * 0.18)
        ink.box(bar, fill=style.PAPER)


def _corners(shape: Shape, box: Box) -> list[Point]:
    half = box.width / 2
    x, y = box.x + half, box.y + half
    if shape is Shape.LICENCE_REQUIRED:
        return [(x, y - half * 0.92), (x + half, y + half * 0.82), (x - half, y + half * 0.82)]
    if shape is Shape.EXEMPT_REPORT:
        side = half * 0.86
        return [
            (x - side, y - side),
            (x + side, y - side),
            (x + side, y + side),
            (x - side, y + side),
        ]
    if shape is Shape.CASE_BY_CASE:
        return [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
    angles = [math.pi / 8 + number * math.pi / 4 for number in range(8)]
    return [(x + half * math.cos(a), y + half * math.sin(a)) for a in angles]
