# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks the parties and owners of a client up in every list, and keeps what was met.

A search is stale when the firm, a list or what compares names is not what it was. Whoever changes a party need not
care: the window and the commands search what is stale afterwards.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.domain.parties.names.comparing import LONGEST_NAME
from desktop_app.services.catalogue.look_ups import (
    Firm,
    FirmSearch,
    MetEntry,
    Searched,
    firms_of,
    row_of_search,
    search_of_row,
)
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.names import names_identity
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.party_lists.lists import PartyLists, ShownList, lists_of_pack
from desktop_app.services.party_search.listed_search import PartySearch
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.schema.outcome import Done


@dataclass(frozen=True, slots=True)
class SearchesMade:
    """What a search of firms came to, by the key of the firm: what was met before, and what is met now."""

    before: dict[str, FirmSearch]
    now: dict[str, FirmSearch]


class FirmSearches:
    """The searches of the firms of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def firms(self) -> dict[str, Firm]:
        """Return the parties and owners of the client by their keys."""
        return firms_of(self._rows(Sheet.PARTIES), self._rows(Sheet.OWNERS))

    def kept(self) -> dict[str, FirmSearch]:
        """Return the last search of every firm that is still on file."""
        firms = self.firms()
        return {
            row["firm"]: search_of_row(row)
            for row in self._rows(Sheet.PARTY_SEARCHES)
            if row["firm"] in firms
        }

    def list_stale(self) -> list[str]:
        """Return the keys of the firms that were never looked up, or otherwise than they would be now."""
        lists, kept = self._lists_now(), self.kept()
        return [key for key, firm in self.firms().items() if not self._is_current(firm, kept.get(key), lists)]

    def search_stale(
        self, progress: Progress = nothing_happens, cancelled: Cancelled = never_cancelled
    ) -> Done[SearchesMade]:
        """Look up the firms whose search is stale.

        Errors: Stopped if cancelled; what was looked up by then is kept.
        """
        return self.search(self.list_stale(), progress, cancelled)

    def search(
        self,
        keys: Collection[str],
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> Done[SearchesMade]:
        """Look up some firms in every list and keep what was met.

        Errors: Stopped if cancelled; what was looked up by then is kept.
        """
        firms, before = self.firms(), self.kept()
        wanted = [firms[key] for key in keys if key in firms]
        by_firm: dict[str, FirmSearch] = {}
        try:
            self._search_firms(wanted, by_firm, progress, cancelled)
        except Stopped:
            self._keep(by_firm)
            raise
        done_writing = self._keep(by_firm)
        outcome = SearchesMade({key: before[key] for key in by_firm if key in before}, by_firm)
        return Done(outcome, done_writing.changes, done_writing.undo)

    def look_up(self, firms: Sequence[Firm]) -> list[FirmSearch]:
        """Look up firms that need not be on file; nothing is kept."""
        search = self._open_search() if firms else None
        return [self._search_firm(search, firm) for firm in firms] if search else []

    def _search_firms(
        self, wanted: Sequence[Firm], by_firm: dict[str, FirmSearch], progress: Progress, cancelled: Cancelled
    ) -> None:
        if not wanted:
            return
        search = self._open_search()  # once for all: an index of a long list takes a while to open
        for done, firm in enumerate(wanted):
            if cancelled():
                raise Stopped
            progress(done, len(wanted))
            by_firm[firm.key] = self._search_firm(search, firm)
        progress(len(wanted), len(wanted))

    def _keep(self, by_firm: dict[str, FirmSearch]) -> Done[None]:
        def work(writing: Transaction) -> None:
            # Read while nobody else writes: the same firm may have been looked up meanwhile.
            select = self._context.store.repository.select_rows
            stored = {row.row["firm"]: row for row in select(Sheet.PARTY_SEARCHES, self._client, {})}
            for key, search in by_firm.items():
                row = row_of_search(search)
                if key not in stored:
                    writing.add_row(Sheet.PARTY_SEARCHES, self._client, row)
                elif stored[key].row != row:
                    writing.change_row(Sheet.PARTY_SEARCHES, self._client, Stored(stored[key].id, row))

        subject = next((search.seen.names[0] for search in by_firm.values() if search.seen.names), "")
        title = subject if len(by_firm) == 1 else str(len(by_firm))
        return self._context.apply_change("Look up parties", title, {"parties"}, work=work)

    def _open_search(self) -> PartySearch:
        return PartySearch(self._context.program, self._context.local_today(), PartyLists(self._context))

    def _search_firm(self, search: PartySearch, firm: Firm) -> FirmSearch:
        best: dict[tuple[str, str], MetEntry] = {}
        for name in firm.seen.names:
            for met in _entries_met(search, name, firm.seen.country):
                here = best.get(met.key)
                if here is None or _strength(met) > _strength(here):
                    best[met.key] = met
        return FirmSearch(
            firm=firm.key,
            seen=firm.seen,
            lists=tuple(_searched(party_list) for party_list in search.lists),
            on=self._context.local_today(),
            by=self._context.by,
            candidates=tuple(sorted(best.values(), key=_strength, reverse=True)),
            matcher=names_identity().sha256,
        )

    def _lists_now(self) -> tuple[Searched, ...]:
        loaded = PartyLists(self._context).newest_loaded()
        return tuple(map(_searched, (*lists_of_pack(self._context.program.pack), *loaded)))

    def _is_current(self, firm: Firm, search: FirmSearch | None, lists: tuple[Searched, ...]) -> bool:
        return (
            search is not None
            and (search.seen.names, search.seen.country) == (firm.seen.names, firm.seen.country)
            and search.lists == lists
            and search.matcher == names_identity().sha256
        )

    def _rows(self, sheet: Sheet) -> list[dict[str, str]]:
        return [stored.row for stored in self._context.store.repository.select_rows(sheet, self._client, {})]


def _entries_met(search: PartySearch, name: str, country: str) -> Iterator[MetEntry]:
    """Yield what a name meets; a list that cannot be read is refused, for that is not the same as meeting nothing."""
    if not name.strip() or len(name) > LONGEST_NAME:  # no name of anybody; no case can hold it either
        return
    candidates = search.find_entries(name, country if country in COUNTRIES else "")
    for candidate in candidates:
        yield MetEntry(
            candidate.list_id,
            candidate.entry,
            candidate.verdict,
            candidate.score,
            name,
            candidate.name,
            candidate.in_force_from,
        )


def _strength(met: MetEntry) -> tuple[bool, str]:
    return met.verdict == "match", met.score


def _searched(party_list: ShownList) -> Searched:
    day = party_list.day.isoformat() if party_list.day else ""
    return Searched(party_list.id, day, str(party_list.rows), party_list.sha256)
