# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Records that stand alone: the law file they rest on, their filed paper, what happened to them, what each entry of
the journal changed; and a random id of the file itself.

The words are frozen as they were first released; later steps change them, this one stays.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from typing import Final

from alembic import op

revision = "0007"
down_revision = "0006"

TABLES: Final = (
    """
    CREATE TABLE data_file (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), random_id VARCHAR NOT NULL, made_at TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE law_content (
      sha256 VARCHAR NOT NULL PRIMARY KEY, content BLOB NOT NULL
    )
    """,
    """
    CREATE TABLE law_file (
      sha256 VARCHAR NOT NULL PRIMARY KEY, pack_id VARCHAR NOT NULL, version VARCHAR NOT NULL,
      known_to TEXT NOT NULL, format INTEGER NOT NULL, files VARCHAR NOT NULL
    )
    """,
    """
    CREATE TABLE filed_paper (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, number VARCHAR NOT NULL,
      version INTEGER NOT NULL, name VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, pdf BLOB NOT NULL,
      CONSTRAINT uq_filed_paper_client_id_number_version UNIQUE (client_id, number, version),
      CONSTRAINT fk_filed_paper_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE RESTRICT
    )
    """,
    """
    CREATE TABLE record_event (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, number VARCHAR NOT NULL,
      version INTEGER NOT NULL, kind VARCHAR NOT NULL, why VARCHAR, "by" VARCHAR NOT NULL, at TEXT NOT NULL,
      until TEXT,
      CONSTRAINT fk_record_event_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE RESTRICT
    )
    """,
    "CREATE INDEX ix_record_event_client_id_number ON record_event (client_id, number)",
    """
    CREATE TABLE journal_payload (
      nr INTEGER NOT NULL PRIMARY KEY, payload BLOB NOT NULL,
      CONSTRAINT fk_journal_payload_nr FOREIGN KEY(nr) REFERENCES journal (nr) ON DELETE RESTRICT
    )
    """,
    """
    CREATE TABLE record_number (
      client_id INTEGER NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL,
      CONSTRAINT pk_record_number PRIMARY KEY (client_id, year),
      CONSTRAINT fk_record_number_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE RESTRICT
    )
    """,
)
"""In the order in which they are made."""

COLUMNS: Final = (
    ("determination", "paper_number"),
    ("determination", "reviewed_by"),
    ("determination", "screening_sha256"),
    ("determination", "why"),
    ("client", "second_person"),
    ("client", "retention_years"),
    ("screening", "prepared_by"),
    ("screening", "prepared_role"),
    ("screening", "submitted_at"),
)

_KEPT: Final = (
    ("data_file", "NEW.id = id"),
    ("law_content", "sha256 = NEW.sha256"),
    ("law_file", "sha256 = NEW.sha256"),
    (
        "filed_paper",
        "id = NEW.id OR (client_id = NEW.client_id AND number = NEW.number AND version = NEW.version)",
    ),
    ("record_event", "id = NEW.id"),
    ("journal_payload", "nr = NEW.nr"),
)
"""Tables whose rows stay as they are, each with what tells that a row would take the place of another."""

_NUMBERS: Final = (
    """
    CREATE TRIGGER record_number_only_rises BEFORE UPDATE ON record_number
      WHEN NEW.client_id IS NOT OLD.client_id OR NEW.year IS NOT OLD.year OR NEW.last <= OLD.last
    BEGIN SELECT RAISE(ABORT, 'the number of records only rises'); END
    """,
    """
    CREATE TRIGGER record_number_is_never_deleted BEFORE DELETE ON record_number
    BEGIN SELECT RAISE(ABORT, 'the number of records is never deleted'); END
    """,
    """
    CREATE TRIGGER record_number_is_never_replaced BEFORE INSERT ON record_number
      WHEN EXISTS (SELECT 1 FROM record_number WHERE client_id = NEW.client_id AND year = NEW.year)
    BEGIN SELECT RAISE(ABORT, 'the number of records is never replaced'); END
    """,
)
_NUMBERS_SO_FAR: Final = """
    INSERT INTO record_number (client_id, year, last)
    SELECT client_id, CAST(substr(number, 1, 4) AS INTEGER), max(CAST(substr(number, 6) AS INTEGER))
    FROM determination WHERE number GLOB '[0-9][0-9][0-9][0-9]-[0-9]*'
    GROUP BY client_id, substr(number, 1, 4)
"""
"""Numbers read "2026-0014", with "-2" behind them for a line: the cast ends at the second dash."""


def upgrade() -> None:
    """Add tables, columns and guards; records of before keep what they had."""
    for statement in TABLES:
        op.execute(statement)
    for table, column in COLUMNS:
        kind = "TEXT" if column == "submitted_at" else "VARCHAR"
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
    for table, replaced in _KEPT:
        for guard in _guards(table, replaced):
            op.execute(guard)
    op.execute(_NUMBERS_SO_FAR)
    for guard in _NUMBERS:
        op.execute(guard)
    made_at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    op.execute(
        f"INSERT INTO data_file (id, random_id, made_at) VALUES (1, '{secrets.token_hex(16)}', '{made_at}')"  # noqa: S608
    )


def _guards(table: str, replaced: str) -> tuple[str, ...]:
    called = table.replace("_", " ")
    taken = f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {replaced})"  # noqa: S608
    return (
        f"""
        CREATE TRIGGER {table}_is_never_changed BEFORE UPDATE ON {table}
        BEGIN SELECT RAISE(ABORT, '{called} is never changed'); END
        """,
        f"""
        CREATE TRIGGER {table}_is_never_deleted BEFORE DELETE ON {table}
        BEGIN SELECT RAISE(ABORT, '{called} is never deleted'); END
        """,
        f"""
        CREATE TRIGGER {table}_is_never_replaced BEFORE INSERT ON {table}
          {taken}
        BEGIN SELECT RAISE(ABORT, '{called} is never replaced'); END
        """,
    )
