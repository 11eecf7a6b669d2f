# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Filters by what shipping a product today would come to, in a short list and in one too long to be read whole."""

from __future__ import annotations

from typing import cast

import pytest

from desktop_app.services.records import overview
from desktop_app.services.schema.rows import OutlookRow
from desktop_app.ui.pages.products import page as products_page
from desktop_app.ui.pages.products.page import OF_TODAY, ProductsPage
from tests.ui.conftest import Driver
from tests.ui.test_journeys import press


def today(driver: Driver) -> dict[str, OutlookRow]:
    rows = driver.window.session.client_workspace.overview.list_today_verdicts()
    return {row.part_number: row for row in rows}


def products_of(driver: Driver) -> ProductsPage:
    return cast(ProductsPage, driver.window.pages["products"])


def shown(driver: Driver) -> list[str]:
    table = products_of(driver).table
    model = table.rows_model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize("is_long", [False, True], ids=["short", "long"])
def test_a_filter_shows_those_that_come_out_so(
    sample: int, driver: Driver, is_long: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if is_long:
        monkeypatch.setattr(products_page, "MOST_AT_ONCE", 3)
    expected = today(driver)
    driver.go("products")
    page = products_of(driver)
    assert (page.table.rows_model.lazy_rows is not None) == is_long
    for name, test in OF_TODAY.items():
        button = page.toggle_buttons[name]
        if not any(map(test, expected.values())):
            assert button.isHidden()
            continue
        press(driver, button.text())
        driver.settle()
        assert set(shown(driver)) == {number for number, row in expected.items() if test(row)}, name
        press(driver, button.text())
        driver.settle()
    assert len(shown(driver)) == len(expected)


def test_the_sample_has_products_of_each_kind(sample: int, driver: Driver) -> None:
    rows = today(driver).values()
    assert {name for name, test in OF_TODAY.items() if any(map(test, rows))} >= {"licence", "open", "near"}


def test_in_short_a_product_comes_to_the_same(
    sample: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = driver.window.session.client_workspace
    whole = today(driver)
    singly = {row.part_number: row for row in room.overview.product_today_verdict(room.products.rows())}
    assert whole == singly
    monkeypatch.setattr(overview, "MOST_IN_FULL", 3)
    for number, row in today(driver).items():
        assert (row.verdict, row.act, row.possible, row.turning_doubts, row.other_law) == (
            whole[number].verdict,
            whole[number].act,
            whole[number].possible,
            whole[number].turning_doubts,
            whole[number].other_law,
        )
        assert row.settles == ()


def test_a_large_catalogue_is_worked_out_apart_with_progress_and_can_be_stopped(
    sample: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = today(driver)
    monkeypatch.setattr(overview, "MOST_HERE", 10)
    status, verdicts = driver.window.status_bar, products_of(driver)._today_verdicts
    driver.settle()
    verdicts._forget_rows()
    verdicts.work_out()
    assert "would come to" in status.message.text()
    assert not status.cancel_button.isHidden()
    status.cancel_button.click()
    driver.settle()
    assert not verdicts.is_known
    verdicts.work_out()
    driver.settle()
    assert products_of(driver)._today_verdicts.is_known
    assert {row.part_number: row for row in verdicts.rows.values()} == expected
    assert status.cancel_button.isHidden()
