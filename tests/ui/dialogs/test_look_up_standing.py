# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Once a known end has passed the program asks what holds since then, on one short page with three answers."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.look_up_standing import EXTENDED, NONE_SEEN, NOT_LOOKED, LookUpDialog
from desktop_app.ui.dialogs.record import CheckDialog
from tests.ui.conftest import Driver

PDF = b"%PDF-1.7 the page as it was printed"


def opened(driver: Driver) -> LookUpDialog:
    driver.window.law_bar.record.click()
    driver.settle()
    return cast(LookUpDialog, driver.dialog())


def texts(dialog: LookUpDialog) -> str:
    said = "\n".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisibleTo(dialog))
    return said.replace("\xa0", " ")


def record(driver: Driver, dialog: LookUpDialog) -> None:
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    driver.settle()


def test_the_page_has_question_address_and_what_hangs_on_the_answer(sample: int, driver: Driver) -> None:
    assert driver.window.law_bar.record.text() == "Look it up"
    dialog = opened(driver)
    said = texts(dialog)
    assert (
        "Does a notice after No. 70 of 2025 extend the suspension of No. 61 of 2025 beyond 10 Nov 2026?"
        in said
    )
    assert "open shipments hang on the answer" in said
    assert QApplication.focusWidget() is dialog.answers[EXTENDED], "not Cancel"
    assert dialog.answer == ""
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.address.text()
    assert dialog.address.text().startswith("https://www.mofcom.gov.cn/")
    dialog.confirm_button.click()
    assert "Say first what you saw on the page." in texts(dialog)
    assert QApplication.focusWidget() in dialog.answers.values(), "it goes to what is missing"
    dialog.other.click()
    driver.settle()
    other = cast(CheckDialog, driver.dialog())
    assert isinstance(other, CheckDialog)
    other.close()


def test_a_notice_that_extends_it_is_recorded_for_every_client_with_its_page(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    file = tmp_path / "notice.pdf"
    file.write_bytes(PDF)
    checks = desk.client_workspace(sample).checks
    before = {row.id for row in checks.rows()}
    dialog = opened(driver)
    dialog.answers[EXTENDED].setChecked(True)
    dialog.form.find_editor("until").show_value("2026-11-01")
    record(driver, dialog)
    said = texts(dialog)
    assert "It has to end on 11 Nov 2026 or later." in said
    assert "Choose a file, or say that there is none." in said
    assert "notice" in {name for name, place in dialog.form._fault_labels.items() if place.isVisible()}
    dialog.form.find_editor("until").show_value("2027-01-10")
    dialog.form.find_editor("notice").show_value("No. 75 (invented)")
    dialog.evidence.take_file(file)
    driver.settle()
    record(driver, dialog)
    (row,) = [row for row in checks.rows() if row.id not in before]
    assert (row.state, row.from_, row.until, row.notice) == (
        "suspended",
        "2026-11-11",
        "2027-01-10",
        "No. 75 (invented)",
    )
    assert (row.provision, row.every_client) == ("R61-I", True)
    assert row.evidence == hashlib.sha256(PDF).hexdigest()
    assert row.by
    assert driver.window.law_bar.record.text() == "Record a check"
    assert "Suspended to and including 10 Jan 2027" in driver.window.law_bar.accessibleName().replace(
        "\xa0", " "
    )


@pytest.mark.parametrize(("answer", "recorded"), [(NONE_SEEN, 1), (NOT_LOOKED, 0)])
def test_no_notice_found_is_recorded_and_not_looked_is_not(
    sample: int, desk: Workspace, driver: Driver, answer: str, recorded: int
) -> None:
    checks = desk.client_workspace(sample).checks
    before = len(checks.rows())
    dialog = opened(driver)
    dialog.answers[answer].setChecked(True)
    assert not dialog.form.find_editor("until").isVisible()
    if answer == NONE_SEEN:
        dialog.evidence.has_none.click()
    record(driver, dialog)
    assert len(checks.rows()) - before == recorded
    latest = checks.rows()[0]
    assert (latest.state == "" and latest.checked_on == driver.window.session.today.isoformat()) is bool(
        recorded
    )
    assert driver.window.law_bar.record.text() == "Look it up", "what nobody found settles nothing"


def test_the_program_asks_once_a_day_and_says_what_depends_on_it(sample: int, driver: Driver) -> None:
    foot = driver.window.status_bar
    said = driver.window.law_bar.accessibleName()
    assert "open shipments depend on it" in said
    assert driver.window.session.memory.value("look_up/asked") == driver.window.session.today.isoformat()
    foot.show_message("")
    driver.window.read_law_state()
    driver.settle()
    assert foot.message.text() == ""
    driver.window.session.memory.setValue("look_up/asked", "2026-11-01")
    driver.window.read_law_state()
    driver.settle()
    assert foot.message.text() == "", "the law line says it"
    driver.window.resize(911, 480)
    driver.settle()
    driver.window.session.memory.setValue("look_up/asked", "2026-11-01")
    driver.window.read_law_state()
    driver.settle()
    assert "open shipments depend on" in foot.message.text()
    foot.action_button.click()
    driver.settle()
    assert isinstance(driver.dialog(), LookUpDialog)
    driver.dialog().close()


def test_what_was_found_goes_to_another_desk_in_a_small_file(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    page, file = tmp_path / "page.pdf", tmp_path / "checks.json"
    page.write_bytes(PDF)
    dialog = opened(driver)
    dialog.answers[EXTENDED].setChecked(True)
    dialog.form.find_editor("until").show_value("2027-01-10")
    dialog.form.find_editor("notice").show_value("No. 75 (invented)")
    dialog.evidence.take_file(page)
    driver.settle()
    record(driver, dialog)
    checks = desk.client_workspace(sample).checks
    driver.window.run_command("check.look_up")
    driver.settle()
    dialog = cast(LookUpDialog, driver.dialog())
    dialog.save_checks(file)
    driver.settle()
    assert len(file.read_bytes()) < 10_000
    (found,) = [row for row in checks.rows() if row.notice == "No. 75 (invented)"]
    checks.delete(found.id)
    dialog.take_checks(page)
    driver.settle()
    assert dialog.isVisible()
    assert "It is no file of checks" in texts(dialog)
    dialog.take_checks(file)
    driver.settle()
    (taken,) = [row for row in checks.rows() if row.notice == "No. 75 (invented)"]
    assert (taken.until, taken.evidence) == ("2027-01-10", hashlib.sha256(PDF).hexdigest())
    assert "Suspended to and including 10 Jan 2027" in driver.window.law_bar.accessibleName().replace(
        "\xa0", " "
    )
