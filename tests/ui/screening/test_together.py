# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Many questions of yes or no on a page take one answer: "not known" for all, or one question in their place."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop_app.domain.interview import NOT_KNOWN, Step
from desktop_app.services.schema.forms import Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.view import ScreeningView
from tests.ui.conftest import Driver

WHOLE = "items[0].technology.mining"


@pytest.fixture
def work(sample: int, desk: Workspace, driver: Driver) -> ScreeningView:
    """Return the screening of an assembly without material of its own, at the page of its technology."""
    product = (
        desk.client_workspace(sample).products.create(Product(part_number="A-9", listed_as="assembly")).value
    )
    driver.window.activateWindow()
    driver.screen("product", product)
    view = cast(ScreeningView, driver.window.screening)
    by = view._attribute()
    interview = view.interview.add_answer("items[0].part_one", [], by)
    parts = [{"part_number": "M-1", "listed_as": "II-PM-3", "quantity": "1"}]
    view._show_next(interview.add_answer("items[0].components", parts, by).go_to_question(WHOLE))
    driver.settle()
    return view


def shown(view: ScreeningView) -> list[bool]:
    return [question.isVisible() for question in view.question_page.questions]


def values(view: ScreeningView) -> list[object]:
    return [question.value() for question in view.question_page.questions]


def press(driver: Driver, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(cast(QWidget, QApplication.focusWidget()), key)
        driver.settle()


def test_one_question_stands_for_five_and_is_kept_for_each(work: ScreeningView, driver: Driver) -> None:
    gathered = work.question_page.gathered
    assert gathered is not None
    assert shown(work) == [False] * 5
    assert gathered.isAncestorOf(cast(QWidget, QApplication.focusWidget()))
    key = work.page.key
    press(driver, Qt.Key.Key_1)
    assert values(work) == ["no"] * 5
    press(driver, Qt.Key.Key_Return)
    assert work.page.key != key
    technology = work.interview.state.root["items"][0]["technology"]
    assert list(technology.values()) == ["no"] * 5
    work.go_back()
    driver.settle()
    again = work.question_page.gathered
    assert again is not None
    assert again.cards["=no"].radio.isChecked(), "it is shown as it was answered"


def test_not_known_is_one_answer_too(work: ScreeningView, driver: Driver) -> None:
    press(driver, Qt.Key.Key_3, Qt.Key.Key_Return)
    statuses = {work.interview.state.status_of(path) for path in work.interview.state.closed}
    assert len([path for path in work.interview.state.closed if ".technology." in path]) == 5
    assert statuses == {"not_known"}


def test_yes_asks_each_below_and_no_takes_that_back(work: ScreeningView, driver: Driver) -> None:
    gathered = work.question_page.gathered
    assert gathered is not None
    press(driver, Qt.Key.Key_2)
    assert shown(work) == [True] * 5
    assert work.question_page.questions[0].isAncestorOf(cast(QWidget, QApplication.focusWidget()))
    work.question_page.questions[1].cards["=yes"].choose()
    driver.settle()
    QTest.mouseClick(gathered.cards["=no"].radio, Qt.MouseButton.LeftButton)
    driver.settle()
    assert shown(work) == [False] * 5
    assert values(work) == ["no"] * 5


def test_without_an_answer_continue_names_the_one_question(work: ScreeningView, driver: Driver) -> None:
    key, gathered = work.page.key, work.question_page.gathered
    assert gathered is not None
    work.submit_page()
    driver.settle()
    assert work.page.key == key
    assert "Not answered yet" in gathered._fault.text()
    assert gathered.isAncestorOf(cast(QWidget, QApplication.focusWidget()))
    press(driver, Qt.Key.Key_1)
    assert gathered._fault.text() == ""


def test_who_is_led_to_one_of_the_five_finds_it_asked(work: ScreeningView, driver: Driver) -> None:
    work.show_page_of("items[0].technology.recycling")
    driver.settle()
    assert shown(work) == [True] * 5


def test_not_known_for_all_leaves_what_was_answered(work: ScreeningView, driver: Driver) -> None:
    work.show_step(Step.END_USE)
    driver.settle()
    page = work.question_page
    page.questions[0].cards["=no"].choose()
    driver.settle()
    for_all = next(
        one for one in page.findChildren(QPushButton) if one.text().startswith("Not known, for all")
    )
    QTest.mouseClick(for_all, Qt.MouseButton.LeftButton)
    driver.settle()
    assert values(work)[0] == "no"
    assert values(work)[1:] == [NOT_KNOWN] * (len(page.questions) - 1)
    work.submit_page()
    driver.settle()
    closed = [path for path in work.interview.state.closed if path.startswith("end_use.")]
    assert closed


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keyboard"])
def test_no_for_all_leaves_what_was_answered_and_is_kept_for_each(
    work: ScreeningView, driver: Driver, *, by_keyboard: bool
) -> None:
    work.show_page_of("items[0].components[0].technology.mining")
    driver.settle()
    page = work.question_page
    assert page.gathered is None
    assert len(page.questions) == 5
    page.questions[1].cards["unknown"].choose()
    driver.settle()
    if by_keyboard:
        page.questions[0].take_focus()
        QTest.keyClick(
            cast(QWidget, QApplication.focusWidget()),
            Qt.Key.Key_N,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
    else:
        for_all = next(
            one for one in page.findChildren(QPushButton) if one.text() == "No, for all 5 of these"
        )
        QTest.mouseClick(for_all, Qt.MouseButton.LeftButton)
    driver.settle()
    assert values(work) == ["no", NOT_KNOWN, "no", "no", "no"]
    assert all(question.isVisible() for question in page.questions), "each stands there with its answer"
    if by_keyboard:
        press(driver, Qt.Key.Key_Return)
    else:
        work.submit_page()
        driver.settle()
    (magnet,) = work.interview.state.root["items"][0]["components"]
    assert [*magnet["technology"].values()].count("no") == 4


def test_no_for_all_is_offered_for_technology_alone(work: ScreeningView, driver: Driver) -> None:
    work.show_step(Step.END_USE)
    driver.settle()
    texts = [one.text() for one in work.question_page.findChildren(QPushButton)]
    assert any(text.startswith("Not known, for all") for text in texts)
    assert not any(text.startswith("No, for all") for text in texts)
