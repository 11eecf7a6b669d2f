# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The command line: its commands, which ``resources/commands`` declares, and their exit status.

Exit status: 0 done, 2 wrong usage, 3 input refused, 4 a defect of the program, 10 something checked differs;
``screen --exit-code`` adds 10, 20 and 30.
141 tells that the reader of the output has closed it, as for any tool in a shell.
"""

from __future__ import annotations

import argparse
import time
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app import logs
from desktop_app.basics.late import late_function
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.resources import resource_path
from desktop_app.cli import output
from desktop_app.paths import PORTABLE, user_folders

if TYPE_CHECKING:
    from desktop_app.services.context.ports import FolderLock
    from desktop_app.services.context.program import Program

DONE: Final = 0
USAGE: Final = 2
REFUSED: Final = 3
DEFECT: Final = 4
INTERRUPTED: Final = 130
_LONGEST_TEXT: Final = 10_000
_BETWEEN_TRIES: Final = 0.1

COMMANDS: Final = (
    "screen", "client", "import", "ask", "catalogue", "party", "list", "record", "pack", "checks", "evidence", "schema",
    "backup", "journal", "paper", "verify", "sign", "handbook", "selftest", "sample", "completion",
)  # fmt: skip

_WINDOW: Final = (
    "Without a command the window opens. A case file or a parts list (.xlsx, .xls, .ods,"
    " .csv …) named alone is opened in it."
)

_LOG = logs.get_logger("cli")


def run_command_line(program: Program, arguments: Sequence[str]) -> int:
    """Run one command and return its exit status."""
    return _report_output(lambda: _run_parsed(program, arguments))


def print_version(version: str) -> int:
    """Print the version and return the exit status; the program itself is not needed for it."""

    def print_line() -> int:
        output.print_text(f"Lodestone {version}")
        return DONE

    return _report_output(print_line)


def _report_output(run: Callable[[], int]) -> int:
    """Run what prints, and return its exit status; output that cannot be written is a refusal."""
    try:
        status = run()
        output.flush_output()  # flushed here, where an error can still be reported
    except Refused as refused:
        output.print_error(str(refused))
        return REFUSED
    except output.Unread:
        return output.UNREAD
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _run_parsed(program: Program, arguments: Sequence[str]) -> int:
    try:
        command = next((word for word in arguments if word in COMMANDS), "")
        options = build_parser(program.version, command).parse_args(arguments)
        return _run_command(program, options, arguments)
    except SystemExit as ended:  # help, version or usage has been printed
        return ended.code if isinstance(ended.code, int) else DONE


def _run_command(program: Program, options: argparse.Namespace, arguments: Sequence[str]) -> int:
    for name, text in vars(options).items():
        if isinstance(text, str) and len(text) > _LONGEST_TEXT:
            option = f"--{name.replace('_', '-')}"
            is_option = any(argument.partition("=")[0] == option for argument in arguments)
            raise Refused(
                Phrase("the text has {count} characters", count=len(text)),
                where=option if is_option else name.upper(),
                do=Phrase("Shorten it to {most}", most=_LONGEST_TEXT),
            )
    if not getattr(options, "is_selftest", False):
        program.find_data_file = partial(_find_data_file, options)
    program.claim_folder = partial(_claim_in_time, program.claim_folder, options.wait)
    try:
        return int(options.run(program, options))
    except (Refused, output.Unread):
        raise
    except Exception as error:  # noqa: BLE001 - the last hand under every command; a traceback helps no user
        noted = _note_defect(options)
        altered = _find_alteration(program, options)
        if altered:
            output.print_error(
                f"lodestone: the data file was altered outside the program ({altered}). Look through it with journal"
                " verify, and put a backup in its place."
            )
            return REFUSED
        output.print_error(
            f"lodestone: a defect of the program: {type(error).__name__}. Please report it{noted}."
        )
        return DEFECT


def _find_data_file(options: argparse.Namespace) -> Path | None:
    """Return the data file whose law files count; None where there is none, or no folder for it.

    Errors: Refused if the folder cannot be looked into: its law files might count.
    """
    try:
        folders = user_folders(options.data_dir, portable=options.portable)
    except Refused:
        return None
    return folders.database if folders.has_database() else None


def _claim_in_time(claim: Callable[[Path], FolderLock], seconds: int, folder: Path) -> FolderLock:
    """Lock a data folder, waiting for whoever has it; when the time is over, their refusal stands."""
    from desktop_app.services.data_folder.open import FolderTaken

    end = time.monotonic() + seconds
    while True:
        try:
            return claim(folder)
        except FolderTaken:
            if time.monotonic() >= end:
                raise
            time.sleep(_BETWEEN_TRIES)


def _find_alteration(program: Program, options: argparse.Namespace) -> str:
    """Return the first thing in the data file that is not as the journal says; blank if there is none.

    A command stumbles over what another program has written into the data file: that is no defect of this one.
    """
    from desktop_app.services.records.journal import verify_data_file

    try:
        folders = user_folders(options.data_dir, portable=options.portable)
        faults = verify_data_file(program, folders.database).faults
    except (Refused, OSError):
        return ""
    return output.replace_unprintable(f"{faults[0].subject}: {faults[0].why}"[:200]) if faults else ""


def _note_defect(options: argparse.Namespace) -> str:
    """Write the traceback to the log, if possible, and print the path of the log."""
    try:
        folders = user_folders(options.data_dir, portable=options.portable)
        folders.make_folders()
        handler = logs.start_logging(folders.logs_folder, logs.Redactor())
        _LOG.exception("defect")
        logs.stop_logging(handler)
    except (Refused, OSError):
        return ""
    return f" with the log in {folders.logs_folder}"


def build_parser(version: str, command: str = "") -> argparse.ArgumentParser:
    """Return the parser of the whole command line, or of one command alone: what others need is not loaded for it."""
    top = argparse.ArgumentParser(
        prog="lodestone",
        usage="%(prog)s [--data-dir FOLDER | --portable] [--wait SECONDS] [FILE | COMMAND ...]",
        description="Screens exports under China's rare-earth rules and writes determination memos. Works offline.",
        epilog=_WINDOW,
    )
    top.add_argument("--version", action="version", version=f"Lodestone {version}")
    top.add_argument(
        "--data-dir",
        type=output.parse_folder,
        metavar="FOLDER",
        help="keep settings, data and logs in this folder",
    )
    top.add_argument(
        "--portable",
        action="store_true",
        help=f"keep them in a folder {PORTABLE} beside the program, as on a USB stick; where there is one, it is used"
        " without asking",
    )
    top.add_argument(
        "--wait",
        type=output.parse_seconds,
        default=0,
        metavar="SECONDS",
        help="wait as long where a window, or another command, has the data folder open to write (default: not at all)",
    )
    commands = top.add_subparsers(metavar="COMMAND", required=True, prog="lodestone")
    for name in (command,) if command else COMMANDS:
        # Add a command with its actions as ``resources/commands`` declares them.
        actions = {"": commands}
        for path, declared in tomllib.loads(
            resource_path("commands", f"{name}.toml").read_text("utf-8")
        ).items():
            above, _, last = path.rpartition(" ")
            about = {key: declared[key] for key in ("help", "description", "epilog") if key in declared}
            parser = actions[above].add_parser(last, **about)
            if "run" not in declared:
                actions[path] = parser.add_subparsers(metavar="ACTION", required=True)
                continue
            module, _, function = declared["run"].partition(".")
            run = late_function(f"desktop_app.cli.{module}", function)
            parser.set_defaults(run=run, usage=parser.error, **declared.get("defaults", {}))
            arguments = declared.get("arguments", [])
            of_either = [argument for argument in arguments if argument.pop("either", False)]
            either = parser.add_mutually_exclusive_group() if of_either else parser
            for argument in arguments:
                if "kind" in argument:
                    argument["type"] = _KINDS[argument.pop("kind")]
                if argument.pop("hidden", False):
                    argument["help"] = argparse.SUPPRESS
                owner = either if argument in of_either else parser
                owner.add_argument(argument.pop("name"), **argument)
    return top


_KINDS: Final[Mapping[str, Callable[[str], object]]] = {
    "path": Path,
    "file": output.parse_file,
    "file or -": output.parse_file_or_input,
    "folder": output.parse_folder,
    "day": output.parse_date,
    "day text": output.parse_day_text,
    "count": int,
}
"""How an argument of a kind is read; one without a kind is text."""
