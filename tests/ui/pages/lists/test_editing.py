# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Forms beside a table, the way back from what was done, and getting about by keyboard."""

from __future__ import annotations

from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTabWidget, QWidget

from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client, Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.pages.products.page import ProductsPage
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.shell.command_box import CommandBox
from desktop_app.ui.widgets.form import Form
from tests.ui.conftest import Driver, shown

CTRL = Qt.KeyboardModifier.ControlModifier
Keys = Qt.Key


@pytest.fixture
def products(sample: int, driver: Driver) -> ProductsPage:
    driver.window.activateWindow()
    driver.go("products")
    return cast(ProductsPage, driver.window.pages["products"])


def press(root: QWidget, words: str) -> None:
    found = [one for one in root.findChildren(QPushButton) if one.text() == words]
    next(one for one in found if one.isVisible()).click()


def edit(driver: Driver, page: ProductsPage, number: str) -> Any:
    """Open the form of a product and return the field of its note."""
    page.table.select_row(page.session.client_workspace.products.find(number))
    driver.settle()
    page.open_row_form(page.table.current_row())
    driver.settle()
    return cast(Form, page.pane.form).find_editor("name")


def current(page: ProductsPage) -> str:
    return str(page.table.current_row().product.part_number)


# ---- the form and the row it belongs to ----


def test_another_row_is_not_chosen_over_what_was_typed(products: ProductsPage, driver: Driver) -> None:
    QTest.keyClicks(edit(driver, products, "KM-4212"), " new")
    products.table.select_row(products.session.client_workspace.products.find("RT-300"))
    driver.settle()
    assert current(products) == "KM-4212"
    press(driver.dialog(), "Keep editing")
    driver.settle()
    assert products.pane.is_editing
    products.table.select_row(products.session.client_workspace.products.find("RT-300"))
    driver.settle()
    press(driver.dialog(), "Save")
    driver.settle()
    assert current(products) == "RT-300"
    assert any("torque rotor" in text for text in shown(products.pane))
    room = products.session.client_workspace
    saved = room.products.get(cast(int, room.products.find("KM-4212")))
    assert saved.product.name.startswith("new")


def test_a_click_on_another_row_leaves_the_mark_where_the_form_belongs(
    products: ProductsPage, driver: Driver
) -> None:
    products.table.select_first()
    driver.settle()
    products.open_row_form(products.table.current_row())
    driver.settle()
    QTest.keyClicks(cast(Any, cast(Form, products.pane.form).find_editor("name")), "x")
    table = products.table
    at = table.visualRect(table.model().index(3, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    driver.settle()
    assert [one.row() for one in table.selectionModel().selectedRows()] == [0]
    press(driver.dialog(), "Discard")
    driver.settle()
    assert [one.row() for one in table.selectionModel().selectedRows()] == [3]


def test_a_form_nobody_typed_into_gives_way_to_another_row(products: ProductsPage, driver: Driver) -> None:
    edit(driver, products, "KM-4212")
    products.table.select_row(products.session.client_workspace.products.find("RT-300"))
    driver.settle()
    assert not products.pane.is_editing
    assert current(products) == "RT-300"


@pytest.mark.parametrize("key", [Keys.Key_Return, Keys.Key_Enter])
def test_a_form_is_saved_by_the_keys_of_a_primary_button(
    products: ProductsPage, driver: Driver, key: Qt.Key
) -> None:
    field = edit(driver, products, "KM-4212")
    QTest.keyClicks(field, "new ")
    QTest.keyClick(field, key, CTRL)
    driver.settle()
    assert not products.pane.is_editing
    room = products.session.client_workspace
    saved = room.products.get(cast(int, room.products.find("KM-4212")))
    assert saved.product.name.startswith("new ")


def test_another_form_does_not_take_the_place_of_one_that_was_typed_into(
    products: ProductsPage, driver: Driver
) -> None:
    QTest.keyClicks(edit(driver, products, "KM-4212"), " new")
    products.forms.add_product()
    driver.settle()
    press(driver.dialog(), "Discard")
    driver.settle()
    assert cast(Form, products.pane.form).current_values()["part_number"] == ""


def test_the_only_row_is_shown_again_after_a_save_that_changes_nothing(
    desk: Workspace, driver: Driver
) -> None:
    client = desk.clients.create(Client(name="One", country=CountryCode("DE"))).value
    desk.client_workspace(client).products.create(Product(part_number="X-1", name="thing"))
    driver.window.read_clients()
    driver.settle()
    driver.go("products")
    page = cast(ProductsPage, driver.window.pages["products"])
    edit(driver, page, "X-1")
    press(page.pane, "Save")
    driver.settle()
    assert not page.pane.is_editing
    assert any("X-1  thing" in text for text in shown(page.pane))


def test_escape_leaves_a_form_and_asks_if_something_was_typed(products: ProductsPage, driver: Driver) -> None:
    field = edit(driver, products, "KM-4212")
    field.setFocus()
    QTest.keyClick(field, Keys.Key_Escape)
    driver.settle()
    assert not products.pane.is_editing
    field = edit(driver, products, "KM-4212")
    field.setFocus()
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Keys.Key_Escape)
    driver.settle()
    press(driver.dialog(), "Discard")
    driver.settle()
    assert not products.pane.is_editing


def test_the_keyboard_is_in_the_table_after_save_and_cancel(products: ProductsPage, driver: Driver) -> None:
    for words in ("Save", "Cancel"):
        edit(driver, products, "KM-4212").setFocus()
        press(products.pane, words)
        driver.settle()
        assert QApplication.focusWidget() is products.table, words


# ---- the filter ----


def test_a_filter_that_lets_nothing_through_says_so_and_can_be_cleared(
    products: ProductsPage, driver: Driver
) -> None:
    QTest.keyClicks(products.filter_line, "nothing like it")
    driver.settle()
    assert "Nothing matches" in shown(products)
    press(products, "Clear the filter")
    driver.settle()
    assert products.table.isVisible()
    assert products.table.rows_model.rowCount() == 69


def test_keys_of_the_filter(products: ProductsPage, driver: Driver) -> None:
    products.filter_line.setFocus()
    QTest.keyClicks(products.filter_line, "rotor")
    QTest.keyClick(products.filter_line, Keys.Key_Return)
    driver.settle()
    assert QApplication.focusWidget() is products.table
    assert products.table.currentIndex().row() == 0
    products.filter_line.setFocus()
    QTest.keyClick(products.filter_line, Keys.Key_Escape)
    assert products.filter_line.text() == ""


def test_undo_is_the_windows_where_the_filter_has_nothing_to_undo(
    products: ProductsPage, driver: Driver
) -> None:
    room = products.session.client_workspace
    products.session.change(lambda: room.products.create(Product(part_number="X-1")))
    driver.settle()
    products.filter_line.setFocus()
    QTest.keyClicks(products.filter_line, "r")
    QTest.keyClick(products.filter_line, Keys.Key_Z, CTRL)
    assert products.filter_line.text() == ""
    assert room.products.find("X-1") is not None
    QTest.keyClick(products.filter_line, Keys.Key_Z, CTRL)
    driver.settle()
    assert room.products.find("X-1") is None
    assert driver.window.status_bar.message.text() == "Taken back: Add product X-1"
    QTest.keyClick(products.table, Keys.Key_Y, CTRL)
    driver.settle()
    assert room.products.find("X-1") is not None
    assert driver.window.status_bar.message.text() == "Redone: Add product X-1"


# ---- undo ----


def test_where_nothing_can_be_undone_the_window_says_so(products: ProductsPage, driver: Driver) -> None:
    QTest.keyClick(products.table, Keys.Key_Z, CTRL)
    assert driver.window.status_bar.message.text() == "Nothing to undo"


def test_a_screening_does_not_bar_the_changes_before_it(products: ProductsPage, driver: Driver) -> None:
    session, room = products.session, products.session.client_workspace
    session.change(lambda: room.products.create(Product(part_number="X-1")))
    driver.settle()
    driver.screen("product", room.products.find("KM-4212"))
    view = cast(ScreeningView, driver.window.screening)
    room.screenings.save_answers(view.screening.id, [])
    driver.go("products")
    QTest.keyClick(products.table, Keys.Key_Z, CTRL)
    driver.settle()
    assert room.products.find("X-1") is None


def test_a_change_that_cannot_be_taken_back_makes_way_for_the_one_before_it(
    products: ProductsPage, driver: Driver
) -> None:
    session, room = products.session, products.session.client_workspace
    session.change(lambda: room.products.create(Product(part_number="X-1")))
    driver.settle()
    session.change(lambda: room.products.create(Product(part_number="X-2")))
    driver.settle()
    second = cast(int, room.products.find("X-2"))
    room.products.update(second, Product(part_number="X-2", name="changed by another window"))
    session.undo()
    driver.settle()
    assert QApplication.activeModalWidget() is None
    assert driver.window.status_bar.message.text() == (
        "Add product X-2 stays. It cannot be taken back: the same thing has been changed since. "
        "Next: Add product X-1."
    )
    session.undo()
    driver.settle()
    assert (room.products.find("X-1"), room.products.find("X-2")) == (None, second)


# ---- getting about ----


def test_arrow_keys_move_along_the_rail_and_enter_opens(products: ProductsPage, driver: Driver) -> None:
    buttons = driver.window.rail.buttons
    buttons["products"].setFocus()
    for _ in range(2):
        QTest.keyClick(cast(QWidget, QApplication.focusWidget()), Keys.Key_Down)
        driver.settle()
    assert QApplication.focusWidget() is buttons["parties"]
    assert driver.window.page_id == "products"
    QTest.keyClick(buttons["parties"], Keys.Key_Return)
    driver.settle()
    assert driver.window.page_id == "parties"


def test_what_was_searched_for_is_reached_with_the_keyboard_in_its_row(
    products: ProductsPage, driver: Driver
) -> None:
    driver.go("parties")
    driver.window.open_command_box()
    box = cast(CommandBox, driver.dialog())
    QTest.keyClicks(box.search_field, "RT-300")
    driver.settle()
    QTest.keyClick(box, Keys.Key_Return)
    driver.settle()
    assert current(products) == "RT-300"
    driver.window.activateWindow()
    assert driver.window.pages["products"].choose_focus(1) is products.table


def test_a_search_that_finds_nothing_says_so(products: ProductsPage, driver: Driver) -> None:
    driver.window.open_command_box()
    box = cast(CommandBox, driver.dialog())
    QTest.keyClicks(box.search_field, "qqq zzz")
    driver.settle()
    assert box.nothing_found.isVisible()
    assert box.nothing_found.text() == "Nothing found for “qqq zzz”."
    box.search_field.setText("rotor")
    driver.settle()
    assert not box.nothing_found.isVisible()
    box.close()


def test_the_keys_can_be_looked_up(products: ProductsPage, driver: Driver) -> None:
    driver.window.run_command("about")
    driver.settle()
    about = driver.dialog()
    tabs = cast(QTabWidget, about.findChild(QTabWidget))
    tabs.setCurrentIndex([tabs.tabText(place) for place in range(tabs.count())].index("Keyboard"))
    said = "\n".join(shown(about))
    assert all(keys in said for keys in ("Ctrl+K", "Ctrl+S", "Ctrl+P", "Ctrl+Shift+Z, Ctrl+Y"))
    about.close()


def test_an_empty_page_begins_at_its_most_important_button(desk: Workspace, driver: Driver) -> None:
    desk.clients.create(Client(name="One", country=CountryCode("DE")))
    driver.window.read_clients()
    driver.settle()
    driver.window.activateWindow()
    driver.go("products")
    page = cast(ListPage, driver.window.pages["products"])
    at = cast(QPushButton, QApplication.focusWidget())
    assert at.text() == "Add product"
    assert page.table_or_empty.isAncestorOf(at)


def test_what_is_named_elsewhere_is_refused_before_anybody_is_asked(
    products: ProductsPage, driver: Driver
) -> None:
    products.table.select_row(products.session.client_workspace.products.find("KM-4212"))
    driver.settle()
    products.ask_delete(products.table.current_row())
    driver.settle()
    said = " ".join(shown(driver.dialog()))
    assert "The product is named by 2 bills of materials and 1 line of a shipment." in said
    assert "Delete KM-4212?" not in said
    press(driver.dialog(), "Close")
    driver.settle()
    assert QApplication.activeModalWidget() is None
