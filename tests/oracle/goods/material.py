# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One `part_one` entry: does it count, how much of it is Chinese, what is it worth (1.1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Any

from tests.oracle import law
from tests.oracle.goods.amounts import (
    NOTHING,
    UNKNOWN,
    ZERO,
    Interval,
    Purse,
    bounds,
    ends,
    is_stated,
    is_zero,
    kilograms,
    larger,
    over,
    point,
    times,
    unit_of,
)
from tests.oracle.law import CHINA, CLOSE_ROWS, ELEMENT_FACTORS, REFERENCE_PRICES, WHOLE


@dataclass(frozen=True, slots=True)
class Material:
    """Chinese material of one entry in a fully known world."""

    present: bool
    worth: Fraction


def counting(entry: dict[str, Any], feedstock: str) -> tuple[bool, ...]:
    """Return whether the row may count: X rows do under `any_stage` only (section 4)."""
    row = entry.get("row")
    if row is None and law.RESTING_ROWS:  # it may be one that is none of Annex 1 on the day
        return (True, False)
    if feedstock == "any_stage":
        return (True,)
    if row is None:
        return (True, False)
    return (row not in CLOSE_ROWS,)


def chinese_share(entry: dict[str, Any]) -> Interval:
    """Return the Chinese share of the entry, 0 to 1; `china_share` wins over `origin`."""
    if is_stated(entry.get("china_share")):
        return times(bounds(entry["china_share"], limit=WHOLE), point(1 / WHOLE))
    origin = entry.get("origin")
    if origin is None:
        return ZERO, Fraction(1)
    return point(Fraction(origin == CHINA))


def gauge(entry: dict[str, Any], name: str) -> Interval | None:
    """Return `mass` or `element_percent` as a bare number, or None when it is not given."""
    if not is_stated(entry.get(name)):
        return None
    return bounds(entry[name], limit=WHOLE if name == "element_percent" else None)


def price(entry: dict[str, Any], purse: Purse) -> Interval:
    """Return the price of one kilogram, or the reference range of the row."""
    stated = entry.get("price")
    if is_zero(stated):
        return NOTHING
    if stated is not None and is_stated(stated):
        return times(purse.worth(stated), over(point(Fraction(1)), unit_of(stated, "per")))
    if entry.get("row") not in REFERENCE_PRICES:
        return UNKNOWN
    low, high = REFERENCE_PRICES[entry["row"]]
    return purse.worth({"from": str(low), "to": str(high), "currency": "USD"})


def feedstock_for_one_of_element(entry: dict[str, Any]) -> Interval:
    """Return the mass of feedstock that holds one of element: one over the factor."""
    if entry.get("element_factor") is not None:
        return over(point(Fraction(1)), bounds(entry["element_factor"]))
    known = ELEMENT_FACTORS.get(entry.get("row") or "")
    return UNKNOWN if known is None else point(1 / known)


def route(entry: dict[str, Any], item_mass: Any, purse: Purse) -> tuple[str | None, Interval]:
    """Return the first way of valuing found: which gauge it multiplies, and by how much."""
    if is_stated(entry.get("value")):
        return None, purse.worth(entry["value"])
    if is_stated(entry.get("mass")):
        return "mass", times(unit_of(entry["mass"], "unit"), price(entry, purse))
    if is_stated(entry.get("element_percent")):
        element = times(kilograms(item_mass), point(1 / WHOLE))
        feedstock = times(element, feedstock_for_one_of_element(entry))
        return "element_percent", times(feedstock, price(entry, purse))
    return None, UNKNOWN


def floor(entry: dict[str, Any], item_mass: Any, purse: Purse) -> tuple[str | None, Interval]:
    """Return what Q-4 makes the least worth: the gauge of a known mass, and the factor to it.

    Nothing changes without a mass or without a reference range for the row; what was given for
    nothing has a market price all the same (section 6.1).
    """
    if not purse.top_prices or entry.get("row") not in REFERENCE_PRICES:
        return None, NOTHING
    highest = top_price(entry["row"], purse)
    if is_stated(entry.get("mass")):
        return "mass", times(unit_of(entry["mass"], "unit"), highest)
    element = times(kilograms(item_mass), point(1 / WHOLE))
    feedstock = times(element, feedstock_for_one_of_element(entry))
    if not is_stated(entry.get("element_percent")) or feedstock == UNKNOWN:
        return None, NOTHING
    return "element_percent", times(feedstock, highest)


def top_price(row: str, purse: Purse) -> Interval:
    """Return the upper end of the reference range; no limit where no rate converts it."""
    return purse.worth({"amount": str(REFERENCE_PRICES[row][1]), "currency": "USD"})


def worth_as_component(item: dict[str, Any], purse: Purse) -> Interval:
    """Return the worth of a component that is itself material: its value (1.1), or more by Q-4."""
    value = purse.worth(item.get("value"))
    row, mass = item.get("listed_as"), kilograms(item.get("mass"))
    if not purse.top_prices or row not in REFERENCE_PRICES or mass == UNKNOWN:
        return value
    return larger(value, times(mass, top_price(row, purse)))


def worth(entry: dict[str, Any], item_mass: Any, purse: Purse) -> Interval:
    """Return what the entry is worth if all of it is Chinese and counts."""
    every = []
    for name, factor in (route(entry, item_mass, purse), floor(entry, item_mass, purse)):
        amount = gauge(entry, name) if name else None
        every.append(factor if amount is None else times(amount, factor))
    return larger(*every)


def presence(entry: dict[str, Any]) -> bool | None:
    """Return whether Chinese material of an entry that counts is there (1.1)."""
    parts = [chinese_share(entry), gauge(entry, "mass"), gauge(entry, "element_percent")]
    given = [part for part in parts if part is not None]
    if any(high == 0 for _, high in given):
        return False
    return True if all(low > 0 for low, _ in given) else None


def materials(entry: dict[str, Any], item_mass: Any, purse: Purse, feedstock: str) -> Iterator[Material]:
    """Yield the entry in every world: each unknown number at one of its two ends."""
    (name, factor), (least, bottom) = route(entry, item_mass, purse), floor(entry, item_mass, purse)
    gauges = {key: gauge(entry, key) for key in ("mass", "element_percent")}
    given = {key: ends(value) for key, value in gauges.items() if value is not None}
    numbers = list(product(ends(chinese_share(entry)), ends(factor), ends(bottom), *given.values()))
    for counts, (share, rest, low, *amounts) in product(counting(entry, feedstock), numbers):
        known = dict(zip(given, amounts, strict=True))
        present = share > 0 and all(amount > 0 for amount in amounts)
        whole = max(rest * known[name] if name else rest, low * known[least] if least else low)
        yield Material(counts and present, whole * share if counts else ZERO)
