# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Beside "Outside" and "Not caught" stands the reading they rest on, wherever one of them is shown."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.services.records.determinations import Signature
from desktop_app.services.workspace import Workspace
from tests.ui.conftest import Driver

OTHER = "Under cautious readings: Licence needed."
READING = "Part II ends with the magnet material and the target."


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def page(driver: Driver, name: str) -> Any:
    return driver.window.pages[name]


@pytest.fixture
def narrow(sample: int, desk: Workspace) -> int:
    """Return a screening of the shipment that is read narrowly; its second line is outside for that alone."""
    room = desk.client_workspace(sample)
    return room.screenings.start_shipment(room.shipments.find_shipment("NW-02") or 0).value.id


def test_a_record_says_it_in_its_tip_and_beside(
    narrow: int, sample: int, desk: Workspace, driver: Driver
) -> None:
    desk.client_workspace(sample).records.record_determination(narrow, Signature("J. Haug", "export control"))
    row = next(
        row for row in desk.client_workspace(sample).records.list_determinations() if row.verdict == "OUTSIDE"
    )
    driver.go("records", row.id)
    shown = texts(page(driver, "records"))
    assert OTHER in shown
    assert READING in shown
    model = page(driver, "records").table.model()
    tips = [
        str(model.index(place, column).data(Qt.ItemDataRole.ToolTipRole) or "")
        for place in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert any(tip.startswith("Outside.") and OTHER in tip for tip in tips)


def test_the_panel_says_it_of_the_line_in_front_and_in_the_list_of_lines(narrow: int, driver: Driver) -> None:
    driver.screen("resume", narrow)
    panel = driver.window.screening.live_panel  # type: ignore[union-attr]
    assert texts(panel).count(OTHER) == 1, "another line is in front"
    driver.window.screening._show_panel_line(1)  # type: ignore[union-attr]
    driver.settle()
    assert texts(panel).count(OTHER) == 2


def test_a_shipment_says_it_below_its_line(narrow: int, sample: int, desk: Workspace, driver: Driver) -> None:
    driver.go("screenings", desk.client_workspace(sample).shipments.find_shipment("NW-02"))
    shown = texts(page(driver, "screenings"))
    assert OTHER in shown
    assert READING in shown


def test_the_bars_say_how_many_lines_rest_on_a_reading(narrow: int, driver: Driver) -> None:
    driver.go("overview")
    tip = page(driver, "overview").bars.toolTip()
    assert tip == f"Outside: 1 line under the readings chosen. {OTHER}"
