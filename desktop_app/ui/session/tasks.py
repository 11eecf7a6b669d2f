# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Runs plain functions off the main thread: two threads that read, one that writes, results by one signal.

A later task with the same key makes the earlier one stale, and the result of a stale task is dropped.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop_app.basics.progress import Stopped
from desktop_app.logs import get_logger

READ = "read"
WRITE = "write"
_LOG = get_logger("ui.tasks")


class Progress:
    """The progress of a task: reported by the work, shown by the window, which can also cancel."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Tell whether the task was cancelled."""
        return self._stop.is_set()

    def step(self, done: int, of: int) -> None:
        """Report ``done`` of ``of`` steps.

        Errors: Stopped if the task was cancelled.
        """
        if self._stop.is_set():
            raise Stopped
        self._report(done, of)


Work = Callable[[Progress], Any]


@dataclass(slots=True, eq=False)
class Task:
    """One piece of work that is running or waiting."""

    key: str
    serial: int
    done: Callable[[Any], object]
    failed: Callable[[Exception], object]
    at: Callable[[int, int], object] | None = None
    stopped: Callable[[], object] = lambda: None
    progress: Progress = field(default_factory=lambda: Progress(lambda _done, _of: None))


class TaskRunner(QObject):
    """Runs tasks: reading tasks in parallel, writing tasks one after another."""

    _message_arrived = Signal()
    busy = Signal(object)
    idle = Signal()

    def __init__(self, failed: Callable[[Exception], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Drawing enters Python about a hundred times a second and each time waits until a working thread
        # releases the interpreter lock, by default only after five milliseconds.
        sys.setswitchinterval(0.001)
        self._failed = failed
        self._serials: dict[str, int] = {}
        self._running: set[Task] = set()
        self._is_closed = False
        self._lanes = {
            READ: ThreadPoolExecutor(2, "lodestone-read"),
            WRITE: ThreadPoolExecutor(1, "lodestone-write"),
        }
        self._messages: SimpleQueue[tuple[Task, str, Any]] = SimpleQueue()
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._take_message)
        self._message_arrived.connect(self._turn.start, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        key: str,
        work: Work,
        done: Callable[[Any], object],
        *,
        lane: str = READ,
        failed: Callable[[Exception], object] | None = None,
        at: Callable[[int, int], object] | None = None,
        stopped: Callable[[], object] = lambda: None,
    ) -> Task:
        """Start work; ``done`` gets its result on the main thread, unless it is stale by then.

        ``stopped`` is called if the task was cancelled and stored nothing. After ``close`` reading tasks are not
        started any more.
        """
        serial = self._serials.get(key, 0) + 1
        self._serials[key] = serial
        for other in self._running:
            if other.key == key and lane == READ:
                other.progress.cancel()
        task = Task(key, serial, done, failed or self._failed, at, stopped)
        task.progress = Progress(lambda count, of: self._send_home(task, "at", (count, of)))
        if self._is_closed and lane == READ:
            return task
        self._running.add(task)
        self.busy.emit(task)
        self._lanes[lane].submit(self._run_work, task, work)
        return task

    def show_error(self, error: Exception) -> None:
        """Show an error as for a task without an error handler of its own."""
        self._failed(error)

    @property
    def is_busy(self) -> bool:
        """Tell whether any work is under way."""
        return bool(self._running)

    def close(self) -> None:
        """Cancel reading tasks and wait for writing tasks, so that every change is stored."""
        self._is_closed = True
        for task in self._running:
            task.progress.cancel()
        for name, lane in self._lanes.items():
            lane.shutdown(wait=True, cancel_futures=name == READ)
        self._running.clear()

    def _run_work(self, task: Task, work: Work) -> None:
        try:
            outcome = work(task.progress)
        except Stopped:
            self._send_home(task, "stopped", None)
        except Exception as error:  # noqa: BLE001  carried to the main thread, and judged there
            kind_of_task = task.key.partition(" ")[0]  # what follows may be a name or a place
            _LOG.info("%s failed: %s", kind_of_task, error)
            self._send_home(task, "failed", error)
        else:
            self._send_home(task, "done", outcome)

    def _send_home(self, task: Task, kind: str, content: Any) -> None:
        """Send a message to the main thread; may be called on any thread."""
        self._messages.put((task, kind, content))
        self._message_arrived.emit()

    def _take_message(self) -> None:
        """Handle one message a turn: the window draws and takes keys between two results that arrive together."""
        if self._messages.empty():
            return
        task, kind, content = self._messages.get()
        if not self._messages.empty():
            self._turn.start()
        if task not in self._running:
            return
        fresh = self._serials.get(task.key) == task.serial
        if kind == "at":
            # Progress reported before cancelling would show the progress bar again.
            if fresh and task.at is not None and not task.progress.cancelled:
                task.at(*content)
            return
        self._running.discard(task)
        if not self._running:
            self.idle.emit()
        if fresh and kind == "done":
            task.done(content)
        elif fresh and kind == "failed":
            task.failed(content)
        elif fresh:
            task.stopped()
