# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names that can be searched while further ones are added, in a moment each: very few are compared with a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import nlargest, nsmallest
from math import isqrt
from typing import Final

from desktop_app.partynames.comparing import NameMatcher
from desktop_app.partynames.name_index import NameCandidate, SearchedName, rank_of
from desktop_app.partynames.reading import Name
from desktop_app.partynames.signs import BODY_SIGN, MOST_SPELLINGS, SignReader

MOST_COMPARED: Final = 5
"""How many names of one script are compared with a name at most; as many again of the other."""
_MOST_HOLDERS: Final = 3_000
"""After so many holders, the commoner signs of a name are not looked at."""
_NEAR: Final = 3
"""A name is compared that shares at least one part in so many of what the best one shares."""
_FINENESS: Final = 1 << 20


class GrowingIndex:
    """Names to search in, taken one by one; none leaves."""

    def __init__(self, matcher: NameMatcher) -> None:
        self._matcher = matcher
        self._reader = SignReader(matcher.tables, matcher.ways)
        self._names: list[SearchedName] = []
        self._signs: list[frozenset[str]] = []
        self._are_han: list[bool] = []
        self._holders: dict[str, list[int]] = defaultdict(list)

    def add_name(self, searched: SearchedName) -> None:
        """Take a name; it is found from now on."""
        read = self._matcher.read(searched.name)
        signs = self._signs_of(read)
        for sign in signs:
            self._holders[sign].append(len(self._names))
        self._names.append(searched)
        self._signs.append(signs)
        self._are_han.append(read.is_han)

    def find(self, name: str, country: str = "") -> list[NameCandidate]:
        """Return the names that match or possibly match, best first; each entry once, by its best name."""
        best: dict[int, NameCandidate] = {}
        for position in self._candidates(name):
            searched = self._names[position]
            if not self._matcher.may_meet(name, searched.name):
                continue
            comparison = self._matcher.compare(
                name, searched.name, left_country=country or None, right_country=searched.country or None
            )
            candidate = NameCandidate(searched, comparison)
            known = best.get(searched.entry)
            if comparison.verdict != "none" and (known is None or rank_of(candidate) < rank_of(known)):
                best[searched.entry] = candidate
        return sorted(best.values(), key=rank_of)

    def _candidates(self, name: str) -> Iterator[int]:
        """Yield the names to compare: of each script those that share most, measured by what there is to share."""
        read = self._matcher.read(name)
        signs = self._signs_of(read)
        shared = self._shared(signs)
        chosen = [at for is_han in (False, True) for at in self._best(shared, is_han=is_han)]
        known = [sign for sign in signs if sign[0] == BODY_SIGN and sign in self._holders]
        holders = {at for sign in known for at in self._holders[sign][:_MOST_HOLDERS]}
        yield from dict.fromkeys(
            (*chosen, *nsmallest(MOST_COMPARED, holders, key=lambda at: (len(self._signs[at]), at)))
        )

    def _best(self, shared: Mapping[int, int], *, is_han: bool) -> list[int]:
        """Return the names of one script that share most, measured by how many signs they have."""
        some = [(weight, -at) for at, weight in shared.items() if self._are_han[at] is is_han]
        most_shared = max(some, default=(0, 0))[0]
        measured = [
            (divmod(weight * _FINENESS, isqrt(len(self._signs[-minus]) << 16))[0], minus)
            for weight, minus in some
            if weight * _NEAR >= most_shared
        ]
        return [-minus for _, minus in nlargest(MOST_COMPARED, measured)]

    def _shared(self, signs: Iterable[str]) -> dict[int, int]:
        """Return how much the names share with signs, by position; the rarest signs are looked at first."""
        shared: dict[int, int] = defaultdict(int)
        looked_at = 0
        for holders in sorted((self._holders[sign] for sign in signs if sign in self._holders), key=len):
            looked_at += len(holders)
            if len(holders) < looked_at > _MOST_HOLDERS:
                break
            weight = (1 + divmod(len(self._names), len(holders))[0].bit_length()) ** 2
            for position in holders:
                shared[position] += weight
        return shared

    def _signs_of(self, read: Name) -> frozenset[str]:
        signs = self._reader.signs_of(read, is_asked=True, most_of_few=MOST_SPELLINGS)
        return signs.every | signs.every_asked
