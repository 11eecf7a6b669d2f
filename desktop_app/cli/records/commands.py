# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone record``: its actions and their options."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.catalogue.catalogues import add_client_option
from desktop_app.cli.options import parse_date, parse_folder
from desktop_app.cli.records import making, rerunning, showing
from desktop_app.cli.records.registers import add_register_commands

if TYPE_CHECKING:
    Actions = argparse._SubParsersAction[argparse.ArgumentParser]


def add_record_commands(commands: Actions) -> None:
    """Add the commands to the command line."""
    top = commands.add_parser("record", help="what was decided: numbered, frozen, kept")
    actions = top.add_subparsers(metavar="ACTION", required=True)
    _add_making(actions)
    _add_showing(actions)
    _add_rerunning(actions)
    add_register_commands(actions)


def _add_making(actions: Actions) -> None:
    make = actions.add_parser("make", help="record a case, or the cases of a folder as one shipment")
    make.set_defaults(run=making.make_record, usage=make.error)
    make.add_argument("case", nargs="?", type=Path, metavar="CASE.json", help="the case file")
    make.add_argument(
        "--batch", type=parse_folder, metavar="FOLDER", help="record every case of a folder, a line each"
    )
    make.add_argument("--by", required=True, metavar="NAME", help="who records; printed on the memo")
    make.add_argument("--role", required=True, metavar="ROLE", help="in which role; printed on the memo")
    make.add_argument("--reviewed-by", default="", metavar="NAME", help="the second person who reviewed it")
    make.add_argument(
        "--dated", type=parse_date, metavar="DAY", help="day printed on the memo (default: today)"
    )
    make.add_argument(
        "--supersedes",
        default="",
        metavar="NUMBER",
        help="the record whose newest version it takes the place of",
    )
    make.add_argument("--why", default="", metavar="TEXT", help="why that one is superseded")
    _add_common(make)


def _add_showing(actions: Actions) -> None:
    shown = actions.add_parser("list", help="print every record of a client")
    shown.set_defaults(run=showing.list_records)
    _add_common(shown)
    show = actions.add_parser("show", help="print one record with its case and its conclusion")
    show.set_defaults(run=showing.show_record)
    _add_number(show)
    _add_common(show)


def _add_rerunning(actions: Actions) -> None:
    rerun = actions.add_parser("rerun", help="run the case of a record again and compare")
    rerun.set_defaults(run=rerunning.rerun_record)
    _add_number(rerun)
    rerun.add_argument(
        "--with",
        dest="ran_with",
        choices=("own", "today"),
        default="own",
        help="on the law file that the record keeps (default), or on the program's own of today",
    )
    _add_common(rerun)


def _add_number(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "number", metavar="NUMBER", help="its newest version, such as 2026-0014; 2026-0014/v1 is that one"
    )


def _add_common(command: argparse.ArgumentParser) -> None:
    add_client_option(command)
    command.add_argument("--json", action="store_true", help="print it as JSON")
