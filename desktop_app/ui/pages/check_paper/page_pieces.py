# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pieces of pages as pictures: cropped to the places that differ, which are boxed. Drawn off the main thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktop_app.basics.errors import Refused
from desktop_app.services.checking.paper_check import Box
from desktop_app.ui.look.pdf_pages import VisibleArea, draw_page, page_areas
from desktop_app.ui.look.strange_pdf import draw_page_apart, page_areas_apart
from desktop_app.ui.look.theme import MARK_ON_PAPER

_SCALE: Final = 2.5
"""Pixels a point: as fine as a printed page needs."""
_WIDE: Final = 300.0
_HIGH: Final = 110.0
"""The least size of a piece, in points: a line with its label, and the lines around it."""
_AIR: Final = 3.0
_COARSE: Final = 1.2


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked on a page: where something is, or is lacking, which is drawn dashed."""

    boxes: tuple[Box, ...]
    is_lacking: bool


@dataclass(frozen=True, slots=True)
class PagePainter:
    """How the pages of a paper are measured, and drawn at so many pixels a point."""

    area_of: Callable[[int], VisibleArea | None]
    draw: Callable[[int, float], QImage]


def own_pages(pdf: bytes) -> PagePainter:
    """Return what draws a paper of the program's own; the page drawn last is kept."""
    draw = lru_cache(maxsize=1)(partial(draw_page, pdf))
    return PagePainter(lambda number: page_areas(pdf, [number]).get(number), draw)


def strange_pages(pdf: bytes) -> PagePainter:
    """Return what draws a paper from elsewhere, in a process of its own."""
    area_of = lru_cache(maxsize=1)(lambda number: page_areas_apart(pdf, [number]).get(number))
    return PagePainter(area_of, lru_cache(maxsize=1)(partial(draw_page_apart, pdf)))


def draw_piece(painter: PagePainter, number: int, marks: Marks) -> bytes | None:
    """Return the piece of a page around some boxes, which are drawn on it; the whole page where there are none.

    None for a page that is not there, or cannot be drawn.
    """
    try:
        cropped = _crop_page(painter, number, marks)
    except Refused:
        return None
    return _as_png(cropped) if cropped is not None else None


def _crop_page(painter: PagePainter, number: int, marks: Marks) -> QImage | None:
    area = painter.area_of(number)
    if area is None:
        return None
    places = [
        area.share_of_page(box.left, box.bottom, box.right, box.top)
        for box in marks.boxes
        if box.page == number + 1
    ]
    scale = (_SCALE if places else _COARSE) * _shrinkage(area)
    page = painter.draw(number, scale).copy()
    rectangles = [_in_pixels(place, page) for place in places]
    _draw_boxes(page, rectangles, scale, is_dashed=marks.is_lacking)
    return page.copy(_crop(page, rectangles, scale)) if rectangles else page


def _shrinkage(area: VisibleArea) -> float:
    """Return by how much a page is drawn smaller that is far larger than paper."""
    return min(1.0, 1300.0 / max(area.right - area.left, area.top - area.bottom, 1.0))


def _in_pixels(place: QRectF, page: QImage) -> QRectF:
    wide, high = page.width(), page.height()
    return QRectF(place.x() * wide, place.y() * high, place.width() * wide, place.height() * high)


def _draw_boxes(page: QImage, rectangles: Iterable[QRectF], scale: float, *, is_dashed: bool) -> None:
    line = Qt.PenStyle.DashLine if is_dashed else Qt.PenStyle.SolidLine
    painter = QPainter(page)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(MARK_ON_PAPER), 1.2 * scale, line))
    air = _AIR * scale
    for rectangle in rectangles:
        painter.drawRoundedRect(rectangle.adjusted(-air, -air, air, air), air, air)
    painter.end()


def _crop(page: QImage, rectangles: Sequence[QRectF], scale: float) -> QRect:
    """Return the piece of a page that holds all boxes with what stands around them, inside the page."""
    united_boxes = QRectF()
    for rectangle in rectangles:
        united_boxes = united_boxes.united(rectangle)
    air = 8 * _AIR * scale
    wide = min(max(united_boxes.width() + 2 * air, _WIDE * scale), page.width())
    high = min(max(united_boxes.height() + 2 * air, _HIGH * scale), page.height())
    left = min(max(0.0, united_boxes.center().x() - wide / 2), page.width() - wide)
    top = min(max(0.0, united_boxes.center().y() - high / 2), page.height() - high)
    return QRectF(left, top, wide, high).toRect()


def _as_png(picture: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(content.data())
