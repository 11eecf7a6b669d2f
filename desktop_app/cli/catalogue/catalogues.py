# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone catalogue``: what each product of a client would come to, and the catalogue as a workbook."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Final

from desktop_app.basics import files
from desktop_app.basics.errors import Refused
from desktop_app.cli.data_folder import existing_folders, find_client, open_for_reading
from desktop_app.cli.options import parse_date
from desktop_app.cli.output import print_error, print_text
from desktop_app.cli.wording import code_words
from desktop_app.services.context.context import Program
from desktop_app.services.screening.whole_catalogue import Deal, ScreenedProduct

_REFUSED: Final = 3


def add_catalogue_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the command line."""
    top = commands.add_parser("catalogue", help="what a client has: products, bills, suppliers, parties")
    actions = top.add_subparsers(metavar="ACTION", required=True)
    save = actions.add_parser("save", help="write it as a workbook, which import takes in again as it is")
    save.set_defaults(run=save_catalogue)
    add_client_option(save)
    save.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx", help="where it is written")

    _add_screen_command(actions)


def _add_screen_command(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    screen = actions.add_parser(
        "screen", help="work out every product as if it were shipped today to a buyer with nothing against it"
    )
    screen.set_defaults(run=screen_catalogue, usage=screen.error)
    add_client_option(screen)
    screen.add_argument(
        "--on", type=parse_date, metavar="DAY", help="the export day (default: today in Beijing)"
    )
    screen.add_argument(
        "--assume", choices=("none", "announced", "published_text"), help="how to read the standing"
    )
    screen.add_argument("--profile", choices=("safest", "narrowest"), help="which readings to start from")
    screen.add_argument("--json-lines", action="store_true", help="print one line of JSON a product")
    screen.add_argument(
        "--full", action="store_true", help="with --json-lines: add the case and the whole conclusion"
    )


def screen_catalogue(program: Program, options: argparse.Namespace) -> int:
    """Print what each product would come to, by part number."""
    if options.full and not options.json_lines:
        options.usage("--full goes with --json-lines")
    existing_folders(options)
    deal = Deal(
        on=options.on,
        assumption="" if options.assume in (None, "none") else options.assume,
        profile=options.profile or "",
    )
    status = 0
    with open_for_reading(program, options) as workspace:
        client = find_client(workspace, options.client)
        for product in workspace.client_workspace(client.id).whole.screen_products(deal):
            if options.json_lines:
                print_text(json.dumps(product.as_line(in_full=options.full), ensure_ascii=False))
            else:
                print_text(_in_words(program, product))
            if product.refused:
                print_error(f"{product.part_number}: {product.refused}")
                status = _REFUSED
    return status


def _in_words(program: Program, product: ScreenedProduct) -> str:
    if product.conclusion is None:
        return f"{product.part_number}  not worked out"
    verdict = program.pack.verdicts[product.conclusion["verdict"]].words
    standing = code_words(product.conclusion["standing"]["overall"])
    return "  ".join(filter(None, (product.part_number, product.name, f"{verdict}, the rule is {standing}")))


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
