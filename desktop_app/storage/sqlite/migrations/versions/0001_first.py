# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The first tables, and the guards of what must never change."""

from __future__ import annotations

from desktop_app.storage.sqlite.migrations import run_sql_beside

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table and guard."""
    run_sql_beside(__file__)
