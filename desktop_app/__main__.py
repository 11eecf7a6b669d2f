# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The program's entry: the command line when a command is given, the window when none is."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_app.bootstrap import build
from desktop_app.cli.main import REFUSED, run, say
from desktop_app.services.program import Program

DATA_DIR = "--data-dir"
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    program = build()
    program.try_window = _try_window
    if not given:
        return _window(program, None)
    if given[0] == DATA_DIR and len(given) == 2:
        return _window(program, Path(given[1]))
    return run(program, given)


def _try_window(program: Program) -> str:
    from desktop_app.ui.trial import try_window

    return try_window(program)


def has_display() -> bool:
    """Tell whether a window can be shown. Where there is none, Qt would end the process without a word to the user."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in DISPLAYS)


def _window(program: Program, data_dir: Path | None) -> int:
    if not has_display():
        say(
            "lodestone: there is no display to open the window on. Run lodestone --help for what works without one."
        )
        return REFUSED
    try:
        from desktop_app.ui.app import run_window
    except ImportError as error:
        say(
            f"lodestone: the window cannot be opened: {error}. Run make setup; it installs what Qt needs."
        )
        return REFUSED
    return run_window(program, data_dir)


if __name__ == "__main__":
    sys.exit(main())
