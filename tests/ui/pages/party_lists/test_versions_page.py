# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The lists themselves: loaded from a file, named where needed, compared, removed; whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop_app.basics.progress import Stopped
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.party_lists.loading import load_list
from desktop_app.ui.pages.party_lists.versions_page import VersionsPage
from desktop_app.ui.shared_views.dialog_frame import FormDialog, Message
from desktop_app.ui.widgets.editors import LineEditor
from tests.making import program
from tests.partynames.list_files import OWN, SCREENING_CSV, TARGETS
from tests.services.party_lists.test_lists import written
from tests.ui.conftest import Driver, shown
from tests.ui.shared_views.test_saving import choose_file

NEWER = OWN.replace("suspended", "stopped").replace(",Bolt Ltd,,FR,,,,,,,,\n", "z9,Zed AG,,,,,,,,,,\n")


def open_versions(driver: Driver) -> VersionsPage:
    driver.go("list_versions")
    return cast(VersionsPage, driver.window.pages["list_versions"])


def press(root: QWidget, words: str) -> None:
    found = [one for one in root.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    QTest.keyClick(found[0], Qt.Key.Key_Space)


def told(page: VersionsPage) -> str:
    return re.sub(r"\s+", " ", " ".join(shown(page.pane)))


def drop(driver: Driver, page: QWidget, files: Sequence[Path]) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, content, button, keys)
    page.dropEvent(event)
    driver.settle()


def versions(page: VersionsPage) -> list[str]:
    return [row.id for row in page.table.rows_model.rows]


def test_without_a_loaded_list_the_page_says_what_one_is_for(driver: Driver) -> None:
    page = open_versions(driver)
    assert page.teaching.isVisible()
    assert "The lists of the law file are searched always" in " ".join(shown(page.teaching))
    pack = program().pack
    text = told(page)
    assert "193 of 193 control and watch entries" in text
    assert pack.files["listed_parties.csv"] in text
    assert "Firms that a listed party owns" in text
    assert not [one for one in page.pane.findChildren(QPushButton) if one.text() == "Remove"]
    press(page.pane, "Copy")
    assert QApplication.clipboard().text() == pack.files["listed_parties.csv"]
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert "stays as it is" in driver.window.status_bar.message.text()


def test_a_list_is_chosen_loaded_and_shown(desk: Workspace, driver: Driver, tmp_path: Path) -> None:
    page = open_versions(driver)
    QTest.keyClick(page.load, Qt.Key.Key_Space)
    choose_file(driver, written(tmp_path, OWN, "house.csv"))
    assert versions(page)[1:] == ["house@1"]
    assert page.table.current_key() == "house@1"
    assert not page.teaching.isVisible()
    assert driver.window.status_bar.message.text() == "Loaded house, version 1: 3 entries"
    assert not driver.window.status_bar.progress_bar.isVisible()
    text = told(page)
    for words in ("Lodestone's own CSV, house.csv", "J. Haug", "It holds what its author has put into it"):
        assert words in text
    (loaded,) = desk.party_lists.newest_loaded()
    assert loaded.sha256 in text
    press(page.pane, "Show its entries")
    driver.settle()
    assert driver.window.page_id == "lists"
    assert "3 of 280 entries" in driver.window.pages["lists"].about.text()


def test_the_name_is_asked_for_where_the_file_tells_none(
    desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    page = open_versions(driver)
    drop(driver, page, [written(tmp_path, TARGETS, "targets.simple.csv")])
    dialog = cast(FormDialog, driver.dialog())
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    assert "Fill this in." in " ".join(shown(dialog))
    cast(LineEditor, dialog.form.find_editor("name")).setText("US Trade")
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    driver.settle()
    assert versions(page)[1:] == ["us-trade@1"]
    drop(driver, page, [written(tmp_path, TARGETS.replace("Bolt", "Nut"), "targets.simple.csv")])
    dialog = cast(FormDialog, driver.dialog())
    assert dialog.form.current_values() == {"list": "us-trade", "name": ""}
    assert not dialog.form.find_editor("name").isEnabled()
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    driver.settle()
    assert versions(page)[1:] == ["us-trade@2", "us-trade@1"]
    drop(driver, page, [written(tmp_path, TARGETS.replace("Bolt", "Nut"), "targets.simple.csv")])
    QTest.keyClick(cast(FormDialog, driver.dialog()).confirm_button, Qt.Key.Key_Space)
    driver.settle()
    assert "from this very file before" in driver.window.status_bar.message.text()
    drop(driver, page, [written(tmp_path, TARGETS.replace("Bolt", "Pin"), "targets.simple.csv")])
    dialog = cast(FormDialog, driver.dialog())
    dialog.form.show_values({"list": "", "name": "US  trade"})
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    assert "A list is called so" in " ".join(shown(dialog))
    dialog.close()


def test_a_list_with_a_name_of_its_own_is_loaded_without_a_question(
    desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    page = open_versions(driver)
    files = [written(tmp_path, SCREENING_CSV, "consolidated.csv"), written(tmp_path, OWN)]
    drop(driver, page, files)
    assert versions(page)[1:] == ["us-consolidated-screenin@1"]
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "the file is empty"),
        ("PK\x03\x04 and so on", "this is a workbook or an archive"),
        ("part,price\n1,2\n", "it has no column name"),
        ("name,standing\nA,active\nB,unknown\n", "is no standing"),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence_and_nothing_is_loaded(
    content: str, why: str, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    page = open_versions(driver)
    drop(driver, page, [written(tmp_path, content)])
    message = cast(Message, driver.dialog())
    assert why in " ".join(shown(message)).lower()
    message.close()
    driver.settle()
    assert desk.party_lists.newest_loaded() == []
    assert len(versions(page)) == 1
    assert not driver.window.status_bar.progress_bar.isVisible()


def test_two_versions_are_compared_from_the_older_to_the_newer(
    desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    for content in (OWN, NEWER):
        desk.party_lists.load_file(written(tmp_path, content), "House list")
    page = open_versions(driver)
    for chosen in ("house-list@2", "house-list@1"):
        page.table.select_row(chosen)
        driver.settle()
        press(page.pane, "Compare")
        driver.settle()
        text = told(page)
        assert "House list, version 2, held against House list, version 1" in text
        assert "1 new, 1 gone, 1 changed" in text
        for words in ("Zed AG", "Bolt Ltd (no. 3), France", "Standing: Suspended → Stopped"):
            assert words in text
        press(page.pane, "Back to the list")
        driver.settle()
        assert "SHA-256 of the file" in told(page)


def test_removing_asks_first_and_says_that_it_cannot_be_undone(
    desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    for content in (OWN, NEWER):
        desk.party_lists.load_file(written(tmp_path, content), "House list")
    page = open_versions(driver)
    page.table.select_row("house-list@1")
    driver.settle()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    message = cast(Message, driver.dialog())
    assert "This cannot be undone" in " ".join(shown(message))
    press(message, "Cancel")
    driver.settle()
    assert len(versions(page)) == 3
    press(page.pane, "Remove")
    press(driver.dialog(), "Remove")
    driver.settle()
    assert versions(page)[1:] == ["house-list@2"]
    desk.party_lists.load_file(written(tmp_path, OWN), "House list")
    page.read_again()
    driver.settle()
    page.table.select_row("house-list@2")
    driver.settle()
    press(page.pane, "Remove all its versions")
    assert "2 versions" in " ".join(shown(driver.dialog()))
    press(driver.dialog(), "Remove")
    driver.settle()
    assert len(versions(page)) == 1
    assert page.teaching.isVisible()


def test_an_empty_list_is_saved_to_be_filled_in(driver: Driver, tmp_path: Path) -> None:
    page = open_versions(driver)
    QTest.keyClick(page.template, Qt.Key.Key_Space)
    choose_file(driver, tmp_path / "mine.csv")
    assert (tmp_path / "mine.csv").read_text("utf-8-sig").startswith("id,name,aliases,country")
    driver.window.run_command("list.template")
    assert driver.dialog().windowTitle() == "Save an empty list of parties"
    driver.dialog().close()
    driver.window.run_command("list.load")
    assert driver.dialog().windowTitle() == "Load a list of parties"
    driver.dialog().close()


def test_an_old_list_is_reminded_of_until_that_is_closed(
    desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    desk.party_lists.load_file(written(tmp_path, OWN), "House list")
    session = driver.window.session
    page = open_versions(driver)
    assert not page.reminder.isVisible()
    session.settings = replace(session.settings, lists_reminder_days=1)
    later = session.now().replace(month=12, day=1)
    session.now = lambda: later
    page.read_again()
    driver.settle()
    assert page.reminder.isVisible()
    assert "House list (7 days ago)" in " ".join(shown(page.reminder))
    page.reminder.hide()
    page.read_again()
    driver.settle()
    assert not page.reminder.isVisible()
    driver.go("lists")
    assert "House list (7 days ago)" in " ".join(shown(driver.window.pages["lists"]))


def test_loading_is_cancelled_from_the_status_bar_and_leaves_nothing(
    desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    page = open_versions(driver)
    many = "".join(f"n{number},Bolt {number} {'x' * 80}\n" for number in range(60_000))
    load_list(driver.window.session, written(tmp_path, f"id,name\n{many}", "long.csv"))
    status = driver.window.status_bar
    driver.qtbot.waitUntil(lambda: status.cancel_button.isVisible() and status.progress_bar.value() > 0)
    QTest.keyClick(status.cancel_button, Qt.Key.Key_Space)
    driver.settle()
    assert desk.party_lists.newest_loaded() == []
    assert len(versions(page)) == 1
    assert not status.progress_bar.isVisible()


def test_a_list_stays_when_only_its_preparing_is_cancelled(
    desk: Workspace, driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_list: object, **_means: object) -> None:
        raise Stopped

    monkeypatch.setattr(desk.party_lists, "keep_index", stop)
    page = open_versions(driver)
    load_list(driver.window.session, written(tmp_path, OWN, "house.csv"))
    driver.settle()
    assert versions(page)[1:] == ["house@1"]
    assert driver.window.status_bar.message.text() == "Loaded house, version 1: 3 entries"
    assert driver.window.rail.buttons["lists"].accessibleName() == "Lists, 2"
