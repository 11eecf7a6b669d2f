# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A data file is looked through as it is: of any version, on any disk, with changes beside it, whatever is in it."""

from __future__ import annotations

import shutil
import sqlite3
from collections import defaultdict
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.workspace import open_workspace
from desktop_app.storage.sqlite.verifying.verify import verify_file
from tests.making import program
from tests.storage.sqlite.migrations.test_old_files import OLD
from tests.storage.sqlite.verifying.folders import behind_its_back, faults, look_through

GUARD_CHANGES = [
    ("DROP TRIGGER journal_is_never_changed", "trigger journal_is_never_changed"),
    ("CREATE TRIGGER planted AFTER INSERT ON client BEGIN DELETE FROM rate; END", "trigger planted"),
    ("CREATE VIEW shown AS SELECT * FROM journal", "view shown"),
    ("CREATE TABLE more (x)", "table more"),
    ("CREATE INDEX more ON journal (subject)", "index more"),
    ("DROP INDEX ix_determination_screening_id", "index ix_determination_screening_id"),
    ("ALTER TABLE determination ADD COLUMN more TEXT", "table determination"),
    (
        "DROP TRIGGER evidence_is_kept;"
        "CREATE TRIGGER evidence_is_kept BEFORE DELETE ON evidence WHEN 0 BEGIN SELECT 1; END",
        "trigger evidence_is_kept",
    ),
    ("UPDATE alembic_version SET version_num = '0003'", "version of the file"),
    ("PRAGMA user_version = 0", "version of the file"),
]  # fmt: skip


@pytest.mark.parametrize(("statements", "named"), GUARD_CHANGES)
def test_a_guard_that_was_changed_is_named_and_no_other(statements: str, named: str, data: Path) -> None:
    with closing(sqlite3.connect(data, isolation_level=None)) as bare:
        bare.executescript(statements)
    found = faults(data)
    assert ("guards", named) in found
    assert len(found) == 1 or "user_version" in statements


def test_guards_that_are_written_otherwise_are_the_same(data: Path) -> None:
    with closing(sqlite3.connect(data, isolation_level=None)) as bare:
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        for name, sql in bare.execute(query).fetchall():
            bare.execute(f"DROP TRIGGER {name}")
            bare.execute(" ".join(sql.split()))
    assert faults(data) == set()


def test_a_change_is_named_beside_guards_that_stay_away(data: Path) -> None:
    with behind_its_back(data, guards=False) as bare:
        bare.execute("UPDATE determination SET verdict = 'NOT_CAUGHT' WHERE id = 4")
    found = faults(data)
    assert ("determinations", "2026-0002/v2") in found
    assert {check for check, _ in found} == {"determinations", "guards"}


@pytest.mark.parametrize("old", OLD, ids=lambda file: file.stem)
def test_a_file_of_every_version_is_read_as_it_is_and_says_what_it_lacks(old: Path, tmp_path: Path) -> None:
    file = tmp_path / "lodestone.sqlite"
    shutil.copy(old, file)
    before = file.read_bytes()
    found = verify_file(file)
    assert found.answer == "whole"
    lacking = defaultdict(set)
    for one in found.findings:
        if one.result == "not_checked":
            lacking[one.check].add(str(one.why))
    assert any("kept no law file" in why for why in lacking["packs"])
    assert any("kept no hash" in why for why in lacking["screenings"])
    assert any("kept no values with the entry" in why for why in lacking["screenings"])
    assert (file.read_bytes(), [path.name for path in tmp_path.iterdir()]) == (before, [file.name])
    assert [one.subject for one in verify_file(file, memos=tmp_path / "memos").faults] == ["2026-0001"]


def test_memos_of_before_are_found_under_whatever_key_the_client_had(tmp_path: Path) -> None:
    file = tmp_path / "lodestone.sqlite"
    shutil.copy(OLD[0], file)
    with closing(sqlite3.connect(file)) as bare:
        ((client, pdf),) = bare.execute(
            "SELECT client_id, pdf FROM paper JOIN determination ON determination.id = determination_id"
        ).fetchall()
    folder = tmp_path / "memos" / f"{client}-the-key-it-had-then"
    folder.mkdir(parents=True)
    (folder / "2026-0001-v1.pdf").write_bytes(pdf)
    assert look_through(file).answer == "whole"
    (folder / "2026-0001-v1.pdf").write_bytes(pdf[:-1])
    assert faults(file) == {("papers", "2026-0001")}


def test_an_upgraded_file_holds_and_its_old_records_still_say_what_they_lack(tmp_path: Path) -> None:
    file = tmp_path / "lodestone.sqlite"
    shutil.copy(OLD[-1], file)
    open_workspace(program(), file).close()
    found = verify_file(file)
    assert found.answer == "whole"
    assert {one.check for one in found.findings if one.result == "not_checked"} >= {"packs", "screenings"}


def test_on_a_read_only_disk_nothing_is_made(data: Path) -> None:
    for path in (data, data.parent):
        path.chmod(path.stat().st_mode & ~0o222)
    try:
        before = sorted(path.name for path in data.parent.iterdir())
        assert look_through(data).answer == "whole"
        assert sorted(path.name for path in data.parent.iterdir()) == before
    finally:
        data.parent.chmod(0o755)


def test_changes_beside_the_file_count_and_stay_where_they_are(data: Path) -> None:
    """As after a loss of power: the last changes are not in the file yet."""
    with closing(sqlite3.connect(data, isolation_level=None)) as bare:
        bare.execute("PRAGMA wal_autocheckpoint = 0")
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("DROP TRIGGER answer_is_kept")
        lost = data.parent.parent / "lost"
        shutil.copytree(data.parent, lost)
    (lost / f"{data.name}-shm").unlink()
    before = {path: path.read_bytes() for path in lost.iterdir() if path.is_file()}
    assert f"{data.name}-wal" in {path.name for path in before}
    assert faults(lost / data.name) == {("guards", "trigger answer_is_kept")}
    assert {path: path.read_bytes() for path in lost.iterdir() if path.is_file()} == before


def test_a_file_that_is_open_is_looked_through_beside_its_window(data: Path) -> None:
    desk = open_workspace(program(), data)
    try:
        assert desk.audit.verify_journal().answer == "whole"
        assert look_through(data).answer == "whole"
        desk.load_sample()
        assert desk.audit.verify_journal().answer == "whole"
    finally:
        desk.close()


@pytest.mark.parametrize(
    ("content", "refused"),
    [
        (b"", "is empty"),
        (b"no database", "not a database of Lodestone"),
        (b"SQLite format 3\x00", "cut short"),
    ],
)
def test_what_is_no_data_file_is_refused(content: bytes, refused: str, tmp_path: Path) -> None:
    file = tmp_path / "lodestone.sqlite"
    file.write_bytes(content)
    with pytest.raises(Refused, match=refused):
        verify_file(file)


def test_a_newer_file_is_refused(data: Path) -> None:
    with closing(sqlite3.connect(data, isolation_level=None)) as bare:
        bare.execute("PRAGMA user_version = 99")
    with pytest.raises(Refused, match="newer Lodestone"):
        verify_file(data)


@pytest.mark.parametrize("table", ["journal", "determination", "evidence", "filed_paper", "law_content"])
def test_a_table_that_has_gone_stops_no_other_check(table: str, data: Path) -> None:
    with behind_its_back(data, guards=False) as bare:
        bare.execute(f"DROP TABLE {table}")
        bare.execute("UPDATE answer SET value = 'x'")
    found = look_through(data)
    assert ("guards", f"table {table}") in {(one.check, one.subject) for one in found.faults}
    assert {one.check for one in found.findings} >= {
        "entries",
        "end",
        "papers",
        "packs",
        "evidence",
        "guards",
    }
    if table not in ("journal", "determination"):
        assert ("screenings", "2026-0002/v2") in faults(data)


def test_the_values_kept_with_the_journal_dropped_as_a_whole_are_missed(data: Path) -> None:
    with behind_its_back(data, guards=False) as bare:
        bare.execute("DROP TABLE journal_payload")
    told = {(fault.check, fault.subject) for fault in look_through(data).faults}
    assert ("guards", "table journal_payload") in told
    assert ("entries", "entry 1") in told


def test_a_declaration_that_is_no_text_is_a_damaged_file(data: Path) -> None:
    content = bytearray(data.read_bytes())
    content[content.index(b"CREATE TABLE") + 2] = 0x98  # SQLite quotes it in what it says
    data.write_bytes(content)
    with pytest.raises(Refused, match="damaged"):
        verify_file(data)


def test_damaged_pages_stop_no_other_check(data: Path) -> None:
    with closing(sqlite3.connect(data)) as bare:
        (root,) = bare.execute("SELECT rootpage FROM sqlite_master WHERE name = 'evidence'").fetchone()
        (size,) = bare.execute("PRAGMA page_size").fetchone()
    with data.open("r+b") as opened:
        opened.seek((root - 1) * size)
        opened.write(b"\xff" * 200)
    found = look_through(data)
    checks = {one.check for one in found.faults}
    assert checks == {"evidence", "guards"}
    assert {one.result for one in found.of_check("determinations")} == {"same"}
