# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks through a data file: every check in turn, whatever the one before has found."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

from sqlalchemy import create_engine

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.services.context.verification import (
    CheckName,
    PaperMark,
    Verification,
    in_order,
)
from desktop_app.storage.sqlite.upgrade import alembic_config
from desktop_app.storage.sqlite.verifying.data_file import FileMoves, RawFile, open_unchanged, text_of
from desktop_app.storage.sqlite.verifying.determinations import (
    Marks,
    Records,
    check_determinations,
    check_end,
    check_events,
    check_screenings,
    tell_records,
)
from desktop_app.storage.sqlite.verifying.entries import Journal, check_entries
from desktop_app.storage.sqlite.verifying.findings import Findings, Labels
from desktop_app.storage.sqlite.verifying.papers import (
    MemoFolder,
    check_evidence,
    check_law_files,
    check_papers,
)
from desktop_app.storage.sqlite.verifying.rows import check_lists, check_rows

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


def check_guards(file: RawFile, findings: Findings) -> None:
    """Hold the make of the file against that of a new file of its version."""
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


def _normal(sql: str) -> str:
    """Return a statement without what does not change its meaning: white space, and quotes around plain names."""
    return " ".join(_QUOTED_NAME.sub(r"\1", part) for part in _PARTS.findall(sql))


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
                own = [file, *(file.with_name(file.name + ending) for ending in ("-wal", "-shm"))]
                folder = None if memos is None else MemoFolder(memos, own)
                return _Verifying(raw_file, progress).run(folder, Marks(against, newest))
        except FileMoves:
            continue
    raise Refused(
        "another program keeps writing to the file", file=file.name, do="Close it there and try again"
    )


class _Verifying:
    def __init__(self, file: RawFile, progress: Progress) -> None:
        self._file, self._progress = file, progress
        self._findings = Findings()

    def run(self, folder: MemoFolder | None, marks: Marks) -> Verification:
        """Run every check and return what they found."""
        file, findings = self._file, self._findings
        unread = Journal(missing=1 + file.count("determination") + file.count("evidence"))
        journal = self._try("entries", lambda: check_entries(file, findings, self._progress), unread)
        nothing = Records(Labels(file, ()))
        records = self._try("determinations", lambda: check_determinations(file, journal, findings), nothing)
        self._try("determinations", lambda: check_events(file, journal, records, findings), None)
        tell_records(records, findings)
        self._try("screenings", lambda: check_screenings(file, records, findings), None)
        self._try("screenings", lambda: check_rows(file, findings), None)
        self._try("papers", lambda: check_papers(file, journal, records, findings, folder), None)
        self._try("packs", lambda: check_law_files(file, records, findings), None)
        self._try("packs", lambda: check_lists(file, journal, findings), None)
        self._try("evidence", lambda: check_evidence(file, journal, records, findings), None)
        self._try("end", lambda: check_end(file, journal, records, findings, marks), None)
        self._try("guards", lambda: check_guards(file, findings), None)
        return Verification(
            tuple(in_order(findings.list_all())),
            journal.entries,
            journal.first,
            journal.last,
            journal.head,
            file.version,
        )

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
