# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How the program starts: the window first, then the data or a sentence with choices; a file it is started with."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app import settings as user_settings
from desktop_app.basics.messages import Refused
from desktop_app.paths import Folders, user_folders
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder.backups import check_backup
from desktop_app.services.data_folder.open import open_folder
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.forms import Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.case_file import CaseDialog
from desktop_app.ui.pages.importing.page import ImportPage
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.shell import import_export
from tests.making import CASES
from tests.ui.conftest import Driver
from tests.ui.starting import Starter, front, seen, started
from tests.ui.test_names import unnamed

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "samples" / "nordwerk.xlsx"


@pytest.fixture
def starter(qapp: QApplication, program: Program, qtbot: QtBot) -> Iterator[Starter]:
    yield from started(qapp, program, qtbot)


# ---- the window, then the data ------------------------------------------------------------------


def test_the_window_is_in_sight_before_the_data_are(starter: Starter, folders: Folders) -> None:
    opening = starter.start(folders, settle=False)
    window = opening.window
    assert window.isVisible()
    assert "Opening …" in seen(window)
    assert not any(button.isEnabled() for button in window.rail.buttons.values())
    assert sorted(set(unnamed(window))) == []
    assert not folders.database.exists()
    opening.start_opening()
    starter.settle(opening)
    assert window.page_id == "welcome"
    assert "Opening …" not in seen(window)
    assert folders.database.exists()


def test_nothing_can_be_done_before_the_data_are_there(starter: Starter, folders: Folders) -> None:
    window = starter.start(folders, settle=False).window
    for command in window.commands:
        window.run_command(command)
    window.open_command_box()
    assert window.page_id == ""
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [window]


def test_a_window_closed_while_it_opens_lets_go_of_everything(
    starter: Starter, folders: Folders, program: Program
) -> None:
    opening = starter.start(folders, settle=False)
    opening.start_opening()
    opening.window.close()
    opening.close()
    open_folder(program, folders).close()


def test_the_window_comes_back_in_the_shape_it_had(starter: Starter, folders: Folders) -> None:
    first = starter.start(folders)
    first.window.resize(1000, 700)
    first.window.close()
    first.close()
    assert starter.start(folders, settle=False).window.height() == 700


def test_what_was_recorded_is_backed_up_when_the_window_closes(
    starter: Starter, folders: Folders, program: Program
) -> None:
    opened = open_folder(program, folders)
    room = opened.workspace.client_workspace(opened.workspace.load_sample().value)
    shipment = room.shipments.find_shipment("NW-07")
    assert shipment is not None
    screening = room.screenings.start_shipment(shipment).value.id
    room.records.record_determination(screening, Signature("J. Haug", "export control"))
    opened.close()
    opening = starter.start(folders)
    opening.window.close()
    opening.close()
    (backup,) = folders.backups_folder.glob("lodestone-recorded-*.sqlite")
    assert check_backup(program, folders, backup).facts.records > 0


def test_a_backup_that_cannot_be_written_keeps_no_window_open(
    starter: Starter, folders: Folders, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise Refused("the disk is full")

    monkeypatch.setattr("desktop_app.ui.startup.app.back_up_day", fail)
    opening = starter.start(folders)
    opening.window.close()
    opening.close()
    open_folder(program, folders).close()
    (log,) = folders.logs_folder.glob("*.log")
    assert "no backup of the day: " in log.read_text("utf-8")


# ---- what keeps it from opening --------------------------------------------------------------------


def test_a_folder_held_by_another_window_is_opened_once_that_is_closed(
    starter: Starter, folders: Folders, program: Program
) -> None:
    other = open_folder(program, folders)
    opening = starter.start(folders)
    words = seen(opening.window)
    assert "The data folder is already open by " in words
    assert "close it and try again" in words
    assert str(folders.data) in words
    assert sorted(set(unnamed(opening.window))) == []
    assert opening.was_refused
    starter.press(opening, "Try again")
    assert "already open" in seen(opening.window)
    other.close()
    starter.press(opening, "Try again")
    assert opening.window.page_id == "welcome"
    assert not opening.was_refused


@pytest.mark.parametrize("is_usual", [True, False])
def test_a_folder_that_is_gone_is_asked_about(
    is_usual: bool, starter: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = tmp_path / "home" / "Lodestone"
    monkeypatch.setenv("XDG_DATA_HOME", str(usual.parent))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    gone = usual if is_usual else tmp_path / "unplugged"
    opening = starter.start(Folders(gone, "last"))
    assert "The data folder of last time is not there." in seen(opening.window)
    assert not gone.exists()
    starter.press(opening, "Make a new one there" if is_usual else "Use the usual folder")
    assert opening.window.page_id == "welcome"
    assert opening.window.session.folders.data == usual
    assert user_folders() == Folders(usual, "last"), "the next start opens it again"


def test_another_folder_can_be_chosen_and_is_remembered(
    starter: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    other = tmp_path / "other"
    other.mkdir()
    opening = starter.start(Folders(tmp_path / "gone", "last"))
    starter.press(opening, "Choose another folder")
    dialog = front()
    assert isinstance(dialog, QFileDialog)
    assert dialog.fileMode() == QFileDialog.FileMode.Directory
    dialog.close()
    dialog.fileSelected.emit(str(other))
    starter.settle(opening)
    assert opening.window.session.folders.data == other
    assert user_folders().data == other


def test_a_folder_that_was_asked_for_is_not_remembered(
    starter: Starter, folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    starter.start(folders)
    assert not (tmp_path / "config").exists()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("settings.toml", b"language = [", "The settings cannot be understood"),
        ("lodestone.sqlite", b"x" * 500, "This is not a database of Lodestone"),
    ],
)
def test_a_file_that_cannot_be_taken_is_told_in_the_window(
    name: str, content: bytes, words: str, starter: Starter, folders: Folders
) -> None:
    (folders.data / name).write_bytes(content)
    opening = starter.start(folders)
    assert words in seen(opening.window)
    (folders.data / name).unlink()
    starter.press(opening, "Try again")
    assert opening.window.page_id == "welcome"


def test_a_defect_is_told_too(starter: Starter, folders: Folders) -> None:
    def broken(_folder: Path) -> Any:
        raise ZeroDivisionError("planted")

    starter.program.claim_folder, kept = broken, starter.program.claim_folder
    opening = starter.start(folders)
    starter.program.claim_folder = kept
    assert "Something went wrong in the program: planted" in seen(opening.window)
    starter.press(opening, "Quit")
    assert not opening.window.isVisible()


@pytest.mark.parametrize("options", ["size=4m"])
def test_a_disk_that_fills_while_one_works_is_told_and_nothing_is_half_saved(
    options: str, starter: Starter, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    tools = {name: shutil.which(name) or "" for name in ("mount", "umount")}
    command = [tools["mount"], "-t", "tmpfs", "-o", options, "tmpfs", str(disk)]
    if not all(tools.values()) or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("a small disk cannot be mounted by this user")
    try:
        opening = starter.start(Folders(disk / "data"))
        session = opening.window.session
        session.change(session.workspace.load_sample)
        starter.settle(opening)
        room = session.workspace.client_workspace(session.workspace.clients.rows()[0].id)
        waste = disk / "waste"
        with waste.open("wb", buffering=0) as file, suppress(OSError):
            for _ in range(10_000):
                file.write(b"x" * 4096)
        for number in range(3):
            new = Product(part_number=f"T-{number}", note="x" * 3900)
            session.change(partial(room.products.create, new))
            starter.settle(opening)
        assert starter.told, "a change on a full disk is refused"
        assert all("the disk is full; the last change was not saved" in str(one) for one in starter.told)
        assert len(room.products.rows()) == 69 + 3 - len(starter.told)
        waste.unlink()
        again = Product(part_number="T-9")
        session.change(lambda: room.products.create(again))
        starter.settle(opening)
        assert room.products.find("T-9") is not None
        opening.window.close()
        opening.close()
    finally:
        subprocess.run([tools["umount"], "--lazy", str(disk)], check=True)


# ---- a file it is started with ------------------------------------------------------------------------


@pytest.mark.parametrize("ending", [".json", ".lodestone-case"])
def test_a_case_is_worked_out_and_its_memo_written(
    ending: str, starter: Starter, folders: Folders, tmp_path: Path
) -> None:
    file = tmp_path / f"a case{ending}"
    file.write_bytes((CASES / "p11-unknown-origin.json").read_bytes())
    opening = starter.start(folders, file)
    dialog = front()
    assert isinstance(dialog, CaseDialog)
    found = dialog.screened.conclusion
    words = seen(dialog)
    assert "Standing on " in words
    assert all(fact.label in words for fact in found.open_facts[:8])
    assert "Licence under No. 61 only" in words
    assert [one for one in unnamed(dialog) if "in Banner" not in one] == []
    dialog.write_memo(tmp_path / "memo.pdf")
    starter.settle(opening)
    text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "memo.pdf").pages)
    digest = dialog.screened.read.sha256
    assert f"case {digest[:4]} {digest[4:8]}" in text
    assert "The memo is in" in seen(dialog)
    assert opening.window.session.workspace.list_journal() == [], "nothing of it is stored"
    dialog.close()


def test_a_memo_that_cannot_be_written_is_told(starter: Starter, folders: Folders, tmp_path: Path) -> None:
    opening = starter.start(folders, CASES / "p01-dysprosium-magnet.json")
    dialog = front()
    dialog.write_memo(tmp_path / "no such folder" / "memo.pdf")
    starter.settle(opening)
    assert "The file cannot be written" in seen(dialog)
    assert dialog.memo.isEnabled()
    dialog.close()


def test_a_memo_is_not_written_over_its_own_case(starter: Starter, folders: Folders, tmp_path: Path) -> None:
    file = tmp_path / "my.lodestone-case"
    file.write_bytes((CASES / "p01-dysprosium-magnet.json").read_bytes())
    opening = starter.start(folders, file)
    dialog = front()
    dialog.write_memo(file)
    starter.settle(opening)
    assert "it would be lost" in seen(dialog)
    assert file.read_bytes() == (CASES / "p01-dysprosium-magnet.json").read_bytes()
    dialog.close()


def test_a_case_is_shown_although_the_data_are_held_by_another_window(
    starter: Starter, folders: Folders, program: Program
) -> None:
    other = open_folder(program, folders)
    opening = starter.start(folders, CASES / "p01-dysprosium-magnet.json")
    assert isinstance(front(), CaseDialog)
    front().close()
    assert "already open" in seen(opening.window)
    other.close()


def test_a_parts_list_is_looked_at_before_anything_is_stored(starter: Starter, folders: Folders) -> None:
    opening = starter.start(folders, SAMPLE)
    starter.settle(opening)
    (page,) = opening.window.findChildren(ImportPage)
    assert page.isVisible()
    assert "nordwerk.xlsx" in seen(page)
    assert opening.window.session.workspace.clients.rows() == []


@pytest.mark.parametrize("content", [b"{", b'{"format": "lodestone-case/1", "item": 7}'])
def test_a_case_that_cannot_be_taken_is_told_with_its_name(
    content: bytes, starter: Starter, folders: Folders, tmp_path: Path
) -> None:
    file = tmp_path / "broken.json"
    file.write_bytes(content)
    starter.start(folders, file)
    (refused,) = starter.told
    assert isinstance(refused, Refused)
    assert refused.file == "broken.json"
    assert refused.do


def test_a_file_of_another_kind_is_told(driver: Driver, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="Open a case file"):
        import_export.open_file(driver.window.session, tmp_path / "picture.png")


# ---- the first page -------------------------------------------------------------------------------------


def test_the_first_page_says_what_the_program_does_and_does_not_do(driver: Driver) -> None:
    words = seen(driver.window.pages["welcome"])
    for said in ("no legal advice", "opens no connection", "looks nothing up", "Law known to 9"):
        assert said in words
    (primary,) = [
        one.text()
        for one in driver.window.pages["welcome"].findChildren(QPushButton)
        if one.property("role") == "primary"
    ]
    assert primary == "Set up own firm"


def test_own_firm_is_set_up_by_country_and_name_and_who_signs(driver: Driver, desk: Workspace) -> None:
    page: Any = driver.window.pages["welcome"]
    QTest.keyClick(page.own_firm_button, Qt.Key.Key_Space)
    driver.settle()
    dialog = front()
    assert isinstance(dialog, FormDialog)
    assert list(dialog.form.current_values()) == ["country", "name", "signer", "signer_role"]
    dialog.form.find_editor("signer").show_value("M. Roth")
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    assert seen(dialog).count("Fill this in.") == 2
    assert desk.clients.rows() == []
    dialog.form.find_editor("country").show_value("DE")
    dialog.form.find_editor("name").show_value("Beispiel GmbH")
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    driver.settle()
    assert driver.window.page_id == "overview"
    (row,) = desk.clients.rows()
    assert (row.name, row.country) == ("Beispiel GmbH", "DE")
    session = driver.window.session
    assert user_settings.load_settings(session.folders.settings_file).signer == "M. Roth"
    assert desk.list_journal()[0].by == "M. Roth"
    driver.go("settings")
    settings = driver.window.pages["settings"]
    assert isinstance(settings, SettingsPage)
    assert settings.editors["signer"].current_value() == "M. Roth"


def test_a_name_that_cannot_be_kept_is_told_under_its_field(driver: Driver, desk: Workspace) -> None:
    page: Any = driver.window.pages["welcome"]
    page.own_firm_button.click()
    driver.settle()
    dialog = front()
    assert isinstance(dialog, FormDialog)
    dialog.form.show_values({"country": "DE", "name": "Beispiel GmbH", "signer": "x" * 500})
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    driver.settle()
    assert "The text is too long" in seen(dialog)
    assert desk.clients.rows() == []
    dialog.close()
