# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Opens a data file for looking only: nothing is made, upgraded, merged or locked, and a read-only disk will do.

A file that nobody has open is read in place as one that cannot change. Changes that lie beside it, not merged yet,
would be merged by reading them there: both are copied into a private folder and read in that. A file that this process
has open is read through a second connection; opening it in any other way would take away the locks of the first.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import OPEN_FILES, temporary_folder
from desktop_app.basics.phrase import Phrase
from desktop_app.services.data_folder.open import NewerFile, Unusable
from desktop_app.storage.sqlite.data_file.errors import FOREIGN, KEEP_IT, LEAVE_IT, errors_as_refusals
from desktop_app.storage.sqlite.data_file.upgrade import OURS, VERSION
from desktop_app.storage.sqlite.verifying.reading.raw_file import RawFile, RawText

_TRIES: Final = 5
_HEADER: Final = 100
_LARGE: Final = 256 * 1024 * 1024
"""A file above this is not copied while another program has it open."""
_MAGIC: Final = b"SQLite format 3\x00"
_Seen = tuple[tuple[int, ...] | None, ...]


class FileMoves(Exception):
    """The file was written to while it was read."""


@contextmanager
def open_unchanged(file: Path, *, is_open_here: bool) -> Iterator[RawFile]:
    """Open a data file of any version up to this one.

    Errors: Refused if it is none of ours, empty, newer, or cannot be read; FileMoves if another program wrote to it.
    """
    with errors_as_refusals(file):
        if is_open_here or OPEN_FILES.holds(file):
            with _connect(file, f"{file.absolute().as_uri()}?mode=ro") as opened:
                yield opened
            return
        _check_header(file)
        before = _state(file)
        if not _has_unmerged(file):
            with _connect(file, f"{file.absolute().as_uri()}?mode=ro&immutable=1") as opened:
                yield opened
            if _state(file) != before:
                raise FileMoves
            return
        if before[0] and before[0][1] > _LARGE and file.with_name(f"{file.name}-shm").exists():
            with _connect(file, f"{file.absolute().as_uri()}?mode=ro") as opened:
                yield opened
            return
        with _private_copy(file) as copy, _connect(file, copy.as_uri()) as opened:
            yield opened


@contextmanager
def _connect(file: Path, address: str) -> Iterator[RawFile]:
    with closing(sqlite3.connect(address, uri=True, isolation_level=None, timeout=5)) as connection:
        connection.text_factory = RawText
        for pragma in ("trusted_schema = OFF", "query_only = ON", "cell_size_check = ON"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        yield RawFile(connection, _version_of(connection, file))


def _version_of(connection: sqlite3.Connection, file: Path) -> int:
    """Return the version whose tables the file is to have."""
    (whose,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if whose != OURS or not tables:
        raise Unusable("the file is a database, but not one of Lodestone", file=file.name, do=LEAVE_IT)
    if version > VERSION:
        raise NewerFile(
            Phrase(
                "the file was written by a newer Lodestone (its files have version {version}, "
                "this program knows up to {newest})",
                version=version,
                newest=VERSION,
            ),
            file=file.name,
            do="Install the newer program to look through it",
        )
    return max(int(version), 1)


def _check_header(file: Path) -> None:
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unusable("this is not a file", file=file.name, do="Name the folder with the data file")
        with file.open("rb") as opened:
            header = opened.read(_HEADER)
    except OSError as error:
        raise Refused(
            Phrase("the file cannot be read: {why}", why=error.strerror or str(error)),
            file=file.name,
            do="Check that the disk is there and that you may read the file",
        ) from error
    if not header:
        raise Unusable(
            "the data file is empty; what was in it is gone", file=file.name, do="Put a backup in its place"
        )
    if not header.startswith(_MAGIC):
        raise Unusable(FOREIGN, file=file.name, do=LEAVE_IT)
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    if len(header) < _HEADER or (
        status.st_size < (65536 if page == 1 else page) * pages and not _has_unmerged(file)
    ):
        raise Unusable("the file is cut short: its end is missing", file=file.name, do=KEEP_IT)


def _log_of(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


def _has_unmerged(file: Path) -> bool:
    try:
        return _log_of(file).stat().st_size > 0
    except OSError:
        return False


def _state(file: Path) -> _Seen:
    return tuple(_stamp(path) for path in (file, _log_of(file)))


def _stamp(path: Path) -> tuple[int, ...] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_ino, status.st_size, status.st_mtime_ns) if status.st_size else None


@contextmanager
def _private_copy(file: Path) -> Iterator[Path]:
    """Yield a copy of a file and of the changes beside it, both as they were at one moment."""
    with temporary_folder() as folder:
        copy = folder / "copy.sqlite"
        for _ in range(_TRIES):
            before = _state(file)
            _copy_both(file, copy)
            if _state(file) == before:
                break
        else:
            raise FileMoves
        yield copy


def _copy_both(file: Path, copy: Path) -> None:
    try:
        for source, target in ((file, copy), (_log_of(file), _log_of(copy))):
            with suppress(FileNotFoundError):
                target.unlink()
            if source.exists():
                os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
                shutil.copyfile(source, target)
    except OSError as error:
        raise Refused(
            Phrase("a copy to look through cannot be made: {why}", why=error.strerror or str(error)),
            file=file.name,
            do="Make room in the temporary folder",
        ) from error
