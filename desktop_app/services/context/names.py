# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The matcher of names with the tables that the program brings along, and the search of a law file's own lists."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Final, TypeVar

from desktop_app.basics.folding import fold_name
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.basics.resources import resource_path
from desktop_app.domain.law.listed_names import MATCH, EntryMeeting, NamesIdentity
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.parties.marked_names import MarkedMeeting, mark_meeting
from desktop_app.domain.parties.names.comparing import NameMatcher
from desktop_app.domain.parties.names.tables import build_tables
from desktop_app.domain.parties.search.kept_index import IndexUnusableError, index_from_bytes, index_to_bytes
from desktop_app.domain.parties.search.name_index import NameIndex, SearchedName

MATCHER_VERSION: Final = "2"
"""Rises with every change of the rules by which names are compared or found."""
_REMEMBERED: Final = 4096


@cache
def name_matcher() -> NameMatcher:
    """Return the matcher; its tables are read once."""
    countries: dict[str, list[str]] = json.loads(_country_names())["countries"]
    return NameMatcher(build_tables(_table_texts(), countries))


@cache
def names_identity() -> NamesIdentity:
    """Return which matcher and tables compare names: the version of the rules, and the hash of every table with it."""
    digest = hashlib.sha256(f"matcher {MATCHER_VERSION}\n".encode())
    for name, text in sorted({**_table_texts(), "countries": _country_names()}.items()):
        digest.update(f"{name} {hashlib.sha256(text.encode()).hexdigest()}\n".encode())
    return NamesIdentity(MATCHER_VERSION, digest.hexdigest())


def fold_for_filter(text: str) -> str:
    """Return a text as filters compare it: without case, width and accents, Chinese in its simplified characters."""
    return text.lower() if text.isascii() else text.translate(_folded_letters())


class _FoldedLetters(dict[int, str]):
    """Every letter as filters compare it, worked out when it is first met: lists have millions of them."""

    def __missing__(self, code: int) -> str:
        spread = unicodedata.normalize("NFKD", chr(code).casefold()).lower()
        bare = "".join(letter for letter in spread if not unicodedata.combining(letter))
        folded = self[code] = name_matcher().tables.simplified(bare)
        return folded


@cache
def _folded_letters() -> _FoldedLetters:
    return _FoldedLetters()


def mark_names(left: str, right: str) -> MarkedMeeting:
    """Return two names with what of one met what of the other; they are compared again."""
    return mark_meeting(name_matcher(), left, right, name_matcher().compare(left, right))


def mark_best(names: Iterable[str], others: Iterable[str]) -> MarkedMeeting | None:
    """Return the two names of two parties that meet best, marked; nothing where none of them meets."""
    rank = {"none": 0, "possible": 1, "match": 2}
    pairs = [(left, right) for left in names for right in others if left and right]
    compared = [(name_matcher().compare(left, right), left, right) for left, right in pairs]
    best = max(compared, key=lambda met: (rank[met[0].verdict], met[0].hundredths), default=None)
    if best is None or best[0].verdict == "none":
        return None
    return mark_meeting(name_matcher(), best[1], best[2], best[0])


class PackSearch:
    """Searches the names on the lists of a law file; tables and index are made when the first name is looked up."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._entries = tuple(pack.listed)
        self.find_entries = lru_cache(maxsize=_REMEMBERED)(self._find_entries)

    @property
    def identity(self) -> NamesIdentity:
        """Return which matcher and tables compare the names."""
        return names_identity()

    @cached_property
    def index(self) -> NameIndex:
        """Return the index of every name of every entry."""
        listed = self._pack.listed.values()
        return NameIndex.build(
            name_matcher(),
            (
                SearchedName(position, name, entry.country)
                for position, entry in enumerate(listed)
                for name in (entry.name, entry.name_zh, *entry.aliases)
                if name
            ),
        )

    def find_same(self, name: str) -> tuple[EntryMeeting, ...]:
        """Return the entries with the very name, whatever its case and width."""
        return tuple(EntryMeeting(entry, MATCH) for entry in self._by_letters.get(fold_name(name), ()))

    @cached_property
    def _by_letters(self) -> dict[str, list[str]]:
        entries: dict[str, list[str]] = {}
        for entry in self._pack.listed.values():
            for name in dict.fromkeys(
                map(fold_name, filter(None, (entry.name, entry.name_zh, *entry.aliases)))
            ):
                entries.setdefault(name, []).append(entry.id)
        return entries

    def _find_entries(self, name: str) -> tuple[EntryMeeting, ...]:
        """Return the entries that a name meets, best first; where a party sits does not weaken the name."""
        return tuple(
            EntryMeeting(self._entries[hit.name.entry], hit.comparison.verdict)
            for hit in self.index.find(name, limit=len(self._entries))
        )


def _table_texts() -> dict[str, str]:
    folder = resource_path("names", "parties")
    return {file.name: file.read_text("utf-8") for file in sorted(folder.glob("*.txt"))}


def _country_names() -> str:
    return resource_path("names", "cldr.json").read_text("utf-8")


# --------------------------------------------------------------------------------------------------
# The index of a long list: built once, kept as bytes beside the list, built again when the bytes are of no
# use.


_STEP: Final = 250
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OpenedIndex:
    """An index; ``content`` is what to keep where it had to be built, else nothing."""

    index: NameIndex
    content: bytes | None


@dataclass(frozen=True, slots=True)
class NamesOfList:
    """The names of a list, which are read only to build its index, about how many they are, and the list's hash."""

    sha256: str
    count: int
    names: Iterable[SearchedName]


def open_index(
    kept: bytes | None,
    names: NamesOfList,
    *,
    progress: Progress = nothing_happens,
    cancelled: Cancelled = never_cancelled,
) -> OpenedIndex:
    """Return the index of names, from what was kept of it or built anew.

    Errors: Stopped if cancelled while it is built.
    """
    if kept is not None:
        try:
            return OpenedIndex(index_from_bytes(kept, name_matcher(), names.sha256), None)
        except IndexUnusableError:
            pass  # built anew below, and kept over it
    index = NameIndex.build(name_matcher(), _followed(names.names, names.count, progress, cancelled))
    return OpenedIndex(index, index_to_bytes(index, names.sha256))


def _followed(members: Iterable[T], count: int, progress: Progress, cancelled: Cancelled) -> Iterator[T]:
    """Yield the members, and tell now and then how many of them were handed over.

    Errors: Stopped if cancelled.
    """
    for done, member in enumerate(members):
        if done % _STEP == 0:
            if cancelled():
                raise Stopped
            progress(min(done, count), count)
        yield member
    progress(count, count)
