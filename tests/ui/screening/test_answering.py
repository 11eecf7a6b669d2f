# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Answering by keyboard: choices, ranges, overrides with their reason, one company in two roles, words of the paper."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop_app.domain.interview import NOT_KNOWN, Answer, Step
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.question import Question
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.widgets.editors import LookupEditor
from tests.ui.conftest import Driver

pytestmark = pytest.mark.slow

CTRL = Qt.KeyboardModifier.ControlModifier


def view(driver: Driver) -> ScreeningView:
    assert isinstance(driver.window.screening, ScreeningView)
    return driver.window.screening


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def named(widget: QWidget, name: str) -> QPushButton:
    return next(
        one
        for one in widget.findChildren(QPushButton)
        if name in (one.text(), one.accessibleName()) and one.isVisible()
    )


def press(driver: Driver, widget: QWidget, name: str) -> None:
    QTest.keyClick(named(widget, name), Qt.Key.Key_Space)
    driver.settle()


def at_item(desk: Workspace, client: int, driver: Driver) -> ScreeningView:
    """Return a screening at a page that asks one thing and knows another: a value of 4.6 to 5.4 EUR."""
    driver.screen("shipment", desk.client_workspace(client).shipments.find_shipment("NW-12"))
    view(driver).show_step(Step.ITEM)
    driver.settle()
    return view(driver)


def known(work: ScreeningView) -> Question:
    return next(one for one in work.question_page.questions if one.field.kind == "money")


def keys(text: str) -> None:
    """Type where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    focused.selectAll() if hasattr(focused, "selectAll") else None
    QTest.keyClicks(focused, text)


@pytest.fixture
def item(sample: int, desk: Workspace, driver: Driver) -> ScreeningView:
    driver.window.activateWindow()
    return at_item(desk, sample, driver)


def test_arrows_pass_over_a_choice_that_wants_more(item: ScreeningView, driver: Driver) -> None:
    cards = item.question_page.questions[0].cards
    cards["=CN"].radio.setFocus()
    QTest.keyClick(cards["=CN"].radio, Qt.Key.Key_Space)
    for _ in range(2):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Down)
        driver.settle()
    assert cards["unknown"].radio.isChecked()
    assert item.question_page.questions[0].value() is NOT_KNOWN


def test_the_space_bar_goes_into_what_has_to_be_filled_in(item: ScreeningView, driver: Driver) -> None:
    card = item.question_page.questions[0].cards["one"]
    card.radio.setFocus()
    QTest.keyClick(card.radio, Qt.Key.Key_Space)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert card.isAncestorOf(focused)
    assert focused is not card.radio


def test_a_range_of_the_catalogue_is_overridden_by_keyboard(item: ScreeningView, driver: Driver) -> None:
    question = known(item)
    place = question.field.path
    press(driver, question, "Override for this case")
    assert "The catalogue has:" in texts(question)
    assert QApplication.focusWidget() is question.cards["range"].editors["from"]
    keys("6")
    QTest.keyClick(question.cards["range"].editors["from"], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is question.cards["range"].editors["to"]
    keys("7.5")
    driver.settle()
    reason: Any = question._reason
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert "Say why it differs in this case." in texts(question)
    assert item.interview.state.from_catalogue(place), "nothing is taken without a reason"
    reason.setFocus()
    keys("price of this order")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    driver.settle()
    assert item.interview.state.value_at(place) == {"from": "6", "to": "7.5", "currency": "EUR"}
    assert item.interview.state.answered[place].reason == "price of this order"


def test_continue_takes_an_override_along_or_asks_for_its_reason(item: ScreeningView, driver: Driver) -> None:
    question = known(item)
    place = question.field.path
    press(driver, question, "Override for this case")
    keys("6")
    unknown = item.question_page.questions[0].cards["unknown"].radio
    QTest.keyClick(unknown, Qt.Key.Key_Space)
    driver.settle()
    key = item.page.key
    QTest.keyClick(item, Qt.Key.Key_Return, CTRL)
    driver.settle()
    assert item.page.key == key, "it stays where the reason is missing"
    assert "Say why it differs in this case." in texts(question) or "from 6 down" in texts(question)
    question.cards["range"].editors["to"].show_value("8")
    assert question._reason is not None
    question._reason.show_value("order")
    item._evaluate_drafts()
    QTest.keyClick(item, Qt.Key.Key_Return, CTRL)
    driver.settle()
    assert item.interview.state.value_at(place) == {"from": "6", "to": "8", "currency": "EUR"}
    assert item.interview.state.status_of(item.question_page.questions[0].field.path) != "catalogue"


def test_a_range_upside_down_is_told_at_its_field(item: ScreeningView, driver: Driver) -> None:
    question = known(item)
    press(driver, question, "Override for this case")
    keys("9")
    driver.settle()
    assert "9" in question._fault.text()
    assert question._fault.isVisible()
    assert not item.page.ready
    press(driver, question, "Keep the catalogue's")
    assert not question.is_overriding
    assert not question._fault.isVisible()
    assert "4.6 … 5.4 EUR" in texts(question)


def test_what_stands_beside_the_questions_can_be_overridden_too(item: ScreeningView, driver: Driver) -> None:
    press(driver, item.question_page, "Override for this case: Class")
    question = item.question_page.questions[-1]
    assert question.field.path.endswith("listed_as")
    question.cards["=not_listed"].radio.click()
    assert question._reason is not None
    question._reason.show_value("looked at the certificate")
    press(driver, question, "Override")
    assert item.interview.state.value_at(question.field.path) == "not_listed"
    item.show_step(Step.REVIEW)
    driver.settle()
    said = texts(item.review_page)
    assert "The catalogue has: II-PM-3" in said
    assert "Reason: looked at the certificate." in said


def test_a_text_that_is_none_of_the_list_is_told_without_codes(item: ScreeningView, driver: Driver) -> None:
    press(driver, item.question_page, "Override for this case: Class")
    question = item.question_page.questions[-1]
    question.cards["one"].editors["one"].setFocus()
    keys("magn")
    driver.settle()
    assert question.cards["one"].radio.isChecked()
    assert question._fault.text() == "Choose one of the list; a part of its name finds it."


def test_a_text_in_a_table_that_is_none_of_the_list_is_told_without_codes(
    sample: int, driver: Driver
) -> None:
    driver.window.activateWindow()
    driver.screen("empty", None)
    work = view(driver)
    said = work._attribute()
    work._show_next(work.interview.add_answer("items[0].listed_as", "II-PM-3", said))
    work.show_page_of("items[0].part_one")
    driver.settle()
    question = next(one for one in work.question_page.questions if one.field.path.endswith("part_one"))
    some = question.cards["some"]
    some.radio.click()
    table: Any = some.below
    table.add_button.click()
    driver.settle()
    row = next(name for name in table.forms[-1].current_values() if name.endswith("row"))
    table.forms[-1].find_editor(row).setFocus()
    keys("dysp")
    driver.settle()
    assert question._fault.text() == "Choose one of the list; a part of its name finds it."


def test_a_question_that_others_make_idle_says_so(sample: int, driver: Driver) -> None:
    driver.screen("empty", None)
    work = view(driver)
    work.show_step(Step.ITEM)
    driver.settle()
    by_name = {one.field.path.rpartition(".")[2]: one for one in work.question_page.questions}
    assert not by_name["made_in"]._idle.isVisible()
    by_name["listed_as"].cards["=not_listed"].radio.click()
    driver.settle()
    idle = [one for one in work.question_page.questions if one._idle.isVisible()]
    assert idle
    assert all(not card.isEnabled() for card in idle[0].cards.values())


# ---- one company in two roles ---------------------------------------------------------------------


def test_the_end_user_is_the_importer_and_is_asked_about_once(sample: int, driver: Driver) -> None:
    driver.screen("empty", None)
    work = view(driver)
    work.show_step(Step.PARTIES)
    driver.settle()
    importer, user = work.question_page.questions
    importer.cards["importer"].editors["name"].show_value("Siam Parts")
    importer.cards["importer"].editors["country"].show_value("TH")
    importer.cards["importer"].radio.click()
    same = user.cards["same"].radio
    assert same.text() == "The same as the importer"
    QTest.keyClick(same, Qt.Key.Key_Space)
    driver.settle()
    assert not texts(user).count("No such party")
    QTest.keyClick(work, Qt.Key.Key_Return, CTRL)
    driver.settle()
    parties = work.interview.state.root["parties"]
    assert [(one["role"], one["name"]) for one in parties] == [
        ("importer", "Siam Parts"),
        ("end_user", "Siam Parts"),
    ]
    asked = [place for places in work.interview.open_questions.unasked_by_page.values() for place in places]
    assert not [place for place in asked if place.startswith("parties[1]")]
    work.show_page_of("parties[end_user]")
    driver.settle()
    again = next(one for one in work.question_page.questions if "end_user" in one.field.path)
    assert again.cards["same"].radio.isChecked()
    assert "Siam Parts" in texts(again.cards["same"])


def test_a_party_is_chosen_from_the_catalogue_with_what_it_knows(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(sample)
    known = room.parties.build_party_trees()
    assert len(known) == len(room.parties.rows())
    key = next(k for k, one in known.items() if one.get("owners") and one.get("listed"))
    party = known[key]
    driver.window.activateWindow()
    driver.screen("empty", None)
    work = view(driver)
    work.show_step(Step.PARTIES)
    driver.settle()
    card = work.question_page.questions[0].cards["importer"]
    name = card.editors["name"]
    assert isinstance(name, LookupEditor)
    name.setFocus()
    line = name.lineEdit()
    assert line is not None
    QTest.keyClicks(line, party["name"][:6].lower())
    driver.settle()
    assert [one for one in range(name.count()) if party["name"] in name.itemText(one)]
    name.show_value(key)
    name.edited.emit()
    assert card.editors["country"].current_value() == party["country"]
    assert card.radio.isChecked()
    work.question_page.questions[1].cards["unknown"].radio.click()
    driver.settle()
    QTest.keyClick(work, Qt.Key.Key_Return, CTRL)
    driver.settle()
    kept = desk.client_workspace(sample).screenings.load_screening(work.screening.id)
    (named,) = kept.lines[0].case["parties"]
    assert {**party, "role": "importer"} == named
    assert kept.lines[0].case["sources"]["parties[0].listed"]["document"] == "catalogue of parties"
    asked = [place for places in work.interview.open_questions.unasked_by_page.values() for place in places]
    assert "parties[0].listed" not in asked


def test_a_party_that_is_no_one_of_the_catalogue_is_typed(sample: int, driver: Driver) -> None:
    driver.screen("empty", None)
    work = view(driver)
    work.show_step(Step.PARTIES)
    driver.settle()
    card = work.question_page.questions[0].cards["importer"]
    card.editors["name"].show_value("Nobody known Ltd")
    card.editors["country"].show_value("TH")
    assert card.value() == {"name": "Nobody known Ltd", "country": "TH", "role": "importer"}


def test_the_same_as_nobody_is_told_at_its_field(sample: int, driver: Driver) -> None:
    driver.screen("empty", None)
    work = view(driver)
    work.show_step(Step.PARTIES)
    driver.settle()
    importer, user = work.question_page.questions
    importer.cards["unknown"].radio.click()
    user.cards["same"].radio.click()
    driver.settle()
    assert "No such party is named yet. Name it first." in texts(user)
    assert not work.page.ready


def test_open_facts_name_the_importer_and_the_end_user_apart(sample: int, driver: Driver) -> None:
    driver.screen("empty", None)
    driver.settle()
    names = [b.text() for b in view(driver).live_panel.findChildren(QPushButton)]
    assert {"Importer", "End user"} <= set(names)


# ---- the review -------------------------------------------------------------------------------------


@pytest.fixture
def reviewed(sample: int, desk: Workspace, driver: Driver) -> ScreeningView:
    room = desk.client_workspace(sample)
    shipment = room.shipments.find_shipment("NW-01")
    assert shipment is not None
    work = room.screenings.start_shipment(shipment).value
    room.screenings.save_answers(work.id, [Answer(fact="destination", value="TR", reason="sold on")])
    driver.screen("resume", work.id)
    view(driver).show_step(Step.REVIEW)
    driver.settle()
    return view(driver)


def test_the_words_of_the_paper_are_typed_on_the_review(
    reviewed: ScreeningView, desk: Workspace, sample: int, driver: Driver
) -> None:
    lines = reviewed.review_page.paper_words.lines
    assert lines["exporter.name"].editor.current_value() == "Nordwerk Antriebe GmbH"
    assert lines["end_use.text"].editor.current_value() == "axes of packaging machines"
    title = lines["title"].editor
    title.setFocus()
    QTest.keyClicks(title, "Motors for Mexico")
    QTest.keyClick(title, Qt.Key.Key_Return)
    driver.settle()
    kept = desk.client_workspace(sample).screenings.load_screening(reviewed.screening.id)
    assert {line.case["title"] for line in kept.lines} == {"Motors for Mexico"}
    assert kept.row.title == "Motors for Mexico"


def test_words_that_differ_from_the_catalogue_want_a_reason(
    reviewed: ScreeningView, desk: Workspace, sample: int, driver: Driver
) -> None:
    line = reviewed.review_page.paper_words.lines["end_use.text"]
    line.editor.setFocus()
    line.editor.selectAll()
    QTest.keyClicks(line.editor, "pumps")
    assert line.reason.isVisible()
    reviewed.go_back()
    driver.settle()
    assert reviewed.is_review, "it stays until the reason is given"
    assert "Say why it differs in this case." in texts(line)
    QTest.keyClicks(line.reason, "new order")
    press(driver, reviewed, "Save and close")
    kept = desk.client_workspace(sample).screenings.load_screening(reviewed.screening.id)
    assert kept.lines[0].case["end_use"]["text"] == "pumps"
    assert kept.answers[-1].reason == "new order"


def test_an_override_goes_back_to_the_catalogue(reviewed: ScreeningView, driver: Driver) -> None:
    assert "Destination: Türkiye" in texts(reviewed.review_page.overrides)
    assert "The catalogue has: Mexico. Reason: sold on." in texts(reviewed.review_page.overrides)
    press(driver, reviewed.review_page, "As in the catalogue: Destination")
    assert reviewed.interview.state.value_at("destination") == "MX"
    assert not reviewed.review_page.overrides.isVisible()


def test_every_row_of_the_review_leads_to_its_page_by_keyboard(
    reviewed: ScreeningView, driver: Driver
) -> None:
    table = reviewed.review_page.table
    assert QApplication.focusWidget() is table or table.current_row() is not None
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_Down)
    place = table.current_row().path
    press(driver, reviewed, "Change answer")
    assert not reviewed.is_review
    shown = [one.field.path for one in reviewed.question_page.questions]
    assert place in shown
    focused = QApplication.focusWidget()
    assert focused is not None
    assert reviewed.question_page.questions[shown.index(place)].isAncestorOf(focused)


def test_change_answer_says_what_is_missing_and_goes_there(reviewed: ScreeningView, driver: Driver) -> None:
    page = reviewed.review_page
    page.table.clear_rows()
    assert page.change.isEnabled()
    press(driver, page, "Change answer")
    assert "Choose the answer to change in the list first." in texts(page)
    assert page.table.hasFocus()


def test_an_answer_by_keyboard_brings_the_next_question_into_sight(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.window.resize(1366, 741)
    driver.screen("product", desk.client_workspace(sample).products.find("HB-4815"))
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    view.show_step(Step.END_USE)
    driver.settle()
    waiting = [one for one in view.question_page.questions if one.takes_answer and one.cards]
    assert len(waiting) > 2
    assert any(one.visibleRegion().isEmpty() for one in waiting), "else nothing would have to be scrolled"
    for answered, following in pairwise(waiting):
        radio = next(card.radio for key, card in answered.cards.items() if key in ("=no", "none"))
        radio.setFocus()
        QTest.keyClick(radio, Qt.Key.Key_Space)
        driver.settle()
        for card in following.cards.values():
            assert not card.radio.visibleRegion().isEmpty(), following.field.path
        assert not radio.visibleRegion().isEmpty()
