# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Draws shares against the line that decides.

Shares within three times the line stand on an even axis from zero; farther ones
on an axis of powers of ten, which then carries ticks so that nobody reads it as
even. Points share the axis; as soon as one measure is a range, or two points would
cover each other, each gets a lane of its own; a range is a bar, with an arrow where
there is no upper limit.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final

from desktop_app.documents.layout import line_breaking, style
from desktop_app.documents.layout.blocks import baseline
from desktop_app.documents.layout.style import Look
from desktop_app.documents.model import figures
from desktop_app.documents.model.runs import Run, Tone, Words
from desktop_app.documents.model.tree import Measure, Scale
from desktop_app.documents.pdf.canvas import Box, Ink, Point, Stroke

_GREY: Final = "#AEB6BF"
_ROW: Final = 11.0
_RADIUS: Final = 4.0
_LANE: Final = 23.0
_HEAD: Final = 16.0
_UNDER: Final = 7.0  # from a measure down to its label


@dataclass(frozen=True, slots=True)
class Axis:
    """Where a share stands on a line of a given width."""

    width: float
    low: Fraction
    high: Fraction
    powers: bool

    def at(self, share: Fraction) -> float:
        """Return the distance from the left end."""
        return min(max(self.width * self._part(share), _RADIUS), self.width - _RADIUS)

    def _part(self, share: Fraction) -> float:
        if not self.powers:
            return float(share / self.high)
        if share < self.low:
            return 0.03 if share else 0.0
        span = math.log10(self.high / self.low)
        part = math.log10(share / self.low) / span
        return 0.07 + 0.93 * min(part, 1.0)

    def ends(self, measure: Measure) -> tuple[float, float]:
        """Return where a measure begins and ends."""
        return self.at(measure.low), self.width if measure.high is None else self.at(measure.high)


def axis(scale: Scale, width: float) -> Axis:
    """Return the axis on which all measures and the line can be told apart."""
    ends = [scale.line]
    for measure in scale.measures:
        ends += [measure.low, measure.low if measure.high is None else measure.high]
    top = max(ends)
    if top <= 3 * scale.line:
        return Axis(width, Fraction(0), max(top * Fraction(102, 100), 2 * scale.line), powers=False)
    least = min((end for end in ends if end > 0), default=scale.line)
    low, high = _power(min(least, scale.line / 10), up=False), _power(top, up=True)
    return Axis(width, max(low, high / 10**7), high, powers=True)


def _power(share: Fraction, *, up: bool) -> Fraction:
    exponent = len(str(share.numerator)) - len(str(share.denominator))
    while Fraction(10) ** exponent > share:
        exponent -= 1
    exact = Fraction(10) ** exponent
    return exact * 10 if up and exact < share else exact


@dataclass(frozen=True, slots=True)
class _Placed:
    """A measure, how far below the axis it stands, and where its label goes."""

    measure: Measure
    y: float
    words: Words
    left: float
    width: float
    label_y: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A scale, laid out."""

    scale: Scale
    axis: Axis
    ticks: tuple[tuple[Fraction, str], ...]
    placed: tuple[_Placed, ...]
    before: float = 9.0
    keep_next: bool = False

    @property
    def height(self) -> float:
        """Return the height of axis and labels."""
        return _HEAD + max((one.label_y + _ROW for one in self.placed), default=9.0) + 4.0

    def split(self, room: float, *, forced: bool) -> None:
        """A scale is never torn."""

    def draw(self, ink: Ink, x: float, top: float) -> None:
        """Draw axis, line, measures and labels."""
        y = top + _HEAD
        ink.rule((x, y), (x + self.axis.width, y), Stroke(_GREY, 1.4))
        self._ticks(ink, x, y)
        self._leaders(ink, x, y)
        self._line(ink, x, y)
        for one in self.placed:
            self._measure(ink, one, (x, y))
        for one in self.placed:
            _label(ink, one, (x, y))

    def _ticks(self, ink: Ink, x: float, y: float) -> None:
        line = self.axis.at(self.scale.line)
        half = line_breaking.measure(self.scale.line_label, style.LABEL) / 2 + 8
        for share, label in self.ticks:
            at = self.axis.at(share)
            ink.rule((x + at, y - 3), (x + at, y), Stroke(_GREY, 0.7))
            left = _inside(at, label, style.TICK, width=self.axis.width)
            if left + line_breaking.measure(label, style.TICK) < line - half or left > line + half:
                ink.text((x + left, y - 5.5), label, style.TICK)

    def _leaders(self, ink: Ink, x: float, y: float) -> None:
        for one in self.placed:
            if one.y == 0 and one.label_y > _UNDER + 1:
                at = x + self.axis.at(one.measure.low)
                ink.rule((at, y), (at, y + one.label_y), Stroke(_GREY, 0.5))

    def _line(self, ink: Ink, x: float, y: float) -> None:
        at = self.axis.at(self.scale.line)
        foot = max((one.y for one in self.placed), default=0.0) + 8
        ink.rule((x + at, y - 8), (x + at, y + foot), Stroke(style.INK, 1.3))
        left = _inside(at, self.scale.line_label, style.LABEL, width=self.axis.width)
        ink.text((x + left, y - 10.5), self.scale.line_label, style.LABEL)

    def _measure(self, ink: Ink, one: _Placed, at: Point) -> None:
        measure, level = one.measure, at[1] + one.y
        low, high = (at[0] + end for end in self.axis.ends(measure))
        if measure.high != measure.low:
            ink.rule((low, level), (high, level), Stroke(style.INK, 2.4))
        _point(ink, (low, level), filled=measure.filled)
        if measure.high is None:
            ink.polygon(
                [(high, level), (high - 8, level - 4), (high - 8, level + 4)], fill=style.INK
            )
        elif measure.high != measure.low:
            _point(ink, (high, level), filled=measure.filled)


def _inside(at: float, text: str, look: Look, *, width: float) -> float:
    """Return the left edge of a text centred there, kept within the width."""
    wide = line_breaking.measure(text, look)
    return min(max(at - wide / 2, 0.0), max(width - wide, 0.0))


def _label(ink: Ink, one: _Placed, at: Point) -> None:
    x, top = at[0], at[1] + one.label_y
    ink.box(Box(x + one.left - 2, top + 0.5, one.width + 4, _ROW - 1), fill=style.PAPER)
    line = line_breaking.Line(
        tuple(a for a, _ in line_breaking.atoms(one.words, style.LABEL)), one.width
    )
    line_breaking.draw(ink, line, x=x + one.left, baseline=top + baseline(style.LABEL))


def _point(ink: Ink, at: Point, *, filled: bool) -> None:
    x, y = at
    if filled:
        ink.box(Box(x - 3.6, y - 3.6, 7.2, 7.2), fill=style.INK)
    else:
        ink.circle(at, 3.7, fill=style.PAPER, stroke=Stroke(style.INK, 1.2))


def lay(scale: Scale, width: float) -> Drawn:
    """Return the scale laid out on that width."""
    where = axis(scale, width)
    ranged = any(measure.high != measure.low for measure in scale.measures)
    places = sorted(where.at(measure.low) for measure in scale.measures)
    crowded = any(later - one < 3 * _RADIUS for one, later in pairwise(places))
    lay_out = _lanes if ranged or crowded else _shared
    placed = lay_out(scale.measures, where)
    return Drawn(scale, where, tuple(_ticks(where)), tuple(placed))


def _lanes(measures: Sequence[Measure], where: Axis) -> list[_Placed]:
    """Give every measure a lane of its own under the axis."""
    placed = []
    for number, measure in enumerate(measures):
        words, wide = _words(measure, where.width)
        low, high = where.ends(measure)
        left = min(max((low + high - wide) / 2, 0.0), max(where.width - wide, 0.0))
        y = 10.0 + number * _LANE
        placed.append(_Placed(measure, y, words, left, wide, y + 5.0))
    return placed


def _shared(measures: Sequence[Measure], where: Axis) -> list[_Placed]:
    """Put points on the axis, each label in the first row where it has room."""
    done: list[_Placed] = []
    for measure in measures:
        words, wide = _words(measure, where.width)
        left = min(max(where.at(measure.low) - wide / 2, 0.0), max(where.width - wide, 0.0))
        y = _UNDER
        while any(one.label_y == y and _collide(one, left, wide) for one in done):
            y += _ROW
        done.append(_Placed(measure, 0.0, words, left, wide, y))
    return done


def _words(measure: Measure, width: float) -> tuple[Words, float]:
    words: Words = (Run(line_breaking.shortened(measure.label, style.LABEL, width)),)
    room = width - line_breaking.natural(words, style.LABEL) - 8
    if measure.note and line_breaking.measure(measure.note, style.LABEL) < room:
        words = (*words, Run(f"  {measure.note}", Tone.QUIET))
    return words, line_breaking.natural(words, style.LABEL)


def _collide(one: _Placed, left: float, wide: float) -> bool:
    return left < one.left + one.width + 8 and one.left < left + wide + 8


def _ticks(where: Axis) -> list[tuple[Fraction, str]]:
    ticks = [(Fraction(0), "0")]
    power = where.low
    while where.powers and power <= where.high:
        ticks.append((power, figures.share(power)))
        power *= 10
    return ticks
