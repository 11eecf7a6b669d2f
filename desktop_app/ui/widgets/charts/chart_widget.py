# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A widget that shows a chart: as wide as there is space, as high as the chart needs at that width."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.paper.canvas import Canvas, Point
from desktop_app.ui.widgets.charts.qt_canvas import QtCanvas, pixels_per_unit


class ChartLayout(Protocol):
    """A chart laid out for a width."""

    @property
    def height(self) -> float:
        """Return the height, in units of the chart."""

    def draw_chart(self, canvas: Canvas, corner: Point) -> None:
        """Draw the chart with its top left corner at a point."""


class ChartWidget(QWidget):
    """The base of charts; the accessible name of each says in words what it shows."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._height = 0

    def lay_out_chart(self, width: float) -> ChartLayout:
        """Return the chart laid out for a width in units of the chart."""
        raise NotImplementedError

    def current_layout(self) -> ChartLayout:
        """Return the chart laid out for the present width."""
        return self.lay_out_chart(self.width() / pixels_per_unit())

    def show_chart(self) -> None:
        """Redraw the chart after its content has changed."""
        self._fit_height()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._height or self._needed_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height or self._needed_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.current_layout().draw_chart(QtCanvas(painter, pixels_per_unit()), (0.0, 0.0))
        painter.end()

    def _needed_height(self) -> int:
        return round(self.current_layout().height * pixels_per_unit()) + 1

    def _fit_height(self) -> None:
        height = self._needed_height()
        if height != self._height:
            self._height = height
            self.updateGeometry()
