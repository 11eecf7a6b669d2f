# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The entries of the command box: commands, provisions, and rows of the open client."""

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
from desktop_app.ui.shell.command_box import SearchEntry, ShowEntries
from desktop_app.ui.shell.command_list import Command
from desktop_app.ui.shell.listed_search import ListedSearch
from desktop_app.ui.words.strings import format_day, tr, translate_text

_MOST = 20


def list_entries(
    session: Session, commands: Mapping[str, Command], run: Callable[[str], None]
) -> Sequence[SearchEntry]:
    """Return the entries that need no search: commands and provisions."""
    has = session.client is not None
    entries = [
        SearchEntry(command.text, command.keys, command.icon, partial(run, command.id))
        for command in commands.values()
        if has or not command.needs_client
    ]
    return [*entries, *_law_entries(session)]


def _law_entries(session: Session) -> Iterator[SearchEntry]:
    for provision in session.program.pack.provisions.values():
        text = f"{provision.id}  {translate_text(provision.title)}"
        yield SearchEntry(text, tr("law"), "scale", partial(session.navigator.show_page, "law", provision.id))


def find_entries(session: Session, listed: ListedSearch, typed: str, show: ShowEntries) -> None:
    """Search for every word typed, off the main thread; ``show`` receives the entries.

    It gets what is quick first: rows of the open client, and names on the lists of the law file by their letters. Then
    the same with the names on loaded lists, and with names that are written otherwise.
    """
    if not typed.strip():
        show(())
        return

    def find_quickly() -> list[SearchEntry]:
        rows = _row_entries(session, typed) if session.client is not None else ()
        return [*rows, *listed.find_in_law(typed)]

    def widen(quick: list[SearchEntry]) -> None:
        show(quick, is_all=False)
        session.read_long(
            "command box lists",
            lambda progress: list(listed.find_further(typed, lambda: progress.cancelled)),
            lambda further: show([*quick, *further]),
        )

    session.read("command box", find_quickly, widen)


def _row_entries(session: Session, typed: str) -> Iterator[SearchEntry]:
    """Yield matching rows; a typed word that names their kind, such as "party", is left out of the search."""
    workspace, page, go = session.client_workspace, Page(limit=_MOST), session.navigator.show_page

    def strip_kind(kind: str) -> str:
        return " ".join(word for word in typed.split() if word.casefold() not in kind.casefold())

    kind = tr("product")
    for product in workspace.products.rows(ProductFilter(text=strip_kind(kind)), page):
        text = f"{product.part_number}  {product.name}"
        yield SearchEntry(text, kind, "package", partial(go, PageId.PRODUCTS, product.id))
    kind = tr("party")
    for party in workspace.parties.rows(PartyFilter(text=strip_kind(kind)), page):
        yield SearchEntry(party.name, kind, "users", partial(go, PageId.PARTIES, party.id))
    kind = tr("supplier")
    for supplier in workspace.suppliers.rows(SupplierFilter(text=strip_kind(kind)), page):
        to = partial(go, PageId.SUPPLIERS, supplier.id)
        yield SearchEntry(supplier.name, kind, "building-factory-2", to)
    kind = tr("shipment")
    for shipment in workspace.shipments.list_rows(ShipmentFilter(text=strip_kind(kind)), page):
        text = f"{shipment.shipment}  {shipment.title}"
        yield SearchEntry(text, kind, "list-check", partial(go, "screenings", shipment.id))
    kind = tr("record")
    for record in workspace.records.list_determinations(DeterminationFilter(text=strip_kind(kind)), page):
        text = f"{record.number}  {record.title}, {format_day(record.on)}"
        yield SearchEntry(text, kind, "file-text", partial(go, "records", record.id))
