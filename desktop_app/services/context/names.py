# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The search of a law file's own lists, two names marked side by side, and texts as filters compare them."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from desktop_app import partynames  # its names are loaded when they are first needed
from desktop_app.basics.folding import fold_name
from desktop_app.basics.resources import resources_folder
from desktop_app.domain.law.listed_names import MATCH, EntryMeeting, NamesIdentity
from desktop_app.domain.law.pack import Pack

if TYPE_CHECKING:
    from desktop_app.partynames import MarkedMeeting, NameCandidate, NameIndex, SearchedName


def names_identity() -> NamesIdentity:
    """Return which matcher and tables compare names: the version of the rules, and the hash of every table with it."""
    return NamesIdentity(*partynames.matcher_identity())


def fold_for_filter(text: str) -> str:
    """Return a text as filters compare it: without case, width and accents, Chinese in its simplified characters."""
    return text.lower() if text.isascii() else text.translate(_FOLDED_LETTERS)


class _FoldedLetters(dict[int, str]):
    """Every letter as filters compare it, worked out when it is first met: lists have millions of them."""

    def __missing__(self, code: int) -> str:
        spread = unicodedata.normalize("NFKD", chr(code).casefold()).lower()
        bare = "".join(letter for letter in spread if not unicodedata.combining(letter))
        return self.setdefault(code, partynames.name_matcher().tables.simplified(bare))


_FOLDED_LETTERS: Final = _FoldedLetters()


def mark_names(left: str, right: str) -> MarkedMeeting:
    """Return two names with what of one met what of the other; they are compared again."""
    return partynames.name_matcher().mark_meeting(left, right, partynames.name_matcher().compare(left, right))


def mark_best(names: Iterable[str], others: Iterable[str]) -> MarkedMeeting | None:
    """Return the two names of two parties that meet best, marked; nothing where none of them meets."""
    rank = {"none": 0, "possible": 1, "match": 2}
    compare = partynames.name_matcher().compare
    compared = [(compare(left, right), left, right) for left in names for right in others if left and right]
    best = max(compared, key=lambda met: (rank[met[0].verdict], met[0].hundredths), default=None)
    if best is None or best[0].verdict == "none":
        return None
    return partynames.name_matcher().mark_meeting(best[1], best[2], best[0])


SHIPPED_INDEX: Final = "names/law_file.index"
"""The index of the names in the law file that comes with the program, beside the tables that it was made by."""


def names_of_pack(pack: Pack) -> tuple[SearchedName, ...]:
    """Return the names of every entry of a law file's lists, with the position of the entry."""
    return tuple(
        partynames.SearchedName(position, name, entry.country)
        for position, entry in enumerate(pack.listed.values())
        for name in (entry.name, entry.name_zh, *entry.aliases)
        if name
    )


def open_pack_index(names: tuple[SearchedName, ...], content: bytes | None) -> tuple[NameIndex, bytes | None]:
    """Return the index of a law file's names, from what was kept or built anew, and what to keep where it was built."""
    rows = [[searched.entry, searched.name, searched.country] for searched in names]
    made_of = sha256(json.dumps(rows).encode("ascii")).hexdigest()
    return partynames.open_index(content, names, count=len(names), made_of=made_of)


@lru_cache(maxsize=2)
def _index_of(names: tuple[SearchedName, ...]) -> NameIndex:
    """Return the index of some names; a newer law file mostly lists the same, and what was found counts for both."""
    file = resources_folder() / SHIPPED_INDEX
    return open_pack_index(names, file.read_bytes() if file.is_file() else None)[0]


@lru_cache(maxsize=4096)
def _find(index: NameIndex, name: str, country: str) -> tuple[NameCandidate, ...]:
    return tuple(index.find(name, country=country, limit=None))


class PackSearch:
    """Searches the names on the lists of a law file; tables and index are made when the first name is looked up."""

    def __init__(self, pack: Pack) -> None:
        self._pack, self._entries = pack, tuple(pack.listed)

    @property
    def identity(self) -> NamesIdentity:
        """Return which matcher and tables compare the names."""
        return names_identity()

    @cached_property
    def index(self) -> NameIndex:
        """Return the index of every name of every entry: the one that came with the program where it fits."""
        return _index_of(names_of_pack(self._pack))

    def find_same(self, name: str) -> tuple[EntryMeeting, ...]:
        """Return the entries with the very name, whatever its case and width."""
        return tuple(EntryMeeting(entry, MATCH) for entry in self._by_letters.get(fold_name(name), ()))

    @cached_property
    def _by_letters(self) -> dict[str, dict[str, None]]:
        entries: dict[str, dict[str, None]] = {}
        for searched in names_of_pack(self._pack):
            entries.setdefault(fold_name(searched.name), {})[self._entries[searched.entry]] = None
        return entries

    def find_entries(self, name: str) -> tuple[EntryMeeting, ...]:
        """Return the entries that a name meets, best first; where a party sits does not weaken the name."""
        return tuple(
            EntryMeeting(self._entries[hit.name.entry], hit.comparison.verdict) for hit in self.find(name, "")
        )

    def find(self, name: str, country: str) -> tuple[NameCandidate, ...]:
        """Return every name that one from a country meets, best first."""
        return _find(self.index, name, country)
