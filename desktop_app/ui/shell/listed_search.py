# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The entries of the command box from the lists of parties: by letters, and of the law file by likeness too."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from desktop_app.domain.parties.names.comparing import LONGEST_NAME
from desktop_app.services.party_lists.entries import EntryKey, EntryRow, ListedEntries
from desktop_app.services.party_search.listed_search import PartySearch
from desktop_app.services.schema.outcome import Cancelled
from desktop_app.ui.session.navigator import PageId
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.command_box import SearchEntry
from desktop_app.ui.words.lists import list_words, split_by_script
from desktop_app.ui.words.strings import tr

_MOST: Final = 12
_SHORTEST: Final = 3
"""Fewer letters are like too many names."""
_SHORTEST_HAN: Final = 2


def entries_of_law(session: Session, typed: str) -> Iterator[SearchEntry]:
    """Yield entries of the law file's lists that hold every word typed; there are few, so it is quick."""
    entries = _entries(session)
    for party_list in entries.lists:
        if party_list.loaded is None:
            yield from (_entry_of(session, row) for row in entries.find_first(party_list, typed, _MOST))


def further_entries(session: Session, typed: str, cancelled: Cancelled) -> Iterator[SearchEntry]:
    """Yield entries of loaded lists that hold every word typed, and entries of the law file with a similar name.

    Errors: Stopped if something else was typed meanwhile.
    """
    entries = _entries(session)
    for party_list in entries.lists:
        if party_list.loaded is not None:
            some = entries.find_first(party_list, typed, _MOST, cancelled=cancelled)
            yield from (_entry_of(session, row) for row in some)
    yield from _similar_entries(session, entries, typed)


def _similar_entries(session: Session, entries: ListedEntries, typed: str) -> Iterator[SearchEntry]:
    letters = typed.strip()
    least = _SHORTEST if letters.isascii() else _SHORTEST_HAN
    if not least <= len(letters) <= LONGEST_NAME:
        return
    shown_already = {
        row.id
        for party_list in entries.lists
        if party_list.loaded is None
        for row in entries.find_first(party_list, typed, _MOST)
    }
    for candidate in PartySearch(session.program, session.today).search_name(letters).candidates:
        key = entries.key_of_entry(candidate.entry.id)
        if key is not None and key not in shown_already:
            yield from (_entry_of(session, row, is_similar=True) for row in _read(entries, key))


def _read(entries: ListedEntries, key: EntryKey) -> Iterator[EntryRow]:
    yield from entries.read_rows([key]).values()


def _entries(session: Session) -> ListedEntries:
    return ListedEntries(session.program.pack, session.workspace.party_lists, session.today)


def _entry_of(session: Session, row: EntryRow, *, is_similar: bool = False) -> SearchEntry:
    names = "  ".join(filter(None, split_by_script(row.entry.names)))
    of_list = list_words(row.entry.list) if row.party is not None else row.shown_list.name
    kind = tr("similar name, {list}", list=of_list) if is_similar else of_list
    return SearchEntry(
        names, kind, "list-search", partial(session.navigator.show_page, PageId.LISTS, str(row.id))
    )
