# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The menu of a row in every list, its rows on the clipboard, and a table that is pasted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTableView, QWidget

from desktop_app.services.schema.columns import with_cells
from desktop_app.services.workspace import Workspace
from desktop_app.ui.models.table_model import LazyRows
from desktop_app.ui.pages.bills.page import BillPage
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.session.session import PageId
from desktop_app.ui.widgets.table import RowsTable
from tests.ui.conftest import Change, Driver, record_memo

LISTS = (
    "products", "suppliers", "parties", "lists", "list_versions", "screenings", "records", "law", "journal", "rates",
)  # fmt: skip
ALWAYS = ["Open", "Edit", "Copy", "Duplicate", "Delete"]


@pytest.fixture
def beginning() -> Change:
    return record_memo


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    QApplication.clipboard().clear()
    yield
    QApplication.clipboard().clear()


def page(driver: Driver, place: str, what: Any = None) -> ListPage:
    driver.go(place, what)
    return cast(ListPage, driver.window.pages[place])


def menu_in_front() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu), "no menu is open"
    return menu


def words(action: QAction) -> str:
    return action.text().partition("\t")[0]


def opened(
    driver: Driver, table: QWidget, key: Any = Qt.Key.Key_Menu, modifier: Any = None
) -> dict[str, QAction]:
    """Open the menu by a key and return its entries by their words; it is closed with the next one."""
    QTest.keyClick(table, key, modifier or Qt.KeyboardModifier.NoModifier)
    return {words(action): action for action in menu_in_front().actions() if not action.isSeparator()}


def choose(driver: Driver, table: QWidget, entry: str) -> None:
    action = opened(driver, table)[entry]
    assert action.isEnabled(), action.toolTip()
    action.trigger()
    menu_in_front().close()
    driver.settle()


def copied() -> list[list[str]]:
    return [line.split("\t") for line in QApplication.clipboard().text().splitlines()]


@pytest.mark.parametrize("place", LISTS)
def test_every_list_has_the_same_entries_in_the_same_order(memo: int, driver: Driver, place: str) -> None:
    table = page(driver, place).table
    assert table.current_row() is not None
    entries = opened(driver, table)
    assert list(entries)[:5] == ALWAYS
    for entry, action in entries.items():
        assert action.isEnabled() or action.toolTip() not in ("", entry), (
            f"{entry} is grey and says nothing of why"
        )
    assert menu_in_front().toolTipsVisible() or all(action.isEnabled() for action in entries.values())
    menu_in_front().close()


def test_shift_f10_opens_it_and_one_press_opens_one(memo: int, driver: Driver) -> None:
    table = page(driver, "parties").table
    assert "Its shipments" in opened(driver, table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    first = menu_in_front()
    QTest.keyClick(table, Qt.Key.Key_Menu)
    assert menu_in_front() is first
    first.close()


def test_several_rows_are_copied_and_not_opened(sample: int, driver: Driver) -> None:
    table = page(driver, "suppliers").table
    table.selectAll()
    entries = opened(driver, table)
    menu_in_front().close()
    assert not entries["Open"].isEnabled()
    assert entries["Open"].toolTip() == "Several rows are selected. Choose one."
    assert entries["Copy"].isEnabled()


def test_ctrl_c_copies_rows_as_they_are_shown(sample: int, driver: Driver) -> None:
    table = page(driver, "parties").table
    table.select_first()
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    headings, *rows = copied()
    columns = table.columns_in_sight()
    assert headings == [column.heading for column in columns]
    model = table.rows_model
    for place, row in enumerate(rows):
        shown_row = cast(Any, model.row_at(place))
        assert row == [" ".join(column.text(shown_row).split()) for column in columns]
    assert len(rows) == 3
    html = QApplication.clipboard().mimeData().html()
    assert html.count("<tr>") == 4
    assert html.count("<th>") == len(columns)
    assert "3 rows copied, with their headings" in driver.window.status_bar.message.text()


def test_a_cell_with_a_line_break_stays_one_cell(sample: int, driver: Driver) -> None:
    from desktop_app.ui.models.table_model import Column
    from desktop_app.ui.widgets.table import rows_as_table

    table = rows_as_table([Column("a", "A", lambda row: row)], ["one\ntwo\t<b>"])
    assert table.text == "A\none two <b>\n"
    assert "<td>one two &lt;b&gt;</td>" in table.html


def test_rows_that_are_not_read_yet_are_copied_too(sample: int, driver: Driver) -> None:
    found = page(driver, "products")
    rows = list(found.table.rows_model.rows)
    found.table.show_rows(LazyRows([row.id for row in rows], {rows[0].id: rows[0]}, len(rows)))
    found.table.selectAll()
    QTest.keyClick(found.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert [line[0] for line in copied()] == ["Number", *(row.product.part_number for row in rows)]


def test_what_is_pasted_on_a_list_is_a_list_that_comes_in(sample: int, driver: Driver) -> None:
    table = page(driver, "products").table
    QApplication.clipboard().setText("Part number\tName\tOrigin\nNW-9001\tNew rotor\tDE\n")
    QTest.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert driver.window.page_id == PageId.IMPORT
    sheets = driver.window.pages.importing.findChildren(QTableView)
    assert any("NW-9001" in str(view.model().index(row, column).data()) for view in sheets
               for row in range(view.model().rowCount()) for column in range(view.model().columnCount()))  # fmt: skip


def test_a_word_on_the_clipboard_is_no_table(sample: int, driver: Driver) -> None:
    table = page(driver, "products").table
    QApplication.clipboard().setText("rotor")
    QTest.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert driver.window.page_id == "products"
    assert "There is no table on the clipboard" in driver.window.status_bar.message.text()
    entries = opened(driver, table)
    menu_in_front().close()
    assert not entries["Paste a table"].isEnabled()
    content = QMimeData()
    content.setHtml("<table><tr><td>1</td></tr></table>")
    QApplication.clipboard().setMimeData(content)
    entries = opened(driver, table)
    menu_in_front().close()
    assert entries["Paste a table"].isEnabled()


def test_a_product_is_duplicated_with_its_bill(sample: int, driver: Driver, desk: Workspace) -> None:
    found = page(driver, "products")
    products = found.session.client_workspace.products
    row = next(row for row in found.table.rows_model.rows if row.product.bill and row.product.materials == 0)
    found.table.select_row(row.id)
    choose(driver, found.table, "Duplicate")
    form = cast(Any, found.pane.form)
    assert form.find_editor("part_number").current_value() == ""
    assert form.find_editor("name").current_value() == row.product.name
    form.find_editor("part_number").setText("NW-COPY")
    found.editing.save_form()
    driver.settle()
    copy = products.find("NW-COPY")
    assert copy is not None
    before, after = products.get(row.id), products.get(copy)
    assert [part.line.child for part in after.bill] == [part.line.child for part in before.bill]
    assert after.product.source_kind == "typed"
    found.session.undo()
    driver.settle()
    assert products.find("NW-COPY") is None


def test_a_party_is_duplicated_without_what_was_found_of_it(sample: int, driver: Driver) -> None:
    found = page(driver, "parties")
    row = next(row for row in found.table.rows_model.rows if row.listed)
    found.table.select_row(row.id)
    choose(driver, found.table, "Duplicate")
    form = cast(Any, found.pane.form)
    assert form.find_editor("name").current_value() == row.name
    for name in ("military", "listed", "listed_reason", "unreliable", "held_by_listed", "owners_known"):
        assert form.find_editor(name).current_value() == "", name
    found.editing.cancel_form()


def test_nothing_that_was_found_of_a_party_is_said_of_its_copy(desk: Workspace, sample: int) -> None:
    parties = desk.client_workspace(1).parties
    found = dict.fromkeys(
        ("military", "listed", "unreliable", "held_by_listed", "owners_known", "owners_complete"), "no"
    )
    party = with_cells(parties.stored(parties.rows()[0].id), {**found, "listed_reason": "another address"})
    copied = parties.copy_of(party)
    assert {name: getattr(copied, name) for name in (*found, "listed_reason", "party")} == dict.fromkeys(
        (*found, "listed_reason", "party"), ""
    )
    assert (copied.name, copied.country, copied.address) == (party.name, party.country, party.address)


def test_a_row_leads_to_what_belongs_to_it(memo: int, driver: Driver) -> None:
    suppliers = page(driver, "suppliers")
    row = next(row for row in suppliers.table.rows_model.rows if row.products)
    suppliers.table.select_row(row.id)
    choose(driver, suppliers.table, "Its products")
    products = cast(ListPage, driver.window.pages["products"])
    assert driver.window.page_id == "products"
    assert products.table.rows_model.rowCount() == row.products
    assert {cast(Any, line).product.supplier for line in _visible(products.table)} == {row.name}
    assert products.only_button.isVisible()
    products.only_button.click()
    driver.settle()
    assert products.table.rows_model.rowCount() > row.products
    assert not products.only_button.isVisible()


def test_a_part_leads_to_where_it_is_used_and_a_product_that_nothing_holds_says_so(
    sample: int, driver: Driver
) -> None:
    products = page(driver, "products")
    part = next(row for row in products.table.rows_model.rows if row.product.used_in)
    products.table.select_row(part.id)
    choose(driver, products.table, "Where it is used")
    assert products.table.rows_model.rowCount() == part.product.used_in
    products.show_only(next(row.id for row in products.table.rows_model.rows if not row.product.used_in))
    products.read_again()
    driver.settle()
    action = opened(driver, products.table)["Where it is used"]
    menu_in_front().close()
    assert not action.isEnabled()
    assert action.toolTip() == "No product holds it."


def test_what_is_done_with_a_product_stands_in_the_menu_of_its_row(sample: int, driver: Driver) -> None:
    """The menu of the page holds what is done with the list as a whole."""
    products = page(driver, "products", sample)
    entries = opened(driver, products.table)
    assert {
        "Screen it",
        "Ship this",
        "What if its material is Chinese?",
        "Ask the supplier",
    } <= entries.keys()
    assert all(entries[name].isEnabled() for name in ("Screen it", "Ship this"))


def test_a_party_leads_to_its_records(memo: int, driver: Driver) -> None:
    records = page(driver, "records")
    names = {name.partition(" (")[0] for row in records.table.rows_model.rows for name in row.parties}
    parties = page(driver, "parties")
    row = next(row for row in parties.table.rows_model.rows if row.name in names)
    parties.table.select_row(row.id)
    choose(driver, parties.table, "Its records")
    assert driver.window.page_id == "records"
    assert all(row.name in str(cast(Any, record).parties) for record in _visible(records.table))
    none = next(row for row in parties.table.rows_model.rows if row.name not in names)
    driver.go("parties")
    parties.table.select_row(none.id)
    choose(driver, parties.table, "Its records")
    assert driver.window.page_id == "parties"
    assert "Nothing there yet" in driver.window.status_bar.message.text()


def test_open_goes_into_the_detail(sample: int, driver: Driver) -> None:
    parties = page(driver, "parties")
    choose(driver, parties.table, "Open")
    focus = driver.window.focusWidget()
    assert focus is not None
    assert parties.pane.isAncestorOf(focus)


def test_the_bill_has_the_menu_and_copies_its_rows(sample: int, driver: Driver) -> None:
    products = page(driver, "products")
    row = next(row for row in products.table.rows_model.rows if row.product.bill)
    driver.go(PageId.BILL, row.id)
    bill = cast(BillPage, driver.window.pages[PageId.BILL])
    entries = opened(driver, bill.view)
    menu_in_front().close()
    assert list(entries)[:5] == ALWAYS
    assert entries["Delete"].toolTip() == "Choose a line below the product first."
    bill.view.selectAll()
    QTest.keyClick(bill.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    rows = copied()
    assert len(rows) == 2 + len(products.session.client_workspace.products.get(row.id).bill)
    assert rows[1][0].startswith(row.product.part_number)


def test_a_table_whose_rows_are_only_read_copies_too(sample: int, driver: Driver, qtbot: Any) -> None:
    from desktop_app.ui.models.table_model import Column

    table = RowsTable([Column("a", "A", lambda row: row)], "Words")
    qtbot.addWidget(table)
    table.show_rows(["one"])
    assert next(words(entry) for entry in table.open_menu(QPoint(), with_row=True).actions()) == "Copy"
    menu_in_front().close()
    assert not QApplication.clipboard().text()
    table.select_first()
    table.copy_rows()
    assert copied() == [["A"], ["one"]]


def _visible(table: RowsTable) -> list[object]:
    model = table.rows_model
    return [model.row_at(place) for place in range(model.rowCount())]
