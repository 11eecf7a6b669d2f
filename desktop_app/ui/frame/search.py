# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the command box can find: every command, and the rows of the client at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from desktop_app.ui.actions import Command
from desktop_app.ui.frame.command_box import Entry
from desktop_app.ui.session import Session
from desktop_app.ui.strings import day, said, tr

_MOST = 2000


def entries(
    session: Session, known: Mapping[str, Command], run: Callable[[str], None]
) -> Sequence[Entry]:
    """Return everything that can be chosen, commands first."""
    has = session.client is not None
    found = [
        Entry(one.text, one.keys, one.icon, partial(run, one.id))
        for one in known.values()
        if has or not one.needs_client
    ]
    found += [*_law(session)]
    return [*found, *_rows(session)] if has else found


def _law(session: Session) -> Iterator[Entry]:
    for provision in session.program.pack.provisions.values():
        text = f"{provision.id}  {said(provision.title)}"
        yield Entry(text, tr("law"), "scale", partial(session.go, "law", provision.id))


def _rows(session: Session) -> Iterator[Entry]:
    from desktop_app.services.rows import Page

    room, page, go = session.room, Page(limit=_MOST), session.go
    for product in room.products.rows(page=page):
        text = f"{product.part_number}  {product.name}"
        yield Entry(text, tr("product"), "package", partial(go, "products", product.id))
    for party in room.parties.rows(page=page):
        yield Entry(party.name, tr("party"), "users", partial(go, "parties", party.id))
    for supplier in room.suppliers.rows(page=page):
        yield Entry(
            supplier.name,
            tr("supplier"),
            "building-factory-2",
            partial(go, "suppliers", supplier.id),
        )
    for shipment in room.shipments.rows(page=page):
        text = f"{shipment.shipment}  {shipment.title}"
        yield Entry(text, tr("shipment"), "list-check", partial(go, "screenings", shipment.id))
    for record in room.records.rows(page=page):
        text = f"{record.number}  {record.title}, {day(record.on)}"
        yield Entry(text, tr("record"), "file-text", partial(go, "records", record.id))
