# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The one writer of files: whole or not at all, and never over a file that the program or its user would miss."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import BinaryIO, Final

from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.services.context.files.own_files import (
    BESIDE,
    OPEN_FILES,
    is_database,
    lies_among_own_files,
)
from desktop_app.services.context.files.paths import display_name, is_disk_full, is_same_file

UNFINISHED: Final = (".lodestone-", ".part")
"""How the name of a file begins and ends while it is being written."""
_ANOTHER_NAME: Final = "Choose another name for the file that is written"


def write_whole(path: Path, content: bytes, *, keep: Iterable[Path] = ()) -> None:
    """Write a file that the user named; see ``open_to_write``."""
    with open_to_write(path, keep=keep) as file:
        file.write(content)


def write_own_file(path: Path, content: bytes) -> None:
    """Write a file of the data folder, such as a filed memo: whole or not at all.

    Errors: Refused if it cannot be written; an existing file is then unchanged.
    """
    _check_is_file(path)
    with _replacing(path) as file:
        file.write(content)


def write_numbered(path_of: Callable[[int], Path], content: bytes) -> Path:
    """Write a file under the first free number from 1 on, whole or not at all and never over another; return its path.

    Errors: Refused if it cannot be written there.
    """
    first = path_of(1)
    partial_file = _unfinished_name(first)
    try:
        with partial_file.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        return next(path for path in map(path_of, count(1)) if _take_name(partial_file, path))
    except OSError as error:
        raise _cannot_write(first, error) from error
    finally:
        with suppress(OSError):
            partial_file.unlink()


def _take_name(partial_file: Path, path: Path) -> bool:
    """Give a finished file its name; tells whether the name was free."""
    if os.path.lexists(path):
        return False
    try:
        os.link(partial_file, path)
    except FileExistsError:
        return False
    except (
        OSError
    ):  # a disk that knows no links: an empty file holds the name until the finished one is there
        try:
            path.touch(exist_ok=False)
        except FileExistsError:
            return False
        partial_file.replace(path)
    return True


@contextmanager
def open_to_write(path: Path, *, keep: Iterable[Path] = ()) -> Iterator[BinaryIO]:
    """Open a file that the user named under another name and rename it at the end: it is there whole or not at all.

    ``keep`` are files that must not be overwritten, such as the source of the content. A new file gets
    the usual permissions of new files, a replaced one keeps its own.
    Errors: Refused if it cannot be written, or is a database or one of a data folder's own files; an existing file is
    then unchanged.
    """
    check_target(path, keep=keep)
    with _replacing(path) as file:
        yield file


def check_target(path: Path, *, keep: Iterable[Path] = ()) -> None:
    """Check that a file named by the user may be written, before anything is worked out for it.

    Errors: Refused for a folder, pipe or device, a file in ``keep`` under any name or link, a database, and everything
    that belongs to a data folder.
    """
    if any(is_same_file(path, protected) for protected in keep):
        raise Refused(
            "this is the file that is read, and it would be lost", file=display_name(path), do=_ANOTHER_NAME
        )
    if OPEN_FILES.holds(path) or lies_among_own_files(path):
        raise Refused(
            "this is a file of the data folder, and it would be lost",
            file=display_name(path),
            do="Choose another name, or a folder outside the data folder",
        )
    _check_is_file(path)
    if _is_database(path):
        raise Refused("this is a database, and it would be lost", file=display_name(path), do=_ANOTHER_NAME)


def _check_is_file(path: Path) -> None:
    """Refuse to put a file in the place of something else."""
    with suppress(OSError):  # a file that cannot be looked up cannot be written; the writing reports that
        if path.exists() and not path.is_file():
            raise Refused(
                "this is a folder" if path.is_dir() else "this is not a file",
                file=display_name(path),
                do="Choose the name of a file that may be written",
            )


def _is_database(path: Path) -> bool:
    """Tell whether a file is a database, or is kept beside one. It is known not to be open in this process."""
    try:
        with path.open("rb") as file:
            if is_database(file.read(16)):
                return True
    except (OSError, ValueError):  # there is none, or the writing says why it cannot be written
        return False
    endings = [ending for ending in BESIDE if path.name.endswith(ending)]
    return any(_is_database(path.with_name(path.name.removesuffix(ending))) for ending in endings)


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    partial_file = _unfinished_name(path)
    try:
        with partial_file.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        with suppress(OSError):  # there was no file, or the disk has no permissions
            partial_file.chmod(stat.S_IMODE(path.stat().st_mode))
        partial_file.replace(path)
    except BaseException as error:
        with suppress(OSError):
            partial_file.unlink()
        if isinstance(error, OSError):
            raise _cannot_write(path, error) from error
        raise


def _unfinished_name(path: Path) -> Path:
    beginning, ending = UNFINISHED
    return path.with_name(f"{beginning}{os.urandom(6).hex()}{ending}")


def _cannot_write(path: Path, error: OSError) -> Refused:
    if is_disk_full(error):
        return Refused(
            "the disk is full, and the file was not written",
            file=display_name(path),
            do="Make room on the disk and do it again, or choose another disk",
        )
    is_nowhere = isinstance(error, FileNotFoundError | NotADirectoryError)
    return Refused(
        Phrase("the file cannot be written: {why}", why=error.strerror or str(error)),
        file=display_name(path),
        do="Choose a folder that exists"
        if is_nowhere
        else "Close it in the program that shows it, or choose a folder you may write to",
    )
