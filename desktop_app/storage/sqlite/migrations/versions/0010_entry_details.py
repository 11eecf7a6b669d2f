# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What of an entry of a loaded list is kept beside its names, and what of the list was not kept when it was loaded."""

from __future__ import annotations

from desktop_app.storage.sqlite.migrations import run_sql_beside

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the columns; nothing of it was kept before."""
    run_sql_beside(__file__)
