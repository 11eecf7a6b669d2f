# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tables that let a record stand alone; triggers protect every row of them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from desktop_app.storage.sqlite.schema.column_types import Day, Instant
from desktop_app.storage.sqlite.schema.tables import NEVER_TWICE


class DataFileTable(SQLModel, table=True):
    """One row: the random id of this file, which its papers carry; copies of the file share it."""

    __tablename__ = "data_file"
    __table_args__ = (CheckConstraint("id = 1"),)

    id: int | None = Field(default=None, primary_key=True)
    random_id: str
    made_at: datetime = Field(sa_type=Instant)


class LawContentTable(SQLModel, table=True):
    """A file of a law file, compressed, under the hash of its bytes; law files share those that are the same."""

    __tablename__ = "law_content"

    sha256: str = Field(primary_key=True)
    content: bytes = Field(sa_type=LargeBinary)


class LawFileTable(SQLModel, table=True):
    """A law file that a record rests on; ``files`` is JSON, the hash of each file by its name."""

    __tablename__ = "law_file"

    sha256: str = Field(primary_key=True)
    pack_id: str
    version: str
    known_to: date = Field(sa_type=Day)
    format: int
    files: str


class FiledPaperTable(SQLModel, table=True):
    """The memo of a recording, exactly as it was printed: one for all lines of a shipment.

    ``name`` is its path inside the folder of memos.
    """

    __tablename__ = "filed_paper"
    __table_args__ = (UniqueConstraint("client_id", "number", "version"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    number: str
    version: int
    name: str
    sha256: str
    pdf: bytes = Field(sa_type=LargeBinary)


class RecordEventTable(SQLModel, table=True):
    """What happened to a record after it was made: withdrawn, put on hold, released, or its review set to a day."""

    __tablename__ = "record_event"
    __table_args__ = (Index(None, "client_id", "number"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    number: str
    version: int
    kind: str
    why: str | None = None
    by: str
    at: datetime = Field(sa_type=Instant)
    until: date | None = Field(default=None, sa_type=Day)


class JournalPayloadTable(SQLModel, table=True):
    """The values behind an entry of the journal, as compressed JSON; their hash stands in the entry."""

    __tablename__ = "journal_payload"

    nr: int | None = Field(default=None, primary_key=True, foreign_key="journal.nr", ondelete="RESTRICT")
    payload: bytes = Field(sa_type=LargeBinary)


class RecordNumberTable(SQLModel, table=True):
    """The last number given to a record of a client in a year; it only rises."""

    __tablename__ = "record_number"

    client_id: int = Field(primary_key=True, foreign_key="client.id", ondelete="RESTRICT")
    year: int = Field(primary_key=True)
    last: int
