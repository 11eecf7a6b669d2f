# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a filter says it looks in, it looks in: in a short list and in one too long to be read whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest

from desktop_app.services.schema.rows import Page as RowsPage
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.pages.products import page as products_page
from desktop_app.ui.pages.products.page import ProductsPage
from desktop_app.ui.words.strings import country_name
from tests.ui.conftest import Driver

PROMISED: dict[str, dict[str, Callable[[Any], str]]] = {
    "products": {
        "number": lambda row: row.product.part_number,
        "name": lambda row: row.product.name,
        "supplier": lambda row: row.product.supplier,
        "中文": lambda row: row.product.name_zh,
    },
    "suppliers": {
        "name": lambda row: row.name,
        "country": lambda row: country_name(row.country),
        "中文": lambda row: row.name_zh,
    },
    "parties": {
        "name": lambda row: row.name,
        "country": lambda row: country_name(row.country),
        "中文": lambda row: row.name_zh,
    },
}
"""What the filter of a page promises, and where a row has it."""


def all_rows(page: ListPage) -> list[Any]:
    model = page.table.rows_model
    if model.lazy_rows is None:
        return list(model.rows)
    products = page.session.client_workspace.products
    return list(
        cast(ProductsPage, page).read_rows_by_key([row.id for row in products.rows(page=RowsPage())]).values()
    )


@pytest.mark.parametrize("is_long", [False, True], ids=["short", "long"])
@pytest.mark.parametrize("place", PROMISED)
def test_every_word_of_the_placeholder_is_searched(
    place: str, sample: int, driver: Driver, is_long: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if is_long:
        monkeypatch.setattr(products_page, "MOST_AT_ONCE", 3)
    driver.go(place)
    page = cast(ListPage, driver.window.pages[place])
    promised = page.filter_line.placeholderText().removeprefix("Filter by ").split(", ")
    assert promised == list(PROMISED[place])
    rows = all_rows(page)
    for word, reads in PROMISED[place].items():
        wanted = next(row for row in rows if reads(row))
        page.filter_line.setText(reads(wanted))
        driver.settle()
        model = page.table.rows_model
        keys = (
            model.lazy_rows.keys if model.lazy_rows is not None else [row.id for row in model._visible_rows]
        )
        assert wanted.id in keys, word
        assert len(keys) < len(rows) or word == "country"
    page.filter_line.clear()
