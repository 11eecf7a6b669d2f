# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The font family of the papers, and marks for characters it cannot show.

Both weights are in `resources/fonts` and are read once per process, when the
first paper is set. A character that the family lacks, or that needs shaping or
a direction which the page setter does not have, is never dropped and never an
empty box: it becomes its code points between small guillemets.
"""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import dataclass
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desktop_app import paths

REGULAR: Final = "LodestoneSans-Regular"
BOLD: Final = "LodestoneSans-Bold"

# Scripts whose letters join, reorder or run from right to left; setting them
# letter by letter would print something other than what was written.
_SHAPED: Final = (
    (0x0590, 0x08FF),
    (0x0900, 0x0DFF),
    (0x0F00, 0x109F),
    (0x1780, 0x18AF),
    (0x1A20, 0x1AAF),
    (0x1B00, 0x1C4F),
    (0xA840, 0xA8DF),
    (0xA980, 0xAADF),
    (0xABC0, 0xABFF),
    (0xFB1D, 0xFDFF),
    (0xFE70, 0xFEFE),
    (0x10800, 0x10FFF),
    (0x11000, 0x11FFF),
    (0x1E800, 0x1EFFF),
)
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Face:
    """One weight: its name in the PDF and the advance of every character it has."""

    name: str
    advances: dict[int, float]
    ascent: float
    descent: float

    def measure_advance(self, text: str) -> float:
        """Return the width of a text in thousandths of its size; unknown characters have no width."""
        get = self.advances.get
        return sum([get(ord(char), 0.0) for char in text])


@dataclass(frozen=True, slots=True)
class PrintableStretch:
    """A stretch of text that can be printed: as typed, or code points in place of characters the font lacks."""

    text: str
    stand_in: bool = False


def font_face(*, bold: bool) -> Face:
    """Return one weight of the family, reading it the first time."""
    return _load_face(BOLD if bold else REGULAR)


@functools.lru_cache(maxsize=16384)
def text_advance(text: str, *, bold: bool) -> float:
    """Return the width of a text as it is printed, in thousandths of its size; words come again and again."""
    return font_face(bold=bold).measure_advance(printable_text(text))


@functools.cache
def _load_face(name: str) -> Face:
    font = TTFont(name, str(paths.resource_path("fonts", f"{name}.ttf")))
    pdfmetrics.registerFont(font)
    return Face(name, font.face.charWidths, float(font.face.ascent), float(font.face.descent))


@functools.lru_cache(maxsize=4096)
def printable_stretches(text: str) -> tuple[PrintableStretch, ...]:
    """Return the text in stretches that the family can print, nothing left out."""
    if text.isascii() and text.isprintable():
        return (PrintableStretch(text),) if text else ()
    composed = unicodedata.normalize("NFC", text)
    if composed and all(map(_has_character, composed)):
        return (PrintableStretch(composed),)
    stretches: list[PrintableStretch] = []
    for char in composed:
        _append_character(stretches, char)
    return tuple(stretches)


@functools.lru_cache(maxsize=8192)
def printable_text(text: str) -> str:
    """Return the text as it is printed."""
    return "".join(stretch.text for stretch in printable_stretches(text))


def _append_character(stretches: list[PrintableStretch], char: str) -> None:
    fits = _has_character(char)
    last = stretches[-1] if stretches else None
    if fits:
        if last and not last.stand_in:
            stretches[-1] = PrintableStretch(last.text + char)
        else:
            stretches.append(PrintableStretch(char))
    elif last and last.stand_in:
        stretches[-1] = PrintableStretch(f"{last.text[:-1]} U+{ord(char):04X}›", stand_in=True)
    else:
        stretches.append(PrintableStretch(f"‹U+{ord(char):04X}›", stand_in=True))


@functools.lru_cache(maxsize=8192)
def _has_character(char: str) -> bool:
    code = ord(char)
    if unicodedata.category(char) in _UNSEEN or 0xFE00 <= code <= 0xFE0F:
        return False
    if any(low <= code <= high for low, high in _SHAPED):
        return False
    return code in _load_face(REGULAR).advances and code in _load_face(BOLD).advances
