# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where and how a page draws: matrices, and the state that its operators change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.documents.checking.pages.page_fonts import PageFont
from desktop_app.services.context.papers.read_paper import Corners

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def multiply(first: Matrix, second: Matrix) -> Matrix:
    """Return the matrix that does the first, then the second."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def move_point(point: Point, matrix: Matrix) -> Point:
    """Return where a matrix takes a point."""
    (x, y), (a, b, c, d, e, f) = point, matrix
    return (a * x + c * y + e, b * x + d * y + f)


def box_around(points: Iterable[Point]) -> Corners:
    """Return the rectangle around points; nothing at all where there are none."""
    listed = [*points]
    if not listed:
        return (0.0, 0.0, 0.0, 0.0)
    across, up = [x for x, _ in listed], [y for _, y in listed]
    return (round(min(across), 2), round(min(up), 2), round(max(across), 2), round(max(up), 2))


@dataclass
class GraphicsState:
    """What decides how the next stroke looks: kept by `q` and brought back by `Q`."""

    matrix: Matrix = UNMOVED
    fill: tuple[bytes, ...] = ()
    stroke: tuple[bytes, ...] = ()
    pen: tuple[tuple[bytes, tuple[bytes, ...]], ...] = ()
    extra: tuple[bytes, ...] = ()
    clip: str = ""
    font: PageFont | None = None
    size: float = 0.0
    letter_space: float = 0.0
    word_space: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    render: bytes = b"0"
