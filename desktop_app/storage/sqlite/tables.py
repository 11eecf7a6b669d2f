# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of a data file, their columns and constraints, and how the rows of sheets are mapped to them.

NULL is "not known"; ids are never reused. Amounts and days are text of an exact type.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any, Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, String, Table
from sqlalchemy import UniqueConstraint as Unique
from sqlalchemy.schema import SchemaItem
from sqlmodel import SQLModel

from desktop_app.services.schema.columns import SHEETS, WORKBOOK
from desktop_app.services.schema.declaration import FIGURE_KINDS, Row, Sheet, SheetDeclaration
from desktop_app.storage.sqlite.column_types import Day, ExactDecimal, ExactFraction, Instant, fold_texts

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
TABLES: Final = SQLModel.metadata.tables


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
    "day": Day, **dict.fromkeys(FIGURE_KINDS, ExactDecimal),
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


def _declare_key(declared: SheetDeclaration) -> Iterator[Unique]:
    """Yield the constraint that holds the rows of a sheet apart, within a client or what they are a part of."""
    table = declared.table
    if table not in _REPEATED:
        owner_columns = () if declared.part_of or table == CLIENT else ("client_id",)
        key = [
            reference_column(name, SHEETS[declared.references[name]])
            if name in declared.references
            else RENAMED.get(table, {}).get(name, name)
            for name in sorted(declared.row_key, key=lambda name: name != declared.part_of)
        ]
        yield Unique(*owner_columns, *key, name=_NAMES_OF_KEYS.get(table))


for _declared in WORKBOOK.values():
    Table(
        _declared.table,
        SQLModel.metadata,
        *_declare_columns(_declared),
        *_declare_key(_declared),
        sqlite_autoincrement=True,
    )
# the filter searches this index alone, without reading the rows
Index("ix_product_client_id_search", TABLES["product"].c.client_id, TABLES["product"].c.search)


# --------------------------------------------------------------------------------------------------
# The tables beside them. A column is written as its name and what it is: a text that has to be known, if nothing
# else is said.


_KINDS: Final[Mapping[str, type[Any]]] = {
    "integer": Integer, "day": Day, "instant": Instant, "decimal": ExactDecimal,
    "fraction": ExactFraction, "bytes": LargeBinary,
}  # fmt: skip


def _declare(table: str, columns: str, *constraints: SchemaItem) -> None:
    """Declare a table by its columns, with commas between: a name, then its kind and any of these words.

    ``name?``: it may be NULL. ``blank`` and ``zero``: the text "" and the number 0 where a row names no value. ``key``:
    it is of the table's key. ``-> client``: it holds the id of a client; ``-> journal.nr``: the number of an entry;
    ``cascade``: the row is deleted with that one. ``indexed``: with an index. A column ``id`` alone holds numbers that
    are never given twice.
    """
    declared = []
    for name, *options in map(str.split, columns.split(",")):
        named = options[options.index("->") + 1] if "->" in options else ""
        target = named if "." in named else f"{named}.id"
        on_delete = "CASCADE" if "cascade" in options else "RESTRICT"
        is_number = named or name == "id"
        declared.append(
            Column(
                name.rstrip("?"),
                next((_KINDS[word] for word in options if word in _KINDS), Integer if is_number else String),
                *([ForeignKey(target, ondelete=on_delete)] if named else ()),
                primary_key="key" in options or name == "id",
                nullable=name.endswith("?"),
                index="indexed" in options,
                default={"blank": "", "zero": 0}.get(options[-1] if options else ""),
            )
        )
    never_twice = columns.split(",")[0].strip() == "id"
    Table(table, SQLModel.metadata, *declared, *constraints, sqlite_autoincrement=never_twice)


# An evidence paper with its bytes. Never changed; without a client it is that of a check for all clients.
_declare(
    "evidence",
    """
    id, client_id? -> client, sha256, name, kind, size integer, supplier_id? -> supplier indexed,
    issued_on? day, valid_until? day, by, at instant, content bytes
    """,
    Unique("client_id", "sha256"),
)

# What a paper is attached to, and what it shows there.
# ``subject_id`` is the id of a product, supplier, party or screening; ids are never given twice, so that of one which
# was deleted leads nowhere until the deletion is undone. ``line`` and ``field`` are blank for the subject as a whole.
# ``states`` is the figure that the paper states, ``attached_to`` what the catalogue said when it was attached.
_declare(
    "attachment",
    """
    id, client_id -> client indexed, evidence_id -> evidence indexed, sheet, subject_id integer, line blank,
    field blank, kind, issuer?, issued_on? day, valid_until? day, states?, attached_to?, note?, by,
    at instant
    """,
)


# A sheet of questions as it was sent to a supplier; ``number`` stands on it, ``sha256`` is that of the file.
# ``questions`` and ``answers`` are JSON: each question with its place on the sheet, and what came back.
# ``more`` are the fields that a supplier in China was asked beside the short sheet, ``why`` the reason for it.
_declare(
    "asked_sheet",
    """
    id, client_id -> client indexed, supplier_id -> supplier indexed, number, file, sha256, on day, due day, language,
    more?, why?, questions, answers?, by, at instant
    """,
    Unique("client_id", "number"),
)


# --------------------------------------------------------------------------------------------------
# The tables that imports keep beside the catalogue: how lists of a shape are read, and what is left to
# finish.


# How tables with the same headings are read; ``mapping`` is JSON. With a name the user saved it.
# ``file`` is the file that was last read so.
_declare(
    "list_shape",
    "id, client_id -> client, shape, name?, mapping, file?, saved_at instant",
    Unique("client_id", "shape"),
)

# A cell, or a whole row, that an import left out. ``sha256`` is that of the file.
# ``field`` is the column of the catalogue that the cell is for, such as ``products.value``; ``part_number`` and
# ``key`` name the row there, ``key`` where it is not a product's own: a line of its materials, a supplier, a party.
_declare(
    "unfinished_row",
    """
    id, client_id -> client indexed, file, sha256, sheet, row, part_number?, column?, field?, key?, text?,
    reason, do?, at instant
    """,
)


# --------------------------------------------------------------------------------------------------
# The tables of how parties and owners were looked up in lists, and what persons judged of the entries met.
# ``firm`` is the key of a party, or of an owner that is no party; ``names`` are its names as they were
# then, JSON.


# The last search of a firm. ``lists`` and ``candidates`` are JSON, ``matcher`` the hash of what compared names.
_declare(
    "party_search",
    "id, client_id -> client, firm, names, country?, address?, on day, by, lists, candidates, matcher",
    Unique("client_id", "firm"),
)

# What a person judged: that an entry is the firm, is another, or that it is not sure. The newest row counts.
# ``candidate`` is the entry as it was then, with how it was met, JSON.
_declare(
    "party_judgement",
    """
    id, client_id -> client, firm, list, entry, judged, why?, by, at instant, names, country?, address?,
    candidate
    """,
    Index("ix_party_judgement_client_id_firm", "client_id", "firm"),
)


# --------------------------------------------------------------------------------------------------
# The tables of lists of parties that a user has loaded: they belong to no client.


# A list; ``key`` is its id for the user. ``last`` is the number of its newest version, which never comes back.
_declare("party_list", "id, key, name, last integer", Unique("key"))

# A list as it was loaded once. ``format`` is the kind of file, ``day`` the day up to which the list is known.
# ``notes`` is JSON: what of its entries was not kept, and whether the day is only that of the file.
_declare(
    "party_list_version",
    """
    id, list_id -> party_list, version integer, format, file, day? day, rows integer, left_out integer,
    sha256, lacks, loaded_at instant, by, notes?
    """,
    Unique("list_id", "version"),
)

# An entry; ``names`` is JSON, ``countries`` are codes between blanks.
# ``has_id`` tells whether its file gave the id. ``details`` is JSON: weak names, and what a judge wants to see.
_declare(
    "party_list_entry",
    """
    version_id -> party_list_version key, position integer key, entry, has_id integer, names, countries,
    kind, list, notice, listed_on? day, standing, start? day, until? day, source, details?
    """,
    Index(None, "version_id", "entry"),
)


# --------------------------------------------------------------------------------------------------
# The tables that let a record stand alone; triggers protect every row of them.


# One row: the random id of this file, which its papers carry; copies of the file share it.
_declare("data_file", "id integer key, random_id, made_at instant", CheckConstraint("id = 1"))

# A file of a law file, compressed, under the hash of its bytes; law files share those that are the same.
_declare("law_content", "sha256 key, content bytes")

# A law file that a record rests on; ``files`` is JSON, the hash of each file by its name.
_declare("law_file", "sha256 key, pack_id, version, known_to day, format integer, files")

# The memo of a recording, exactly as it was printed: one for all lines of a shipment.
# ``name`` is its path inside the folder of memos.
_declare(
    "filed_paper",
    "id, client_id -> client, number, version integer, name, sha256, pdf bytes",
    Unique("client_id", "number", "version"),
)

# What happened to a record after it was made: withdrawn, put on hold, released, or its review set to a day.
_declare(
    "record_event",
    "id, client_id -> client, number, version integer, kind, why?, by, at instant, until? day",
    Index(None, "client_id", "number"),
)

# The values behind an entry of the journal, as compressed JSON; their hash stands in the entry.
_declare("journal_payload", "nr -> journal.nr key, payload bytes")

# The last number given to a record of a client in a year; it only rises.
_declare("record_number", "client_id -> client key, year integer key, last integer")


# --------------------------------------------------------------------------------------------------
# The tables of screenings, determinations and the journal; triggers protect rows that must not change.


# ``subject_id`` and ``of`` name the shipment or product it was started from, which may have been deleted.
_declare(
    "screening",
    """
    id, client_id -> client, title, subject, subject_id? integer, of?, on day, state, place?,
    supersedes_id? integer, pack_id, pack_version, pack_sha256, opened_by, opened_at instant,
    changed_at instant, prepared_by?, prepared_role?, submitted_at? instant, search blank
    """,
    Index(None, "client_id", "subject", "subject_id"),
)

# ``base`` is the case the catalogue made; the columns after it are computed, and stored for lists.
_declare(
    "screening_line",
    """
    id, screening_id -> screening, position integer, line, part_number?, quantity? decimal, base, verdict?,
    standing?, share_from? fraction, share_to? fraction, open_facts integer zero, act?
    """,
    Unique("screening_id", "line"),
)

# Rows are only added.
_declare(
    "answer",
    """
    id, screening_id -> screening, nr integer, line blank, fact, kind, value?, source?, document?, reason?,
    by, at instant
    """,
    Unique("screening_id", "nr"),
)

# Never changed, never deleted.
# ``paper_number`` is that of the paper filed for it, the stem of the number where a shipment has several lines;
# blank for those of before, whose paper is in ``paper`` and has the hash ``pdf_sha256``. ``screening_sha256`` is the
# hash of the screening with its lines and answers, ``why`` the reason for taking the place of an earlier version.
_declare(
    "determination",
    """
    id, client_id -> client, screening_id -> screening indexed, line, number, version integer,
    supersedes_id? -> determination, title?, part_number?, shipment?, on day, verdict, standing, case_json,
    case_sha256, conclusion_json, pack_id, pack_version, pack_sha256, list_versions, program, by, role,
    recorded_on day, at instant, pdf_sha256, paper_number?, reviewed_by?, screening_sha256?, why?,
    search blank
    """,
    Unique("client_id", "number", "version"),
    Unique("supersedes_id"),
)

# The memo of a determination, exactly as it was printed. Never changed.
_declare("paper", "determination_id -> determination key, pdf bytes")

# The logo of a client's letterhead, as a PNG picture.
_declare("client_logo", "client_id -> client cascade key, picture bytes")

# Rows are only added; each contains the hash of its predecessor.
_declare(
    "journal",
    "nr integer key, at instant, by, what, subject, payload_sha256, previous, hash",
    Index(None, "what", "subject"),
)

# The newest entry that changed a row of a table that the journal vouches for: where to look, and no proof by itself.
_declare("vouching_entry", "table_name key, row_id integer key, nr integer")


# --------------------------------------------------------------------------------------------------
# The tables of clients that came from another data file.


# A client as it came: the id of its data file, when that was made, and the number that the client had there.
# ``via`` is the data file that it came through, where that had taken it from yet another one.
_declare(
    "taken_client",
    "id, client_id -> client, data_file, made_at instant, number integer, via? -> taken_client",
    Unique("client_id", "data_file"),
)

# The journal of that data file: every link, and of the client's own entries all of it with what is kept behind it.
_declare(
    "taken_entry",
    """
    taken_id -> taken_client key, nr integer key, previous, hash, at? instant, by?, what?, subject?, payload_sha256?,
    payload? bytes
    """,
    Index(None, "taken_id", "what", "subject"),
)

# A row that came, and its number there. ``was`` is JSON: the cells that had to become others here.
_declare(
    "taken_row",
    "taken_id -> taken_client key, table_name key, row_id integer key, number integer, was?",
    Index(None, "table_name", "row_id"),
)

# A loaded list that the client's records name: what its version says of itself, JSON, and its entries, compressed.
_declare(
    "taken_list", "taken_id -> taken_client key, list key, version integer key, described, entries bytes"
)


# --------------------------------------------------------------------------------------------------
# How sheets are mapped to tables: their columns, and values in both directions. A sheet refers to other rows by
# key, a table by id. All other values are the same text in both, checked when they are written.


@dataclass(frozen=True, slots=True)
class Reference:
    """A column of a sheet that names a row of another table by its key."""

    column: str
    table: str
    key: str


@dataclass(frozen=True)
class SheetTable:
    """The mapping of a sheet to a table.

    ``renamed`` are the columns that have another name in the table, ``hidden`` those that no sheet shows. ``belongs``
    is the reference to the row that this one is a part of: it is deleted with it. ``order`` sorts the rows.
    """

    sheet: str
    table: Table
    references: Mapping[str, Reference] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()
    belongs: str = ""
    search: tuple[str, ...] = ()
    order: tuple[str, ...] = ("id",)

    @cached_property
    def columns(self) -> dict[str, Column[Any]]:
        """Return the table's own columns by their name in the sheet."""
        behind = {reference.column for reference in self.references.values()}
        skipped = {"id", "client_id", "search", *behind, *self.hidden}
        sheet_names = {stored: name for name, stored in self.renamed.items()}
        return {sheet_names.get(c.name, c.name): c for c in self.table.columns if c.name not in skipped}

    @cached_property
    def blank_values(self) -> dict[str, Any]:
        """Return the values of a blank row: NULL where a column may be, else a blank text."""
        return {column.name: to_column_value(column, "") for column in self.columns.values()}


_HIDDEN: Final = {Sheet.EVIDENCE: ("content",)}
_ORDER: Final = {Sheet.SCREENING_LINES: POSITION, Sheet.ANSWERS: "nr"}
"""The columns that sort rows of a list which are not sorted by position or id."""


def _sheet_table(declaration: SheetDeclaration) -> SheetTable:
    sheet = declaration.sheet
    references = {
        name: Reference(reference_column(name, target), target.table, target.key)
        for name, target in ((name, SHEETS[to]) for name, to in declaration.references.items())
    }
    part_of = references.get(declaration.part_of)
    by = _ORDER.get(sheet, POSITION if declaration.ordered else "id")
    return SheetTable(
        sheet,
        TABLES[declaration.table],
        references=references,
        renamed=RENAMED.get(declaration.table, {}),
        hidden=(POSITION,) if declaration.ordered else _HIDDEN.get(sheet, ()),
        belongs=declaration.part_of,
        search=declaration.search,
        order=(part_of.column, by) if part_of else (by,),
    )


SHEET_TABLES: Final = {sheet: _sheet_table(declaration) for sheet, declaration in SHEETS.items()}
"""The mapping of each sheet to its table."""

SHEET_OF_TABLE: Final = {declared.table: declared for declared in SHEETS.values()}
"""The declaration of the sheet that each table holds."""

_PARSERS: Final[dict[type[Any], Callable[[str], Any]]] = {
    ExactDecimal: Decimal,
    Day: date.fromisoformat,
    Instant: datetime.fromisoformat,
    Integer: int,
    LargeBinary: b64decode,
}


def to_column_value(column: Column[Any], text: str) -> Any:
    """Return the stored value of a text; None for a blank if the column may be NULL."""
    if text == "":
        return None if column.nullable else ""
    if isinstance(column.type, ExactFraction):
        numerator, _, denominator = text.partition("/")
        return Fraction(int(numerator), int(denominator))
    parse = _PARSERS.get(type(column.type))
    return parse(text) if parse else text


_WRITERS: Final[Mapping[type[Any], Callable[[Any], str]]] = {
    type(None): lambda _none: "",
    Decimal: lambda number: format(number, "f"),
    Fraction: lambda ratio: f"{ratio.numerator}/{ratio.denominator}",
    datetime: lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
    date: date.isoformat,
    bytes: lambda content: b64encode(content).decode("ascii"),
}


def to_sheet_text(value: Any) -> str:
    """Return a stored value as text; blank for NULL."""
    return _WRITERS.get(type(value), str)(value)


def to_values(sheet: SheetTable, row: Row) -> dict[str, Any]:
    """Return the stored values of a row of a sheet, without references and position."""
    values, columns = dict(sheet.blank_values), sheet.columns
    for name, text in row.items():
        if text and name in columns:
            column = columns[name]
            values[column.name] = to_column_value(column, text)
    if sheet.search:
        values["search"] = fold_texts(row.get(name, "") for name in sheet.search)
    return values


def stored_texts(table: Table, values: Mapping[str, Any]) -> Row:
    """Return a stored row as texts, the form in which row changes hold it."""
    return {c.name: to_sheet_text(values[c.name]) for c in table.columns if c.name != "id"}


def values_of_stored_texts(table: Table, row: Row) -> dict[str, Any]:
    """Return the stored values of such a row of texts."""
    return {name: to_column_value(table.c[name], text) for name, text in row.items()}
