# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Going back to a backup: tried first as a copy of its own, then put in place. What was there is kept beside it."""

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
"""How the files are called that SQLite keeps beside one: changes that are not yet folded in."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the data file, and when it was written."""

    file: Path
    at: datetime


def newest_backup(folders: Folders) -> Backup | None:
    """Return the newest copy in the folder of backups; None if there is none, or it cannot be looked into."""
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
    """Put a copy of a backup in the place of the data file; return where the file is kept that was there.

    At every moment there is one or the other, whole. The backup itself stays as it is.
    Errors: Refused if the backup cannot be opened, if there is no room for it, or if another window has the folder;
    everything is then as it was.
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
    """Yield a folder on the same disk, closed to other users, that is gone afterwards with all that is left in it."""
    temporary_folder = Path(tempfile.mkdtemp(dir=folder, prefix=".restoring-"))
    try:
        yield temporary_folder
    finally:
        with suppress(OSError):
            for left in sorted(temporary_folder.rglob("*"), reverse=True):
                left.rmdir() if left.is_dir() else left.unlink()
            temporary_folder.rmdir()


def _copy_backup(file: Path, to: Path) -> None:
    """Copy a data file with what lies beside it, closed to other users."""
    for suffix in ("", *_BESIDE[:1]):
        source, target = Path(f"{file}{suffix}"), Path(f"{to}{suffix}")
        if source.exists() or not suffix:
            target.touch(mode=0o600)
            shutil.copyfile(source, target)


def _check_opens(program: Program, copy: Path, backup: Path) -> None:
    """Open the copy as the window would; that brings one of an earlier version up to date."""
    from desktop_app.services.workspace import open_workspace

    if not copy.stat().st_size:  # it would be taken for a new file
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
    """Give the data file a second name, which stays when another takes its place."""
    set_aside = _find_free_name(file, now)
    for suffix in ("", *_BESIDE):
        source, target = Path(f"{file}{suffix}"), Path(f"{set_aside}{suffix}")
        if source.exists():
            _link_or_copy(source, target)
    for suffix in _BESIDE:  # they belong to the old file, and would be folded into the new one
        Path(f"{file}{suffix}").unlink(missing_ok=True)
    return set_aside


def _find_free_name(file: Path, now: datetime) -> Path:
    stem = f"{file.stem}-replaced-{now:%Y%m%d-%H%M%S}"
    names = (file.with_name(f"{stem}{f'-{n}' if n else ''}{file.suffix}") for n in count())
    return next(name for name in names if not name.exists())


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # this disk gives a file one name only
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
