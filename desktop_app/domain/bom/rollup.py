# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an item holds, rolled up from every depth: worth of material, whole articles, presence, technology.

Intervals and truths hold every completion of what is not known; nobody's silence becomes zero or no. Amounts are whole
numbers of a unit and truths are bits, so that what many parts hold is added up and joined by or; fractions come at the
end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import chain
from math import lcm
from operator import mul, or_
from typing import Final, NamedTuple, TypeVar, cast

from desktop_app.basics.quantity import (
    Interval,
    at_least,
    share_of_counts,
    span_of_counts,
    to_one_unit,
    to_unit,
    total,
)
from desktop_app.domain.bom.material import Law, Pricing, Walk
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED, Item, Material
from desktop_app.domain.case_fields import ACTIVITIES
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, both, either, sure

# --------------------------------------------------------------------------------------------------
# What one piece holds as whole numbers.


Holding = tuple[int, int, int, int, int, int]
"""How many of the unit are one; the content from and to, the whole articles from and to, in units; and the bits.

Without an upper limit the upper count says nothing.
"""
_MATERIAL, _TECHNOLOGY, _ARTICLE = 0, 2, 4
"""The first bit of each truth: it may be so. The second: it surely is. Joined by or, they are either of two."""
_SURE, _EVERY_TRUTH = 0b101010, 0b111111
_NO_LIMIT, _NO_WHOLE_LIMIT = 1 << 6, 1 << 7
_IS_DEARER, _MAY_DIFFER = 1 << 8, 1 << 9
_FIRST_CURRENCY: Final = 10
"""From this bit on, a bit for each currency that no rate converts."""
_BITS: Final = {NO: 0, UNKNOWN: 0b01, YES: 0b11}
_TRUTH_OF: Final = {bits: truth for truth, bits in _BITS.items()}
_TRUTHS: Final = {
    material << _MATERIAL | technology << _TECHNOLOGY | article << _ARTICLE: tuple(
        _TRUTH_OF[bits] for bits in (material, technology, article)
    )
    for material in _TRUTH_OF
    for technology in _TRUTH_OF
    for article in _TRUTH_OF
}
"""The truths by their bits: material, technology, article."""

_EMPTY: Final[Holding] = (1, 0, 0, 0, 0, 0)
_UNSEEN_MATERIAL: Final[Holding] = (1, 0, 0, 0, 0, 0b01 | _NO_LIMIT | _NO_WHOLE_LIMIT)
_UNSEEN: Final[Holding] = (1, 0, 0, 0, 0, 0b010101 | _NO_LIMIT | _NO_WHOLE_LIMIT)


class SubtreeTotals(NamedTuple):
    """What one piece holds. ``article`` tells of a magnet or target made in the regulated country."""

    content: Interval
    whole: Interval
    material: Truth
    technology: Truth
    article: Truth


def totals_of(holding: Holding) -> SubtreeTotals:
    """Return what a piece holds as ranges and truths."""
    unit, lo, hi, whole_lo, whole_hi, bits = holding
    return SubtreeTotals(
        span_of_counts(unit, lo, None if bits & _NO_LIMIT else hi),
        span_of_counts(unit, whole_lo, None if bits & _NO_WHOLE_LIMIT else whole_hi),
        *truths_of(holding),
    )


def truths_of(holding: Holding) -> tuple[Truth, ...]:
    """Return what a piece holds: material, technology, an article."""
    return _TRUTHS[holding[5] & _EVERY_TRUTH]


def content_share(holding: Holding, worth: Interval) -> Interval:
    """Return the share by content of what is worth so much."""
    unit, lo, hi, _, _, bits = holding
    return share_of_counts(unit, lo, None if bits & _NO_LIMIT else hi, worth)


def article_share(holding: Holding, worth: Interval, content: Interval | None) -> Interval | None:
    """Return the share by whole article, never below that by content."""
    unit, lo, hi, whole_lo, whole_hi, bits = holding
    has_limit = not bits & (_NO_LIMIT | _NO_WHOLE_LIMIT)
    if whole_lo <= lo and (whole_hi <= hi if has_limit else bits & _NO_LIMIT):
        return content
    return share_of_counts(unit, max(lo, whole_lo), max(hi, whole_hi) if has_limit else None, worth)


class Lists(NamedTuple):
    """What the lists of an item hold, read as the class of the item reads a list that was left out."""

    material: Holding | None
    components: Holding | None

    def of_article(self) -> Holding:
        """Return what a magnet or target holds: its material is open when nobody looked, its parts are none."""
        return _join(self.material or _UNSEEN_MATERIAL, self.components or _EMPTY)

    def of_assembly(self) -> Holding:
        """Return what an assembly holds: anything, when nobody looked."""
        return _join(self.material or _UNSEEN_MATERIAL, self.components or _UNSEEN)

    def of_unlisted(self) -> Holding:
        """Return what the lists name of something on which a list left out means that there is none."""
        return _join(self.material or _EMPTY, self.components or _EMPTY)

    def by_whole_article(self) -> Interval:
        """Return the whole-article numerator of an assembly, never below its content."""
        totals = totals_of(self.of_assembly())
        return at_least(totals.whole, totals.content)


def used_technology(item: Item, activities: Sequence[str] = ACTIVITIES) -> Truth:
    """Tell whether any of the activities used technology of the regulated origin for this item itself."""
    if not item.technology:
        return UNKNOWN
    answers = [item.technology.get(activity, UNKNOWN) for activity in activities]
    if YES in answers:
        return YES
    return UNKNOWN if UNKNOWN in answers else NO


def made_there(item: Item, law: Law) -> Truth:
    """Tell whether an item was made in the regulated country."""
    return UNKNOWN if item.made_in is None else sure(item.made_in == law.origin)


class _Bill(NamedTuple):
    """What each component of an item that may hold anything is shared as, and how many units of a quantity there are.

    ``unit`` is how many of them are one piece.
    """

    keys: Sequence[int]
    numbers: Sequence[int]
    unit: int


class _Top(NamedTuple):
    """The lists of a shared part as the top, and whether the part itself is outweighed or outvalued."""

    lists: Lists
    holds_too_much: bool


class KnownParts:
    """What shared parts bring in, in one currency and by one way of counting and asking, by what they are shared as.

    ``tops`` are the lists of those whose own currency it is. ``as_stated`` are the same rows, valued as they are
    stated; ``bills`` and ``currencies`` are those of all currencies and ways. Amounts are counted in one unit as far as
    that stays small.
    """

    def __init__(
        self,
        as_stated: KnownParts | None = None,
        bills: dict[int, _Bill] | None = None,
        currencies: dict[str, int] | None = None,
    ) -> None:
        self.holdings: list[Holding | None] = [None]
        self.tops: dict[int, _Top] = {}
        self.alike: dict[tuple[object, ...], Holding] = {}
        self.as_stated = as_stated
        self.bills = {} if bills is None else bills
        self.currencies = {} if currencies is None else currencies
        self._unit = 1

    def in_unit(self, holding: Holding) -> Holding:
        """Return a holding in the unit of most others."""
        unit = holding[0]
        if unit == self._unit:
            return holding
        common = lcm(unit, self._unit)
        if common.bit_length() > _LONGEST_UNIT:
            return holding
        self._unit = common
        return _in_units(holding, common)

    def bits_of(self, currencies: Iterable[str]) -> int:
        """Return the bits of some currencies."""
        every = self.currencies
        return sum(
            every.setdefault(currency, 1 << _FIRST_CURRENCY + len(every)) for currency in set(currencies)
        )


T = TypeVar("T")


def make_place(values: list[T], number: int, blank: T) -> list[T]:
    """Return a list by what parts are shared as, with a place for a part and for its components, which are lower."""
    if number >= len(values):
        values.extend([blank] * (number + 1 - len(values)))
    return values


_LONGEST_UNIT: Final = 128
"""Bits of a unit in which amounts are counted for all parts alike."""


class Rollup:
    """Rolls up bills in one currency under one choice of readings.

    ``outweighed`` are the items met on the way that hold material surely worth more than they are said to be,
    ``outvalued`` those whose magnets, targets and material together surely are; ``is_dearer`` tells that there is any,
    here or in one of ``known_parts``. ``may_differ``: the top item may be valued otherwise if it is asked otherwise.
    """

    def __init__(
        self,
        law: Law,
        pricing: Pricing,
        activities: Sequence[str] = ACTIVITIES,
        known_parts: KnownParts | None = None,
    ) -> None:
        self.law = law
        self.pricing = pricing
        self.money = pricing.money
        self.activities = activities
        self.outweighed: list[Item] = []
        self.outvalued: list[Item] = []
        self._known = KnownParts() if known_parts is None else known_parts
        self._bits = 0

    @property
    def is_dearer(self) -> bool:
        """Tell whether any item was outweighed or outvalued."""
        return bool(self._bits & _IS_DEARER)

    @property
    def may_differ(self) -> bool:
        """Tell whether the top item may be valued otherwise."""
        return bool(self._bits & _MAY_DIFFER)

    def lists(self, item: Item) -> Lists:
        """Return what the two lists of an item hold; None for a list that was left out."""
        return self._lists_of(item, None if item.components is None else self._sum_parts(item))

    def lists_of_top(self, item: Item) -> Lists:
        """Return the same of an item that is shipped; of one that is shared, what was worked out for others."""
        if not item.shared_as or item.listed_as in self.law.materials:
            lists = self.lists(item)
            self._bits |= _MAY_DIFFER
        else:
            self._note(self.component(item))
            if item.shared_as not in self._known.tops:
                self._find_part(item)
            lists, holds_too_much = self._known.tops.pop(item.shared_as)  # asked for once
            if holds_too_much:
                self.outweighed.append(item)
        for holding in filter(None, lists):
            self._note(holding)
        return lists

    def _note(self, holding: Holding) -> None:
        """Take note of what a holding tells beside its amounts."""
        bits = holding[5]
        self._bits |= bits
        if bits >> _FIRST_CURRENCY:
            self.money.missing |= {currency for currency, bit in self._known.currencies.items() if bits & bit}

    def by_path(self, bill: Walk) -> dict[str, SubtreeTotals]:
        """Return what one piece of each item brings into the one above it, for every item that is looked into."""
        brought: dict[str, Holding] = {}
        for here in reversed(bill.looked_into):
            item, inside = here.item, None
            if item.listed_as in self.law.materials:
                brought[here.path] = self._held_material(item)
                continue
            if item.components is not None:
                bill_here = _read_bill(item)
                inside = _sum_holdings(
                    [
                        brought[f"{here.path}.components[{number}]"]
                        for number, component in enumerate(item.components)
                        if not component.inert
                    ],
                    bill_here,
                )
            brought[here.path] = self._brought_by(item, self._lists_of(item, inside))
        return {path: totals_of(holding) for path, holding in brought.items()}

    def totals_of_component(self, item: Item) -> SubtreeTotals:
        """Return what one piece of a component brings into the item above it, as ranges and truths."""
        return totals_of(self.component(item))

    def component(self, item: Item) -> Holding:
        """Return what one piece of a component brings into the item above it."""
        if not item.shared_as:
            return self._held_component(item)[0]
        number = item.shared_as
        holding = make_place(self._known.holdings, number, None)[number]
        if holding is None:
            as_stated = self._known.as_stated
            holding = None if as_stated is None else make_place(as_stated.holdings, number, None)[number]
            if holding is None or holding[5] & _MAY_DIFFER:
                holding = self._find_part(item)
            self._known.holdings[number] = holding
        return holding

    def _held_component(self, item: Item) -> tuple[Holding, Lists | None]:
        if item.listed_as in self.law.materials:
            return self._held_material(item), None
        lists = self.lists(item)
        return self._brought_by(item, lists), lists

    def _find_part(self, item: Item) -> Holding:
        """Return what a shared part brings in; of one without parts and value, what others like it do."""
        if item.value is not None or item.part_one or item.components or self.pricing.may_differ(item):
            return self._find_part_anew(item)
        lists = (item.part_one is None, item.components is None)
        alike = (item.listed_as, item.made_in, *item.technology.items(), *lists)
        holding = self._known.alike.get(alike)
        if holding is None:
            holding = self._known.alike[alike] = self._find_part_anew(item)
        elif self.money.to is None:
            self._known.tops[item.shared_as] = _Top(self.lists(item), holds_too_much=False)
        return holding

    def _find_part_anew(self, item: Item) -> Holding:
        """Return what a shared part brings in, and all that is told of it by the way."""
        missing, bits = self.money.missing, self._bits
        self.money.missing = set()
        self._bits = _MAY_DIFFER if self.pricing.may_differ(item) else 0
        holding, lists = self._held_component(item)
        noted = self._bits | self._known.bits_of(self.money.missing)
        self.money.missing, self._bits = missing, bits
        if lists is not None and self.money.to == (item.value.currency if item.value else None):
            holds_too_much = any(item is other for other in chain(self.outweighed, self.outvalued))
            self._known.tops[item.shared_as] = _Top(lists, holds_too_much)
        if noted:
            holding = (*holding[:5], holding[5] | noted)
        return self._known.in_unit(holding)

    def _sum_parts(self, item: Item) -> Holding:
        """Return what all components of an item hold; those that surely hold nothing are passed over."""
        bill = self._known.bills.get(item.shared_as)
        if bill is None:
            bill = _read_bill(item)
            if item.shared_as:
                self._known.bills[item.shared_as] = bill
        known_holdings = make_place(self._known.holdings, item.shared_as, None)
        holdings = list(map(known_holdings.__getitem__, bill.keys))
        if not all(holdings):
            for at, part in enumerate(_list_holding_parts(item)):
                holdings[at] = holdings[at] or self.component(part)
        return _sum_holdings(cast(list[Holding], holdings), bill)

    def _lists_of(self, item: Item, components: Holding | None) -> Lists:
        """Return what the two lists of an item hold, once it is known what its components hold."""
        if item.part_one:
            material: Holding | None = self._materials(item, item.part_one)
        else:
            material = None if item.part_one is None else _EMPTY
        lists = Lists(material, components)
        if item.components and item.value is not None:
            unit, lo, _, whole_lo, *_ = lists.of_unlisted()
            if lo and self._is_dearer(unit, lo, item):
                self.outweighed.append(item)
                self._bits |= _IS_DEARER
            elif whole_lo and whole_lo != lo and self._is_dearer(unit, whole_lo, item):
                self.outvalued.append(item)
                self._bits |= _IS_DEARER
        return lists

    def _brought_by(self, item: Item, lists: Lists) -> Holding:
        listed_as = item.listed_as
        if listed_as == ASSEMBLY:
            return lists.of_assembly()
        if listed_as == NOT_LISTED:
            return lists.of_unlisted()
        if listed_as in self.law.resting:
            return lists.of_unlisted() if self.law.is_on_material_row(listed_as) else lists.of_article()
        return self._of_any_class(item, lists) if listed_as is None else self._held_article(item, lists)

    def _of_any_class(self, item: Item, lists: Lists) -> Holding:
        holding = _open(self._held_article(item, lists), self._held_material(item))
        if lists.material is None or lists.components is None:
            holding = _open(holding, lists.of_unlisted())
        return _open(holding, lists.of_assembly())

    def _held_material(self, item: Item) -> Holding:
        """Return a component that is itself material on a row of the annex: its own lists are not looked at."""
        there = made_there(item, self.law)
        bits = _BITS[used_technology(item, self.activities)] << _TECHNOLOGY | _BITS[there] << _MATERIAL
        if there == NO:
            return (1, 0, 0, 0, 0, bits)
        unit, lo, hi, whole_lo, whole_hi, no_limit = self._piece_worth(item)
        if there == UNKNOWN:
            lo = whole_lo = 0
        return (unit, lo, hi, whole_lo, whole_hi, bits | no_limit)

    def _piece_worth(self, item: Item) -> Holding:
        if self.pricing.asking.upper_price and item.mass is not None:
            return _holding_of(self.pricing.piece_worth(item), 0)
        return self._worth(item)

    def _worth(self, item: Item) -> Holding:
        """Return the stated worth of an item, as what it holds."""
        unit, lo, hi = self.money.count_worth(item.value)
        if hi is None:
            return (unit, lo, 0, lo, 0, _NO_LIMIT | _NO_WHOLE_LIMIT)
        return (unit, lo, hi, lo, hi, 0)

    def _held_article(self, item: Item, lists: Lists) -> Holding:
        """Return a magnet or target: its whole value counts when it has a nexus, else what is said to be in it.

        Where the nexus is open that is anything from the content up to the value, and no more than the value.
        """
        unit, lo, hi, _, _, bits = lists.of_article()
        origin = _BITS[made_there(item, self.law)]
        nexus = origin | (bits >> _MATERIAL | bits >> _ARTICLE) & 0b11
        bits |= _BITS[used_technology(item, self.activities)] << _TECHNOLOGY | origin << _ARTICLE
        bits &= ~_NO_WHOLE_LIMIT
        if not nexus:
            return (unit, lo, hi, lo, hi, bits | (_NO_WHOLE_LIMIT if bits & _NO_LIMIT else 0))
        worth_unit, worth_lo, worth_hi, _, _, worth_bits = self._worth(item)
        if worth_unit != unit:
            common, (factor, worth_factor) = to_one_unit((unit, worth_unit), None)
            unit, lo, hi = common, lo * factor, hi * factor
            worth_lo, worth_hi = worth_lo * worth_factor, worth_hi * worth_factor
        if nexus == _BITS[UNKNOWN]:
            worth_lo = lo if worth_bits & _NO_LIMIT else min(lo, worth_hi)
        return (unit, lo, hi, worth_lo, worth_hi, bits | worth_bits & _NO_WHOLE_LIMIT)

    def _is_dearer(self, unit: int, held: int, item: Item) -> bool:
        """Tell whether an amount surely is worth more than an item; the feedstock of a Part I item is not in it."""
        if self.law.is_on_material_row(item.listed_as):
            return False
        worth_unit, _, most = self.money.count_worth(item.value)
        return most is not None and held * worth_unit > most * unit

    def _materials(self, item: Item, entries: Iterable[Material]) -> Holding:
        contents, worths, there = [], [], NO
        for entry in entries:
            priced, counted = self.pricing.priced(entry, item), self.law.counts(entry)
            contents.append(priced.content(counted))
            worths.append(priced.worth.span)
            there = either(there, both(counted, priced.there))
        content = total(contents)
        least = (content if contents == worths else total(worths)).lo
        if (
            least.numerator
            and item.value is not None
            and self._is_dearer(least.denominator, least.numerator, item)
        ):
            self.outweighed.append(item)
            self._bits |= _IS_DEARER
        return _holding_of(content, _BITS[there] << _MATERIAL)


def _read_bill(item: Item) -> _Bill:
    lines = [
        (part.shared_as, *quantity.as_integer_ratio())
        for part, quantity in zip(item.components or (), item.list_quantities(), strict=True)
        if not part.inert
    ]
    if not lines:
        return _NO_BILL
    keys, numbers, units = zip(*lines, strict=True)
    unit, numbers_in_unit = to_one_unit(units, numbers)
    return _Bill(keys, tuple(numbers_in_unit), unit)


_NO_BILL: Final = _Bill((), (), 1)


def _list_holding_parts(item: Item) -> list[Item]:
    """Return the components of an item that may hold anything."""
    return [part for part in item.components or () if not part.inert]


def _holding_of(span: Interval, truths: int) -> Holding:
    """Return an amount that counts in both numerators, with truths as bits."""
    lo, hi = span
    if hi is lo:
        count, unit = lo.as_integer_ratio()
        return (unit, count, count, count, count, truths)
    if hi is None:
        count, unit = lo.as_integer_ratio()
        return (unit, count, 0, count, 0, truths | _NO_LIMIT | _NO_WHOLE_LIMIT)
    unit = lcm(lo.denominator, hi.denominator)
    least, most = to_unit(lo, unit), to_unit(hi, unit)
    return (unit, least, most, least, most, truths)


def _sum_holdings(holdings: Sequence[Holding], bill: _Bill) -> Holding:
    """Return what many things side by side hold, so many pieces of each."""
    if not holdings:
        return _EMPTY
    units, lows, highs, whole_lows, whole_highs, bits = zip(*holdings, strict=True)
    unit, numbers = to_one_unit(units, bill.numbers)
    lo = whole_lo = sum(map(mul, lows, numbers))
    hi = whole_hi = sum(map(mul, highs, numbers))
    if whole_lows != lows:
        whole_lo = sum(map(mul, whole_lows, numbers))
    if whole_highs != highs:
        whole_hi = sum(map(mul, whole_highs, numbers))
    return (unit * bill.unit, lo, hi, whole_lo, whole_hi, reduce(or_, bits))


def _in_units(holding: Holding, unit: int) -> Holding:
    """Return a holding in a smaller unit."""
    _, (factor, _) = to_one_unit((holding[0], unit), None)
    _, lo, hi, whole_lo, whole_hi, bits = holding
    return (unit, lo * factor, hi * factor, whole_lo * factor, whole_hi * factor, bits)


def _in_one_unit(a: Holding, b: Holding) -> tuple[Holding, Holding]:
    unit = lcm(a[0], b[0])
    return _in_units(a, unit), _in_units(b, unit)


def _join(a: Holding, b: Holding) -> Holding:
    """Return what two things side by side hold."""
    if b is _EMPTY:
        return a
    if a is _EMPTY:
        return b
    if a[0] != b[0]:
        a, b = _in_one_unit(a, b)
    unit, lo, hi, whole_lo, whole_hi, bits = a
    _, other_lo, other_hi, other_whole_lo, other_whole_hi, other_bits = b
    return (
        unit,
        lo + other_lo,
        hi + other_hi,
        whole_lo + other_whole_lo,
        whole_hi + other_whole_hi,
        bits | other_bits,
    )


def _open(a: Holding, b: Holding) -> Holding:
    """Return what is held when it is not known which of two it is."""
    if a[0] != b[0]:
        a, b = _in_one_unit(a, b)
    unit, lo, hi, whole_lo, whole_hi, bits = a
    _, other_lo, other_hi, other_whole_lo, other_whole_hi, other_bits = b
    return (
        unit,
        lo if lo < other_lo else other_lo,
        hi if hi > other_hi else other_hi,
        whole_lo if whole_lo < other_whole_lo else other_whole_lo,
        whole_hi if whole_hi > other_whole_hi else other_whole_hi,
        (bits | other_bits) & ~_SURE | bits & other_bits & _SURE,
    )
