# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Backups looked at before anything is changed: whether one is whole, and what it would bring back in place of what."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.basics import files
from desktop_app.basics.days import day_in_beijing
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Bug, Phrase, Refused
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.basics.seals import is_intact, remove_seal
from desktop_app.paths import Folders
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder.open import REPLACED, UNMERGED, NewerFile, sweep_leftovers
from desktop_app.services.schema.rows import ALL_DETERMINATIONS, ALL_PRODUCTS

if TYPE_CHECKING:
    from desktop_app.services.workspace import Workspace


_DO: Final = "Choose another backup; nothing has been changed"


class NotWhole(Refused):
    """A backup that is damaged, altered, empty, or none at all."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the data file, and when it was written."""

    file: Path
    at: datetime


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is in a data file, in numbers, and its newest journal entry with the day of that."""

    clients: int
    products: int
    records: int
    entry: int
    day: str


@dataclass(frozen=True, slots=True)
class CheckedBackup:
    """A backup that is whole: what is in it, and what is in the data file now, None where that cannot be read.

    ``is_sealed``: its bytes could be compared with those that were written. ``version`` is that of its file.
    """

    backup: Backup
    facts: FileFacts
    now: FileFacts | None
    is_sealed: bool
    version: int


@dataclass(frozen=True, slots=True)
class FoundBackups:
    """The newest backup that is whole, None if none is, and why each newer one was passed over."""

    newest: CheckedBackup | None
    refused: tuple[Refused, ...]


def list_backups(folders: Folders) -> list[Backup]:
    """Return what lies in the folder of backups, the newest first; nothing if it cannot be read."""
    try:
        backups = [
            _dated(file)
            for file in folders.backups_folder.glob("*.sqlite")
            if file.is_file() and file.stat().st_size
        ]
    except OSError:
        return []
    return sorted(backups, key=lambda backup: backup.at, reverse=True)


def newest_backup(folders: Folders) -> Backup | None:
    """Return the newest backup in the folder of backups; None if there is none, or it cannot be read."""
    return next(iter(list_backups(folders)), None)


def find_whole_backup(
    program: Program, folders: Folders, *, progress: Progress = nothing_happens
) -> FoundBackups:
    """Look through the backups from the newest on until one is whole; an exception of ``progress`` ends it."""
    refused: list[Refused] = []
    backups = list_backups(folders)
    for number, backup in enumerate(backups):
        progress(number, len(backups))
        try:
            return FoundBackups(check_backup(program, folders, backup.file), tuple(refused))
        except Refused as refusal:
            refused.append(refusal)
    return FoundBackups(None, tuple(refused))


def check_backup(program: Program, folders: Folders, backup: Path) -> CheckedBackup:
    """Look at a copy of a backup as a whole; nothing is changed.

    Its bytes, its build, its journal with all that it vouches for, its tables and every row of them are looked at.
    Errors: NotWhole if it is damaged, altered, empty or of another program; Refused if it is newer, or cannot be read.
    """
    with files.temporary_folder(folders.data if folders.data.is_dir() else None, files.RESTORING) as folder:
        checked = prepare_copy(program, backup, folder / folders.database.name)
    return CheckedBackup(
        checked.backup, checked.facts, read_facts(program, folders), checked.is_sealed, checked.version
    )


def prepare_copy(program: Program, backup: Path, copy: Path) -> CheckedBackup:
    """Copy a backup, look at the copy as a whole, and bring it up to the version of the program.

    Errors: as for ``check_backup``.
    """
    try:
        # Copy a backup with the changes that lie beside it, readable by their owner only.
        for ending in ("", "-wal"):
            source, target = Path(f"{backup}{ending}"), Path(f"{copy}{ending}")
            if source.exists() or not ending:
                target.touch(mode=0o600)
                with files.open_file(source, files.BACKUP) as opened, target.open("wb") as written:
                    shutil.copyfileobj(opened, written, 1024 * 1024)
        is_sealed = _check_seal(copy, backup)
        remove_seal(copy)
        verification = program.verify_file(copy)
        if faults := verification.faults:
            first, further = faults[0].as_sentence().rstrip("."), len(faults) - 1
            many = Phrase("{first}; and {count} more faults", first=first, count=further)
            raise _refuse(backup, many if further else first)
        if not is_sealed and copy.stat().st_size % _page_size(copy):
            # behind its pages stands a seal that is no longer the end, or half of one
            raise _refuse(backup, Phrase("its bytes are not those that were written"))
        program.check_references(copy)
        facts = _open_copy(program, copy)
    except NewerFile:
        raise
    except Refused as refused:
        if refused.file == str(backup):
            raise
        raise _refuse(backup, refused.what) from refused
    except OSError as error:
        raise not_restored(backup, error) from error
    except (Bug, ValueError, LookupError, TypeError) as error:  # what a damaged cell makes of a row
        raise _refuse(backup, Phrase("the file is damaged and cannot be read")) from error
    return CheckedBackup(_dated(backup), facts, None, is_sealed, verification.version)


def read_facts(program: Program, folders: Folders) -> FileFacts | None:
    """Return what is in the data file now, None if there is none or it cannot be read."""
    from desktop_app.services.workspace import open_workspace_to_read

    try:
        with closing(open_workspace_to_read(program, folders.database)) as workspace:
            return _facts_of(workspace)
    except (Refused, Bug, OSError, ValueError, LookupError, TypeError):
        return None


def not_restored(backup: Path, error: OSError) -> Refused:
    """Return why a backup was not put in place."""
    return Refused(
        Phrase("the backup cannot be put in place: {why}", why=error.strerror or str(error)),
        file=str(backup),
        do="Make room on the disk and try again"
        if files.is_disk_full(error)
        else "Check that you may read it, and write to the data folder",
    )


def _dated(file: Path) -> Backup:
    return Backup(file, datetime.fromtimestamp(file.stat().st_mtime).astimezone())


def _refuse(backup: Path, why: str) -> NotWhole:
    return NotWhole(Phrase("the backup cannot be used: {why}", why=why), file=str(backup), do=_DO)


def _check_seal(copy: Path, backup: Path) -> bool:
    if not copy.stat().st_size:  # an empty file would be opened as a new one
        raise NotWhole(Phrase("the backup is empty"), file=str(backup), do=_DO)
    intact = is_intact(copy)
    if intact is False:
        raise _refuse(backup, Phrase("its bytes are not those that were written"))
    if intact:  # what lies beside it was not part of it when it was made
        Path(f"{copy}-wal").unlink(missing_ok=True)
    return bool(intact)


def _page_size(file: Path) -> int:
    """Return the size of the pages that a database consists of; 1 for what is none."""
    with file.open("rb") as opened:
        head = opened.read(18)
    if not head.startswith(b"SQLite format 3\x00"):
        return 1
    size = int.from_bytes(head[16:18], "big")
    return size if size > 1 else 65_536  # 1 stands for the largest, which needs one bit more


def _open_copy(program: Program, copy: Path) -> FileFacts:
    """Open a copy as the window would, which brings up one of an earlier version, and read every row."""
    from desktop_app.services.workspace import open_workspace

    with closing(open_workspace(program, copy)) as workspace:
        for _row in workspace.iterate_rows():
            pass
        return _facts_of(workspace)


def _facts_of(workspace: Workspace) -> FileFacts:
    clients = [workspace.client_workspace(client.id) for client in workspace.clients.rows()]
    newest = next(iter(workspace.list_journal(limit=1)), None)
    return FileFacts(
        clients=len(clients),
        products=sum(client.products.count(ALL_PRODUCTS) for client in clients),
        records=sum(client.records.count_determinations(ALL_DETERMINATIONS) for client in clients),
        entry=newest.nr if newest else 0,
        day=newest.at[:10] if newest else "",
    )


# --------------------------------------------------------------------------------------------------
# The backups of days on which something was recorded.


KEPT_DAYS: Final = 10
_OF_DAY: Final = "lodestone-recorded-"


def back_up_day(workspace: Workspace, folders: Folders) -> Path | None:
    """Write the backup of the day on which something was recorded last, in place of an earlier one of that day.

    The last ten such days are kept; other files in the folder of backups are never touched. None is returned where
    nothing was recorded since the last one.
    Errors: Refused if it cannot be written.
    """
    recorded_at = workspace.find_last_recording()
    if recorded_at is None:
        return None
    file = folders.backups_folder / f"{_OF_DAY}{day_in_beijing(recorded_at).isoformat()}.sqlite"
    if file.exists() and file.stat().st_mtime >= recorded_at.timestamp():
        return None
    unfinished = file.with_name(f"{file.name}.part-day")  # what is left of one is swept at the next start
    try:
        unfinished.unlink(missing_ok=True)
        workspace.write_backup(unfinished)
        unfinished.replace(file)
    except OSError as error:
        raise Refused(
            Phrase("the backup of the day cannot be written: {why}", why=error.strerror or str(error)),
            file=str(file),
            do="Make room on the disk, and look at the folder of backups",
        ) from error
    for old in sorted(folders.backups_folder.glob(f"{_OF_DAY}????-??-??.sqlite"))[:-KEPT_DAYS]:
        with suppress(OSError):  # one that is open elsewhere goes the next time
            old.unlink()
    return file


# --------------------------------------------------------------------------------------------------
# Restores a backup: looks at a copy of it as a whole, then puts that in place in one step. The replaced
# file is kept beside it. Whenever the program ends in between, the data file is the one of before or the
# one of the backup, and either is whole: what SQLite keeps beside the old file is merged into it, or put
# away with it, before the new one takes its name.


def restore_backup(
    program: Program,
    folders: Folders,
    backup: Path,
    now: Callable[[], datetime] | None = None,
    *,
    by: str = "",
) -> Path | None:
    """Replace the data file with a copy of a backup; return the path under which the replaced file is kept.

    The backup is not changed; its copy has an entry of the journal that says who took it (``by``, blank for the account
    at the computer). None is returned where there was no file to replace.
    Errors: Refused if the backup is not whole, if the disk is full, or if another window has the folder; nothing is
    changed then.
    """
    folders.make_folders()
    folder_lock = program.claim_folder(folders.data)
    try:
        sweep_leftovers(folders)
        with files.temporary_folder(folders.data, files.RESTORING) as folder:
            copy = folder / folders.database.name
            checked = prepare_copy(program, backup, copy)
            _note_taken(program, copy, checked, by)
            _write_through(copy)
            set_aside = _set_aside(program, folders.database, (now or datetime.now)())
            copy.replace(folders.database)
            _write_through(folders.data)
    except OSError as error:
        raise not_restored(backup, error) from error
    finally:
        folder_lock.release_lock()
    return set_aside


def _note_taken(program: Program, copy: Path, checked: CheckedBackup, by: str) -> None:
    from desktop_app.services.workspace import open_workspace

    with closing(open_workspace(program, copy, user_name=by)) as workspace:
        workspace.note_backup_taken(checked.facts.day, checked.facts.entry)


def _set_aside(program: Program, file: Path, now: datetime) -> Path | None:
    """Keep the data file under a second name, and leave nothing beside it that SQLite would merge into another."""
    if not file.exists():
        _drop_beside(file)
        return None
    stem = f"{REPLACED}{now:%Y%m%d-%H%M%S}"
    names = (file.with_name(f"{stem}{f'-{n}' if n else ''}{file.suffix}") for n in count())
    set_aside = next(name for name in names if not name.exists())
    # Copied before SQLite is let near them: of a file that is damaged it deletes them.
    unmerged = [ending for ending in UNMERGED if Path(f"{file}{ending}").exists()]
    for ending in unmerged:
        _copy_whole(Path(f"{file}{ending}"), Path(f"{set_aside}{ending}"))
    if unmerged and program.merge_changes(file):
        for ending in unmerged:
            Path(f"{set_aside}{ending}").unlink(missing_ok=True)
    try:
        os.link(file, set_aside)
    except OSError:  # the disk does not support hard links
        _copy_whole(file, set_aside)
    _drop_beside(file)
    return set_aside


def _drop_beside(file: Path) -> None:
    for ending in files.BESIDE:
        Path(f"{file}{ending}").unlink(missing_ok=True)


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
