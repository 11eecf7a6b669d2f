# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How much of a party is held by listed parties (section 1.2).

Lower bounds: unknown owners are not listed, slices nobody vouches for are harmless.
Upper bounds: the other way round, with the percents of one party never above 100 together.
"""

from fractions import Fraction
from typing import Any

from tests.oracle.goods.amounts import ZERO, bounds, is_stated
from tests.oracle.law import HALF, WHOLE, Readings

Percents = tuple[Fraction, Fraction]
Owner = dict[str, Any]


def listing(person: dict[str, Any]) -> tuple[bool, ...]:
    """Return whether a party or owner may be on the control or watch list."""
    known = {"no": (False,), "control": (True,), "watch": (True,)}
    return known.get(person.get("listed") or "unknown", (True, False))


def slices(owners: list[Owner]) -> list[Percents]:
    """Return the percent of each owner; it ends where the lower bounds of the others leave no more."""
    lows = [bounds(owner.get("percent"))[0] for owner in owners]
    return [(low, top_of(owner, WHOLE - sum(lows) + low)) for owner, low in zip(owners, lows, strict=True)]


def top_of(owner: Owner, left: Fraction) -> Fraction:
    """Return the highest percent of one owner; an open end is all that the others leave."""
    stated = owner.get("percent")
    high = bounds(stated)[1] if is_stated(stated) else None
    return left if high is None else min(high, left)


def is_complete(holder: Owner, *, party: bool) -> bool:
    """Tell whether the list of owners is vouched for; the default differs for the party."""
    return (holder.get("owners_complete") or ("unknown" if party else "yes")) == "yes"


def listed_share(holder: Owner, *, party: bool) -> Percents:
    """Return the aggregate share held by listed parties, directly or through others."""
    owners = holder.get("owners")
    if owners is None:
        return ZERO, WHOLE
    spans, weights = slices(owners), [weight(owner) for owner in owners]
    low = sum((span[0] * light for span, (light, _) in zip(spans, weights, strict=True)), ZERO)
    heavy = [high for _, high in weights]
    return low, fullest(spans, heavy, complete=is_complete(holder, party=party))


def weight(owner: Owner) -> Percents:
    """Return the weight of an owner: 1 when it bites, else its own listed share."""
    low, high = (Fraction(1) if end >= HALF else end / WHOLE for end in listed_share(owner, party=False))
    listed = listing(owner)
    return (Fraction(1) if listed == (True,) else low, Fraction(1) if True in listed else high)


def fullest(spans: list[Percents], weights: list[Fraction], *, complete: bool) -> Fraction:
    """Return the largest weighted sum with all slices within 100 together."""
    total = sum((low * heavy for (low, _), heavy in zip(spans, weights, strict=True)), ZERO)
    left = WHOLE - sum((low for low, _ in spans), ZERO)
    if not complete:
        return total + left  # The open slice may belong to somebody listed.
    for (low, high), heavy in sorted(zip(spans, weights, strict=True), key=lambda pair: -pair[1]):
        more = min(high - low, left)
        total += more * heavy
        left -= more
    return total


def largest_direct(party: Owner) -> Percents:
    """Return the largest percent that one listed owner holds directly."""
    owners = party.get("owners")
    if owners is None:
        return ZERO, WHOLE
    spans = slices(owners)
    left = WHOLE - sum((low for low, _ in spans), ZERO)
    open_slice = ZERO if is_complete(party, party=True) else left
    lows, highs = [ZERO], [open_slice]
    for owner, (low, high) in zip(owners, spans, strict=True):
        if listing(owner) == (True,):
            lows.append(low)
        if True in listing(owner):
            highs.append(max(high, low + open_slice))
    return max(lows), max(highs)


def owners_say(party: Owner, readings: Readings) -> tuple[bool, ...]:
    """Return whether the owners alone make the party one that is held 50 % or more."""
    if readings["ownership"] == "single_and_direct":
        low, high = largest_direct(party)
    else:
        low, high = listed_share(party, party=True)
    if low >= HALF:
        return (True,)
    return (False,) if high < HALF else (True, False)


def held(party: Owner, readings: Readings) -> tuple[bool, ...]:
    """Return whether the party may be held 50 % or more by listed parties."""
    answer, owners = party.get("held_by_listed"), owners_say(party, readings)
    if answer == "yes" or owners == (True,):
        return (True,)
    return (False,) if answer == "no" else owners
