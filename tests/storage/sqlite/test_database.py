# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Files that cannot be opened are refused with a sentence, and nothing committed is ever lost."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
import traceback
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.basics.messages import Bug, Refused
from desktop_app.services.context.context import changes_as_lists
from desktop_app.services.data_folder.open import Unusable
from desktop_app.services.schema.rows import ALL_PRODUCTS
from desktop_app.storage.sqlite.database import OURS, VERSION, Database, refusal_of_error
from desktop_app.storage.sqlite.store import SqlStore

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
TREE = Path(__file__).resolve().parents[3]
DAMAGED = ("is not a database of Lodestone", "damaged", "cut short", "not one of Lodestone")


def filled(file: Path, rows: int = 50) -> None:
    store = SqlStore(file)
    with store.begin_transaction("me", NOW) as writing:
        client = writing.add_row("client", 0, {"client": "a", "name": "A"})
        writing.add_rows(
            "products", client, ({"part_number": str(n), "note": "x" * 500} for n in range(rows))
        )
        writing.append_to_journal("filled", "a", {})
    store.close()


def refused(file: Path) -> str:
    with pytest.raises(Refused) as caught:
        SqlStore(file, wait=0.2)
    assert caught.value.do
    return str(caught.value)


def test_a_new_file_is_ours_and_set_up(store: SqlStore, file: Path) -> None:
    with closing(sqlite3.connect(file)) as bare:
        assert bare.execute("PRAGMA application_id").fetchone() == (OURS,)
        assert bare.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert bare.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    with closing(store._database.open_connection()) as ours:
        assert ours.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert ours.execute("PRAGMA synchronous").fetchone() == (2,)


def test_who_only_reads_keeps_few_pages_and_writes_nothing(file: Path) -> None:
    """Two processes read a large catalogue beside each other: 64 MB of pages in each helped nobody."""
    filled(file)

    def kept(*, for_reading: bool) -> int:
        with (
            closing(Database(file, for_reading=for_reading)) as database,
            closing(database.open_connection()) as connection,
        ):
            (pages,) = connection.execute("PRAGMA cache_size").fetchone()
            return int(pages)

    assert kept(for_reading=False) == -65536
    assert kept(for_reading=True) == -8192
    with (
        closing(Database(file, for_reading=True)) as database,
        closing(database.open_connection()) as connection,
        pytest.raises(sqlite3.OperationalError),
    ):
        connection.execute("DELETE FROM product")


def test_an_empty_file_becomes_a_database(file: Path) -> None:
    file.parent.mkdir()
    file.touch()
    SqlStore(file).close()
    SqlStore(file).close()


@pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\x00", b"PK\x03\x04" * 200, os.urandom(5000)])
def test_what_is_no_database_is_refused_and_left_alone(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert any(words in refused(file) for words in DAMAGED)
    assert file.read_bytes() == content
    assert list(file.parent.iterdir()) == [file]


def test_a_database_of_another_program_is_refused_and_left_alone(file: Path) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as bare:
        bare.execute("CREATE TABLE notes (text)")
    before = file.read_bytes()
    assert "not one of Lodestone" in refused(file)
    assert file.read_bytes() == before


@pytest.mark.parametrize("keep", [0.9, 0.5, 0.1])
def test_a_file_cut_short_is_refused(file: Path, keep: float) -> None:
    filled(file)
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * keep)])
    assert "cut short" in refused(file)


def test_a_file_with_damaged_pages_is_refused(file: Path) -> None:
    filled(file)
    content = bytearray(file.read_bytes())
    for start in range(4096, len(content) - 4096, 4096):
        content[start : start + 64] = b"\xff" * 64
    file.write_bytes(content)
    assert "damaged" in refused(file)


def test_a_file_from_the_future_is_refused_and_left_alone(file: Path) -> None:
    filled(file)
    with closing(sqlite3.connect(file)) as bare:
        bare.execute(f"PRAGMA user_version = {VERSION + 1}")
    said = refused(file)
    assert "newer" in said
    assert "backup" in said


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path)


def test_a_place_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "cannot be made" in refused(tmp_path / "file" / "below" / "x.sqlite")


def test_a_file_that_another_program_writes_to_is_refused_for_now(file: Path) -> None:
    filled(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "another program is writing" in refused(file)
        other.execute("ROLLBACK")
    SqlStore(file).close()


def test_a_change_while_another_program_writes_is_refused(store: SqlStore, file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refused, match="another program"), store.begin_transaction("me", NOW):
            pass
        other.execute("ROLLBACK")


READ_ONLY = """
import os, sys
from pathlib import Path
from desktop_app.basics.messages import Refused
from desktop_app.storage.sqlite.store import SqlStore
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    SqlStore(Path(sys.argv[1]), wait=0.2)
except Refused as refused:
    print(refused)
"""


@pytest.fixture
def in_sight(tmp_path: Path) -> Path:
    """Return a folder that other users may enter."""
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.geteuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    return tmp_path


def opened_by_another_user(file: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, file],
        cwd=TREE,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="rights are another matter there")
@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("rights", [0o555, 0o700])
def test_a_folder_that_cannot_be_written_to_or_looked_into_is_refused(
    in_sight: Path, there: bool, rights: int
) -> None:
    file = in_sight / "closed" / "lodestone.sqlite"
    filled(file) if there else file.parent.mkdir()
    for path in (file, file.parent):
        if path.exists():
            path.chmod(rights if path.is_dir() else 0o444)
    if rights == 0o700 and os.geteuid() != 0:
        file.parent.chmod(0)
    try:
        assert "cannot be" in opened_by_another_user(file)
    finally:
        file.parent.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are another matter there")
def test_a_file_that_is_read_only_is_told_when_it_is_opened(in_sight: Path) -> None:
    file = in_sight / "data" / "lodestone.sqlite"
    filled(file)
    file.parent.chmod(0o777)  # it may be written beside
    file.chmod(0o444)
    told = opened_by_another_user(file)
    assert "can be read but not written to" in told
    assert "Make it writable and try again" in told


@pytest.mark.skipif(sys.platform == "win32", reason="rights are another matter there")
def test_data_and_their_copies_are_closed_to_others_wherever_they_lie(file: Path) -> None:
    file.parent.mkdir(mode=0o755)
    before = os.umask(0o022)
    try:
        store = SqlStore(file)
        with store.begin_transaction("me", NOW) as writing:
            writing.add_row("client", 0, {"client": "a", "name": "A"})
        store.write_backup(file.parent / "copy.sqlite")
        found = {one.name: stat.S_IMODE(one.stat().st_mode) for one in file.parent.iterdir()}
        store.close()
    finally:
        os.umask(before)
    assert {"lodestone.sqlite", "lodestone.sqlite-wal", "copy.sqlite"} <= set(found)
    assert set(found.values()) == {0o600}


def test_a_file_that_others_were_let_into_stays_open_to_them(file: Path) -> None:
    filled(file)
    file.chmod(0o640)
    SqlStore(file).close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_text_that_is_damaged_is_a_damaged_file_and_is_not_quoted(file: Path) -> None:
    store = SqlStore(file)
    with store.begin_transaction("me", NOW) as writing:
        writing.add_row("client", 0, {"client": "a", "name": "xxxx GmbH"})
    store.close()
    content = file.read_bytes()
    assert b"xxxx GmbH" in content
    file.write_bytes(content.replace(b"xxxx GmbH", b"\xff\xfe\x00\x80xGmbH"))
    store = SqlStore(file)
    with pytest.raises(Unusable, match="damaged") as caught:
        store.list_clients()
    store.close()
    assert "GmbH" not in "".join(traceback.format_exception(caught.value))


def test_an_exception_saves_nothing(store: SqlStore) -> None:
    def fail() -> None:
        with store.begin_transaction("me", NOW) as writing:
            writing.add_row("client", 0, {"client": "a", "name": "A"})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert store.list_clients() == []
    assert store.journal_head() == 0


def test_reading_goes_on_while_one_writes(store: SqlStore) -> None:
    with store.begin_transaction("me", NOW) as writing:
        writing.add_row("client", 0, {"client": "a", "name": "A"})
        assert store.list_clients() == []  # another connection sees the last saved state
    assert len(store.list_clients()) == 1


def test_writers_take_turns(store: SqlStore) -> None:
    def add(number: int) -> None:
        with store.begin_transaction("me", NOW) as writing:
            writing.add_row("client", 0, {"client": str(number), "name": "A"})
            writing.append_to_journal("added", str(number), changes_as_lists(writing.row_changes))

    threads = [threading.Thread(target=add, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.list_clients()) == 8
    assert store.verify_records() == []


WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from desktop_app.services.context.context import changes_as_lists
from desktop_app.storage.sqlite.store import SqlStore
store = SqlStore(Path(sys.argv[1]))
with store.begin_transaction("me", datetime.now(UTC)) as writing:
    client = writing.add_row("client", 0, {"client": "a", "name": "A"})
    writing.append_to_journal("added", "a", changes_as_lists(writing.row_changes))
for number in range(100000):
    with store.begin_transaction("me", datetime.now(UTC)) as writing:
        writing.add_row("products", client, {"part_number": str(number)})
        writing.append_to_journal("added", str(number), changes_as_lists(writing.row_changes))
    print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
@pytest.mark.parametrize("lines", [1, 7, 60])
def test_killed_at_any_moment_nothing_saved_is_lost(file: Path, lines: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, file], cwd=TREE, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        for _ in range(lines):
            last = int(writer.stdout.readline())
        writer.send_signal(signal.SIGKILL)
        last = max([last, *(int(line) for line in writer.stdout if line.endswith("\n"))])
    store = SqlStore(file)
    count = store.lists.count_rows(1, ALL_PRODUCTS)
    assert count in (last + 1, last + 2)  # one more may be saved than was told
    assert store.journal_head() == 1 + count  # the client and its products
    assert store.verify_records() == []
    store.close()


def test_a_backup_is_whole_even_while_one_writes(store: SqlStore, tmp_path: Path) -> None:
    with store.begin_transaction("me", NOW) as writing:
        writing.add_row("client", 0, {"client": "a", "name": "A"})
    with store.begin_transaction("me", NOW) as writing:
        writing.add_row("client", 0, {"client": "b", "name": "B"})
        store.write_backup(tmp_path / "copies" / "copy.sqlite")
    copy = SqlStore(tmp_path / "copies" / "copy.sqlite")
    assert [row.client for row in copy.list_clients()] == ["a"]
    copy.close()


def test_a_backup_that_cannot_be_written_is_refused(store: SqlStore, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Refused, match="cannot be written"):
        store.write_backup(tmp_path / "file" / "copy.sqlite")


def test_a_full_disk_is_told_and_keeps_what_was_saved(store: SqlStore) -> None:
    """A page limit stands in for the disk: SQLite answers with the same code."""
    with store.begin_transaction("me", NOW) as writing:
        client = writing.add_row("client", 0, {"client": "a", "name": "A"})

    def fill() -> None:
        with store.begin_transaction("me", NOW) as writing:
            pages = writing._connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            writing._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            rows = ({"part_number": str(n), "note": "x" * 500} for n in range(2000))
            writing.add_rows("products", client, rows)

    with pytest.raises(Refused, match="disk is full"):
        fill()
    assert len(store.list_clients()) == 1


def test_what_only_we_can_have_caused_is_a_defect(tmp_path: Path) -> None:
    error = sqlite3.OperationalError("no such table: x")
    assert isinstance(refusal_of_error(error, tmp_path), Bug)
    database = Database(tmp_path / "x.sqlite")
    with pytest.raises(Bug), database.read_transaction() as connection:
        connection.exec_driver_sql("SELECT * FROM nowhere")
    database.close()
