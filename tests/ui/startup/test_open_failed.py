# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Data that cannot be opened: what is advised can be done on the page, and nothing is lost by doing it."""

from __future__ import annotations

import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NoReturn

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.paths import Folders, NoHome
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder.open import open_folder
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import open_workspace
from desktop_app.settings import Settings
from desktop_app.storage.sqlite.database import VERSION
from desktop_app.ui.look import theme
from desktop_app.ui.shell.appearance import apply_settings
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.startup import app as ui_app
from desktop_app.ui.startup.app import DataOpening
from tests.ui.starting import Starter, front, seen, started
from tests.ui.test_names import unnamed

DAMAGED = b"damaged " * 100
BACKUP = "Open newest backup"


@pytest.fixture
def starter(qapp: QApplication, program: Program, qtbot: QtBot) -> Iterator[Starter]:
    yield from started(qapp, program, qtbot)


@pytest.fixture
def backup(folders: Folders, program: Program) -> Path:
    """Return the newest backup, which has one client; the data file is damaged."""
    file = folders.backups_folder / "lodestone-2026-11-23.sqlite"
    with closing(open_workspace(program, folders.database)) as desk:
        desk.clients.create(Client(name="Kept GmbH", country=CountryCode("DE")))
        desk.write_backup(file)
    folders.database.write_bytes(DAMAGED)
    return file


def choices(opening: DataOpening) -> list[str]:
    page = opening.window.page_stack.currentWidget()
    assert page is not None
    return [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]


def answer(starter: Starter, opening: DataOpening, name: str) -> None:
    """Press a button of the dialog in front with a key, and wait."""
    starter.press(opening, name, within=front())


def clients(opening: DataOpening) -> list[str]:
    return [row.name for row in opening.window.session.workspace.clients.rows()]


# ---- a backup ---------------------------------------------------------------------------------------


def test_a_damaged_file_is_replaced_by_the_newest_backup_and_kept(
    starter: Starter, folders: Folders, backup: Path
) -> None:
    opening = starter.start(folders)
    words = seen(opening.window)
    assert "This is not a database of Lodestone." in words
    assert "The newest backup is of " in words
    assert str(folders.data) in words
    assert choices(opening)[:4] == [BACKUP, "Choose a backup", "Try again", "Choose another folder"]
    assert sorted(set(unnamed(opening.window))) == []
    starter.press(opening, BACKUP)
    asked = seen(front())
    assert str(backup) in asked
    assert "kept beside it" in asked
    assert folders.database.read_bytes() == DAMAGED, "nothing is done before it is confirmed"
    answer(starter, opening, "Go back to it")
    assert clients(opening) == ["Kept GmbH"]
    assert opening.window.page_id == "overview"
    (kept,) = folders.data.glob("lodestone-replaced-*.sqlite")
    assert kept.read_bytes() == DAMAGED
    assert str(kept) in seen(front())
    assert not opening.was_refused
    answer(starter, opening, "Close")
    opening.window.rebuild_window()
    starter.settle(opening)
    assert QApplication.activeModalWidget() is None, "it is told once"


def test_going_back_can_be_thought_better_of(starter: Starter, folders: Folders, backup: Path) -> None:
    opening = starter.start(folders)
    starter.press(opening, BACKUP)
    answer(starter, opening, "Cancel")
    assert folders.database.read_bytes() == DAMAGED
    assert BACKUP in choices(opening)


def test_no_backup_is_spoken_of_where_there_is_none(
    starter: Starter, folders: Folders, backup: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere.sqlite"
    backup.rename(elsewhere)
    opening = starter.start(folders)
    assert BACKUP not in choices(opening)
    assert "newest" not in seen(opening.window)
    assert "If you keep one elsewhere, choose it" in seen(opening.window)
    starter.press(opening, "Choose a backup")
    dialog = front()
    assert isinstance(dialog, QFileDialog)
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFile
    dialog.close()
    dialog.fileSelected.emit(str(elsewhere))
    starter.settle(opening)
    answer(starter, opening, "Go back to it")
    assert clients(opening) == ["Kept GmbH"]


def test_a_backup_that_is_damaged_too_is_told_and_another_can_be_chosen(
    starter: Starter, folders: Folders, backup: Path
) -> None:
    backup.write_bytes(b"damaged as well " * 50)
    opening = starter.start(folders)
    starter.press(opening, BACKUP)
    assert "The backup cannot be used: this is not a database of Lodestone" in seen(front())
    answer(starter, opening, "Close")
    assert "Choose a backup" in choices(opening)
    assert folders.database.read_bytes() == DAMAGED


def test_a_newer_file_says_that_the_newer_program_opens_it(
    starter: Starter, folders: Folders, backup: Path
) -> None:
    folders.database.write_bytes(backup.read_bytes())
    with closing(sqlite3.connect(folders.database)) as bare:
        bare.execute(f"PRAGMA user_version = {VERSION + 1}")
    opening = starter.start(folders)
    assert "Install the newer Lodestone" in seen(opening.window)
    assert BACKUP in choices(opening)


# ---- damage that shows when the first page is read -----------------------------------------------


def test_damage_inside_a_text_is_trouble_and_not_an_empty_window(
    starter: Starter, folders: Folders, backup: Path
) -> None:
    whole = backup.read_bytes()
    assert b"Kept GmbH" in whole
    folders.database.write_bytes(whole.replace(b"Kept GmbH", b"\xff\xfe\x00\x80 GmbH"))
    opening = starter.start(folders)
    assert "The file is damaged and cannot be read." in seen(opening.window)
    assert BACKUP in choices(opening)
    assert starter.told == []
    assert opening.was_refused
    assert not opening.window.has_data
    starter.press(opening, "Try again")
    assert "damaged" in seen(opening.window)
    folders.database.write_bytes(whole)
    starter.press(opening, "Try again")
    assert opening.window.page_id == "overview"
    assert clients(opening) == ["Kept GmbH"]
    keys = [one.toString() for act in opening.window.actions() for one in act.shortcuts()]
    assert len(keys) == len(set(keys)), "a key that is there twice does nothing"


def test_what_could_not_be_opened_is_let_go_of(
    starter: Starter, folders: Folders, backup: Path, program: Program
) -> None:
    whole = backup.read_bytes()
    folders.database.write_bytes(whole.replace(b"Kept GmbH", b"\xff\xfe\x00\x80 GmbH"))
    starter.start(folders)
    folders.database.write_bytes(whole)
    open_folder(program, folders).close()


def test_a_page_that_cannot_be_made_is_trouble_too(
    starter: Starter, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening = starter.start(folders, settle=False)

    def broken(_session: Any) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(opening.window, "take_session", broken)
    opening.start_opening()
    starter.settle(opening)
    assert "Something went wrong in the program: planted" in seen(opening.window)
    monkeypatch.undo()
    starter.press(opening, "Try again")
    assert opening.window.page_id == "welcome"


# ---- a report, and no folder ---------------------------------------------------------------------


def test_a_report_of_the_trouble_can_be_read_and_saved(
    starter: Starter, folders: Folders, backup: Path, tmp_path: Path
) -> None:
    opening = starter.start(folders)
    starter.press(opening, "Save problem report")
    dialog = front()
    text = dialog.findChild(QPlainTextEdit).toPlainText()
    assert ": this is not a database of Lodestone\n" in text
    assert "sha256" in text
    assert str(folders.data) not in text
    dialog.save_report(tmp_path / "report.txt")
    starter.settle(opening)
    assert (tmp_path / "report.txt").read_text("utf-8") == text
    dialog.close()


def test_without_a_home_folder_one_can_be_chosen(starter: Starter, tmp_path: Path) -> None:
    opening = DataOpening(starter.program, NoHome(), tell=starter.told.append, apply=lambda _chosen: None)
    starter.openings.append(opening)
    opening.window.show()
    opening.start_opening()
    starter.settle(opening)
    assert "There is no home folder" in seen(opening.window)
    assert "--data-dir FOLDER" in seen(opening.window)
    assert choices(opening) == ["Choose a data folder", "Save problem report", "Quit"]
    starter.press(opening, "Save problem report")
    assert ": there is no home folder, so" in front().findChild(QPlainTextEdit).toPlainText()
    front().close()
    starter.press(opening, "Choose a data folder")
    dialog = front()
    dialog.close()
    dialog.fileSelected.emit(str(tmp_path / "chosen"))
    starter.settle(opening)
    assert opening.window.session.folders == Folders(tmp_path / "chosen", "asked")
    assert opening.window.page_id == "welcome"


def test_the_program_without_a_home_folder_shows_its_window(
    program: Program, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere(_folder: object, *, portable: bool) -> NoReturn:
        raise NoHome

    said: list[str] = []

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and "There is no home folder" in seen(window):
                said.append(seen(window))
                window.close()

    monkeypatch.setattr(ui_app, "user_folders", nowhere)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back what the program sets
    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    assert ui_app.run_window(program) == 3
    timer.stop()
    apply_settings(Settings(language="system", appearance="light"))
    assert len(said) == 1


# ---- how it is reached and read ------------------------------------------------------------------


def test_every_way_out_is_reached_by_the_keyboard(starter: Starter, folders: Folders, backup: Path) -> None:
    opening = starter.start(folders)
    opening.window.activateWindow()
    page = opening.window.page_stack.currentWidget()
    assert page is not None
    met = []
    for _ in range(12):
        widget = opening.window.focusWidget()
        met.append(widget.text() if isinstance(widget, QPushButton) else "")
        QTest.keyClick(opening.window, Qt.Key.Key_Tab)
    assert met[0] == BACKUP
    assert set(choices(opening)) <= set(met)
    assert all(one.accessibleName() for one in page.findChildren(QPushButton))


@pytest.mark.parametrize("scale", [100, 200])
def test_all_of_it_has_room_in_the_smallest_window(
    scale: int, starter: Starter, folders: Folders, backup: Path, qapp: QApplication
) -> None:
    try:
        theme.choose_theme(theme.LIGHT, scale)
        opening = starter.start(folders, settle=False)
        opening.window.resize(960, 640)
        opening.start_opening()
        starter.settle(opening)
        page = opening.window.page_stack.currentWidget()
        assert page is not None
        buttons = [one for one in page.findChildren(QPushButton) if one.isVisible()]
        assert len(buttons) == 6
        for one in buttons:
            assert one.width() >= one.sizeHint().width()
            corner = one.mapTo(page, one.rect().bottomRight())
            assert page.rect().contains(corner), "what does not fit is scrolled to, not cut off"
    finally:
        theme.choose_theme(theme.LIGHT, 100)


def test_it_is_said_in_chinese(starter: Starter, folders: Folders, backup: Path, qapp: QApplication) -> None:
    apply_settings(Settings(language="zh_CN", appearance="light"))
    try:
        opening = starter.start(folders)
        page = opening.window.page_stack.currentWidget()
        assert page is not None
        words = " ".join([page.accessibleName(), *choices(opening)])
        own = re.sub(r"Lodestone|lodestone\.sqlite", "", words)
        assert re.findall(r"[A-Za-z]+", own) == []
    finally:
        apply_settings(Settings(language="system", appearance="light"))
