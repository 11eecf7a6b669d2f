# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A file of every version that was ever released is opened, copied, brought up and read.

The folder ``old`` beside this file holds one file a version, written by the program of that version: a client with
products, bill, materials, parties, a shipment, a status check, a recorded determination and a half-way screening.
"""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event

from desktop_app.basics.messages import Refused
from desktop_app.services.schema.declaration import Day
from desktop_app.services.schema.forms import StatusCheck
from desktop_app.services.workspace import ClientWorkspace, Workspace, open_workspace
from desktop_app.storage.sqlite import database
from tests.making import program
from tests.storage.conftest import NOW
from tests.storage.sqlite.migrations.old_files import FOLDER, make_missing, old_file

OLD = sorted(FOLDER.glob("*.sqlite"))
Tables = dict[str, list[tuple[Any, ...]]]


def version_of(file: Path) -> int:
    """Return the version that the head of a file states; nothing is opened by it."""
    return int.from_bytes(file.read_bytes()[60:64], "big")


def contents(file: Path, like: Path | None = None) -> Tables:
    """Return every row of every table, in the columns that the tables of ``like`` have."""
    with closing(sqlite3.connect(file)) as bare, closing(sqlite3.connect(like or file)) as model:
        names = model.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'alembic%'"
        ).fetchall()
        found = {}
        for (name,) in names:
            columns = ", ".join(f'"{row[1]}"' for row in model.execute(f"PRAGMA table_info({name})"))
            found[name] = bare.execute(f"SELECT {columns} FROM {name} ORDER BY 1").fetchall()  # noqa: S608
        return found


def opened(file: Path) -> tuple[Workspace, ClientWorkspace]:
    desk = open_workspace(program(), file, user_name="J. Haug", now=lambda: NOW)
    return desk, desk.client_workspace(desk.clients.rows()[0].id)


@pytest.fixture(params=OLD, ids=lambda file: file.stem)
def old(request: pytest.FixtureRequest, file: Path) -> Path:
    """Return a copy of an old file where the program looks for its file."""
    file.parent.mkdir()
    shutil.copy(request.param, file)
    return file


def test_there_is_a_file_of_every_version_before_this_one() -> None:
    assert [version_of(file) for file in OLD] == list(range(1, database.VERSION))


def test_a_file_that_is_missing_is_made_of_the_one_before_it(tmp_path: Path) -> None:
    last = database.VERSION - 1
    for version in range(1, last):
        shutil.copy(old_file(version), tmp_path)
    written_then = shutil.copy(old_file(last), tmp_path / "written then.sqlite")
    assert make_missing(tmp_path) == [old_file(last, tmp_path)]
    assert version_of(old_file(last, tmp_path)) == last
    columns = (
        "SELECT m.name, c.name, c.type FROM sqlite_master m JOIN pragma_table_info(m.name) c ORDER BY 1, 2"
    )
    with (
        closing(sqlite3.connect(old_file(last, tmp_path))) as new,
        closing(sqlite3.connect(written_then)) as like,
    ):
        assert new.execute(columns).fetchall() == like.execute(columns).fetchall()
    assert make_missing(tmp_path) == []


def test_an_old_file_is_brought_up_and_says_what_it_said(old: Path, tmp_path: Path) -> None:
    before = tmp_path / "before.sqlite"
    shutil.copy(old, before)
    desk, _ = opened(old)
    desk.close()
    assert version_of(old) == database.VERSION
    after, expected = contents(old, like=before), contents(before)
    assert after.keys() == expected.keys()
    kept: dict[str, int] = dict(after.pop("sqlite_sequence"))
    assert dict(expected.pop("sqlite_sequence")).items() <= kept.items()
    assert after == expected


def test_the_copy_made_before_is_the_old_file(old: Path, tmp_path: Path) -> None:
    before = contents(old)
    version = version_of(old)
    opened(old)[0].close()
    (backup,) = (old.parent / "backups").iterdir()
    assert version_of(backup) == version
    assert contents(backup) == before


def test_journal_determinations_and_memos_of_an_old_file_hold(old: Path) -> None:
    desk, room = opened(old)
    assert desk.verify_records() == []
    for row in room.records.list_determinations():
        detail = room.records.get_determination(row.id)
        assert detail.journal_nr
        assert hashlib.sha256(room.records.read_paper(row.id)).hexdigest() == detail.pdf_sha256
        with pytest.raises(Refused, match="lacks the law file"):
            room.records.rerun_determination(row.id)
        today = room.records.rerun_determination(row.id, "today")
        assert today.was == detail.conclusion
        assert today.is_["case"]["sha256"] == detail.case_sha256
    assert room.records.count_determinations()
    desk.close()


def test_work_goes_on_in_an_old_file(old: Path) -> None:
    """Under the pack of today, with every answer that was given."""
    desk, room = opened(old)
    (left,) = room.screenings.list_rows()[:1]
    found = room.screenings.load_screening(left.id)
    assert found.is_open
    assert [answer.kind for answer in found.answers] == ["value", "value", "not_known"]
    assert room.checks.rows()[0].evidence == ""
    added = room.checks.add(
        StatusCheck(
            provision="R61-I",
            state="suspended",
            from_=Day("2025-11-10"),
            notice="No. 70",
            where="list of notices",
            checked_on=Day("2026-11-24"),
            by="JH",
        )
    )
    assert added.value == 2
    assert desk.verify_records() == []
    desk.close()


def _changes_of_upgrade(file: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the statements that make, change or drop something when a copy of a file is brought up."""
    copy = file.with_name("copy.sqlite")
    shutil.copy(file, copy)
    run: list[str] = []
    migrate = database.run_migrations

    def listening(connection: Connection) -> None:
        event.listen(connection, "before_cursor_execute", lambda *told: run.append(told[2].strip()))
        migrate(connection)

    monkeypatch.setattr(database, "run_migrations", listening)
    opened(copy)[0].close()
    monkeypatch.undo()
    return [statement for statement in run if statement.startswith(("CREATE", "ALTER", "DROP"))]


@pytest.mark.parametrize("where", ["half way", "last", "done"])
def test_an_upgrade_that_fails_on_the_way_leaves_an_old_file_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """Half way, at its last change, and when all is done but saved."""
    changes = _changes_of_upgrade(old, monkeypatch)
    at = {"half way": changes[len(changes) // 2], "last": changes[-1], "done": ""}[where]
    before, version = contents(old), version_of(old)
    migrate = database.run_migrations

    def failing(connection: Connection) -> None:
        def look(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            if statement.strip() == at:
                raise OSError("the power went")

        event.listen(connection, "before_cursor_execute", look)
        migrate(connection)
        raise OSError("the power went") if not at else AssertionError(f"never came to {at}")

    monkeypatch.setattr(database, "run_migrations", failing)
    with pytest.raises(OSError, match="the power went"):
        opened(old)
    assert (contents(old), version_of(old)) == (before, version)
    monkeypatch.undo()
    desk, _ = opened(old)
    assert desk.verify_records() == []
    desk.close()


def test_a_file_of_a_newer_version_is_refused_and_not_touched(old: Path) -> None:
    with closing(sqlite3.connect(old)) as bare:
        bare.execute(f"PRAGMA user_version = {database.VERSION + 1}")
        bare.commit()
    before = contents(old)
    with pytest.raises(Refused, match="newer Lodestone"):
        opened(old)
    assert contents(old) == before
    assert not (old.parent / "backups").exists()
