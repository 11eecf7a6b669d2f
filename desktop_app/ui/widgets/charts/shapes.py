# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Draws the signs of verdicts and the origin marks, alike in tables, chips and bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.charts.verdict_shapes import OCTAGON, ShapeColours, draw_shape
from desktop_app.domain.law.pack import UNDETERMINED
from desktop_app.paper.canvas import Box
from desktop_app.ui.look.theme import active_theme, px
from desktop_app.ui.plain import set_tip
from desktop_app.ui.widgets.charts.qt_canvas import QtCanvas
from desktop_app.ui.words.law import shown_verdict
from desktop_app.ui.words.strings import join_with_commas, origin_words, tr, verdict_words


def verdict_colour(verdict: str) -> QColor:
    """Return the colour of a verdict's sign, as the law file names it."""
    verdict_row = shown_verdict(verdict)
    return active_theme().sign(verdict_row.colour if verdict_row else "")


def draw_verdict(painter: QPainter, square: QRectF, verdict: str) -> None:
    """Draw the shape of a verdict in a square; one that the law file does not know is a grey octagon."""
    verdict_row = shown_verdict(verdict)
    painter.save()
    box = Box(square.x(), square.y(), square.width(), square.height())
    colours = ShapeColours(verdict_colour(verdict).name(), None, active_theme().paper)
    draw_shape(QtCanvas(painter), verdict_row.shape if verdict_row else OCTAGON, box, colours)
    painter.restore()


def draw_mark(painter: QPainter, square: QRectF, letter: str) -> None:
    """Draw a letter of origin in its small box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(active_theme().line), 1))
    painter.setBrush(QColor(active_theme().paper))
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    font = QFont(painter.font())
    font.setPixelSize(px(10))
    painter.setFont(font)
    painter.setPen(QColor(active_theme().quiet))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


MARK = (15, 14)


class VerdictChip(QWidget):
    """A verdict: its sign and its words."""

    def __init__(self, verdict: str = "", size: int = 13) -> None:
        super().__init__()
        self._verdict, self._size = verdict, size
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_verdict(verdict)

    def show_verdict(self, verdict: str) -> None:
        """Show another verdict."""
        self._verdict = verdict
        self.setAccessibleName(tr("Verdict: {words}", words=verdict_words(verdict)))
        self.updateGeometry()
        self.update()

    def _chip_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(px(self._size))
        font.setBold(self._size > 13)
        return font

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._chip_font())
        verdict_text = verdict_words(self._verdict)
        return QSize(metrics.horizontalAdvance(verdict_text) + px(self._size) + 10, metrics.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = px(self._size) - 1.0
        draw_verdict(painter, QRectF(0.5, (self.height() - side) / 2, side, side), self._verdict)
        painter.setFont(self._chip_font())
        painter.setPen(QColor(active_theme().text))
        left = round(side) + 8
        painter.drawText(
            self.rect().adjusted(left, 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            verdict_words(self._verdict),
        )
        painter.end()


class Ring(QWidget):
    """The sign of a verdict that is not settled, without words."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(px(10), px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_verdict(painter, QRectF(self.rect()), UNDETERMINED)
        painter.end()


class OriginMark(QWidget):
    """An origin mark: the letter that says where a figure came from."""

    def __init__(self, letter: str, document: str = "") -> None:
        """Draw the mark of a letter; ``document`` is where the figure stands, shown when the mark is pointed at."""
        super().__init__()
        self._letter = letter
        verdict_text = join_with_commas((origin_words(letter), document))
        set_tip(self, verdict_text[:1].upper() + verdict_text[1:])
        self.setAccessibleName(tr("Origin of the figure: {words}", words=verdict_text))
        self.setFixedSize(px(MARK[0]), px(MARK[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_mark(painter, QRectF(self.rect()), self._letter)
        painter.end()
