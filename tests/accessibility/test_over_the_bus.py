# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a screen reader is told over the real bus (AT-SPI), the window worked by keys; ``make accessibility``."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.services.workspace import open_workspace
from tests.making import program

pytestmark = [pytest.mark.e2e, pytest.mark.slow]
HERE = Path(__file__).parent
BUS = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
NEEDED = ("xvfb-run", "dbus-run-session", "openbox", "xdotool", SYSTEM_PYTHON)
SESSION = """
openbox & manager=$!
"$1" --launch-immediately & bus=$!
sleep 1
"$2" -m desktop_app --data-dir "$3" & window=$!
"$4" "$5"; status=$?
kill $window $bus $manager
exit $status
"""


def _lacking() -> str:
    """Return what is missing on this machine; blank where all is there."""
    for name in NEEDED:
        if shutil.which(name) is None:
            return name
    if not BUS.exists():
        return "at-spi2-core"
    has_reader = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return "python3-pyatspi" if has_reader.returncode else ""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what the bus told of each place that was reached by keys."""
    if missing := _lacking():
        pytest.skip(
            f"{missing} is not installed here (Debian: xvfb openbox xdotool dbus at-spi2-core python3-pyatspi)"
        )
    data = tmp_path_factory.mktemp("data")
    desk = open_workspace(program(), data / "lodestone.sqlite", user_name="J. Haug")
    desk.load_sample()
    desk.close()
    words = [
        "xvfb-run",
        "-a",
        "bash",
        "-c",
        SESSION,
        "-",
        BUS,
        sys.executable,
        data,
        SYSTEM_PYTHON,
        HERE / "walk.py",
    ]
    done = subprocess.run(
        [str(shutil.which("dbus-run-session")), "--", *map(str, words)],
        cwd=HERE.parents[1],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LANG": "C.UTF-8",
        },
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


@pytest.mark.parametrize("place", ["overview", "products", "parties", "settings", "handbook"])
def test_whatever_can_take_the_focus_has_a_name_and_the_focus_is_somewhere(
    told: dict[str, Any], place: str
) -> None:
    assert told[place]["nameless"] == []
    # the current row of every list is told as focused too
    focused = [name for role, name in told[place]["after_tab"] if role not in ("table cell", "list item")]
    assert len(focused) == 1
    assert focused[0]


def test_the_keys_led_to_each_place(told: dict[str, Any]) -> None:
    names = {
        "products": "AX-2040",
        "parties": "Atlas Emergency Health Depot",
        "settings": "As the computer",
        "handbook": "Search the handbook",
    }
    for place, words in names.items():
        assert any(words in name for name in told[place]["names"]), place
