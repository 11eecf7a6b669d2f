# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A memo is signed in the window: from the record and from the paper, by mouse and by keyboard."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.paper import SignDialog
from desktop_app.ui.pages.records.page import RecordsPage
from desktop_app.ui.shared_views.evidence import SignatureNote
from tests.keys import PASSPHRASE, Holder
from tests.ui.conftest import Driver
from tests.ui.papers import open_memo
from tests.ui.shared_views.test_saving import choose_file, shown

__all__ = ["shown"]

ROTH = Holder(begins=datetime(2026, 1, 1, tzinfo=UTC))


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "keys" / "roth.p12"
    file.parent.mkdir()
    file.write_bytes(ROTH.key_file())
    return file


def _records(driver: Driver) -> RecordsPage:
    driver.go("records")
    page = cast(RecordsPage, driver.window.pages["records"])
    page.table.setFocus()
    page.table.select_first()
    driver.settle()
    return page


def _press(page: RecordsPage, text: str) -> None:
    (found,) = [one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible()]
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def _open(driver: Driver) -> SignDialog:
    _press(_records(driver), "Sign")
    return cast(SignDialog, driver.dialog())


def _texts(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]


def _notes(driver: Driver) -> list[str]:
    driver.settle()
    page = cast(RecordsPage, driver.window.pages["records"])
    notes = [note for note in page.findChildren(SignatureNote) if note.isVisible()]
    return [text for note in notes for text in _texts(note)]


def test_a_memo_is_signed_from_its_record_and_says_by_whom(
    memo: int, driver: Driver, desk: Workspace, sample: int, key_file: Path
) -> None:
    assert _notes(driver) == []
    dialog = _open(driver)
    assert dialog.passphrase.echoMode() is QLineEdit.EchoMode.Password
    QTest.mouseClick(dialog.sign_button, Qt.MouseButton.LeftButton)
    assert dialog.fault.text() == "Choose your key file first."
    assert dialog.fault.isVisible()
    assert _notes(driver) == [], "nothing is signed"
    QTest.mouseClick(dialog.choose_button, Qt.MouseButton.LeftButton)
    choose_file(driver, key_file)
    assert dialog.key_file.text() == str(key_file)
    dialog.passphrase.insert(PASSPHRASE)  # QTest types ASCII alone
    QTest.keyClick(dialog.passphrase, Qt.Key.Key_Return)
    driver.settle()
    (named,) = desk.client_workspace(sample).signatures.list_signatures(memo)
    assert named.signature.fit == "same"
    message = driver.window.status_bar.message.text()
    assert message == "Signed by M. Roth, Nordwerk Antriebe GmbH, DE: 2026-0001-v1.pdf.1.p7s"
    first, last = _notes(driver)
    assert first.startswith("✓ Signed by M. Roth, Nordwerk Antriebe GmbH, DE, ")
    assert "not judged" in last


def test_a_wrong_passphrase_is_told_and_the_dialog_stays(memo: int, driver: Driver, key_file: Path) -> None:
    dialog = _open(driver)
    dialog.take_key_file(key_file)
    QTest.keyClicks(dialog.passphrase, "guess")
    QTest.mouseClick(dialog.sign_button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert dialog.isVisible()
    assert dialog.fault.text().startswith("The key file does not open with this passphrase.")
    assert dialog.sign_button.isEnabled()
    dialog.passphrase.insert(PASSPHRASE)  # QTest types ASCII alone
    assert not dialog.fault.isVisible()
    dialog.close()


def test_a_memo_is_signed_from_its_paper(memo: int, driver: Driver, key_file: Path) -> None:
    paper = open_memo(driver)
    assert paper.sign_button.isVisible()
    QTest.mouseClick(paper.sign_button, Qt.MouseButton.LeftButton)
    dialog = cast(SignDialog, driver.dialog())
    dialog.take_key_file(key_file)
    dialog.passphrase.insert(PASSPHRASE)  # QTest types ASCII alone
    QTest.mouseClick(dialog.sign_button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert any("Signed by M. Roth" in text for text in _texts(paper.banner))
    paper.close()


def test_a_signature_that_does_not_fit_is_told(
    memo: int, driver: Driver, desk: Workspace, sample: int
) -> None:
    file = desk.client_workspace(sample).records.memo_file(memo)
    file.with_name(f"{file.name}.1.p7s").write_bytes(b"torn")
    _records(driver)
    assert _notes(driver)[0] == (
        "✕ 2026-0001-v1.pdf.1.p7s does not fit this memo: it is no signature, or a damaged one"
    )
