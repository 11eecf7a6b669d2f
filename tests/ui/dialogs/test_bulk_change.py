# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Many rows changed at once from a table: selected by keys and mouse, counted, changed, cancelled, undone."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.bulk_change import BulkChangeDialog
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.pages.products import page as products_page
from tests.ui.conftest import Driver

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def shown(driver: Driver, name: str) -> ListPage:
    driver.window.show_page(name)
    driver.settle()
    return cast(ListPage, driver.window.pages[name])


def click_row(
    page: ListPage, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    table = page.table
    at = table.visualRect(table.rows_model.index(row, table._first_column())).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def opened(driver: Driver, page: ListPage) -> BulkChangeDialog:
    QTest.mouseClick(page.change_button, Qt.MouseButton.LeftButton)
    driver.settle()
    return next(one for one in driver.window.findChildren(BulkChangeDialog) if one.isVisible())


def fill_in(driver: Driver, dialog: BulkChangeDialog, **values: str) -> list[str]:
    for name, value in values.items():
        editor = dialog.form.find_editor(name)
        editor.show_value(value)
        editor.edited.emit()
    QTest.qWait(160)
    driver.settle()
    return [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]


def test_rows_are_selected_with_shift_and_ctrl_and_counted(sample: int, driver: Driver) -> None:
    page = shown(driver, "products")
    assert not page.change_button.isVisible()
    click_row(page, 0)
    click_row(page, 4, SHIFT)
    assert page.change_button.text() == "Change 5 …"
    click_row(page, 6, CTRL)
    click_row(page, 1, CTRL)
    assert page.change_button.text() == "Change 5 …"
    assert page.change_button.isVisible()


def test_all_that_the_filter_shows_is_changed_in_one_step(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    page, room = shown(driver, "products"), desk.client_workspace(sample)
    page.filter_line.setText("magnet")
    driver.settle()
    wanted = [row.id for row in page.table.rows_model._visible_rows]
    assert 1 < len(wanted) < room.products.count()
    before = {one: room.products.get(one).product.made_in for one in room.products.ids()}
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, CTRL)
    dialog = opened(driver, page)
    assert not dialog.confirm_button.isEnabled()
    texts = fill_in(driver, dialog, made_in="MY")
    counted = next(text for text in texts if text.startswith("Country of origin becomes Malaysia:"))
    assert f"{sum(before[one] == 'JP' for one in wanted)} from Japan" in counted
    QTest.mouseClick(dialog.confirm_button, Qt.MouseButton.LeftButton)
    driver.settle()
    after = {one: room.products.get(one).product.made_in for one in before}
    assert after == before | dict.fromkeys(wanted, "MY")
    driver.window.activateWindow()
    driver.settle()
    QTest.keyClick(driver.window, Qt.Key.Key_Z, CTRL)
    driver.settle()
    assert {one: room.products.get(one).product.made_in for one in before} == before


def test_rows_beyond_those_loaded_are_changed_too(
    sample: int, desk: Workspace, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(products_page, "MOST_AT_ONCE", 10)
    page, room = shown(driver, "products"), desk.client_workspace(sample)
    page.read_again()
    driver.settle()
    lazy = page.table.rows_model.lazy_rows
    assert lazy is not None
    assert len(lazy.rows) < len(lazy.keys)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, CTRL)
    assert page.selected_ids() == list(lazy.keys)
    dialog = opened(driver, page)
    fill_in(driver, dialog, holds_none="yes", source_kind="declared", source_document="letter of 3 Nov")
    left_out = [one.text() for one in dialog.findChildren(QLabel) if one.text().startswith("Left out:")]
    assert left_out
    assert "on file: " in left_out[0]
    QTest.mouseClick(dialog.confirm_button, Qt.MouseButton.LeftButton)
    driver.settle()
    empty = [one for one in map(room.products.get, lazy.keys) if not one.bill and not one.materials]
    assert empty
    assert {one.product.materials_complete for one in empty} == {"yes"}


def test_a_wrong_value_is_said_at_its_field_and_nothing_is_changed(sample: int, driver: Driver) -> None:
    page = shown(driver, "suppliers")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, CTRL)
    dialog = opened(driver, page)
    texts = fill_in(driver, dialog, country="Atlantis")
    assert not dialog.confirm_button.isEnabled()
    texts = fill_in(driver, dialog, country="", active="no")
    assert any(text.startswith("Active becomes No: 12 from Yes") for text in texts), texts
    assert dialog.confirm_button.text() == "Change 12 rows"
    dialog.close()
    driver.settle()


def test_the_change_tells_how_far_it_is_and_can_be_cancelled(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    room = desk.client_workspace(sample)
    rows = [{"part_number": f"Z-{number}"} for number in range(10_000)]
    room.products._context.apply_change(
        "Add", "many", {"products"}, work=lambda writing: writing.add_rows(Sheet.PRODUCTS, sample, rows)
    )
    page = shown(driver, "products")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, CTRL)
    dialog = opened(driver, page)
    fill_in(driver, dialog, made_in="MY")
    QTest.mouseClick(dialog.confirm_button, Qt.MouseButton.LeftButton)
    assert dialog.progress_bar.isVisible()
    assert dialog.cancel_button.isEnabled()
    QTest.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert room.products.get(room.products.find("Z-9999") or 0).product.made_in == ""
    assert dialog.confirm_button.isEnabled(), "nothing was changed, so it can be tried again"
    QTest.mouseClick(dialog.confirm_button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert room.products.get(room.products.find("Z-9999") or 0).product.made_in == "MY"
