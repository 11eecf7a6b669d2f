# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How a share is written, on paper, in a reason, in the terminal and in the window: one rule for all of them.

Four significant digits; a point to the nearest, the ends of a range outward. More digits where four would put the
share onto the line it is held against, or across it.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import count
from typing import Final

from desktop_app.basics.quantity import HUNDRED, Interval, fraction_of, rounded

_DIGITS: Final = 4


def percent_figure(share: Fraction, *, up: bool | None = None, line: Fraction | None = None) -> str:
    """Return a share as a plain decimal in percent; ``up`` rounds an end of a range up or down."""
    value = share * HUNDRED
    against = None if line is None else line * HUNDRED
    figures = (rounded(value, up=up, digits=digits) for digits in count(_DIGITS))
    return next(
        figure
        for figure in figures
        if against is None or _side_of(fraction_of(figure), against) == _side_of(value, against)
    )


def percent_figures(span: Interval, *, line: Fraction | None = None) -> tuple[str, str | None]:
    """Return both ends of a range of shares; the second is None where there is no upper limit."""
    if span.is_point:
        figure = percent_figure(span.lo, line=line)
        return figure, figure
    low = percent_figure(span.lo, up=False, line=line)
    return low, None if span.hi is None else percent_figure(span.hi, up=True, line=line)


def _side_of(value: Fraction, line: Fraction) -> int:
    return (value > line) - (value < line)
