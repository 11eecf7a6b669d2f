# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How long the window takes to show and to be ready, beside an empty window of Qt's in the same run.

Each start is a process of its own; the shortest of some counts. Ratios are held, seconds are only printed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.benchmark
TREE = Path(__file__).resolve().parents[2]
TIMES = 5
MOST_TO_SHOW, MOST_TO_BE_READY = 8, 30
"""So many times as long as an empty window; on a busy machine it was about 5 and 20."""

CLOCK = """
import json, time
def told(**found):
    print(json.dumps(found), flush=True)
"""
EMPTY = f"""{CLOCK}
begun = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
told(shown=time.perf_counter() - begun)
"""
OURS = f"""{CLOCK}
begun = time.perf_counter()
import sys
from desktop_app.__main__ import main
from PySide6.QtCore import QEvent, QObject, QTimer
from desktop_app.ui.startup import app as ui_app

class Watch(QObject):
    shown = 0.0
    def eventFilter(self, _watched, event):
        if not self.shown and event.type() == QEvent.Type.Paint:
            self.shown = time.perf_counter() - begun
        return False

def ready():
    told(shown=watch.shown, ready=time.perf_counter() - begun)
    QTimer.singleShot(0, window.close)

opened = ui_app.DataOpening.__init__
def make(self, *arguments, **named):
    global watch, window
    opened(self, *arguments, **named)
    watch, window = Watch(), self.window
    window.installEventFilter(watch)
    window.ready.connect(ready)
ui_app.DataOpening.__init__ = make
main(["--data-dir", sys.argv[1]])
"""


def start(code: str, *arguments: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=TREE,
        env={**os.environ, "PYTHONPATH": str(TREE), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_the_window_shows_soon_and_is_ready_soon_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Compiled files are what users have; here they go where they harm nobody.
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path / "compiled"))
    data = str(tmp_path / "data")
    start(OURS, data)
    empty, shown, ready = [], [], []
    for _ in range(TIMES):
        empty.append(start(EMPTY)["shown"])
        ours = start(OURS, data)
        shown.append(ours["shown"])
        ready.append(ours["ready"])
    one = min(empty)
    sys.stdout.write(
        f"\nan empty window: {one * 1000:.0f} ms; ours shows after {min(shown) * 1000:.0f} ms,"
        f" {min(shown) / one:.1f} times as long, and is ready after {min(ready) * 1000:.0f} ms,"
        f" {min(ready) / one:.1f} times\n"
    )
    assert min(shown) / one < MOST_TO_SHOW
    assert min(ready) / one < MOST_TO_BE_READY
