# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A typed pen over the ReportLab canvas.

Everything drawn on a page goes through here: text only in the embedded family,
colours only as hexadecimal words, and no clock. Coordinates are points from the
top left corner, so that pages are thought of the way they are read.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents.layout import style
from desktop_app.documents.layout.style import Look
from desktop_app.documents.pdf import fonts
from desktop_app.domain.errors import Refused

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn."""

    colour: str = style.INK
    width: float = style.HAIR
    dash: tuple[float, ...] = ()


HAIRLINE: Final = Stroke(style.LINE)
RULE: Final = Stroke(style.INK, style.RULE)


class Ink:
    """Draws on pages of one size and gives the file at the end."""

    def __init__(self, size: tuple[float, float], language: str) -> None:
        self.width, self.height = size
        self._sink = io.BytesIO()
        first = fonts.face(bold=False).name
        self._canvas: Any = Canvas(
            self._sink,
            pagesize=size,
            invariant=1,
            pageCompression=1,
            lang=language,
            initialFontName=first,
        )
        self._filled = self._stroked = ""
        self._entries = 0

    def describe(self, *, title: str, author: str, subject: str, creator: str) -> None:
        """Set the properties that viewers show."""
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(subject)
        self._canvas.setCreator(creator)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")

    def text(self, at: Point, said: str, look: Look) -> None:
        """Write the text with its baseline starting at that point."""
        self._fill(look.colour)
        self._canvas.setFont(fonts.face(bold=look.bold).name, look.size)
        self._canvas.drawString(at[0], self.height - at[1], fonts.printable(said))

    def rule(self, start: Point, end: Point, stroke: Stroke = HAIRLINE) -> None:
        """Draw a straight line."""
        self._pen(stroke)
        (x1, y1), (x2, y2) = start, end
        self._canvas.line(x1, self.height - y1, x2, self.height - y2)

    def box(
        self, box: Box, *, fill: str | None = None, stroke: Stroke | None = None, radius: float = 0
    ) -> None:
        """Draw a rectangle, filled, outlined or both."""
        self._ready(fill, stroke)
        y = self.height - box.y - box.height
        how = {"fill": int(fill is not None), "stroke": int(stroke is not None)}
        if radius:
            self._canvas.roundRect(box.x, y, box.width, box.height, radius, **how)
        else:
            self._canvas.rect(box.x, y, box.width, box.height, **how)

    def polygon(
        self, points: Sequence[Point], *, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        """Draw a closed shape through the points."""
        self._ready(fill, stroke)
        path = self._canvas.beginPath()
        path.moveTo(points[0][0], self.height - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, self.height - y)
        path.close()
        self._canvas.drawPath(path, fill=int(fill is not None), stroke=int(stroke is not None))

    def circle(
        self, centre: Point, radius: float, *, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        """Draw a circle."""
        self._ready(fill, stroke)
        x, y = centre
        how = {"fill": int(fill is not None), "stroke": int(stroke is not None)}
        self._canvas.circle(x, self.height - y, radius, **how)

    def hatch(self, box: Box, *, step: float = 4.0, stroke: Stroke = HAIRLINE) -> None:
        """Fill a rectangle with slanted lines."""
        self._canvas.saveState()
        clip = self._canvas.beginPath()
        clip.rect(box.x, self.height - box.y - box.height, box.width, box.height)
        self._canvas.clipPath(clip, stroke=0, fill=0)
        self._stroked = ""
        lines = int((box.width + box.height) / step) + 1
        for number in range(lines):
            x = box.x + number * step
            self.rule((x, box.y), (x - box.height, box.y + box.height), stroke)
        self._canvas.restoreState()
        self._filled = self._stroked = ""

    def picture(self, data: bytes, box: Box) -> None:
        """Draw a PNG or JPEG inside the rectangle, at its top left."""
        y = self.height - box.y - box.height
        where = (box.x, y, box.width, box.height)
        self._canvas.drawImage(ImageReader(_opened(data)), *where, mask="auto")

    def bookmark(self, title: str, y: float, *, level: int = 0) -> None:
        """Add an entry to the outline that leads to this height of this page."""
        self._entries += 1
        key = f"h{self._entries}"
        self._canvas.bookmarkHorizontal(key, 0, self.height - y + 8)
        self._canvas.addOutlineEntry(fonts.printable(title), key, level=level)

    def next_page(self) -> None:
        """Close this page; the next stroke goes on a new one."""
        self._canvas.showPage()
        self._filled = self._stroked = ""

    def finish(self) -> bytes:
        """Return the file."""
        self._canvas.save()
        return self._sink.getvalue()

    def _ready(self, fill: str | None, stroke: Stroke | None) -> None:
        if fill is not None:
            self._fill(fill)
        if stroke is not None:
            self._pen(stroke)

    def _fill(self, colour: str) -> None:
        if colour != self._filled:
            self._canvas.setFillColorRGB(*_parts(colour))
            self._filled = colour

    def _pen(self, stroke: Stroke) -> None:
        if stroke.colour != self._stroked:
            self._canvas.setStrokeColorRGB(*_parts(stroke.colour))
            self._stroked = stroke.colour
        self._canvas.setLineWidth(stroke.width)
        self._canvas.setDash(list(stroke.dash))


@functools.cache
def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def picture_size(data: bytes) -> tuple[int, int]:
    """Return width and height of a picture in pixels.

    Errors: Refused if it is no PNG or JPEG.
    """
    size: tuple[int, int] = _opened(data).size
    return size


_UNREADABLE: Final = (
    Image.DecompressionBombError,
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
)


def _opened(data: bytes) -> Image.Image:
    try:
        picture = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
        picture.load()
    except _UNREADABLE as problem:
        raise Refused(
            "The logo cannot be read", do="Choose a PNG or JPEG picture for the letterhead"
        ) from problem
    return picture.convert(
        "RGBA" if "A" in picture.getbands() or "transparency" in picture.info else "RGB"
    )
