# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Going back to a backup: what was there is kept, and nothing changes unless the backup opens."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.paths import Folders
from desktop_app.services.data_folder.backups import newest_backup, restore_backup
from desktop_app.services.data_folder.open import FolderTaken, open_folder
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import open_workspace
from tests.making import program

NOW = datetime(2026, 11, 24, 14, 2)  # noqa: DTZ001  only a name is made of it


def names(file: Path) -> list[str]:
    with closing(open_workspace(program(), file)) as desk:
        return [row.name for row in desk.clients.rows()]


@pytest.fixture
def backup(folders: Folders) -> Path:
    """Return a backup with one client; the data file has two, and is damaged."""
    file = folders.backups_folder / "lodestone-2026-11-23.sqlite"
    with closing(open_workspace(program(), folders.database)) as desk:
        desk.clients.create(Client(name="In both", country=CountryCode("DE")))
        desk.write_backup(file)
        desk.clients.create(Client(name="Later", country=CountryCode("DE")))
    folders.database.write_bytes(b"damaged " * 100)
    return file


def files(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_backup_takes_the_place_and_what_was_there_is_kept(folders: Folders, backup: Path) -> None:
    beside = Path(f"{folders.database}-wal")
    beside.write_bytes(b"not yet folded in")
    before = backup.read_bytes()
    kept = restore_backup(program(), folders, backup, lambda: NOW)
    assert kept is not None
    assert kept == folders.data / "lodestone-replaced-20261124-140200.sqlite"
    assert kept.read_bytes() == b"damaged " * 100
    assert Path(f"{kept}-wal").read_bytes() == b"not yet folded in"
    assert not beside.exists(), "it would be folded into the backup"
    assert backup.read_bytes() == before
    assert names(folders.database) == ["In both"]
    assert not list(folders.data.glob(".restoring-*"))


def test_what_was_kept_before_stays_under_its_name(folders: Folders, backup: Path) -> None:
    first = restore_backup(program(), folders, backup, lambda: NOW)
    second = restore_backup(program(), folders, backup, lambda: NOW)
    assert first is not None
    assert first != second
    assert first.read_bytes() == b"damaged " * 100


@pytest.mark.skipif(sys.platform == "win32", reason="rights are another matter there")
def test_the_file_in_place_is_closed_to_others(folders: Folders, backup: Path) -> None:
    backup.chmod(0o644)
    restore_backup(program(), folders, backup)
    assert stat.S_IMODE(folders.database.stat().st_mode) == 0o600


def test_a_disk_that_gives_a_file_one_name_only_gets_a_copy(
    folders: Folders, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no(*_names: object) -> NoReturn:
        raise PermissionError

    monkeypatch.setattr(os, "link", no)
    kept = restore_backup(program(), folders, backup)
    assert kept is not None
    assert kept.read_bytes() == b"damaged " * 100
    assert names(folders.database) == ["In both"]


@pytest.mark.parametrize("content", [b"", b"no backup " * 100, None])
def test_a_backup_that_cannot_be_opened_changes_nothing(
    content: bytes | None, folders: Folders, backup: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.sqlite"
    if content is not None:
        bad.write_bytes(content)
    before = files(folders.data)
    with pytest.raises(Refused) as caught:
        restore_backup(program(), folders, bad)
    assert caught.value.file == str(bad)
    assert caught.value.do
    before.pop(folders.data / "lodestone.lock", None)
    after = files(folders.data)
    after.pop(folders.data / "lodestone.lock", None)
    assert after == before


def test_a_folder_that_another_window_has_is_left_alone(folders: Folders, backup: Path) -> None:
    shutil.copy(backup, folders.database)
    other = open_folder(program(), folders)
    with pytest.raises(FolderTaken):
        restore_backup(program(), folders, backup)
    other.close()


def test_the_newest_backup_is_the_one_that_was_written_last(folders: Folders) -> None:
    assert newest_backup(folders) is None
    for age, name in enumerate(["b.sqlite", "c.sqlite", "a.sqlite"]):
        (folders.backups_folder / name).write_bytes(b"x")
        os.utime(folders.backups_folder / name, (1_000_000 - age, 1_000_000 - age))
    (folders.backups_folder / "note.txt").touch()
    (folders.backups_folder / "empty.sqlite").touch()
    found = newest_backup(folders)
    assert found is not None
    assert found.file.name == "b.sqlite"
    assert newest_backup(Folders(folders.data / "nowhere")) is None


def test_where_nothing_was_nothing_is_kept(folders: Folders, backup: Path) -> None:
    folders.database.unlink()
    assert restore_backup(program(), folders, backup) is None
    assert names(folders.database) == ["In both"]


def test_changes_that_were_not_merged_are_kept_with_the_file(folders: Folders, backup: Path) -> None:
    folders.database.unlink()
    with closing(open_workspace(program(), folders.database)) as desk:
        desk.clients.create(Client(name="Not merged", country=CountryCode("DE")))
        for file in folders.data.glob("lodestone.sqlite*"):
            shutil.copy(file, folders.data / f"as-killed{file.name.removeprefix('lodestone.sqlite')}")
    for file in folders.data.glob("as-killed*"):
        file.replace(folders.data / f"lodestone.sqlite{file.name.removeprefix('as-killed')}")
    kept = restore_backup(program(), folders, backup)
    assert kept is not None
    assert names(folders.database) == ["In both"]
    assert names(kept) == ["Not merged"]
    assert sorted(file.name for file in folders.data.glob("*-wal")) == []
