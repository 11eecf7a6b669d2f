# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Stated facts that contradict each other (`facts_disagree`, section 6.3).

The contract names cases and does not close the list. `surely` holds where one of the named
cases is there; where not even `perhaps` holds, nothing contradicts anything.
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from tests.oracle.brute import Worlds
from tests.oracle.goods.amounts import Interval, bounds, is_stated, is_zero, kilograms, point, times
from tests.oracle.goods.shares import Meter
from tests.oracle.law import BARRED_USES, CHINA, WHOLE, Case, Kind, Readings, kinds
from tests.oracle.owners import listing, owners_say
from tests.oracle.tables import elements, listed_entries

Object = dict[str, Any]
LISTED = ("control", "watch")
# What tells one magnet or target from another; iron, cobalt, neodymium and boron do not.
WANTED = frozenset({"Sm", "Dy", "Gd", "Tb", "Lu", "Sc", "Y"})


def surely(worlds: Worlds, readings: Readings) -> bool:
    """Tell whether a contradiction that the contract names is there."""
    case, purse = worlds.case, worlds.purse
    top = case["item"]
    return (
        any(lacks_its_element(item) or is_massless(item) for item in looked_at(top, top=True))
        or any(share is not None and share[0] > 1 for share in worlds.shares(readings).values())
        or any(is_worth_without_matter(entry) for entry in entries(top))
        or is_outweighed(top, Meter(purse, "as_bought"))
        or any(owners_contradict(party, readings) for party in case.get("parties") or [])
        or any(judgement_contradicts(case, person) for person in people(case))
    )


def perhaps(worlds: Worlds, readings: Readings) -> bool:
    """Tell whether anything that might be called a contradiction is there."""
    case, purse = worlds.case, worlds.purse
    top = case["item"]
    return (
        surely(worlds, readings)
        or any(is_doubtful(item) for item in everything(top))
        or is_outweighed(as_if_chinese(top), Meter(purse, "any_stage"), any_class=True)
        or deal_contradicts(case)
        or any(party.get("held_by_listed") == "yes" for party in case.get("parties") or [])
        or any(candidate.get("judged") == "same" for person in people(case) for candidate in judged(person))
    )


# The item and what is in it.


def looked_at(item: Object, *, top: bool) -> Iterator[Object]:
    """Yield an item and those inside it; a component on a Part I row is not looked into."""
    yield item
    if top or kinds(item.get("listed_as")) != ("part_one",):
        for component in item.get("components") or []:
            yield from looked_at(component, top=False)


def everything(item: Object) -> Iterator[Object]:
    """Yield the item and all inside it, looked into or not."""
    yield item
    for component in item.get("components") or []:
        yield from everything(component)


def entries(top: Object) -> Iterator[Object]:
    """Yield the entries that are looked at."""
    for item in looked_at(top, top=True):
        if item is top or kinds(item.get("listed_as")) != ("part_one",):
            yield from item.get("part_one") or []


def lacks_its_element(item: Object) -> bool:
    """Tell whether a magnet or target is said to hold none of the element of its row, or nothing of it (6.3)."""
    own = item.get("part_one")
    if kinds(item.get("listed_as")) != ("article",) or own is None:
        return False
    wanted = elements()[item["listed_as"]] & WANTED
    if not own:
        return not any(map(holds_or_may(wanted), item.get("components") or []))
    if any(entry.get("row") is None for entry in own):
        return False
    telling = [entry for entry in own if elements()[entry["row"]] & wanted]
    return bool(telling) and all(map(comes_to_nothing, telling))


def holds_or_may(wanted: frozenset[str]) -> Any:
    """Return a test of a component: it names one of some elements, or may hold what nobody has looked for."""

    def test(item: Object) -> bool:
        kind, own, inside = kinds(item.get("listed_as")), item.get("part_one"), item.get("components")
        if kind == ("part_one",):
            return bool(elements()[item["listed_as"]] & wanted)
        unseen = own is None and kind != ("not_listed",)
        unseen = unseen or (inside is None and kind not in {("not_listed",), ("article",)})
        named = any(not entry.get("row") or elements()[entry["row"]] & wanted for entry in own or [])
        return unseen or named or any(map(test, inside or []))

    return test


def comes_to_nothing(entry: Object) -> bool:
    """Tell whether content, mass, price or worth of an entry is stated to be 0."""
    return any(is_zero(entry.get(name)) for name in ("element_percent", "mass", "price", "value"))


def is_massless(item: Object) -> bool:
    """Tell whether a mass of 0 stands beside a content above 0, of the item or of one entry."""
    for entry in item.get("part_one") or []:
        content = is_stated(entry.get("element_percent")) and bounds(entry["element_percent"])[0] > 0
        if content and (is_zero(item.get("mass")) or is_zero(entry.get("mass"))):
            return True
    return False


def is_doubtful(item: Object) -> bool:
    """Tell whether what is said of one item does not go together."""
    listed = item.get("part_one") or []
    entry_contradicts = any(origin_contradicts(one) or is_worth_without_matter(one) for one in listed)
    return entry_contradicts or is_class_doubtful(item) or measures_contradict(item)


def is_class_doubtful(item: Object) -> bool:
    """Tell whether what is named inside an item does not go with its class.

    A magnet or target is said to hold none of its elements, an assembly no magnet or target.
    """
    kind, listed, components = kinds(item.get("listed_as")), item.get("part_one"), item.get("components")
    if kind == ("article",) and listed is not None:
        held = [elements()[entry["row"]] if entry.get("row") else WANTED for entry in listed]
        return not any(elements()[item["listed_as"]] & some & WANTED for some in held)
    inside = {kinds(part.get("listed_as")) for part in components or []}
    if kind == ("not_listed",):
        return bool(inside - {("not_listed",), ("part_one",)})
    return kind == ("assembly",) and components is not None and inside <= {("not_listed",), ("part_one",)}


def measures_contradict(item: Object) -> bool:
    """Tell whether masses and percents in an item do not go together, or parts with the whole."""
    listed, whole = item.get("part_one") or [], kilograms(item.get("mass"))
    percents = [
        bounds(entry["element_percent"])[0] for entry in listed if is_stated(entry.get("element_percent"))
    ]
    heavier = any(exceeds(kilograms(entry.get("mass")), whole) for entry in listed)
    weightless = is_zero(item.get("mass")) and bool(listed)
    return heavier or weightless or sum(percents) > WHOLE or has_dear_part(item)


def has_dear_part(item: Object) -> bool:
    """Tell whether a component is worth more than the item that it is in."""
    value = item.get("value") or {}
    return any(
        exceeds(times(bounds(part["value"]), point(Fraction(part["quantity"]))), bounds(value))
        for part in item.get("components") or []
        if is_stated(part.get("value")) and part["value"].get("currency") == value.get("currency")
    )


def deal_contradicts(case: Case) -> bool:
    """Tell whether what is said of movement and end use may not go together."""
    here, there = (case.get("exporter") or {}).get("country"), case.get("destination")
    movement = case.get("movement")
    use = case.get("end_use") or {}
    chips = use.get("chips") or {}
    barred = "yes" in {use.get(key) for key in BARRED_USES}
    return (
        (here is not None and here == there and movement == "export")
        or (None not in {here, there} and here != there and movement == "domestic_transfer")
        or (use.get("humanitarian") == "yes" and barred)
        or (chips.get("kind") == "none" and any(chips.get(side) for side in ("logic_nm", "memory_layers")))
    )


def is_worth_without_matter(entry: Object) -> bool:
    """Tell whether something is worth money of which nothing is said to be there (1.1)."""
    worth = is_stated(entry.get("value")) and bounds(entry["value"])[0] > 0
    return worth and (is_zero(entry.get("mass")) or is_zero(entry.get("element_percent")))


def is_outweighed(top: Object, meter: Meter, *, any_class: bool = False) -> bool:
    """Tell whether the material in an item is surely worth more than the item.

    With `any_class` one of the classes is enough that an item nobody has classified may be of, and whole magnets
    and targets count too: a share of more than the whole item may be told of, by whichever measure.
    """

    def sums(item: Object, kind: Kind) -> list[Interval]:
        held = meter.lists(item, kind)
        return [held.content, held.whole] if any_class else [held.content]

    return any(
        test(
            (any_class or kind != "part_one")  # its feedstock went into it, and is not in it
            and any(exceeds(held, meter.purse.worth(item.get("value"))) for held in sums(item, kind))
            for kind in kinds(item.get("listed_as"))
        )
        for item in looked_at(top, top=True)
        for test in [any if any_class else all]
        if item is top or kinds(item.get("listed_as")) != ("part_one",)
    )


def exceeds(first: Interval, second: Interval) -> bool:
    """Tell whether one amount is surely above another."""
    return second[1] is not None and first[0] > second[1]


def origin_contradicts(entry: Object) -> bool:
    """Tell whether origin and Chinese share of an entry do not go together."""
    if not is_stated(entry.get("china_share")) or entry.get("origin") is None:
        return False
    low, high = bounds(entry["china_share"], limit=WHOLE)
    return (high == 0 and entry["origin"] == CHINA) or (low > 0 and entry["origin"] != CHINA)


def as_if_chinese(item: Object) -> Object:
    """Return an item with all its material Chinese."""
    return {
        **item,
        "made_in": CHINA,
        "part_one": chinese(item.get("part_one")),
        "components": None
        if item.get("components") is None
        else [as_if_chinese(component) for component in item["components"]],
    }


def chinese(listed: list[Object] | None) -> list[Object] | None:
    """Return materials as if all of it came from China."""
    return None if listed is None else [{**entry, "china_share": "100"} for entry in listed]


# Parties and owners.


def people(case: Case) -> Iterator[Object]:
    """Yield the parties and all their owners."""
    for party in case.get("parties") or []:
        yield party
        yield from owners_of(party)


def owners_of(holder: Object) -> Iterator[Object]:
    """Yield the owners of a party or owner, at every level."""
    for owner in holder.get("owners") or []:
        yield owner
        yield from owners_of(owner)


def owners_contradict(party: Object, readings: Readings) -> bool:
    """Tell whether the owners speak against a stated "no" (1.2, Owners)."""
    if party.get("held_by_listed") != "no" or party.get("owners") is None:
        return False
    say = owners_say(party, readings)
    direct = any(listing(owner) == (True,) for owner in party["owners"])
    return say == (True,) or (len(say) > 1 and direct)


def judged(person: Object) -> list[Object]:
    """Return the candidates of the screening of a party or owner."""
    return (person.get("screened") or {}).get("candidates") or []


def judgement_contradicts(case: Case, person: Object) -> bool:
    """Tell whether an entry judged the same party does not show in what is stated of it."""
    return any(
        is_unheeded(case, person, candidate)
        for candidate in judged(person)
        if candidate.get("judged") == "same"
    )


def is_unheeded(case: Case, person: Object, candidate: Object) -> bool:
    """Tell whether the list an entry is on is missing from the facts (6.3)."""
    kind, start = listed_entries().get(candidate.get("id") or "", (None, None))
    if kind is None or (start is not None and start > date.fromisoformat(case["on"])):
        return False
    if kind in LISTED:
        return person.get("listed") not in LISTED
    # Only a party has the field; of an owner nobody can say that it is on the unreliable list.
    return kind == "unreliable" and "role" in person and person.get("unreliable") != "yes"
