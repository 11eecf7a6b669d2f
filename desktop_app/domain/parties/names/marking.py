# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where in two printed names the pieces stand that met, were ignored or differ, so that both names can be marked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
    return tuple(sorted(marks, key=lambda mark: mark.start))


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
        begun = hit.start()
        for at in range(hit.start(), hit.end()):
            if is_han(text[at]) or is_kana(text[at]) or is_korean(text[at]):
                if begun < at:
                    yield begun, at
                yield at, at + 1
                begun = at + 1
        if begun < hit.end():
            yield begun, hit.end()


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
    wanted = (word, word.lower())
    for start, token in enumerate(tokens):
        if not token.is_taken and any(text in wanted for text in token.texts):
            token.is_taken = True
            return [token]
        joined = ["", ""]
        for end, member in enumerate(tokens[start : start + _MOST_JOINED], start + 1):
            joined = [joined[number] + member.texts[number] for number in range(2)]
            if member.is_taken or not word.lower().startswith((joined[0].lower(), joined[1])):
                break
            if joined[0] == word or joined[1] == word.lower():
                for some in tokens[start:end]:
                    some.is_taken = True
                return list(tokens[start:end])
    return []
