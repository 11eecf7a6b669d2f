# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The share scale: an axis, the threshold, and the shares as points or bars with their labels.

Points that stand apart share the axis, their labels in rows beneath; where there are ranges, or points that would
cover each other, each gets a lane of its own; a range is a bar, with an arrow where there is no upper limit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

from desktop_app.charts.style import ChartStyle
from desktop_app.paper.canvas import Box, Canvas, Drawing, MeasureText, Point, Stroke, shorten_text

_ROW: Final = 11.0
_LANE: Final = 23.0
_HEAD: Final = 16.0
_UNDER: Final = 7.0  # from a point down to its label
_CLEAR: Final = 4.0  # between the line of the threshold and a label beside it


@dataclass(frozen=True, slots=True)
class ShareLabel:
    """The label of a share: its left end, its width, and the distance of its row below the axis."""

    text: str
    note: str
    left: float
    width: float
    top: float

    def collides_with(self, left: float, width: float) -> bool:
        """Tell whether a label at ``left`` would touch this one in the same row."""
        return left < self.left + self.width + 8 and self.left < left + width + 8


@dataclass(frozen=True, slots=True)
class PlacedShare:
    """A share, its distance below the axis, and its label."""

    share: ShareRange
    y: float
    label: ShareLabel


class ShareScaleLayout:
    """A share scale laid out for a width."""

    def __init__(
        self,
        scale: ShareScale,
        width: float,
        style: ChartStyle,
        measure: MeasureText,
        format_share: Callable[[Fraction], str],
    ) -> None:
        self._scale, self._style, self._measure = scale, style, measure
        self._format_share = format_share
        self.axis: ShareAxis = share_axis(scale, width)
        positions = sorted(self.axis.position_of(share.low) for share in scale.ranges)
        is_crowded = any(right - left < 3 * EDGE for left, right in pairwise(positions))
        in_lanes = is_crowded or any(not share.is_point for share in scale.ranges)
        self.placed = self._place_in_lanes() if in_lanes else self._place_on_axis()

    @property
    def height(self) -> float:
        """Return the height of axis and labels."""
        return _HEAD + max((placed.label.top + _ROW for placed in self.placed), default=9.0) + 4.0

    def draw_chart(self, canvas: Canvas, corner: Point) -> None:
        """Draw axis, threshold, shares and labels with the top left corner at a point."""
        x, y = corner[0], corner[1] + _HEAD
        canvas.draw_line((x, y), (x + self.axis.width, y), Stroke(self._style.axis, 1.4))
        # Draw the ticks; a label that would touch its neighbour's or that of the threshold is left out.
        limit, style = self.axis.position_of(self._scale.line), self._style.tick
        half_width = self._measure(self._scale.line_label, self._style.label) / 2 + 8
        free_from = 0.0
        for tick in self.axis.tick_shares():
            text = self._format_share(tick) if tick else "0"
            position, width = self.axis.position_of(tick), self._measure(text, style)
            stroke = Stroke(self._style.axis, 0.7)
            canvas.draw_line((x + position, y - 3), (x + position, y), stroke)
            left = self._left_when_centred(position, width)
            beside_limit = left + width < limit - half_width or left > limit + half_width
            if beside_limit and left >= free_from:
                canvas.draw_text((x + left, y - 5.5), text, style)
                free_from = left + width + 4
        for placed in self.placed:
            if placed.y == 0 and placed.label.top > _UNDER + 1:
                left = x + self.axis.position_of(placed.share.low)
                label_top = y + placed.label.top
                canvas.draw_line((left, y), (left, label_top), Stroke(self._style.axis, 0.5))
        position = self.axis.position_of(self._scale.line)
        lanes = [placed.y for placed in self.placed if placed.y]
        bottom = max(lanes) + 8 if lanes else _UNDER - 1
        stroke = Stroke(self._style.text_colour, 1.3)
        canvas.draw_line((x + position, y - 8), (x + position, y + bottom), stroke)
        text, style = self._scale.line_label, self._style.label
        left = self._left_when_centred(position, self._measure(text, style))
        canvas.draw_text((x + left, y - 10.5), text, style)
        for placed in self.placed:
            share, level, colour = placed.share, y + placed.y, self._style.mark
            low, high = (x + end for end in self.axis.range_ends(share))
            if not share.is_point:
                canvas.draw_line((low, level), (high, level), Stroke(colour, 2.4))
            for end in (low,) if share.is_point or share.high is None else (low, high):
                if share.filled:
                    canvas.draw_rectangle(Box(end - 3.6, level - 3.6, 7.2, 7.2), fill=colour)
                else:
                    outline = Stroke(colour, 1.2)
                    canvas.draw_circle((end, level), 3.7, fill=self._style.paper, stroke=outline)
            if share.high is None:
                arrow = [(high, level), (high - 8, level - 4), (high - 8, level + 4)]
                canvas.draw_polygon(arrow, fill=colour)
        style = self._style.label
        for label in (placed.label for placed in self.placed):
            left, top = x + label.left, y + label.top
            canvas.draw_rectangle(Box(left - 2, top + 0.5, label.width + 4, _ROW - 1), fill=self._style.paper)
            canvas.draw_text((left, top + style.baseline), label.text, style)
            if label.note:
                start = (left + self._measure(label.text, style), top + style.baseline)
                canvas.draw_text(start, label.note, self._style.quiet_label)

    # -- positions ------------------------------------------------------

    def _place_in_lanes(self) -> list[PlacedShare]:
        """Give every share a lane of its own under the axis."""
        placed = []
        for number, share in enumerate(self._scale.ranges):
            low, high = self.axis.range_ends(share)
            y = 10.0 + number * _LANE
            placed.append(PlacedShare(share, y, self._place_label(share, (low + high) / 2, y + 5.0)))
        return placed

    def _place_on_axis(self) -> list[PlacedShare]:
        """Put points on the axis, each label in the first row where it has space."""
        placed: list[PlacedShare] = []
        for share in self._scale.ranges:
            top = _UNDER
            label = self._place_label(share, self.axis.position_of(share.low), top)
            while any(
                other.label.top == top and other.label.collides_with(label.left, label.width)
                for other in placed
            ):
                top += _ROW
            label = ShareLabel(label.text, label.note, label.left, label.width, top)
            placed.append(PlacedShare(share, 0.0, label))
        return placed

    def _place_label(self, share: ShareRange, centre: float, top: float) -> ShareLabel:
        style, available = self._style.label, self.axis.width
        text, note = shorten_text(share.label, style, available, self._measure), ""
        width = self._measure(text, style)
        if share.note and self._measure(share.note, style) < available - width - 8:
            note = f"  {share.note}"
            width += self._measure(note, style)
        left = self._left_when_centred(centre, width)
        return ShareLabel(text, note, self._beside_limit(left, width, centre, top), width, top)

    def _beside_limit(self, left: float, width: float, centre: float, top: float) -> float:
        """Return the left end of a label moved to one side of the threshold, if it stands beside that line.

        It goes to the side where its share lies, or to the other one where there is no space.
        """
        limit = self.axis.position_of(self._scale.line)
        if top <= _UNDER or not left - _CLEAR < limit < left + width + _CLEAR:
            return left
        before, behind = limit - _CLEAR - width, limit + _CLEAR
        sides = (before, behind) if centre < limit else (behind, before)
        fitting = [side for side in sides if 0 <= side <= self.axis.width - width]
        return fitting[0] if fitting else left

    def _left_when_centred(self, centre: float, width: float) -> float:
        """Return the left end of a width centred at a position, kept within the axis."""
        return min(max(centre - width / 2, 0.0), max(self.axis.width - width, 0.0))

    # -- drawing ------------------------------------------------------------


# --------------------------------------------------------------------------------------------------
# Value shares with the threshold, and their positions on an axis of a given width. The axis is linear
# if the largest share is at most three times the threshold, else logarithmic.


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
        decades = _count_decades(self.high / self.low)
        return 0.07 + 0.93 * min(_count_decades(share / self.low) / decades, 1.0)

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


_DIGITS: Final = Context(prec=20)


def _count_decades(times: Fraction) -> float:
    """Return the decimal logarithm, which as a decimal is the same on every machine; that of a float is not."""
    return float(_DIGITS.log10(_DIGITS.divide(Decimal(times.numerator), Decimal(times.denominator))))


def _power_of_ten(share: Fraction, *, up: bool) -> Fraction:
    """Return the power of ten at or below a share, or at or above it."""
    exponent = len(str(share.numerator)) - len(str(share.denominator))
    while Fraction(10) ** exponent > share:
        exponent -= 1
    exact = Fraction(10) ** exponent
    return exact * 10 if up and exact < share else exact
