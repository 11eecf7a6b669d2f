# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The logo of a client's letterhead.

The words are frozen as they were first released; later steps change them, this one stays.
"""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"

STEP = """
CREATE TABLE client_logo (
  client_id INTEGER NOT NULL PRIMARY KEY, picture BLOB NOT NULL,
  CONSTRAINT fk_client_logo_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE CASCADE
)
"""


def upgrade() -> None:
    """Add the table; nobody has a logo yet."""
    op.execute(STEP)
