# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The limits of each share of a case, and what the value ground comes to on either side of each.

What a limit does is asked of the engine: the limit is put back into the case, and so is the figure next to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Final

from desktop_app.basics import quantity
from desktop_app.basics.codes import currency_places
from desktop_app.basics.frozen import dataclass
from desktop_app.domain.bom.calculation import Line, calculation, single_entry
from desktop_app.domain.bom.material import ONE_PERCENT, Converter, origin_share
from desktop_app.domain.bom.rollup import Rollup
from desktop_app.domain.case import ASSEMBLY, Amount, Case, Item, Material, Price
from desktop_app.domain.engine.compiled import CompiledPack, Readings
from desktop_app.domain.engine.evaluation import Workings
from desktop_app.domain.engine.measures import CaseValuation
from desktop_app.domain.law.condition import Compare, sentences
from desktop_app.domain.law.pack import ReferencePrice
from desktop_app.domain.truth import Truth

# --------------------------------------------------------------------------------------------------
# Where a share meets the line: at which value of the item, and which price or mass of the one material in
# it. A limit is written in digits that a price has. It is rounded to the last figure from which on the
# share still reaches the line, so that the figure itself lies on the side that is told of it, and the next
# one on the other.


ITEM: Final = "item"
PRICE: Final = "price"
MASS: Final = "mass"
_DIGITS: Final = 4
"""A limit has at least so many significant digits, however small it is."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One figure at which a share meets the line, all else as stated.

    ``factor`` is what it is a figure of: the item's value, the price of a kilogram of the material, or its grams in one
    piece. A value reaches the line at the figure and below it, price and mass at the figure and above it: surely, where
    it is ``certain``, else possibly. ``exact`` says that the figure is not a rounded one.
    """

    factor: str
    figure: Fraction
    places: int
    currency: str
    certain: bool
    exact: bool

    @property
    def text(self) -> str:
        """Return the figure as a plain decimal."""
        return quantity.rounded_to_places(self.figure, self.places, up=None)

    @property
    def next_figure(self) -> Fraction:
        """Return the next figure of so many digits, on the other side."""
        step = quantity.power_of_ten(-self.places)
        return self.figure + step if self.factor == ITEM else self.figure - step


@dataclass(frozen=True, slots=True)
class Numerator:
    """What a share sets against the value of the item: line by line, and in sum."""

    lines: tuple[Line, ...]
    total: quantity.Interval


def find_limits(
    numerator: Numerator,
    value: quantity.Interval,
    *,
    line: Fraction,
    origin: str,
    money: Converter,
    prices: Mapping[str, ReferencePrice],
) -> tuple[Limit, ...]:
    """Return the limits of a share; none where the currency of the item is not known or nothing counts."""
    if money.to is None or numerator.total.hi == 0:
        return ()
    item = quantity.ratio(numerator.total, quantity.point(line))
    limits = [*_limits(ITEM, item.lo, item.hi, money.to)]
    one = single_entry(numerator.lines)
    if one is not None and one.entry is not None and value.hi is not None:
        limits += _material_limits(
            one, one.entry, quantity.scale(value, line), origin=origin, money=money, prices=prices
        )
    return tuple(limits)


def _material_limits(
    one: Line,
    entry: Material,
    target: quantity.Interval,
    *,
    origin: str,
    money: Converter,
    prices: Mapping[str, ReferencePrice],
) -> Iterator[Limit]:
    """Yield the limits of price and mass; that of the price in the currency in which the price was stated."""
    worth = one.priced.worth if one.priced else None
    if worth is None or worth.mass is None or worth.price is None:
        return
    factor = quantity.scale(quantity.scale(origin_share(entry, origin), ONE_PERCENT), one.number)
    by_price = _reach_target(target, quantity.times(worth.mass, factor))
    if by_price is not None:
        currency, rate = _price_currency(entry, money, prices)
        per_kilogram = quantity.divide(quantity.scale(by_price, quantity.GRAMS["kg"]), rate)
        yield from _limits(PRICE, per_kilogram.hi, per_kilogram.lo, currency)
    by_mass = _reach_target(target, quantity.times(worth.price, factor))
    if by_mass is not None:
        yield from _limits(MASS, by_mass.hi, by_mass.lo, "")


def _price_currency(
    entry: Material, money: Converter, prices: Mapping[str, ReferencePrice]
) -> tuple[str, Fraction]:
    """Return the currency of a price and its rate; that of the item where none converts it."""
    reference = prices.get(entry.row or "")
    currency = entry.price.currency if entry.price else reference.currency if reference else None
    rate = money.factor(currency)
    if currency is None or rate is None:
        return money.to or "", quantity.ONE
    return currency, rate


def _reach_target(target: quantity.Interval, factor: quantity.Interval) -> quantity.Interval | None:
    return None if factor.lo == 0 else quantity.ratio(target, factor)


def _limits(
    factor: str, certain: Fraction | None, possible: Fraction | None, currency: str
) -> Iterator[Limit]:
    """Yield the limit from which the share surely reaches the line, and the one from which it may."""
    if certain:
        yield _round_limit(factor, certain, currency, certain=True)
    if possible and possible != certain:
        yield _round_limit(factor, possible, currency, certain=False)


def _round_limit(factor: str, value: Fraction, currency: str, *, certain: bool) -> Limit:
    digits = quantity.significant_places(value, _DIGITS)
    places = max(digits, currency_places(currency)) if currency else digits
    figure = quantity.fraction_of(quantity.rounded_to_places(value, places, up=factor != ITEM))
    return Limit(factor, figure, places, currency, certain, exact=figure == value)


CONTENT: Final = "content"
WHOLE_ARTICLE: Final = "whole_article"
_STEP: Final = re.compile(r"\.(components|part_one)\[([0-9]+)\]")


@dataclass(frozen=True, slots=True)
class LimitEffect:
    """A limit, with the finding on the value ground at its figure, and at the next one on the other side."""

    limit: Limit
    at: Truth
    beyond: Truth

    @property
    def decides(self) -> bool:
        """Tell whether the finding turns at the limit."""
        return self.at != self.beyond


def numerators(case: Case, valued: CaseValuation) -> Mapping[str, Numerator]:
    """Return the numerator of each share that the case has, line by line and in sum."""
    shares = valued.value_shares
    if shares.content is None:
        return {}
    work = calculation(case.item, Rollup(valued.law, valued.pricing))
    shown_class = ASSEMBLY if case.item.listed_as is None else valued.item_classes[0]
    numerator_by_basis = {CONTENT: Numerator(work.content, valued.held(shown_class).content)}
    if shares.whole_article is not None:
        numerator_by_basis[WHOLE_ARTICLE] = Numerator(work.whole, valued.lists.by_whole_article())
    return numerator_by_basis


def share_limits(law: CompiledPack, case: Case, readings: Readings) -> Mapping[str, tuple[LimitEffect, ...]]:
    """Return the limits of each share under a choice of readings."""
    law = law.on(case.on)
    pack, bound = law.pack, law.bind_readings(readings)
    ground = value_ground(law)
    if pack.threshold is None or ground is None:
        return {}
    work = Workings(law, case)
    valued = work.value_case(bound.counted)
    effects_by_basis: dict[str, tuple[LimitEffect, ...]] = {}

    def finding_at(figure: Fraction, limit: Limit, path: str) -> Truth:
        changed = Workings(law, put_back(case, limit, path, figure), work.case_values)
        return bound.find_provision(ground, changed.list_sheets(bound))

    for name, numerator in numerators(case, valued).items():
        limits = find_limits(
            numerator,
            valued.item_value,
            line=pack.threshold.limit,
            origin=pack.origin,
            money=valued.money,
            prices=pack.prices,
        )
        entry_line = single_entry(numerator.lines)
        path = entry_line.path if entry_line else ""
        effects_by_basis[name] = tuple(
            LimitEffect(
                limit, finding_at(limit.figure, limit, path), finding_at(limit.next_figure, limit, path)
            )
            for limit in limits
        )
    return effects_by_basis


def value_ground(law: CompiledPack) -> str | None:
    """Return the provision that holds a share of value against the line."""
    threshold = law.pack.threshold
    for limb in law.pack.limbs:
        when = law.pack.provisions[limb.provision].when
        for sentence in sentences(when) if when else ():
            if isinstance(sentence, Compare) and sentence == threshold:
                return limb.provision
    return None


def put_back(case: Case, limit: Limit, path: str, figure: Fraction) -> Case:
    """Return the case with a figure in place of what the limit is a figure of; ``path`` is that of the material."""
    if limit.factor == ITEM:
        return replace(case, item=replace(case.item, value=Amount(quantity.point(figure), limit.currency)))
    steps = [(name, int(at)) for name, at in _STEP.findall(path)]
    return replace(case, item=_with_material(case.item, steps, limit, figure))


def _with_material(item: Item, steps: list[tuple[str, int]], limit: Limit, figure: Fraction) -> Item:
    (name, at), *below = steps
    if name == "components":
        components = item.components or ()
        changed = _with_material(components[at], below, limit, figure)
        return replace(item, components=(*components[:at], changed, *components[at + 1 :]))
    entries = item.part_one or ()
    if limit.factor == PRICE:
        per_gram = quantity.divide(quantity.point(figure), quantity.GRAMS["kg"])
        material = replace(entries[at], price=Price(per_gram, limit.currency))
    else:
        material = replace(entries[at], mass=quantity.point(figure))
    return replace(item, part_one=(*entries[:at], material, *entries[at + 1 :]))
