# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Records held against the journal: what is said of one comes from its frozen conclusion, and why it is altered.

A record is as it was recorded where the one entry that records it belongs to the chain and has the hash of all of its
columns, the columns say what its conclusion says, and what happened to it later has an entry each.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from desktop_app.basics.messages import Phrase
from desktop_app.services.context.stores import RECORDED, determination_subject, plain_hash
from desktop_app.services.records.record_list import EVENT_ACTIONS, WITHDRAWN
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.declaration import Row, Sheet
from desktop_app.storage.sqlite.chain import Chain, ChainEntry
from desktop_app.storage.sqlite.column_types import fold_texts
from desktop_app.storage.sqlite.taken_chain import list_taken_chains

_NOT_HASHED: Final = ("id", "client_id", "search")
_EVENT: Final = ("number", "version", "kind", "why", "by", "at", "until")
_LONGEST_SHOWN: Final = 60
_MOST_BY_SUBJECT: Final = 50
"""Above so many records all entries that record one are read, else those of each record."""
_SAID_TWICE: Final = {
    "verdict": ("verdict",),
    "standing": ("standing", "overall"),
    "on": ("on",),
    "case_sha256": ("case", "sha256"),
    "pack_id": ("pack", "id"),
    "pack_version": ("pack", "version"),
    "pack_sha256": ("pack", "sha256"),
}
"""The columns of a record that say what its conclusion says, each with its place there."""
_SAID: Final = {**_SAID_TWICE, "act": ("act", "word"), "safest": ("profiles", "safest")}
"""What is read of a conclusion, each with its place there; the database takes it out of the whole text."""
_PLACES: Final = ", ".join(f"'$.{'.'.join(place)}'" for place in _SAID.values())
_COLUMNS: Final = (
    f"*, CASE WHEN json_valid(conclusion_json) THEN json_extract(conclusion_json, {_PLACES}) END"
)


@dataclass(frozen=True, slots=True)
class HeldRecord:
    """A record: its columns, and what its conclusion says by the names of ``_SAID``; nothing where it cannot be read.

    Of one that is altered it is what the conclusion said when it was recorded, as far as the journal still has that.
    ``came_from`` is the id of the data file that it came from with its client, blank for our own. ``altered`` says why
    the record is not as it was recorded, blank where it is. ``is_withdrawn`` goes by what the journal says, though its
    entry is broken or the event has gone. ``entry`` is None where no entry records it.
    """

    id: int
    row: Row
    said: Row
    entry: ChainEntry | None
    altered: str
    is_withdrawn: bool
    came_from: str = ""


def tell_difference(recorded: Any, now: Row) -> str:
    """Return in words the first column in which a record differs from the values that its entry has."""
    if isinstance(recorded, dict):
        for name in (*now, *recorded):
            was, present = str(recorded.get(name, "")), now.get(name, "")
            if was != present and len(was) <= _LONGEST_SHOWN and len(present) <= _LONGEST_SHOWN:
                return Phrase(
                    "{column} was “{was}” when it was recorded and is “{now}”",
                    column=name,
                    was=was,
                    now=present,
                )
            if was != present:
                return Phrase("{column} is not what was recorded", column=name)
    return Phrase("It differs from what was recorded")


@dataclass
class _Events:
    """What happened to records, by their subject: hashes as the rows have them, and the entries."""

    rows: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    entries: dict[str, list[ChainEntry]] = field(default_factory=lambda: defaultdict(list))

    def find_fault(self, subject: str) -> str:
        """Return in words why what happened to a record is not what the journal says; blank if it is."""
        entries = self.entries.get(subject, [])
        for entry in entries:
            if entry.fault:
                return entry.fault
        hashes = Counter(entry.payload_sha256 for entry in entries)
        if hashes != self.rows.get(subject, Counter()):
            return Phrase("what is kept as having happened to it is not what the journal says")
        return ""

    def is_withdrawn(self, subject: str) -> bool:
        """Tell whether the journal says that a record was withdrawn, whether or not its entry belongs to the chain."""
        return any(entry.what == EVENT_ACTIONS[WITHDRAWN] for entry in self.entries.get(subject, ()))


class RecordHolder:
    """Holds the records of one client against the journal."""

    def __init__(self, connection: sqlite3.Connection, client: int) -> None:
        self._connection, self._client = connection, client
        self._chain = Chain(connection)
        self._taken = list_taken_chains(connection, client)
        self._came = {row: chain for chain in reversed(self._taken) for row in chain.records}
        """The chain that a record came with, by the id of the record: the one that it was recorded in."""

    def hold(self, ids: Sequence[int] | None = None) -> Iterator[HeldRecord]:
        """Yield the records with some ids, or all of the client, in the order of their recording."""
        recording = self._entries(self._subjects(ids) if ids is not None else None)
        events = self._events()
        for row, said in self._rows(ids):
            subject = determination_subject(self._client, row)
            entries = recording.get(subject, [])
            altered = self._find_fault(row, said, entries) or events.find_fault(subject)
            entry = entries[-1] if entries else None
            said = (self._said_when_recorded(entries) or said) if altered else said
            came = self._came.get(int(row["id"]))
            came_from = came.data_file if came else ""
            yield HeldRecord(
                int(row["id"]), row, said, entry, altered, events.is_withdrawn(subject), came_from
            )

    def list_gone(self) -> Iterator[HeldRecord]:
        """Yield the records that the journal has and the file has not, as their entries kept them; ids are below 0."""
        there = {determination_subject(self._client, row) for row in self._names(None).values()}
        events, own = self._events(), f"{self._client}/"
        for subject, entries in self._entries(None).items():
            if subject in there or not subject.startswith(own):
                continue
            entry = entries[0]
            values = self._values_of(entry)
            row = {str(name): str(text) for name, text in values.items()} if isinstance(values, dict) else {}
            row["number"], _, row["version"] = subject.removeprefix(own).rpartition("/v")
            altered = entry.fault or Phrase("it has gone from the data file; entry {nr} has it", nr=entry.nr)
            said = _read_said(row.get("conclusion_json", ""))
            yield HeldRecord(-entry.nr, row, said, entry, altered, events.is_withdrawn(subject))

    # ---- reading ----

    def _rows(self, ids: Sequence[int] | None) -> Iterator[tuple[Row, Row]]:
        """Yield the columns of records, and what their conclusions say."""
        for where, values in self._conditions(ids):
            query = f"SELECT {_COLUMNS} FROM determination WHERE {where} ORDER BY id"  # noqa: S608 - names and marks
            cursor = self._connection.execute(query, values)
            names = [column[0] for column in cursor.description[:-1]]
            for *cells, found in cursor:
                row = dict(zip(names, ["" if cell is None else str(cell) for cell in cells], strict=True))
                texts = json.loads(found) if found else [None] * len(_SAID)
                said = {name: text for name, text in zip(_SAID, texts, strict=True) if isinstance(text, str)}
                yield row, said

    def _names(self, ids: Sequence[int] | None) -> dict[int, Row]:
        """Return number and version of records by their ids."""
        named = {}
        for where, values in self._conditions(ids):
            query = f"SELECT id, number, version FROM determination WHERE {where}"  # noqa: S608 - marks only
            for row_id, number, version in self._connection.execute(query, values):
                named[row_id] = {"number": str(number), "version": str(version)}
        return named

    def _conditions(self, ids: Sequence[int] | None) -> Iterator[tuple[str, tuple[int, ...]]]:
        if ids is None:
            yield "client_id = ?", (self._client,)
            return
        for start in range(0, len(ids), _MOST_BY_SUBJECT):
            some = ids[start : start + _MOST_BY_SUBJECT]
            yield f"client_id = ? AND id IN ({', '.join('?' * len(some))})", (self._client, *some)

    def _subjects(self, ids: Sequence[int]) -> list[str] | None:
        if len(ids) > _MOST_BY_SUBJECT:
            return None
        return [determination_subject(self._client, row) for row in self._names(ids).values()]

    def _entries(self, subjects: Iterable[str] | None) -> dict[str, list[ChainEntry]]:
        """Return the entries that record something, by their subjects."""
        found: dict[str, list[ChainEntry]] = {}
        for subject in ("",) if subjects is None else subjects:
            for entry in self._entries_on((RECORDED,), subject):
                found.setdefault(entry.subject, []).append(entry)
        return found

    def _entries_on(self, actions: Sequence[str], subject: str = "") -> list[ChainEntry]:
        """Return the entries with some actions, those that came first."""
        came = [entry for chain in self._taken for entry in chain.entries_on(actions, subject)]
        return came + self._chain.entries_on(actions, subject)

    def _values_of(self, entry: ChainEntry) -> Any:
        """Return the values kept with an entry, of whichever chain it is."""
        chain = next((chain for chain in self._taken if chain.has(entry)), self._chain)
        return chain.values_of(entry)

    def _events(self) -> _Events:
        events = _Events()
        for entry in self._entries_on(tuple(EVENT_ACTIONS.values())):
            events.entries[entry.subject].append(entry)
        query = (
            f"""SELECT {", ".join(f'"{name}"' for name in _EVENT)} FROM record_event WHERE client_id = ?"""  # noqa: S608
        )
        for cells in self._connection.execute(query, (self._client,)):
            values = {name: "" if cell is None else cell for name, cell in zip(_EVENT, cells, strict=True)}
            texts = {name: str(cell) for name, cell in values.items()}
            events.rows[determination_subject(self._client, texts)][plain_hash(values)] += 1
        return events

    def _said_when_recorded(self, entries: Sequence[ChainEntry]) -> Row:
        """Return what the conclusion said by the first entry that records it; nothing where that is broken or brief."""
        values = self._values_of(entries[0]) if entries and not entries[0].fault else None
        return _read_said(str(values.get("conclusion_json", ""))) if isinstance(values, dict) else {}

    # ---- comparing ----

    def _find_fault(self, row: Row, said: Row, entries: Sequence[ChainEntry]) -> str:
        if not entries:
            return Phrase("no entry of the journal records it")
        entry = entries[0]
        if len(entries) > 1:
            return Phrase("entry {nr} of the journal records it again", nr=entries[1].nr)
        if entry.fault:
            return entry.fault
        came = self._came.get(int(row["id"]))
        as_recorded = {**row, **came.records[int(row["id"])]} if came else row
        payload = {name: text for name, text in as_recorded.items() if text and name not in _NOT_HASHED}
        if plain_hash(payload) != entry.payload_sha256:
            return tell_difference(self._values_of(entry), payload)
        if not said:
            return Phrase("its conclusion cannot be read")
        for column in _SAID_TWICE:
            if said.get(column, row[column]) != row[column]:
                return Phrase(
                    "{column} is “{now}”, and its conclusion says “{said}”",
                    column=column,
                    now=row[column],
                    said=said[column],
                )
        if hashlib.sha256(row["case_json"].encode("utf-8")).hexdigest() != row["case_sha256"]:
            return Phrase("its case does not have the hash that is noted of it")
        if row["search"] != fold_texts(row[name] for name in SHEETS[Sheet.DETERMINATIONS].search):
            return Phrase("the words that lists find it by were changed")
        return ""


def _read_said(conclusion: str) -> Row:
    """Return the same of a conclusion that lies in no row."""
    try:
        tree = json.loads(conclusion)
    except (ValueError, RecursionError):
        return {}
    said = {name: _text_at(tree, place) for name, place in _SAID.items()}
    return {name: text for name, text in said.items() if text}


def _text_at(tree: Any, place: Sequence[str]) -> str:
    for name in place:
        tree = tree.get(name) if isinstance(tree, dict) else None
    return tree if isinstance(tree, str) else ""
