# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The settings: a folder that cannot take papers is refused where it is named, and everything fits."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_app.ui.pages.settings import SettingsPage
from tests.ui.conftest import Driver, shown
from tests.ui.shared_views.test_saving import choose_file


def page(driver: Driver) -> SettingsPage:
    driver.go("settings")
    found = driver.window.pages["settings"]
    assert isinstance(found, SettingsPage)
    return found


def name_folder(settings: SettingsPage, folder: object) -> None:
    editor = settings.editors["papers_folder"]
    assert isinstance(editor, QLineEdit)
    editor.setText(str(folder))
    QTest.keyClick(editor, Qt.Key.Key_Return)


def test_a_folder_that_is_not_there_is_refused_and_can_be_made(driver: Driver, tmp_path: Path) -> None:
    settings = page(driver)
    name_folder(settings, tmp_path / "memos" / "2026")
    assert "There is no such folder. Create it, or choose another." in list(shown(settings))
    assert driver.window.session.settings.papers_folder == ""
    assert settings.folder.make.isVisible()
    QTest.keyClick(settings.folder.make, Qt.Key.Key_Space)
    assert (tmp_path / "memos" / "2026").is_dir()
    assert driver.window.session.settings.papers_folder == str(tmp_path / "memos" / "2026")
    assert not settings.folder.make.isVisible()
    assert "There is no such folder. Create it, or choose another." not in list(shown(settings))
    name_folder(settings, "")
    assert driver.window.session.settings.papers_folder == ""


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("papers", "The folder is not named in full"),
        ("{here}/file", "This is a file and no folder"),
        ("{here}/file/below", "Create it, or choose another"),
    ],
)
def test_what_is_no_folder_is_refused(folder: str, said: str, driver: Driver, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    settings = page(driver)
    name_folder(settings, folder.format(here=tmp_path))
    assert any(said in words for words in shown(settings))
    assert driver.window.session.settings.papers_folder == ""
    if settings.folder.make.isVisible():
        QTest.keyClick(settings.folder.make, Qt.Key.Key_Space)
        assert driver.window.session.settings.papers_folder == ""


def test_a_folder_that_cannot_be_written_is_refused(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(**_where: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("desktop_app.basics.files.tempfile.TemporaryFile", closed)
    settings = page(driver)
    name_folder(settings, tmp_path)
    assert any("Nothing can be written there" in words for words in shown(settings))
    assert driver.window.session.settings.papers_folder == ""


def test_a_folder_is_chosen(driver: Driver, tmp_path: Path) -> None:
    settings = page(driver)
    QTest.keyClick(settings.folder.choose, Qt.Key.Key_Space)
    driver.settle()
    choose_file(driver, tmp_path)
    assert driver.window.session.settings.papers_folder == str(tmp_path)


def test_the_empty_workbook_is_offered_where_a_workbook_is_spoken_of(driver: Driver, tmp_path: Path) -> None:
    welcome = driver.window.pages["welcome"]
    (offered,) = [one for one in welcome.findChildren(QPushButton) if one.text() == "Save empty workbook"]
    QTest.keyClick(offered, Qt.Key.Key_Space)
    driver.settle()
    choose_file(driver, tmp_path / "mine.xlsx")
    assert (tmp_path / "mine.xlsx").stat().st_size > 1000
