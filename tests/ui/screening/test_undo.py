# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Undo inside a screening: it takes back answers of this screening and nothing of the catalogue."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.interview import Step
from desktop_app.services.schema.forms import Supplier
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.widgets.editors import LookupEditor
from tests.ui.conftest import Driver
from tests.ui.test_journeys import forward, start_product, view

CTRL = Qt.KeyboardModifier.ControlModifier
WMD = "end_use.wmd"


def key(driver: Driver, which: Qt.Key) -> str:
    """Press a key with Ctrl where the focus is, and return what the window says then."""
    QTest.keyClick(QApplication.focusWidget() or driver.window, which, CTRL)
    driver.settle()
    return driver.window.status_bar.message.text()


def choose(driver: Driver, place: str, card: str) -> None:
    """Choose a card of a question of the page in front, without handing the page in."""
    asked = view(driver).question_page.questions
    question = next(one for one in asked if one.field.path == place)
    question.cards[card].radio.click()
    question.cards[card].radio.setFocus()
    driver.settle()


@pytest.fixture
def work(sample: int, desk: Workspace, driver: Driver) -> ScreeningView:
    """Return a screening in front, begun after something was changed in the catalogue."""
    driver.window.activateWindow()
    room = desk.client_workspace(sample)
    driver.window.session.change(lambda: room.suppliers.create(Supplier(name="Newco Ltd")))
    driver.settle()
    made = start_product(driver, "SM-80")
    made.show_step(Step.END_USE)
    driver.settle()
    return made


def kept(desk: Workspace, client: int, work: ScreeningView) -> list[tuple[str, str, object]]:
    found = desk.client_workspace(client).screenings.load_screening(work.screening.id).answers
    return [(one.fact, one.kind, one.value) for one in found if one.fact == WMD]


def test_what_was_chosen_is_taken_back_and_given_again(
    work: ScreeningView, sample: int, desk: Workspace, driver: Driver
) -> None:
    before = desk.client_workspace(sample).suppliers.count()
    choose(driver, WMD, "=no")
    assert "Taken back: " in key(driver, Qt.Key.Key_Z)
    assert work.interview.state.status_of(WMD) == "asked"
    assert "Restored: " in key(driver, Qt.Key.Key_Y)
    assert work.interview.state.value_at(WMD) == "no"
    history = [(WMD, "value", "no"), (WMD, "withdrawn", None), (WMD, "value", "no")]
    assert kept(desk, sample, work) == history, "nothing is ever taken out of the history"
    assert desk.client_workspace(sample).suppliers.count() == before


def test_a_page_that_was_handed_in_is_taken_back_and_put_in_front(
    work: ScreeningView, driver: Driver
) -> None:
    page = work.page.key
    for question in list(work.question_page.questions):
        choose(driver, question.field.path, "=no")
    forward(driver)
    assert work.page.key != page
    key(driver, Qt.Key.Key_Z)
    assert work.page.key == page
    assert work.interview.state.status_of(WMD) == "asked"
    assert not any(one.value() for one in work.question_page.questions)


def test_an_earlier_answer_stands_again(work: ScreeningView, driver: Driver) -> None:
    for card in ("=no", "=yes"):
        choose(driver, WMD, card)
        work.show_step(Step.END_USE)
        driver.settle()
    key(driver, Qt.Key.Key_Z)
    assert work.interview.state.value_at(WMD) == "no"
    key(driver, Qt.Key.Key_Z)
    assert work.interview.state.status_of(WMD) == "asked"


def test_with_nothing_answered_it_says_so_and_leaves_the_catalogue_alone(
    work: ScreeningView, sample: int, desk: Workspace, driver: Driver
) -> None:
    before = desk.client_workspace(sample).suppliers.count()
    assert key(driver, Qt.Key.Key_Z) == "Nothing to undo in this screening"
    assert key(driver, Qt.Key.Key_Y) == "Nothing to redo in this screening"
    assert desk.client_workspace(sample).suppliers.count() == before
    driver.go("suppliers")
    key(driver, Qt.Key.Key_Z)
    assert desk.client_workspace(sample).suppliers.count() == before - 1, (
        "outside it is the catalogue's again"
    )


def test_answers_of_an_earlier_sitting_can_be_taken_back(work: ScreeningView, driver: Driver) -> None:
    choose(driver, WMD, "=no")
    number = work.screening.id
    driver.go("products")
    driver.screen("resume", number)
    assert "Taken back: " in key(driver, Qt.Key.Key_Z)
    assert view(driver).interview.state.status_of(WMD) == "asked"
    assert key(driver, Qt.Key.Key_Z) == "Nothing to undo in this screening"


def test_what_cannot_be_kept_is_put_away(work: ScreeningView, driver: Driver) -> None:
    work.show_step(Step.SHIPMENT)
    driver.settle()
    question = next(one for one in work.question_page.questions if one.field.kind == "country")
    choose(driver, question.field.path, "one")
    cast(LookupEditor, question.cards["one"].editors["one"]).setEditText("Nowhere")
    question.cards["one"].radio.setFocus()
    driver.settle()
    assert key(driver, Qt.Key.Key_Z) == "Taken back: what was typed on this page"
    assert work.interview.state.status_of(question.field.path) == "asked"
