# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What of one name meets what of the other, and what is left on either side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.partynames.folding import is_arabic
from desktop_app.partynames.likeness import is_derived, is_syllables, is_typing_error, sound_key
from desktop_app.partynames.reading import Name, Segment
from desktop_app.partynames.tables import GENERIC, NameTables, SegmentKind

MOST_LETTER_WORDS: Final = 10
QUIET: Final = (SegmentKind.FORM, SegmentKind.TITLE)
OF_FIRMS: Final = (SegmentKind.FORM, SegmentKind.TRADE, SegmentKind.FILLER)
Test = Callable[[Segment, Segment], bool]


@dataclass(frozen=True, slots=True)
class SegmentPair:
    """Two pieces that meet, and by what: ``exact`` tells whether the meeting leaves no doubt of its own."""

    left: str
    right: str
    kind: SegmentKind
    by: str
    exact: bool = True
    is_ordinary: bool = False


@dataclass(slots=True)
class Pairing:
    """The pieces that met and those that are left over; ``is_of_firms``: a legal form or word of trade stood there.

    ``is_unvowelled``: one of them is in Arabic letters, without its short vowels.
    """

    left: list[Segment]
    right: list[Segment]
    met: list[SegmentPair] = field(default_factory=list)
    is_of_firms: bool = False
    is_unvowelled: bool = False

    def take(
        self,
        left: Sequence[Segment],
        right: Sequence[Segment],
        kind: SegmentKind,
        by: str,
        *,
        exact: bool = True,
    ) -> None:
        """Note a meeting and take its pieces out."""
        label = [" ".join(segment.label for segment in segments) for segments in (left, right)]
        if by == "same word" and left[0].script != right[0].script:
            by = "translation"
        is_ordinary = kind is SegmentKind.BODY and any(
            entry.is_ordinary for segment in (*left, *right) for entry in segment.entries
        )
        self.met.append(SegmentPair(label[0], label[1], kind, by, exact, is_ordinary))
        self.left = [segment for segment in self.left if not any(segment is member for member in left)]
        self.right = [segment for segment in self.right if not any(segment is member for member in right)]

    def each(self, test: Test, by: str, *, exact: bool = True) -> None:
        """Take every two single pieces that pass a test."""
        for left in list(self.left) if self.right else ():
            other = next((right for right in self.right if test(left, right)), None)
            if other:
                self.take([left], [other], stronger(left, other), by, exact=exact)


def sides_of(pairing: Pairing, is_left: bool) -> tuple[list[Segment], list[Segment]]:  # noqa: FBT001
    """Return what is left in characters on one side, and in letters on the other; numbers meet by themselves."""
    sides = (pairing.left, pairing.right) if is_left else (pairing.right, pairing.left)
    characters = [
        member for member in sides[0] if member.script == "han" and member.kind is not SegmentKind.NUMBER
    ]
    letters = [
        member for member in sides[1] if member.script == "latin" and member.kind is not SegmentKind.NUMBER
    ]
    return characters, letters[:MOST_LETTER_WORDS]


def stronger(left: Segment, right: Segment) -> SegmentKind:
    """Return the kind of a meeting of two pieces: what says more of who is meant."""
    order = (
        SegmentKind.CORE,
        SegmentKind.BODY,
        SegmentKind.NUMBER,
        SegmentKind.PLACE,
        SegmentKind.COUNTRY,
        SegmentKind.TRADE,
        SegmentKind.KIN,
        SegmentKind.FILLER,
    )
    return min((left.kind, right.kind), key=lambda kind: order.index(kind) if kind in order else len(order))


def start_pairing(left: Name, right: Name) -> Pairing:
    """Return two names with nothing met, without legal forms and titles."""
    kept = [[member for member in name.segments if member.kind not in QUIET] for name in (left, right)]
    is_of_firms = bool(left.of(*OF_FIRMS) and right.of(*OF_FIRMS))
    are_arabic = [any(map(is_arabic, name.printed)) for name in (left, right)]
    is_unvowelled = are_arabic[0] != are_arabic[1]
    return Pairing(kept[0], kept[1], is_of_firms=is_of_firms, is_unvowelled=is_unvowelled)


def pair_tables(pairing: Pairing) -> None:
    """Pair what is written alike, and what one row of a table holds."""
    pairing.each(lambda a, b: a.text == b.text and a.script == b.script, "same")
    pairing.each(lambda a, b: a.kind is b.kind is SegmentKind.NUMBER and a.text == b.text, "same number")
    pairing.each(
        lambda a, b: a.kind is b.kind is SegmentKind.BODY and bool(a.numbers & b.numbers), "known as one"
    )
    pairing.each(lambda a, b: _is_same_row(a, b) and not _are_synonyms(a, b), "same word")
    pairing.each(_is_same_row, "same meaning", exact=False)


def _is_same_row(left: Segment, right: Segment) -> bool:
    return SegmentKind.BODY not in (left.kind, right.kind) and bool(left.numbers & right.numbers)


def _are_synonyms(left: Segment, right: Segment) -> bool:
    """Tell two words of trade in letters that one row holds: whoever is called Airlines is not called Aviation."""
    are_english = not any(entry.is_foreign for segment in (left, right) for entry in segment.entries)
    is_one_script = left.script == right.script == "latin"
    return is_one_script and are_english and left.kind is right.kind is SegmentKind.TRADE


def split_words(segments: Sequence[Segment], tables: NameTables) -> list[Segment]:
    """Return pieces with phrases of Latin words taken apart; known names stay whole."""
    return [member for segment in segments for member in _split(segment, tables)]


def _split(segment: Segment, tables: NameTables) -> Iterator[Segment]:
    if segment.kind in (SegmentKind.BODY, SegmentKind.PLACE, SegmentKind.COUNTRY) or len(segment.terms) < 2:
        yield segment
        return
    for word in segment.terms:
        entries = tuple(
            member
            for member in tables.latin.get((word,), ())
            if member.kind not in (SegmentKind.BODY, SegmentKind.FORM)
        )
        kinds = [member.kind for member in entries]
        kind = (
            SegmentKind.CORE if not kinds else SegmentKind.FILLER if SegmentKind.FILLER in kinds else kinds[0]
        )
        yield Segment(word, kind, "latin", entries, (word,), word, segment.is_aside)


def pair_renderings(pairing: Pairing) -> None:
    """Pair a piece in characters with Latin words that are one of its renderings, the longest first."""
    for is_left in (True, False):
        characters, letters = (pairing.left, pairing.right) if is_left else (pairing.right, pairing.left)
        for segment in sorted(
            (member for member in characters if member.script == "han"), key=lambda member: -len(member.text)
        ):
            letters = pairing.right if is_left else pairing.left
            taken = _rendered(segment, letters)
            if taken:
                sides = ([segment], taken) if is_left else (taken, [segment])
                exact = any(
                    {member.text for member in taken} <= set(terms)
                    for entry in segment.entries
                    for terms in entry.renderings
                )
                pairing.take(*sides, segment.kind, "translation", exact=exact)


def _rendered(segment: Segment, letters: Sequence[Segment]) -> list[Segment]:
    """Return the Latin pieces that render a piece; words of a known name may be slightly misspelt."""
    options = sorted(
        {terms for entry in segment.entries for terms in entry.renderings},
        key=lambda terms: (-len(terms), terms),
    )
    for terms in options:
        wanted = [word for word in terms if word not in GENERIC] or list(terms)
        taken: list[Segment] = []
        for word in wanted:
            hit = next(
                (member for member in letters if member not in taken and _same_word(word, member, segment)),
                None,
            )
            if not hit:
                break
            taken.append(hit)
        else:
            return taken
    return []


def _same_word(word: str, segment: Segment, familiar: Segment) -> bool:
    if segment.script != "latin" or len(segment.terms) != 1:
        return False
    if segment.terms[0] == word or segment.text == word:
        return True
    return (
        familiar.kind in (SegmentKind.BODY, SegmentKind.CORE)
        and segment.kind is SegmentKind.CORE
        and min(len(word), len(segment.text)) > 3
        and is_same_spelling(word, segment.text)
    ) or (
        familiar.kind is not SegmentKind.BODY and segment.kind in _DERIVED and is_derived(word, segment.text)
    )


_DERIVED: Final = (SegmentKind.CORE, SegmentKind.TRADE)


def is_same_spelling(left: str, right: str) -> bool:
    """Tell two spellings of one sound, or a typing error in a word that is no syllables of Chinese or Japanese."""
    if len(left) > 2 < len(right) and sound_key(left) == sound_key(right):
        return True
    return is_typing_error(left, right, is_alone=True) and not (is_syllables(left) and is_syllables(right))
