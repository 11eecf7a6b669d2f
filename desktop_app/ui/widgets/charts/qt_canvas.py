# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The canvas of charts in the window, painted by Qt in the colours of the theme and at the text size that is set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop_app.charts.style import ANNOUNCED, BandStyle, ChartStyle
from desktop_app.domain.law.timeline import ENDED, IN_FORCE, NOT_STARTED, SUSPENDED, UNCONFIRMED
from desktop_app.paper.canvas import Box, Point, Stroke, TextStyle
from desktop_app.ui.look.theme import active_theme, px

AFTER_ANNOUNCED: Final = "after_announced"
"""The state of a span after one that was only announced: the standing is not known then."""
_TEXT: Final = 11  # the size of a label in pixels at 100 %
_LABEL: Final = TextStyle(7.8, 9.6)
_DASH: Final = (3.0, 2.0)


def pixels_per_unit() -> float:
    """Return how many pixels one unit of a chart takes at the text size that is set."""
    return px(_TEXT) / _LABEL.size


def measure_text(text: str, style: TextStyle) -> float:
    """Return the width of a text in units of a chart."""
    return QFontMetricsF(_font_of_style(style)).horizontalAdvance(text) / pixels_per_unit()


def chart_style(ground: str) -> ChartStyle:
    """Return the style of charts in the theme in use, on a background of that colour."""
    theme = active_theme()
    bands = {
        state: BandStyle(band.ground, band.edge, band.text, _DASH if state == UNCONFIRMED else ())
        for state in (NOT_STARTED, IN_FORCE, SUSPENDED, UNCONFIRMED, ENDED)
        for band in (theme.band(state),)
    }
    blank = bands[NOT_STARTED]
    bands[ANNOUNCED] = bands[UNCONFIRMED]
    bands[AFTER_ANNOUNCED] = BandStyle(blank.ground, blank.outline, blank.text, _DASH)
    return ChartStyle(
        label=TextStyle(_LABEL.size, _LABEL.leading, colour=theme.text),
        tick=TextStyle(_LABEL.size, _LABEL.leading, colour=theme.quiet),
        quiet=theme.quiet,
        paper=ground,
        axis=theme.edge,
        mark=theme.accent,
        bands=bands,
    )


class QtCanvas:
    """Draws with a painter; ``unit`` is the length of one unit of the chart in pixels."""

    def __init__(self, painter: QPainter, unit: float = 1.0) -> None:
        self._painter, self._unit = painter, unit
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def measure_text(self, text: str, style: TextStyle) -> float:
        """Return the width of a text."""
        return measure_text(text, style)

    def draw_text(self, start: Point, text: str, style: TextStyle) -> None:
        """Write a text with its baseline starting at that point."""
        self._painter.setFont(_font_of_style(style))
        self._painter.setPen(QColor(style.colour))
        self._painter.drawText(self._pixel_point(start), text)

    def draw_line(self, start: Point, end: Point, stroke: Stroke) -> None:
        """Draw a straight line."""
        self._painter.setPen(self._pen_of_stroke(stroke))
        self._painter.drawLine(self._pixel_point(start), self._pixel_point(end))

    def draw_rectangle(
        self, box: Box, *, fill: str | None = None, stroke: Stroke | None = None, radius: float = 0
    ) -> None:
        """Draw a rectangle, filled, outlined or both."""
        self._set_paint(fill, stroke)
        rounding = radius * self._unit
        self._painter.drawRoundedRect(self._pixel_rectangle(box), rounding, rounding)

    def draw_polygon(
        self, corners: Sequence[Point], *, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        """Draw a closed shape through the corners."""
        self._set_paint(fill, stroke)
        self._painter.drawPolygon(QPolygonF([self._pixel_point(corner) for corner in corners]))

    def draw_circle(
        self, centre: Point, radius: float, *, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        """Draw a circle."""
        self._set_paint(fill, stroke)
        self._painter.drawEllipse(self._pixel_point(centre), radius * self._unit, radius * self._unit)

    def draw_hatching(self, box: Box, stroke: Stroke) -> None:
        """Fill a rectangle with slanted lines."""
        brush = QBrush(QColor(stroke.colour), Qt.BrushStyle.BDiagPattern)
        self._painter.fillRect(self._pixel_rectangle(box), brush)

    def _set_paint(self, fill: str | None, stroke: Stroke | None) -> None:
        self._painter.setPen(self._pen_of_stroke(stroke) if stroke else QPen(Qt.PenStyle.NoPen))
        self._painter.setBrush(QColor(fill) if fill else QBrush(Qt.BrushStyle.NoBrush))

    def _pen_of_stroke(self, stroke: Stroke) -> QPen:
        width = max(1.0, stroke.width * self._unit)
        pen = QPen(QColor(stroke.colour), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if stroke.dash:
            pen.setDashPattern([length * self._unit / width for length in stroke.dash])
        return pen

    def _pixel_point(self, point: Point) -> QPointF:
        return QPointF(point[0] * self._unit, point[1] * self._unit)

    def _pixel_rectangle(self, box: Box) -> QRectF:
        corner, size = self._pixel_point((box.x, box.y)), self._pixel_point((box.width, box.height))
        return QRectF(corner.x(), corner.y(), size.x(), size.y())


def _font_of_style(style: TextStyle) -> QFont:
    font = QFont()
    font.setPixelSize(round(style.size * pixels_per_unit()))
    font.setBold(style.bold)
    return font
