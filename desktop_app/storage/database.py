# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One SQLite file: its connections, its transactions, one writer at a time.

Transactions are our own: reading begins plainly, writing begins at once with the lock in hand, so that it never finds
out halfway that it may not write. A commit is on the disk before it returns.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import QueuePool

from desktop_app.domain.errors import Refused
from desktop_app.storage.refusals import in_words

WAIT_SECONDS: Final = 5.0
_ON_OPENING: Final = (
    "PRAGMA synchronous = FULL",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cache_size = -65536",
)


class Database:
    """An open file. Reading may go on in several threads; writing waits its turn."""

    def __init__(self, file: Path, *, wait: float = WAIT_SECONDS, keys: bool = True) -> None:
        self.file = file
        self._wait = wait
        self._keys = keys
        self._writer = threading.RLock()
        self._engine = create_engine(
            "sqlite+pysqlite://", creator=self.connect, poolclass=QueuePool, max_overflow=20
        )
        event.listen(self._engine, "begin", _begin)

    def connect(self) -> sqlite3.Connection:
        """Return a bare connection, set up as every connection is."""
        connection = sqlite3.connect(
            self.file, isolation_level=None, check_same_thread=False, timeout=self._wait
        )
        try:
            connection.execute(f"PRAGMA foreign_keys = {'ON' if self._keys else 'OFF'}")
            for pragma in _ON_OPENING:
                connection.execute(pragma)
        except BaseException:
            connection.close()
            raise
        return connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that sees one state of the file throughout."""
        with in_words(self.file), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that may write; it is saved at the end, or undone if anything is raised."""
        with self._lock(), in_words(self.file), self._engine.connect() as connection:
            connection = connection.execution_options(lodestone_writes=True)
            with connection.begin():
                yield connection

    @contextmanager
    def _lock(self) -> Iterator[None]:
        if not self._writer.acquire(timeout=60):
            raise Refused(
                "a long piece of work is still writing to the file",
                file=self.file.name,
                do="Wait until it has ended, or cancel it",
            )
        try:
            yield
        finally:
            self._writer.release()

    def back_up(self, target: Path) -> None:
        """Copy the file as it is committed, from a connection of its own.

        Errors: Refused if the copy cannot be written.
        """
        part = target.with_name(target.name + ".part")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            with (
                in_words(target),
                closing(self.connect()) as source,
                closing(sqlite3.connect(part)) as copy,
            ):
                source.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
            part.replace(target)
        except OSError as error:
            raise Refused(
                f"the copy cannot be written: {error.strerror or error}",
                file=str(target),
                do="Choose another place for it",
            ) from error

    def close(self) -> None:
        """Let go of the file; what SQLite keeps beside it is folded in."""
        self._engine.dispose()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("lodestone_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def scalar(connection: sqlite3.Connection, question: str) -> Any:
    """Return the one value that a bare question answers."""
    row = connection.execute(question).fetchone()
    return None if row is None else row[0]
