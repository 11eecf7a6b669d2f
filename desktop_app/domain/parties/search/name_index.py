# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An index of names: the few that share the most telling signs with a name are compared with it, the others are not."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest
from typing import Final

from desktop_app.domain.parties.names.comparing import NameMatcher
from desktop_app.domain.parties.names.reading import read_name
from desktop_app.domain.parties.names.sounds import ways_of_reading
from desktop_app.domain.parties.names.verdict import Comparison
from desktop_app.domain.parties.search.signs import signs_of

COMPARED: Final = 24
"""How many names are compared: those with the most telling signs."""
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

    def __init__(self, matcher: NameMatcher, names: Iterable[SearchedName]) -> None:
        self._matcher, self._names = matcher, tuple(names)
        self._ways = ways_of_reading(matcher.tables)
        self._holders: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for position, searched in enumerate(self._names):
            for sign in signs_of(read_name(searched.name, matcher.tables), self._ways):
                self._holders[sign].append(position)

    def find(self, name: str, *, country: str = "", limit: int = 10) -> list[NameCandidate]:
        """Return the names that match or possibly match, best first; each entry once, by its best name."""
        hits: dict[int, NameCandidate] = {}
        for position in self._candidates(name):
            searched = self._names[position]
            comparison = self._matcher.compare(
                name, searched.name, left_country=country or None, right_country=searched.country or None
            )
            hit = NameCandidate(searched, comparison)
            best = hits.get(searched.entry)
            if comparison.verdict != _NONE and (best is None or _rank(hit) < _rank(best)):
                hits[searched.entry] = hit
        return sorted(hits.values(), key=_rank)[:limit]

    def _candidates(self, name: str) -> list[int]:
        """Return the positions of the names that share the most telling signs."""
        shared: dict[int, int] = defaultdict(int)
        total = len(self._names).bit_length() + 1
        for sign in signs_of(read_name(name, self._matcher.tables), self._ways):
            holders = self._holders.get(sign, ())
            weight = total - len(holders).bit_length()  # the rarer, the more it tells
            for position in holders:
                shared[position] += weight
        return nlargest(COMPARED, shared, key=lambda position: (shared[position], -position))


def _rank(hit: NameCandidate) -> tuple[int, int, int, str]:
    comparison = hit.comparison
    return _ORDER[comparison.verdict], -comparison.hundredths, hit.name.entry, hit.name.name
