# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An axis of days that keeps their order and gives every state room for its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from desktop_app.documents.layout import line_breaking, style
from desktop_app.documents.model.tree import Fill, Span, Timeline

PAD: Final = 10.0  # around the words in a span
_NARROWEST: Final = 36.0
_ROUNDS: Final = 60


@dataclass(frozen=True, slots=True)
class Axis:
    """Where a day stands: evenly between two neighbouring stops."""

    stops: tuple[date, ...]
    places: tuple[float, ...]

    def at(self, on: date) -> float:
        """Return the distance of a day from the left end."""
        for number in range(1, len(self.stops)):
            if on <= self.stops[number]:
                first, last = self.stops[number - 1], self.stops[number]
                part = max((on - first).days, 0) / (last - first).days
                left = self.places[number - 1]
                return left + part * (self.places[number] - left)
        return self.places[-1]

    def span(self, span: Span) -> tuple[float, float]:
        """Return the two ends of a span; open ends reach the ends of the axis."""
        first = self.at(span.start) if span.start else 0.0
        return first, self.at(span.end) if span.end else self.places[-1]

    def stretch(self, span: Span, cuts: Sequence[float]) -> tuple[float, float]:
        """Return the widest stretch of a span that none of the strokes at `cuts` crosses."""
        first, last = self.span(span)
        inside = sorted(cut for cut in cuts if first < cut < last)
        return max(pairwise([first, *inside, last]), key=lambda gap: gap[1] - gap[0])


def axis(timeline: Timeline, width: float) -> Axis:
    """Return an axis on which the words of the spans fit, if the width allows it."""
    stops = _stops(timeline)
    days = [(late - early).days for early, late in pairwise(stops)]
    parts = [width * count / sum(days) for count in days]
    for _ in range(_ROUNDS):
        parts = _scaled([max(part, _NARROWEST) for part in parts], width)
        parts = _scaled(_eased(parts, stops, timeline), width)
    return _placed(stops, parts)


def _scaled(parts: Sequence[float], width: float) -> list[float]:
    total = sum(parts)
    return [part * width / total for part in parts]


def _placed(stops: Sequence[date], parts: Sequence[float]) -> Axis:
    places = [0.0]
    for part in parts:
        places.append(places[-1] + part)
    return Axis(tuple(stops), tuple(places))


def _stops(timeline: Timeline) -> list[date]:
    """Return every day on which something changes, with a margin at either end."""
    spans = list(_spans(timeline))
    days = {day for span in spans for day in (span.start, span.end) if day}
    shown = days | {moment.on for moment in timeline.moments}
    first = min(shown, default=date(2000, 1, 1))
    last = max(shown, default=first)
    margin = max((last - first).days // 10, 20)
    stops = days | {first, last}
    if any(span.start is None for span in spans) or len(stops) == 1:
        stops.add(_moved(first, -margin))
    if any(span.end is None for span in spans) or last not in days:
        stops.add(_moved(last, margin))
    return sorted(stops)


def _spans(timeline: Timeline) -> Iterator[Span]:
    for strip in timeline.strips:
        yield from strip.spans


def _moved(day: date, by: int) -> date:
    """Return a day so many days away, or the end of the calendar."""
    ordinal = min(max(day.toordinal() + by, date.min.toordinal()), date.max.toordinal())
    return day + timedelta(days=ordinal - day.toordinal())


def _eased(parts: list[float], stops: Sequence[date], timeline: Timeline) -> list[float]:
    """Widen the parts of every span that has no free stretch wide enough for its words."""
    now = _placed(stops, parts)
    cuts = [now.at(moment.on) for moment in timeline.moments]
    eased = list(parts)
    for span in _spans(timeline):
        early, late = now.stretch(span, cuts)
        wanted = wanted_width(span)
        if late - early < wanted:
            more = min(wanted / max(late - early, 1.0), 1.15)
            for number, (first, last) in enumerate(pairwise(stops)):
                eased[number] *= more if _covers(span, first, last) else 1.0
    return eased


def wanted_width(span: Span) -> float:
    """Return the width that the words of a span ask for; nothing without words."""
    if not span.label:
        return 0.0
    pad = PAD + (16.0 if span.fill is Fill.HATCHED else 0.0)
    return line_breaking.measure(span.label, style.LABEL) + pad


def _covers(span: Span, first: date, last: date) -> bool:
    return (span.start is None or span.start <= first) and (span.end is None or last <= span.end)
