# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Entries of the journal that are acted upon, each held against its place in the chain.

``journal verify`` follows the whole chain. What a command acts upon is looked at here, entry by entry, however long the
journal is: an entry belongs to the chain where it has its own hash, carries on from the entry before it, and the one
behind it carries on from it. Read past SQLAlchemy: a case on its own must not wait for it.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, cast

from desktop_app.basics.messages import Phrase
from desktop_app.services.context.stores import VOUCHED_TABLES, plain_hash

if TYPE_CHECKING:
    from sqlalchemy import Connection

HASHED: Final = ("nr", "at", "by", "what", "subject", "payload_sha256", "previous")
"""What the hash of an entry covers, in this order."""
DATA_FILE_NOTED: Final = "data file noted"
"""The action in the journal by which a file of an earlier version notes its id and when it was made, before it is
written to. A file of this version needs no such entry: its first one carries on from both.
"""
HELD_TABLES: Final = ("party_judgement", "status_check")
"""The tables whose rows count only where an entry of the chain has set them so."""
_TAKING_BACK: Final = ("Delete check of", "Take back:", "Make again:")
"""The actions by which a row that is held may go, or become another."""
_TAKEN_AFTER: Final = (
    "SELECT nr, payload FROM journal JOIN journal_payload USING (nr) WHERE what IN (?, ?, ?) AND nr > ?"
)
_OF_BEFORE: Final = "of_before"
_SHEETS: Final = {"client": "client", "status_check": "status_checks"}
"""The sheets of a workbook whose rows an import stores in a table that the journal vouches for."""
_COLUMNS: Final = ", ".join(f'"{name}"' for name in (*HASHED, "hash"))
_AT_ONCE: Final = 300
_LOOKING: Final = threading.Lock()
_MOST_UNPACKED: Final = 256 * 1024 * 1024

Row = Mapping[str, str]
VouchedChange = tuple[str, int, Row | None, Row | None]
"""A change of a row that the journal vouches for: table, id, and the row before and after."""


@dataclass(frozen=True, slots=True)
class ChainEntry:
    """An entry of the journal; ``fault`` says why it does not belong to the chain, blank where it does.

    ``doubt`` says of one that does that the entry behind it, which carries on from it, is itself not as it was written.
    """

    nr: int
    at: str
    by: str
    what: str
    subject: str
    payload_sha256: str
    hash: str
    fault: str
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class HeldRows:
    """What holding rows against their entries has shown, by the ids of the rows.

    ``faults`` say why a row is not to be acted upon: no entry of the chain set it so. ``of_before`` were stored before
    the journal kept what its entries set; they count. So do those with ``doubts``, which are told.
    """

    faults: Mapping[int, str]
    of_before: Collection[int]
    doubts: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class GoneRow:
    """A row that no entry has removed and that is not there: its id, the entry that set it, and its cells there.

    Without cells where the note of which entry set it has gone with it, or where that entry cannot be read.
    """

    id: int
    nr: int
    cells: Row


@dataclass(slots=True)
class TakenBack:
    """Which rows of a table were changed or removed last by which entry, among those after ``since`` up to ``up_to``.

    Kept while the file is open: what an entry took back once stays so.
    """

    since: int
    up_to: int
    last: dict[int, int] = field(default_factory=dict[int, int])


class Chain:
    """The journal of an open data file; ``taken_back``, by table, is what others have seen of it while it is open."""

    def __init__(
        self, connection: sqlite3.Connection, taken_back: dict[str, TakenBack] | None = None
    ) -> None:
        self._connection = connection
        # a connection that has written may read what is still taken back as a whole
        is_shared = taken_back is not None and connection.total_changes == 0
        self._taken_back = taken_back if taken_back is not None and is_shared else {}
        self._rows: dict[int, tuple[Any, ...] | None] = {}
        self._own: dict[int, bool] = {}
        self._values: dict[int, Any] = {}

    # ---- entries ----

    def entries_on(self, actions: Sequence[str], subject: str = "") -> list[ChainEntry]:
        """Return the entries with some actions, oldest first; those on one subject where it is given."""
        marks = ", ".join("?" * len(actions))
        of_subject = " AND subject = ?" if subject else ""
        query = f"SELECT nr FROM journal WHERE what IN ({marks}){of_subject} ORDER BY nr"  # noqa: S608 - marks only
        values = (*actions, subject) if subject else tuple(actions)
        return self.entries_at([nr for (nr,) in self._connection.execute(query, values)])

    def entries_at(self, numbers: Sequence[int]) -> list[ChainEntry]:
        """Return the entries with some numbers that are there, in this order."""
        wanted = {number + step for number in numbers for step in (-1, 0, 1)} - self._rows.keys()
        for some in _in_batches(sorted(wanted)):
            self._rows |= dict.fromkeys(some)
            marks = ", ".join("?" * len(some))
            query = f"SELECT {_COLUMNS} FROM journal WHERE nr IN ({marks})"  # noqa: S608 - names and marks
            self._rows |= {row[0]: row for row in self._connection.execute(query, some)}
        return [self._entry(row) for number in numbers if (row := self._rows[number]) is not None]

    def _entry(self, row: tuple[Any, ...]) -> ChainEntry:
        nr, at, by, what, subject, payload_sha256, _, own_hash = (row[0], *map(str, row[1:]))
        fault = self._find_fault(row)
        doubt = "" if fault else self._find_doubt(row)
        return ChainEntry(nr, at, by, what, subject, payload_sha256, own_hash, fault, doubt)

    def _find_fault(self, row: tuple[Any, ...]) -> str:
        nr, previous, own_hash = row[0], row[-2], row[-1]
        before, after = self._rows[nr - 1], self._rows[nr + 1]
        if not self._has_own_hash(row):
            return Phrase("entry {nr} of the journal was changed after it was written", nr=nr)
        is_first = nr == 1 and previous in ("", self._file_digest)
        if not is_first and (before is None or previous != before[-1]):
            return Phrase("entry {nr} of the journal does not follow the one before it", nr=nr)
        is_newest = after is None and nr == self._newest
        if not is_newest and (after is None or after[-2] != own_hash):
            return Phrase("what comes after entry {nr} of the journal does not carry on from it", nr=nr)
        return ""

    def _find_doubt(self, row: tuple[Any, ...]) -> str:
        after = self._rows[row[0] + 1]
        if after is None or self._has_own_hash(after):
            return ""
        return Phrase("entry {nr} of the journal, which comes after it, was changed", nr=after[0])

    def _has_own_hash(self, row: tuple[Any, ...]) -> bool:
        nr = row[0]
        if nr not in self._own:
            self._own[nr] = plain_hash([str(cell) for cell in row[:-1]]) == row[-1]
        return self._own[nr]

    @cached_property
    def _newest(self) -> int:
        (nr,) = self._connection.execute("SELECT max(nr) FROM journal").fetchone()
        return int(nr or 0)

    def find_taking_back(self, entry: ChainEntry) -> str:
        """Return in words what may have taken back what an entry gave, and is missing or was changed; blank if nothing.

        An entry that was put in at the end does not speak against the one before it.
        """
        if entry.nr < self._last_missing:
            return Phrase(
                "entry {nr} of the journal is missing, which may have taken it back", nr=self._last_missing
            )
        return entry.doubt if entry.nr + 1 < self._newest else ""

    @cached_property
    def _last_missing(self) -> int:
        """The number of the last entry that is missing; 0 for none.

        Behind the newest one it shows by the values that were kept with it.
        """
        count, kept = self._connection.execute(
            "SELECT (SELECT count(*) FROM journal), (SELECT max(nr) FROM journal_payload)"
        ).fetchone()
        if int(kept or 0) > self._newest:
            return int(kept)
        if count == self._newest:
            return 0
        query = (
            "SELECT max(nr) - 1 FROM journal WHERE nr > 1 AND NOT EXISTS"
            " (SELECT 1 FROM journal AS before WHERE before.nr = journal.nr - 1)"
        )
        (nr,) = self._connection.execute(query).fetchone()
        return int(nr or 0)

    @cached_property
    def _file_digest(self) -> str:
        return read_file_digest(self._connection)

    # ---- what an entry says ----

    def values_of(self, entry: ChainEntry) -> Any:
        """Return the values kept with an entry; None if there are none, or not those that it was written with."""
        if entry.nr not in self._values:
            query = "SELECT payload FROM journal_payload WHERE nr = ?"
            row = self._connection.execute(query, (entry.nr,)).fetchone()
            content = unpack_whole(row[0]) if row else None
            is_own = content is not None and hashlib.sha256(content).hexdigest() == entry.payload_sha256
            self._values[entry.nr] = _read_json(content) if content is not None and is_own else None
        return self._values[entry.nr]

    def fault_of_values(self, entry: ChainEntry) -> str:
        """Return in words why an entry, or what it says, is not to be acted upon; blank if it is."""
        if entry.fault:
            return entry.fault
        if self.values_of(entry) is None:
            return Phrase(
                "the values kept with entry {nr} of the journal are not those that it was written with",
                nr=entry.nr,
            )
        return ""

    # ---- rows that the journal vouches for ----

    def hold_rows(self, table: str, ids: Sequence[int]) -> HeldRows:
        """Hold rows of a table against the entries that set them so."""
        entry_of: dict[int, int] = {}
        rows: dict[int, Row] = {}
        for some in _in_batches(ids):
            marks = ", ".join("?" * len(some))
            query = f"SELECT row_id, nr FROM vouching_entry WHERE table_name = ? AND row_id IN ({marks})"  # noqa: S608
            entry_of |= dict(self._connection.execute(query, (table, *some)).fetchall())
            cursor = self._connection.execute(f"SELECT * FROM {table} WHERE id IN ({marks})", tuple(some))  # noqa: S608
            names = [column[0] for column in cursor.description]
            for cells in cursor.fetchall():
                texts = ("" if cell is None else str(cell) for cell in cells)
                row = dict(zip(names, texts, strict=True))
                rows[int(row.pop("id"))] = row
        entries = {entry.nr: entry for entry in self.entries_at(sorted(set(entry_of.values())))}
        later = self._list_taken_back(table, {row_id: entry_of.get(row_id, 0) for row_id in rows})
        faults, doubts, of_before = dict[int, str](), dict[int, str](), set[int]()
        for row_id, cells_set in rows.items():
            entry = entries.get(entry_of.get(row_id, 0))
            if entry is not None:
                fault = (
                    self.fault_of_values(entry)
                    or self._differs(entry, table, row_id, cells_set)
                    or later.get(row_id, "")
                )
                doubt = entry.doubt or self.find_taking_back(entry)
                faults |= {row_id: fault} if fault else {}
                doubts |= {row_id: doubt} if doubt and not fault else {}
            elif row_id not in entry_of and row_id in self.of_before.get(table, ()):
                of_before.add(row_id)
            else:
                faults[row_id] = Phrase("no entry of the journal vouches for it")
        return HeldRows(faults, of_before, doubts)

    def list_gone(self, table: str) -> list[GoneRow]:
        """Return the rows of a table that have gone though no entry has removed them: what they took back stands."""
        query = f"SELECT row_id, nr FROM vouching_entry WHERE table_name = ? AND row_id NOT IN (SELECT id FROM {table})"  # noqa: S608
        vouched = dict(self._connection.execute(query, (table,)).fetchall())
        entries = {entry.nr: entry for entry in self.entries_at(sorted(set(vouched.values())))}
        gone = []
        for row_id, nr in vouched.items():
            values = self.values_of(entries[nr]) if nr in entries else None
            changes = [one for one in list_vouched_changes(values) if one[:2] == (table, row_id)]
            if not changes or changes[-1][3] is not None:
                gone.append(GoneRow(row_id, nr, changes[-1][3] or {} if changes else {}))
        return gone + [GoneRow(row_id, 0, {}) for row_id in self._list_unnoted(table)]

    def _list_unnoted(self, table: str) -> list[int]:
        """Return the ids that were given out and of which nothing is left; in a file of before they are not known."""
        self.entries_at([1])
        if (first := self._rows[1]) is None or not first[-2]:
            return []
        given = self._connection.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)
        ).fetchone()
        query = f"SELECT id FROM {table} UNION SELECT row_id FROM vouching_entry WHERE table_name = ?"  # noqa: S608
        known = {row_id for (row_id,) in self._connection.execute(query, (table,))} if given else set()
        return [row_id for row_id in range(1, int(given[0]) + 1) if row_id not in known] if given else []

    def _list_taken_back(self, table: str, vouching: Mapping[int, int]) -> dict[int, str]:
        """Return in words which rows an entry has changed or removed that is later than the one said to vouch for them.

        Such an entry counts though it is broken itself: a row that was removed must not come back by an older one.
        """
        if not vouching:
            return {}
        with _LOOKING:  # whoever looks at the same time waits, and has it then
            first = min(vouching.values())
            seen = self._taken_back.get(table)
            if seen is None or first < seen.since:
                seen = TakenBack(first, first)
            last = dict(seen.last)
            for nr, packed in self._connection.execute(_TAKEN_AFTER, (*_TAKING_BACK, seen.up_to)):
                content = unpack_whole(packed) or b""
                for changed, row_id, _, _ in (
                    list_vouched_changes(_read_json(content)) if table.encode() in content else ()
                ):
                    if changed == table:
                        last[row_id] = max(nr, last.get(row_id, 0))
            self._taken_back[table] = TakenBack(seen.since, self._newest, last)
        return {
            row_id: Phrase("entry {nr} of the journal has changed it since, or removed it", nr=last[row_id])
            for row_id, nr in vouching.items()
            if 0 < nr < last.get(row_id, 0)
        }

    def _differs(self, entry: ChainEntry, table: str, row_id: int, row: Row) -> str:
        changes = list_vouched_changes(self.values_of(entry))
        after = next((change[3] for change in changes if change[:2] == (table, row_id)), None)
        if after is None or any(after.get(name, "") != text for name, text in row.items()):
            return Phrase("it is not as entry {nr} of the journal set it", nr=entry.nr)
        return ""

    @cached_property
    def of_before(self) -> Mapping[str, Collection[int]]:
        """Return by table the ids of rows that came into the file before the journal kept what its entries set.

        The first entry of this version in a file of an earlier one notes them; until there is one, they are the rows
        that no entry vouches for, of the tables that an earlier version changed without keeping how.
        """
        first = self.entries_at([1])
        began = "" if (row := self._rows[1]) is None else row[-2]
        if not first or first[0].fault or began:
            return {}
        noted = self.entries_on([DATA_FILE_NOTED])
        if not noted:
            return list_rows_of_before(self._connection)
        values = self.values_of(noted[0])
        return read_rows_of_before(values) if not noted[0].fault else {}


def raw_connection(connection: Connection) -> sqlite3.Connection:
    """Return what a connection of SQLAlchemy rests on."""
    return cast("sqlite3.Connection", connection.connection.driver_connection)


def _in_batches(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), _AT_ONCE):
        yield numbers[start : start + _AT_ONCE]


def read_file_digest(connection: sqlite3.Connection) -> str:
    """Return the hash of the id of a data file and of the moment at which it was made; blank where it has neither.

    The first entry of a journal carries on from it, as every other does from the entry before.
    """
    row = connection.execute("SELECT random_id, made_at FROM data_file").fetchone()
    return file_digest(*row) if row else ""


def is_file_noted(connection: sqlite3.Connection) -> bool:
    """Tell whether the journal vouches for the id of its file and for when it was made, or has no entry yet."""
    first = connection.execute("SELECT previous FROM journal WHERE nr = 1").fetchone()
    if first is None or first[0]:
        return True
    query = "SELECT 1 FROM journal WHERE what = ? LIMIT 1"
    return connection.execute(query, (DATA_FILE_NOTED,)).fetchone() is not None


def list_rows_of_before(connection: sqlite3.Connection) -> dict[str, list[int]]:
    """Return by table the ids of rows that no entry vouches for: an earlier version did not keep how it set them.

    Of the tables that are held against the journal row by row; one without such rows is left out.
    """
    found = {}
    for table in HELD_TABLES:
        query = (
            f"SELECT id FROM {table} WHERE id NOT IN"  # noqa: S608 - the name of a table
            " (SELECT row_id FROM vouching_entry WHERE table_name = ?) ORDER BY id"
        )
        found[table] = [row_id for (row_id,) in connection.execute(query, (table,))]
    if any(found.values()):
        unkept = _list_unkept(connection)
        found = {table: ids for table, ids in found.items() if ids and table in unkept}
    return {table: ids for table, ids in found.items() if ids}


def _list_unkept(connection: sqlite3.Connection) -> set[str]:
    """Return the tables of which some change was not kept."""
    (first_kept,) = connection.execute("SELECT min(nr) FROM journal_payload").fetchone()
    if first_kept != 1:  # begun by a version that kept no values with its entries
        return set(VOUCHED_TABLES)
    unkept: set[str] = set()
    query = "SELECT what, payload FROM journal JOIN journal_payload USING (nr) ORDER BY nr"
    for what, packed in connection.execute(query):
        content = unpack_whole(packed) or b""
        if what == "Import" or any(table.encode() in content for table in VOUCHED_TABLES):
            unkept.update(list_unkept_tables(_read_json(content)))
    return unkept


def list_unkept_tables(values: Any) -> Iterator[str]:
    """Yield the tables that an earlier version changed without keeping how, by the values of an entry."""
    if isinstance(values, dict) and "vouched" not in values:
        counts = {table: values.get(sheet) for table, sheet in _SHEETS.items()}
        yield from (table for table, count in counts.items() if isinstance(count, list) and any(count))
        if "left_out" in values and "shown" in values:
            yield from VOUCHED_TABLES
    for change in values if isinstance(values, list) else ():
        match change:
            case [str(table), [*_], *_] if table in VOUCHED_TABLES:
                yield table


def read_rows_of_before(values: Any) -> dict[str, list[int]]:
    """Return by table the ids of rows of before, as an entry with the action ``DATA_FILE_NOTED`` has them."""
    noted = values.get(_OF_BEFORE) if isinstance(values, dict) else None
    return noted if isinstance(noted, dict) else {}


def note_data_file(connection: sqlite3.Connection) -> dict[str, Any]:
    """Return what a file of an earlier version notes before it is written to; its form must never change."""
    random_id, made_at = connection.execute("SELECT random_id, made_at FROM data_file").fetchone()
    return {"random_id": random_id, "made_at": made_at, _OF_BEFORE: list_rows_of_before(connection)}


def file_digest(random_id: str, made_at: str) -> str:
    """Return the hash of the id of a data file and the moment at which it was made; its form must never change."""
    return plain_hash({"random_id": random_id, "made_at": made_at})


def _read_json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):  # somebody else wrote it
        return None


def unpack_whole(packed: object) -> bytes | None:
    """Return what was packed; None if it cannot be unpacked, is larger than all that is kept, or has more behind it."""
    if type(packed) is not bytes:
        return None
    unpacking = zlib.decompressobj()
    try:
        unpacked = unpacking.decompress(packed, _MOST_UNPACKED)
    except zlib.error:
        return None
    return unpacked if unpacking.eof and not unpacking.unused_data else None


def list_vouched_changes(values: Any) -> Iterable[VouchedChange]:
    """Yield the changes, among the values of an entry, of rows that the journal vouches for."""
    if isinstance(values, dict):
        values = values.get("vouched", values.get("shown", []))
    for change in values if isinstance(values, list) else ():
        match change:
            case [str(table), int(row_id), dict() | None as before, dict() | None as after] if (
                table in VOUCHED_TABLES
            ):
                yield table, row_id, before, after
