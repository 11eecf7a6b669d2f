# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Clients stay apart in the window: forms, filters, counts and late results go with the client they belong to."""

from __future__ import annotations

import threading
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.services.records.overview import Overview
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client, Product
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.pages.products.page import ProductsPage
from desktop_app.ui.session.tasks import WRITE
from desktop_app.ui.widgets.form import Form
from tests.ui.conftest import Driver, shown

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def zander(desk: Workspace, sample: int) -> int:
    """Return a second client, without anything."""
    return desk.clients.create(Client(name="Zander", country=CountryCode("DE"))).value


def press(root: QWidget, words: str) -> None:
    found = [one for one in root.findChildren(QPushButton) if one.text() == words]
    next(one for one in found if one.isVisible()).click()


def typed_form(driver: Driver) -> ProductsPage:
    """Open the form of a new product and type a number into it."""
    driver.go("products")
    page = cast(ProductsPage, driver.window.pages["products"])
    page.forms.add_product()
    driver.settle()
    QTest.keyClicks(cast(Any, cast(Form, page.pane.form).find_editor("part_number")), "X-1")
    return page


def numbers(desk: Workspace, client: int) -> set[str]:
    return {row.part_number for row in desk.client_workspace(client).products.rows()}


def open_first(driver: Driver, client: int) -> None:
    driver.window.open_client(client)
    driver.settle()
    assert driver.window.session.client == client


def test_a_typed_form_keeps_the_window_at_its_client_until_somebody_decides(
    sample: int, zander: int, driver: Driver
) -> None:
    open_first(driver, zander)
    page = typed_form(driver)
    driver.go("parties")
    driver.window.open_client(sample)
    driver.settle()
    assert driver.window.session.client == zander
    assert driver.window.page_id == "products", "the form that is asked about is shown"
    press(driver.dialog(), "Keep editing")
    driver.settle()
    assert page.pane.is_editing
    assert cast(Form, page.pane.form).current_values()["part_number"] == "X-1"


def test_a_typed_form_keeps_the_window_open_until_somebody_decides(
    sample: int, desk: Workspace, driver: Driver
) -> None:
    page = typed_form(driver)
    driver.go("parties")
    driver.window.close()
    driver.settle()
    assert driver.window.isVisible()
    assert driver.window.page_id == "products", "the form that is asked about is shown"
    press(driver.dialog(), "Keep editing")
    driver.settle()
    assert cast(Form, page.pane.form).current_values()["part_number"] == "X-1"
    driver.window.close()
    press(driver.dialog(), "Discard")
    driver.qtbot.waitUntil(lambda: not driver.window.isVisible())
    assert "X-1" not in numbers(desk, sample)


def test_closing_can_save_what_was_typed_first(sample: int, desk: Workspace, driver: Driver) -> None:
    page = typed_form(driver)
    QTest.keyClicks(cast(Any, cast(Form, page.pane.form).find_editor("name")), "Rotor")
    driver.window.close()
    press(driver.dialog(), "Save")
    driver.qtbot.waitUntil(lambda: not driver.window.isVisible())
    assert "X-1" in numbers(desk, sample)


def test_what_is_discarded_is_saved_nowhere_and_no_form_follows(
    sample: int, zander: int, desk: Workspace, driver: Driver
) -> None:
    open_first(driver, zander)
    page = typed_form(driver)
    before = numbers(desk, sample)
    driver.window.open_client(sample)
    press(driver.dialog(), "Discard")
    driver.settle()
    assert driver.window.session.client == sample
    assert not page.pane.is_editing
    driver.go("products")
    QTest.keyClick(page, Qt.Key.Key_S, CTRL)
    driver.settle()
    assert (numbers(desk, sample), numbers(desk, zander)) == (before, set())


def test_what_is_saved_on_the_way_out_is_saved_for_the_client_that_was_open(
    sample: int, zander: int, desk: Workspace, driver: Driver
) -> None:
    open_first(driver, zander)
    typed_form(driver)
    before = numbers(desk, sample)
    driver.window.open_client(sample)
    press(driver.dialog(), "Save")
    driver.settle()
    assert driver.window.session.client == sample
    assert (numbers(desk, sample), numbers(desk, zander)) == (before, {"X-1"})
    assert driver.window.session.history.undos == [], "it is undone where it was done"


def test_a_form_nobody_typed_into_goes_without_a_question(sample: int, zander: int, driver: Driver) -> None:
    driver.go("products")
    page = cast(ProductsPage, driver.window.pages["products"])
    page.forms.add_product()
    driver.settle()
    driver.window.open_client(zander)
    driver.settle()
    assert driver.window.session.client == zander
    assert not page.pane.is_editing


def test_a_save_that_comes_late_writes_where_its_form_was_opened(
    sample: int, zander: int, desk: Workspace, driver: Driver
) -> None:
    open_first(driver, zander)
    page, gate = typed_form(driver), threading.Event()
    before = numbers(desk, sample)
    driver.window.session.tasks.run("gate", lambda _p: gate.wait(10), lambda _n: None, lane=WRITE)
    press(page.pane, "Save")
    driver.window.open_client(sample)
    gate.set()
    driver.settle()
    assert driver.window.session.client == sample
    assert (numbers(desk, sample), numbers(desk, zander)) == (before, {"X-1"})


def test_nothing_of_the_other_client_is_seen_at_any_moment(sample: int, zander: int, driver: Driver) -> None:
    window = driver.window
    driver.go("overview")
    assert "26 products would need a licence if shipped today and the rule is in force" in "\n".join(
        shown(window)
    )
    window.open_client(zander)
    seen = "\n".join(shown(window))
    assert "products would need" not in seen
    assert "Nordwerk" not in seen
    assert "Products, 69" not in seen
    assert "Montenegro" not in seen
    driver.settle()
    window.open_client(sample)
    assert "Nothing shipped yet" not in "\n".join(shown(window))


def test_what_was_read_for_another_client_is_dropped(sample: int, zander: int, driver: Driver) -> None:
    session = driver.window.session
    arrived: list[str] = []
    gate = threading.Event()
    session.read("slow", lambda: gate.wait(10) and "old", arrived.append)
    session.read("quick", lambda: "old", arrived.append)
    driver.window.open_client(zander)
    gate.set()
    session.read("after", lambda: "new", arrived.append)
    driver.settle()
    assert arrived == ["new"]


def test_filters_go_with_the_client(sample: int, zander: int, driver: Driver) -> None:
    driver.go("products")
    page = cast(ListPage, driver.window.pages["products"])
    QTest.keyClicks(page.filter_line, "rotor")
    page.toggle_buttons["open"].click()
    driver.settle()
    open_first(driver, zander)
    assert page.filter_line.text() == ""
    assert not any(made.isChecked() for made in page.toggle_buttons.values())
    open_first(driver, sample)
    driver.go("products")
    assert page.table.rows_model.rowCount() == 69


def test_the_status_bar_does_not_tell_what_was_done_elsewhere(
    sample: int, zander: int, driver: Driver
) -> None:
    window, session = driver.window, driver.window.session
    room = session.client_workspace
    session.change(lambda: room.products.create(Product(part_number="X-2")))
    driver.settle()
    assert "X-2" in window.status_bar.saved.text()
    session.navigator.show_message("Imported")
    open_first(driver, zander)
    assert "X-2" not in window.status_bar.saved.text()
    assert window.status_bar.message.text() == ""


# ---- what products would come to ----


def test_while_it_is_worked_out_no_number_is_said(
    sample: int, zander: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_first(driver, zander)
    gate, worked_out = threading.Event(), Overview.list_today_verdicts

    def slow(self: Overview, *args: Any, **named: Any) -> Any:
        gate.wait(10)
        return worked_out(self, *args, **named)

    monkeypatch.setattr(Overview, "list_today_verdicts", slow)
    window = driver.window
    window.open_client(sample)
    window.show_page("products")
    page = window.pages["products"]
    driver.qtbot.waitUntil(lambda: "69" in page.about.text(), timeout=10_000)
    assert "being worked out" in page.about.text()
    assert "would need" not in page.about.text()
    gate.set()
    driver.settle()
    assert "26 would need a licence if shipped today and the rule is in force" in page.about.text()


def test_rows_that_were_read_before_it_arrived_show_it_all_the_same(
    sample: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = cast(ProductsPage, driver.window.pages["products"])
    gate, read = threading.Event(), page.read_rows

    def late() -> Any:
        rows = read()
        gate.wait(10)
        return rows

    driver.go("products")
    monkeypatch.setattr(page, "read_rows", late)
    driver.window.session.change_bus.announce({"products"})  # both are read anew; the rows come last
    today_verdicts = driver.window.pages.today_verdicts
    today_verdicts.work_out()
    driver.qtbot.waitUntil(lambda: today_verdicts.is_known, timeout=9_000)
    gate.set()
    driver.settle()
    assert all(row.today_verdict is not None for row in page.table.rows_model.rows)


def test_what_failed_is_begun_again_when_the_page_is_shown(
    sample: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked_out = Overview.list_today_verdicts

    def broken(self: Overview, *args: Any, **named: Any) -> Any:
        raise OSError("the disk is away")

    monkeypatch.setattr(Overview, "list_today_verdicts", broken)
    driver.window.session.change_bus.announce({"products"})
    driver.go("products")
    page = cast(ProductsPage, driver.window.pages["products"])
    assert "being worked out" in page.about.text()
    driver.dialog().close()
    monkeypatch.setattr(Overview, "list_today_verdicts", worked_out)
    driver.go("parties")
    driver.go("products")
    assert "26 would need a licence if shipped today and the rule is in force" in page.about.text()
    assert all(row.verdict for row in page.table.rows_model.rows)
