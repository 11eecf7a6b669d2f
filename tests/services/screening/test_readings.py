# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A "no licence" names the reading it rests on, while it is worked on and once it is recorded."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.rows import ReadAs
from desktop_app.services.workspace import ClientWorkspace, Workspace

SIGNED = Signature("J. Haug", "export control")
ENDS = "Part II ends with the magnet material and the target."
NARROW = ReadAs("OUTSIDE", "LICENCE_REQUIRED", (ENDS,))


def started(room: ClientWorkspace, key: str) -> tuple[int, int]:
    """Return the ids of a shipment and of a screening that was begun of it."""
    shipment = room.shipments.find_shipment(key) or 0
    return shipment, room.screenings.start_shipment(shipment).value.id


def test_a_shipment_read_narrowly_says_what_the_safest_readings_give(
    sample: Workspace, room: ClientWorkspace
) -> None:
    shipment, screening = started(room, "NW-02")
    assert room.shipments.load_shipment(shipment).read_as == (None, NARROW)
    room.records.record_determination(screening, SIGNED)
    assert room.shipments.load_shipment(shipment).read_as == (None, NARROW), "recorded, it still does"


def test_a_shipment_that_was_not_screened_or_is_read_safely_rests_on_none(
    sample: Workspace, room: ClientWorkspace
) -> None:
    assert room.shipments.load_shipment(room.shipments.find_shipment("NW-02") or 0).read_as == (None, None)
    shipment, _ = started(room, "NW-03")
    assert room.shipments.load_shipment(shipment).row.verdicts == ("OUTSIDE", "OUTSIDE")
    assert room.shipments.load_shipment(shipment).read_as == (None, None)


def test_a_record_tells_the_reading_and_its_row_the_other_verdict(
    sample: Workspace, room: ClientWorkspace
) -> None:
    _, screening = started(room, "NW-02")
    room.records.record_determination(screening, SIGNED)
    found = {row.number: row for row in room.records.list_determinations()}
    assert found["2026-0001-2"].safest == "LICENCE_REQUIRED"
    assert room.records.get_determination(found["2026-0001-2"].id).read_as == NARROW
    assert room.records.get_determination(found["2026-0001-1"].id).read_as is None


def test_the_overview_counts_the_lines_that_rest_on_a_reading(
    sample: Workspace, room: ClientWorkspace
) -> None:
    assert room.overview.count_work().read_narrowly == {}
    started(room, "NW-02")
    started(room, "NW-03")
    assert room.overview.count_work().read_narrowly == {("OUTSIDE", "LICENCE_REQUIRED"): 1}


def test_narrow_readings_are_told_although_the_safest_give_the_same(
    sample: Workspace, room: ClientWorkspace
) -> None:
    shipment = room.shipments.find_shipment("NW-05") or 0
    form = replace(room.shipments.load_shipment(shipment).shipment, profile="narrowest")
    room.shipments.update_shipment(shipment, form)
    started(room, "NW-05")
    assert room.shipments.load_shipment(shipment).row.read_narrowly
    assert room.shipments.load_shipment(shipment).read_as == (ReadAs("OUTSIDE", "OUTSIDE", ()),)
