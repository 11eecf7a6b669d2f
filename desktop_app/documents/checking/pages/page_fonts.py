# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The fonts of a page as its text is read back: which letter a code stands for, and how wide it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from itertools import islice
from typing import Final

from pikepdf import Array, Name, Object, PdfError, Stream

from desktop_app.documents.checking.streams import read_stream

_PAIRS: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]+)>")
_RANGES: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]+)>|\[([^\]]*)\])")
_BLOCK: Final = re.compile(rb"begin(bfchar|bfrange)(.*?)end", re.DOTALL)
_HEX: Final = re.compile(rb"<([0-9A-Fa-f\s]+)>")
_MOST_FONTS: Final = 64
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
    """Return letters that are written in UTF-16; beyond its four digits ReportLab writes the plain number."""
    plain = re.sub(rb"\s", b"", digits[:_MOST_DIGITS])
    if len(plain) % _BASIC:
        number = int(plain, 16)
        return chr(number) if number <= 0x10FFFF else "\N{REPLACEMENT CHARACTER}"
    return bytes.fromhex(plain.decode("ascii")).decode("utf-16-be", "replace")


def _widths_of(font: Object) -> Iterator[tuple[int, float]]:
    widths, first = font.get("/Widths"), font.get("/FirstChar")
    figures: list[object] = [*widths] if isinstance(widths, Array) else []
    start: object = first
    if isinstance(start, int):
        for at, figure in enumerate(figures):
            if isinstance(figure, int | Decimal):
                yield start + at, float(figure)
