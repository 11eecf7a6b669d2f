# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The canvas of a PDF page, drawn by ReportLab.

All drawing goes through this module: text only in the embedded fonts, colours only in hexadecimal, no clock.
Coordinates are points from the top left corner, downwards.
"""

from __future__ import annotations

import functools
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas as ReportLabCanvas

from desktop_app.basics import resources
from desktop_app.basics.frozen import dataclass
from desktop_app.paper import fonts, shaping
from desktop_app.paper.canvas import Box, Canvas, Field, Point, Sign, Spoken, Stroke, Tag, TextStyle
from desktop_app.paper.flowables import open_picture
from desktop_app.paper.line_breaking import measure_text
from desktop_app.paper.page_texts import NO_LETTER
from desktop_app.paper.shaping import Glyph, ShapedRun

# --------------------------------------------------------------------------------------------------
# The codes by which a paper's fonts show letters, as they stand in the drawing of a page. ReportLab gives
# out the codes, 256 to a subset, in the order in which letters come. What it would look up letter by letter
# for every text is looked up here once a letter: nearly all texts are of the first subset.


_LEADING: Final = 1.2
_THOUSAND: Final = 1000
_FIRST_CODE: Final = 0xE000
"""The first of the codes that Unicode leaves to private use."""
_ESCAPED: Final = {
    code: f"\\{chr(code)}" if chr(code) in "()\\" else chr(code) if 32 <= code < 127 else f"\\{code:03o}"
    for code in range(256)
}


class FontCodes:
    """The codes of one weight in one document."""

    def __init__(self, font_name: str, document: Any) -> None:
        self._font, self._document = pdfmetrics.getFont(font_name), document
        self._first = _FirstSubset(self._font, document)

    def split_text(self, text: str) -> Iterable[tuple[int, str]]:
        """Return a text in stretches of one subset each: its number, and the letters as a string of the drawing."""
        try:
            return ((0, text.translate(self._first)),) if text else ()
        except _OtherSubsetError:
            return (
                (number, "".join(map(_ESCAPED.__getitem__, codes)))
                for number, codes in self._font.splitString(text, self._document)
            )

    def font_operators(self, subset: int, size: float) -> str:
        """Return what chooses a subset in a size."""
        name = self._font.getSubsetInternalName(subset, self._document)
        return f"{name} {plain_figure(size)} Tf {plain_figure(size * _LEADING)} TL"


class _OtherSubsetError(Exception):
    """A letter is not of the first subset."""


class _FirstSubset(dict[int, str]):
    """The letters of the first subset, each looked up when it first comes."""

    def __init__(self, font: Any, document: Any) -> None:
        super().__init__()
        self._font, self._document = font, document

    def __missing__(self, letter: int) -> str:
        ((subset, codes),) = self._font.splitString(chr(letter), self._document)
        if subset:
            raise _OtherSubsetError
        escaped = self[letter] = _ESCAPED[codes[0]]
        return escaped


@functools.lru_cache(maxsize=16384)
def plain_figure(figure: float) -> str:
    """Return a figure as it stands in a drawing, to a ten thousandth; the same come again and again."""
    plain = f"{figure:.4f}".rstrip("0").rstrip(".")
    return "0" if plain == "-0" else plain


class ShapedFonts:
    """The fonts of scripts that are shaped, in one document.

    Each glyph with the letters it is read as takes the next code from `_FIRST_CODE` on in the font's table, in which
    ReportLab looks codes up: so the glyphs are embedded, and what a code is read as is told in `addObjects`.
    """

    def __init__(self, document: Any) -> None:
        self._document = document
        self._fonts: dict[str, _ShapedFont] = {}

    def write_run(
        self, run: fonts.PlacedRun, shaped: ShapedRun, style: TextStyle, pen: float
    ) -> Iterator[str]:
        """Yield the operators that draw a run's glyphs, the pen being at `pen` from the start of the line.

        Units: thousandths of the size. They leave the pen where the run ends.
        """
        name = shaping.font_name(run.item.script, bold=style.bold)
        if name not in self._fonts:
            self._fonts[name] = _ShapedFont(name)
        font, chosen, rise = self._fonts[name], -1, 0.0
        yield f"/Span <</Lang ({shaping.SCRIPTS[run.item.script].language})>> BDC"
        for letters, glyphs in _spoken_parts(run, shaped):
            if len(glyphs) > 1:
                yield f"/Span <</ActualText <FEFF{letters.encode('utf-16-be').hex()}>>> BDC"
            for glyph in glyphs:
                ((subset, codes),) = font.splitString(font.letter_of(glyph), self._document)
                if subset != chosen:
                    yield f"{font.getSubsetInternalName(subset, self._document)} {plain_figure(style.size)} Tf"
                    chosen = subset
                if glyph.y != rise:
                    yield f"{plain_figure(glyph.y * style.size / _THOUSAND)} Ts"
                    rise = glyph.y
                at = run.start + glyph.x
                yield f"[{plain_figure(pen - at)} ({_ESCAPED[codes[0]]})] TJ"
                pen = at + glyph.advance
            if len(glyphs) > 1:
                yield "EMC"
        yield f"{'0 Ts ' if rise else ''}[{plain_figure(pen - run.start - run.width)}] TJ EMC"


def _spoken_parts(run: fonts.PlacedRun, shaped: ShapedRun) -> list[tuple[str, list[Glyph]]]:
    """Return the glyphs of a run in parts that are read as one text each from left to right, and those texts.

    What runs leftwards stands in a drawing from left to right, and programs turn it themselves, letter by letter. So
    there only glyphs that share their letters are a part of more than one.
    """
    if not run.turned:
        return [(run.item.text, list(shaped.glyphs))]
    parts: list[list[Glyph]] = []
    for glyph in shaped.glyphs:
        if not parts or (glyph.letters and not unicodedata.combining(glyph.letters[0])):
            parts.append([])
        parts[-1].append(glyph)
    return [("".join(glyph.letters for glyph in part), part[::-1]) for part in reversed(parts)]


class _ShapedFont(TTFont):  # type: ignore[misc]
    """A script's font in one document, its glyphs under codes that are given out as they come."""

    def __init__(self, name: str) -> None:
        super().__init__(name, str(resources.resource_path("fonts", f"{name}.ttf")), asciiReadable=False)
        self._codes: dict[tuple[int, str], int] = {}

    def letter_of(self, glyph: Glyph) -> str:
        """Return the letter under which ReportLab knows a glyph that is read as these letters."""
        key = (glyph.number, glyph.letters)
        if key not in self._codes:
            code = self._codes[key] = _FIRST_CODE + len(self._codes)
            self.face.charToGlyph[code] = glyph.number
            self.face.charWidths[code] = glyph.advance
        return chr(self._codes[key])

    def addObjects(self, doc: Any) -> None:
        """Add the font to the document, and tell of each code which letters it is read as."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        spoken = {f"<{code:04X}>": letters or NO_LETTER for (_, letters), code in self._codes.items()}
        for key in doc.idToObject.keys() - before:
            if key.startswith("toUnicodeCMap:"):
                table = doc.idToObject[key]
                table.content = re.sub(
                    "<[0-9A-F]{4}>",
                    lambda code: (
                        f"<{spoken[code[0]].encode('utf-16-be').hex()}>" if code[0] in spoken else code[0]
                    ),
                    table.content,
                )


# --------------------------------------------------------------------------------------------------
# Passages in another language than the paper's, told by their script, so that they are read aloud in that
# language. Titles of notices and names of firms are Chinese, Japanese or Korean; names in Latin letters may
# be of any language and are read as the paper is.


_HAN: Final = "\u3005\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA: Final = "\u3041-\u30ff"
_HANGUL: Final = "\u3131-\u318e\uac00-\ud7a3"
_SIGNS: Final = "\u3000-\u303f\uff01-\uff65"
_PASSAGE: Final = re.compile(f"([{_SIGNS}]*[{_HAN}{_KANA}{_HANGUL}][{_HAN}{_KANA}{_HANGUL}{_SIGNS}]*)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text and its language as a BCP 47 tag; blank is the language of the paper."""

    text: str
    language: str = ""


@functools.lru_cache(maxsize=4096)
def split_passages(text: str) -> tuple[Passage, ...]:
    """Return the text in passages of one language each, nothing left out."""
    if text.isascii():
        return (Passage(text),) if text else ()
    stretches = enumerate(_PASSAGE.split(text))
    return tuple(
        Passage(
            stretch,
            (
                "ko"
                if re.search(f"[{_HANGUL}]", stretch)
                else ("ja" if re.search(f"[{_KANA}]", stretch) else "zh")
            )
            if number % 2
            else "",
        )
        for number, stretch in stretches
        if stretch
    )


_BELOW: Final = 0.25
"""How far letters reach below their line, in sizes of the type."""
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


_SECTION: Final = re.compile("\\b[Ss]ections?\u00a0([0-9]+)")
"""A reference of a paper to a section of its own; those to sections of a law have another space."""


_QUESTION: Final = re.compile("\\bQ-[0-9]+\\b")
"""The key of an open question: it leads to where it stands alone, in the list of them at the end."""
_ARTICLE: Final = 2
"""How many words a place in a source has, as in "No. 46 of 2024, Article 1"."""
_SECTION_SIGN: Final = "\u00a7"


@dataclass(frozen=True, slots=True)
class Reference:
    """Words on a page, counted from 0, that lead to what is called so; the rectangle is from the lower left corner."""

    page: int
    name: str
    words: str
    rectangle: tuple[float, float, float, float]
    tag: Tag


class PdfCanvas:
    """Draws on pages of one size and returns the file at the end."""

    def __init__(
        self, size: tuple[float, float], language: str, draw_sign: Callable[[Canvas, Sign, Box], None]
    ) -> None:
        self.width, self.height = size
        self._draw_sign = draw_sign
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
        self._shaped = ShapedFonts(self._canvas._doc)
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
        self.anchors: dict[str, tuple[int, float]] = {}
        self._references: list[Reference] = []

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
        x, y = start[0], self.height - start[1]
        code = [f"BT 1 0 0 1 {plain_figure(x)} {plain_figure(y)} Tm"]
        if shaping.may_need_shaping(printed):
            pen, from_left = 0.0, ""
            for run in fonts.place_runs(printed, bold=style.bold):
                from_left += run.item.text[::-1] if run.turned else run.item.text
                if run.shaped:
                    code += self._shaped.write_run(run, run.shaped, style, pen)
                else:
                    code += self._write_passages(run.item.text, style, moved=run.start - pen)
                pen = run.start + run.width
            printed = shaping.read_drawn(from_left)
        else:
            code += self._write_passages(printed, style)
        code.append("ET")
        self._canvas.addLiteral(" ".join(code))
        self._texts.append(printed)
        if style.bold:
            self._note_reference(printed, printed, start, "", style)
        if "Q-" in printed:
            for match in _QUESTION.finditer(printed):
                if match[0] == printed:
                    self.anchors[printed] = (self._page, self.height - start[1])
                else:
                    self._note_reference(match[0], match[0], start, printed[: match.start()], style)
        if "ection" in printed:
            for match in _SECTION.finditer(printed):
                self._note_reference(
                    f"{_SECTION_SIGN}{match[1]}", match[0], start, printed[: match.start()], style
                )

    def _write_passages(self, text: str, style: TextStyle, *, moved: float = 0.0) -> Iterator[str]:
        """Yield the operators that write passages one after the other, those in another language marked with it.

        Units: `moved` is how far the pen moves first, in thousandths of the size.
        """
        codes, subset = self._codes[style.bold], -1
        for passage in split_passages(text):
            is_foreign = passage.language not in ("", self._language)
            if is_foreign:
                yield f"/Span <</Lang ({passage.language})>> BDC"
            for number, letters in codes.split_text(passage.text):
                if number != subset:
                    yield codes.font_operators(number, style.size)
                    subset = number
                if moved:
                    yield f"[{plain_figure(-moved)}] TJ"
                    moved = 0.0
                yield f"({letters}) Tj"
            if is_foreign:
                yield "EMC"

    def _note_reference(self, name: str, words: str, start: Point, before: str, style: TextStyle) -> None:
        """Note words that lead somewhere if something of the paper is called so."""
        if isinstance(self._spoken, Tag):
            left = start[0] + measure_text(before, style)
            bottom = self.height - start[1] - _BELOW * style.size
            right = left + measure_text(words, style)
            box = (left, bottom, right, bottom + style.size)
            self._references.append(Reference(self._page, name, words, box, self._spoken))

    def references(self) -> tuple[Reference, ...]:
        """Return the words that lead to something else in this paper; a place in a source leads to the source."""
        found = []
        for reference in self._references:
            name, _, article = reference.name.partition(",")
            if len(article.split()) > _ARTICLE:
                continue
            if name in self.anchors and self.anchors[name][0] != reference.page:
                found.append(replace(reference, name=name))
        return tuple(found)

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

    def draw_sign(self, sign: Sign, box: Box) -> None:
        """Draw a sign into a square box."""
        self._draw_sign(self, sign, box)

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
        self.anchors.setdefault(f"{_SECTION_SIGN}{printed.split()[0]}", (self._page, self.height - y))

    def add_anchor(self, name: str, y: float) -> None:
        """Let references to a name, such as that of a source, lead to this height of this page."""
        self.anchors.setdefault(fonts.printable_text(name), (self._page, self.height - y))

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
            self._canvas.addLiteral(f"{_rgb_components(colour)} rg")
            self._fill_colour = colour

    def _set_stroke_style(self, stroke: Stroke) -> None:
        if stroke.colour != self._stroke_colour:
            self._canvas.addLiteral(f"{_rgb_components(stroke.colour)} RG")
            self._stroke_colour = stroke.colour
        if (stroke.width, stroke.dash) != self._pen:
            dashes = " ".join(map(plain_figure, stroke.dash))
            self._canvas.addLiteral(f"{plain_figure(stroke.width)} w [{dashes}] 0 d")
            self._pen = (stroke.width, stroke.dash)


@functools.cache
def _rgb_components(colour: str) -> str:
    return " ".join(plain_figure(share / 255) for share in bytes.fromhex(colour.removeprefix("#")))
