# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pages of a PDF from elsewhere as pictures: each is drawn in a process of its own, with limits on time and memory."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from typing import IO, Any, Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from desktop_app.basics.errors import Refused
from desktop_app.basics.own_process import run_own_process
from desktop_app.basics.progress import Cancelled, Stopped, never_cancelled
from desktop_app.ui.look.page_process import MOST_SECONDS, PAGE_PROCESS
from desktop_app.ui.look.pdf_pages import VisibleArea

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
        values, pixels = _read_answer(process.lines)
    if process.is_cancelled:
        raise Stopped
    if values is None:
        raise _not_shown()
    return values, pixels


def _read_answer(lines: IO[bytes]) -> tuple[Any, bytes]:
    try:
        return json.loads(lines.readline()), lines.read()
    except ValueError:  # the process ended before it had answered
        return None, b""


def _not_shown() -> Refused:
    return Refused("the pages cannot be shown", do="Open the PDF in another program")
