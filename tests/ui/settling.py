# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Waits until a window is idle: for its state, never for a fixed time."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.ui.session.tasks import TaskRunner

TURN_MS = 4
"""How long the event loop runs between two checks, in milliseconds."""
QUIET_TURNS = 3
"""Idle turns in a row that count as idle: an event may post another one, and that one a third."""
LONGEST_GATHERING_MS = 200
"""Timers up to this interval gather quick changes; longer ones store settings and need not be awaited."""
MOST_SECONDS = 60


def is_gathering() -> bool:
    """Tell whether a timer runs that gathers quick changes before they are shown."""
    return any(
        timer.isActive() and timer.isSingleShot() and timer.interval() <= LONGEST_GATHERING_MS
        for window in QApplication.topLevelWidgets()
        for timer in window.findChildren(QTimer)
    )


@cache
def _loop() -> tuple[QEventLoop, QTimer]:
    """Return an event loop, and the timer that ends it: to make both costs more than an idle turn."""
    loop, end = QEventLoop(), QTimer()
    end.setSingleShot(True)
    end.timeout.connect(loop.quit)
    return loop, end


def run_loop(milliseconds: int) -> None:
    """Run the event loop for a time."""
    loop, end = _loop() if not _loop()[0].isRunning() else _loop.__wrapped__()
    end.start(milliseconds)
    loop.exec()


def settle(tasks: TaskRunner, turn: Callable[[int], object] = run_loop) -> None:
    """Run the event loop, by ``turn(milliseconds)``, until no task and no gathering timer is running."""
    latest = time.monotonic() + MOST_SECONDS
    quiet = 0
    while quiet < QUIET_TURNS:
        turn(TURN_MS)
        quiet = 0 if tasks.is_busy or is_gathering() else quiet + 1
        assert time.monotonic() < latest, "the window does not come to rest"
