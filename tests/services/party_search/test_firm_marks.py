# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The mark of a firm counts what waits at it and at its owners, to any depth; the overview names what waits."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.services.party_search.firm_marks import FirmMark, mark_firms
from desktop_app.services.schema.forms import Party, Stake
from desktop_app.services.workspace import ClientWorkspace

LISTED = "L3Harris Technologies"


def marks(room: ClientWorkspace) -> dict[str, FirmMark]:
    return mark_firms(room.judgements.read_state(), room.searches.firms())


def test_what_waits_at_an_owner_two_levels_up_is_counted_at_the_party(room: ClientWorkspace) -> None:
    party = room.parties.create(Party(party="buyer", name="Kita Logistics", country="JP")).value
    room.parties.set_stakes(
        party,
        [
            Stake(owner="holding", owned="buyer", name="Kita Holding", percent="60"),
            Stake(owner="top", owned="holding", name=LISTED, percent="60"),
        ],
    )
    assert marks(room)["buyer"] == FirmMark(0, "", is_looked_up=False)
    room.searches.search_stale()
    waiting = [one for one in room.judgements.read_state().to_judge if one.firm.key == "top"]
    counts = {key: mark.to_judge for key, mark in marks(room).items()}
    assert counts["buyer"] == counts["holding"] == counts["top"] == len(waiting) > 0
    for one in waiting:
        room.judgements.judge(*one.key, "same", why="the same register number")
    assert marks(room)["top"] == FirmMark(0, "same", is_looked_up=True, is_met=True)
    assert marks(room)["buyer"] == FirmMark(0, "", is_looked_up=True)


def test_the_overview_names_what_waits_and_what_came_back(room: ClientWorkspace) -> None:
    already = room.overview.list_names()
    party = room.parties.create(Party(party="buyer", name=LISTED, country="US")).value
    room.searches.search_stale()
    names = room.overview.list_names()
    assert LISTED in names.to_judge
    assert names.came_back == already.came_back == ()
    for one in room.judgements.read_state().to_judge:
        if one.firm.key == "buyer":
            room.judgements.judge(*one.key, "different", why="another address")
    assert LISTED not in room.overview.list_names().to_judge
    form = room.parties.get(party).party
    room.parties.update(party, replace(form, country="CA"))
    room.searches.search_stale()
    names = room.overview.list_names()
    assert LISTED in names.came_back
    assert LISTED not in names.to_judge
    assert names.list_ages == {}
