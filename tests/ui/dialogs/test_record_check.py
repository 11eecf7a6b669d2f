# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A look at the notices is recorded with its paper, and the paper is found again from the law line and the law page."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app.services.schema.declaration import Day
from desktop_app.services.schema.forms import StatusCheck
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.record import CheckDialog
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.shell.window import LawBar
from tests.ui.conftest import Driver, shown

PDF = b"%PDF-1.7 the notice as it was printed"
SHORT = hashlib.sha256(PDF).hexdigest()[:12]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the files that the system was asked to open."""
    files: list[Path] = []

    def open_url(url: QUrl) -> bool:
        files.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return files


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def dialog_of(driver: Driver) -> CheckDialog:
    QTest.keyClick(driver.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    return cast(CheckDialog, driver.dialog())


def record(driver: Driver, dialog: CheckDialog) -> None:
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    driver.settle()


FOUND = {
    "state": "suspended",
    "notice": "Announcement No. 70",
    "from_": "2025-11-10",
    "end": "none",
    "where": "list of notices",
}


def fill(dialog: CheckDialog, values: dict[str, str]) -> None:
    for name, value in values.items():
        dialog.form.find_editor(name).show_value(value)


def faulty(dialog: CheckDialog) -> list[str]:
    return [name for name, place in dialog.form._fault_labels.items() if place.isVisible()]


def recorded_with_paper(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "notice.pdf"
    file.write_bytes(PDF)
    dialog = dialog_of(driver)
    fill(dialog, FOUND)
    dialog.evidence.take_file(file)
    driver.settle()
    assert f"notice.pdf, hash {SHORT}" in texts(dialog)
    record(driver, dialog)


def test_a_check_is_not_recorded_before_evidence_is_named_or_denied(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    before = len(desk.client_workspace(sample).checks.rows())
    dialog = dialog_of(driver)
    fill(dialog, FOUND)
    dialog.form.find_editor("by").show_value("")
    dialog.form.find_editor("checked_on").show_value("24.11.2026")
    record(driver, dialog)
    said = texts(dialog)
    assert "Choose a file, or say that there is none." in said
    assert faulty(dialog) == ["checked_on", "by"], "each fault stands at its field"
    for name in faulty(dialog):
        place, editor = dialog.form._fault_labels[name], dialog.form.find_editor(name)
        top = place.mapTo(dialog, QPoint(0, 0)).y()
        assert top >= editor.mapTo(dialog, QPoint(0, editor.height())).y(), "and not across it"
        assert place.height() >= place.heightForWidth(place.width()), "and whole"
    assert len(desk.client_workspace(sample).checks.rows()) == before
    dialog.close()


def test_a_file_that_is_no_paper_is_refused_at_its_place(sample: int, driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "notice.exe"
    file.write_bytes(b"MZ")
    dialog = dialog_of(driver)
    dialog.evidence.take_file(file)
    driver.settle()
    assert "This kind of file is not kept" in texts(dialog.evidence)
    assert not dialog.evidence.is_decided
    dialog.close()


def test_the_paper_is_opened_from_the_law_line(
    sample: int, driver: Driver, tmp_path: Path, opened: list[Path]
) -> None:
    law: LawBar = driver.window.law_bar
    assert not law.evidence.isVisible()
    recorded_with_paper(driver, tmp_path)
    assert law.evidence.isVisible()
    assert "J. Haug" in law.accessibleName()
    QTest.keyClick(law.evidence, Qt.Key.Key_Space)
    driver.settle()
    assert [file.read_bytes() for file in opened] == [PDF]


def test_the_law_page_lists_checks_with_and_without_a_paper(
    sample: int, driver: Driver, tmp_path: Path, opened: list[Path]
) -> None:
    recorded_with_paper(driver, tmp_path)
    driver.go("law", "R61-I-1")
    page: Any = driver.window.pages["law"]
    said = texts(page.pane)
    assert f"Evidence: notice.pdf, hash {SHORT}" in said
    assert "for shipment NW-10 only" in said
    assert "No evidence was kept." in said
    go = next(b for b in page.pane.findChildren(QPushButton) if b.text() == "Open evidence")
    QTest.keyClick(go, Qt.Key.Key_Space)
    driver.settle()
    assert [file.read_bytes() for file in opened] == [PDF]


def test_a_check_is_deleted_from_the_law_page_and_brought_back(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    recorded_with_paper(driver, tmp_path)
    driver.go("law", "R61-I")
    page: Any = driver.window.pages["law"]
    name = "Delete check of 24\u00a0Nov\u00a02026, J. Haug"
    found = [b for b in page.pane.findChildren(QPushButton) if b.accessibleName() == name]
    QTest.keyClick(found[0], Qt.Key.Key_Space)
    driver.settle()
    QTest.keyClick(driver.dialog(), Qt.Key.Key_Return)  # Enter alone keeps it
    driver.settle()
    assert desk.client_workspace(sample).checks.rows()
    QTest.keyClick(found[0], Qt.Key.Key_Space)
    driver.settle()
    sure = next(b for b in driver.dialog().findChildren(QPushButton) if b.text() == "Delete")
    QTest.keyClick(sure, Qt.Key.Key_Space)
    driver.settle()
    assert "Last check: never." in driver.window.law_bar.accessibleName()
    assert not driver.window.law_bar.evidence.isVisible()
    driver.window.run_command("undo")
    driver.settle()
    assert driver.window.law_bar.evidence.isVisible()
    assert desk.verify_records() == []


def test_the_dialog_says_that_a_check_can_be_deleted_and_asks_for_a_provision(
    sample: int, driver: Driver
) -> None:
    driver.window.run_command("check.record")
    driver.settle()
    dialog = cast(CheckDialog, driver.dialog())
    said = " ".join(shown(dialog))
    assert "until it is deleted" in said
    assert "keep their copy" in said
    provision: Any = dialog.form.find_editor("provision")
    assert provision.itemText(0) == "Choose a provision"
    dialog.close()


def test_the_status_bar_says_how_far_the_lists_reach(driver: Driver) -> None:
    words = driver.window.status_bar.lists.text()
    assert words == "Names listed up to 24\u00a0Jul\u00a02026"


def test_a_signer_changed_in_the_settings_signs_what_is_done_next(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.go("settings")
    page = cast(SettingsPage, driver.window.pages["settings"])
    editor: Any = page.editors["signer"]
    editor.show_value("M. Roth")
    editor.editingFinished.emit()
    assert desk.user_name == "M. Roth"
    desk.client_workspace(sample).screenings.start_empty()
    assert desk.list_journal(limit=1)[0].by == "M. Roth"


# ---- what was found has to be said -------------------------------------------------------------------


def test_what_was_found_is_chosen_and_never_preset(sample: int, desk: Workspace, driver: Driver) -> None:
    before = len(desk.client_workspace(sample).checks.rows())
    dialog = dialog_of(driver)
    assert dialog.form.current_values()["state"] == ""
    QTest.keyClick(dialog.evidence.has_none, Qt.Key.Key_Space)
    record(driver, dialog)
    assert faulty(dialog) == ["state"]
    assert len(desk.client_workspace(sample).checks.rows()) == before
    dialog.close()


@pytest.mark.parametrize("state", ["suspended", "in_force"])
def test_a_standing_is_not_moved_by_a_name_alone(
    sample: int, desk: Workspace, driver: Driver, state: str
) -> None:
    before = driver.window.law_bar.accessibleName()
    dialog = dialog_of(driver)
    QTest.keyClick(dialog.evidence.has_none, Qt.Key.Key_Space)
    fill(dialog, {"state": state})
    record(driver, dialog)
    assert faulty(dialog) == ["notice", "from_", "end", "where"]
    fill(dialog, FOUND | {"state": state, "end": "day"})
    record(driver, dialog)
    assert faulty(dialog) == ["until"]
    fill(dialog, {"until": "2027-01-10", "end": "none"})
    record(driver, dialog)
    assert faulty(dialog) == ["end"], "no end, and a last day, contradict each other"
    assert driver.window.law_bar.accessibleName() == before
    fill(dialog, {"end": "day"})
    record(driver, dialog)
    assert driver.window.law_bar.accessibleName() != before


def test_a_look_at_which_nothing_new_was_seen_keeps_the_announcement_in_the_line(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    dialog = dialog_of(driver)
    QTest.keyClick(dialog.evidence.has_none, Qt.Key.Key_Space)
    fill(dialog, {"state": "nothing_new"})
    record(driver, dialog)
    assert faulty(dialog) == ["where"], "where somebody looked is said even so"
    fill(dialog, {"where": "list of notices of the ministry"})
    record(driver, dialog)
    said = driver.window.law_bar.accessibleName().replace("\u00a0", " ")
    assert said == (
        "No. 61: unconfirmed. Looked up on 24 Nov 2026 by J. Haug: no new notice seen. Suspension"
        " by No. 70 of 2025 ended by its text on 10 Nov 2026; an extension of the arrangement to 10 Jan 2027 was"
        " announced, without naming No. 61."
        " 5 open shipments depend on it. What was announced, to 10 Jan 2027, ends in 47 days."
    )
    driver.go("law", "R61-I")
    page: Any = driver.window.pages["law"]
    assert "No new notice seen" in texts(page.pane)


def test_the_overview_reminds_of_a_look_until_somebody_has_looked(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    def reminds() -> bool:
        page = driver.window.pages["overview"]
        buttons = page.findChildren(QPushButton)
        return any(
            one.accessibleName().startswith("Look up what holds since 11\u00a0Nov\u00a02026")
            for one in buttons
        )

    driver.go("overview")
    assert reminds()
    check = StatusCheck(provision="R61-I", checked_on=Day("2026-11-24"), by="JH", where="list")
    session = driver.window.session
    session.change(lambda: session.client_workspace.checks.add(check))
    driver.settle()
    assert not reminds()


def test_a_check_kept_as_unconfirmed_contradicts_nothing(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    check = StatusCheck(
        provision="R61-I", state="unconfirmed", checked_on=Day("2026-11-24"), by="JH", where="list"
    )
    session = driver.window.session
    session.change(lambda: session.client_workspace.checks.add(check))
    driver.settle()
    said = driver.window.law_bar.accessibleName().replace("\u00a0", " ")
    assert "Looked up on 24 Nov 2026 by JH: no new notice seen." in said
    assert "an extension of the arrangement to 10 Jan 2027 was announced" in said
    assert "before this state began" not in said
    assert "nobody has looked up" not in said


def in_sight(dialog: CheckDialog) -> set[str]:
    return {name for name, editor in dialog.form._editors.items() if editor.isVisible()}


def test_what_a_notice_says_is_asked_once_one_was_found(sample: int, driver: Driver) -> None:
    dialog = dialog_of(driver)
    assert in_sight(dialog) == {"state", "where", "checked_on", "by"}
    state = dialog.form.find_editor("state")
    for _ in range(2):  # past "nothing new"
        QTest.keyClick(state, Qt.Key.Key_Down)
    driver.settle()
    assert state.current_value() == "suspended"
    assert in_sight(dialog) == {"state", "where", "checked_on", "by", "notice", "from_", "end", "until"}
    dialog.form.find_editor("notice").show_value("No. 71")
    QTest.keyClick(state, Qt.Key.Key_Up)
    driver.settle()
    assert in_sight(dialog) == {"state", "where", "checked_on", "by"}
    assert dialog.form.current_values()["notice"] == "", "what is put away is not recorded"
    dialog.close()
