# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads and writes files that a user names, in full or not at all, and checks their folders."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Final

from desktop_app.domain.casefile.reading import MOST_BYTES
from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def check_there(path: Path) -> None:
    """Check that a file or folder named by the user exists.

    Errors: Refused if it is not, or cannot be looked at.
    """
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise Refused(
            "there is no such file", file=display_name(path), do="Check the name and the folder"
        ) from None
    except OSError as error:
        raise _cannot_read(path, error) from None


def read_limited(path: Path) -> bytes:
    """Return the bytes of a file the user named.

    Errors: Refused when it is not there, not a file, or cannot be read.
    """
    check_there(path)
    try:
        if not (path.is_file() or path.is_dir()):
            raise Refused("this is not a file", file=display_name(path), do="Name a file on disk")
        with path.open("rb") as file:
            is_small = path.stat().st_size <= MOST_BYTES
            content = file.read(MOST_BYTES + 1) if is_small else b""  # it may grow while it is read
    except IsADirectoryError:
        raise Refused(
            "this is a folder", file=display_name(path), do="Name a file, or use --batch for a folder"
        ) from None
    except OSError as error:
        raise _cannot_read(path, error) from None
    if not is_small or len(content) > MOST_BYTES:
        raise Refused(
            "the file is larger than 16 MiB", file=display_name(path), do="Split the bill into several cases"
        )
    return content


def write_whole(path: Path, content: bytes, *, keep: Iterable[Path] = ()) -> None:
    """Write a file under another name and rename it, so that it is never half written.

    ``keep`` are files that must not be overwritten, such as the source of the content. A new file gets
    the usual permissions of new files, a replaced one keeps its own.
    Errors: Refused if it cannot be written; an existing file is then unchanged.
    """
    _check_target(path, keep)
    partial_file = path.with_name(f".lodestone-{os.urandom(6).hex()}.part")
    try:
        with partial_file.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with suppress(OSError):  # there was no file, or the disk has no permissions
            partial_file.chmod(stat.S_IMODE(path.stat().st_mode))
        partial_file.replace(path)
    except OSError as error:
        with suppress(OSError):
            partial_file.unlink()
        raise _cannot_write(path, error) from error


def write_numbered(path_of: Callable[[int], Path], content: bytes) -> Path:
    """Write a file under the first free number from 1 on, whole or not at all and never over another; return its path.

    Errors: Refused if it cannot be written there.
    """
    first = path_of(1)
    partial_file = first.with_name(f".lodestone-{os.urandom(6).hex()}.part")
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
    ):  # a disk that knows no links; an empty file holds the name until the finished one is there
        try:
            path.touch(exist_ok=False)
        except FileExistsError:
            return False
        partial_file.replace(path)
    return True


def is_disk_full(error: OSError) -> bool:
    """Tell whether an error means that the disk or the user's quota is full."""
    return error.errno in _FULL


def display_name(path: Path) -> str:
    """Return a path as it can be printed, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")


def _cannot_read(path: Path, error: OSError) -> Refused:
    return Refused(
        Phrase("the file cannot be read: {why}", why=error.strerror or str(error)),
        file=display_name(path),
        do="Check that you may read it",
    )


def _check_target(path: Path, keep: Iterable[Path]) -> None:
    """Refuse to overwrite a file in ``keep``, also under another name or link."""
    if any(is_same_file(path, protected) for protected in keep):
        raise Refused(
            "this is the file that is read, and it would be lost",
            file=display_name(path),
            do="Choose another name for the file that is written",
        )
    with suppress(OSError):  # a file that cannot be looked up cannot be written; the writing reports that
        if path.exists() and not path.is_file():
            raise Refused(
                "this is a folder" if path.is_dir() else "this is not a file",
                file=display_name(path),
                do="Choose the name of a file that may be written",
            )


def is_same_file(first: Path, other: Path) -> bool:
    try:
        return first.samefile(other)
    except OSError:  # one of the two does not exist
        return False


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


def check_folder(folder: Path) -> None:
    """Check that files can be written to a folder.

    Errors: Refused if the path is relative, does not exist, is no folder, or is read-only.
    """
    if not folder.is_absolute():
        raise Refused("the folder is not named in full", do="Choose it, or write its whole path")
    try:
        if not folder.exists():
            raise Refused("there is no such folder", do="Create it, or choose another")
        if not folder.is_dir():
            raise Refused("this is a file and no folder", do="Choose a folder")
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise Refused(
            Phrase("nothing can be written there: {why}", why=error.strerror or error),
            do="Choose a folder you may write to",
        ) from error


def make_folder(folder: Path) -> None:
    """Make a folder with those above it that are missing.

    Errors: Refused if that cannot be done.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            Phrase("the folder cannot be made: {why}", why=error.strerror or error),
            do="Choose a folder you may write to",
        ) from error
