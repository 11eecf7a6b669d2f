# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Restores a backup: looks at a copy of it as a whole, then puts that in place in one step.

The replaced file is kept beside it. Whenever the program ends in between, the data file is the one of before or the
one of the backup, and either is whole: what SQLite keeps beside the old file is merged into it, or put away with it,
before the new one takes its name.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from desktop_app.basics.files import BESIDE, temporary_folder
from desktop_app.paths import Folders
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder.backups import not_restored, prepare_copy
from desktop_app.services.data_folder.sweep import REPLACED, RESTORING, UNMERGED, sweep_leftovers


def restore_backup(
    program: Program, folders: Folders, backup: Path, now: Callable[[], datetime] | None = None
) -> Path | None:
    """Replace the data file with a copy of a backup; return the path under which the replaced file is kept.

    The backup is not changed. None is returned where there was no file to replace.
    Errors: Refused if the backup is not whole, if the disk is full, or if another window has the folder; nothing is
    changed then.
    """
    folders.make_folders()
    folder_lock = program.claim_folder(folders.data)
    try:
        sweep_leftovers(folders)
        with temporary_folder(folders.data, RESTORING) as folder:
            copy = folder / folders.database.name
            prepare_copy(program, backup, copy)
            _write_through(copy)
            set_aside = _set_aside(program, folders.database, (now or datetime.now)())
            copy.replace(folders.database)
            _write_through(folders.data)
    except OSError as error:
        raise not_restored(backup, error) from error
    finally:
        folder_lock.release_lock()
    return set_aside


def _set_aside(program: Program, file: Path, now: datetime) -> Path | None:
    """Keep the data file under a second name, and leave nothing beside it that SQLite would merge into another."""
    if not file.exists():
        _drop_beside(file)
        return None
    set_aside = _find_free_name(file, now)
    # Copied before SQLite is let near them: of a file that is damaged it deletes them.
    unmerged = [ending for ending in UNMERGED if Path(f"{file}{ending}").exists()]
    for ending in unmerged:
        _copy_whole(Path(f"{file}{ending}"), Path(f"{set_aside}{ending}"))
    if unmerged and program.merge_changes(file):
        for ending in unmerged:
            Path(f"{set_aside}{ending}").unlink(missing_ok=True)
    _link_or_copy(file, set_aside)
    _drop_beside(file)
    return set_aside


def _drop_beside(file: Path) -> None:
    for ending in BESIDE:
        Path(f"{file}{ending}").unlink(missing_ok=True)


def _find_free_name(file: Path, now: datetime) -> Path:
    stem = f"{REPLACED}{now:%Y%m%d-%H%M%S}"
    names = (file.with_name(f"{stem}{f'-{n}' if n else ''}{file.suffix}") for n in count())
    return next(name for name in names if not name.exists())


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # the disk does not support hard links
        _copy_whole(source, target)


def _copy_whole(source: Path, target: Path) -> None:
    """Copy a file under another name and rename it, so that it is never half a copy."""
    unfinished = target.with_name(f".lodestone-{os.urandom(6).hex()}.part")
    try:
        shutil.copy2(source, unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def _write_through(path: Path) -> None:
    """Have the system write a file, or the names of a folder, to the disk now."""
    with suppress(OSError):  # a system that does not do it for folders
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
