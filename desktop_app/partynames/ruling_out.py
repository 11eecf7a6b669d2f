# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tells of most pairs of names that they cannot meet, several times faster than they are compared.

Two names meet only where a piece that names somebody, a known name or one that no table knows, meets a piece of the
other name. Every way in which pieces meet is answered here by keys that both must have, worked out once a name; where
they have none in common, the comparison would say none. Where neither name has such a piece, nothing is ruled out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache, partial
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.partynames import likeness, pairing
from desktop_app.partynames.by_ear import heard_runs, may_be_heard, spoken_words
from desktop_app.partynames.folding import as_it_looks, is_arabic
from desktop_app.partynames.persons import NO_PERSON
from desktop_app.partynames.reading import Name, Segment, take_apart
from desktop_app.partynames.sounds import Readings, older_spellings
from desktop_app.partynames.spelling_pairing import arabic_keys, japanese_key, korean_keys, slavic_keys
from desktop_app.partynames.tables import GENERIC, QUIET_KINDS, NameTables, SegmentKind

_NAMING: Final = (SegmentKind.CORE, SegmentKind.BODY)
_MOST_JOINED: Final = 5
"""How many words are written as one at most."""
_NAMES_KEPT: Final = 16_384
_EDGE: Final = 3
"""By so many letters at its beginning and its end a word is set against the sound or the meaning of characters."""
_FEWEST_INITIALS: Final = 3
_MOST_INITIALS: Final = 7
_LEFT_OUT: Final = (*QUIET_KINDS, SegmentKind.COUNTRY, SegmentKind.KIN)
"""What one of two names may have beside what they share."""
_OF_A_PLACE: Final = "p"
_OF_TRADE: Final = "t"
_OF_A_NAME: Final = "n"
_ALONE: Final = "a"
"""The mark of a character that is a piece by itself."""
_MARKS: Final = {
    SegmentKind.PLACE: _OF_A_PLACE,
    SegmentKind.COUNTRY: _OF_A_PLACE,
    SegmentKind.TRADE: _OF_TRADE,
    SegmentKind.FILLER: _OF_TRADE,
}
_JOINING: Final = ("of", "the", "and", "for")


@dataclass(frozen=True)
class _Keys:
    """What a name can meet by. ``naming`` are the keys of what names somebody, ``every`` those of all pieces.

    ``words`` are spelt in letters, those that name first and ``count`` of them; ``runs`` are words side by side as one,
    each with whether it names somebody. ``cores`` are the names in characters that no table knows, those within known
    names among them; ``common`` has, of the known names that are made of places and words of trade alone, the keys of
    each. ``marks`` has a letter for each character of the ``text``: what piece it is of, a capital within known names.
    """

    naming: frozenset[str]
    every: frozenset[str]
    words: tuple[str, ...]
    count: int
    runs: Mapping[str, bool]
    bodies: tuple[tuple[str, ...], ...]
    text: str
    cores: tuple[str, ...]
    marks: str
    has_core: bool
    common: tuple[tuple[frozenset[str], ...], ...]
    is_naming: bool
    may_be_person: bool
    is_unvowelled: bool
    numbers: frozenset[str]
    letters: str
    lean: str
    han: tuple[Segment, ...]
    latin: tuple[Segment, ...]
    tables: NameTables

    @cached_property
    def heard(self) -> tuple[str, ...]:
        """Return which characters may write down a name by ear."""
        return heard_runs(self.han, self.tables)

    @cached_property
    def may_name_a_place(self) -> bool:
        """Tell whether a piece is a place, or some characters are, however they are cut."""
        if any(segment.kind is SegmentKind.PLACE for segment in (*self.han, *self.latin)):
            return True
        words = [word for segment in self.latin for word in segment.terms]
        rows = [entry for word in words for entry in self.tables.latin.get((word,), ())]
        if any(entry.kind is SegmentKind.PLACE for entry in rows):
            return True  # within a phrase or a known name
        stretches = (
            self.text[start:end]
            for start in range(len(self.text))
            for end in range(start + 1, len(self.text) + 1)
        )
        return any(
            entry.kind is SegmentKind.PLACE for text in stretches for entry in self.tables.han.get(text, ())
        )

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """Return which words may be written down by ear."""
        return spoken_words(self.latin)


@dataclass(frozen=True, slots=True)
class _Edges:
    """How letters begin and end that spell characters (``sounds``) or translate them.

    ``named`` are those of the ``meanings`` that are not of places and words of trade alone. ``single`` words spell one
    of few characters, those ``alone`` one that is a piece by itself.
    """

    sounds: tuple[frozenset[str], frozenset[str]]
    meanings: tuple[str, ...]
    named: tuple[str, ...]
    single: frozenset[str]
    alone: frozenset[str]


class RulingOut:
    """Rules pairs out by the tables with which they would be compared."""

    def __init__(self, tables: NameTables, ways: Mapping[str, Readings], read: Callable[[str], Name]) -> None:
        self._tables, self._ways, self._read = tables, ways, read
        self._keys_of = lru_cache(maxsize=_NAMES_KEPT)(self._keys)
        self._sounds_of = lru_cache(maxsize=_NAMES_KEPT)(self._sounds_anew)
        self._edges_of = lru_cache(maxsize=_NAMES_KEPT)(self._edges_anew)
        self._apart = lru_cache(maxsize=1 << 14)(partial(take_apart, tables=tables))
        self._word_keys = lru_cache(maxsize=1 << 16)(self._keys_of_word)

    def may_meet(self, left: str, right: str) -> bool:
        """Tell whether two names may meet; never false for names that do."""
        one, other = self._keys_of(left), self._keys_of(right)
        if not (one.is_naming or other.is_naming) or one.is_unvowelled or other.is_unvowelled:
            return True
        if not one.naming.isdisjoint(other.every) or not other.naming.isdisjoint(one.every):
            return True
        if not (one.has_core or other.has_core) and (
            any(_has_common(body, other) for body in one.common)
            or any(_has_common(body, one) for body in other.common)
        ):
            return True
        if any(_has_all(terms, other) for terms in one.bodies) or any(
            _has_all(terms, one) for terms in other.bodies
        ):
            return True
        if one.numbers & other.numbers or as_it_looks(one.letters) == as_it_looks(other.letters):
            return True
        if one.words and other.words and (_may_be_slips(one, other) or _may_be_slips(other, one)):
            return True
        if one.text and other.text and _may_be_of_one(one, other):
            return True
        return (bool(one.text and other.words) and self._may_cross(one, other)) or (
            bool(other.text and one.words) and self._may_cross(other, one)
        )

    # ---- what a name is ruled out by ------------------------------------------------------------------

    def _keys(self, printed: str) -> _Keys:
        name = self._read(printed)
        spoken = [segment for segment in name.segments if segment.kind not in QUIET_KINDS]
        naming: set[str] = set()
        every: set[str] = set()
        words: list[str] = []
        common: list[str] = []
        bodies: list[tuple[str, ...]] = []
        for segment in spoken:
            is_naming = segment.kind in _NAMING
            rows = {f"e{entry.number}" for entry in segment.entries}
            rows |= {f"h{segment.text}"} if segment.script == "han" else set()
            every |= rows
            if is_naming:
                naming |= rows
            for some, keys_of in (
                (_words_as_written(segment), self._word_keys),
                (_words_of_rows(segment), self._keys_of_rendering),
            ):
                for word in some:
                    keys = keys_of(word)
                    every.update(keys)
                    if is_naming and (segment.kind is SegmentKind.CORE or self._is_new(word)):
                        naming.update(keys)
                        words.append(word)
                    else:
                        common.append(word)
            if segment.kind is SegmentKind.BODY:
                bodies += self._renderings_of(segment)
        latin = [
            segment
            for segment in spoken
            if segment.script == "latin" and segment.kind is not SegmentKind.NUMBER
        ]
        written = [segment.label.lower().replace(" ", "").replace("-", "") for segment in latin]
        runs: dict[str, bool] = {}
        for at in range(len(written)):
            for size in range(1, min(_MOST_JOINED, len(written) - at) + 1):
                run = "".join(written[at : at + size])
                runs[run] = runs.get(run, False) or any(
                    segment.kind in _NAMING for segment in latin[at : at + size]
                )
                joined = {f"w{run}", *(f"o{spelt}" for spelt in older_spellings(run)), f"o{run}"}
                every |= joined
                if size > 1 or latin[at].kind in _NAMING:
                    naming |= joined
        for segment in latin:  # the words of a phrase, which is taken apart where it does not meet whole
            words_of_phrase = (
                {*segment.terms, *segment.label.lower().split()} if len(segment.terms) > 1 else ()
            )
            for word in words_of_phrase:
                runs[word] = runs.get(word, False) or segment.kind is SegmentKind.CORE or self._is_new(word)
        naming.update(f"i{letters}" for letters in _initials(spoken))
        every.update(f"i{letters}" for letters in _initials(spoken))
        han = [
            segment
            for segment in spoken
            if segment.script == "han" and segment.kind is not SegmentKind.NUMBER
        ]
        members: list[Segment] = []
        common_bodies: list[tuple[frozenset[str], ...]] = []
        for segment in spoken:
            within = self._apart(segment)[1] if segment.kind is SegmentKind.BODY else (segment,)
            members += within
            if segment.kind is SegmentKind.BODY and not any(member.kind in _NAMING for member in within):
                counted = [
                    member for member in within if member.kind not in _LEFT_OUT and not member.is_empty
                ]
                common_bodies.append(tuple(map(self._keys_of_common, counted or within)))
        cores = [member for member in members if member.kind is SegmentKind.CORE and member.script == "han"]
        text = "".join(segment.text for segment in han)
        every.update(f"h{member.text}" for member in members if member.script == "han")
        naming.update(f"h{member.text}" for member in cores)
        return _Keys(
            frozenset(naming),
            frozenset(every),
            tuple(dict.fromkeys((*words, *common))),
            len(dict.fromkeys(words)),
            runs,
            tuple(dict.fromkeys(bodies)),
            text,
            tuple(member.text for member in cores),
            "".join(map(self._marks_of, han)),
            any(member.kind is SegmentKind.CORE for member in members),
            tuple(common_bodies),
            any(segment.kind in _NAMING for segment in spoken),
            not any(segment.kind in NO_PERSON for segment in spoken),
            any(map(is_arabic, name.printed)),
            frozenset(segment.text for segment in spoken if segment.kind is SegmentKind.NUMBER),
            name.letters,
            "".join(segment.text for segment in han if segment.kind is not SegmentKind.FILLER),
            tuple(han),
            tuple(latin),
            self._tables,
        )

    def _is_new(self, word: str) -> bool:
        """Tell a word of a known name that may name somebody by itself: no table has it as a place or word of trade."""
        latin = self._tables.latin
        rows = latin.get((word,)) or latin.get((self._tables.stem(word),), [])
        return not rows or any(entry.kind in _NAMING for entry in rows)

    def _marks_of(self, segment: Segment) -> str:
        """Return a mark for each character of a piece; of a known name those of the pieces within it."""
        if segment.kind is not SegmentKind.BODY:
            mark = _ALONE if len(segment.text) == 1 else _MARKS.get(segment.kind, _OF_A_NAME)
            return mark * len(segment.text)
        within = self._apart(segment)[1]
        marks = "".join(self._marks_of(member) for member in within if member.script == "han").upper()
        return marks if len(marks) == len(segment.text) else _OF_A_NAME * len(segment.text)

    def _keys_of_common(self, segment: Segment) -> frozenset[str]:
        """Return what a place or a word of trade within a known name can meet by."""
        words = (*_words_as_written(segment), *_words_of_rows(segment))
        keys = (key for word in words for key in self._word_keys(word))
        return frozenset((f"h{segment.text}", *(f"e{entry.number}" for entry in segment.entries), *keys))

    def _renderings_of(self, segment: Segment) -> Iterator[tuple[str, ...]]:
        """Yield the words of each name of a known body; a name that has all of them may be its name."""
        for terms in (segment.terms, *(terms for entry in segment.entries for terms in entry.renderings)):
            wanted = tuple(word for word in terms if word not in GENERIC)
            if wanted:
                yield wanted

    def _keys_of_word(self, word: str) -> tuple[str, ...]:
        tables = self._tables
        keys = [
            f"w{word}",
            f"s{likeness.sound_key(word)}",
            f"r{likeness.root_of(word)}",
            f"d{likeness.meant_letters(word)}",
            f"o{word}",
        ]
        keys += (f"l{key}" for key in slavic_keys(word))
        keys += (f"a{key}" for key in arabic_keys(word))
        keys += (f"k{key}" for key in korean_keys(word))
        keys += (f"j{key}" for key in (japanese_key(word),) if key)
        keys += (
            f"w{word.removeprefix(particle)}" for particle in tables.particles if word.startswith(particle)
        )
        keys += (f"o{spelt}" for spelt in older_spellings(word))
        keys += (f"n{name}" for name in tables.surnames_spelt.get(word, ()))
        keys += (f"e{entry.number}" for entry in tables.latin.get((word,), ()))
        keys += (f"e{entry.number}" for entry in tables.acronyms.get(word, ()))
        if word in tables.given_names:
            keys.append(f"g{tables.given_names[word]}")
        return tuple(keys)

    def _keys_of_rendering(self, word: str) -> Iterator[str]:
        """Yield by what a word of a table meets: itself, its sound or its root; it has no other system of spelling."""
        return (key for key in self._word_keys(word) if key[0] in "wsre")

    # ---- characters against letters -------------------------------------------------------------------

    def _may_cross(self, keys: _Keys, other: _Keys) -> bool:
        """Tell whether characters may meet words: by their meaning, as what they spell, or by ear."""
        text = keys.text[: pairing.MOST_CHARACTERS]
        edges = self._edges_of(text, keys.marks[: pairing.MOST_CHARACTERS])
        begins, ends = edges.sounds
        options = None
        for run, is_naming in other.runs.items():
            meanings = edges.meanings if is_naming else edges.named
            if run.startswith(meanings) and run.endswith(meanings):
                return True
            if begins.isdisjoint((run[:1], run[:2], run[:3])) or ends.isdisjoint(
                (run[-1:], run[-2:], run[-3:])
            ):
                continue
            options = options or [
                (way in pairing.CHINESE, [tuple(readings(letter)) for letter in text])
                for way, readings in self._ways.items()
            ]
            spans = (
                (is_chinese, keys.marks[slice(*span)])
                for is_chinese, spelt in options
                for span in pairing.spans_spelt(run, spelt)
            )
            if any(
                (is_naming or marks.lower().strip(_OF_A_PLACE))
                and (len(marks) > 1 or marks.lower() == _ALONE)
                and (is_chinese or marks.strip(_OF_A_PLACE + _OF_TRADE))  # else it fits by chance
                for is_chinese, marks in spans
            ):
                return True
        if not (edges.single if other.may_be_person else edges.alone).isdisjoint(other.words):
            return True
        is_beside = keys.may_name_a_place or other.may_name_a_place
        return may_be_heard(keys.heard, other.spoken, self._tables, is_beside=is_beside)

    def _edges_anew(self, text: str, marks: str) -> _Edges:
        letters = [self._sounds_of(letter) for letter in text]
        begins, ends, every = (frozenset[str]().union(*(row[side] for row in letters)) for side in range(3))
        surnames = (self._tables.surnames.get(text[:size], frozenset()) for size in (1, 2))
        meanings: dict[str, None] = {}
        named: dict[str, None] = {}
        for start in range(len(text)):
            for end in range(start + 1, min(len(text), start + pairing.LONGEST_PART) + 1):
                some = dict.fromkeys(self._tables.meanings(text[start:end]))
                meanings |= some
                named |= some if marks[start:end].lower().strip(_OF_A_PLACE + _OF_TRADE) else {}
        alone = (row[2] for row, mark in zip(letters, marks, strict=True) if mark.lower() == _ALONE)
        return _Edges(
            (begins, ends),
            tuple(meanings),
            tuple(named),
            every.union(*surnames) if len(text) <= _MOST_JOINED else frozenset(),
            frozenset[str]().union(*alone),
        )

    def _sounds_anew(self, letter: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """Return how the readings of a character begin, how they end, and the readings."""
        every = frozenset(spelt for readings in self._ways.values() for spelt in readings(letter))
        return (
            frozenset(spelt[:_EDGE] for spelt in every),
            frozenset(spelt[-_EDGE:] for spelt in every),
            every,
        )


def _words_as_written(segment: Segment) -> Iterator[str]:
    """Yield the words in letters of a piece."""
    if segment.script == "latin" and segment.kind is not SegmentKind.NUMBER:
        yield segment.text
        yield from segment.terms
        yield from segment.label.lower().split()


def _words_of_rows(segment: Segment) -> Iterator[str]:
    """Yield the words by which the rows of a piece render it."""
    for entry in segment.entries if segment.kind is not SegmentKind.NUMBER else ():
        if segment.script == "han" or segment.kind is SegmentKind.BODY or entry.is_foreign:
            for terms in entry.renderings:
                yield from terms


def _initials(spoken: list[Segment]) -> Iterator[str]:
    """Yield the initials of a name of several words, or a short name that may be somebody's initials."""
    words = [word for segment in spoken for word in segment.label.lower().split() if word not in _JOINING]
    if len(words) == 1 and _FEWEST_INITIALS <= len(words[0]) <= _MOST_INITIALS:
        yield words[0]
    lean = [word for word in words if word not in ("group", "holding", "holdings")]
    for some in (words, lean):
        for end in range(_FEWEST_INITIALS, min(len(some), _MOST_INITIALS) + 1):
            yield "".join(word[0] for word in some[:end])


def _has_common(body: tuple[frozenset[str], ...], other: _Keys) -> bool:
    """Tell whether a name has two of the places and words of trade of a known name, and all but one of them."""
    met = sum(not keys.isdisjoint(other.every) for keys in body)
    return met >= min(2, len(body)) and met >= len(body) - 1


def _has_all(terms: tuple[str, ...], other: _Keys) -> bool:
    """Tell whether a name has two words of a known name, or all of them, slips among them."""
    if sum(word in other.words for word in terms) > 1:
        return True
    return all(
        word in other.words
        or any(
            likeness.sound_key(word) == likeness.sound_key(second) or likeness.is_typing_error(word, second)
            for second in other.words
        )
        for word in terms
    )


def _may_be_slips(one: _Keys, other: _Keys) -> bool:
    """Tell whether a word that names somebody may be a slip of a word of the other, its initial, or its consonants."""
    for word in one.words[: one.count]:
        is_bare = len(word) > 2 and likeness.bare_letters(word) == word
        size = len(word)
        for number, second in enumerate(other.words):
            if (
                -likeness.MOST_SLIPS <= size - len(second) <= likeness.MOST_SLIPS
                and (word[0] == second[0] or size >= likeness.LONG_WORD)
                and likeness.is_typing_error(word, second)
            ):
                return True
            if is_bare and likeness.bare_letters(second) == word:
                return True
            if (
                number == 0 == one.count - other.count
                and word[0] == second[0]
                and min(len(word), len(second)) == 1
            ):
                return True
    return False


def _may_be_of_one(one: _Keys, other: _Keys) -> bool:
    """Tell whether two names in characters may meet: one has all of a piece, is a short form, or is miswritten."""
    for left, right in ((one, other), (other, one)):
        for core in left.cores:
            if len(core) > 1 and all(letter in right.text for letter in core):
                return True
            if len(core) >= pairing.SHORTEST_MISWRITTEN and any(
                _differs_in_one(core, other) for other in right.cores
            ):
                return True
        if len(left.lean) * 2 <= len(right.lean) + 1 and _stands_in_order(left.lean, right.lean):
            return True
    return _differs_in_one(one.letters, other.letters)


def _differs_in_one(left: str, right: str) -> bool:
    return len(left) == len(right) and sum(a != b for a, b in zip(left, right, strict=True)) == 1


def _stands_in_order(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)
