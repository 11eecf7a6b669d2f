# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Opens a data folder: finds and locks it, opens its database, loads the law file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.paths import Folders, remember_folder
from desktop_app.services.context.ports import FolderLock
from desktop_app.services.context.program import Program

if TYPE_CHECKING:
    from desktop_app.services.workspace import Workspace


# --------------------------------------------------------------------------------------------------
# Deletes what a killed program has left half done: in its own data folder, and in the system's temporary
# folder.


"""How the name of a folder begins in which a backup is looked at before it takes the place of the data file."""
REPLACED: Final = "lodestone-replaced-"
"""How the name begins under which a replaced data file is kept."""
UNMERGED: Final = ("-wal", "-journal")
"""The endings of files beside a data file that hold changes which SQLite has not merged into it."""
MOVING: Final = "lodestone.moving"
"""Lies in a folder while a move fills it: what is beside it are copies, until a folder so marked is opened and used."""
_UNFINISHED: Final = (
    MOVING,
    ".lodestone-*.part",
    "lodestone.sqlite.part*",
    ".settings.toml.*",
    f"{files.BACKUPS}/*.sqlite.part*",  # SQLite keeps a journal beside a copy that it writes
    f"{files.BACKUPS}/.lodestone-*.part",
    f"{files.LIST_INDEXES}/.lodestone-*.part",
    f"{files.KEPT_ANSWERS}/.lodestone-*.part",
    f"{files.NAMED_WHAT_IFS}/.lodestone-*.part",
    "evidence/.lodestone-*.part",
    "memos/.lodestone-*.part",
    "memos/*/.lodestone-*.part",
)


def sweep_leftovers(folders: Folders) -> None:
    """Delete what is half done in a data folder that this process holds; what cannot be deleted stays."""
    for folder in folders.data.glob(f"{files.RESTORING}-*"):
        if folder.is_dir() and not folder.is_symlink():
            files.remove_folder(folder)
    with suppress(OSError):
        # Take back what a restore has put away of a data file that it did not come to replace.
        for second_name in folders.data.glob(f"{REPLACED}*.sqlite"):
            if files.is_same_file(second_name, folders.database):
                for unmerged in UNMERGED:
                    put_away, target = Path(f"{second_name}{unmerged}"), Path(f"{folders.database}{unmerged}")
                    if put_away.exists() and not target.exists():
                        put_away.replace(target)
                second_name.unlink()
        for ending in UNMERGED:
            for copy in folders.data.glob(f"{REPLACED}*.sqlite{ending}"):
                if not copy.with_name(copy.name.removesuffix(ending)).exists():
                    copy.unlink()
    for file in [file for pattern in _UNFINISHED for file in folders.data.glob(pattern)]:
        if file.is_file() or file.is_symlink():
            with suppress(OSError):
                file.unlink()
    files.sweep_temporary_folders()


class FolderGone(Refused):
    """The folder that was opened last does not exist any more."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "the data folder of last time is not there",
            file=str(folder),
            do="Plug in or bring back the disk it lies on and try again, or choose where it is now",
        )


class Unusable(Refused):
    """The data file cannot be used as it is; a backup can take its place."""


class NewerFile(Unusable):
    """The data file was written by a newer version of the program: of ``version``, where ``newest`` is known."""

    def __init__(self, version: int, newest: int, file: Path, do: str) -> None:
        why = Phrase(
            "the file was written by a newer Lodestone (its files have version {version}, this program knows up to"
            " {newest})",
            version=version,
            newest=newest,
        )
        super().__init__(why, file=file.name, do=do)


class DataFileLost(Unusable):
    """The data file is empty or has gone, while its backups and memos lie beside it: a new one would hide that."""

    def __init__(self, file: Path, *, is_there: bool) -> None:
        super().__init__(
            "the data file is empty, and yet backups or memos lie beside it"
            if is_there
            else "the data file has gone, and yet backups or memos lie beside it",
            file=str(file),
            do="Open the window, which offers the newest backup that is whole, or bring the file back",
        )


class FolderTaken(Refused):
    """Another window has the folder open."""

    def __init__(self, folder: Path, *, user: str = "", host: str = "", opened_at: str = "") -> None:
        super().__init__(
            _describe_holder(user, host, opened_at),
            file=str(folder),
            do="Go on in the window that is open, or close it and try again",
        )


def _describe_holder(user: str, host: str, opened_at: str) -> str:
    """Return who has the folder open, on which computer and since when, as far as known."""
    try:
        at = datetime.fromisoformat(opened_at)
    except ValueError:
        at = None
    if user and host and at is not None:
        return Phrase(
            "the data folder is already open by {user} on {host}, since {time} on {day}",
            user=user,
            host=host,
            time=f"{at:%H:%M}",
            day=f"{at:%Y-%m-%d}",
        )
    who = f" by {user}" if user else ""
    on_host = f" on {host}" if host else ""
    when = "" if at is None else f", since {at:%H:%M} on {at:%Y-%m-%d}"
    return f"the data folder is already open{who}{on_host}{when}"


@dataclass(frozen=True, slots=True)
class Opened:
    """A data folder that is open and locked by this window."""

    workspace: Workspace
    folder_lock: FolderLock

    def close(self) -> None:
        """Close the database, then release the folder."""
        self.workspace.close()
        self.folder_lock.release_lock()


def check_not_lost(folders: Folders) -> None:
    """Check that a data file which is empty or missing is really a new one.

    Errors: DataFileLost if something lies beside it that only a data file with something in it can have left; Refused
    if the folder cannot be looked into.
    """
    file = folders.database
    is_file = folders.has_database()
    is_there = is_file or file.exists()
    if is_there and (not is_file or file.stat().st_size):
        return
    if any(_iterate_remains(folders)):
        raise DataFileLost(file, is_there=is_there)


def _iterate_remains(folders: Folders) -> Iterator[Path]:
    yield from folders.backups_folder.glob("*.sqlite")
    yield from (folders.data / files.MEMOS).glob("*/*.pdf")
    yield from folders.data.glob(f"{REPLACED}*.sqlite")
    write_ahead = Path(f"{folders.database}-wal")
    if write_ahead.is_file() and write_ahead.stat().st_size:
        yield write_ahead


def open_folder(program: Program, folders: Folders, *, by: str = "") -> Opened:
    """Open a data folder, making it if it is new.

    Errors: FolderGone if it was opened last and does not exist; FolderTaken if another window has it; DataFileLost if
    it is not new and its data file is empty or missing; Refused if it cannot be written to or its database cannot be
    opened.
    """
    # The database libraries are among the slowest imports of the program.
    from desktop_app.services.workspace import open_workspace

    if folders.chosen == "last" and not os.path.isdir(folders.data):
        raise FolderGone(folders.data)
    folders.make_folders()
    folder_lock = program.claim_folder(folders.data)
    try:
        check_not_lost(folders)
        sweep_leftovers(folders)
        opened = Opened(open_workspace(program, folders.database, user_name=by), folder_lock)
        opened.workspace.finish_filing()
    except BaseException:
        folder_lock.release_lock()
        raise
    if folders.is_chosen_for_good:
        remember_folder(folders.data)
    return opened


# --------------------------------------------------------------------------------------------------
# The names that must not appear in a log or problem report: parties, products, shipments.


def list_redacted_names(workspace: Workspace) -> Mapping[str, list[str]]:
    """Return all names and keys of a data file by kind: party, product, shipment."""
    parties, products, shipments = list[str](), list[str](), list[str]()
    for client in workspace.clients.rows():
        client_workspace = workspace.client_workspace(client.id)
        parties += (client.client, client.name, client.name_zh)
        for supplier in client_workspace.suppliers.rows():
            parties += (supplier.supplier, supplier.name, supplier.name_zh)
        for party in client_workspace.parties.rows():
            parties += (party.party, party.name, party.name_zh)
        for product in client_workspace.products.rows():
            products += (product.part_number, product.name, product.name_zh)
        for shipment in client_workspace.shipments.list_rows():
            shipments += (shipment.shipment, shipment.title)
    return {"party": parties, "product": products, "shipment": shipments}
