# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The entries of the command box from the lists of parties: by letters, and of the law file by likeness too."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial
from typing import Final

from desktop_app.basics.progress import Cancelled
from desktop_app.partynames import LONGEST_NAME
from desktop_app.services.party_lists.entries import EntryRow, ListedEntries
from desktop_app.services.party_search.firm_searches import PartySearch
from desktop_app.ui.session.navigator import PageId, link_to_entry
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.command_box import SearchEntry
from desktop_app.ui.words.lists import list_words, split_by_script
from desktop_app.ui.words.strings import tr

_MOST: Final = 12
_LONGEST_LIST: Final = 20_000
"""In longer lists names are found by their letters alone: to open what finds similar ones takes too long."""
_SHORTEST: Final = 3
"""Fewer letters are like too many names."""
_SHORTEST_HAN: Final = 2


class ListedSearch:
    """The search of one box: what is made for the first word typed serves the others."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @cached_property
    def _entries(self) -> ListedEntries:
        session = self._session
        return ListedEntries(session.program.pack, session.workspace.party_lists, session.today)

    @cached_property
    def _search(self) -> PartySearch:
        session = self._session
        lists = session.workspace.party_lists
        return PartySearch(session.program, session.today, lists, most_rows=_LONGEST_LIST)

    def find_in_law(self, typed: str) -> Iterator[SearchEntry]:
        """Yield entries of the law file's lists that hold every word typed; there are few, so it is quick."""
        yield from map(self._entry_of, self._of_law(typed))

    def find_further(self, typed: str, cancelled: Cancelled) -> Iterator[SearchEntry]:
        """Yield entries of loaded lists that hold every word typed, then entries with a similar name.

        Long lists are searched by their letters alone.
        Errors: Stopped if something else was typed meanwhile.
        """
        of_loaded = [
            row
            for party_list in self._entries.lists
            if party_list.loaded is not None
            for row in self._entries.find_first(party_list, typed, _MOST, cancelled=cancelled)
        ]
        yield from map(self._entry_of, of_loaded)
        met = {row.id for row in (*self._of_law(typed), *of_loaded)}
        yield from (self._entry_of(row, is_similar=True) for row in self._similar(typed) if row.id not in met)

    def _of_law(self, typed: str) -> list[EntryRow]:
        return [
            row
            for party_list in self._entries.lists
            if party_list.loaded is None
            for row in self._entries.find_first(party_list, typed, _MOST)
        ]

    def _similar(self, typed: str) -> Iterator[EntryRow]:
        name = typed.strip()
        least = _SHORTEST if name.isascii() else _SHORTEST_HAN
        if not least <= len(name) <= LONGEST_NAME:
            return
        for candidate in self._search.search_name(name).candidates:
            key = self._entries.key_of_entry(candidate.entry.id, candidate.list_id)
            if key is not None:
                yield from self._entries.read_rows([key]).values()

    def _entry_of(self, row: EntryRow, *, is_similar: bool = False) -> SearchEntry:
        names = "  ".join(filter(None, split_by_script(row.entry.names)))
        of_list = list_words(row.entry.list) if row.party is not None else row.shown_list.name
        kind = tr("similar name, {list}", list=of_list) if is_similar else of_list
        link = link_to_entry(row.shown_list.id, row.entry.id)
        go = partial(self._session.navigator.show_page, PageId.LISTS, link)
        return SearchEntry(names, kind, "list-search", go)
