# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The Qt binding in use does not lose references to True, False and None.

One release did, on Python 3.11: after some hundreds of signals the process was aborted, with
every test green. Hence a process of its own, whose exit code is what counts.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Bell(QObject):
    rung = Signal(bool)

app, bell, label = QApplication([]), Bell(), QLabel()
bell.rung.connect(lambda on: None)
for _ in range(5000):
    bell.rung.emit(True)
    bell.rung.emit(False)
    label.setEnabled(True)
print("survived")
"""


@pytest.mark.ui
def test_ten_thousand_signals_do_not_abort_the_process() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "survived"), done.stderr
