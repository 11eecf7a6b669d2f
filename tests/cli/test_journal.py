# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone journal`` as a process: what it says of a data folder, and with which exit status."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import open_workspace
from tests.cli.test_command_line import lodestone
from tests.making import program

pytestmark = pytest.mark.e2e


def test_a_journal_that_holds_is_told_in_a_sentence(data: Path) -> None:
    done = lodestone("--data-dir", data, "journal", "verify")
    assert (done.returncode, done.stderr) == (0, "")
    assert "entries of the journal from" in done.stdout
    assert "unbroken" in done.stdout
    assert "hash " in done.stdout
    assert "What this does not show:" in done.stdout


def test_the_findings_as_json_are_all_checks_in_their_order(data: Path) -> None:
    done = lodestone("--data-dir", data, "journal", "verify", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert told.keys() == {"answer", "checks"}
    assert told["answer"] == "whole"
    assert all(check.keys() == {"check", "result", "subject", "why"} for check in told["checks"])
    assert list(dict.fromkeys(check["check"] for check in told["checks"])) == [
        "entries", "end", "determinations", "screenings", "papers", "packs", "evidence", "guards",
    ]  # fmt: skip


def test_verifying_makes_and_changes_nothing(data: Path) -> None:
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    assert lodestone("--data-dir", data, "journal", "verify").returncode == 0
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before


def test_an_entry_that_was_altered_is_named_with_an_exit_status(data: Path) -> None:
    with closing(sqlite3.connect(data / "lodestone.sqlite", isolation_level=None)) as bare:
        for (name,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            bare.execute(f"DROP TRIGGER {name}")
        bare.execute("UPDATE journal SET by = 'x' WHERE nr = 1")
    done = lodestone("--data-dir", data, "journal", "verify")
    assert done.returncode == 10
    assert "entry 1: It was changed after it was written." in done.stdout
    assert "trigger journal_is_never_changed: It has gone from the file." in done.stdout
    assert "does not hold" in done.stdout


def test_the_journal_is_saved_as_csv(data: Path, tmp_path: Path) -> None:
    done = lodestone("--data-dir", data, "journal", "save", tmp_path / "journal.csv")
    assert done.returncode == 0, done.stderr
    lines = (tmp_path / "journal.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith('"Entry","When","Who","What","Client","About","Before and after"')
    assert lines[1].startswith("1,")


def test_a_folder_without_data_is_refused_and_stays_empty(tmp_path: Path) -> None:
    done = lodestone("--data-dir", tmp_path, "journal", "verify")
    assert done.returncode == 3
    assert "there is no data file" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_journal_is_not_saved_over_the_data_it_is_read_from(data: Path) -> None:
    file = data / "lodestone.sqlite"
    done = lodestone("--data-dir", data, "journal", "save", file)
    assert done.returncode == 3
    assert "it would be lost" in done.stderr
    assert file.read_bytes().startswith(b"SQLite format 3")


def test_a_journal_cut_off_at_its_end_is_found_by_a_memo_that_was_given_out(
    data: Path, tmp_path: Path
) -> None:
    desk = open_workspace(program(), data / "lodestone.sqlite", user_name="J. Haug")
    room = desk.client_workspace(desk.clients.rows()[0].id)
    work = room.screenings.start_empty().value
    (record,) = room.records.record_determination(work.id, Signature("J. Haug", "export control")).value
    memo = tmp_path / "given-out.pdf"
    memo.write_bytes(room.records.read_paper(record))
    desk.close()
    done = lodestone("--data-dir", data, "journal", "verify", "--against", memo)
    assert done.returncode == 0, done.stdout
    with closing(sqlite3.connect(data / "lodestone.sqlite", isolation_level=None)) as bare:
        for (name,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            bare.execute(f"DROP TRIGGER {name}")
        bare.execute("DELETE FROM journal WHERE nr > 2")
    done = lodestone("--data-dir", data, "journal", "verify", "--against", memo)
    assert done.returncode == 10
    assert "This memo prints entry 3, and the journal ends at entry 2: its end was cut off." in done.stdout
    done = lodestone("--data-dir", data, "journal", "verify", "--against", tmp_path / "none.pdf")
    assert done.returncode == 3
