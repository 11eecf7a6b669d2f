# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What every assault of the siege stands on: a data folder, commands run in a forked process, and what must hold.

A round is drawn from one seed alone. Its fault is told with the command that draws and runs it again.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import random
import resource
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app import basics, cli, documents, domain, listreader, paper, partynames, services, storage
from desktop_app.bootstrap import build_program
from desktop_app.cli.main import run_command_line
from desktop_app.services.context.context import Program
from desktop_app.services.records.journal import verify_data_file

CASES = Path(__file__).parents[1] / "cases"
CASE = CASES / "p02-servo-motor.json"
PARTS = "part number;name;value;currency;made in\nA-1;Motor;12,50;EUR;DE\nA-2;Magnet;3,10;EUR;CN\nA-3;Rotor;7;EUR;CN\n"
LIST = "id,name,country,list\nE-1,Hokuto Kogyo,JP,watch\nE-2,Nanto Denki,JP,control\n"
ANSWERS = frozenset((0, 2, 3, 10, 11, 20, 30))
"""What a command may end with; 4 is a defect, and so is a traceback."""
MOST_SECONDS = 30
MOST_BYTES = 3 * 1024**3


@dataclass(frozen=True)
class Ended:
    """How a command ended: its status (negative for a signal), and what it printed."""

    status: int
    out: str
    err: str

    @property
    def fault(self) -> str:
        """Return what is wrong with it in words; blank for nothing."""
        if self.status not in ANSWERS:
            return f"ended with {self.status}: {self.err[-800:]}"
        if self.status == 3 and self.err.count("\n") != 1:
            return f"refused in {self.err.count(chr(10))} lines: {self.err[:300]!r}"
        return "a traceback was printed" if "Traceback" in self.err else ""


class Ground:
    """The program, loaded once, and a data folder with something of everything, copied for each round."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for layer in (basics, domain, paper, partynames, listreader, services, storage, documents, cli):
            for module in pkgutil.walk_packages(layer.__path__, f"{layer.__name__}."):
                if ".migrations." not in module.name:
                    importlib.import_module(module.name)  # once, and not in every process
        self.program: Program = build_program()
        _ = self.program.law, self.program.case_file_kind
        self.files = root / "files"
        self.files.mkdir(parents=True)
        (self.files / "parts.csv").write_text(PARTS, "utf-8")
        (self.files / "own.csv").write_text(LIST, "utf-8")
        shutil.copy(CASE, self.files / "case.json")
        self.data = root / "data"
        for command in (
            ("client", "add", "Nordwerk", "--country", "DE"),
            ("import", self.files / "parts.csv", "--client", "nordwerk"),
            ("list", "load", self.files / "own.csv"),
            ("record", "make", self.files / "case.json", "--by", "J. Haug", "--role", "export control"),
        ):
            ended = self.run(self.data, command)
            assert ended.status == 0, (command, ended)

    def copy(self, name: str) -> Path:
        """Return a fresh copy of the data folder."""
        target = self.root / name
        shutil.rmtree(target, ignore_errors=True)
        return Path(shutil.copytree(self.data, target))

    def run(
        self, data: Path, command: Sequence[object], before: Callable[[], object] = lambda: None
    ) -> Ended:
        """Run a command of the program in a forked process; ``before`` runs there first."""
        return self.wait(*self.start(data, command, before))

    def start(
        self, data: Path, command: Sequence[object], before: Callable[[], object] = lambda: None
    ) -> tuple[int, Path]:
        """Start a command; return the process, and where its output goes."""
        printed = self.root / f"printed-{random.getrandbits(48):x}"
        sys.stdout.flush()
        process = os.fork()
        if not process:
            self._run_child(printed, ["--data-dir", str(data), *map(str, command)], before)
        return process, printed

    def _run_child(self, printed: Path, arguments: list[str], before: Callable[[], object]) -> None:
        status = 99
        try:
            for number, ending in ((1, ".out"), (2, ".err")):
                opened = os.open(f"{printed}{ending}", os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
                os.dup2(opened, number)
            # A test runner puts streams of its own in the place of these.
            sys.stdout, sys.stderr = (
                os.fdopen(number, "w", encoding="utf-8", closefd=False) for number in (1, 2)
            )
            resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 5))
            resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
            before()
            status = run_command_line(self.program, arguments)
            sys.stdout.flush()
        except BaseException:  # noqa: BLE001 - told by the parent
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(status)

    def wait(self, process: int, printed: Path) -> Ended:
        """Wait for a command."""
        _, status = os.waitpid(process, 0)
        texts = []
        for ending in (".out", ".err"):
            file = Path(f"{printed}{ending}")
            texts.append(file.read_text("utf-8", "replace") if file.exists() else "")
            file.unlink(missing_ok=True)
        return Ended(os.waitstatus_to_exitcode(status), *texts)

    def faults_of_folder(self, data: Path) -> str:
        """Return what does not hold of a data folder any more, in words; blank for nothing."""
        if not (data / "lodestone.sqlite").exists():
            return "the data file has gone"
        verification = verify_data_file(self.program, data / "lodestone.sqlite")
        told = [f"{fault.check} {fault.subject}: {fault.why}" for fault in verification.faults]
        told += [f"left behind: {file.name}" for file in data.rglob("*.part")]
        return "; ".join(told)


def writing_commands(ground: Ground, out: Path) -> list[tuple[object, ...]]:
    """Return every command that writes, each as it does something in a copy of the data folder."""
    files, by = ground.files, ("--by", "J. Haug", "--role", "export control")
    return [
        ("client", "add", "Second client"),
        ("import", files / "parts.csv", "--client", "nordwerk"),
        ("list", "load", files / "own.csv", "--name", "Another list"),
        ("list", "remove", "own"),
        ("party", "rescreen"),
        ("record", "make", files / "case.json", *by),
        ("record", "withdraw", "2026-0001", "--why", "wrong buyer", "--by", "J. Haug"),
        ("record", "register", "--out", out / "register.pdf"),
        ("record", "register", "--out", out / "register.xlsx"),
        ("record", "export", "--out", out / "folder"),
        ("journal", "save", out / "journal.csv"),
        ("journal", "save", out / "journal.pdf"),
        ("catalogue", "save", "--client", "nordwerk", "--out", out / "catalogue.xlsx"),
        ("screen", files / "case.json", "--memo", out / "memo.pdf"),
        ("checks", "save", out / "checks.json"),
    ]


def kill_after(process: int, seconds: float) -> None:
    """Kill a process after a while, if it still runs."""
    time.sleep(seconds)
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        return
