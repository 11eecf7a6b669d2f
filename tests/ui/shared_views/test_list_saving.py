# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A list saved as a file is the list that is seen, and its figures are figures."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QMenu

from desktop_app.listreader.tables import Table
from desktop_app.services.schema.declaration import CurrencyCode, Money
from desktop_app.services.schema.forms import Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.pages.products import page as products_page
from desktop_app.ui.shared_views.lists import name_of_list
from desktop_app.ui.widgets.table import RowsTable
from tests.making import program
from tests.ui.conftest import Driver, shown
from tests.ui.shared_views.test_saving import choose_file, file_dialog


@pytest.fixture
def products(sample: int, driver: Driver) -> ListPage:
    driver.window.activateWindow()
    driver.go("products")
    return cast(ListPage, driver.window.pages["products"])


def saved(page: ListPage, driver: Driver, path: Path) -> Table:
    """Save the list of a page under a name and read it back."""
    driver.window.run_command("list.save")
    choose_file(driver, path)
    driver.settle()
    (book,) = program().workbooks.read_tables([path])
    return book.tables[0]


def seen(table: RowsTable) -> list[list[str]]:
    """Return what the table shows, from left to right and from top to bottom."""
    header, model = table.horizontalHeader(), table.rows_model
    columns = [header.logicalIndex(at) for at in range(header.count())]
    shown = [index for index in columns if not table.isColumnHidden(index)]
    return [
        [str(model.index(row, column).data() or "") for column in shown] for row in range(model.rowCount())
    ]


def test_the_list_that_is_saved_is_the_list_that_is_seen(
    products: ListPage, driver: Driver, tmp_path: Path
) -> None:
    products.filter_line.setText("magnet")
    products.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    products.table.horizontalHeader().moveSection(1, 0)
    products.table.setColumnHidden(3, True)
    driver.settle()
    table = saved(products, driver, tmp_path / "x.xlsx")
    expected = seen(products.table)
    headings = [column.heading for column in products.table.columns_in_sight()]
    assert list(table.rows[0].shown) == headings
    assert len(table.rows) - 1 == len(expected) > 1
    figures = {headings.index("Value")}
    for row, cells in zip(table.rows[1:], expected, strict=True):
        texts = [table.cell(row, column).shown for column in range(len(cells))]
        assert [text for at, text in enumerate(texts) if at not in figures] == [
            text for at, text in enumerate(cells) if at not in figures
        ]


def test_figures_are_numbers_with_their_unit_and_part_numbers_stay_text(
    products: ListPage, driver: Driver, tmp_path: Path, desk: Workspace, sample: int
) -> None:
    room = desk.client_workspace(sample)
    made = Product(part_number="00471", name="=1+1", value=Money("1480.50"), currency=CurrencyCode("EUR"))
    driver.window.session.change(lambda: room.products.create(made))
    driver.settle()
    products.filter_line.setText("00471")
    driver.settle()
    table = saved(products, driver, tmp_path / "x.xlsx")
    row = table.rows[1]
    at = {heading: index for index, heading in enumerate(table.rows[0].shown)}
    assert table.cell(row, at["Number"]).kind == "t"
    assert (row.shown[at["Number"]], row.shown[at["Name"]]) == ("00471", "=1+1")
    value = table.cell(row, at["Value"])
    assert (value.kind, value.exact, value.format.literal) == ("n", "1480.5", "EUR")


def test_only_the_selected_rows_are_saved_where_they_are_several(
    products: ListPage, driver: Driver, tmp_path: Path
) -> None:
    model = products.table.rows_model
    selection = products.table.selectionModel()
    how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in (2, 4):
        selection.select(model.index(row, 0), how)
    first = products.table.currentIndex().row()
    table = saved(products, driver, tmp_path / "x.csv")
    wanted = [seen(products.table)[row][0] for row in sorted({first, 2, 4})]
    assert [row.shown[0] for row in table.rows[1:]] == wanted


def test_a_list_that_was_not_read_whole_is_saved_whole(
    products: ListPage, driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(products_page, "MOST_AT_ONCE", 3)
    monkeypatch.setattr(products_page, "_FIRST_SIGHT", 2)
    products.read_again()
    driver.settle()
    long = products.table.rows_model.lazy_rows
    assert long is not None
    table = saved(products, driver, tmp_path / "x.xlsx")
    assert len(table.rows) - 1 == len(long.keys)
    assert "…" not in {row.shown[0] for row in table.rows}


def test_the_file_is_named_after_client_list_and_day(products: ListPage, driver: Driver) -> None:
    driver.window.run_command("list.save")
    dialog = file_dialog(driver)
    assert Path(dialog.selectedFiles()[0]).name == "Nordwerk Antriebe GmbH Products 2026-11-24.xlsx"
    dialog.filterSelected.emit(dialog.nameFilters()[1])
    assert dialog.defaultSuffix() == "csv"
    dialog.reject()
    assert name_of_list("A/B: C*", "Exchange rates", date(2026, 11, 25)) == "A B C Exchange rates 2026-11-25"


@pytest.mark.parametrize(
    "place",
    ["overview", "suppliers", "parties", "screenings", "records", "rates", "law", "lists", "list_versions"],
)
def test_every_list_can_be_saved(sample: int, driver: Driver, place: str, tmp_path: Path, memo: int) -> None:
    driver.go(place)
    page = cast(ListPage, driver.window.pages[place])
    table = saved(page, driver, tmp_path / "x.xlsx")
    assert len(table.rows) - 1 == page.table.rows_model.rowCount()


def test_the_menus_of_table_and_page_save_it_and_a_page_without_a_list_says_so(
    products: ListPage, driver: Driver
) -> None:
    products.menu_button.click()
    driver.settle()
    menus = [menu for menu in products.table.findChildren(QMenu) if menu.isVisible()]
    assert [entry.text() for entry in menus[0].actions()] == [
        "Save list",
        "Paste a table\tCtrl+V",
        "Change the selected rows",
        "Choose columns",
    ]
    menus[0].actions()[0].trigger()
    file_dialog(driver).reject()
    driver.go("settings")
    driver.window.run_command("list.save")
    driver.settle()
    assert any("There is no list on this page" in text for text in shown(driver.window))
