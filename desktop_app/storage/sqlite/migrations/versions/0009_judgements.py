# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How parties and owners were looked up, what persons judged of what was met, and more of parties and stakes."""

from __future__ import annotations

from desktop_app.storage.sqlite.migrations import run_sql_beside

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add tables and columns; nobody was looked up or judged in the data file before."""
    run_sql_beside(__file__)
