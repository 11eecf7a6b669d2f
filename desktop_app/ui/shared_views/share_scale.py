# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Value shares on a scale with the threshold."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from desktop_app.basics.quantity import Interval, point
from desktop_app.charts.share_axis import ShareRange, ShareScale
from desktop_app.charts.share_scale import ShareScaleLayout
from desktop_app.ui.look.theme import active_theme
from desktop_app.ui.widgets.charts import ChartWidget, chart_style, measure_text
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr


class ShareScaleView(ChartWidget):
    """Value shares on a small scale; ``on_wash`` draws it for the grey background of a panel."""

    def __init__(self, line: Fraction, *, on_wash: bool = False) -> None:
        super().__init__()
        self._on_wash = on_wash
        self._line, self._line_words = line, strings.format_share(point(line))
        self._ranges: tuple[ShareRange, ...] = ()
        self.show_share(None)

    def show_share(self, span: Interval | None) -> None:
        """Show another share; None draws the threshold alone."""
        share_words = strings.format_share(span, self._line)
        self._ranges = (ShareRange(share_words, span.lo, span.hi),) if span else ()
        self.setAccessibleName(
            tr("Share of value {share}; the line is {line}", share=share_words, line=self._line_words)
        )
        self.show_chart()

    def show_shares(self, shares: Sequence[tuple[str, Interval]]) -> None:
        """Show the shares of several products, each with the product's number."""
        self._ranges = tuple(
            ShareRange(f"{number}: {strings.format_share(span, self._line)}", span.lo, span.hi)
            for number, span in shares
        )
        self.setAccessibleName(strings.join_with_commas(share.label for share in self._ranges))
        self.show_chart()

    def lay_out_chart(self, width: float) -> ShareScaleLayout:
        theme = active_theme()
        scale = ShareScale(self._line, tr("line {share}", share=self._line_words), self._ranges)
        style = chart_style(theme.wash if self._on_wash else theme.paper)
        return ShareScaleLayout(scale, width, style, measure_text, _share_words)


def _share_words(share: Fraction) -> str:
    return strings.format_share(point(share))
