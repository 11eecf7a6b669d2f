# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Documents attached to products, suppliers, parties, answers and single figures; the day of the lot at hand."""

from __future__ import annotations

from desktop_app.storage.sqlite.migrations import run_sql_beside

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Make the table and the column; nothing was attached, and no lot was named before."""
    run_sql_beside(__file__)
