# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Kills a process at random moments while it records, supersedes, withdraws, files and restores, and looks after it.

python -m tests.e2e.killing FOLDER COUNT SEED

Each round forks a worker that tells every step it has finished, kills it, and opens the folder again as the next start
does. Prints one line of JSON: how many steps were confirmed, and every fault found.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_app.bootstrap import build_program
from desktop_app.paths import Folders, user_folders
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder.backups import restore_backup
from desktop_app.services.data_folder.open import Opened, open_folder
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.record_list import EventReason
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client
from desktop_app.services.screening.one_case import NamedCase, screen_case

SIGNED = Signature("M. Roth", "export control")
CASE = {
    "format": "lodestone-case/1",
    "on": "2025-10-20",
    "item": {"part_number": "KM-4212", "listed_as": "II-PM-3"},
}
STEPS_LIVED = 3
"""How many steps a worker lives at the most, by the time that recording takes here."""
MOST_ROUNDS = 6
"""How many times as often as asked for it kills at most."""


@dataclass
class Expected:
    """What was confirmed: the hash of each memo by number and version, and what was withdrawn.

    ``begun`` is the step that was under way when the worker was killed.
    """

    memos: dict[str, str] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    begun: str = ""
    confirmed: int = 0
    backup: tuple[dict[str, str], set[str]] | None = None
    former: dict[str, str] = field(default_factory=dict)

    def take(self, told: dict[str, Any]) -> None:
        """Take one line of a worker."""
        if "begun" in told:
            self.begun = told["begun"]
            return
        self.begun = ""
        self.confirmed += 1
        if told["done"] == "recorded":
            self.memos[told["name"]] = told["sha256"]
        elif told["done"] == "withdrawn":
            self.withdrawn.add(told["name"])
        elif told["done"] == "backed up":
            self.backup = (dict(self.memos), set(self.withdrawn))
        elif told["done"] == "restored" and self.backup is not None:
            self.former |= self.memos
            self.memos, self.withdrawn = dict(self.backup[0]), set(self.backup[1])


class Worker:
    """Works in the folder until it is killed."""

    def __init__(self, program: Program, folders: Folders, say: Callable[..., None], seed: int) -> None:
        self.program, self.folders, self.say = program, folders, say
        self.random = random.Random(seed)  # noqa: S311 - the same kills every time
        self.opened: Opened = open_folder(program, folders, by="M. Roth")

    @property
    def client(self) -> Any:
        """Return the services of the only client."""
        return self.opened.workspace.client_workspace(1)

    def work(self) -> None:
        """Do one thing after the other."""
        steps = {
            "record": 6,
            "shipment": 2,
            "supersede": 3,
            "withdraw": 2,
            "file": 2,
            "back_up": 1,
            "restore": 1,
        }
        while True:
            (name,) = self.random.choices(list(steps), list(steps.values()))
            self.say(begun=name)
            getattr(self, name)()

    def record(self, *, cases: int = 1, supersedes: str = "") -> None:
        """Record a case that nobody has recorded before."""
        mass = str(self.random.randrange(1, 10**9))
        case = {**CASE, "item": {**CASE["item"], "mass": {"amount": mass, "unit": "g"}}}  # type: ignore[dict-item]
        screened = screen_case(self.program, json.dumps(case).encode())
        named = [NamedCase("a case", screened)] * cases
        made = self.client.records.record_cases(named, SIGNED, supersedes=supersedes, why="again").value
        self.say(done="recorded", name=f"{made.number}/v{made.version}", sha256=made.paper_sha256)

    def shipment(self) -> None:
        """Record two lines at once."""
        self.record(cases=2)

    def supersede(self) -> None:
        """Record a newer version of something."""
        rows = [
            row for row in self.client.record_list.list_rows() if row.state == "current" and row.line == "1"
        ]
        alone = [row for row in rows if row.number == row.paper_number]
        self.record(supersedes=self.random.choice(alone).number if alone else "")

    def withdraw(self) -> None:
        """Withdraw something."""
        rows = [row for row in self.client.record_list.list_rows() if row.state == "current"]
        row = self.random.choice(rows) if rows else None
        if row is not None:
            self.client.record_events.withdraw_records([row.id], EventReason("not sent", "M. Roth"))
            self.say(done="withdrawn", name=f"{row.number}/v{row.version}")

    def file(self) -> None:
        """Write a memo that has gone from the disk again."""
        rows = self.client.record_list.list_rows()
        if rows:
            record = self.random.choice(rows).id
            path: Path = self.client.records.write_paper_copy(record)
            path.unlink()
            self.client.records.write_paper_copy(record)
            self.say(done="filed")

    def back_up(self) -> None:
        """Write the only backup anew."""
        (self.folders.backups_folder / "only.sqlite").unlink(missing_ok=True)
        self.opened.workspace.write_backup(self.folders.backups_folder / "only.sqlite")
        self.say(done="backed up")

    def restore(self) -> None:
        """Put the backup in place."""
        backup = self.folders.backups_folder / "only.sqlite"
        if backup.exists():
            self.opened.close()
            restore_backup(self.program, self.folders, backup)
            self.say(done="restored")
            self.opened = open_folder(self.program, self.folders, by="M. Roth")


def run_and_kill(
    program: Program, folders: Folders, expected: Expected, *, seed: int, longest: float
) -> None:
    """Let a worker work for a random time; take what it has told."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)

        def say(**told: str) -> None:
            os.write(writer, json.dumps(told).encode() + b"\n")

        try:
            Worker(program, folders, say, seed).work()
        except BaseException:  # noqa: BLE001 - told to the other side, which has to know of every fault
            os.write(writer, json.dumps({"fault": traceback.format_exc()}).encode() + b"\n")
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader) as lines:
        first = lines.readline()
        time.sleep(random.Random(seed).uniform(0, longest))  # noqa: S311
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        for line in (first, *lines.read().splitlines()):
            told = json.loads(line)
            if "fault" in told:
                raise RuntimeError(told["fault"])
            expected.take(told)


def look_after(program: Program, folders: Folders, expected: Expected) -> list[str]:
    """Open the folder as the next start does; return what is wrong, and take what was finished without being told."""
    if expected.begun == "back_up":
        is_there = (folders.backups_folder / "only.sqlite").exists()
        expected.backup = (dict(expected.memos), set(expected.withdrawn)) if is_there else None
    opened = open_folder(program, folders, by="M. Roth")
    try:
        client = opened.workspace.client_workspace(1)
        rows = client.record_list.list_rows()
        found = {f"{row.paper_number}/v{row.version}": row.paper_sha256 for row in rows}
        withdrawn = {f"{row.number}/v{row.version}" for row in rows if row.state == "withdrawn"}
        faults = list(_compared(expected, found, withdrawn))
        faults += [f"left behind: {path}" for path in folders.data.rglob("*") if _is_left_over(path)]
        for name, sha256 in found.items():
            number, version = name.split("/v")
            path = next(folders.data.glob(f"memos/*/{number}-v{version}.pdf"), Path("gone"))
            if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
                if expected.begun != "file":
                    faults.append(f"the memo of {name} is not on the disk as it was filed")
                client.records.write_paper_copy(
                    next(r.id for r in rows if f"{r.paper_number}/v{r.version}" == name)
                )
        expected.memos, expected.withdrawn, expected.begun = found, withdrawn, ""
        return faults
    finally:
        opened.close()


def _compared(expected: Expected, found: dict[str, str], withdrawn: set[str]) -> Any:
    """Yield what was confirmed and has gone, or is there and nobody began it."""
    if expected.begun == "restore" and (found, withdrawn) == expected.backup:
        expected.former |= expected.memos
        expected.memos, expected.withdrawn = dict(found), set(withdrawn)
    for name, sha256 in expected.memos.items():
        if found.get(name) != sha256:
            yield f"confirmed and lost: {name}"
    if expected.withdrawn - withdrawn:
        yield f"confirmed as withdrawn and not so: {expected.withdrawn - withdrawn}"
    more = found.keys() - expected.memos.keys()
    if len(more) > (expected.begun in ("record", "shipment", "supersede")):
        yield f"nobody began to record {more}"
    if any(name in expected.former and expected.former[name] != found[name] for name in more):
        yield f"a number came back: {more}"


def _is_left_over(path: Path) -> bool:
    return path.name.endswith((".part", "-journal")) or path.name.startswith((".restoring-", ".lodestone-"))


def main(arguments: list[str]) -> None:
    """Kill as often as asked for, and on until a fifth of that met work, since a busy machine works less in a while."""
    folder, count, seed = Path(arguments[0]), int(arguments[1]), int(arguments[2])
    program, folders = build_program(), user_folders(folder)
    opened = open_folder(program, folders, by="M. Roth")
    client = opened.workspace.clients.create(Client(name="Kitakami", country=CountryCode("JP"))).value
    expected, faults = Expected(), []
    named = NamedCase("a case", screen_case(program, json.dumps(CASE).encode()))
    for _ in range(2):  # the first one loads what prints
        begun = time.monotonic()
        made = opened.workspace.client_workspace(client).records.record_cases([named], SIGNED).value
        expected.memos[f"{made.number}/v{made.version}"] = made.paper_sha256
        longest = STEPS_LIVED * (time.monotonic() - begun)
    opened.close()
    for round_number in range(MOST_ROUNDS * count):
        if round_number >= count and expected.confirmed >= count // 5:
            break
        run_and_kill(program, folders, expected, seed=seed + round_number, longest=longest)
        faults += [f"round {round_number}: {fault}" for fault in look_after(program, folders, expected)]
    opened = open_folder(program, folders, by="M. Roth")
    wrong = list(opened.workspace.verify_records())
    opened.close()
    answer = {
        "confirmed": expected.confirmed,
        "records": len(expected.memos),
        "faults": faults,
        "wrong": wrong,
    }
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
