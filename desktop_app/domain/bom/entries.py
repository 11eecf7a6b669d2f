# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every item and every material entry of a bill, with its path, and how many are in one of the whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.case import Item, Material
from desktop_app.domain.quantity import ONE


@dataclass(frozen=True, slots=True)
class ItemAt:
    """An item at its place; ``number`` is how many of it are in one of the whole."""

    path: str
    item: Item
    number: Fraction
    level: int


@dataclass(frozen=True, slots=True)
class EntryAt:
    """A material entry at its place, with the item it is in."""

    path: str
    entry: Material
    within: ItemAt


def items(top: Item, path: str = "item") -> Iterator[ItemAt]:
    """Yield an item and everything inside it, from the top down, in the order of the file."""
    todo = [ItemAt(path, top, ONE, 1)]
    while todo:
        here = todo.pop()
        yield here
        below = [
            ItemAt(f"{here.path}.components[{place}]", part, here.number * part.quantity, here.level + 1)
            for place, part in enumerate(here.item.components or ())
        ]
        todo.extend(reversed(below))


def looked_into(top: Item, material_rows: frozenset[str]) -> Iterator[ItemAt]:
    """Yield the items whose own lists are looked at: not those of a component that is itself material."""
    hidden: str | None = None
    for here in items(top):
        if hidden and here.path.startswith(hidden):
            continue
        hidden = f"{here.path}." if here.level > 1 and here.item.listed_as in material_rows else None
        yield here


def entries(top: Item, material_rows: frozenset[str]) -> Iterator[EntryAt]:
    """Yield every material entry that is looked at."""
    for here in looked_into(top, material_rows):
        if here.level > 1 and here.item.listed_as in material_rows:
            continue
        for place, entry in enumerate(here.item.part_one or ()):
            yield EntryAt(f"{here.path}.part_one[{place}]", entry, here)
