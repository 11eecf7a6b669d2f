# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A PDF on screen and on paper, page by page, drawn by pdfium."""

from __future__ import annotations

from typing import Any

import pypdfium2
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

from desktop_app.ui.strings import tr
from desktop_app.ui.tasks import TaskRunner
from desktop_app.ui.theme import active

_POINTS = 72
_GAP = 10
_WAITING = 120


def draw_pages(pdf: bytes, scale: float) -> list[QImage]:
    """Return every page of a PDF as an image; safe on any thread."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_image(page.render(scale=scale)) for page in document]
    finally:
        document.close()


def _image(bitmap: Any) -> QImage:
    shape = QImage.Format.Format_RGB888 if bitmap.n_channels == 3 else QImage.Format.Format_RGB32
    drawn = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, shape)
    found = drawn.rgbSwapped() if bitmap.n_channels == 3 else drawn.copy()
    bitmap.close()
    return found


def print_pdf(pdf: bytes, printer: QPrinter) -> None:
    """Print a PDF, one page a sheet."""
    pages = draw_pages(pdf, min(printer.resolution(), 300) / _POINTS)
    painter = QPainter(printer)
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        room = QRectF(painter.viewport())
        size = page.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), page)
    painter.end()


class PdfPreview(QWidget):
    """The pages of a PDF below each other, as wide as there is room."""

    def __init__(self, pdf: bytes, name: str, tasks: TaskRunner) -> None:
        super().__init__()
        self._name = name
        self.pages: list[QPixmap] = []
        self._fitted: list[QPixmap] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_WAITING)
        scale = 1.5 * max(1.0, self.devicePixelRatioF())
        tasks.run("preview", lambda _progress: draw_pages(pdf, scale), self._show)

    def _show(self, pages: list[QImage]) -> None:
        if not isValid(self):  # another record was chosen while this one was drawn
            return
        self.pages = [QPixmap.fromImage(page) for page in pages]
        said = tr("{name}, {count} pages", name=self._name, count=len(pages))
        self.setAccessibleName(said)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(300, _WAITING)

    def _fit(self) -> None:
        ratio = self.devicePixelRatioF()
        wide = max(100, self.width() - 2)
        smooth = Qt.TransformationMode.SmoothTransformation
        self._fitted = [page.scaledToWidth(round(wide * ratio), smooth) for page in self.pages]
        for page in self._fitted:
            page.setDevicePixelRatio(ratio)
        tall = sum(round(page.height() / ratio) + 2 + _GAP for page in self._fitted)
        self.setFixedHeight(max(tall - _GAP, _WAITING if not self.pages else 0))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(active().quiet)))
        if not self._fitted:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Drawing the memo …"))
        painter.setPen(QPen(QColor(active().line)))
        top = 0
        for page in self._fitted:
            tall = round(page.height() / page.devicePixelRatio())
            painter.drawPixmap(1, top + 1, page)
            painter.drawRect(0, top, self.width() - 1, tall + 1)
            top += tall + 2 + _GAP
        painter.end()
