# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Words on arms and armed forces in a free text on the end use, by the list of the law file."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from operator import add
from typing import Final

from desktop_app.domain.law.pack import EndUseWord

WHOLE_WORD: Final = "whole word"
WORD_BEGINNING: Final = "beginning of a word"
ANYWHERE: Final = "anywhere"
WRITTEN_TOGETHER: Final = ("zh", "ja", "ko")
"""Languages in which a word is looked for anywhere: blanks do not part words, or endings follow them."""
_PLURALS: Final = {"en": "s", "fr": "s", "es": "e?s", "de": "e?[ns]"}
"""Endings with which a whole word is still that word: armoured vehicles, missiles, misiles, Raketen."""
_NO_LETTER_BEFORE: Final = r"(?<![^\W_])"
_NO_LETTER_AFTER: Final = r"(?![^\W_])"


def find_end_use_words(words: Sequence[EndUseWord], text: str) -> tuple[str, ...]:
    """Return the words of a text that name arms or armed forces, as written, each once; innocent phrases aside."""
    if not text or not words:
        return ()
    text = unicodedata.normalize("NFKC", text)
    folded = text.lower()
    words_that_tell, innocent_words = _patterns(_TheseWords(words))
    telling = _matches(words_that_tell, text, folded)
    if not telling:
        return ()
    innocent = _matches(innocent_words, text, folded)
    spans = {
        span for span in telling if not any(start <= span[0] and span[1] <= end for start, end in innocent)
    }
    return tuple(dict.fromkeys(text[start:end] for start, end in sorted(spans)))


_Patterns = dict[str, list[tuple[str, str]]]
"""Patterns with the beginning of the word of each, by the first three letters of that."""


def _matches(patterns: _Patterns, text: str, folded: str) -> set[tuple[int, int]]:
    """Return where patterns match; each is tried only where the beginning of its word is in the text at all."""
    pairs = [*map(add, folded, folded[1:])]
    return {
        match.span()
        for letters in patterns.keys() & {*folded, *pairs, *map(add, pairs, folded[2:])}
        for beginning, word in patterns[letters]
        if beginning in folded
        for match in _compiled(word).finditer(text)
    }


class _TheseWords:
    """The words of one law file as a key: to hash each of them costs more than to look for it."""

    def __init__(self, words: Sequence[EndUseWord]) -> None:
        self.words = words

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _TheseWords) and other.words is self.words

    def __hash__(self) -> int:
        return id(self.words)


@lru_cache(maxsize=2)
def _patterns(these: _TheseWords) -> tuple[_Patterns, _Patterns]:
    """Return a pattern for each word that tells of arms, and for each that does not."""
    by_letters: tuple[_Patterns, _Patterns] = (defaultdict(list), defaultdict(list))
    for word in these.words:
        beginning = re.split(r"[\s\-]", word.text.lower())[0]
        by_letters[word.is_innocent][beginning[:3]].append((beginning, _pattern(word)))
    return by_letters


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern to look with; few are ever needed."""
    return re.compile(pattern, re.IGNORECASE)


def _pattern(word: EndUseWord) -> str:
    """Return a word as a pattern; blanks and hyphens between its parts are alike.

    An innocent phrase begins where a word does and may go on: submarine cables are as innocent as one.
    """
    text = r"[\s\-]+".join(map(re.escape, re.split(r"[\s\-]+", unicodedata.normalize("NFKC", word.text))))
    if word.language in WRITTEN_TOGETHER or word.at == ANYWHERE:
        return text
    if word.is_innocent or word.at == WORD_BEGINNING:
        return _NO_LETTER_BEFORE + text
    plural = f"(?:{_PLURALS[word.language]})?" if word.language in _PLURALS else ""
    return _NO_LETTER_BEFORE + text + plural + _NO_LETTER_AFTER
