# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every way out of a page of the interview keeps what was answered on it, or asks about what cannot be kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop_app.domain.interview import Answer, Step
from desktop_app.paths import Folders
from desktop_app.services.context.program import Program
from desktop_app.services.workspace import Workspace, open_workspace
from desktop_app.ui.screening.view import ScreeningView
from tests.ui.conftest import Driver

pytestmark = pytest.mark.slow

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NOW = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)


def view(driver: Driver) -> ScreeningView:
    assert isinstance(driver.window.screening, ScreeningView)
    return driver.window.screening


def press(driver: Driver, inside: QWidget, name: str) -> None:
    """Press the visible button of a name with the space bar."""
    found = [
        one
        for one in inside.findChildren(QPushButton)
        if name in (one.text(), one.accessibleName()) and one.isVisible()
    ]
    assert found, f"no button {name}"
    QTest.keyClick(found[-1], Qt.Key.Key_Space)
    driver.settle()


def choose(driver: Driver, place: str, card: str) -> None:
    """Take a choice with the space bar."""
    radio = view(driver).question_page.answerable_questions()[place].cards[card].radio
    radio.setFocus()
    QTest.keyClick(radio, Qt.Key.Key_Space)
    driver.settle()


def step(driver: Driver, step: Step) -> None:
    QTest.keyClick(view(driver).steps.buttons[step], Qt.Key.Key_Space)
    driver.settle()


@pytest.fixture
def work(sample: int, driver: Driver) -> ScreeningView:
    """Return a screening at its first page, on which two of its questions have been answered."""
    driver.window.activateWindow()
    product = driver.window.session.client_workspace.products.find("KM-4212")
    driver.screen("product", product)
    choose(driver, "movement", "=export")
    choose(driver, "destination", "unknown")
    return view(driver)


def awake(driver: Driver) -> None:
    """Make the window the active one; offscreen, nobody does so when a dialog closes."""
    driver.window.activateWindow()
    driver.settle()


def by_back(driver: Driver) -> None:
    step(driver, Step.PARTIES)
    choose(driver, "parties[importer]", "unknown")
    QTest.keyClick(view(driver), Qt.Key.Key_Left, ALT)


def by_save_and_close(driver: Driver) -> None:
    press(driver, view(driver), "Save and close")


def by_its_key(driver: Driver) -> None:
    awake(driver)
    QTest.keyClick(view(driver), Qt.Key.Key_S, CTRL)


def by_the_step_rail(driver: Driver) -> None:
    step(driver, Step.ITEM)


def by_the_left_rail(driver: Driver) -> None:
    QTest.keyClick(driver.window.rail.buttons["products"], Qt.Key.Key_Space)


def by_number(driver: Driver) -> None:
    awake(driver)
    QTest.keyClick(driver.window, Qt.Key.Key_2, CTRL)


def by_closing(driver: Driver) -> None:
    driver.window.close()


def by_an_open_fact(driver: Driver) -> None:
    press(driver, view(driver).live_panel, "Importer")


WAYS = (
    by_back,
    by_save_and_close,
    by_its_key,
    by_the_step_rail,
    by_the_left_rail,
    by_number,
    by_closing,
    by_an_open_fact,
)


@pytest.fixture
def other_desk(program: Program, folders: Folders) -> Iterator[Callable[[], Workspace]]:
    """Return how to open the same data as if the program had been started anew."""
    opened: list[Workspace] = []

    def open_again() -> Workspace:
        opened.append(open_workspace(program, folders.database, user_name="J. Haug", now=lambda: NOW))
        return opened[-1]

    yield open_again
    for one in opened:
        one.close()


@pytest.mark.parametrize("way_out", WAYS, ids=lambda way: way.__name__)
def test_every_way_out_keeps_what_was_answered(
    way_out: Callable[[Driver], None], work: ScreeningView, desk: Workspace, sample: int, driver: Driver
) -> None:
    number = work.screening.id
    assert desk.client_workspace(sample).screenings.load_screening(number).answers == ()
    way_out(driver)
    driver.settle()
    kept = desk.client_workspace(sample).screenings.load_screening(number).answers
    told = {one.fact: (one.kind, one.value) for one in kept}
    assert told["movement"] == ("value", "export")
    assert told["destination"] == ("not_known", None)
    assert "on" not in told, "what was left blank was not asked"
    if way_out is by_back:
        assert told["parties[importer]"] == ("not_known", None)


def test_a_page_left_half_answered_is_taken_up_half_answered(
    work: ScreeningView, sample: int, driver: Driver
) -> None:
    number, key = work.screening.id, work.page.key
    by_number(driver)
    driver.settle()
    assert driver.window.page_id == "products"
    driver.screen("resume", number)
    again = view(driver)
    assert again.page.key == key
    asked = again.question_page.answerable_questions()
    assert asked["movement"].cards["=export"].radio.isChecked()
    assert asked["destination"].cards["unknown"].radio.isChecked()
    assert asked["on"].value() is None
    assert not again.page.ready


def typed_wrong(driver: Driver) -> None:
    editor = view(driver).question_page.answerable_questions()["on"].cards["one"].editors["one"]
    editor.setFocus()
    QTest.keyClicks(editor, "tomorrow")
    driver.settle()


@pytest.mark.parametrize("way_out", WAYS[1:], ids=lambda way: way.__name__)
def test_what_cannot_be_kept_is_asked_about_and_may_be_left_behind(
    way_out: Callable[[Driver], None], work: ScreeningView, desk: Workspace, sample: int, driver: Driver
) -> None:
    typed_wrong(driver)
    number, key = work.screening.id, work.page.key
    way_out(driver)
    driver.settle()
    asked = driver.dialog()
    assert "Export day" in "\n".join(one.text() for one in asked.findChildren(QLabel))
    press(driver, asked, "Stay")
    assert view(driver) is work
    assert work.page.key == key, "it stays where it was"
    assert work.question_page.answerable_questions()["on"].value() == "tomorrow"
    assert driver.window.isVisible()
    way_out(driver)
    driver.settle()
    press(driver, driver.dialog(), "Leave without it")
    assert QApplication.activeModalWidget() is None
    kept = desk.client_workspace(sample).screenings.load_screening(number).answers
    assert {one.fact for one in kept} == {"movement", "destination"}
    gone = driver.window.screening is None or work.page.key != key
    assert gone or not driver.window.isVisible()


def test_answers_are_in_the_file_before_the_window_is_gone(
    work: ScreeningView, sample: int, driver: Driver, other_desk: Callable[[], Workspace]
) -> None:
    number = work.screening.id
    driver.window.close()  # and nothing is waited for
    kept = other_desk().client_workspace(sample).screenings.load_screening(number)
    assert [one.fact for one in kept.answers] == ["movement", "destination"]


def test_an_override_with_its_reason_is_kept_and_one_without_is_asked_about(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.window.activateWindow()
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    step(driver, Step.ITEM)
    work = view(driver)
    question = next(one for one in work.question_page.questions if one.field.kind == "money")
    press(driver, question, f"Override for this case: {question.field.label}")
    focused = QApplication.focusWidget()
    assert focused is not None
    by_number(driver)
    driver.settle()
    assert driver.window.page_id == "products", "nothing was typed, so nothing is lost"
    driver.screen("resume", work.screening.id)
    work = view(driver)
    question = next(one for one in work.question_page.questions if one.field.kind == "money")
    press(driver, question, f"Override for this case: {question.field.label}")
    low = question.cards["range"].editors["from"]
    low.selectAll()  # type: ignore[union-attr]
    QTest.keyClicks(low, "5")
    driver.settle()
    by_number(driver)
    driver.settle()
    press(driver, driver.dialog(), "Stay")
    assert question._reason is not None
    QTest.keyClicks(question._reason, "price of this order")
    by_number(driver)
    driver.settle()
    kept = desk.client_workspace(sample).screenings.load_screening(work.screening.id).answers
    assert [one.reason for one in kept] == ["price of this order"]
    assert kept[0].fact.endswith(".value")


def test_words_of_the_paper_without_a_reason_are_asked_about(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(sample)
    shipment = room.shipments.find_shipment("NW-01")
    assert shipment is not None
    number = room.screenings.start_shipment(shipment).value.id
    driver.screen("resume", number)
    step(driver, Step.REVIEW)
    line = view(driver).review_page.paper_words.lines["end_use.text"]
    line.editor.selectAll()
    QTest.keyClicks(line.editor, "pumps")
    by_number(driver)
    driver.settle()
    press(driver, driver.dialog(), "Stay")
    assert line.editor.current_value() == "pumps"
    by_number(driver)
    driver.settle()
    press(driver, driver.dialog(), "Leave without it")
    assert driver.window.page_id == "products"
    assert room.screenings.load_screening(number).answers == ()


# ---- Back -------------------------------------------------------------------------------------------


def back(driver: Driver) -> str:
    QTest.keyClick(view(driver), Qt.Key.Key_Left, ALT)
    driver.settle()
    return view(driver).page.key


def test_back_leads_to_the_page_somebody_came_from(sample: int, driver: Driver) -> None:
    product = driver.window.session.client_workspace.products.find("KM-4212")
    driver.screen("product", product)
    assert not view(driver).back.isEnabled(), "there is nothing before the first page"
    first = view(driver).page.key
    step(driver, Step.PARTIES)
    parties = view(driver).page.key
    step(driver, Step.REVIEW)
    assert back(driver) == parties
    assert back(driver) == first
    assert not view(driver).back.isEnabled()


def test_back_leads_from_a_review_that_was_opened_directly(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(sample)
    shipment = room.shipments.find_shipment("NW-07")
    assert shipment is not None
    number = room.screenings.start_shipment(shipment).value.id
    room.screenings.save_answers(number, [Answer(fact="destination", kind="withdrawn")], page_key="review")
    driver.screen("resume", number)
    assert view(driver).is_review
    assert view(driver).back.isEnabled()
    keys: list[str] = []
    while view(driver).back.isEnabled():
        keys.append(back(driver))
    assert len(keys) == len(set(keys)), "no page comes twice"
    assert "review" not in keys
    assert keys[-1] == "shipment"
