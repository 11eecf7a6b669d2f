# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone backup`` as a process: a copy written, looked through, taken back; what it refuses and how it ends."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.services.workspace import open_workspace
from tests.cli.test_command_line import lodestone
from tests.making import program
from tests.storage.sqlite.migrations.old_files import old_file

pytestmark = pytest.mark.e2e


@pytest.fixture
def backup(data: Path, tmp_path: Path) -> Path:
    file = tmp_path / "copy.sqlite"
    done = lodestone("--data-dir", data, "backup", "save", file)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", f"{file}\n")
    return file


def test_what_was_saved_is_whole_and_says_what_is_in_it(backup: Path, tmp_path: Path) -> None:
    checked = lodestone("--data-dir", tmp_path / "no data", "backup", "check", backup, "--json")
    assert (checked.returncode, checked.stderr) == (0, "")
    tree = json.loads(checked.stdout)
    assert (tree["answer"], tree["sealed"], tree["clients"], tree["records"]) == ("whole", True, 1, 0)
    assert tree["products"] > 10
    assert tree["entry"] == "1"
    assert not (tmp_path / "no data").exists()
    said = lodestone("--data-dir", tmp_path / "no data", "backup", "check", backup)
    assert said.stdout.startswith(f"{backup}: whole, ends with entry 1 of ")
    assert "In the data file now" not in said.stdout


def test_what_is_in_the_data_file_now_stands_beside_it(data: Path, backup: Path) -> None:
    lodestone("--data-dir", data, "client", "add", "Another")
    said = lodestone("--data-dir", data, "backup", "check", backup)
    assert "clients 1, " in said.stdout.splitlines()[1]
    assert "In the data file now: clients 2, " in said.stdout


def _flip_a_byte(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


@pytest.mark.parametrize(
    "hand",
    [
        _flip_a_byte,
        lambda file: file.write_bytes(file.read_bytes() + b"x"),
        lambda file: file.write_bytes(file.read_bytes()[:-1]),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_text("a list of parts"),
    ],
    ids=["byte", "longer", "shorter", "empty", "other"],
)
def test_an_altered_backup_is_named_and_never_takes_the_place(
    data: Path, backup: Path, hand: object, tmp_path: Path
) -> None:
    assert callable(hand)
    hand(backup)
    before = (data / "lodestone.sqlite").read_bytes()
    checked = lodestone("--data-dir", data, "backup", "check", backup, "--json")
    assert (checked.returncode, checked.stderr) == (10, "")
    tree = json.loads(checked.stdout)
    assert tree["answer"] == "altered"
    assert tree["why"]
    assert lodestone("--data-dir", data, "backup", "check", backup).returncode == 10
    taken = lodestone("--data-dir", data, "backup", "take", backup, "--by", "J. Haug")
    assert (taken.returncode, taken.stdout) == (3, "")
    assert len(taken.stderr.splitlines()) == 1
    assert (data / "lodestone.sqlite").read_bytes() == before


def test_a_backup_takes_the_place_and_the_journal_says_by_whom(
    data: Path, backup: Path, tmp_path: Path
) -> None:
    lodestone("--data-dir", data, "client", "add", "Another")
    taken = lodestone("--data-dir", data, "backup", "take", backup, "--by", "J. Haug")
    assert (taken.returncode, taken.stderr) == (0, "")
    (kept,) = data.glob("lodestone-replaced-*.sqlite")
    assert taken.stdout == f"{backup} is in place. The data file of before is kept as {kept}.\n"
    listed = json.loads(lodestone("--data-dir", data, "client", "list", "--json").stdout)
    assert len(listed) == 1
    assert lodestone("--data-dir", data, "journal", "verify").returncode == 0
    written = tmp_path / "journal.csv"
    lodestone("--data-dir", data, "journal", "save", written)
    assert "backup taken" in written.read_text("utf-8")
    assert "J. Haug" in written.read_text("utf-8").splitlines()[-1]


def test_a_backup_makes_the_data_folder_where_there_is_none(backup: Path, tmp_path: Path) -> None:
    taken = lodestone("--data-dir", tmp_path / "new", "backup", "take", backup, "--by", "J. Haug")
    assert (taken.returncode, taken.stdout) == (0, f"{backup} is in place.\n")
    assert lodestone("--data-dir", tmp_path / "new", "journal", "verify").returncode == 0


def test_what_is_there_is_not_written_over(data: Path, backup: Path) -> None:
    before = backup.read_bytes()
    again = lodestone("--data-dir", data, "backup", "save", backup)
    assert (again.returncode, again.stdout) == (3, "")
    assert backup.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["take", "FILE"], 2, "--by"),
        (["take", "FILE", "--by", " "], 3, "--by"),
        (["check", "nowhere.sqlite"], 3, "nowhere.sqlite"),
        (["take", "nowhere.sqlite", "--by", "J. Haug"], 3, "nowhere.sqlite"),
    ],
)
def test_what_is_refused(data: Path, backup: Path, arguments: list[str], status: int, told: str) -> None:
    named = [str(backup) if text == "FILE" else text for text in arguments]
    done = lodestone("--data-dir", data, "backup", *named)
    assert (done.returncode, done.stdout) == (status, "")
    assert told in done.stderr


def test_saving_needs_data(tmp_path: Path) -> None:
    done = lodestone("--data-dir", tmp_path / "none", "backup", "save", tmp_path / "copy.sqlite")
    assert (done.returncode, done.stdout) == (3, "")
    assert not (tmp_path / "copy.sqlite").exists()


SCHEMAS = {"1.0.0": 7, "1.1.0": 10, "1.2.0": 13}
"""How far the tables of each version that was handed out had come."""


@pytest.mark.parametrize("version", SCHEMAS)
def test_a_backup_of_each_version_that_was_handed_out_is_taken(
    data: Path, tmp_path: Path, version: str
) -> None:
    backup = Path(shutil.copy(old_file(SCHEMAS[version]), tmp_path / f"of {version}.sqlite"))
    written, before = backup.read_bytes(), (data / "lodestone.sqlite").read_bytes()
    with closing(sqlite3.connect(f"file:{backup}?mode=ro&immutable=1", uri=True)) as bare:
        (schema,) = bare.execute("PRAGMA user_version").fetchone()
        records = bare.execute("SELECT number, version FROM determination ORDER BY 1, 2").fetchall()
        products = bare.execute("SELECT part_number FROM product ORDER BY 1").fetchall()
        hashes = bare.execute("SELECT hash FROM journal ORDER BY nr").fetchall()
    assert schema == SCHEMAS[version]
    assert records
    assert products
    checked = lodestone("--data-dir", data, "backup", "check", backup, "--json")
    assert (checked.returncode, checked.stderr) == (0, "")
    tree = json.loads(checked.stdout)
    assert (tree["answer"], tree["sealed"], tree["records"]) == ("whole", False, len(records))
    taken = lodestone("--data-dir", data, "backup", "take", backup, "--by", "J. Haug")
    assert (taken.returncode, taken.stderr) == (0, "")
    assert backup.read_bytes() == written
    (kept,) = data.glob("lodestone-replaced-*.sqlite")
    assert kept.read_bytes() == before
    with closing(open_workspace(program(), data / "lodestone.sqlite")) as desk:
        for row in desk.clients.rows():  # memos lie beside the file, and no backup of it has them
            room = desk.client_workspace(row.id)
            for record in room.records.list_determinations():
                memo = room.records.memo_file(record.id)
                memo.parent.mkdir(parents=True, exist_ok=True)
                memo.write_bytes(room.records.read_paper(record.id))
    verified = lodestone("--data-dir", data, "journal", "verify")
    assert verified.returncode == 0, verified.stdout
    (client,) = json.loads(lodestone("--data-dir", data, "client", "list", "--json").stdout)
    listed = json.loads(
        lodestone("--data-dir", data, "record", "list", "--client", client["key"], "--json").stdout
    )
    assert sorted((row["number"], int(row["version"])) for row in listed) == records
    with closing(sqlite3.connect(data / "lodestone.sqlite")) as bare:
        assert bare.execute("SELECT part_number FROM product ORDER BY 1").fetchall() == products
        entries = bare.execute("SELECT hash, what, by FROM journal ORDER BY nr").fetchall()
    assert [(entry[0],) for entry in entries[: len(hashes)]] == hashes
    assert [(what, by) for _, what, by in entries[len(hashes) :]][-1] == ("backup taken", "J. Haug")
    added = lodestone("--data-dir", data, "client", "add", "Another")
    assert (added.returncode, added.stderr) == (0, ""), "work goes on in it"
