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
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from desktop_app import basics, cli, documents, domain, listreader, paper, partynames, services, storage
from desktop_app.basics.messages import Refused
from desktop_app.bootstrap import build_program
from desktop_app.cli.main import run_command_line
from desktop_app.services.context.program import Program
from desktop_app.services.law_files import make_law_file
from desktop_app.services.records.journal import verify_data_file
from desktop_app.services.schema.declaration import Day
from desktop_app.services.schema.forms import StatusCheck
from desktop_app.services.workspace import open_workspace
from tests.keys import PASSPHRASE, Holder
from tests.law_files import extended_law, key_id, public_key, secret_key
from tests.siege.services import SERVICES

CASES = Path(__file__).parents[1] / "cases"
CASE = CASES / "p02-servo-motor.json"
PARTS = "part number;name;value;currency;made in\nA-1;Motor;12,50;EUR;DE\nA-2;Magnet;3,10;EUR;CN\nA-3;Rotor;7;EUR;CN\n"
DOUBTFUL = "part number;name;value;currency\nB-1;Motor;#N/A;EUR\nB-2;Rotor;7;EUR\n"
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
        (self.files / "doubtful.csv").write_text(DOUBTFUL, "utf-8")
        (self.files / "key.p12").write_bytes(Holder().key_file())
        (self.files / "batch").mkdir()
        for name in ("case.json", "batch/a.json", "batch/b.json"):
            shutil.copy(CASE, self.files / name)
        self.data = root / "data"
        for command in (
            ("client", "add", "Nordwerk", "--country", "DE"),
            ("import", self.files / "parts.csv", "--client", "nordwerk"),
            ("list", "load", self.files / "own.csv"),
            ("record", "make", self.files / "case.json", "--by", "J. Haug", "--role", "export control"),
            ("screen", self.files / "case.json", "--memo", self.files / "memo.pdf"),
        ):
            ended = self.run(self.data, command)
            assert ended.status == 0, (command, ended)
        self._add_law_files()
        self.sample = root / "sample"
        self.sample.mkdir()
        work = open_workspace(self.program, self.sample / "lodestone.sqlite", user_name="J. Haug")
        work.load_sample()
        work.laws.trust_key(public_key(), "J. Haug", "our lawyer")
        work.client_workspace(1).checks.add(
            StatusCheck(
                provision="R61-I", notice="Announcement 70", state="suspended", from_=Day("2025-11-07"),
                until=Day("2027-01-10"), checked_on=Day("2026-11-23"), by="J. Haug", where="https://example.com/",
            ), every_client=True,
        )  # fmt: skip
        (self.files / "checks.json").write_bytes(work.standing_checks.write_file())
        work.close()

    def _add_law_files(self) -> None:
        extended_law(self.files / "extended")
        (self.files / "key").write_bytes(secret_key())
        (self.files / "key.pub").write_bytes(public_key())
        content, _ = make_law_file(self.program, self.files / "extended", secret_key(), "")
        (self.files / "newer.lodestone-law").write_bytes(content)
        ended = self.run(
            self.data,
            ("pack", "keys", "--trust", self.files / "key.pub", "--by", "J. Haug", "--why", "our lawyer"),
        )
        assert ended.status == 0, ended

    def copy(self, name: str, data: Path | None = None) -> Path:
        """Return a fresh copy of the data folder, or of another."""
        target = self.root / name
        shutil.rmtree(target, ignore_errors=True)
        return Path(shutil.copytree(data or self.data, target))

    def run(
        self,
        data: Path,
        command: Sequence[object] | Callable[[], int],
        before: Callable[[], object] = lambda: None,
    ) -> Ended:
        """Run a command of the program in a forked process; ``before`` runs there first."""
        return self.wait(*self.start(data, command, before))

    def start(
        self,
        data: Path,
        command: Sequence[object] | Callable[[], int],
        before: Callable[[], object] = lambda: None,
    ) -> tuple[int, Path]:
        """Start a command, or a function that returns a status; return the process, and where its output goes."""
        printed = self.root / f"printed-{random.getrandbits(48):x}"
        sys.stdout.flush()
        process = os.fork()
        if not process:
            if callable(command):
                self._run_child(printed, command, before)
            arguments = ["--data-dir", str(data), *map(str, command)]
            self._run_child(printed, lambda: run_command_line(self.program, arguments), before)
        return process, printed

    def _run_child(self, printed: Path, run: Callable[[], int], before: Callable[[], object]) -> NoReturn:
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
            os.environ["LODESTONE_PASSPHRASE"] = PASSPHRASE
            before()
            status = run()
            sys.stdout.flush()
        except BaseException:  # noqa: BLE001 - told by the parent
            with suppress(OSError):
                traceback.print_exc()
        finally:
            with suppress(OSError):  # where files may have no byte, what is printed has none either
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
    shutil.copy(files / "memo.pdf", out)
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
        ("checks", "take", files / "checks.json", "--by", "J. Haug"),
        ("list", "template", out / "template.csv"),
        ("record", "make", "--batch", files / "batch", *by),
        ("record", "make", files / "case.json", *by, "--supersedes", "2026-0001", "--why", "another price"),
        ("screen", "--batch", files / "batch", "--memo", out / "shipment.pdf"),
        ("pack", "keys", "--distrust", key_id(), "--by", "J. Haug", "--why", "lost"),
        ("pack", "take", files / "newer.lodestone-law", "--by", "J. Haug"),
        ("pack", "make", files / "extended", "--key", files / "key", "--out", out / "made.lodestone-law"),
        ("sample", "--out", out / "sample"),
        ("sign", out / "memo.pdf", "--key", files / "key.p12"),
        ("pack", "back", "--by", "J. Haug", "--why", "a mistake in it"),
    ]


def serve(data: Path, program: Program, name: str, files: Path) -> int:
    """Run one service that writes on a data folder as the window does; return the status of what it came to."""
    try:
        work = open_workspace(program, data / "lodestone.sqlite", user_name="J. Haug")
        try:
            SERVICES[name](work, work.client_workspace(1), files)
        finally:
            work.close()
    except Refused as refused:
        sys.stderr.write(str(refused).replace("\n", " ") + "\n")
        return 3
    return 0


def kill_after(process: int, seconds: float) -> None:
    """Kill a process after a while, if it still runs."""
    time.sleep(seconds)
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        return
