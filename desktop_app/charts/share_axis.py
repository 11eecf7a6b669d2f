# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Value shares with the threshold, and their positions on an axis of a given width.

The axis is linear if the largest share is at most three times the threshold, else logarithmic.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from desktop_app.paper.canvas import Drawing

EDGE: Final = 4.0  # the radius of a point, which is also its least distance from the ends of the axis


@dataclass(frozen=True, slots=True)
class ShareRange:
    """A share on a scale.

    Units: pure numbers; 1/1000 is 0.1 %.
    Shape: ``high`` equal to ``low`` is a point; ``high`` None has no upper limit.
           ``label`` carries the figure in words, ``note`` a quiet remark after it.
    """

    label: str
    low: Fraction
    high: Fraction | None
    filled: bool = False
    note: str = ""

    @property
    def is_point(self) -> bool:
        """Tell whether the share is known exactly."""
        return self.high == self.low


@dataclass(frozen=True, slots=True)
class ShareScale(Drawing):
    """Value shares with the threshold they are compared with."""

    line: Fraction
    line_label: str
    ranges: tuple[ShareRange, ...]


@dataclass(frozen=True, slots=True)
class ShareAxis:
    """Positions of shares on an axis of a given width."""

    width: float
    low: Fraction
    high: Fraction
    powers: bool

    def position_of(self, share: Fraction) -> float:
        """Return the distance of a share from the left end."""
        return min(max(self.width * self._proportion(share), EDGE), self.width - EDGE)

    def _proportion(self, share: Fraction) -> float:
        if not self.powers:
            return float(share / self.high)
        if share < self.low:
            return 0.03 if share else 0.0
        decades = math.log10(self.high / self.low)
        return 0.07 + 0.93 * min(math.log10(share / self.low) / decades, 1.0)

    def range_ends(self, share: ShareRange) -> tuple[float, float]:
        """Return the two ends of a range; one without upper limit reaches the right end of the axis."""
        right = self.width if share.high is None else self.position_of(share.high)
        return self.position_of(share.low), right

    def tick_shares(self) -> Iterator[Fraction]:
        """Yield the shares of the ticks: zero and powers of ten."""
        yield Fraction(0)
        power = self.low
        while self.powers and power <= self.high:
            yield power
            power *= 10


def share_axis(scale: ShareScale, width: float) -> ShareAxis:
    """Return the axis on which all shares and the line can be distinguished."""
    ends = [scale.line]
    for share in scale.ranges:
        ends += [share.low, share.low if share.high is None else share.high]
    top = max(ends)
    if top <= 3 * scale.line:
        high = max(top * Fraction(102, 100), 2 * scale.line)
        return ShareAxis(width, Fraction(0), high, powers=False)
    least = min((end for end in ends if end > 0), default=scale.line)
    low, high = _power_of_ten(min(least, scale.line / 10), up=False), _power_of_ten(top, up=True)
    return ShareAxis(width, max(low, high / 10**7), high, powers=True)


def _power_of_ten(share: Fraction, *, up: bool) -> Fraction:
    """Return the power of ten at or below a share, or at or above it."""
    exponent = len(str(share.numerator)) - len(str(share.denominator))
    while Fraction(10) ** exponent > share:
        exponent -= 1
    exact = Fraction(10) ** exponent
    return exact * 10 if up and exact < share else exact
