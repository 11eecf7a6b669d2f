# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the hint of a filter promises is searched: of every hint, each word, with a text from a row of the list."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from desktop_app.services.importing.unfinished import UnfinishedRow
from desktop_app.services.schema.declaration import CountryCode, CurrencyCode, Day, Number
from desktop_app.services.schema.forms import Rate, Supplier
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.pages.products import page as products_page
from desktop_app.ui.words.strings import country_name, translate_text
from tests.ui.conftest import Change, Driver, only_client, record_shipment

Text = Callable[[Any], str]
_COUNTRY: Final[Text] = lambda row: country_name(row.country)  # noqa: E731
PROMISED: Final[Mapping[str, Mapping[str, Text]]] = {
    "products": {
        "number": lambda row: row.product.part_number,
        "name": lambda row: row.product.name,
        "supplier": lambda row: row.product.supplier,
        "中文": lambda row: row.product.name_zh,
    },
    "suppliers": {"name": lambda row: row.name, "country": _COUNTRY, "中文": lambda row: row.name_zh},
    "parties": {"name": lambda row: row.name, "country": _COUNTRY, "中文": lambda row: row.name_zh},
    "screenings": {
        "number": lambda row: row.shipment.shipment if row.shipment else "",
        "title": lambda row: row.title,
        "party": lambda row: row.shipment.end_user if row.shipment else "",
    },
    "records": {
        "number": lambda row: row.number,
        "item": lambda row: row.item,
        "name": lambda row: row.by,
    },
    "rates": {
        "currency": lambda row: row.rate.from_,
        "day": lambda row: "2 Nov 2026",
        "source": lambda row: row.rate.source,
    },
    "law": {
        "words": lambda row: translate_text(row.provision.title) if hasattr(row, "provision") else "",
        "article": lambda row: (
            translate_text(row.provision.text.article) if hasattr(row, "provision") else ""
        ),
        "number": lambda row: row.id,
    },
    "lists": {
        "name": lambda row: row.entry.names[0],
        "中文": lambda row: next((name for name in row.entry.names if name > "\u4e00"), ""),
        "country": lambda row: country_name(row.entry.country),
        "number": lambda row: row.entry.id,
    },
    "list_versions": {
        "name": lambda row: translate_text(row.party_list.name),
        "source": lambda row: translate_text(row.party_list.source),
    },
    "journal": {"subject": lambda row: row.subject, "what was done": lambda row: row.row.what},
    "to_finish": {
        "file": lambda row: row.file,
        "part number": lambda row: row.part_number,
        "reason": lambda row: row.reason,
    },
}


def fill_lists(workspace: Workspace, _file: Path) -> None:
    """Add a row of whatever the sample has none: a rate, a record, a Chinese name of a supplier."""
    room = only_client(workspace)
    record_shipment(room, "NW-01")
    room.rates.create(
        Rate(
            from_=CurrencyCode("EUR"),
            to=CurrencyCode("CHF"),
            rate=Number("0.93"),
            on=Day("2026-11-02"),
            source="a bank in Basel",
        )
    )
    room.suppliers.create(Supplier(supplier="zh", name="Hua", name_zh="华磁", country=CountryCode("CN")))


@pytest.fixture
def beginning() -> Change:
    return fill_lists


@pytest.fixture
def filled(prepared: None, sample: int) -> int:
    return sample


def rows_of(page: ListPage) -> list[Any]:
    long = page.table.rows_model.lazy_rows
    return list(long.rows.values()) if long is not None else list(page.table.rows_model.rows)


def test_each_word_of_a_hint_finds_its_row(filled: int, driver: Driver) -> None:
    for place in PROMISED:
        find_each_word(driver, place)


def test_each_word_of_the_hint_finds_its_row_in_a_long_list(
    filled: int, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(products_page, "MOST_AT_ONCE", 3)
    find_each_word(driver, "products")


def find_each_word(driver: Driver, place: str) -> None:
    driver.go(place)
    page = driver.window.pages[place]
    assert isinstance(page, ListPage)
    hint = page.filter_line.placeholderText().removeprefix("Filter by ")
    promised = PROMISED[place]
    assert set(re.split(", | or ", hint)) == set(promised)
    if place == "to_finish":  # the sample has nothing to finish
        left_out = UnfinishedRow(
            file="list.xlsx",
            sha256="",
            sheet="S",
            row=3,
            reason="it is unclear",
            part_number="M-7",
            id=1,
            at="",
        )
        page.table.show_rows([left_out])
    for word, text_of in promised.items():
        row = next((row for row in rows_of(page) if text_of(row)), None)
        assert row is not None, f"the sample has no {word}"
        wanted = text_of(row)
        page.filter_line.setText(wanted)
        driver.settle()
        assert page.table.rows_model.position_of(row.id) >= 0, (word, wanted)
        page.filter_line.clear()
        driver.settle()


def test_every_filter_of_a_list_is_among_them(filled: int, driver: Driver) -> None:
    for place in PROMISED:
        driver.go(place)
    pages = {name: page for name, page in driver.window.pages.items() if isinstance(page, ListPage)}
    assert set(pages) <= set(PROMISED)
