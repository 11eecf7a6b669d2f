# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Records that stand alone: the law file they rest on, their filed paper, what happened to them, what each entry of
the journal changed; and a random id of the file itself."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

from alembic import op

from desktop_app.storage.sqlite.migrations import run_sql_beside

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add tables, columns and guards; records of before keep what they had."""
    run_sql_beside(__file__)
    made_at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    op.execute(
        f"INSERT INTO data_file (id, random_id, made_at) VALUES (1, '{secrets.token_hex(16)}', '{made_at}')"  # noqa: S608
    )
