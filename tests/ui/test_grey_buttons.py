# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever is grey says why: every button of every page and dialog, with the sample and with nothing yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QToolTip, QWidget

from desktop_app.domain.interview import Step
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client, Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.screening.view import ScreeningView
from tests.ui.conftest import Driver

PAGES = (
    "overview", "products", "suppliers", "parties", "lists", "screenings", "records", "law", "settings", "judging",
    "journal", "rates", "what_if", "sorting", "to_finish", "asked", "import", "check_paper", "law_file",
)  # fmt: skip
COMMANDS = (
    "client.add", "client.edit", "client.logo", "screen.new", "ship", "check.record", "check.look_up", "about",
)  # fmt: skip


def unexplained(root: QWidget) -> Iterator[str]:
    """Yield the words on the buttons in sight that are grey and say nothing of why."""
    for grey in root.findChildren(QAbstractButton):
        if grey.isVisible() and not grey.isEnabled() and not grey.toolTip():
            yield grey.text() or grey.accessibleName() or type(grey).__name__


def unexplained_entries(driver: Driver) -> Iterator[str]:
    """Yield the grey entries of every menu that a button of the page in front opens, where they say nothing of why."""
    page = driver.window.page_stack.currentWidget()
    assert page is not None
    buttons = [
        button
        for button in page.findChildren(QAbstractButton)
        if button.isVisible() and button.isEnabled() and button.accessibleName() in ("More", "Choose columns")
    ]
    for button in (*buttons, driver.window.top_bar._client):
        button.click()
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            for entry in menu.actions():
                if not (entry.isEnabled() or entry.isSeparator()) and entry.toolTip() in ("", entry.text()):
                    yield entry.text()
            menu.close()
            driver.settle()


def walk(driver: Driver) -> dict[str, list[str]]:
    """Return by page or dialog what is grey without a reason."""
    found = {}
    for place in PAGES:
        driver.go(place)
        found[place] = [*unexplained(driver.window), *unexplained_entries(driver)]
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
    client = desk.clients.create(Client(name="New Client GmbH", country=CountryCode("DE"))).value
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


def test_a_click_on_what_is_grey_says_why_and_goes_there(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    driver.window.activateWindow()
    driver.go("bill", desk.client_workspace(sample).products.find("SM-220"))
    page: Any = driver.window.pages["bill"]
    assert list(unexplained(page)) == []
    assert not page.take_out.isEnabled()
    page.take_out.clearFocus()
    QTest.mousePress(page.take_out, Qt.MouseButton.LeftButton)
    assert QToolTip.text() == "Choose a line below the product first."
    assert page.view.hasFocus()
    QToolTip.hideText()
    driver.settle()


def test_take_says_why_nothing_of_a_list_is_taken(sample: int, driver: Driver) -> None:
    driver.go("import")
    page: Any = driver.window.pages["import"]
    page.decision.show_counts(0, 0, 0, can_take=False)
    assert not page.decision.take_button.isEnabled()
    assert "Nothing here can be taken yet" in page.decision.take_button.toolTip()
    page.decision.show_counts(3, 1, 0, can_take=True)
    page.decision.options.all_or_nothing.setChecked(True)
    assert not page.decision.take_button.isEnabled()
    assert "keep the whole list out" in page.decision.take_button.toolTip()
    page.decision.options.all_or_nothing.setChecked(False)
    assert page.decision.take_button.isEnabled()
    assert page.decision.take_button.toolTip() == ""


def test_work_out_says_what_is_missing_and_goes_there(sample: int, driver: Driver) -> None:
    driver.go("what_if")
    page: Any = driver.window.pages["what_if"]
    page.work_out.click()
    driver.settle()
    assert page.fault.isVisible()
    assert "Choose what is supposed first" in page.fault.text()
    assert page.kind.hasFocus()


def test_confirm_says_why_nothing_is_taken(driver: Driver, desk: Workspace) -> None:
    client = desk.clients.create(Client(name="New Client GmbH", country=CountryCode("DE"))).value
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
