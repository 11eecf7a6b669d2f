# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do first, of each line of a screening."""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Make the column: blank until an answer is given; of a recorded line its determination tells it."""
    op.execute("ALTER TABLE screening_line ADD COLUMN act VARCHAR")
