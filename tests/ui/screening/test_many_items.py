# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page that asks about many parts at once, by keyboard: answered, a part taken out, kept, and undone whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.domain.interview import NOT_KNOWN
from desktop_app.domain.interview.questions.page import OTHERS_KEY
from desktop_app.services.schema.declaration import CountryCode, Number
from desktop_app.services.schema.forms import BillLine, Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.many_items import ManyItems
from desktop_app.ui.screening.view import ScreeningView
from tests.ui.conftest import Driver
from tests.ui.screening.test_answering import named, texts, view

CTRL = Qt.KeyboardModifier.ControlModifier
PARTS = [*(f"screw M{size}" for size in range(3, 9)), "cable", "housing", "magnet N42SH"]


@pytest.fixture
def list_in_work(sample: int, desk: Workspace, driver: Driver) -> ScreeningView:
    """Return a screening of a bill as it was taken in, whose last part is a magnet."""
    products = desk.client_workspace(sample).products
    for number, name in enumerate(PARTS):
        products.create(Product(part_number=f"P-{number}", name=name))
    pump = products.create(
        Product(part_number="PUMP", name="pump", made_in=CountryCode("JP"), bill_complete="yes")
    ).value
    products.set_bill(
        pump, [BillLine(child=f"P-{number}", quantity=Number("1")) for number in range(len(PARTS))]
    )
    driver.window.activateWindow()
    driver.screen("product", pump)
    work = view(driver)
    work._show_next(work.interview.go_to_page(OTHERS_KEY))
    driver.settle()
    return work


def many(work: ScreeningView) -> ManyItems:
    assert work.question_page.many is not None
    return work.question_page.many


def classes(work: ScreeningView) -> list[str | None]:
    return [component.get("listed_as") for component in work.interview.state.root["items"][0]["components"]]


def press(
    driver: Driver, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)
    driver.settle()


def test_the_magnet_comes_first_although_it_is_last_in_the_bill(
    list_in_work: ScreeningView, driver: Driver
) -> None:
    asked = list(list_in_work.interview.open_questions.asked_by_page)
    assert asked.index("item@items[0].components[8]") < asked.index(OTHERS_KEY)
    assert named(list_in_work.live_panel, "The other 8 parts").isEnabled()
    assert "questions can settle it" in texts(list_in_work.live_panel)


def test_one_answer_is_kept_for_each_part_and_undone_whole(
    list_in_work: ScreeningView, driver: Driver
) -> None:
    before = classes(list_in_work)
    assert many(list_in_work).cards["none"].radio.hasFocus()
    press(driver, Qt.Key.Key_Space)
    press(driver, Qt.Key.Key_Return, CTRL)
    assert classes(list_in_work) == ["not_listed"] * 8 + [None]
    source = list_in_work.interview.state.source_of("items[0].components[3].listed_as")
    assert source == {"kind": "typed", "by": "J. Haug", "on": "2026-11-24"}
    list_in_work.undo_steps.undo()
    driver.settle()
    assert classes(list_in_work) == before
    assert list_in_work.page.key == OTHERS_KEY
    list_in_work.undo_steps.redo()
    driver.settle()
    assert classes(list_in_work) == ["not_listed"] * 8 + [None]


def test_a_part_is_taken_out_answered_by_itself_and_put_back(
    list_in_work: ScreeningView, driver: Driver
) -> None:
    press(driver, Qt.Key.Key_Space)
    table = many(list_in_work).table
    table.setFocus()
    assert table.rows_model.rows[0].name == "P-7 housing", "what nothing tells of stands first"
    assert table.rows_model.rows[0].why == "nothing on file tells"
    assert table.rows_model.rows[-1].why == "cable or wire"
    table.select_row("items[0].components[1].listed_as")
    press(driver, Qt.Key.Key_Down)
    press(driver, Qt.Key.Key_Up)
    press(driver, Qt.Key.Key_Delete)
    (path,) = many(list_in_work).questions
    assert path == "items[0].components[1].listed_as"
    assert table.rows_model.rowCount() == 7
    focused = QApplication.focusWidget()
    assert focused is not None
    assert many(list_in_work).questions[path].isAncestorOf(focused)
    assert not focused.visibleRegion().isEmpty(), "the focus is in sight"
    press(driver, Qt.Key.Key_Return, CTRL)
    assert list_in_work.page.key == OTHERS_KEY
    assert "Not answered yet. If nobody knows, say so." in texts(list_in_work.question_page)
    many(list_in_work).questions[path].cards["=assembly"].radio.setFocus()
    press(driver, Qt.Key.Key_Space)
    press(driver, Qt.Key.Key_Return, CTRL)
    assert classes(list_in_work)[:3] == ["not_listed", "assembly", "not_listed"]
    list_in_work._show_next(list_in_work.interview.go_to_page(OTHERS_KEY))
    driver.settle()
    assert list(many(list_in_work).questions) == [path], "what differs is shown apart again"
    back = named(list_in_work.question_page, "Put back into the list: P-1 screw M4")
    QTest.keyClick(back, Qt.Key.Key_Space)
    driver.settle()
    press(driver, Qt.Key.Key_Return, CTRL)
    assert classes(list_in_work) == ["not_listed"] * 8 + [None]


def test_nothing_is_stored_before_somebody_answers(list_in_work: ScreeningView, driver: Driver) -> None:
    press(driver, Qt.Key.Key_Return, CTRL)
    assert classes(list_in_work) == [None] * 9
    assert "Not answered yet. If nobody knows, say so." in texts(list_in_work.question_page)
    assert many(list_in_work).cards["none"].radio.hasFocus()


def test_what_was_chosen_is_kept_when_the_page_is_left(list_in_work: ScreeningView, driver: Driver) -> None:
    many(list_in_work).cards["unknown"].radio.setFocus()
    press(driver, Qt.Key.Key_Space)
    list_in_work.save_and_close()
    driver.settle()
    (row,) = [
        row for row in driver.window.session.client_workspace.screenings.list_rows() if row.of == "PUMP"
    ]
    driver.screen("resume", row.id)
    work = view(driver)
    assert work.page.key == OTHERS_KEY
    assert all(answer is NOT_KNOWN for answer in many(work).collect_answers().values())
    assert len(many(work).collect_answers()) == 8


def test_tab_goes_through_answers_list_and_continue(list_in_work: ScreeningView, driver: Driver) -> None:
    stops = []
    for _ in range(4):
        press(driver, Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    page = many(list_in_work)
    assert page.table in stops
    assert page.take_out in stops
    assert stops.index(page.take_out) < stops.index(page.table)
    assert isinstance(stops[-1], QPushButton)
