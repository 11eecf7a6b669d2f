# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check of the guards: tables, indexes and triggers are those that the program makes, and there are no others."""

from __future__ import annotations

import re
import sqlite3
from functools import cache
from typing import Final

from sqlalchemy import create_engine

from desktop_app.basics.phrase import Phrase
from desktop_app.storage.sqlite.data_file.upgrade import alembic_config
from desktop_app.storage.sqlite.verifying.findings import Findings
from desktop_app.storage.sqlite.verifying.reading.raw_file import RawFile, text_of

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
    found = {
        (text_of(row[0]), text_of(row[1])): (text_of(row[2]), _normal(text_of(row[3])))
        for row in file.connection.execute(_QUERY)
    }
    for kind, name in sorted(expected.keys() - found.keys()):
        findings.add_fault("guards", f"{kind} {name}", "It has gone from the file")
    for kind, name in sorted(found.keys() - expected.keys()):
        findings.add_fault("guards", f"{kind} {name}", "The program makes no such thing: it was put in")
    for kind, name in sorted(found.keys() & expected.keys()):
        if found[kind, name] != expected[kind, name]:
            findings.add_fault("guards", f"{kind} {name}", "It is not as the program makes it")
    _check_version(file, findings)
    _check_build(file, findings)
    if not findings.has_fault("guards"):
        triggers = sum(kind == "trigger" for kind, _ in found)
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


def _check_version(file: RawFile, findings: Findings) -> None:
    if "data_file" in file.tables and not any(True for _ in file.rows("data_file")):
        findings.add_fault("guards", "data file", "The id of the file has gone")
    noted = [text_of(row["version_num"]) for row in file.rows("alembic_version")]
    if noted != [f"{file.version:04}"]:
        findings.add_fault("guards", "version of the file", "Its two notes of it do not agree")


def _check_build(file: RawFile, findings: Findings) -> None:
    """Let the database look at itself: every page, and every index against its table."""
    try:
        told = [text_of(row[0]) for row in file.connection.execute(f"PRAGMA integrity_check({_MOST_TOLD})")]
    except sqlite3.DatabaseError as error:
        told = [str(error)]
    for line in told:
        if line != "ok" and not line.startswith(_TOLD_ELSEWHERE):
            findings.add_fault("guards", "data file", Phrase("It is damaged: {why}", why=line))
