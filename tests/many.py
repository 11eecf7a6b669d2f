# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A data file with very many products, written to the tables directly."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from sqlalchemy import insert

from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import Workspace
from desktop_app.storage.sqlite.column_types import fold_texts
from desktop_app.storage.sqlite.database import Database
from desktop_app.storage.sqlite.tables import TABLES

_AT_ONCE = 10_000


def part_number(number: int) -> str:
    return f"P-{number:06}"


def add_many(desk: Workspace, file: Path, count: int, client: int = 0) -> int:
    """Add a number of products to an open file, those of a client or of a new one; returns the client's id."""
    client = client or desk.clients.create(Client(name="Many Parts GmbH", country=CountryCode("DE"))).value
    database = Database(file)
    for start in range(0, count, _AT_ONCE):
        rows = [product(client, n) for n in range(start, min(start + _AT_ONCE, count))]
        with database.write_transaction() as connection:
            connection.execute(insert(TABLES["product"]), rows)
    database.close()
    return client


def product(client: int, number: int) -> dict[str, object]:
    """Return a product as it is stored; every third has no origin, and names repeat."""
    name = f"Rotor {number % 977} Göppingen"
    return {
        "client_id": client,
        "part_number": part_number(number),
        "name": name,
        "listed_as": "not_listed",
        "made_in": "DE" if number % 3 else None,
        "value": Decimal(number % 500) + Decimal("0.5"),
        "currency": "EUR",
        "mass": Decimal(9),
        "mass_unit": "g",
        "hs_code": "850300",
        "bill_complete": "yes",
        "materials_complete": "yes",
        "search": fold_texts((part_number(number), name)),
    }
