# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A paper is found in the record by its number, version and entry, whichever client it is of."""

from __future__ import annotations

import hashlib

from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace

SIGNED = Signature("J. Haug", "export control")


def recorded(desk: Workspace, client: int) -> tuple[str, str]:
    """Return the hash of the memo of a record made for a client, and that of its entry."""
    room = desk.client_workspace(client)
    (record,) = room.records.record_determination(room.screenings.start_empty().value.id, SIGNED).value
    detail = room.records.get_determination(record)
    assert detail.journal_nr
    return hashlib.sha256(room.records.read_paper(record)).hexdigest(), detail.journal_hash


def test_two_clients_have_the_same_number_and_the_entry_tells_them_apart(desk: Workspace) -> None:
    clients = [
        desk.clients.create(Client(name=name, country=CountryCode("DE"))).value for name in ("One", "Two")
    ]
    papers = [recorded(desk, client) for client in clients]
    at_hand = desk.records_at_hand()
    for client, (pdf, entry) in zip(clients, papers, strict=True):
        filed = at_hand.find_filed("2026-0001", 1, entry)
        assert filed is not None
        assert (filed.client, filed.sha256, filed.entries, filed.state) == (client, pdf, (entry,), "current")
    assert at_hand.find_filed("2026-0002", 1) is None
    assert at_hand.find_filed("2026-0001", 2) is None
    assert len(at_hand.data_file_id) == 32
