# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Restores a backup again and again, each time killed one step later, and prints what each left.

python -m tests.services.data_folder.killed_restores FOLDER    FOLDER/prepared is the data folder to begin with

A step is whatever names, makes, changes or writes through a file. The restore runs in a fork, because to start a
program for every step would take minutes.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

from desktop_app.paths import Folders
from desktop_app.services.data_folder.backups import restore_backup
from desktop_app.services.data_folder.open import open_folder
from tests.making import program

STEPS = frozenset(
    {"os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "sqlite3.connect", "shutil.copyfile"}
)  # fmt: skip
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def kill_at(step: int) -> None:
    """Have this process killed before a step."""
    steps = count(1)

    def hook(event: str, args: tuple[Any, ...]) -> None:
        is_step = event in STEPS or (event == "open" and args[2] & WRITES)
        if is_step and next(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def restore_in_fork(folders: Folders, step: int) -> bool:
    """Tell whether a restore was killed at a step; False if it has fewer."""
    child = os.fork()
    if not child:
        try:
            kill_at(step)
            restore_backup(program(), folders, folders.backups_folder / "backup.sqlite")
        except BaseException:  # noqa: BLE001  told by the status
            os._exit(1)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return True
    if os.WEXITSTATUS(status):
        raise RuntimeError(f"the restore failed, with a kill at step {step}")
    return False


def clients_by_hand(folder: Path, beside: Path) -> list[str] | str:
    """Return the clients as any program would read them that knows nothing of a restore; it reads a copy."""
    shutil.copytree(folder, beside)
    try:
        with closing(sqlite3.connect(beside / "lodestone.sqlite")) as bare:
            return [name for (name,) in bare.execute("SELECT name FROM client ORDER BY id")]
    except sqlite3.Error as error:
        return str(error)
    finally:
        shutil.rmtree(beside)


def unmerged_bytes(folders: Folders) -> int:
    write_ahead = Path(f"{folders.database}-wal")
    return write_ahead.stat().st_size if write_ahead.exists() else 0


def after_next_start(folders: Folders) -> dict[str, Any]:
    """Return what is there after the next start, and what it has left lying about."""
    names: list[str] = []
    try:
        with closing(open_folder(program(), folders)) as opened:
            names = [row.name for row in opened.workspace.clients.rows()]
            faults = [finding.as_sentence() for finding in opened.workspace.audit.verify_journal().faults]
    except Exception as error:  # noqa: BLE001  a data file that was damaged before is damaged still
        faults = [str(error)]
    left = [
        file.name for file in folders.data.rglob("*") if file.suffix == ".part" or ".restoring" in str(file)
    ]
    replaced = sorted(file.name for file in folders.data.glob("lodestone-replaced-*"))
    return {
        "names": names,
        "faults": faults,
        "left": left,
        "replaced": replaced,
        "unmerged": unmerged_bytes(folders),
    }


def main(base: Path, every: int) -> None:
    """Go through the steps, one in so many, and print a line for each."""
    program().claim_folder(base).release_lock()  # loads what a start loads, before the forks
    for step in count(1, every):
        folders = Folders(Path(shutil.copytree(base / "prepared", base / f"killed-{step}")))
        was_killed = restore_in_fork(folders, step)
        by_hand = clients_by_hand(folders.data, base / "copy")
        line = {"step": step, "killed": was_killed, "by_hand": by_hand, **after_next_start(folders)}
        sys.stdout.write(json.dumps(line) + "\n")
        shutil.rmtree(folders.data)
        if not was_killed:
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
