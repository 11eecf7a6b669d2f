# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A screening by the Tab key and for a screen reader; the rail agrees with the rows; one way to start."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop_app.domain.interview import Rail, Step, list_review_rows
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.new_screening import NewScreeningDialog
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.shared_views import form_fields
from tests.ui.conftest import Driver
from tests.ui.test_journeys import start_product


@pytest.fixture
def work(sample: int, desk: Workspace, driver: Driver) -> ScreeningView:
    driver.window.activateWindow()
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    found = driver.window.screening
    assert isinstance(found, ScreeningView)
    return found


def tabbed(work: ScreeningView, count: int) -> list[QWidget]:
    """Press Tab some times from where the focus is, and return where it went."""
    found = []
    for _ in range(count):
        QTest.keyClick(QApplication.focusWidget() or work, Qt.Key.Key_Tab)
        found.append(cast(QWidget, QApplication.focusWidget()))
    return found


def test_tab_goes_from_the_answers_to_continue_and_on(sample: int, driver: Driver) -> None:
    driver.window.activateWindow()
    work = start_product(driver, "SM-80")
    work.show_step(Step.END_USE)
    driver.settle()
    for one in work.question_page.questions:
        one.cards["unknown"].radio.click()
    driver.settle()
    work.question_page.questions[-1].cards["unknown"].radio.setFocus()
    went = tabbed(work, 4)
    assert cast(QPushButton, went[0]).text() == "Attach document"
    assert went[1:3] == [work.go_on, work.button_bar.close_button]
    rest = tabbed(work, 40)
    assert any(work.live_panel.isAncestorOf(one) for one in [*went, *rest])


def test_the_keys_stand_on_the_buttons(work: ScreeningView) -> None:
    assert work.go_on.toolTip() == "Continue, Ctrl+Return"
    assert work.button_bar.close_button.toolTip() == "Save and close, Ctrl+S"


def test_every_choice_says_what_it_answers(work: ScreeningView, driver: Driver) -> None:
    work.show_step(Step.END_USE)
    driver.settle()
    assert work.question_page.accessibleName() == work.page.title
    for question in work.question_page.questions:
        assert question.accessibleName() == question.field.question
        for card in question.cards.values():
            assert card.radio.accessibleDescription() == question.field.question


def test_a_step_with_an_open_row_is_not_called_done(work: ScreeningView, driver: Driver) -> None:
    work.show_step(Step.REVIEW)
    driver.settle()
    opened = {row.step for row in list_review_rows(work.interview) if row.matters}
    assert opened
    for at in work.interview.list_steps():
        assert not (at.step in opened and at.rail in (Rail.DONE, Rail.NOT_NEEDED)), at


def test_of_very_many_products_those_that_match_are_offered_to_screen(
    sample: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form_fields, "_MOST_AT_ONCE", 3)
    driver.go("products")
    driver.window.run_command("screen.new")
    driver.settle()
    dialog = cast(NewScreeningDialog, driver.dialog())
    assert len(dialog.product.options) <= 1, "the one of the row in front, if any"
    dialog.product.setFocus()
    line = dialog.product._line
    line.selectAll()
    QTest.keyClicks(line, "SM-220")
    driver.qtbot.waitUntil(lambda: dialog.product.count() > 1)
    dialog.product.setEditText(
        next(text for text in map(dialog.product.itemText, range(9)) if "SM-220" in text)
    )
    dialog.start_chosen()
    driver.settle()
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    assert "SM-220" in view.screening.row.title


def test_there_is_one_start_and_one_thing_to_start(sample: int, driver: Driver) -> None:
    driver.go("products")
    driver.window.run_command("screen.new")
    driver.settle()
    dialog = cast(NewScreeningDialog, driver.dialog())
    starts = [one for one in dialog.findChildren(QPushButton) if one.text() == "Start"]
    assert len(starts) == 1
    dialog.product.show_value(dialog.product.options[0][0])
    dialog.shipment.show_value(dialog.shipment.options[0][0])
    dialog.shipment.edited.emit()
    assert dialog.product.current_value() == "", "what was chosen last is what is started"
    QTest.keyClick(starts[0], Qt.Key.Key_Space)
    driver.settle()
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    assert view.screening.row.subject == "shipment"
