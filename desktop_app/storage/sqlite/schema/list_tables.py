# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of lists of parties that a user has loaded: they belong to no client."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from desktop_app.storage.sqlite.schema.column_types import Day, Instant
from desktop_app.storage.sqlite.schema.tables import NEVER_TWICE


class PartyListTable(SQLModel, table=True):
    """A list; ``key`` is its id for the user. ``last`` is the number of its newest version, which never comes back."""

    __tablename__ = "party_list"
    __table_args__ = (UniqueConstraint("key"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    key: str
    name: str
    last: int


class PartyListVersionTable(SQLModel, table=True):
    """A list as it was loaded once. ``format`` is the kind of file, ``day`` the day up to which the list is known."""

    __tablename__ = "party_list_version"
    __table_args__ = (UniqueConstraint("list_id", "version"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    list_id: int = Field(foreign_key="party_list.id", ondelete="RESTRICT")
    version: int
    format: str
    file: str
    day: date | None = Field(default=None, sa_type=Day)
    rows: int
    left_out: int
    sha256: str
    lacks: str
    loaded_at: datetime = Field(sa_type=Instant)
    by: str


class PartyListEntryTable(SQLModel, table=True):
    """An entry; ``names`` is JSON, ``countries`` are codes between blanks.

    ``has_id`` tells whether its file gave the id.
    """

    __tablename__ = "party_list_entry"
    __table_args__ = (Index(None, "version_id", "entry"),)

    version_id: int = Field(primary_key=True, foreign_key="party_list_version.id", ondelete="RESTRICT")
    position: int = Field(primary_key=True)
    entry: str
    has_id: int
    names: str
    countries: str
    kind: str
    list: str
    notice: str
    listed_on: date | None = Field(default=None, sa_type=Day)
    standing: str
    start: date | None = Field(default=None, sa_type=Day)
    until: date | None = Field(default=None, sa_type=Day)
    source: str
