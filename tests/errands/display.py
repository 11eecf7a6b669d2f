# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A display of its own with a window manager, in which a command is run: Xvfb and openbox, as Debian has them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

LAPTOP = "1366x768"


def run_on_display(command: Sequence[str], size: str = LAPTOP, scale: str = "1") -> int:
    """Run a command with a display of some size, and return its exit status.

    ``scale`` is what a laptop set to 150 % gives its windows: "1.5".
    """
    lacking = [
        program for program in ("Xvfb", "openbox", "setxkbmap", "xdotool") if shutil.which(program) is None
    ]
    if lacking:
        sys.exit(f"{', '.join(lacking)}: not here; apt-get install xvfb openbox x11-xkb-utils xdotool")
    number = next(number for number in range(90, 200) if not Path(f"/tmp/.X{number}-lock").exists())  # noqa: S108
    surroundings = {
        **os.environ,
        "DISPLAY": f":{number}",
        "QT_QPA_PLATFORM": "xcb",
        "QT_SCALE_FACTOR": scale,
    }
    started = [
        subprocess.Popen(["Xvfb", f":{number}", "-screen", "0", f"{size}x24"], stderr=subprocess.DEVNULL)  # noqa: S607
    ]
    try:
        for _ in range(100):
            if Path(f"/tmp/.X11-unix/X{number}").exists():  # noqa: S108
                break
            time.sleep(0.05)
        started.append(subprocess.Popen(["openbox"], env=surroundings, stderr=subprocess.DEVNULL))  # noqa: S607
        time.sleep(0.5)
        # a keyboard with é, so that xdotool changes no key while the window reads it
        subprocess.run(["setxkbmap", "fr"], env=surroundings, check=True)  # noqa: S607
        return subprocess.run(command, env=surroundings, check=False).returncode
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()
