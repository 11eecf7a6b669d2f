# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The check for what tests leave behind sees each kind of it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.ui.conftest import id_of, left_behind


def test_a_window_a_timer_and_a_thread_are_seen(qapp: QApplication) -> None:
    widgets = {id_of(one) for one in qapp.topLevelWidgets()}
    threads = set(threading.enumerate())
    window = QMainWindow()
    window.setAccessibleName("left")
    timer = QTimer(window)
    timer.start(60_000)
    done = threading.Event()
    thread = threading.Thread(target=done.wait, name="lodestone-left")
    thread.start()
    assert left_behind(widgets, threads) == [
        "window QMainWindow left",
        "timer of QMainWindow left",
        "thread lodestone-left",
    ]
    done.set()
    thread.join()
    window.deleteLater()
    assert left_behind(widgets, threads) == []
