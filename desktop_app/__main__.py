# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The program's entry: the command line when a command is given, the window when none is, or a file alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.bootstrap import build
from desktop_app.cli.main import COMMANDS, REFUSED, run, say
from desktop_app.services.program import Program, Trial

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@dataclass(frozen=True, slots=True)
class WindowAsked:
    """A wish for the window: on which data, and on which file."""

    data_dir: Path | None = None
    portable: bool = False
    file: Path | None = None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _ready_streams()
    program = build()
    program.try_window = _try_window
    asked = window_asked(given)
    return run(program, given) if asked is None else _window(program, asked)


def _ready_streams() -> None:
    """Let any text be printed; a program without a terminal prints into nothing rather than fail."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  open to the end
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def window_asked(given: Sequence[str]) -> WindowAsked | None:
    """Return what the window is to be opened on; None when the words are for the command line."""
    words, data_dir, portable = list(given), None, False
    while words and words[0].startswith("--"):
        word = words.pop(0)
        if word == "--portable":
            portable = True
        elif word == "--data-dir" and words:
            data_dir = Path(words.pop(0))
        elif word.startswith("--data-dir=") and word != "--data-dir=":
            data_dir = Path(word.partition("=")[2])
        else:
            return None
    if not words:
        return WindowAsked(data_dir, portable)
    if len(words) > 1 or words[0] in COMMANDS or not _names_a_file(words[0]):
        return None
    return WindowAsked(data_dir, portable, Path(words[0]))


def _names_a_file(word: str) -> bool:
    """Tell a file from a misspelt command: it is there, or is written like one."""
    path = Path(word)
    return not word.startswith("-") and (path.exists() or bool(path.suffix) or path.name != word)


def _try_window(program: Program) -> Trial:
    from desktop_app.ui.trial import try_window

    return try_window(program)


def has_display() -> bool:
    """Tell whether a window can be shown. Where there is none, Qt would end the process without a word to the user."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in DISPLAYS)


def _window(program: Program, asked: WindowAsked) -> int:
    if asked.file is not None and not asked.file.exists():
        say(f"{asked.file}: there is no such file. Check the name and the folder.")
        return REFUSED
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
    return run_window(program, asked.data_dir, portable=asked.portable, open_file=asked.file)


if __name__ == "__main__":
    sys.exit(main())
