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
from desktop_app.services.context.files import is_full
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
        found = [
            Backup(file, datetime.fromtimestamp(file.stat().st_mtime).astimezone())
            for file in folders.backups.glob("*.sqlite")
            if file.is_file() and file.stat().st_size
        ]
    except OSError:
        return None
    return max(found, key=lambda one: one.at, default=None)


def restore(
    program: Program, folders: Folders, backup: Path, now: Callable[[], datetime] | None = None
) -> Path:
    """Put a copy of a backup in the place of the data file; return where the file is kept that was there.

    At every moment there is one or the other, whole. The backup itself stays as it is.
    Errors: Refused if the backup cannot be opened, if there is no room for it, or if another window has the folder;
    everything is then as it was.
    """
    folders.make()
    held = program.claim_folder(folders.data)
    try:
        with _workplace(folders.data) as place:
            copy = place / folders.database.name
            _copy(backup, copy)
            _check_opens(program, copy, backup)
            kept = _keep(folders.database, (now or datetime.now)())
            copy.replace(folders.database)
    except OSError as error:
        raise _not_restored(backup, error) from error
    finally:
        held.release()
    return kept


@contextmanager
def _workplace(folder: Path) -> Iterator[Path]:
    """Yield a folder on the same disk, closed to other users, that is gone afterwards with all that is left in it."""
    place = Path(tempfile.mkdtemp(dir=folder, prefix=".restoring-"))
    try:
        yield place
    finally:
        with suppress(OSError):
            for left in sorted(place.rglob("*"), reverse=True):
                left.rmdir() if left.is_dir() else left.unlink()
            place.rmdir()


def _copy(file: Path, to: Path) -> None:
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
            "the backup is empty",
            file=str(backup),
            do="Choose another backup; nothing has been changed",
        )
    try:
        with closing(open_workspace(program, copy)) as desk:
            desk.clients.rows()
    except Refused as refused:
        raise Refused(
            Phrase("the backup cannot be used either: {why}", why=refused.what),
            file=str(backup),
            do="Choose another backup; nothing has been changed",
        ) from refused


def _keep(file: Path, now: datetime) -> Path:
    """Give the data file a second name, which stays when another takes its place."""
    kept = _free_name(file, now)
    for suffix in ("", *_BESIDE):
        source, target = Path(f"{file}{suffix}"), Path(f"{kept}{suffix}")
        if source.exists():
            _link(source, target)
    for suffix in _BESIDE:  # they belong to the old file, and would be folded into the new one
        Path(f"{file}{suffix}").unlink(missing_ok=True)
    return kept


def _free_name(file: Path, now: datetime) -> Path:
    stem = f"{file.stem}-replaced-{now:%Y%m%d-%H%M%S}"
    names = (file.with_name(f"{stem}{f'-{n}' if n else ''}{file.suffix}") for n in count())
    return next(name for name in names if not name.exists())


def _link(source: Path, target: Path) -> None:
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
        if is_full(error)
        else "Check that you may read it, and write to the data folder",
    )
