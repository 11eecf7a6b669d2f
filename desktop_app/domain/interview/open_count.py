# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How many facts are open: each is counted once, whichever roles a company plays and however often a part occurs.

The same count stands in the panel, in the lists and on paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.domain.engine.conclusion import OpenFact
from desktop_app.domain.interview.paths import Tree, parse_gap, path_in_screening
from desktop_app.domain.interview.same_entity import SameEntities, find_same_entities

Line = tuple[Tree, Sequence[OpenFact]]
"""The case of a line, and what is open in it."""


def count_facts_once(lines: Sequence[Line]) -> list[tuple[OpenFact, ...]]:
    """Return for each line the open facts that are not counted for a line before it or a same entity."""
    if not lines:
        return []
    same_entities = find_in_lines([tree for tree, _ in lines])
    seen: set[str] = set()
    counted_facts = []
    for number, (_, facts) in enumerate(lines):
        new_facts = []
        for fact in facts:
            path = same_entities.first_path(path_in_screening(number, fact.fact))
            if path not in seen:
                seen.add(path)
                new_facts.append(fact)
        counted_facts.append(tuple(new_facts))
    return counted_facts


def find_in_lines(trees: Sequence[Tree]) -> SameEntities:
    """Return what in the cases of some lines is the same thing under two paths."""
    return find_same_entities({**trees[0], "items": [tree.get("item", {}) for tree in trees]})


def open_paths_in_line(line: int, facts: Iterable[OpenFact], same_entities: SameEntities) -> frozenset[str]:
    """Return the paths of the open facts of a line; what two paths share counts at the first."""
    return frozenset(same_entities.first_path(path_in_screening(line, fact.fact)) for fact in facts)


def fact_of_path(path: str) -> str:
    """Return the fact that a path settles: the list for a gap in it, else the path itself."""
    gap = parse_gap(path)
    return gap[0] if gap else path
