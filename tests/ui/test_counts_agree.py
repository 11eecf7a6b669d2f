# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The same fact has the same count on overview, page, rail and command line: the sample, and a client made here."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from desktop_app.__main__ import main
from desktop_app.paths import Folders
from desktop_app.services.schema.declaration import CountryCode, CurrencyCode, Day, Money, Number
from desktop_app.services.schema.forms import BillLine, Client, Party, Product, Shipment
from desktop_app.services.workspace import Workspace
from desktop_app.ui.pages.lists.list_page import ListPage
from desktop_app.ui.pages.overview import AttentionRow
from tests.ui.conftest import Driver

PAGES = ("products", "suppliers", "parties", "screenings", "records")


@pytest.fixture
def made(desk: Workspace, driver: Driver) -> str:
    """Return the name of a client with a little of everything, made by hand."""
    client = desk.clients.create(Client(name="Made GmbH", country=CountryCode("DE"))).value
    room = desk.client_workspace(client)
    pump = room.products.create(
        Product(part_number="PUMP", name="pump", value=Money("900"), currency=CurrencyCode("EUR"))
    ).value
    room.products.create(Product(part_number="MAG-1", name="ring magnet", made_in=CountryCode("CN")))
    room.products.create(
        Product(part_number="NUT-8", name="nut", made_in=CountryCode("DE"), listed_as="not_listed")
    )
    room.products.set_bill(pump, [BillLine(child="MAG-1", quantity=Number("2"))])
    for key in ("buyer", "carrier"):
        room.parties.create(Party(party=key, name=f"{key.title()} Ltd", country=CountryCode("MX")))
    room.shipments.create_shipment(
        Shipment(shipment="S-1", on=Day("2026-12-01"), destination=CountryCode("MX"), importer="buyer")
    )
    driver.window.read_clients()
    driver.window.open_client(client)
    driver.settle()
    return "Made GmbH"


def rows_of(page: ListPage) -> int:
    """Return how many rows a page shows; of a long list also those that are not read yet."""
    return page.table.rows_model.rowCount()


def first_number(text: str) -> int:
    found = re.search(r"\d[\d\u2009\u202f\u00a0]*", text)
    return int(re.sub(r"\D", "", found[0])) if found else 0


def check_counts(driver: Driver) -> dict[str, tuple[int, int]]:
    """Return what the overview and the rail count otherwise than the pages they lead to."""
    differing: dict[str, tuple[int, int]] = {}
    driver.go("overview")
    overview: Any = driver.window.pages["overview"]
    notes = [row._need for row in overview.findChildren(AttentionRow) if row.isVisible()]
    assert notes
    followed = 0
    for note in notes:
        note.go()
        driver.settle()
        page = driver.window.page_stack.currentWidget()
        dialog = driver.window.page_id == "overview"
        if isinstance(page, ListPage) and not dialog:
            followed += 1
            if rows_of(page) != first_number(note.text):
                differing[note.text] = (first_number(note.text), rows_of(page))
            page._release_filters()
        for open_dialog in [d for d in driver.window.children() if getattr(d, "isModal", lambda: False)()]:
            open_dialog.close()  # type: ignore[attr-defined]
        driver.go("overview")
    assert followed >= 3
    for place in PAGES:
        driver.go(place)
        page = driver.window.pages[place]
        assert isinstance(page, ListPage)
        on_rail = first_number(driver.window.rail.buttons[place].accessibleName())
        if rows_of(page) != on_rail:
            differing[f"rail, {place}"] = (on_rail, rows_of(page))
        if on_rail and first_number(page.about.text()) != on_rail:
            differing[f"line of {place}"] = (on_rail, first_number(page.about.text()))
    return differing


def ask(capsys: pytest.CaptureFixture[str], folder: Path, *words: str) -> str:
    assert main(["--data-dir", str(folder), *words]) == 0
    return capsys.readouterr().out


def check_commands(
    driver: Driver, capsys: pytest.CaptureFixture[str], folder: Path, name: str
) -> dict[str, tuple[int, int]]:
    """Return what the command line counts otherwise than the window."""
    driver.go("overview")
    overview: Any = driver.window.pages["overview"]
    shown = {first_number(row._need.text): row._need.text for row in overview.findChildren(AttentionRow)}
    lines = ask(capsys, folder, "catalogue", "screen", "--client", name, "--on", "2026-11-24", "--json-lines")
    products = [json.loads(line) for line in lines.splitlines()]
    records = json.loads(ask(capsys, folder, "record", "list", "--client", name, "--json"))
    pairs = {
        "products": (first_number(driver.window.rail.buttons["products"].accessibleName()), len(products)),
        "records": (first_number(driver.window.rail.buttons["records"].accessibleName()), len(records)),
    }
    unsettled = sum(one.get("verdict") == "UNDETERMINED" for one in products)
    for text in shown.values():
        if "not settled" in text and "product" in text:
            pairs["not settled"] = (first_number(text), unsettled)
    return {what: pair for what, pair in pairs.items() if pair[0] != pair[1]}


def test_counts_of_the_sample(
    memo: int,
    sample: int,
    desk: Workspace,
    driver: Driver,
    folders: Folders,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert check_counts(driver) == {}
    name = desk.clients.rows()[0].name
    assert check_commands(driver, capsys, folders.data, name) == {}


def test_counts_of_a_client_made_by_hand(
    made: str, driver: Driver, folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check_counts(driver) == {}
    assert check_commands(driver, capsys, folders.data, made) == {}
