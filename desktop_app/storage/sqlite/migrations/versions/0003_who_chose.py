# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Who chose the readings and the assumption of a shipment, when and why.

The words are frozen as they were first released; later steps change them, this one stays.
"""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0003"
down_revision = "0002"

STEPS: Final = (
    "ALTER TABLE shipment ADD COLUMN assumption_by VARCHAR",
    "ALTER TABLE shipment ADD COLUMN assumption_why VARCHAR",
    "ALTER TABLE shipment ADD COLUMN assumption_on TEXT",
    "ALTER TABLE shipment ADD COLUMN profile_by VARCHAR",
    "ALTER TABLE shipment ADD COLUMN profile_why VARCHAR",
    "ALTER TABLE shipment ADD COLUMN profile_on TEXT",
)


def upgrade() -> None:
    """Add the columns; nobody is named for what was chosen before."""
    for statement in STEPS:
        op.execute(statement)
