# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The protocols of loaded lists of parties: versions of a list, each with its entries, which belong to no client."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from desktop_app.domain.law.list_entry import ListEntry

AT_ONCE: Final = 2000
"""How many entries are written at once."""


@dataclass(frozen=True, slots=True)
class ListVersion:
    """A list as it was loaded once.

    ``list`` is its id, ``file`` the name of the file it came from, ``format`` what kind of file that was, ``day`` the
    day up to which the list is known, ``left_out`` how many rows of the file name no party, ``lacks`` what it does not
    cover.
    """

    list: str
    name: str
    version: int
    format: str
    file: str
    day: date
    rows: int
    left_out: int
    sha256: str
    lacks: str
    loaded_at: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class EntryQuery:
    """Which entries of a list are looked for, and by what they are sorted; a blank part asks for nothing.

    An entry holds all ``words``, each in one of the forms given for it, in the spelling that ``fold`` gives; a country
    is written ``@us``. ``standing`` holds on the day ``on``.
    ``order`` is one of ``ENTRY_ORDERS``.
    """

    on: date
    fold: Callable[[str], str]
    words: tuple[tuple[str, ...], ...] = ()
    list: str = ""
    notice: str = ""
    standing: str = ""
    order: str = ""


ENTRY_ORDERS: Final = ("name", "country", "notice", "listed_on", "standing")


class PartyListReader(Protocol):
    """Reads loaded lists."""

    def list_versions(self) -> list[ListVersion]:
        """Return every version of every list: lists in the order of their names, the newest version first."""
        ...

    def iterate_entries(self, version: ListVersion, *, by_id: bool = False) -> Iterator[ListEntry]:
        """Yield the entries of a version as its file has them, or by their ids."""
        ...

    def entries_at(self, version: ListVersion, positions: Sequence[int]) -> dict[int, ListEntry]:
        """Return the entries at some positions, counted from 0 as the file has them."""
        ...

    def find_positions(self, version: ListVersion, query: EntryQuery, within: range) -> list[tuple[int, str]]:
        """Return the positions that answer a query, each with the text by which it is sorted, in their own order."""
        ...

    def position_of(self, version: ListVersion, entry: str) -> int | None:
        """Return where the entry with an id stands; None where there is none such."""
        ...

    def list_notices(self, version: ListVersion, most: int) -> list[str]:
        """Return the notices that the entries of a version name, each once, so many at most."""
        ...


class PartyListWriter(Protocol):
    """Writes loaded lists inside a transaction."""

    def begin_version(self, list_id: str, name: str) -> int:
        """Begin the next version of a list, which is made where it is new; return the id for ``add_entries``."""
        ...

    def add_entries(self, version: int, first: int, entries: Sequence[ListEntry]) -> None:
        """Add entries; ``first`` is the position of the first of them."""
        ...

    def find_repeated(self, version: int) -> tuple[str, int] | None:
        """Return an id that two entries have with the position of the second; None where there is none.

        An entry without an id has its name for one; those of the same name are told apart by their number first.
        """
        ...

    def finish_version(self, version: int, described: ListVersion) -> ListVersion:
        """Note what was loaded; returns it with its version and who loaded it when."""
        ...

    def remove_version(self, version: ListVersion) -> None:
        """Remove a version with its entries; its number does not come back."""
        ...


class HoldsPartyLists(Protocol):
    """What the store has of loaded lists."""

    @property
    def party_lists(self) -> PartyListReader:
        """Return the reader of loaded lists."""
        ...


class ChangesPartyLists(Protocol):
    """What a transaction has of loaded lists."""

    @property
    def party_lists(self) -> PartyListWriter:
        """Return the writer of loaded lists."""
        ...
