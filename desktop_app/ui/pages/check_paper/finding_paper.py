# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Prints a finding: draws the places that differ, cropped, and has them set on a paper. Runs off the main thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktop_app.domain.errors import Refused
from desktop_app.services.checking.finding import MOST_LISTED, FindingStamp, make_finding
from desktop_app.services.checking.result import Box, Check, PaperCheck
from desktop_app.services.context.finding_port import FoundPicture
from desktop_app.ui.look.pdf_pages import VisibleArea, draw_page, page_areas
from desktop_app.ui.look.strange_pdf import draw_page_apart, page_areas_apart
from desktop_app.ui.look.theme import MARK_ON_PAPER
from desktop_app.ui.pages.check_paper.differences import Difference, Shape
from desktop_app.ui.session.paper_host import PaperHost

_SCALE: Final = 2.5
"""Pixels a point: as fine as a printed page needs."""
_WIDE: Final = 300.0
_HIGH: Final = 110.0
"""The least size of a piece, in points: a line with its label, and the lines around it."""
_AIR: Final = 3.0
_COARSE: Final = 1.2


def print_finding(host: PaperHost, paper_check: PaperCheck, differences: Sequence[Difference]) -> bytes:
    """Return the finding as a PDF."""
    settings, program = host.settings, host.program
    stamp = FindingStamp(settings.signer, settings.signer_role, host.today, f"Lodestone {program.version}")
    pictured: list[tuple[Check, tuple[FoundPicture, ...]]] = [
        (difference.check, tuple(_pictures_of(paper_check, difference)) if number < MOST_LISTED else ())
        for number, difference in enumerate(differences)
    ]
    return program.print_finding(make_finding(paper_check, pictured, stamp))


def _pictures_of(paper_check: PaperCheck, difference: Difference) -> Iterator[FoundPicture]:
    if difference.shape is not Shape.PAGES:
        return
    here, again = difference.boxes, difference.boxes_again
    for page, boxes, others, made_again in (
        (difference.page, here, again, False),
        (difference.page_again, again, here, True),
    ):
        if not (boxes or others) and not (
            difference.is_whole_page_again if made_again else difference.is_whole_page
        ):
            continue
        marks = _Marks(boxes or others, is_lacking=not boxes)
        cropped = _draw_piece(_drawing_of(paper_check, made_again=made_again), page - 1, marks)
        if cropped is not None:
            yield FoundPicture(_as_png(cropped), page, made_again=made_again)


@dataclass(frozen=True, slots=True)
class _Marks:
    """What is marked on a page: where something is, or is lacking, which is drawn dashed."""

    boxes: tuple[Box, ...]
    is_lacking: bool


@dataclass(frozen=True, slots=True)
class _Drawing:
    """How the pages of one of the papers are measured and drawn."""

    areas: Callable[[Sequence[int]], Mapping[int, VisibleArea]]
    draw: Callable[[int, float], QImage]


def _drawing_of(paper_check: PaperCheck, *, made_again: bool) -> _Drawing | None:
    """Return how a paper is drawn; this paper, which may be hostile, in a process of its own."""
    if not made_again:
        return _Drawing(
            partial(page_areas_apart, paper_check.content), partial(draw_page_apart, paper_check.content)
        )
    if not paper_check.made_again:
        return None
    return _Drawing(partial(page_areas, paper_check.made_again), partial(draw_page, paper_check.made_again))


def _draw_piece(drawing: _Drawing | None, number: int, marks: _Marks) -> QImage | None:
    """Return the piece of a page around some boxes, which are drawn on it; the whole page where there are none.

    None for a page that is not there, or cannot be drawn.
    """
    try:
        return _crop_page(drawing, number, marks) if drawing is not None else None
    except Refused:
        return None


def _crop_page(drawing: _Drawing, number: int, marks: _Marks) -> QImage | None:
    area = drawing.areas([number]).get(number)
    if area is None:
        return None
    places = [
        area.share_of_page(box.left, box.bottom, box.right, box.top)
        for box in marks.boxes
        if box.page == number + 1
    ]
    scale = (_SCALE if places else _COARSE) * _shrinkage(area)
    page = drawing.draw(number, scale)
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
