# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where in two printed names the pieces stand that met, were ignored or differ, so that both names can be marked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, groupby
from typing import Final

from desktop_app.domain.parties.names.folding import LONGEST, is_han, is_kana, is_korean, latin_text
from desktop_app.domain.parties.names.tables import NameTables
from desktop_app.domain.parties.names.verdict import Comparison, Part

_MOST_JOINED: Final = 24
_WORD: Final = re.compile(r"[^\W_]+(?:['’.][^\W\d_]+)*")
_UNSEEN: Final = ("Cf", "Cc", "Co", "Cs", "Mn", "Me")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a printed name: what became of it, and with which stretch of the other name it met."""

    start: int
    end: int
    part: Part
    number: int


@dataclass(slots=True)
class _Token:
    """A word or an eastern letter of a printed name, as it is compared, and whether it is marked already."""

    start: int
    end: int
    texts: tuple[str, ...]
    is_taken: bool = False


def mark_pieces(
    first: str, second: str, comparison: Comparison, tables: NameTables
) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Return the marks of both names in the order in which they stand; stretches that met have one number."""
    if not comparison.pieces:
        whole = comparison.verdict != "none"
        return _whole(first, is_met=whole), _whole(second, is_met=whole)
    tokens = [list(_tokens(name, tables)) for name in (first, second)]
    marks: tuple[list[Mark], list[Mark]] = ([], [])
    for number, piece in enumerate(comparison.pieces):
        for side, quoted in enumerate((piece.first, piece.second)):
            for start, end in _stretches(quoted, tokens[side], tables):
                marks[side].append(Mark(start, end, piece.part, number))
    return _sorted(marks[0]), _sorted(marks[1])


def _sorted(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return marks as they stand; of two in one letter, such as the numbers of ¼, the first stays."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: mark.start):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)


def _whole(name: str, *, is_met: bool) -> tuple[Mark, ...]:
    return (Mark(0, len(name), "met" if is_met else "differs", 0),) if name else ()


def _tokens(name: str, tables: NameTables) -> Iterator[_Token]:
    text, origins = "", []
    for position, printed in enumerate(name[:LONGEST]):
        for letter in unicodedata.normalize("NFKC", printed):
            if unicodedata.category(letter) not in _UNSEEN:
                text += letter
                origins.append(position)
    for start, end in _cuts(text):
        seen = text[start:end]
        plain = re.sub("['’.]", "", latin_text(seen)).lower()
        texts = (tables.simplified(seen), plain, tables.stem(plain))
        yield _Token(origins[start], origins[end - 1] + 1, texts)


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Yield where words stand, and every eastern letter by itself."""
    for hit in _WORD.finditer(text):
        at = hit.start()
        for _, run in groupby(hit.group(), key=_eastern_or_none()):
            size = len(list(run))
            yield at, at + size
            at += size


def _eastern_or_none() -> Callable[[str], int | None]:
    """Return a key that parts every eastern letter from its neighbours, and keeps the others together."""
    number = count()
    return lambda letter: next(number) if is_han(letter) or is_kana(letter) or is_korean(letter) else None


def _stretches(quoted: str, tokens: Sequence[_Token], tables: NameTables) -> Iterator[tuple[int, int]]:
    """Yield where quoted words stand in a name, neighbours as one stretch."""
    found: list[_Token] = []
    for word in quoted.split():
        found += _taken(tables.simplified(word), tokens)
    found.sort(key=lambda token: token.start)
    begun = 0
    for at, token in enumerate(found):
        is_last = at + 1 == len(found)
        if is_last or tokens.index(found[at + 1]) != tokens.index(token) + 1:
            yield found[begun].start, token.end
            begun = at + 1


def _taken(word: str, tokens: Sequence[_Token]) -> list[_Token]:
    """Take the first tokens that spell a word."""
    for start in range(len(tokens)):
        run = _spelling(word, tokens[start : start + _MOST_JOINED])
        for token in run:
            token.is_taken = True
        if run:
            return list(run)
    return []


def _spelling(word: str, tokens: Sequence[_Token]) -> Sequence[_Token]:
    """Return the tokens at the beginning that spell a word together, or the first one where it is a form of it."""
    if not tokens[0].is_taken and word.lower() in (text.lower() for text in tokens[0].texts):
        return tokens[:1]
    joined = ["", ""]
    for number, token in enumerate(tokens, 1):
        joined = [before + text for before, text in zip(joined, token.texts, strict=False)]
        if token.is_taken or not any(word.lower().startswith(text.lower()) for text in joined):
            return ()
        if word.lower() in (text.lower() for text in joined):
            return tokens[:number]
    return ()
