# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tree to be drawn says of every holder what counts, and its rows come to the totals."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as some

from desktop_app.basics.quantity import HUNDRED, ONE, ZERO, Interval, point
from desktop_app.domain.case import RING_SHARE, Owner, Party
from desktop_app.domain.parties.ownership import (
    AGGREGATE,
    SINGLE,
    both_totals,
    describe_total,
    draw_holders,
    list_holders,
)
from desktop_app.domain.truth import NO, UNKNOWN, YES

LISTINGS = some.sampled_from(["no", "control", "watch", "unknown", None])
COMPLETE = some.sampled_from([YES, NO, UNKNOWN, None])


@some.composite
def percents(draw: some.DrawFn, most: int) -> Interval | None:
    low = draw(some.integers(0, most))
    return draw(some.sampled_from([None, point(Fraction(low)), Interval(Fraction(low), Fraction(low + 20))]))


@some.composite
def owner_lists(draw: some.DrawFn, depth: int = 3) -> tuple[Owner, ...]:
    count = draw(some.integers(0, 3))
    return tuple(
        Owner(
            name=f"{depth}{number}",
            percent=draw(percents(30)),
            listed=draw(LISTINGS),
            owners=draw(some.none() | owner_lists(depth - 1))
            if depth
            else draw(some.sampled_from([None, ()])),
            owners_complete=draw(COMPLETE),
        )
        for number in range(count)
    )


PARTIES = some.builds(
    Party, name=some.just("P"), owners=some.none() | owner_lists(), owners_complete=COMPLETE
)


def test_what_is_known_and_what_is_not_is_said_in_a_sentence() -> None:
    owners = (
        Owner(name="A", percent=point(Fraction(51)), listed="control"),
        Owner(name="B", percent=point(Fraction(29)), listed="no", owners=()),
    )
    added, alone = both_totals(Party(owners=owners))
    assert (added.way, alone.way) == (AGGREGATE, SINGLE)
    assert describe_total(added) == "51 % known listed, 20 % unknown"
    assert describe_total(both_totals(Party(owners=owners, owners_complete=YES))[0]) == (
        "51 % known listed, nothing unknown"
    )


def test_every_holder_says_why_it_counts_or_does_not() -> None:
    held = Owner(percent=point(Fraction(60)), listed="control")
    part = Owner(percent=point(Fraction(30)), listed="control")
    ranged = Owner(percent=Interval(Fraction(10), Fraction(40)), listed="watch")
    owners = (
        Owner(listed="watch"),
        Owner(listed="no", owners=(held,)),
        Owner(listed="no", owners=(part,)),
        Owner(listed="no", owners=(ranged,)),
        Owner(listed="no", owners=()),
        Owner(listed="no"),
        Owner(owners=()),
        Owner(listed="unknown"),
    )
    assert [holder.why for holder in draw_holders(Party(owners=owners, owners_complete=YES))] == [
        "all of it counts",
        "listed parties hold 50 % of it or more: all of it counts",
        "listed parties hold 30 % of it: that part counts",
        "listed parties hold 10 to 40 % of it",
        "no listed party is stated behind it: nothing counts",
        "nobody has said who owns it",
        "nobody has said whether it is listed",
        "nobody has said whether it is listed, nor who owns it",
    ]


def test_a_firm_in_a_ring_shows_its_share_and_names_the_others() -> None:
    inside = (
        Owner(name=RING_SHARE, percent=point(Fraction(30)), listed="control", owners=()),
        Owner(name="B", percent=point(ZERO), listed="no", owners=()),
    )
    (firm,) = draw_holders(Party(owners=(Owner(name="A", listed="no", owners=inside),), owners_complete=YES))
    assert firm.is_in_ring
    assert [(one.is_ring_share, one.is_named_for_search) for one in firm.below] == [
        (True, False),
        (False, True),
    ]
    nothing = Owner(name="B", percent=point(ZERO), listed="no", owners=())
    (plain,) = draw_holders(Party(owners=(nothing,), owners_complete=YES))
    assert not plain.is_named_for_search


@given(PARTIES)
def test_the_direct_holders_come_to_the_totals(party: Party) -> None:
    holders = draw_holders(party)
    added, alone = both_totals(party)
    assert min(sum((one.counts.lo for one in holders), ZERO), ONE) == added.share.lo
    assert sum((one.counts.hi or ZERO for one in holders), ZERO) >= (added.share.hi or ZERO)
    assert max((one.counts_alone.lo for one in holders), default=ZERO) == alone.share.lo
    assert max((one.counts_alone.hi or ZERO for one in holders), default=ZERO) == alone.share.hi


@given(PARTIES)
def test_every_owner_that_can_count_stands_in_the_tree_and_open_slices_with_them(party: Party) -> None:
    rows = list(list_holders(draw_holders(party)))
    for depth, holder in rows:
        assert holder.counts.lo <= (holder.counts.hi or ZERO) <= (holder.stake.hi or ZERO) <= ONE
        assert depth == 1 or not holder.counts_alone.hi
        assert not (holder.below and holder.listed in ("control", "watch"))
    names = [holder.name for _, holder in rows if not holder.is_open]
    assert sorted(filter(None, names)) == sorted(counting_names(party.owners or ()))
    lowest = sum((owner.percent.lo for owner in party.owners or () if owner.percent), ZERO)
    has_slice = party.owners is None or (party.owners_complete != YES and lowest < HUNDRED)
    assert any(depth == 1 and holder.is_open for depth, holder in rows) == has_slice


def counting_names(owners: tuple[Owner, ...]) -> list[str]:
    """Return the names of owners, but not of those behind a listed one."""
    names: list[str] = []
    for owner in owners:
        names += [owner.name or ""]
        names += [] if owner.listed in ("control", "watch") else counting_names(owner.owners or ())
    return names
