# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A firm at a glance: what lists say of it and its owners, and whence it comes: shipments that name it, or holdings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.parties.judgement import SAME
from desktop_app.services.catalogue.look_ups import Firm
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.party_search.judgements import JudgingState
from desktop_app.services.schema.declaration import Sheet

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


def mark_firms(state: JudgingState, firms: Mapping[str, Firm]) -> dict[str, FirmMark]:
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


def list_firms_behind(parties: Collection[str], firms: Mapping[str, Firm]) -> list[str]:
    """Return the keys of some parties and of all firms that hold a part of one, directly or through others."""
    return [key for key in firms if not _firms_above(key, firms).isdisjoint(parties)]


def _firms_above(key: str, firms: Mapping[str, Firm]) -> set[str]:
    """Return a firm and all of which it holds a part, directly or through others."""
    seen: set[str] = set()
    waiting = [key]
    while waiting:
        firm = waiting.pop()
        if firm not in seen:
            seen.add(firm)
            waiting.extend(firms[firm].holds if firm in firms else ())
    return seen


Row = Mapping[str, str]
MOST_WAYS: Final = 20
"""How many ways of a firm are followed: owners that hold each other have very many."""
_ROLES: Final = ("importer", "consignee", "end_user")
_OPEN: Final = ("", "unknown")


@dataclass(frozen=True, slots=True)
class Holding:
    """What a firm holds of another one: from ``percent`` to ``percent_to``, blank where that is not known."""

    owned: str
    percent: str
    percent_to: str


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

    def __init__(self, parties: Iterable[Row], owners: Iterable[Row], shipments: Iterable[Row]) -> None:
        self._parties = {row["party"]: row for row in parties}
        self._held: dict[str, list[Row]] = {}
        for row in owners:
            self._held.setdefault(row["owner"], []).append(row)
        self._named: dict[str, list[NamedIn]] = {}
        for row in shipments:
            for role in _ROLES:
                if row[role]:
                    named = NamedIn(role, row["shipment"], row["title"])
                    self._named.setdefault(row[role], []).append(named)

    def of_firm(self, firm: str) -> tuple[FirmWay, ...]:
        """Return the ways of a firm, the shortest first, at most twenty."""
        ways: list[FirmWay] = []
        level: list[tuple[str, tuple[Holding, ...], frozenset[str]]] = [(firm, (), frozenset({firm}))]
        while level and len(ways) < MOST_WAYS:
            further = []
            for key, holdings, seen in level:
                if key in self._parties:
                    ways.append(FirmWay(holdings, tuple(self._named.get(key, ()))))
                onward = [row for row in self._held.get(key, ()) if row["owned"] not in seen]
                if not onward and key not in self._parties:
                    ways.append(FirmWay(holdings, is_cut=True))
                further += [
                    (row["owned"], (*holdings, self._holding(row)), seen | {row["owned"]}) for row in onward
                ]
            level = further[:MOST_WAYS]
        return tuple(ways[:MOST_WAYS])

    def stated_of(self, firm: str, column: str) -> str:
        """Return the answer about a firm that stands on file: blank or unknown wherever one of its rows leaves it."""
        answers = list(self._answers(firm, column))
        return next((answer for answer in answers if answer in _OPEN), answers[0] if answers else "")

    def _answers(self, firm: str, column: str) -> Iterator[str]:
        if firm in self._parties:
            yield self._parties[firm].get(column, "")
        yield from (row.get(column, "") for row in self._held.get(firm, ()))

    def _holding(self, row: Row) -> Holding:
        return Holding(self._name_of(row["owned"]), row["percent"], row.get("percent_to", ""))

    def _name_of(self, firm: str) -> str:
        if firm in self._parties:
            return self._parties[firm]["name"]
        return next((row["name"] for row in self._held.get(firm, ())), firm)


def read_firm_ways(context: ServiceContext, client: int) -> FirmWays:
    """Read where the firms of a client come from."""

    def rows_of(sheet: Sheet) -> Iterator[Row]:
        return (stored.row for stored in context.store.repository.select_rows(sheet, client, {}))

    return FirmWays(rows_of(Sheet.PARTIES), rows_of(Sheet.OWNERS), rows_of(Sheet.SHIPMENTS))
