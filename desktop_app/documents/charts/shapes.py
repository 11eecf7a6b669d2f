# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The signs of the verdicts, drawn as vectors.

The law file names the shape of each. All differ in outline, and the octagon carries a bar, so that small ones are not
mistaken for each other.
"""

from __future__ import annotations

import math

from desktop_app.documents.layout import style
from desktop_app.documents.pdf.canvas import Box, Ink, Point, Stroke
from desktop_app.domain.law.pack import Verdict


def draw(ink: Ink, verdict: Verdict, box: Box) -> None:
    """Draw the sign of a verdict into a square box."""
    paint, shape = style.PAINTS[verdict.colour], verdict.shape
    size = box.width
    stroke = Stroke(paint.outline, max(0.7, size * 0.07))
    centre = (box.x + size / 2, box.y + size / 2)
    if shape == "ring":
        ink.circle(centre, size * 0.37, stroke=Stroke(paint.outline, size * 0.19))
    elif shape == "bar":
        lying = Box(box.x + size * 0.04, centre[1] - size * 0.2, size * 0.92, size * 0.4)
        ink.box(lying, fill=paint.fill, stroke=stroke)
    elif shape == "circle":
        ink.circle(centre, size * 0.45, fill=paint.fill, stroke=stroke)
    else:
        ink.polygon(_corners(shape, box), fill=paint.fill, stroke=stroke)
    if shape == "octagon":
        bar = Box(box.x + size * 0.24, centre[1] - size * 0.09, size * 0.52, size * 0.18)
        ink.box(bar, fill=style.PAPER)


def _corners(shape: str, box: Box) -> list[Point]:
    half = box.width / 2
    x, y = box.x + half, box.y + half
    if shape == "triangle":
        return [(x, y - half * 0.92), (x + half, y + half * 0.82), (x - half, y + half * 0.82)]
    if shape == "square":
        side = half * 0.86
        return [
            (x - side, y - side),
            (x + side, y - side),
            (x + side, y + side),
            (x - side, y + side),
        ]
    if shape == "diamond":
        return [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
    angles = [math.pi / 8 + number * math.pi / 4 for number in range(8)]
    return [(x + half * math.cos(a), y + half * math.sin(a)) for a in angles]
