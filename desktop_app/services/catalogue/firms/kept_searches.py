# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How a firm was looked up in lists, and what a person judged of it, as the data file keeps it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from desktop_app.domain.law.list_entry import ListEntry
from desktop_app.domain.parties.judgement import EntrySeen, PartySeen

Row = Mapping[str, str]
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
    def on(self) -> str:
        """Return the day on which it was judged."""
        return self.at[:10]


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


def row_of_search(search: FirmSearch) -> dict[str, str]:
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


def row_of_judgement(judgement: EntryJudgement) -> dict[str, str]:
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


def _row_of_seen(seen: PartySeen) -> dict[str, str]:
    return {"names": _json(seen.names), "country": seen.country, "address": seen.address}


def _tree_of_met(met: MetEntry) -> Tree:
    tree = asdict(met)
    days = {"in_force_from": tree, **dict.fromkeys(_DAYS, tree["entry"])}
    for name, holder in days.items():
        holder[name] = holder[name].isoformat() if holder[name] else ""
    return tree


def _met_of_tree(tree: Tree) -> MetEntry:
    entry = dict(tree["entry"])
    entry |= {name: tuple(entry[name]) for name in _TUPLES}
    entry |= {name: _day(entry[name]) for name in _DAYS}
    return MetEntry(**{**tree, "entry": ListEntry(**entry), "in_force_from": _day(tree["in_force_from"])})


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
