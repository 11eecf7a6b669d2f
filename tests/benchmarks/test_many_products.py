# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A catalogue of a hundred thousand products: how long lists and imports take. Printed, never asserted as time."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.services.context.ports import WrittenSheet
from desktop_app.services.schema.rows import FIRST, Page, ProductFilter
from desktop_app.services.workspace import open_workspace
from tests.making import program
from tests.services.importing.looking import commit

pytestmark = pytest.mark.benchmark
MANY = 100_000
HEADING = ("part_number", "name", "made_in", "value", "currency", "mass", "mass_unit", "hs_code")
ASKED = {
    "first page": (ProductFilter(), Page(limit=200)),
    "words": (ProductFilter(text="goppingen 77"), Page(limit=200)),
    "one part": (ProductFilter(text="p-09999"), Page(limit=200)),
    "sorted by value": (ProductFilter(), Page(sort="value", limit=200)),
    "lacks an origin": (ProductFilter(made_in="?"), Page(limit=200)),
    "no part of others": (ProductFilter(tops=True), Page(limit=200)),
    "everything": (ProductFilter(), FIRST),
}


def told(what: str, work: Callable[[], object]) -> None:
    begun = time.perf_counter()
    work()
    sys.stdout.write(f"{what}: {(time.perf_counter() - begun) * 1000:.0f} ms\n")


def test_many_products(tmp_path: Path) -> None:
    rows = [
        (
            f"P-{n:06}",
            f"Rotor {n % 977} Göppingen",
            "DE" if n % 3 else "",
            f"{n % 500}.5",
            "EUR",
            "9",
            "g",
            "850300",
        )
        for n in range(MANY)
    ]
    sheets = [
        WrittenSheet("Client", ("client", "name"), [("m", "Many")]),
        WrittenSheet("Products", HEADING, rows),
    ]
    told("write", lambda: program().workbooks.write_workbook(tmp_path / "m.xlsx", sheets))
    desk = open_workspace(program(), tmp_path / "l.sqlite")
    told("preview and import", lambda: commit(desk, tmp_path / "m.xlsx"))
    products = desk.client_workspace(1).products
    for what, (which, page) in ASKED.items():
        told(what, lambda which=which, page=page: products.rows(which, page))  # type: ignore[misc]
        told(f"count of {what}", lambda which=which: products.count(which))  # type: ignore[misc]
    assert products.count() == MANY
    desk.close()
