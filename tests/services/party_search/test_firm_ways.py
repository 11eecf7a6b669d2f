# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A firm at a glance: its mark, and the ways from it to the shipments."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop_app.services.party_search.firm_searches import (
    MOST_WAYS,
    FirmMark,
    FirmWay,
    FirmWays,
    Holding,
    NamedIn,
    mark_firms,
)
from desktop_app.services.schema.declaration import CountryCode, Percent
from desktop_app.services.schema.forms import Party, Shipment, Stake
from desktop_app.services.workspace import ClientWorkspace

# --------------------------------------------------------------------------------------------------
# The mark of a firm counts what waits at it and at its owners, to any depth; the overview names what waits.


LISTED = "L3Harris Technologies"


def marks(room: ClientWorkspace) -> dict[str, FirmMark]:
    return mark_firms(room.judgements.read_state(), room.searches.firms())


def test_what_waits_at_an_owner_two_levels_up_is_counted_at_the_party(room: ClientWorkspace) -> None:
    party = room.parties.create(Party(party="buyer", name="Kita Logistics", country=CountryCode("JP"))).value
    room.parties.set_stakes(
        party,
        [
            Stake(owner="holding", owned="buyer", name="Kita Holding", percent=Percent("60")),
            Stake(owner="top", owned="holding", name=LISTED, percent=Percent("60")),
        ],
    )
    assert marks(room)["buyer"] == FirmMark(0, "", is_looked_up=False)
    room.searches.search_stale()
    waiting = [one for one in room.judgements.read_state().to_judge if one.firm.key == "top"]
    counts = {key: mark.to_judge for key, mark in marks(room).items()}
    assert counts["buyer"] == counts["holding"] == counts["top"] == len(waiting) > 0
    for one in waiting:
        room.judgements.judge(*one.key, "same", why="the same register number")
    assert marks(room)["top"] == FirmMark(0, "same", is_looked_up=True)
    assert marks(room)["buyer"] == FirmMark(0, "", is_looked_up=True)


def test_the_overview_names_what_waits_and_what_came_back(room: ClientWorkspace) -> None:
    already = room.overview.list_names()
    party = room.parties.create(Party(party="buyer", name=LISTED, country=CountryCode("US"))).value
    room.searches.search_stale()
    names = room.overview.list_names()
    assert LISTED in names.to_judge
    assert names.came_back == already.came_back == ()
    for one in room.judgements.read_state().to_judge:
        if one.firm.key == "buyer":
            room.judgements.judge(*one.key, "different", why="another address")
    assert LISTED not in room.overview.list_names().to_judge
    form = room.parties.get(party).party
    room.parties.update(party, replace(form, country=CountryCode("CA")))
    room.searches.search_stale()
    names = room.overview.list_names()
    assert LISTED in names.came_back
    assert LISTED not in names.to_judge
    assert names.list_ages == {}


def _owner(owner: str, owned: str, percent: str = "", **others: Any) -> Stake:
    return Stake(owner=owner, owned=owned, percent=Percent(percent), name=owner.upper(), **others)


def _party(key: str, **others: Any) -> Party:
    return Party(party=key, name=key.title(), **others)


def test_an_owner_two_levels_up_has_its_whole_path(room: ClientWorkspace) -> None:
    party = room.parties.create(Party(party="kita", name="Kita Logistics")).value
    room.parties.set_stakes(
        party,
        [
            Stake(name="Kita Holding", owner="holding", percent=Percent("40")),
            Stake(
                name="Kawasaki", owner="top", owned="holding", percent=Percent("51"), percent_to=Percent("60")
            ),
        ],
    )
    shipment = room.shipments.load_shipment(room.shipments.find_shipment("NW-01") or 0)
    room.shipments.update_shipment(shipment.id, replace(shipment.shipment, end_user="kita"))
    (way,) = room.read_ways().of_firm("top")
    assert way.holdings == (
        Holding("Kita Holding", Percent("51"), Percent("60")),
        Holding("Kita Logistics", Percent("40"), Percent("")),
    )
    assert [(named.role, named.shipment) for named in way.named_in] == [("end_user", "NW-01")]
    assert room.read_ways().of_firm("kita")[0].holdings == ()


def test_the_shortest_way_comes_first_and_a_ring_ends() -> None:
    owners = [_owner("a", "b"), _owner("b", "a"), _owner("a", "p", "10"), _owner("b", "p", "20")]
    ways = FirmWays([_party("p")], owners, [])
    assert [[holding.owned for holding in way.holdings] for way in ways.of_firm("a")] == [["P"], ["B", "P"]]


def test_a_way_that_leads_to_no_party_says_so() -> None:
    assert FirmWays([], [_owner("a", "b", "5")], []).of_firm("a") == (
        FirmWay((Holding("b", Percent("5"), Percent("")),), is_cut=True),
    )
    assert FirmWays([_party("p")], [], []).of_firm("p") == (FirmWay(()),)


def test_a_party_in_two_roles_names_both() -> None:
    row = Shipment(importer="p", end_user="p", shipment="NW-01", title="Magnets")
    (way,) = FirmWays([_party("p")], [], [row]).of_firm("p")
    named = [NamedIn(role, "NW-01", "Magnets") for role in ("importer", "end_user")]
    assert list(way.named_in) == named


def test_very_many_ways_are_not_followed_without_end() -> None:
    firms = [str(number) for number in range(14)]
    owners = [_owner(one, other) for one in firms for other in firms if one != other]
    assert len(FirmWays([_party("0")], owners, []).of_firm("13")) <= MOST_WAYS


def test_an_open_answer_counts_before_a_stated_one() -> None:
    ways = FirmWays([_party("p", listed="no")], [_owner("p", "q", listed="unknown")], [])
    assert ways.stated_of("p", "listed") == "unknown"
    assert FirmWays([_party("p", listed="no")], [], []).stated_of("p", "listed") == "no"
    assert ways.stated_of("nobody", "listed") == ""
