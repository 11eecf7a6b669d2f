# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""About, the problem report, and what the settings offer to do with the data folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QListWidget, QPlainTextEdit, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from desktop_app.logs import get_logger
from desktop_app.paths import Folders, user_folders
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder.open import open_folder
from desktop_app.ui.dialogs import about as licences
from desktop_app.ui.pages.settings import SettingsPage
from tests.ui.conftest import Driver
from tests.ui.starting import Starter, front, seen, started


@pytest.fixture
def starter(qapp: QApplication, program: Program, qtbot: QtBot) -> Iterator[Starter]:
    yield from started(qapp, program, qtbot)


# ---- about, and the report ------------------------------------------------------------------------------


def test_about_names_every_library_and_shows_the_texts_of_the_licences(driver: Driver) -> None:
    driver.window.run_command("about")
    driver.settle()
    dialog = front()
    words = seen(dialog)
    for name in ("Python", "Qt", "SQLite", "ReportLab", "Law known to", "Data folder"):
        assert name in words
    tabs = dialog.findChild(QTabWidget)
    assert tabs is not None
    tabs.setCurrentIndex(2)
    names = dialog.findChild(QListWidget)
    assert names is not None
    (shown,) = [one for one in dialog.findChildren(QPlainTextEdit) if one.isVisible()]
    for row in range(1, names.count()):
        names.setCurrentRow(row)
        assert len(shown.toPlainText()) > 200, names.item(row).text()
    assert any("OFL" in names.item(row).text() for row in range(names.count()))
    dialog.close()


def test_the_installed_program_shows_the_list_that_was_made_with_it(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "licences"
    folder.mkdir()
    (folder / "README.txt").write_text("CPython 3.11.7: PSF-2.0\n    Expat 2.5.0: MIT\n", "utf-8")
    (folder / "LGPL-3.0.txt").write_text("GNU LESSER GENERAL PUBLIC LICENSE", "utf-8")
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "lodestone"))
    assert "    Expat 2.5.0: MIT\n" in licences._summarise_licences()
    assert "README" not in licences.licence_texts()
    assert "LGPL-3.0" in licences.licence_texts()


def test_in_a_bundle_of_macos_the_texts_lie_among_the_resources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Contents" / "Resources" / "licences"
    folder.mkdir(parents=True)
    (folder / "README.txt").write_text("pillow 13.0.0: MIT-CMU\n", "utf-8")
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "Contents" / "MacOS" / "lodestone-window"))
    assert licences._summarise_licences().startswith("pillow 13.0.0: MIT-CMU\n")


def test_from_the_sources_each_library_that_is_needed_is_named(qapp: QApplication) -> None:
    """Nobody has to keep a list: a library that is added to the program is named by itself."""
    said = licences._summarise_licences()
    named = {line.partition(" ")[0].lower().replace("_", "-") for line in said.splitlines() if ": " in line}
    needed = {re.split(r"[^\w.-]", one)[0].lower() for one in metadata.requires("lodestone") or ()}
    assert len(needed) > 5
    assert needed <= named
    for name in ("pydantic_core", "MarkupSafe", "charset-normalizer", "Tabler Icons", "Noto Sans"):
        assert f"\n{name}" in f"\n{said}"


@pytest.fixture
def secrets() -> tuple[str, ...]:
    return ("Nordwerk", "Kitakami", "KM-4212", "hub motor", "haug", "Kunde", "Siemens")


def test_the_report_tells_nothing_of_the_catalogue_or_of_folders(
    starter: Starter,
    folders: Folders,
    secrets: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LOGNAME", "haug")
    opening = starter.start(folders)
    session = opening.window.session
    session.change(session.workspace.load_sample)
    starter.settle(opening)
    room = session.workspace.client_workspace(session.workspace.clients.rows()[0].id)
    log = get_logger("ui.tasks")
    rows: list[Any] = [*room.parties.rows(), *room.suppliers.rows(), *room.products.rows()]
    for row in rows:
        log.info("intake failed: %s: the name is taken", row.name)
    log.info("read failed: /home/haug/Kunde Siemens/list.xlsx: row 7")
    log.info("no such file: 'C:\\Users\\haug\\Kunde Siemens\\KM-4212.json'")
    log.error("a task failed", exc_info=ValueError("hub motor of Nordwerk"))
    opening.window.run_command("about")
    starter.settle(opening)
    starter.press(opening, "Save problem report", front())
    dialog = front()
    text = dialog.findChild(QPlainTextEdit).toPlainText()
    for row in rows:
        for name in filter(None, (row.name, row.name_zh)):
            assert name.casefold() not in text.casefold()
    for secret in secrets:
        assert secret.casefold() not in text.casefold()
    for kept in ("Lodestone 1.3.0", session.program.pack.sha256, "PySide6", "a task failed"):
        assert kept in text
    dialog.close()


def test_the_report_is_saved_as_it_was_shown(driver: Driver, sample: int, tmp_path: Path) -> None:
    driver.window.run_command("about")
    driver.settle()
    about = front()
    (ask,) = [b for b in about.findChildren(QPushButton) if b.text() == "Save problem report"]
    ask.click()
    driver.settle()
    report: Any = front()
    (save,) = [b for b in report.findChildren(QPushButton) if b.text() == "Save"]
    save.click()
    driver.settle()
    chooser = front()
    assert isinstance(chooser, QFileDialog)
    chooser.close()
    chooser.fileSelected.emit(str(tmp_path / "report.txt"))
    driver.settle()
    shown = report.findChild(QPlainTextEdit).toPlainText()
    assert (tmp_path / "report.txt").read_text("utf-8") == shown
    report.close()
    about.close()


# ---- the data folder in the settings ---------------------------------------------------------------------


def section(driver: Driver) -> Any:
    driver.go("settings")
    page = driver.window.pages["settings"]
    assert isinstance(page, SettingsPage)
    return page.data


def test_a_backup_is_written_and_opens(driver: Driver, sample: int, tmp_path: Path, program: Program) -> None:
    data = section(driver)
    assert "Going back to one looks through it first" in seen(data)
    data.back_up_to(tmp_path / "copy" / "copy.sqlite")
    driver.settle()
    assert "The backup is in" in seen(data)
    folders = user_folders(tmp_path / "copy")
    (tmp_path / "copy" / "copy.sqlite").rename(folders.database)
    opened = open_folder(program, folders)
    assert opened.workspace.client_workspace(sample).products.count() == 69
    opened.close()


def test_moved_data_are_opened_at_the_next_start(
    starter: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    old, new = tmp_path / "old", tmp_path / "new"
    opening = starter.start(Folders(old, "usual"))
    session = opening.window.session
    session.change(session.workspace.load_sample)
    starter.settle(opening)
    page: Any = opening.window.pages["settings"]
    opening.window.show_page("settings")
    page.data.move_data_to(new)
    starter.settle(opening)
    message = front()
    assert "so quit now" in seen(message)
    starter.press(opening, "Quit", message)
    assert not opening.window.isVisible()
    opening.close()
    assert user_folders() == Folders(new, "last")
    again = starter.start(user_folders())
    assert again.window.page_id == "overview"
    assert old.exists()


def test_a_folder_that_was_asked_for_offers_no_move(driver: Driver) -> None:
    assert "Another place" not in seen(section(driver))
