# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A product whose screening is in work is gone on with, or screened anew; lists tell several apart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.shared_views.dialog_frame import Message
from tests.ui.conftest import Driver
from tests.ui.screening.test_answering import named, press, texts


def again(driver: Driver, product: int) -> Message:
    """Ask for a screening of a product that has one in work, from the list of products."""
    driver.go("products")
    driver.screen("product", product)
    asked = driver.dialog()
    assert isinstance(asked, Message)
    return asked


@pytest.fixture
def begun(sample: int, desk: Workspace, driver: Driver) -> int:
    """Return a product of which a screening is in work."""
    driver.window.activateWindow()
    product = desk.client_workspace(sample).products.find("BK-12") or 0
    driver.screen("product", product)
    assert isinstance(driver.window.screening, ScreeningView), "the first begins at once"
    return product


def test_the_one_in_work_is_gone_on_with(begun: int, sample: int, desk: Workspace, driver: Driver) -> None:
    (row,) = desk.client_workspace(sample).screenings.list_rows()
    asked = again(driver, begun)
    assert "started 24\xa0Nov\xa02026, " in texts(asked)
    QTest.keyClick(named(asked, "Continue"), Qt.Key.Key_Return)
    driver.settle()
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    assert view.screening.id == row.id
    assert desk.client_workspace(sample).screenings.count_rows() == 1


def test_one_can_be_started_anew_and_the_list_tells_them_apart(
    begun: int, sample: int, desk: Workspace, driver: Driver
) -> None:
    press(driver, again(driver, begun), "Start anew")
    assert isinstance(driver.window.screening, ScreeningView)
    assert desk.client_workspace(sample).screenings.count_rows() == 2
    driver.go("screenings")
    page = driver.window.pages["screenings"]
    rows = [one for one in page.read_rows() if one.screening is not None]  # type: ignore[attr-defined]
    assert len(rows) == 2
    assert all("started 24\xa0Nov\xa02026, " in one.title for one in rows)


def test_cancel_starts_nothing(begun: int, sample: int, desk: Workspace, driver: Driver) -> None:
    press(driver, again(driver, begun), "Cancel")
    assert driver.window.screening is None
    assert desk.client_workspace(sample).screenings.count_rows() == 1
