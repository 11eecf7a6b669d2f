# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A screening by keyboard alone: a digit or letter answers, Enter goes on, Tab passes over nothing."""

from __future__ import annotations

from random import Random
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from desktop_app.domain.interview import Step
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.answers import CardRadio
from desktop_app.ui.screening.question import Question
from desktop_app.ui.screening.view import ScreeningView
from tests.budget import some_of
from tests.ui.conftest import Driver, describe

pytestmark = pytest.mark.slow

KINDS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)


@pytest.fixture
def work(sample: int, desk: Workspace, driver: Driver) -> ScreeningView:
    driver.window.activateWindow()
    driver.screen("product", desk.client_workspace(sample).products.find("HB-4815"))
    view = cast(ScreeningView, driver.window.screening)
    view.show_step(Step.END_USE)
    driver.settle()
    return view


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(driver: Driver, *keys: Qt.Key | str) -> None:
    """Press keys where the focus is, or where a list that dropped down takes them."""
    for key in keys:
        target = QApplication.activePopupWidget() or focused()
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)
        driver.settle()


def asked(work: ScreeningView) -> list[Question]:
    return [one for one in work.question_page.questions if one.takes_answer]


def test_a_digit_answers_and_goes_to_the_next_question_and_enter_to_the_next_page(
    work: ScreeningView, driver: Driver
) -> None:
    key, questions = work.page.key, asked(work)
    for question in questions:
        assert question.isAncestorOf(focused()), "the focus is at the question to be answered"
        press(driver, "2")
    assert [question.value() for question in questions] == ["no"] * len(questions)
    press(driver, Qt.Key.Key_Return)
    assert work.page.key != key
    assert asked(work)[0].isAncestorOf(focused()) or focused() is work.go_on


def test_a_letter_chooses_the_answer_that_begins_so_and_the_next_such_when_it_is_pressed_again(
    work: ScreeningView, driver: Driver
) -> None:
    first = asked(work)[0]
    press(driver, "y")
    assert first.value() == "yes"
    first.take_focus()
    chosen = []
    for _ in range(3):
        press(driver, "N")
        chosen.append(next(key for key, card in first.cards.items() if card.radio.isChecked()))
        first.take_focus()
    assert chosen == ["=no", "unknown", "=no"]
    press(driver, "q", "9")
    assert first.value() == "no", "no answer begins so, none has that number"


def test_the_digits_stand_beside_the_answers(work: ScreeningView) -> None:
    for question in asked(work):
        keys = [
            label.text()
            for card in question.cards.values()
            for label in card.findChildren(QLabel)
            if label.property("role") == "key"
        ]
        assert keys == [str(number) for number in range(1, len(question.cards) + 1)]


def test_enter_sets_a_mark_first_and_goes_to_what_waits_before_the_page_is_left(
    work: ScreeningView, driver: Driver
) -> None:
    key, questions = work.page.key, asked(work)
    questions[0].cards["=no"].radio.setFocus()
    press(driver, Qt.Key.Key_Return)
    assert questions[0].value() == "no"
    press(driver, Qt.Key.Key_Return)
    assert questions[1].isAncestorOf(focused())
    assert not any(one._fault.text() for one in questions), "what waits further down is no fault yet"
    assert work.page.key == key
    for question in questions[1:]:
        question.cards["unknown"].choose()
    driver.settle()
    press(driver, Qt.Key.Key_Return)
    assert work.page.key != key


def test_a_question_above_that_still_waits_is_named_by_enter_on_the_last(
    work: ScreeningView, driver: Driver
) -> None:
    key, questions = work.page.key, asked(work)
    for question in questions[1:]:
        question.cards["unknown"].choose()
    driver.settle()
    press(driver, Qt.Key.Key_Return)
    assert work.page.key == key
    assert questions[0].isAncestorOf(focused())
    assert "Not answered yet" in questions[0]._fault.text()


def test_enter_in_a_field_goes_on_and_on_a_button_presses_it(sample: int, driver: Driver) -> None:
    driver.window.activateWindow()
    driver.screen("empty", None)
    work = cast(ScreeningView, driver.window.screening)
    work.show_page_of("on")
    driver.settle()
    day = next(one for one in work.question_page.questions if one.field.path == "on")
    use = next(one for one in day.findChildren(QPushButton) if one.text().startswith("Use "))
    day.cards["one"].radio.setFocus()
    for _ in range(6):
        press(driver, Qt.Key.Key_Tab)
        if focused() is use:
            break
    assert focused() is use, "Tab reaches what offers the day"
    press(driver, Qt.Key.Key_Return)
    assert day.value() == driver.window.session.today.isoformat()
    key = work.page.key
    for question in asked(work):
        if question is not day:
            question.cards["unknown"].choose()
    driver.settle()
    assert work.page.key == key
    next(iter(day.cards["one"].editors.values())).setFocus()
    press(driver, Qt.Key.Key_Return)
    assert work.page.key != key


@pytest.mark.parametrize("step", [step for step in Step if step is not Step.REVIEW])
def test_tab_passes_over_nothing(step: Step, sample: int, desk: Workspace, driver: Driver) -> None:
    driver.window.activateWindow()
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    work = cast(ScreeningView, driver.window.screening)
    work.show_step(step)
    driver.settle()
    page = work.question_page
    there: set[QWidget] = {
        widget
        for kind in KINDS
        for widget in page.findChildren(kind)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget.parentWidget(), QComboBox)
    }
    reached, at = set[QWidget](), set[int]()
    for _ in range(120):
        widget = focused()
        if id(widget) in at:
            break
        at.add(id(widget))
        reached.add(widget)
        press(driver, Qt.Key.Key_Tab)
    for question in page.questions:  # arrows lead from one answer of a question to the next
        radios = {card.radio for card in question.cards.values()}
        assert not radios & there or radios & reached, question.field.path
        there -= radios
    lacking = [f"{describe(one)} {getattr(one, 'text', str)()}" for one in there - reached]
    assert lacking == []


def test_what_proves_an_answer_comes_before_continue(work: ScreeningView, driver: Driver) -> None:
    last = asked(work)[-1]
    last.cards["unknown"].choose()
    driver.settle()
    last.cards["unknown"].radio.setFocus()
    press(driver, Qt.Key.Key_Tab)
    assert cast(QPushButton, focused()).text() == "Attach document"
    press(driver, Qt.Key.Key_Tab)
    assert focused() is work.go_on


@pytest.mark.parametrize("seed", some_of(range(40), 10))
def test_the_focus_is_never_lost(seed: int, sample: int, desk: Workspace, driver: Driver) -> None:
    chance = Random(seed)  # noqa: S311  no secret
    driver.window.activateWindow()
    key = chance.choice(("SM-80", "HB-4815", "SM-225"))
    driver.screen("product", desk.client_workspace(sample).products.find(key))
    work = cast(ScreeningView, driver.window.screening)
    pages = set()
    for _ in range(25):
        pages.add(work.page.key)
        if work.is_review:
            break
        widget = focused()
        assert work.isAncestorOf(widget), describe(widget)
        assert widget.isVisible()
        assert widget.isEnabled()
        if isinstance(widget, CardRadio):
            press(driver, chance.choice(("2", "3", "3", "n", Qt.Key.Key_Tab)))
        # a button opens what is no page: a list of documents, the shipment
        is_button = isinstance(focused(), QPushButton) and focused() is not work.go_on
        press(driver, Qt.Key.Key_Return if chance.random() < 0.8 and not is_button else Qt.Key.Key_Tab)
    assert len(pages) > 1
