# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Writing files that a person asked for: there whole, or as before; and the folders they go to."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under another name and rename it, so that nobody ever sees half of it.

    Errors: Refused if it cannot be written there; a file of that name is then as it was.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise Refused(
            f"the file cannot be written: {error.strerror or error}",
            file=str(path),
            do="Close it in the program that shows it, or choose a folder you may write to",
        ) from error


def check_folder(folder: Path) -> None:
    """Make sure that files can be written into a folder.

    Errors: Refused if it is not named in full, is not there, is no folder, or nothing can be written there.
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
