# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a name is found by: signs that it shares with names which may mean the same, in whatever script they are.

A sign is a short text: a row of the tables, a word, its consonants, three letters of it, two characters, their sound.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product
from typing import Final

from desktop_app.partynames.by_ear import consonant_key, sounds_of_syllables, sounds_of_word, syllables_of
from desktop_app.partynames.likeness import sound_key
from desktop_app.partynames.reading import Name, Segment
from desktop_app.partynames.sounds import Readings
from desktop_app.partynames.tables import NameTables, SegmentKind

SIGNS_VERSION: Final = "4"
"""Rises with every change of what a name is found by."""
BODY_SIGN: Final = "b"
"""What the sign of a known name begins with."""
_SILENT: Final = frozenset((SegmentKind.FORM, SegmentKind.TITLE))
_UNKNOWN: Final = frozenset((SegmentKind.CORE, SegmentKind.BODY))
_SYLLABLES: Final = ("Mandarin", "Wade-Giles", "Cantonese")
_JOINED: Final = ("Mandarin", "Japanese", "Korean")
_MOST_READINGS: Final = 4
_MOST_SPELT: Final = 4
"""How many characters side by side are found by the one word that spells them."""
_EDGE: Final = 3
_MOST_WHOLE: Final = 5
"""How many characters a name may have to be found by its sound whatever its pieces are."""
_MOST_RENDERINGS: Final = 12
_MOST_INITIALS: Final = 7
_SHORT: Final = 4
_LEAN: Final = frozenset(("group", "holding", "holdings"))


@dataclass(frozen=True, slots=True)
class NameSigns:
    """What a name is found by: signs of the pieces that name somebody, and of its places and words of trade.

    A name without a piece that names somebody has all its signs among the first.
    """

    naming: frozenset[str]
    common: frozenset[str]


class SignReader:
    """Tells the signs of names as some tables read them."""

    def __init__(self, tables: NameTables, ways: Mapping[str, Readings]) -> None:
        self._tables, self._ways = tables, ways
        self._sounds_of = lru_cache(maxsize=4096)(self._sounds_anew)
        self._edges_of = lru_cache(maxsize=4096)(self._edges_anew)

    def signs_of(self, name: Name) -> NameSigns:
        """Return the signs of a name."""
        spoken = [segment for segment in name.segments if segment.kind not in _SILENT]
        naming = set(_signs_across(spoken))
        common: set[str] = set()
        has_none = not any(segment.kind in _UNKNOWN for segment in spoken)
        for segment in spoken:
            is_naming = has_none or segment.kind in _UNKNOWN or segment.kind is SegmentKind.NUMBER
            signs = set(self._signs_of_segment(segment))
            if segment.kind is SegmentKind.BODY:
                of_common = self._signs_of_common_words(segment)
                common |= signs & of_common
                signs -= of_common
            (naming if is_naming else common).update(signs)
        characters = "".join(
            segment.text
            for segment in spoken
            if segment.script == "han" and segment.kind is not SegmentKind.NUMBER
        )
        if 1 < len(characters) <= _MOST_WHOLE:
            naming.update(self._sounds_of(characters))
            naming.update(self._edges_of(characters))
        return NameSigns(frozenset(naming), frozenset(common - naming))

    def _signs_of_segment(self, segment: Segment) -> Iterator[str]:
        for entry in segment.entries:
            yield f"{BODY_SIGN if entry.kind is SegmentKind.BODY else 'e'}{entry.number}"
        if segment.kind is SegmentKind.NUMBER:
            yield f"n{segment.text}"
        elif segment.script == "han":
            words = [word for entry in segment.entries for terms in entry.renderings for word in terms]
            for word in dict.fromkeys(words[:_MOST_RENDERINGS]):
                yield f"w{word}"
                yield f"k{consonant_key(sounds_of_word(word))}"
            if segment.kind in _UNKNOWN:
                yield from self._sounds_of(segment.text)
                if len(segment.text) <= _MOST_SPELT:
                    for letter in segment.text:
                        for meaning in self._tables.single.get(letter, ()):
                            yield f"w{meaning}"
                            if len(meaning) >= _EDGE:
                                yield from _edges(meaning)
        else:
            for word in segment.terms:
                yield from _signs_of_word(word)
                if word in self._tables.given_names:
                    yield f"g{self._tables.given_names[word]}"
            for word in segment.terms if len(segment.terms) > 1 else ():
                for entry in self._tables.latin.get((word,), ()):
                    yield f"e{entry.number}"

    def _signs_of_common_words(self, segment: Segment) -> set[str]:
        """Return the signs of the places and words of trade in a known name, which other names have as well."""
        words = dict.fromkeys(
            (
                *segment.terms,
                *(word for entry in segment.entries for terms in entry.renderings for word in terms),
            )
        )
        rows = {word: self._tables.latin.get((word,), ()) for word in words}
        common = {
            word for word in words if rows[word] and all(row.kind not in _UNKNOWN for row in rows[word])
        }
        signs = {sign for word in common for sign in _signs_of_word(word)}
        signs |= {f"k{consonant_key(sounds_of_word(word))}" for word in common}
        signs |= {f"e{row.number}" for word in common for row in rows[word]}
        return signs - {sign for word in words if word not in common for sign in _signs_of_word(word)}

    def _edges_anew(self, text: str) -> tuple[str, ...]:
        """Return how words begin and end that spell a short name as Japanese reads it, in any of its many readings."""
        options = [tuple(self._ways["Japanese"](letter)) for letter in text]
        signs: list[str] = []
        for at, readings in enumerate(options):
            after = options[at + 1] if at + 1 < len(options) else ()
            before = options[at - 1] if at else ()
            for spelt in readings:
                if len(spelt) >= _EDGE:
                    signs += _edges(spelt)
                else:
                    signs += (f"x{(spelt + other)[:_EDGE]}" for other in after)
                    signs += (f"y{(other + spelt)[-_EDGE:]}" for other in before)
        return tuple(dict.fromkeys(signs))

    def _sounds_anew(self, text: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._sounding(text)))

    def _sounding(self, text: str) -> Iterator[str]:
        """Yield how characters may be spelt: each syllable, every three letters of two of them, the consonants."""
        for way in _SYLLABLES:
            for letter in text:
                yield from (f"w{spelt}" for spelt in self._readings(way, letter))
        usual = [self._readings("Mandarin", letter)[:1] for letter in text]
        for size in range(2, min(_MOST_SPELT, len(text)) + 1):
            for at in range(len(text) - size + 1):
                if all(usual[at : at + size]):
                    yield f"w{''.join(spelt for (spelt,) in usual[at : at + size])}"
        for way in _JOINED:
            options = [self._readings(way, letter) for letter in text]
            for joined in map("".join, _neighbours(options)):
                yield from _thirds(sound_key(joined))
        heard = consonant_key(sounds_of_syllables(syllables_of(text, self._tables)))
        if len(heard) > 1:
            yield from _signs_of_consonants(heard)

    def _readings(self, way: str, letter: str) -> tuple[str, ...]:
        return tuple(self._ways[way](letter))[:_MOST_READINGS]


def _neighbours(options: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    if len(options) == 1:
        yield from ((spelt,) for spelt in options[0])
    for first, second in pairwise(options):
        yield from product(first, second)


@lru_cache(maxsize=65_536)
def _signs_of_word(word: str) -> tuple[str, ...]:
    if word.isdigit() or len(word) < _SHORT:
        return (f"w{word}",)
    return (
        f"w{word}",
        *_signs_of_consonants(consonant_key(sounds_of_word(word))),
        *_thirds(f"_{sound_key(word)}_"),
        *_edges(word),
    )


def _edges(word: str) -> tuple[str, str]:
    return f"x{word[:_EDGE]}", f"y{word[-_EDGE:]}"


def _signs_of_consonants(consonants: str) -> Iterator[str]:
    yield f"k{consonants}"
    if len(consonants) > 2:
        yield from (f"s{consonants[at : at + 3]}" for at in range(len(consonants) - 2))


def _thirds(text: str) -> Iterator[str]:
    return (f"t{text[at : at + 3]}" for at in range(len(text) - 2))


def _signs_across(spoken: list[Segment]) -> Iterator[str]:
    """Yield what goes beyond a piece: two characters side by side, words written as one, initials."""
    characters = "".join(segment.text for segment in spoken if segment.script == "han")
    yield from (f"h{first}{second}" for first, second in pairwise(characters))
    words = [word for segment in spoken if segment.script != "han" for word in segment.terms]
    for first, second in pairwise(words):
        yield f"w{first}{second}"
    if len(words) == 1 and len(words[0]) <= _MOST_INITIALS:
        yield f"a{words[0]}"
    for some in (words, [word for word in words if word not in _LEAN]):
        for end in range(3, min(len(some), _MOST_INITIALS) + 1):
            yield f"a{''.join(word[0] for word in some[:end])}"
