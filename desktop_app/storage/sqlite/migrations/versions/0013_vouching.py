# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which entry of the journal vouches for a row, and entries found by what they are about, however long the journal."""

from __future__ import annotations

import json
import zlib

from alembic import op

from desktop_app.storage.sqlite.migrations import run_sql_beside

revision = "0013"
down_revision = "0012"

_VOUCHED = ("attachment", "client", "party_judgement", "party_search", "status_check")


def upgrade() -> None:
    """Make index and table, and note of every row that is vouched for the newest entry that changed it."""
    run_sql_beside(__file__)
    connection = op.get_bind()
    newest: dict[tuple[str, int], int] = {}
    for nr, packed in connection.exec_driver_sql("SELECT nr, payload FROM journal_payload ORDER BY nr"):
        try:
            content = zlib.decompress(packed)
        except (zlib.error, TypeError):  # altered: journal verify names it
            continue
        if any(table.encode() in content for table in _VOUCHED):
            newest |= dict.fromkeys(_rows_in(content), nr)
    if newest:
        rows = [(table, row_id, nr) for (table, row_id), nr in newest.items()]
        connection.exec_driver_sql("INSERT INTO vouching_entry VALUES (?, ?, ?)", rows)


def _rows_in(content: bytes) -> list[tuple[str, int]]:
    """Return the rows that an entry changed, by table and id, of those that the journal vouches for."""
    try:
        values = json.loads(content)
    except (ValueError, RecursionError):
        return []
    if isinstance(values, dict):
        values = values.get("vouched", values.get("shown", []))
    changes = values if isinstance(values, list) else []
    return [
        (change[0], change[1])
        for change in changes
        if isinstance(change, list) and len(change) == 4
        if change[0] in _VOUCHED and isinstance(change[1], int)
    ]
