# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What every page is given: the desk, the client at hand, tasks, changes, settings. Made once by ``app``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.logs import Redactor
from desktop_app.paths import Folders
from desktop_app.services.outcome import Done, Undo
from desktop_app.services.program import Program
from desktop_app.settings import Settings
from desktop_app.ui.changes import ChangeBus
from desktop_app.ui.tasks import WRITE, Task, TaskRunner, Work

if TYPE_CHECKING:
    from desktop_app.services.desk import ClientDesk, Desk


class History(QObject):
    """The changes that can be taken back, and those taken back that can be made again."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undos: list[Undo] = []
        self.redos: list[Undo] = []

    def add(self, undo: Undo | None) -> None:
        """Note a change that was just made."""
        if undo is not None:
            self.undos.append(undo)
            self.redos.clear()
            self.moved.emit()

    def clear(self) -> None:
        """Forget everything, as when another client is opened."""
        self.undos.clear()
        self.redos.clear()
        self.moved.emit()


@dataclass
class Session:
    """One open window's surroundings."""

    program: Program
    desk: Desk
    folders: Folders
    settings: Settings
    memory: QSettings
    tasks: TaskRunner
    bus: ChangeBus
    history: History
    now: Callable[[], datetime]
    go: Callable[..., None] = field(default=lambda *_args: None)
    say: Callable[..., None] = field(default=lambda *_args: None)
    client: int | None = None
    saved_at: datetime | None = None
    redactor: Redactor = field(default_factory=Redactor)

    @property
    def room(self) -> ClientDesk:
        """Return the desk of the client at hand."""
        assert self.client is not None  # noqa: S101  pages that ask have a client
        return self.desk.at(self.client)

    @property
    def today(self) -> date:
        """Return the day of the clock."""
        return self.now().date()

    def read(self, key: str, work: Callable[[], Any], done: Callable[[Any], object]) -> None:
        """Read something off the main thread; a later reading under the same key replaces it."""
        self.tasks.run(key, lambda _progress: work(), done)

    def change(
        self,
        work: Callable[[], Done[Any]],
        then: Callable[[Any], object] = lambda _value: None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Change something on the writing lane, tell who shows it, and keep the way back."""
        self.change_with(lambda _progress: work(), then, failed)

    def change_with(
        self,
        work: Work,
        then: Callable[[Any], object] = lambda _value: None,
        failed: Callable[[Exception], object] | None = None,
        at: Callable[[int, int], None] | None = None,
        stopped: Callable[[], object] = lambda: None,
    ) -> Task:
        """The same for long work that reports how far it is, and can be stopped."""

        def made(done: Done[Any]) -> None:
            self.saved_at = self.now()
            then(done.value)  # may open another client, which forgets what was done before
            self.history.add(done.undo)
            self.bus.announce({*done.changes, "saved"})

        return self.tasks.run(
            f"change {id(work)}", work, made, lane=WRITE, failed=failed, at=at, stopped=stopped
        )

    def undo(self) -> None:
        """Take the latest change back."""
        self._step(self.history.undos, self.history.redos)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._step(self.history.redos, self.history.undos)

    def _step(self, source: list[Undo], target: list[Undo]) -> None:
        if not source:
            return
        undo = source.pop()

        def made(done: Done[None]) -> None:
            self.saved_at = self.now()
            if done.undo is not None:
                target.append(done.undo)
            self.history.moved.emit()
            self.bus.announce({*done.changes, "saved"})

        self.tasks.run(f"undo {id(undo)}", lambda _p: self.desk.undo(undo), made, lane=WRITE)


def memory_in(folders: Folders) -> QSettings:
    """Return what a window remembers of its own shape in a data folder."""
    return QSettings(str(folders.window), QSettings.Format.IniFormat)


def restore_shape(window: QWidget, memory: QSettings) -> None:
    """Give a window the place and the size it had last."""
    shape = memory.value("window/shape")
    if isinstance(shape, QByteArray):
        window.restoreGeometry(shape)
