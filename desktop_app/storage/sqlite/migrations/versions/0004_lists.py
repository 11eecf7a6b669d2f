# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The element of a composition; how lists of a shape are read; what an import left to finish."""

from __future__ import annotations

from desktop_app.storage.sqlite.migrations import run_sql_beside

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column and the tables; of what was imported before, nothing is told."""
    run_sql_beside(__file__)
