# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The entries of every list: in a table read as it comes into sight, filtered, opened, found by Ctrl+K."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTabBar

from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.party_lists.entries_page import EntriesPage
from desktop_app.ui.session.session import link_to_entry
from desktop_app.ui.shell.command_box import KIND, CommandBox
from desktop_app.ui.widgets.editors import ChoiceEditor
from tests.making import program
from tests.partynames.list_files import OWN, TARGETS
from tests.services.party_lists.test_lists import written
from tests.ui.conftest import Driver, shown

MANY = 30_000


def open_lists(driver: Driver, first: str | None = None) -> EntriesPage:
    driver.go("lists", first)
    return cast(EntriesPage, driver.window.pages["lists"])


def choose(driver: Driver, choice: ChoiceEditor, code: str) -> None:
    choice.setCurrentIndex(choice.findData(code))
    choice.edited.emit()
    driver.settle()


def cells(page: EntriesPage, column: str) -> list[str]:
    model = page.table.rows_model
    at = next(place for place, one in enumerate(model.columns) if one.id == column)
    return [str(model.index(row, at).data()) for row in range(min(model.rowCount(), 40))]


def told(page: EntriesPage) -> str:
    return re.sub(r"\s+", " ", " ".join(shown(page.pane)))


def load(driver: Driver, desk: Workspace, file: Path, name: str) -> None:
    desk.party_lists.load_file(file, name)
    driver.window.session.change_bus.announce(("lists",))
    driver.settle()


def test_every_entry_of_the_law_file_is_there_without_a_client(desk: Workspace, driver: Driver) -> None:
    button = driver.window.rail.buttons["lists"]
    assert (button.isEnabled(), button.accessibleName()) == (True, "Lists, 1")
    QTest.keyClick(button, Qt.Key.Key_Space)
    driver.settle()
    page = cast(EntriesPage, driver.window.pages["lists"])
    assert driver.window.page_id == "lists"
    assert button.isChecked()
    assert page.table.rows_model.rowCount() == len(program().pack.listed)
    about = page.about.text()
    assert (
        "Of the notices known to us up to 9\u00a0Oct\u00a02026: 193 of 193 control and watch entries, 81 of"
        in about
    )
    assert "2 of 2 entries of countermeasures. Reported by the press alone: 1." in about
    assert "Incomplete notices: 2 (MOFCOM-ORDER-2026-2, " in about
    assert cells(page, "name")[0] == "General Dynamics"
    assert cells(page, "name_zh")[0] == "通用动力公司"
    assert cells(page, "standing")[0] == "In force since 2\u00a0Jan\u00a02025"


def test_what_the_press_reports_was_neither_listed_nor_stopped(sample: int, driver: Driver) -> None:
    page = open_lists(driver)
    page.filter_line.setText("Verité")
    driver.settle()
    assert cells(page, "standing") == ["Only reported"]
    assert cells(page, "listed_on") == ["reported 4\u00a0Sep\u00a02026"]
    told = [words.replace("\u00a0", " ") for words in shown(page.pane)]
    assert "Reported on" in told
    assert "Listed on" not in told
    assert not any("since" in words for words in told)


def test_text_in_either_script_list_notice_and_standing_filter(sample: int, driver: Driver) -> None:
    page = open_lists(driver)
    for typed in ("l3 harris", "L3哈里斯"):
        page.filter_line.setText(typed)
        driver.settle()
        assert "L3 Harris Technologies" in cells(page, "name")
    page.filter_line.setText("nothing has this name")
    driver.settle()
    clear = next(one for one in page.findChildren(QPushButton) if one.text() == "Clear the filter")
    assert clear.isVisible()
    clear.click()
    driver.settle()
    choose(driver, page.of_list, "watch")
    assert set(cells(page, "list")) == {"watch"}
    assert "40 of 277 entries" in page.about.text()
    offered = {page.of_notice.itemText(place) for place in range(page.of_notice.count())}
    assert offered == {"All notices", "No. 12 of 2026", "No. 28 of 2026"}
    choose(driver, page.of_notice, "MOFCOM-2026-12")
    assert set(cells(page, "notice")) == {"No. 12 of 2026"}
    choose(driver, page.of_list, "control")
    assert page.of_notice.current_value() == ""
    choose(driver, page.of_standing, "unconfirmed")
    assert set(cells(page, "standing")) == {"Unconfirmed since 11\u00a0Nov\u00a02026"}
    choose(driver, page.of_standing, "not_started")
    assert clear.isVisible()
    clear.click()
    driver.settle()
    assert page.table.rows_model.rowCount() == len(program().pack.listed)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("control-2025-1-02", ("L3 Harris Technologies", "L3哈里斯公司", "it names nobody abroad")),
        ("control-2025-21-03", ("Unconfirmed since 11 Nov 2026", "Suspended", "10 Nov 2025")),
        ("control-2026-11-01", ("and people of any country",)),
        ("unreliable-2025-10-01", ("it is no ground of Article II", "unreliable entity list")),
    ],
)
def test_an_entry_says_whom_it_binds_and_what_became_of_it(
    entry: str, said: tuple[str, ...], sample: int, driver: Driver
) -> None:
    page = open_lists(driver, link_to_entry("cn-rare-earth", entry))
    text = told(page).replace("\u00a0", " ")
    assert entry in text
    for words in (*said, "Confidence", "What became of it", "Read at"):
        assert words in text
    copy = next(one for one in page.pane.findChildren(QPushButton) if one.text().startswith("Copy"))
    QTest.keyClick(copy, Qt.Key.Key_Space)
    assert QApplication.clipboard().text().startswith("http")
    opens = next(one for one in page.pane.findChildren(QPushButton) if one.text() == "Open the notice")
    QTest.keyClick(opens, Qt.Key.Key_Space)
    driver.settle()
    assert driver.window.page_id == "law"
    assert driver.window.pages["law"].table.current_key() == program().pack.listed[entry].listing.id  # type: ignore[attr-defined]


def test_a_long_list_is_read_as_it_comes_into_sight(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    rows = "".join(f"n{number},Bolt {number},DE\n" for number in range(MANY))
    load(driver, desk, written(tmp_path, f"id,name,country\n{rows}"), "Long")
    page = open_lists(driver)
    model = page.table.rows_model
    assert model.rowCount() == MANY + len(program().pack.listed)
    assert len(model.rows) < 300
    page.table.scrollToBottom()
    driver.settle()
    assert model.row_at(model.rowCount() - 1) is not None
    assert len(model.rows) < 600
    page.filter_line.setText(f"bolt {MANY - 1}")
    driver.settle()
    assert cells(page, "name") == [f"Bolt {MANY - 1}"]
    assert "Long" in told(page)
    assert "Another list" in told(page)


def test_a_loaded_list_stands_beside_the_others_and_goes_with_its_removal(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    page = open_lists(driver)
    load(driver, desk, written(tmp_path, OWN), "House list")
    assert driver.window.rail.buttons["lists"].accessibleName() == "Lists, 2"
    choose(driver, page.of_list, "list:house-list")
    assert cells(page, "name") == ["Acme Motors GmbH", "Bolt Ltd", "Bolt Ltd"]
    assert "counts as on the control list" in told(page)
    assert "Unconfirmed since 11\u00a0Nov\u00a02026" in cells(page, "standing")
    desk.party_lists.remove("house-list")
    driver.window.session.change_bus.announce(("lists",))
    driver.settle()
    assert page.of_list.findData("list:house-list") < 0
    assert page.table.rows_model.rowCount() == len(program().pack.listed)


def test_the_tabs_lead_to_the_lists_and_back_by_keyboard(sample: int, driver: Driver) -> None:
    page = open_lists(driver)
    page.sides.setFocus()
    QTest.keyClick(page.sides, Qt.Key.Key_Right)
    driver.settle()
    assert driver.window.page_id == "list_versions"
    assert driver.window.rail.buttons["lists"].isChecked()
    sides = driver.window.pages["list_versions"].findChild(QTabBar)
    assert sides is not None
    assert sides.currentIndex() == 1
    QTest.keyClick(sides, Qt.Key.Key_Left)
    driver.settle()
    assert driver.window.page_id == "lists"
    assert page.sides.currentIndex() == 0


def find(driver: Driver, typed: str) -> list[tuple[str, str]]:
    box = cast(CommandBox, driver.dialog())
    box.search_field.setText(typed)
    driver.settle()
    model = box.model
    rows = [model.index(row) for row in range(model.rowCount())]
    return [(str(index.data()), str(index.data(KIND))) for index in rows]


def test_ctrl_k_finds_listed_names_in_both_scripts_and_opens_the_entry(
    sample: int, desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    load(driver, desk, written(tmp_path, TARGETS, "targets.csv"), "OpenSanctions")
    driver.window.open_command_box()
    l3 = "L3 Harris Technologies  L3哈里斯公司"
    assert (l3, "control list") in find(driver, "l3哈里斯")
    assert (l3, "similar name, control list") in find(driver, "L3Harris Technologys")
    assert ("Иванов Иван", "OpenSanctions") in find(driver, "иванов")
    assert ("Acme Motors  艾克米电机", "similar name, OpenSanctions") in find(driver, "Acme Motor Co., Ltd")
    first, *similar = find(driver, "艾克米")
    assert first == ("Acme Motors  艾克米电机", "OpenSanctions")
    assert all(where.startswith("similar name") for _, where in similar), "others may be heard so"
    box = cast(CommandBox, driver.dialog())
    QTest.keyClick(box.search_field, Qt.Key.Key_Return)
    driver.settle()
    assert driver.window.page_id == "lists"
    page = cast(EntriesPage, driver.window.pages["lists"])
    assert "Acme Motors" in told(page)
    assert "US Trade" in told(page)


def test_enter_waits_for_names_that_come_later_and_nothing_is_said_before(
    desk: Workspace, driver: Driver, tmp_path: Path
) -> None:
    load(driver, desk, written(tmp_path, OWN), "House list")
    driver.window.open_command_box()
    box = cast(CommandBox, driver.dialog())
    box.search_field.setText("acme motoren")
    QTest.keyClick(box.search_field, Qt.Key.Key_Return)
    assert not box.nothing_found.isVisible()
    driver.settle()
    assert driver.window.page_id == "lists"
    assert "Acme Motors GmbH" in told(cast(EntriesPage, driver.window.pages["lists"]))
    driver.window.open_command_box()
    assert find(driver, "qqqq wwww") == []
    box = cast(CommandBox, driver.dialog())
    assert box.nothing_found.isVisible()
    box.close()
