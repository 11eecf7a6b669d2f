# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Intervals of exact numbers, masses, percents and money as the contract reads them.

An interval is (lowest, highest); None as highest is "no limit". Nothing is ever rounded.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from tests.oracle.law import KILOGRAMS, Case

Interval = tuple[Fraction, Fraction | None]

ZERO = Fraction(0)
NOTHING: Interval = (ZERO, ZERO)
UNKNOWN: Interval = (ZERO, None)

# Stand-ins for "next to nothing" and "no limit" where one number has to be picked.
HUGE = Fraction(10) ** 300
TINY = Fraction(1) / HUGE


def plus(*parts: Interval) -> Interval:
    """Return the sum."""
    highs = [high for _, high in parts]
    lowest = sum((low for low, _ in parts), ZERO)
    return lowest, None if None in highs else sum((high for high in highs if high), ZERO)


def times(first: Interval, second: Interval) -> Interval:
    """Return the product; zero times no limit is zero."""
    low = first[0] * second[0]
    if ZERO in (first[1], second[1]):
        return low, ZERO
    if first[1] is None or second[1] is None:
        return low, None
    return low, first[1] * second[1]


def over(top: Interval, bottom: Interval) -> Interval:
    """Return lowest over highest and the other way round (section 2)."""
    low = ZERO if bottom[1] is None else top[0] / bottom[1]
    if top[1] == 0:
        return low, ZERO
    return low, None if top[1] is None or bottom[0] == 0 else top[1] / bottom[0]


def hull(intervals: Iterable[Interval]) -> Interval:
    """Return the smallest interval that holds all of them."""
    every = list(intervals)
    highs = [high for _, high in every]
    low = min(low for low, _ in every)
    return low, None if None in highs else max(high for high in highs if high is not None)


def larger(first: Interval, second: Interval) -> Interval:
    """Return the larger of two quantities, bound by bound."""
    low = max(first[0], second[0])
    if first[1] is None or second[1] is None:
        return low, None
    return low, max(first[1], second[1])


def point(number: Fraction) -> Interval:
    """Return the interval that holds one number."""
    return number, number


def ends(interval: Interval) -> tuple[Fraction, ...]:
    """Return the two numbers that stand for an interval in an enumeration."""
    low, high = interval
    top = HUGE if high is None else high
    return (low,) if low == top else (low, top)


def is_zero(stated: Any) -> bool:
    """Tell whether an amount, mass or percent is stated to be nothing at all."""
    return is_stated(stated) and bounds(stated) == NOTHING


def is_stated(stated: Any) -> bool:
    """Tell whether an amount, mass or percent names any number at all."""
    if isinstance(stated, dict):
        return any(stated.get(key) is not None for key in ("amount", "from", "to"))
    return stated is not None


def bounds(stated: Any, *, limit: Fraction | None = None) -> Interval:
    """Return the numbers a string, an {amount} or a {from, to} allows."""
    if not is_stated(stated):
        return ZERO, limit
    if isinstance(stated, str):
        return point(Fraction(stated))
    if stated.get("amount") is not None:
        return point(Fraction(stated["amount"]))
    low, high = stated.get("from"), stated.get("to")
    return Fraction(low or 0), limit if high is None else Fraction(high)


def unit_of(stated: Any, name: str) -> Interval:
    """Return how many kilograms the unit stands for that a mass or price names; any of the four if none."""
    unit = stated.get(name)
    return point(KILOGRAMS[unit]) if unit else (min(KILOGRAMS.values()), max(KILOGRAMS.values()))


def kilograms(mass: Any) -> Interval:
    """Return a mass in kilograms."""
    return times(bounds(mass), unit_of(mass, "unit")) if is_stated(mass) else UNKNOWN


@dataclass(frozen=True, slots=True)
class Purse:
    """The currency the share is worked out in, the rates of the case, and the answer to Q-4."""

    currency: str | None
    on: date
    rates: tuple[tuple[str, str, Fraction, date], ...]
    top_prices: bool = False

    def worth(self, money: Any) -> Interval:
        """Return an amount in the currency of the item's value (sections 1 and 1.1); 0 is 0 in every currency."""
        if is_zero(money):
            return NOTHING
        factor = self.factor(money.get("currency")) if is_stated(money) else None
        return UNKNOWN if factor is None else times(bounds(money), point(factor))

    def factor(self, currency: str | None) -> Fraction | None:
        """Return units of our currency for one of another, or None when no rate converts."""
        if currency is None or self.currency is None:
            return None
        if currency == self.currency:
            return Fraction(1)
        fitting = [
            (day, rate if source == currency else 1 / rate)
            for source, target, rate, day in self.rates
            if {source, target} == {currency, self.currency} and day <= self.on
        ]
        return max(fitting)[1] if fitting else None


def purse(case: Case, *, top_prices: bool = False) -> Purse:
    """Return the purse of a case: its currency is that of the value of the top item.

    With `top_prices`, material of known mass is worth at least its mass at the upper end of
    the reference range of its row (section 6.1, Q-4).
    """
    rates = tuple(
        (rate["from"], rate["to"], Fraction(rate["rate"]), date.fromisoformat(rate["on"]))
        for rate in case.get("rates") or []
        if all(rate.get(key) is not None for key in ("from", "to", "rate", "on"))
    )
    value = case["item"].get("value") or {}
    return Purse(value.get("currency"), date.fromisoformat(case["on"]), rates, top_prices)
