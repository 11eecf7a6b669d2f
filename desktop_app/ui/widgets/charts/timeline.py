# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The standing of the law over time, with one day marked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from desktop_app.charts.days_axis import Moment, Span, Strip, Timeline
from desktop_app.charts.style import ANNOUNCED
from desktop_app.charts.timeline import TimelineLayout
from desktop_app.domain.law.timeline import SUSPENDED, UNCONFIRMED
from desktop_app.ui.look.theme import active_theme
from desktop_app.ui.widgets.charts.chart_widget import ChartWidget
from desktop_app.ui.widgets.charts.qt_canvas import chart_style, measure_text
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr

_ENDING: Final = (SUSPENDED, UNCONFIRMED, ANNOUNCED)
"""States whose end is stated as a last day; their label names that day."""


class TimelineView(ChartWidget):
    """A timeline of spans, each in a state, with one day marked."""

    def __init__(self) -> None:
        super().__init__()
        self._timeline = Timeline(())

    def show_spans(self, spans: Sequence[Span], mark: Moment) -> None:
        """Show other spans, with ``mark`` as the marked day."""
        self._timeline = Timeline((Strip("", tuple(spans)),), (mark,))
        description = "; ".join(_span_words(span) for span in spans)
        self.setAccessibleName(tr("Standing over time: {said}", said=description))
        self.show_chart()

    def lay_out_chart(self, width: float) -> TimelineLayout:
        style = chart_style(active_theme().paper)
        return TimelineLayout(self._timeline, width, style, measure_text, self._day_words)

    def _day_words(self, on: date) -> str:
        """Return the label of a day of change: the last day of a state that ends by its text, else the day itself."""
        if any(span.end == on and span.state in _ENDING for span in self._timeline.spans):
            return tr("to {day}", day=strings.format_narrow_day(on - timedelta(days=1)))
        return strings.format_narrow_day(on)


def _span_words(span: Span) -> str:
    """Return a span in words: from when, what, and to when."""
    description = " ".join(filter(None, (strings.format_day(span.start) if span.start else "", span.label)))
    if span.end is None or span.state not in _ENDING:
        return description
    return tr("{what} to {day}", what=description, day=strings.format_day(span.end - timedelta(days=1)))
