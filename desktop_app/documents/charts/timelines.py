# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Draws states over days as strips with patterns.

The axis keeps the order of days but not an even pace: a short span is widened
until its words fit, because what counts is which state a day falls into. Words
that still do not fit go under the strip with a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.documents.charts.days_axis import Axis, axis
from desktop_app.documents.layout import line_breaking, style
from desktop_app.documents.layout.blocks import baseline
from desktop_app.documents.model.tree import Fill, Moment, Span, Strip, Timeline
from desktop_app.documents.model.wording import Wording
from desktop_app.documents.pdf.canvas import Box, Ink, Point, Stroke

_BAR = 12.5
_STRIP_GAP = 5.0
_ROW = 10.0
_SHADE = "#DDE2E8"


@dataclass(frozen=True, slots=True)
class _Flag:
    """A short text above or beneath the strips, in a row of its own if need be."""

    text: str
    x: float
    left: float
    row: int
    main: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A timeline, laid out."""

    timeline: Timeline
    axis: Axis
    label_width: float
    moments: tuple[_Flag, ...]
    dates: tuple[_Flag, ...]
    numbers: dict[Span, str]
    before: float = 8.0
    keep_next: bool = False

    @property
    def height(self) -> float:
        """Return the height with what stands above and beneath."""
        return self._head() + self._body() + _rows(self.dates) * _ROW + self._legend() + 4.0

    def _head(self) -> float:
        return _rows(self.moments) * _ROW + 3.0

    def _body(self) -> float:
        return len(self.timeline.strips) * (_BAR + _STRIP_GAP)

    def _legend(self) -> float:
        return len(self.numbers) * _ROW + (3.0 if self.numbers else 0.0)

    def split(self, room: float, *, forced: bool) -> None:
        """A timeline is never torn."""

    def draw(self, ink: Ink, x: float, top: float) -> None:
        """Draw the strips, then the days over them."""
        left, strips = x + self.label_width, top + self._head()
        for number, strip in enumerate(self.timeline.strips):
            y = strips + number * (_BAR + _STRIP_GAP)
            middle = y + _BAR / 2 + style.LABEL.size * 0.357
            name = line_breaking.shortened(strip.label, style.LABEL, self.label_width - 4)
            ink.text((x, middle), name, style.LABEL.hushed())
            for span in strip.spans:
                first, last = self.axis.span(span)
                _pattern(ink, span, Box(left + first, y, last - first, _BAR))
        foot = strips + self._body()
        for flag in self.dates:
            y = foot - _STRIP_GAP + 2.5 + flag.row * _ROW + baseline(style.LABEL)
            at = left + flag.x
            ink.rule((at, foot - _STRIP_GAP), (at, foot - _STRIP_GAP + 3), Stroke(style.INK, 0.6))
            ink.text((left + flag.left, y), flag.text, style.LABEL.hushed())
        for flag in self.moments:
            self._moment(ink, flag, (left, top))
        for number, strip in enumerate(self.timeline.strips):
            for span in strip.spans:
                self._words(ink, span, (left, strips + number * (_BAR + _STRIP_GAP)))
        self._key(ink, x, foot + _rows(self.dates) * _ROW + 3.0)

    def _words(self, ink: Ink, span: Span, corner: Point) -> None:
        """Write the state into its span, beside the moments if there is room."""
        said = self.numbers.get(span, span.label)
        if not said:
            return
        x, y = corner
        (first, last), wide = self.axis.span(span), line_breaking.measure(said, style.LABEL)
        early, late = self.axis.stretch(span, [flag.x for flag in self.moments])
        at = min(max((early + late - wide) / 2, first + 2), last - wide - 2)
        crossed = wide > late - early
        if span.fill is Fill.HATCHED or crossed:
            ground = _SHADE if span.fill is Fill.SHADED else style.PAPER
            ink.box(Box(x + at - 3, y + 1, wide + 6, _BAR - 2), fill=ground)
        ink.text((x + at, y + _BAR / 2 + style.LABEL.size * 0.357), said, style.LABEL)

    def _moment(self, ink: Ink, flag: _Flag, corner: Point) -> None:
        x, top = corner
        at = x + flag.x
        y = top + (_rows(self.moments) - 1 - flag.row) * _ROW
        foot = top + self._head() + self._body() - _STRIP_GAP
        stroke = Stroke(style.INK, 1.4) if flag.main else Stroke(style.INK, 0.8, (2.0, 1.6))
        ink.rule((at, y + 2), (at, foot + (3.0 if flag.main else 0.0)), stroke)
        look = style.LABEL if flag.main else style.LABEL.hushed()
        ink.text((x + flag.left, y + baseline(style.LABEL) - 0.5), flag.text, look)

    def _key(self, ink: Ink, x: float, y: float) -> None:
        for span, number in self.numbers.items():
            y += _ROW
            room = self.label_width + self.axis.places[-1]
            said = line_breaking.shortened(f"{number}  {span.label}", style.LABEL, room)
            ink.text((x, y - 2), said, style.LABEL)


def _pattern(ink: Ink, span: Span, box: Box) -> None:
    """Draw a span's ground and outline; an open end has no closing stroke."""
    dash = {Fill.DASHED: (3.0, 2.0), Fill.DOTTED: (0.8, 1.8)}.get(span.fill, ())
    stroke = Stroke(style.INK, 0.8, dash)
    if span.fill is Fill.SHADED:
        ink.box(box, fill=_SHADE)
    if span.fill is Fill.HATCHED:
        ink.hatch(box, stroke=Stroke(style.INK, 0.55))
    left, right, foot = box.x, box.x + box.width, box.y + box.height
    ink.rule((left, box.y), (right, box.y), stroke)
    ink.rule((left, foot), (right, foot), stroke)
    if span.start:
        ink.rule((left, box.y), (left, foot), stroke)
    if span.end:
        ink.rule((right, box.y), (right, foot), stroke)


def lay(timeline: Timeline, width: float, wording: Wording) -> Drawn:
    """Return the timeline laid out on that width."""
    names = [line_breaking.measure(strip.label, style.LABEL) for strip in timeline.strips]
    label = max(names, default=0.0)
    label = min(label + 8.0, width * 0.3) if label else 0.0
    where = axis(timeline, width - label)
    spans = [span for strip in timeline.strips for span in strip.spans]
    days = sorted({day for span in spans for day in (span.start, span.end) if day})
    return Drawn(
        timeline,
        where,
        label,
        moments=_pointed(timeline.moments, where, width - label),
        dates=_dated([(wording.day(on), where.at(on)) for on in days], width - label),
        numbers=_unfit(timeline.strips, where),
    )


def _unfit(strips: Sequence[Strip], where: Axis) -> dict[Span, str]:
    """Return a number for each span whose words are wider than it is."""
    spans = list(dict.fromkeys(span for strip in strips for span in strip.spans))
    narrow = []
    for span in spans:
        first, last = where.span(span)
        if span.label and line_breaking.measure(span.label, style.LABEL) + 2 > last - first:
            narrow.append(span)
    return {span: str(number) for number, span in enumerate(narrow, start=1)}


def _pointed(moments: Sequence[Moment], where: Axis, width: float) -> tuple[_Flag, ...]:
    """Place the moments: the main one writes to the right of its stroke, others to the left."""
    done: list[_Flag] = []
    for moment in sorted(moments, key=lambda m: (not m.main, m.on)):
        text, x = line_breaking.shortened(moment.label, style.LABEL, width / 2), where.at(moment.on)
        wide = line_breaking.measure(text, style.LABEL)
        right = x + 3.5 + wide <= width and (moment.main or x - wide < 3.5)
        left = x + 3.5 if right else x - 3.5 - wide
        row = 0
        while any(
            _near(flag, left, wide) or left < flag.x < left + wide
            for flag in done
            if flag.row == row
        ):
            row += 1
        done.append(_Flag(text, x, left, row, moment.main))
    return tuple(done)


def _dated(days: Sequence[tuple[str, float]], width: float) -> tuple[_Flag, ...]:
    """Place dates under their strokes, pushed to the right a little rather than down."""
    done: list[_Flag] = []
    for text, x in days:
        wide = line_breaking.measure(text, style.LABEL)
        wanted = min(max(x - wide / 2, 0.0), width - wide)
        row, left = 0, wanted
        for row in range(len(days)):
            ends = [_end(flag) + 7 for flag in done if flag.row == row]
            left = max([wanted, *ends])
            if left <= min(x + 12, width - wide):
                break
        done.append(_Flag(text, x, left, row))
    return tuple(done)


def _end(flag: _Flag) -> float:
    return flag.left + line_breaking.measure(flag.text, style.LABEL)


def _near(flag: _Flag, left: float, wide: float) -> bool:
    return left < _end(flag) + 6 and flag.left < left + wide + 6


def _rows(flags: Sequence[_Flag]) -> int:
    return 1 + max((flag.row for flag in flags), default=-1)
