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
from desktop_app.partynames.signs import BODY_SIGN, SIGNS_VERSION, SignReader
from desktop_app.partynames.tables import SegmentKind

_FEWEST_BITS: Final = 10
_MOST_BITS: Final = 20
_NUMBER: Final = "I"


class Postings:
    """The holders of every sign; names are known by their position."""

    def __init__(self, count: int, starts: array[int], holders: array[int]) -> None:
        self.count, self.starts, self.holders = count, starts, holders
        self._last = len(starts) - 2
        self.lengths = self._measured()

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

    def _measured(self) -> array[int]:
        """Return how much the signs of every name tell together, as a length in 256ths."""
        squares = [0] * self.count
        for number in range(self._last + 1):
            start, end = self.starts[number], self.starts[number + 1]
            if start < end:
                square = self.weight(end - start) ** 2
                for position in self.holders[start:end]:
                    squares[position] += square
        return array(_NUMBER, (isqrt(square << 16) for square in squares))


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


MOST_COMPARED: Final = 24
"""How many names of one script are compared with a name at most; as many again of the other."""
MOST_OF_LONG: Final = (4, 3)
"""The same of a long list: names in the script of the name looked up, and in the other one."""
MOST_OF_BARE: Final = (4, 14)
"""The same of a long list for a name without a word of trade or legal form, such as a person's: it has few signs."""
_OF_FIRMS: Final = (SegmentKind.FORM, SegmentKind.TRADE, SegmentKind.FILLER)
_LONG: Final = 5_000
_MOST_HOLDERS: Final = 1_800
"""After so many holders, the commoner signs of a name are not looked at: the rarer have told what there is to tell."""
_FLOOR: Final = 5
"""Names that share less than one part in so many of the most shared are left out before their length is looked at."""
_NEAR: Final = 2
"""A name is compared that shares at least one part in so many of what the best one shares."""
_NEAR_IN_SHORT: Final = 5
"""The same among names of one script in a short list, where there is time to look at all the kin of a name."""
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
            builders[read.is_han].add(reader.signs_of(read))
        shards = (Shard(builder.build(), some) for builder, some in zip(builders, members, strict=True))
        return cls(matcher, taken, (next(shards), next(shards)))

    @property
    def tables_version(self) -> str:
        """Return which tables the names were read by."""
        return self._matcher.tables.version

    def find(self, name: str, *, country: str = "", limit: int = 10) -> list[NameCandidate]:
        """Return the names that match or possibly match, best first; each entry once, by its best name."""
        hits: dict[int, NameCandidate] = {}
        for position in self.candidates(name):
            searched = self.names[position]
            comparison = self._matcher.compare(
                name, searched.name, left_country=country or None, right_country=searched.country or None
            )
            hit = NameCandidate(searched, comparison)
            best = hits.get(searched.entry)
            if comparison.verdict != _NONE and (best is None or rank_of(hit) < rank_of(best)):
                hits[searched.entry] = hit
        return sorted(hits.values(), key=rank_of)[:limit]

    def candidates(self, name: str) -> list[int]:
        """Return the positions of the names to compare: those that share most, of each script for themselves."""
        read = self._matcher.read(name)
        signs = self._reader.signs_of(read)
        known = [sign for sign in signs if sign[0] == BODY_SIGN]
        is_long = len(self.names) > _LONG
        of_long = MOST_OF_LONG if read.of(*_OF_FIRMS) else MOST_OF_BARE
        most = of_long if is_long else (MOST_COMPARED, MOST_COMPARED)
        found: list[int] = []
        for shard, is_han in zip(self.shards, (False, True), strict=True):
            is_other = is_han != read.is_han
            some = [
                *shard.best(
                    signs,
                    most[is_other],
                    _NEAR if is_long or is_other else _NEAR_IN_SHORT,
                    is_measured=not is_other,
                ),
                *shard.holding(known, most[0]),
            ]
            found += dict.fromkeys(shard.members[position] for position in some)
        return found


class Shard:
    """The names of one script, by their signs; ``members`` are their positions in the list."""

    def __init__(self, postings: Postings, members: array[int]) -> None:
        self.postings, self.members = postings, members

    def best(self, signs: Iterable[str], most: int, near: int, *, is_measured: bool) -> list[int]:
        """Return the names that share most; ``is_measured``: for their length, since the longest share the most."""
        shared: dict[int, int] = defaultdict(int)
        for holders in self.postings.of(signs, _MOST_HOLDERS):
            weight = self.postings.weight(len(holders)) ** 2
            for position in holders:
                shared[position] += weight
        most_shared = max(shared.values(), default=0)
        some = [(weight, -position) for position, weight in shared.items() if weight * _FLOOR >= most_shared]
        if is_measured:
            lengths = self.postings.lengths
            some = [(divmod(weight * _FINENESS, lengths[-minus])[0], minus) for weight, minus in some]
        best = nlargest(most, some)
        return [-minus for weight, minus in best if weight * near >= best[0][0]]

    def holding(self, known: Iterable[str], most: int) -> list[int]:
        """Return the shortest names that hold one of these known names."""
        some = {position for holders in self.postings.of(known, _MOST_HOLDERS) for position in holders}
        return nsmallest(most, some, key=lambda position: (self.postings.lengths[position], position))


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
