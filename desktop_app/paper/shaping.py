# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sets words in scripts whose letters join, stack or run from right to left: Arabic, Hebrew, Thai and Devanagari.

HarfBuzz chooses and places the glyphs; script, language and direction are told, so that the same words give the same
glyphs everywhere. A line runs from left to right, and in it words of a script that runs leftwards are turned together
with the signs and numbers between them. A comma or other words end such a run: what follows stands at its right.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from desktop_app.basics import resources

JOINERS: Final = "\u200c\u200d"
"""What stands inside a word of such a script and is not seen."""


class Script(NamedTuple):
    """A script that is shaped: its tag (ISO 15924), a language of it (BCP 47), its blocks."""

    tag: str
    language: str
    blocks: str
    leftwards: bool = False


SCRIPTS: Final = {
    "Arabic": Script("Arab", "ar", "\u0600-\u06ff\u0750-\u077f", leftwards=True),
    "Hebrew": Script("Hebr", "he", "\u0590-\u05ff", leftwards=True),
    "Thai": Script("Thai", "th", "\u0e00-\u0e7f"),
    "Devanagari": Script("Deva", "hi", "\u0900-\u097f"),
}
_ANY: Final = re.compile(f"[{''.join(script.blocks for script in SCRIPTS.values())}]")
_JOINING: Final = "[ \u00a0\"'&/.-]{1,3}"
_LEFTWARD: Final = "\u0590-\u065f\u066a-\u06ef\u06fa-\u06ff\u0750-\u077f"
"""The blocks of the scripts that run leftwards, without digits."""
_TURNED: Final = re.compile("[ \u00a0]?(?:[0-9]+(?:[.,/:-][0-9]+)*)?[ \u00a0]?")
"""What is turned with the leftward words on both sides of it: a blank, or a number."""
_VIRAMA: Final = "\u094d"


class Item(NamedTuple):
    """A run of one script, by its name; of any other letters, numbers or signs where that is blank."""

    text: str
    script: str = ""

    @property
    def leftwards(self) -> bool:
        """Whether it belongs to what runs from right to left."""
        return bool(self.script) and SCRIPTS[self.script].leftwards


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph of a script's font: where it stands from the start of its run, and the letters it is read as.

    Units: thousandths of the size. A glyph that shares its letters with the one before it has none.
    """

    number: int
    letters: str
    x: float
    y: float
    advance: float


@dataclass(frozen=True, slots=True)
class ShapedRun:
    """The glyphs of a run in the order in which it is read, and its width in thousandths of the size."""

    glyphs: tuple[Glyph, ...]
    width: float


def font_name(script: str, *, bold: bool) -> str:
    """Return the name of the font of a script."""
    return f"LodestoneSans-{script}{'Bold' if bold else 'Regular'}"


def may_need_shaping(text: str) -> bool:
    """Tell whether a text has letters of such a script."""
    return bool(_ANY.search(text))


@functools.lru_cache(maxsize=4096)
def split_scripts(text: str) -> tuple[Item, ...]:
    """Return a text in runs of one script each, nothing left out."""
    if not may_need_shaping(text):
        return (Item(text),) if text else ()
    items, start = list[Item](), 0
    for match in _run_pattern().finditer(text):
        items += [Item(text[start : match.start()]), Item(match[0], str(match.lastgroup))]
        start = match.end()
    return tuple(item for item in (*items, Item(text[start:])) if item.text)


@functools.cache
def _run_pattern() -> re.Pattern[str]:
    """Return what finds words of letters that a script's font has; leftward words with the signs that join them.

    The digits of a script run from left to right: they are runs of their own.
    """
    groups = []
    for name, script in SCRIPTS.items():
        block = re.compile(f"[{script.blocks}]")
        available = [chr(code) for code in sorted(_font(name, bold=False).face.unicodes)]
        letters = [
            letter for letter in available if block.match(letter) and unicodedata.category(letter)[0] != "C"
        ]
        digits = "".join(letter for letter in letters if script.leftwards and letter.isdecimal())
        letter_class = f"[{''.join(letter for letter in letters if letter not in digits)}]"
        word = _leftward_words(letter_class) if script.leftwards else _word_of(letter_class)
        groups.append(f"(?P<{name}>{word}{f'|[{digits}]+' if digits else ''})")
    return re.compile("|".join(groups))


def _word_of(letter: str) -> str:
    return f"{letter}+(?:[{JOINERS}]+{letter}+)*"


def _leftward_words(letter: str) -> str:
    """Return what finds words with the signs that join them, some of them perhaps in brackets."""
    words = f"{_word_of(letter)}(?:{_JOINING}{_word_of(letter)})*"
    return f"{words}(?: ?\\({words}\\)(?:{_JOINING}{words})?)*"


@functools.lru_cache(maxsize=4096)
def shape_run(item: Item, *, bold: bool) -> ShapedRun:
    """Return a run as the glyphs of its script's font."""
    import uharfbuzz  # few papers have a word that is shaped

    script, font = SCRIPTS[item.script], _font(item.script, bold=bold)
    leftwards = item.leftwards and not item.text.isdecimal()
    buffer = uharfbuzz.Buffer()
    buffer.add_str(item.text)
    buffer.script, buffer.language = script.tag, script.language
    buffer.direction = "rtl" if leftwards else "ltr"
    features = {"kern": not leftwards, "liga": not leftwards}
    uharfbuzz.shape(
        font, buffer, features, shapers=["ot"]
    )  # not what the environment would have it shape with
    pen, placed = 0.0, []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        placed.append((info.cluster, info.codepoint, pen + position.x_offset, float(position.y_offset)))
        pen += position.x_advance
    blank = font.get_nominal_glyph(ord(" "))
    in_order = placed[::-1] if leftwards else placed
    starts = sorted({cluster for cluster, *_ in placed})
    ends = dict(zip(starts, [*starts[1:], len(item.text)], strict=True))
    glyphs = list[Glyph]()
    for start, placed_here in itertools.groupby(in_order, key=lambda glyph: glyph[0]):
        cluster, letters = list(placed_here), item.text[start : ends[start]]
        for number, (_, glyph, x, y) in enumerate(cluster, 1):
            read = letters[:1] if leftwards or number < len(cluster) else letters
            letters = letters[len(read) :]
            glyphs.append(Glyph(glyph, read, x, y, font.get_glyph_h_advance(glyph)))
        # One glyph that stands for two letters, as lam with alef: programs that turn the words would swap the two.
        glyphs += [
            Glyph(blank, letter, glyphs[-1].x - place, 0.0, font.get_glyph_h_advance(blank))
            for place, letter in enumerate(letters, 1)
        ]
    return ShapedRun(tuple(glyphs), pen)


_DRAWN_LEFTWARDS: Final = re.compile(_leftward_words(f"[{_LEFTWARD}]"))


def order_of_reading(text: str) -> Sequence[int]:
    """Return the numbers of the letters of a text, which are as they stand from left to right, as they are read."""
    if not may_need_shaping(text):
        return range(len(text))
    last, parts, start = len(text) - 1, list[range](), 0
    for match in _DRAWN_LEFTWARDS.finditer(text[::-1]):
        parts += [
            range(last - match.start() + 1, last - start + 1),
            range(last - match.start(), last - match.end(), -1),
        ]
        start = match.end()
    return [number for part in (range(last - start + 1), *reversed(parts)) for number in part]


def read_drawn(text: str) -> str:
    """Return a text whose letters are as they stand from left to right as it is read."""
    return "".join([text[number] for number in order_of_reading(text)]) if may_need_shaping(text) else text


@functools.cache
def _font(script: str, *, bold: bool) -> Any:
    import uharfbuzz

    file = resources.resource_path("fonts", f"{font_name(script, bold=bold)}.ttf")
    return uharfbuzz.Font(uharfbuzz.Face(file.read_bytes()))


def split_clusters(text: str) -> list[str]:
    """Return the letters of a text, each with the marks that stand on it and the letters that join it."""
    clusters: list[str] = []
    for letter in text:
        joins = unicodedata.category(letter)[0] == "M" or letter in JOINERS
        if clusters and (joins or clusters[-1][-1] in (_VIRAMA, *JOINERS)):
            clusters[-1] += letter
        else:
            clusters.append(letter)
    return clusters


def order_on_line(items: Sequence[Item]) -> list[int]:
    """Return the numbers of items as they stand from left to right, leftward ones turned with what is between them."""
    order: list[int] = []
    turned: list[int] = []
    for number, item in enumerate(items):
        follows = number + 1 < len(items) and items[number + 1].leftwards
        if item.leftwards or (turned and follows and _TURNED.fullmatch(item.text)):
            turned.append(number)
        else:
            order += [*reversed(turned), number]
            turned = []
    return [*order, *reversed(turned)]
