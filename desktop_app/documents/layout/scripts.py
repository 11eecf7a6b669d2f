# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Scripts that the page setter cannot set: their letters join, reorder, stack or run from right to left.

Setting them letter by letter would print something other than what was written.
"""

from __future__ import annotations

import functools
import unicodedata
from typing import Final

JOINERS: Final = "\u200c\u200d"
"""What stands inside a word of such a script and is not seen."""

_SHAPED: Final = (
    (0x0590, 0x08FF),
    (0x0900, 0x0DFF),
    (0x0E00, 0x0EFF),
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
_UNDRAWN: Final = ((0x0530, 0x058F), (0x10A0, 0x10FF), (0x1200, 0x139F))
"""Scripts that could be set and that the family does not draw: Armenian, Georgian, Ethiopic."""


def needs_shaping(char: str) -> bool:
    """Tell whether a character belongs to a script that cannot be set letter by letter."""
    return _stands_in(ord(char), _SHAPED)


@functools.lru_cache(maxsize=4096)
def name_of_script(char: str) -> str:
    """Return the script of a character that is not printed by the name Unicode gives it; blank where a code says more.

    A name in such a script would be a row of codes that nobody reads; a lone symbol or a rare ideograph is not.
    """
    code = ord(char)
    if code > 0xFFFF or unicodedata.category(char)[0] == "C":
        return ""
    if not _stands_in(code, _SHAPED) and not _stands_in(code, _UNDRAWN):
        return ""
    named = unicodedata.name(char, "").removeprefix("EXTENDED ")
    first = named.partition(" ")[0].partition("-")[0]
    return first.title()


def _stands_in(code: int, blocks: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in blocks)
