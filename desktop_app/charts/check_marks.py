# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The marks of what checking a paper came to: shapes of their own, which no verdict has, for paper and window.

Green is the tick of a paper that is as it was printed, and nothing else: a tick beside one check is as dark as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desktop_app.paper.canvas import Box, Canvas, Point, Stroke

_TICK: Final = "tick"
_HALF_DISC: Final = "half disc"
_FULL_DIAMOND: Final = "full diamond"
_HOLLOW_DIAMOND: Final = "hollow diamond"
_HOLLOW_CIRCLE: Final = "hollow circle"
INK: Final = "ink"
"""The colour of text, where a mark must not be coloured."""

_RADIUS: Final = 0.42
_LINE: Final = 0.1
_CORNERS: Final[Mapping[str, tuple[Point, ...]]] = {
    _TICK: ((0.02, 0.54), (0.15, 0.41), (0.37, 0.63), (0.85, 0.13), (0.98, 0.26), (0.37, 0.89)),
    _FULL_DIAMOND: ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    _HOLLOW_DIAMOND: ((0.5, 0.08), (0.92, 0.5), (0.5, 0.92), (0.08, 0.5)),
    # written out, for sine and cosine differ in the last digits from machine to machine
    _HALF_DISC: (
        *((0.5, 0.08), (0.4452, 0.0836), (0.3913, 0.0943), (0.3393, 0.112), (0.29, 0.1363)),
        *((0.2443, 0.1668), (0.203, 0.203), (0.1668, 0.2443), (0.1363, 0.29), (0.112, 0.3393)),
        *((0.0943, 0.3913), (0.0836, 0.4452), (0.08, 0.5), (0.0836, 0.5548), (0.0943, 0.6087)),
        *((0.112, 0.6607), (0.1363, 0.71), (0.1668, 0.7557), (0.203, 0.797), (0.2443, 0.8332)),
        *((0.29, 0.8637), (0.3393, 0.888), (0.3913, 0.9057), (0.4452, 0.9164), (0.5, 0.92)),
    ),
}
"""The corners of what is filled, or drawn as a line, in a square of side 1."""
SHAPES: Final = (*_CORNERS, _HOLLOW_CIRCLE)


@dataclass(frozen=True, slots=True)
class CheckMark:
    """The shape of a mark, and the name of its colour."""

    shape: str
    colour: str


MARKS_OF_ANSWERS: Final[Mapping[str, CheckMark]] = {
    "same": CheckMark(_TICK, "green"),
    "partly": CheckMark(_HALF_DISC, "amber"),
    "differs": CheckMark(_FULL_DIAMOND, "red"),
    "unreadable": CheckMark(_HOLLOW_DIAMOND, "red"),
}
"""The mark of each answer that a paper as a whole comes to."""
MARKS_OF_RESULTS: Final[Mapping[str, CheckMark]] = {
    "same": CheckMark(_TICK, INK),
    "differs": CheckMark(_FULL_DIAMOND, "red"),
    "not_checked": CheckMark(_HOLLOW_CIRCLE, "grey"),
}
"""The mark of what one check of a paper found."""


def draw_check_mark(canvas: Canvas, shape: str, box: Box, colour: str) -> None:
    """Draw a mark into a square box.

    Errors: KeyError for a name that is none of ``SHAPES``.
    """
    side = box.width
    line = Stroke(colour, side * _LINE)
    if shape in (_HALF_DISC, _HOLLOW_CIRCLE):
        canvas.draw_circle(box.centre, side * _RADIUS, stroke=line)
    if shape == _HOLLOW_CIRCLE:
        return
    corners = [(box.x + x * side, box.y + y * side) for x, y in _CORNERS[shape]]
    if shape == _HOLLOW_DIAMOND:
        canvas.draw_polygon(corners, stroke=line)
    else:
        canvas.draw_polygon(corners, fill=colour)
