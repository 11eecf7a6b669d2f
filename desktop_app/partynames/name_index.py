# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An index of names: those are compared with a name of which one has all that names somebody in common with the other.

It is kept as bytes beside its list, and built again where these are damaged or were made by other tables."""

from __future__ import annotations

import hashlib
import json
import sys
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from heapq import nlargest
from itertools import accumulate, pairwise
from math import isqrt
from typing import Any, Final, TypeVar
from zlib import crc32

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.partynames.by_ear import SoundSigns
from desktop_app.partynames.comparing import NameMatcher, name_matcher
from desktop_app.partynames.judging import Comparison
from desktop_app.partynames.likeness import LONG_WORD, MOST_SLIPS, is_typing_error
from desktop_app.partynames.reading import Name
from desktop_app.partynames.signs import SIGNS_VERSION, NameSigns, PieceSigns, SignReader, Spellings
from desktop_app.partynames.sounds import Readings
from desktop_app.partynames.tables import QUIET_KINDS, SegmentKind

_NUMBER: Final = "I"


class Postings:
    """The holders of every sign; signs are known by their hash, in its order, and names by their position.

    ``lengths`` tell of each name what its signs weigh together. Of the thousands of signs that a name is asked by few
    are held by any other: a flag for every beginning of a hash spares the search for most of the rest.
    """

    def __init__(
        self, hashes: array[int], starts: array[int], holders: array[int], lengths: array[int]
    ) -> None:
        self.hashes, self.starts, self.holders, self.lengths = hashes, starts, holders, lengths
        self._flags, self._shift = _flags_of(hashes)

    def of(self, signs: Iterable[str]) -> list[array[int]]:
        """Return the holders of signs, of each sign that has any."""
        hashes, starts, flags, shift = self.hashes, self.starts, self._flags, self._shift
        rows = []
        for sign in signs:
            number = _hash_of(sign)
            if flags[number >> shift]:
                at = bisect_left(hashes, number)
                if at < len(hashes) and hashes[at] == number:
                    rows.append(self.holders[starts[at] : starts[at + 1]])
        return rows

    def held(self, signs: Iterable[str]) -> Iterator[str]:
        """Yield those of many signs that some name has, in a piece that names somebody or in another."""
        hashes, flags, shift = self.hashes, self._flags, self._shift
        for sign in signs:
            encoded = sign.encode("utf-8", "surrogatepass")
            for number in (crc32(encoded), crc32(encoded, _NAMING_HASH)):
                if flags[number >> shift]:
                    at = bisect_left(hashes, number)
                    if at < len(hashes) and hashes[at] == number:
                        yield sign
                        break

    def weight(self, holders: int) -> int:
        """Return how much a sign tells that so many names have."""
        return _weight(len(self.lengths), holders)


def _weight(names: int, holders: int) -> int:
    """Return how much a sign tells: one more with every time that half as many of the names have it."""
    return 1 + divmod(names, holders)[0].bit_length()


def _flags_of(hashes: array[int]) -> tuple[bytearray, int]:
    """Return flags by the leading bits of a hash, set where some hash has them, and how far to shift a hash."""
    bits = min(_MOST_FLAG_BITS, len(hashes).bit_length() + 3)
    flags, shift = bytearray(1 << bits), 32 - bits
    for number in hashes:
        flags[number >> shift] = 1
    return flags, shift


_MOST_FLAG_BITS: Final = 24
_PARTS_BITS: Final = 6


class Pairs:
    """Gathers pairs of numbers in parts by the first of each, of which one after the other is sorted."""

    def __init__(self) -> None:
        self._parts = [array("Q") for _ in range(1 << _PARTS_BITS)]

    def add(self, first: int, second: int) -> None:
        """Take a pair of numbers of 32 bits."""
        self._parts[first >> (32 - _PARTS_BITS)].append(first << 32 | second)

    def take(self) -> Iterator[tuple[int, int]]:
        """Yield each pair once, in order, and forget it."""
        for number, part in enumerate(self._parts):
            self._parts[number] = array("Q")
            for pair in sorted(set(part)):
                yield pair >> 32, pair & 0xFFFF_FFFF


class PostingsBuilder:
    """Gathers the signs of one name after the other."""

    def __init__(self) -> None:
        self._pairs = Pairs()
        self._count = 0

    def add(self, signs: Iterable[str]) -> None:
        """Take the signs of the next name."""
        for sign in signs:
            self._pairs.add(_hash_of(sign), self._count)
        self._count += 1

    def build(self) -> Postings:
        """Return the holders of every sign, each name once, in the order of the names."""
        hashes, starts, holders = array(_NUMBER), array(_NUMBER), array(_NUMBER)
        before = -1
        for sign, position in self._pairs.take():
            if sign != before:
                hashes.append(sign)
                starts.append(len(holders))
                before = sign
            holders.append(position)
        starts.append(len(holders))
        squares = [0] * self._count
        for start, end in pairwise(starts):
            square = _weight(self._count, end - start) ** 2
            for position in holders[start:end]:
                squares[position] += square
        lengths = array(_NUMBER, (isqrt(square << 16) for square in squares))
        return Postings(hashes, starts, holders, lengths)


class SoundTable:
    """Behind which beginnings the signs by sound of a list stand, as pairs of hashes in order.

    A name is asked for by thousands of such signs, of which a list has a few: they are found by the sign, and what
    beginnings it has, so that none of the others is worked out.
    """

    def __init__(self, signs: array[int], beginnings: array[int]) -> None:
        self.signs, self.beginnings = signs, beginnings

    def find(self, asked: SoundSigns) -> Iterator[str]:
        """Yield the signs that are asked for and are there, or may be."""
        behind = _by_hash(asked.beginnings)
        for sign in asked.signs:
            number = _hash_of(sign)
            start = bisect_left(self.signs, number)
            end = bisect_left(self.signs, number + 1, start)
            for beginning in behind.keys() & self.beginnings[start:end]:
                yield f"{_BY_SOUND}{behind[beginning]}{sign}"


class WordBeginnings:
    """The first letters of the words of a list, by their hashes: what begins none is not spelt further."""

    def __init__(self, hashes: array[int]) -> None:
        self.hashes = hashes
        self._flags, self._shift = _flags_of(hashes)
        self._spelt = lru_cache(maxsize=1 << 14)(self._spelt_anew)

    def spelt(self, asked: Iterable[Spellings]) -> set[str]:
        """Return the words that spell characters and may be words of the list."""
        return {word for spellings in asked for word in self._spelt(spellings)}

    def _spelt_anew(self, spellings: Spellings) -> tuple[str, ...]:
        flags, shift = self._flags, self._shift

        def may_begin(word: str) -> bool:
            return not word or bool(flags[_hash_of(word[:_LONGEST_BEGINNING]) >> shift])

        return tuple(spellings.write_out(may_begin))


_LONGEST_BEGINNING: Final = 8


# --------------------------------------------------------------------------------------------------
# Which names are compared with one, and in which order.


_OF_TABLES: Final = frozenset("eb")
"""The signs by which a place or word of trade says which of the likely names stand first, in any script."""
MOST_LOOKED_AT: Final = 1_200
"""How many likely names of one script are looked at, and how many others; as many again of the other."""
_PATIENCE_OF_LIKELY: Final = 680
"""After so much work on likely names one after the other that do not meet, those that share less are not looked at."""
_PATIENCE: Final = 1_700
"""The same of names of which only one has all that names somebody in common with the other, or by ear."""
_OF_RULING_OUT: Final = 3
_OF_A_COMPARISON: Final = 8
"""How much of either it takes to rule a name out, and to compare one, as the two take time."""
_MOST_WEIGHED: Final = 3_000
"""Of how many names it is worked out how much they share."""
_MANY_PIECES: Final = 3
"""Of so many pieces that name somebody one may meet nothing that is found by signs."""
_WITHIN_LATIN: Final = frozenset("wfedzugnbaipqs")
_WITHIN_HAN: Final = frozenset("henbclm")
_ACROSS: Final = frozenset("wfdzegujnb")
"""By what signs names are found: in letters by letters, in characters by characters, in one by the other."""
_NONE: Final = "none"
_ORDER: Final = {"match": 0, "possible": 1}


@dataclass(frozen=True, slots=True)
class SearchedName:
    """A name of an entry; ``entry`` is the position of the entry in its list."""

    entry: int
    name: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class NameCandidate:
    """A name that was found, and what comparing it came to."""

    name: SearchedName
    comparison: Comparison


class NameIndex:
    """Names that can be searched."""

    def __init__(
        self, matcher: NameMatcher, names: Sequence[SearchedName], shards: tuple[Shard, Shard]
    ) -> None:
        self._matcher, self.names, self.shards = matcher, names, shards
        self._reader = SignReader(matcher.tables, matcher.ways)

    @classmethod
    def build(cls, matcher: NameMatcher, names: Iterable[SearchedName]) -> NameIndex:
        """Return the index of names, taken one by one: whoever hands them over can tell how far it is, and stop it."""
        reader = SignReader(matcher.tables, matcher.ways)
        builders = PostingsBuilder(), PostingsBuilder()
        members = array("I"), array("I")
        taken: list[SearchedName] = []
        naming = array("B"), array("B")
        texts: list[str] = []
        long_words: set[str] = set()
        heard: tuple[list[str], list[str]] = ([], [])
        sounds = Pairs(), Pairs()
        beginnings: tuple[set[str], set[str]] = (set(), set())
        for position, searched in enumerate(names):
            read = matcher.read_once(searched.name)
            taken.append(searched)
            members[read.is_han].append(position)
            signs = reader.signs_of(read)
            marks = (_COMMON if signs.is_common else 0) | (_WITH_CORE if signs.has_core else 0)
            naming[read.is_han].append(min(signs.naming, _WITH_CORE - 1) | marks)
            if read.is_han:
                texts.append(_characters_of(read))
            long_words.update(*(piece.long_words for piece in signs.pieces))
            heard[read.is_han].append(" ".join(matcher.written_by_ear(read)))
            for by_sound in frozenset().union(*(piece.heard for piece in signs.pieces)):
                for beginning in map(_hash_of, by_sound.beginnings):
                    for sign in by_sound.signs:
                        sounds[read.is_han].add(_hash_of(sign), beginning)
            posted = _posted(signs, _WITHIN_HAN if read.is_han else _WITHIN_LATIN)
            builders[read.is_han].add(posted)
            beginnings[read.is_han].update(
                sign[1 : _LONGEST_BEGINNING + 1]
                for sign in (marked.lstrip(_NAMING) for marked in posted)
                if sign[0] == "w"
            )
        latin, han = (
            Shard(
                builder.build(),
                positions,
                marks,
                text=SpeltText(some, readings_of(some, matcher.ways)),
                long_words=LongWords(spelt),
                beginnings=WordBeginnings(_beginnings_of(begun)),
                sounds=_sound_table(pairs),
                by_ear=by_ear,
            )
            for builder, positions, marks, some, spelt, begun, pairs, by_ear in zip(
                builders,
                members,
                naming,
                ([], texts),
                (long_words, ()),
                beginnings,
                sounds,
                heard,
                strict=True,
            )
        )
        return cls(matcher, taken, (latin, han))

    @property
    def tables_version(self) -> str:
        """Return which tables the names were read by."""
        return self._matcher.tables.version

    def find(self, name: str, *, country: str = "", limit: int | None = 10) -> list[NameCandidate]:
        """Return the names that match or possibly match, best first; each entry once, by its best name.

        Without a limit it returns all that it has met; beyond some hundred names that meet it looks at no more.
        """
        read = self._matcher.read(name)
        signs = self._reader.signs_of(read, is_asked=True)
        hits: dict[int, NameCandidate] = {}
        is_heard = self._matcher.may_be_heard_in(read)
        for shard, is_han in zip(self.shards, (False, True), strict=True):
            kinds = _ACROSS if is_han != read.is_han else _WITHIN_HAN if is_han else _WITHIN_LATIN
            ranked = shard.rank(signs, kinds, is_heard)
            for places, patience in zip(ranked, (_PATIENCE_OF_LIKELY, _PATIENCE), strict=True):
                self._meet_all(name, country, (shard.members[place] for place in places), patience, hits)
        return sorted(hits.values(), key=rank_of)[:limit]

    def _meet_all(
        self, name: str, country: str, positions: Iterable[int], patience: int, hits: dict[int, NameCandidate]
    ) -> None:
        """Compare a name with others, and keep of each entry the name that meets best."""
        spent = 0
        for position in positions:
            searched = self.names[position]
            if not self._matcher.may_meet(name, searched.name):
                spent += _OF_RULING_OUT
                if spent >= patience:
                    break
                continue
            comparison = self._matcher.compare(
                name, searched.name, left_country=country or None, right_country=searched.country or None
            )
            if comparison.verdict == _NONE:
                spent += _OF_A_COMPARISON
                if spent >= patience:
                    break
                continue
            spent = 0
            hit = NameCandidate(searched, comparison)
            best = hits.get(searched.entry)
            if best is None or rank_of(hit) < rank_of(best):
                hits[searched.entry] = hit


class Shard:
    """The names of one script, by their signs; ``members`` are their positions in the list.

    ``naming`` tells of each name how many pieces name somebody, ``text`` what characters it has, ``by_ear`` what of it
    may be written by ear, or may have been; ``long_words``, ``beginnings`` (of words) and ``sounds`` are of all names.
    """

    def __init__(
        self,
        postings: Postings,
        members: array[int],
        naming: array[int],
        *,
        text: SpeltText,
        long_words: LongWords,
        beginnings: WordBeginnings,
        sounds: SoundTable,
        by_ear: Sequence[str],
    ) -> None:
        self.postings, self.members, self.marks, self.text = postings, members, naming, text
        self.long_words, self.beginnings, self.sounds, self.by_ear = long_words, beginnings, sounds, by_ear
        self.naming = bytes(mark & (_WITH_CORE - 1) for mark in naming)
        self.without_core = {place for place, mark in enumerate(naming) if not mark & _WITH_CORE}
        self.common = {place for place, mark in enumerate(naming) if mark & _COMMON}

    def rank(
        self, signs: NameSigns, kinds: frozenset[str], is_heard: Callable[[str], bool]
    ) -> tuple[list[int], list[int]]:
        """Return the names that may meet one with these signs, those first that share most for their length.

        Of the pieces that name somebody, those of one of the two names have to share something with the other;
        ``is_heard`` tells whether what may be written by ear sounds like something of the name.
        """
        return _LookUp(self, signs, kinds, is_heard).rank()


@dataclass(slots=True)
class _Shared:
    """Which names share something with a piece: in any of theirs (``hit``), or ``sure`` in one that names somebody."""

    hit: set[int]
    sure: set[int]

    def add(self, hit: Iterable[int], sure: Iterable[int]) -> None:
        self.hit.update(hit)
        self.sure.update(sure)


class _LookUp:
    """One name looked up in a shard: its pieces are asked for one after the other, then names are chosen and ordered.

    What is gathered on the way: ``rows``, the holders of every sign that says who is likely; ``named``, who shares
    something in a piece that names somebody; how many pieces each name shares at all (``any_time``), surely (``times``)
    and as they are written (``clear``); of the pieces that name somebody who shares each (``touched``), and of numbers.
    """

    def __init__(
        self, shard: Shard, signs: NameSigns, kinds: frozenset[str], is_heard: Callable[[str], bool]
    ) -> None:
        self._shard, self._signs, self._kinds, self._is_heard = shard, signs, kinds, is_heard
        self._is_across = kinds is _ACROSS
        self._rows: list[array[int]] = []
        self._named: set[int] = set()
        self._any_time: Counter[int] = Counter()
        self._times: Counter[int] = Counter()
        self._clear: Counter[int] = Counter()
        self._touched: list[set[int]] = []
        self._numbered: list[set[int]] = []
        self._heard_at: dict[int, bool] = {}
        self._spelt_by: dict[str, tuple[set[int], set[int]]] = {}
        self._sounds_there: dict[SoundSigns, set[str]] = {}

    def rank(self) -> tuple[list[int], list[int]]:
        """Return the likely names and the others, each in their order."""
        # 1. Ask for each piece: a name that shares none of those that name somebody cannot meet.
        for piece in self._signs.pieces:
            self._ask_for(piece)
        self._count_words_spelt()
        # 2. Choose those that share all that names somebody, or so much that the rest may be left out.
        full = self._full()
        chosen = self._chosen(full)
        # 3. What a whole name is found by (a known body, initials, a short form) needs no piece beside it.
        whole_rows = self._shard.postings.of(
            [sign for sign in self._signs.asked_whole if sign[0] in self._kinds]
        )
        self._rows += whole_rows
        very = set().union(*(self._spelling(run) for run in self._signs.runs))
        likely = very.union(*whole_rows)
        chosen |= likely
        if not chosen:
            return [], []
        # 4. Part the likely from those that share something by ear or by a spelling only, as they are looked at apart.
        naming = self._shard.naming
        likely.update(place for place in full if self._clear[place] >= naming[place] > 0)
        others = chosen - likely
        if len(chosen) > _MOST_WEIGHED:
            likely, others = (
                set(nlargest(_MOST_WEIGHED, some, key=self._times.__getitem__)) for some in (likely, others)
            )
        # 5. Put first what shares most for its length: who looks only so far down shall have seen the best.
        shares = self._shares(likely | others)
        best_first = partial(nlargest, MOST_LOOKED_AT, key=lambda place: (shares[place], -place))
        return [*best_first(likely & very), *best_first(likely - very)], best_first(others)

    # ---- 1. what shares something with a piece ----------------------------------------------------------

    def _ask_for(self, piece: PieceSigns) -> None:
        """Note which names share something with a piece."""
        shared = self._as_written(piece)
        self._clear.update(shared.sure)
        if not (piece.is_naming or piece.is_number):  # it chooses nobody, and says who is first
            self._rows += self._shard.postings.of(
                sign for sign in piece.sure if sign[0] in self._kinds and sign[0] in _OF_TABLES
            )
        if self._is_across:
            self._add_by_sound(piece, shared)
            asked = self._shard.postings.held(
                f"w{word}" for word in self._shard.beginnings.spelt(piece.asked)
            )
            shared.hit.update(*(self._spelt_as(sign)[not piece.is_naming] for sign in asked))
        self._times.update(shared.sure)
        self._any_time.update(shared.hit)
        if piece.is_number:
            self._numbered.append(shared.hit)
        if piece.is_naming:
            self._touched.append(shared.hit | self._covered(piece))

    def _as_written(self, piece: PieceSigns) -> _Shared:
        """Return who has the signs of a piece, a slip of its long words, or characters that its letters spell."""
        is_telling = piece.is_naming or piece.is_number
        shared = _Shared(*self._holders(piece.sure, with_others=is_telling))
        slips = {f"w{slip}" for word in piece.long_words for slip in self._shard.long_words.slips_of(word)}
        if slips and is_telling:
            shared.add(*self._holders(slips, with_others=True))
        if piece.is_naming and piece.common and not self._signs.has_core:
            # A known name of places and words of trade alone: of another such name two of them are enough.
            some_of = [self._holders(word, with_others=True) for word in piece.common]
            met = [_met_by(holders_of, min(2, len(some_of))) for holders_of in zip(*some_of, strict=True)]
            shared.add(*(self._shard.without_core.intersection(places) for places in met))
        spelt = self._spelling(piece.spelt)
        shared.add(spelt, spelt)
        return shared

    def _add_by_sound(self, piece: PieceSigns, shared: _Shared) -> None:
        """Add who has a sign by sound, and sounds like something of the name when listened to."""
        for asked_sounds in piece.asked_heard - self._sounds_there.keys():
            self._sounds_there[asked_sounds] = set(self._shard.sounds.find(asked_sounds))
        by_sound = set().union(*(self._sounds_there[sounds] for sounds in piece.asked_heard))
        every, naming = self._holders(by_sound, with_others=piece.is_naming)
        for place in every - shared.hit - self._heard_at.keys():
            self._heard_at[place] = self._is_heard(self._shard.by_ear[place])
        heard = {place for place in every if place in shared.hit or self._heard_at[place]}
        shared.add(heard, naming & heard)

    def _covered(self, piece: PieceSigns) -> set[int]:
        """Return who has something for every part of a piece: each character spelt in one word or another."""
        parts = (piece.asked_parts or piece.parts) if self._is_across else ()
        covering = [
            set().union(
                *(
                    self._spelt_as(sign)[0]
                    for sign in self._shard.postings.held(part)
                    if sign[0] in self._kinds
                )
            )
            if piece.asked_parts
            else self._holders(part, with_others=True)[0].union(
                *(self._spelling(sign[1:], 1) for sign in part if sign[0] == "v")
            )
            for part in parts
        ]
        return set.intersection(*covering) if covering else set()

    def _holders(self, some: Iterable[str], *, with_others: bool) -> tuple[set[int], set[int]]:
        """Return the names that have one of some signs, and those that have it in a piece that names somebody."""
        some = [sign for sign in some if sign[0] in self._kinds]
        of_naming = self._shard.postings.of(map(_of_naming, some))
        of_others = self._shard.postings.of(some) if with_others else []
        self._rows.extend((*of_naming, *of_others))
        naming = set().union(*of_naming)
        self._named.update(naming)
        return naming.union(*of_others), naming

    def _spelling(self, word: str, fewest: int = 2) -> set[int]:
        """Return the names whose characters a word spells."""
        spelt = self._shard.text.spelling(word, fewest) if self._is_across and word else set()
        self._rows.extend([array(_NUMBER, spelt)] if spelt else ())
        self._named.update(spelt)
        return spelt

    def _spelt_as(self, sign: str) -> tuple[set[int], set[int]]:
        """Return the holders of a word that spells some of the characters, looked for once."""
        if sign not in self._spelt_by:
            self._spelt_by[sign] = self._holders((sign,), with_others=True)
        return self._spelt_by[sign]

    def _count_words_spelt(self) -> None:
        """Count each word that spells characters of the name once, however many pieces ask for it."""
        sure_signs = {sign for piece in self._signs.pieces for sign in piece.sure}
        for sign, (_, some) in self._spelt_by.items():
            if sign not in sure_signs:
                self._times.update(some)
                self._clear.update(some)

    # ---- 2. who is chosen, and 5. in which order --------------------------------------------------------

    def _full(self) -> set[int]:
        """Return who shares every piece that names somebody."""
        full = set.intersection(*self._touched) if self._touched else set()
        if self._signs.is_common:
            full = {place for place in full if place in self._named or place in self._shard.common}
        return full

    def _chosen(self, full: set[int]) -> set[int]:
        """Return who shares all that names somebody of one of the two names, or nearly all of many pieces."""
        naming = self._shard.naming
        chosen = set(full)
        chosen.update(place for place, count in self._times.items() if count >= naming[place] > 0)
        if self._signs.naming >= _MANY_PIECES:
            parts_met = Counter(place for hit in self._touched for place in hit)
            chosen.update(place for place, count in parts_met.items() if count >= self._signs.naming - 1)
        for hit in self._numbered:  # a number beside anything else
            chosen.update(place for place in hit if self._any_time[place] > 1)
        return chosen

    def _shares(self, places: set[int]) -> dict[int, int]:
        """Return how much of each name is shared: the weights of its signs that are, for the weight of all of them."""
        weights = dict.fromkeys(places, 0)
        for row in self._rows:
            weight = self._shard.postings.weight(len(row)) ** 2
            for place in _among(row, places):
                weights[place] += weight
        lengths = self._shard.postings.lengths
        return {
            place: divmod(weight * _FINENESS, lengths[place] or 1)[0] for place, weight in weights.items()
        }


class LongWords:
    """The long words of the names of a list, among which slips are looked for."""

    def __init__(self, spelt: Iterable[str]) -> None:
        self.spelt = sorted(spelt)
        self._by_start: dict[tuple[str, int], list[tuple[int, str]]] = {}
        self._by_end: dict[str, list[str]] = {}
        for word in self.spelt:
            self._by_start.setdefault((word[0], len(word)), []).append((_letters_of(word), word))
            for end in {word[1:], word[2:]}:
                self._by_end.setdefault(end, []).append(word)

    def slips_of(self, word: str) -> Iterator[str]:
        """Yield the words of which a long word is a slip, or which are slips of it."""
        letters = _letters_of(word)
        for size in range(max(LONG_WORD, len(word) - MOST_SLIPS), len(word) + MOST_SLIPS + 1):
            for other_letters, other in self._by_start.get((word[0], size), ()):
                if (letters ^ other_letters).bit_count() <= 2 * MOST_SLIPS and is_typing_error(word, other):
                    yield other
        for end in {word, word[1:], word[2:]}:  # a slip at the very beginning leaves what follows
            yield from (other for other in self._by_end.get(end, ()) if is_typing_error(word, other))


def _letters_of(word: str) -> int:
    """Return the letters of a word as a set of bits; further characters share a bit."""
    letters = 0
    for letter in word:
        letters |= 1 << (ord(letter) & 31)
    return letters


def readings_of(texts: Iterable[str], ways: Mapping[str, Readings]) -> dict[str, list[str]]:
    """Return how each character of some texts is read, in whatever way."""
    letters = dict.fromkeys("".join(texts))
    return {letter: [*dict.fromkeys(s for way in ways.values() for s in way(letter))] for letter in letters}


class SpeltText:
    """The characters of names one after the other, and where letters spell them: a bit for each character.

    ``readings`` are those of each character.
    """

    def __init__(self, texts: Sequence[str], readings: Mapping[str, Sequence[str]]) -> None:
        self.texts, self.readings = texts, readings
        self._where = lru_cache(maxsize=_SYLLABLES_KEPT)(self._where_anew)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(text) + 1 for text in self.texts)]

    @cached_property
    def _positions(self) -> dict[str, list[int]]:
        """Return at which places there is a character that is read like this, by reading."""
        at: dict[str, list[int]] = {}
        for position, letter in enumerate("\n".join(self.texts)):
            at.setdefault(letter, []).append(position)
        read: dict[str, list[int]] = {}
        for letter, positions in at.items():
            for spelt in self.readings.get(letter, ()):
                read.setdefault(spelt, []).extend(positions)
        return read

    def _where_anew(self, syllable: str) -> int:
        positions = self._positions.get(syllable, ())
        bits = bytearray((max(positions) >> 3) + 1 if positions else 0)
        for position in positions:
            bits[position >> 3] |= 1 << (position & 7)
        return int.from_bytes(bits, "little")

    def spelling(self, word: str, fewest: int = 2) -> set[int]:
        """Return the names in which a word spells so many characters side by side, or more, however it is cut."""
        reached = [0] * (len(word) + 1)
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - _LONGEST_SYLLABLE), end):
                if (start and not reached[start]) or end - start > len(word) + 1 - fewest:
                    continue
                where = self._where(word[start:end])
                reached[end] |= where & (reached[start] << 1) if start else where
        marks = bin(reached[-1])[:1:-1]
        starts, names, at = self._starts, set(), marks.find("1")
        while at >= 0:
            place = bisect_right(starts, at) - 1
            names.add(place)
            at = marks.find("1", starts[place + 1])
        return names


_SYLLABLES_KEPT: Final = 256
_MOST_CHARACTERS: Final = 24


def _characters_of(name: Name) -> str:
    """Return the characters of a name, without legal forms and numbers."""
    spoken = (segment for segment in name.segments if segment.script == "han" and segment.kind not in _UNSAID)
    return "".join(segment.text for segment in spoken)[:_MOST_CHARACTERS]


_UNSAID: Final = (*QUIET_KINDS, SegmentKind.NUMBER)


def _among(row: array[int], places: set[int]) -> Iterable[int]:
    """Return those of some places that are in a row, which is in order and may be very long."""
    if len(row) < _FEW_OF_A_ROW * len(places):
        return places.intersection(row)
    last = len(row) - 1
    return [place for place in places if row[min(bisect_left(row, place), last)] == place]


def _met_by(rows: Iterable[Iterable[int]], many: int) -> Iterator[int]:
    """Yield the names that are in so many rows."""
    counted: Counter[int] = Counter()
    for row in rows:
        counted.update(row)
    return (place for place, count in counted.items() if count >= many)


_COMMON: Final = 128
"""The mark of a name of which no piece names somebody."""
_WITH_CORE: Final = 64
"""The mark of a name with a piece that no table knows; how many pieces name somebody is the remainder of the mark."""
_FEW_OF_A_ROW: Final = 16
_LONGEST_SYLLABLE: Final = 7
_NAMING: Final = "!"
_NAMING_HASH: Final = crc32(_NAMING.encode())
"""What the sign of a piece begins with that names somebody."""
_BY_SOUND: Final = "j"
"""What a sign begins with by which a name is found that was written down by ear."""
_FINENESS: Final = 1 << 20


@lru_cache(maxsize=1 << 12)
def _by_hash(beginnings: frozenset[str]) -> dict[int, str]:
    return {_hash_of(beginning): beginning for beginning in beginnings}


def _hash_of(sign: str) -> int:
    return crc32(sign.encode("utf-8", "surrogatepass"))


def _beginnings_of(words: Iterable[str]) -> array[int]:
    """Return the hashes of every beginning of words, each once and in order."""
    begun = {_hash_of(word[:size]) for word in words for size in range(1, len(word) + 1)}
    return array(_NUMBER, sorted(begun))


def _sound_table(pairs: Pairs) -> SoundTable:
    signs, beginnings = array(_NUMBER), array(_NUMBER)
    for sign, beginning in pairs.take():
        signs.append(sign)
        beginnings.append(beginning)
    return SoundTable(signs, beginnings)


def _of_naming(sign: str) -> str:
    return _NAMING + sign


def _posted(signs: NameSigns, kinds: frozenset[str]) -> set[str]:
    """Return what a name is posted under: the signs of pieces that name somebody are told from those that do not."""
    kinds |= _ACROSS
    posted = {sign for sign in signs.whole if sign[0] in kinds}
    for piece in signs.pieces:
        sounds = (f"{_BY_SOUND}{sign}" for heard in piece.heard for sign in heard.write_out())
        every = piece.sure.union(sounds, *piece.parts, *piece.common)
        some = [sign for sign in every if sign[0] in kinds]
        posted.update(map(_of_naming, some) if piece.is_naming else some)
    return posted


def rank_of(hit: NameCandidate) -> tuple[int, int, int, int, str]:
    comparison = hit.comparison
    support = -comparison.hundredths, -comparison.met_percent
    return _ORDER[comparison.verdict], *support, hit.name.entry, hit.name.name


# --------------------------------------------------------------------------------------------------
# An index as bytes, to be kept beside its list: read in a moment, and refused when it is not what was
# written.


_BEGINS: Final = b"names of a list, format 6\n"
_DIGEST: Final = hashlib.sha256().digest_size
_FAST: Final = 1


class IndexUnusableError(ValueError):
    """Raised when kept bytes are damaged, or were made by other tables: the index is to be built anew."""


def index_to_bytes(index: NameIndex, made_of: str = "") -> bytes:
    """Return an index as bytes; ``made_of`` names the very list that it was made of, such as by its hash."""
    rows = [
        row
        for shard in index.shards
        for row in (
            shard.postings.hashes,
            shard.postings.starts,
            shard.postings.holders,
            shard.postings.lengths,
            shard.members,
            array(_NUMBER, shard.marks),
            shard.sounds.signs,
            shard.sounds.beginnings,
            shard.beginnings.hashes,
        )
    ]
    head = {
        "made_of": made_of,
        "signs": SIGNS_VERSION,
        "tables": index.tables_version,
        "rows": [len(row) for row in rows],
        "texts": [shard.text.texts for shard in index.shards],
        "readings": [shard.text.readings for shard in index.shards],
        "long_words": [shard.long_words.spelt for shard in index.shards],
        "by_ear": [shard.by_ear for shard in index.shards],
        "names": [[searched.entry, searched.name, searched.country] for searched in index.names],
    }
    packer = zlib.compressobj(_FAST)
    parts = (json.dumps(head).encode("ascii") + b"\n", *map(_to_little_endian, rows))
    packed = b"".join([*map(packer.compress, parts), packer.flush()])
    return _BEGINS + hashlib.sha256(packed).digest() + packed


def index_from_bytes(content: bytes, matcher: NameMatcher, made_of: str = "") -> NameIndex:
    """Return an index that was kept.

    Errors: IndexUnusableError if it is damaged, of another list, or of other tables than the matcher's.
    """
    start = len(_BEGINS) + _DIGEST
    packed = content[start:]
    if not content.startswith(_BEGINS) or content[len(_BEGINS) : start] != hashlib.sha256(packed).digest():
        raise IndexUnusableError("the kept index is damaged")
    first, _, numbers = zlib.decompress(packed).partition(b"\n")
    head: dict[str, Any] = json.loads(first)
    made = (head["made_of"], head["signs"], head["tables"])
    if made != (made_of, SIGNS_VERSION, matcher.tables.version):
        raise IndexUnusableError("the kept index was made of another list, or by other tables")
    names = [SearchedName(entry, name, country) for entry, name, country in head["names"]]
    rows = list(_rows(numbers, head["rows"]))
    half = divmod(len(rows), 2)[0]
    shards = tuple(
        Shard(
            Postings(hashes, starts, holders, lengths),
            members,
            array("B", naming),
            text=SpeltText(texts, readings),
            long_words=LongWords(long_words),
            beginnings=WordBeginnings(words),
            sounds=SoundTable(sounds, behind),
            by_ear=by_ear,
        )
        for (
            (hashes, starts, holders, lengths, members, naming, sounds, behind, words),
            texts,
            readings,
            long_words,
            by_ear,
        ) in zip(
            (rows[:half], rows[half:]),
            head["texts"],
            head["readings"],
            head["long_words"],
            head["by_ear"],
            strict=True,
        )
    )
    return NameIndex(matcher, names, (shards[0], shards[1]))


def _rows(content: bytes, lengths: Iterable[int]) -> Iterator[array[int]]:
    at = 0
    for length in lengths:
        row = array(_NUMBER)
        row.frombytes(content[at : at + length * row.itemsize])
        at += length * row.itemsize
        if sys.byteorder == "big":
            row.byteswap()
        yield row


def _to_little_endian(row: array[int]) -> bytes:
    if sys.byteorder == "big":
        row = row[:]
        row.byteswap()
    return row.tobytes()


# --------------------------------------------------------------------------------------------------
# The index of a long list: built once, kept as bytes beside the list, built again when the bytes are of no
# use.


_STEP: Final = 250
T = TypeVar("T")


def open_index(
    kept: bytes | None,
    names: Iterable[SearchedName],
    *,
    count: int,
    made_of: str,
    progress: Progress = nothing_happens,
    cancelled: Cancelled = never_cancelled,
) -> tuple[NameIndex, bytes | None]:
    """Return the index of names, from what was kept of it or built anew, and what to keep where it was built.

    ``names`` are read only to build it; ``count`` is about how many they are, ``made_of`` the hash of their list.
    Errors: Stopped if cancelled while it is built.
    """
    if kept is not None:
        try:
            return index_from_bytes(kept, name_matcher(), made_of), None
        except IndexUnusableError:
            pass  # built anew below, and kept over it
    index = NameIndex.build(name_matcher(), _followed(names, count, progress, cancelled))
    return index, index_to_bytes(index, made_of)


def _followed(members: Iterable[T], count: int, progress: Progress, cancelled: Cancelled) -> Iterator[T]:
    """Yield the members, and tell now and then how many of them were handed over.

    Errors: Stopped if cancelled.
    """
    for done, member in enumerate(members):
        if done % _STEP == 0:
            if cancelled():
                raise Stopped
            progress(min(done, count), count)
        yield member
    progress(count, count)
