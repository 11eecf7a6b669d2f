# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Numbers as names write them: 14, 14th, fourteenth, 第十四, 七〇九. Two numbers are two bodies."""

from __future__ import annotations

import re
from typing import Final

_DIGITS: Final = {digit: number for number, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_BEGINS: Final = frozenset(("第", *_DIGITS, *_UNITS))
_AFTER: Final = tuple("所院厂局部号研师团室分医机工基航设")
_ORDINAL_WORDS: Final = (
    "first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth,thirteenth,fourteenth,"
    "fifteenth,sixteenth,seventeenth,eighteenth,nineteenth,twentieth"
)
_ORDINALS: Final = {word: number for number, word in enumerate(_ORDINAL_WORDS.split(","), 1)} | {
    "daiichi": 1, "daini": 2, "daisan": 3, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
}  # fmt: skip
_ORDINAL: Final = re.compile(r"(\d{1,9})(?:st|nd|rd|th)?")
_HAN: Final = re.compile(r"第?([〇零一二两三四五六七八九十百千]+|\d{1,9})")


def latin_number(word: str) -> int | None:
    """Return the number that a word in small letters states."""
    hit = _ORDINAL.fullmatch(word)
    return int(hit[1]) if hit else _ORDINALS.get(word)


def han_number(text: str, after: str) -> int | None:
    """Return the number that characters state: where 第 stands before, digits, or a numbered office behind."""
    if text[0] not in _BEGINS and not text[0].isdecimal():
        return None
    hit = _HAN.fullmatch(text) if len(text) < 12 else None
    if not hit:
        return None
    if hit[1].isdecimal():
        return int(hit[1])
    if text[0] != "第" and not after.startswith(_AFTER):
        return None
    return _counted(hit[1])


def _counted(characters: str) -> int:
    if not any(member in _UNITS for member in characters):
        return int("".join(str(_DIGITS[member]) for member in characters))
    total, digit = 0, 0
    for member in characters:
        if member in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[member], 0
        else:
            digit = _DIGITS[member]
    return total + digit
