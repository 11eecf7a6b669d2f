# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every item and every material entry of a bill, with its path, and how many are in one of the whole."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from desktop_app.basics.quantity import ONE
from desktop_app.domain.case import Item, Material


class ItemAt(NamedTuple):
    """An item at its place, with what it is in; the top is level 1."""

    path: str
    item: Item
    level: int
    above: ItemAt | None = None

    def number(self) -> Fraction:
        """Return how many of it are in one of the top item."""
        number, here = ONE, self
        while here.above is not None:
            number, here = number * here.item.quantity, here.above
        return number


class EntryAt(NamedTuple):
    """A material entry at its place, with the item it is in."""

    path: str
    entry: Material
    within: ItemAt


@dataclass(frozen=True, slots=True)
class Walk:
    """A bill walked once: every item, the items whose own lists are looked at, and the entries in those lists.

    Material on a row of the annex is not looked into where it is a component; for the top item its list is feedstock.
    """

    items: tuple[ItemAt, ...]
    looked_into: tuple[ItemAt, ...]
    entries: tuple[EntryAt, ...]


def walk_bill(top: Item, material_rows: frozenset[str]) -> Walk:
    """Return a bill walked from the top down, in the order of the file."""
    items: list[ItemAt] = []
    open_: list[ItemAt] = []
    todo = [(ItemAt("item", top, 1), True)]
    while todo:
        here, seen = todo.pop()
        items.append(here)
        if seen:
            open_.append(here)
        into = seen and (here.level == 1 or here.item.listed_as not in material_rows)
        below = [
            (ItemAt(f"{here.path}.components[{number}]", component, here.level + 1, here), into)
            for number, component in enumerate(here.item.components or ())
        ]
        todo.extend(reversed(below))
    entries = [
        EntryAt(f"{here.path}.part_one[{place}]", entry, here)
        for here in open_
        if here.level == 1 or here.item.listed_as not in material_rows
        for place, entry in enumerate(here.item.part_one or ())
    ]
    return Walk(tuple(items), tuple(open_), tuple(entries))
