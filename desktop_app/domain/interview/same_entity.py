# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Twins: one company in two roles, one part in two places. What is said of one is said of the other, and asked once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.domain.interview.paths import Tree, within


@dataclass(frozen=True, slots=True)
class SameEntity:
    """Places that speak of the same thing, each with the first of them."""

    firsts: Mapping[str, str] = field(default_factory=dict)

    def first(self, place: str) -> str:
        """Return the place to ask for and to keep the answer at."""
        if not self.firsts:
            return place
        for twin, first in self.firsts.items():
            if within(place, twin):
                return self.first(first + place[len(twin) :])
        return place

    def all(self, place: str) -> list[str]:
        """Return every place an answer goes to."""
        return [place] + [
            twin + place[len(first) :]
            for twin, first in self.firsts.items()
            if within(place, first)
        ]

    def is_second(self, place: str) -> bool:
        """Tell whether a place is told by another one."""
        return bool(self.firsts) and self.first(place) != place

    def joined(self, first: str, twin: str) -> SameEntity:
        """Return the twins with one pair more."""
        first = next((one for two, one in self.firsts.items() if two == first), first)
        return SameEntity({**self.firsts, twin: first})

    def without(self, is_gone: Callable[[str], bool]) -> SameEntity:
        """Return the twins without the pairs of which one is gone."""
        return SameEntity(
            {
                twin: first
                for twin, first in self.firsts.items()
                if not is_gone(twin) and not is_gone(first)
            }
        )


def twins_in(root: Tree) -> SameEntity:
    """Return the twins of a catalogue: parties of one name, parts of one number, the same in all that is known."""
    firsts: dict[str, str] = {}
    seen: dict[str, tuple[str, Tree]] = {}
    for number, party in enumerate(root.get("parties") or ()):
        _note(firsts, seen, f"parties[{number}]", (party.get("name"), party, "role"))
    seen.clear()
    for number, item in enumerate(root["items"]):
        for place, part in _outermost(f"items[{number}]", item, firsts):
            _note(firsts, seen, place, (part.get("part_number"), part, "quantity"))
    return SameEntity(firsts)


def _note(
    firsts: dict[str, str],
    seen: dict[str, tuple[str, Tree]],
    place: str,
    thing: tuple[str | None, Tree, str],
) -> None:
    name, tree, apart = thing
    if not name:
        return
    rest = {key: value for key, value in tree.items() if key != apart}
    if name not in seen:
        seen[name] = (place, rest)
    elif seen[name][1] == rest:
        firsts[place] = seen[name][0]


def _outermost(here: str, item: Tree, firsts: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """Yield an item and what is in it, but nothing inside what has turned out to be a twin."""
    yield here, item
    if here in firsts:
        return
    for number, part in enumerate(item.get("components") or ()):
        yield from _outermost(f"{here}.components[{number}]", part, firsts)
