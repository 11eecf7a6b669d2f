# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One material entry: is it there, is it Chinese, what is it worth. Three separate questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, NamedTuple

from desktop_app.domain.bom.currency import Converter
from desktop_app.domain.case import Item, Material
from desktop_app.domain.law.pack import ReferencePrice, Row
from desktop_app.domain.quantity import (
    ANYTHING,
    HUNDRED,
    NOTHING,
    ONE,
    ZERO,
    Interval,
    above_zero,
    point,
    product,
    quotient,
)
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, both, sure

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
    rows that make a component material. ``counts_all`` says that every row an entry can have counts.
    """

    origin: str
    counted: frozenset[str]
    articles: frozenset[str]
    materials: frozenset[str]
    rows: Mapping[str, Row]
    counts_all: bool

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
    if span is None or above_zero(span.lo):
        return YES
    return UNKNOWN if span.hi is None or above_zero(span.hi) else NO


class Pricing:
    """Prices material entries in one currency, each once, whatever the readings."""

    def __init__(
        self, origin: str, rows: Mapping[str, Row], prices: Mapping[str, ReferencePrice], money: Converter
    ) -> None:
        self.origin = origin
        self.money = money
        self._rows = rows
        self._prices = prices
        self._seen: dict[tuple[int, int], Priced] = {}
        self._factors: dict[Fraction, Fraction] = {}

    def priced(self, material: Material, item: Item) -> Priced:
        """Return an entry of an item, priced."""
        key = (id(material), id(item))
        if key not in self._seen:
            self._seen[key] = self._price_once(material, item.mass)
        return self._seen[key]

    def _price_once(self, material: Material, item_mass: Interval | None) -> Priced:
        share = origin_share(material, self.origin)
        worth = self._worth_of(material, item_mass)
        if share is ALL_OF_IT or share is NOTHING:
            origin_worth = worth.span if share is ALL_OF_IT else NOTHING
        else:
            origin_worth = product((worth.span, share), ONE_PERCENT)
        amount = both(is_positive(material.element_percent), is_positive(material.mass))
        return Priced(worth, origin_worth, both(is_positive(share), amount))

    def _worth_of(self, material: Material, item_mass: Interval | None) -> Worth:
        """Return what an entry is worth: its value, else mass times price, else content times price."""
        if material.value is not None:
            return Worth(self.money.worth(material.value), BY_VALUE)
        if material.mass is not None:
            return self._worth_by_mass(material, (material.mass,), ONE, BY_MASS)
        per_element = self._per_element(material)
        if material.element_percent is None or item_mass is None or per_element is None:
            return Worth(NOTHING if material.element_percent == NOTHING else ANYTHING, UNKNOWN_WORTH)
        return self._worth_by_mass(material, (item_mass, material.element_percent), per_element, BY_CONTENT)

    def _worth_by_mass(
        self, material: Material, factors: tuple[Interval, ...], per_element: Fraction, basis: str
    ) -> Worth:
        price, estimated = self._price_per_gram(material)
        span = product((*factors, price), per_element)
        return Worth(span, basis, factors, per_element, price, estimated)

    def _per_element(self, material: Material) -> Fraction | None:
        """Return the part of feedstock in an item for each percent of element, or None without a factor."""
        factor = material.element_factor
        if factor is None and material.row is not None:
            factor = self._rows[material.row].factor
        if factor is None:
            return None
        if factor not in self._factors:
            self._factors[factor] = quotient(ONE_PERCENT, factor)
        return self._factors[factor]

    def _price_per_gram(self, material: Material) -> tuple[Interval, bool]:
        """Return the price per gram, and whether it is the pack's reference range."""
        if material.price is not None:
            return self.money.convert(material.price.span, material.price.currency), False
        reference = self._prices.get(material.row or "")
        if reference is None:
            return ANYTHING, False
        return self.money.convert(reference.span, reference.currency), True
