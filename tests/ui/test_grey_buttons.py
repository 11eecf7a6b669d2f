# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever is grey says why: every button of every page and dialog, with the sample and with nothing yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop_app.domain.interview import Step
from desktop_app.services.schema.forms import Client, Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.view import ScreeningView
from tests.ui.conftest import Driver

PAGES = (
    "overview", "products", "suppliers", "parties", "lists", "screenings", "records", "law", "settings", "judging",
    "journal", "rates", "what_if", "sorting", "to_finish", "import", "check_paper", "law_file",
)  # fmt: skip
COMMANDS = (
    "client.add", "client.edit", "client.logo", "screen.new", "ship", "check.record", "check.look_up", "about",
)  # fmt: skip


def unexplained(root: QWidget) -> Iterator[str]:
    """Yield the words on the buttons in sight that are grey and say nothing of why."""
    for grey in root.findChildren(QAbstractButton):
        if grey.isVisible() and not grey.isEnabled() and not grey.toolTip():
            yield grey.text() or grey.accessibleName() or type(grey).__name__


def walk(driver: Driver) -> dict[str, list[str]]:
    """Return by page or dialog what is grey without a reason."""
    found = {}
    for place in PAGES:
        driver.go(place)
        found[place] = list(unexplained(driver.window))
    for command in COMMANDS:
        driver.window.run_command(command)
        driver.settle()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            found[command] = list(unexplained(dialog))
            dialog.close()
            driver.settle()
    return {name: words for name, words in found.items() if words}


def test_pages_and_dialogs_of_the_sample(sample: int, driver: Driver) -> None:
    assert walk(driver) == {}


def test_pages_and_dialogs_of_a_client_with_nothing(driver: Driver, desk: Workspace) -> None:
    client = desk.clients.create(Client(name="New Client GmbH", country="DE")).value
    driver.window.read_clients()
    driver.window.open_client(client)
    driver.settle()
    assert walk(driver) == {}


def test_pages_without_a_client(driver: Driver) -> None:
    assert list(unexplained(driver.window)) == []
    for place in ("lists", "law", "settings", "check_paper"):
        driver.go(place)
        assert list(unexplained(driver.window)) == [], place


def test_steps_of_a_screening(sample: int, desk: Workspace, driver: Driver) -> None:
    driver.screen("shipment", desk.client_workspace(sample).shipments.find_shipment("NW-12"))
    view = driver.window.screening
    assert isinstance(view, ScreeningView)
    for step in Step:
        view.show_step(step)
        driver.settle()
        assert list(unexplained(driver.window)) == [], step


def test_work_out_says_what_is_missing_and_goes_there(sample: int, driver: Driver) -> None:
    driver.go("what_if")
    page: Any = driver.window.pages["what_if"]
    page.work_out.click()
    driver.settle()
    assert page.fault.isVisible()
    assert "Choose what is supposed first" in page.fault.text()
    assert page.kind.hasFocus()


def test_confirm_says_why_nothing_is_taken(driver: Driver, desk: Workspace) -> None:
    client = desk.clients.create(Client(name="New Client GmbH", country="DE")).value
    room = desk.client_workspace(client)
    room.products.create(Product(part_number="HO-1", name="Holder"))
    driver.window.read_clients()
    driver.window.open_client(client)
    driver.go("sorting")
    page: Any = driver.window.pages["sorting"]
    assert page.decide.isEnabled()
    page.decide.click()
    driver.settle()
    assert "1, 2, 3 or 4 says what it is" in driver.window.status_bar.message.text()
    assert page.table.hasFocus()
    assert room.sorting.read().parts[0].is_confirmed is False
