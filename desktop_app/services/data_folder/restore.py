# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Restores a backup: opens a copy of it first, then puts that in place. The replaced file is kept beside it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Final

from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.paths import Folders
from desktop_app.services.context.files import is_disk_full
from desktop_app.services.context.program import Program

_BESIDE: Final = ("-wal", "-shm")
"""The endings of the files that SQLite keeps beside a database, with changes not yet merged into it."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the data file, and when it was written."""

    file: Path
    at: datetime


def newest_backup(folders: Folders) -> Backup | None:
    """Return the newest backup in the folder of backups; None if there is none, or it cannot be read."""
    try:
        backups = [
            Backup(file, datetime.fromtimestamp(file.stat().st_mtime).astimezone())
            for file in folders.backups_folder.glob("*.sqlite")
            if file.is_file() and file.stat().st_size
        ]
    except OSError:
        return None
    return max(backups, key=lambda backup: backup.at, default=None)


def restore_backup(
    program: Program, folders: Folders, backup: Path, now: Callable[[], datetime] | None = None
) -> Path:
    """Replace the data file with a copy of a backup; return the path under which the replaced file is kept.

    At every moment one of the two is complete. The backup is not changed.
    Errors: Refused if the backup cannot be opened, if the disk is full, or if another window has the folder;
    nothing is changed then.
    """
    folders.make_folders()
    folder_lock = program.claim_folder(folders.data)
    try:
        with _temporary_folder(folders.data) as temporary_folder:
            copy = temporary_folder / folders.database.name
            _copy_backup(backup, copy)
            _check_opens(program, copy, backup)
            set_aside = _set_aside(folders.database, (now or datetime.now)())
            copy.replace(folders.database)
    except OSError as error:
        raise _not_restored(backup, error) from error
    finally:
        folder_lock.release_lock()
    return set_aside


@contextmanager
def _temporary_folder(folder: Path) -> Iterator[Path]:
    """Yield a temporary folder on the same disk, readable by its owner only."""
    temporary_folder = Path(tempfile.mkdtemp(dir=folder, prefix=".restoring-"))
    try:
        yield temporary_folder
    finally:
        with suppress(OSError):
            for left in sorted(temporary_folder.rglob("*"), reverse=True):
                left.rmdir() if left.is_dir() else left.unlink()
            temporary_folder.rmdir()


def _copy_backup(file: Path, to: Path) -> None:
    """Copy a data file with the files SQLite keeps beside it, readable by their owner only."""
    for suffix in ("", *_BESIDE[:1]):
        source, target = Path(f"{file}{suffix}"), Path(f"{to}{suffix}")
        if source.exists() or not suffix:
            target.touch(mode=0o600)
            shutil.copyfile(source, target)


def _check_opens(program: Program, copy: Path, backup: Path) -> None:
    """Open the copy as the window would, which upgrades one of an earlier version."""
    from desktop_app.services.workspace import open_workspace

    if not copy.stat().st_size:  # an empty file would be opened as a new one
        raise Refused(
            "the backup is empty", file=str(backup), do="Choose another backup; nothing has been changed"
        )
    try:
        with closing(open_workspace(program, copy)) as workspace:
            workspace.clients.rows()
    except Refused as refused:
        raise Refused(
            Phrase("the backup cannot be used either: {why}", why=refused.what),
            file=str(backup),
            do="Choose another backup; nothing has been changed",
        ) from refused


def _set_aside(file: Path, now: datetime) -> Path:
    """Keep the data file under a second name, before another replaces it."""
    set_aside = _find_free_name(file, now)
    for suffix in ("", *_BESIDE):
        source, target = Path(f"{file}{suffix}"), Path(f"{set_aside}{suffix}")
        if source.exists():
            _link_or_copy(source, target)
    for suffix in _BESIDE:  # they belong to the old file, and SQLite would merge them into the new one
        Path(f"{file}{suffix}").unlink(missing_ok=True)
    return set_aside


def _find_free_name(file: Path, now: datetime) -> Path:
    stem = f"{file.stem}-replaced-{now:%Y%m%d-%H%M%S}"
    names = (file.with_name(f"{stem}{f'-{n}' if n else ''}{file.suffix}") for n in count())
    return next(name for name in names if not name.exists())


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # the disk does not support hard links
        with suppress(FileNotFoundError):
            target.unlink()
        shutil.copy2(source, target)


def _not_restored(backup: Path, error: OSError) -> Refused:
    return Refused(
        Phrase("the backup cannot be put in place: {why}", why=error.strerror or str(error)),
        file=str(backup),
        do="Make room on the disk and try again"
        if is_disk_full(error)
        else "Check that you may read it, and write to the data folder",
    )
