# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The names that must not appear in a log or problem report: parties, products, shipments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.services.workspace import Workspace


def list_redacted_names(workspace: Workspace) -> Mapping[str, list[str]]:
    """Return all names and keys of a data file by kind: party, product, shipment."""
    names_by_kind: dict[str, list[str]] = {"party": [], "product": [], "shipment": []}
    for kind, name in _iterate_names(workspace):
        names_by_kind[kind].append(name)
    return names_by_kind


def _iterate_names(workspace: Workspace) -> Iterator[tuple[str, str]]:
    for client in workspace.clients.rows():
        client_workspace = workspace.client_workspace(client.id)
        yield from (("party", name) for name in (client.client, client.name, client.name_zh))
        for supplier in client_workspace.suppliers.rows():
            yield from (("party", name) for name in (supplier.supplier, supplier.name, supplier.name_zh))
        for party in client_workspace.parties.rows():
            yield from (("party", name) for name in (party.party, party.name, party.name_zh))
        for product in client_workspace.products.rows():
            yield from (("product", name) for name in (product.part_number, product.name, product.name_zh))
        for shipment in client_workspace.shipments.list_rows():
            yield from (("shipment", name) for name in (shipment.shipment, shipment.title))
