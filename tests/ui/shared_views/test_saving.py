# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Files the window writes: under the name that was chosen, whole or not at all, and said where."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMessageBox

from desktop_app import settings as user_settings
from desktop_app.basics.files import write_whole
from desktop_app.basics.messages import Refused
from desktop_app.services.workspace import Workspace
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shell import import_export
from tests.services.importing.looking import look
from tests.ui.conftest import Driver


def file_dialog(driver: Driver) -> QFileDialog:
    driver.settle()
    return cast(QFileDialog, driver.dialog())


def choose_file(driver: Driver, path: Path) -> None:
    """Choose a file in the dialog that is open, as typing its whole name does."""
    dialog = file_dialog(driver)
    type_name(dialog, path)
    dialog.accept()
    driver.settle()


def type_name(dialog: QFileDialog, path: Path) -> None:
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    assert edit is not None
    edit.setText(str(path))


def answer(button: QMessageBox.StandardButton) -> list[str]:
    """Press a button of the question that the next call puts; returns what it will have asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        QTest.mouseClick(box.button(button), Qt.MouseButton.LeftButton)

    QTimer.singleShot(300, press)
    return asked


def leftovers(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir() if one.name.endswith(".part"))


class Folders(QObject):
    """Stands in for the program that shows folders."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def show_it(self, url: QUrl) -> None:
        self.shown.append(url.toLocalFile())


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[list[str]]:
    """Catch every folder that is to be shown."""
    found = Folders()
    QDesktopServices.setUrlHandler("file", found, "show_it")  # type: ignore[arg-type]  # its stub is wrong
    yield found.shown
    QDesktopServices.unsetUrlHandler("file")


def test_an_export_is_named_can_be_found_and_imported_again_changes_nothing(
    sample: int, driver: Driver, tmp_path: Path, shown: list[str]
) -> None:
    driver.window.run_command("export")
    offered = Path(file_dialog(driver).selectedFiles()[0]).name
    assert offered == "Nordwerk Antriebe GmbH Catalogue 2026-11-24.xlsx"
    choose_file(driver, tmp_path / "catalogue.xlsx")
    assert (tmp_path / "catalogue.xlsx").stat().st_size > 10_000
    status = driver.window.status_bar
    assert status.message.text() == f"Saved catalogue.xlsx in {tmp_path}"
    QTest.keyClick(status.action_button, Qt.Key.Key_Space)
    assert [Path(one) for one in shown] == [tmp_path]
    import_export.preview_file(driver.window.session, tmp_path / "catalogue.xlsx")
    driver.settle()
    page = driver.window.pages.importing
    assert page.preview is not None
    assert page.preview.changes_nothing
    assert not page.decision.take_button.isEnabled()


def test_the_ending_is_added_where_it_was_left_out(sample: int, driver: Driver, tmp_path: Path) -> None:
    driver.window.run_command("export")
    choose_file(driver, tmp_path / "mine")
    assert (tmp_path / "mine.xlsx").exists()


def test_a_file_that_is_there_is_replaced_only_after_a_question(
    sample: int, driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "catalogue.xlsx"
    path.write_bytes(b"mine")
    driver.window.run_command("export")
    dialog = file_dialog(driver)
    asked = answer(QMessageBox.StandardButton.No)
    type_name(dialog, path)
    dialog.accept()
    assert "catalogue.xlsx" in asked[0]
    assert dialog.isVisible()
    assert path.read_bytes() == b"mine"
    answer(QMessageBox.StandardButton.Yes)
    dialog.accept()
    driver.settle()
    assert path.read_bytes()[:2] == b"PK"


def test_what_cannot_be_written_is_refused_in_words(sample: int, driver: Driver, tmp_path: Path) -> None:
    (tmp_path / "catalogue.xlsx").mkdir()  # whoever the tests run as, a folder is no file
    import_export.save_catalogue(driver.window.session)
    dialog = file_dialog(driver)
    dialog.fileSelected.emit(str(tmp_path / "catalogue.xlsx"))
    dialog.close()
    driver.settle()
    said = "\n".join(one.text() for one in driver.dialog().findChildren(QLabel))
    assert "This is a folder" in said
    assert "Choose the name of a file" in said
    assert leftovers(tmp_path) == []
    driver.dialog().close()


def test_an_export_that_is_cancelled_leaves_nothing(sample: int, driver: Driver, tmp_path: Path) -> None:
    driver.window.run_command("export")
    dialog = file_dialog(driver)
    type_name(dialog, tmp_path / "catalogue.xlsx")
    dialog.accept()
    QTest.keyClick(driver.window.status_bar.cancel_button, Qt.Key.Key_Space)
    driver.settle()
    assert leftovers(tmp_path) == []
    assert "Saved" not in driver.window.status_bar.message.text()
    assert not driver.window.status_bar.progress_bar.isVisible()


def test_the_empty_workbook_needs_no_client(desk: Workspace, driver: Driver, tmp_path: Path) -> None:
    driver.window.run_command("template")
    choose_file(driver, tmp_path / "empty.xlsx")
    assert "Saved empty.xlsx" in driver.window.status_bar.message.text()
    client = desk.load_sample().value
    assert look(desk, tmp_path / "empty.xlsx", client).changes_nothing


def test_the_example_workbook_is_the_sample(desk: Workspace, driver: Driver, tmp_path: Path) -> None:
    driver.window.run_command("example")
    choose_file(driver, tmp_path / "example.xlsx")
    assert "Saved example.xlsx" in driver.window.status_bar.message.text()
    client = desk.load_sample().value
    assert look(desk, tmp_path / "example.xlsx", client).changes_nothing


def test_the_folder_used_last_is_where_the_next_dialog_begins(
    sample: int, driver: Driver, tmp_path: Path
) -> None:
    session = driver.window.session
    assert saving.folder_for(session, "papers") == Path.home()
    folder = tmp_path / "out"
    folder.mkdir()
    driver.window.run_command("export")
    choose_file(driver, folder / "catalogue.xlsx")
    assert saving.folder_for(session, "workbooks") == folder
    assert saving.folder_for(session, "papers") == Path.home(), "papers have their own"
    folder.joinpath("catalogue.xlsx").unlink()
    folder.rmdir()
    assert saving.folder_for(session, "workbooks") == Path.home(), "it has gone"


def test_papers_go_to_the_folder_that_is_set_without_a_question(driver: Driver, tmp_path: Path) -> None:
    session = driver.window.session
    session.settings = user_settings.with_values(session.settings, {"papers_folder": str(tmp_path)})
    saving.save_paper(driver.window, session, "memo.pdf", b"one")
    driver.settle()
    assert (tmp_path / "memo.pdf").read_bytes() == b"one"
    assert driver.window.status_bar.message.text() == f"Saved memo.pdf in {tmp_path}"
    saving.save_paper(driver.window, session, "memo.pdf", b"two")
    dialog = file_dialog(driver)
    assert Path(dialog.directory().absolutePath()) == tmp_path, "another paper of that name: asked"
    dialog.close()
    assert (tmp_path / "memo.pdf").read_bytes() == b"one"


def test_a_folder_for_papers_that_has_gone_is_asked_about(driver: Driver, tmp_path: Path) -> None:
    session = driver.window.session
    gone = str(tmp_path / "gone")
    session.settings = user_settings.with_values(session.settings, {"papers_folder": gone})
    saving.save_paper(driver.window, session, "memo.pdf", b"one")
    choose_file(driver, tmp_path / "memo.pdf")
    assert (tmp_path / "memo.pdf").read_bytes() == b"one"


def test_half_a_file_is_never_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "memo.pdf"
    path.write_bytes(b"before")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Refused, match="the disk is full") as caught:
        write_whole(path, b"after")
    assert caught.value.do
    assert path.read_bytes() == b"before"
    assert leftovers(tmp_path) == []
