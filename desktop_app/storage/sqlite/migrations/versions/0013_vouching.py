# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which entry of the journal vouches for a row, and entries found by what they are about, however long the journal."""

from __future__ import annotations

import json
import zlib
from typing import Any

from alembic import op

from desktop_app.storage.sqlite.migrations import run_sql_beside

revision = "0013"
down_revision = "0012"

_VOUCHED = ("attachment", "client", "party_judgement", "party_search", "status_check")


_SHEETS = {"client": "client", "status_check": "status_checks"}


def upgrade() -> None:
    """Make index and table, and note of every row that is vouched for the newest entry that changed it.

    Where an earlier version changed a table and kept no values, no entry vouches for what its rows were by then.
    """
    run_sql_beside(__file__)
    connection = op.get_bind()
    newest: dict[tuple[str, int], int] = {}
    query = (
        "SELECT journal.nr, what, payload FROM journal JOIN journal_payload USING (nr) ORDER BY journal.nr"
    )
    for nr, action, packed in connection.exec_driver_sql(query):
        try:
            content = zlib.decompress(packed)
            is_told = action == "Import" or any(table.encode() in content for table in _VOUCHED)
            values = json.loads(content) if is_told else None
        except (zlib.error, TypeError, ValueError, RecursionError):  # altered: journal verify names it
            continue
        unkept = _unkept_tables(values)
        newest = {row: of_row for row, of_row in newest.items() if row[0] not in unkept} if unkept else newest
        newest |= dict.fromkeys(_rows_in(values), nr)
    if newest:
        rows = [(table, row_id, nr) for (table, row_id), nr in newest.items()]
        connection.exec_driver_sql("INSERT INTO vouching_entry VALUES (?, ?, ?)", rows)


def _unkept_tables(values: Any) -> set[str]:
    """Return the tables that an entry changed without keeping how."""
    tables: set[str] = set()
    if isinstance(values, dict) and "vouched" not in values:
        counts = {table: values.get(sheet) for table, sheet in _SHEETS.items()}
        tables.update(table for table, count in counts.items() if isinstance(count, list) and any(count))
        if "left_out" in values and "shown" in values:
            tables.update(_VOUCHED)
    for change in values if isinstance(values, list) else ():
        if isinstance(change, list) and len(change) > 1 and isinstance(change[1], list):
            tables.update(table for table in _VOUCHED if table == change[0])
    return tables


def _rows_in(values: Any) -> list[tuple[str, int]]:
    """Return the rows that an entry changed, by table and id, of those that the journal vouches for."""
    if isinstance(values, dict):
        values = values.get("vouched", values.get("shown", []))
    changes = values if isinstance(values, list) else []
    return [
        (change[0], change[1])
        for change in changes
        if isinstance(change, list) and len(change) == 4
        if change[0] in _VOUCHED and isinstance(change[1], int)
    ]
