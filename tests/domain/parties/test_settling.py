# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The document that would settle whether a party is held by listed ones."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given

from desktop_app.basics.quantity import Interval, point
from desktop_app.domain.case import LookUp, Meeting, Owner, Party
from desktop_app.domain.parties.judgement import (
    _changed,
    _open_points,
    _Trials,
    describe_settling,
    find_settling,
)
from desktop_app.domain.parties.ownership import held_by_listed, party_share
from desktop_app.domain.truth import NO, UNKNOWN, YES
from tests.domain.parties.test_ownership_tree import PARTIES


def holds(percent: int | None, listed: str | None = "no", **more: object) -> Owner:
    fields = {"name": "X", "owners": (), **more}
    return Owner(percent=None if percent is None else point(Fraction(percent)), listed=listed, **fields)  # type: ignore[arg-type]


def party(*owners: Owner, complete: bool = True) -> Party:
    return Party(name="P", owners=owners, owners_complete=YES if complete else None)


def told(asked: Party, *, aggregate: bool = True) -> str:
    settling = find_settling(asked, aggregate=aggregate)
    return describe_settling(settling) if settling else ""


def test_a_settled_answer_needs_no_document() -> None:
    assert told(party(holds(51, "control"), complete=False)) == ""
    assert told(party(holds(49, "control"))) == ""
    assert told(Party(held_by_listed=YES)) == ""


@pytest.mark.parametrize("aggregate", [True, False])
def test_an_open_slice_asks_for_the_holders_of_the_rest(aggregate: bool) -> None:
    said = told(party(holds(30, "control"), holds(25), complete=False), aggregate=aggregate)
    assert said == "What would settle it: a register extract of P naming the holders of the remaining 45 %"


def test_an_owner_deep_below_is_named() -> None:
    deep = holds(60, name="Kita", owners=(holds(40, "control"),), owners_complete=NO)
    asked = party(holds(100, name="Mid", owners=(deep,)))
    assert told(asked) == (
        "What would settle it: a register extract of Kita naming the holders of the remaining 60 %"
    )


def test_an_owner_nobody_judged_asks_for_a_search() -> None:
    assert (
        told(party(holds(60, None)))
        == "What would settle it: a search of the lists for X, judged by a person"
    )
    unlooked = told(party(holds(60, None, owners=None)))
    assert unlooked.endswith("a search of the lists for X, and a register extract naming its owners")


def test_the_entry_that_waits_is_named_and_not_the_firm_that_was_looked_up_already() -> None:
    met = LookUp(on=date(2026, 11, 1), candidates=(Meeting(id="c-1", verdict="match"),))
    nothing = LookUp(on=date(2026, 11, 1))
    looked_up = holds(45, None, name="Adler", look_up=nothing)
    waiting = holds(40, None, name="Boreas", look_up=met)
    said = told(party(looked_up, waiting, holds(15, "control", name="L")))
    assert said == "What may settle it: a person's judgement of the entry that Boreas meets"
    assert "met no entry" in told(party(holds(60, None, name="Adler", look_up=nothing)))
    settled = LookUp(on=date(2026, 11, 1), candidates=(Meeting(id="c-1", judged="different"),))
    assert "Boreas" not in told(party(looked_up, holds(40, None, name="Boreas", look_up=settled)))


def test_an_owner_nobody_looked_behind_asks_for_its_owners() -> None:
    assert told(party(holds(60, owners=None))).endswith("a register extract of X naming its owners")
    assert told(Party()) == "What would settle it: a register extract of the party naming its owners"


def test_a_range_asks_how_much_it_is() -> None:
    ranged = Owner(name="L", percent=Interval(Fraction(40), Fraction(60)), listed="control")
    said = "What would settle it: a register extract of P stating what L holds"
    assert told(party(ranged)) == told(party(ranged), aggregate=False) == said


def test_the_smaller_point_is_named_where_it_alone_settles() -> None:
    # the larger open point leaves the answer open either way while the smaller one is not closed
    asked = party(holds(45, "control", name="L"), holds(10, None, name="S"), holds(4, None, name="T"))
    assert told(asked).endswith("a search of the lists for S, judged by a person")


def test_where_no_one_document_settles_it_the_first_to_ask_for_is_named() -> None:
    asked = party(*(holds(30, None, name=name) for name in "ABC"))
    assert told(asked).startswith("No single document settles it; begin with a search of the lists for A")


@given(PARTIES)
def test_a_document_is_named_exactly_where_the_answer_is_open(asked: Party) -> None:
    for aggregate in (True, False):
        is_open = held_by_listed(asked, aggregate=aggregate) == UNKNOWN
        assert (find_settling(asked, aggregate=aggregate) is not None) == is_open


@given(PARTIES)
def test_a_share_worked_out_along_the_way_is_that_of_the_whole_tree(asked: Party) -> None:
    trials = _Trials(asked, aggregate=True)
    for open_point in _open_points(asked, aggregate=True):
        for close in (open_point.harmless, open_point.bad):
            closed = _changed(asked, open_point.path, close)
            assert isinstance(closed, Party)
            assert trials._share_after(open_point.path, close) == party_share(closed, aggregate=True)
