# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How long the window does not turn: a meter, a window to drive, and a yardstick of the same run.

The meter is a timer on the main thread. Whatever comes between two of its ticks kept the window from answering, be it
one event or several, work of ours or waiting for another thread. Time in which the machine gave the processor to others
is taken off where the system tells of it.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from desktop_app import settings as user_settings
from desktop_app.paths import user_folders
from desktop_app.services.workspace import open_workspace
from desktop_app.settings import Settings
from desktop_app.ui.look.theme import apply_style
from desktop_app.ui.shell.appearance import apply_settings
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.startup import app as ui_app
from tests.making import program

NOW: Final = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)
PRODUCTS: Final = int(os.environ.get("PRODUCTS", "100000"))
"""The products of a large catalogue; checks of a change take fewer."""
_TICK_MS: Final = 2
_FIELDS: Final = 40


def _clock() -> float:
    """Return seconds, less those in which this thread stood in line for a processor."""
    waited = Path(f"/proc/self/task/{os.getpid()}/schedstat")
    lost = int(waited.read_text("ascii").split()[1]) / 1e9 if waited.exists() else 0.0
    return time.perf_counter() - lost


class Meter:
    """The longest time between two turns of the window since it was set back, and the most work of its thread in one.

    ``longest`` counts waiting for other threads and the disk as well, ``busiest`` only processor time.
    """

    def __init__(self) -> None:
        self.longest = self.busiest = 0.0
        self._last, self._worked = _clock(), time.thread_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)

    def _tick(self) -> None:
        now, worked = _clock(), time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self.busiest = max(self.busiest, worked - self._worked)
        self._last, self._worked = now, worked

    def set_back(self) -> None:
        """Begin anew."""
        self.longest = self.busiest = 0.0
        self._last, self._worked = _clock(), time.thread_time()


class Driven:
    """A window over a file of its own, and how long each deed kept it from turning, in seconds."""

    def __init__(self, folder: Path) -> None:
        self.app = ui_app.make_application()
        chosen = Settings(appearance="light", signer="J. Haug", signer_role="export control")
        apply_settings(chosen)
        folders = self._folders = user_folders(folder)
        folders.make_folders()
        self._chosen = chosen
        self.file = folders.database
        self._program = program()
        self.desk = open_workspace(self._program, self.file, user_name="J. Haug", now=lambda: NOW)
        self.window = self._open()
        self.window.show()
        self.meter = Meter()
        self.waits: dict[str, float] = {}
        self.turns: dict[str, float] = {}
        """The most processor time of a turn that each deed brought, however often it was done."""
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(2):
            QTest.qWait(70)
            while self.window.session.tasks.is_busy or self.window.session.look_ups.is_running:
                QTest.qWait(5)
        QTest.qWait(20)

    def do(self, name: str, deed: Callable[..., object], *args: Any) -> None:
        """Do something from within the loop of the window; of several times the shortest wait counts."""
        gc.collect()
        QTest.qWait(5)
        self.meter.set_back()
        QTimer.singleShot(0, partial(deed, *args))
        QTest.qWait(5)
        self.settle()
        self.waits[name] = min(self.waits.get(name, 1e9), self.meter.longest)
        self.turns[name] = max(self.turns.get(name, 0), self.meter.busiest)

    def open_another(self) -> None:
        """Open another window over the same data in place of this one."""
        self.window.close()
        self.window.deleteLater()
        self.window = self._open()
        self.window.show()

    def _open(self) -> MainWindow:
        return ui_app.open_window(self._program, self.desk, self._folders, self._chosen, lambda: NOW)

    def speak(self, language: str) -> None:
        """Change the language of the window."""
        session = self.window.session
        session.settings = user_settings.with_values(session.settings, {"language": language})
        assert self.window.apply_language()

    def page(self, place: str) -> Any:
        """Go to a page and return it."""
        self.window.show_page(place)
        self.settle()
        return self.window.pages[place]

    def dialog(self) -> Any:
        """Return the dialog in front."""
        shown = (one for one in self.app.topLevelWidgets() if one.isVisible() and one.isModal())
        return next(one for one in shown if one is not self.window)

    def close_dialog(self) -> None:
        """Close the dialog in front."""
        self.dialog().close()
        self.settle()

    def yardstick(self) -> float:
        """Return the seconds in which a plain form of forty fields is made, styled and laid out here and now."""
        found = []
        for _ in range(5):
            begun = _clock()
            form = QWidget(self.window, Qt.WindowType.Window)
            apply_style(form)
            layout = QFormLayout(form)
            for number in range(_FIELDS):
                layout.addRow(f"Field {number}", QLineEdit())
            form.show()
            self.app.processEvents()
            found.append(_clock() - begun)
            form.close()
            form.deleteLater()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return min(found)

    def close(self) -> None:
        """Let go of everything."""
        self.settle()
        self.window.close()
        self.window.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.desk.close()
