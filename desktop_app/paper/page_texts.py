# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads the texts of a page alone, which takes a fraction of following all that it draws.

Nearly all pages of nearly all papers are as they were printed: of those nobody asks where anything stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from itertools import islice
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, PdfError, Stream

from desktop_app.paper import drawings
from desktop_app.paper.objects import ObjectDigests, TooLargeError, read_stream
from desktop_app.paper.shaping import read_drawn

# --------------------------------------------------------------------------------------------------
# The fonts of a page as its text is read back: which letter a code stands for, and how wide it is.


_PAIRS: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]+)>")
_RANGES: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]+)>|\[([^\]]*)\])")
_BLOCK: Final = re.compile(rb"begin(bfchar|bfrange)(.*?)end", re.DOTALL)
_HEX: Final = re.compile(rb"<([0-9A-Fa-f\s]+)>")
_MOST_FONTS: Final = 64
NO_LETTER: Final = "\u200b"
_MOST_DIGITS: Final = 256
"""Digits of what one code may stand for; a letter has four."""
_THOUSANDTHS: Final = 1000
_USUAL_WIDTH: Final = 500.0
_BASIC: Final = 4


class PageFont:
    """A font of a page. A code that it gives no letter for stands for the letter of the common alphabet."""

    def __init__(self, font: Object, digest: str) -> None:
        self.digest = digest
        self.bytes_a_code = 2 if font.get("/Subtype") == Name.Type0 else 1
        codes = 256**self.bytes_a_code
        self._letters = dict(islice(_letters_of(font.get("/ToUnicode"), codes), 2 * codes))
        self._widths = dict(_widths_of(font)) if self.bytes_a_code == 1 else {}

    def read_letters(self, codes: bytes) -> str:
        """Return the letters of codes."""
        if self.bytes_a_code > 1:
            return "".join([letters for _, letters, _ in self.decode(codes)])
        return "".join(map(self._single_letters.__getitem__, codes))

    @cached_property
    def _single_letters(self) -> list[str]:
        """Return the letters of each code of a font whose codes are single bytes."""
        return [letters for _, letters, _ in self.decode(bytes(range(256)))]

    def decode(self, codes: bytes) -> Iterator[tuple[int, str, float]]:
        """Yield each code with its letters and its width, as a share of the size."""
        step = self.bytes_a_code
        for start in range(0, len(codes) - step + 1, step):
            code = int.from_bytes(codes[start : start + step], "big")
            letters = self._letters.get(code)
            if letters is None:
                letters = (
                    bytes([code]).decode("cp1252", "replace") if step == 1 else "\N{REPLACEMENT CHARACTER}"
                )
            width = self._widths.get(code, _USUAL_WIDTH if step == 1 else float(_THOUSANDTHS))
            yield code, letters, width / _THOUSANDTHS


_read: dict[str, PageFont] = {}
"""Fonts by their digests: the pages of a paper share them, and papers share many."""


def read_font(font: Object, digest: str) -> PageFont:
    """Return a font of that digest, read once."""
    known = _read.get(digest)
    if known is None:
        if len(_read) >= _MOST_FONTS:
            _read.clear()
        known = _read[digest] = PageFont(font, digest)
    return known


def _letters_of(table: Object | None, most: int) -> Iterator[tuple[int, str]]:
    if not isinstance(table, Stream):
        return
    try:
        content = read_stream(table)[0]
    except PdfError:
        return
    for kind, block in _BLOCK.findall(content):
        if kind == b"bfchar":
            for code, letters in _PAIRS.findall(block):
                yield int(code, 16), _letters(letters)
        else:
            yield from _letters_of_ranges(block, most)


def _letters_of_ranges(block: bytes, most: int) -> Iterator[tuple[int, str]]:
    for first, last, letters, listed in _RANGES.findall(block):
        start, end = int(first, 16), int(last, 16)
        codes = range(start, min(end + 1, most))
        if listed:
            yield from zip(codes, map(_letters, _HEX.findall(listed)), strict=False)
        else:
            head, tail = letters[:-4], int(letters[-4:] or b"0", 16)
            for code in codes:
                yield code, _letters(head + b"%04X" % ((tail + code - start) & 0xFFFF))


def _letters(digits: bytes) -> str:
    """Return letters that are written in UTF-16; beyond its four digits ReportLab writes the plain number.

    A glyph that shares its letters with the one before it, such as the dots of an Arabic letter, stands for none.
    """
    plain = re.sub(rb"\s", b"", digits[:_MOST_DIGITS])
    if len(plain) % _BASIC:
        number = int(plain, 16)
        return chr(number) if number <= 0x10FFFF else "\N{REPLACEMENT CHARACTER}"
    letters = bytes.fromhex(plain.decode("ascii")).decode("utf-16-be", "replace")
    return "" if letters == NO_LETTER else letters


def _widths_of(font: Object) -> Iterator[tuple[int, float]]:
    widths = font.get("/Widths")
    first: object = font.get("/FirstChar")
    if isinstance(widths, Array) and isinstance(first, int):
        figures: list[object] = [*widths]
        for code, figure in enumerate(figures, first):
            if isinstance(figure, int | Decimal):
                yield code, float(figure)


_DEEPEST_FORM: Final = 8
MOST_FORMS: Final = 1000
"""Forms that a page may draw; ours draw none."""
_ENDS: Final = frozenset((b"ET", b"BT", b"Td", b"TD", b"Tm", b"T*"))
"""What ends a stretch of text."""
_STARTS: Final = frozenset((b"'", b'"'))
"""What ends one and begins the next."""
_SHOWS: Final = frozenset((b"Tj", b"TJ", b"'", b'"'))
_FOLLOWED: Final = _ENDS | _SHOWS | {b"Tf", b"q", b"Q", b"Do"}
_OPERAND: Final = frozenset(b"0123456789+-.(<[/>]")


def read_texts(page: Object, digests: ObjectDigests) -> tuple[str, ...]:
    """Return the texts of a page in the order of drawing.

    Errors: PdfError if its drawing cannot be unpacked; TooDeepError.
    """
    reader = _TextReader(digests)
    reader.read_drawing(drawings.page_content(page), drawings.inherited(page, "/Resources"))
    return tuple(reader.texts)


class _TextReader:
    """Follows the operators of one page that have to do with texts."""

    def __init__(self, digests: ObjectDigests) -> None:
        self.texts: list[str] = []
        self._digests = digests
        self._font: PageFont | None = None
        self._outer_fonts: list[PageFont | None] = []
        self._letters: list[str] = []
        self._depth = self._forms = 0

    def read_drawing(self, content: bytes, resources: Object | None) -> None:
        """Follow the operators of one drawing."""
        operands: list[bytes] = []
        for token in drawings.read_tokens(drawings.without_pictures(content)):
            if token[0] in _OPERAND:
                operands.append(token)
                continue
            if token in _FOLLOWED:
                self._follow(token, operands, resources)
            operands.clear()
        self._end_text()

    def _follow(self, operator: bytes, operands: list[bytes], resources: Object | None) -> None:
        if operator in _ENDS or operator in _STARTS:
            self._end_text()
        if operator in _SHOWS:
            self._show(operands if operator == b"TJ" else operands[-1:])
        elif operator == b"Tf":
            font = _resource(resources, "/Font", operands[-2]) if len(operands) > 1 else None
            if isinstance(font, Dictionary):
                self._font = read_font(font, self._digests.digest(font))
        elif operator == b"q":
            self._outer_fonts.append(self._font)
        elif operator == b"Q" and self._outer_fonts:
            self._font = self._outer_fonts.pop()
        elif operator == b"Do" and operands:
            self._draw_form(_resource(resources, "/XObject", operands[-1]), resources)

    def _draw_form(self, form: Object | None, resources: Object | None) -> None:
        if not isinstance(form, Stream) or form.get("/Subtype") != Name.Form or self._depth >= _DEEPEST_FORM:
            return
        self._forms += 1
        if self._forms > MOST_FORMS:
            raise TooLargeError
        self._depth += 1
        outer = self._font
        try:
            self.read_drawing(read_stream(form)[0], form.get("/Resources", resources))
        except PdfError:
            self._end_text()
        self._font, self._depth = outer, self._depth - 1

    def _show(self, operands: list[bytes]) -> None:
        for token in operands:
            if token[:1] not in (b"(", b"<") or len(token) < 2 or token == b"<<":
                continue
            codes = drawings.read_string(token)
            if self._font is None:
                self._letters.append(codes.decode("cp1252", "replace"))
            else:
                self._letters.append(self._font.read_letters(codes))

    def _end_text(self) -> None:
        text = read_drawn("".join(self._letters))
        self._letters.clear()
        if text:
            self.texts.append(text)


def _resource(resources: Object | None, kind: str, name: bytes) -> Object | None:
    listed = resources.get(kind) if isinstance(resources, Dictionary) else None
    called = drawings.plain_token(name).decode("utf-8", "surrogateescape")
    found = listed.get(called) if isinstance(listed, Dictionary) and len(called) > 1 else None
    return found if isinstance(found, Object) else None
