# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pieces of two scripts, or of Chinese on both sides, that meet by sound, by shape or as a short form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from desktop_app.domain.parties.names.folding import is_kana, romaji
from desktop_app.domain.parties.names.likeness import distance, skeleton, sound_key
from desktop_app.domain.parties.names.pairing import Pairing
from desktop_app.domain.parties.names.reading import Segment
from desktop_app.domain.parties.names.sounds import Readings, mandarin_of
from desktop_app.domain.parties.names.tables import NameTables, SegmentKind
from desktop_app.domain.phrase import Phrase

MOST_CHARACTERS: Final = 24
MOST_LETTER_WORDS: Final = 10
_HEARD: Final = (
    (r"(?<![a-z])y", ""),
    ("x", "s"),
    ("q", "k"),
    ("zh", "ch"),
    ("c(?!h)", "s"),
    ("j", "k"),
    ("ng", "n"),
)


def pair_by_sound(pairing: Pairing, ways: Mapping[str, Readings], tables: NameTables) -> None:
    """Pair Latin words with characters that they spell, the longest first."""
    for is_left in (True, False):
        for _ in range(MOST_LETTER_WORDS):
            characters, letters = _sides(pairing, is_left)
            best = max(_spelt(characters, letters, ways), key=lambda hit: hit[0], default=None)
            if not best:
                break
            _, way, (start, end), terms = best
            _take_characters(pairing, is_left, (characters, start, end), (terms, way), tables)


def _sides(pairing: Pairing, is_left: bool) -> tuple[list[Segment], list[Segment]]:  # noqa: FBT001
    sides = (pairing.left, pairing.right) if is_left else (pairing.right, pairing.left)
    characters = [
        member for member in sides[0] if member.script == "han" and member.kind is not SegmentKind.NUMBER
    ]
    letters = [
        member for member in sides[1] if member.script == "latin" and member.kind is not SegmentKind.NUMBER
    ]
    return characters, letters[:MOST_LETTER_WORDS]


Spelt = tuple[int, str, tuple[int, int], list[Segment]]


def _spelt(
    characters: Sequence[Segment], letters: Sequence[Segment], ways: Mapping[str, Readings]
) -> Iterator[Spelt]:
    text = "".join(segment.text for segment in characters)[:MOST_CHARACTERS]
    runs = [
        list(letters[first:last])
        for first in range(len(letters))
        for last in range(first + 1, min(first + 5, len(letters)) + 1)
    ]
    for way, readings in ways.items():
        options = [tuple(readings(letter)) for letter in text]
        hits = ((run, *hit) for run in runs for hit in _spans_of(run, options))
        for run, length, span in hits:
            if _may_meet(run, characters, *span):
                yield length * 10 - len(run), way, span, run


def _spans_of(
    run: Sequence[Segment], options: Sequence[tuple[str, ...]]
) -> Iterator[tuple[int, tuple[int, int]]]:
    joined = "".join(re.sub(r"[^a-z]", "", segment.label.lower()) for segment in run)
    return ((len(joined), span) for span in _spans(joined, options))


def _may_meet(run: Sequence[Segment], characters: Sequence[Segment], start: int, end: int) -> bool:
    if _is_other_place(run, characters, start, end):
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


def _is_whole(characters: Sequence[Segment], start: int, end: int) -> bool:
    at = 0
    for segment in characters:
        if at == start and at + len(segment.text) == end:
            return True
        at += len(segment.text)
    return False


def _spans(letters: str, options: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
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
    is_named = len(touched) == 1 and not over and touched[0].kind in _NAMED
    kind = touched[0].kind if is_named else SegmentKind.CORE
    spelt = Segment(text, kind, "han", label=text)
    side = pairing.left if is_left else pairing.right
    at = min(side.index(segment) for segment in touched)
    kept = [segment for segment in side if not any(segment is member for member in touched)]
    kept[at:at] = [_remainder(member, tables) for member in over]
    if is_left:
        pairing.left = kept
    else:
        pairing.right = kept
    sides = ([spelt], letters) if is_left else (letters, [spelt])
    is_exact = all(word.kind is not SegmentKind.PLACE for word in letters)  # a known place is met by its row
    pairing.take(*sides, kind, Phrase("sound, {way}", way=way), exact=is_exact)


_NAMED: Final = (SegmentKind.PLACE, SegmentKind.COUNTRY, SegmentKind.BODY)


def _touched(characters: Sequence[Segment], start: int, end: int) -> tuple[list[Segment], list[str]]:
    """Return the pieces that a stretch touches, and the texts of theirs that are outside it."""
    touched: list[Segment] = []
    over: list[str] = []
    at = 0
    for segment in characters:
        begin, at = at, at + len(segment.text)
        if begin < end and at > start:
            touched.append(segment)
            sides = (segment.text[: max(0, start - begin)], segment.text[end - begin :] if end < at else "")
            over += filter(None, sides)
    return touched, over


def _remainder(text: str, tables: NameTables) -> Segment:
    """Return what is left of a piece, as the tables know it."""
    entries = tuple(
        member
        for member in tables.han.get(text, ())
        if member.kind not in (SegmentKind.BODY, SegmentKind.CORE)
    )
    return Segment(text, entries[0].kind if entries else SegmentKind.CORE, "han", entries, label=text)


def pair_by_ear(pairing: Pairing, tables: NameTables) -> None:
    """Pair what Chinese or Japanese wrote down by ear with the Western name that it sounds like."""
    for is_left in (True, False):
        characters, letters = _sides(pairing, is_left)
        cores = [member for member in letters if member.kind in (SegmentKind.CORE, SegmentKind.BODY)]
        for run in _core_runs(characters, tables):
            text = "".join(segment.text for segment in run)
            heard = heard_as(text, tables)
            terms = next(
                (
                    some
                    for some in _word_runs(cores)
                    if (_sounds_like(heard, _joined(some)) and _begins_alike(text, _joined(some), tables))
                    or _is_same_kana(text, _joined(some))
                ),
                None,
            )
            if terms:
                sides = (run, terms) if is_left else (terms, run)
                pairing.take(*sides, SegmentKind.CORE, "sound of a foreign name", exact=False)
                break


def _is_same_kana(text: str, word: str) -> bool:
    """Tell a short foreign word in kana, whose consonants alone would say too little: ローム is Rohm."""
    if not all(is_kana(letter) for letter in text):
        return False
    keys = (re.sub("(?<=[^aeiou])[uo]$", "", sound_key(romaji(text))), sound_key(word))
    folded = [key.replace("l", "r").replace("v", "b") for key in keys]
    return len(word) > 2 and folded[0] == folded[1]


def _core_runs(characters: Sequence[Segment], tables: NameTables) -> Iterator[list[Segment]]:
    """Yield stretches that no table knows: what has a meaning of its own was translated, not heard."""
    cores = [
        member
        for member in characters
        if member.kind is SegmentKind.CORE and not tables.familiar(member.text)
    ]
    if len(cores) > 1:
        yield cores
    yield from ([member] for member in cores if len(member.text) > 1)


def _word_runs(terms: Sequence[Segment]) -> Iterator[list[Segment]]:
    for count in range(min(4, len(terms)), 0, -1):
        for start in range(len(terms) - count + 1):
            yield list(terms[start : start + count])


def _joined(terms: Sequence[Segment]) -> str:
    return "".join(segment.text for segment in terms)


def heard_as(text: str, tables: NameTables) -> str:
    """Return the consonants of characters by their usual sound, as those who wrote them down by ear heard them."""
    sound = mandarin_of(text, tables)
    if not all(is_kana(letter) for letter in text):
        for pattern, spelt in _HEARD:
            sound = re.sub(pattern, spelt, sound)
    return skeleton(sound)


def _begins_alike(text: str, word: str, tables: NameTables) -> bool:
    """Tell whether both begin with a vowel, or neither; h, w and y are written either way."""
    first = [sound[:1] for sound in (mandarin_of(text[:1], tables), word)]
    return any(letter in "hwy" for letter in first) or (first[0] in "aeiou") is (first[1] in "aeiou")


def _sounds_like(heard: str, word: str) -> bool:
    spelt = skeleton(word)
    if min(len(heard), len(spelt)) < 3 or heard[0] != spelt[0]:
        return False
    most = 0 if len(spelt) < 4 else 1 if len(spelt) < 7 else 2
    return distance(heard, spelt, most=most) <= most


# ---- Chinese on both sides -----------------------------------------------------------------------------


def pair_characters(pairing: Pairing, tables: NameTables) -> None:
    """Pair stretches of characters where one holds the other, or differs in one character of the same sound."""
    left, right = (_characters(side) for side in (pairing.left, pairing.right))
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


def _characters(side: Sequence[Segment]) -> list[Segment]:
    return [
        member
        for member in side
        if member.script == "han"
        and member.kind in (SegmentKind.CORE, SegmentKind.TRADE, SegmentKind.FILLER, SegmentKind.BODY)
    ]


def _is_miswritten(left: str, right: str, tables: NameTables) -> bool:
    if len(left) != len(right) or len(left) < 4:
        return False
    differing = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return len(differing) == 1 and mandarin_of(differing[0][0], tables) == mandarin_of(
        differing[0][1], tables
    )


def is_short_form(short: str, long: str, segments: Sequence[Segment]) -> bool:
    """Tell a short name that takes characters of a long one in order, beginning with its first or its own name."""
    if not 2 < len(short) < len(long):
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
    return begun * 2 >= len(short)
