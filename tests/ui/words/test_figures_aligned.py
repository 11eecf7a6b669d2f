# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Figures of a column have their decimal marks below each other, whatever their number of decimals."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from desktop_app.services.schema.declaration import CurrencyCode, Money, Number
from desktop_app.services.schema.forms import BillLine, Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.words.strings import format_amount
from tests.ui.conftest import Driver


def width_behind_mark(text: str, app: QApplication) -> int:
    """Return the pixels from the decimal mark, or from where it would be, to the end of a cell aligned right."""
    font = QFont(app.font())
    font.setPixelSize(12)
    digits = len(text) - len(text.lstrip("0123456789\u2009"))
    return QFontMetrics(font).horizontalAdvance(text[digits:])


@pytest.mark.parametrize("places", [2, 4])
def test_marks_are_below_each_other(places: int, qapp: QApplication) -> None:
    figures = ("5", "4.2", "640.00", "2000", "1234.50")
    widths = {width_behind_mark(format_amount(figure, "", "EUR", places=places), qapp) for figure in figures}
    assert max(widths) - min(widths) <= 1


def test_values_of_a_bill(sample: int, desk: Workspace, driver: Driver, qapp: QApplication) -> None:
    products = desk.client_workspace(sample).products
    top = products.create(
        Product(part_number="TOP-1", name="top", value=Money("90"), currency=CurrencyCode("EUR"))
    ).value
    for number, value in (("A-1", "4.2"), ("A-2", "0.0125"), ("A-3", "17.50")):
        products.create(
            Product(part_number=number, name="part", value=Money(value), currency=CurrencyCode("EUR"))
        )
    products.set_bill(top, [BillLine(child=number, quantity=Number("1")) for number in ("A-1", "A-2", "A-3")])
    driver.go("bill", top)
    page: Any = driver.window.pages["bill"]
    model, first = page.model, page.model.index(0, 0)
    cells = [first.siblingAtColumn(3), *(model.index(row, 3, first) for row in range(3))]
    widths = {width_behind_mark(str(cell.data()), qapp) for cell in cells}
    assert len(cells) == 4
    assert max(widths) - min(widths) <= 1
