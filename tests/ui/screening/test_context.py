# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Why a page is asked, what a screening is a new version of, who signs, by when to answer, and how one starts."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop_app import settings as user_settings
from desktop_app.domain.engine.act import ACT_WORDS
from desktop_app.domain.interview import Step
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.session.session import ScreeningStart
from desktop_app.ui.shared_views.dialog_frame import DialogFrame, FormDialog
from desktop_app.ui.widgets.editors import LookupEditor
from desktop_app.ui.widgets.form import Form
from tests.ui.clipping import wait_for_layout
from tests.ui.conftest import Driver

CTRL = Qt.KeyboardModifier.ControlModifier


def view(driver: Driver) -> ScreeningView:
    assert isinstance(driver.window.screening, ScreeningView)
    return driver.window.screening


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def review(driver: Driver, what: tuple[ScreeningStart, int | None]) -> ScreeningView:
    driver.screen(*what)
    view(driver).show_step(Step.REVIEW)
    driver.settle()
    return view(driver)


# ---- why ------------------------------------------------------------------------------------------


def test_why_a_page_is_asked_stands_once_with_each_provision_and_its_text(
    sample: int, driver: Driver
) -> None:
    driver.screen("empty", None)
    work = view(driver)
    work.show_step(Step.END_USE)
    driver.settle()
    assert len(work.page.why) > 1
    said = texts(work.question_page)
    assert said.count("Why this is asked") == 1
    assert "Nothing else is asked by it" not in said
    for why in work.page.why:
        assert said.count(f"{why.title} ({why.source})") == 1
        name = f"Text of the law: {why.title}"
        link = next(b for b in work.question_page.findChildren(QPushButton) if b.accessibleName() == name)
        QTest.keyClick(link, Qt.Key.Key_Space)
        assert why.says in texts(work.question_page)
    lines = said.splitlines()
    told = [line for line in lines if "condition" in line and "provision" in line]
    assert len(told) == len(set(told)), "what holds of several is said once"


# ---- a new version --------------------------------------------------------------------------------


def test_a_new_version_says_of_what_on_every_page_and_where_it_is_recorded(
    memo: int, sample: int, desk: Workspace, driver: Driver
) -> None:
    number = desk.client_workspace(sample).records.get_determination(memo).row.number
    driver.screen("again", memo)
    view(driver).show_step(Step.SHIPMENT)
    driver.settle()
    assert f"New version of {number}" in texts(view(driver).question_page)
    view(driver).show_step(Step.REVIEW)
    driver.settle()
    assert f"New version of {number}" in texts(view(driver).review_page)
    view(driver).open_record_dialog()
    dialog = cast(FormDialog, driver.dialog())
    assert dialog.windowTitle() == f"Record new version of {number}"
    assert f"The next version of {number} is made" in texts(dialog)
    dialog.form.show_values({"name": "M. Roth", "role": "customs", "why": " "})
    dialog.confirm_button.click()
    driver.settle()
    assert dialog.isVisible(), "a version is superseded for a reason"
    assert "Fill this in." in texts(dialog)
    dialog.form.show_values({"name": "M. Roth", "role": "customs", "why": "other origin"})
    dialog.confirm_button.click()
    driver.settle()
    assert f"Record {number}/v2" in texts(driver.window.pages["records"])


# ---- what is recorded -----------------------------------------------------------------------------


def test_the_standing_of_several_lines_is_said_once_and_whole(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    work = review(driver, ("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-11")))
    work.open_record_dialog()
    dialog = driver.dialog()
    wait_for_layout(driver.qtbot, dialog)
    says = "Suspended, counting what was announced"
    (standing,) = (one for one in dialog.findChildren(QLabel) if one.text() == says)
    assert standing.width() >= standing.fontMetrics().horizontalAdvance(says)
    acts = [one for one in dialog.findChildren(QLabel) if one.property("role") in ACT_WORDS]
    assert len(acts) == 3
    assert max(act.height() for act in acts) < 2 * acts[0].fontMetrics().height()
    dialog.close()


# ---- who signs ------------------------------------------------------------------------------------


def test_without_a_signer_in_the_settings_the_last_one_is_offered(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    session = driver.window.session
    session.settings = user_settings.with_values(session.settings, {"signer": "", "signer_role": ""})
    shipment = desk.client_workspace(sample).shipments.find_shipment("NW-07")
    work = review(driver, ("shipment", shipment))
    work.open_record_dialog()
    dialog = cast(FormDialog, driver.dialog())
    dialog.form.show_values({"name": "M. Roth", "role": "customs"})
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    driver.settle()
    work = review(driver, ("shipment", shipment))
    work.open_record_dialog()
    again = cast(FormDialog, driver.dialog())
    assert again.form.current_values() == {"name": "M. Roth", "role": "customs"}
    again.close()


def test_the_supplier_who_can_tell_most_of_what_is_open_is_offered(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    work = view(driver)
    work.show_step(Step.REVIEW)
    driver.settle()
    work.button_bar.ask.click()
    driver.settle()
    assert driver.window.page_id == "asked"
    assert driver.window.findChildren(Form)[-1].current_values()["supplier"] == "torrens"


# ---- starting -------------------------------------------------------------------------------------


def start_dialog(driver: Driver) -> DialogFrame:
    driver.window.activateWindow()
    driver.settle()
    QTest.keyClick(driver.window, Qt.Key.Key_N, CTRL)
    driver.settle()
    return cast(DialogFrame, driver.dialog())


def test_enter_starts_a_screening_of_the_product_that_was_typed(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    dialog = start_dialog(driver)
    focused = QApplication.focusWidget()
    assert isinstance(focused, LookupEditor)
    assert focused.accessibleName() == "Product"
    line = focused.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "KM-4212")
    finder: Any = line.completer()
    words = finder.popup().model().index(0, 0).data()
    line.setText(words)
    finder.popup().hide()
    QTest.keyClick(line, Qt.Key.Key_Return)
    driver.settle()
    assert dialog is not QApplication.activeModalWidget()
    assert view(driver).screening.row.of == "KM-4212"


def test_enter_without_a_choice_asks_for_one_and_leaving_goes_back(sample: int, driver: Driver) -> None:
    driver.go("products")
    driver.window.activateWindow()
    page: Any = driver.window.pages["products"]
    page.table.setFocus()
    dialog = start_dialog(driver)
    focused = QApplication.focusWidget()
    assert isinstance(focused, LookupEditor)
    focused.show_value("")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    driver.settle()
    assert driver.window.screening is None
    assert driver.dialog() is dialog
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    driver.settle()
    driver.window.activateWindow()
    driver.settle()
    assert QApplication.focusWidget() is page.table


def test_from_the_list_of_products_enter_starts_with_the_one_somebody_is_at(
    sample: int, driver: Driver
) -> None:
    driver.go("products")
    page: Any = driver.window.pages["products"]
    page.table.select_first()
    row = page.table.current_row()
    dialog = start_dialog(driver)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    driver.settle()
    assert view(driver).screening.row.of == row.product.part_number
