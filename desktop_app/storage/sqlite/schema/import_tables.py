# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tables that imports keep beside the catalogue: how lists of a shape are read, and what is left to finish."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from desktop_app.storage.sqlite.schema.column_types import Instant
from desktop_app.storage.sqlite.schema.tables import NEVER_TWICE


class ListShapeTable(SQLModel, table=True):
    """How tables with the same headings are read; ``mapping`` is JSON. With a name the user saved it.

    ``file`` is the file that was last read so.
    """

    __tablename__ = "list_shape"
    __table_args__ = (UniqueConstraint("client_id", "shape"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    shape: str
    name: str | None = None
    mapping: str
    file: str | None = None
    saved_at: datetime = Field(sa_type=Instant)


class UnfinishedRowTable(SQLModel, table=True):
    """A cell, or a whole row, that an import left out. ``sha256`` is that of the file.

    ``field`` is the column of the catalogue that the cell is for, such as ``products.value``; ``part_number`` and
    ``key`` name the row there, ``key`` where it is not a product's own: a line of its materials, a supplier, a party.
    """

    __tablename__ = "unfinished_row"
    __table_args__ = (NEVER_TWICE,)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT", index=True)
    file: str
    sha256: str
    sheet: str
    row: str
    part_number: str | None = None
    column: str | None = None
    field: str | None = None
    key: str | None = None
    text: str | None = None
    reason: str
    do: str | None = None
    at: datetime = Field(sa_type=Instant)
