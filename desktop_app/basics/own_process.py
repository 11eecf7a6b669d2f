# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A process of its own for one hostile file: limits on memory and time, and somebody who watches it.

The program starts itself. What the file makes a library do (ask for all memory, run in circles, abort), it does in that
process, and the program that asked says one sentence.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from desktop_app.basics.progress import Cancelled, Progress

MOST_MEMORY: Final = 500 * 1024 * 1024
_OUT_OF_TIME: Final = 24
"""The signal by which the system ends a process that has worked too long."""
_LOOK_EVERY: Final = 0.05
_NO_WINDOW: Final = 0x08000000
_PROGRAM: Final = "desktop_app"
"""The module that is the whole program, which needs to be told what to do."""
_TREE: Final = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class OwnProcess:
    """What is started: the word by which the built program knows it, and the module that a source tree runs."""

    command: str
    module: str


@dataclass
class RunningProcess:
    """A process at work: the lines that it writes, and, once it has ended, how."""

    lines: IO[bytes]
    is_late: bool = False
    is_cancelled: bool = False
    is_answered: bool = False

    def read_answer(self, progress: Progress) -> tuple[bytes, str]:
        """Return the line of the answer, and what was noted before it; lines of two numbers tell how far it is."""
        line, note = b"", ""
        for line in iter(self.lines.readline, b""):
            if line.startswith(b"{"):
                self.is_answered = line.endswith(b"\n")
                break
            if line.startswith(b"#"):
                note = line[1:].decode("ascii").strip()
            else:
                done, of = map(int, line.split())
                progress(done, of)
        return line, note


@contextmanager
def run_own_process(
    own_process: OwnProcess, request: bytes, seconds: float, cancelled: Cancelled
) -> Iterator[RunningProcess]:
    """Start a process, hand it the request, and end it when the time by the clock is up or the user has cancelled.

    Leaving the block before its lines have been read to the end ends it, too.
    """
    with _start(own_process) as process:
        running = RunningProcess(process.stdout)
        watch = _Watch(process, seconds, cancelled)
        feeding = threading.Thread(target=_feed, args=(process, request), daemon=True)
        feeding.start()
        try:
            yield running
        finally:
            watch.end()
            process.kill()  # one that has ended by itself is not touched
            feeding.join()
            process.wait()
            running.is_cancelled = watch.is_cancelled
            running.is_late = watch.is_late or process.returncode == -_OUT_OF_TIME


class LastingProcess:
    """A process of its own that answers one request after another and keeps what it has worked out in between.

    It is started by the first request. One whose answer was not read to its end is ended, and the next starts anew.
    """

    def __init__(self, own_process: OwnProcess) -> None:
        self._own_process = own_process
        self._process: Any = None
        self._lock = threading.Lock()
        self.has_answered = False

    @contextmanager
    def ask(
        self, request: bytes, seconds: float, cancelled: Cancelled, *, wait: float = -1
    ) -> Iterator[RunningProcess | None]:
        """Hand over a request of one line; None where another is being answered for longer than ``wait`` seconds.

        Whoever has read the answer says so with ``is_answered``.
        """
        if not self._lock.acquire(timeout=wait):
            yield None
            return
        try:
            if self._process is None or self._process.poll() is not None:
                self._process, self.has_answered = _start(self._own_process), False
            running = RunningProcess(self._process.stdout)
            watch = _Watch(self._process, seconds, cancelled)
            try:
                with suppress(BrokenPipeError):
                    self._process.stdin.write(request)
                    self._process.stdin.flush()
                yield running
            finally:
                watch.end()
                running.is_cancelled, running.is_late = watch.is_cancelled, watch.is_late
                self.has_answered = running.is_answered
                if not running.is_answered:
                    self._end()
        finally:
            self._lock.release()

    def close(self) -> None:
        """End the process, whatever it is at."""
        if self._process is not None:
            self._process.kill()
        with self._lock:
            self._end()

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                with suppress(OSError):
                    stream.close()
            self._process, self.has_answered = None, False


def limit_this_process(seconds: int) -> None:
    """Let the system refuse more memory and time. Windows has no such limits; there the caller looks at the clock."""
    try:
        import resource
    except ImportError:
        return
    limits = (
        (resource.RLIMIT_AS, MOST_MEMORY, MOST_MEMORY),
        (resource.RLIMIT_CPU, seconds, seconds + 1),
        (resource.RLIMIT_CORE, 0, 0),
    )
    for kind, soft, hard in limits:
        with suppress(OSError, ValueError):  # macOS refuses some
            resource.setrlimit(kind, (soft, hard))


class _Watch:
    """Ends the process when its time is up or the user has cancelled."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float, cancelled: Cancelled) -> None:
        self.is_late = self.is_cancelled = False
        self._process, self._cancelled = process, cancelled
        self._until = time.monotonic() + seconds
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._ended.wait(_LOOK_EVERY):
            self.is_cancelled = self._cancelled()
            self.is_late = time.monotonic() > self._until
            if self.is_cancelled or self.is_late:
                self._process.kill()
                return

    def end(self) -> None:
        """Stop watching."""
        self._ended.set()
        self._thread.join()


def _start(own_process: OwnProcess) -> Any:
    flags = _NO_WINDOW if os.name == "nt" else 0
    return subprocess.Popen(  # noqa: S603  the program starts itself
        _command(own_process),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=flags,
    )


def _command(own_process: OwnProcess) -> list[str]:
    """Return what starts the process: the built program itself, by the name that has a console to write to."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        beside = program.with_name("lodestone" + program.suffix)
        return [str(beside if beside.is_file() else program), own_process.command]
    started = [sys.executable, "-m", own_process.module]
    return [*started, own_process.command] if own_process.module == _PROGRAM else started


def _environment() -> dict[str, str]:
    environment = dict(os.environ)
    if not getattr(sys, "frozen", False):
        paths = (str(_TREE), environment.get("PYTHONPATH", ""))
        environment["PYTHONPATH"] = os.pathsep.join(path for path in paths if path)
    return environment


def _feed(process: subprocess.Popen[bytes], request: bytes) -> None:
    if process.stdin is None:
        return
    with suppress(OSError):  # where the process has ended already
        process.stdin.write(request)
    with suppress(OSError):
        process.stdin.close()
