# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a name is found by: signs that it shares with names which may mean the same, in whatever script they are.

A sign is a short text: a row of the tables, a word, its consonants, three letters of it, two characters, their sound.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from desktop_app.domain.parties.names.likeness import skeleton
from desktop_app.domain.parties.names.reading import Name, Segment
from desktop_app.domain.parties.names.sounds import Readings
from desktop_app.domain.parties.names.tables import SegmentKind

_SILENT: Final = frozenset((SegmentKind.FORM, SegmentKind.TITLE))
_HEARD: Final = ("Mandarin", "Japanese", "Korean")
_SHORT: Final = 4
_FEW: Final = 2


def signs_of(name: Name, ways: dict[str, Readings]) -> frozenset[str]:
    """Return the signs of a name."""
    spoken = [segment for segment in name.segments if segment.kind not in _SILENT]
    signs = {sign for segment in spoken for sign in _signs_of_segment(segment, ways)}
    return frozenset(signs.union(_initials(spoken)))


def _signs_of_segment(segment: Segment, ways: dict[str, Readings]) -> Iterator[str]:
    for number in segment.numbers:
        yield f"e{number}"
    if segment.kind is SegmentKind.NUMBER:
        yield f"n{segment.text}"
    elif segment.script == "han":
        yield from _signs_of_characters(segment, ways)
    else:
        for word in segment.terms:
            yield from _signs_of_word(word)


def _signs_of_characters(segment: Segment, ways: dict[str, Readings]) -> Iterator[str]:
    text = segment.text
    for character in text:
        yield f"c{character}"
    for first, second in pairwise(text):
        yield f"h{first}{second}"
    if segment.kind is SegmentKind.CORE:
        for way in _HEARD:
            sound = "".join(next(iter(ways[way](character)), "") for character in text)
            if len(sound) > _FEW:
                yield from _signs_of_word(sound)


@lru_cache(maxsize=65536)
def _signs_of_word(word: str) -> tuple[str, ...]:
    if word.isdigit() or len(word) < _SHORT:
        return (f"w{word}",)
    padded = f"_{word}_"
    thirds = (f"t{padded[at : at + 3]}" for at in range(len(padded) - 2))
    return (f"w{word}", f"k{skeleton(word)}", *thirds)


def _initials(spoken: list[Segment]) -> Iterator[str]:
    """Yield the initials of a name of several words, or a short name that may be somebody's initials."""
    words = [word for segment in spoken if segment.script != "han" for word in segment.terms]
    if len(words) > _FEW:
        yield f"a{''.join(word[0] for word in words)}"
    elif len(words) == 1:
        yield f"a{words[0]}"
