# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The canvas of a PDF page, drawn by ReportLab.

All drawing goes through this module: text only in the embedded fonts, colours only in hexadecimal, no clock.
Coordinates are points from the top left corner, downwards.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas as ReportLabCanvas

from desktop_app.charts.canvas import Box, Point, Stroke, TextStyle
from desktop_app.documents.layout import fonts
from desktop_app.documents.layout.line_breaking import measure_text
from desktop_app.documents.layout.page_canvas import Field
from desktop_app.documents.layout.pictures import open_picture
from desktop_app.documents.layout.tags import Spoken, Tag
from desktop_app.documents.pdf.font_codes import FontCodes, plain_figure
from desktop_app.documents.pdf.languages import Passage, split_passages

_HATCHING_STEP = 4.0
_PAINTED = {(0, 0): "n", (0, 1): "S", (1, 0): "f*", (1, 1): "B*"}
"""The operators that paint an area, an outline, or both."""


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """A stretch of a page that belongs to a tag: its page and its number there, both from 0.

    Units: `box` is where a figure stands, in points from the bottom left corner: left, bottom, right, top.
    """

    page: int
    number: int
    tag: Tag
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class PlacedField:
    """A place to fill in on a page, counted from 0; the rectangle is in points from the lower left corner."""

    page: int
    field: Field
    rectangle: tuple[float, float, float, float]
    tag: Tag


class PdfCanvas:
    """Draws on pages of one size and returns the file at the end."""

    def __init__(self, size: tuple[float, float], language: str) -> None:
        self.width, self.height = size
        self._language = language.partition("-")[0]
        self._file = io.BytesIO()
        self._canvas: Any = ReportLabCanvas(
            self._file,
            pagesize=size,
            invariant=1,
            pageCompression=0,  # packed once, when the file is closed
            lang=language,
            initialFontName=fonts.font_face(bold=False).name,
        )
        self._pen: tuple[float, tuple[float, ...]] | None = None
        self._codes = {
            bold: FontCodes(fonts.font_face(bold=bold).name, self._canvas._doc) for bold in (False, True)
        }
        self._texts: list[str] = []
        self._forget_style()
        self._page = self._stretches = 0
        self._spoken: Spoken = None
        self._box: Box | None = None
        self._open: Spoken = None
        self._is_open = False
        self.marked: list[MarkedContent] = []
        self.page_texts: list[tuple[str, ...]] = []
        self.outline: list[str] = []
        self.fields: list[PlacedField] = []

    def set_properties(self, *, title: str, author: str, subject: str, creator: str) -> None:
        """Set the properties that viewers show."""
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(subject)
        self._canvas.setCreator(creator)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")

    def speak_as(self, spoken: Spoken, box: Box | None = None) -> None:
        """Say what the strokes that follow are, and for a figure the box that it fills.

        Decoration (None) and what runs along every page are not read aloud.
        """
        self._spoken, self._box = spoken, box

    def _open_stretch(self) -> None:
        """Begin the marked content of what is drawn next, unless it goes on with what is open."""
        if self._is_open and self._open is self._spoken:
            return
        self._close_stretch()
        spoken = self._spoken
        if spoken is None:
            self._canvas.addLiteral("/Artifact BMC")
        elif isinstance(spoken, Tag):
            self._canvas.addLiteral(f"{spoken.kind} <</MCID {self._stretches}>> BDC")
            self.marked.append(MarkedContent(self._page, self._stretches, spoken, self._corners()))
            self._stretches += 1
        else:
            self._canvas.addLiteral(f"/Artifact <</Type /Pagination /Subtype /{spoken.value}>> BDC")
        self._open, self._is_open = spoken, True

    def _corners(self) -> tuple[float, float, float, float] | None:
        """Return the corners of the box that a figure fills."""
        if self._box is None:
            return None
        left, top, wide, high = self._box.x, self.height - self._box.y, self._box.width, self._box.height
        return (left, top - high, left + wide, top)

    def _close_stretch(self) -> None:
        if self._is_open:
            self._canvas.addLiteral("EMC")
            self._is_open = False

    def measure_text(self, text: str, style: TextStyle) -> float:
        """Return the width of a text as it will be printed."""
        return measure_text(text, style)

    def draw_text(self, start: Point, text: str, style: TextStyle) -> None:
        """Write the text with its baseline starting at that point."""
        self._open_stretch()
        self._set_fill_colour(style.colour)
        printed = fonts.printable_text(text)
        self._write_passages(split_passages(printed), start, style)
        self._texts.append(printed)

    def _write_passages(self, passages: Sequence[Passage], start: Point, style: TextStyle) -> None:
        """Write passages one after the other, those in another language marked with it."""
        x, y, codes = start[0], self.height - start[1], self._codes[style.bold]
        code, subset = [f"BT 1 0 0 1 {plain_figure(x)} {plain_figure(y)} Tm"], -1
        for passage in passages:
            is_foreign = passage.language not in ("", self._language)
            if is_foreign:
                code.append(f"/Span <</Lang ({passage.language})>> BDC")
            for number, letters in codes.split_text(passage.text):
                if number != subset:
                    code.append(codes.font_operators(number, style.size))
                    subset = number
                code.append(f"({letters}) Tj")
            if is_foreign:
                code.append("EMC")
        code.append("ET")
        self._canvas.addLiteral(" ".join(code))

    def draw_line(self, start: Point, end: Point, stroke: Stroke) -> None:
        """Draw a straight line."""
        self._open_stretch()
        self._set_stroke_style(stroke)
        (x1, y1), (x2, y2) = start, end
        ends = (plain_figure(figure) for figure in (x1, self.height - y1, x2, self.height - y2))
        self._canvas.addLiteral("n {} {} m {} {} l S".format(*ends))

    def draw_rectangle(
        self, box: Box, *, fill: str | None = None, stroke: Stroke | None = None, radius: float = 0
    ) -> None:
        """Draw a rectangle, filled, outlined or both."""
        self._open_stretch()
        paint = self._set_paint(fill, stroke)
        y = self.height - box.y - box.height
        if radius:
            self._canvas.roundRect(box.x, y, box.width, box.height, radius, **paint)
        else:
            figures = (plain_figure(figure) for figure in (box.x, y, box.width, box.height))
            self._canvas.addLiteral(
                "n {} {} {} {} re {}".format(*figures, _PAINTED[paint["fill"], paint["stroke"]])
            )

    def draw_polygon(
        self, corners: Sequence[Point], *, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        """Draw a closed shape through the corners."""
        self._open_stretch()
        paint = self._set_paint(fill, stroke)
        path = self._canvas.beginPath()
        path.moveTo(corners[0][0], self.height - corners[0][1])
        for x, y in corners[1:]:
            path.lineTo(x, self.height - y)
        path.close()
        self._canvas.drawPath(path, **paint)

    def draw_circle(
        self, centre: Point, radius: float, *, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        """Draw a circle."""
        self._open_stretch()
        paint = self._set_paint(fill, stroke)
        self._canvas.circle(centre[0], self.height - centre[1], radius, **paint)

    def draw_hatching(self, box: Box, stroke: Stroke) -> None:
        """Fill a rectangle with slanted lines."""
        self._open_stretch()
        self._canvas.saveState()
        clip = self._canvas.beginPath()
        clip.rect(box.x, self.height - box.y - box.height, box.width, box.height)
        self._canvas.clipPath(clip, stroke=0, fill=0)
        self._forget_style()
        for number in range(int((box.width + box.height) / _HATCHING_STEP) + 1):
            x = box.x + number * _HATCHING_STEP
            self.draw_line((x, box.y), (x - box.height, box.y + box.height), stroke)
        self._canvas.restoreState()
        self._forget_style()

    def draw_picture(self, content: bytes, box: Box) -> None:
        """Draw a PNG or JPEG inside the rectangle, at its top left."""
        self._open_stretch()
        y = self.height - box.y - box.height
        reader = ImageReader(open_picture(content))
        self._canvas.drawImage(reader, box.x, y, box.width, box.height, mask="auto")

    def add_bookmark(self, title: str, y: float) -> None:
        """Add an entry to the outline that leads to this height of this page."""
        key = f"h{len(self.outline) + 1}"
        self._canvas.bookmarkHorizontal(key, 0, self.height - y + 8)
        self._canvas.addOutlineEntry(printed := fonts.printable_text(title), key, level=0)
        self.outline.append(printed)

    def place_field(self, field: Field, box: Box, tag: Tag) -> None:
        """Note a place to fill in; it draws nothing."""
        bottom = self.height - box.y - box.height
        rectangle = (box.x, bottom, box.x + box.width, bottom + box.height)
        self.fields.append(PlacedField(self._page, field, rectangle, tag))

    def start_page(self) -> None:
        """Close this page; the next stroke goes on a new one."""
        self._close_stretch()
        self._canvas.showPage()
        self._page, self._stretches = self._page + 1, 0
        self.page_texts.append(tuple(self._texts))
        self._texts.clear()
        self._forget_style()

    def finish_file(self) -> bytes:
        """Return the file."""
        self._canvas.save()
        return self._file.getvalue()

    def _forget_style(self) -> None:
        """Forget colours and pen: a page begins without them."""
        self._fill_colour = self._stroke_colour = ""
        self._pen = None

    def _set_paint(self, fill: str | None, stroke: Stroke | None) -> dict[str, int]:
        """Set colours and pen; return whether area and outline are painted, as ReportLab's numbers."""
        if fill is not None:
            self._set_fill_colour(fill)
        if stroke is not None:
            self._set_stroke_style(stroke)
        return {"fill": int(fill is not None), "stroke": int(stroke is not None)}

    def _set_fill_colour(self, colour: str) -> None:
        if colour != self._fill_colour:
            self._canvas.setFillColorRGB(*_rgb_components(colour))
            self._fill_colour = colour

    def _set_stroke_style(self, stroke: Stroke) -> None:
        if stroke.colour != self._stroke_colour:
            self._canvas.setStrokeColorRGB(*_rgb_components(stroke.colour))
            self._stroke_colour = stroke.colour
        if (stroke.width, stroke.dash) != self._pen:
            self._canvas.setLineWidth(stroke.width)
            self._canvas.setDash(list(stroke.dash))
            self._pen = (stroke.width, stroke.dash)


@functools.cache
def _rgb_components(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255
