# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One spelling for texts that look alike: spaces, full-width characters, apostrophes, hyphens, case and accents."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_ALIKE: Final = {
    **_FULL_WIDTH,
    **dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " "),
    **dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2060\ufeff"), None),
    **dict.fromkeys(map(ord, "’‘ʼ´`′"), "'"),
    **dict.fromkeys(map(ord, "−﹣‐‑"), "-"),
    **dict.fromkeys(map(ord, "〜∼"), "~"),
    ord("\u3001"): ",",
    ord("￥"): "¥",
    ord("￦"): "₩",
    ord("￡"): "£",
}
"""Characters and the one they are read as. Nothing else is turned into a digit: 10² is not 102."""
_STROKES: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")


def plain_text(text: str) -> str:
    """Return a text with plain spaces, digits and marks, and no space around it."""
    return " ".join(text.translate(_ALIKE).split())


_NOT_SEEN: Final = str.maketrans({
    **dict.fromkeys("\u00ad\u200b\u200e\u200f\u2060\ufeff\x00", None), "\u00a0": " ", "\u202f": " ", "\u2007": " ",
})  # fmt: skip
"""Characters that nobody sees, and spaces that look like others."""


def even_lines(text: str) -> str:
    """Return a text whose lines end as those of the catalogue do, with nothing around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def seen_text(text: str) -> str:
    """Return what a reader sees of a cell: what does not show is gone, and there is one kind of space."""
    return text.strip() if text.isprintable() else even_lines(text.translate(_NOT_SEEN))


def fold_text(text: str) -> str:
    """Return a text in small letters without accents, to be compared."""
    decomposed = unicodedata.normalize("NFKD", plain_text(text).casefold())
    return unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed)).translate(_STROKES)


def fold_words(text: str) -> str:
    """Return the words of a text to be compared: no case, accents, full stops or other marks."""
    return _BETWEEN_WORDS.sub(" ", re.sub(r"[.']", "", fold_text(text))).strip()
