# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Bars of the number of shipment lines by verdict."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.widgets.charts.shapes import draw_verdict, verdict_colour
from desktop_app.ui.words import strings
from desktop_app.ui.words.law import shown_law
from desktop_app.ui.words.strings import tr, verdict_words


class VerdictBars(QWidget):
    """A bar for each verdict, as long as its number of shipment lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._counts: Mapping[str, int] = {}

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show other counts."""
        self._counts = dict(counts)
        description = strings.join_with_commas(
            f"{verdict_words(v)} {counts.get(v, 0)}" for v in shown_law().verdicts
        )
        self.setAccessibleName(tr("Shipment lines by verdict: {said}", said=description))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, px(7 * 20))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, px(7 * 20))

    def _set_letters(self, painter: QPainter, colour: str) -> QFontMetrics:
        font = QFont(self.font())
        font.setPixelSize(px(12))
        painter.setFont(font)
        painter.setPen(QColor(colour))
        return QFontMetrics(font)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = self._set_letters(painter, active_theme().text)
        names = {verdict: verdict_words(verdict) for verdict in shown_law().verdicts}
        left = px(22) + max(map(metrics.horizontalAdvance, names.values())) + px(14)
        available = self.width() - left - metrics.horizontalAdvance("0000") - 8
        most = max([1, *(self._counts.get(verdict, 0) for verdict in shown_law().verdicts)])
        for row, verdict in enumerate(names):
            top, count = row * px(20), self._counts.get(verdict, 0)
            draw_verdict(painter, QRectF(1, top + px(4), px(11), px(11)), verdict)
            self._set_letters(painter, active_theme().text if count else active_theme().quiet)
            line = QRectF(px(22), top, left, px(19))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, names[verdict])
            wide = available * count / most
            painter.fillRect(QRectF(left, top + px(5), wide, px(9)), verdict_colour(verdict))
            self._set_letters(painter, active_theme().quiet)
            number = QRectF(left + wide + (8 if count else 0), top, 60, px(19))
            painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, str(count) if count else "–")
        painter.end()
