# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Opens a data file to read from it: nothing is made, upgraded or changed, and a window may have it open meanwhile.

A file of an earlier version, or one on a disk that cannot be written to, is copied to a temporary folder, and the copy
is brought up and read.
"""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack
from pathlib import Path

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import OPEN_FILES, temporary_folder
from desktop_app.basics.phrase import Phrase
from desktop_app.storage.sqlite.data_file.database import WAIT_SECONDS, Database
from desktop_app.storage.sqlite.data_file.upgrade import (
    VERSION,
    check_header,
    open_database,
    version_in_header,
)


def open_database_to_read(file: Path, closing: ExitStack, *, wait: float = WAIT_SECONDS) -> Database:
    """Open a data file; ``closing`` is told what to do once it is closed.

    Errors: Refused if it is not there, damaged, in use, newer, or of another program.
    """
    check_header(file)
    if OPEN_FILES.holds(file) or (version_in_header(file) >= VERSION and _is_writable(file)):
        return open_database(file, wait=wait, for_reading=True)
    folder = closing.enter_context(temporary_folder())
    return open_database(_copy_file(file, folder), wait=wait)


def _is_writable(file: Path) -> bool:
    """Tell whether SQLite can keep its files beside it, which it needs even for reading."""
    return os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)


def _copy_file(file: Path, folder: Path) -> Path:
    """Copy a data file with the changes that are not merged into it yet."""
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
    return copy
