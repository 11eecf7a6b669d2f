# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Searches a name in the lists of the law file: the entries that it may be, with reasons, notice and standing on a day.

An empty answer says nothing of the party: only that these lists, as of these days, hold no such name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop_app.domain.codes import COUNTRIES
from desktop_app.domain.errors import Refused
from desktop_app.domain.law.listing import ListedParty
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.parties.names.comparing import LONGEST_NAME
from desktop_app.domain.parties.search.name_index import NameCandidate
from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.names import PackSearch
from desktop_app.services.context.program import Program

MOST_CANDIDATES: Final = 10
_LISTED_PARTIES: Final = "listed_parties.csv"


@dataclass(frozen=True, slots=True)
class ListCandidate:
    """An entry that a name may be.

    ``name`` is the one of its names that met, ``list_id`` names its list, ``standing`` holds on the day asked for.
    """

    name: str
    entry: ListedParty
    list_id: str
    notice: str
    verdict: str
    score: str
    reasons: tuple[str, ...]
    standing: str


@dataclass(frozen=True, slots=True)
class SearchedList:
    """A list that was searched: its id, the newest day its authors saw, its entries and notices, and its hash."""

    id: str
    day: date | None
    rows: int
    notices: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """What looking a name up has shown; ``verdict`` is that of the best candidate, or none."""

    name: str
    country: str
    on: date
    candidates: tuple[ListCandidate, ...]
    lists: tuple[SearchedList, ...]

    @property
    def verdict(self) -> str:
        """Return the verdict of the best candidate."""
        return self.candidates[0].verdict if self.candidates else "none"


class PartySearch:
    """Searches the lists of a law file, as they stand on a day."""

    def __init__(self, program: Program, on: date) -> None:
        self._pack, self._on = program.pack, on
        search = program.law.search
        self._search = search if isinstance(search, PackSearch) else PackSearch(program.pack)
        self._entries = tuple(self._pack.listed.values())

    def search_name(self, name: str, country: str = "") -> ListAnswer:
        """Return the entries that a name may be, best first, at most ten.

        Errors: Refused for a blank or overlong name, or an unknown country.
        """
        code = check_name(name, country)
        met = self._search.index.find(name, country=code, limit=MOST_CANDIDATES) if self._entries else ()
        return ListAnswer(name, code, self._on, tuple(self._candidates(met)), searched_lists(self._pack))

    def _candidates(self, met: Iterable[NameCandidate]) -> Iterable[ListCandidate]:
        for candidate in met:
            entry = self._entries[candidate.name.entry]
            yield ListCandidate(
                name=candidate.name.name,
                entry=entry,
                list_id=self._pack.id,
                notice=self._pack.instruments[entry.listing.id].short,
                verdict=candidate.comparison.verdict,
                score=candidate.comparison.score,
                reasons=candidate.comparison.reasons,
                standing=entry.listing.state_on(self._on),
            )


def searched_lists(pack: Pack) -> tuple[SearchedList, ...]:
    """Return the lists that a law file brings; none where it brings none."""
    if not pack.listed:
        return ()
    notices = {entry.listing.id for entry in pack.listed.values()}
    digest = pack.files.get(_LISTED_PARTIES, "")
    return (SearchedList(pack.id, pack.listed_until, len(pack.listed), len(notices), digest),)


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
