# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Searches a name in the lists of the law file and in those loaded: the entries that it may be, with the reasons.

An empty answer says nothing of the party: only that these lists, as of these days, hold no such name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.law.list_entry import ListEntry, entry_of_listed
from desktop_app.domain.parties.names.comparing import LONGEST_NAME
from desktop_app.domain.parties.search.name_index import NameCandidate, NameIndex
from desktop_app.services.context.context import Program
from desktop_app.services.context.names import PackSearch
from desktop_app.services.context.stores import ListVersion
from desktop_app.services.party_lists.lists import PartyLists, ShownList, lists_of_pack

MOST_CANDIDATES: Final = 10
_ORDER: Final = {"match": 0, "possible": 1}


@dataclass(frozen=True, slots=True)
class ListCandidate:
    """An entry that a name may be.

    ``name`` is the one of its names that met, ``list_id`` names its list, ``standing`` holds on the day asked for,
    ``in_force_from`` is the day on which the entry takes effect, if it is known.
    """

    name: str
    entry: ListEntry
    list_id: str
    notice: str
    verdict: str
    score: str
    reasons: tuple[str, ...]
    standing: str
    in_force_from: date | None = None


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """What looking a name up has shown; ``verdict`` is that of the best candidate, or none."""

    name: str
    country: str
    on: date
    candidates: tuple[ListCandidate, ...]
    lists: tuple[ShownList, ...]

    @property
    def verdict(self) -> str:
        """Return the verdict of the best candidate."""
        return self.candidates[0].verdict if self.candidates else "none"


class PartySearch:
    """Searches the lists of a law file, and the newest version of each list that was loaded, as they stand on a day."""

    def __init__(
        self, program: Program, on: date, loaded: PartyLists | None = None, *, most_rows: int | None = None
    ) -> None:
        """Open the lists; ``most_rows`` leaves out loaded lists that are longer."""
        self._pack, self._on, self._loaded = program.pack, on, loaded
        search = program.law.search
        self._search = search if isinstance(search, PackSearch) else PackSearch(program.pack)
        self._entries = tuple(self._pack.listed.values())
        self._indexes = list(_open_indexes(loaded, most_rows)) if loaded else []
        self._lists = (*lists_of_pack(self._pack), *(party_list for party_list, _, _ in self._indexes))

    def search_name(self, name: str, country: str = "") -> ListAnswer:
        """Return the entries that a name may be, best first, at most ten.

        Errors: Refused for a blank or overlong name, or an unknown country.
        """
        code = check_name(name, country)
        of_pack = self._of_pack(name, code, limit=MOST_CANDIDATES)
        candidates = sorted((*of_pack, *self._of_loaded(name, code)), key=_rank)
        return ListAnswer(name, code, self._on, tuple(candidates[:MOST_CANDIDATES]), self._lists)

    @property
    def lists(self) -> tuple[ShownList, ...]:
        """Return the lists that are searched."""
        return self._lists

    def find_entries(self, name: str, country: str = "") -> list[ListCandidate]:
        """Return the entries that a person has to judge: of loaded lists the ten best, of the law file's each.

        A case warns of the names on the law file's lists wherever a party sits, so the country does not weaken those.
        Errors: Refused as above.
        """
        code = check_name(name, country)
        of_pack = self._of_pack(name, "", limit=len(self._entries))
        return sorted((*of_pack, *self._of_loaded(name, code)), key=_rank)

    def _of_pack(self, name: str, country: str, *, limit: int) -> Iterator[ListCandidate]:
        met = self._search.index.find(name, country=country, limit=limit) if self._entries else ()
        for candidate in met:
            party = self._entries[candidate.name.entry]
            notice = self._pack.instruments[party.listing.id].short
            yield _candidate(
                candidate,
                entry_of_listed(party),
                list_id=self._pack.id,
                notice=notice,
                standing=party.listing.state_on(self._on),
                in_force_from=party.listing.in_force_from,
            )

    def _of_loaded(self, name: str, country: str) -> Iterator[ListCandidate]:
        for party_list, version, index in self._indexes:
            met = index.find(name, country=country, limit=MOST_CANDIDATES)
            positions = [candidate.name.entry for candidate in met]
            entries = self._loaded.entries_at(version, positions) if self._loaded and met else {}
            for candidate in met:
                entry = entries[candidate.name.entry]
                yield _candidate(
                    candidate,
                    entry,
                    list_id=party_list.id,
                    notice=entry.notice,
                    standing=entry.state_on(self._on),
                    in_force_from=entry.in_force_from,
                )


def _open_indexes(
    loaded: PartyLists, most_rows: int | None
) -> Iterator[tuple[ShownList, ListVersion, NameIndex]]:
    for party_list in loaded.newest_loaded():
        if party_list.loaded is not None and (most_rows is None or party_list.rows <= most_rows):
            yield party_list, party_list.loaded, loaded.open_index(party_list.loaded)


def _candidate(
    candidate: NameCandidate,
    entry: ListEntry,
    *,
    list_id: str,
    notice: str,
    standing: str,
    in_force_from: date | None,
) -> ListCandidate:
    comparison = candidate.comparison
    return ListCandidate(
        name=candidate.name.name,
        entry=entry,
        list_id=list_id,
        notice=notice,
        verdict=comparison.verdict,
        score=comparison.score,
        reasons=comparison.reasons,
        standing=standing,
        in_force_from=in_force_from,
    )


def _rank(candidate: ListCandidate) -> tuple[int, Decimal]:
    return _ORDER[candidate.verdict], -Decimal(candidate.score)


def check_name(name: str, country: str = "") -> str:
    """Return the country of a name that can be looked up, in capitals; blank where none is given.

    Errors: Refused as the search refuses.
    """
    if not name.strip():
        raise Refused("the name is empty", do="Write a name")
    if len(name) > LONGEST_NAME:
        raise Refused(Phrase("the name has more than {most} characters", most=LONGEST_NAME), do="Shorten it")
    code = country.strip().upper()
    if code and code not in COUNTRIES:
        raise Refused(
            Phrase("{code} is no country", code=repr(country)), do="Write two letters of ISO 3166, such as CN"
        )
    return code
