# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Many rows are added as one by one, and noted as the database holds them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop_app.services.context.stores import Store
from desktop_app.services.schema.columns import blank_row
from desktop_app.services.schema.declaration import ManyRowChanges, Sheet
from desktop_app.storage.sqlite.tables import SHEET_TABLES
from desktop_app.storage.sqlite.transaction import note_changes, read_rows_after
from tests.making import program

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
ROWS: dict[Sheet, list[dict[str, str]]] = {
    Sheet.SUPPLIERS: [{"supplier": "s-1", "name": "Zhongci", "active": "yes"}],
    Sheet.PRODUCTS: [
        {"part_number": "007", "name": "Läufer", "value": "1480.00", "currency": "EUR", "supplier": "s-1"},
        {"part_number": "7", "mass": "0.0125", "mass_unit": "kg"},
        {"part_number": "1E5", "name": "=1+1", "source_on": "2026-11-24"},
    ],
    Sheet.BILL: [
        {"parent": "007", "child": "7", "quantity": "2.50"},
        {"parent": "007", "child": "1E5", "quantity": "1"},
        {"parent": "7", "child": "1E5", "quantity": "0.5"},
    ],
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return program().open_store(tmp_path / "l.sqlite")


def new_client(store: Store, key: str) -> int:
    with store.begin_transaction("J. Haug", NOW) as writing:
        return writing.add_row(Sheet.CLIENT, 0, {"client": key, "name": key})


def stored(store: Store, client: int) -> dict[str, Sequence[Any]]:
    return dict(store.repository.read_sheets(client, shared=False).rows)


def test_many_rows_are_stored_as_one_by_one(store: Store) -> None:
    one_by_one, at_once = new_client(store, "a"), new_client(store, "b")
    with store.begin_transaction("J. Haug", NOW) as writing:
        for sheet, rows in ROWS.items():
            for row in rows:
                writing.add_row(sheet, one_by_one, blank_row(sheet) | row)
            writing.add_rows(sheet, at_once, rows)
    for sheet in ROWS:
        assert stored(store, at_once)[sheet] == stored(store, one_by_one)[sheet]
        assert len(stored(store, at_once)[sheet]) == len(ROWS[sheet])
    store.close()


def test_added_rows_are_noted_as_the_database_holds_them(store: Store) -> None:
    client = new_client(store, "a")
    with store.begin_transaction("J. Haug", NOW) as writing:
        connection = writing._connection  # type: ignore[attr-defined]
        for sheet, rows in ROWS.items():
            writing.add_rows(sheet, client, rows[:1])
            table = SHEET_TABLES[sheet].table
            last = max(row[0] for row in connection.exec_driver_sql(f"SELECT id FROM {table.name}"))  # noqa: S608
            if not rows[1:]:
                continue
            writing.add_rows(sheet, client, rows[1:])
            noted = writing.row_changes[-1]
            assert isinstance(noted, ManyRowChanges)
            assert noted == note_changes(table, [], read_rows_after(connection, table, last))
    store.close()


def test_rows_are_noted_with_the_ids_they_get_after_others_were_removed(store: Store) -> None:
    client = new_client(store, "a")
    table = SHEET_TABLES[Sheet.SUPPLIERS].table
    supplier = ROWS[Sheet.SUPPLIERS][0]
    with store.begin_transaction("J. Haug", NOW) as writing:
        connection = writing._connection  # type: ignore[attr-defined]
        writing.add_rows(Sheet.SUPPLIERS, client, [supplier, {**supplier, "supplier": "s-2"}])
        ids = [row[0] for row in connection.exec_driver_sql(f"SELECT id FROM {table.name}")]  # noqa: S608
        writing.remove_rows(Sheet.SUPPLIERS, ids)
        writing.add_rows(Sheet.SUPPLIERS, client, [{**supplier, "supplier": "s-3"}])
        assert writing.row_changes[-1] == note_changes(table, [], read_rows_after(connection, table, 0))
    store.close()
