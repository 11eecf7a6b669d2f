# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Ship this, by keyboard: one form makes the shipment and opens its screening; without lines, lines are offered."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.services.schema.forms import Shipment
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.widgets.form import Form
from tests.ui.conftest import Driver
from tests.ui.screening.test_answering import named, press, texts, view


def type_into(form: Form, name: str, text: str) -> None:
    """Type a text into a field as a person does, over what is in it."""
    editor: Any = form.find_editor(name)
    editor.setFocus()
    line = editor.lineEdit() if hasattr(editor, "lineEdit") else editor
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Tab)


def shown_dialog(driver: Driver) -> FormDialog:
    dialog = driver.dialog()
    assert isinstance(dialog, FormDialog)
    return dialog


@pytest.fixture
def shipping(sample: int, desk: Workspace, driver: Driver) -> FormDialog:
    """Return the form, opened from the view of a product."""
    driver.window.activateWindow()
    driver.go("products", desk.client_workspace(sample).products.find("SM-220"))
    press(driver, driver.window.pages["products"], "Ship this")
    return shown_dialog(driver)


def test_one_form_makes_the_shipment_and_opens_its_screening(
    shipping: FormDialog, sample: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(sample)
    before = {row.id for row in room.shipments.list_rows()}
    assert shipping.form.current_values()["part_number"] == "SM-220"
    type_into(shipping.form, "quantity", "12")
    type_into(shipping.form, "on", "2026-12-10")
    type_into(shipping.form, "destination", "Mexico")
    type_into(shipping.form, "importer", "Talleres Montenegro SA de CV")
    type_into(shipping.form, "end_use_text", "packaging machines")
    press(driver, shipping, "Save and screen")
    work = view(driver)
    (number,) = {row.id for row in room.shipments.list_rows()} - before
    detail = room.shipments.load_shipment(number)
    assert (detail.shipment.on, detail.shipment.destination) == ("2026-12-10", "MX")
    assert (detail.shipment.importer, detail.shipment.end_user) == ("montenegro", "")
    assert detail.shipment.movement == "export", "from Germany to Mexico"
    assert [(line.part_number, line.quantity) for line in detail.lines] == [("SM-220", "12")]
    assert work.screening.row.of == detail.shipment.shipment
    asked = {path for paths in work.interview.open_questions.asked_by_page.values() for path in paths}
    assert not asked & {"on", "destination", "parties[importer]"}, "what the form says is not asked again"
    assert "parties[end_user]" in asked or work.interview.is_complete


def test_a_new_customer_is_made_on_the_way(
    shipping: FormDialog, sample: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(sample)
    type_into(shipping.form, "destination", "Mexico")
    type_into(shipping.form, "importer", "Motores Nuevos SA")
    assert shipping.form.find_editor(COUNTRY_OF_NEW).isVisible()
    assert shipping.form.current_values()[COUNTRY_OF_NEW] == "MX", "where the goods go to"
    QTest.keyClick(shipping.form.find_editor(USED), Qt.Key.Key_Down)
    press(driver, shipping, "Save and screen")
    (row,) = [
        row for row in room.shipments.list_rows() if row.title.startswith("SM-220") and not row.on < "2026"
    ]
    assert row.importer == row.end_user == "Motores Nuevos SA"
    (party,) = [one for one in room.parties.rows() if one.name == "Motores Nuevos SA"]
    assert party.country == "MX"


def test_a_customer_that_is_known_is_not_asked_where_it_is(
    shipping: FormDialog, sample: int, desk: Workspace
) -> None:
    type_into(shipping.form, "destination", "Mexico")
    type_into(shipping.form, "importer", "Motores Nuevos SA")
    shipping.form.find_editor("importer").show_value("")
    type_into(shipping.form, "importer", "Talleres Montenegro SA de CV")
    assert not shipping.form.find_editor(COUNTRY_OF_NEW).isVisible()
    assert shipping.form.current_values()["importer"] == "montenegro"


def test_a_new_customer_without_a_country_is_not_stored(
    shipping: FormDialog, sample: int, desk: Workspace, driver: Driver
) -> None:
    before = len(desk.client_workspace(sample).parties.rows())
    type_into(shipping.form, "importer", "Motores Nuevos SA")
    press(driver, shipping, "Save and screen")
    assert "This customer is new: say in which country it is." in texts(shipping)
    assert len(desk.client_workspace(sample).parties.rows()) == before


USED = "used_by_customer"
COUNTRY_OF_NEW = "country_of_new_customer"


def test_what_cannot_be_read_is_told_at_its_field_and_nothing_is_stored(
    shipping: FormDialog, sample: int, desk: Workspace, driver: Driver
) -> None:
    shipments = desk.client_workspace(sample).shipments
    before = shipments.count_rows()
    type_into(shipping.form, "part_number", "no such part")
    type_into(shipping.form, "quantity", "a dozen")
    press(driver, shipping, "Save and screen")
    said = texts(shipping)
    assert "No product is called so." in said
    assert "This is not a figure." in said
    assert shipments.count_rows() == before
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    assert shipping.form.isAncestorOf(focused)
    shipping.close()


def test_from_anywhere_the_product_is_chosen_in_the_form(sample: int, driver: Driver) -> None:
    driver.go("parties")
    driver.window.run_command("ship")
    driver.settle()
    shipping = shown_dialog(driver)
    press(driver, shipping, "Save and screen")
    assert "Choose the product that leaves." in texts(shipping)
    shipping.close()


def test_a_shipment_without_lines_offers_its_lines(sample: int, desk: Workspace, driver: Driver) -> None:
    number = desk.client_workspace(sample).shipments.create_shipment(Shipment(title="Nothing yet")).value
    driver.go("screenings", number)
    page: Any = driver.window.pages["screenings"]
    assert not [one for one in page.pane.findChildren(QWidget) if one.accessibleName() == "Screen"]
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    driver.settle()
    assert driver.window.screening is None
    assert page.pane.is_editing
    page.editing.close_form()
    driver.settle()
    press(driver, page.pane, "Add lines")
    assert page.pane.is_editing
    named(page.pane, "Add line")
    page.editing.close_form()


def test_a_screening_in_which_nothing_was_answered_is_put_away(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    screenings = desk.client_workspace(sample).screenings
    driver.screen("product", desk.client_workspace(sample).products.find("KM-4212"))
    assert isinstance(driver.window.screening, ScreeningView)
    driver.window.screening.save_and_close()
    driver.settle()
    assert screenings.without_shipment() == []
    driver.window.undo_steps.undo()
    driver.settle()
    assert len(screenings.without_shipment()) == 1
