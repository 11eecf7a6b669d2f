# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The numerators of the value share line by line, so that a reader can add them up.

The lines of a numerator come to exactly what the roll-up comes to. An unclassified component is one line: it may be
of any class, so what it brings is not the sum of what it names.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from fractions import Fraction

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.quantity import ANYTHING, NOTHING, Interval, scale
from desktop_app.domain.bom.material import EntryAt, ItemAt, Priced
from desktop_app.domain.bom.rollup import Rollup
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED, Item, Material
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, both, either


class Kind(enum.Enum):
    """What a line speaks of."""

    ENTRY = "entry"
    COMPONENT = "component"
    UNCLASSIFIED = "unclassified"
    UNSEEN_MATERIAL = "unseen_material"
    UNSEEN_PARTS = "unseen_parts"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Line:
    """What one place adds to a numerator.

    ``each`` is the worth in one piece of the item at ``at``, of which ``number`` are in one of the top item; ``there``
    tells whether it is there and counts, for an article whether it has a nexus.
    """

    kind: Kind
    path: str
    at: ItemAt
    each: Interval
    number: Fraction
    there: Truth = UNKNOWN
    entry: Material | None = None
    priced: Priced | None = None

    @property
    def total(self) -> Interval:
        """Return the worth in one top item."""
        return scale(self.each, self.number)


@dataclass(frozen=True, slots=True)
class Calculation:
    """Both numerators as lines, and the materials that count in neither: entries, and components on such a row."""

    content: tuple[Line, ...]
    whole: tuple[Line, ...]
    left_out: tuple[EntryAt | ItemAt, ...]


def calculation(top: Item, rollup: Rollup) -> Calculation:
    """Return the numerators of an item; one without a class is taken for an assembly, as its shares are."""
    here = ItemAt("item", top, 1)
    lister = _Lister(rollup)
    content = tuple(lister.content(here))
    left_out = tuple(lister.left_out)
    return Calculation(content, tuple(lister.whole(here)), left_out)


class _Lister:
    """Walks a bill as the roll-up does, and writes down what it adds."""

    def __init__(self, rollup: Rollup) -> None:
        self._rollup = rollup
        self.left_out: list[EntryAt | ItemAt] = []

    def content(self, here: ItemAt) -> Iterator[Line]:
        """Yield what makes up the numerator by content."""
        listed_as = _listed_class(here)
        if listed_as is None or (here.level > 1 and listed_as in self._rollup.law.materials):
            lines = list(self._of_component(here, whole=False))
            if not lines and listed_as is not None:
                self.left_out.append(here)
            yield from lines
            return
        yield from self._own_lines(here, listed_as, note=True)
        for component in _components_below(here):
            yield from self.content(component)

    def whole(self, here: ItemAt) -> Iterator[Line]:
        """Yield what makes up the numerator by whole article."""
        listed_as = _listed_class(here)
        law = self._rollup.law
        if here.level > 1 and listed_as in law.articles:
            holding = self._rollup.totals_of_component(here.item)
            nexus = either(holding.article, holding.material)
            if nexus != NO or holding.whole != NOTHING:
                yield Line(Kind.ARTICLE, here.path, here, holding.whole, here.number(), nexus)
            return
        if listed_as is None or (here.level > 1 and listed_as in law.materials):
            yield from self._of_component(here, whole=True)
            return
        yield from self._own_lines(here, listed_as, note=False)
        for component in _components_below(here):
            yield from self.whole(component)

    def _of_component(self, here: ItemAt, *, whole: bool) -> Iterator[Line]:
        holding = self._rollup.totals_of_component(here.item)
        each = holding.whole if whole else holding.content
        kind = Kind.UNCLASSIFIED if here.item.listed_as is None else Kind.COMPONENT
        if each != NOTHING or holding.material != NO:
            yield Line(kind, here.path, here, each, here.number(), holding.material)

    def _own_lines(self, here: ItemAt, listed_as: str, *, note: bool) -> Iterator[Line]:
        """Yield what stands in the lists of the item itself, and what nobody has looked for."""
        closed = listed_as == NOT_LISTED or self._rollup.law.is_on_material_row(listed_as)
        if here.item.part_one is None and not closed:
            yield self._unseen_line(Kind.UNSEEN_MATERIAL, here)
        for number, entry in enumerate(here.item.part_one or ()):
            entry_at = EntryAt(f"{here.path}.part_one[{number}]", entry, here)
            line = self._entry_line(entry_at)
            if line is not None:
                yield line
            elif note:
                self.left_out.append(entry_at)
        if here.item.components is None and listed_as == ASSEMBLY:
            yield self._unseen_line(Kind.UNSEEN_PARTS, here)

    def _unseen_line(self, kind: Kind, here: ItemAt) -> Line:
        return Line(kind, here.path, here, ANYTHING, here.number())

    def _entry_line(self, entry_at: EntryAt) -> Line | None:
        """Return the line of an entry that may count; None for one that surely does not."""
        here, entry = entry_at.within, entry_at.entry
        priced, counted = (self._rollup.pricing.priced(entry, here.item), self._rollup.law.counts(entry))
        each, there = priced.content(counted), both(counted, priced.there)
        if counted == NO or (each.hi == 0 and there == NO):
            return None
        return Line(Kind.ENTRY, entry_at.path, here, each, here.number(), there, entry, priced)


def _listed_class(here: ItemAt) -> str | None:
    if here.level == 1 and here.item.listed_as is None:
        return ASSEMBLY
    return here.item.listed_as


def _components_below(here: ItemAt) -> Iterator[ItemAt]:
    for number, component in enumerate(here.item.components or ()):
        yield ItemAt(f"{here.path}.components[{number}]", component, here.level + 1, here)


def single_entry(lines: tuple[Line, ...]) -> Line | None:
    """Return the one entry that makes up a numerator, if it is there and valued by mass and price."""
    if len(lines) != 1 or lines[0].priced is None or lines[0].there != YES:
        return None
    worth = lines[0].priced.worth
    return lines[0] if worth.mass is not None and worth.price is not None else None
