# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One company in two roles, one part in two places: an answer about one holds for the other, and is asked once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop_app.domain.engine.conclusion import OpenFact
from desktop_app.domain.interview.paths import Tree, is_within, parse_gap, path_in_screening


@dataclass(frozen=True, slots=True)
class SameEntities:
    """Paths of the same thing, each with the first of them."""

    firsts: Mapping[str, str] = field(default_factory=dict)

    def first_path(self, path: str) -> str:
        """Return the path to ask for and to store the answer under."""
        if not self.firsts:
            return path
        for twin, first in self.firsts.items():
            if is_within(path, twin):
                return self.first_path(first + path[len(twin) :])
        return path

    def all_paths(self, path: str) -> list[str]:
        """Return every path that an answer fills."""
        return [path] + [
            twin + path[len(first) :] for twin, first in self.firsts.items() if is_within(path, first)
        ]

    def is_repeated(self, path: str) -> bool:
        """Tell whether another path stands for the same fact and comes first."""
        return bool(self.firsts) and self.first_path(path) != path

    def with_pair(self, first: str, twin: str) -> SameEntities:
        """Return the same entities with one pair more."""
        first = next((entry for two, entry in self.firsts.items() if two == first), first)
        return SameEntities({**self.firsts, twin: first})

    def without_pairs(self, is_gone: Callable[[str], bool]) -> SameEntities:
        """Return the same entities without the pairs of which one is gone."""
        return SameEntities(
            {twin: first for twin, first in self.firsts.items() if not is_gone(twin) and not is_gone(first)}
        )


def find_same_entities(root: Tree) -> SameEntities:
    """Return the same entities of a catalogue: parties of one name and parts of one number with the same fields."""
    firsts: dict[str, str] = {}
    seen: dict[str, tuple[str, Tree]] = {}
    for number, party in enumerate(root.get("parties") or ()):
        _note_entity(firsts, seen, f"parties[{number}]", (party.get("name"), party, "role"))
    seen.clear()
    for number, item in enumerate(root["items"]):
        for path, component in _list_outermost(f"items[{number}]", item, firsts):
            _note_entity(firsts, seen, path, (component.get("part_number"), component, "quantity"))
    return SameEntities(firsts)


def _note_entity(
    firsts: dict[str, str],
    seen: dict[str, tuple[str, Tree]],
    path: str,
    named_entity: tuple[str | None, Tree, str],
) -> None:
    name, tree, apart = named_entity
    if not name:
        return
    other_fields = {key: value for key, value in tree.items() if key != apart}
    if name not in seen:
        seen[name] = (path, other_fields)
    elif seen[name][1] == other_fields:
        firsts[path] = seen[name][0]


def _list_outermost(here: str, item: Tree, firsts: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """Yield an item and what is in it, but nothing inside what is the same as an earlier one."""
    yield here, item
    if here in firsts:
        return
    for number, component in enumerate(item.get("components") or ()):
        yield from _list_outermost(f"{here}.components[{number}]", component, firsts)


# --------------------------------------------------------------------------------------------------
# How many facts are open: each is counted once, whichever roles a company plays and however often a part
# occurs. The same count stands in the panel, in the lists and on paper.


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
