# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What of one name meets what of the other, and what is left on either side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.domain.parties.names.likeness import (
    distance,
    is_damaged,
    is_syllables,
    is_typing_error,
    sound_key,
)
from desktop_app.domain.parties.names.reading import Name, Segment
from desktop_app.domain.parties.names.sounds import older_spellings
from desktop_app.domain.parties.names.tables import GENERIC, NameTables, SegmentKind

MOST_WORDS: Final = 5
QUIET: Final = (SegmentKind.FORM, SegmentKind.TITLE)
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
    """The pieces that met and those that are left over."""

    left: list[Segment]
    right: list[Segment]
    met: list[SegmentPair] = field(default_factory=list)

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
        for left in list(self.left):
            other = next((right for right in self.right if test(left, right)), None)
            if other:
                self.take([left], [other], stronger(left, other), by, exact=exact)


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
    return Pairing(kept[0], kept[1])


def pair_tables(pairing: Pairing) -> None:
    """Pair what is written alike, and what one row of a table holds."""
    pairing.each(lambda a, b: a.text == b.text and a.script == b.script, "same")
    pairing.each(lambda a, b: a.kind is b.kind is SegmentKind.NUMBER and a.text == b.text, "same number")
    pairing.each(
        lambda a, b: a.kind is b.kind is SegmentKind.BODY and bool(a.numbers & b.numbers), "known as one"
    )
    pairing.each(
        lambda a, b: SegmentKind.BODY not in (a.kind, b.kind) and bool(a.numbers & b.numbers), "same word"
    )


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
        and is_same_spelling(word, segment.text)
    )


def is_same_spelling(left: str, right: str) -> bool:
    """Tell two spellings of one sound, or a typing error in a word that is no syllables of Chinese or Japanese."""
    if len(left) > 2 < len(right) and sound_key(left) == sound_key(right):
        return True
    return is_typing_error(left, right) and not (is_syllables(left) and is_syllables(right))


def pair_spellings(pairing: Pairing, tables: NameTables) -> None:
    """Pair Latin words that are spelt almost alike, and words that one side writes in one."""
    _pair_joined(pairing)
    _pair_older_spellings(pairing)
    pairing.each(lambda a, b: _is_one_given_name(a, b, tables), "forms of one given name")
    if not any(meeting.left.lower() in tables.surnames_spelt for meeting in pairing.met):
        pairing.each(
            lambda a, b: bool(_surnames(a, tables) & _surnames(b, tables)),
            "forms of one surname",
            exact=False,
        )
    pairing.each(lambda a, b: _may_be_misspelt(a, b, tables) and _is_one_sound(a.text, b.text), "spelling")
    pairing.each(lambda a, b: _may_be_misspelt(a, b, tables) and _is_slip(a, b), "typing error", exact=False)
    pairing.each(lambda a, b: _has_particle(a, b, tables), "particle")
    pairing.each(lambda a, b: _is_core(a, b) and is_damaged(a.text, b.text), "damaged letters", exact=False)
    if (
        sum(meeting.exact and meeting.kind in (SegmentKind.CORE, SegmentKind.BODY) for meeting in pairing.met)
        > 1
    ):
        pairing.each(lambda a, b: _is_small_slip(a, b, tables), "typing error", exact=False)


def _is_one_given_name(left: Segment, right: Segment, tables: NameTables) -> bool:
    familiar = tables.given_names
    return left.text in familiar and familiar[left.text] == familiar.get(right.text)


def _surnames(segment: Segment, tables: NameTables) -> frozenset[str]:
    return (
        tables.surnames_spelt.get(segment.text, frozenset())
        if segment.kind is SegmentKind.CORE
        else frozenset()
    )


def _may_be_misspelt(left: Segment, right: Segment, tables: NameTables) -> bool:
    if left.script != "latin" or right.script != "latin" or SegmentKind.NUMBER in (left.kind, right.kind):
        return False
    familiar = [
        segment.kind not in (SegmentKind.CORE,) or segment.text in tables.given_names
        for segment in (left, right)
    ]
    return not all(familiar) and min(len(left.text), len(right.text)) > 1


def _is_core(left: Segment, right: Segment) -> bool:
    return left.kind is right.kind is SegmentKind.CORE and left.script == right.script == "latin"


def _has_particle(left: Segment, right: Segment, tables: NameTables) -> bool:
    short, long = sorted((left.text, right.text), key=len)
    return _is_core(left, right) and len(short) > 3 and long.removesuffix(short) in tables.particles


def _is_small_slip(left: Segment, right: Segment, tables: NameTables) -> bool:
    """Tell one wrong, missing or last letter in a word whose neighbours are all the same."""
    short, long = sorted((left.text, right.text), key=len)
    if not _is_core(left, right) or not _may_be_misspelt(left, right, tables) or len(short) < 2:
        return False
    if is_syllables(short) and is_syllables(long) and len(long) < 5:
        return False
    return (len(long) > 3 and distance(short, long, most=1) == 1) or (
        len(long) > 3 and long.startswith(short)
    )


def _is_one_sound(left: str, right: str) -> bool:
    are_pinyin = max(len(left), len(right)) < 6 and bool(older_spellings(left) and older_spellings(right))
    return sound_key(left) == sound_key(right) and not are_pinyin


def _is_slip(left: Segment, right: Segment) -> bool:
    return is_typing_error(left.text, right.text) and not (
        is_syllables(left.text) and is_syllables(right.text) and left.kind is right.kind
    )


def _pair_joined(pairing: Pairing) -> None:
    """Pair a run of words with a run that has the same letters: Sky dio, Zhong Ke San Huan."""
    lengths = _lengths_alike(pairing)
    for count in range(MOST_WORDS, 0, -1):
        for other in range(MOST_WORDS, 0, -1):
            if (count, other) in lengths and _take_joined(pairing, count, other):
                lengths = _lengths_alike(pairing)


def _lengths_alike(pairing: Pairing) -> set[tuple[int, int]]:
    """Return of how many words each the runs are that have the same letters; single words are met before."""
    sides = [_lengths_by_letters(side) for side in (pairing.left, pairing.right)]
    return {
        (count, other)
        for letters in sides[0].keys() & sides[1].keys()
        for count in sides[0][letters]
        for other in sides[1][letters]
        if count != other or count > 1
    }


def _lengths_by_letters(segments: Sequence[Segment]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    written = [_letters([segment]) if _is_word(segment) else None for segment in segments]
    for start in range(len(written)):
        joined = ""
        for count, letters in enumerate(written[start : start + MOST_WORDS], 1):
            if letters is None:
                break
            joined += letters
            found.setdefault(joined, set()).add(count)
    return found


def _pair_older_spellings(pairing: Pairing) -> None:
    """Pair pinyin with what older books and Taiwan write for it: Hsiao-ming, Xiaoming."""
    if not _has_older_spelling(pairing):
        return
    for count, other in ((1, 1), (2, 1), (1, 2), (3, 1), (1, 3), (2, 2)):
        found = _spelt_runs(pairing.right, other)
        for run in _spelt_runs(pairing.left, count):
            hit = next((some for some in found if _is_older_spelling(run, some)), None)
            if hit and all(any(segment is member for member in pairing.left) for segment in run.words):
                pairing.take(run.words, hit.words, SegmentKind.CORE, "pinyin and Wade-Giles")
                found = _spelt_runs(pairing.right, other)


@dataclass(frozen=True, slots=True)
class _SpeltRun:
    """Words side by side, joined; ``is_older_alone`` tells that one of them is no pinyin."""

    words: list[Segment]
    letters: str
    older: frozenset[str]
    is_older_alone: bool


def _spelt_runs(segments: Sequence[Segment], count: int) -> list[_SpeltRun]:
    runs = []
    for run in _runs(segments, count):
        written = [_letters([segment]) for segment in run]
        joined = "".join(written)
        runs.append(_SpeltRun(run, joined, older_spellings(joined), not all(map(older_spellings, written))))
    return runs


def _has_older_spelling(pairing: Pairing) -> bool:
    """Tell whether any words of one side are an older spelling of any of the other: mostly none are."""
    left, right = (_lengths_by_letters(side).keys() for side in (pairing.left, pairing.right))
    older = [letters for letters in (*left, *right) if older_spellings(letters)]
    return any(not spelt.isdisjoint(left | right) for spelt in map(older_spellings, older))


def _is_older_spelling(left: _SpeltRun, right: _SpeltRun) -> bool:
    """Tell the two spellings of one name; what both spell, such as chun, is taken as it stands."""
    return (left.is_older_alone and left.letters in right.older) or (
        right.is_older_alone and right.letters in left.older
    )


def _take_joined(pairing: Pairing, count: int, other: int) -> bool:
    runs = {_letters(run): run for run in _runs(pairing.right, other)}
    for run in list(_runs(pairing.left, count)):
        hit = runs.get(_letters(run))
        if hit and all(any(segment is member for member in pairing.left) for segment in run):
            pairing.take(
                run,
                hit,
                SegmentKind.BODY
                if SegmentKind.BODY in {member.kind for member in (*run, *hit)}
                else SegmentKind.CORE,
                "same letters",
            )
            return True
    return False


def _runs(segments: Sequence[Segment], count: int) -> Iterator[list[Segment]]:
    for start in range(len(segments) - count + 1):
        run = list(segments[start : start + count])
        if all(map(_is_word, run)):
            yield run


def _is_word(segment: Segment) -> bool:
    return segment.script == "latin" and segment.kind is not SegmentKind.NUMBER


def _letters(run: Sequence[Segment]) -> str:
    return "".join(segment.label.lower().replace(" ", "").replace("-", "") for segment in run)
