# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How many facts are open: each is counted once, whichever roles a company plays and however often a part occurs.

The same count stands in the panel, in the lists and on paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.domain.engine.conclusion import OpenFact
from desktop_app.domain.interview.paths import Tree, gap, place_in
from desktop_app.domain.interview.same_entity import SameEntity, twins_in

Line = tuple[Tree, Sequence[OpenFact]]
"""The case of a line, and what is open in it."""


def told_once(lines: Sequence[Line]) -> list[tuple[OpenFact, ...]]:
    """Return for each line the open facts that no line before it tells of already, and no twin does."""
    if not lines:
        return []
    twins = twins_of([tree for tree, _ in lines])
    seen: set[str] = set()
    made = []
    for number, (_, facts) in enumerate(lines):
        own = []
        for fact in facts:
            place = twins.first(place_in(number, fact.fact))
            if place not in seen:
                seen.add(place)
                own.append(fact)
        made.append(tuple(own))
    return made


def twins_of(trees: Sequence[Tree]) -> SameEntity:
    """Return what in the cases of some lines is the same thing in two places."""
    return twins_in({**trees[0], "items": [tree.get("item", {}) for tree in trees]})


def in_line(line: int, facts: Iterable[OpenFact], twins: SameEntity) -> frozenset[str]:
    """Return the places of the open facts of a line, those of twins at the first of them."""
    return frozenset(twins.first(place_in(line, fact.fact)) for fact in facts)


def fact_at(place: str) -> str:
    """Return the fact a place settles: the list for a gap in one, else the place itself."""
    found = gap(place)
    return found[0] if found else place
