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
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from math import isqrt
from typing import Any, Final, TypeVar
from zlib import crc32

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.partynames.comparing import NameMatcher, name_matcher
from desktop_app.partynames.judging import Comparison
from desktop_app.partynames.signs import SIGNS_VERSION, NameSigns, SignReader

_NUMBER: Final = "I"


class Postings:
    """The holders of every sign; signs are known by their hash, in its order, and names by their position."""

    def __init__(self, count: int, hashes: array[int], starts: array[int], holders: array[int]) -> None:
        self.count, self.hashes, self.starts, self.holders = count, hashes, starts, holders
        self._buckets = array(_NUMBER, bytes(array(_NUMBER).itemsize * ((1 << _BUCKET_BITS) + 1)))
        squares = [0] * count
        for number, sign in enumerate(hashes):
            self._buckets[(sign >> _BUCKET_SHIFT) + 1] = number + 1
            start, end = starts[number], starts[number + 1]
            square = self.weight(end - start) ** 2
            for position in holders[start:end]:
                squares[position] += square
        for bucket in range(1, len(self._buckets)):
            self._buckets[bucket] = max(self._buckets[bucket], self._buckets[bucket - 1])
        self.lengths = array(_NUMBER, (isqrt(square << 16) for square in squares))

    def of(self, signs: Iterable[str]) -> list[array[int]]:
        """Return the holders of signs, of each sign that has any."""
        hashes, starts, buckets = self.hashes, self.starts, self._buckets
        rows = []
        for sign in signs:
            number = crc32(sign.encode("utf-8", "surrogatepass"))
            bucket = number >> _BUCKET_SHIFT
            start, end = buckets[bucket], buckets[bucket + 1]
            at = bisect_left(hashes, number, start, end) if start < end else end
            if at < end and hashes[at] == number:
                rows.append(self.holders[starts[at] : starts[at + 1]])
        return rows

    def weight(self, holders: int) -> int:
        """Return how much a sign tells that so many names have: one more with every time that they are half as many."""
        return 1 + divmod(self.count, holders)[0].bit_length()


_BUCKET_BITS: Final = 16
_BUCKET_SHIFT: Final = 32 - _BUCKET_BITS
_POSITION_BITS: Final = 32
_PARTS_BITS: Final = 6


class PostingsBuilder:
    """Gathers the signs of one name after the other, in parts by their hash, each of which is sorted by itself."""

    def __init__(self) -> None:
        self._parts = [array("Q") for _ in range(1 << _PARTS_BITS)]
        self._count = 0

    def add(self, signs: Iterable[str]) -> None:
        """Take the signs of the next name."""
        for sign in signs:
            number = crc32(sign.encode("utf-8", "surrogatepass"))
            self._parts[number >> (32 - _PARTS_BITS)].append(number << _POSITION_BITS | self._count)
        self._count += 1

    def build(self) -> Postings:
        """Return the holders of every sign, each name once, in the order of the names."""
        hashes, starts, holders = array(_NUMBER), array(_NUMBER), array(_NUMBER)
        mask = (1 << _POSITION_BITS) - 1
        before = -1
        for number, part in enumerate(self._parts):
            for pair in sorted(set(part)):
                sign = pair >> _POSITION_BITS
                if sign != before:
                    hashes.append(sign)
                    starts.append(len(holders))
                    before = sign
                holders.append(pair & mask)
            self._parts[number] = array("Q")
        starts.append(len(holders))
        return Postings(self._count, hashes, starts, holders)


# --------------------------------------------------------------------------------------------------
# Which names are compared with one, and in which order.


_OF_TABLES: Final = frozenset("eb")
"""The signs by which a place or word of trade says which of the likely names stand first, in any script."""
MOST_LOOKED_AT: Final = 1_000
"""How many likely names of one script are looked at, and how many others; as many again of the other."""
_PATIENCE_OF_LIKELY: Final = 96
"""After so much work on likely names one after the other that do not meet, those that share less are not looked at."""
_PATIENCE: Final = 32
"""The same of names of which only one has all that names somebody in common with the other, or by ear."""
_OF_A_COMPARISON: Final = 8
"""How much work it is to compare a name; to rule it out is one."""
_MOST_WEIGHED: Final = 3_000
"""Of how many names it is worked out how much they share."""
_BY_EAR: Final = "k"
_MANY_PIECES: Final = 3
"""Of so many pieces that name somebody one may meet nothing that is found by signs."""
_WITHIN_LATIN: Final = frozenset("wfedzugntxybaipq")
_WITHIN_HAN: Final = frozenset("henbclm")
_ACROSS: Final = frozenset("wfdzeguknbv")
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
        for position, searched in enumerate(names):
            read = matcher.read_once(searched.name)
            taken.append(searched)
            members[read.is_han].append(position)
            signs = reader.signs_of(read)
            naming[read.is_han].append(signs.naming)
            builders[read.is_han].add(_posted(signs, _WITHIN_HAN if read.is_han else _WITHIN_LATIN))
        shards = (
            Shard(builder.build(), *rows) for builder, *rows in zip(builders, members, naming, strict=True)
        )
        return cls(matcher, taken, (next(shards), next(shards)))

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
        for shard, is_han in zip(self.shards, (False, True), strict=True):
            kinds = _ACROSS if is_han != read.is_han else _WITHIN_HAN if is_han else _WITHIN_LATIN
            for places, patience in zip(
                shard.rank(signs, kinds), (_PATIENCE_OF_LIKELY, _PATIENCE), strict=True
            ):
                self._meet_all(name, country, (shard.members[place] for place in places), patience, hits)
        return sorted(hits.values(), key=rank_of)[:limit]

    def _meet_all(
        self,
        name: str,
        country: str,
        positions: Iterable[int],
        patience: int,
        hits: dict[int, NameCandidate],
    ) -> None:
        """Compare a name with others, and keep of each entry the name that meets best."""
        spent = 0
        for position in positions:
            searched = self.names[position]
            if not self._matcher.may_meet(name, searched.name):
                spent += 1
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

    ``naming`` tells of each name how many pieces name somebody.
    """

    def __init__(self, postings: Postings, members: array[int], naming: array[int]) -> None:
        self.postings, self.members, self.naming = postings, members, naming

    def rank(self, signs: NameSigns, kinds: frozenset[str]) -> tuple[list[int], list[int]]:
        """Return the names that may meet one with these signs, those first that share most for their length.

        Of the pieces that name somebody, those of one of the two names have to share something with the other.
        """
        postings = self.postings
        rows: list[array[int]] = []
        touched: list[set[int]] = []
        full: set[int] | None = None
        is_across = kinds is _ACROSS
        clearly: list[set[int]] = []
        firmly: list[set[int]] = []
        for piece in signs.pieces:
            wanted = [sign for sign in (*piece.sure, *piece.asked) if sign[0] in kinds and sign[0] != _BY_EAR]
            by_ear = [sign for sign in piece.sure if sign[0] == _BY_EAR] if is_across else []
            part = (
                [sign for sign in (*piece.part, *piece.asked_part) if sign[0] in kinds] if is_across else []
            )
            slight = [sign for sign in piece.slight if sign[0] in kinds]
            firm: set[int] = set()
            for sure, many in ((wanted, 1), (slight, piece.needed)):
                posted = [_of_naming(sign) for sign in sure]
                if piece.is_naming or piece.is_number:
                    posted += sure
                elif many > 1:
                    continue
                some = postings.of(posted)
                rows += some
                if many < 2:
                    firm.update(*some)
                elif some:
                    counted: Counter[int] = Counter()
                    for row in some:
                        counted.update(row)
                    firm.update(place for place, count in counted.items() if count >= many)
            if is_across and piece.spelt:
                spelt = self._spelt(piece.spelt)
                firm |= spelt
                rows += [array(_NUMBER, spelt)] if spelt else []
            if not piece.is_naming and not piece.is_number:  # it chooses nobody, and says who is first
                rows += postings.of(sign for sign in wanted if sign[0] in _OF_TABLES)
            clearly.append(firm)
            if by_ear:
                some = postings.of([*map(_of_naming, by_ear), *(by_ear if piece.is_naming else ())])
                firm = firm.union(*some)
                rows += some
            firmly.append(firm)
            hit = firm
            if part and piece.is_naming:
                some = postings.of([*map(_of_naming, part), *part])
                hit = firm.union(*some)
                rows += some
            if piece.is_naming:
                full = hit if full is None else full & hit
            touched.append(hit)
        chosen = set(full or ())
        times: Counter[int] = Counter()
        for hit in firmly:
            times.update(hit)
        naming = self.naming
        chosen.update(place for place, count in times.items() if count >= naming[place] > 0)
        if signs.naming >= _MANY_PIECES:
            parts: Counter[int] = Counter()
            for piece, hit in zip(signs.pieces, touched, strict=True):
                parts.update(hit if piece.is_naming else ())
            chosen.update(place for place, count in parts.items() if count >= signs.naming - 1)
        for piece, hit in zip(signs.pieces, firmly, strict=True):
            if piece.is_number:
                chosen.update(place for place in hit if times[place] > 1)
        whole_rows = postings.of([sign for sign in signs.asked_whole if sign[0] in kinds])
        chosen.update(*whole_rows)
        rows += whole_rows
        if not chosen:
            return [], []
        likely = set().union(*whole_rows)
        clear: Counter[int] = Counter()
        for hit in clearly:
            clear.update(hit)
        likely.update(place for place in full or () if clear[place] >= naming[place] > 0)
        others = chosen - likely
        if len(chosen) > _MOST_WEIGHED:
            likely, others = (
                set(nlargest(_MOST_WEIGHED, some, key=times.__getitem__)) for some in (likely, others)
            )
            chosen = likely | others
        weights = dict.fromkeys(chosen, 0)
        for row in rows:
            weight = postings.weight(len(row)) ** 2
            for place in _among(row, chosen):
                weights[place] += weight
        lengths = postings.lengths

        def ranked(places: Iterable[int]) -> list[int]:
            shares = [
                (divmod(weights[place] * _FINENESS, lengths[place] or 1)[0], -place) for place in places
            ]
            return [-minus for _, minus in nlargest(MOST_LOOKED_AT, shares)]

        return ranked(likely), ranked(others)

    def _spelt(self, word: str) -> set[int]:
        """Return the names in characters that have all the syllables of a word, however it is cut into two or more."""
        reached: list[set[int]] = [set() for _ in range(len(word) + 1)]
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - _LONGEST_SYLLABLE), end):
                if (start and not reached[start]) or end - start == len(word):
                    continue
                sign = f"v{word[start:end]}"
                for row in self.postings.of((_of_naming(sign), sign)):
                    reached[end].update(reached[start].intersection(row) if start else row)
        return reached[-1]


def _among(row: array[int], places: set[int]) -> Iterable[int]:
    """Return those of some places that are in a row, which is in order and may be very long."""
    if len(row) < _FEW_OF_A_ROW * len(places):
        return places.intersection(row)
    last = len(row) - 1
    return [place for place in places if row[min(bisect_left(row, place), last)] == place]


_FEW_OF_A_ROW: Final = 16
_LONGEST_SYLLABLE: Final = 7
_NAMING: Final = "!"
"""What the sign of a piece begins with that names somebody."""
_FINENESS: Final = 1 << 20


def _of_naming(sign: str) -> str:
    return _NAMING + sign


def _posted(signs: NameSigns, kinds: frozenset[str]) -> set[str]:
    """Return what a name is posted under: the signs of pieces that name somebody are told from those that do not."""
    kinds |= _ACROSS
    posted = {sign for sign in signs.whole if sign[0] in kinds}
    for piece in signs.pieces:
        some = [sign for sign in (*piece.sure, *piece.part, *piece.slight) if sign[0] in kinds]
        posted.update(map(_of_naming, some) if piece.is_naming else some)
    return posted


def rank_of(hit: NameCandidate) -> tuple[int, int, int, str]:
    comparison = hit.comparison
    return _ORDER[comparison.verdict], -comparison.hundredths, hit.name.entry, hit.name.name


# --------------------------------------------------------------------------------------------------
# An index as bytes, to be kept beside its list: read in a moment, and refused when it is not what was
# written.


_BEGINS: Final = b"names of a list, format 2\n"
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
            shard.members,
            array(_NUMBER, shard.naming),
        )
    ]
    head = {
        "made_of": made_of,
        "signs": SIGNS_VERSION,
        "tables": index.tables_version,
        "rows": [len(row) for row in rows],
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
    shards = tuple(
        Shard(Postings(len(members), hashes, starts, holders), members, array("B", naming))
        for hashes, starts, holders, members, naming in (rows[:5], rows[5:])
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
