# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone record withdraw | register | export``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import display_name
from desktop_app.cli.data_folder import existing_folders, find_client, open_for_reading, open_for_writing
from desktop_app.cli.output import print_text
from desktop_app.cli.summary import replace_unprintable
from desktop_app.services.context.context import Program

_KINDS = ("determinations", "evidence", "screenings")
_ENDINGS = (".pdf", ".xlsx", ".csv")


def add_register_commands(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the actions to the command ``record``."""
    withdraw = actions.add_parser("withdraw", help="withdraw a record; it stays, and no longer counts")
    withdraw.set_defaults(run=withdraw_record)
    withdraw.add_argument("number", metavar="NUMBER", help="its number, or NUMBER/vN for one version")
    withdraw.add_argument("--why", required=True, metavar="TEXT", help="the reason, which is kept")
    withdraw.add_argument("--by", required=True, metavar="NAME", help="who withdraws it")
    register = actions.add_parser("register", help="write the register of determinations")
    register.set_defaults(run=write_register)
    register.add_argument(
        "--out", required=True, type=Path, metavar="FILE", help="a file that ends in .pdf, .xlsx or .csv"
    )
    register.add_argument(
        "--of",
        choices=_KINDS,
        default=_KINDS[0],
        help="write the list of evidence or the log of screenings instead",
    )
    export = actions.add_parser(
        "export", help="write everything about the records into a folder for an auditor"
    )
    export.set_defaults(run=export_records)
    export.add_argument(
        "--out",
        required=True,
        type=Path,
        metavar="FOLDER",
        help="a folder that is not there yet, or is empty",
    )
    for action in (withdraw, register, export):
        action.add_argument("--client", metavar="NAME", help="key or name of the client")
        action.add_argument("--json", action="store_true", help="print the result as JSON")


def withdraw_record(program: Program, options: argparse.Namespace) -> int:
    """Withdraw every line of a record."""
    from desktop_app.services.records.record_list import EventReason
    from desktop_app.services.records.registers import find_records

    with open_for_writing(program, existing_folders(options)) as workspace:
        client = workspace.client_workspace(find_client(workspace, options.client).id)
        found = find_records(client.record_list.list_rows(), options.number)
        client.record_events.withdraw_records([row.id for row in found], EventReason(options.why, options.by))
        named = [(row.number, str(row.version)) for row in found]
    if options.json:
        tree = [{"number": number, "version": version, "state": "withdrawn"} for number, version in named]
        print_text(json.dumps(tree))
    else:
        print_text("\n".join(f"{number}, version {version}: withdrawn" for number, version in named))
    return 0


def write_register(program: Program, options: argparse.Namespace) -> int:
    """Write a register as PDF, workbook or CSV."""
    if options.out.suffix.lower() not in _ENDINGS:
        raise Refused(
            "the name of the register ends in none of .pdf, .xlsx and .csv",
            file=display_name(options.out),
            do="Name a file with one of these endings",
        )
    with open_for_reading(program, options) as workspace:
        client = workspace.client_workspace(find_client(workspace, options.client).id)
        client.registers.write_register(options.of, options.out)
    written = display_name(options.out)
    print_text(json.dumps({"file": written}) if options.json else replace_unprintable(written))
    return 0


def export_records(program: Program, options: argparse.Namespace) -> int:
    """Write the folder for an auditor."""
    with open_for_reading(program, options) as workspace:
        client = workspace.client_workspace(find_client(workspace, options.client).id)
        count = client.audit_folder.write_folder(options.out)
    written = display_name(options.out)
    if options.json:
        print_text(json.dumps({"folder": written, "files": count}))
    else:
        print_text(replace_unprintable(f"{written}: {count} files. Read HOW-TO-CHECK.txt there first."))
    return 0
