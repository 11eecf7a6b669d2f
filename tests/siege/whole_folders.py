# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Assaults on what replaces a data file or a data folder as a whole: a backup put back, data that are moved.

Whatever happens on the way, the next start opens what was there before or what was to come, and either is whole. Where
the work was refused it is what was there before, and nothing half done is left.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.messages import Refused
from desktop_app.paths import Folders, remember_folder, user_folders
from desktop_app.services.data_folder.backups import restore_backup
from desktop_app.services.data_folder.move import move_data_folder
from desktop_app.services.data_folder.open import open_folder
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import open_workspace
from tests.services.data_folder.killed_restores import kill_at
from tests.siege.base import Ended, Ground, kill_after
from tests.siege.faults import draw_fault, has_no_place
from tests.siege.services import SERVICES

Work = Callable[[Callable[[], object]], object]
"""Does what is attacked; it calls what it is handed where the attack is to begin."""
State = dict[str, Any]
"""What the next start opens, or its ``fault``."""
_STEPS: Final = 120
"""About how many steps the work has of which one is drawn for a kill; with fewer it is done."""
_PASSING: Final = ("logs", "lodestone.lock", "lodestone.sqlite", "backups", "lodestone-replaced")
"""How the names of files begin that a start makes anew, or that are looked at by themselves."""


def restore(ground: Ground, seed: int) -> str:
    """Put a backup back, killed at a step or a moment, or with a call that fails."""
    drawn = random.Random(seed)  # noqa: S311 - drawn again from the same seed
    old, new = _states_of_restore(ground)
    folders = Folders(ground.copy("restored", _prepared(ground)))

    def work(begin: Callable[[], object]) -> None:
        begin()
        restore_backup(ground.program, folders, folders.backups_folder / "backup.sqlite")

    how, ended, told = _attack(ground, folders.data, drawn, work)
    state = _open_next(ground, lambda: folders)
    told = (
        told or state.get("fault") or ground.faults_of_folder(folders.data) or _find_half_done(folders.data)
    )
    expected = {0: (new,), 3: (old,)}.get(ended.status, (old, new))
    if not told and state not in expected:
        told = f"it ended with {ended.status}, and the next start opens {state}"
    kept = sorted(folders.data.glob("lodestone-replaced-*.sqlite"))
    if not told and len(kept) != (state == new):
        told = f"{len(kept)} files are kept of the data file of before"
    if not told and kept:
        aside = Folders(ground.copy("restored aside", folders.data))
        for ending in ("", "-wal", "-journal"):
            if Path(f"{kept[0]}{ending}").exists():
                shutil.copy(f"{kept[0]}{ending}", f"{aside.database}{ending}")
        if _open_next(ground, lambda: aside)["content"] != old["content"]:
            told = "what is kept is not the data file of before"
    return f"restore, {how}: {told}" if told else ""


def move(ground: Ground, seed: int) -> str:
    """Move the data folder, killed at a step or a moment, or with a call that fails; then move it undisturbed."""
    drawn = random.Random(seed)  # noqa: S311 - drawn again from the same seed
    content, _ = _states_of_restore(ground)
    old = Folders(ground.copy("moved", _prepared(ground)), "last")
    place, second_place, home = (ground.root / name for name in ("place", "second place", "home"))
    for folder in (place, second_place, home):
        shutil.rmtree(folder, ignore_errors=True)

    def next_folders() -> Folders:
        os.environ.update({name: str(home / name) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")})
        return user_folders()

    def work_into(new: Path) -> Work:
        def work(begin: Callable[[], object]) -> None:
            next_folders()
            with closing(open_workspace(ground.program, old.database)) as workspace:
                begin()
                move_data_folder(ground.program, workspace, old, new)

        return work

    ground.run(old.data, lambda: int(next_folders() is None or not remember_folder(old.data)))
    how, ended, told = _attack(ground, old.data, drawn, work_into(place))
    left = sorted(str(file.relative_to(place)) for file in place.rglob("*"))
    state = _open_next(ground, next_folders)
    told = told or state.get("fault") or _find_half_done(Path(state["folder"]))
    expected = {0: (place,), 3: (old.data,)}.get(ended.status, (old.data, place))
    if not told and (Path(state["folder"]) not in expected or state["content"] != content["content"]):
        told = f"it ended with {ended.status}, and the next start opens {state}"
    told = told or ground.faults_of_folder(Path(state["folder"]))
    if not told and ended.status == 3 and left:
        told = f"it was refused, and left behind {left[:5]}"
    if not told and state["folder"] == str(old.data):
        again = ground.run(old.data, lambda: _refuse_in_a_line(work_into(second_place), lambda: None))
        state = _open_next(ground, next_folders)
        told = again.fault or state.get("fault", "")
        if not told and (state["folder"] != str(second_place) or state["content"] != content["content"]):
            told = f"moved again it ended with {again.status} {again.err!r}, and the next start opens {state}"
    return f"move, {how}: {told}" if told else ""


def _attack(ground: Ground, data: Path, drawn: random.Random, work: Work) -> tuple[str, Ended, str]:
    """Do some work under a kill or a fault; return which in words, how it ended, and what is wrong with that."""
    way, step, seconds = (
        drawn.choice(("step", "step", "moment", "fault", "fault")),
        drawn.randint(1, _STEPS),
        drawn.uniform(0, 1),
    )
    fault, how, size = draw_fault(drawn)
    begin: Callable[[], object] = {"step": lambda: kill_at(step), "moment": lambda: None}.get(way, fault)
    process, printed = ground.start(data, lambda: _refuse_in_a_line(work, begin))
    if way == "moment":
        kill_after(process, seconds)
    ended = ground.wait(process, printed)
    is_excused = (ended.status == -signal.SIGKILL and way != "fault") or (
        way == "fault" and has_no_place(ended, size)
    )
    hows = {"step": f"killed at step {step}", "moment": f"killed after {seconds:.2f} s"}
    return hows.get(way, how), ended, "" if is_excused else ended.fault


def _refuse_in_a_line(work: Work, begin: Callable[[], object]) -> int:
    try:
        work(begin)
    except Refused as refused:
        sys.stderr.write(str(refused).replace("\n", " ") + "\n")
        return 3
    return 0


def _open_next(ground: Ground, find: Callable[[], Folders]) -> State:
    """Open what a start opens, and return what is in it."""

    def run() -> int:
        folders = find()
        with closing(open_folder(ground.program, folders)) as opened:
            head, before = opened.workspace.list_journal(limit=2)
            content = {
                "clients": [row.name for row in opened.workspace.clients.rows()],
                "head": [head.nr, head.what, before.hash],
                "files": {
                    str(file.relative_to(folders.data)): hashlib.sha256(file.read_bytes()).hexdigest()
                    for file in sorted(folders.data.rglob("*"))
                    if file.is_file() and not str(file.relative_to(folders.data)).startswith(_PASSING)
                },
            }
        sys.stdout.write(json.dumps({"folder": str(folders.data), "content": content}))
        return 0

    ended = ground.run(ground.root, run)
    if ended.fault or ended.status:
        return {"folder": "", "content": {}, "fault": f"the next start: {ended.fault or ended.err}"}
    state: State = json.loads(ended.out)
    return state


def _find_half_done(folder: Path) -> str:
    names = [file.name for pattern in ("*.part*", "*.restoring*") for file in folder.rglob(pattern)]
    return f"left behind: {names}" if names else ""


def _prepared(ground: Ground) -> Path:
    """Return a data folder as a killed window leaves it: a backup, and changes since that lie beside the data file."""
    prepared = ground.root / "prepared"
    if not prepared.exists():
        running = ground.copy("running", ground.sample)
        with closing(open_workspace(ground.program, running / "lodestone.sqlite")) as workspace:
            for name in ("records.record_determination", "checks.add"):
                SERVICES[name](workspace, workspace.client_workspace(1), ground.files)
            workspace.write_backup(running / "backups" / "backup.sqlite")
            workspace.clients.create(
                Client(client="later", name="Made after the backup", country=CountryCode("DE"))
            )
            (running / "settings.toml").write_text('signer = "J. Haug"\n', "utf-8")
            shutil.copytree(running, prepared)
    return prepared


def _states_of_restore(ground: Ground) -> tuple[State, State]:
    """Return what a start opens before a restore, and after one that nothing disturbs."""
    file = ground.files / "states.json"
    if not file.exists():
        folders = Folders(ground.copy("restored", _prepared(ground)))
        before = _open_next(ground, lambda: folders)
        restore_backup(ground.program, folders, folders.backups_folder / "backup.sqlite")
        file.write_text(json.dumps([before, _open_next(ground, lambda: folders)]), "utf-8")
    old, new = json.loads(file.read_text("utf-8"))
    assert old != new
    return old, new
