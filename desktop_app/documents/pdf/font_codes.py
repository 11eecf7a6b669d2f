# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The codes by which a paper's fonts show letters, as they stand in the drawing of a page.

ReportLab gives out the codes, 256 to a subset, in the order in which letters come. What it would look up letter by
letter for every text is looked up here once a letter: nearly all texts are of the first subset.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import Any, Final

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase import pdfmetrics

_LEADING: Final = 1.2
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
            return self._split_slowly(text)

    def _split_slowly(self, text: str) -> Iterator[tuple[int, str]]:
        for number, codes in self._font.splitString(text, self._document):
            yield number, "".join(map(_ESCAPED.__getitem__, codes))

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
    """Return a figure as it stands in a drawing; the same come again and again."""
    return str(fp_str(figure))
