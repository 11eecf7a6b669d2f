# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The Tab key never leads out of sight: on every page, form and step of a screening in the smallest window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.interview import Step
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.view import ScreeningView
from desktop_app.ui.session.session import OF_ALL_CLIENTS
from tests.ui.clipping import wait_for_layout
from tests.ui.conftest import Driver, describe

PAGES = (
    "overview", "products", "suppliers", "parties", "lists", "list_versions", "screenings", "records", "law",
    "settings", "judging", "journal", "rates", "what_if", "sorting", "to_finish", "asked", "import", "check_paper",
)  # fmt: skip
MOST_STOPS = 70


@pytest.fixture
def small(memo: int, sample: int, driver: Driver) -> Driver:
    driver.window.activateWindow()
    driver.window.resize(911, 480)
    driver.settle()
    driver.qtbot.waitUntil(driver.window.isActiveWindow)
    return driver


def out_of_sight(driver: Driver) -> list[str]:
    """Press Tab until the focus is where it began; return what had it without being seen."""
    wait_for_layout(driver.qtbot, driver.window)
    found, been = [], set[int]()
    for _ in range(MOST_STOPS):
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the focus"
        if id(focused) in been:
            break
        been.add(id(focused))
        QApplication.processEvents()
        seen = focused.visibleRegion().boundingRect()
        if seen.height() < min(focused.height(), 16) or seen.width() < min(focused.width(), 16):
            found.append(f"{describe(focused)} at {focused.mapTo(driver.window, focused.rect().topLeft())}")
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert len(been) > 3, "Tab leads nowhere"
    return found


def test_tab_stays_in_sight_on_every_page(small: Driver) -> None:
    found = {}
    for place in PAGES:
        small.go(place)
        if missed := out_of_sight(small):
            found[place] = missed
    assert found == {}


def test_tab_stays_in_sight_where_all_clients_are(small: Driver, desk: Workspace) -> None:
    desk.clients.create(Client(name="Zander", country=CountryCode("DE")))
    small.window.read_clients()
    small.settle()
    small.window.open_all_clients()
    small.settle()
    found = {}
    for place in OF_ALL_CLIENTS.values():
        small.go(place)
        if missed := out_of_sight(small):
            found[place] = missed
    assert found == {}


def test_tab_stays_in_sight_in_every_form(small: Driver) -> None:
    forms = ("product.add", "supplier.add", "party.add", "shipment.add")
    found = {}
    for form in forms:
        small.window.run_command(form)
        small.settle()
        if missed := out_of_sight(small):
            found[form] = missed
    assert found == {}


def test_tab_stays_in_sight_in_a_screening(sample: int, desk: Workspace, small: Driver) -> None:
    small.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    view = small.window.screening
    assert isinstance(view, ScreeningView)
    found = {}
    for step in Step:
        view.show_step(step)
        view.take_focus()
        small.settle()
        if missed := out_of_sight(small):
            found[step] = missed
    assert found == {}
