# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Deletes what a killed program has left half done: in its own data folder, and in the system's temporary folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop_app.basics.files import (
    BACKUPS,
    LIST_INDEXES,
    is_same_file,
    remove_folder,
    sweep_temporary_folders,
)
from desktop_app.paths import Folders

RESTORING: Final = ".restoring"
"""How the name of a folder begins in which a backup is looked at before it takes the place of the data file."""
REPLACED: Final = "lodestone-replaced-"
"""How the name begins under which a replaced data file is kept."""
UNMERGED: Final = ("-wal", "-journal")
"""The endings of files beside a data file that hold changes which SQLite has not merged into it."""
_UNFINISHED: Final = (
    ".lodestone-*.part",
    "lodestone.sqlite.part*",
    ".settings.toml.*",
    f"{BACKUPS}/*.sqlite.part*",  # SQLite keeps a journal beside a copy that it writes
    f"{BACKUPS}/.lodestone-*.part",
    f"{LIST_INDEXES}/.lodestone-*.part",
    "evidence/.lodestone-*.part",
    "memos/.lodestone-*.part",
    "memos/*/.lodestone-*.part",
)


def sweep_leftovers(folders: Folders) -> None:
    """Delete what is half done in a data folder that this process holds; what cannot be deleted stays."""
    for folder in folders.data.glob(f"{RESTORING}-*"):
        if folder.is_dir() and not folder.is_symlink():
            remove_folder(folder)
    with suppress(OSError):
        _undo_setting_aside(folders)
    for file in _unfinished_files(folders.data):
        with suppress(OSError):
            file.unlink()
    sweep_temporary_folders()


def _unfinished_files(folder: Path) -> Iterator[Path]:
    for pattern in _UNFINISHED:
        yield from (file for file in folder.glob(pattern) if file.is_file() or file.is_symlink())


def _undo_setting_aside(folders: Folders) -> None:
    """Take back what a restore has put away of a data file that it did not come to replace."""
    for second_name in folders.data.glob(f"{REPLACED}*.sqlite"):
        if is_same_file(second_name, folders.database):
            _put_back_unmerged(second_name, folders.database)
            second_name.unlink()
    for ending in UNMERGED:
        for copy in folders.data.glob(f"{REPLACED}*.sqlite{ending}"):
            if not copy.with_name(copy.name.removesuffix(ending)).exists():
                copy.unlink()


def _put_back_unmerged(second_name: Path, file: Path) -> None:
    """Put what was not merged into a data file beside it again, where that was taken away already."""
    for ending in UNMERGED:
        put_away, place = Path(f"{second_name}{ending}"), Path(f"{file}{ending}")
        if put_away.exists() and not place.exists():
            put_away.replace(place)
