# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which open screenings name a firm, in the case that they have come to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from desktop_app.domain.interview import Answer
from desktop_app.services.schema.declaration import Percent
from desktop_app.services.schema.forms import Party, Stake
from desktop_app.services.screening.screenings import NamingScreening, OpenScreenings
from desktop_app.services.workspace import ClientWorkspace


def _named(naming: OpenScreenings, names: list[str]) -> tuple[NamingScreening, ...]:
    return naming.not_saying(names, listed="control")


def _screen(room: ClientWorkspace, end_user: str = "") -> int:
    shipment = room.shipments.load_shipment(room.shipments.find_shipment("NW-01") or 0)
    if end_user:
        room.shipments.update_shipment(shipment.id, replace(shipment.shipment, end_user=end_user))
    return room.screenings.start_shipment(shipment.id).value.id


def test_a_party_and_its_owner_two_levels_up_are_named(room: ClientWorkspace) -> None:
    party = room.parties.create(Party(party="kita", name="Kita Logistics", other_names="北物流")).value
    room.parties.set_stakes(
        party,
        [
            Stake(name="Kita Holding", owner="holding", percent=Percent("40")),
            Stake(name="Kawasaki", owner="top", owned="holding", percent=Percent("60")),
        ],
    )
    screening = _screen(room, "kita")
    naming = room.read_naming()
    for names in (["KITA  logistics"], ["北物流"], ["Kawasaki"], ["Kita Holding", "Kawasaki"]):
        assert [one.id for one in _named(naming, names)] == [screening], names
    assert _named(naming, ["Kawasaki Heavy Industries"]) == ()
    (named,) = _named(naming, ["Kawasaki"])
    assert named.on == "2025-10-08"
    assert named.title


def test_a_screening_that_was_put_away_is_not_open(room: ClientWorkspace) -> None:
    room.parties.create(Party(party="kita", name="Kita Logistics"))
    screening = _screen(room, "kita")
    room.screenings.drop_screening(screening)
    assert _named(room.read_naming(), ["Kita Logistics"]) == ()


def test_a_name_that_was_typed_in_the_screening_counts(room: ClientWorkspace) -> None:
    room.parties.create(Party(party="kita", name="Kita Logistics"))
    screening = _screen(room, "kita")
    case = room.screenings.load_screening(screening).lines[0].case
    at = next(number for number, one in enumerate(case["parties"]) if one["role"] == "end_user")
    answer = Answer(fact=f"parties[{at}].name", kind="value", value="Leidos", by="J. Haug", at="2026-11-24")
    room.screenings.save_answers(screening, [answer])
    assert [one.id for one in _named(room.read_naming(), ["Leidos"])] == [screening]


def test_a_screening_that_says_so_already_does_not_change(room: ClientWorkspace) -> None:
    party = room.parties.create(Party(party="kita", name="Kita Logistics", listed="watch")).value
    room.parties.set_stakes(party, [Stake(name="Kita Holding", owner="holding", percent=Percent("40"))])
    screening = _screen(room, "kita")
    naming = room.read_naming()

    def changing(name: str, **says: Any) -> list[int]:
        return [one.id for one in naming.not_saying([name], **says)]

    assert changing("Kita Logistics", listed="watch") == []
    assert changing("Kita Logistics", listed="control") == [screening]
    assert changing("Kita Logistics", unreliable="yes") == [screening]
    assert changing("Kita Holding", listed="control") == [screening]
    assert changing("Kita Holding") == []
    assert changing("Nobody", listed="control") == []
    assert changing("Kita Holding", listed="control", since=date(2025, 10, 8)) == [screening]
    assert changing("Kita Holding", listed="control", since=date(2025, 10, 9)) == []
