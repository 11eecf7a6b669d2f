# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The entries of all lists together: those of the law file and of the newest version of each loaded list.

However many there are, only their numbers are gathered; entries are read by number as they come into sight.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from heapq import merge
from itertools import islice
from operator import itemgetter
from typing import Any, Final, NamedTuple, overload

from desktop_app.basics.progress import Cancelled, Stopped, never_cancelled
from desktop_app.domain.law.listing import ListedParty
from desktop_app.domain.law.pack import Pack
from desktop_app.partynames import ListEntry
from desktop_app.services.context.names import fold_for_filter
from desktop_app.services.context.stores import ENTRY_ORDERS, EntryQuery
from desktop_app.services.party_lists.lists import PartyLists, ShownList, entry_of_listed, entry_state_on

MOST_NOTICES: Final = 300
"""How many notices of a loaded list are offered to choose from."""
_AT_ONCE: Final = 20_000
_SHIFT: Final = 40
_SHORTEST_PLACE: Final = 4
_SHORTEST_HAN_PLACE: Final = 2
"""The least letters of the name of a country; fewer are part of too many words."""


class EntryKey(NamedTuple):
    """What an entry is known by: its list, as ``id@version``, and its position in it."""

    list: str
    position: int


class EntryKeys(Sequence[EntryKey]):
    """The keys of many entries, in little room: a number of their list and the position in it each."""

    def __init__(self, lists: Sequence[str], codes: array[int]) -> None:
        self._lists, self._codes = tuple(lists), codes

    def __len__(self) -> int:
        return len(self._codes)

    @overload
    def __getitem__(self, at: int) -> EntryKey: ...

    @overload
    def __getitem__(self, at: slice) -> list[EntryKey]: ...

    def __getitem__(self, at: int | slice) -> EntryKey | list[EntryKey]:
        if isinstance(at, slice):
            return [self._key(code) for code in self._codes[at]]
        return self._key(self._codes[at])

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, EntryKeys)
            and (self._lists, len(self)) == (other._lists, len(other))
            and self._codes == other._codes
        )

    __hash__ = None  # type: ignore[assignment]

    def index(self, value: Any, start: int = 0, stop: int | None = None) -> int:
        """Return where a key stands.

        Errors: ValueError where it does not.
        """
        if not isinstance(value, EntryKey) or value.list not in self._lists:
            raise ValueError(value)
        return self._codes.index(_code(self._lists.index(value.list), value.position))

    def _key(self, code: int) -> EntryKey:
        return EntryKey(self._lists[code >> _SHIFT], code & ((1 << _SHIFT) - 1))


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Which entries are looked for; a blank part asks for nothing.

    ``kind`` is control, watch or unreliable, ``list`` the id of one list, ``notice`` one of ``list_notices``. ``order``
    is one of ``ENTRY_ORDERS``; blank is the order in which the lists have them.
    """

    text: str = ""
    kind: str = ""
    list: str = ""
    notice: str = ""
    standing: str = ""
    order: str = ""
    descending: bool = False


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry with its list and what holds of it on the day asked for; ``party`` where it is one of the law file."""

    id: EntryKey
    shown_list: ShownList
    entry: ListEntry
    state: str
    party: ListedParty | None = None


class ListedEntries:
    """The entries of all lists as they stand on a day."""

    def __init__(
        self, pack: Pack, loaded: PartyLists, on: date, country_names: Mapping[str, str] | None = None
    ) -> None:
        """Open the lists; ``country_names`` are those by code that a country may be filtered by."""
        self._pack, self._loaded, self._on = pack, loaded, on
        self._country_names = country_names or {}
        self.lists = tuple(loaded.list_newest())

    @cached_property
    def _by_key(self) -> dict[str, ShownList]:
        return {key_of(party_list): party_list for party_list in self.lists}

    @property
    def total(self) -> int:
        """Return how many entries there are."""
        return sum(party_list.rows for party_list in self.lists)

    def find_keys(self, wanted: EntryFilter, *, cancelled: Cancelled = never_cancelled) -> EntryKeys:
        """Return the keys of the entries that a filter asks for; without an order list by list as these have them.

        Errors: Stopped if the user has cancelled.
        """
        codes: array[int] = array("Q")
        keyed: list[tuple[str, int]] = []
        # every entry of its lists, in the order in which these have them
        parts = (wanted.text.strip(), wanted.kind, wanted.notice, wanted.standing)
        asks_for_all = not any(parts) and wanted.order not in ENTRY_ORDERS
        for number, party_list in enumerate(self.lists):
            if wanted.list and party_list.id != wanted.list:
                continue
            if party_list.loaded is not None and asks_for_all:
                codes.extend(range(_code(number, 0), _code(number, party_list.rows)))
                continue
            for position, text in self._find(party_list, wanted, cancelled):
                code = _code(number, position)
                if wanted.order in ENTRY_ORDERS:
                    keyed.append((text.casefold(), code))
                else:
                    codes.append(code)
        codes.extend(_in_order(keyed, descending=wanted.descending))
        if wanted.descending and wanted.order not in ENTRY_ORDERS:
            codes.reverse()
        return EntryKeys(tuple(self._by_key), codes)

    def find_first(
        self, party_list: ShownList, text: str, most: int, *, cancelled: Cancelled = never_cancelled
    ) -> Iterator[EntryRow]:
        """Yield the first entries of a list that hold every word, so many at most; it is read no further than these.

        Errors: Stopped if the user has cancelled.
        """
        positions = islice(self._find(party_list, EntryFilter(text), cancelled), most)
        keys = [EntryKey(key_of(party_list), position) for position, _text in positions]
        rows = self.read_rows(keys)
        yield from (rows[key] for key in keys if key in rows)

    def _find(
        self, party_list: ShownList, wanted: EntryFilter, cancelled: Cancelled
    ) -> Iterator[tuple[int, str]]:
        query = EntryQuery(
            on=self._on,
            fold=fold_for_filter,
            words=tuple(map(self._forms_of, wanted.text.split())),
            list=wanted.kind,
            notice=wanted.notice,
            standing=wanted.standing,
            order=wanted.order,
        )
        if party_list.loaded is None:
            for position, party in enumerate(self._parties):
                listing = party.listing
                if (
                    query.list in ("", listing.list)
                    and query.notice in ("", listing.id)
                    and query.standing in ("", listing.state_on(self._on))
                    and all(any(form in self._folded[position] for form in forms) for forms in query.words)
                ):
                    listing = party.listing
                    yield (
                        position,
                        {
                            "name": party.name or party.name_zh,
                            "country": party.country,
                            "notice": listing.notice,
                            "listed_on": listing.listed_on.isoformat(),
                            "standing": listing.state_on(self._on),
                        }.get(query.order, ""),
                    )
            return
        for start in range(0, party_list.rows, _AT_ONCE):
            if cancelled():
                raise Stopped
            some = range(start, start + _AT_ONCE)
            yield from self._loaded.find_positions(party_list.loaded, query, some)

    def _forms_of(self, typed: str) -> tuple[str, ...]:
        """Return a word as it is looked for: as typed, or as the country with a name that has a word so begun."""
        word = fold_for_filter(typed)
        least = _SHORTEST_PLACE if word.isascii() else _SHORTEST_HAN_PLACE
        places = (
            f"@{code.lower()}"
            for code, name in self._country_names.items()
            if len(word) >= least and any(begun.startswith(word) for begun in fold_for_filter(name).split())
        )
        return (word, *places)

    @cached_property
    def _parties(self) -> tuple[ListedParty, ...]:
        return tuple(self._pack.listed.values())

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        """Return of every entry of the law file the text in which filters search."""
        folded: list[str] = []
        for party in self._parties:
            listing = party.listing
            texts = (party.name, party.name_zh, *party.aliases, party.id, f"@{party.country}")
            of_listing = (listing.id, listing.announcement, listing.notice, listing.list)
            folded.append(fold_for_filter("\n".join((*texts, *of_listing))))
        return tuple(folded)

    def read_rows(self, keys: Iterable[EntryKey]) -> dict[EntryKey, EntryRow]:
        """Return the entries with some keys; those of lists that are gone are left out."""
        by_list: dict[str, list[int]] = {}
        for key in keys:
            by_list.setdefault(key.list, []).append(key.position)
        return {
            row.id: row
            for of_list, positions in by_list.items()
            if of_list in self._by_key
            for row in self._read(self._by_key[of_list], positions)
        }

    def _read(self, party_list: ShownList, positions: Sequence[int]) -> Iterator[EntryRow]:
        of_list = key_of(party_list)
        if party_list.loaded is None:
            for position in positions:
                if position < len(self._parties):
                    party = self._parties[position]
                    state = party.listing.state_on(self._on)
                    yield EntryRow(
                        EntryKey(of_list, position), party_list, entry_of_listed(party), state, party
                    )
            return
        for position, entry in self._loaded.entries_at(party_list.loaded, positions).items():
            yield EntryRow(EntryKey(of_list, position), party_list, entry, entry_state_on(entry, self._on))

    def key_of_entry(self, entry_id: str, list_id: str) -> EntryKey | None:
        """Return the key of an entry by the ids of it and of its list; None where it is in none that is searched."""
        for party_list in self.lists:
            if party_list.id != list_id:
                continue
            if party_list.loaded is not None:
                position = self._loaded.position_of(party_list.loaded, entry_id)
            else:
                position = self._positions.get(entry_id)
            return None if position is None else EntryKey(key_of(party_list), position)
        return None

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {party.id: position for position, party in enumerate(self._parties)}

    def list_notices(self, kind: str = "", list_id: str = "") -> list[tuple[str, str]]:
        """Return the notices to choose from, as code and text: those of a loaded list, else those of the law file."""
        for party_list in self.lists:
            if party_list.id == list_id and party_list.loaded is not None:
                notices = self._loaded.list_notices(party_list.loaded, MOST_NOTICES)
                return [(notice, notice) for notice in notices]
        listings = {party.listing.id: party.listing for party in self._parties}
        return [
            (listing.id, self._pack.instruments[listing.id].short)
            for listing in sorted(listings.values(), key=lambda listing: listing.listed_on, reverse=True)
            if kind in ("", listing.list)
        ]


def key_of(party_list: ShownList) -> str:
    """Return a list as ``id@version``."""
    return f"{party_list.id}@{party_list.version}"


def _code(number: int, position: int) -> int:
    return (number << _SHIFT) + position


def _in_order(keyed: list[tuple[str, int]], *, descending: bool) -> Iterator[int]:
    """Yield the codes by their texts; those without a text come last in both directions."""
    filled = [pair for pair in keyed if pair[0]]
    # Sorted in parts that are merged: one long sort would not let the window turn.
    by_text: Callable[[tuple[str, int]], str] = itemgetter(0)
    parts = (filled[start : start + _AT_ONCE] for start in range(0, len(filled), _AT_ONCE))
    in_order = [sorted(some, key=by_text, reverse=descending) for some in parts]
    yield from (code for _text, code in merge(*in_order, key=by_text, reverse=descending))
    yield from (code for text, code in keyed if not text)
