# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What suppliers were asked and what they stated that no other table has a column for."""

from __future__ import annotations

from desktop_app.storage.sqlite.migrations import run_sql_beside

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Make both tables; nobody was asked before."""
    run_sql_beside(__file__)
