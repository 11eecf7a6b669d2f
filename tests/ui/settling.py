# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Waiting until a window has come to rest: for its state, never for a time."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.ui.session.tasks import TaskRunner

TURN_MS = 10
"""How long the event loop turns between two looks."""
QUIET_TURNS = 3
"""What is done posts more to do, and that more again."""
LONGEST_GATHERING_MS = 200
"""Timers up to this gather quick changes; longer ones keep settings, which nobody has to wait for."""
MOST_SECONDS = 60


def is_gathering() -> bool:
    """Tell whether a timer runs that gathers quick changes before they are shown."""
    return any(
        timer.isActive() and timer.isSingleShot() and timer.interval() <= LONGEST_GATHERING_MS
        for window in QApplication.topLevelWidgets()
        for timer in window.findChildren(QTimer)
    )


def settle(tasks: TaskRunner, turn: Callable[[int], object]) -> None:
    """Turn the event loop, by ``turn(milliseconds)``, until no task and no gathering timer is under way."""
    latest = time.monotonic() + MOST_SECONDS
    quiet = 0
    while quiet < QUIET_TURNS:
        turn(TURN_MS)
        quiet = 0 if tasks.is_busy or is_gathering() else quiet + 1
        assert time.monotonic() < latest, "the window does not come to rest"
