# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""No path that a user names reads the open data file or replaces a file of a data folder, under any name or link."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.basics.files import (
    LIST_FILE,
    OPEN_FILES,
    check_target,
    open_to_write,
    read_limited,
    write_own_file,
    write_whole,
)
from desktop_app.basics.messages import Refused
from desktop_app.paths import Folders
from desktop_app.services.catalogue.evidence import read_paper
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace, open_workspace
from tests.making import program, put_empty_data_file

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="locks and links are another matter there")
ANOTHER = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1])
print(other.execute("SELECT count(*) FROM client").fetchone()[0])
other.close()
"""
"""What a second program does: it reads, and at its end SQLite deletes the files beside if nobody holds a lock."""


@pytest.fixture
def workspace(folders: Folders) -> Iterator[Workspace]:
    """Return a data folder that is open, with a change not merged into its file yet."""
    with closing(open_workspace(program(), folders.database)) as opened:
        opened.clients.create(Client(name="Kept", country=CountryCode("DE")))
        yield opened


def ways_to(file: Path, folder: Path) -> list[Path]:
    """Return a file under its own name, by a detour, a symbolic link, a link to that, and a second name."""
    (folder / "detour").mkdir()
    link, link_to_link, second = folder / "case.json", folder / "notice.pdf", folder / "list.csv"
    link.symlink_to(file)
    link_to_link.symlink_to(link)
    second.hardlink_to(file)
    return [file, folder / "detour" / ".." / file.relative_to(folder), link, link_to_link, second]


READERS: list[Callable[[Path], object]] = [
    read_limited,
    read_paper,
    lambda path: read_limited(path, LIST_FILE),
    lambda path: _refusal_of_list(path),
]


def _refusal_of_list(path: Path) -> None:
    (book,) = program().workbooks.read_tables([path])
    if book.refused is not None:
        raise book.refused


@on_unix
@pytest.mark.parametrize("reader", READERS)
def test_reading_the_open_data_file_is_refused_and_its_locks_stay(
    reader: Callable[[Path], object], workspace: Workspace, folders: Folders, tmp_path: Path
) -> None:
    write_ahead = Path(f"{folders.database}-wal")
    for path in (*ways_to(folders.database, tmp_path), write_ahead, folders.data / "lodestone.sqlite-shm"):
        with pytest.raises(Refused) as caught:
            reader(path)
        assert "Lodestone has open" in str(caught.value)
        assert caught.value.do
    done = subprocess.run([sys.executable, "-c", ANOTHER, folders.database], capture_output=True, check=True)
    assert done.stdout.strip() == b"1"
    assert write_ahead.exists(), "another program may delete it only when nobody has the file open"
    workspace.clients.create(Client(name="Later", country=CountryCode("DE")))
    with closing(sqlite3.connect(folders.database)) as bare:
        assert bare.execute("SELECT count(*) FROM client").fetchone() == (2,)


def test_a_data_file_is_known_again_after_it_was_moved(workspace: Workspace, folders: Folders) -> None:
    moved = folders.database.rename(folders.data / "elsewhere.json")
    with pytest.raises(Refused, match="has open"):
        read_limited(moved)


def test_a_file_that_was_closed_is_refused_by_what_is_in_it(folders: Folders, tmp_path: Path) -> None:
    open_workspace(program(), folders.database).close()
    copy = tmp_path / "notice.pdf"
    shutil.copy(folders.database, copy)
    for path in (folders.database, copy):
        assert not OPEN_FILES.holds(path)
        with pytest.raises(Refused, match="a data file of Lodestone"):
            read_limited(path)


def test_a_foreign_database_is_read_like_any_file(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.sqlite")) as bare:
        bare.execute("CREATE TABLE t (x)")
    assert read_limited(tmp_path / "other.sqlite").startswith(b"SQLite format 3")


WRITERS: list[Callable[[Path], object]] = [check_target, lambda path: write_whole(path, b"x")]


def _write_in_pieces(path: Path) -> None:
    with open_to_write(path) as file:
        file.write(b"x")


@on_unix
@pytest.mark.parametrize("writer", [*WRITERS, _write_in_pieces])
def test_nothing_is_written_over_the_open_data_file(
    writer: Callable[[Path], object], workspace: Workspace, folders: Folders, tmp_path: Path
) -> None:
    beside = [Path(f"{folders.database}{ending}") for ending in ("-wal", "-shm", "-journal")]
    for path in (*ways_to(folders.database, tmp_path), *beside):
        with pytest.raises(Refused, match="it would be lost"):
            writer(path)
    assert [row.name for row in workspace.clients.rows()] == ["Kept"]
    assert not list(tmp_path.rglob("*.part"))


OWN = (
    "lodestone.sqlite",
    "lodestone.sqlite-journal",
    "lodestone.lock",
    "settings.toml",
    "window.ini",
    "lodestone-replaced-20261124-140200.sqlite",
    "memos/1-nordwerk/2026-0001-v1.pdf",
    "memos/new.pdf",
    "Memos/1-nordwerk/2026-0001-v1.pdf",
    "backups/lodestone-2026-11-23.sqlite",
    "backups/new.pdf",
    "evidence/0123456789ab-list.csv",
    "logs/lodestone.log",
)


@pytest.mark.parametrize("is_open", [True, False])
@pytest.mark.parametrize("name", OWN)
def test_what_is_in_a_data_folder_is_never_written_over(
    name: str, is_open: bool, folders: Folders, tmp_path: Path
) -> None:
    workspace = open_workspace(program(), put_empty_data_file(folders.database))
    if not is_open:
        workspace.close()
    target = folders.data / name
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        target.write_bytes(b"ours")
    before = None if OPEN_FILES.holds(target) else target.read_bytes()
    link = tmp_path / "link"
    link.symlink_to(folders.data, target_is_directory=True)
    for path in (target, link / name, folders.data / "logs" / ".." / name):
        with pytest.raises(Refused, match="it would be lost"):
            write_whole(path, b"theirs")
    assert before is None or target.read_bytes() == before
    workspace.close()


def test_a_copy_elsewhere_is_never_written_over(folders: Folders, tmp_path: Path) -> None:
    with closing(open_workspace(program(), folders.database)) as workspace:
        workspace.write_backup(tmp_path / "copy.pdf")
    beside = tmp_path / "copy.pdf-wal"
    beside.write_bytes(b"")
    for path in (tmp_path / "copy.pdf", beside):
        with pytest.raises(Refused, match="this is a database, and it would be lost"):
            write_whole(path, b"x")


def test_papers_may_lie_in_a_data_folder_beside_its_own(folders: Folders) -> None:
    with closing(open_workspace(program(), folders.database)):
        write_whole(folders.data / "memo.pdf", b"x")
        write_own_file(folders.data / "evidence" / "list.csv", b"y")
    assert (folders.data / "memo.pdf").read_bytes() == b"x"
    assert (folders.data / "evidence" / "list.csv").read_bytes() == b"y"


@on_unix
@pytest.mark.parametrize("what", ["pipe", "zero", "link to zero", "folder"])
@pytest.mark.parametrize("reader", READERS)
def test_what_is_no_file_is_refused_at_once(
    reader: Callable[[Path], object], what: str, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    if what == "pipe":
        os.mkfifo(path)
    elif what == "folder":
        path.mkdir()
    elif what == "zero":
        path = Path("/dev/zero")
    else:
        path.symlink_to("/dev/zero")
    with pytest.raises(Refused) as caught:
        reader(path)
    assert caught.value.do


def test_a_file_has_no_more_bytes_than_its_kind_may(tmp_path: Path) -> None:
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(1 << 40)  # takes no room on the disk
    for reader in READERS:
        with pytest.raises(Refused) as caught:
            reader(large)
        assert "larger than" in str(caught.value) or "at most" in str(caught.value)


@pytest.mark.skipif(sys.platform != "linux", reason="only there are such files")
def test_a_file_without_a_size_of_its_own_is_read_to_its_end() -> None:
    assert read_limited(Path("/proc/self/status")).startswith(b"Name:")
