# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of parties that a user loads: their versions, and the entries of each."""

from __future__ import annotations

from desktop_app.storage.sqlite.migrations import run_sql_beside

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the tables; nothing was loaded before."""
    run_sql_beside(__file__)
