# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names translated part by part: 铁山 and IronMountain, 火风暴 and Firestorm, 航空系统 and AeroSystems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from desktop_app.domain.parties.names.pairing import Pairing, sides_of
from desktop_app.domain.parties.names.reading import JOINING, Segment
from desktop_app.domain.parties.names.tables import NameTables, SegmentKind

_MOST_CHARACTERS: Final = 12
_MOST_PIECES: Final = 6
_MOST_WORDS: Final = 4
_MOST_LETTERS: Final = 48
_LONGEST_PART: Final = 6
_QUIET: Final = (SegmentKind.TRADE, SegmentKind.FILLER)
_Options = dict[tuple[int, int], tuple[str, ...]]


def pair_by_parts(pairing: Pairing, tables: NameTables) -> None:
    """Pair words with characters whose meanings, one after the other, give the letters of the words."""
    for is_left in (True, False):
        for _ in range(2):
            characters, letters = sides_of(pairing, is_left)
            found = next(_translated(characters, letters, tables), None)
            if not found:
                break
            run, terms = found
            is_common = all(segment.kind in _QUIET for segment in run)
            sides = (run, terms) if is_left else (terms, run)
            pairing.take(
                *sides, SegmentKind.TRADE if is_common else SegmentKind.CORE, "translation, part by part"
            )


def _translated(
    characters: Sequence[Segment], letters: Sequence[Segment], tables: NameTables
) -> Iterator[tuple[list[Segment], list[Segment]]]:
    words = _word_runs(letters)
    for run in _runs(characters[: _MOST_PIECES * 2], _MOST_PIECES) if words else ():
        text = "".join(segment.text for segment in run)
        if len(text) <= _MOST_CHARACTERS and not _is_body(text, tables):
            yield from ((run, terms) for terms in _translations(text, words, tables))


def _translations(
    text: str, words: Sequence[tuple[str, list[Segment]]], tables: NameTables
) -> Iterator[list[Segment]]:
    """Yield the words whose letters are the meanings of characters, or of the one character."""
    if len(text) == 1:
        single = tables.single.get(text, ())
        yield from (terms for joined, terms in words if len(terms) == 1 and joined in single)
        return
    begins = tuple(spelt for some in _meanings(text, (0,), tables).values() for spelt in some)
    begun = [(joined, terms) for joined, terms in words if joined.startswith(begins)]
    options = _meanings(text, range(len(text)), tables) if begun else {}
    yield from (terms for joined, terms in begun if _gives(joined, text, options))


def _is_body(text: str, tables: NameTables) -> bool:
    """Tell the name of a known body, which has its own names in letters: 三星 is not Three Stars."""
    return any(entry.kind is SegmentKind.BODY for entry in tables.han.get(text, ()))


def _word_runs(letters: Sequence[Segment]) -> list[tuple[str, list[Segment]]]:
    """Return neighbouring words and their letters; what no table knows is among them."""
    runs = []
    for run in _runs(letters, _MOST_WORDS):
        joined = "".join(filter(str.isalnum, "".join(segment.label for segment in run))).lower()
        is_new = len(run) == 1 or any(segment.kind is SegmentKind.CORE for segment in run)
        if is_new and 2 < len(joined) <= _MOST_LETTERS:
            runs.append((joined, run))
    return runs


def _runs(segments: Sequence[Segment], most: int) -> Iterator[list[Segment]]:
    for count in range(min(most, len(segments)), 0, -1):
        for start in range(len(segments) - count + 1):
            yield list(segments[start : start + count])


def _meanings(text: str, starts: Iterable[int], tables: NameTables) -> _Options:
    return {
        (start, end): found
        for start in starts
        for end in range(start + 1, min(len(text), start + _LONGEST_PART) + 1)
        if (found := tables.meanings(text[start:end]))
    }


def _gives(letters: str, text: str, options: _Options) -> bool:
    """Tell whether two meanings or more, side by side, are these letters."""
    reached: list[dict[int, int]] = [{0: 0}, *({} for _ in text)]
    for start in range(len(text)):
        if text[start] in JOINING and start:
            reached[start + 1].update(reached[start])
        for end in range(start + 1, min(len(text), start + _LONGEST_PART) + 1):
            _step(letters, options.get((start, end), ()), reached[start], reached[end])
    return reached[-1].get(len(letters), 0) > 1


def _step(letters: str, meanings: Sequence[str], reached: dict[int, int], ahead: dict[int, int]) -> None:
    """Note how far one more meaning reaches in the letters, and how many meanings were taken to get there."""
    for at, parts in reached.items():
        for spelt in meanings:
            if letters.startswith(spelt, at):
                ahead[at + len(spelt)] = max(parts + 1, ahead.get(at + len(spelt), 0))
