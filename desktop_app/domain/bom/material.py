# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One material entry: is it there, is it Chinese, what is it worth. Three separate questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.bom.currency import Converter
from desktop_app.domain.case import Material
from desktop_app.domain.law.pack import ReferencePrice, Row
from desktop_app.domain.quantity import (
    ANYTHING,
    HUNDRED,
    NOTHING,
    ZERO,
    Interval,
    divide,
    percent,
    point,
    times,
)
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, both, sure

ALL_OF_IT: Final = point(HUNDRED)
ANY_SHARE: Final = Interval(ZERO, HUNDRED)

BY_VALUE: Final = "value"
BY_MASS: Final = "mass"
BY_CONTENT: Final = "content"
UNKNOWN_WORTH: Final = "unknown"


@dataclass(frozen=True, slots=True)
class Law:
    """What valuing a bill needs of a pack, under one choice of readings.

    ``counted`` are the rows whose material counts, ``articles`` the rows of magnets and targets, ``materials`` the
    rows that make a component material. ``counts_all`` says that every row an entry can have counts.
    """

    origin: str
    counted: frozenset[str]
    articles: frozenset[str]
    materials: frozenset[str]
    rows: Mapping[str, Row]
    prices: Mapping[str, ReferencePrice]
    counts_all: bool


@dataclass(frozen=True, slots=True)
class Worth:
    """What an entry is worth before its origin is looked at, and how that was found."""

    span: Interval
    basis: str
    mass: Interval | None = None
    price: Interval | None = None
    estimated: bool = False


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


def counts(material: Material, law: Law) -> Truth:
    """Tell whether the entry is on a row that counts; a row that nobody named may be any that an entry can have."""
    if material.row is None:
        return YES if law.counts_all else UNKNOWN
    return sure(material.row in law.counted)


def present(material: Material, law: Law) -> Truth:
    """Tell whether material of the regulated origin that counts is there, whatever it is worth."""
    chinese = above_zero(origin_share(material, law.origin))
    amount = both(above_zero(material.element_percent), above_zero(material.mass))
    return both(counts(material, law), both(chinese, amount))


def worth(material: Material, item_mass: Interval | None, law: Law, money: Converter) -> Worth:
    """Return what an entry is worth: its value, else mass times price, else content times price."""
    if material.value is not None:
        return Worth(money.worth(material.value), BY_VALUE)
    mass, basis = material.mass, BY_MASS
    if mass is None:
        mass, basis = _mass_by_content(material, item_mass, law), BY_CONTENT
    if mass is None:
        empty = material.element_percent == NOTHING
        return Worth(NOTHING if empty else ANYTHING, UNKNOWN_WORTH)
    price, estimated = _price(material, law, money)
    return Worth(times(mass, price), basis, mass, price, estimated)


def content(material: Material, item_mass: Interval | None, law: Law, money: Converter) -> Interval:
    """Return the worth of what is of the regulated origin in an entry, if it counts."""
    share = origin_share(material, law.origin)
    counted = counts(material, law)
    if counted == NO or share == NOTHING:
        return NOTHING
    whole = worth(material, item_mass, law, money).span
    part = whole if share is ALL_OF_IT else times(whole, _as_parts(share))
    return part if counted == YES else Interval(ZERO, part.hi)


def _as_parts(share: Interval) -> Interval:
    hi = HUNDRED if share.hi is None else share.hi
    return Interval(percent(share.lo), percent(hi))


def _mass_by_content(material: Material, item_mass: Interval | None, law: Law) -> Interval | None:
    """Return the mass of feedstock that holds the element, or None when it cannot be worked out."""
    factor = material.element_factor
    if factor is None and material.row is not None:
        factor = law.rows[material.row].factor
    if material.element_percent is None or item_mass is None or factor is None:
        return None
    return divide(times(item_mass, _as_parts(material.element_percent)), factor)


def _price(material: Material, law: Law, money: Converter) -> tuple[Interval, bool]:
    """Return the price per gram, and whether it is the pack's reference range."""
    if material.price is not None:
        return money.convert(material.price.span, material.price.currency), False
    reference = law.prices.get(material.row or "")
    if reference is None:
        return ANYTHING, False
    return money.convert(reference.span, reference.currency), True
