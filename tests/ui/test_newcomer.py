# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Five things a newcomer must manage from the overview, each in at most twelve clicks or keys.

Only what can be seen is clicked: a control is found by the words on it, and clicked where it is drawn.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop_app.paths import Folders
from desktop_app.services.context.program import Program
from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import open_workspace
from desktop_app.ui.widgets.table import RowsTable
from tests.ui.conftest import NOW, Driver

MOST = 12


class Fingers:
    """Clicks and keys of a person, counted."""

    def __init__(self, driver: Driver) -> None:
        self.driver, self.count = driver, 0

    @property
    def front(self) -> QWidget:
        modal = QApplication.activeModalWidget()
        return modal or self.driver.window

    def click(self, words: str) -> None:
        """Click the button with this text, or else the one whose text begins with it."""
        found = [one for one in self.front.findChildren(QAbstractButton) if _shown(one, words)]
        assert found, f"nothing to click says {words!r}"
        found.sort(key=lambda one: one.text().strip() != words)
        self._click(found[0], found[0].rect().center())

    def click_row(self, words: str) -> None:
        """Click the row of a table that contains a text."""
        for table in self._tables():
            model = table.model()
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    index = model.index(row, column)
                    place = table.visualRect(index)
                    if words in str(index.data()) and table.viewport().rect().contains(place):
                        self._click(table.viewport(), place.center())
                        return
        pytest.fail(f"no row in sight says {words!r}")

    def _click(self, widget: QWidget, at: QPoint) -> None:
        assert widget.window().rect().contains(widget.mapTo(widget.window(), at)), "out of sight"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        self.count += 1
        self.driver.settle()

    def _tables(self) -> list[Any]:
        return [one for one in self.front.findChildren(RowsTable) if one.isVisible()]

    def seen(self) -> str:
        """Return every visible text."""
        said: list[str] = []
        for one in self.front.findChildren(QWidget):
            if one.isVisible():
                said.append(one.accessibleName())
                said.append(one.text() if isinstance(one, QLabel | QAbstractButton) else "")
        return "\n".join(said)

    def rows(self) -> list[list[str]]:
        """Return the cells of the visible tables."""
        return [
            [str(table.model().index(row, column).data()) for column in range(table.model().columnCount())]
            for table in self._tables()
            for row in range(table.model().rowCount())
        ]


def _shown(one: QAbstractButton, words: str) -> bool:
    said = one.text().strip(), one.accessibleName()
    return one.isVisible() and one.isEnabled() and any(text.startswith(words) for text in said)


@pytest.fixture
def last_week(program: Program, folders: Folders) -> str:
    """Record a determination seven days ago and return its number."""
    desk = open_workspace(program, folders.database, user_name="J. Haug", now=lambda: NOW - timedelta(days=7))
    room = desk.client_workspace(desk.load_sample().value)
    shipment = room.shipments.find_shipment("NW-07")
    assert shipment is not None
    work = room.screenings.start_shipment(shipment).value
    (recorded,) = room.records.record_determination(work.id, Signature("J. Haug", "export control")).value
    number = room.records.get_determination(recorded).row.number
    desk.close()
    return number


@pytest.fixture
def fingers(driver: Driver) -> Fingers:
    return Fingers(driver)


def test_the_sample_is_loaded(fingers: Fingers) -> None:
    fingers.click("Load the sample client")
    assert "Products, 69" in fingers.seen()
    assert fingers.count <= MOST


def test_the_products_that_would_need_a_licence_today_are_found(sample: int, fingers: Fingers) -> None:
    fingers.click("26 products would need a licence if shipped today and the rule is in force")
    rows = fingers.rows()
    assert len(rows) == 26
    assert all({"Licence needed", "Refused in principle", "Case by case"} & set(row) for row in rows)
    assert fingers.count <= MOST


def test_a_shipment_to_mexico_is_screened_and_recorded(sample: int, fingers: Fingers) -> None:
    fingers.click("12 shipments not screened")
    fingers.click_row("Axes, motors and a portal to Mexico")
    fingers.click("Screen")
    assert "Licence needed" in fingers.seen(), "the panel says what it comes to so far"
    fingers.click("Review")
    fingers.click("Record determination")
    fingers.click("Record")
    rows = fingers.driver.window.session.client_workspace.records.list_determinations()
    assert len(rows) == 3
    assert fingers.count <= MOST


def test_what_would_settle_an_open_case_is_found(sample: int, fingers: Fingers) -> None:
    fingers.click("12 shipments not screened")
    fingers.click_row("Stock order for Mexico")
    fingers.click("Screen")
    seen = fingers.seen()
    assert "What would settle it, in the order asked" in seen
    assert "Country of origin" in seen
    assert fingers.count <= MOST


def test_the_memo_of_last_week_is_printed(last_week: str, fingers: Fingers) -> None:
    fingers.click("Records")
    fingers.click_row(last_week)
    fingers.click("Print")
    assert isinstance(fingers.front, QPrintDialog)
    assert fingers.count <= MOST
    fingers.front.close()
