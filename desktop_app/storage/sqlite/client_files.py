# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A client in a file of its own: all that is its own is written into one, and taken into another data file.

The file is a database with the rows of the client as they are, and beside them its part of the journal: every link of
the chain, and of the entries about this client all they say. Rows get other numbers where they are taken; what their
hashes cover is kept as it was, so that each is held against its own entry afterwards (``verifying/taken.py``).
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, LargeBinary, Table, select, text
from sqlmodel import SQLModel

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.context.law_use import law_hash
from desktop_app.services.context.stores import (
    FILED,
    KEPT,
    RECORDED,
    SIGNED,
    VOUCHED_TABLES,
    CameClient,
    FiledMemo,
    SavedClient,
    list_entry_line,
    plain_json,
)
from desktop_app.services.records.record_list import EVENT_ACTIONS
from desktop_app.services.schema.columns import SHEETS
from desktop_app.storage.sqlite import tables
from desktop_app.storage.sqlite.chain import raw_connection, unpack_whole
from desktop_app.storage.sqlite.database import VERSION, StrangeValue
from desktop_app.storage.sqlite.law_events import files_of_law
from desktop_app.storage.sqlite.taken_chain import digest_of_entries
from desktop_app.storage.sqlite.verifying.data_file import Findings, RawFile, RawText
from desktop_app.storage.sqlite.verifying.entries import Journal
from desktop_app.storage.sqlite.verifying.taken import check_taken, find_vouching, list_taken

CLIENT_FILE: Final = 0x4C53434C
"""What a client's file says that it is, in the place where a data file says so: "LSCL"."""
_FIRST_VERSION: Final = 15
_OF_RECORDS: Final = (RECORDED, FILED, SIGNED, KEPT, *EVENT_ACTIONS.values())
"""The actions whose subject begins with the number of a client."""
_OF_CLIENT: Final = re.compile(r"([0-9]+)/.*", re.DOTALL)
_OF_SCREENING: Final = re.compile(r"([0-9]+)/screening [0-9]+")
_LINK: Final = ("nr", "previous", "hash")
_SAID: Final = ("at", "by", "what", "subject", "payload_sha256", "payload")
_ABOUT: Final = ("version", "data_file", "made_at", "client")
_LIST: Final = ("format", "file", "day", "rows", "left_out", "sha256", "lacks", "loaded_at", "by", "notes")
_OF_FILE: Final = {
    "about": _ABOUT,
    "entry": (*_LINK, *_SAID),
    "law_file": ("sha256", "pack_id", "version", "known_to", "format", "files"),
    "law_content": ("sha256", "content"),
    "list": ("list", "version", "described", "entries"),
}
"""The tables of a client's file that are no tables of the client, with their columns."""
_KEPT_AS_IT_CAME: Final = (
    "determination", "paper", "filed_paper", "record_event", "evidence", "screening", "screening_line", "answer",
)  # fmt: skip
"""The tables of which a row that came once stays as it is."""
_OF_SCREENING_TABLES: Final = ("screening", "screening_line", "answer")
_NAMED_BY_RECORDS: Final = (
    "EXISTS (SELECT 1 FROM determination WHERE client_id = ?1 AND instr(case_json, evidence.sha256))"
)
_SHARED: Final = (
    "client_id IS NULL AND NOT EXISTS (SELECT 1 FROM evidence AS own WHERE own.client_id = ?1"  # noqa: S608
    f" AND own.sha256 = evidence.sha256) AND {_NAMED_BY_RECORDS}"
)
"""Evidence of checks for all clients that a record of this one rests on."""
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")
_OPEN: Final = "open"
_RECORDED: Final = "recorded"
_AT_ONCE: Final = 500
Cells = tuple[Any, ...]


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _condition(table: Table) -> str:
    """Return which rows of a table are those of client ?1; blank for a table that belongs to no client."""
    if table.name == tables.CLIENT:
        return "id = ?1"
    if "client_id" in table.c:
        own = "client_id = ?1"
        return f"({own} OR ({_SHARED}))" if table.name == "evidence" else own
    for column in sorted(table.columns, key=lambda column: bool(column.nullable)):
        for key in column.foreign_keys:
            if (owner := key.column.table) is not table and (condition := _condition(owner)):
                return f'"{column.name}" IN (SELECT "{key.column.name}" FROM {owner.name} WHERE {condition})'  # noqa: S608
    return ""


CLIENT_TABLES: Final = {
    table.name: condition
    for table in SQLModel.metadata.sorted_tables
    if (condition := _condition(table)) and table.name != "data_file"
}
"""The tables that hold what is one client's, owners before what is theirs, each with which rows are client ?1's."""


# --------------------------------------------------------------------------------------------------
# Which client an entry of the journal is about.


class EntriesOfClient:
    """Tells which entries of the journal are about one client and no other."""

    def __init__(self, connection: sqlite3.Connection, client: int) -> None:
        self._connection, self._client = connection, client
        self._shared = {
            f"0/{sha256}"
            for (sha256,) in connection.execute(f"SELECT sha256 FROM evidence WHERE {_SHARED}", (client,))  # noqa: S608
        }
        self._owners: dict[str, Mapping[int, bool]] = {}

    def has(self, what: str, subject: str, packed: object) -> bool:
        """Tell whether an entry is about the client: by the rows that it changed, else by its subject."""
        of_subject = (
            _OF_CLIENT.fullmatch(subject) if what in _OF_RECORDS else _OF_SCREENING.fullmatch(subject)
        )
        if of_subject:
            return int(of_subject[1]) == self._client or subject in self._shared
        content = unpack_whole(packed)
        values = json.loads(content) if content else None
        changes = values
        if isinstance(values, dict):
            changes = [*_listed(values.get("shown")), *_listed(values.get("vouched"))]
        owners = {owner for change in _listed(changes) for owner in self._owners_of(change)}
        if not owners and what == "Import":
            return bool(self._name) and subject.startswith(f"{self._name}: ")
        return owners == {True}

    def _owners_of(self, change: Any) -> Iterator[bool]:
        """Yield of each row that was changed whether it is the client's; nothing of what cannot be told any more."""
        match change:
            case [str(table), ids, before, after] if table in CLIENT_TABLES:
                rows = [row for row in (before, after) if isinstance(row, dict)]
                numbers = ids if isinstance(ids, list) else [ids]
                if table == tables.CLIENT:
                    yield from (number == self._client for number in numbers)
                for row in rows:
                    if "client_id" in row:
                        yield str(row["client_id"]) == str(self._client)
                    else:
                        for column in tables.TABLES[table].columns:
                            for key in column.foreign_keys if row.get(column.name) else ():
                                owners = self._owners_in(key.column.table.name)
                                if (number := int(row[column.name])) in owners:
                                    yield owners[number]
                if not rows:
                    owners = self._owners_in(table)
                    yield from (owners[number] for number in numbers if number in owners)

    def _owners_in(self, table: str) -> Mapping[int, bool]:
        if table not in self._owners:
            query = f"SELECT id, {CLIENT_TABLES[table]} FROM {table}"  # noqa: S608 - names and conditions of ours
            rows = self._connection.execute(query, (self._client,))
            self._owners[table] = {number: bool(is_own) for number, is_own in rows}
        return self._owners[table]

    @cached_property
    def _name(self) -> str:
        """Return the name of the client; blank where another one has the same."""
        query = (
            "SELECT name FROM client WHERE id = ?1 AND name NOT IN (SELECT name FROM client WHERE id <> ?1)"
        )
        row = self._connection.execute(query, (self._client,)).fetchone()
        return str(row[0]) if row else ""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


# --------------------------------------------------------------------------------------------------
# Writes the file.


def write_client(connection: sqlite3.Connection, client: int, target: Path) -> SavedClient:
    """Write a client into a new file, from one state of the data file; returns what is in it."""
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        copy.execute(f"PRAGMA application_id = {CLIENT_FILE}")
        copy.execute(f"PRAGMA user_version = {VERSION}")
        copy.execute("BEGIN")
        for name, condition in CLIENT_TABLES.items():
            columns = [column.name for column in tables.TABLES[name].columns]
            query = f"SELECT {_quoted(columns)} FROM {name} WHERE {condition} ORDER BY rowid"  # noqa: S608
            _copy_rows(copy, name, columns, connection.execute(query, (client,)))
        for name, read_rows in _SOURCES.items():
            _copy_rows(copy, name, _OF_FILE[name], read_rows(connection, client))
        copy.execute("COMMIT")
        return _describe(copy)


def _copy_rows(copy: sqlite3.Connection, name: str, columns: Sequence[str], rows: Iterable[Cells]) -> None:
    copy.execute(f'CREATE TABLE "{name}" ({_quoted(columns)})')
    copy.executemany(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(columns))})', rows)  # noqa: S608


def _describe(copy: sqlite3.Connection) -> SavedClient:
    key, name = copy.execute("SELECT client, name FROM client").fetchone()
    counts = (
        int(copy.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - names of tables
        for table in ("determination", "filed_paper", "paper", "evidence")
    )
    records, filed, of_before, evidence = counts
    return SavedClient(key, name, records, filed + of_before, evidence)


def _select_about(connection: sqlite3.Connection, client: int) -> Iterator[Cells]:
    random_id, made_at = connection.execute("SELECT random_id, made_at FROM data_file").fetchone()
    yield VERSION, random_id, made_at, client


def _select_entries(connection: sqlite3.Connection, client: int) -> Iterator[Cells]:
    own = EntriesOfClient(connection, client)
    said = "at", "by", "what", "subject", "payload_sha256"
    query = (
        f"SELECT journal.nr, previous, hash, {_quoted(said)}, payload FROM journal"  # noqa: S608
        " LEFT JOIN journal_payload ON journal_payload.nr = journal.nr ORDER BY journal.nr"
    )
    for row in connection.execute(query):
        what, subject, packed = row[5], row[6], row[8]
        yield row if own.has(str(what), str(subject), packed) else (*row[:3], *[None] * len(_SAID))


_LAWS: Final = "SELECT pack_sha256 FROM determination WHERE client_id = ?1"


def _select_laws(connection: sqlite3.Connection, client: int) -> Iterator[Cells]:
    columns = _quoted(_OF_FILE["law_file"])
    yield from connection.execute(f"SELECT {columns} FROM law_file WHERE sha256 IN ({_LAWS})", (client,))  # noqa: S608


def _select_contents(connection: sqlite3.Connection, client: int) -> Iterator[Cells]:
    query = f"SELECT files FROM law_file WHERE sha256 IN ({_LAWS})"  # noqa: S608 - a query of ours
    names = {
        sha256 for (files,) in connection.execute(query, (client,)) for sha256 in json.loads(files).values()
    }
    for sha256 in sorted(names):
        yield from connection.execute("SELECT sha256, content FROM law_content WHERE sha256 = ?", (sha256,))


def _select_lists(connection: sqlite3.Connection, client: int) -> Iterator[Cells]:
    """Yield the loaded lists that records and look-ups of the client name, those that are still there."""
    query = (
        "SELECT list_versions FROM determination WHERE client_id = ?1"
        " UNION SELECT lists FROM party_search WHERE client_id = ?1"
    )
    named = {
        str(one.get("sha256"))
        for (text,) in connection.execute(query, (client,))
        for one in _listed(json.loads(text or "[]"))
        if isinstance(one, dict)
    }
    versions = f'SELECT "key", name, version, v.id, {_quoted(_LIST)} FROM party_list_version AS v'  # noqa: S608
    versions += " JOIN party_list ON party_list.id = v.list_id ORDER BY v.id"
    for key, name, version, number, *described in connection.execute(versions).fetchall():
        texts = dict(zip(_LIST, ("" if cell is None else str(cell) for cell in described), strict=True))
        if texts["sha256"] in named:
            yield key, version, plain_json({"name": name, **texts}), _pack_entries(connection, number)


def _pack_entries(connection: sqlite3.Connection, version: int) -> bytes:
    packing = zlib.compressobj()
    cursor = connection.execute(
        "SELECT * FROM party_list_entry WHERE version_id = ? ORDER BY position", (version,)
    )
    names = [column[0] for column in cursor.description]
    packed = [
        packing.compress(
            list_entry_line(
                {name: "" if cell is None else str(cell) for name, cell in zip(names, row, strict=True)}
            )
        )
        for row in cursor
    ]
    return b"".join((*packed, packing.flush()))


_SOURCES: Final = {
    "about": _select_about,
    "entry": _select_entries,
    "law_file": _select_laws,
    "law_content": _select_contents,
    "list": _select_lists,
}


# --------------------------------------------------------------------------------------------------
# Takes the file.


_FOREIGN: Final = Phrase("this is no file of a client")
_DO: Final = Phrase(
    "Have the client saved again, and take the file that was written; nothing has been changed"
)


def refuse(file: Path, why: str, do: str = _DO) -> Refused:
    """Return why a client's file is not taken."""
    return Refused(why, file=file.name, do=do)


@dataclass
class _Coming:
    """What is in a client's file, and which numbers its rows get here."""

    copy: sqlite3.Connection
    file: Path
    numbers: dict[str, dict[int, int]] = field(default_factory=dict)
    known: dict[str, set[int]] = field(default_factory=dict)
    """The numbers in the file of the rows that had come before."""

    def columns(self, name: str) -> list[str]:
        """Return the columns that a table has both in the file and here."""
        there = {row[1] for row in self.copy.execute(f'PRAGMA table_info("{name}")')}
        return [column.name for column in tables.TABLES[name].columns if column.name in there]

    def rows(self, name: str, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
        """Yield the rows of a table of the file."""
        if columns:
            for cells in self.copy.execute(f'SELECT {_quoted(columns)} FROM "{name}" ORDER BY rowid'):  # noqa: S608
                yield dict(zip(columns, cells, strict=True))


def _check_client_file(file: Path) -> None:
    """Refuse a file that is no client's, or is of a later version.

    Errors: Refused.
    """
    try:
        with closing(_open(file)) as copy:
            (whose,) = copy.execute("PRAGMA application_id").fetchone()
            (version,) = copy.execute("PRAGMA user_version").fetchone()
            if whose != CLIENT_FILE or version < _FIRST_VERSION:
                raise refuse(file, _FOREIGN)
            if version > VERSION:
                newer = Phrase(
                    "the file is of version {version}; this program knows files up to version {known}",
                    version=version,
                    known=VERSION,
                )
                raise refuse(file, newer, Phrase("Install the newer program, and take the file with it"))
            kinds: dict[str, str] = dict(copy.execute("SELECT name, type FROM sqlite_master").fetchall())
            if (
                any(kind != "table" for kind in kinds.values())
                or not {*_OF_FILE, tables.CLIENT} <= kinds.keys()
            ):
                raise refuse(file, _FOREIGN)
            if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise refuse(file, Phrase("the file is damaged and cannot be read"))
            for name in ("about", tables.CLIENT):
                if copy.execute(f"SELECT count(*) FROM {name}").fetchone() != (1,):  # noqa: S608
                    raise refuse(file, _FOREIGN)
    except sqlite3.Error as error:
        raise refuse(file, Phrase("the file is damaged and cannot be read")) from error


def _open(file: Path) -> sqlite3.Connection:
    copy = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    for pragma in ("trusted_schema = OFF", "query_only = ON", "cell_size_check = ON"):
        copy.execute(f"PRAGMA {pragma}")
    return copy


def take_client(connection: Connection, file: Path, seal: str) -> CameClient:
    """Take a client out of its file, whose bytes have the hash ``seal``; needs a writing transaction.

    Errors: Refused if it is no client's file, if another client has its key, or if what is in it does not follow what
    came before or is not as it was recorded.
    """
    _check_client_file(file)
    with closing(_open(file)) as copy:
        try:
            return _Taking(connection, _Coming(copy, file), seal).run()
        except Refused:
            raise
        except (sqlite3.Error, StrangeValue, LookupError, ValueError, TypeError, RecursionError) as error:
            raise refuse(file, Phrase("what is in the file is not as the program writes it")) from error


class _Taking:
    def __init__(self, connection: Connection, coming: _Coming, seal: str) -> None:
        self._sql, self._raw = connection, raw_connection(connection)
        self._coming, self._seal = coming, seal
        about = dict(
            zip(_ABOUT, coming.copy.execute(f"SELECT {_quoted(_ABOUT)} FROM about").fetchone(), strict=True)  # noqa: S608
        )
        self._data_file, self._made_at = str(about["data_file"]), str(about["made_at"])
        self._number = int(about["client"])
        self._saved = _describe(coming.copy)
        self._client = self._taken = 0
        self._memos: list[FiledMemo] = []
        self._vouched: list[tuple[str, int]] = []

    def run(self) -> CameClient:
        """Take everything, unless it is here already."""
        (own_id,) = self._raw.execute("SELECT random_id FROM data_file").fetchone()
        if own_id == self._data_file:
            raise refuse(
                self._coming.file,
                Phrase("the client “{name}” was saved from this data file", name=self._saved.name),
                Phrase("Take the file in another data folder"),
            )
        found = self._raw.execute("SELECT id FROM client WHERE client = ?", (self._saved.key,)).fetchone()
        before = self._raw.execute(
            "SELECT id, client_id FROM taken_client WHERE data_file = ? AND number = ? AND via IS NULL",
            (self._data_file, self._number),
        ).fetchone()
        if found and (before is None or before[1] != found[0]):
            why = Phrase(
                "there is already a client “{key}”, which did not come from there", key=self._saved.key
            )
            raise refuse(
                self._coming.file, why, Phrase("Give that client another key, or leave the file alone")
            )
        is_changed_here = False
        if before:
            self._taken, self._client = before
            if not self._continues():
                return CameClient(self._client, self._saved)
            is_changed_here = self._is_changed_here()
        self._number_rows(is_new=before is None)
        self._raw.execute("PRAGMA defer_foreign_keys = ON")
        for name in CLIENT_TABLES:
            if name not in ("taken_row", "taken_list"):
                self._take_rows(name, is_changed_here=is_changed_here)
        if before and not is_changed_here:
            self._remove_gone()
        for name in ("taken_row", "taken_list"):
            self._take_rows(name, is_changed_here=False)
        self._note_rows()
        self._take_laws()
        noted = self._vouch()
        self._read_again()
        self._check_chains(noted)
        return CameClient(self._client, self._saved, tuple(self._memos), noted)

    def _vouch(self) -> dict[str, Any]:
        """Return what the entry is to say that vouches for all that came."""
        digest = self._take_entries()
        lists = self._raw.execute(
            "SELECT list, version, entries FROM taken_list WHERE taken_id = ?", (self._taken,)
        )
        return {
            "key": self._saved.key,
            "name": self._saved.name,
            "from": self._data_file,
            "client": str(self._number),
            "sha256": self._seal,
            "entries_sha256": digest,
            "records": str(self._saved.records),
            "papers": str(self._saved.papers),
            "evidence": str(self._saved.evidence),
            "lists": {
                f"{name}@{version}": hashlib.sha256(packed).hexdigest() for name, version, packed in lists
            },
            "left_out": 1,
            "vouched": [[name, number, None, self._stored(name, number)] for name, number in self._vouched],
        }

    def _check_chains(self, noted: Mapping[str, Any]) -> None:
        """Hold everything that came against its own entries, as the check of the journal does afterwards.

        Errors: Refused for the first thing that is not as it was.
        """
        findings, plain = Findings(), self._raw.text_factory
        self._raw.text_factory = RawText
        try:
            file = RawFile(self._raw, VERSION)
            for taken in list_taken(file):
                if taken.id == self._taken:
                    check_taken(file, taken, noted, findings)
                elif taken.client == self._client and taken.via:
                    check_taken(file, taken, find_vouching(file, Journal(), taken), findings)
        finally:
            self._raw.text_factory = plain
        for finding in findings.list_all():
            if finding.result == "differs":
                why = Phrase(
                    "something in the file is not as it was recorded: {what}", what=finding.as_sentence()
                )
                raise refuse(self._coming.file, why)

    # ---- what came before

    def _continues(self) -> bool:
        """Tell whether the file has more entries than those that came; refuse one that has others.

        One with fewer, all of them known, is an earlier save of the same.
        """
        query = "SELECT nr, previous, hash FROM taken_entry WHERE taken_id = ? ORDER BY nr"
        known = self._raw.execute(query, (self._taken,)).fetchall()
        there = self._coming.copy.execute("SELECT nr, previous, hash FROM entry ORDER BY nr").fetchall()
        shorter = min(len(known), len(there))
        if not there or known[:shorter] != there[:shorter]:
            why = Phrase(
                "what is in the file does not carry on from what was taken of “{key}”", key=self._saved.key
            )
            raise refuse(
                self._coming.file, why, Phrase("Compare the two data folders; nothing has been changed")
            )
        return len(there) > len(known)

    def _is_changed_here(self) -> bool:
        """Tell whether anybody has changed something of the client since it came."""
        own = EntriesOfClient(self._raw, self._client)
        subject = f"{self._client}/{self._saved.key}"
        query = (
            "SELECT what, subject, payload FROM journal JOIN journal_payload USING (nr) WHERE nr >"
            " (SELECT max(nr) FROM journal WHERE subject = ?)"
        )
        return any(own.has(*row) for row in self._raw.execute(query, (subject,)))

    # ---- numbers

    def _number_rows(self, *, is_new: bool) -> None:
        """Give every row of the file the number that it has, or will have, here."""
        came = self._raw.execute(
            "SELECT table_name, number, row_id FROM taken_row WHERE taken_id = ?", (self._taken,)
        )
        for name, number, row_id in came.fetchall():
            self._coming.numbers.setdefault(name, {})[number] = row_id
            self._coming.known.setdefault(name, set()).add(number)
        for name in CLIENT_TABLES:
            if "id" not in tables.TABLES[name].c:
                continue
            known = self._coming.numbers.setdefault(name, {})
            free = self._free_number(name)
            for (number,) in self._coming.copy.execute(f'SELECT id FROM "{name}" ORDER BY id').fetchall():  # noqa: S608
                if not isinstance(number, int) or number < 1:
                    raise ValueError(name)
                if number not in known:
                    known[number], free = free, free + 1
        self._client = self._coming.numbers[tables.CLIENT][self._number]
        if is_new:
            self._taken = self._free_number("taken_client") + len(self._coming.numbers["taken_client"])
            values = (self._taken, self._client, self._data_file, self._made_at, self._number)
            self._raw.execute("PRAGMA defer_foreign_keys = ON")
            self._raw.execute("INSERT INTO taken_client VALUES (?, ?, ?, ?, ?, NULL)", values)

    def _free_number(self, name: str) -> int:
        query = f"SELECT max(coalesce((SELECT max(id) FROM {name}), 0), coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0))"  # noqa: S608, E501
        return int(self._raw.execute(query, (name,)).fetchone()[0]) + 1

    # ---- rows

    def _take_rows(self, name: str, *, is_changed_here: bool) -> None:
        """Add the rows of a table that are new, and bring those up that had come, unless they were changed here."""
        table, columns = tables.TABLES[name], self._coming.columns(name)
        known = self._coming.known.get(name, set())
        added: list[dict[str, Any]] = []
        for row in self._coming.rows(name, columns):
            number = row.get("id")
            here = self._as_here(table, row)
            if number in known:
                if name not in _KEPT_AS_IT_CAME and not is_changed_here and name != "taken_client":
                    self._change_row(name, here)
                elif name == "screening" and (row["state"] == _RECORDED or not is_changed_here):
                    self._change_screening(here)
            elif "id" in row or not self._is_there(table, here):
                added.append(here)
                if len(added) == _AT_ONCE:
                    self._add_rows(name, columns, added)
                    added = []
        self._add_rows(name, columns, added)

    def _add_rows(self, name: str, columns: Sequence[str], rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            # a recorded screening takes no more lines and answers: it is closed when it has them
            closed = [row["id"] for row in rows if name == "screening" and row["state"] == _RECORDED]
            cells = (
                [{**row, "state": _OPEN} if row.get("id") in closed else row for row in rows]
                if closed
                else rows
            )
            query = f'INSERT INTO "{name}" ({_quoted(columns)}) VALUES ({", ".join("?" * len(columns))})'  # noqa: S608
            self._raw.executemany(query, ([row[column] for column in columns] for row in cells))
            if name == "filed_paper":
                names = "number", "version", "name", "sha256", "pdf"
                self._memos += [FiledMemo(**{column: row[column] for column in names}) for row in rows]
            if name == "paper":
                self._memos += [self._memo_of_before(**row) for row in rows]
            if name in VOUCHED_TABLES:
                self._vouched += [(name, row["id"]) for row in rows]

    def _memo_of_before(self, determination_id: int, pdf: bytes) -> FiledMemo:
        """Return the memo of a record of before, which its determination names by its hash."""
        query = "SELECT number, version, pdf_sha256 FROM determination WHERE id = ?"
        number, version, sha256 = self._raw.execute(query, (determination_id,)).fetchone()
        name = f"{self._client}-{self._saved.key}/{_UNSAFE.sub('-', number)}-v{version}.pdf"
        return FiledMemo(number, version, name, sha256, pdf)

    def _change_row(self, name: str, row: dict[str, Any]) -> None:
        before = self._stored(name, row["id"])
        if before is None:  # it was removed here
            return
        others = [column for column in row if column != "id"]
        settings = ", ".join(f'"{column}" = ?' for column in others)
        values = [*(row[column] for column in others), row["id"]]
        self._raw.execute(f'UPDATE "{name}" SET {settings} WHERE id = ?', values)  # noqa: S608
        if name in VOUCHED_TABLES and before != self._stored(name, row["id"]):
            self._vouched.append((name, row["id"]))

    def _change_screening(self, row: dict[str, Any]) -> None:
        """Close a screening that was recorded there since: with the lines and answers that it was recorded with."""
        number = row["id"]
        state = self._raw.execute("SELECT state FROM screening WHERE id = ?", (number,)).fetchone()
        if state == (_RECORDED,):
            return
        for part in ("screening_line", "answer"):
            gone = [
                one
                for (one,) in self._raw.execute(f"SELECT id FROM {part} WHERE screening_id = ?", (number,))  # noqa: S608
            ]
            self._raw.execute(f"DELETE FROM {part} WHERE screening_id = ?", (number,))  # noqa: S608
            numbers = {here: there for there, here in self._coming.numbers.get(part, {}).items()}
            self._coming.known.get(part, set()).difference_update(
                numbers[one] for one in gone if one in numbers
            )
        self._change_row("screening", {**row, "state": _OPEN})

    def _close_screenings(self) -> None:
        numbers = self._coming.numbers.get("screening", {})
        query = "SELECT id FROM screening WHERE state = ?"
        for (number,) in self._coming.copy.execute(query, (_RECORDED,)):
            self._raw.execute(
                "UPDATE screening SET state = ?1 WHERE id = ?2 AND state <> ?1", (_RECORDED, numbers[number])
            )

    def _remove_gone(self) -> None:
        """Remove what was removed there since it came, as far as nothing that is kept rests on it."""
        for name in reversed(CLIENT_TABLES):
            if (
                name in (*_KEPT_AS_IT_CAME, "taken_client", tables.CLIENT)
                or "id" not in tables.TABLES[name].c
            ):
                continue
            there = {number for (number,) in self._coming.copy.execute(f'SELECT id FROM "{name}"')}  # noqa: S608
            for number in self._coming.known.get(name, set()) - there:
                row_id = self._coming.numbers[name][number]
                if name in VOUCHED_TABLES and self._stored(name, row_id) is not None:
                    self._vouched.append((name, row_id))
                self._raw.execute(f'DELETE FROM "{name}" WHERE id = ?', (row_id,))  # noqa: S608

    def _is_there(self, table: Table, row: dict[str, Any]) -> bool:
        """Tell whether a row of a table without numbers is there already; the count of numbers given out only rises."""
        keys = [column.name for column in table.primary_key]
        condition = " AND ".join(f'"{key}" = ?' for key in keys)
        found = self._raw.execute(
            f'SELECT 1 FROM "{table.name}" WHERE {condition}',  # noqa: S608
            [row[key] for key in keys],
        ).fetchone()
        if found and table.name == "record_number":
            self._raw.execute(
                "UPDATE record_number SET last = ?1 WHERE client_id = ?2 AND year = ?3 AND last < ?1",
                (row["last"], row["client_id"], row["year"]),
            )
        return found is not None

    def _as_here(self, table: Table, row: dict[str, Any]) -> dict[str, Any]:
        """Return a row with the numbers that everything it names has here."""
        here = dict(row)
        numbers = self._coming.numbers
        for column in table.columns:
            name = column.name
            for key in column.foreign_keys if row.get(name) is not None else ():
                here[name] = numbers[key.column.table.name][row[name]]
        if row.get("id") is not None:
            here["id"] = numbers[table.name][row["id"]]
        if table.name == "evidence" and row["client_id"] is None:
            here["client_id"] = self._client
        elif table.name == "screening":
            here["subject_id"] = numbers.get(str(row["subject"]), {}).get(row["subject_id"] or 0)
            here["supersedes_id"] = numbers.get("determination", {}).get(row["supersedes_id"] or 0)
        elif table.name == "attachment":
            here["subject_id"] = numbers.get(SHEETS[row["sheet"]].table, {}).get(row["subject_id"], 0)
        elif table.name == "filed_paper":
            folder = f"{self._client}-{str(row['name']).partition('/')[0].partition('-')[2] or 'client'}"
            here["name"] = f"{folder}/{str(row['name']).rpartition('/')[2]}"
        elif table.name == "taken_row":
            here["row_id"] = numbers.get(str(row["table_name"]), {}).get(row["row_id"], 0)
        elif table.name == "taken_client" and row["via"] is None:
            here["via"] = self._taken
        return here

    def _note_rows(self) -> None:
        """Keep of every row the number that it had, and the cells that its hash covers and that are others here."""
        self._close_screenings()
        for name in CLIENT_TABLES:
            table, columns = tables.TABLES[name], self._coming.columns(name)
            if "id" not in table.c or name == "taken_client":
                continue
            known = self._coming.known.get(name, set())
            noted = []
            plain = [column for column in columns if not isinstance(table.c[column].type, LargeBinary)]
            for row in self._coming.rows(name, plain):
                if row["id"] in known and name not in _OF_SCREENING_TABLES:
                    continue
                here = self._as_here(table, row)
                is_other = {
                    column: row[column]
                    for column in plain
                    if here[column] != row[column]
                    and column != "id"
                    and not (column == "client_id" and row[column] == self._number)
                }
                was = plain_json(is_other) if is_other and name in _KEPT_AS_IT_CAME else None
                noted.append((self._taken, name, here["id"], row["id"], was))
            # a line or an answer of a screening that has been put anew has its number already
            self._raw.executemany("INSERT OR REPLACE INTO taken_row VALUES (?, ?, ?, ?, ?)", noted)

    # ---- beside the rows

    def _take_laws(self) -> None:
        """Keep the law files that its records rest on; none of them comes into use."""
        for name in ("law_content", "law_file"):
            columns = _OF_FILE[name]
            marks = ", ".join("?" * len(columns))
            there = {sha256 for (sha256,) in self._raw.execute(f"SELECT sha256 FROM {name}")}  # noqa: S608
            for cells in self._coming.copy.execute(f"SELECT {_quoted(columns)} FROM {name}"):  # noqa: S608
                content = unpack_whole(cells[-1]) if name == "law_content" else None
                is_own = content is not None and hashlib.sha256(content).hexdigest() == cells[0]
                if not (is_own or (name == "law_file" and law_hash(files_of_law(cells[-1])) == cells[0])):
                    why = Phrase("a law file in it is not as it was kept")
                    raise refuse(self._coming.file, why)
                if cells[0] not in there:
                    self._raw.execute(f"INSERT INTO {name} ({_quoted(columns)}) VALUES ({marks})", cells)  # noqa: S608
        of_client = (self._client,)
        query = f"{_LAWS} AND screening_sha256 <> '' AND pack_sha256 NOT IN (SELECT sha256 FROM law_file)"  # noqa: S608
        if self._raw.execute(query, of_client).fetchone():
            raise refuse(self._coming.file, Phrase("the law file of a record has gone from it"))
        kept = {sha256 for (sha256,) in self._raw.execute("SELECT sha256 FROM law_content")}
        query = f"SELECT files FROM law_file WHERE sha256 IN ({_LAWS})"  # noqa: S608 - a query of ours
        for (names,) in self._raw.execute(query, of_client):
            if not kept.issuperset(files_of_law(names).values()):
                raise refuse(self._coming.file, Phrase("a law file in it is not as it was kept"))
        query = "SELECT 1 FROM taken_list WHERE taken_id = ? AND list = ? AND version = ?"
        for cells in self._coming.copy.execute(f"SELECT {_quoted(_OF_FILE['list'])} FROM list"):  # noqa: S608
            if self._raw.execute(query, (self._taken, *cells[:2])).fetchone() is None:
                self._raw.execute("INSERT INTO taken_list VALUES (?, ?, ?, ?, ?)", (self._taken, *cells))

    def _take_entries(self) -> str:
        """Keep the entries that came beside our own; returns the hash of all links of that chain."""
        (last,) = self._raw.execute(
            "SELECT coalesce(max(nr), 0) FROM taken_entry WHERE taken_id = ?", (self._taken,)
        ).fetchone()
        columns = _OF_FILE["entry"]
        marks = ", ".join("?" * (len(columns) + 1))
        rows = self._coming.copy.execute(
            f"SELECT {_quoted(columns)} FROM entry WHERE nr > ? ORDER BY nr",  # noqa: S608
            (last,),
        )
        query = f"INSERT INTO taken_entry (taken_id, {_quoted(columns)}) VALUES ({marks})"  # noqa: S608
        self._raw.executemany(query, ((self._taken, *row) for row in rows))
        return digest_of_entries(self._raw, self._taken)

    def _read_again(self) -> None:
        """Read every row that came as the program reads it, and see that each has what it belongs to.

        Errors: as for what is not as the program writes it.
        """
        for name, condition in CLIENT_TABLES.items():
            table = tables.TABLES[name]
            columns = [column for column in table.columns if not isinstance(column.type, LargeBinary)]
            rows = select(*columns).where(text(condition.replace("?1", str(self._client))))
            for row in self._sql.execute(rows):
                [*map(tables.to_sheet_text, row)]
        if self._raw.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise LookupError

    def _stored(self, name: str, number: int) -> Mapping[str, str] | None:
        table = tables.TABLES[name]
        row = self._sql.execute(select(table).where(table.c.id == number)).first()
        return tables.stored_texts(table, row._asdict()) if row else None
