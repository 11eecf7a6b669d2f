# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the command box can find: every command, and the rows of the client at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from desktop_app.services.schema.rows import (
    DeterminationFilter,
    Page,
    PartyFilter,
    ProductFilter,
    ShipmentFilter,
    SupplierFilter,
)
from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.actions import Command
from desktop_app.ui.shell.command_box import SearchEntry
from desktop_app.ui.words.strings import format_day, tr, translate_text

_MOST = 20
ShowEntries = Callable[[Sequence[SearchEntry]], object]


def list_entries(
    session: Session, known: Mapping[str, Command], run: Callable[[str], None]
) -> Sequence[SearchEntry]:
    """Return what can be chosen whatever is typed: commands and provisions."""
    has = session.client is not None
    found = [
        SearchEntry(one.text, one.keys, one.icon, partial(run, one.id))
        for one in known.values()
        if has or not one.needs_client
    ]
    return [*found, *_law(session)]


def _law(session: Session) -> Iterator[SearchEntry]:
    for provision in session.program.pack.provisions.values():
        text = f"{provision.id}  {translate_text(provision.title)}"
        yield SearchEntry(
            text, tr("law"), "scale", partial(session.navigator.show_page, "law", provision.id)
        )


def find_entries(session: Session, typed: str, found: ShowEntries) -> None:
    """Look for rows of the client at hand that hold every word typed, off the main thread."""
    if session.client is None or not typed.strip():
        found(())
    else:
        session.read("command box", lambda: list(_rows(session, typed)), found)


def _rows(session: Session, typed: str) -> Iterator[SearchEntry]:
    """Yield rows; a word that says of which kind they are is not looked for in them."""
    room, page, go = session.client_workspace, Page(limit=_MOST), session.navigator.show_page

    def rest(kind: str) -> str:
        return " ".join(word for word in typed.split() if word.casefold() not in kind.casefold())

    kind = tr("product")
    for product in room.products.rows(ProductFilter(text=rest(kind)), page):
        text = f"{product.part_number}  {product.name}"
        yield SearchEntry(text, kind, "package", partial(go, PageId.PRODUCTS, product.id))
    kind = tr("party")
    for party in room.parties.rows(PartyFilter(text=rest(kind)), page):
        yield SearchEntry(party.name, kind, "users", partial(go, PageId.PARTIES, party.id))
    kind = tr("supplier")
    for supplier in room.suppliers.rows(SupplierFilter(text=rest(kind)), page):
        to = partial(go, PageId.SUPPLIERS, supplier.id)
        yield SearchEntry(supplier.name, kind, "building-factory-2", to)
    kind = tr("shipment")
    for shipment in room.shipments.list_rows(ShipmentFilter(text=rest(kind)), page):
        text = f"{shipment.shipment}  {shipment.title}"
        yield SearchEntry(text, kind, "list-check", partial(go, "screenings", shipment.id))
    kind = tr("record")
    for record in room.records.list_determinations(DeterminationFilter(text=rest(kind)), page):
        text = f"{record.number}  {record.title}, {format_day(record.on)}"
        yield SearchEntry(text, kind, "file-text", partial(go, "records", record.id))
