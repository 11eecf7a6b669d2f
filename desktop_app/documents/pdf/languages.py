# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Passages in another language than the paper's, told by their script, so that they are read aloud in that language.

Titles of notices and names of firms are Chinese, Japanese or Korean; names in Latin letters may be of any language and
are read as the paper is.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Final

_HAN: Final = "\u3005\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA: Final = "\u3041-\u30ff"
_HANGUL: Final = "\u3131-\u318e\uac00-\ud7a3"
_SIGNS: Final = "\u3000-\u303f\uff01-\uff65"
_PASSAGE: Final = re.compile(f"([{_SIGNS}]*[{_HAN}{_KANA}{_HANGUL}][{_HAN}{_KANA}{_HANGUL}{_SIGNS}]*)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text and its language as a BCP 47 tag; blank is the language of the paper."""

    text: str
    language: str = ""


@functools.lru_cache(maxsize=4096)
def split_passages(text: str) -> tuple[Passage, ...]:
    """Return the text in passages of one language each, nothing left out."""
    if text.isascii():
        return (Passage(text),) if text else ()
    stretches = enumerate(_PASSAGE.split(text))
    return tuple(
        Passage(stretch, _language_of(stretch) if number % 2 else "")
        for number, stretch in stretches
        if stretch
    )


def _language_of(passage: str) -> str:
    if re.search(f"[{_HANGUL}]", passage):
        return "ko"
    return "ja" if re.search(f"[{_KANA}]", passage) else "zh"
