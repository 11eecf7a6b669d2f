# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The overview counts what shipping each product today would come to, and a bar leads to its products."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.basics.quantity import Interval
from desktop_app.services.records.overview import band_of_share
from desktop_app.ui.look.theme import px
from desktop_app.ui.pages.overview import OverviewPage
from desktop_app.ui.pages.products.page import ProductsPage
from desktop_app.ui.words.strings import shown_law
from tests.ui.conftest import Driver

LINE = Fraction(1, 1000)


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


def test_bars_of_shares_lead_to_their_products_by_keyboard_and_mouse(sample: int, driver: Driver) -> None:
    driver.go("overview")
    page = cast(OverviewPage, driver.window.pages["overview"])
    rows = driver.window.session.client_workspace.overview.list_today_verdicts()
    counts = Counter(band_of_share(row.share, LINE) for row in rows)
    names = page.share_bars.list_names()
    assert set(counts) <= set(names)
    assert {"zero", "most", "none"} <= set(counts)
    assert "1 % or more 21" in page.share_bars.accessibleName()
    counted = [band for band in names if counts[band]]
    page.share_bars.setFocus()
    QTest.keyClick(page.share_bars, Qt.Key.Key_Down)
    assert page.share_bars.accessibleDescription() == f"{names[counted[1]]} {counts[counted[1]]}"
    QTest.keyClick(page.share_bars, Qt.Key.Key_Return)
    driver.settle()
    products = cast(ProductsPage, driver.window.pages["products"])
    assert driver.window.page_id == "products"
    assert products.toggle_buttons["bar"].text() == f"Share: {names[counted[1]]}"
    assert products.table.rows_model.rowCount() == counts[counted[1]]
    driver.go("overview")
    place = list(names).index("most")
    QTest.mouseClick(page.share_bars, Qt.MouseButton.LeftButton, pos=QPoint(px(30), px(17) * place + px(8)))
    driver.settle()
    assert products.table.rows_model.rowCount() == counts["most"]
    driver.go("products", "open")
    assert not products.toggle_buttons["bar"].isVisibleTo(products)


@pytest.mark.parametrize(
    ("share", "band"),
    [(None, "none"), ((0, 0), "zero"), ((0, LINE / 3), "far_below"), ((0, LINE / 2), "below"),
     ((LINE / 2, LINE), "both"), ((0, None), "open"), ((LINE, None), "above"), ((2 * LINE, 1), "far_above"),
     ((10 * LINE, 1), "most")],
)  # fmt: skip
def test_a_share_is_in_the_band_of_its_end_nearer_to_the_line(share: Any, band: str) -> None:
    span = (
        None
        if share is None
        else Interval(Fraction(share[0]), None if share[1] is None else Fraction(share[1]))
    )
    assert band_of_share(span, LINE) == band
