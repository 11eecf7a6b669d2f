# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The names that say who trades what with whom: what must not stand in a log or in a report that is sent away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.services.workspace import Workspace


def names_of(desk: Workspace) -> Mapping[str, list[str]]:
    """Return all names and keys of a data file by kind: party, product, shipment."""
    found: dict[str, list[str]] = {"party": [], "product": [], "shipment": []}
    for kind, name in _names(desk):
        found[kind].append(name)
    return found


def _names(desk: Workspace) -> Iterator[tuple[str, str]]:
    for client in desk.clients.rows():
        room = desk.at(client.id)
        yield from (("party", one) for one in (client.client, client.name, client.name_zh))
        for supplier in room.suppliers.rows():
            yield from (
                ("party", one) for one in (supplier.supplier, supplier.name, supplier.name_zh)
            )
        for party in room.parties.rows():
            yield from (("party", one) for one in (party.party, party.name, party.name_zh))
        for product in room.products.rows():
            yield from (
                ("product", one) for one in (product.part_number, product.name, product.name_zh)
            )
        for shipment in room.shipments.rows():
            yield from (("shipment", one) for one in (shipment.shipment, shipment.title))
