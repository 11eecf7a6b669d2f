# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an item holds, rolled up from every depth: worth of material, whole articles, presence, technology.

Intervals and truths hold every completion of what is not known; nobody's silence becomes zero or no.
"""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final, NamedTuple

from desktop_app.basics.quantity import (
    ANYTHING,
    NOTHING,
    Interval,
    above_zero,
    add,
    at_least,
    hull,
    is_more,
    total,
    total_of_all,
)
from desktop_app.domain.bom.material import Law, Pricing, Walk
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED, Item, Material
from desktop_app.domain.case_fields import ACTIVITIES
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, any_of, both, either, one_of, sure


class SubtreeTotals(NamedTuple):
    """What one piece holds. ``article`` tells of a magnet or target made in the regulated country."""

    content: Interval
    whole: Interval
    material: Truth
    technology: Truth
    article: Truth


EMPTY: Final = SubtreeTotals(NOTHING, NOTHING, NO, NO, NO)
UNSEEN: Final = SubtreeTotals(ANYTHING, ANYTHING, UNKNOWN, UNKNOWN, UNKNOWN)
_UNSEEN_MATERIAL: Final = SubtreeTotals(ANYTHING, ANYTHING, UNKNOWN, NO, NO)


class Lists(NamedTuple):
    """What the lists of an item hold, read as the class of the item reads a list that was left out."""

    material: SubtreeTotals | None
    components: SubtreeTotals | None

    def of_article(self) -> SubtreeTotals:
        """Return what a magnet or target holds: its material is open when nobody looked, its parts are none."""
        return _join_holdings(
            _UNSEEN_MATERIAL if self.material is None else self.material, self.components or EMPTY
        )

    def of_assembly(self) -> SubtreeTotals:
        """Return what an assembly holds: anything, when nobody looked."""
        material = _UNSEEN_MATERIAL if self.material is None else self.material
        return _join_holdings(material, UNSEEN if self.components is None else self.components)

    def of_unlisted(self) -> SubtreeTotals:
        """Return what the lists name of something on which a list left out means that there is none."""
        return _join_holdings(self.material or EMPTY, self.components or EMPTY)

    def by_whole_article(self) -> Interval:
        """Return the whole-article numerator of an assembly, never below its content."""
        holding = self.of_assembly()
        return at_least(holding.whole, holding.content)


def used_technology(item: Item, activities: Sequence[str] = ACTIVITIES) -> Truth:
    """Tell whether any of the activities used technology of the regulated origin for this item itself."""
    answers = [item.technology.get(activity, UNKNOWN) for activity in activities]
    if YES in answers:
        return YES
    return UNKNOWN if UNKNOWN in answers else NO


def made_there(item: Item, law: Law) -> Truth:
    """Tell whether an item was made in the regulated country."""
    return UNKNOWN if item.made_in is None else sure(item.made_in == law.origin)


class KnownPart(NamedTuple):
    """What a shared part was found to bring in: which rates it lacks, and whether an item in it is outweighed.

    ``lists`` are its own, None for material on a row and in another currency than its own, in which it is never a top;
    ``holds_too_much``: the part itself is outweighed or outvalued.
    ``may_differ``: something in it has a material, or is one with a reference price, and may be valued otherwise if it
    is asked otherwise.
    """

    totals: SubtreeTotals
    lists: Lists | None
    missing: frozenset[str]
    is_dearer: bool
    holds_too_much: bool
    may_differ: bool


class Rollup:
    """Rolls up bills in one currency under one choice of readings.

    ``outweighed`` are the items met on the way that hold material surely worth more than they are said to be,
    ``outvalued`` those whose magnets, targets and material together surely are; ``is_dearer`` tells that there is any,
    here or in one of ``known_parts``: what shared parts were found to bring in before, by number, and those that hold
    nothing, by all that counts of them. ``as_stated`` are those of the same rows, valued as they are stated.
    ``may_differ``: the top item may be valued otherwise if it is asked otherwise.
    """

    def __init__(
        self,
        law: Law,
        pricing: Pricing,
        activities: Sequence[str] = ACTIVITIES,
        known_parts: dict[Any, KnownPart] | None = None,
        as_stated: Mapping[Any, KnownPart] | None = None,
    ) -> None:
        self.law = law
        self.pricing = pricing
        self.money = pricing.money
        self.activities = activities
        self.outweighed: list[Item] = []
        self.outvalued: list[Item] = []
        self.is_dearer = False
        self.may_differ = False
        self._known: dict[Any, KnownPart] = {} if known_parts is None else known_parts
        self._as_stated = self._known if as_stated is None else as_stated

    def lists(self, item: Item) -> Lists:
        """Return what the two lists of an item hold; None for a list that was left out."""
        if item.components is None:
            return self._lists_of(item, None)
        return self._lists_of(
            item, [(self.component(part), part.quantity) for part in item.components if not part.inert]
        )

    def lists_of_top(self, item: Item) -> Lists:
        """Return the same of an item that is shipped; of one that is shared, what was worked out for others."""
        if not item.shared_as or item.listed_as in self.law.materials:
            self.may_differ = True
            return self.lists(item)
        self.component(item)
        known_part = self._known[item.shared_as]
        assert known_part.lists is not None  # noqa: S101 - only material on a row has none
        if known_part.holds_too_much:
            self.outweighed.append(item)
        return known_part.lists

    def by_path(self, bill: Walk) -> dict[str, SubtreeTotals]:
        """Return what one piece of each item brings into the one above it, for every item that is looked into."""
        brought: dict[str, SubtreeTotals] = {}
        for here in reversed(bill.looked_into):
            item, inside = here.item, None
            if item.listed_as in self.law.materials:
                brought[here.path] = self._held_material(item)
                continue
            if item.components is not None:
                inside = [
                    (brought[f"{here.path}.components[{number}]"], component.quantity)
                    for number, component in enumerate(item.components)
                ]
            brought[here.path] = self._brought_by(item, self._lists_of(item, inside))
        return brought

    def _lists_of(self, item: Item, parts: Sequence[tuple[SubtreeTotals, Fraction]] | None) -> Lists:
        """Return what the two lists of an item hold, once it is known what a piece of each component brings in."""
        if item.part_one:
            material: SubtreeTotals | None = self._materials(item, item.part_one)
        else:
            material = None if item.part_one is None else EMPTY
        if parts is None:
            return Lists(material, None)
        lists = Lists(material, _sum_holdings(parts))
        if parts:
            held = lists.of_unlisted()
            if self._is_dearer(held.content, item):
                self.outweighed.append(item)
                self.is_dearer = True
            elif held.whole != held.content and self._is_dearer(held.whole, item):
                self.outvalued.append(item)
                self.is_dearer = True
        return lists

    def component(self, item: Item) -> SubtreeTotals:
        """Return what one piece of a component brings into the item above it."""
        if not item.shared_as:
            if item.listed_as in self.law.materials:
                return self._held_material(item)
            return self._brought_by(item, self.lists(item))
        known_part = self._known.get(item.shared_as)
        if known_part is None:
            known_part = self._as_stated.get(item.shared_as)
            if known_part is None or known_part.may_differ:
                known_part = self._find_part(item)
            self._known[item.shared_as] = known_part
        if known_part.missing:
            self.money.missing |= known_part.missing
        self.is_dearer |= known_part.is_dearer
        self.may_differ |= known_part.may_differ
        return known_part.totals

    def _find_part(self, item: Item) -> KnownPart:
        """Return what a shared part brings in; one that holds nothing brings in what others like it do."""
        if item.part_one or item.components:
            return self._find_part_anew(item)
        lists = (item.part_one is None, item.components is None)
        alike = (item.listed_as, item.made_in, *item.technology.items(), *lists, item.value, item.mass)
        known_part = self._known.get(alike)
        if known_part is None:
            known_part = self._known[alike] = self._find_part_anew(item)
        return known_part

    def _find_part_anew(self, item: Item) -> KnownPart:
        missing, is_dearer, may_differ = self.money.missing, self.is_dearer, self.may_differ
        self.money.missing, self.is_dearer = set(), False
        self.may_differ = bool(item.part_one) or self.pricing.may_lift(item)
        lists = None if item.listed_as in self.law.materials else self.lists(item)
        is_priced_as_top = self.money.to == (item.value.currency if item.value else None)
        known_part = KnownPart(
            self._held_material(item) if lists is None else self._brought_by(item, lists),
            lists if is_priced_as_top else None,
            frozenset(self.money.missing),
            self.is_dearer,
            any(item is other for other in (*self.outweighed, *self.outvalued)),
            self.may_differ,
        )
        self.money.missing, self.is_dearer, self.may_differ = missing, is_dearer, may_differ
        return known_part

    def _brought_by(self, item: Item, lists: Lists) -> SubtreeTotals:
        listed_as = item.listed_as
        if listed_as == ASSEMBLY:
            return lists.of_assembly()
        if listed_as == NOT_LISTED:
            return lists.of_unlisted()
        return self._of_any_class(item, lists) if listed_as is None else self._held_article(item, lists)

    def _of_any_class(self, item: Item, lists: Lists) -> SubtreeTotals:
        holding = _open_holding(self._held_material(item), self._held_article(item, lists))
        return _open_holding(holding, _open_holding(lists.of_assembly(), lists.of_unlisted()))

    def _held_material(self, item: Item) -> SubtreeTotals:
        """Return a component that is itself material on a row of the annex: its own lists are not looked at."""
        there = made_there(item, self.law)
        value = NOTHING if there == NO else self.pricing.piece_worth(item)
        if there == UNKNOWN:
            value = hull(NOTHING, value)
        technology = used_technology(item, self.activities)
        return SubtreeTotals(value, value, there, technology, NO)

    def _held_article(self, item: Item, lists: Lists) -> SubtreeTotals:
        """Return a magnet or target: its whole value counts when it has a nexus, else what is said to be in it.

        Where the nexus is open that is anything from the content up to the value, and no more than the value.
        """
        holding = lists.of_article()
        is_made_there = made_there(item, self.law)
        nexus = either(either(is_made_there, holding.material), holding.article)
        article_worth = holding.content if nexus == NO else self.money.worth(item.value)
        if nexus == UNKNOWN:
            least, most = holding.content.lo, article_worth.hi
            article_worth = Interval(least if most is None else min(least, most), most)
        technology = either(used_technology(item, self.activities), holding.technology)
        return SubtreeTotals(
            holding.content,
            article_worth,
            holding.material,
            technology,
            either(is_made_there, holding.article),
        )

    def _is_dearer(self, held: Interval, item: Item) -> bool:
        """Tell whether what an item holds is surely worth more than it; the feedstock of a Part I item is not in it."""
        if item.value is None or not above_zero(held.lo) or item.listed_as in self.law.materials:
            return False
        most = self.money.worth(item.value).hi
        return most is not None and is_more(held.lo, most)

    def _materials(self, item: Item, entries: Iterable[Material]) -> SubtreeTotals:
        contents, worths, there = [], [], NO
        for entry in entries:
            priced, counted = self.pricing.priced(entry, item), self.law.counts(entry)
            contents.append(priced.content(counted))
            worths.append(priced.worth.span)
            there = either(there, both(counted, priced.there))
        content = total(contents)
        if item.value is not None and self._is_dearer(content if contents == worths else total(worths), item):
            self.outweighed.append(item)
            self.is_dearer = True
        return SubtreeTotals(content, content, there, NO, NO)


def _sum_holdings(parts: Sequence[tuple[SubtreeTotals, Fraction]]) -> SubtreeTotals:
    """Return what many things side by side hold, so many pieces of each."""
    if not parts:
        return EMPTY
    holdings, quantities = zip(*parts, strict=True)
    contents, wholes, *truths = zip(*holdings, strict=True)
    content = total_of_all(zip(contents, quantities, strict=True))
    if not all(map(operator.is_, wholes, contents)):
        return SubtreeTotals(
            content, total_of_all(zip(wholes, quantities, strict=True)), *map(any_of, truths)
        )
    return SubtreeTotals(content, content, *map(any_of, truths))


def _join_holdings(a: SubtreeTotals, b: SubtreeTotals) -> SubtreeTotals:
    """Return what two things side by side hold."""
    if b is EMPTY:
        return a
    if a is EMPTY:
        return b
    return SubtreeTotals(
        add(a.content, b.content),
        add(a.whole, b.whole),
        either(a.material, b.material),
        either(a.technology, b.technology),
        either(a.article, b.article),
    )


def _open_holding(a: SubtreeTotals, b: SubtreeTotals) -> SubtreeTotals:
    """Return what is held when it is not known which of two it is."""
    return SubtreeTotals(
        hull(a.content, b.content),
        hull(a.whole, b.whole),
        one_of(a.material, b.material),
        one_of(a.technology, b.technology),
        one_of(a.article, b.article),
    )
