# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An index of names: the few that share the most telling signs with a name are compared with it, the others are not.

It is kept as bytes beside its list, and built again where these are damaged or were made by other tables."""

from __future__ import annotations

import hashlib
import json
import sys
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest, nsmallest
from itertools import accumulate
from math import isqrt
from typing import Any, Final, TypeVar
from zlib import crc32

from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.partynames.comparing import NameMatcher, name_matcher
from desktop_app.partynames.judging import Comparison
from desktop_app.partynames.signs import BODY_SIGN, SIGNS_VERSION, NameSigns, SignReader

_FEWEST_BITS: Final = 10
_MOST_BITS: Final = 20
_NUMBER: Final = "I"


class Postings:
    """The holders of every sign; names are known by their position."""

    def __init__(self, count: int, starts: array[int], holders: array[int]) -> None:
        self.count, self.starts, self.holders = count, starts, holders
        self._last = len(starts) - 2
        squares = [0] * self.count
        for number in range(self._last + 1):
            start, end = self.starts[number], self.starts[number + 1]
            if start < end:
                square = self.weight(end - start) ** 2
                for position in self.holders[start:end]:
                    squares[position] += square
        self.lengths = array(_NUMBER, (isqrt(square << 16) for square in squares))

    def of(self, signs: Iterable[str], most: int) -> Iterator[array[int]]:
        """Yield the holders of signs, the rarest sign first, until so many were yielded; at least of one sign."""
        starts, last = self.starts, self._last
        numbers = {_numbered(sign, last) for sign in signs}
        sizes = sorted((starts[number + 1] - starts[number], number) for number in numbers)
        yielded = 0
        for size, number in sizes:
            if size:
                yielded += size
                if size < yielded > most:
                    return
                yield self.holders[starts[number] : starts[number + 1]]

    def weight(self, holders: int) -> int:
        """Return how much a sign tells that so many names have: one more with every time that they are half as many."""
        return 1 + divmod(self.count, holders)[0].bit_length()


class PostingsBuilder:
    """Gathers the signs of one name after the other."""

    def __init__(self) -> None:
        self._by_number: dict[int, array[int]] = defaultdict(lambda: array(_NUMBER))
        self._count = self._total = 0

    def add(self, signs: Iterable[str]) -> None:
        """Take the signs of the next name."""
        numbers = {_numbered(sign, (1 << _MOST_BITS) - 1) for sign in signs}
        for number in numbers:
            self._by_number[number].append(self._count)
        self._count += 1
        self._total += len(numbers)

    def build(self) -> Postings:
        """Return the holders of every sign, each name once, in the order of the names."""
        last = (1 << min(_MOST_BITS, max(_FEWEST_BITS, self._total.bit_length()))) - 1
        gathered: dict[int, array[int]] = {}
        while self._by_number:
            number, holders = self._by_number.popitem()
            at = number & last
            gathered[at] = array(_NUMBER, sorted({*gathered[at], *holders})) if at in gathered else holders
        sizes = (len(gathered.get(number, ())) for number in range(last + 1))
        starts = array(_NUMBER, accumulate(sizes, initial=0))
        joined = array(_NUMBER)
        for number in range(last + 1):
            joined.extend(gathered.pop(number, ()))
        return Postings(self._count, starts, joined)


def _numbered(sign: str, last: int) -> int:
    return crc32(sign.encode("utf-8", "surrogatepass")) & last


# --------------------------------------------------------------------------------------------------
# An index of names: the few that share the most telling signs with a name are compared with it, the others
# are not.


MOST_LOOKED_AT: Final = 200
"""How many names of one script are looked at as long as they go on to meet; as many again of the other."""
_PATIENCE: Final = 20
"""After so many names one after the other that do not meet, those that share less are not looked at."""
_PATIENCE_IN_LONG: Final = (14, 16)
"""The same in a long list: of names in the script of the name looked up, and in the other one."""
_LONG: Final = 5_000
_MOST_OF_KNOWN: Final = 24
"""How many names with a known name in common are looked at before all others."""
_MOST_HOLDERS: Final = 4_000
"""After so many holders, the commoner of the weak signs are not looked at: the rarer tell what there is to tell."""
_MOST_OF_STRONG: Final = 100_000
"""The same of signs each of which may be all that two names have in common."""
_STRONG: Final = frozenset("bewhnag")
_FINENESS: Final = 1 << 20
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
        for position, searched in enumerate(names):
            read = matcher.read_once(searched.name)
            taken.append(searched)
            members[read.is_han].append(position)
            signs = reader.signs_of(read)
            builders[read.is_han].add((*map(_of_naming, signs.naming), *signs.common))
        shards = (Shard(builder.build(), some) for builder, some in zip(builders, members, strict=True))
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
        signs = self._reader.signs_of(read)
        is_long = len(self.names) > _LONG
        hits: dict[int, NameCandidate] = {}
        for shard, is_han in zip(self.shards, (False, True), strict=True):
            is_other = is_han != read.is_han
            patience = _PATIENCE_IN_LONG[is_other] if is_long else _PATIENCE
            missed = 0
            for place in shard.rank(signs):
                searched = self.names[shard.members[place]]
                comparison = self._meet(name, searched, country)
                missed = missed + 1 if comparison is None else 0
                if comparison is not None:
                    hit = NameCandidate(searched, comparison)
                    best = hits.get(searched.entry)
                    if best is None or rank_of(hit) < rank_of(best):
                        hits[searched.entry] = hit
                elif missed == patience:
                    break
        return sorted(hits.values(), key=rank_of)[:limit]

    def _meet(self, name: str, searched: SearchedName, country: str) -> Comparison | None:
        if not self._matcher.may_meet(name, searched.name):
            return None
        comparison = self._matcher.compare(
            name, searched.name, left_country=country or None, right_country=searched.country or None
        )
        return None if comparison.verdict == _NONE else comparison


class Shard:
    """The names of one script, by their signs; ``members`` are their positions in the list."""

    def __init__(self, postings: Postings, members: array[int]) -> None:
        self.postings, self.members = postings, members

    def rank(self, signs: NameSigns) -> list[int]:
        """Return the names that share most: for their length, and in all, since the longest share the most.

        A name is among them that shares a sign of what names somebody, in either of the two names.
        """
        shared: dict[int, int] = defaultdict(int)
        telling = [*signs.naming, *map(_of_naming, signs.naming), *map(_of_naming, signs.common)]
        strong = [sign for sign in telling if sign.lstrip(_NAMING)[0] in _STRONG]
        weak = [sign for sign in telling if sign.lstrip(_NAMING)[0] not in _STRONG]
        for some, most in ((strong, _MOST_OF_STRONG), (weak, _MOST_HOLDERS)):
            for holders in self.postings.of(some, most):
                weight = self.postings.weight(len(holders)) ** 2
                for place in holders:
                    shared[place] += weight
        for holders in self.postings.of(signs.common, _MOST_OF_STRONG) if shared else ():
            weight = self.postings.weight(len(holders)) ** 2
            for place in holders:
                if place in shared:
                    shared[place] += weight
        lengths = self.postings.lengths
        by_share = nlargest(
            MOST_LOOKED_AT,
            ((divmod(weight * _FINENESS, lengths[place])[0], -place) for place, weight in shared.items()),
        )
        by_weight = nlargest(MOST_LOOKED_AT, ((weight, -place) for place, weight in shared.items()))
        ranked = (-minus for both in zip(by_share, by_weight, strict=True) for _, minus in both)
        return list(dict.fromkeys((*self._holding(signs), *ranked)))[:MOST_LOOKED_AT]

    def _holding(self, signs: NameSigns) -> list[int]:
        """Return the shortest names that hold a known name which the one looked up holds, in whatever form."""
        known = [_of_naming(sign) for sign in signs.naming if sign[0] == BODY_SIGN]
        some = {place for holders in self.postings.of(known, _MOST_HOLDERS) for place in holders}
        return nsmallest(_MOST_OF_KNOWN, some, key=lambda place: (self.postings.lengths[place], place))


_NAMING: Final = "!"
"""What the sign of a piece begins with that names somebody."""


def _of_naming(sign: str) -> str:
    return _NAMING + sign


def rank_of(hit: NameCandidate) -> tuple[int, int, int, str]:
    comparison = hit.comparison
    return _ORDER[comparison.verdict], -comparison.hundredths, hit.name.entry, hit.name.name


# --------------------------------------------------------------------------------------------------
# An index as bytes, to be kept beside its list: read in a moment, and refused when it is not what was
# written.


_BEGINS: Final = b"names of a list, format 1\n"
_DIGEST: Final = hashlib.sha256().digest_size
_FAST: Final = 1


class IndexUnusableError(ValueError):
    """Raised when kept bytes are damaged, or were made by other tables: the index is to be built anew."""


def index_to_bytes(index: NameIndex, made_of: str = "") -> bytes:
    """Return an index as bytes; ``made_of`` names the very list that it was made of, such as by its hash."""
    rows = [
        row
        for shard in index.shards
        for row in (shard.postings.starts, shard.postings.holders, shard.members)
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
    starts, holders, members, *others = _rows(numbers, head["rows"])
    shards = (
        Shard(Postings(len(members), starts, holders), members),
        Shard(Postings(len(others[2]), others[0], others[1]), others[2]),
    )
    return NameIndex(matcher, names, shards)


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
