# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pages of a PDF as pictures, drawn by pdfium; on any thread, one at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from desktop_app.domain.errors import Refused

POINTS: Final = 72
"""Points to the inch; a scale of 1 draws one pixel a point."""

# pdfium keeps state of its own across documents and must not be entered twice.
_ONE_AT_A_TIME: Final = threading.Lock()


@contextmanager
def _open_document(pdf: bytes) -> Iterator[Any]:
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise Refused(
                f"the PDF cannot be shown: {error}", do="Save it and open it in another program"
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
