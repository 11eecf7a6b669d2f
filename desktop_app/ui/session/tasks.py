# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Work off the main thread: plain functions, one lane that writes, results home on one signal.

A later task under the same key makes the earlier one stale; its result is dropped.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.logs import get_logger
from desktop_app.services.schema.outcome import Stopped

READ = "read"
WRITE = "write"
_LOG = get_logger("ui.tasks")


class Progress:
    """How far a task is; looked at by the window, reported by the work."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Tell whether the work is not wanted any more."""
        return self._stop.is_set()

    def step(self, done: int, of: int) -> None:
        """Say how many things are done; stops the work if it is not wanted.

        Errors: Stopped.
        """
        if self._stop.is_set():
            raise Stopped
        self._report(done, of)


Work = Callable[[Progress], Any]


@dataclass(slots=True, eq=False)
class Task:
    """One piece of work under way."""

    key: str
    serial: int
    done: Callable[[Any], object]
    failed: Callable[[Exception], object]
    at: Callable[[int, int], object] | None = None
    stopped: Callable[[], object] = lambda: None
    progress: Progress = field(default_factory=lambda: Progress(lambda _done, _of: None))


class TaskRunner(QObject):
    """Runs tasks: readings side by side, writings one after another."""

    _message_arrived = Signal()
    busy = Signal(object)
    idle = Signal()

    def __init__(self, failed: Callable[[Exception], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Drawing enters Python some hundred times a second, and each time waits until a thread at
        # work lets go of the interpreter: by itself only after five milliseconds.
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
        self._message_arrived.connect(self._collect_messages, Qt.ConnectionType.QueuedConnection)

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

        ``stopped`` is called when it was cancelled, and nothing of it was kept. Once all is closed nothing is read
        any more, for there is nobody left to show it to.
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
        """Show an error that came home, as for a task that says nothing else about it."""
        self._failed(error)

    @property
    def is_busy(self) -> bool:
        """Tell whether any work is under way."""
        return bool(self._running)

    def close(self) -> None:
        """Stop what can be stopped and wait for the rest; what was to be saved is saved."""
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
            _LOG.info("%s failed: %s", task.key, error)
            self._send_home(task, "failed", error)
        else:
            self._send_home(task, "done", outcome)

    def _send_home(self, task: Task, kind: str, content: Any) -> None:
        """Hand something to the main thread; called on any thread."""
        self._messages.put((task, kind, content))
        self._message_arrived.emit()

    def _collect_messages(self) -> None:
        while not self._messages.empty():
            self._handle_message(*self._messages.get())

    def _handle_message(self, task: Task, kind: str, content: Any) -> None:
        if task not in self._running:
            return
        fresh = self._serials.get(task.key) == task.serial
        if kind == "at":
            # What was said before it was cancelled would bring the bar back.
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
