# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is said of a bill beside its sums: which rows are in it, from where, how it is priced, what contradicts what.

Folded from the parts upwards like the sums, so that a part built in at many places is looked at once. Quantities do
not matter; of what counts occurrences, two are as good as many.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from desktop_app.basics.quantity import HUNDRED, ZERO
from desktop_app.domain.bom.consistency import contradicts_itself
from desktop_app.domain.bom.material import UNKNOWN_WORTH, Law, Pricing, is_positive, origin_share
from desktop_app.domain.bom.rollup import made_there
from desktop_app.domain.case import NOT_LISTED, Item, Material
from desktop_app.domain.case_fields import ACTIVITIES
from desktop_app.domain.truth import NO, UNKNOWN, Truth, either

_UNREAD: Final = "C"
"""The confidence of a row that nobody has read at its source."""
_SEVERAL: Final = 2


class Traits(NamedTuple):
    """What is said somewhere in a bill.

    ``rows`` tells of each row of a material entry whether it is there in any, None standing for no row; ``kinds`` are
    the rows of materials that may be there, ``unnamed`` how many without a row, two at most. ``elsewhere``: a material
    is said to come from another country than the regulated one; ``silent``: nobody said from where; ``mixed``: partly
    from there. ``made_there``: a part below the top is. ``activities`` tells in their order of each activity whether a
    maker used technology from there. ``inferred`` are the rows that nobody has read at their source, ``estimated``
    those priced by reference, ``currencies`` those of amounts that go into a share, ``unpriced`` those of prices that
    nothing converts and whose mass is not known. ``contradicts``: facts of an item do not fit together.
    """

    rows: tuple[tuple[str | None, Truth], ...] = ()
    kinds: frozenset[str] = frozenset()
    unnamed: int = 0
    elsewhere: bool = False
    silent: bool = False
    mixed: bool = False
    made_there: Truth = NO
    activities: tuple[Truth, ...] = (NO,) * len(ACTIVITIES)
    inferred: frozenset[str] = frozenset()
    estimated: frozenset[str] = frozenset()
    currencies: frozenset[str] = frozenset()
    unpriced: frozenset[str] = frozenset()
    contradicts: bool = False


NO_TRAITS: Final = Traits()
_NOTHING: Final[frozenset[str]] = frozenset()


class KnownTraits:
    """Traits of parts that were looked at before, by what they are shared as: those whose own lists count, and others.

    ``of_bills`` are those of all parts of one together, ``plain`` those of items that say the same of themselves.

    ``same`` has each once, so that those that were joined before are known by what they are; ``contradicting`` tells
    of items by what they are shared as, and whether as the top.
    """

    def __init__(self, contradicting: dict[tuple[int, bool], bool] | None = None) -> None:
        self.of_parts: tuple[dict[int, Traits], dict[int, Traits]] = ({}, {})
        self.of_bills: tuple[dict[int, Traits], dict[int, Traits]] = ({}, {})
        self.plain: dict[tuple[object, ...], Traits] = {}
        self.same: dict[Traits, Traits] = {NO_TRAITS: NO_TRAITS}
        self.joined: dict[tuple[int, ...], Traits] = {}
        self.contradicting: dict[tuple[int, bool], bool] = {} if contradicting is None else contradicting


class TraitReader:
    """Reads the traits of bills under one way of counting and pricing; ``of_shared`` are those of shared parts."""

    def __init__(self, law: Law, pricing: Pricing, of_shared: KnownTraits | None = None) -> None:
        self._law, self._pricing = law, pricing
        self._known = KnownTraits() if of_shared is None else of_shared
        self._makers = law.articles | law.materials

    def of_top(self, item: Item) -> Traits:
        """Return the traits of an item that is shipped, and of everything in it."""
        return self._with_parts(item, self._own(item, is_seen=True, is_top=True), is_seen=True)

    def _of_part(self, item: Item, *, is_seen: bool) -> Traits:
        """Return the traits of a component; where it lies in material on a row, its lists are not looked at."""
        below = is_seen and item.listed_as not in self._law.materials
        traits = self._with_parts(item, self._own(item, is_seen=is_seen, is_top=False), is_seen=below)
        if item.shared_as:
            self._known.of_parts[is_seen][item.shared_as] = traits
        return traits

    def _with_parts(self, item: Item, own: Traits, *, is_seen: bool) -> Traits:
        if not item.components:
            return own
        below = self._known.of_bills[is_seen].get(item.shared_as)
        if below is None:
            of_parts = self._known.of_parts[is_seen]
            parts = [
                of_parts.get(component.shared_as) or self._of_part(component, is_seen=is_seen)
                for component in item.components
            ]
            below = self._joined(parts)
            if item.shared_as:
                self._known.of_bills[is_seen][item.shared_as] = below
        return self._joined([own, below])

    def _own(self, item: Item, *, is_seen: bool, is_top: bool) -> Traits:
        """Return what an item says itself, and the entries in its list of materials."""
        law, row, value = self._law, item.listed_as, item.value
        contradicts = is_seen and self._contradicts(item, is_top=is_top)
        currency = value.currency if value is not None else None
        alike = (row, item.made_in, *item.technology.items(), currency, is_seen, is_top, contradicts)
        own = self._known.plain.get(alike)
        if own is None:
            own = self._said_by(item, contradicts=contradicts, is_seen=is_seen, is_top=is_top)
            self._known.plain[alike] = own
        if not is_seen or not item.part_one or (row in law.materials and not is_top):
            return own
        return self._joined([own, *(self._of_entry(entry, item) for entry in item.part_one)])

    def _said_by(self, item: Item, *, contradicts: bool, is_seen: bool, is_top: bool) -> Traits:
        """Return what an item says itself, beside its list of materials."""
        law, row, value = self._law, item.listed_as, item.value
        is_material = row in law.materials
        elsewhere = is_material and item.made_in is not None and item.made_in != law.origin
        is_kind = is_material and not is_top and made_there(item, law) != NO
        makes = is_top or row is None or row in self._makers
        own = Traits(
            kinds=frozenset((row,)) if is_kind and row else _NOTHING,
            elsewhere=elsewhere,
            made_there=made_there(item, law) if is_seen and not is_top else NO,
            activities=tuple(item.technology.get(activity, UNKNOWN) for activity in ACTIVITIES)
            if makes
            else NO_TRAITS.activities,
            inferred=frozenset((row,))
            if row is not None and row in law.rows and law.rows[row].confidence == _UNREAD
            else _NOTHING,
            currencies=frozenset((value.currency,))
            if is_seen and value is not None and value.currency
            else _NOTHING,
            contradicts=contradicts,
        )
        return self._known.same.setdefault(own, own)

    def _contradicts(self, item: Item, *, is_top: bool) -> bool:
        if not item.shared_as:
            return contradicts_itself(item, self._law, is_top=is_top)
        # at the top, what is not listed is looked into deeper; nothing else depends on where an item is
        key, contradicting = (
            (item.shared_as, is_top and item.listed_as == NOT_LISTED),
            self._known.contradicting,
        )
        if key not in contradicting:
            contradicting[key] = contradicts_itself(item, self._law, is_top=is_top)
        return contradicting[key]

    def _of_entry(self, entry: Material, item: Item) -> Traits:
        row, price = entry.row, self._pricing.priced(entry, item)
        there, share = self._is_there_or_counts(entry, item), entry.china_share
        annex_row = None if row is None else self._law.rows.get(row)
        in_a_share, stated = price.part.hi != ZERO, entry.value or entry.price
        is_estimated = stated is None and price.worth.estimated and price.worth.span.hi is not None
        unpriced = self._unused_price(entry, price.worth.basis) if in_a_share else None
        of_entry = Traits(
            rows=((row, there),),
            kinds=frozenset((row,)) if row is not None and there != NO else _NOTHING,
            unnamed=int(row is None and there != NO),
            elsewhere=share is None and entry.origin is not None and entry.origin != self._law.origin,
            silent=entry.origin is None and share is None,
            mixed=share is not None and share.hi != ZERO and share.lo != HUNDRED,
            inferred=frozenset((annex_row.id,))
            if annex_row is not None and annex_row.confidence == _UNREAD
            else _NOTHING,
            estimated=frozenset((row,)) if is_estimated and in_a_share and row is not None else _NOTHING,
            currencies=frozenset((stated.currency,))
            if in_a_share and stated is not None and stated.currency
            else _NOTHING,
            unpriced=frozenset((unpriced,)) if unpriced else _NOTHING,
        )
        return self._known.same.setdefault(of_entry, of_entry)

    def _is_there_or_counts(self, entry: Material, item: Item) -> Truth:
        """Tell whether material is there, or counts though none is said to be there: what is worth something does."""
        there = self._pricing.presence(entry)
        if there != NO or origin_share(entry, self._pricing.origin).hi == ZERO:
            return there
        return is_positive(self._pricing.priced(entry, item).part)

    def _unused_price(self, entry: Material, basis: str) -> str | None:
        """Return the currency of a price that no rate converts, where the mass it is for is not known either."""
        price = None if entry.value is not None or entry.element_percent is None else entry.price
        if price is None or basis != UNKNOWN_WORTH or is_positive(price.span) == NO:
            return None
        return price.currency if self._pricing.money.lacks_rate(price.currency) else None

    def _joined(self, many: Sequence[Traits]) -> Traits:
        """Return what is said in any of many places."""
        distinct = dict(zip(map(id, many), many, strict=True))
        distinct.pop(id(NO_TRAITS), None)
        some = list(distinct.values())
        unnamed = sum(traits.unnamed for traits in many) if any(traits.unnamed for traits in some) else 0
        if len(some) < _SEVERAL and unnamed < _SEVERAL:
            return some[0] if some else NO_TRAITS
        key = (min(unnamed, _SEVERAL), *sorted(distinct))
        joined = self._known.joined.get(key)
        if joined is None:
            unnamed = key[0]
            rows: dict[str | None, Truth] = {}
            for traits in some:
                for row, there in traits.rows:
                    rows[row] = either(rows.get(row, NO), there)
            is_made_there, activities = NO, list(NO_TRAITS.activities)
            for traits in some:
                is_made_there = either(is_made_there, traits.made_there)
                if traits.activities is not NO_TRAITS.activities:
                    activities = [either(a, b) for a, b in zip(activities, traits.activities, strict=True)]
            joined = Traits(
                tuple(sorted(rows.items(), key=lambda row: (row[0] is not None, row[0] or ""))),
                _NOTHING.union(*(traits.kinds for traits in some)),
                unnamed,
                any(traits.elsewhere for traits in some),
                any(traits.silent for traits in some),
                any(traits.mixed for traits in some),
                is_made_there,
                tuple(activities),
                _NOTHING.union(*(traits.inferred for traits in some)),
                _NOTHING.union(*(traits.estimated for traits in some)),
                _NOTHING.union(*(traits.currencies for traits in some)),
                _NOTHING.union(*(traits.unpriced for traits in some)),
                any(traits.contradicts for traits in some),
            )
            joined = self._known.joined[key] = self._known.same.setdefault(joined, joined)
        return joined
