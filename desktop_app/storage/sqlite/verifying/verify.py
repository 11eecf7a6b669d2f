# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks through a data file: every check in turn, whatever the one before has found."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial, reduce
from operator import or_
from pathlib import Path
from typing import Any, Final, TypeVar

from sqlalchemy import create_engine

from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.services.context.ports import CheckName, PaperMark, Verification, in_order
from desktop_app.services.context.stores import LIST_REMOVED, VOUCHED_TABLES, list_entry_line
from desktop_app.storage.sqlite.chain import (
    DATA_FILE_NOTED,
    HELD_TABLES,
    file_digest,
    list_unkept_tables,
    list_vouched_changes,
    read_rows_of_before,
)
from desktop_app.storage.sqlite.database import alembic_config
from desktop_app.storage.sqlite.verifying import determinations, entries, papers, taken
from desktop_app.storage.sqlite.verifying.data_file import (
    FileMoves,
    Findings,
    Labels,
    RawFile,
    RawRow,
    number_of,
    open_unchanged,
    text_of,
)

# --------------------------------------------------------------------------------------------------
# The check of rows that the journal keeps whole: attachments, status checks, judgements, look-ups, clients,
# lists. Every entry that changes such a row keeps it as it was before and after. The last state that the
# journal has of a row is the state that the row must have.


_NOTES_ENTRIES: Final = 13
"""From this version on a file notes which entry vouches for a row, and its journal vouches for its id."""
_NOTED_OF_FILE: Final = ("random_id", "made_at")
_KEPT_NO_VALUES: Final = "Entered or changed by a version that kept no values with the entry of the journal"
_GONE: Final = "It has gone from the file, and no entry of the journal takes it away"
_ADDED: Final = "It was put into the file, and no entry of the journal adds it"
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _State:
    """What the journal last says of a row: its cells, None where it was deleted, and the number of that entry."""

    cells: Row | None
    nr: int


class _Replay:
    """The states of all rows of the tables, taken from the entries in order."""

    def __init__(self, file: RawFile) -> None:
        self.states: defaultdict[str, dict[int, _State]] = defaultdict(dict)
        self.changed_before: dict[tuple[str, int], str] = {}
        self.unsure: set[str] = set()
        """Tables of which some change was not kept: a row that no entry names may be genuine."""
        if "journal_payload" not in file.tables:  # a version that kept no values with its entries
            self._forget(VOUCHED_TABLES)
            return
        expected = 1
        query = (
            "SELECT journal.nr, what, payload_sha256, payload FROM journal"
            " LEFT JOIN journal_payload ON journal_payload.nr = journal.nr ORDER BY journal.nr"
        )
        for nr, action, sha256, packed in file.connection.execute(query):
            content = entries.read_payload(packed) if type(packed) is bytes else b""
            if nr != expected or hashlib.sha256(content).hexdigest() != text_of(sha256):
                self._forget(VOUCHED_TABLES)
            elif text_of(action) == "Import" or any(table.encode() in content for table in VOUCHED_TABLES):
                self._take(number_of(nr), json.loads(content))
            expected = number_of(nr) + 1

    def _take(self, nr: int, values: Any) -> None:
        self._forget(list(list_unkept_tables(values)))
        for table, row_id, before, after in list_vouched_changes(values):
            state = self.states[table].get(row_id)
            if state is not None and state.cells and before:
                column = _differing(state.cells, before)
                if column:
                    self.changed_before[table, row_id] = Phrase(
                        "{column} had been changed without an entry when entry {nr} changed the row",
                        column=column,
                        nr=nr,
                    )
            self.states[table][row_id] = _State(after, nr)

    def _forget(self, tables: Sequence[str]) -> None:
        self.unsure.update(tables)
        for table in tables:
            self.states[table].clear()


def _differing(cells: Row, others: Row) -> str:
    """Return the first column in which two states of a row differ, of those that both have; blank for none."""
    return next((name for name, text in cells.items() if name in others and others[name] != text), "")


def check_rows(file: RawFile, journal: entries.Journal, findings: Findings) -> None:
    """Hold status checks, judgements, look-ups and clients against what the journal last says of each."""
    if findings.has_fault("entries"):
        why = "The journal does not hold, so it cannot be told what they were"
        findings.leave_out("screenings", Phrase("status checks and judgements"), why)
        return
    replay = _Replay(file)
    vouching = {
        (text_of(row["table_name"]), number_of(row["row_id"])): number_of(row["nr"])
        for row in file.rows("vouching_entry")
    }
    noted = _read_rows_of_before(file, journal)
    before = findings.has_fault("screenings")
    same = 0
    for table in VOUCHED_TABLES:
        check: CheckName = "evidence" if table == "attachment" else "screenings"
        states = dict(replay.states[table])
        for row in file.rows(table):
            row_id = number_of(row["id"])
            subject = _name_of(table, row_id)
            state = states.pop(row_id, None)
            why = file.find_fault(table, row)
            may_be_old = noted is None or table not in HELD_TABLES or row_id in noted.get(table, ())
            if not why and state is None and table in replay.unsure and may_be_old:
                findings.leave_out(check, subject, _KEPT_NO_VALUES)
                continue
            if not why and (state is None or state.cells is None):
                why = _ADDED
            elif not why and state and state.cells is not None:
                column = _differing({name: text_of(cell) for name, cell in row.items()}, state.cells)
                why = replay.changed_before.get((table, row_id), "")
                why = _not_as_set(column, state.nr) if column else why
                if not why and file.version >= _NOTES_ENTRIES and vouching.get((table, row_id)) != state.nr:
                    why = Phrase("It is not noted that entry {nr} vouches for it", nr=state.nr)
            if why:
                findings.add_fault(check, subject, why)
            else:
                same += check == "screenings"
        for row_id, state in states.items():
            if state.cells is not None:
                findings.add_fault(check, _name_of(table, row_id), _GONE)
    if same and not before and not findings.has_fault("screenings"):
        findings.add_same(
            "screenings", Phrase("{count} status checks, judgements, look-ups and clients", count=same)
        )


def _read_rows_of_before(file: RawFile, journal: entries.Journal) -> Mapping[str, Sequence[int]] | None:
    """Return the rows that had no entry when this version first wrote to the file; None if it never did."""
    noted = journal.vouching[DATA_FILE_NOTED]
    return read_rows_of_before(entries.values_of_entry(file, noted[0])) if noted else None


def _name_of(table: str, row_id: int) -> str:
    names = {
        "attachment": Phrase("attached document {id}", id=row_id),
        "client": Phrase("client {id}", id=row_id),
        "party_judgement": Phrase("judgement {id}", id=row_id),
        "party_search": Phrase("look-up {id}", id=row_id),
        "status_check": Phrase("status check {id}", id=row_id),
    }
    return names[table]


def _not_as_set(column: str, nr: int) -> str:
    return Phrase("{column} is not what entry {nr} of the journal set it to", column=column, nr=nr)


# --------------------------------------------------------------------------------------------------
# Loaded lists: each version as the entry of its loading describes it, and every entry of the list.

_DESCRIBED: Final = ("format", "file", "day", "rows", "sha256", "left_out", "lacks", "notes")
_KEPT_NO_HASH: Final = "Loaded by a version that kept no hash of the entries; their number is as it was"


def check_lists(file: RawFile, journal: entries.Journal, findings: Findings) -> None:
    """Hold loaded lists, their versions and their entries against the entries of their loading."""
    if "party_list" not in file.tables:
        return
    loaded: dict[tuple[str, str], tuple[entries.Entry, Any]] = {}
    numbers: dict[str, int] = {}
    names: dict[str, str] = {}
    for entry in journal.vouching[entries.LISTS]:
        key, _, version = entry.subject.rpartition("@")
        if entry.what == LIST_REMOVED:
            loaded.pop((key, version), None)
            continue
        values = entries.values_of_entry(file, entry)
        loaded[key, version] = (entry, values if isinstance(values, dict) else {})
        numbers[key] = int(version)
        names[key] = loaded[key, version][1].get("name", "")
    lists = {number_of(row["id"]): row for row in file.rows("party_list")}
    for row in lists.values():
        key = text_of(row["key"])
        why = file.find_fault("party_list", row)
        if not why and key not in numbers and journal.is_sound:
            why = "No entry of the journal loads it: it was slipped in"
        if not why and key in numbers and number_of(row["last"]) != numbers[key]:
            why = "The number of its newest version is not the one that was loaded last"
        if not why and names.get(key) and text_of(row["name"]) != names[key]:
            why = "Its name is not the one that it was loaded under"
        if why:
            findings.add_fault("packs", Phrase("list {list}", list=key), why)
    for key in numbers.keys() - {text_of(row["key"]) for row in lists.values()}:
        if journal.is_sound:
            findings.add_fault("packs", Phrase("list {list}", list=key), _GONE)
    for row in file.rows("party_list_version"):
        its_list = lists.get(number_of(row["list_id"]))
        if its_list is None:
            subject = Phrase("list {list}", list=text_of(row["list_id"]))
            findings.add_fault("packs", subject, "The list that this version belongs to has gone")
            continue
        key = text_of(its_list["key"])
        version = text_of(row["version"])
        subject = Phrase("list {list}", list=f"{key}@{version}")
        entry_and_values = loaded.pop((key, version), None)
        why = file.find_fault("party_list_version", row)
        if not why and entry_and_values is None and not findings.has_fault("packs"):
            why = "No entry of the journal loads it: it was slipped in"
        if not why and entry_and_values is not None:
            why = _find_fault(file, row, *entry_and_values)
            if not why and not entry_and_values[1].get("entries_sha256"):
                findings.leave_out("packs", subject, _KEPT_NO_HASH)
                continue
        if why:
            findings.add_fault("packs", subject, why)
        elif not findings.has_fault("packs"):
            findings.add_same("packs", subject)
    if journal.is_sound and not findings.has_fault("packs"):
        for key, version in loaded:
            findings.add_fault("packs", Phrase("list {list}", list=f"{key}@{version}"), _GONE)


def _find_fault(file: RawFile, row: RawRow, entry: entries.Entry, values: Mapping[str, str]) -> str:
    """Return in words what of a version of a list is not as it was loaded; blank if nothing."""
    texts = {name: text_of(cell) for name, cell in row.items()}
    for name in _DESCRIBED:
        if name in values and values[name] != texts[name]:
            return _not_as_set(name, entry.nr)
    if texts["by"] != entry.by or texts["loaded_at"] != entry.at:
        return "Who loaded it, or when, is not what the journal says"
    hashing, count = hashlib.sha256(), 0
    for cells in _entries_of(file, number_of(row["id"])):
        strange = file.find_fault("party_list_entry", cells)
        if strange:
            return strange
        hashing.update(list_entry_line({name: text_of(cell) for name, cell in cells.items()}))
        count += 1
    if count != number_of(row["rows"]):
        return Phrase("It holds {count} entries; {rows} were loaded", count=count, rows=texts["rows"])
    if values.get("entries_sha256", "") not in ("", hashing.hexdigest()):
        return "Its entries are not those that were loaded"
    return ""


def _entries_of(file: RawFile, version: int) -> Iterator[RawRow]:
    names = list(file.columns("party_list_entry"))
    query = f"""SELECT {", ".join(f'"{name}"' for name in names)} FROM party_list_entry
        WHERE version_id = ? ORDER BY position"""  # noqa: S608 - names of columns
    for cells in file.connection.execute(query, (version,)):
        yield dict(zip(names, cells, strict=True))


# --------------------------------------------------------------------------------------------------
# The check of the guards: tables, indexes and triggers are those that the program makes, and there are no
# others.


_PARTS: Final = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|\w+|[^\s\w]""")
_QUOTED_NAME: Final = re.compile(r"""["`\[](\w+)["`\]]""")
_QUERY: Final = "SELECT type, name, tbl_name, sql FROM sqlite_master"
_MOST_TOLD: Final = 10
_TOLD_ELSEWHERE: Final = "NULL value in "
Schema = dict[tuple[str, str], tuple[str, str]]
"""By kind and name: the table that it belongs to, and how it is made."""


def check_guards(file: RawFile, journal: entries.Journal, findings: Findings) -> None:
    """Hold the make of the file against that of a new file of its version, and its id against the journal."""
    expected = expected_schema(file.version)
    guards = {
        (text_of(row[0]), text_of(row[1])): (text_of(row[2]), _normal(text_of(row[3])))
        for row in file.connection.execute(_QUERY)
    }
    for kind, name in sorted(expected.keys() - guards.keys()):
        findings.add_fault("guards", f"{kind} {name}", "It has gone from the file")
    for kind, name in sorted(guards.keys() - expected.keys()):
        findings.add_fault("guards", f"{kind} {name}", "The program makes no such thing: it was put in")
    for kind, name in sorted(guards.keys() & expected.keys()):
        if guards[kind, name] != expected[kind, name]:
            findings.add_fault("guards", f"{kind} {name}", "It is not as the program makes it")
    if "data_file" in file.tables and not any(True for _ in file.rows("data_file")):
        findings.add_fault("guards", "data file", "The id of the file has gone")
    elif file.version >= _NOTES_ENTRIES and journal.is_sound:
        _check_file_row(file, journal, findings)
    noted = [text_of(row["version_num"]) for row in file.rows("alembic_version")]
    if noted != [f"{file.version:04}"]:
        findings.add_fault("guards", "version of the file", "Its two notes of it do not agree")
    # Let the database look at itself: every page, and every index against its table.
    try:
        complaints = [
            text_of(row[0]) for row in file.connection.execute(f"PRAGMA integrity_check({_MOST_TOLD})")
        ]
    except sqlite3.DatabaseError as error:
        complaints = [str(error)]
    for line in complaints:
        if line != "ok" and not line.startswith(_TOLD_ELSEWHERE):
            findings.add_fault("guards", "data file", Phrase("It is damaged: {why}", why=line))
    if not findings.has_fault("guards"):
        triggers = sum(kind == "trigger" for kind, _ in guards)
        findings.add_same("guards", Phrase("{count} guards, and every table", count=triggers))


def _check_file_row(file: RawFile, journal: entries.Journal, findings: Findings) -> None:
    """Hold the id of the file, and the moment at which it was made, against what the journal began with."""
    row = {name: text_of(cell) for name, cell in next(file.rows("data_file")).items()}
    first = file.connection.execute("SELECT previous FROM journal WHERE nr = 1").fetchone()
    if first is None:
        return
    noted = journal.vouching[DATA_FILE_NOTED]
    values = entries.values_of_entry(file, noted[0]) if noted else None
    is_as_noted = isinstance(values, dict) and all(values.get(name) == row[name] for name in _NOTED_OF_FILE)
    if text_of(first[0]):
        if text_of(first[0]) != file_digest(row["random_id"], row["made_at"]):
            why = "Its id, or the moment at which it was made, is not what the journal began with"
            findings.add_fault("guards", "data file", why)
    elif not noted:
        why = "Made by an earlier version: no entry vouches for its id yet, nor for when it was made"
        findings.leave_out("guards", "data file", why)
    elif not is_as_noted:
        why = Phrase(
            "Its id, or the moment at which it was made, is not what entry {nr} noted", nr=noted[0].nr
        )
        findings.add_fault("guards", "data file", why)


@cache
def expected_schema(version: int) -> Schema:
    """Return the make of a new file of a version."""
    # Alembic is a slow import.
    from alembic import command

    engine = create_engine("sqlite+pysqlite://", hide_parameters=True)
    try:
        with engine.begin() as connection:
            command.upgrade(alembic_config(connection), f"{version:04}")
            rows = connection.exec_driver_sql(_QUERY).all()
    finally:
        engine.dispose()
    return {(kind, name): (table, _normal(sql or "")) for kind, name, table, sql in rows}


@lru_cache(maxsize=1024)  # the tables of a sound file are made by the very statements of a new one
def _normal(sql: str) -> str:
    """Return a statement without what does not change its meaning: white space, and quotes around plain names."""
    return " ".join(_QUOTED_NAME.sub(r"\1", token) for token in _PARTS.findall(sql))


T = TypeVar("T")
_TRIES: Final = 3
_UNREADABLE: Final = (sqlite3.Error, LookupError, ValueError, TypeError, RecursionError)
"""What a table raises that is damaged, or not made as the program makes it."""


def verify_file(
    file: Path,
    *,
    memos: Path | None = None,
    against: PaperMark | None = None,
    newest: PaperMark | None = None,
    is_open_here: bool = False,
    progress: Progress = nothing_happens,
) -> Verification:
    """Look through a data file without changing anything, as ``FileVerifier`` says."""
    for _ in range(_TRIES):
        try:
            with open_unchanged(file, is_open_here=is_open_here) as raw_file:
                own_files = [file, *(file.with_name(file.name + ending) for ending in ("-wal", "-shm"))]
                folder = None if memos is None else papers.MemoFolder(memos, own_files)
                return _Verifying(raw_file, progress).run(folder, determinations.Marks(against, newest))
        except FileMoves:
            continue
    raise Refused(
        "another program keeps writing to the file", file=file.name, do="Close it there and try again"
    )


class _Verifying:
    def __init__(self, file: RawFile, progress: Progress) -> None:
        self._file, self._progress = file, progress
        self._findings = Findings()

    def run(self, folder: papers.MemoFolder | None, marks: determinations.Marks) -> Verification:
        """Run every check and return what they found."""
        file, findings = self._file, self._findings
        unread = entries.Journal(missing=1 + file.count("determination") + file.count("evidence"))
        journal = self._try("entries", lambda: entries.check_entries(file, findings, self._progress), unread)
        nothing = determinations.Records(Labels(file, ()))
        none_came: list[taken.TakenClient] = []
        came = self._try("entries", lambda: taken.list_taken(file), none_came)
        no_papers: list[papers.ExpectedPaper] = []
        memos = self._try("papers", lambda: taken.list_papers(file, came), no_papers)
        brought = [self._try("entries", partial(self._check_taken, journal, one), nothing) for one in came]
        with taken.own_rows(file, came):
            records = self._try(
                "determinations",
                lambda: determinations.check_determinations(file, journal, findings),
                nothing,
            )
            self._try(
                "determinations", lambda: determinations.check_events(file, journal, records, findings), None
            )
            self._try("screenings", lambda: determinations.check_screenings(file, records, findings), None)
            self._try(
                "papers",
                lambda: papers.check_papers(
                    [*papers.check_filed_papers(file, journal, records, findings), *memos], findings, folder
                ),
                None,
            )
            self._try("evidence", lambda: papers.check_evidence(file, journal, records, findings), None)
        records = reduce(or_, brought, records)
        determinations.tell_records(records, findings)
        self._try("screenings", lambda: check_rows(file, journal, findings), None)
        self._try("packs", lambda: papers.check_law_files(file, records, findings), None)
        self._try("packs", lambda: check_lists(file, journal, findings), None)
        self._try("end", lambda: determinations.check_end(file, journal, records, findings, marks), None)
        self._try("guards", lambda: check_guards(file, journal, findings), None)
        return Verification(
            tuple(in_order(findings.list_all())),
            journal.entries,
            journal.first,
            journal.last,
            journal.head,
            file.version,
        )

    def _check_taken(self, journal: entries.Journal, one: taken.TakenClient) -> determinations.Records:
        vouching = taken.find_vouching(self._file, journal, one)
        return taken.check_taken(self._file, one, vouching, self._findings)

    def _try(self, check: CheckName, work: Callable[[], T], otherwise: T) -> T:
        """Return what a check returns; one that cannot go on is a fault, and the others are still made."""
        try:
            return work()
        except _UNREADABLE as error:
            complaints = f"{type(error).__name__}: {error}"
            why = Phrase(
                "What it looks at cannot be read, or is not made as the program makes it: {why}",
                why=complaints,
            )
            self._findings.add_fault(check, "data file", why)
            return otherwise
