# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page Asked: suppliers are asked, a filled sheet is dropped, read, taken and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop_app.services.asking.ask import Wish
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.pages.asked import AskedPage, answer_words, fact_words, faults_of
from desktop_app.ui.widgets.form import Form
from tests.filling import cell_of, fill
from tests.services.asking.written_declarations import write
from tests.ui.conftest import Driver
from tests.ui.shared_views.test_saving import choose_file

PART, SHARE = "RW-4208", "part_one.X-06.china_share"


@pytest.fixture
def room(sample: int, desk: Workspace) -> ClientWorkspace:
    return desk.client_workspace(sample)


def page_of(driver: Driver) -> AskedPage:
    page = driver.window.pages["asked"]
    assert isinstance(page, AskedPage)
    return page


def said(page: AskedPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def press(driver: Driver, begins: str) -> None:
    buttons = [one for one in driver.window.findChildren(QPushButton) if one.text().startswith(begins)]
    next(one for one in buttons if one.isVisible()).click()
    driver.settle()


def back(room: ClientWorkspace, folder: Path, answers: dict[str, str]) -> Path:
    room.asking.write(Wish(supplier="rewerk"), folder / "rewerk.xlsx")
    asked = room.asking.list_sheets()[-1]
    cells = {
        cell_of(each.row, each.column): answers[each.fact]
        for each in asked.questions
        if each.fact in answers and each.part_number in ("", PART)
    }
    return fill(folder / "rewerk.xlsx", folder / "back.xlsx", cells)


def drop(driver: Driver, *paths: Path) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copying = Qt.DropAction.CopyAction
    QApplication.sendEvent(driver.window, QDragEnterEvent(QPoint(9, 9), copying, content, buttons, keys))
    QApplication.sendEvent(driver.window, QDropEvent(QPointF(9, 9), copying, content, buttons, keys))
    driver.settle()


def test_a_supplier_is_asked_from_the_page(driver: Driver, room: ClientWorkspace, tmp_path: Path) -> None:
    driver.go("asked")
    press(driver, "Ask suppliers")
    form = driver.window.findChildren(Form)[-1]
    form.show_values({"supplier": "torrens", "language": "both", "due": "2026-12-20"})
    (ask,) = [
        one for one in driver.window.findChildren(QPushButton) if one.text() == "Ask" and one.isVisible()
    ]
    ask.click()
    driver.settle()
    choose_file(driver, tmp_path / "torrens.xlsx")
    (asked,) = room.asking.list_sheets()
    assert (asked.supplier, asked.due, asked.state) == ("torrens", "2026-12-20", "out")
    assert (tmp_path / "torrens.xlsx").exists()
    assert "1 sheet sent" in page_of(driver).about.text()


def test_a_supplier_is_asked_from_its_own_page(driver: Driver, room: ClientWorkspace) -> None:
    rows = {row.supplier: row.id for row in room.suppliers.rows()}
    driver.window.show_page("suppliers", rows["torrens"])
    driver.settle()
    (ask,) = [
        one for one in driver.window.findChildren(QPushButton) if one.text() == "Ask" and one.isVisible()
    ]
    ask.click()
    driver.settle()
    assert driver.window.page_id == "asked"
    assert driver.window.findChildren(Form)[-1].current_values()["supplier"] == "torrens"


def test_a_dropped_sheet_is_shown_taken_and_undone(
    driver: Driver, room: ClientWorkspace, tmp_path: Path
) -> None:
    file = back(room, tmp_path, {SHARE: "12 to 30", "technology.mining": "refused", "name": "P. Landes"})
    drop(driver, file)
    assert driver.window.page_id == "asked"
    page = page_of(driver)
    told = said(page)
    assert "not known → 12 to 30" in told
    assert "not known → refused" in told
    assert "These 2 answers settle 3 products; 3 flip." in told
    assert room.asking.list_sheets()[-1].state == "out"
    press(driver, "Take 2 answers")
    assert room.asking.list_sheets()[-1].state == "partly"
    driver.window.run_command("undo")
    driver.settle()
    assert room.asking.list_sheets()[-1].state == "out"


def test_a_sheet_that_is_left_changes_nothing(driver: Driver, room: ClientWorkspace, tmp_path: Path) -> None:
    drop(driver, back(room, tmp_path, {SHARE: "12"}))
    press(driver, "Leave it")
    assert "Nothing has come back yet." in said(page_of(driver))
    assert room.asking.list_sheets()[-1].answers == ()


def test_another_value_is_taken_by_a_press_of_its_own(
    driver: Driver, room: ClientWorkspace, tmp_path: Path
) -> None:
    file = back(room, tmp_path, {SHARE: "12"})
    room.filled_sheets.take(room.filled_sheets.read_file(file))
    asked = room.asking.list_sheets()[-1]
    place = next(each for each in asked.questions if each.fact == SHARE)
    other = fill(tmp_path / "rewerk.xlsx", tmp_path / "other.xlsx", {cell_of(place.row, place.column): "40"})
    drop(driver, other)
    press(driver, "Take 1 that meets another value")
    assert "12 → 40" in said(page_of(driver))
    press(driver, "Take 1 answer")
    assert room.asking.list_sheets()[-1].answers[-1].answer == "40"


def test_what_more_is_asked_in_china_takes_a_supplier_and_a_reason() -> None:
    told = {"due": "2026-12-20", "fields": "", "why": "", "supplier": ""}
    assert faults_of(told) == {}
    assert faults_of({**told, "due": "soon"}).keys() == {"due"}
    assert faults_of({**told, "fields": "stages"}).keys() == {"why", "fields"}
    assert faults_of({**told, "fields": "stages", "why": "counsel", "supplier": "qingyan"}) == {}


def test_facts_and_answers_have_words() -> None:
    assert fact_words("stages.Dy.separated") == "Dy Separated"
    assert fact_words("made_in") == "Country of origin of the part"
    assert answer_words("do_not_know") == "does not know"
    assert answer_words("12 to 30") == "12 to 30"


def test_a_dropped_declaration_is_shown_taken_and_undone(
    driver: Driver, room: ClientWorkspace, tmp_path: Path
) -> None:
    written = write("chemSHERPA", 2)
    (tmp_path / written.name).write_bytes(written.content)
    drop(driver, tmp_path / written.name)
    assert driver.window.page_id == "asked"
    told = said(page_of(driver))
    assert "IEC 62474" in told
    assert "P. Landes" in told
    count = len(room.attachments.list_all())
    changes = room.filled_sheets.read_file(tmp_path / written.name).settles.answers
    press(driver, f"Take {changes} answer")
    assert len(room.attachments.list_all()) == count + len({part for part, _ in written.masses})
    assert "IEC 62474" not in said(page_of(driver))
    driver.window.run_command("undo")
    driver.settle()
    assert len(room.attachments.list_all()) == count


def test_two_declarations_are_shown_one_after_the_other(
    driver: Driver, room: ClientWorkspace, tmp_path: Path
) -> None:
    files = []
    for kind in ("IPC-1752A C", "IPC-1752B D"):
        written = write(kind, 5)
        files.append(tmp_path / written.name)
        files[-1].write_bytes(written.content)
    drop(driver, *files)
    assert "IPC-1752A: back" in said(page_of(driver))
    press(driver, "Leave it")
    assert "IPC-1752B: back" in said(page_of(driver))
    press(driver, "Leave it")
    assert not room.asking.list_sheets()
