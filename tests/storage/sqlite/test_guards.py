# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What was recorded cannot be changed by any statement, and a change behind the program's back is found."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert

from desktop_app.basics.messages import Refused
from desktop_app.services.context.context import changes_as_lists
from desktop_app.services.context.stores import RECORDED, Stored, determination_payload, determination_subject
from desktop_app.storage.sqlite.store import SqlStore
from desktop_app.storage.sqlite.tables import TABLES
from tests.storage.conftest import NOW

STAMP = "2026-11-24T09:30:00.000000Z"
PDF = b"%PDF-1.7 not really"


@pytest.fixture
def recorded(store: SqlStore) -> SqlStore:
    """Return a file in which one screening was recorded."""
    with store.begin_transaction("me", NOW) as writing:
        client = writing.add_row("client", 0, {"client": "a", "name": "A"})
        added = writing.row_changes
        screening = {
            "title": "t", "subject": "empty", "on": "2026-11-24", "state": "open",
            "pack_id": "p", "pack_version": "1", "pack_sha256": "0", "opened_by": "me",
            "opened_at": STAMP, "changed_at": STAMP,
        }  # fmt: skip
        row_id = writing.add_row("screenings", client, screening)
        line = {"screening": str(row_id), "line": "1", "base": "{}", "open_facts": "0"}
        writing.add_row("screening_lines", client, line)
        answer = {"screening": str(row_id), "nr": "1", "fact": "on", "kind": "value"}
        writing.add_row("answers", client, {**answer, "by": "me", "at": STAMP})
        determination = {
            "screening_id": str(row_id), "line": "1", "number": "2026-0001", "version": "1",
            "on": "2026-11-24", "verdict": "OUTSIDE", "standing": "suspended", "case_json": "{}",
            "case_sha256": "0", "conclusion_json": "{}", "pack_id": "p", "pack_version": "1",
            "pack_sha256": "0", "list_versions": "{}", "program": "x", "by": "me", "role": "r",
            "recorded_on": "2026-11-24", "at": STAMP,
            "pdf_sha256": hashlib.sha256(PDF).hexdigest(),
        }  # fmt: skip
        writing.take_number(client, 2026, 1)
        record = writing.add_row("determinations", client, determination)
        writing._connection.execute(insert(TABLES["paper"]).values(determination_id=record, pdf=PDF))
        payload = determination_payload(determination)
        writing.append_to_journal(RECORDED, determination_subject(client, determination), payload)
        writing.change_row("screenings", client, Stored(row_id, {**screening, "state": "recorded"}))
        writing.append_to_journal("Add client", "A", changes_as_lists(added))
    assert store.verify_records() == []
    return store


FORBIDDEN = [
    "UPDATE determination SET verdict = 'NOT_CAUGHT'",
    "DELETE FROM determination",
    "INSERT OR REPLACE INTO determination SELECT * FROM determination",
    "UPDATE paper SET pdf = x'00'",
    "DELETE FROM paper",
    "INSERT OR REPLACE INTO paper SELECT determination_id, x'00' FROM paper",
    "UPDATE journal SET by = 'somebody else'",
    "DELETE FROM journal WHERE nr = (SELECT max(nr) FROM journal)",
    "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE nr = 1",
    "INSERT INTO journal VALUES (3, 'at', 'by', 'what', 'subject', '', 'not the last hash', '')",
    "INSERT INTO journal VALUES (9, 'at', 'by', 'what', 'subject', '', '', '')",
    "UPDATE answer SET value = 'x'",
    "DELETE FROM answer",
    "INSERT INTO answer (screening_id, nr, line, fact, kind, by, at) VALUES (1, 2, '', 'on', 'value', 'me', 'x')",
    "UPDATE screening SET state = 'open'",
    "DELETE FROM screening",
    "UPDATE screening_line SET base = 'x'",
    "DELETE FROM screening_line",
    "INSERT INTO screening_line (screening_id, position, line, base, open_facts) VALUES (1, 2, '2', '{}', 0)",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_no_statement_changes_what_was_recorded(recorded: SqlStore, file: Path, statement: str) -> None:
    """Not even one of another program: the guards lie in the file."""
    with closing(sqlite3.connect(file, isolation_level=None)) as bare:
        with pytest.raises(sqlite3.IntegrityError):
            bare.execute(statement)
        assert bare.execute("SELECT count(*) FROM determination").fetchone() == (1,)
    assert recorded.verify_records() == []


def test_the_program_refuses_in_words(recorded: SqlStore) -> None:
    with pytest.raises(Refused, match="never changed"), recorded.begin_transaction("me", NOW) as writing:
        writing.remove_row("determinations", 1)


def test_an_open_screening_takes_answers_and_changes_none(store: SqlStore, file: Path) -> None:
    with store.begin_transaction("me", NOW) as writing:
        client = writing.add_row("client", 0, {"client": "a", "name": "A"})
        screening = writing.add_row(
            "screenings",
            client,
            {
                "title": "t", "subject": "empty", "on": "2026-11-24", "state": "open",
                "pack_id": "p", "pack_version": "1", "pack_sha256": "0", "opened_by": "me",
                "opened_at": STAMP, "changed_at": STAMP,
            },
        )  # fmt: skip
        answer = {"screening": str(screening), "nr": "1", "fact": "on", "kind": "value"}
        writing.add_row("answers", client, {**answer, "by": "me", "at": STAMP})
    with (
        closing(sqlite3.connect(file, isolation_level=None)) as bare,
        pytest.raises(sqlite3.IntegrityError, match="never changed"),
    ):
        bare.execute("UPDATE answer SET value = 'x'")


def behind_its_back(file: Path, *statements: str) -> None:
    """Change a file as somebody would who takes the guards away first."""
    with closing(sqlite3.connect(file, isolation_level=None)) as bare:
        for (name,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            bare.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            bare.execute(statement)


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        (
            "UPDATE determination SET verdict = 'NOT_CAUGHT'",
            "2026-0001: verdict was “OUTSIDE” when it was recorded and is “NOT_CAUGHT”",
        ),
        (
            "UPDATE determination SET case_json = '{ }'",
            "2026-0001: case_json was “{}” when it was recorded and is “{ }”",
        ),
        ("UPDATE paper SET pdf = x'00'", "2026-0001: The memo kept in the file is not the one"),
        ("DELETE FROM paper", "2026-0001: Its memo has gone from the file"),
        ("UPDATE journal SET by = 'x' WHERE nr = 1", "entry 1: It was changed after it was written"),
        ("DELETE FROM journal WHERE nr = 1", "entry 1: Missing from the journal"),
        (
            "UPDATE journal SET subject = '1/2026-0009/v1' WHERE nr = 1",
            "entry 1: It was changed after it was written",
        ),
    ],
)
def test_a_change_behind_its_back_is_found(
    recorded: SqlStore, file: Path, statement: str, found: str
) -> None:
    behind_its_back(file, statement)
    assert any(found in sentence for sentence in recorded.verify_records())


def test_a_determination_that_was_slipped_in_or_taken_out_is_found(recorded: SqlStore, file: Path) -> None:
    copied = [
        "client_id", "screening_id", "line", "version", '"on"', "verdict", "standing", "case_json",
        "case_sha256", "conclusion_json", "pack_id", "pack_version", "pack_sha256",
        "list_versions", "program", "by", "role", "recorded_on", "at", "pdf_sha256", "search",
    ]  # fmt: skip
    names = ", ".join(copied)
    statement = f"INSERT INTO determination (number, {names}) SELECT 'x', {names} FROM determination"  # noqa: S608
    behind_its_back(file, statement)
    assert any("It is not in the journal" in sentence for sentence in recorded.verify_records())
    behind_its_back(file, "DELETE FROM paper", "DELETE FROM determination")
    assert any("It has gone from the file" in sentence for sentence in recorded.verify_records())
