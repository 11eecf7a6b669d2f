# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What of one name meets what of the other, and what is left on either side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.partynames.folding import is_arabic, is_han, is_hebrew
from desktop_app.partynames.likeness import is_derived, is_syllables, is_typing_error, sound_key
from desktop_app.partynames.reading import JOINING, Name, Segment, read_characters
from desktop_app.partynames.sounds import Readings, mandarin_of
from desktop_app.partynames.tables import GENERIC, QUIET_KINDS, NameTables, SegmentKind

MOST_LETTER_WORDS: Final = 10
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

    ``is_unvowelled``: one of them is in Arabic letters, without its short vowels; ``are_hebrew``: which is in Hebrew.
    """

    left: list[Segment]
    right: list[Segment]
    met: list[SegmentPair] = field(default_factory=list)
    is_of_firms: bool = False
    is_unvowelled: bool = False
    are_hebrew: tuple[bool, bool] = (False, False)

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
    kept = [[member for member in name.segments if member.kind not in QUIET_KINDS] for name in (left, right)]
    is_of_firms = bool(left.of(*OF_FIRMS) and right.of(*OF_FIRMS))
    are_arabic = [any(map(is_arabic, name.printed)) for name in (left, right)]
    is_unvowelled = are_arabic[0] != are_arabic[1]
    are_hebrew = is_hebrew(left.printed), is_hebrew(right.printed)
    return Pairing(kept[0], kept[1], [], is_of_firms, is_unvowelled, are_hebrew)


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


# --------------------------------------------------------------------------------------------------
# Pieces of two scripts that meet by translation, part by part.


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
            translation = next(_translated(characters, letters, tables), None)
            if not translation:
                break
            run, terms = translation
            is_common = all(segment.kind in _QUIET for segment in run)
            sides = (run, terms) if is_left else (terms, run)
            pairing.take(
                *sides, SegmentKind.TRADE if is_common else SegmentKind.CORE, "translation, part by part"
            )


def _translated(
    characters: Sequence[Segment], letters: Sequence[Segment], tables: NameTables
) -> Iterator[tuple[list[Segment], list[Segment]]]:
    spelt = []
    for run in _runs(letters, _MOST_WORDS):
        joined = "".join(filter(str.isalnum, "".join(segment.label for segment in run))).lower()
        is_new = len(run) == 1 or any(segment.kind is SegmentKind.CORE for segment in run)
        if is_new and 2 < len(joined) <= _MOST_LETTERS:
            spelt.append((joined, run))
    for run in _runs(characters[: _MOST_PIECES * 2], _MOST_PIECES) if spelt else ():
        text = "".join(segment.text for segment in run)
        if len(text) <= _MOST_CHARACTERS and not any(
            entry.kind is SegmentKind.BODY for entry in tables.han.get(text, ())
        ):
            yield from ((run, terms) for terms in _translations(text, spelt, tables))


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
            is_chance = way not in CHINESE and _is_by_chance(run, characters, span, tables)
            if not is_chance and _may_meet(run, characters, span, tables):
                yield len(joined) * 10 - len(run), way, span, run


def _is_by_chance(
    run: Sequence[Segment], characters: Sequence[Segment], span: tuple[int, int], tables: NameTables
) -> bool:
    """Tell a Japanese or Korean reading that fits by chance: of characters with so many readings some always do.

    A known name and a word that a table translates are not spelt besides. Nor is what cuts a word off at both its ends,
    of known words among others, or takes of a known name what is none: 三菱 of 三菱重工業, not the steel of 包头钢铁.
    """
    if all(segment.kind is SegmentKind.BODY for segment in run):
        return True
    touched, over = _touched(characters, *span)
    if all(segment.kind in (*OF_FIRMS, *_NAMED) for segment in touched):
        return True
    is_cut = any(map(is_han, "".join(over)))
    if len(touched) == 1 and touched[0].kind is SegmentKind.CORE:
        return is_cut
    if len(touched) > 1:
        return all(over)
    text = "".join(segment.text for segment in characters)[slice(*span)]
    return is_cut and all(piece.kind in (*OF_FIRMS, *_NAMED) for piece in read_characters(text, tables))


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
    if is_left:
        pairing.left = [*before, *after]
    else:
        pairing.right = [*before, *after]
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
