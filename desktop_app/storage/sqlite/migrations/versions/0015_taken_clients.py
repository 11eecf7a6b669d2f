# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Clients that came from another data file, with the part of its journal that proves their records."""

from __future__ import annotations

from desktop_app.storage.sqlite.migrations import run_sql_beside

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Make the tables; nothing has come from another data file yet."""
    run_sql_beside(__file__)
