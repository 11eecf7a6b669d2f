# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A backup that can be put back, and data that are moved whole."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.paths import Folders, user_folders
from desktop_app.services.data_folder.move import move_data_folder
from desktop_app.services.data_folder.open import Opened, open_folder
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace
from tests.making import program


def opened(folders: Folders) -> Opened:
    return open_folder(program(), folders)


def client(desk: Workspace) -> int:
    return desk.clients.create(Client(name="Test GmbH", country=CountryCode("DE"))).value


def test_a_backup_put_in_the_place_of_the_database_is_opened(folders: Folders, tmp_path: Path) -> None:
    first = opened(folders)
    made = client(first.workspace)
    steps: list[tuple[int, int]] = []
    copy = tmp_path / "copy.sqlite"
    first.workspace.write_backup(copy, lambda done, of: steps.append((done, of)))
    assert steps[-1][0] == steps[-1][1] > 0
    first.workspace.clients.delete(made)
    first.close()
    folders.database.rename(folders.database.with_suffix(".old"))
    copy.rename(folders.database)
    second = opened(folders)
    assert [row.name for row in second.workspace.clients.rows()] == ["Test GmbH"]
    second.close()


def test_a_backup_that_is_not_wanted_any_more_leaves_nothing(folders: Folders, tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(_done: int, _of: int) -> None:
        raise Stopped

    open_ = opened(folders)
    (tmp_path / "copies").mkdir()
    with pytest.raises(Stopped):
        open_.workspace.write_backup(tmp_path / "copies" / "copy.sqlite", stop)
    assert list((tmp_path / "copies").iterdir()) == []
    open_.close()


def test_the_database_is_not_taken_for_the_place_of_its_own_copy(folders: Folders) -> None:
    open_ = opened(folders)
    with pytest.raises(Refused, match="Choose another name"):
        open_.workspace.write_backup(folders.database)
    client(open_.workspace)
    open_.close()


def test_data_are_moved_whole_and_the_old_folder_is_kept(folders: Folders, tmp_path: Path) -> None:
    first = opened(folders)
    client(first.workspace)
    memo = folders.data / "memos" / "1-test" / "memo.pdf"
    memo.parent.mkdir(parents=True)
    memo.write_bytes(b"a memo")
    folders.settings_file.write_text('signer = "J. Haug"\n', "utf-8")
    moved = move_data_folder(program(), first.workspace, folders, tmp_path / "new place")
    first.close()
    assert (moved.data / "memos" / "1-test" / "memo.pdf").read_bytes() == b"a memo"
    assert moved.settings_file.read_text("utf-8") == folders.settings_file.read_text("utf-8")
    assert folders.database.exists()
    second = opened(moved)
    assert [row.name for row in second.workspace.clients.rows()] == ["Test GmbH"]
    second.close()


@pytest.mark.parametrize("place", ["used", "data/inside"])
def test_data_are_not_moved_where_something_is_or_into_themselves(
    place: str, folders: Folders, tmp_path: Path
) -> None:
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "other.txt").write_text("somebody's", "utf-8")
    open_ = opened(folders)
    with pytest.raises(Refused) as caught:
        move_data_folder(program(), open_.workspace, folders, tmp_path / place)
    assert "Choose" in caught.value.do
    open_.close()


def refuse_copies(monkeypatch: pytest.MonkeyPatch, _config: Path) -> None:
    def fail(_source: Path, _target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", fail)


def refuse_the_note(_monkeypatch: pytest.MonkeyPatch, config: Path) -> None:
    config.mkdir(parents=True)
    (config / "data-folder.txt").mkdir()


@pytest.mark.parametrize("spoil", [refuse_copies, refuse_the_note])
@pytest.mark.parametrize("was_there", [False, True])
def test_a_move_that_is_refused_leaves_the_old_folder_in_use_and_the_new_one_as_it_was(
    spoil: Callable[[pytest.MonkeyPatch, Path], None],
    was_there: bool,
    folders: Folders,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("platformdirs.user_config_dir", lambda *_args, **_named: str(tmp_path / "config"))
    new = tmp_path / "new place"
    if was_there:
        new.mkdir()
    open_ = opened(folders)
    client(open_.workspace)
    folders.settings_file.write_text('signer = "J. Haug"\n', "utf-8")
    with monkeypatch.context() as spoilt:
        spoil(spoilt, tmp_path / "config")
        with pytest.raises(Refused):
            move_data_folder(program(), open_.workspace, folders, new)
    assert new.exists() == was_there
    assert not was_there or not list(new.iterdir())
    if spoil is refuse_the_note:
        (tmp_path / "config" / "data-folder.txt").rmdir()
    move_data_folder(program(), open_.workspace, folders, new)
    open_.close()
    assert user_folders() == Folders(new, "last")


@pytest.mark.skipif(sys.platform == "win32", reason="a process is forked to be killed")
@pytest.mark.parametrize("others_file", [False, True])
def test_a_move_that_was_killed_is_done_anew_into_the_same_folder(
    others_file: bool, folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_config_dir", lambda *_args, **_named: str(tmp_path / "config"))
    new = tmp_path / "new place"
    first = opened(folders)
    client(first.workspace)
    first.close()
    memo = folders.data / "memos" / "1-test" / "memo.pdf"
    memo.parent.mkdir(parents=True)
    memo.write_bytes(b"a memo")
    folders.settings_file.write_text('signer = "J. Haug"\n', "utf-8")
    copy = shutil.copy2

    def copy_and_die(source: Path, target: Path) -> None:
        copy(source, target)
        if target.name == "memo.pdf":
            os._exit(9)

    child = os.fork()
    if not child:
        shutil.copy2 = copy_and_die  # type: ignore[assignment]
        move_data_folder(program(), opened(folders).workspace, folders, new)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert (new / "memos" / "1-test" / "memo.pdf").exists()
    open_ = opened(folders)
    if others_file:
        (new / "memos" / "mine.txt").write_text("somebody's", "utf-8")
        with pytest.raises(Refused, match="not empty"):
            move_data_folder(program(), open_.workspace, folders, new)
        assert (new / "memos" / "mine.txt").exists()
        (new / "memos" / "mine.txt").unlink()
        opened(Folders(new)).close()  # whoever opens it takes it for a folder of his own
        with pytest.raises(Refused, match="not empty"):
            move_data_folder(program(), open_.workspace, folders, new)
    else:
        moved = move_data_folder(program(), open_.workspace, folders, new)
        assert (moved.data / "memos" / "1-test" / "memo.pdf").read_bytes() == b"a memo"
        assert not (new / "lodestone.moving").exists()
        assert user_folders() == Folders(new, "last")
    open_.close()
