# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Opens a data file for looking only: nothing is made, upgraded, merged or locked, and a read-only disk will do.

A file that nobody has open is read in place as one that cannot change. Changes that lie beside it, not merged yet,
would be merged by reading them there: both are copied into a private folder and read in that. A file that this process
has open is read through a second connection; opening it in any other way would take away the locks of the first.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, Literal

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.context.ports import CheckName, Finding
from desktop_app.services.data_folder.open import NewerFile, Unusable
from desktop_app.storage.sqlite.database import FOREIGN, KEEP_IT, LEAVE_IT, OURS, VERSION, errors_as_refusals

# --------------------------------------------------------------------------------------------------
# A data file read as it is: every cell of the type it has, texts undecoded, columns of whatever version.


class RawText(bytes):
    """A text as the file holds it."""


RawCell = None | int | float | RawText | bytes
RawRow = dict[str, RawCell]
Kind = Literal["text", "number", "bytes"]

_NAMES: Final = {type(None): "nothing", int: "a number", float: "a number", RawText: "a text", bytes: "bytes"}
_TYPES: Final[dict[Kind, type]] = {"text": RawText, "number": int, "bytes": bytes}
_WANTED: Final[dict[Kind, str]] = {"text": "a text", "number": "a whole number", "bytes": "bytes"}


@dataclass(frozen=True, slots=True)
class RawColumn:
    """A column as the file declares it."""

    name: str
    kind: Kind
    nullable: bool

    def find_fault(self, cell: RawCell) -> str:
        """Return in words how a cell is not of the type of its column; blank if it is."""
        if cell is None and self.nullable:
            return ""
        if type(cell) is not _TYPES[self.kind]:
            return Phrase(
                "{column} holds {found} where {wanted} belongs",
                column=self.name,
                found=_NAMES[type(cell)],
                wanted=_WANTED[self.kind],
            )
        if isinstance(cell, RawText):
            if not cell and self.nullable:
                return Phrase(
                    "{column} holds an empty text, which the program never writes", column=self.name
                )
            try:
                cell.decode("utf-8")
            except UnicodeDecodeError:
                return Phrase("{column} holds a text that cannot be decoded", column=self.name)
            return ""
        return ""


def text_of(cell: RawCell) -> str:
    """Return a cell as text, as the sheets have it; what cannot be decoded is marked."""
    if cell is None:
        return ""
    if isinstance(cell, RawText):
        return cell.decode("utf-8", "replace")
    return cell.hex() if isinstance(cell, bytes) else str(cell)


def number_of(cell: RawCell) -> int:
    """Return a cell as a number; 0 for what is none."""
    return cell if isinstance(cell, int) else 0


class RawFile:
    """An open data file; ``connection`` hands out texts as ``RawText``."""

    def __init__(self, connection: sqlite3.Connection, version: int) -> None:
        self.connection, self.version = connection, version
        self._columns: dict[str, dict[str, RawColumn]] = {}

    @cached_property
    def tables(self) -> frozenset[str]:
        """Return the names of its tables; a view under the name of one is none."""
        query = "SELECT name FROM sqlite_master WHERE type = 'table'"
        return frozenset(text_of(row[0]) for row in self.connection.execute(query))

    def columns(self, table: str) -> dict[str, RawColumn]:
        """Return the columns of a table by name; none if it is not there."""
        if table not in self._columns:
            rows = (
                self.connection.execute(f'PRAGMA main.table_info("{table}")') if table in self.tables else ()
            )
            columns = self._columns[table] = {}
            for _, name, declared, needed, _, key in rows:
                type_name = text_of(declared).upper()
                kind: Kind = "number" if "INT" in type_name else "bytes" if "BLOB" in type_name else "text"
                columns[text_of(name)] = RawColumn(text_of(name), kind, nullable=not needed and not key)
        return self._columns[table]

    def rows(self, table: str, order: str = "rowid", leave_out: str = "") -> Iterator[RawRow]:
        """Yield the rows of a table, all in one state of the file; none if it is not there."""
        names = [name for name in self.columns(table) if name != leave_out]
        if not names:
            return
        listed = ", ".join(f'"{name}"' for name in names)
        for row in self.connection.execute(f'SELECT {listed} FROM "{table}" ORDER BY {order}'):  # noqa: S608
            yield dict(zip(names, row, strict=True))

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        if table not in self.tables:
            return 0
        return int(self.connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608

    def sequence(self, table: str) -> int:
        """Return the highest number that a table has given to a row."""
        query = "SELECT seq FROM sqlite_sequence WHERE name = ?"
        row = (
            self.connection.execute(query, (table,)).fetchone() if "sqlite_sequence" in self.tables else None
        )
        return number_of(row[0]) if row else 0

    def find_fault(self, table: str, row: RawRow) -> str:
        """Return in words the first cell of a row that is not of the type of its column; blank if there is none."""
        columns = self.columns(table)
        return next((fault for name, cell in row.items() if (fault := columns[name].find_fault(cell))), "")


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
        if is_open_here or files.OPEN_FILES.holds(file):
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
        (whose,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if whose != OURS or not tables:
            raise Unusable("the file is a database, but not one of Lodestone", file=file.name, do=LEAVE_IT)
        if version > VERSION:
            raise NewerFile(version, VERSION, file, "Install the newer program to look through it")
        yield RawFile(connection, max(int(version), 1))


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
    with files.temporary_folder() as folder:
        copy = folder / "copy.sqlite"
        for _ in range(_TRIES):
            before = _state(file)
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
            if _state(file) == before:
                break
        else:
            raise FileMoves
        yield copy


# --------------------------------------------------------------------------------------------------
# Collects what the checks find: one fault a subject, and one word for all that is in order.


_MOST_NAMED = 5


class Findings:
    """What was found so far. Of several faults of one subject in one check the first is told."""

    def __init__(self) -> None:
        self._found: dict[tuple[CheckName, str, str], Finding] = {}
        self._left_out: dict[tuple[CheckName, str], list[str]] = {}

    def add_fault(self, check: CheckName, subject: str, why: str) -> None:
        """Add something that differs."""
        self._found.setdefault((check, "differs", subject), Finding(check, "differs", subject, why))

    def add_same(self, check: CheckName, subject: str) -> None:
        """Add something that is as it was."""
        self._found.setdefault((check, "same", subject), Finding(check, "same", subject))

    def leave_out(self, check: CheckName, subject: str, why: str) -> None:
        """Add something that was not checked; subjects with the same reason are told together."""
        subjects = self._left_out.setdefault((check, why), [])
        if subject not in subjects:
            subjects.append(subject)

    def has_fault(self, check: CheckName) -> bool:
        """Tell whether a check has found a fault."""
        return any(key[0] == check and key[1] == "differs" for key in self._found)

    def has_any(self, check: CheckName) -> bool:
        """Tell whether a check has said anything yet."""
        return any(key[0] == check for key in (*self._found, *self._left_out))

    def list_all(self) -> list[Finding]:
        """Return everything that was found, faults first."""
        left_out = [
            Finding(check, "not_checked", _join_subjects(subjects), why)
            for (check, why), subjects in self._left_out.items()
        ]
        faults = [finding for finding in self._found.values() if finding.result == "differs"]
        same = [finding for finding in self._found.values() if finding.result == "same"]
        return [*faults, *same, *left_out]


def _join_subjects(subjects: Sequence[str]) -> str:
    if len(subjects) == 1:
        return subjects[0]
    named = ", ".join(subjects[:_MOST_NAMED])
    if len(subjects) <= _MOST_NAMED:
        return named
    return Phrase("{names} and {count} more", names=named, count=len(subjects) - _MOST_NAMED)


# --------------------------------------------------------------------------------------------------
# What the records are called: by the number of their memo; by version and client where that is not enough.


_SUBJECT: Final = re.compile(r"(-?[0-9]+)/(.*)/v(-?[0-9]+)", re.DOTALL)
Key = tuple[str, str, str]
"""Client, number and version of a record."""


def key_of_subject(subject: str) -> Key:
    """Return the record that an entry of the journal is about."""
    key_match = _SUBJECT.fullmatch(subject)
    return (key_match[1], key_match[2], key_match[3]) if key_match else ("", subject, "1")


def subject_of_key(key: Key) -> str:
    """Return how the journal names a record."""
    return f"{key[0]}/{key[1]}/v{key[2]}"


class Labels:
    """Names records and clients."""

    def __init__(self, file: RawFile, keys: Iterable[Key]) -> None:
        self._versions: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._clients: defaultdict[str, set[str]] = defaultdict(set)
        for client, number, version in keys:
            self._versions[client, number].add(version)
            self._clients[number].add(client)
        self._names = {text_of(row["id"]): text_of(row["client"]) for row in file.rows("client")}

    def name_record(self, key: Key) -> str:
        """Return the number of a record, with its version where there are several."""
        client, number, version = key
        label = f"{number}/v{version}" if len(self._versions[client, number]) > 1 else number
        return f"{label} ({self.name_client(client)})" if len(self._clients[number]) > 1 else label

    def name_client(self, client: str) -> str:
        """Return the key of a client, its number where it has gone."""
        return self._names.get(client, client)
