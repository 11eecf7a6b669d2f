# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The one reader of files that a user names: regular files only, with a limit for each kind, and no data file."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from desktop_app.domain.casefile.reading import MOST_BYTES
from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.files.own_files import HEADER, OPEN_FILES, is_our_database
from desktop_app.services.context.files.paths import display_name

_MIB: Final = 1024 * 1024
_AT_ONCE: Final = 8 * _MIB
# A pipe without a writer is opened without waiting for one; a terminal does not become that of the program.
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


@dataclass(frozen=True, slots=True)
class ReadableFile:
    """A kind of file: how many bytes one may have, and what to do with one that has more.

    ``takes_data_files`` is the kind of backups.
    """

    most_bytes: int
    do: str = "Choose a smaller one"
    takes_data_files: bool = False


CASE_FILE: Final = ReadableFile(MOST_BYTES, Phrase("Split the bill into several cases"))
MAPPING_FILE: Final = ReadableFile(16 * _MIB, Phrase("Name the file that --json printed"))
NAMES_FILE: Final = ReadableFile(16 * _MIB, Phrase("Split it into several"))
PICTURE: Final = ReadableFile(16 * _MIB, Phrase("Choose a smaller picture"))
LIST_FILE: Final = ReadableFile(256 * _MIB, Phrase("Split it into several"))
PARTY_LIST: Final = ReadableFile(4096 * _MIB, Phrase("Load a smaller list, such as a part of it"))
LAW_FILE: Final = ReadableFile(16 * _MIB, Phrase("Choose the folder of a law file"))
PAPER: Final = ReadableFile(256 * _MIB, Phrase("Choose a paper that Lodestone made"))
CHECKED_PAPER: Final = ReadableFile(64 * _MIB, Phrase("Choose a paper that Lodestone made"))
KEY_FILE: Final = ReadableFile(_MIB, Phrase("Choose the file with your key and certificate"))
SIGNATURE: Final = ReadableFile(_MIB, Phrase("Choose the signature of a paper"))
BACKUP: Final = ReadableFile(1 << 50, Phrase("Choose another backup"), takes_data_files=True)


def check_there(path: Path) -> None:
    """Check that a file or folder named by the user exists.

    Errors: Refused if it is not, or cannot be looked at.
    """
    _status_of(path)


def read_limited(path: Path, kind: ReadableFile = CASE_FILE) -> bytes:
    """Return the bytes of a file the user named.

    Errors: those of ``open_file``, and Refused when it grows past the limit while it is read.
    """
    with open_file(path, kind) as file:
        pieces, size = [], 0
        while piece := _read(path, file, min(_AT_ONCE, kind.most_bytes + 1 - size)):
            pieces.append(piece)
            size += len(piece)
            if size > kind.most_bytes:
                raise _too_large(path, kind)
    return b"".join(pieces)


@contextmanager
def open_file(path: Path, kind: ReadableFile) -> Iterator[BinaryIO]:
    """Open a file the user named.

    Errors: Refused when it is not there, no regular file, larger than its kind may be, a data file of Lodestone, or
    cannot be read.
    """
    check_readable(path)
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        raise cannot_read(path, error) from None
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):  # exchanged since it was looked at
            raise _no_file(path, status.st_mode)
        if status.st_size > kind.most_bytes:
            raise _too_large(path, kind)
        if not kind.takes_data_files and is_our_database(_read(path, file, HEADER)):
            raise Refused(
                "this is a data file of Lodestone, or a backup of one",
                file=display_name(path),
                do="Choose another file; this one is not read as anything else",
            )
        file.seek(0)
        yield file


def check_readable(path: Path) -> None:
    """Check a file the user named without opening it.

    Errors: Refused when it is not there, no regular file, or a data file that this program has open.
    """
    status = _status_of(path)
    if not stat.S_ISREG(status.st_mode):
        raise _no_file(path, status.st_mode)
    if OPEN_FILES.holds(path):
        raise Refused(
            "this is the data file that Lodestone has open, or belongs to it",
            file=display_name(path),
            do="Choose another file",
        )


def _status_of(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise Refused(
            "there is no such file", file=display_name(path), do="Check the name and the folder"
        ) from None
    except ValueError:  # a name with a zero byte in it
        raise Refused("this is no name of a file", file=display_name(path), do="Check the name") from None
    except OSError as error:
        raise cannot_read(path, error) from None


def _read(path: Path, file: BinaryIO, most: int) -> bytes:
    try:
        return file.read(most) or b""
    except OSError as error:
        raise cannot_read(path, error) from None


def _no_file(path: Path, mode: int) -> Refused:
    if stat.S_ISDIR(mode):
        return Refused(
            "this is a folder", file=display_name(path), do="Name a file, or use --batch for a folder"
        )
    return Refused("this is not a file", file=display_name(path), do="Name a file on disk")


def _too_large(path: Path, kind: ReadableFile) -> Refused:
    return Refused(
        Phrase("the file is larger than {most} MiB", most=kind.most_bytes // _MIB),
        file=display_name(path),
        do=kind.do,
    )


def cannot_read(path: Path, error: OSError) -> Refused:
    """Return the refusal of a file that the system does not let us read."""
    return Refused(
        Phrase("the file cannot be read: {why}", why=error.strerror or str(error)),
        file=display_name(path),
        do="Check that you may read it",
    )
