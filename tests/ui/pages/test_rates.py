# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page of the exchange rates: added, changed, deleted and brought back with the keyboard, one client at a time."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop_app.services.schema.declaration import CurrencyCode, Day, Number
from desktop_app.services.schema.forms import Client, Rate
from desktop_app.services.schema.rows import RateRow
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.products.page import ProductsPage
from desktop_app.ui.pages.rates import RatesPage, describe_inverse, list_rate_lines
from desktop_app.ui.widgets.form import Form
from tests.ui.conftest import Driver, shown


def rates_page(driver: Driver) -> RatesPage:
    page = driver.window.pages["rates"]
    assert isinstance(page, RatesPage)
    return page


def open_form(page: RatesPage) -> Form:
    form = page.pane.form
    assert isinstance(form, Form)
    return form


def kept_rates(desk: Workspace, client: int) -> list[tuple[str, str, str, str, str]]:
    rows = desk.client_workspace(client).rates.rows()
    return [(row.from_, row.to, row.rate, row.on, row.source) for row in rows]


def press(within: QWidget, name: str) -> None:
    buttons = within.findChildren(QPushButton)
    next(button for button in buttons if button.text() == name and button.isVisible()).click()


def save_with_keys(page: RatesPage) -> None:
    buttons = page.pane.findChildren(QPushButton)
    save = next(button for button in buttons if button.text() == "Save")
    save.setFocus()
    QTest.keyClick(save, Qt.Key.Key_Space)


def type_line(page: RatesPage, field: str, text: str) -> None:
    """Type into a field as somebody does, and leave it with the Tab key."""
    editor = open_form(page).find_editor(field)
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Tab)


@pytest.fixture
def client(desk: Workspace, driver: Driver) -> int:
    """Open a client without exchange rates."""
    added = desk.clients.create(Client(name="Beispiel GmbH", currency=CurrencyCode("EUR"))).value
    driver.window.open_client(added)
    driver.window.read_clients()
    driver.settle()
    return added


def add_with_keys(driver: Driver, rate: str, day: str) -> None:
    driver.window.run_command("rate.add")
    driver.settle()
    page = rates_page(driver)
    for field, text in (("to", "USD"), ("rate", rate), ("on", day), ("source", "ECB")):
        type_line(page, field, text)
    save_with_keys(page)
    driver.settle()


def test_a_rate_is_added_changed_deleted_and_brought_back(
    desk: Workspace, driver: Driver, client: int
) -> None:
    add_with_keys(driver, "1.16", "1 Oct 2026")
    page = rates_page(driver)
    assert kept_rates(desk, client) == [("EUR", "USD", "1.16", "2026-10-01", "ECB")]
    assert any("1\u00a0EUR\u00a0=\u00a01.16\u00a0USD" in text for text in shown(page.pane))

    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    driver.settle()
    type_line(page, "rate", "1.17")
    save_with_keys(page)
    driver.settle()
    assert kept_rates(desk, client) == [("EUR", "USD", "1.17", "2026-10-01", "ECB")]

    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    driver.settle()
    press(driver.dialog(), "Delete")
    driver.settle()
    assert kept_rates(desk, client) == []
    assert any("No exchange rates yet" in text for text in shown(page))

    for rate in ("1.17", "1.16"):
        driver.window.run_command("undo")
        driver.settle()
        assert [row[2] for row in kept_rates(desk, client)] == [rate]


def test_a_second_rate_for_a_pair_and_a_day_is_refused_at_the_day(
    desk: Workspace, driver: Driver, client: int
) -> None:
    desk.client_workspace(client).rates.create(
        Rate(from_=CurrencyCode("USD"), to=CurrencyCode("EUR"), rate=Number("0.86"), on=Day("2026-10-01"))
    )
    add_with_keys(driver, "1.16", "1 Oct 2026")
    page = rates_page(driver)
    assert page.pane.is_editing
    assert any("There is already a rate for EUR and USD" in text for text in shown(page.pane))
    assert len(kept_rates(desk, client)) == 1


def test_what_is_missing_is_said_at_its_field(driver: Driver, client: int) -> None:
    driver.window.run_command("rate.add")
    driver.settle()
    page = rates_page(driver)
    save_with_keys(page)
    driver.settle()
    assert page.pane.is_editing
    assert open_form(page).fault_count == 3  # the other currency, the rate, its day


def test_the_empty_page_teaches_and_begins_at_its_button(driver: Driver, client: int) -> None:
    driver.go("rates")
    focused = focused_widget()
    assert focused.accessibleName() == "Add exchange rate"
    QTest.keyClick(focused, Qt.Key.Key_Space)
    driver.settle()
    assert rates_page(driver).pane.is_editing


def test_the_command_box_finds_the_rates(driver: Driver, client: int) -> None:
    for words, page_is_editing in (("exchange rates", False), ("add exchange", True)):
        driver.window.open_command_box()
        driver.settle()
        QTest.keyClicks(focused_widget(), words)
        driver.settle()
        QTest.keyClick(focused_widget(), Qt.Key.Key_Return)
        driver.settle()
        assert driver.window.page_id == "rates"
        assert rates_page(driver).pane.is_editing is page_is_editing


def test_rates_stay_with_their_client(desk: Workspace, driver: Driver, sample: int) -> None:
    driver.go("rates")
    page = rates_page(driver)
    assert page.about.text() == "9 exchange rates, 3 for an export today"
    other = desk.clients.create(Client(name="Beispiel GmbH")).value
    driver.window.open_client(other)
    driver.settle()
    driver.go("rates")
    assert page.about.text() == "0 exchange rates"
    assert driver.window.rail.buttons["settings"].isChecked()


def test_a_product_with_an_amount_that_no_rate_converts_leads_to_the_rates(
    desk: Workspace, driver: Driver, sample: int
) -> None:
    rates = desk.client_workspace(sample).rates
    for rate in rates.rows():
        rates.delete(rate.id)
    driver.window.session.change_bus.announce(("rates",))
    driver.go("products")
    page = driver.window.pages["products"]
    assert isinstance(page, ProductsPage)
    found = [
        line.id
        for line in page.table.rows_model.rows
        if line.today_verdict is not None and line.today_verdict.rates_missing
    ]
    page.table.select_row(found[0])
    driver.settle()
    assert "No exchange rate converts USD." in label_texts(page.pane)
    press(page.pane, "Exchange rates")
    driver.settle()
    assert driver.window.page_id == "rates"
    driver.go("overview")
    words = f"{len(found)} products with an amount that no exchange rate converts"
    assert any(words in text for text in shown(driver.window.pages["overview"]))


def label_texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def focused_widget() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def rate_row(number: int, from_: str, to: str, on: str) -> RateRow:
    return RateRow(
        id=number, from_=CurrencyCode(from_), to=CurrencyCode(to), rate=Number("2"), on=Day(on), source=""
    )


def test_a_rate_counts_until_a_later_one_of_its_pair_in_either_direction() -> None:
    late, other, early = list_rate_lines(
        [
            rate_row(1, "EUR", "USD", "2026-01-01"),
            rate_row(2, "USD", "EUR", "2026-07-01"),
            rate_row(3, "EUR", "CNY", "2026-03-01"),
        ]
    )
    assert (early.id, early.replaced_on) == (1, "2026-07-01")
    assert (late.id, late.replaced_on) == (2, "")
    assert (other.id, other.replaced_on) == (3, "")
    assert early.counts_on(date(2026, 6, 30))
    assert not early.counts_on(date(2026, 7, 1))
    assert not late.counts_on(date(2026, 6, 30))
    assert late.counts_on(date(2026, 7, 1))


def test_the_inverse_is_rounded_and_says_so() -> None:
    row = RateRow(
        id=1,
        from_=CurrencyCode("EUR"),
        to=CurrencyCode("JPY"),
        rate=Number("163.5"),
        on=Day("2026-01-01"),
        source="",
    )
    assert describe_inverse(row).replace("\u00a0", " ") == "1 JPY ≈ 0.0061162 EUR"
