# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A list on its page: what is shown, asked, corrected and taken, with real widgets, mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea

from desktop_app.listreader.entries.read_entries import RowPlace
from desktop_app.listreader.fields.mapping import Choice
from desktop_app.ui.pages.importing.page import ImportPage
from desktop_app.ui.pages.importing.sheet_choices import FieldMenu
from desktop_app.ui.pages.importing.sheet_state import (
    DOUBT_SHADE,
    HEADING_SHADE,
    LEFT_SHADE,
    PLAIN_SHADE,
    SHADE,
    RowGroup,
)
from tests.ui.conftest import Driver
from tests.ui.pages.importing.lists import FILE, KEY, KOREA, ROWS, FakeImporting, draft_of

ENTER, F2 = Qt.Key.Key_Return, Qt.Key.Key_F2


@pytest.fixture
def fake(driver: Driver, sample: int, monkeypatch: pytest.MonkeyPatch) -> FakeImporting:
    found = FakeImporting(client=sample)
    importing = driver.window.session.workspace.importing
    monkeypatch.setattr(importing, "preview_list", found.preview_list, raising=False)
    monkeypatch.setattr(importing, "commit_list", found.commit_list, raising=False)
    return found


@pytest.fixture
def page(driver: Driver, fake: FakeImporting) -> ImportPage:
    driver.window.show_list(draft_of(client=fake.client))
    driver.settle()
    return driver.window.pages.importing


def shade(page: ImportPage, row: int, column: int) -> Any:
    return page.view.sheet_model.index(row - 1, column).data(SHADE)


def shown_rows(page: ImportPage) -> list[str]:
    model = page.view.sheet_model
    return [str(model.headerData(at, Qt.Orientation.Vertical)) for at in range(model.rowCount())]


def go_to(page: ImportPage, row: int, column: int) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(page.view.sheet_model.index(row - 1, column))


def type_into_cell(driver: Driver, page: ImportPage, row: int, column: int, text: str) -> None:
    go_to(page, row, column)
    QTest.keyClick(page.view, F2)
    (editor,) = page.view.viewport().findChildren(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, ENTER)
    driver.settle()


def test_the_sheet_stands_as_it_is_and_each_row_shows_what_becomes_of_it(page: ImportPage) -> None:
    model = page.view.sheet_model
    assert model.rowCount() == len(ROWS)
    assert model.index(3, 1).data() == "00471"
    assert [shade(page, row, 0) for row in (1, 3, 4, 10)] == [
        LEFT_SHADE,
        HEADING_SHADE,
        PLAIN_SHADE,
        LEFT_SHADE,
    ]
    doubtful = [
        (row, column)
        for row in range(1, 14)
        for column in range(7)
        if shade(page, row, column) == DOUBT_SHADE
    ]
    assert doubtful == [(8, 3), (9, 4), (9, 5)]
    assert "North or South Korea" in model.index(8, 5).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "A title."
    assert page.title.text() == "Parts list of HB-4806"
    assert page.sheet.place_label.text() == "· 13 rows, header in row 3"


def test_every_column_says_what_it_is_taken_as_and_why(page: ImportPage) -> None:
    buttons = page.view.columns.buttons
    assert [buttons[column].words for column in range(7)] == [
        "Position", "Part number", "Name", "Quantity", "Value?", "Country of origin", "not taken",
    ]  # fmt: skip
    assert buttons[4].property("state") == "asked"
    assert "The heading says unit price." in buttons[4].toolTip()
    assert buttons[5].accessibleDescription() == "9 of 10 cells are countries."
    assert buttons[5].accessibleName() == "Column F, Urspr., Country of origin"


def test_the_counts_add_up_and_each_is_a_filter(driver: Driver, page: ImportPage) -> None:
    groups = page.pane.outcome.groups
    counted = {group: button.accessibleName().rpartition(", ")[2] for group, button in groups.items()}
    assert counted == {
        RowGroup.NEW: "5", RowGroup.CHANGED: "1", RowGroup.SAME: "1", RowGroup.FINISH: "2", RowGroup.LEFT: "4",
    }  # fmt: skip
    assert sum(map(int, counted.values())) == len(ROWS)
    QTest.keyClick(groups[RowGroup.FINISH], Qt.Key.Key_Space)
    assert shown_rows(page) == ["8", "9"]
    QTest.keyClick(groups[RowGroup.FINISH], Qt.Key.Key_Space)
    assert len(shown_rows(page)) == len(ROWS)
    QTest.keyClick(driver.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(driver.window.focusWidget(), "hallsensor")
    assert shown_rows(page) == ["12", "13"]


def test_a_question_is_answered_and_can_be_answered_otherwise(
    driver: Driver, page: ImportPage, fake: FakeImporting
) -> None:
    assert page.pane.questions.heading.text() == "2 questions"
    korea = page.pane.questions.cards["korea"]
    QTest.keyClick(korea.radios["KR"], Qt.Key.Key_Space)
    driver.settle()
    assert fake.asked[-1].answers == {"korea": "KR"}
    assert page.pane.questions.heading.text() == "1 question"
    again = page.pane.questions.cards["korea"]
    assert again.isVisible()
    assert again.radios["KR"].isChecked()
    QTest.keyClick(again.radios["KP"], Qt.Key.Key_Space)
    driver.settle()
    assert fake.asked[-1].answers == {"korea": "KP"}


def test_the_choices_of_a_question_and_the_counts_are_whole_beside_the_sheet(
    driver: Driver, page: ImportPage, fake: FakeImporting
) -> None:
    long = Choice("no", "No, or not known; leave their quantities open")
    fake.questions = (replace(KOREA, choices=(*KOREA.choices, long)),)
    for width in (1400, 1920):
        driver.window.resize(width, 800)
        driver.settle()
        page.work_out()
        driver.settle()
        (area,) = page.pane.findChildren(QScrollArea)
        content: Any = area.widget()
        assert content.width() <= area.viewport().width(), width
        right = page.pane.mapTo(driver.window, QPoint(page.pane.width(), 0)).x()
        assert right <= driver.window.width(), width


def test_a_second_and_a_third_question_are_in_sight(
    driver: Driver, page: ImportPage, fake: FakeImporting
) -> None:
    fake.questions = (*fake.questions, replace(KOREA, id="other"))
    page.work_out()
    driver.settle()
    cards = page.pane.questions.cards
    assert len(cards) == 3
    assert {name for name, card in cards.items() if card.visibleRegion().isEmpty()} == set()


def test_an_answer_can_be_written(driver: Driver, page: ImportPage, fake: FakeImporting) -> None:
    fake.questions = (replace(KOREA, id="top", writes="Another part number"),)
    page.work_out()
    driver.settle()
    card = page.pane.questions.cards["top"]
    assert card.written is not None
    QTest.keyClicks(card.written, "HB-1")
    QTest.keyClick(card.written, ENTER)
    driver.settle()
    assert fake.asked[-1].answers == {"top": "HB-1"}
    assert not any(radio.isChecked() for radio in card.radios.values())
    QTest.keyClick(card.radios["KR"], Qt.Key.Key_Space)
    driver.settle()
    assert (fake.asked[-1].answers["top"], card.written.text()) == ("KR", "")


def test_a_field_is_found_by_typing(driver: Driver, page: ImportPage, fake: FakeImporting) -> None:
    go_to(page, 4, 6)
    QTest.keyClick(page.view, Qt.Key.Key_F4)
    menu = page.sheet_choices.field_menu
    assert isinstance(menu, FieldMenu)
    assert menu.samples.text() == "Zeichnung 12 · Meterware"
    QTest.keyClicks(menu.filter_line, "remark")
    QTest.keyClicks(menu.filter_line, "")
    menu.filter_line.setText("")
    QTest.keyClicks(menu.filter_line, "hs co")
    QTest.keyClick(menu, ENTER)
    driver.settle()
    assert fake.asked[-1].fields == {(KEY, 6): "products.hs_code"}
    assert page.view.columns.buttons[6].words == "HS code"


def test_escape_leaves_the_field_as_it_is(driver: Driver, page: ImportPage, fake: FakeImporting) -> None:
    QTest.mouseClick(page.view.columns.buttons[1], Qt.MouseButton.LeftButton)
    asked = len(fake.asked)
    QTest.keyClick(page.sheet_choices.field_menu, Qt.Key.Key_Escape)
    driver.settle()
    assert len(fake.asked) == asked


@pytest.mark.parametrize("way", ["key", "click", "menu"])
def test_a_row_is_made_the_heading(way: str, driver: Driver, page: ImportPage, fake: FakeImporting) -> None:
    go_to(page, 4, 1)
    if way == "key":
        QTest.keyClick(page.view, Qt.Key.Key_H)
    elif way == "click":
        rows = page.view.verticalHeader()
        at = QPoint(10, rows.sectionViewportPosition(3) + 5)
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    else:
        menu = page.view.open_menu(page.view.currentIndex(), QPoint(5, 5))
        (action,) = (one for one in menu.actions() if one.text().startswith("Make this row"))
        action.trigger()
        menu.close()
    driver.settle()
    assert fake.asked[-1].heading_rows == {KEY: 4}


def test_a_cell_is_corrected_in_place_and_in_every_row_like_it(
    driver: Driver, page: ImportPage, fake: FakeImporting
) -> None:
    type_into_cell(driver, page, 12, 5, "VN")
    assert fake.asked[-1].corrections == {(RowPlace(*KEY, 12), 5): "VN"}
    model = page.view.sheet_model
    assert model.index(11, 5).data() == "VN"
    assert model.index(12, 5).data() == "Vietnam"
    assert "The file shows: Vietnam" in model.index(11, 5).data(Qt.ItemDataRole.ToolTipRole)
    (offer,) = (one for one in page.sheet.banner.findChildren(QPushButton) if "there too" in one.text())
    QTest.keyClick(offer, Qt.Key.Key_Space)
    driver.settle()
    assert fake.asked[-1].replacements == {(KEY, 5, "Vietnam"): "VN"}
    assert model.index(12, 5).data() == "VN"


def test_a_correction_is_taken_back(driver: Driver, page: ImportPage, fake: FakeImporting) -> None:
    type_into_cell(driver, page, 8, 3, "1,2")
    assert shade(page, 8, 3) == PLAIN_SHADE
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    driver.settle()
    assert fake.asked[-1].corrections == {}
    assert shade(page, 8, 3) == DOUBT_SHADE


def test_undo_takes_choices_back_one_by_one(driver: Driver, page: ImportPage, fake: FakeImporting) -> None:
    type_into_cell(driver, page, 8, 3, "1,2")
    QTest.keyClick(page.pane.questions.cards["korea"].radios["KR"], Qt.Key.Key_Space)
    driver.settle()
    driver.window.run_command("undo")
    driver.settle()
    assert (dict(fake.asked[-1].answers), len(fake.asked[-1].corrections)) == ({}, 1)
    driver.window.run_command("undo")
    driver.window.run_command("redo")
    driver.settle()
    assert len(fake.asked[-1].corrections) == 1


def test_old_and_new_stand_in_place_of_the_sheet(driver: Driver, page: ImportPage) -> None:
    link = page.pane.outcome.changes_link
    assert link is not None
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    driver.settle()
    table = page.sheet.changes.table
    assert table.isVisible()
    cells = [str(table.model().index(0, column).data()) for column in range(5)]
    assert cells == ["Products", "KM-4212", "Country of origin", "Japan", "China"]
    QTest.keyClick(page.sheet.back_button, Qt.Key.Key_Space)
    assert page.view.isVisible()


def test_the_main_button_is_named_after_what_it_does(
    driver: Driver, page: ImportPage, fake: FakeImporting
) -> None:
    take = page.decision.take_button
    assert take.text() == "Take 7 rows, finish 2 later"
    QTest.keyClick(page.decision.options.all_or_nothing, Qt.Key.Key_Space)
    assert (take.text(), take.isEnabled()) == ("Take all 9 rows", False)
    QTest.keyClick(page.decision.options.all_or_nothing, Qt.Key.Key_Space)
    QTest.keyClick(page.decision.options.keep_files, Qt.Key.Key_Space)
    QTest.keyClick(take, Qt.Key.Key_Space)
    driver.settle()
    assert fake.committed == [{"all_or_nothing": False, "remember": True, "keep_files": True}]
    assert driver.window.page_id == "products"
    bar = driver.window.status_bar
    assert bar.message.text() == f"Imported {FILE}: 7 rows taken, 2 rows to finish"
    assert page.draft is None


def test_a_list_that_is_left_can_be_gone_on_with(driver: Driver, page: ImportPage) -> None:
    driver.go("suppliers")
    bar = driver.window.status_bar
    assert bar.message.text() == f"{FILE} is open and not taken yet."
    QTest.keyClick(bar.action_button, Qt.Key.Key_Space)
    driver.settle()
    assert driver.window.page_id == "import"
    assert page.draft is not None
    driver.go("suppliers")
    driver.window.run_command("import")
    assert driver.window.page_id == "import"


def test_choices_are_not_lost_without_a_question(
    driver: Driver, page: ImportPage, fake: FakeImporting
) -> None:
    type_into_cell(driver, page, 8, 3, "1,2")
    driver.window.show_list(draft_of(ROWS[:5], fake.client))
    driver.settle()
    asked = driver.dialog()
    assert page.view.sheet_model.rowCount() == len(ROWS)
    (leave,) = (one for one in asked.findChildren(QPushButton) if one.text() == "Leave without it")
    leave.click()
    driver.settle()
    assert page.view.sheet_model.rowCount() == 5


def test_cancel_puts_the_list_away(driver: Driver, page: ImportPage, fake: FakeImporting) -> None:
    QTest.keyClick(page.decision.cancel_button, Qt.Key.Key_Space)
    driver.settle()
    assert driver.window.page_id == "products"
    assert fake.committed == []
    driver.go("import")
    assert page.draft is None
    assert QApplication.activeModalWidget() is None


def test_hidden_rows_are_told_and_taken_only_when_asked(driver: Driver, fake: FakeImporting) -> None:
    driver.window.show_list(draft_of(client=fake.client, hidden=(12, 13)))
    driver.settle()
    page = driver.window.pages.importing
    assert page.sheet.hidden_box.isVisible()
    QTest.keyClick(page.sheet.hidden_box, Qt.Key.Key_Space)
    driver.settle()
    assert fake.asked[-1].hidden


def test_the_pane_lies_under_the_sheet_in_a_narrow_window(driver: Driver, page: ImportPage) -> None:
    driver.window.resize(1366, 768)
    driver.settle()
    assert page.pane.mapTo(page, QPoint()).y() > page.view.mapTo(page, QPoint()).y()
    take = page.decision.take_button
    bottom = take.mapTo(driver.window, QPoint(0, take.height())).y()
    assert bottom <= driver.window.height()
    driver.window.resize(1400, 800)
    driver.settle()
    assert page.pane.mapTo(page, QPoint()).x() > page.view.mapTo(page, QPoint()).x()
