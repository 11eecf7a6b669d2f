# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An index of names: the few that share the most telling signs with a name are compared with it, the others are not."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest, nsmallest
from typing import Final

from desktop_app.domain.parties.names.comparing import NameMatcher
from desktop_app.domain.parties.names.tables import SegmentKind
from desktop_app.domain.parties.names.verdict import Comparison
from desktop_app.domain.parties.search.postings import Postings, PostingsBuilder
from desktop_app.domain.parties.search.signs import BODY_SIGN, SignReader

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
