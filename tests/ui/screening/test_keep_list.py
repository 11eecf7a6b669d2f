# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Answers kept in the catalogue from the window: a product is screened three times, counting what a person does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget

from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.question import Question
from desktop_app.ui.screening.view import ScreeningView
from tests.ui.conftest import Driver

CTRL = Qt.KeyboardModifier.ControlModifier
Answers = dict[str, tuple[str, ...]]
ANSWERS: Answers = {
    "movement": ("=export",),
    "destination": ("one", "Mexico"),
    "items[0].listed_as": ("one", "II-PM-1"),
    "items[0].made_in": ("one", "Japan"),
    "items[0].value": ("exact", "12.5", "EUR"),
    "items[0].part_one": ("none",),
    "items[0].mass": ("exact", "40", "g"),
    "items[0].components": ("none",),
    ".origin": ("=CN",),
    ".element_percent": ("exact", "2"),
    ".price": ("exact", "300"),
    "technology.mining": ("=no",),
    "technology.separation": ("=no",),
    "technology.metal_smelting": ("=no",),
    "technology.magnet_making": ("=no",),
    "technology.recycling": ("=no",),
    "parties[importer]": ("importer", "Aceros del Norte SA", "Mexico"),
    "parties[end_user]": ("same",),
    "end_use.chips.kind": ("=none",),
    "end_use": ("=no",),
    "military": ("=no",),
    "listed": ("=no",),
    "unreliable": ("=no",),
    "owners": ("none",),
}


class Person:
    """Works by keyboard and mouse; counts a filled field, a choice and a pressed button as one action each."""

    def __init__(self, driver: Driver) -> None:
        self.driver, self.actions = driver, 0
        self.asked: list[str] = []
        driver.window.activateWindow()

    @property
    def view(self) -> ScreeningView:
        found = self.driver.window.screening
        assert isinstance(found, ScreeningView)
        return found

    def screen(self, product: int) -> None:
        self.driver.screen("product", product)
        self.driver.window.activateWindow()
        self.actions, self.asked = 0, []

    def press(self, name: str) -> None:
        buttons = [one for one in QApplication.allWidgets() if isinstance(one, QPushButton | QCheckBox)]
        found = [one for one in buttons if one.text() == name and one.isVisible() and one.isEnabled()]
        assert found, name
        QTest.mouseClick(found[-1], Qt.MouseButton.LeftButton)
        self.count()

    def count(self) -> None:
        self.actions += 1
        self.driver.settle()

    def choose(self, question: Question, card: str, *typed: str) -> None:
        chosen = question.cards[card]
        chosen.radio.setFocus()
        QTest.keyClick(chosen.radio, Qt.Key.Key_Space)
        for editor, text in zip(chosen.editors.values(), typed, strict=False):
            target: QWidget = editor
            target.setFocus()
            QTest.keyClicks(target, text)
            QTest.keyClick(target, Qt.Key.Key_Tab)
        self.count()

    def answer_page(self, answers: Answers) -> None:
        """Answer what the page asks, else say that it is not known, and continue."""
        for question in list(self.view.question_page.questions):
            if not question.takes_answer or question.value() is not None:
                continue
            self.asked.append(question.field.path)
            if not next(iter(question.cards.values())).isEnabled():
                continue
            key = next((key for key in answers if key in question.field.path), "")
            self.choose(question, *(answers[key] if key else ("unknown",)))
        QTest.keyClick(self.view, Qt.Key.Key_Return, CTRL)
        self.count()

    def to_the_review(self, answers: Answers) -> None:
        for _ in range(30):
            if self.view.is_review:
                return
            self.answer_page(answers)
        lacking = [
            (q.field.path, q.field.state, q.value(), q.describe_lack())
            for q in self.view.question_page.questions
        ]
        raise AssertionError(f"no end: {self.asked} {lacking}")


@pytest.fixture
def product(sample: int, desk: Workspace) -> int:
    return (
        desk.client_workspace(sample).products.create(Product(part_number="MG-77", name="Ring magnet")).value
    )


def of_the_item(person: Person) -> list[str]:
    return [path for path in person.asked if path.startswith("items[")]


def test_the_second_screening_takes_under_ten_actions_and_the_third_asks_nothing_of_the_item(
    sample: int, desk: Workspace, driver: Driver, product: int
) -> None:
    room, person = desk.client_workspace(sample), Person(driver)
    shipments = room.shipments.list_rows()
    person.screen(product)
    person.to_the_review(ANSWERS)
    assert len(of_the_item(person)) >= 4
    first = person.view.interview.conclusions()[0].verdict
    count = len(person.view.keep_list.chosen_paths())
    assert count >= 8
    person.press(f"Keep {count} answers")
    person.press("Record determination")
    person.press("Record")
    assert room.products.get(product).product.made_in == "JP"

    for _ in range(2):
        person.screen(product)
        person.press("The same again")
        person.to_the_review(ANSWERS)
        assert person.asked == ["on"], "nothing that was kept is asked again"
        assert person.actions < 10
        assert person.view.interview.conclusions()[0].verdict == first
        assert not person.view.keep_list.isVisible()
        person.press("Record determination")
        person.press("Record")
        assert person.actions < 10
    assert room.shipments.list_rows() == shipments, "no shipment is made of a screening without a deal"


def test_keeping_is_taken_back_in_one_press(
    sample: int, desk: Workspace, driver: Driver, product: int
) -> None:
    room, person = desk.client_workspace(sample), Person(driver)
    before = room.products.get(product)
    person.screen(product)
    person.to_the_review(ANSWERS)
    count = len(person.view.keep_list.chosen_paths())
    person.press(f"Keep {count} answers")
    assert room.products.get(product) != before
    person.press("Take back")
    assert room.products.get(product) == before
    assert len(person.view.keep_list.chosen_paths()) == count, "it is offered again"


def test_an_answer_left_out_on_its_page_is_left_out_in_the_review_and_by_record(
    sample: int, desk: Workspace, driver: Driver, product: int
) -> None:
    room, person = desk.client_workspace(sample), Person(driver)
    person.screen(product)
    person.answer_page(ANSWERS)
    made_in = next(one for one in person.view.question_page.questions if one.field.path.endswith("made_in"))
    (box,) = made_in.findChildren(QCheckBox)
    assert box.isChecked()
    QTest.keyClick(box, Qt.Key.Key_Space)
    person.to_the_review(ANSWERS)
    assert "items[0].made_in" not in person.view.keep_list.chosen_paths()
    boxes = {one.text(): one.isChecked() for one in person.view.keep_list.findChildren(QCheckBox)}
    assert sum(not on for on in boxes.values()) == 1
    person.press("Record determination")
    driver.dialog().findChildren(QCheckBox)
    person.press("Record")
    found = room.products.get(product).product
    assert (found.made_in, found.listed_as) == ("", "II-PM-1")
    assert room.records.count_determinations() == 1


def test_an_override_is_offered_unticked_with_what_the_catalogue_has(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    product = (
        desk.client_workspace(sample)
        .products.create(Product(part_number="MG-78", made_in=CountryCode("JP")))
        .value
    )
    person = Person(driver)
    person.screen(product)
    by = person.view._attribute()
    person.view._show_next(
        person.view.interview.override_catalogue("items[0].made_in", "CN", "this lot", attribution=by)
    )
    person.view.show_page_of("items[0].made_in")
    made_in = next(one for one in person.view.question_page.questions if one.field.path.endswith("made_in"))
    (box,) = made_in.findChildren(QCheckBox)
    assert not box.isChecked(), "the page says what the review and Record do"
    person.to_the_review(ANSWERS)
    rows = person.view.keep_list
    assert "items[0].made_in" not in rows.chosen_paths()
    assert "The catalogue has: Japan." in [one.text() for one in rows.findChildren(QLabel)]
