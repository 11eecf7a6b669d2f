# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""States over days, and the positions of days on an axis of a given width.

The axis keeps the order of days but not an even scale: a short span is widened until its label fits, because a reader
looks for the state of a day and not for lengths of time.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.paper.canvas import Drawing

_NARROWEST: Final = 36.0
_ROUNDS: Final = 60


@dataclass(frozen=True, slots=True)
class Span:
    """A state from ``start`` up to, not including, ``end``; None is open.

    Shape: ``state`` names how the span is drawn, a key of the bands of a `ChartStyle`.
    """

    label: str
    start: date | None
    end: date | None
    state: str

    def __post_init__(self) -> None:
        if self.start and self.end and self.start >= self.end:
            raise ValueError(f"the span {self.label!r} ends before it starts")


@dataclass(frozen=True, slots=True)
class Strip:
    """The consecutive states of one provision or instrument; the label may be blank."""

    label: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A day marked above the strips; ``main`` is the export day or today, others are drawn quietly."""

    label: str
    on: date
    main: bool = False


@dataclass(frozen=True, slots=True)
class Timeline(Drawing):
    """Strips on one axis of days, with moments above and dates beneath."""

    strips: tuple[Strip, ...]
    moments: tuple[Moment, ...] = ()

    @property
    def spans(self) -> Iterator[Span]:
        """Yield the spans of all strips."""
        for strip in self.strips:
            yield from strip.spans

    @property
    def change_days(self) -> set[date]:
        """Return the days on which a span starts or ends."""
        return {day for span in self.spans for day in (span.start, span.end) if day}


@dataclass(frozen=True, slots=True)
class DaysAxis:
    """Positions of days: interpolated between the two neighbouring stops."""

    stops: tuple[date, ...]
    positions: tuple[float, ...]

    @property
    def width(self) -> float:
        """Return the length of the axis."""
        return self.positions[-1]

    def position_of(self, on: date) -> float:
        """Return the distance of a day from the left end."""
        for number in range(1, len(self.stops)):
            if on <= self.stops[number]:
                first, last = self.stops[number - 1], self.stops[number]
                proportion = max((on - first).days, 0) / (last - first).days
                left = self.positions[number - 1]
                return left + proportion * (self.positions[number] - left)
        return self.width

    def span_ends(self, span: Span) -> tuple[float, float]:
        """Return the two ends of a span; open ends reach the ends of the axis."""
        first = self.position_of(span.start) if span.start else 0.0
        return first, self.position_of(span.end) if span.end else self.width

    def widest_gap(self, span: Span, cuts: Sequence[float]) -> tuple[float, float]:
        """Return the widest stretch of a span without a stroke; ``cuts`` are the positions of the strokes."""
        first, last = self.span_ends(span)
        inside = sorted(cut for cut in cuts if first < cut < last)
        return max(pairwise([first, *inside, last]), key=lambda gap: gap[1] - gap[0])


@dataclass(frozen=True, slots=True)
class _LabelledSpan:
    """A span with the width that its label wants, and the numbers of the stretches between stops that it covers."""

    span: Span
    wanted: float
    stretches: tuple[int, ...]

    @classmethod
    def of(cls, span: Span, stops: Sequence[date], wanted: float) -> _LabelledSpan:
        """Return a span on an axis with these stops."""
        stretches = enumerate(pairwise(stops))
        covered = tuple(
            number
            for number, (first, last) in stretches
            if (span.start is None or span.start <= first) and (span.end is None or last <= span.end)
        )
        return cls(span, wanted, covered)


def days_axis(timeline: Timeline, width: float, wanted_width: Callable[[Span], float]) -> DaysAxis:
    """Return an axis on which the labels of the spans fit, if the width allows it."""
    return _fitted_axis(timeline, width, tuple(map(wanted_width, timeline.spans)))


@lru_cache(maxsize=16)  # a chart in the window is laid out again for each size hint and each time it is drawn
def _fitted_axis(timeline: Timeline, width: float, wanted_widths: tuple[float, ...]) -> DaysAxis:
    stops = _days_of_change(timeline)
    days = [(late - early).days for early, late in pairwise(stops)]
    widths = [width * count / math.fsum(days) for count in days]
    labelled = [
        _LabelledSpan.of(span, stops, wanted)
        for span, wanted in zip(timeline.spans, wanted_widths, strict=True)
    ]
    for _ in range(_ROUNDS):
        before = widths
        widths = _scaled_widths([max(stretch, _NARROWEST) for stretch in widths], width)
        axis = _axis_of_widths(stops, widths)
        cuts = [axis.position_of(moment.on) for moment in timeline.moments]
        widened = list(widths)
        for each in labelled:
            early, late = axis.widest_gap(each.span, cuts)
            if late - early < each.wanted:
                factor = min(each.wanted / max(late - early, 1.0), 1.15)
                for number in each.stretches:
                    widened[number] *= factor
        widths = _scaled_widths(widened, width)
        if widths == before:  # every further round would give the same
            break
    return _axis_of_widths(stops, widths)


def _scaled_widths(widths: Sequence[float], width: float) -> list[float]:
    total = math.fsum(widths)
    return [stretch * width / total for stretch in widths]


def _axis_of_widths(stops: Sequence[date], widths: Sequence[float]) -> DaysAxis:
    positions = [0.0]
    for width in widths:
        positions.append(positions[-1] + width)
    return DaysAxis(tuple(stops), tuple(positions))


def _days_of_change(timeline: Timeline) -> list[date]:
    """Return every day on which something changes, with a margin at either end."""
    days = timeline.change_days
    marked = days | {moment.on for moment in timeline.moments}
    first = min(marked, default=date(2000, 1, 1))
    last = max(marked, default=first)
    margin = max((last - first).days // 10, 20)
    stops = days | {first, last}
    if any(span.start is None for span in timeline.spans) or len(stops) == 1:
        stops.add(_moved_day(first, -margin))
    if any(span.end is None for span in timeline.spans) or last not in days:
        stops.add(_moved_day(last, margin))
    return sorted(stops)


def _moved_day(day: date, by: int) -> date:
    """Return a day moved by a number of days, at most to the end of the calendar."""
    ordinal = min(max(day.toordinal() + by, date.min.toordinal()), date.max.toordinal())
    return day + timedelta(days=ordinal - day.toordinal())
