# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The owners of a party as a tree to be drawn: what each holds, what of it counts as listed, and why.

Slices that nobody vouches for stand in it as such. Parts are parts of one, of what stands one level above.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import HUNDRED, NOTHING, ONE, ZERO, Interval, rounded
from desktop_app.domain.case import Owner, Party, is_in_ring, is_named_for_search, is_ring_share
from desktop_app.domain.parties.ownership import (
    AGGREGATE,
    ANY_PART,
    HALF,
    LISTED,
    UNLISTED,
    are_complete,
    held_by_listed,
    party_share,
    read_holdings,
    share_by_weights,
    weight_by_share,
)
from desktop_app.domain.truth import YES, Truth

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
