# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A PDF on screen: pages below each other, the visible ones drawn at the resolution of the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget
from shiboken6 import isValid

from desktop_app.ui.look import pdf_pages
from desktop_app.ui.look.theme import MARK_ON_PAPER, active_theme, px
from desktop_app.ui.session.tasks import Progress, TaskRunner, Work
from desktop_app.ui.words.strings import error_sentences, tr

_GAP: Final = 10
_WAITING: Final = 120
_SCREEN: Final = 96 / pdf_pages.POINTS
"""Pixels for a point at 100 %."""
ZOOMS: Final = (50, 75, 100, 125, 150, 200, 300, 400)
_KEPT: Final = 6
"""Pages kept as pictures; at 400 % on a high-resolution screen one takes a hundred megabytes."""


@dataclass(frozen=True, slots=True)
class _DrawnPage:
    """A page as a picture, with its scale in pixels for a point."""

    scale: float
    picture: QImage


class PdfPages(QWidget):
    """The pages, fitted to the width or at a zoom in percent."""

    pages_laid_out = Signal()

    def __init__(self, pdf: bytes, name: str, tasks: TaskRunner) -> None:
        super().__init__()
        self._pdf, self._name, self._tasks = pdf, name, tasks
        self.sizes: list[QSizeF] = []
        self.zoom = 0  # fitted to the width
        self.fault = ""
        self._page_areas: list[QRect] = []
        self._drawn_pages: dict[int, _DrawnPage] = {}
        self.page_faults: dict[int, str] = {}
        self._most = _KEPT
        self._page_being_drawn: tuple[int, float] | None = None
        self._wanted_pages: list[int] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_WAITING)
        self._run_task(
            "sizes", lambda progress: self.read_sizes(pdf, progress), self._show_sizes, self._show_fault
        )

    def read_sizes(self, pdf: bytes, _progress: Progress) -> list[QSizeF]:
        """Return the size of every page; runs off the main thread."""
        return pdf_pages.page_sizes(pdf)

    def read_page(self, number: int, scale: float, _progress: Progress) -> QImage:
        """Return the picture of a page; runs off the main thread."""
        return pdf_pages.draw_page(self._pdf, number, scale)

    def _run_task(
        self, task_name: str, work: Work, done: Callable[[Any], object], failed: Callable[[str], object]
    ) -> None:
        """Run work off the main thread; the result is dropped if the widget was deleted."""

        def show_if_alive(loaded: Any) -> None:
            if isValid(self):  # another record may have been chosen meanwhile
                done(loaded)

        def show_fault(error: Exception) -> None:
            if isValid(self):
                failed(error_sentences(error))

        key = f"{task_name} {id(self)}"
        self._tasks.run(key, work, show_if_alive, failed=show_fault)

    def _show_fault(self, fault: str) -> None:
        self.fault = fault
        self.update()

    def _show_sizes(self, sizes: list[QSizeF]) -> None:
        self.sizes = sizes
        self.setAccessibleName(tr("{name}, {count} pages", name=self._name, count=len(sizes)))
        self._lay_out_pages()

    # ---- positions of the pages ----

    def set_zoom_percent(self, percent: int) -> None:
        """Show the pages at a zoom in percent; 0 fits them to the width."""
        self.zoom = percent
        self._lay_out_pages()

    def page_scale(self, number: int = 0) -> float:
        """Return the scale of a page in pixels of the window for a point."""
        if self.zoom:
            return _SCREEN * self.zoom / 100
        return max(100, self.width() - 2) / self.sizes[number].width()

    def page_area(self, number: int) -> QRect:
        """Return the rectangle of a page."""
        return self._page_areas[number]

    def find_page_at(self, y: int) -> int:
        """Return the number of the page at a height."""
        above = (number for number, area in enumerate(self._page_areas) if y < area.bottom() + _GAP)
        return next(above, max(0, len(self._page_areas) - 1))

    def _lay_out_pages(self) -> None:
        if not self.sizes:
            return
        extents = [(size * self.page_scale(n)).toSize() for n, size in enumerate(self.sizes)]
        widest = max(extent.width() for extent in extents)
        self.setMinimumWidth(widest + 2 if self.zoom else 100)
        self._page_areas, top = [], 1
        for extent in extents:
            left = max(1, (self.width() - extent.width()) // 2)
            self._page_areas.append(QRect(QPoint(left, top), extent))
            top += extent.height() + 2 + _GAP
        self.setFixedHeight(top - _GAP)
        self.update()
        self.pages_laid_out.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_out_pages()

    def sizeHint(self) -> QSize:
        return QSize(300, _WAITING)

    # ---- drawing ----

    @property
    def is_sharp(self) -> bool:
        """Tell whether all visible pages are drawn at the present size."""
        return bool(self.sizes) and self._page_being_drawn is None and not self._wanted_pages

    def page_picture(self, number: int) -> QImage | None:
        """Return the picture of a page; None while it is not drawn."""
        drawn_page = self._drawn_pages.get(number)
        return drawn_page.picture if drawn_page else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self.sizes:
            painter.setPen(QPen(QColor(active_theme().quiet)))
            message = self.fault or tr("Drawing the pages …")
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), flags, message)
        painter.setPen(QPen(QColor(active_theme().line)))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, area in enumerate(self._page_areas):
            if not area.intersects(event.rect()):
                continue
            painter.fillRect(area, Qt.GlobalColor.white)
            drawn_page = self._drawn_pages.get(number)
            if drawn_page is not None:
                painter.drawImage(area, drawn_page.picture)
            elif number in self.page_faults:
                # Say on a page why it cannot be drawn; it would look like an empty one.
                fault = self.page_faults[number]
                painter.save()
                painter.setPen(QColor(MARK_ON_PAPER))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, fault)
                painter.restore()
            painter.drawRect(area.adjusted(-1, -1, 0, 0))
        painter.end()
        # Request pictures of visible pages that are not drawn at the present size.
        sight = self.visibleRegion().boundingRect()
        pages_in_sight = [n for n, area in enumerate(self._page_areas) if area.intersects(sight)]
        self._most = max(_KEPT, len(pages_in_sight))
        self._wanted_pages = [number for number in pages_in_sight if not self._is_page_sharp(number)]
        if self._wanted_pages and self._page_being_drawn is None:
            QTimer.singleShot(0, self, self._draw_next)

    def _is_page_sharp(self, number: int) -> bool:
        if number in self.page_faults:
            return True
        drawn_page = self._drawn_pages.get(number)
        wanted = self.page_scale(number) * self.devicePixelRatioF()
        return drawn_page is not None and abs(drawn_page.scale - wanted) < 0.001

    def _draw_next(self) -> None:
        if not self._wanted_pages or self._page_being_drawn is not None:
            return
        number = self._wanted_pages.pop(0)
        scale = self.page_scale(number) * self.devicePixelRatioF()
        self._page_being_drawn = number, scale
        read = partial(self.read_page, number, scale)
        self._run_task("page", read, self._store_drawn_page, self._note_faulty_page)

    def _note_faulty_page(self, fault: str) -> None:
        """Note that a page cannot be drawn, say so on it, and go on with the next one."""
        if self._page_being_drawn is None:
            return
        number, _scale = self._page_being_drawn
        self._page_being_drawn = None
        self.page_faults[number] = fault
        self.update(self.page_area(number))
        self._draw_next()

    def _store_drawn_page(self, picture: QImage) -> None:
        if self._page_being_drawn is None:
            return
        number, scale = self._page_being_drawn
        self._page_being_drawn = None
        self._drawn_pages.pop(number, None)
        self._drawn_pages[number] = _DrawnPage(scale, picture)
        while len(self._drawn_pages) > self._most:
            self._drawn_pages.pop(next(iter(self._drawn_pages)))
        self.update(self.page_area(number).adjusted(-1, -1, 1, 1))
        self._draw_next()


class PaperView(QScrollArea):
    """The pages to read: scrolled and zoomed by keyboard, wheel or button."""

    moved = Signal()

    def __init__(
        self, pdf: bytes, name: str, tasks: TaskRunner, kind_of_pages: type[PdfPages] = PdfPages
    ) -> None:
        super().__init__()
        self.pages = kind_of_pages(pdf, name, tasks)
        self.setProperty("role", "paper")
        self.setWidgetResizable(True)
        self.setWidget(self.pages)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A scroll bar that is shown on demand would change the width, and so itself, endlessly.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.pages.pages_laid_out.connect(self.moved.emit)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())

    @property
    def current_page(self) -> int:
        """Return the page in front, from 0."""
        bar = self.verticalScrollBar()
        return self.pages.find_page_at(bar.value() + self.viewport().height() // 3)

    @property
    def zoom_percent(self) -> int:
        """Return the zoom in use."""
        return round(self.pages.page_scale() / _SCREEN * 100) if self.pages.sizes else 100

    def zoom_by_steps(self, steps: int) -> None:
        """Zoom in or out to the next step."""
        percent = self.zoom_percent
        further = [zoom for zoom in ZOOMS if (zoom > percent if steps > 0 else zoom < percent)]
        if further:
            self.zoom_to_percent(further[0] if steps > 0 else further[-1])

    def zoom_to_percent(self, percent: int) -> None:
        """Zoom and keep the position in the document; 0 fits the pages to the width."""
        bar = self.verticalScrollBar()
        before = bar.value() / max(1, self.pages.height())
        self.pages.set_zoom_percent(percent)
        wide = max(self.viewport().width(), self.pages.minimumWidth())
        self.pages.resize(wide, self.pages.height())
        bar.setValue(round(before * self.pages.height()))
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_Space:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            bar.setValue(bar.value() + (-1 if back else 1) * bar.pageStep())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by_steps(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)


# --------------------------------------------------------------------------------------------------
# A PDF on screen with places marked on its pages, scrolled to any of them.


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

    def read_areas(self, numbers: Iterable[int], _progress: Progress) -> dict[int, pdf_pages.VisibleArea]:
        """Return what is seen of some pages; runs off the main thread."""
        return pdf_pages.page_areas(self._pdf, numbers)

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
                    air = px(_AIR)
                    box = self.rectangle_of(number, marked).adjusted(-air, -air, air, air)
                    painter.drawRoundedRect(
                        box.intersected(QRectF(self.page_area(number)).adjusted(1, 1, -2, -2)),
                        px(_ROUND),
                        px(_ROUND),
                    )
        painter.end()


class StrangePages(MarkedPages):
    """Pages of a PDF from elsewhere, drawn in a process of its own."""

    def read_sizes(self, pdf: bytes, progress: Progress) -> list[QSizeF]:
        return pdf_pages.page_sizes_apart(pdf, lambda: progress.cancelled)

    def read_page(self, number: int, scale: float, progress: Progress) -> QImage:
        return pdf_pages.draw_page_apart(self._pdf, number, scale, lambda: progress.cancelled)

    def read_areas(self, numbers: Iterable[int], progress: Progress) -> dict[int, pdf_pages.VisibleArea]:
        return pdf_pages.page_areas_apart(self._pdf, numbers, lambda: progress.cancelled)


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
