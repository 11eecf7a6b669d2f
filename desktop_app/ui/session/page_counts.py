# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How many rows each page of the rail has."""

from __future__ import annotations

from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.session.session import Session


def count_rows(session: Session) -> dict[str, int]:
    """Return the number of rows by page; those of a client only while one is open. Runs off the main thread."""
    lists = {PageId.LISTS: len(session.workspace.party_lists.list_newest())}
    if session.client is None:
        return lists
    workspace = session.client_workspace
    numbers = workspace.overview.count_work()
    return {
        PageId.PRODUCTS: numbers.products,
        PageId.SUPPLIERS: numbers.suppliers,
        PageId.PARTIES: numbers.parties,
        "screenings": numbers.shipments + len(workspace.screenings.without_shipment()),
        "records": workspace.records.count_determinations(),
        **lists,
    }
