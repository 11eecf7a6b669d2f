# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which entries the firms of a client meet, what of that is judged, and how a case states it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase
from desktop_app.domain.parties.judgement import (
    SAME,
    SETTLED,
    EntrySeen,
    PartySeen,
    is_unreliable_by,
    list_changes,
    listed_by,
)
from desktop_app.partynames import ListEntry
from desktop_app.services.schema.declaration import Day, Row
from desktop_app.services.schema.forms import Party, Stake

# --------------------------------------------------------------------------------------------------
# How a firm was looked up in lists, and what a person judged of it, as the data file keeps it.


Tree = dict[str, Any]
_DAYS: Final = ("listed_on", "start", "until")
_KEPT_AS_JSON: Final = ("names", "lists", "candidate", "candidates")
_TUPLES: Final = ("names", "countries")


@dataclass(frozen=True, slots=True)
class MetEntry:
    """An entry that a name of a firm met. ``ours`` is that name, ``name`` the one of the entry, ``list_id`` its list.

    ``score`` is a decimal between 0 and 1. ``in_force_from`` is the day on which the entry takes effect, if known.
    """

    list_id: str
    entry: ListEntry
    verdict: str
    score: str
    ours: str
    name: str
    in_force_from: date | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Return what tells the entry from all others."""
        return self.list_id, self.entry.id

    @property
    def seen(self) -> EntrySeen:
        """Return what of the entry a judgement rests on."""
        entry = self.entry
        return EntrySeen(entry.names, entry.countries, entry.kind, entry.list, self.in_force_from)


@dataclass(frozen=True, slots=True)
class Searched:
    """One list as it was searched: its id, day, rows and hash."""

    id: str
    day: str
    rows: str
    sha256: str


@dataclass(frozen=True, slots=True)
class FirmSearch:
    """The last search of a firm: what it was called then, the lists, the entries met, and the hash of the matcher."""

    firm: str
    seen: PartySeen
    lists: tuple[Searched, ...]
    on: date
    by: str
    candidates: tuple[MetEntry, ...]
    matcher: str


@dataclass(frozen=True, slots=True)
class EntryJudgement:
    """What a person judged of an entry, with firm and entry as they were then; ``at`` is the moment in UTC."""

    id: int
    firm: str
    met: MetEntry
    judged: str
    why: str
    by: str
    at: str
    seen: PartySeen

    @property
    def on(self) -> Day:
        """Return the day on which it was judged."""
        return Day(self.at[:10])


def search_of_row(row: Row) -> FirmSearch:
    """Return a search as it is kept in a row."""
    return FirmSearch(
        firm=row["firm"],
        seen=_seen_of_row(row),
        lists=tuple(Searched(**searched) for searched in json.loads(row["lists"])),
        on=date.fromisoformat(row["on"]),
        by=row["by"],
        candidates=tuple(_met_of_tree(tree) for tree in json.loads(row["candidates"])),
        matcher=row["matcher"],
    )


def row_of_search(search: FirmSearch) -> Row:
    """Return a search as a row."""
    return {
        "firm": search.firm,
        **_row_of_seen(search.seen),
        "lists": _json([asdict(searched) for searched in search.lists]),
        "on": search.on.isoformat(),
        "by": search.by,
        "candidates": _json([_tree_of_met(met) for met in search.candidates]),
        "matcher": search.matcher,
    }


def judgement_of_row(row: Row) -> EntryJudgement:
    """Return a judgement as it is kept in a row; ``id`` is 0 where the row does not tell it."""
    return EntryJudgement(
        id=int(row.get("id", "0")),
        firm=row["firm"],
        met=_met_of_tree(json.loads(row["candidate"])),
        judged=row["judged"],
        why=row["why"],
        by=row["by"],
        at=row["at"],
        seen=_seen_of_row(row),
    )


def row_of_judgement(judgement: EntryJudgement) -> Row:
    """Return a judgement as a row."""
    return {
        "firm": judgement.firm,
        "list": judgement.met.list_id,
        "entry": judgement.met.entry.id,
        "judged": judgement.judged,
        "why": judgement.why,
        "by": judgement.by,
        "at": judgement.at,
        **_row_of_seen(judgement.seen),
        "candidate": _json(_tree_of_met(judgement.met)),
    }


def describe_kept(column: str, text: str) -> str:
    """Return a cell of these rows as a person reads it; another column as it is."""
    if not text or column not in _KEPT_AS_JSON:
        return text
    tree = json.loads(text)
    if column == "names":
        return ", ".join(tree)
    if column == "lists":
        return ", ".join(f"{searched['id']} {searched['day']} ({searched['rows']})" for searched in tree)
    met = map(_met_of_tree, tree if isinstance(tree, list) else [tree])
    return "; ".join(
        f"{entry.name} ({entry.list_id} {entry.entry.id}, {entry.verdict} {entry.score})" for entry in met
    )


def _seen_of_row(row: Row) -> PartySeen:
    return PartySeen(tuple(json.loads(row["names"])), row["country"], row["address"])


def _row_of_seen(seen: PartySeen) -> Row:
    return {"names": _json(seen.names), "country": seen.country, "address": seen.address}


def _tree_of_met(met: MetEntry) -> Tree:
    tree = asdict(met)
    days = {"in_force_from": tree, **dict.fromkeys(_DAYS, tree["entry"])}
    for name, holder in days.items():
        holder[name] = holder[name].isoformat() if holder[name] else ""
    for name in ("weak", "details"):
        if not tree["entry"][name]:
            del tree["entry"][name]
    return tree


def _met_of_tree(tree: Tree) -> MetEntry:
    entry = dict(tree["entry"])
    entry |= {name: tuple(entry[name]) for name in _TUPLES}
    entry |= {name: _day(entry[name]) for name in _DAYS}
    # Those kept by versions before had neither.
    entry["weak"] = tuple(entry.get("weak", ()))
    entry["details"] = tuple((kind, text) for kind, text in entry.get("details", ()))
    return MetEntry(**{**tree, "entry": ListEntry(**entry), "in_force_from": _day(tree["in_force_from"])})


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class JudgedEntry:
    """An entry that a firm meets, with the newest judgement of it.

    ``changes`` tell why a judgement of before does not hold any more; ``is_met`` is False where nothing is met now and
    only the judgement is left.
    """

    met: MetEntry
    judgement: EntryJudgement | None
    changes: tuple[Phrase, ...] = ()
    is_met: bool = True

    @property
    def holds(self) -> str:
        """Return the answer that holds: same, different, unsure, or blank."""
        return "" if self.judgement is None or self.changes else self.judgement.judged

    @property
    def is_open(self) -> bool:
        """Tell whether a person has still to judge."""
        return self.holds not in SETTLED


class LookUps:
    """The searches and judgements of a client by the key of their firm."""

    def __init__(self, searches: Iterable[Row], judgements: Iterable[Row]) -> None:
        self._searches = {row["firm"]: row for row in searches}
        self._judged: dict[str, dict[tuple[str, str], Row]] = {}
        for row in judgements:  # in the order in which they were given: the newest counts
            self._judged.setdefault(row["firm"], {})[row["list"], row["entry"]] = row

    def search_of(self, firm: str) -> FirmSearch | None:
        """Return the last search of a firm."""
        row = self._searches.get(firm)
        return search_of_row(row) if row else None

    def entries_of(self, firm: str, seen: PartySeen) -> tuple[JudgedEntry, ...]:
        """Return the entries that a firm meets, each with what was judged of it, matches first.

        One judged to be the firm that is met no longer is among them: a person has to look again.
        """
        search = self.search_of(firm)
        judged = {key: judgement_of_row(row) for key, row in self._judged.get(firm, {}).items()}
        entries: list[JudgedEntry] = []
        for met in search.candidates if search else ():
            earlier = judged.pop(met.key, None)
            changes = list_changes(earlier.seen, seen, earlier.met.seen, met.seen) if earlier else ()
            entries.append(JudgedEntry(met, earlier, changes))
        gone = (judgement for judgement in judged.values() if judgement.judged == SAME)
        for judgement in gone:
            changes = list_changes(judgement.seen, seen, judgement.met.seen, None)
            entries.append(JudgedEntry(judgement.met, judgement, changes, is_met=False))
        return tuple(entries)

    def build_screened(self, firm: str, seen: PartySeen) -> Tree | None:
        """Return how a firm was looked up as a case states it; None where nobody has looked it up."""
        search = self.search_of(firm)
        if search is None:
            return None
        return screened_tree(search, self.entries_of(firm, seen))

    def listed_of(self, firm: str, seen: PartySeen, on: date | None) -> str:
        """Return the list that judgements put a firm on by a day: control or watch; blank where none does."""
        return listed_by(self._same(firm, seen), on)

    def is_unreliable(self, firm: str, seen: PartySeen, on: date | None) -> bool:
        """Tell whether a judgement puts a firm on the unreliable entity list by a day."""
        return is_unreliable_by(self._same(firm, seen), on)

    def _same(self, firm: str, seen: PartySeen) -> Iterator[EntrySeen]:
        for entry in self.entries_of(firm, seen):
            if entry.holds == SAME:
                yield entry.met.seen


def screened_tree(search: FirmSearch, entries: Iterable[JudgedEntry]) -> Tree:
    """Return how a firm was looked up, and what it meets, as a case states it."""
    return {
        "lists": [asdict(searched) for searched in search.lists],
        "on": search.on.isoformat(),
        "by": search.by,
        "names": list(search.seen.names),
        "candidates": [_candidate_tree(entry) for entry in entries],
    }


def _candidate_tree(entry: JudgedEntry) -> Tree:
    """Return a candidate; an answer that does not hold any more is left out, for it answers nothing."""
    tree: Tree = {"list": entry.met.list_id, "id": entry.met.entry.id, "verdict": entry.met.verdict}
    judgement = entry.judgement
    if judgement is None or not entry.holds:
        return tree
    return {**tree, "judged": judgement.judged, "why": judgement.why, "by": judgement.by, "on": judgement.on}


# --------------------------------------------------------------------------------------------------
# The firms of a client: its parties, and the owners behind them that are no parties themselves.


SEPARATOR: Final = re.compile(r"[|;\n]")
"""What separates other names in a cell, in lists of others as well."""


@dataclass(frozen=True, slots=True)
class Firm:
    """A party or an owner by its key; ``holds`` are the keys of the firms of which it holds a part."""

    key: str
    seen: PartySeen
    is_party: bool
    holds: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the name that it goes by."""
        return self.seen.names[0] if self.seen.names else self.key


def other_names_of(name: str, name_zh: str, other_names: str) -> tuple[str, ...]:
    """Return the names of a firm but the first, each once; ``other_names`` is the cell of that name."""
    stripped = dict.fromkeys(text.strip() for text in (name_zh, *SEPARATOR.split(other_names)))
    return tuple(other for other in stripped if other and other != name)


def firms_of(parties: Iterable[Party], owners: Iterable[Stake]) -> dict[str, Firm]:
    """Return every firm by its key; one that is both party and owner has the names of both."""
    rows: dict[str, list[Party | Stake]] = {}
    holds: dict[str, list[str]] = {}
    is_party: set[str] = set()
    for row in parties:
        rows.setdefault(row.party, []).append(row)
        is_party.add(row.party)
    for stake in owners:
        rows.setdefault(stake.owner, []).append(stake)
        holds.setdefault(stake.owner, []).append(stake.owned)
    return {
        key: Firm(key, _seen(of_firm), key in is_party, tuple(holds.get(key, ())))
        for key, of_firm in rows.items()
    }


def _seen(rows: Sequence[Party | Stake]) -> PartySeen:
    names: dict[str, None] = {}
    for row in rows:
        name_zh = row.name_zh if isinstance(row, Party) else ""
        names |= dict.fromkeys((row.name, *other_names_of(row.name, name_zh, row.other_names)))
    country = next((row.country for row in rows if row.country), "")
    address = next((row.address for row in rows if isinstance(row, Party) and row.address), "")
    return PartySeen(tuple(filter(None, names)), country, address)
