# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Notes of changes to many rows at once, short enough to keep those of a whole import until it is undone.

Rows are noted as the database holds them, packed, and only where they are needed to go back; of the rows that a change
has left there is a digest alone, which tells later whether they are still as they were left.
"""

from __future__ import annotations

import hashlib
import marshal
import zlib
from array import array
from collections.abc import Collection, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Table

from desktop_app.services.schema.outcome import ManyRowChanges
from desktop_app.storage.sqlite.schema.mappers import TABLES

StoredRows = list[tuple[Any, ...]]
"""Rows in the order of their ids, with every column of their table."""

_FORMAT: Final = 2  # of later ones the bytes depend on what else holds the same object


def read_rows(connection: Connection, table: Table, ids: Collection[int]) -> StoredRows:
    """Return the rows with these ids as the database holds them."""
    places = ",".join("?" * len(ids))
    question = f"SELECT {_columns(table)} FROM {table.name} WHERE id IN ({places}) ORDER BY id"  # noqa: S608
    return list(connection.exec_driver_sql(question, tuple(ids)).cursor.fetchall())


def read_rows_after(connection: Connection, table: Table, last: int) -> StoredRows:
    """Return the rows whose id is above another."""
    question = f"SELECT {_columns(table)} FROM {table.name} WHERE id > ? ORDER BY id"  # noqa: S608
    return list(connection.exec_driver_sql(question, (last,)).cursor.fetchall())


def ids_after(connection: Connection, table: Table, last: int) -> list[int]:
    """Return the ids above another, in their order."""
    question = f"SELECT id FROM {table.name} WHERE id > ? ORDER BY id"  # noqa: S608
    return [row[0] for row in connection.exec_driver_sql(question, (last,)).cursor.fetchall()]


def note_changes(table: Table, before: StoredRows, after: StoredRows) -> ManyRowChanges:
    """Return the note of a change; rows that were added have none before it, rows that were deleted none after it."""
    position = [column.name for column in table.columns].index("id")
    ids = array("q", (row[position] for row in before or after))
    packed = zlib.compress(marshal.dumps(before, _FORMAT), 1) if before else b""
    return ManyRowChanges(table.name, ids, packed, _digest(after) if after else b"")


def undo_changes(connection: Connection, noted: ManyRowChanges) -> ManyRowChanges | None:
    """Undo a change and return the note of that; None if its rows are not as it left them, and nothing was done."""
    table = TABLES[noted.table]
    now = read_rows(connection, table, noted.ids)
    if (_digest(now) if now else b"") != noted.after:
        return None
    before: StoredRows = marshal.loads(zlib.decompress(noted.before)) if noted.before else []  # noqa: S302  our own
    if not before:
        _delete_rows(connection, table, noted.ids)
    elif now:
        _update_rows(connection, table, before)
    else:
        places = ",".join("?" * len(table.columns))
        question = f"INSERT INTO {table.name} ({_columns(table)}) VALUES ({places})"  # noqa: S608
        connection.exec_driver_sql(question, before)
    return note_changes(table, now, before)


def _delete_rows(connection: Connection, table: Table, ids: Sequence[int]) -> None:
    question = f"DELETE FROM {table.name} WHERE id = ?"  # noqa: S608
    connection.exec_driver_sql(question, [(row_id,) for row_id in ids])


def _update_rows(connection: Connection, table: Table, rows: StoredRows) -> None:
    """Put rows back as they were before."""
    names = [column.name for column in table.columns]
    position = names.index("id")
    settings = ", ".join(f'"{name}" = ?' for name in names)
    question = f"UPDATE {table.name} SET {settings} WHERE id = ?"  # noqa: S608
    connection.exec_driver_sql(question, [(*row, row[position]) for row in rows])


def _columns(table: Table) -> str:
    return ", ".join(f'"{column.name}"' for column in table.columns)


def _digest(rows: StoredRows) -> bytes:
    return hashlib.blake2b(marshal.dumps(rows, _FORMAT), digest_size=16).digest()
