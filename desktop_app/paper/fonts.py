# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The font family of the papers, and marks for characters it cannot show.

Both weights are in `resources/fonts` and are read once per process, when the
first paper is set. Words in Arabic, Hebrew, Thai and Devanagari are set in fonts
of their own (`shaping`). A character that all of them lack, or that needs a shaping
which we do not have, is never dropped and never an empty box: between small
guillemets stands its code, or for the letters of a name their script and the name
letter by letter in Latin ones.
"""

from __future__ import annotations

import functools
import itertools
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reportlab import rl_config, rl_settings
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desktop_app.basics import resources
from desktop_app.basics.transliteration import transliterate
from desktop_app.paper import shaping
from desktop_app.paper.shaping import JOINERS, Item, ShapedRun

# --------------------------------------------------------------------------------------------------
# Scripts that cannot be set letter by letter: their letters join, reorder, stack or run from right to left. That
# would print something other than what was written. Of some of them words are shaped, of the others none.


_SHAPED: Final = (
    (0x0590, 0x08FF), (0x0900, 0x0DFF), (0x0E00, 0x0EFF), (0x0F00, 0x109F), (0x1780, 0x18AF), (0x1A20, 0x1AAF),
    (0x1B00, 0x1C4F), (0xA840, 0xA8DF), (0xA980, 0xAADF), (0xABC0, 0xABFF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFE),
    (0x10800, 0x10FFF), (0x11000, 0x11FFF), (0x1E800, 0x1EFFF),
)  # fmt: skip
_UNDRAWN: Final = ((0x0530, 0x058F), (0x10A0, 0x10FF), (0x1200, 0x139F))
"""Scripts that could be set and that the family does not draw: Armenian, Georgian, Ethiopic."""

_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def needs_shaping(char: str) -> bool:
    """Tell whether a character belongs to a script that cannot be set letter by letter."""
    return _stands_in(ord(char), _SHAPED)


@functools.lru_cache(maxsize=4096)
def name_of_script(char: str) -> str:
    """Return the script of a character that is not printed by the name Unicode gives it; blank where a code says more.

    A name in such a script would be a row of codes that nobody reads; a lone symbol or a rare ideograph is not.
    A letter that only a later Python knows is of the script of the one before it, so that both print the same.
    """
    code = ord(char)
    if code > 0xFFFF or unicodedata.category(char) in _UNSEEN - {"Cn"}:
        return ""
    if not _stands_in(code, _SHAPED) and not _stands_in(code, _UNDRAWN):
        return ""
    while not (named := unicodedata.name(chr(code), "")):
        code -= 1
    return named.removeprefix("EXTENDED ").partition(" ")[0].partition("-")[0].title()


def _stands_in(code: int, blocks: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in blocks)


# ReportLab takes settings from the environment and from a file in the user's home. A paper is printed by the library's
# own, so that it is the same on every machine.
for _name in rl_settings.__all__:
    if isinstance(_setting := getattr(rl_settings, _name), bool | int | float | None):
        setattr(rl_config, _name, _setting)

REGULAR: Final = "LodestoneSans-Regular"
BOLD: Final = "LodestoneSans-Bold"

_CODE: Final = "U+"


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
        return math.fsum([get(ord(char), 0.0) for char in text])


@dataclass(frozen=True, slots=True)
class PrintableStretch:
    """A stretch of text that can be printed: as typed, or what stands in for characters the font lacks."""

    text: str
    stand_in: bool = False


def font_face(*, bold: bool) -> Face:
    """Return one weight of the family, reading it the first time."""
    return _load_face(BOLD if bold else REGULAR)


@dataclass(frozen=True, slots=True)
class PlacedRun:
    """A run of one script of a printed text; where it begins and ends is in thousandths of the size."""

    item: Item
    start: float
    width: float
    shaped: ShapedRun | None = None

    @property
    def turned(self) -> bool:
        """Whether its letters stand from right to left; numbers of such a script do not."""
        return self.item.leftwards and not self.item.text.isdecimal()


@functools.lru_cache(maxsize=16384)
def text_advance(text: str, *, bold: bool) -> float:
    """Return the width of a text as it is printed, in thousandths of its size; words come again and again."""
    printed = printable_text(text)
    if shaping.may_need_shaping(printed):
        return math.fsum(run.width for run in place_runs(printed, bold=bold))
    return font_face(bold=bold).measure_advance(printed)


@functools.lru_cache(maxsize=4096)
def place_runs(printed: str, *, bold: bool) -> tuple[PlacedRun, ...]:
    """Return what is printed as runs of one script in the order in which they are read."""
    items = shaping.split_scripts(printed)
    face = font_face(bold=bold)
    shaped = [shaping.shape_run(item, bold=bold) if item.script else None for item in items]
    widths = [
        run.width if run else face.measure_advance(item.text) for item, run in zip(items, shaped, strict=True)
    ]
    starts, pen = dict[int, float](), 0.0
    for number in shaping.order_on_line(items):
        starts[number], pen = pen, pen + widths[number]
    return tuple(PlacedRun(item, starts[n], widths[n], shaped[n]) for n, item in enumerate(items))


@functools.cache
def _load_face(name: str) -> Face:
    font = TTFont(name, str(resources.resource_path("fonts", f"{name}.ttf")))
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
    return tuple(
        PrintableStretch(_stand_in_of(kind, run) if kind else run, stand_in=bool(kind))
        for item in shaping.split_scripts(composed)
        for kind, run in ([("", item.text)] if item.script else _runs_of_one_kind(item.text))
    )


@functools.lru_cache(maxsize=8192)
def printable_text(text: str) -> str:
    """Return the text as it is printed."""
    return "".join(stretch.text for stretch in printable_stretches(text))


@functools.lru_cache(maxsize=8192)
def is_printed_as_typed(text: str) -> bool:
    """Tell whether nothing stands in for a character of the text."""
    return not any(stretch.stand_in for stretch in printable_stretches(text))


def _runs_of_one_kind(text: str) -> Iterator[tuple[str, str]]:
    """Yield stretches of characters that are printed (no kind), are of a script that is not, or show as codes.

    Words of one script that is not printed are one stretch.
    """
    runs: list[tuple[str, str]] = []
    for kind, letters in itertools.groupby(text, key=_kind_of):
        run = "".join(letters)
        if len(runs) > 1 and kind not in ("", _CODE) and runs[-2][0] == kind and _joins_words(runs[-1][1]):
            gap = runs.pop()[1]
            run = f"{runs.pop()[1]}{gap}{run}"
        runs.append((kind, run))
    yield from runs


def _kind_of(char: str) -> str:
    return "" if _has_character(char) else name_of_script(char) or _CODE


def _joins_words(gap: str) -> bool:
    return not gap.strip(" \u00a0" + JOINERS)


def _stand_in_of(kind: str, run: str) -> str:
    """Return the codes of characters, or the name of their script and what they are in Latin letters, else how many."""
    if kind == _CODE:
        return "‹" + " ".join(f"U+{ord(char):04X}" for char in run) + "›"
    if latin := transliterate(run):
        return f"‹{kind}: {latin}›"
    count = sum(not _joins_words(char) for char in run)
    return f"‹{kind}\u00a0×{count}›"


@functools.lru_cache(maxsize=8192)
def _has_character(char: str) -> bool:
    code = ord(char)
    if unicodedata.category(char) in _UNSEEN or 0xFE00 <= code <= 0xFE0F:
        return False
    if needs_shaping(char):
        return False
    return code in _load_face(REGULAR).advances and code in _load_face(BOLD).advances
