# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where each figure of a product comes from, after it was changed or made."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.services.schema.declaration import CountryCode, Day, Mass, Money
from desktop_app.services.schema.forms import Product, Shipment, ShipmentLine
from desktop_app.services.schema.rows import Source
from desktop_app.services.workspace import ClientWorkspace


def product(room: ClientWorkspace, part_number: str) -> int:
    found = room.products.find(part_number)
    assert found is not None
    return found


def test_a_field_that_changes_has_a_source_of_its_own(room: ClientWorkspace) -> None:
    found = room.products.get(product(room, "KM-4300"))
    assert found.sources["value"].source_document == "Kitakami certificate 2025-0612"
    changed = replace(found.product, value=Money("9.70"))
    room.products.update(found.id, changed, Source("declared", "mail of 3 November", by="Sato"))
    again = room.products.get(found.id)
    assert (again.sources["value"].source_by, again.sources["value"].source_on) == ("Sato", "2026-11-24")
    assert again.sources["mass"] == found.sources["mass"]
    shipment = room.shipments.create_shipment(
        Shipment(on=Day("2026-11-24")), [ShipmentLine(part_number="KM-4300")]
    )
    stored = room.shipments.load_shipment(shipment.value).shipment.shipment
    lines = room.shipments.catalogue().build_line_cases()
    (line,) = (line for line in lines if line.shipment == stored)
    assert line.case["sources"]["item.value"]["document"] == "mail of 3 November"
    assert line.case["sources"]["item.mass"]["document"] == "Kitakami certificate 2025-0612"


def test_materials_and_technology_have_sources_too(room: ClientWorkspace) -> None:
    found = room.products.get(product(room, "KM-4300"))
    first, second = found.materials
    room.products.set_materials(
        found.id, [replace(first, origin=CountryCode("JP")), second], Source("measured", "lab")
    )
    assert found.technology is not None
    room.products.set_technology(found.id, replace(found.technology, mining="yes"), Source(document="d"))
    sources = room.products.get(found.id).sources
    assert sources["materials.1.origin"].source_document == "lab"
    assert sources["materials.2.element_percent"].source_kind == "declared"
    assert (sources["mining"].source_document, sources["recycling"].source_kind) == ("d", "declared")
    room.products.set_materials(found.id, [second])
    assert "materials.1.origin" not in room.products.get(found.id).sources


def test_a_new_row_says_where_it_comes_from(room: ClientWorkspace) -> None:
    created = room.products.create(Product(part_number="x", mass=Mass("1"), mass_unit="g")).value
    assert room.products.get(created).sources["mass"].source_by == "J. Haug"
