# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Takes a client again and again, each time killed some steps later, and prints what each left.

python -m tests.services.killed_takings FOLDER EVERY    FOLDER/prepared is the data folder, FOLDER/c.lodestone-client
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from contextlib import closing
from itertools import count
from pathlib import Path

from desktop_app.paths import Folders
from desktop_app.services.data_folder.open import open_folder
from desktop_app.services.workspace import open_workspace
from tests.making import program
from tests.services.data_folder.killed_restores import after_next_start, kill_at


def take_in_fork(folders: Folders, file: Path, step: int) -> bool:
    """Tell whether a taking was killed at a step; False if it has fewer."""
    child = os.fork()
    if not child:
        try:
            with closing(open_workspace(program(), folders.database)) as desk:
                kill_at(step)
                desk.client_files.take_client(file, by="M. Roth")
        except BaseException:  # noqa: BLE001  told by the status
            os._exit(1)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return True
    if os.WEXITSTATUS(status):
        raise RuntimeError(f"the taking failed, with a kill at step {step}")
    return False


def main(base: Path, every: int) -> None:
    """Go through the steps, one in so many, and print a line for each."""
    program().claim_folder(base).release_lock()  # loads what a start loads, before the forks
    for step in count(1, every):
        folders = Folders(Path(shutil.copytree(base / "prepared", base / f"killed-{step}")))
        was_killed = take_in_fork(folders, base / "c.lodestone-client", step)
        line = {"step": step, "killed": was_killed, **after_next_start(folders)}
        with closing(open_folder(program(), folders)) as opened:
            clients = [opened.workspace.client_workspace(row.id) for row in opened.workspace.clients.rows()]
            line["records"] = sum(len(client.record_list.list_rows()) for client in clients)
        line["memos"] = len(list((folders.data / "memos").rglob("*.pdf")))
        sys.stdout.write(json.dumps(line) + "\n")
        shutil.rmtree(folders.data)
        if not was_killed:
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
