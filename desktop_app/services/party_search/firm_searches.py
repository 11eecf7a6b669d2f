# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks names up in every list: one name, or the parties and owners of a client, of which is kept what was met.

A search is stale when the firm, a list or what compares names is not what it was. Whoever changes a party need not
care: the window and the commands search what is stale afterwards. An empty answer says nothing of the party: only that
these lists, as of these days, hold no such name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.domain.parties.judgement import SAME
from desktop_app.partynames import LONGEST_NAME, ListEntry, NameCandidate, name_matcher
from desktop_app.services.catalogue import look_ups
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.names import PackSearch, names_identity
from desktop_app.services.context.program import Program
from desktop_app.services.context.stores import Stored, Transaction
from desktop_app.services.party_lists.lists import (
    PartyLists,
    ShownList,
    altered_list,
    entry_in_force_from,
    entry_of_listed,
    entry_state_on,
    lists_of_pack,
)
from desktop_app.services.party_search.judgements import JudgingState
from desktop_app.services.schema.declaration import Done, Percent, Sheet
from desktop_app.services.schema.forms import Party, Shipment, Stake

# --------------------------------------------------------------------------------------------------
# Searches a name in the lists of the law file and in those loaded: the entries that it may be, with the
# reasons. An empty answer says nothing of the party: only that these lists, as of these days, hold no such
# name.


MOST_CANDIDATES: Final = 10
MOST_CHECKED: Final = 20_000
"""The longest loaded list that is held against the journal, entry by entry, as soon as a name meets something in it: a
quarter of a second. Of a longer one ``journal verify`` does so.
"""
MOST_TIED: Final = 50
"""How many entries are shown where others score as high as the tenth."""
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
    """What looking a name up has shown; ``verdict`` is that of the best candidate, or none.

    ``more`` counts the entries that are not shown and score as high as the last one that is, ``lower`` those that score
    lower.
    """

    name: str
    country: str
    on: date
    candidates: tuple[ListCandidate, ...]
    lists: tuple[ShownList, ...]
    more: int = 0
    lower: int = 0

    @property
    def verdict(self) -> str:
        """Return the verdict of the best candidate."""
        return self.candidates[0].verdict if self.candidates else "none"


class PartySearch:
    """Searches the lists of a law file, and the newest version of each list that was loaded, as they stand on a day."""

    def __init__(
        self,
        program: Program,
        on: date,
        loaded: PartyLists | None = None,
        *,
        most_rows: int | None = None,
        progress: Progress = nothing_happens,
        cancelled: Cancelled = never_cancelled,
    ) -> None:
        """Open the lists; ``most_rows`` leaves out loaded lists that are longer.

        A list that no name was looked up in before takes a while: ``progress`` counts its entries.
        Errors: Stopped.
        """
        self._pack, self._on, self._loaded = program.pack, on, loaded
        self._search = PackSearch(program.pack)
        self._entries = tuple(self._pack.listed.values())
        self._indexes = (
            [
                (
                    party_list,
                    party_list.loaded,
                    loaded.open_index(party_list.loaded, progress=progress, cancelled=cancelled),
                )
                for party_list in loaded.newest_loaded()
                if party_list.loaded is not None and (most_rows is None or party_list.rows <= most_rows)
            ]
            if loaded
            else []
        )
        self._checked: set[str] = set()
        self.lists = (*lists_of_pack(self._pack), *(party_list for party_list, _, _ in self._indexes))

    def search_name(self, name: str, country: str = "") -> ListAnswer:
        """Return the entries that a name may be, best first: ten, and those that score as high as the tenth.

        Errors: Refused for a blank or overlong name, or an unknown country.
        """
        code = check_name(name, country)
        met = sorted((*self._of_pack(name, code), *self._of_loaded(name, code)), key=_rank)
        shown, tied = _count_best(list(map(_rank, met)))
        return ListAnswer(name, code, self._on, tuple(met[:shown]), self.lists, tied, len(met) - shown - tied)

    def find_entries(self, name: str, country: str = "") -> list[ListCandidate]:
        """Return the entries that a person has to judge: of loaded lists the best as above, of the law file's each.

        A case warns of the names on the law file's lists wherever a party sits, so the country does not weaken those.
        Errors: Refused as above.
        """
        code = check_name(name, country)
        met = (*self._of_pack(name, ""), *self._of_loaded(name, code, are_best=True))
        return sorted(met, key=_rank)

    def _of_pack(self, name: str, country: str) -> Iterator[ListCandidate]:
        met = self._search.find(name, country) if self._entries else ()
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

    def _of_loaded(self, name: str, country: str, *, are_best: bool = False) -> Iterator[ListCandidate]:
        for party_list, version, index in self._indexes:
            met = index.find(name, country=country, limit=None)
            if met and self._loaded and party_list.id not in self._checked and version.rows <= MOST_CHECKED:
                self._loaded.check_entries(version)
                self._checked.add(party_list.id)
            if are_best:
                met = met[: _count_best([candidate.comparison.hundredths for candidate in met])[0]]
            positions = [candidate.name.entry for candidate in met]
            entries = self._loaded.entries_at(version, positions) if self._loaded and met else {}
            missing = set(positions) - entries.keys()
            if missing:
                raise altered_list(version, version.rows - len(missing))
            for candidate in met:
                entry = entries[candidate.name.entry]
                candidate = _with_doubt(candidate, entry, name, country)
                yield _candidate(
                    candidate,
                    entry,
                    list_id=party_list.id,
                    notice=entry.notice,
                    standing=entry_state_on(entry, self._on),
                    in_force_from=entry_in_force_from(entry),
                )


def _with_doubt(candidate: NameCandidate, entry: ListEntry, name: str, country: str) -> NameCandidate:
    """Return a candidate that met by a weak name as possible at most, unless a name that is not weak matches too."""
    doubt = entry.doubt_of(candidate.name.name)
    if doubt is None or candidate.comparison.verdict != "match":
        return candidate
    compare = name_matcher().compare
    for strong in entry.names:
        comparison = compare(name, strong, left_country=country or None, right_country=entry.country or None)
        if entry.doubt_of(strong) is None and comparison.verdict == "match":
            return replace(candidate, name=replace(candidate.name, name=strong), comparison=comparison)
    return replace(candidate, comparison=candidate.comparison.weakened(doubt))


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


def _count_best(ranks: Sequence[object]) -> tuple[int, int]:
    """Return how many are shown, ten and those tied with the tenth up to fifty, and how many more are tied.

    Shape: ``ranks`` are in order.
    """
    reached = MOST_CANDIDATES
    while reached < len(ranks) and ranks[reached] == ranks[MOST_CANDIDATES - 1]:
        reached += 1
    reached = min(reached, len(ranks))
    return min(reached, MOST_TIED), max(0, reached - MOST_TIED)


def _rank(candidate: ListCandidate) -> tuple[int, Decimal]:
    return _ORDER[candidate.verdict], -Decimal(candidate.score)


def check_name(name: str, country: str = "") -> str:
    """Return the country of a name that can be looked up, in capitals; blank where none is given.

    Errors: Refused as the search refuses.
    """
    if not any(letter.isprintable() and not letter.isspace() for letter in name):
        raise Refused("the name is empty", do="Write a name")
    if len(name) > LONGEST_NAME:
        raise Refused(Phrase("the name has more than {most} characters", most=LONGEST_NAME), do="Shorten it")
    code = country.strip().upper()
    if code and code not in COUNTRIES:
        raise Refused(
            Phrase("{code} is no country", code=repr(country)), do="Write two letters of ISO 3166, such as CN"
        )
    return code


@dataclass(frozen=True, slots=True)
class SearchesMade:
    """What a search of firms came to, by the key of the firm: what was met before, and what is met now."""

    before: dict[str, look_ups.FirmSearch]
    now: dict[str, look_ups.FirmSearch]


class FirmSearches:
    """The searches of the firms of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def firms(self) -> dict[str, look_ups.Firm]:
        """Return the parties and owners of the client by their keys."""
        rows_of = self._context.rows_of
        return look_ups.firms_of(rows_of(Party, self._client), rows_of(Stake, self._client))

    def kept(self) -> dict[str, look_ups.FirmSearch]:
        """Return the last search of every firm that is still on file."""
        firms = self.firms()
        return {
            row["firm"]: look_ups.search_of_row(row)
            for row in self._context.rows_of(Sheet.PARTY_SEARCHES, self._client)
            if row["firm"] in firms
        }

    def list_stale(self) -> list[str]:
        """Return the keys of the firms that were never looked up, or otherwise than they would be now."""
        loaded = PartyLists(self._context).newest_loaded()
        lists, kept = (
            tuple(map(_searched, (*lists_of_pack(self._context.program.pack), *loaded))),
            self.kept(),
        )
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
        by_firm: dict[str, look_ups.FirmSearch] = {}
        try:
            self._search_firms(wanted, by_firm, progress, cancelled)
        except Stopped:
            self._keep(by_firm)
            raise
        done_writing = self._keep(by_firm)
        outcome = SearchesMade({key: before[key] for key in by_firm if key in before}, by_firm)
        return Done(outcome, done_writing.changes, done_writing.undo)

    def look_up(self, firms: Sequence[look_ups.Firm]) -> list[look_ups.FirmSearch]:
        """Look up firms that need not be on file; nothing is kept."""
        search = self._open_search() if firms else None
        return [self._search_firm(search, firm) for firm in firms] if search else []

    def _search_firms(
        self,
        wanted: Sequence[look_ups.Firm],
        by_firm: dict[str, look_ups.FirmSearch],
        progress: Progress,
        cancelled: Cancelled,
    ) -> None:
        if not wanted:
            return
        search = self._open_search(progress, cancelled)  # once for all: to open a long list takes a while
        for done, firm in enumerate(wanted):
            if cancelled():
                raise Stopped
            progress(done, len(wanted))
            by_firm[firm.key] = self._search_firm(search, firm)
        progress(len(wanted), len(wanted))

    def _keep(self, by_firm: dict[str, look_ups.FirmSearch]) -> Done[None]:
        def work(writing: Transaction) -> None:
            # Read while nobody else writes: the same firm may have been looked up meanwhile.
            select = self._context.store.repository.select_rows
            stored = {row.row["firm"]: row for row in select(Sheet.PARTY_SEARCHES, self._client, {})}
            for key, search in by_firm.items():
                row = look_ups.row_of_search(search)
                if key not in stored:
                    writing.add_row(Sheet.PARTY_SEARCHES, self._client, row)
                elif stored[key].row != row:
                    writing.change_row(Sheet.PARTY_SEARCHES, self._client, Stored(stored[key].id, row))

        subject = next((search.seen.names[0] for search in by_firm.values() if search.seen.names), "")
        title = subject if len(by_firm) == 1 else str(len(by_firm))
        return self._context.apply_change("Look up parties", title, {"parties"}, work=work)

    def _open_search(
        self, progress: Progress = nothing_happens, cancelled: Cancelled = never_cancelled
    ) -> PartySearch:
        return PartySearch(
            self._context.program,
            self._context.today(),
            PartyLists(self._context),
            progress=progress,
            cancelled=cancelled,
        )

    def _search_firm(self, search: PartySearch, firm: look_ups.Firm) -> look_ups.FirmSearch:
        best: dict[tuple[str, str], look_ups.MetEntry] = {}
        for name in firm.seen.names:
            for met in _entries_met(search, name, firm.seen.country):
                here = best.get(met.key)
                if here is None or _strength(met) > _strength(here):
                    best[met.key] = met
        return look_ups.FirmSearch(
            firm=firm.key,
            seen=firm.seen,
            lists=tuple(_searched(party_list) for party_list in search.lists),
            on=self._context.today(),
            by=self._context.by,
            candidates=tuple(sorted(best.values(), key=_strength, reverse=True)),
            matcher=names_identity().sha256,
        )

    def _is_current(
        self, firm: look_ups.Firm, search: look_ups.FirmSearch | None, lists: tuple[look_ups.Searched, ...]
    ) -> bool:
        return (
            search is not None
            and (search.seen.names, search.seen.country) == (firm.seen.names, firm.seen.country)
            and search.lists == lists
            and search.matcher == names_identity().sha256
        )


def _entries_met(search: PartySearch, name: str, country: str) -> Iterator[look_ups.MetEntry]:
    """Yield what a name meets; a list that cannot be read is refused, for that is not the same as meeting nothing."""
    if not name.strip() or len(name) > LONGEST_NAME:  # no name of anybody; no case can hold it either
        return
    candidates = search.find_entries(name, country if country in COUNTRIES else "")
    for candidate in candidates:
        yield look_ups.MetEntry(
            candidate.list_id,
            candidate.entry,
            candidate.verdict,
            candidate.score,
            name,
            candidate.name,
            candidate.in_force_from,
        )


def _strength(met: look_ups.MetEntry) -> tuple[bool, str]:
    return met.verdict == "match", met.score


def _searched(party_list: ShownList) -> look_ups.Searched:
    day = party_list.day.isoformat() if party_list.day else ""
    return look_ups.Searched(party_list.id, day, str(party_list.rows), party_list.sha256)


# --------------------------------------------------------------------------------------------------
# A firm at a glance: what lists say of it and its owners, and whence it comes: shipments that name it, or
# holdings.


# --------------------------------------------------------------------------------------------------
# What lists say of each firm at a glance: entries that wait for a person, with those of its owners, or a
# judgement.


@dataclass(frozen=True, slots=True)
class FirmMark:
    """``to_judge`` counts the entries of a firm and its owners that wait; ``judged`` is same, different or blank.

    Every entry that a firm meets waits or is judged: a firm that was looked up with neither meets none.
    """

    to_judge: int
    judged: str
    is_looked_up: bool


def mark_firms(state: JudgingState, firms: Mapping[str, look_ups.Firm]) -> dict[str, FirmMark]:
    """Return the mark of each firm by its key."""
    waiting: Counter[str] = Counter()
    for of_firm in state.to_judge:
        waiting.update(_firms_above(of_firm.firm.key, firms))
    judged: dict[str, str] = {}
    for of_firm in state.judged:
        key, answer = of_firm.firm.key, of_firm.entry.holds
        judged[key] = SAME if SAME in (judged.get(key), answer) else answer
    return {
        key: FirmMark(waiting[key], judged.get(key, ""), is_looked_up=key in state.searches) for key in firms
    }


def list_firms_behind(parties: Collection[str], firms: Mapping[str, look_ups.Firm]) -> list[str]:
    """Return the keys of some parties and of all firms that hold a part of one, directly or through others."""
    return [key for key in firms if not _firms_above(key, firms).isdisjoint(parties)]


def _firms_above(key: str, firms: Mapping[str, look_ups.Firm]) -> set[str]:
    """Return a firm and all of which it holds a part, directly or through others."""
    seen: set[str] = set()
    waiting = [key]
    while waiting:
        firm = waiting.pop()
        if firm not in seen:
            seen.add(firm)
            waiting.extend(firms[firm].holds if firm in firms else ())
    return seen


MOST_WAYS: Final = 20
"""How many ways of a firm are followed: owners that hold each other have very many."""
_OPEN: Final = ("", "unknown")


@dataclass(frozen=True, slots=True)
class Holding:
    """What a firm holds of another one: from ``percent`` to ``percent_to``, blank where that is not known."""

    owned: str
    percent: Percent
    percent_to: Percent


@dataclass(frozen=True, slots=True)
class NamedIn:
    """A shipment that names a party in a role."""

    role: str
    shipment: str
    title: str


@dataclass(frozen=True, slots=True)
class FirmWay:
    """One way from a firm to a party: what it holds, what that one holds, and so on; no holding for the party itself.

    ``named_in`` are the shipments that name the party; ``is_cut`` tells that the way leads to no party.
    """

    holdings: tuple[Holding, ...]
    named_in: tuple[NamedIn, ...] = ()
    is_cut: bool = False


class FirmWays:
    """The ways of every firm of a client, as the catalogue has them now."""

    def __init__(
        self, parties: Iterable[Party], owners: Iterable[Stake], shipments: Iterable[Shipment]
    ) -> None:
        self._parties = {row.party: row for row in parties}
        self._held: dict[str, list[Stake]] = {}
        for row in owners:
            self._held.setdefault(row.owner, []).append(row)
        self._named: dict[str, list[NamedIn]] = {}
        for shipment in shipments:
            for role, party in shipment.parties.items():
                named = NamedIn(role, shipment.shipment, shipment.title)
                self._named.setdefault(party, []).append(named)

    def of_firm(self, firm: str) -> tuple[FirmWay, ...]:
        """Return the ways of a firm, the shortest first, at most twenty."""
        ways: list[FirmWay] = []
        level: list[tuple[str, tuple[Holding, ...], frozenset[str]]] = [(firm, (), frozenset({firm}))]
        while level and len(ways) < MOST_WAYS:
            further = []
            for key, holdings, seen in level:
                if key in self._parties:
                    ways.append(FirmWay(holdings, tuple(self._named.get(key, ()))))
                onward = [row for row in self._held.get(key, ()) if row.owned not in seen]
                if not onward and key not in self._parties:
                    ways.append(FirmWay(holdings, is_cut=True))
                further += [
                    (row.owned, (*holdings, self._holding(row)), seen | {row.owned}) for row in onward
                ]
            level = further[:MOST_WAYS]
        return tuple(ways[:MOST_WAYS])

    def stated_of(self, firm: str, column: str) -> str:
        """Return the answer about a firm that stands on file: blank or unknown wherever one of its rows leaves it."""
        answers = list(self._answers(firm, column))
        return next((answer for answer in answers if answer in _OPEN), answers[0] if answers else "")

    def _answers(self, firm: str, column: str) -> Iterator[str]:
        if firm in self._parties:
            yield getattr(self._parties[firm], column)
        yield from (getattr(row, column, "") for row in self._held.get(firm, ()))

    def _holding(self, row: Stake) -> Holding:
        return Holding(self._name_of(row.owned), row.percent, row.percent_to)

    def _name_of(self, firm: str) -> str:
        if firm in self._parties:
            return self._parties[firm].name
        return next((row.name for row in self._held.get(firm, ())), firm)


def read_firm_ways(context: ServiceContext, client: int) -> FirmWays:
    """Read where the firms of a client come from."""

    rows_of = context.rows_of
    return FirmWays(rows_of(Party, client), rows_of(Stake, client), rows_of(Shipment, client))
