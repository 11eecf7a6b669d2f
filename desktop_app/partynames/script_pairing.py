# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pieces of two scripts, or of Chinese on both sides, that meet by sound, by parts, by shape or as a short form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from desktop_app.basics.messages import Phrase
from desktop_app.partynames.folding import is_han
from desktop_app.partynames.pairing import MOST_LETTER_WORDS, OF_FIRMS, Pairing, sides_of
from desktop_app.partynames.reading import JOINING, Segment, read_characters
from desktop_app.partynames.sounds import Readings, mandarin_of
from desktop_app.partynames.tables import NameTables, SegmentKind

_MOST_CHARACTERS: Final = 12
_MOST_PIECES: Final = 6
_MOST_WORDS: Final = 4
_MOST_LETTERS: Final = 48
LONGEST_PART: Final = 6
SHORTEST_MISWRITTEN: Final = 4
"""The characters of a name that no table knows, of which one may be another of the same sound."""
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
    runs = []
    for run in _runs(letters, _MOST_WORDS):
        joined = "".join(filter(str.isalnum, "".join(segment.label for segment in run))).lower()
        is_new = len(run) == 1 or any(segment.kind is SegmentKind.CORE for segment in run)
        if is_new and 2 < len(joined) <= _MOST_LETTERS:
            runs.append((joined, run))
    words = runs
    for run in _runs(characters[: _MOST_PIECES * 2], _MOST_PIECES) if words else ():
        text = "".join(segment.text for segment in run)
        if len(text) <= _MOST_CHARACTERS and not any(
            entry.kind is SegmentKind.BODY for entry in tables.han.get(text, ())
        ):
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


def _runs(segments: Sequence[Segment], most: int) -> Iterator[list[Segment]]:
    for count in range(min(most, len(segments)), 0, -1):
        for start in range(len(segments) - count + 1):
            yield list(segments[start : start + count])


def _meanings(text: str, starts: Iterable[int], tables: NameTables) -> _Options:
    return {
        (start, end): found
        for start in starts
        for end in range(start + 1, min(len(text), start + LONGEST_PART) + 1)
        if (found := tables.meanings(text[start:end]))
    }


def _gives(letters: str, text: str, options: _Options) -> bool:
    """Tell whether two meanings or more, side by side, are these letters."""
    reached: list[dict[int, int]] = [{0: 0}, *({} for _ in text)]
    for start in range(len(text)):
        if text[start] in JOINING and start:
            reached[start + 1].update(reached[start])
        for end in range(start + 1, min(len(text), start + LONGEST_PART) + 1):
            _step(letters, options.get((start, end), ()), reached[start], reached[end])
    return reached[-1].get(len(letters), 0) > 1


def _step(letters: str, meanings: Sequence[str], reached: dict[int, int], ahead: dict[int, int]) -> None:
    """Note how far one more meaning reaches in the letters, and how many meanings were taken to get there."""
    for at, parts in reached.items():
        for spelt in meanings:
            if letters.startswith(spelt, at):
                ahead[at + len(spelt)] = max(parts + 1, ahead.get(at + len(spelt), 0))


# --------------------------------------------------------------------------------------------------
# Pieces of two scripts, or of Chinese on both sides, that meet by sound, by shape or as a short form.


_NO_LETTER: Final = re.compile("[^a-z]")
MOST_CHARACTERS: Final = 24
CHINESE: Final = ("Mandarin", "Wade-Giles", "Cantonese")
_SHORT: Final = 4
"""Up to so many letters, of the many readings that a character has in Japan one fits by chance."""


def pair_by_sound(pairing: Pairing, ways: Mapping[str, Readings], tables: NameTables) -> bool:
    """Pair Latin words with characters that they spell, the longest first; tell whether any are."""
    before = len(pairing.met)
    for is_left in (True, False):
        for _ in range(MOST_LETTER_WORDS):
            characters, letters = sides_of(pairing, is_left)
            best = max(_spelt(characters, letters, ways, tables), key=lambda hit: hit[0], default=None)
            if not best:
                break
            _, way, (start, end), terms = best
            _take_characters(pairing, is_left, (characters, start, end), (terms, way), tables)
    return len(pairing.met) > before


Spelt = tuple[int, str, tuple[int, int], list[Segment]]


def _spelt(
    characters: Sequence[Segment],
    letters: Sequence[Segment],
    ways: Mapping[str, Readings],
    tables: NameTables,
) -> Iterator[Spelt]:
    text = "".join(segment.text for segment in characters)[:MOST_CHARACTERS]
    runs = [
        (_joined(letters[first:last]), list(letters[first:last]))
        for first in range(len(letters) if text else 0)
        for last in range(first + 1, min(first + 5, len(letters)) + 1)
    ]
    for way, readings in ways.items() if runs else ():
        options = [tuple(readings(letter)) for letter in text]
        hits = ((joined, run, span) for joined, run in runs for span in spans_spelt(joined, options))
        for joined, run, span in hits:
            is_known = all(segment.kind is SegmentKind.BODY for segment in run)
            touched, over = _touched(characters, *span) if way not in CHINESE else ([], ("", ""))
            is_told = bool(touched) and (
                is_known
                or all(segment.kind in (*OF_FIRMS, *_NAMED) for segment in touched)
                or (
                    len(touched) == 1
                    and touched[0].kind is SegmentKind.CORE
                    and any(map(is_han, "".join(over)))
                )
            )
            if not is_told and _may_meet(run, characters, span, tables):
                yield len(joined) * 10 - len(run), way, span, run


def _joined(run: Sequence[Segment]) -> str:
    return "".join(_NO_LETTER.sub("", segment.label.lower()) for segment in run)


def _may_meet(
    run: Sequence[Segment], characters: Sequence[Segment], span: tuple[int, int], tables: NameTables
) -> bool:
    start, end = span
    if _is_other_place(run, characters, start, end) or _is_hidden_place(run, characters, span, tables):
        return False
    is_all = end - start == 1 == sum(len(segment.text) for segment in characters)
    return end - start > 1 or is_all or _is_whole(characters, start, end)


def _is_other_place(terms: Sequence[Segment], characters: Sequence[Segment], start: int, end: int) -> bool:
    """Tell a place in letters that sounds like another place in characters: Shanxi is not 陕西."""
    familiar = len(terms) == 1 and terms[0].kind is SegmentKind.PLACE
    at = 0
    for segment in characters:
        if familiar and segment.kind is SegmentKind.PLACE and at < end and at + len(segment.text) > start:
            return True
        at += len(segment.text)
    return False


def _is_hidden_place(
    run: Sequence[Segment], characters: Sequence[Segment], span: tuple[int, int], tables: NameTables
) -> bool:
    """Tell the same of a place within a known name: Shanxi is not the 陕西 of 陕西飞机工业."""
    text = "".join(segment.text for segment in characters)[slice(*span)]
    rows = tables.familiar(text) if len(run) == 1 and run[0].kind is SegmentKind.PLACE else ()
    places = {entry.number for entry in rows if entry.kind is SegmentKind.PLACE}
    return bool(places) and not places & run[0].numbers


def _is_whole(characters: Sequence[Segment], start: int, end: int) -> bool:
    at = 0
    for segment in characters:
        if at == start and at + len(segment.text) == end:
            return True
        at += len(segment.text)
    return False


def spans_spelt(letters: str, options: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of characters that letters spell to the end."""
    if len(letters) < 3:
        return
    for start, begins in enumerate(options):
        if not letters.startswith(begins):
            continue
        reached = {0}
        for end in range(start, len(options)):
            reached = {
                at + len(member)
                for at in reached
                for member in options[end]
                if letters.startswith(member, at)
            }
            if len(letters) in reached:
                yield start, end + 1
            if not reached:
                break


def _take_characters(
    pairing: Pairing,
    is_left: bool,  # noqa: FBT001
    cut: tuple[Sequence[Segment], int, int],
    met: tuple[list[Segment], str],
    tables: NameTables,
) -> None:
    """Take a stretch of characters out, wherever the pieces are cut, and leave what is over of a piece behind."""
    characters, start, end = cut
    letters, way = met
    touched, over = _touched(characters, start, end)
    text = "".join(segment.text for segment in characters)[start:end]
    is_named = len(touched) == 1 and not any(over) and touched[0].kind in _NAMED
    kind = touched[0].kind if is_named else SegmentKind.CORE
    spelt = Segment(text, kind, "han", label=text)
    side = pairing.left if is_left else pairing.right
    is_touched = [any(member is segment for segment in touched) for member in side]
    at = is_touched.index(True)
    before = list(side[:at])
    after = [member for member, is_met in zip(side[at:], is_touched[at:], strict=True) if not is_met]
    if over[0]:
        joined = over[0]
        while before and _is_readable(before[-1]):
            joined = before.pop().text + joined
        before += read_characters(joined, tables)
    if over[1].strip("ー"):
        joined = over[1]
        while after and _is_readable(after[0]):
            joined += after.pop(0).text
        after[:0] = read_characters(joined, tables)
    kept = [*before, *after]
    if is_left:
        pairing.left = kept
    else:
        pairing.right = kept
    sides = ([spelt], letters) if is_left else (letters, [spelt])
    is_short = way not in CHINESE and sum(len(word.text) for word in letters) <= _SHORT
    is_place = any(word.kind is SegmentKind.PLACE for word in letters)  # a known place is met by its row
    is_exact = not is_place and not is_short
    pairing.take(*sides, kind, Phrase("sound, {way}", way=way), exact=is_exact)


_NAMED: Final = (SegmentKind.PLACE, SegmentKind.COUNTRY)


def _touched(characters: Sequence[Segment], start: int, end: int) -> tuple[list[Segment], tuple[str, str]]:
    """Return the pieces that a stretch touches, and the texts of theirs in front of it and behind it."""
    touched: list[Segment] = []
    front, behind = "", ""
    at = 0
    for segment in characters:
        begin, at = at, at + len(segment.text)
        if begin < end and at > start:
            touched.append(segment)
            front += segment.text[: max(0, start - begin)]
            behind += segment.text[end - begin :] if end < at else ""
    return touched, (front, behind)


def _is_readable(segment: Segment) -> bool:
    return segment.script == "han" and segment.kind not in (SegmentKind.NUMBER, SegmentKind.BODY)


# ---- Chinese on both sides -----------------------------------------------------------------------------


def pair_characters(pairing: Pairing, tables: NameTables) -> None:
    """Pair stretches of characters where one holds the other, or differs in one character of the same sound."""
    left, right = (
        (
            [
                member
                for member in side
                if member.script == "han"
                and member.kind in (SegmentKind.CORE, SegmentKind.TRADE, SegmentKind.FILLER, SegmentKind.BODY)
            ]
        )
        for side in (pairing.left, pairing.right)
    )
    if not left or not right:
        return
    texts = ["".join(segment.text for segment in side) for side in (left, right)]
    if texts[0] == texts[1]:
        pairing.take(left, right, SegmentKind.CORE, "same")
        return
    for a in left:
        for b in right:
            if (
                a.kind is SegmentKind.CORE
                and b.kind is SegmentKind.CORE
                and _is_miswritten(a.text, b.text, tables)
            ):
                pairing.take([a], [b], SegmentKind.CORE, "one character differs", exact=False)
                return


def _is_miswritten(left: str, right: str, tables: NameTables) -> bool:
    if len(left) != len(right) or len(left) < SHORTEST_MISWRITTEN:
        return False
    differing = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return len(differing) == 1 and mandarin_of(differing[0][0], tables) == mandarin_of(
        differing[0][1], tables
    )


def is_short_form(short: str, long: str, segments: Sequence[Segment]) -> bool:
    """Tell a short name that takes characters of a long one in order, beginning with its first or its own name."""
    if not 1 < len(short) < len(long):
        return False
    starts, at = set(), 0
    for segment in segments:
        starts.add(at)
        at += len(segment.text)
    position, begun = -1, 0
    for letter in short:
        position = long.find(letter, position + 1)
        if position < 0:
            return False
        begun += position in starts
    return begun * 2 >= len(short) and (len(short) > 2 or (begun == len(short) and short[0] == long[0]))
