# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The command line: its commands and their exit status.

Exit status: 0 done, 2 wrong usage, 3 input refused, 4 a defect of the program, 10 something checked differs;
``screen --exit-code`` adds 10, 20 and 30.
141 tells that the reader of the output has closed it, as for any tool in a shell.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app import logs
from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.cli.output import (
    UNREAD,
    Unread,
    flush_output,
    parse_date,
    parse_day_text,
    parse_folder,
    print_error,
    print_text,
    replace_unprintable,
)
from desktop_app.paths import PORTABLE, user_folders

if TYPE_CHECKING:
    from desktop_app.services.context.program import Program

DONE: Final = 0
USAGE: Final = 2
REFUSED: Final = 3
DEFECT: Final = 4
INTERRUPTED: Final = 130
_LONGEST_TEXT: Final = 10_000

COMMANDS: Final = (
    "screen", "client", "import", "catalogue", "party", "list", "record", "pack", "checks", "evidence", "schema",
    "journal", "verify", "sign", "selftest", "sample",
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
        print_text(f"Lodestone {version}")
        return DONE

    return _report_output(print_line)


def _report_output(run: Callable[[], int]) -> int:
    """Run what prints, and return its exit status; output that cannot be written is a refusal."""
    try:
        status = run()
        flush_output()  # flushed here, where an error can still be reported
    except Refused as refused:
        print_error(str(refused))
        return REFUSED
    except Unread:
        return UNREAD
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
    try:
        return int(options.run(program, options))
    except (Refused, Unread):
        raise
    except Exception as error:  # noqa: BLE001 - the last hand under every command; a traceback helps no user
        noted = _note_defect(options)
        altered = _find_alteration(program, options)
        if altered:
            print_error(
                f"lodestone: the data file was altered outside the program ({altered}). Look through it with journal"
                " verify, and put a backup in its place."
            )
            return REFUSED
        print_error(f"lodestone: a defect of the program: {type(error).__name__}. Please report it{noted}.")
        return DEFECT


def _find_data_file(options: argparse.Namespace) -> Path | None:
    """Return the data file whose law files count; None where there is none, or no folder for it."""
    try:
        return user_folders(options.data_dir, portable=options.portable).database
    except Refused:
        return None


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
    return replace_unprintable(f"{faults[0].subject}: {faults[0].why}"[:200]) if faults else ""


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
        usage="%(prog)s [--data-dir FOLDER | --portable] [FILE | COMMAND ...]",
        description="Screens exports under China's rare-earth rules and writes determination memos. Works offline.",
        epilog=_WINDOW,
    )
    top.add_argument("--version", action="version", version=f"Lodestone {version}")
    top.add_argument(
        "--data-dir", type=parse_folder, metavar="FOLDER", help="keep settings, data and logs in this folder"
    )
    top.add_argument(
        "--portable",
        action="store_true",
        help=f"keep them in a folder {PORTABLE} beside the program, as on a USB stick; where there is one, it is used"
        " without asking",
    )
    commands = top.add_subparsers(metavar="COMMAND", required=True, prog="lodestone")
    for name in (command,) if command else COMMANDS:
        _add_command(name, commands)
    return top


def _add_command(name: str, commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add a command, loading the module that runs it."""
    match name:
        case "screen":
            _add_screen_command(commands)
        case "client":
            from desktop_app.cli.catalogues import add_client_commands

            add_client_commands(commands)
        case "import":
            from desktop_app.cli.importing import add_import_command

            add_import_command(commands)
        case "catalogue":
            from desktop_app.cli.catalogues import add_catalogue_commands

            add_catalogue_commands(commands)
        case "party":
            from desktop_app.cli.parties import add_party_commands

            add_party_commands(commands)
        case "list":
            from desktop_app.cli.lists import add_list_commands

            add_list_commands(commands)
        case "record":
            from desktop_app.cli.records import add_record_commands

            add_record_commands(commands)
        case "pack":
            _add_pack_commands(commands)
        case "checks":
            from desktop_app.cli.checks import add_checks_commands

            add_checks_commands(commands)
        case "evidence":
            from desktop_app.cli.evidence import add_evidence_commands

            add_evidence_commands(commands)
        case "schema":
            from desktop_app.cli.packs import run_schema

            schema = commands.add_parser("schema", help="print a JSON schema")
            schema.set_defaults(run=run_schema)
            schema.add_argument("which", choices=("case", "conclusion"))
        case "journal":
            from desktop_app.cli.journal import add_journal_commands

            add_journal_commands(commands)
        case "verify":
            from desktop_app.cli.papers.verifying import add_verify_command

            add_verify_command(commands)
        case "sign":
            from desktop_app.cli.papers.signing import add_sign_command

            add_sign_command(commands)
        case "selftest":
            from desktop_app.cli import selftest

            test = commands.add_parser("selftest", help="prove that this copy of the program is whole")
            test.set_defaults(run=selftest.run_selftest, is_selftest=True)
            test.add_argument("--json", action="store_true", help="print the results as JSON")
            test.add_argument(selftest.ALONE, action="store_true", help=argparse.SUPPRESS)
        case "sample":
            from desktop_app.cli import sample

            demo = commands.add_parser(
                "sample", help="screen the sample client's shipments and write their memos"
            )
            demo.set_defaults(run=sample.run_sample)
            demo.add_argument(
                "--out",
                type=parse_folder,
                default=Path("out"),
                metavar="FOLDER",
                help="where the memos go (default: out)",
            )


def _add_screen_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    from desktop_app.cli import screen

    command = commands.add_parser("screen", help="work out a case, or every case in a folder")
    command.set_defaults(run=screen.run_screen, usage=command.error)
    command.add_argument("case", nargs="?", type=Path, metavar="CASE.json", help="the case file")
    command.add_argument("--json", action="store_true", help="print the conclusion as JSON")
    command.add_argument(
        "--on", type=parse_day_text, metavar="DAY", help="take this export day instead of the case's own"
    )
    command.add_argument(
        "--assume", choices=("none", "announced", "published_text"), help="how to read the standing"
    )
    command.add_argument("--profile", choices=("safest", "narrowest"), help="which readings to start from")
    command.add_argument("--memo", type=Path, metavar="FILE.pdf", help="write the memo to this file")
    command.add_argument("--number", default="", metavar="TEXT", help="number printed on the memo")
    command.add_argument("--prepared-by", default="", metavar="NAME", help="name printed on the memo")
    command.add_argument(
        "--dated", type=parse_date, metavar="DAY", help="day printed on the memo (default: today)"
    )
    command.add_argument(
        "--exit-code",
        action="store_true",
        help="answer 0 no licence under No. 61, 10 licence needed, 20 not settled, 30 none but hold or ask first",
    )
    command.add_argument(
        "--batch",
        type=parse_folder,
        metavar="FOLDER",
        help="every .json and .lodestone-case file of a folder, one line each",
    )
    command.add_argument("--json-lines", action="store_true", help="print a batch as JSON, one line a file")


def _add_pack_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    from desktop_app.cli import packs
    from desktop_app.cli.law_files import add_law_file_commands

    pack = commands.add_parser("pack", help="the law as the program knows it, and newer law files")
    actions = pack.add_subparsers(metavar="ACTION", required=True)
    show = actions.add_parser(
        "show", help="what runs on a day, provision by provision, and which law file counts"
    )
    show.set_defaults(run=packs.running)
    show.add_argument("--on", type=parse_date, metavar="DAY", help="the day (default: today)")
    show.add_argument("--json", action="store_true", help="print which law file counts as JSON")
    show.add_argument("--assume", choices=("none", "announced", "published_text"), default="none")
    show.add_argument(
        "provision", nargs="?", help="one provision or row of the annex in full, such as R61-I-1 or I-02"
    )
    check = actions.add_parser(
        "check", help="load every rule file strictly, run every example, and count the lists"
    )
    check.set_defaults(run=packs.check)
    check.add_argument("folder", nargs="?", type=Path, help="another pack's folder")
    diff = actions.add_parser("diff", help="what differs between two packs")
    diff.set_defaults(run=packs.diff)
    diff.add_argument("old", type=Path, metavar="OLD", help="folder of the older pack")
    diff.add_argument("new", type=Path, metavar="NEW", help="folder of the newer pack")
    add_law_file_commands(actions)
