# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How the papers of a client look, and whose paper they are.

The words are frozen as they were first released; later steps change them, this one stays.
"""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0005"
down_revision = "0004"

COLUMNS: Final = (
    "letterhead_line_3",
    "adviser",
    "addressee",
    "privilege_line",
    "reliance_line",
    "paper_size",
)


def upgrade() -> None:
    """Add the columns; papers stay as they were until something is filled in."""
    for column in COLUMNS:
        op.execute(f"ALTER TABLE client ADD COLUMN {column} VARCHAR")
