# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Moves a data folder: copies it, compares the copy, and has the next start open it. The old folder is kept."""

from __future__ import annotations

import hashlib
import shutil
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.paths import Folders, remember_folder
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder.open import MOVING

if TYPE_CHECKING:
    from desktop_app.services.workspace import Workspace

_LEFT: Final = frozenset({"logs", "lodestone.lock"})


def move_data_folder(
    program: Program, workspace: Workspace, old: Folders, new: Path, *, progress: Progress = nothing_happens
) -> Folders:
    """Copy everything to an empty folder, compare it, and store that folder for the next start.

    Nothing may write to the old folder meanwhile. Returns the new folders.
    Errors: Refused if the new folder is not empty, lies in the old one, cannot be written to, or differs after copying,
    or if it cannot be stored for the next start. The new folder is empty again then.
    """
    if new.resolve().is_relative_to(old.data.resolve()):
        raise Refused(
            "the new folder lies inside the old one", file=str(new), do="Choose a folder somewhere else"
        )
    try:
        if _holds_unfinished_move(old, new):
            _clear(new, keep=True)
        used = new.exists() and any(new.iterdir())
    except OSError as error:
        raise Refused(
            Phrase("the folder cannot be read: {why}", why=error.strerror or error),
            file=str(new),
            do="Choose a folder you may write to",
        ) from error
    if used:
        raise Refused(
            "the folder is not empty", file=str(new), do="Choose an empty folder, or make a new one"
        )
    was_there = new.exists()
    try:
        return _copy_into(program, workspace, old, new, progress)
    except BaseException:
        _clear(new, keep=was_there)
        raise


def _copy_into(
    program: Program, workspace: Workspace, old: Folders, new: Path, progress: Progress
) -> Folders:
    from desktop_app.services.workspace import open_workspace

    folders = Folders(new, "last")
    folders.make_folders()
    (new / MOVING).touch()
    folder_lock = program.claim_folder(new)
    try:
        workspace.write_backup(folders.database, progress)
        for file in sorted(old.data.rglob("*")):
            # SQLite has copied the database itself
            first = file.relative_to(old.data).parts[0]
            if not file.is_file() or first in _LEFT or first.startswith(old.database.name):
                continue
            target = new / file.relative_to(old.data)
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(file, target)
                same = _file_digest(file) == _file_digest(target)
            except OSError as error:
                raise Refused(
                    Phrase("the file cannot be copied: {why}", why=error.strerror or error),
                    file=str(file),
                    do="Nothing has changed; choose another folder, or make room on the disk",
                ) from error
            if not same:
                raise _refuse_differing_copy(target)
        with closing(open_workspace(program, folders.database)) as copied:
            if copied.verify_records() or copied.list_journal(limit=1) != workspace.list_journal(limit=1):
                raise _refuse_differing_copy(folders.database)
    finally:
        folder_lock.release_lock()
    (new / MOVING).unlink()  # before the next start may open it: a folder in use is nobody's copy
    if not remember_folder(new):
        raise Refused(
            "which folder the next start is to open cannot be stored, so the old folder stays in use",
            file=str(new),
            do="Make room on the disk of your home folder, see that you may write there, and move the data again",
        )
    return folders


def _holds_unfinished_move(old: Folders, new: Path) -> bool:
    """Tell whether a folder holds only what a move of the old folder has copied that was stopped from outside."""
    if not (new / MOVING).is_file():
        return False
    own_names = (MOVING, old.database.name, files.UNFINISHED[0], *_LEFT)
    return all(
        (old.data / name).is_file() or name.parts[0].startswith(own_names)
        for name in (file.relative_to(new) for file in new.rglob("*") if not file.is_dir())
    )


def _clear(new: Path, *, keep: bool) -> None:
    """Delete what was copied, so that the folder can be chosen again; ``keep`` the folder itself where it was there."""
    with suppress(OSError):
        for entry in new.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                files.remove_folder(entry)
            else:
                entry.unlink(missing_ok=True)
        if not keep:
            new.rmdir()


def _file_digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _refuse_differing_copy(target: Path) -> Refused:
    return Refused(
        "the copy differs from what was copied, so the old folder stays in use",
        file=str(target),
        do="Check the disk, or choose another folder",
    )
