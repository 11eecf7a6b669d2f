# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Half is held: where a share of listed owners is yes, no or not known, and what is said against it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from desktop_app.basics.quantity import NOTHING, Interval, point
from desktop_app.domain.case import Case, Item, Owner, Party
from desktop_app.domain.parties.ownership import (
    AGGREGATE,
    SINGLE,
    both_totals,
    describe_total,
    draw_holders,
    held_by_listed,
    owners_tell,
    party_contradictions,
    party_share,
    percent_text,
    reaches_half,
)
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth


def share(low: int | str, high: int | str | None) -> Interval:
    """Return a part of one from percents; None: nobody knows how much at most."""
    return Interval(Fraction(low) / 100, None if high is None else Fraction(high) / 100)


def percents(low: str, high: str | None = None) -> Interval:
    return Interval(Fraction(low), Fraction(high or low))


def owner(percent: Interval | None, listed: str | None = "no", **more: object) -> Owner:
    return Owner(**{"name": "X", "percent": percent, "listed": listed, "owners": (), **more})  # type: ignore[arg-type]


def party(*owners: Owner, complete: Truth | None = YES, **more: object) -> Party:
    return Party(**{"name": "P", "owners": owners, "owners_complete": complete, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("held", "answer"),
    [
        (share(50, 50), YES),
        (share(50, None), YES),
        (share("49.99", "49.99"), NO),
        (share(30, 50), UNKNOWN),  # "30 to 50 %" may be half
        (share(30, "49.99"), NO),
        (share(30, None), UNKNOWN),
        (share(0, 0), NO),
    ],
)
def test_half_is_held_and_a_range_that_reaches_it_is_not_known(held: Interval, answer: Truth) -> None:
    assert reaches_half(held) == answer


@pytest.mark.parametrize("aggregate", [True, False])
def test_an_owner_of_thirty_to_fifty_percent_leaves_it_open(aggregate: bool) -> None:
    ranged = party(owner(percents("30", "50"), "control"), owner(percents("50", "70")))
    assert party_share(ranged, aggregate=aggregate) == share(30, 50)
    assert held_by_listed(ranged, aggregate=aggregate) == UNKNOWN
    less = party(owner(percents("30", "49"), "control"), owner(percents("51", "70")))
    assert held_by_listed(less, aggregate=aggregate) == NO


def test_a_stated_yes_stands_and_a_stated_no_yields_to_owners_that_make_it_so() -> None:
    half, open_ = owner(percents("50"), "control"), owner(percents("20", "60"), "watch")
    assert held_by_listed(party(owner(percents("100")), held_by_listed=YES), aggregate=True) == YES
    assert held_by_listed(party(half, held_by_listed=NO), aggregate=True) == YES
    assert held_by_listed(party(open_, held_by_listed=NO), aggregate=True) == NO
    assert held_by_listed(party(open_), aggregate=True) == UNKNOWN
    assert held_by_listed(Party(name="P", held_by_listed=NO), aggregate=True) == NO
    assert held_by_listed(Party(name="P"), aggregate=True) == UNKNOWN


def test_added_up_two_minorities_are_half_and_alone_they_are_not() -> None:
    two = party(owner(percents("25"), "control"), owner(percents("25"), "watch"), owner(percents("50")))
    assert (owners_tell(two, aggregate=True), owners_tell(two, aggregate=False)) == (YES, NO)
    assert party_share(two, aggregate=True) == share(50, 50)
    assert party_share(two, aggregate=False) == share(25, 25)


@pytest.mark.parametrize(
    ("complete", "added", "alone"), [(YES, share(30, 30), share(30, 30)), (NO, share(30, 55), share(30, 55))]
)
def test_what_nobody_vouches_for_may_be_listed_where_owners_may_be_missing(
    complete: Truth, added: Interval, alone: Interval
) -> None:
    some = party(owner(percents("30"), "control"), owner(percents("45")), complete=complete)
    assert party_share(some, aggregate=True) == added
    assert party_share(some, aggregate=False) == alone


def test_an_owner_without_a_percent_holds_at_most_what_the_others_leave() -> None:
    left = party(owner(None, "control"), owner(percents("70")))
    assert party_share(left, aggregate=True) == share(0, 30)
    assert party_share(left, aggregate=False) == share(0, 30)
    two = party(owner(None, "control"), owner(None), owner(percents("40", "80")))
    assert party_share(two, aggregate=True) == share(0, 60)


def test_the_free_part_goes_to_listed_owners_up_to_what_they_hold_at_most() -> None:
    ranged = party(owner(percents("10", "30"), "control"), owner(percents("20", "90")))
    assert party_share(ranged, aggregate=True) == share(10, 30)
    unsure = party(owner(percents("10", "30"), None), owner(percents("20", "90"), "control"))
    assert party_share(unsure, aggregate=True) == share(20, 100)
    assert party_share(unsure, aggregate=False) == share(20, 90)


def test_an_owner_that_is_half_listed_itself_counts_whole_and_below_half_by_its_part() -> None:
    def behind(percent: str, stake: str = "60") -> Party:
        through = owner(percents(stake), owners=(owner(percents(percent), "control"), owner(None)))
        return party(through, owner(percents(str(100 - int(stake)))))

    assert party_share(behind("50"), aggregate=True) == share(60, 60)
    assert party_share(behind("49"), aggregate=True) == share("29.4", "29.4")
    assert party_share(behind("50"), aggregate=False) == share(0, 0)


def test_who_owns_an_unlisted_owner_is_open_where_nobody_has_said() -> None:
    silent = party(owner(percents("60"), owners=None), owner(percents("40")))
    assert party_share(silent, aggregate=True) == share(0, 60)
    assert (
        party_share(party(owner(percents("60"), owners=()), owner(percents("40"))), aggregate=True) == NOTHING
    )
    unfinished = owner(percents("60"), owners=(), owners_complete=NO)
    assert party_share(party(unfinished, owner(percents("40"))), aggregate=True) == share(0, 60)


def contradictions(*parties: Party, ways: tuple[str, ...] = (AGGREGATE, SINGLE)) -> list[str]:
    case = Case(on=date(2025, 10, 20), item=Item(), parties=parties)
    return [str(sentence) for sentence in party_contradictions(case, ways)]


def test_a_no_beside_owners_that_say_yes_or_leave_it_open_is_contradicted_by_name() -> None:
    yes = party(owner(percents("50"), "control"), held_by_listed=NO)
    (said,) = contradictions(yes)
    assert said.startswith("P is said not to be held by listed parties, yet its owners come to 50 % or more")
    (said,) = contradictions(party(owner(percents("20", "60"), "watch"), held_by_listed=NO, name=None))
    assert said.startswith(
        "party 1 is said not to be held by listed parties, yet a listed one holds part of it"
    )


def test_a_no_that_owners_bear_out_or_leave_open_without_a_listed_one_is_believed() -> None:
    assert contradictions(
        party(owner(percents("49"), "control"), owner(percents("51")), held_by_listed=NO),
        party(owner(percents("20", "60"), None), held_by_listed=NO),
        party(owner(percents("50"), "control"), held_by_listed=UNKNOWN),
        Party(name="P", held_by_listed=NO),
    ) == []  # fmt: skip


def test_two_minorities_contradict_a_no_only_where_holdings_are_added_up() -> None:
    two = party(owner(percents("25"), "control"), owner(percents("25"), "watch"), held_by_listed=NO)
    assert len(contradictions(two)) == 1
    assert contradictions(two, ways=(SINGLE,)) == []


def test_a_share_is_told_as_what_is_known_and_what_is_not_rounded_outward() -> None:
    third = party(owner(point(Fraction(100, 3)), "control"), owner(point(Fraction(200, 3))))
    added, _ = both_totals(third)
    assert str(describe_total(added)) == "33.3333 % known listed, nothing unknown"
    added, alone = both_totals(party(owner(percents("30"), "control"), complete=NO))
    assert str(describe_total(added)) == "30 % known listed, 70 % unknown"
    assert str(describe_total(alone)) == "30 % known listed, 70 % unknown"
    thirds = party(owner(point(Fraction(100, 3)), "control"), complete=NO)
    assert str(describe_total(both_totals(thirds)[0])) == "33.3333 % known listed, 66.6667 % unknown"
    assert percent_text(Fraction(1, 3)) == "33.3333"
    assert percent_text(Fraction(1, 3), up=True) == "33.3334"


def test_a_party_that_nobody_has_looked_at_is_drawn_as_one_open_slice() -> None:
    (slice_,) = draw_holders(Party(name="P"))
    assert (slice_.is_open, slice_.stake, slice_.counts, slice_.counts_alone) == (
        True,
        share(0, 100),
        share(0, 100),
        share(0, 100),
    )


def test_what_is_drawn_of_an_owner_is_what_counts_of_it() -> None:
    listed, unlisted, rest = draw_holders(
        party(owner(percents("30", "90"), "control"), owner(percents("20")), complete=NO)
    )
    assert (listed.stake, listed.counts, listed.counts_alone) == (share(30, 80), share(30, 80), share(30, 80))
    assert (unlisted.counts, unlisted.counts_alone) == (NOTHING, NOTHING)
    assert (rest.is_open, rest.is_stated, rest.stake.hi) == (True, False, Fraction(1, 2))
    assert rest.counts_alone == share(0, 50)
    (deep,) = draw_holders(
        party(owner(percents("100"), owners=(owner(percents("40"), "watch"),), owners_complete=NO))
    )
    assert [holder.is_open for holder in deep.below] == [False, True]
    assert (
        deep.below[1].counts_alone == NOTHING
    )  # one direct holding decides: what lies behind another does not count
    assert draw_holders(party(owner(percents("100")), complete=NO))[-1].is_open is False
