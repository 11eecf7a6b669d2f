# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Same again in the window: from a shipment, a record and a command, and from the form that ships a product."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.services.catalogue.attachments import DocumentDetails, Subject
from desktop_app.services.catalogue.evidence import Paper
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.declaration import Day, Money, Sheet
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.dialogs.same_again import SameAgainDialog
from desktop_app.ui.plain import PlainRadio
from desktop_app.ui.widgets.editors import LineEditor
from tests.errands.person import Person, QtHands
from tests.ui.conftest import Driver
from tests.ui.pages.shipments.test_ship import shown_dialog, type_into
from tests.ui.screening.test_answering import press, texts, view


@pytest.fixture
def room(sample: int, desk: Workspace) -> ClientWorkspace:
    """Return the client whose first shipment is recorded; the price of a part has moved since."""
    room = desk.client_workspace(sample)
    shipment = room.shipments.find_shipment("NW-01")
    assert shipment is not None
    screening = room.screenings.start_shipment(shipment).value.id
    room.records.record_determination(screening, Signature("J. Haug", "export control"))
    product = room.products.find("KM-4212")
    assert product is not None
    form = room.products.get(product).product
    room.products.update(product, replace(form, value=Money("4.15")))
    return room


def said(dialog: Any) -> str:
    shown = (one.text() for one in dialog.findChildren(QLabel) if one.isVisible())
    return " | ".join(shown).replace("\N{NO-BREAK SPACE}", " ")


def test_the_second_record_of_a_deal_takes_under_ten_actions(room: ClientWorkspace, driver: Driver) -> None:
    driver.window.resize(1366, 741)
    driver.window.setUpdatesEnabled(True)
    person = Person(driver.window, QtHands())
    person.count_from_here()
    person.click("Screenings")
    person.click_row("NW-01")
    person.click("Same again")
    person.wait_for(lambda: person.sees("May have changed since: 2"))
    assert person.sees("4 → 4.15 USD"), list(person.texts())
    assert person.sees("Not started → Unconfirmed.")
    person.fill("Export day", "24 Dec 2026")
    person.wait_for(lambda: person.sees("13.53 %"))
    person.click("Make and review")
    person.wait_for(lambda: person.find("Record determination") is not None)
    person.click("Record determination")
    person.fill("Your name", "J. Haug")
    person.fill("Your role", "export control")
    person.click("Record")
    assert person.count < 10, person.actions
    records = room.records.list_determinations()
    assert {row.on for row in records} == {"2025-10-08", "2026-12-24"}
    assert len(records) == 6


def test_what_was_may_hold_again_with_a_reason(room: ClientWorkspace, driver: Driver) -> None:
    driver.window.activateWindow()
    driver.go("screenings", room.shipments.find_shipment("NW-01"))
    press(driver, driver.window.pages["screenings"], "Same again")
    dialog = shown_dialog(driver)
    type_into(dialog.form, "on", "2026-12-24")
    driver.settle()
    assert "13.53 %" in said(dialog)
    choices = {one.text().replace("\N{NO-BREAK SPACE}", " "): one for one in dialog.findChildren(PlainRadio)}
    assert [text for text, radio in choices.items() if radio.isChecked()] == ["4.15 USD"]
    choices["4.15 USD"].setFocus()
    QTest.keyClick(choices["4.15 USD"], Qt.Key.Key_Right)
    driver.settle()
    assert choices["4 USD, with a reason"].isChecked()
    assert "13.53 %" in said(dialog), "without a reason it does not count"
    press(driver, dialog, "Make and review")
    assert dialog.isVisible()
    reason = QApplication.focusWidget()
    assert isinstance(reason, LineEditor)
    QTest.keyClicks(reason, "fixed by contract 77")
    driver.qtbot.waitUntil(lambda: "14.03 %" in said(dialog))
    assert "13.53 %" not in said(dialog)
    assert QApplication.focusWidget() is reason
    press(driver, dialog, "Make and review")
    (line, *_others) = view(driver).screening.lines
    assert (line.case["item"]["value"]["amount"], line.case["on"]) == ("4", "2026-12-24")


def test_a_choice_without_its_reason_is_asked_for_after_another_day_too(
    room: ClientWorkspace, driver: Driver
) -> None:
    driver.window.activateWindow()
    driver.go("screenings", room.shipments.find_shipment("NW-01"))
    press(driver, driver.window.pages["screenings"], "Same again")
    dialog: Any = shown_dialog(driver)
    choices = {one.text().replace("\N{NO-BREAK SPACE}", " "): one for one in dialog.findChildren(PlainRadio)}
    choices["4 USD, with a reason"].click()
    driver.settle()
    type_into(dialog.form, "on", "2025-10-20")  # of another standing, so that all is told anew
    driver.qtbot.waitUntil(lambda: not dialog._timer.isActive())
    driver.settle()
    press(driver, dialog, "Make and review")
    assert dialog.isVisible()
    assert "Say why what was holds for this deal" in said(dialog)
    assert isinstance(dialog.focusWidget(), LineEditor)
    dialog.close()


def test_what_is_no_longer_offered_is_no_longer_chosen(room: ClientWorkspace, driver: Driver) -> None:
    where = Subject(Sheet.PRODUCTS, room.products.find("EN-7") or 0, field="value")
    paper = Paper(name="price list.pdf", content=b"%PDF-1.7 price list")
    room.attachments.attach(where, paper, DocumentDetails(kind="declaration", valid_until=Day("2026-12-01")))
    driver.go("screenings", room.shipments.find_shipment("NW-01"))
    press(driver, driver.window.pages["screenings"], "Same again")
    dialog: Any = shown_dialog(driver)
    type_into(dialog.form, "on", "2026-12-24")
    driver.qtbot.waitUntil(lambda: any(one.text() == "Not known" for one in dialog.findChildren(PlainRadio)))
    next(one for one in dialog.findChildren(PlainRadio) if one.text() == "Not known").click()
    driver.settle()
    assert dialog._overrides
    type_into(dialog.form, "on", "2026-11-30")
    driver.qtbot.waitUntil(lambda: not dialog._overrides)
    dialog.close()


def test_a_record_has_it_and_a_command_and_it_goes_in_one_undo(room: ClientWorkspace, driver: Driver) -> None:
    shipments = room.shipments.count_rows()
    driver.go("records")
    press(driver, driver.window.pages["records"], "Same again")
    assert isinstance(shown_dialog(driver), SameAgainDialog)
    press(driver, shown_dialog(driver), "Make and review")
    assert view(driver).is_review
    assert room.shipments.count_rows() == shipments + 1
    driver.go("screenings")
    driver.window.run_command("undo")
    driver.settle()
    assert room.shipments.count_rows() == shipments
    driver.window.run_command("screen.same_again")
    driver.settle()
    assert isinstance(shown_dialog(driver), SameAgainDialog)
    shown_dialog(driver).close()


def test_the_command_says_where_a_deal_is_chosen(room: ClientWorkspace, driver: Driver) -> None:
    driver.go("products")
    driver.window.run_command("screen.same_again")
    driver.settle()
    assert "Choose a shipment or record first, on Screenings or Records." in texts(driver.window)
    assert room.screenings.count_rows() == 1


def test_what_cannot_be_read_as_a_day_is_not_made(room: ClientWorkspace, driver: Driver) -> None:
    shipments = room.shipments.count_rows()
    driver.go("screenings", room.shipments.find_shipment("NW-01"))
    press(driver, driver.window.pages["screenings"], "Same again")
    dialog = shown_dialog(driver)
    type_into(dialog.form, "on", "some day")
    press(driver, dialog, "Make and review")
    assert dialog.isVisible()
    assert room.shipments.count_rows() == shipments
    dialog.close()


def test_shipping_a_product_offers_the_last_deal_with_the_customer(
    room: ClientWorkspace, driver: Driver
) -> None:
    driver.window.activateWindow()
    driver.go("products", room.products.find("KM-4212"))
    press(driver, driver.window.pages["products"], "Ship this")
    dialog = shown_dialog(driver)
    type_into(dialog.form, "quantity", "30")
    type_into(dialog.form, "on", "2026-12-10")
    type_into(dialog.form, "importer", "Talleres Montenegro SA de CV")
    driver.settle()
    assert "Last deal with this customer: NW-01, 8 Oct 2025." in said(dialog)
    press(driver, dialog, "Take it over")
    values = dialog.form.current_values()
    assert (values["destination"], values["end_use_text"]) == ("MX", "axes of packaging machines")
    assert values["on"] == "2026-12-10"
    press(driver, dialog, "Save and screen")
    assert view(driver).is_review, "nothing is left to ask"
    (line,) = view(driver).screening.lines
    assert (line.part_number, line.quantity, line.case["on"]) == ("KM-4212", "30", "2026-12-10")
    assert [party["role"] for party in line.case["parties"]] == ["importer", "end_user"]
