# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Runs migrations on the connection it is handed, inside the transaction that is open on it."""

from __future__ import annotations

from alembic import context
from sqlmodel import SQLModel

from desktop_app.storage.sqlite import tables  # noqa: F401 - brings every table with it

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
