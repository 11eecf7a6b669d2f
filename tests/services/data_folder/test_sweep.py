# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a killed program has left half done is gone after the next start; nothing of anybody else is."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.basics.files import temporary_folder
from desktop_app.paths import Folders
from desktop_app.services.data_folder.open import FolderTaken, open_folder
from desktop_app.services.workspace import open_workspace_to_read
from tests.making import program

LEFT = (
    "backups/lodestone-2026-11-23.sqlite.part",
    "backups/lodestone-2026-11-23.sqlite.part-journal",
    ".lodestone-0123456789ab.part",
    "memos/1-nordwerk/.lodestone-0123456789ab.part",
    "evidence/.lodestone-0123456789ab.part",
    ".restoring-77-0123456789ab/lodestone.sqlite",
    ".restoring-abcdefgh/lodestone.sqlite-wal",
    ".settings.toml.abcdefgh",
)
KEPT = (
    "backups/lodestone-2026-11-23.sqlite",
    "backups/note.part.txt",
    "memos/1-nordwerk/2026-0001-v1.pdf",
    "evidence/list.part.csv",
    "papers/.lodestone-0123456789ab.part",
    "notes.part",
)


@pytest.fixture
def used(folders: Folders) -> Folders:
    """Return a data folder in which a program was killed."""
    open_folder(program(), folders).close()
    for name in (*LEFT, *KEPT):
        file = folders.data / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x")
    return folders


def test_the_next_start_sweeps_its_own_folder_alone(used: Folders) -> None:
    open_folder(program(), used).close()
    assert [name for name in LEFT if (used.data / name).exists()] == []
    assert [name for name in KEPT if not (used.data / name).exists()] == []
    assert not list(used.data.glob(".restoring-*"))


def test_nothing_is_swept_while_another_window_has_the_folder(used: Folders) -> None:
    holding = program().claim_folder(used.data)
    with pytest.raises(FolderTaken):
        open_folder(program(), used)
    holding.release_lock()
    assert all((used.data / name).exists() for name in LEFT)


def test_reading_sweeps_nothing(used: Folders) -> None:
    with closing(open_workspace_to_read(program(), used.database)) as workspace:
        assert workspace.clients.rows() == []
    assert all((used.data / name).exists() for name in LEFT)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_not_followed(used: Folders, tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "file").write_bytes(b"x")
    (used.data / ".restoring-link").symlink_to(tmp_path / "precious", target_is_directory=True)
    (used.data / ".restoring-77-0123456789ab" / "link").symlink_to(
        tmp_path / "precious", target_is_directory=True
    )
    open_folder(program(), used).close()
    assert (tmp_path / "precious" / "file").exists()


def test_temporary_folders_of_killed_programs_are_swept(folders: Folders) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    temporary = Path(tempfile.gettempdir())
    left = temporary / f"lodestone-{ended.pid}-0123456789ab"
    others = [
        temporary / f"lodestone-{os.getppid()}-0123456789ab",  # its program runs
        temporary / "lodestone-world",
        temporary / f"lodestone-{ended.pid}",
        temporary / f"my-lodestone-{ended.pid}-0123456789ab",
    ]
    for folder in (left, *others):
        folder.mkdir()
        (folder / "data.sqlite").write_bytes(b"x")
    with temporary_folder() as own:
        open_folder(program(), folders).close()
        assert own.is_dir()
    assert not own.exists()
    assert not left.exists()
    for folder in others:
        assert (folder / "data.sqlite").exists()
        (folder / "data.sqlite").unlink()
        folder.rmdir()


def test_a_file_of_such_a_name_is_nobody_s_folder(folders: Folders) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    file = Path(tempfile.gettempdir()) / f"lodestone-{ended.pid}-0123456789ab"
    file.write_bytes(b"x")
    open_folder(program(), folders).close()
    assert file.exists()
    file.unlink()
