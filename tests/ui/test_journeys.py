# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Journeys through the real window, by keyboard."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from desktop_app.domain.interview import Step
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.record import CheckDialog
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.pages.products.page import ProductsPage
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from tests.ui.conftest import Driver

CTRL = Qt.KeyboardModifier.ControlModifier


def page(driver: Driver, place: str) -> ListPage:
    return cast(ListPage, driver.window.pages[place])


def view(driver: Driver) -> ScreeningView:
    assert isinstance(driver.window.screening, ScreeningView)
    return driver.window.screening


def press(driver: Driver, name: str) -> None:
    """Press the visible button of a name with the space bar."""
    found = [one for one in driver.window.findChildren(QPushButton) if one.text() == name and one.isVisible()]
    assert found, f"no button {name}"
    QTest.keyClick(found[-1], Qt.Key.Key_Space)
    driver.settle()


def start_product(driver: Driver, number: str) -> ScreeningView:
    found = driver.window.session.client_workspace.products.find(number)
    driver.screen("product", found)
    return view(driver)


def choose(driver: Driver, question: int, card: str) -> None:
    """Take a choice with the space bar."""
    radio = view(driver).question_page.questions[question].cards[card].radio
    radio.setFocus()
    QTest.keyClick(radio, Qt.Key.Key_Space)
    driver.settle()


def choose_rest(driver: Driver) -> None:
    """Say "not known" to every question that has no answer yet."""
    for number, question in enumerate(view(driver).question_page.questions):
        if question.takes_answer and question.value() is None:
            choose(driver, number, "unknown")


def forward(driver: Driver) -> None:
    """Continue by keyboard."""
    QTest.keyClick(view(driver), Qt.Key.Key_Return, CTRL)
    driver.settle()


def test_the_sample_is_loaded_from_the_first_screen(driver: Driver) -> None:
    assert driver.window.page_id == "welcome"
    press(driver, "Load the sample client")
    assert driver.window.page_id == "overview"
    assert driver.window.rail.buttons["products"].accessibleName() == "Products, 69"
    assert "No. 61: unconfirmed." in driver.window.law_bar.accessibleName()


def test_typing_filters_and_enter_opens_the_form(sample: int, driver: Driver) -> None:
    QTest.keyClick(driver.window, Qt.Key.Key_2, CTRL)
    driver.settle()
    products = page(driver, "products")
    QTest.keyClicks(products.filter_line, "km-4212")
    driver.settle()
    assert products.table.rows_model.rowCount() == 1
    products.table.select_first()
    QTest.keyClick(products.table, Qt.Key.Key_Return)
    driver.settle()
    assert products.pane.is_editing


def test_a_product_is_added_deleted_and_brought_back(sample: int, driver: Driver) -> None:
    products = cast(ProductsPage, page(driver, "products"))
    driver.window.run_command("product.add")
    driver.settle()
    form: Any = products.pane.form
    QTest.keyClicks(form.find_editor("name"), "test magnet")
    press(driver, "Save")
    assert "part_number" in _faults(form), "a product needs a number"
    QTest.keyClicks(form.find_editor("part_number"), "T-1")
    press(driver, "Save")
    assert not products.pane.is_editing
    room = driver.window.session.client_workspace
    made = room.products.find("T-1")
    assert made is not None
    products.table.select_row(made)
    QTest.keyClick(products.table, Qt.Key.Key_Delete)
    driver.settle()
    dialog = driver.dialog()
    delete = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Delete")
    QTest.keyClick(delete, Qt.Key.Key_Space)
    driver.settle()
    assert room.products.find("T-1") is None
    driver.window.run_command("undo")
    driver.settle()
    assert room.products.find("T-1") is not None


def _faults(form: Any) -> list[str]:
    return [name for name, place in form._fault_labels.items() if place.isVisible() and place.text()]


def test_a_screening_is_answered_left_and_taken_up_where_it_was(sample: int, driver: Driver) -> None:
    work = start_product(driver, "KM-4212")
    assert not work.page.ready, "nothing is answered yet"
    work.go_on.click()
    first = work.question_page.questions[0]
    assert first._fault.text() == "Not answered yet. If nobody knows, say so."
    focused = QApplication.focusWidget()
    assert focused is not None
    assert first.isAncestorOf(focused)
    choose(driver, 0, "=export")
    choose_rest(driver)
    assert not any(question._fault.isVisible() for question in work.question_page.questions)
    forward(driver)
    key = view(driver).page.key
    number = view(driver).screening.id
    press(driver, "Save and close")
    assert driver.window.screening is None
    driver.screen("resume", number)
    assert view(driver).page.key == key
    assert [one.kind for one in view(driver).interview.answers][:2] == ["value", "not_known"]


def test_back_keeps_every_answer(sample: int, driver: Driver) -> None:
    work = start_product(driver, "KM-4212")
    choose(driver, 0, "=export")
    choose_rest(driver)
    forward(driver)
    QTest.keyClick(work, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    driver.settle()
    shown = view(driver).question_page.questions
    assert shown[0].cards["=export"].radio.isChecked()
    assert shown[1].cards["unknown"].radio.isChecked()


def test_the_panel_moves_while_answers_are_typed(sample: int, driver: Driver) -> None:
    work = start_product(driver, "KM-4212")
    assert work.live_panel.verdict == "UNDETERMINED"
    choose(driver, 0, "=export")
    choose(driver, 1, "=CN")
    assert work.live_panel.verdict == "OUTSIDE", "a destination in China is outside"


def test_the_review_lists_what_is_open_first(sample: int, driver: Driver) -> None:
    work = start_product(driver, "KM-4212")
    work.show_step(Step.REVIEW)
    driver.settle()
    rows = [cast(Any, work.review_page.table.rows_model.row_at(n)) for n in range(3)]
    assert all(row.matters for row in rows)
    work.review_page.table.setFocus()
    work.review_page.table.select_first()
    QTest.keyClick(work.review_page.table, Qt.Key.Key_Return)
    driver.settle()
    assert not work.is_review


def test_a_shipment_is_recorded_and_its_memo_is_shown(sample: int, desk: Workspace, driver: Driver) -> None:
    shipment = desk.client_workspace(sample).shipments.find_shipment("NW-07")
    driver.screen("shipment", shipment)
    work = view(driver)
    work.show_step(Step.REVIEW)
    driver.settle()
    press(driver, "Record determination")
    dialog = cast(FormDialog, driver.dialog())
    assert dialog.form.current_values() == {"name": "J. Haug", "role": "export control"}
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    driver.settle()
    assert driver.window.page_id == "records"
    assert len(desk.client_workspace(sample).records.list_determinations()) == 1
    rows = page(driver, "records").table.rows_model.rows
    assert [row.shipment for row in rows] == ["NW-07"]
    assert driver.window.focusWidget() is page(driver, "records").table


def test_a_check_that_is_recorded_stands_on_the_law_line(sample: int, driver: Driver) -> None:
    QTest.keyClick(driver.window, Qt.Key.Key_R, CTRL)
    driver.settle()
    dialog = cast(CheckDialog, driver.dialog())
    found = {
        "state": "suspended",
        "notice": "Announcement No. 70",
        "from_": "2026-11-11",
        "end": "day",
        "until": "2027-01-10",
        "where": "list of notices",
    }
    for name, value in found.items():
        dialog.form.find_editor(name).show_value(value)
    QTest.keyClick(dialog.evidence.has_none, Qt.Key.Key_Space)
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    driver.settle()
    said = driver.window.law_bar.accessibleName()
    assert "No. 61: suspended." in said
    assert "Last check: 24\u00a0Nov\u00a02026" in said


def test_the_command_box_finds_a_product_by_keyboard(sample: int, driver: Driver) -> None:
    QTest.keyClick(driver.window, Qt.Key.Key_K, CTRL)
    driver.settle()
    box = driver.dialog()
    typed = box.findChild(QLineEdit)
    assert typed is not None
    QTest.keyClicks(typed, "hub motor product")
    QTest.keyClick(box, Qt.Key.Key_Return)
    driver.settle()
    assert driver.window.page_id == "products"
    current = page(driver, "products").table.current_row()
    assert current.product.name == "hub motor"


def test_what_if_moves_the_verdict_and_leaves_the_screening_alone(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-07"))
    work = view(driver)
    work.show_step(Step.REVIEW)
    driver.settle()
    before = work.live_panel.verdict
    press(driver, "What if")
    dialog: Any = driver.dialog()
    dialog.profile.show_value("narrowest")
    dialog.evaluate_change()
    driver.settle()
    assert dialog.outcome.after.conclusion.readings != dialog.outcome.before.conclusion.readings
    dialog.close()
    assert work.live_panel.verdict == before
