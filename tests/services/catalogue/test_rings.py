# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Stakes that run in a ring are kept, and the case built from them states what they come to."""

from __future__ import annotations

from copy import deepcopy
from fractions import Fraction
from typing import Any

import pytest

from desktop_app.basics.quantity import point
from desktop_app.domain.case import RING_SHARE
from desktop_app.domain.casefile.building import build_case, build_party
from desktop_app.domain.parties.ownership import held_by_listed, party_share
from desktop_app.domain.truth import NO, YES, Truth
from desktop_app.services.catalogue.case_builder import Catalogue
from desktop_app.services.schema.columns import Sheets
from desktop_app.services.schema.declaration import Answer, Percent, Sheet
from desktop_app.services.schema.forms import Party, Stake
from desktop_app.services.workspace import ClientWorkspace
from tests.domain.parties.ownership_by_force import Graph, added_up
from tests.domain.parties.test_random_graphs import KINDS, drawn, word


def built(room: ClientWorkspace, listed_percent: str) -> dict[str, Any]:
    """Return a party held 40 % by A, which B holds half of, and B is held by A; a listed firm holds a part of A."""
    key, number = next((row.party, row.id) for row in room.parties.rows() if row.party == "menam")
    room.parties.set_stakes(
        number,
        [
            Stake(owner="a", name="A", percent=Percent("60"), listed="no", owners_complete="yes"),
            Stake(owned="a", owner="b", name="B", percent=Percent("50"), listed="no", owners_complete="yes"),
            Stake(owned="b", owner="a", name="A", percent=Percent("40"), listed="no", owners_complete="yes"),
            Stake(
                owned="a",
                owner="l",
                name="L",
                percent=Percent(listed_percent),
                listed="control",
                owners_known="yes",
            ),
        ],
    )
    return read_back(room, key)


def read_back(room: ClientWorkspace, key: str) -> dict[str, Any]:
    repository = room.parties._context.store.repository
    return Catalogue(repository.read_sheets(room.client, shared=True)).build_party(key)


def held(party: dict[str, Any]) -> Truth:
    stated = {**party, "held_by_listed": None, "owners_complete": "yes"}
    case = build_case({"on": "2025-10-20", "item": {}, "parties": [stated]})
    assert case.parties is not None
    return held_by_listed(case.parties[0], aggregate=True)


def test_a_case_states_what_listed_owners_hold_of_a_firm_in_a_ring(room: ClientWorkspace) -> None:
    party = built(room, "30")
    (owner,) = party["owners"]
    inside, *named = owner["owners"]
    assert inside["percent"] == {"from": "37.5", "to": "37.5"}  # 0.3 / (1 - 0.5 * 0.4)
    assert (owner["name"], owner["percent"], inside["listed"]) == ("A", "60", "control")
    assert [(one["name"], one["percent"], one["listed"], one["owners"]) for one in named] == [
        ("B", "0", "no", []),
        ("L", "0", "control", []),
    ]
    assert held(party) == NO


def test_a_firm_in_a_ring_that_is_half_held_counts_in_full(room: ClientWorkspace) -> None:
    assert held(built(room, "40")) == YES


def test_a_range_is_rounded_outward(room: ClientWorkspace) -> None:
    ((inside, *_),) = (owner["owners"] for owner in built(room, "20.1")["owners"])
    assert inside["percent"]["from"] <= inside["percent"]["to"]


@pytest.mark.parametrize("percent", ["0", "30", "39.9", "40"])
@pytest.mark.parametrize("aggregate", [True, False])
def test_those_named_for_the_search_change_nothing_in_the_sums(
    room: ClientWorkspace, percent: str, aggregate: bool
) -> None:
    party = built(room, percent)
    bare = deepcopy(party)
    bare["owners"][0]["owners"] = bare["owners"][0]["owners"][:1]
    assert party != bare
    with_names, without = (
        party_share(build_party({**one, "owners_complete": "yes"}), aggregate=aggregate)
        for one in (party, bare)
    )
    assert with_names == without


def test_every_name_behind_a_firm_in_a_ring_is_searched(room: ClientWorkspace) -> None:
    party = build_party(built(room, "30"))
    names = [owner.name for one in party.owners or () for owner in (one, *(one.owners or ()))]
    assert names == ["A", RING_SHARE, "B", "L"]


def test_a_party_in_a_ring_keeps_its_direct_owners(room: ClientWorkspace) -> None:
    key, number = next((row.party, row.id) for row in room.parties.rows() if row.party == "menam")
    shares = [("", "l", "L", "60", "control"), ("", "a", "A", "20", "no"), ("a", key, "Menam", "90", "no")]
    room.parties.set_stakes(
        number,
        [
            Stake(owned=owned, owner=owner, name=name, percent=Percent(percent), listed=listed)
            for owned, owner, name, percent, listed in shares
        ],
    )
    party = read_back(room, key)
    assert [(owner["name"], owner["percent"]) for owner in party["owners"]] == [("L", "60"), ("A", "20")]
    share = party_share(build_party({**party, "owners_complete": "yes"}), aggregate=False)
    assert share == point(Fraction(60, 100))


def party_of_graph(graph: Graph) -> dict[str, Any]:
    """Return the party P of a graph as the catalogue states it."""
    owners = [
        Stake(
            owned=name,
            owner=one[0],
            name=one[0],
            listed=word(graph[one[0]].listed) or "",
            percent=Percent("" if one[2] is None else str(one[1] * 100)),
            percent_to=Percent("" if one[2] is None else str(one[2] * 100)),
            owners_known="" if graph[one[0]].slices is None else "yes",
            owners_complete="yes" if graph[one[0]].complete else "no",
        )
        for name, node in graph.items()
        for one in node.slices or ()
    ]
    complete: Answer = "yes" if graph["P"].complete else "no"
    row = Party(party="P", name="P", owners_known="yes", owners_complete=complete)
    return Catalogue(Sheets({Sheet.PARTIES: [row], Sheet.OWNERS: owners})).build_party("P")


def test_the_case_of_a_ring_holds_what_every_world_says_rounded_outward() -> None:
    seeds = [seed for seed in range(150) if "ring" in KINDS[seed % len(KINDS)]]
    for seed in seeds:
        graph = drawn(seed)
        stated = party_share(build_party(party_of_graph(graph)), aggregate=True)
        least, most = added_up(graph)["P"]
        assert stated.lo <= least <= most <= (stated.hi or 0), seed
        # a share that has no end as a decimal is rounded at its twelfth digit
        assert least - stated.lo < Fraction(1, 10**9) or stated.lo < Fraction(1, 2) <= least, seed
        assert (stated.hi or 0) - most < Fraction(1, 10**9) or most < Fraction(1, 2) <= (stated.hi or 0), seed
