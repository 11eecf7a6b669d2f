# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reading the files a user names and writing what was asked for, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from desktop_app.domain.casefile.reading import MOST_BYTES
from desktop_app.domain.errors import Refused


def read(path: Path) -> bytes:
    """Return the bytes of a file the user named.

    Errors: Refused when it is not there, not a file, or cannot be read.
    """
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise Refused("this is not a file", file=name_of(path), do="Name a file on disk")
        if path.stat().st_size > MOST_BYTES:
            raise Refused(
                "the file is larger than 64 MiB",
                file=name_of(path),
                do="Split the bill into several cases",
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise Refused(
            "there is no such file", file=name_of(path), do="Check the name and the folder"
        ) from None
    except IsADirectoryError:
        raise Refused(
            "this is a folder", file=name_of(path), do="Name a file, or use --batch for a folder"
        ) from None
    except OSError as error:
        raise Refused(
            f"the file cannot be read: {error.strerror}",
            file=name_of(path),
            do="Check its permissions",
        ) from None


def write(path: Path, content: bytes) -> None:
    """Write a file in one step, so that it is there whole or not there.

    Errors: Refused when the folder is missing or cannot be written.
    """
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".lodestone-")
    except OSError as error:
        raise _cannot_write(path, error) from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            os.fchmod(file.fileno(), 0o644) if hasattr(os, "fchmod") else None
        Path(temporary).replace(path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise _cannot_write(path, error) from None


def _cannot_write(path: Path, error: OSError) -> Refused:
    return Refused(
        f"the file cannot be written: {error.strerror}",
        file=name_of(path),
        do="Choose a folder that exists and can be written",
    )


def name_of(path: Path) -> str:
    """Return a path as it can be printed, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")
