# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Is a party held 50 % or more by listed parties? Worked out along owners, as a range where they are not all known."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import HUNDRED, NOTHING, ONE, ZERO, Interval, percent
from desktop_app.domain.case import Case, Owner, Party
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth

LISTED: Final = ("control", "watch")
UNLISTED: Final = "no"
AGGREGATE: Final = "aggregate"
"""The way of counting that adds holdings up, those behind other owners included; the other takes one directly."""
HALF: Final = Fraction(1, 2)
ANY_PART: Final = Interval(ZERO, ONE)
Holding = tuple[Owner, Interval]


def held_by_listed(party: Party, *, aggregate: bool) -> Truth:
    """Tell whether listed parties hold 50 % or more of a party; exactly 50 % is held.

    A stated yes stands. Owners that make it so win over a stated no, which wins over owners that leave it open.
    """
    if party.held_by_listed == YES:
        return YES
    answer = owners_tell(party, aggregate=aggregate)
    if answer == UNKNOWN and party.held_by_listed == NO:
        return NO
    return answer


def owners_tell(party: Party, *, aggregate: bool) -> Truth:
    """Tell what the owners alone say about it."""
    return reaches_half(party_share(party, aggregate=aggregate))


def reaches_half(share: Interval) -> Truth:
    """Tell whether a share is half of the whole or more."""
    if share.lo >= HALF:
        return YES
    return UNKNOWN if share.hi is None or share.hi >= HALF else NO


def party_share(party: Party, *, aggregate: bool) -> Interval:
    """Return the part of a party that listed owners hold: added up, or the largest one; anything if nobody looked."""
    if party.owners is None:
        return ANY_PART
    complete = party.owners_complete == YES
    return (listed_share if aggregate else largest_listed)(party.owners, complete=complete)


def listed_share(owners: Sequence[Owner], *, complete: bool) -> Interval:
    """Return the part held by listed owners, directly, through others, and added up: Σ percent x weight."""
    return share_by_weights(owners, [owner_weight(owner) for owner in owners], complete=complete)


def share_by_weights(owners: Sequence[Owner], weights: Sequence[Interval], *, complete: bool) -> Interval:
    """Return the same where it is worked out already how much of each owner's part counts as listed."""
    holdings_known = read_holdings(owners)
    lo = sum((share.lo * weight.lo for (_, share), weight in zip(holdings_known, weights, strict=True)), ZERO)
    heaviest = [ONE if weight.hi is None else weight.hi for weight in weights]
    parts, unvouched = place_free_part(holdings_known, heaviest, complete=complete)
    held = sum((part * weight for part, weight in zip(parts, heaviest, strict=True)), ZERO)
    return Interval(lo, min(held + unvouched, ONE))


def largest_listed(owners: Sequence[Owner], *, complete: bool) -> Interval:
    """Return the largest part that one listed owner holds directly."""
    holdings_known = read_holdings(owners)
    free = ONE - sum((share.lo for _, share in holdings_known), ZERO)
    lo = max((part.lo for owner, part in holdings_known if owner.listed in LISTED), default=ZERO)
    hi = ZERO if complete else free
    for owner, part in holdings_known:
        if owner.listed != UNLISTED:
            most_possible = part.lo + free
            hi = max(hi, most_possible if not complete or part.hi is None else min(most_possible, part.hi))
    return Interval(lo, max(lo, hi))


def read_holdings(owners: Sequence[Owner]) -> list[Holding]:
    """Return each owner with the part it holds; one left out is anything up to what the others leave."""
    least = sum((owner.percent.lo for owner in owners if owner.percent), ZERO)
    remainder = Interval(ZERO, percent(HUNDRED - least))
    return [(owner, _share_of_whole(owner.percent) if owner.percent else remainder) for owner in owners]


def _share_of_whole(stated: Interval) -> Interval:
    return Interval(percent(stated.lo), percent(HUNDRED if stated.hi is None else stated.hi))


def place_free_part(
    holdings_known: Sequence[Holding], weights: Sequence[Fraction], *, complete: bool
) -> tuple[list[Fraction], Fraction]:
    """Return what each owner holds where listed owners hold most, and what nobody vouches for.

    The free part goes where it weighs most, up to each upper end; where owners may be missing, to one of those.
    """
    parts = [share.lo for _, share in holdings_known]
    free = ONE - sum(parts, ZERO)
    if not complete:
        return parts, free
    for number in sorted(range(len(parts)), key=lambda number: weights[number], reverse=True):
        most = holdings_known[number][1].hi
        added = min(free, (ONE if most is None else most) - parts[number])
        parts[number] += added
        free -= added
    return parts, ZERO


def owner_weight(owner: Owner) -> Interval:
    """Return how much of an owner's part counts as listed: all of it from 50 % on, else its own listed part."""
    if owner.listed in LISTED:
        return Interval(ONE, ONE)
    return weight_by_share(owner, own_share(owner))


def weight_by_share(owner: Owner, share: Interval) -> Interval:
    """Return the same of an owner that is on no list for certain, of which listed ones hold a share."""
    hi = ONE if share.hi is None else share.hi
    lo = ONE if share.lo >= HALF else share.lo
    if owner.listed != UNLISTED or hi >= HALF:
        hi = ONE
    return Interval(lo, hi)


def own_share(owner: Owner) -> Interval:
    """Return the part of an owner that listed ones hold."""
    if owner.owners is None:
        return ANY_PART
    complete = are_complete(owner)
    if not owner.owners and complete:
        return NOTHING
    return listed_share(owner.owners, complete=complete)


def are_complete(owner: Owner) -> bool:
    """Tell whether the owners of an owner are all there; those that are stated are, unless something else is said."""
    return owner.owners_complete is None or owner.owners_complete == YES


# --------------------------------------------------------------------------------------------------
# What is said of a party and does not fit what is said of its owners.


def party_contradictions(case: Case, holding_ways: Collection[str]) -> Iterator[str]:
    """Yield each contradiction as a sentence; ``holding_ways`` are the ways in which holdings are counted."""
    for number, party in enumerate(case.parties or ()):
        name = party.name or Phrase("party {number}", number=number + 1)
        if party.held_by_listed == NO and party.owners:
            yield from _held_after_all(party, name, holding_ways)


def _held_after_all(party: Party, name: str, holding_ways: Collection[str]) -> Iterator[str]:
    answers = {owners_tell(party, aggregate=way == AGGREGATE) for way in holding_ways}
    if YES in answers:
        yield Phrase(
            "{party} is said not to be held by listed parties, yet its owners come to 50 % or more",
            party=name,
        )
    elif UNKNOWN in answers and any(owner.listed in LISTED for owner in party.owners or ()):
        yield Phrase(
            "{party} is said not to be held by listed parties, yet a listed one holds part of it, and how much all "
            "of them hold is not known",
            party=name,
        )
