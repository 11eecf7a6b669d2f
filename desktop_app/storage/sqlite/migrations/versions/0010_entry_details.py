# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What of an entry of a loaded list is kept beside its names, and what of the list was not kept when it was loaded.

The words are frozen as they were first released; later steps change them, this one stays.
"""

from __future__ import annotations

from alembic import op

revision = "0010"
down_revision = "0009"

STEPS = (
    "ALTER TABLE party_list_entry ADD COLUMN details VARCHAR",
    "ALTER TABLE party_list_version ADD COLUMN notes VARCHAR",
)


def upgrade() -> None:
    """Add the columns; nothing of it was kept before."""
    for statement in STEPS:
        op.execute(statement)
