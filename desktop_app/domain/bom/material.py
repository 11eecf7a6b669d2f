# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The material entries of a bill. Of each: is it there, is it Chinese, what is it worth? Three separate questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from math import lcm
from typing import Final, NamedTuple

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.quantity import (
    ANYTHING,
    HUNDRED,
    NOTHING,
    ONE,
    ZERO,
    Interval,
    at_least,
    point,
    product,
    quotient,
    scale,
    to_unit,
)
from desktop_app.domain.case import Amount, Item, Material, Rate
from desktop_app.domain.law.pack import ReferencePrice, Row
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, both, sure

# --------------------------------------------------------------------------------------------------
# Exchange rates that the user gives, dated and sourced. Without a rate there is no conversion.


class Converter:
    """Converts amounts to one currency, by the latest rate that is not after a day.

    An inverse rate serves; rates are never chained. Remembers which rates were used and which were missing.
    """

    def __init__(self, rates: Iterable[Rate], *, to: str | None, on: date) -> None:
        self.to = to
        self.used: list[Rate] = []
        self.missing: set[str] = set()
        self._factors: dict[str | None, Fraction | None] = {to: ONE} if to else {}
        self._rates = sorted(
            (rate for rate in rates if rate.on <= on), key=lambda rate: rate.on, reverse=True
        )

    def convert(self, span: Interval, currency: str | None) -> Interval:
        """Return an amount in the target currency; anything from zero up when no rate converts it."""
        if currency is not None and currency == self.to:
            return span
        factor = self.factor(currency)
        return ANYTHING if factor is None else scale(span, factor)

    def worth(self, amount: Amount | None) -> Interval:
        """Return what an amount is worth; one that nobody gave may be anything, and nothing is so in any currency."""
        if amount is None:
            return ANYTHING
        is_nothing = amount.span.hi is not None and not amount.span.hi
        return NOTHING if is_nothing else self.convert(amount.span, amount.currency)

    def count_worth(self, amount: Amount | None) -> tuple[int, int, int | None]:
        """Return the same in whole numbers: how many of the unit are one, and from how many up to how many it is."""
        if amount is None:
            return 1, 0, None
        lo, hi = amount.span
        if hi is not None and not hi.numerator:
            return 1, 0, 0
        times, unit = 1, 1
        if amount.currency is None or amount.currency != self.to:
            factor = self.factor(amount.currency)
            if factor is None:
                return 1, 0, None
            times, unit = factor.as_integer_ratio()
        count, parts = lo.as_integer_ratio()
        if hi is lo or hi is None:
            return unit * parts, count * times, None if hi is None else count * times
        common = lcm(parts, hi.denominator)
        return unit * common, to_unit(lo, common) * times, to_unit(hi, common) * times

    def factor(self, currency: str | None) -> Fraction | None:
        """Return units of the target currency for one of another, or None."""
        if currency in self._factors:
            factor = self._factors[currency]
        else:
            factor = self._factors[currency] = self._look_up_rate(currency)
        if factor is None and currency is not None and self.to is not None:
            self.missing.add(currency)
        return factor

    def lacks_rate(self, currency: str | None) -> bool:
        """Tell whether no rate converts a currency, without taking note that one was wanted."""
        if currency is None or self.to is None or currency == self.to:
            return False
        pairs = {(rate.source, rate.target) for rate in self._rates}
        return not pairs & {(currency, self.to), (self.to, currency)}

    def _look_up_rate(self, currency: str | None) -> Fraction | None:
        for rate in self._rates:
            if (rate.source, rate.target) == (currency, self.to):
                self.used.append(rate)
                return rate.rate
            if (rate.target, rate.source) == (currency, self.to):
                self.used.append(rate)
                return quotient(ONE, rate.rate)
        return None


ALL_OF_IT: Final = point(HUNDRED)
ANY_SHARE: Final = Interval(ZERO, HUNDRED)
ONE_PERCENT: Final = Fraction(1, 100)

BY_VALUE: Final = "value"
BY_MASS: Final = "mass"
BY_CONTENT: Final = "content"
UNKNOWN_WORTH: Final = "unknown"


@dataclass(frozen=True, slots=True)
class Law:
    """Which rows play which part, under one choice of readings.

    ``counted`` are the rows whose material counts, ``articles`` the rows of magnets and targets, ``materials`` the
    rows that make a component material. ``counts_all`` says that every row an entry can have counts. ``resting`` are
    the rows that do not stand in the annex on the day: what is on one counts as on none.
    """

    origin: str
    counted: frozenset[str]
    articles: frozenset[str]
    materials: frozenset[str]
    rows: Mapping[str, Row]
    counts_all: bool
    resting: frozenset[str] = frozenset()

    def is_on_material_row(self, listed_as: str | None) -> bool:
        """Tell whether an item is on a row of material, whether or not that row stands in the annex on the day."""
        row = self.rows.get(listed_as or "")
        return row is not None and row.role == "material"

    def counts(self, material: Material) -> Truth:
        """Tell whether an entry is on a row that counts; a row that nobody named may be any that an entry can have."""
        if material.row is None:
            return YES if self.counts_all else UNKNOWN
        return sure(material.row in self.counted)


class Worth(NamedTuple):
    """What an entry is worth before its origin is looked at, and how that was found; price per gram.

    By content, ``factors`` are the mass of the item and the percentage of the element in it, ``per_element`` turns a
    percentage of element into a part of feedstock.
    """

    span: Interval
    basis: str
    factors: tuple[Interval, ...] = ()
    per_element: Fraction = ONE
    price: Interval | None = None
    estimated: bool = False

    @property
    def mass(self) -> Interval | None:
        """Return the mass of feedstock in grams, where the worth was found by mass."""
        return product(self.factors, self.per_element) if self.factors else None


class Priced(NamedTuple):
    """An entry priced: what it is worth, what the Chinese part is worth, and whether that part is there at all."""

    worth: Worth
    part: Interval
    there: Truth

    def content(self, counted: Truth) -> Interval:
        """Return the worth of what counts."""
        if counted == YES:
            return self.part
        return NOTHING if counted == NO else Interval(ZERO, self.part.hi)


def origin_share(material: Material, origin: str) -> Interval:
    """Return the percentage of an entry that is of the regulated origin; a stated share wins over the country."""
    if material.china_share is not None:
        return material.china_share
    if material.origin is None:
        return ANY_SHARE
    return ALL_OF_IT if material.origin == origin else NOTHING


def is_positive(span: Interval | None) -> Truth:
    """Tell whether a figure is above zero; one that was not given does not speak against it."""
    if span is None or span.lo.numerator > 0:
        return YES
    return UNKNOWN if span.hi is None or span.hi.numerator > 0 else NO


@dataclass(frozen=True, slots=True)
class Asking:
    """How material is valued: as stated, or as under the other answer to an open question.

    ``blends_in_full``: where a share is stated at all, all of it is of the regulated origin. ``upper_price``: material
    of known mass is worth at least what it is at the upper end of the reference price for its row.
    """

    blends_in_full: bool = False
    upper_price: bool = False


AS_STATED: Final = Asking()


class Pricing:
    """Prices material in one currency, whatever the readings."""

    def __init__(
        self,
        law: tuple[str, Mapping[str, Row], Mapping[str, ReferencePrice]],
        money: Converter,
        asking: Asking = AS_STATED,
    ) -> None:
        self.origin, self._rows, self._prices = law
        self.money = money
        self.asking = asking
        self._per_element_of_row: dict[str, Fraction | None] = {}

    def priced(self, material: Material, item: Item) -> Priced:
        """Return an entry of an item, priced."""
        share, worth = self._origin_share(material), self.worth(material, item)
        if share is ALL_OF_IT or share is NOTHING:
            origin_worth = worth.span if share is ALL_OF_IT else NOTHING
        else:
            origin_worth = product((worth.span, share), ONE_PERCENT)
        return Priced(worth, origin_worth, self.presence(material))

    def worth(self, material: Material, item: Item) -> Worth:
        """Return what an entry of an item is worth, of whatever origin it is."""
        if material.value is not None:
            worth = Worth(self.money.worth(material.value), BY_VALUE)
        else:
            factors, per_element, basis = self._mass_of(material, item.mass)
            if factors:
                price, estimated = self._price_per_gram(material)
                worth = Worth(
                    product((*factors, price), per_element), basis, factors, per_element, price, estimated
                )
            else:
                worth = Worth(NOTHING if _comes_to_nothing(material, item.mass) else ANYTHING, UNKNOWN_WORTH)
        if self.asking.upper_price:  # what was given for nothing has a market price; a mass of 0 has none
            factors, per_element, _ = self._mass_of(material, item.mass)
            if factors:
                lifted = self._lift_to_upper_price(worth.span, material.row, factors, per_element)
                return worth._replace(span=lifted)
        return worth

    def presence(self, material: Material) -> Truth:
        """Tell whether an entry holds material of the regulated origin, whatever it is worth."""
        amount = both(is_positive(material.element_percent), is_positive(material.mass))
        return both(is_positive(self._origin_share(material)), amount)

    def piece_worth(self, item: Item) -> Interval:
        """Return what a component is worth that is itself material on a row of the annex."""
        worth = self.money.worth(item.value)
        if not self.asking.upper_price or item.mass is None:
            return worth
        return self._lift_to_upper_price(worth, item.listed_as, (item.mass,), ONE)

    def may_differ(self, item: Item) -> bool:
        """Tell whether an item itself or a material in its list may be valued otherwise if it is asked otherwise."""
        if item.mass is not None and item.listed_as in self._prices:
            return True
        return any(
            entry.china_share is not None
            or (entry.row in self._prices and bool(self._mass_of(entry, item.mass)[0]))
            for entry in item.part_one or ()
        )

    def _origin_share(self, material: Material) -> Interval:
        share = origin_share(material, self.origin)
        if self.asking.blends_in_full and material.china_share is not None and share.hi != ZERO:
            return ALL_OF_IT
        return share

    def _mass_of(
        self, material: Material, item_mass: Interval | None
    ) -> tuple[tuple[Interval, ...], Fraction, str]:
        """Return the factors of the mass of feedstock, and on what they rest; none where it is not known."""
        if material.mass is not None:
            return (material.mass,), ONE, BY_MASS
        row, per_element = material.row, None
        if material.element_factor is not None:
            per_element = quotient(ONE_PERCENT, material.element_factor)
        elif row is not None:
            if row not in self._per_element_of_row:
                factor = self._rows[row].factor
                self._per_element_of_row[row] = None if factor is None else quotient(ONE_PERCENT, factor)
            per_element = self._per_element_of_row[row]
        if material.element_percent is None or item_mass is None or per_element is None:
            return (), ONE, UNKNOWN_WORTH
        return (item_mass, material.element_percent), per_element, BY_CONTENT

    def _price_per_gram(self, material: Material) -> tuple[Interval, bool]:
        """Return the price per gram, and whether it is the pack's reference range."""
        price = material.price
        if price is not None:
            is_free = is_positive(price.span) == NO
            return NOTHING if is_free else self.money.convert(price.span, price.currency), False
        reference = self._prices.get(material.row or "")
        if reference is None:
            return ANYTHING, False
        return self.money.convert(reference.span, reference.currency), True

    def _lift_to_upper_price(
        self, worth: Interval, row: str | None, factors: tuple[Interval, ...], per_element: Fraction
    ) -> Interval:
        """Return a worth that is no less than that of the mass at the upper end of the reference price."""
        reference = self._prices.get(row or "")
        if reference is None or reference.span.hi is None:
            return worth
        upper = self.money.convert(point(reference.span.hi), reference.currency)
        return at_least(worth, product((*factors, upper), per_element))


def _comes_to_nothing(material: Material, item_mass: Interval | None) -> bool:
    """Tell whether a content of which one factor is zero comes to nothing, whatever the others are."""
    percent, price = material.element_percent, material.price
    if percent is None:
        return False
    return NOTHING in (percent, item_mass) or (price is not None and is_positive(price.span) == NO)


# --------------------------------------------------------------------------------------------------
# Every item and every material entry of a bill, with its path, and how many are in one of the whole.


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
