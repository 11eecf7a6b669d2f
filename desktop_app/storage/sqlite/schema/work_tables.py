# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of screenings, determinations and the journal; triggers protect rows that must not change."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from sqlalchemy import Index, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from desktop_app.storage.sqlite.schema.column_types import Day, ExactDecimal, ExactFraction, Instant
from desktop_app.storage.sqlite.schema.tables import NEVER_TWICE


class ScreeningTable(SQLModel, table=True):
    """``subject_id`` and ``of`` name the shipment or product it was started from, which may have been deleted."""

    __tablename__ = "screening"
    __table_args__ = (Index(None, "client_id", "subject", "subject_id"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    title: str
    subject: str
    subject_id: int | None = None
    of: str | None = None
    on: date = Field(sa_type=Day)
    state: str
    place: str | None = None
    supersedes_id: int | None = None
    pack_id: str
    pack_version: str
    pack_sha256: str
    opened_by: str
    opened_at: datetime = Field(sa_type=Instant)
    changed_at: datetime = Field(sa_type=Instant)
    prepared_by: str | None = None
    prepared_role: str | None = None
    submitted_at: datetime | None = Field(default=None, sa_type=Instant)
    search: str = ""


class ScreeningLineTable(SQLModel, table=True):
    """``base`` is the case the catalogue made; the columns after it are computed, and stored for lists."""

    __tablename__ = "screening_line"
    __table_args__ = (UniqueConstraint("screening_id", "line"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    screening_id: int = Field(foreign_key="screening.id", ondelete="RESTRICT")
    position: int
    line: str
    part_number: str | None = None
    quantity: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    base: str
    verdict: str | None = None
    standing: str | None = None
    share_from: Fraction | None = Field(default=None, sa_type=ExactFraction)
    share_to: Fraction | None = Field(default=None, sa_type=ExactFraction)
    open_facts: int = 0


class AnswerTable(SQLModel, table=True):
    """Rows are only added."""

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("screening_id", "nr"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    screening_id: int = Field(foreign_key="screening.id", ondelete="RESTRICT")
    nr: int
    line: str = ""
    fact: str
    kind: str
    value: str | None = None
    source: str | None = None
    document: str | None = None
    reason: str | None = None
    by: str
    at: datetime = Field(sa_type=Instant)


class DeterminationTable(SQLModel, table=True):
    """Never changed, never deleted.

    ``paper_number`` is that of the paper filed for it, the stem of the number where a shipment has several lines;
    blank for those of before, whose paper is in ``paper`` and has the hash ``pdf_sha256``. ``screening_sha256`` is the
    hash of the screening with its lines and answers, ``why`` the reason for taking the place of an earlier version.
    """

    __tablename__ = "determination"
    __table_args__ = (
        UniqueConstraint("client_id", "number", "version"),
        UniqueConstraint("supersedes_id"),
        NEVER_TWICE,
    )

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    screening_id: int = Field(foreign_key="screening.id", ondelete="RESTRICT", index=True)
    line: str
    number: str
    version: int
    supersedes_id: int | None = Field(default=None, foreign_key="determination.id", ondelete="RESTRICT")
    title: str | None = None
    part_number: str | None = None
    shipment: str | None = None
    on: date = Field(sa_type=Day)
    verdict: str
    standing: str
    case_json: str
    case_sha256: str
    conclusion_json: str
    pack_id: str
    pack_version: str
    pack_sha256: str
    list_versions: str
    program: str
    by: str
    role: str
    recorded_on: date = Field(sa_type=Day)
    at: datetime = Field(sa_type=Instant)
    pdf_sha256: str
    paper_number: str | None = None
    reviewed_by: str | None = None
    screening_sha256: str | None = None
    why: str | None = None
    search: str = ""


class PaperTable(SQLModel, table=True):
    """The memo of a determination, exactly as it was printed. Never changed."""

    __tablename__ = "paper"

    determination_id: int | None = Field(
        default=None, primary_key=True, foreign_key="determination.id", ondelete="RESTRICT"
    )
    pdf: bytes = Field(sa_type=LargeBinary)


class ClientLogoTable(SQLModel, table=True):
    """The logo of a client's letterhead, as a PNG picture."""

    __tablename__ = "client_logo"

    client_id: int | None = Field(default=None, primary_key=True, foreign_key="client.id", ondelete="CASCADE")
    picture: bytes = Field(sa_type=LargeBinary)


class JournalTable(SQLModel, table=True):
    """Rows are only added; each contains the hash of its predecessor."""

    __tablename__ = "journal"

    nr: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Instant)
    by: str
    what: str
    subject: str
    payload_sha256: str
    previous: str
    hash: str
