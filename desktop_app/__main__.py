# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The entry of the program: a command runs the command line; no argument, or a file alone, opens the window."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from desktop_app import __version__
from desktop_app.basics import files
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Refused
from desktop_app.cli.main import COMMANDS, REFUSED, USAGE, print_version, run_command_line
from desktop_app.cli.output import print_error

if TYPE_CHECKING:
    from desktop_app.services.context.program import Program, WindowTrial

DESKTOP = "lodestone-window"
"""The name by which menus and file managers start the program."""

CALLED = "LODESTONE_CALLED"
"""The environment variable in which a start script passes that name on, which it cannot pass as its own."""


@dataclass(frozen=True, slots=True)
class WindowAsked:
    """The request for the window: the data folder and the file to open, if given."""

    data_dir: Path | None = None
    portable: bool = False
    file: Path | None = None


def run() -> NoReturn:
    """Run the program and end the process.

    After a command it ends at once: to take apart all that was loaded would be a fifth of a short one's time.
    """
    status = main()
    if "PySide6" in sys.modules:
        sys.exit(status)
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # what could not be written has been reported
            stream.flush()
    os._exit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    arguments_given = list(sys.argv[1:] if arguments is None else arguments)
    served = _serve(arguments_given)
    if served is not None:
        return served
    # Make the output streams accept any text; a program without a terminal gets streams that discard it.
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  open to the end
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if arguments_given == ["--version"]:  # nothing else is loaded for it
        return print_version(__version__)
    from desktop_app.bootstrap import build_program

    window_request = parse_window_request(arguments_given)
    if window_request is None:
        gc.set_threshold(COLLECTED_AFTER)
    program = build_program()
    if arguments_given == [WORK_OUT]:
        from desktop_app.services.checking.working_out import serve_working_out

        return serve_working_out(program)
    if arguments_given == [WORK_OUT_CATALOGUE]:
        from desktop_app.services.records.large_catalogue import serve_answers

        return serve_answers(program)
    if arguments_given == [LOOK_NAMES_UP]:
        from desktop_app.cli.parties import serve_look_ups

        return serve_look_ups(program)
    program.try_window = _check_window
    return (
        _run_command(program, arguments_given)
        if window_request is None
        else _run_window(program, window_request)
    )


COLLECTED_AFTER: Final = 20_000
"""How many objects more there have to be before a command looks for ones that nothing uses. At Python's own 700 a short
command spends a tenth of its time on it and finds nothing; the window, which stays open, keeps to the 700."""

WORK_OUT: Final = "work-out-paper"
"""The word by which the program starts itself to work out a paper's case; the module that serves it names it, too."""

WORK_OUT_CATALOGUE: Final = "work-out-catalogue"
"""The same for the products of a client."""

LOOK_NAMES_UP: Final = "look-names-up"
"""The same for the half of a long file of names."""


def _serve(arguments_given: Sequence[str]) -> int | None:
    """Do the work of another process that needs no program; None where the arguments ask for something else."""
    match arguments_given:
        case ["read-tables"]:
            from desktop_app.listreader import serve_reading as read_tables_for_another

            return read_tables_for_another()
        case ["read-paper"]:
            from desktop_app.paper import serve_reading

            return serve_reading()
        case ["draw-page"]:
            from desktop_app.ui.look.page_process import serve as draw_page_for_another

            return draw_page_for_another()
    return None


def _run_command(program: Program, arguments_given: Sequence[str]) -> int:
    status = run_command_line(program, arguments_given)
    if status == USAGE and _is_of_the_desktop():
        from desktop_app.ui.startup.early_message import show_early_message

        show_early_message(
            Refused(
                "Lodestone was started with words that it does not know",
                do="Start it with one file, or with none",
            )
        )
    return status


def parse_window_request(arguments_given: Sequence[str]) -> WindowAsked | None:
    """Return the request for the window; None if the arguments are a command."""
    remaining, data_dir, portable = list(arguments_given), None, False
    while remaining and remaining[0].startswith("--"):
        word = remaining.pop(0)
        if word == "--portable":
            portable = True
        elif word == "--data-dir" and remaining and remaining[0].strip():
            data_dir = Path(remaining.pop(0))
        elif word.startswith("--data-dir=") and word.partition("=")[2].strip():
            data_dir = Path(word.partition("=")[2])
        else:
            return None
    if not remaining:
        return WindowAsked(data_dir, portable)
    if len(remaining) > 1 or remaining[0] in COMMANDS or not _names_a_file(remaining[0]):
        return None
    return WindowAsked(data_dir, portable, Path(remaining[0]))


def _names_a_file(word: str) -> bool:
    """Tell a file from a misspelt command: it exists, or its name looks like a file."""
    path = Path(word)
    is_written_so = bool(path.suffix) or path.name != word
    return not word.startswith("-") and (os.path.exists(path) or is_written_so)


def _check_window(program: Program) -> WindowTrial:
    from desktop_app.ui.startup.window_selftest import run_window_selftest

    return run_window_selftest(program)


def _run_window(program: Program, window_request: WindowAsked) -> int:
    """Open the window, or report why it cannot be opened."""
    try:
        if window_request.file is not None:
            files.check_there(window_request.file)
        from desktop_app.ui.startup.display import explain_load_error, find_display_fault

        if (trouble := find_display_fault()) is not None:
            raise trouble
        try:
            from desktop_app.ui.startup.app import run_window
        except ImportError as error:
            raise explain_load_error(error) from error
        return run_window(
            program, window_request.data_dir, portable=window_request.portable, open_file=window_request.file
        )
    except Refused as refused:
        # Print a refusal; for a start from the desktop, whose console nobody sees, show it in a
        # message box, too.
        print_error(str(refused))
        if _is_of_the_desktop():
            from desktop_app.ui.startup.early_message import show_early_message

            show_early_message(refused)
        return REFUSED


def _is_of_the_desktop() -> bool:
    """Tell by the program's name whether a menu or file manager has started it."""
    return DESKTOP in (Path(sys.argv[0]).stem, os.environ.get(CALLED))


if __name__ == "__main__":
    run()
