# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The timeline: states over days as strips, with marked days above, dates beneath and a legend for narrow spans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop_app.charts.days_axis import DaysAxis, Span, Timeline, days_axis
from desktop_app.charts.style import ChartStyle
from desktop_app.paper.canvas import Box, Canvas, MeasureText, Point, Stroke, shorten_text

_BAR: Final = 12.5
_STRIP_GAP: Final = 5.0
_ROW: Final = 10.0
_PAD: Final = 10.0  # around the label in a span
_HATCHED_PAD: Final = 16.0


@dataclass(frozen=True, slots=True)
class Flag:
    """A short text above or beneath the strips for the day at ``x``, in the first row with space for it."""

    text: str
    x: float
    left: float
    width: float
    row: int
    main: bool = False

    @property
    def right(self) -> float:
        """Return where the text ends."""
        return self.left + self.width

    def collides_with(self, left: float, right: float) -> bool:
        """Tell whether a text from ``left`` to ``right`` would touch this one or the stroke of its day."""
        near = left < self.right + 6 and self.left < right + 6
        return near or left < self.x < right


class TimelineLayout:
    """A timeline laid out for a width."""

    def __init__(
        self,
        timeline: Timeline,
        width: float,
        style: ChartStyle,
        measure: MeasureText,
        format_day: Callable[[date], str],
    ) -> None:
        self._timeline, self._style, self._measure = timeline, style, measure
        labels = [self._label_width_of(strip.label) for strip in timeline.strips]
        widest = max(labels, default=0.0)
        self._label_width = min(widest + 8.0, width * 0.3) if widest else 0.0
        self.axis: DaysAxis = days_axis(timeline, width - self._label_width, self._wanted_width)
        self._moments = self._place_moments()
        self.dates = self._place_dates(format_day)
        narrow = []
        for span in dict.fromkeys(self._timeline.spans):
            first, last = self.axis.span_ends(span)
            if span.label and self._label_width_of(span.label) + 2 > last - first:
                narrow.append(span)
        self.numbers = {span: str(number) for number, span in enumerate(narrow, start=1)}

    @property
    def height(self) -> float:
        """Return the height, marked days, dates and legend included."""
        legend = len(self.numbers) * _ROW + (3.0 if self.numbers else 0.0)
        return self._head_height + self._body_height + _count_rows(self.dates) * _ROW + legend + 4.0

    @property
    def _head_height(self) -> float:
        return _count_rows(self._moments) * _ROW + 3.0

    @property
    def _body_height(self) -> float:
        return len(self._timeline.strips) * (_BAR + _STRIP_GAP)

    def draw_chart(self, canvas: Canvas, corner: Point) -> None:
        """Draw the strips, then the days over them, with the top left corner at a point."""
        x, top = corner
        left, strips = x + self._label_width, top + self._head_height
        bottom = strips + self._body_height
        for number, strip in enumerate(self._timeline.strips):
            y = strips + number * (_BAR + _STRIP_GAP)
            name = self._shortened(strip.label, self._label_width - 4)
            baseline = y + _BAR / 2 + self._style.label.centring
            canvas.draw_text((x, baseline), name, self._style.quiet_label)
            for span in strip.spans:
                first, last = self.axis.span_ends(span)
                # Draw a span's ground and outline; an open end has no closing stroke.
                box = Box(left + first, y, last - first, _BAR)
                band = self._style.bands[span.state]
                stroke = Stroke(band.outline, 0.8, band.dash)
                if band.ground:
                    canvas.draw_rectangle(box, fill=band.ground)
                if band.hatched:
                    canvas.draw_hatching(box, Stroke(band.outline, 0.55))
                right, under = box.x + box.width, box.y + box.height
                canvas.draw_line((box.x, y), (right, y), stroke)
                canvas.draw_line((box.x, under), (right, under), stroke)
                if span.start:
                    canvas.draw_line((box.x, y), (box.x, under), stroke)
                if span.end:
                    canvas.draw_line((right, y), (right, under), stroke)
        stroke, edge = Stroke(self._style.text_colour, 0.6), bottom - _STRIP_GAP
        for flag in self.dates:
            tick, baseline = left + flag.x, edge + 2.5 + flag.row * _ROW + self._style.label.baseline
            canvas.draw_line((tick, edge), (tick, edge + 3), stroke)
            canvas.draw_text((left + flag.left, baseline), flag.text, self._style.quiet_label)
        for flag in self._moments:
            y = top + (_count_rows(self._moments) - 1 - flag.row) * _ROW
            colour, style = self._style.text_colour, self._style.label
            stroke = Stroke(colour, 1.4) if flag.main else Stroke(colour, 0.8, (2.0, 1.6))
            end = (left + flag.x, edge + (3.0 if flag.main else 0.0))
            canvas.draw_line((left + flag.x, y + 2), end, stroke)
            start = (left + flag.left, y + style.baseline - 0.5)
            canvas.draw_text(start, flag.text, style if flag.main else self._style.quiet_label)
        for number, strip in enumerate(self._timeline.strips):
            for span in strip.spans:
                self._draw_words(canvas, span, (left, strips + number * (_BAR + _STRIP_GAP)))
        y = bottom + _count_rows(self.dates) * _ROW + 3.0
        for span, numeral in self.numbers.items():
            y += _ROW
            available = self._label_width + self.axis.width
            text = self._shortened(f"{numeral}  {span.label}", available)
            canvas.draw_text((x, y - 2), text, self._style.label)

    def words_box(self, span: Span) -> tuple[float, float]:
        """Return left and right end of the label of a span, clear of the marked days if possible."""
        (first, last), width = (self.axis.span_ends(span), self._label_width_of(self._shown_words(span)))
        early, late = self.axis.widest_gap(span, self._moment_positions())
        left = min(max((early + late - width) / 2, first + 2), last - width - 2)
        return left, left + width

    # -- positions ------------------------------------------------------

    def _label_width_of(self, text: str) -> float:
        return self._measure(text, self._style.label)

    def _shortened(self, text: str, width: float) -> str:
        return shorten_text(text, self._style.label, width, self._measure)

    def _shown_words(self, span: Span) -> str:
        return self.numbers.get(span, span.label)

    def _moment_positions(self) -> list[float]:
        return [flag.x for flag in self._moments]

    def _wanted_width(self, span: Span) -> float:
        """Return the width that the label of a span needs; 0 without a label."""
        if not span.label:
            return 0.0
        pad = _PAD + (_HATCHED_PAD if self._style.bands[span.state].hatched else 0.0)
        return self._label_width_of(span.label) + pad

    def _place_moments(self) -> tuple[Flag, ...]:
        """Return the texts of marked days: the main one to the right of its stroke, others to the left."""
        placed: list[Flag] = []
        ordered = sorted(self._timeline.moments, key=lambda moment: (not moment.main, moment.on))
        for moment in ordered:
            text = self._shortened(moment.label, self.axis.width / 2)
            x, width = self.axis.position_of(moment.on), self._label_width_of(text)
            to_right = x + 3.5 + width <= self.axis.width and (moment.main or x - width < 3.5)
            left = x + 3.5 if to_right else x - 3.5 - width
            row = 0
            while any(flag.row == row and flag.collides_with(left, left + width) for flag in placed):
                row += 1
            placed.append(Flag(text, x, left, width, row, moment.main))
        return tuple(placed)

    def _place_dates(self, format_day: Callable[[date], str]) -> tuple[Flag, ...]:
        """Return the dates under their strokes; one without space is moved a little to the right, else down a row."""
        placed: list[Flag] = []
        days = sorted(self._timeline.change_days)
        for on in days:
            text, x = format_day(on), self.axis.position_of(on)
            width = self._label_width_of(text)
            rightmost = self.axis.width - width
            wanted = min(max(x - width / 2, 0.0), rightmost)
            row, left = 0, wanted
            for row in range(len(days)):
                left = max([wanted, *(flag.right + 7 for flag in placed if flag.row == row)])
                if left <= min(x + 12, rightmost):
                    break
            placed.append(Flag(text, x, left, width, row))
        return tuple(placed)

    # -- drawing ------------------------------------------------------------

    def _draw_words(self, canvas: Canvas, span: Span, corner: Point) -> None:
        """Write the label into its span, on a background of its own where a stroke crosses it."""
        text, band = self._shown_words(span), self._style.bands[span.state]
        if not text:
            return
        x, y = corner
        left, right = self.words_box(span)
        early, late = self.axis.widest_gap(span, self._moment_positions())
        if band.hatched or right - left > late - early:
            ground = Box(x + left - 3, y + 1, right - left + 6, _BAR - 2)
            canvas.draw_rectangle(ground, fill=band.ground or self._style.paper)
        baseline = y + _BAR / 2 + self._style.label.centring
        canvas.draw_text((x + left, baseline), text, self._style.coloured_label(band.text))


def _count_rows(flags: Sequence[Flag]) -> int:
    return 1 + max((flag.row for flag in flags), default=-1)
