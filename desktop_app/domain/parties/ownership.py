# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Is a party held 50 % or more by listed parties? Worked out along owners, as a range where they are not all known."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from fractions import Fraction
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.basics.quantity import HUNDRED, NOTHING, ONE, ZERO, Interval, percent, rounded
from desktop_app.domain.case import Case, Owner, Party, is_in_ring, is_named_for_search, is_ring_share
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, either

CONTROL: Final = "control"
LISTED: Final = (CONTROL, "watch")
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


def parties_held(case: Case, holding_ways: Collection[str]) -> tuple[Party, ...]:
    """Return the parties of which listed ones hold 50 % or more, but for those that the watch list alone holds.

    None where a party is on the control list itself: what its notice says is plain. ``holding_ways`` are the ways in
    which holdings are counted.
    """
    parties = case.parties or ()
    if any(party.listed == CONTROL for party in parties):
        return ()
    return tuple(
        party
        for party in parties
        if any(_is_held_by_others(party, aggregate=way == AGGREGATE) for way in holding_ways)
    )


def _is_held_by_others(party: Party, *, aggregate: bool) -> bool:
    """Tell whether listed parties hold 50 % or more of a party, and not those of the watch list alone."""
    if held_by_listed(party, aggregate=aggregate) != YES:
        return False
    is_told_by_owners = owners_tell(party, aggregate=aggregate) == YES
    return not is_told_by_owners or any(owner.listed == CONTROL for owner in all_owners(party))


def all_owners(holder: Party | Owner) -> Iterator[Owner]:
    """Yield every owner of a party or owner, at any depth."""
    todo = list(holder.owners or ())
    while todo:
        owner = todo.pop()
        yield owner
        todo.extend(owner.owners or ())


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
    holdings = []
    for owner in owners:
        part, stated = remainder, owner.percent
        if stated:
            part = Interval(percent(stated.lo), percent(HUNDRED if stated.hi is None else stated.hi))
        holdings.append((owner, part))
    return holdings


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
            answers = {owners_tell(party, aggregate=way == AGGREGATE) for way in holding_ways}
            if YES in answers:
                yield Phrase(
                    "{party} is said not to be held by listed parties, yet its owners come to 50 % or more",
                    party=name,
                )
            elif UNKNOWN in answers and any(owner.listed in LISTED for owner in party.owners or ()):
                yield Phrase(
                    "{party} is said not to be held by listed parties, yet a listed one holds part of it, and how much"
                    " all of them hold is not known",
                    party=name,
                )


# --------------------------------------------------------------------------------------------------
# The owners of a party as a tree to be drawn: what each holds, what of it counts as listed, and why. Slices
# that nobody vouches for stand in it as such. Parts are parts of one, of what stands one level above.


SINGLE: Final = "single"
"""The way of counting that takes the largest direct holding alone; `AGGREGATE` adds holdings up."""
_DIGITS: Final = 6
_ALL: Final = Interval(ONE, ONE)


@dataclass(frozen=True, slots=True)
class Holder:
    """An owner, or a slice that nobody vouches for, and what it holds of what stands above it.

    ``counts`` is what of that part counts as listed where holdings are added up; ``counts_alone`` where one direct
    holding decides. ``is_stated`` tells that the percent is a stated one.
    """

    name: str | None
    stake: Interval
    listed: str | None
    counts: Interval
    counts_alone: Interval
    why: Phrase
    below: tuple[Holder, ...] = ()
    is_stated: bool = True
    is_open: bool = False
    is_in_ring: bool = False
    is_ring_share: bool = False
    is_named_for_search: bool = False


@dataclass(frozen=True, slots=True)
class Total:
    """What listed parties hold of a party under one way of counting, and whether that makes it held by them."""

    way: str
    share: Interval
    answer: Truth


def draw_holders(party: Party) -> tuple[Holder, ...]:
    """Return the direct owners of a party, each with its own; a slice nobody vouches for is the last of its level."""
    if party.owners is None:
        return (_open_slice(ONE, alone=True),)
    holders, _ = _holders(party.owners, complete=party.owners_complete == YES, direct=True)
    return holders


def list_holders(holders: Sequence[Holder], depth: int = 1) -> Iterator[tuple[int, Holder]]:
    """Yield every holder with its level, each followed by its own."""
    for holder in holders:
        yield depth, holder
        yield from list_holders(holder.below, depth + 1)


def both_totals(party: Party) -> tuple[Total, Total]:
    """Return what listed parties hold, added up and by one direct holding."""
    ways = ((AGGREGATE, True), (SINGLE, False))
    added, alone = (
        Total(way, party_share(party, aggregate=adds), held_by_listed(party, aggregate=adds))
        for way, adds in ways
    )
    return added, alone


def describe_total(total: Total) -> Phrase:
    """Return a total in words: what is known to be listed, and what is not known."""
    least, unknown = total.share.lo, _upper(total.share) - total.share.lo
    if not unknown:
        return Phrase("{known} % known listed, nothing unknown", known=percent_text(least))
    return Phrase(
        "{known} % known listed, {unknown} % unknown",
        known=percent_text(least),
        unknown=percent_text(unknown, up=True),
    )


def percent_text(stake: Fraction, *, up: bool = False) -> str:
    """Return a part of one as a percentage for reading, rounded down, or up for the upper end of a range."""
    return rounded(stake * HUNDRED, up=up, digits=_DIGITS)


def _holders(
    owners: Sequence[Owner], *, complete: bool, direct: bool
) -> tuple[tuple[Holder, ...], tuple[Interval, ...]]:
    """Return the holders among some owners, and how much of each one's part counts as listed."""
    holdings = read_holdings(owners)
    free = ONE - sum((stake.lo for _, stake in holdings), ZERO)
    holders, weights = [], []
    for owner, stake in holdings:
        below, share = _behind(owner)
        weight = _ALL if owner.listed in LISTED else weight_by_share(owner, share)
        limited = Interval(stake.lo, min(_upper(stake), stake.lo + free))
        holders.append(
            Holder(
                owner.name,
                limited,
                owner.listed,
                Interval(limited.lo * weight.lo, _upper(limited) * _upper(weight)),
                _counts_alone(owner, limited, ZERO if complete else free) if direct else NOTHING,
                _why(owner, share),
                below,
                is_stated=owner.percent is not None,
                is_in_ring=is_in_ring(owner),
                is_ring_share=is_ring_share(owner),
                is_named_for_search=is_named_for_search(owner, owners),
            )
        )
        weights.append(weight)
    if free and not complete:
        holders.append(_open_slice(free, alone=direct))
    return tuple(holders), tuple(weights)


def _behind(owner: Owner) -> tuple[tuple[Holder, ...], Interval]:
    """Return the holders of an owner, and what listed ones hold of it; who holds a listed one makes no difference."""
    if owner.listed in LISTED or owner.owners is None:
        return (), ANY_PART
    complete = are_complete(owner)
    holders, weights = _holders(owner.owners, complete=complete, direct=False)
    return holders, share_by_weights(owner.owners, weights, complete=complete)


def _counts_alone(owner: Owner, stake: Interval, free: Fraction) -> Interval:
    """Return what one direct holding counts for; a slice nobody vouches for may be its owner's too."""
    if owner.listed == UNLISTED:
        return NOTHING
    return Interval(stake.lo if owner.listed in LISTED else ZERO, max(_upper(stake), stake.lo + free))


def _open_slice(free: Fraction, *, alone: bool) -> Holder:
    slice_ = Interval(ZERO, free)
    why = Phrase("nobody has said who holds it")
    return Holder(
        None, slice_, None, slice_, slice_ if alone else NOTHING, why, is_stated=False, is_open=True
    )


def _upper(span: Interval) -> Fraction:
    return ONE if span.hi is None else span.hi


def _why(owner: Owner, share: Interval) -> Phrase:
    """Return why a part counts as listed, or does not."""
    if owner.listed in LISTED:
        return Phrase("worked out along the ring") if is_ring_share(owner) else Phrase("all of it counts")
    if share.lo >= HALF:
        return Phrase("listed parties hold 50 % of it or more: all of it counts")
    if owner.listed == UNLISTED:
        if owner.owners is None:
            return Phrase("nobody has said who owns it")
        if not share.hi:
            return Phrase("no listed party is stated behind it: nothing counts")
        if share.is_point:
            return Phrase(
                "listed parties hold {share} % of it: that part counts", share=percent_text(share.lo)
            )
        return Phrase(
            "listed parties hold {least} to {most} % of it",
            least=percent_text(share.lo),
            most=percent_text(_upper(share), up=True),
        )
    if owner.owners is None:
        return Phrase("nobody has said whether it is listed, nor who owns it")
    return Phrase("nobody has said whether it is listed")


# --------------------------------------------------------------------------------------------------
# Who has to be named: an importer (a consignee counts as one) and an end user. Who is not named is not known.


IMPORTERS: Final = ("importer", "consignee")
END_USERS: Final = ("end_user",)


def unnamed_roles(parties: Sequence[Party] | None) -> tuple[str, ...]:
    """Return the roles that nobody is named for."""
    roles = {party.role for party in parties or ()}
    return tuple(
        role
        for role, held_by in (("importer", IMPORTERS), ("end_user", END_USERS))
        if not roles & set(held_by)
    )


def party_truth(parties: Sequence[Party] | None, tell: Callable[[Party], Truth]) -> Truth:
    """Tell whether something holds of any party; of a party that nobody named it is unknown."""
    result = UNKNOWN if unnamed_roles(parties) else NO
    for party in parties or ():
        result = either(result, tell(party))
    return result
