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
from desktop_app.cli.main import COMMANDS, REFUSED, USAGE, run
from desktop_app.cli.output import say
from desktop_app.domain.errors import Refused
from desktop_app.services.context.files import check_there
from desktop_app.services.context.program import Program, Trial
from desktop_app.ui.startup import display
from desktop_app.ui.startup.early_message import show_early_message
from desktop_app.ui.startup.qt_load_errors import explain_load_error

DESKTOP = "lodestone-window"
"""What the program is called by menus and file managers."""

CALLED = "LODESTONE_CALLED"
"""Where a script that starts the program for them leaves that name, for a script cannot hand its own on."""


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
    return _command(program, given) if asked is None else _window(program, asked)


def _command(program: Program, given: Sequence[str]) -> int:
    status = run(program, given)
    if status == USAGE and _is_of_the_desktop():
        show_early_message(
            Refused(
                "Lodestone was started with words that it does not know",
                do="Start it with one file, or with none",
            )
        )
    return status


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
        elif word == "--data-dir" and words and words[0].strip():
            data_dir = Path(words.pop(0))
        elif word.startswith("--data-dir=") and word.partition("=")[2].strip():
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
    is_written_so = bool(path.suffix) or path.name != word
    return not word.startswith("-") and (os.path.exists(path) or is_written_so)


def _try_window(program: Program) -> Trial:
    from desktop_app.ui.startup.window_selftest import run_window_selftest

    return run_window_selftest(program)


def _window(program: Program, asked: WindowAsked) -> int:
    """Open the window, or say why that cannot be done."""
    try:
        return _open_window(program, asked)
    except Refused as refused:
        _tell(refused)
        return REFUSED


def _open_window(program: Program, asked: WindowAsked) -> int:
    if asked.file is not None:
        check_there(asked.file)
    if (trouble := display.find_display_fault()) is not None:
        raise trouble
    try:
        from desktop_app.ui.startup.app import run_window
    except ImportError as error:
        raise explain_load_error(error) from error
    return run_window(program, asked.data_dir, portable=asked.portable, open_file=asked.file)


def _tell(refused: Refused) -> None:
    """Say it where it can be read: the program of the desktop has no console that anybody sees."""
    say(str(refused))
    if _is_of_the_desktop():
        show_early_message(refused)


def _is_of_the_desktop() -> bool:
    """Tell the program that a menu or a file manager starts from the one for a console: by its name."""
    return DESKTOP in (Path(sys.argv[0]).stem, os.environ.get(CALLED))


if __name__ == "__main__":
    sys.exit(main())
