# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Going back to a backup from the window: it is looked through and compared before anything is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.basics.seals import remove_seal
from desktop_app.paths import Folders
from desktop_app.services.context.program import Program
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import open_workspace
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.startup.app import DataOpening
from tests.ui.starting import Starter, front, seen, started
from tests.ui.test_names import unnamed


@pytest.fixture
def starter(qapp: QApplication, program: Program, qtbot: QtBot) -> Iterator[Starter]:
    yield from started(qapp, program, qtbot)


@pytest.fixture
def backup(folders: Folders, program: Program) -> Path:
    """Return a backup with one client; the data file has another one by now."""
    file = folders.backups_folder / "lodestone-2026-11-23.sqlite"
    with closing(open_workspace(program, folders.database)) as workspace:
        workspace.clients.create(Client(name="Kept GmbH", country=CountryCode("DE")))
        workspace.write_backup(file)
        workspace.clients.create(Client(name="Later GmbH", country=CountryCode("DE")))
    return file


def clients(opening: DataOpening) -> list[str]:
    return sorted(row.name for row in opening.window.session.workspace.clients.rows())


def choose(starter: Starter, opening: DataOpening, backup: Path) -> None:
    """Choose a backup in the settings, as by hand."""
    opening.window.show_page("settings")
    starter.settle(opening)
    starter.press(opening, "Go back to a backup")
    dialog = front()
    assert isinstance(dialog, QFileDialog)
    dialog.close()
    dialog.fileSelected.emit(str(backup))
    starter.settle(opening)


def test_a_backup_is_compared_then_opened_in_the_running_window(
    starter: Starter, folders: Folders, backup: Path
) -> None:
    opening = starter.start(folders)
    choose(starter, opening, backup)
    dialog = front()
    told = seen(dialog)
    assert "There now" in told
    assert "In the backup" in told
    assert re.search("1 entr(y|ies) of the journal (was|were) made since", told)
    assert "no seal" not in told
    assert sorted(set(unnamed(dialog))) == []
    starter.press(opening, "Cancel", within=dialog)
    assert clients(opening) == ["Kept GmbH", "Later GmbH"]
    choose(starter, opening, backup)
    starter.press(opening, "Go back to it", within=front())
    starter.settle(opening)
    assert clients(opening) == ["Kept GmbH"]
    (kept,) = folders.data.glob("lodestone-replaced-*.sqlite")
    assert str(kept) in seen(front())
    front().close()
    opening.window.session.workspace.clients.create(Client(name="Goes on", country=CountryCode("DE")))
    assert starter.told == []


def test_a_damaged_backup_is_told_and_the_newest_whole_one_offered(
    starter: Starter, folders: Folders, backup: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.sqlite"
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    damaged.write_bytes(content)
    opening = starter.start(folders)
    choose(starter, opening, damaged)
    told = seen(front())
    assert "its bytes are not those that were written" in told
    assert "nothing has been changed" in told
    starter.press(opening, "Open newest backup", within=front())
    assert "In the backup" in seen(front())
    front().close()
    assert clients(opening) == ["Kept GmbH", "Later GmbH"]


def test_a_backup_without_a_seal_says_what_would_not_show(
    starter: Starter, folders: Folders, backup: Path
) -> None:
    remove_seal(backup)
    opening = starter.start(folders)
    choose(starter, opening, backup)
    assert "carries no seal" in seen(front())
    front().close()


def test_the_newest_whole_backup_is_found_behind_damaged_ones(
    starter: Starter, folders: Folders, backup: Path
) -> None:
    newer = folders.backups_folder / "newer.sqlite"
    newer.write_bytes(backup.read_bytes()[:-5000])
    folders.database.write_bytes(b"")
    opening = starter.start(folders)
    assert "The data file is empty, and yet backups or memos lie beside it" in seen(opening.window)
    starter.press(opening, "Open newest backup")
    told = seen(front())
    assert str(backup) in told
    assert "Passed over: newer.sqlite" in told
    assert "cut short" in told
    starter.press(opening, "Go back to it", within=front())
    assert clients(opening) == ["Kept GmbH"]
    front().close()


def test_where_no_backup_is_whole_that_is_told(starter: Starter, folders: Folders, backup: Path) -> None:
    backup.write_bytes(b"x" * 200)
    folders.database.unlink()
    opening = starter.start(folders)
    assert "The data file has gone, and yet backups or memos lie beside it" in seen(opening.window)
    starter.press(opening, "Open newest backup")
    assert "This backup is not taken" in seen(front())
    starter.press(opening, "Close", within=front())
    assert not folders.database.exists()
    assert opening.was_refused


def test_what_is_being_typed_is_not_lost(
    starter: Starter, folders: Folders, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening = starter.start(folders)
    choose(starter, opening, backup)
    monkeypatch.setattr(MainWindow, "is_editing", property(lambda _window: True))
    starter.press(opening, "Go back to it", within=front())
    assert "a form or a screening is still open" in seen(front()).lower()
    front().close()
    assert clients(opening) == ["Kept GmbH", "Later GmbH"]
