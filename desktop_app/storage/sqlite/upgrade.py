# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Opens a data file of any version as a database of this version, or refuses it.

An older file is copied first, then upgraded in one transaction and checked before the commit: on any error the file is
unchanged. A newer file, or one of another program, is not touched.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import ExitStack, closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Bug, Phrase, Refused
from desktop_app.services.data_folder.backups import remove_seal
from desktop_app.services.data_folder.open import NewerFile, Unusable
from desktop_app.storage.sqlite.database import (
    DAMAGED,
    FOREIGN,
    KEEP_IT,
    LEAVE_IT,
    WAIT_SECONDS,
    Database,
    errors_as_refusals,
    read_scalar,
)

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection


_MIGRATIONS: Final = Path(__file__).parent / "migrations"
_STEPS: Final = [name for name in os.listdir(_MIGRATIONS / "versions") if name[0] != "_"]
VERSION: Final = sum(name.endswith(".py") for name in _STEPS)
"""The version of files that this program writes: the number of migrations."""

OURS: Final = files.APPLICATION_ID
_MAGIC: Final = b"SQLite format 3\x00"
_SMALL: Final = 64 * 1024 * 1024


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
        # a small file is checked in full; in a large one damage shows when the page is read
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
