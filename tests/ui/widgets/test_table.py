# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables remember how they were left, and keep the row somebody is at through whatever happens to the list."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.services.workspace import Workspace
from desktop_app.ui.look import theme
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.pages.products import page as products_page
from desktop_app.ui.pages.products.page import ProductsPage
from desktop_app.ui.widgets.editors import LookupEditor
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words.strings import format_figure
from tests.many import add_many, part_number
from tests.ui.conftest import Change, Driver

pytestmark = pytest.mark.slow

CTRL = Qt.KeyboardModifier.ControlModifier
COLUMNS: tuple[Column[str], ...] = (
    Column("name", "Name", str, stretch=True),
    Column("size", "Size", lambda row: str(len(row)), len),
    Column("first", "First", lambda row: row[:1], visible=False),
)
ROWS = ["rotor", "hub", "magnet"]


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def table(memory: QSettings | None) -> RowsTable:
    made = RowsTable(COLUMNS, "Things", memory=memory, key="things")
    made.show_rows(ROWS)
    return made


def shown(made: RowsTable) -> list[str]:
    model = made.rows_model
    return [str(model.row_at(place)) for place in range(model.rowCount())]


def order(made: RowsTable) -> list[str]:
    """Return the columns in sight from left to right."""
    header = made.horizontalHeader()
    places = [header.logicalIndex(at) for at in range(header.count())]
    return [COLUMNS[place].id for place in places if not header.isSectionHidden(place)]


def leave(made: RowsTable) -> None:
    """Move, widen and show columns, and sort by another, as a person does."""
    made.horizontalHeader().moveSection(1, 0)
    made.setColumnWidth(1, 77)
    choose(made, "First")
    made.sortByColumn(1, Qt.SortOrder.DescendingOrder)


def choose(made: RowsTable, words: str) -> None:
    """Choose an entry of the menu of columns."""
    made.choose_columns()
    menu = made.findChildren(QMenu)[-1]
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.close()


def test_columns_and_order_are_found_as_they_were_left(
    qtbot: Any, qapp: QApplication, memory: QSettings
) -> None:
    made = table(memory)
    qtbot.addWidget(made)
    leave(made)
    qtbot.waitUntil(lambda: memory.contains("things/sort"), timeout=5_000)
    again = table(memory)
    qtbot.addWidget(again)
    assert order(again) == ["size", "name", "first"]
    assert again.columnWidth(1) == 77
    assert shown(again) == ["magnet", "rotor", "hub"]
    assert again.horizontalHeader().sortIndicatorSection() == 1


def test_columns_go_back_to_what_they_were_at_first(
    qtbot: Any, qapp: QApplication, memory: QSettings
) -> None:
    made = table(memory)
    qtbot.addWidget(made)
    leave(made)
    qtbot.waitUntil(lambda: memory.contains("things/sort"), timeout=5_000)
    choose(made, "Reset columns")
    again = table(memory)
    qtbot.addWidget(again)
    for one in (made, again):
        assert order(one) == ["name", "size"]
        assert one.columnWidth(1) == 120
        assert shown(one) == ["hub", "magnet", "rotor"]


def test_a_narrow_table_leaves_out_columns_by_rank_and_a_wide_one_shows_them_again(
    qtbot: Any, qapp: QApplication, memory: QSettings
) -> None:
    columns: tuple[Column[str], ...] = (
        Column("number", "Number", str, width=80),
        Column("name", "Name", str, width=200, stretch=True),
        Column("verdict", "Verdict", str, width=100, rank=1),
        Column("value", "Value", str, width=100),
        Column("mass", "Mass", str, width=100),
    )
    made = RowsTable(columns, "Things", memory=memory, key="ranked")
    qtbot.addWidget(made)
    made.show()

    def seen_at(width: int) -> list[str]:
        made.resize(width, 200)
        qapp.processEvents()
        assert made.horizontalScrollBar().maximum() == 0
        return [column.id for at, column in enumerate(columns) if not made.isColumnHidden(at)]

    everything = [column.id for column in columns]
    assert seen_at(700) == everything
    assert seen_at(420) == ["number", "name", "verdict", "value"]
    assert seen_at(290) == ["number", "name", "verdict"]
    assert [column.id for column in made.columns_in_sight()] == everything  # what is saved is what was chosen
    choose(made, "Value")
    choose(made, "Value")  # asked for again, so it stays longest
    assert seen_at(290) == ["number", "name", "value"]
    assert seen_at(700) == everything
    assert made.columnWidth(4) == 100
    qtbot.wait(400)
    assert not memory.contains("ranked/columns")


def test_a_width_grows_with_the_text(qtbot: Any, qapp: QApplication, memory: QSettings) -> None:
    made = table(memory)
    qtbot.addWidget(made)
    made.setColumnWidth(1, 77)
    qtbot.waitUntil(lambda: memory.contains("things/columns"), timeout=5_000)
    theme.choose_theme(theme.active_theme(), 200)
    try:
        again = table(memory)
        qtbot.addWidget(again)
        assert again.columnWidth(1) == 154
    finally:
        theme.choose_theme(theme.active_theme(), 100)


@pytest.mark.parametrize("kept", ["nonsense", ["size:wide:shown", "gone:40:shown"], [":::"], ["size"]])
def test_what_cannot_be_read_is_passed_over(
    qtbot: Any, qapp: QApplication, memory: QSettings, kept: object
) -> None:
    memory.setValue("things/columns", kept)
    memory.setValue("things/sort", "gone:descending")
    made = table(memory)
    qtbot.addWidget(made)
    assert order(made) == ["name", "size"]
    assert shown(made) == ["hub", "magnet", "rotor"]


def test_the_sort_somebody_chose_goes_before_the_usual_one(
    qtbot: Any, qapp: QApplication, memory: QSettings
) -> None:
    made = table(memory)
    qtbot.addWidget(made)
    made.sort_by_column("size", descending=True)
    assert shown(made) == ["magnet", "rotor", "hub"]
    made.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: memory.contains("things/sort"), timeout=5_000)
    again = table(memory)
    qtbot.addWidget(again)
    again.sort_by_column("size", descending=True)
    assert shown(again) == ["hub", "magnet", "rotor"]


def test_the_row_somebody_is_at_stays_through_filter_sort_and_reading_again(
    qtbot: Any, qapp: QApplication
) -> None:
    made = table(None)
    qtbot.addWidget(made)
    made.select_row("magnet")
    made.rows_model.filter_by("o")
    assert made.current_row() == "rotor", "the first that is left, when the row itself is not"
    made.rows_model.filter_by("")
    made.select_row("magnet")
    made.rows_model.filter_by("m")
    made.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    made.rows_model.filter_by("")
    made.show_rows([*ROWS, "axle", "gear"])
    assert made.current_row() == "magnet"


# ---- a list that is not read whole ----

COUNT = 5000


@pytest.fixture
def beginning() -> Change:
    return add_more


def add_more(workspace: Workspace, file: Path) -> int:
    return add_many(workspace, file, COUNT)


@pytest.fixture
def many(prepared: int, driver: Driver) -> ProductsPage:
    """Return the page of a client with more products than are read at once."""
    assert driver.window.session.client == prepared
    driver.go("products")
    page = cast(ProductsPage, driver.window.pages["products"])
    assert products_page.MOST_AT_ONCE < COUNT
    assert page.table.rows_model.lazy_rows is not None
    return page


def number(page: ListPage) -> str:
    return str(page.table.current_row().product.part_number)


def test_of_very_many_products_those_in_sight_are_read(many: ProductsPage, driver: Driver) -> None:
    model = many.table.rows_model
    assert model.rowCount() == COUNT
    assert len(model.rows) < 200
    assert number(many) == part_number(0)
    assert many.about.text() == f"{format_figure(str(COUNT))} products"
    assert many.table.current_row().today_verdict.verdict, "what they come to is worked out too"
    QTest.keyClick(many.table, Qt.Key.Key_End, CTRL)
    driver.settle()
    assert number(many) == part_number(COUNT - 1)
    assert many.table.current_row().today_verdict.verdict
    assert len(model.rows) < 400


def test_filter_and_order_of_very_many_are_those_of_the_file(many: ProductsPage, driver: Driver) -> None:
    QTest.keyClicks(many.filter_line, "goppingen 00499")
    driver.settle()
    assert many.table.rows_model.rowCount() == 11
    assert many.about.text() == f"11 of {format_figure(str(COUNT))} products shown"
    many.filter_line.clear()
    many.toggle_buttons["no_origin"].click()
    driver.settle()
    assert many.table.rows_model.rowCount() == len(range(0, COUNT, 3))
    many.toggle_buttons["no_origin"].click()
    many.table.sortByColumn(5, Qt.SortOrder.DescendingOrder)
    driver.settle()
    many.table.select_first()
    driver.settle()
    assert many.table.current_row().product.value == "499.5"
    many.toggle_buttons["licence"].click()
    driver.settle()
    assert many.table.rows_model.rowCount() == 0, "none of them needs a licence"
    many.toggle_buttons["licence"].click()
    driver.settle()
    assert many.table.rows_model.rowCount() == COUNT


def test_a_row_of_very_many_stays_through_a_change_undone_and_made_again(
    many: ProductsPage, driver: Driver
) -> None:
    session = driver.window.session
    found = session.client_workspace.products.find(part_number(4321))
    assert many.table.select_row(found)
    driver.settle()
    session.change(
        lambda: session.client_workspace.products.delete(
            cast(int, session.client_workspace.products.find(part_number(7)))
        )
    )
    driver.settle()
    assert many.table.rows_model.rowCount() == COUNT - 1
    assert number(many) == part_number(4321)
    session.undo()
    driver.settle()
    assert many.table.rows_model.rowCount() == COUNT
    session.redo()
    driver.settle()
    assert many.table.rows_model.rowCount() == COUNT - 1
    assert number(many) == part_number(4321)


def test_a_part_among_very_many_is_found_by_typing(many: ProductsPage, driver: Driver) -> None:
    room = driver.window.session.client_workspace
    many.forms.edit_bill(room.products.get(many.table.current_key()))
    driver.settle()
    form: Any = many.pane.form
    form.add_button.click()
    editor = cast(LookupEditor, form.forms[0].find_editor("child"))
    editor.setFocus()
    QTest.keyClicks(editor, "004777")
    driver.qtbot.waitUntil(lambda: editor.count() > 0, timeout=5_000)
    assert editor.currentText() == "004777"
    driver.settle()
    editor.setEditText(editor.itemText(0))
    assert editor.current_value() == part_number(4777)


def test_a_heading_is_whole_at_the_default_width(qtbot: Any, qapp: QApplication, memory: QSettings) -> None:
    columns: tuple[Column[str], ...] = (
        Column("name", "Name", str, stretch=True),
        Column("version", "Version of the record", str, right=True, width=40),
    )
    made = RowsTable(columns, "Things", memory=memory, key="headed")
    qtbot.addWidget(made)
    assert made.columnWidth(1) >= made.horizontalHeader().fontMetrics().horizontalAdvance(columns[1].heading)
    qtbot.wait(400)
    assert not memory.contains("headed/columns")


def test_a_row_that_the_program_chooses_is_chosen_alone_while_a_key_is_held(
    memory: QSettings, qtbot: QtBot
) -> None:
    made = table(memory)
    qtbot.addWidget(made)
    made.show()
    assert made.select_row("rotor")
    QTest.keyPress(made, Qt.Key.Key_Control, CTRL)
    assert QApplication.keyboardModifiers() == CTRL
    assert made.select_row("magnet")
    QTest.keyRelease(made, Qt.Key.Key_Control)
    chosen = made.selectionModel().selectedRows()
    assert [made.rows_model.row_at(index.row()) for index in chosen] == ["magnet"]
