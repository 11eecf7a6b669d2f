# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads the texts of a page alone, which takes a fraction of following all that it draws.

Nearly all pages of nearly all papers are as they were printed: of those nobody asks where anything stands.
"""

from __future__ import annotations

from typing import Final

from pikepdf import Dictionary, Name, Object, PdfError, Stream

from desktop_app.documents.checking.object_digest import ObjectDigests
from desktop_app.documents.checking.pages.operators import (
    plain_token,
    read_string,
    read_tokens,
    without_pictures,
)
from desktop_app.documents.checking.pages.page_digest import inherited, page_content
from desktop_app.documents.checking.pages.page_fonts import PageFont, read_font
from desktop_app.documents.checking.streams import TooLargeError, read_stream

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
    reader.read_drawing(page_content(page), inherited(page, "/Resources"))
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
        for token in read_tokens(without_pictures(content)):
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
            self._choose_font(operands, resources)
        elif operator == b"q":
            self._outer_fonts.append(self._font)
        elif operator == b"Q" and self._outer_fonts:
            self._font = self._outer_fonts.pop()
        elif operator == b"Do" and operands:
            self._draw_form(_resource(resources, "/XObject", operands[-1]), resources)

    def _choose_font(self, operands: list[bytes], resources: Object | None) -> None:
        font = _resource(resources, "/Font", operands[-2]) if len(operands) > 1 else None
        if isinstance(font, Dictionary):
            self._font = read_font(font, self._digests.digest(font))

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
            codes = read_string(token)
            if self._font is None:
                self._letters.append(codes.decode("cp1252", "replace"))
            else:
                self._letters.append(self._font.read_letters(codes))

    def _end_text(self) -> None:
        text = "".join(self._letters)
        self._letters.clear()
        if text:
            self.texts.append(text)


def _resource(resources: Object | None, kind: str, name: bytes) -> Object | None:
    listed = resources.get(kind) if isinstance(resources, Dictionary) else None
    called = plain_token(name).decode("utf-8", "surrogateescape")
    found = listed.get(called) if isinstance(listed, Dictionary) and len(called) > 1 else None
    return found if isinstance(found, Object) else None
