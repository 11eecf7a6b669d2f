# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The content of an oxide goes in as that of its element, with its factor; reference prices say their day."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.services.schema.declaration import CountryCode, Percent
from desktop_app.services.schema.forms import Material, Product
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.ui.pages.products.detail import CompoundEntry
from tests.ui.conftest import Driver


@pytest.fixture
def room(sample: int, desk: Workspace) -> ClientWorkspace:
    return desk.client_workspace(sample)


def opened(driver: Driver, room: ClientWorkspace, number: str) -> CompoundEntry:
    product = room.products.find(number) or 0
    driver.go("products", product)
    page: Any = driver.window.pages["products"]
    page.forms.edit_materials(room.products.get(product))
    driver.settle()
    (entry,) = page.findChildren(CompoundEntry)
    assert isinstance(entry, CompoundEntry)
    return entry


def texts(widget: QWidget) -> str:
    return "\n".join(part.text() for part in widget.findChildren(QLabel))


def test_the_content_of_an_oxide_is_added_as_that_of_its_element_with_its_factor(
    driver: Driver, room: ClientWorkspace
) -> None:
    product = room.products.create(Product(part_number="OX-1", name="magnet")).value
    entry = opened(driver, room, "OX-1")
    QTest.keyClicks(entry.substance, "Dy2O3")
    QTest.keyClicks(entry.percent, "4,2")
    assert entry.message.text() == "3.6595482 % Dy (factor 0.871321)"
    QTest.keyClick(entry.percent, Qt.Key.Key_Return)
    assert entry.substance.text() == ""
    page: Any = driver.window.pages["products"]
    page.editing.save_form()
    driver.settle()
    (material,) = room.products.get(product).materials
    assert (material.element, material.element_percent) == ("Dy", "3.6595482")
    assert material.note == "4,2 % Dy2O3, times 0.871321"


@pytest.mark.parametrize(
    ("substance", "percent", "why"),
    [
        ("water", "3", "names no element"),
        ("Dy2O3", "310", "is not a percentage"),
        ("Nd2O3", "3", "does not tell"),
    ],
)
def test_what_cannot_be_turned_is_told_and_adds_nothing(
    driver: Driver, room: ClientWorkspace, substance: str, percent: str, why: str
) -> None:
    room.products.create(Product(part_number="OX-1", name="magnet"))
    entry = opened(driver, room, "OX-1")
    QTest.keyClicks(entry.substance, substance)
    QTest.keyClicks(entry.percent, percent)
    entry.add_button.click()
    assert why in entry.message.text()
    assert entry.substance.text() == substance
    page: Any = driver.window.pages["products"]
    page.editing.close_form()
    driver.settle()


def test_a_reference_price_says_its_day_and_that_it_is_old(driver: Driver, room: ClientWorkspace) -> None:
    product = room.products.create(Product(part_number="OX-1", name="magnet")).value
    room.products.set_materials(
        product, [Material(row="I-12", origin=CountryCode("CN"), element_percent=Percent("4.2"))]
    )
    driver.go("products", product)
    page: Any = driver.window.pages["products"]
    words = texts(page).replace("\u00a0", " ")
    assert "222 to 1100 USD/kg" in words
    assert "of 31 Dec 2025: old, ask for a newer one" in words
    assert "0.8713" in words
