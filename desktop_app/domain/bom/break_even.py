# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where a share would reach the line: the price of the item, the price and the mass of the one material in it.

Each is an interval where what it is worked out from is one: at its lower end the line may be reached, at its upper
end it surely is (for the price of the item the other way round).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.bom.calculation import Line, single_entry
from desktop_app.domain.bom.material import ONE_PERCENT, origin_share
from desktop_app.domain.quantity import Interval, point, ratio, scale, times


@dataclass(frozen=True, slots=True)
class BreakEven:
    """What the item, a gram of the material, and its mass in one piece come to where the share is on the line."""

    item: Interval | None
    price: Interval | None = None
    mass: Interval | None = None


def item_price(numerator: Interval, line: Fraction) -> Interval | None:
    """Return the value of the item at or below which the share reaches the line; None where nothing can reach it."""
    return None if numerator.hi == 0 else ratio(numerator, point(line))


def break_even(
    lines: tuple[Line, ...], numerator: Interval, value: Interval, *, line: Fraction, origin: str
) -> BreakEven:
    """Return the break-evens of a numerator against a value of the item."""
    item = item_price(numerator, line)
    one = single_entry(lines)
    if one is None or one.entry is None or one.priced is None or value.hi is None:
        return BreakEven(item)
    worth = one.priced.worth
    if worth.mass is None or worth.price is None:
        return BreakEven(item)
    factor = scale(scale(origin_share(one.entry, origin), ONE_PERCENT), one.number)
    target = scale(value, line)
    return BreakEven(
        item,
        price=_reach_target(target, times(worth.mass, factor)),
        mass=_reach_target(target, times(worth.price, factor)),
    )


def _reach_target(target: Interval, factor: Interval) -> Interval | None:
    return None if factor.lo == 0 else ratio(target, factor)
