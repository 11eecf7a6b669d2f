# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The store of the services: one SQLite file with list queries, row repository and transactions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.services.context.stores import FiledMemo, KeptLaw, RecordEvent
from desktop_app.services.schema.outcome import RowChange
from desktop_app.services.schema.rows import JournalEntry, JournalFilter, JournalRow
from desktop_app.storage.sqlite import journal, repository
from desktop_app.storage.sqlite import journal as journal_reading
from desktop_app.storage.sqlite.database import WAIT_SECONDS
from desktop_app.storage.sqlite.mappers import SHEET_TABLES
from desktop_app.storage.sqlite.party_lists import SqlPartyLists
from desktop_app.storage.sqlite.queries import SqlListQueries
from desktop_app.storage.sqlite.repository import SqlRowRepository
from desktop_app.storage.sqlite.tables import TABLES
from desktop_app.storage.sqlite.transaction import SqlTransaction
from desktop_app.storage.sqlite.upgrade import open_database, open_database_to_read


class SqlStore:
    """An open data file."""

    def __init__(self, file: Path, *, wait: float = WAIT_SECONDS, for_reading: bool = False) -> None:
        self._closing = ExitStack()
        with self._closing:
            self._database = (
                open_database_to_read(file, self._closing, wait=wait)
                if for_reading
                else open_database(file, wait=wait)
            )
            self._closing.callback(self._database.close)
            self._closing = self._closing.pop_all()
        self.lists = SqlListQueries(self._database)
        self.repository = SqlRowRepository(self._database)
        self.party_lists = SqlPartyLists(self._database)

    @contextmanager
    def begin_transaction(self, by: str, at: datetime) -> Iterator[SqlTransaction]:
        """Begin a transaction; entries of the journal carry ``by`` and ``at``."""
        with self._database.write_transaction() as connection:
            yield SqlTransaction(connection, by, at)

    def read_paper(self, client: int, number: str, version: int) -> bytes | None:
        """Return the memo of a determination of before, which has one of its own."""
        paper, recorded = TABLES["paper"], TABLES["determination"]
        question = (
            select(paper.c.pdf)
            .join(recorded, recorded.c.id == paper.c.determination_id)
            .where(recorded.c.client_id == client, recorded.c.number == number, recorded.c.version == version)
        )
        with self._database.read_transaction() as connection:
            return connection.execute(question).scalar()

    def read_filed_memo(self, client: int, number: str, version: int) -> FiledMemo | None:
        """Return the memo of a recording with its bytes."""
        with self._database.read_transaction() as connection:
            return repository.read_filed_memo(connection, client, number, version)

    def list_filed_memos(self, client: int = 0) -> list[FiledMemo]:
        """Return what is filed of a client, without the bytes."""
        with self._database.read_transaction() as connection:
            return repository.list_filed_memos(connection, client)

    def read_law(self, sha256: str) -> KeptLaw | None:
        """Return a law file that records rest on."""
        with self._database.read_transaction() as connection:
            return repository.read_law(connection, sha256)

    def list_record_events(self, client: int) -> list[RecordEvent]:
        """Return what happened to the records of a client, oldest first."""
        with self._database.read_transaction() as connection:
            return repository.list_events(connection, client)

    def data_file_id(self) -> str:
        """Return the random id of the data file."""
        with self._database.read_transaction() as connection:
            return str(connection.execute(select(TABLES["data_file"].c.random_id)).scalar_one())

    def read_logo(self, client: int) -> bytes | None:
        """Return the logo of a client's letterhead."""
        logos = TABLES["client_logo"].c
        with self._database.read_transaction() as connection:
            return connection.execute(select(logos.picture).where(logos.client_id == client)).scalar()

    def read_evidence(self, client: int, sha256: str) -> bytes | None:
        """Return the bytes of a paper; client 0 is every client."""
        evidence = TABLES["evidence"].c
        question = select(evidence.content).where(
            evidence.client_id.is_not_distinct_from(client or None), evidence.sha256 == sha256
        )
        with self._database.read_transaction() as connection:
            return connection.execute(question).scalar()

    def find_journal_entry(self, what: str, subject: str) -> JournalRow | None:
        """Return the newest entry of the journal on a subject."""
        with self._database.read_transaction() as connection:
            return journal.newest_entry(connection, what, subject)

    def find_change(self, sheet: str, ids: Iterable[int]) -> JournalRow | None:
        """Return the newest entry of the journal that changed one of these rows."""
        with self._database.read_transaction() as connection:
            return journal.newest_change(connection, SHEET_TABLES[sheet].table.name, frozenset(ids))

    def list_changes(self, sheet: str, ids: Iterable[int]) -> list[tuple[JournalRow, RowChange]]:
        """Return every change to one of these rows whose values are kept, newest first."""
        with self._database.read_transaction() as connection:
            return journal.list_changes(connection, SHEET_TABLES[sheet].table.name, frozenset(ids))

    def list_entries_on(self, what: str) -> list[JournalRow]:
        """Return every journal entry of an action, oldest first."""
        table = TABLES["journal"]
        query = select(table).where(table.c.what == what).order_by(table.c.nr)
        with self._database.read_transaction() as connection:
            return [journal.journal_row(row._asdict()) for row in connection.execute(query)]

    def list_journal(self, limit: int, before: int | None) -> list[JournalRow]:
        """Return journal entries, newest first."""
        table = TABLES["journal"]
        query = select(table).order_by(table.c.nr.desc()).limit(limit)
        if before is not None:
            query = query.where(table.c.nr < before)
        with self._database.read_transaction() as connection:
            return [journal.journal_row(row._asdict()) for row in connection.execute(query)]

    def list_entry_numbers(self, filter_by: JournalFilter) -> list[int]:
        """Return the numbers of the entries of the journal that a filter lets through, newest first."""
        with self._database.read_transaction() as connection:
            return journal_reading.list_numbers(connection, filter_by)

    def read_entries(self, numbers: Sequence[int]) -> list[JournalEntry]:
        """Return entries with what they changed, newest first."""
        with self._database.read_transaction() as connection:
            return journal_reading.read_entries(connection, numbers)

    def list_people(self) -> list[str]:
        """Return the names of those who made entries, by name."""
        by = TABLES["journal"].c.by
        with self._database.read_transaction() as connection:
            return list(connection.execute(select(by).distinct().order_by(by)).scalars())

    def journal_head(self) -> int:
        """Return the number of the newest entry of the journal."""
        with self._database.read_transaction() as connection:
            return journal.newest_number(connection)

    def verify_records(self, progress: Progress = nothing_happens) -> list[str]:
        """Return the faults of the journal and of the records it covers, as sentences."""
        from desktop_app.storage.sqlite.verifying.verify import verify_file

        verification = verify_file(self._database.file, is_open_here=True, progress=progress)
        return [finding.as_sentence() for finding in verification.faults]

    def write_backup(self, file: Path, progress: Progress = nothing_happens) -> None:
        """Write a copy of the file."""
        self._database.back_up(file, progress)

    def close(self) -> None:
        """Close the file."""
        self._closing.close()
