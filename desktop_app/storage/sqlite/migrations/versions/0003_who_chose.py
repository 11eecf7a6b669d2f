# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Who chose the readings and the assumption of a shipment, when and why."""

from __future__ import annotations

from desktop_app.storage.sqlite.migrations import run_sql_beside

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns; nobody is named for what was chosen before."""
    run_sql_beside(__file__)
