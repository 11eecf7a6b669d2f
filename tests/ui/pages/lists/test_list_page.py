# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What lists, details and drawings say: by line, by name, with the other law beside it, and on the same days."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace
from desktop_app.ui.look.theme import active_theme
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.pages.overview import OverviewPage
from desktop_app.ui.session.session import FirstShown
from desktop_app.ui.widgets.charts import VerdictChip
from desktop_app.ui.words.strings import format_day
from desktop_app.ui.words.values import scope_caveat
from tests.ui.conftest import Change, Driver, only_client, record_shipment, shown

SIGNED = Signature("J. Haug", "export control")


def record_twice(workspace: Workspace, _file: Path) -> tuple[int, int]:
    """Record a shipment of three lines, and a second version of the first; return the first and the shipment."""
    room = only_client(workspace)
    first, *_rest = record_shipment(room, "NW-01")
    room.records.record_determination(room.screenings.start_again(first).value.id, SIGNED)
    return first, cast(int, room.shipments.find_shipment("NW-01"))


@pytest.fixture
def beginning() -> Change:
    return record_twice


@pytest.fixture
def recorded(sample: int, prepared: tuple[int, int]) -> tuple[int, int]:
    """Return a record of which there is a second version, and its shipment."""
    return prepared


def page(driver: Driver, place: str, what: FirstShown = None) -> ListPage:
    driver.go(place, what)
    return cast(ListPage, driver.window.pages[place])


def words_of(widget: Any) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_a_shipment_keeps_the_verdicts_of_the_lines_that_were_not_screened_again(
    recorded: tuple[int, int], driver: Driver
) -> None:
    found = page(driver, "screenings", recorded[1])
    assert "Licence needed, 2 of 3" in list(shown(found))
    chips = [chip.accessibleName() for chip in found.pane.findChildren(VerdictChip)]
    assert sum("Outside" in words for words in chips) == 1, chips
    assert "Talleres Montenegro SA de CV" in words_of(found.pane)
    assert "montenegro" not in words_of(found.pane).split()


def test_the_bars_count_lines(recorded: tuple[int, int], driver: Driver) -> None:
    driver.go("overview")
    bars = cast(OverviewPage, driver.window.pages["overview"]).bars
    assert "Licence needed 2" in bars.accessibleName()
    assert "Outside 1" in bars.accessibleName()


def test_the_days_of_the_strip_are_those_of_the_law_line(sample: int, driver: Driver) -> None:
    driver.go("overview")
    strip = cast(OverviewPage, driver.window.pages["overview"]).strip
    line = driver.window.law_bar.accessibleName()
    assert all(format_day(on) in line for on in (date(2026, 11, 10), date(2027, 1, 10)))
    days = [flag.text.replace("\u00a0", " ") for flag in strip.lay_out_chart(400).dates]
    assert days[-2:] == ["to 10 Nov 26", "to 10 Jan 27"]
    assert f"to {format_day(date(2027, 1, 10))}" in strip.accessibleName()


def test_records_of_one_shipment_can_be_told_apart_and_counted(
    recorded: tuple[int, int], driver: Driver
) -> None:
    found = page(driver, "records", recorded[0])
    model, table = found.table.rows_model, found.table
    shown_columns = [c for c in range(len(model.columns)) if not table.isColumnHidden(c)]
    rows = {
        tuple(str(model.index(row, column).data()) for column in shown_columns)
        for row in range(model.rowCount())
    }
    assert len(rows) == model.rowCount() == 4
    assert "Item" in {model.columns[c].heading for c in shown_columns}
    assert [number.endswith("/v2") for number, *_ in sorted(rows)].count(True) == 1, "a newer version says so"
    assert found.about.text().startswith("4 determinations")
    assert driver.window.rail.buttons["records"].accessibleName() == "Records, 4"
    note = next(one for one in found.pane.findChildren(QLabel) if one.text().startswith("Superseded"))
    assert note.mapTo(found.pane, note.rect().topLeft()).y() < 200, "it stands above the memo"


def test_no_licence_never_stands_without_the_other_law(sample: int, driver: Driver) -> None:
    found = page(driver, "products")
    model = found.table.rows_model
    today = [column.id for column in model.columns].index("today")
    for place in range(model.rowCount()):
        row = cast(Any, model.row_at(place))
        tip = str(model.index(place, today).data(Qt.ItemDataRole.ToolTipRole))
        assert ("No. 61 only" in tip) == (row.verdict in ("OUTSIDE", "NOT_CAUGHT"))
    outside = next(r for r in cast(Any, model.rows) if r.verdict == "OUTSIDE")
    found.table.select_row(outside.id)
    driver.settle()
    assert scope_caveat("OUTSIDE", outside.today_verdict.other_law) in words_of(found.pane)


def test_a_product_that_is_not_settled_says_what_would_settle_it(sample: int, driver: Driver) -> None:
    found = page(driver, "products")
    found.table.select_row(found.session.client_workspace.products.find("HB-4806"))
    driver.settle()
    assert "Would settle it:" in words_of(found.pane)
    assert "Price of the material: Dysprosium oxide in HB-4806" in words_of(found.pane)


def test_the_header_shows_what_is_sorted_by_and_which_way(sample: int, driver: Driver) -> None:
    table = page(driver, "products").table
    seen = []
    for way in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        table.sortByColumn(0, way)
        driver.settle()
        seen.append(table.horizontalHeader().grab().toImage())
    assert seen[0] != seen[1]


def test_a_table_shows_that_the_keyboard_is_in_it(sample: int, driver: Driver) -> None:
    driver.window.activateWindow()
    found = page(driver, "products")
    edge = []
    for widget in (found.filter_line, found.table):
        widget.setFocus()
        driver.settle()
        image = found.table.grab().toImage()
        edge.append(image.pixelColor(0, image.height() // 2).name())
    assert edge[0] != edge[1]
    assert edge[1] == QColor(active_theme().accent).name()


def test_the_memo_in_sight_is_printed_by_its_key(recorded: tuple[int, int], driver: Driver) -> None:
    found = page(driver, "records", recorded[0])
    QTest.keyClick(found.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    # a button that is pressed by its key shows it for a moment before it acts
    driver.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QPrintDialog))
    driver.settle()
    dialog = driver.dialog()
    assert isinstance(dialog, QPrintDialog)
    dialog.close()
    driver.settle()
    driver.dialog().close()


def test_a_list_that_empties_behind_another_page_takes_no_focus(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    other = desk.clients.create(Client(name="Beispiel GmbH")).value
    products = page(driver, "products")
    driver.window.open_client(other)
    driver.settle()
    driver.window.activateWindow()
    focused = driver.window.focusWidget()
    focused.clearFocus()  # as where a screening was closed that had it
    products.read_again()
    driver.settle()
    assert products.table_or_empty.currentIndex() == 1
    assert not products.isAncestorOf(driver.window.focusWidget())
