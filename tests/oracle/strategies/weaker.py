# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Taking a fact away, and narrowing a range (section 0).

`removable` lists only facts whose loss may do nothing but enlarge `possible`. Left aside
are the two exceptions of the contract (lists whose absence means none; facts that override
another stated fact) and the four further places that the docstring of `brute` names.
"""

from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tests.oracle.goods.amounts import bounds, is_stated
from tests.oracle.law import ACTIVITIES, ELEMENT_FACTORS, PART_ONE_ROWS, REFERENCE_PRICES, USES, Case

Path = tuple[str | int, ...]
Object = dict[str, Any]


def removable(case: Case) -> list[Path]:
    """Return the paths of all stated facts that may be taken away."""
    paths: list[Path] = [
        ("exporter",),
        ("exporter", "country"),
        ("movement",),
        ("destination",),
        ("rates",),
        ("parties",),
        ("end_use",),
        *(("end_use", name) for name in USES),
        ("end_use", "humanitarian"),
        ("end_use", "chips"),
        *(("end_use", "chips", name) for name in ("kind", "logic_nm", "memory_layers")),
    ]
    for place, party in enumerate(case.get("parties") or []):
        paths += [("parties", place, *path) for path in of_party(party)]
    paths += [("item", *path) for path in of_item(case["item"])]
    return [path for path in paths if at(case, path) is not None]


def at(case: Any, path: Path) -> Any:
    """Return what stands at a path, None when nothing does."""
    for step in path:
        if case is None:
            return None
        case = case.get(step) if isinstance(case, dict) else case[step]
    return case


def of_party(party: Object) -> Iterator[Path]:
    """Yield the facts of one party that may go."""
    yield from ((name,) for name in ("role", "military", "listed"))
    held, owners = party.get("held_by_listed"), party.get("owners")
    if held != "yes" or owners is None:
        yield ("held_by_listed",)
    if held != "no":  # Owners that say yes override a "no".
        yield from (("owners",), ("owners_complete",))
        yield from of_owners(owners)


def of_owners(owners: list[Object] | None) -> Iterator[Path]:
    """Yield the facts of owners that may go, at every level."""
    for place, owner in enumerate(owners or []):
        for name in ("percent", "listed", "owners"):
            yield ("owners", place, name)
        for path in of_owners(owner.get("owners")):
            yield ("owners", place, *path)


def of_item(item: Object) -> Iterator[Path]:
    """Yield the facts of an item that may go, at every level."""
    yield from ((name,) for name in ("listed_as", "made_in", "value", "mass", "technology"))
    yield from (("value", "currency"), ("mass", "unit"))
    yield from (("technology", activity) for activity in ACTIVITIES)
    listed_as = item.get("listed_as")
    if listed_as not in {*PART_ONE_ROWS, "not_listed"}:
        yield ("part_one",)
    if listed_as in {None, "assembly"}:
        yield ("components",)
    for place, entry in enumerate(item.get("part_one") or []):
        yield from (("part_one", place, *path) for path in of_entry(entry))
    for place, part in enumerate(item.get("components") or []):
        yield from (("components", place, *path) for path in of_item(part))


def of_entry(entry: Object) -> Iterator[Path]:
    """Yield the facts of a `part_one` entry that may go."""
    yield from (("row",), ("origin",))
    stated = {name for name in ("value", "mass", "element_percent") if is_stated(entry.get(name))}
    if entry.get("origin") is None:
        yield ("china_share",)
    if "value" in stated:
        yield ("value", "currency")
    if stated == {"value"}:
        yield ("value",)
    if "mass" in stated and ("value" in stated or "element_percent" not in stated):
        if bounds(entry["mass"])[0] > 0:
            yield ("mass",)
        yield ("mass", "unit")
    if "element_percent" in stated and bounds(entry["element_percent"])[0] > 0:
        yield ("element_percent",)
    if (entry.get("row") or "") not in ELEMENT_FACTORS:
        yield ("element_factor",)
    if is_stated(entry.get("price")):
        yield from (("price", "currency"), ("price", "per"))
        if within_reference(entry):
            yield ("price",)


def within_reference(entry: Object) -> bool:
    """Tell whether the reference range, if there is one, holds the stated price."""
    price, known = entry["price"], REFERENCE_PRICES.get(entry.get("row") or "")
    if known is None:
        return True
    low, high = bounds(price)
    printed = price.get("currency") == "USD" and price.get("per") == "kg"
    return printed and high is not None and known[0] <= low and high <= known[1]


def without(case: Case, path: Path, *, leave_out: bool) -> Case:
    """Return the case with the fact at a path set to null or left out."""
    weaker = deepcopy(case)
    holder: Any = at(weaker, path[:-1])
    if leave_out:
        del holder[path[-1]]
    else:
        holder[path[-1]] = None
    return weaker


def ranges(case: Any, path: Path = ()) -> list[Path]:
    """Return the paths of all ranges with two ends."""
    if isinstance(case, list):
        return [found for place, part in enumerate(case) for found in ranges(part, (*path, place))]
    if not isinstance(case, dict):
        return []
    if "rate" not in case and isinstance(case.get("to"), str) and isinstance(case["from"], str):
        return [path]
    return [found for name, part in case.items() for found in ranges(part, (*path, name))]


def narrowed(case: Case, path: Path, how: str) -> Case:
    """Return the case with one range cut to its low or high end, or to its lower or upper half.

    The percents of owners are only cut from above: their lower bounds must stay within 100.
    """
    tighter = deepcopy(case)
    span = at(tighter, path)
    if "owners" in path:
        how = {"high": "low", "upper": "lower"}.get(how, how)
    low, high = Decimal(span["from"]), Decimal(span["to"])
    middle = format(((low + high) / 2).normalize(), "f")
    if not low <= Decimal(middle) <= high or sum(map(str.isdigit, middle)) > len(span["to"]) + 9:
        middle = span["to"]
    if how in {"low", "lower"}:
        span["to"] = span["from"] if how == "low" else middle
    else:
        span["from"] = span["to"] if how == "high" else middle
    assert Fraction(span["from"]) <= Fraction(span["to"])
    return tighter
