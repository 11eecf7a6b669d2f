# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone catalogue``: writes the catalogue of a client as a workbook."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.cli.data_folder import existing_folders, find_client, open_for_reading
from desktop_app.cli.output import print_text
from desktop_app.domain.errors import Refused
from desktop_app.services.context import files
from desktop_app.services.context.program import Program


def add_catalogue_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the command line."""
    top = commands.add_parser("catalogue", help="what a client has: products, bills, suppliers, parties")
    actions = top.add_subparsers(metavar="ACTION", required=True)
    save = actions.add_parser("save", help="write it as a workbook, which import takes in again as it is")
    save.set_defaults(run=save_catalogue)
    add_client_option(save)
    save.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx", help="where it is written")


def add_client_option(command: argparse.ArgumentParser) -> None:
    """Add the option that names the client."""
    command.add_argument(
        "--client", metavar="NAME", help="key or name of the client; may be left out while there is only one"
    )


def save_catalogue(program: Program, options: argparse.Namespace) -> int:
    """Write the catalogue of a client as a workbook."""
    existing_folders(options)
    files.check_target(options.out)
    if options.out.suffix.lower() != ".xlsx":
        raise Refused(
            "the catalogue is written as a workbook, and this is not the name of one",
            file=files.display_name(options.out),
            do="Name a file that ends in .xlsx",
        )
    with open_for_reading(program, options) as workspace:
        client = find_client(workspace, options.client)
        workspace.importing.export_client(client.id, options.out)
    print_text(files.display_name(options.out))
    return 0
