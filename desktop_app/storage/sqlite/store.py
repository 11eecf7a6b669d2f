# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The store of the services: one SQLite file with list queries, row repository and transactions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop_app.basics.late import late_module
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.services.context.stores import CameChain, FiledMemo, KeptLaw, RecordEvent, SavedClient
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.declaration import RowChange
from desktop_app.services.schema.rows import ClientRow, JournalEntry, JournalFilter, JournalRow
from desktop_app.storage.sqlite import database

if TYPE_CHECKING:
    from desktop_app.storage.sqlite import (
        chain,
        client_files,
        journal,
        party_lists,
        queries,
        repository,
        taken_chain,
        transaction,
    )
else:  # SQLAlchemy takes a third of a second to load: a file is opened, and its clients are listed, without
    chain, client_files, journal, party_lists, queries, repository, taken_chain, transaction = (
        late_module(f"desktop_app.storage.sqlite.{name}")
        for name in (
            "chain",
            "client_files",
            "journal",
            "party_lists",
            "queries",
            "repository",
            "taken_chain",
            "transaction",
        )
    )

_CLIENTS: Final = """
    SELECT id, client, name, coalesce(name_zh, ''), coalesce(country, ''),
        (SELECT count(*) FROM product WHERE client_id = client.id),
        (SELECT count(*) FROM shipment WHERE client_id = client.id),
        (SELECT count(*) FROM determination WHERE client_id = client.id)
    FROM client ORDER BY name, id
"""


class SqlStore:
    """An open data file."""

    def __init__(self, file: Path, *, wait: float = database.WAIT_SECONDS, for_reading: bool = False) -> None:
        self._closing = ExitStack()
        with self._closing:
            self._database = (
                database.open_database_to_read(file, self._closing, wait=wait)
                if for_reading
                else database.open_database(file, wait=wait)
            )
            self._closing.callback(self._database.close)
            self._closing = self._closing.pop_all()

    @cached_property
    def lists(self) -> queries.SqlListQueries:
        """Return the queries of the lists."""
        return queries.SqlListQueries(self._database)

    @cached_property
    def repository(self) -> repository.SqlRowRepository:
        """Return the rows by sheet."""
        return repository.SqlRowRepository(self._database)

    @cached_property
    def party_lists(self) -> party_lists.SqlPartyLists:
        """Return the lists of parties."""
        return party_lists.SqlPartyLists(self._database)

    @property
    def left_out(self) -> dict[str, None]:
        """Return what was read and left out because the journal does not vouch for it, each as a sentence."""
        return self._database.left_out

    def list_clients(self) -> list[ClientRow]:
        """Return every client, by name."""
        return [ClientRow(*row) for row in self._ask(_CLIENTS)]

    def has_client(self, client: int) -> bool:
        """Tell whether a client is there."""
        return bool(self._ask("SELECT id FROM client WHERE id = ?", client))

    def _ask(self, question: str, *values: object) -> list[Any]:
        """Return the rows of a question; nothing holds the file once it is answered, or could not be."""
        with (
            database.errors_as_refusals(self._database.file),
            closing(self._database.open_connection()) as connection,
            closing(connection.execute(question, values)) as rows,
        ):
            return list(rows)

    @contextmanager
    def begin_transaction(self, by: str, at: datetime) -> Iterator[transaction.SqlTransaction]:
        """Begin a transaction; entries of the journal carry ``by`` and ``at``."""
        with self._database.write_transaction() as connection:
            yield transaction.SqlTransaction(connection, by, at)

    def read_paper(self, client: int, number: str, version: int) -> bytes | None:
        """Return the memo of a determination of before, which has one of its own."""
        question = (
            "SELECT pdf FROM paper JOIN determination ON id = determination_id"
            " WHERE client_id = ? AND number = ? AND version = ?"
        )
        with self._database.read_transaction() as connection:
            return connection.exec_driver_sql(question, (client, number, version)).scalar()

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
            return str(connection.exec_driver_sql("SELECT random_id FROM data_file").scalar_one())

    def read_logo(self, client: int) -> bytes | None:
        """Return the logo of a client's letterhead."""
        question = "SELECT picture FROM client_logo WHERE client_id = ?"
        with self._database.read_transaction() as connection:
            return connection.exec_driver_sql(question, (client,)).scalar()

    def read_evidence(self, client: int, sha256: str) -> bytes | None:
        """Return the bytes of a paper; client 0 is every client."""
        question = "SELECT content FROM evidence WHERE client_id IS ? AND sha256 = ?"
        with self._database.read_transaction() as connection:
            return connection.exec_driver_sql(question, (client or None, sha256)).scalar()

    def find_journal_entry(self, what: str, subject: str) -> JournalRow | None:
        """Return the newest entry of the journal on a subject."""
        with self._database.read_transaction() as connection:
            return journal.newest_entry(connection, what, subject)

    def find_change(self, sheet: str, ids: Iterable[int]) -> JournalRow | None:
        """Return the newest entry of the journal that changed one of these rows."""
        with self._database.read_transaction() as connection:
            return journal.newest_change(connection, SHEETS[sheet].table, frozenset(ids))

    def list_changes(self, sheet: str, ids: Iterable[int]) -> list[tuple[JournalRow, RowChange]]:
        """Return every change to one of these rows whose values are kept, newest first."""
        with self._database.read_transaction() as connection:
            return journal.list_changes(connection, SHEETS[sheet].table, frozenset(ids))

    def list_entries_on(self, what: str) -> list[JournalRow]:
        """Return every journal entry of an action, oldest first."""
        with self._database.read_transaction() as connection:
            return journal.list_entries_on(connection, what)

    def list_journal(self, limit: int, before: int | None) -> list[JournalRow]:
        """Return journal entries, newest first."""
        with self._database.read_transaction() as connection:
            return journal.list_latest(connection, limit, before)

    def list_entry_numbers(self, filter_by: JournalFilter) -> list[int]:
        """Return the numbers of the entries of the journal that a filter lets through, newest first."""
        with self._database.read_transaction() as connection:
            return journal.list_numbers(connection, filter_by)

    def read_entries(self, numbers: Sequence[int]) -> list[JournalEntry]:
        """Return entries with what they changed, newest first."""
        with self._database.read_transaction() as connection:
            return journal.read_entries(connection, numbers)

    def list_people(self) -> list[str]:
        """Return the names of those who made entries, by name."""
        with self._database.read_transaction() as connection:
            return list(connection.exec_driver_sql("SELECT DISTINCT by FROM journal ORDER BY by").scalars())

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

    def list_chains(self, client: int) -> list[CameChain]:
        """Return the chains that came with a client from other data files."""
        with self._database.read_transaction() as connection:
            chains = taken_chain.list_taken_chains(chain.raw_connection(connection), client)
            return [
                CameChain(one.data_file, tuple(one.list_entries()), one.read_vouching()) for one in chains
            ]

    def save_client(self, client: int, file: Path) -> tuple[SavedClient, int]:
        """Write all that is one client's into a new file; returns what is in it, and the newest entry at that time."""
        with self._database.read_transaction() as connection:
            saved = client_files.write_client(chain.raw_connection(connection), client, file)
            return saved, journal.newest_number(connection)

    def close(self) -> None:
        """Close the file."""
        self._closing.close()
