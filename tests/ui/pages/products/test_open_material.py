# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A content that names no row of the annex: the overview asks for it, its product tells why, its form takes it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.services.schema.declaration import CountryCode, Percent
from desktop_app.services.schema.forms import Client, Material, Product
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.ui.conftest import Driver, shown

NOTE = "1 product with material of which nobody has named the kind"


@pytest.fixture
def room(desk: Workspace, driver: Driver) -> ClientWorkspace:
    """Return a client with a magnet of which only the content is known, and a screw."""
    room = desk.client_workspace(
        desk.clients.create(Client(client="own", name="Own", country=CountryCode("DE"))).value
    )
    magnet = room.products.create(Product(part_number="KM-1", listed_as="II-PM-3")).value
    room.products.create(Product(part_number="SCREW", listed_as="not_listed"))
    room.products.set_materials(
        magnet, [Material(element="Dy", element_percent=Percent("4.2"), origin=CountryCode("CN"))]
    )
    driver.window.open_client(room.client)
    driver.settle()
    return room


def press(driver: Driver, page: QWidget, words: str) -> None:
    (found,) = [one for one in page.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    QTest.keyClick(found, Qt.Key.Key_Space)
    driver.settle()


def test_the_overview_leads_to_the_product_and_its_form_takes_the_row(
    room: ClientWorkspace, driver: Driver
) -> None:
    driver.go("overview", None)
    assert NOTE in shown(driver.window.pages["overview"])
    products: Any = driver.window.pages["products"]
    driver.go("products", "open_material")
    model = products.table.rows_model
    assert [model.row_at(place).product.part_number for place in range(model.rowCount())] == ["KM-1"]
    pane = products.pane
    assert {"Dysprosium, Dy", "not known"} <= {*shown(pane)}
    assert any(text.startswith("Certificates tell the content of an element") for text in shown(pane))
    press(driver, pane, "Name the kind of material")
    assert products.is_editing


def test_the_filter_is_there_only_where_something_is_open(room: ClientWorkspace, driver: Driver) -> None:
    products: Any = driver.window.pages["products"]
    driver.go("products", None)
    assert products.toggle_buttons["open_material"].isVisible()
    named = Material(
        line="1", row="I-10", element="Dy", element_percent=Percent("4.2"), origin=CountryCode("CN")
    )
    room.products.set_materials(room.products.find("KM-1") or 0, [named])
    driver.go("overview", None)
    assert NOTE not in shown(driver.window.pages["overview"])
    driver.go("products", None)
    products.read_again()
    driver.settle()
    assert not products.toggle_buttons["open_material"].isVisible()
