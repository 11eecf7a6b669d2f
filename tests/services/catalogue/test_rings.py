# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Stakes that run in a ring are kept, and the case built from them states what they come to."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.casefile.building import build_case
from desktop_app.domain.parties.ownership import held_by_listed
from desktop_app.domain.truth import NO, YES, Truth
from desktop_app.services.catalogue.case_builder import Catalogue
from desktop_app.services.schema.forms import Stake
from desktop_app.services.workspace import ClientWorkspace


def built(room: ClientWorkspace, listed_percent: str) -> dict[str, Any]:
    """Return a party held 40 % by A, which B holds half of, and B is held by A; a listed firm holds a part of A."""
    key, number = next((row.party, row.id) for row in room.parties.rows() if row.party == "menam")
    room.parties.set_stakes(
        number,
        [
            Stake(owner="a", name="A", percent="60", listed="no", owners_complete="yes"),
            Stake(owned="a", owner="b", name="B", percent="50", listed="no", owners_complete="yes"),
            Stake(owned="b", owner="a", name="A", percent="40", listed="no", owners_complete="yes"),
            Stake(
                owned="a", owner="l", name="L", percent=listed_percent, listed="control", owners_known="yes"
            ),
        ],
    )
    return Catalogue(
        room.parties._context.store.repository.read_sheets(room.client, shared=True)
    ).build_party(key)


def held(party: dict[str, Any]) -> Truth:
    stated = {**party, "held_by_listed": None, "owners_complete": "yes"}
    case = build_case({"on": "2025-10-20", "item": {}, "parties": [stated]})
    assert case.parties is not None
    return held_by_listed(case.parties[0], aggregate=True)


def test_a_case_states_what_listed_owners_hold_of_a_firm_in_a_ring(room: ClientWorkspace) -> None:
    party = built(room, "30")
    (owner,) = party["owners"]
    (inside,) = owner["owners"]
    assert inside["percent"] == {"from": "37.5", "to": "37.5"}  # 0.3 / (1 - 0.5 * 0.4)
    assert (owner["name"], owner["percent"], inside["listed"]) == ("A", "60", "control")
    assert held(party) == NO


def test_a_firm_in_a_ring_that_is_half_held_counts_in_full(room: ClientWorkspace) -> None:
    assert held(built(room, "40")) == YES


def test_a_range_is_rounded_outward(room: ClientWorkspace) -> None:
    ((inside,),) = (owner["owners"] for owner in built(room, "20.1")["owners"])
    assert inside["percent"]["from"] <= inside["percent"]["to"]
