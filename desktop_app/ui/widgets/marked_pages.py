# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A PDF on screen with places marked on its pages, scrolled to any of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen

from desktop_app.ui.look.pdf_pages import VisibleArea, page_areas
from desktop_app.ui.look.strange_pdf import draw_page_apart, page_areas_apart, page_sizes_apart
from desktop_app.ui.look.theme import MARK_ON_PAPER, px
from desktop_app.ui.session.tasks import Progress, TaskRunner
from desktop_app.ui.widgets.preview import PaperView, PdfPages

_ROUND: Final = 3
_AIR: Final = 2

Marks = Mapping[int, Sequence[QRectF]]
"""Places by the number of their page, counted from 0: shares of its width and height, from the top left corner."""


class MarkedPages(PdfPages):
    """Pages with a box around each marked place; those being looked at have a thicker line, and where the other paper
    has something that is not here, a dashed one.
    """

    def __init__(self, pdf: bytes, name: str, tasks: TaskRunner) -> None:
        self.marks: Marks = {}
        self.current_marks: Marks = {}
        self.lacking: Marks = {}
        super().__init__(pdf, name, tasks)

    def show_marks(self, marks: Marks, current: Marks, lacking: Marks) -> None:
        """Mark places; ``current`` are those being looked at, ``lacking`` those where something is not."""
        self.marks, self.current_marks, self.lacking = marks, current, lacking
        self.update()

    def read_areas(self, numbers: Iterable[int], _progress: Progress) -> dict[int, VisibleArea]:
        """Return what is seen of some pages; runs off the main thread."""
        return page_areas(self._pdf, numbers)

    def rectangle_of(self, number: int, place: QRectF) -> QRectF:
        """Return a place of a page in pixels of the widget."""
        area = QRectF(self.page_area(number))
        corner = area.topLeft() + QPointF(place.x() * area.width(), place.y() * area.height())
        return QRectF(corner.x(), corner.y(), place.width() * area.width(), place.height() * area.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.sizes:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        solid, dashed = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine
        for marks, thickness, line in (
            (self.marks, 1, solid),
            (self.current_marks, 2, solid),
            (self.lacking, 1, dashed),
        ):
            painter.setPen(QPen(QColor(MARK_ON_PAPER), px(thickness), line))
            for number, places in marks.items():
                for marked in places if number < len(self.sizes) else ():
                    painter.drawRoundedRect(self._box_around(number, marked), px(_ROUND), px(_ROUND))
        painter.end()

    def _box_around(self, number: int, place: QRectF) -> QRectF:
        air = px(_AIR)
        box = self.rectangle_of(number, place).adjusted(-air, -air, air, air)
        return box.intersected(QRectF(self.page_area(number)).adjusted(1, 1, -2, -2))


class StrangePages(MarkedPages):
    """Pages of a PDF from elsewhere, drawn in a process of its own."""

    def read_sizes(self, pdf: bytes, progress: Progress) -> list[QSizeF]:
        return page_sizes_apart(pdf, lambda: progress.cancelled)

    def read_page(self, number: int, scale: float, progress: Progress) -> QImage:
        return draw_page_apart(self._pdf, number, scale, lambda: progress.cancelled)

    def read_areas(self, numbers: Iterable[int], progress: Progress) -> dict[int, VisibleArea]:
        return page_areas_apart(self._pdf, numbers, lambda: progress.cancelled)


class MarkedView(PaperView):
    """Marked pages to read; ``is_strange`` is set for a PDF from elsewhere."""

    pages: MarkedPages

    def __init__(self, pdf: bytes, name: str, tasks: TaskRunner, *, is_strange: bool) -> None:
        super().__init__(pdf, name, tasks, StrangePages if is_strange else MarkedPages)

    def go_to_place(self, number: int, place: QRectF | None) -> None:
        """Scroll to a page, counted from 0, and a place on it into the middle; without one to the top of the page."""
        if not self.pages.sizes:
            return
        number = max(0, min(number, len(self.pages.sizes) - 1))
        if place is None:
            self.verticalScrollBar().setValue(self.pages.page_area(number).top() - 1)
            return
        middle = self.pages.rectangle_of(number, place).center()
        self.verticalScrollBar().setValue(round(middle.y()) - self.viewport().height() // 2)
        self.horizontalScrollBar().setValue(round(middle.x()) - self.viewport().width() // 2)
