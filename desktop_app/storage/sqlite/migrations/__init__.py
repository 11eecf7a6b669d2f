# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How files of every version become files of this one. A step that has been released is never changed."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def run_sql_beside(migration: str) -> None:
    """Run the statements of the ``.sql`` file that lies beside a migration, one after the other."""
    from alembic import op

    statement = ""
    for line in Path(migration).with_suffix(".sql").read_text("utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):  # which knows that a trigger holds statements of its own
            op.get_bind().exec_driver_sql(statement)
            statement = ""
