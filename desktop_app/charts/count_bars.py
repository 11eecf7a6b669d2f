# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How many there are of each kind before and after something, as two bars a kind with their counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from desktop_app.charts.style import ChartStyle
from desktop_app.paper.canvas import Box, Canvas, Drawing, Point, Stroke, TextStyle

_ROW: Final = 26.0
_BAR: Final = 9.5
_GAP: Final = 10.0
_LEAST: Final = 0.8
"""The width of a bar for none, so that it is seen where it would begin."""


@dataclass(frozen=True, slots=True)
class CountBars(Drawing):
    """Kinds with their counts before and after; ``times`` are the words for before and after."""

    bars: tuple[tuple[str, int, int], ...]
    times: tuple[str, str]

    @property
    def text(self) -> str:
        """Return what is read in the place of the picture."""
        return "; ".join(f"{label}: {before} → {after}" for label, before, after in self.bars)


class CountBarsLayout:
    """Bars laid out for a width: before light, after dark."""

    def __init__(
        self, bars: CountBars, width: float, style: ChartStyle, measure: Callable[[str, TextStyle], float]
    ) -> None:
        self._bars, self._times, self._style = bars.bars, bars.times, style
        self._left = max((measure(label, style.label) for label, _, _ in self._bars), default=0.0) + _GAP
        most = max((max(before, after) for _, before, after in self._bars), default=0)
        self._each = (
            width - self._left - _GAP - max(measure(f"{most} {words}", style.label) for words in bars.times)
        ) / max(most, 1)
        self.height = _ROW * len(self._bars)

    def draw_chart(self, canvas: Canvas, corner: Point) -> None:
        """Draw the bars with the top left corner at a point."""
        style = self._style
        left = corner[0] + self._left
        for number, (label, before, after) in enumerate(self._bars):
            top = corner[1] + number * _ROW
            canvas.draw_text((corner[0], top + _ROW / 2 + style.label.centring), label, style.label)
            for place, count, fill in ((0, before, style.axis), (1, after, style.mark)):
                y = top + _ROW / 2 - _BAR + place * _BAR
                width = max(count * self._each, _LEAST)
                canvas.draw_rectangle(
                    Box(left, y + 0.5, width, _BAR - 1), fill=fill, stroke=Stroke(style.mark, 0.4)
                )
                text_at = (left + width + 3, y + _BAR / 2 + style.tick.centring)
                canvas.draw_text(
                    text_at, f"{count} {self._times[place]}", style.label if place else style.tick
                )
