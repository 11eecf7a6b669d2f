# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Paths as they are printed and compared, and folders that a user names."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path
from typing import Final

from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def display_name(path: Path) -> str:
    """Return a path as it can be printed, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")


def is_same_file(first: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file, also by links."""
    try:
        return first.samefile(other)
    except OSError:  # one of the two does not exist
        return False


def is_disk_full(error: OSError) -> bool:
    """Tell whether an error means that the disk or the user's quota is full."""
    return error.errno in _FULL


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
