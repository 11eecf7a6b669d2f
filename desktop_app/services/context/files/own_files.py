# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which files are the program's own, so that no path of a user reads or replaces one by mistake.

Two things are told apart. A data file that is open in this process is known by what the system calls it (device and
number), under any name or link, and is never even opened a second time: closing any descriptor of it would drop the
locks that SQLite holds on it, and another program could then remove changes that are not merged yet. Everything else
of a data folder is known by where it lies and by its first bytes.
"""

from __future__ import annotations

import os
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

APPLICATION_ID: Final = 0x4C6F6465
"""What SQLite keeps at the beginning of our data files as the mark of the program: "Lode" as a number."""
DATA_FILE: Final = "lodestone.sqlite"
LOCK_FILE: Final = "lodestone.lock"
BESIDE: Final = ("-wal", "-shm", "-journal")
"""The endings of the files that SQLite keeps beside a database."""
BACKUPS: Final = "backups"
MEMOS: Final = "memos"
LIST_INDEXES: Final = "list-indexes"
"""Holds what is built from loaded lists so that they are searched fast; it may be deleted at any time."""
HEADER: Final = 100
"""How many bytes the beginning of a database has."""

_OWN_FOLDERS: Final = (BACKUPS, MEMOS, LIST_INDEXES, "evidence", "logs")
_OWN_NAMES: Final = (
    DATA_FILE,
    LOCK_FILE,
    "settings.toml",
    "window.ini",
    "lodestone-replaced-",
    ".restoring-",
)
_MAGIC: Final = b"SQLite format 3\x00"
_BESIDE_MAGIC: Final = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7")

Identity = tuple[int, int]
"""Device and number by which the system knows a file, whatever its names."""
OpenFile = tuple[Path, Identity | None]
"""A data file as it was opened: its path, and what it was then."""


class OpenFiles:
    """The data files that are open in this process, each counted as often as it was opened.

    They belong to the process, and not to one program object, because the locks of SQLite do.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: Counter[OpenFile] = Counter()

    def note_opened(self, file: Path) -> OpenFile:
        """Note that SQLite has a file open; returns what ``note_closed`` takes."""
        opened = (file.absolute(), identity_of(file))
        with self._lock:
            self._counts[opened] += 1
        return opened

    def note_closed(self, opened: OpenFile) -> None:
        """Note that one of those who had a file open has closed it."""
        with self._lock:
            self._counts[opened] -= 1
            self._counts += Counter()  # drops those that nobody has open

    def holds(self, path: Path) -> bool:
        """Tell whether a path leads to an open data file, or to one that SQLite keeps beside it. Opens nothing."""
        identity = identity_of(path)
        return identity is not None and identity in set(self._identities())

    def folders(self) -> set[Path]:
        """Return the folders that open data files lie in."""
        with self._lock:
            return {file.parent.resolve() for file, _identity in self._counts}

    def _identities(self) -> Iterator[Identity]:
        with self._lock:
            opened = list(self._counts)
        for file, at_opening in opened:
            if at_opening is not None:  # also after it was moved
                yield at_opening
            names = [Path(f"{file}{ending}") for ending in ("", *BESIDE)]
            for name in (*names, file.with_name(LOCK_FILE)):
                if (identity := identity_of(name)) is not None:
                    yield identity


OPEN_FILES: Final = OpenFiles()


def identity_of(path: Path) -> Identity | None:
    """Return by what the system knows a file, links followed; None if there is none."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def is_database(beginning: bytes) -> bool:
    """Tell by its first bytes a database of SQLite, or a file that SQLite keeps beside one."""
    return beginning.startswith((_MAGIC, *_BESIDE_MAGIC))


def is_our_database(beginning: bytes) -> bool:
    """Tell by its first hundred bytes a data file of this program, or a copy of one."""
    return beginning.startswith(_MAGIC) and beginning[68:72] == APPLICATION_ID.to_bytes(4, "big")


def lies_among_own_files(path: Path) -> bool:
    """Tell whether a path, there or not, is one of a data folder's own files, or lies in one of its own folders."""
    try:
        real = path.resolve()
    except (OSError, RuntimeError, ValueError):  # a link that leads in a circle; opening it says so
        return False
    open_folders = OPEN_FILES.folders()
    return any(
        _is_own_name(real.relative_to(folder).parts)
        for folder in real.parents
        if folder in open_folders or _is_data_folder(folder)
    )


def _is_data_folder(folder: Path) -> bool:
    return os.path.lexists(folder / DATA_FILE) or os.path.lexists(folder / LOCK_FILE)


def _is_own_name(parts: tuple[str, ...]) -> bool:
    first = parts[0].casefold()  # some disks do not tell cases apart
    return first in _OWN_FOLDERS or first.startswith(_OWN_NAMES)
