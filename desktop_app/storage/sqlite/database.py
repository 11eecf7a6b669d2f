# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One SQLite file: how it is opened and upgraded, its connections, its transactions, one writer at a time.

Transactions are begun explicitly: a writing one takes the lock at once, so that it cannot fail halfway because another
one holds it. A commit is on the disk before it returns.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Bug, Phrase, Refused
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.basics.seals import add_seal, remove_seal
from desktop_app.services.data_folder.open import NewerFile, Unusable

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection, Engine


class StrangeValue(ValueError):
    """A stored value that the program does not write into a column of its kind."""


# --------------------------------------------------------------------------------------------------
# Turns errors of SQLite into refusals for the user; errors that only the program can cause stay defects.


DAMAGED: Final = "the file is damaged and cannot be read"
FOREIGN: Final = "this is not a database of Lodestone"
KEEP_IT: Final = (
    "Close Lodestone and keep this file for a repair; if you have a backup, put it in this file's"
    " place under its name"
)
LEAVE_IT: Final = (
    "Choose another folder, or put a backup in this file's place under its name; this file has not"
    " been touched"
)
_DAMAGED: Final = (DAMAGED, KEEP_IT)
_UNUSABLE: Final = (DAMAGED, FOREIGN)
_SAYS: Final[dict[str, tuple[str, str]]] = {
    "SQLITE_NOTADB": (FOREIGN, LEAVE_IT),
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_BUSY": (
        "another program is writing to the file and does not let go of it",
        "Close the other window or backup program and try again",
    ),
    "SQLITE_LOCKED": ("another part of the program is writing to the file", "Wait a moment and try again"),
    "SQLITE_READONLY": (
        "the file, or the folder it lies in, cannot be written to",
        "Choose a folder you may write to, or ask for the right to write there",
    ),
    "SQLITE_CANTOPEN": (
        "the file, or the files beside it, cannot be opened or made",
        "Check that the folder is there and that you may write to it",
    ),
    "SQLITE_FULL": (
        "the disk is full; the last change was not saved, everything before it was",
        "Make room on the disk and do it again",
    ),
    "SQLITE_IOERR": (
        "the disk could not be read or written; the last change was not saved",
        "Check the disk or the network drive, then open the file again",
    ),
    "SQLITE_PERM": ("the file may not be opened", "Ask for the right to read and write it"),
    "SQLITE_NOMEM": ("there is not enough memory", "Close other programs and try again"),
    "SQLITE_TOOBIG": ("the text is too long to be stored", "Shorten it"),
    "SQLITE_CONSTRAINT_TRIGGER": (
        "what has been recorded is never changed",
        "Record a new version that supersedes it",
    ),
}


_UNNAMED: Final = {
    "not a database": "SQLITE_NOTADB",
    "Could not decode to UTF-8": "SQLITE_CORRUPT",  # one text is damaged; the rest of the file may be sound
}
"""Errors without a code: words of the message, and the code that fits."""


def refusal_of_error(error: sqlite3.Error, file: Path) -> Refused | Bug:
    """Return an error of SQLite as a refusal, or as a defect of the program."""
    name = getattr(error, "sqlite_errorname", "") or ""
    what_and_do = _SAYS.get(name) or _SAYS.get("_".join(name.split("_")[:2]))
    if what_and_do is None:
        what_and_do = next(
            (_SAYS[code] for message_part, code in _UNNAMED.items() if message_part in str(error)), None
        )
    if what_and_do is None:
        return Bug(Phrase("the database refused a command of ours ({code})", code=name or "no code"))
    kind = Unusable if what_and_do[0] in _UNUSABLE else Refused
    return kind(Phrase(what_and_do[0]), file=file.name, do=what_and_do[1])


@contextmanager
def errors_as_refusals(file: Path) -> Iterator[None]:
    """Turn every database error of the block into a refusal or a defect."""
    try:
        yield
    except UnicodeDecodeError:  # what SQLite says of a damaged declaration quotes it, byte for byte
        raise refusal_of_error(sqlite3.DatabaseError("Could not decode to UTF-8"), file) from None
    except StrangeValue:
        raise Refused(
            "a value in the data file is none that the program writes: it was altered outside the program",
            file=file.name,
            do="Verify its journal, and put a backup in its place",
        ) from None
    except Exception as error:
        cause = getattr(error, "orig", error)  # SQLAlchemy, which may not be loaded, wraps what SQLite raises
        if not isinstance(cause, sqlite3.Error):
            raise
        # a problem report has no text of the catalogue in the cause
        is_shown = "Could not decode to UTF-8" not in str(error)
        raise refusal_of_error(cause, file) from (error if is_shown else None)


WAIT_SECONDS: Final = 5.0
_PAGES: Final = 2000
"""Pages copied between two calls of ``progress``: 8 MB."""
_ON_OPENING: Final = (
    "PRAGMA synchronous = FULL",
    "PRAGMA trusted_schema = OFF",
)
_TO_WRITE: Final = ("PRAGMA cache_size = -65536",)
_ONLY_READING: Final = ("PRAGMA query_only = ON", "PRAGMA cache_size = -8192")
"""A process that only reads goes through a catalogue once, and another one like it runs beside it."""


class Database:
    """An open database file. Several threads may read at once; writing is one at a time."""

    def __init__(
        self, file: Path, *, wait: float = WAIT_SECONDS, keys: bool = True, for_reading: bool = False
    ) -> None:
        self.file = file
        self._on_opening = (*_ON_OPENING, *(_ONLY_READING if for_reading else _TO_WRITE))
        self._may_make = not for_reading
        self._wait = wait
        self._keys = keys
        self._writer = threading.RLock()
        self._file_identity: tuple[int, int] | None = (
            None  # identifies the opened file, even after it was renamed
        )
        self._opened: files.OpenFile | None = None
        self.left_out: dict[str, None] = {}
        """What was read and left out because the journal does not vouch for it, each as a sentence."""

    @cached_property
    def _engine(self) -> Engine:
        """Return the engine, made for the first transaction: SQLAlchemy takes a third of a second to load."""
        from sqlalchemy import create_engine, event
        from sqlalchemy.pool import QueuePool

        from desktop_app.storage.sqlite.dialect import COMPILED, URL

        engine = create_engine(
            URL,
            execution_options={"compiled_cache": COMPILED, "left_out": self.left_out, "taken_back": {}},
            creator=self.open_connection,
            poolclass=QueuePool,
            max_overflow=20,
            hide_parameters=True,  # a message that quotes values of a user would be shown and logged
        )
        event.listen(engine, "begin", _begin_transaction)
        return engine

    def open_connection(self) -> sqlite3.Connection:
        """Return a new connection with the usual settings.

        Errors: Refused if the file does not exist any more; only the first connection creates it.
        """
        self._check_there()
        may_make = self._may_make and self._file_identity is None
        if may_make:
            make_private(self.file)
        if self._opened is None:
            self._opened = files.OPEN_FILES.note_opened(self.file)
        mode = "rwc" if may_make else "rw"
        connection = sqlite3.connect(
            f"{self.file.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=self._wait,
        )
        try:
            connection.execute(f"PRAGMA foreign_keys = {'ON' if self._keys else 'OFF'}")
            for pragma in self._on_opening:
                connection.execute(pragma)
        except BaseException:
            connection.close()
            raise
        return connection

    def _check_there(self) -> None:
        """Refuse if the file was moved, deleted or replaced, because writing to it would be lost."""
        try:
            file_status = self.file.stat()
        except FileNotFoundError:
            file_identity = None
        except OSError:  # SQLite reports the error
            return
        else:
            file_identity = (file_status.st_dev, file_status.st_ino)
        if self._file_identity is None:
            self._file_identity = file_identity
        elif file_identity != self._file_identity:
            raise Refused(
                "the file was moved, deleted or replaced while it was open; the change was not made",
                file=str(self.file),
                do="Put it back where it was, or quit and start again",
            )

    @contextmanager
    def read_transaction(self) -> Iterator[Connection]:
        """Open a transaction that sees one state of the file throughout."""
        with errors_as_refusals(self.file), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write_transaction(self) -> Iterator[Connection]:
        """Open a transaction that may write; it is committed at the end, or rolled back on an exception."""
        with self._hold_file_lock(), errors_as_refusals(self.file), self._engine.connect() as connection:
            self._check_there()
            connection = connection.execution_options(lodestone_writes=True)
            with connection.begin():
                yield connection

    @contextmanager
    def _hold_file_lock(self) -> Iterator[None]:
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

    def back_up(self, target: Path, progress: Progress = nothing_happens) -> None:
        """Copy the committed state of the file through a connection of its own, and check the copy.

        ``progress`` takes pages copied and pages in all; an exception of it ends the copying. The target is complete
        afterwards, or unchanged.
        Errors: Refused if the copy cannot be written, or is not sound.
        """
        # Refuse a place for a copy that is the file itself, or that something else has.
        if target.exists() and target.samefile(self.file):
            raise Refused(
                "this is the file that is open, not a place for its copy",
                file=str(target),
                do="Choose another name or folder",
            )
        if os.path.lexists(target):  # a copy of before is kept, as is whatever else has the name
            files.check_target(target)
        part_file = target.with_name(target.name + ".part")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            part_file.unlink(missing_ok=True)
            make_private(part_file)
            with (
                errors_as_refusals(target),
                closing(self.open_connection()) as source,
                closing(sqlite3.connect(part_file)) as copy,
            ):
                source.backup(
                    copy, pages=_PAGES, progress=lambda _status, left, pages: progress(pages - left, pages)
                )
                copy.execute("PRAGMA journal_mode = DELETE")
                if read_scalar(copy, "PRAGMA quick_check(1)") != "ok":
                    raise Refused(
                        "the copy is not sound, so it was not kept",
                        file=str(target),
                        do="Check both disks and make the copy again",
                    )
            add_seal(part_file)
            part_file.replace(target)
        except OSError as error:
            raise Refused(
                Phrase("the copy cannot be written: {why}", why=error.strerror or str(error)),
                file=str(target),
                do="Make room on the disk, or choose another place for it"
                if files.is_disk_full(error)
                else "Choose another place for it",
            ) from error
        finally:
            with suppress(OSError):
                part_file.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file; SQLite merges the files it keeps beside it."""
        if "_engine" in self.__dict__:
            self._engine.dispose()
        if self._opened is not None:
            files.OPEN_FILES.note_closed(self._opened)
            self._opened = None


def merge_changes(file: Path) -> bool:
    """Merge what lies beside a file that nobody has open into it; tells whether nothing is left beside it then.

    A file that is no sound database of ours is not touched.
    """
    with file.open("rb") as opened:
        if not files.is_our_database(opened.read(files.HEADER)):
            return False
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True)) as connection:
            busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.Error:
        return False
    return not busy


def check_references(file: Path) -> None:
    """Check that every row of a file has what it belongs to; SQLite itself looks only when rows are written.

    Errors: Refused for the first that has lost it.
    """
    with errors_as_refusals(file), closing(sqlite3.connect(file)) as connection:
        lost = connection.execute("PRAGMA foreign_key_check").fetchone()
    if lost is not None:
        raise Refused(
            Phrase(
                "a row of {table} has lost the row of {other} that it belongs to",
                table=lost[0],
                other=lost[2],
            ),
            file=file.name,
            do="Choose another file",
        )


def _begin_transaction(connection: Connection) -> None:
    writes = connection.get_execution_options().get("lodestone_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def make_private(file: Path) -> None:
    """Create a missing file readable by its owner only; SQLite gives the files beside it the same permissions.

    An existing file is unchanged; SQLite reports why a file cannot be created.
    """
    with suppress(OSError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def read_scalar(connection: sqlite3.Connection, question: str) -> Any:
    """Return the single value of a query."""
    row = connection.execute(question).fetchone()
    return None if row is None else row[0]


# --------------------------------------------------------------------------------------------------
# Opens a data file of any version as a database of this version, or refuses it. An older file is copied
# first, then upgraded in one transaction and checked before the commit: on any error the file is
# unchanged. A newer file, or one of another program, is not touched.


_MIGRATIONS: Final = Path(__file__).parent / "migrations"
_STEPS: Final = [name for name in os.listdir(_MIGRATIONS / "versions") if name[0] != "_"]
VERSION: Final = sum(name.endswith(".py") for name in _STEPS)
"""The version of files that this program writes: the number of migrations."""

OURS: Final = files.APPLICATION_ID
_MAGIC: Final = b"SQLite format 3\x00"
_SMALL: Final = 16 * 1024 * 1024


def open_database(file: Path, *, wait: float = WAIT_SECONDS, for_reading: bool = False) -> Database:
    """Open a file, making or upgrading it as needed; one opened for reading has this version already.

    Errors: Refused if it is damaged, in use, newer, of another program, or read-only.
    """
    if not for_reading:
        _check_place(file)
    check_header(file)
    if not for_reading and not files.OPEN_FILES.holds(file) and file.is_file() and not _unfinished(file):
        # a backup that was put in its place by hand: its seal would not fit the first change
        with suppress(OSError):  # a file that cannot be written to is refused in a moment
            remove_seal(file)
    database = Database(file, wait=wait, for_reading=for_reading)
    try:
        with errors_as_refusals(file):
            file_version = _read_file_version(database, for_reading=for_reading)
            if not for_reading and file_version < VERSION:
                _upgrade_file(database, file_version)
    except BaseException:
        database.close()
        raise
    return database


def _check_place(file: Path) -> None:
    if os.path.isdir(file):
        raise Refused(
            "a folder lies where the data file should be",
            file=str(file),
            do="Move it away and try again, or choose another folder",
        )
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            Phrase("the folder of the database cannot be made: {why}", why=error.strerror or error),
            file=str(file.parent),
            do="Choose a folder you may write to",
        ) from error


def check_header(file: Path) -> None:
    """Refuse a file whose header shows that it is no complete database. An empty file counts as a new one."""
    if files.OPEN_FILES.holds(
        file
    ):  # it has been looked at, and closing it once more would drop the locks on it
        return
    try:
        size = file.stat().st_size
        files.check_readable(file)
        with file.open("rb") as opened:
            header = opened.read(files.HEADER)
    except FileNotFoundError:
        return
    except OSError as error:
        raise Refused(
            Phrase("the file cannot be read: {why}", why=error.strerror or error),
            file=file.name,
            do="Check that the disk is there and that you may read the file",
        ) from error
    if not header:
        return
    if not header.startswith(_MAGIC):
        raise Unusable(FOREIGN, file=file.name, do=LEAVE_IT)
    page = int.from_bytes(header[16:18], "big")
    stated_size = (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big")
    if len(header) < files.HEADER or (size < stated_size and not _unfinished(file)):
        raise Unusable("the file is cut short: its end is missing", file=file.name, do=KEEP_IT)


def version_in_header(file: Path) -> int:
    """Return the version of a file that is not open in this process; 0 for one that holds nothing yet."""
    with file.open("rb") as opened:
        return int.from_bytes(opened.read(files.HEADER)[60:64], "big")


def _unfinished(file: Path) -> bool:
    """Tell whether files beside it hold changes that SQLite has not merged yet."""
    write_ahead_log = file.with_name(file.name + "-wal")
    return write_ahead_log.exists() and write_ahead_log.stat().st_size > 0


def _read_file_version(database: Database, *, for_reading: bool = False) -> int:
    """Return the version of a file; 0 for a new one. Refuses a newer file and one of another program."""
    with closing(database.open_connection()) as connection:
        tables = read_scalar(connection, "SELECT count(*) FROM sqlite_master")
        whose = read_scalar(connection, "PRAGMA application_id")
        version = int(read_scalar(connection, "PRAGMA user_version"))
        if tables and whose != OURS:
            raise Unusable(
                "the file is a database, but not one of Lodestone", file=database.file.name, do=LEAVE_IT
            )
        if version > VERSION:
            raise NewerFile(
                version,
                VERSION,
                database.file,
                "Install the newer program, or open the backup that it made before its upgrade",
            )
        # a small file is checked in full, which takes no time; in a large one damage shows when the page is read
        if (
            database.file.stat().st_size <= _SMALL
            and read_scalar(connection, "PRAGMA quick_check(1)") != "ok"
        ):
            raise Unusable(DAMAGED, file=database.file.name, do=KEEP_IT)
        if for_reading:
            return version
        connection.execute("PRAGMA journal_mode = WAL")
        # Write and roll back, because SQLite grants a lock even on a read-only file.
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute(f"PRAGMA user_version = {version}")
        except sqlite3.OperationalError as error:
            if not getattr(error, "sqlite_errorname", "").startswith("SQLITE_READONLY"):
                raise
            raise Refused(
                "the file can be read but not written to, so that nothing could be saved",
                file=database.file.name,
                do="Make it writable and try again, or choose another folder",
            ) from error
        finally:
            if connection.in_transaction:  # after a disk error SQLite has rolled back itself
                connection.execute("ROLLBACK")
        return version


def _upgrade_file(database: Database, file_version: int) -> None:
    if file_version:
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        name = f"{database.file.stem}-version-{file_version}-{stamp}.sqlite"
        database.back_up(database.file.parent / "backups" / name)
    # A rebuilt table is dropped for a moment; references to it are checked at the end.
    upgrading = Database(database.file, keys=False)
    try:
        with upgrading.write_transaction() as connection:
            version_now = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if version_now == file_version:  # another window may have upgraded it meanwhile
                run_migrations(connection)
                # Check an upgraded file before the commit.
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                if broken is not None:
                    raise Bug(f"the upgrade left a row without what it belongs to: {tuple(broken)}")
    finally:
        upgrading.close()


def run_migrations(connection: Connection) -> None:
    """Run every migration that the file lacks, within the open transaction."""
    # Alembic is a slow import, and is needed only for new and older files.
    from alembic import command

    command.upgrade(alembic_config(connection), "head")
    connection.exec_driver_sql(f"PRAGMA application_id = {OURS}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def alembic_config(connection: Connection) -> Config:
    """Return Alembic's configuration for a connection."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


# --------------------------------------------------------------------------------------------------
# Opens a data file to read from it: nothing is made, upgraded or changed, and a window may have it open
# meanwhile. A file of an earlier version, or one on a disk that cannot be written to, is copied to a
# temporary folder, and the copy is brought up and read.


def open_database_to_read(file: Path, closing: ExitStack, *, wait: float = WAIT_SECONDS) -> Database:
    """Open a data file; ``closing`` is told what to do once it is closed.

    Errors: Refused if it is not there, damaged, in use, newer, or of another program.
    """
    check_header(file)
    if files.OPEN_FILES.holds(file) or (
        version_in_header(file) >= VERSION and (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK))
    ):
        return open_database(file, wait=wait, for_reading=True)
    folder = closing.enter_context(files.temporary_folder())
    # Copy a data file with the changes that are not merged into it yet.
    copy = folder / file.name
    try:
        for ending in ("", "-wal"):
            source = Path(f"{file}{ending}")
            if source.exists() or not ending:
                shutil.copyfile(source, f"{copy}{ending}")
    except OSError as error:
        raise Refused(
            Phrase("the file cannot be read: {why}", why=error.strerror or error),
            file=str(file),
            do="Check that the disk is there, and that there is room in the temporary folder",
        ) from error
    return open_database(copy, wait=wait)
