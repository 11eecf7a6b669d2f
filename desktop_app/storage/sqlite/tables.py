# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of the catalogue: columns and constraints, no behaviour. NULL is "not known"; ids are never reused.

Amounts and days are text of an exact type.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)
from sqlmodel import Field, SQLModel

from desktop_app.services.schema.columns import SHEETS, WORKBOOK
from desktop_app.services.schema.declaration import SheetDeclaration
from desktop_app.storage.sqlite.column_types import Day, ExactDecimal, ExactFraction, Instant

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
NEVER_TWICE = {"sqlite_autoincrement": True}


def _day_column() -> Any:
    return Field(default=None, sa_type=Day)


def _reference_to(table: str) -> Any:
    return Field(foreign_key=f"{table}.id", ondelete="RESTRICT", index=True)


def _optional_reference_to(table: str) -> Any:
    return Field(default=None, foreign_key=f"{table}.id", ondelete="RESTRICT", index=True)


# --------------------------------------------------------------------------------------------------
# The tables of the sheets of the workbook: their columns are those that the sheets declare.


RENAMED: Final[Mapping[str, Mapping[str, str]]] = {
    "rate": {"from": "source_currency", "to": "target_currency"},
    "status_check": {"from": "start", "where": "place"},
}
"""Columns that have another name in the table than in the sheet."""
CLIENT: Final = "client"
POSITION: Final = "position"
"""The column that keeps the order of the lines of a list."""
_TYPES: Final[Mapping[str, type[Any]]] = {
    "day": Day, "decimal": ExactDecimal, "positive": ExactDecimal, "percent": ExactDecimal, "factor": ExactDecimal,
}  # fmt: skip
"""The types of columns that are no plain text, by the kind of the column."""
_NEVER_NULL: Final = {"client": ("name",), "rate": ("rate",)}
"""What has to be known in a table beside the columns that tell its rows apart."""
_REPEATED: Final = {"status_check": ("provision",)}
"""A table that may hold the same row twice, with the only column of its key that has to be known."""
_FOUND_BY_CLIENT: Final = frozenset(("supplier", "party", "shipment", "status_check"))
"""Tables with an index of their own that finds the rows of a client."""
_NAMES_OF_KEYS: Final = {"rate": "uq_rate_day", "provenance": "uq_provenance_field"}


def reference_column(name: str, to: SheetDeclaration) -> str:
    """Return the id column of a reference: named after the table if the reference is named like the key there."""
    return f"{to.table if name == to.key else name}_id"


def _reference(name: str, table: str, *, needed: bool, index: bool) -> Column[Any]:
    to = ForeignKey(f"{table}.id", ondelete="RESTRICT")
    return Column(name, Integer, to, nullable=not needed, index=index)


def _declare_columns(declared: SheetDeclaration) -> Iterator[Column[Any]]:
    """Yield the columns of a sheet's table: its client or what a row is a part of, then those of the sheet in order."""
    table = declared.table
    yield Column("id", Integer, primary_key=True)
    if not declared.part_of and table != CLIENT:
        needed, index = table not in _REPEATED, table in _FOUND_BY_CLIENT
        yield _reference("client_id", CLIENT, needed=needed, index=index)
    references = {
        name: _reference(
            reference_column(name, SHEETS[to]),
            SHEETS[to].table,
            needed=name in declared.required,
            index=name != declared.part_of,
        )
        for name, to in declared.references.items()
    }
    in_front = declared.references if declared.ordered else tuple(filter(None, (declared.part_of,)))
    yield from (references[name] for name in in_front)
    if declared.ordered:
        yield Column(POSITION, Integer, nullable=False)
    needed_columns = {*_REPEATED.get(table, declared.row_key), *_NEVER_NULL.get(table, ())}
    for name, column in declared.columns.items():
        if name not in references:
            stored = RENAMED.get(table, {}).get(name, name)
            yield Column(stored, _TYPES.get(column.kind, String), nullable=name not in needed_columns)
        elif name not in in_front:
            yield references[name]
    yield from (reference for name, reference in references.items() if name not in declared.columns)
    if declared.search:
        yield Column("search", String, nullable=False, default="")


def _declare_key(declared: SheetDeclaration) -> Iterator[UniqueConstraint]:
    """Yield the constraint that holds the rows of a sheet apart, within a client or what they are a part of."""
    table = declared.table
    if table not in _REPEATED:
        own = () if declared.part_of or table == CLIENT else ("client_id",)
        key = [
            reference_column(name, SHEETS[declared.references[name]])
            if name in declared.references
            else RENAMED.get(table, {}).get(name, name)
            for name in sorted(declared.row_key, key=lambda name: name != declared.part_of)
        ]
        yield UniqueConstraint(*own, *key, name=_NAMES_OF_KEYS.get(table))


for _declared in WORKBOOK.values():
    Table(
        _declared.table,
        SQLModel.metadata,
        *_declare_columns(_declared),
        *_declare_key(_declared),
        sqlite_autoincrement=True,
    )
# the filter searches this index alone, without reading the rows
Index(
    "ix_product_client_id_search",
    SQLModel.metadata.tables["product"].c.client_id,
    SQLModel.metadata.tables["product"].c.search,
)


# --------------------------------------------------------------------------------------------------
# The evidence, and what it is attached to.


class EvidenceTable(SQLModel, table=True):
    """An evidence paper with its bytes. Never changed; without a client it is that of a check for all clients."""

    __tablename__ = "evidence"
    __table_args__ = (UniqueConstraint("client_id", "sha256"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int | None = Field(default=None, foreign_key="client.id", ondelete="RESTRICT")
    sha256: str
    name: str
    kind: str
    size: int
    supplier_id: int | None = _optional_reference_to("supplier")
    issued_on: date | None = _day_column()
    valid_until: date | None = _day_column()
    by: str
    at: datetime = Field(sa_type=Instant)
    # the last column, so that reading the others does not read through it
    content: bytes = Field(sa_type=LargeBinary)


class AttachmentTable(SQLModel, table=True):
    """What a paper is attached to, and what it shows there.

    ``subject_id`` is the id of a product, supplier, party or screening; ids are never given twice, so that of one which
    was deleted leads nowhere until the deletion is undone. ``line`` and ``field`` are blank for the subject as a whole.
    ``states`` is the figure that the paper states, ``attached_to`` what the catalogue said when it was attached.
    """

    __tablename__ = "attachment"
    __table_args__ = (NEVER_TWICE,)

    id: int | None = Field(default=None, primary_key=True)
    client_id: int = _reference_to("client")
    evidence_id: int = _reference_to("evidence")
    sheet: str
    subject_id: int
    line: str = ""
    field: str = ""
    kind: str
    issuer: str | None = None
    issued_on: date | None = _day_column()
    valid_until: date | None = _day_column()
    states: str | None = None
    attached_to: str | None = None
    note: str | None = None
    by: str
    at: datetime = Field(sa_type=Instant)


# --------------------------------------------------------------------------------------------------
# The tables that imports keep beside the catalogue: how lists of a shape are read, and what is left to
# finish.


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


# --------------------------------------------------------------------------------------------------
# The tables of how parties and owners were looked up in lists, and what persons judged of the entries met.
# ``firm`` is the key of a party, or of an owner that is no party; ``names`` are its names as they were
# then, JSON.


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


# --------------------------------------------------------------------------------------------------
# The tables of lists of parties that a user has loaded: they belong to no client.


class PartyListTable(SQLModel, table=True):
    """A list; ``key`` is its id for the user. ``last`` is the number of its newest version, which never comes back."""

    __tablename__ = "party_list"
    __table_args__ = (UniqueConstraint("key"), NEVER_TWICE)

    id: int | None = Field(default=None, primary_key=True)
    key: str
    name: str
    last: int


class PartyListVersionTable(SQLModel, table=True):
    """A list as it was loaded once. ``format`` is the kind of file, ``day`` the day up to which the list is known.

    ``notes`` is JSON: what of its entries was not kept, and whether the day is only that of the file.
    """

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
    notes: str | None = None


class PartyListEntryTable(SQLModel, table=True):
    """An entry; ``names`` is JSON, ``countries`` are codes between blanks.

    ``has_id`` tells whether its file gave the id. ``details`` is JSON: weak names, and what a judge wants to see.
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
    details: str | None = None


# --------------------------------------------------------------------------------------------------
# The tables that let a record stand alone; triggers protect every row of them.


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


# --------------------------------------------------------------------------------------------------
# The tables of screenings, determinations and the journal; triggers protect rows that must not change.


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


TABLES: Final = SQLModel.metadata.tables
