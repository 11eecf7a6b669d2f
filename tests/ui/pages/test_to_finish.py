# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a list left open is found on the overview, filled in or dismissed by keyboard, and comes back with Undo."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.pages.overview import AttentionRow
from desktop_app.ui.pages.to_finish import ToFinishPage
from desktop_app.ui.shell import import_export
from desktop_app.ui.widgets.form import Form
from tests.ui.conftest import Driver

LIST = "Artikelnr.;Benennung;Ursprungsland;Preis EUR\nTF-1;Lager;Korea;2,10\nTF-2;Rotor;DE;a. A.\n"


@pytest.fixture
def room(sample: int, desk: Workspace, driver: Driver, tmp_path: Path) -> ClientWorkspace:
    """Return the workspace of a client after a list with two open cells was taken."""
    path = tmp_path / "Liste.csv"
    path.write_text(LIST, "utf-8")
    import_export.preview_file(driver.window.session, path)
    driver.settle()
    driver.window.pages.importing.take()
    driver.settle()
    return desk.client_workspace(sample)


def on_page(driver: Driver) -> ToFinishPage:
    assert driver.window.page_id == "to_finish"
    return cast(ToFinishPage, driver.window.pages["to_finish"])


def shown(page: ToFinishPage) -> list[tuple[str, str, str]]:
    return [(row.part_number, row.column, row.text) for row in page.table.rows_model.rows]


def test_the_overview_leads_to_the_open_cells(room: ClientWorkspace, driver: Driver) -> None:
    driver.go("overview")
    rows = driver.window.pages["overview"].findChildren(AttentionRow)
    (entry,) = (one for one in rows if one.accessibleName() == "2 open points of lists to finish")
    QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
    driver.settle()
    page = on_page(driver)
    assert shown(page) == [("TF-1", "Ursprungsland", "Korea"), ("TF-2", "Preis EUR", "a. A.")]
    assert page.about.text() == "2 open points, in 2 rows, of 1 file"


def test_a_cell_is_filled_in_and_the_next_one_is_shown(room: ClientWorkspace, driver: Driver) -> None:
    driver.go("to_finish")
    page = on_page(driver)
    page.table.setFocus()
    page.table.select_first()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    driver.settle()
    assert isinstance(page.pane.form, Form)
    page.pane.form.find_editor("made_in").show_value("KR")
    page.editing.save_form()
    driver.settle()
    assert room.products.get(room.products.find("TF-1") or 0).product.made_in == "KR"
    assert shown(page) == [("TF-2", "Preis EUR", "a. A.")]
    assert page.table.current_row().part_number == "TF-2"


def test_what_cannot_be_taken_is_refused_at_its_field(room: ClientWorkspace, driver: Driver) -> None:
    driver.go("to_finish")
    page = on_page(driver)
    page.table.select_row(page.table.rows_model.rows[1].id)
    page.open_row_form(page.table.current_row())
    driver.settle()
    assert isinstance(page.pane.form, Form)
    page.pane.form.find_editor("value").show_value("-3")
    page.editing.save_form()
    driver.settle()
    assert page.pane.form.fault_count == 1
    assert len(shown(page)) == 2
    page.editing.close_form()
    driver.settle()


def test_a_cell_is_dismissed_and_comes_back(room: ClientWorkspace, driver: Driver) -> None:
    driver.go("to_finish")
    page = on_page(driver)
    page.table.setFocus()
    page.table.select_first()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    driver.settle()
    assert shown(page) == [("TF-2", "Preis EUR", "a. A.")]
    QTest.keyClick(driver.window.status_bar.action_button, Qt.Key.Key_Space)
    driver.settle()
    assert len(shown(page)) == 2


def test_an_empty_page_says_what_belongs_here(sample: int, driver: Driver) -> None:
    driver.go("to_finish")
    assert on_page(driver).table_or_empty.currentIndex() == 1
