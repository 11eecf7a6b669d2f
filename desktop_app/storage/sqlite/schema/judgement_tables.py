# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of how parties and owners were looked up in lists, and what persons judged of the entries met.

``firm`` is the key of a party, or of an owner that is no party; ``names`` are its names as they were then, JSON.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from desktop_app.storage.sqlite.schema.column_types import Day, Instant
from desktop_app.storage.sqlite.schema.tables import NEVER_TWICE


class PartySearchTable(SQLModel, table=True):
    """The last search of a firm. ``lists`` and ``candidates`` are JSON, ``matcher`` the hash of what compared names."""

    __tablename__ = "party_search"
    __table_args__ = (UniqueConstraint("client_id", "firm"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    firm: str
    names: str
    country: str | None = None
    address: str | None = None
    on: date = Field(sa_type=Day)
    by: str
    lists: str
    candidates: str
    matcher: str


class PartyJudgementTable(SQLModel, table=True):
    """What a person judged: that an entry is the firm, is another, or that it is not sure. The newest row counts.

    ``candidate`` is the entry as it was then, with how it was met, JSON.
    """

    __tablename__ = "party_judgement"
    __table_args__ = (Index("ix_party_judgement_client_id_firm", "client_id", "firm"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    firm: str
    list: str
    entry: str
    judged: str
    why: str | None = None
    by: str
    at: datetime = Field(sa_type=Instant)
    names: str
    country: str | None = None
    address: str | None = None
    candidate: str
