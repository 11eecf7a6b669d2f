# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One material entry: is it there, is it Chinese, what is it worth. Three separate questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from desktop_app.domain.bom.currency import Converter
from desktop_app.domain.case import Item, Material
from desktop_app.domain.law.pack import ReferencePrice, Row
from desktop_app.domain.quantity import (
    ANYTHING,
    HUNDRED,
    NOTHING,
    ZERO,
    Interval,
    point,
    quotient,
    scale,
    times,
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


@dataclass(frozen=True, slots=True)
class Worth:
    """What an entry is worth before its origin is looked at, and how that was found; mass in grams, price per gram."""

    span: Interval
    basis: str
    mass: Interval | None = None
    price: Interval | None = None
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class Priced:
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


def above_zero(span: Interval | None) -> Truth:
    """Tell whether a figure is above zero; one that was not given does not speak against it."""
    if span is None or span.lo > 0:
        return YES
    return NO if span.hi == 0 else UNKNOWN


class Pricing:
    """Prices material entries in one currency, each once, whatever the readings."""

    def __init__(
        self,
        origin: str,
        rows: Mapping[str, Row],
        prices: Mapping[str, ReferencePrice],
        money: Converter,
    ) -> None:
        self.origin = origin
        self.money = money
        self._rows = rows
        self._prices = prices
        self._seen: dict[tuple[int, int], Priced] = {}
        self._per_element: dict[Fraction, Fraction] = {}

    def priced(self, material: Material, item: Item) -> Priced:
        """Return an entry of an item, priced."""
        key = (id(material), id(item))
        if key not in self._seen:
            self._seen[key] = self._price(material, item.mass)
        return self._seen[key]

    def _price(self, material: Material, item_mass: Interval | None) -> Priced:
        share = origin_share(material, self.origin)
        worth = self._worth(material, item_mass)
        if share is ALL_OF_IT or share is NOTHING:
            part = worth.span if share is ALL_OF_IT else NOTHING
        else:
            part = scale(times(worth.span, share), ONE_PERCENT)
        amount = both(above_zero(material.element_percent), above_zero(material.mass))
        return Priced(worth, part, both(above_zero(share), amount))

    def _worth(self, material: Material, item_mass: Interval | None) -> Worth:
        """Return what an entry is worth: its value, else mass times price, else content times price."""
        if material.value is not None:
            return Worth(self.money.worth(material.value), BY_VALUE)
        mass, basis = material.mass, BY_MASS
        if mass is None:
            mass, basis = self._mass_by_content(material, item_mass), BY_CONTENT
        if mass is None:
            return Worth(
                NOTHING if material.element_percent == NOTHING else ANYTHING, UNKNOWN_WORTH
            )
        price, estimated = self._price_of(material)
        return Worth(times(mass, price), basis, mass, price, estimated)

    def _mass_by_content(self, material: Material, item_mass: Interval | None) -> Interval | None:
        """Return the mass of feedstock that holds the element, or None when it cannot be worked out."""
        factor = material.element_factor
        if factor is None and material.row is not None:
            factor = self._rows[material.row].factor
        if material.element_percent is None or item_mass is None or factor is None:
            return None
        if factor not in self._per_element:
            self._per_element[factor] = quotient(ONE_PERCENT, factor)
        return scale(times(item_mass, material.element_percent), self._per_element[factor])

    def _price_of(self, material: Material) -> tuple[Interval, bool]:
        """Return the price per gram, and whether it is the pack's reference range."""
        if material.price is not None:
            return self.money.convert(material.price.span, material.price.currency), False
        reference = self._prices.get(material.row or "")
        if reference is None:
            return ANYTHING, False
        return self.money.convert(reference.span, reference.currency), True
