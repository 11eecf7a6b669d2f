# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The overview counts what shipping each product today would come to, and a bar leads to its products."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.overview import OverviewPage
from desktop_app.ui.pages.products.page import ProductsPage
from desktop_app.ui.words.strings import shown_law
from tests.ui.conftest import Driver


def test_bars_of_products_say_their_number_and_lead_there(sample: int, driver: Driver) -> None:
    driver.go("overview")
    page = cast(OverviewPage, driver.window.pages["overview"])
    rows = driver.window.session.client_workspace.overview.list_today_verdicts()
    unsettled = sum(row.verdict == "UNDETERMINED" for row in rows)
    assert page.product_bars.isVisible()
    assert f"Not settled {unsettled}" in page.product_bars.accessibleName()
    place = list(shown_law().verdicts).index("UNDETERMINED")
    at = QPoint(px(30), px(20) * place + px(10))
    QTest.mouseClick(page.product_bars, Qt.MouseButton.LeftButton, pos=at)
    driver.settle()
    products = cast(ProductsPage, driver.window.pages["products"])
    assert driver.window.page_id == "products"
    assert products.toggle_buttons["open"].isChecked()
    assert products.table.rows_model.rowCount() == unsettled


def test_a_bar_of_nothing_leads_nowhere(sample: int, driver: Driver) -> None:
    driver.go("overview")
    page = cast(OverviewPage, driver.window.pages["overview"])
    place = list(shown_law().verdicts).index("DENIED_IN_PRINCIPLE")
    QTest.mouseClick(
        page.product_bars, Qt.MouseButton.LeftButton, pos=QPoint(px(30), px(20) * place + px(10))
    )
    driver.settle()
    assert driver.window.page_id == "overview"
