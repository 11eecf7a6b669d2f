# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pages of a PDF as pictures, drawn by pdfium; on any thread, one at a time."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.own_process import run_own_process
from desktop_app.basics.progress import Cancelled, Stopped, never_cancelled
from desktop_app.ui.look.page_process import MOST_SECONDS, PAGE_PROCESS

POINTS: Final = 72
"""Points to the inch; a scale of 1 draws one pixel a point."""


@dataclass(frozen=True, slots=True)
class VisibleArea:
    """What is seen of a page, in points as the page stands before it is turned, and how it is turned, in degrees."""

    left: float
    bottom: float
    right: float
    top: float
    turned: int = 0

    def share_of_page(self, left: float, bottom: float, right: float, top: float) -> QRectF:
        """Return a rectangle of the page as shares of its width and height as it is seen, from the top left corner."""
        wide, tall = max(1.0, self.right - self.left), max(1.0, self.top - self.bottom)
        corners = [
            _turn_point((x - self.left) / wide, 1 - (y - self.bottom) / tall, self.turned)
            for x, y in ((left, top), (right, bottom))
        ]
        (x1, y1), (x2, y2) = corners
        return QRectF(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


def _turn_point(x: float, y: float, degrees: int) -> tuple[float, float]:
    """Return where a point is after the page was turned clockwise; all in shares of the page."""
    return {90: (1 - y, x), 180: (1 - x, 1 - y), 270: (y, 1 - x)}.get(degrees % 360, (x, y))


# pdfium keeps state of its own across documents and must not be entered twice.
_ONE_AT_A_TIME: Final = threading.Lock()


@contextmanager
def _open_document(pdf: bytes) -> Iterator[Any]:
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise Refused(
                Phrase("the PDF cannot be shown: {why}", why=str(error)),
                do="Save it and open it in another program",
            ) from None
        try:
            yield document
        finally:
            document.close()


def page_sizes(pdf: bytes) -> list[QSizeF]:
    """Return the size of every page, in points.

    Errors: Refused if it is no PDF that can be read.
    """
    with _open_document(pdf) as document:
        return [QSizeF(*document.get_page_size(number)) for number in range(len(document))]


def page_areas(pdf: bytes, numbers: Iterable[int]) -> dict[int, VisibleArea]:
    """Return what is seen of some pages, counted from 0; of one that is not there, nothing.

    Errors: as above.
    """
    areas = {}
    with _open_document(pdf) as document:
        for number in numbers:
            if 0 <= number < len(document):
                page = document[number]
                left, bottom, right, top = page.get_cropbox()
                areas[number] = VisibleArea(left, bottom, right, top, page.get_rotation())
                page.close()
    return areas


def draw_page(pdf: bytes, number: int, scale: float) -> QImage:
    """Return one page, counted from 0, at so many pixels a point."""
    with _open_document(pdf) as document:
        page = document[number]
        bitmap = page.render(scale=scale, prefer_bgrx=True)
        image = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        page.close()
        return image


# --------------------------------------------------------------------------------------------------
# Pages of a PDF from elsewhere as pictures: each is drawn in a process of its own, with limits on time and
# memory.


_PATIENCE: Final = 3 if os.name != "nt" else 1
"""How many times as long it may take by the clock, where the system counts the seconds that a process works."""


def page_sizes_apart(pdf: bytes, cancelled: Cancelled = never_cancelled) -> list[QSizeF]:
    """Return the size of every page, in points.

    Errors: Refused if they cannot be told; Stopped if cancelled.
    """
    values, _pixels = _ask(pdf, {"do": "sizes"}, cancelled)
    return [_measurable(wide, high) for wide, high in values]


def _measurable(wide: float, high: float) -> QSizeF:
    """Return the size of a page that can be laid out; a hostile one may be nothing wide, or a strip without end."""
    width = max(1.0, wide)
    return QSizeF(width, min(max(1.0, high), 20 * width))


def page_areas_apart(
    pdf: bytes, numbers: Iterable[int], cancelled: Cancelled = never_cancelled
) -> dict[int, VisibleArea]:
    """Return what is seen of some pages, counted from 0; of one that is not there, nothing.

    Errors: as above.
    """
    values, _pixels = _ask(pdf, {"do": "areas", "numbers": sorted(numbers)}, cancelled)
    return {int(number): VisibleArea(*area) for number, area in values.items()}


def draw_page_apart(pdf: bytes, number: int, scale: float, cancelled: Cancelled = never_cancelled) -> QImage:
    """Return one page, counted from 0, at so many pixels a point, or fewer if it is larger than any paper.

    Errors: as above.
    """
    values, pixels = _ask(pdf, {"do": "page", "number": number, "scale": scale}, cancelled)
    wide, high, stride = values
    if len(pixels) < high * stride:
        raise _not_shown()
    return QImage(pixels, wide, high, stride, QImage.Format.Format_RGB32).copy()


def _ask(pdf: bytes, request: dict[str, Any], cancelled: Cancelled) -> tuple[Any, bytes]:
    """Return what the process answers: values, and pixels where a page was asked for."""
    line = json.dumps({**request, "bytes": len(pdf)}).encode("ascii") + b"\n"
    with run_own_process(PAGE_PROCESS, line + pdf, MOST_SECONDS * _PATIENCE, cancelled) as process:
        try:
            values, pixels = json.loads(process.lines.readline()), process.lines.read()
        except ValueError:  # the process ended before it had answered
            values, pixels = None, b""
    if process.is_cancelled:
        raise Stopped
    if values is None:
        raise _not_shown()
    return values, pixels


def _not_shown() -> Refused:
    return Refused("the pages cannot be shown", do="Open the PDF in another program")
