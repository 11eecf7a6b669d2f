# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone client save | take``: a client moves to another data folder."""

from __future__ import annotations

from argparse import Namespace

from desktop_app.basics import files
from desktop_app.cli import data_folder
from desktop_app.cli.output import print_line, print_tree
from desktop_app.services.context.program import Program
from desktop_app.services.context.stores import SavedClient


def save_client(program: Program, options: Namespace) -> int:
    """Write a client into a file; with ``--hand-over`` nothing more is recorded for it here."""
    if options.hand_over != bool(options.by.strip()):
        options.usage("--hand-over and --by NAME go together")
    if options.hand_over:
        with data_folder.open_for_writing(program, data_folder.existing_folders(options)) as workspace:
            client = data_folder.find_client(workspace, options.key)
            saved = workspace.client_files.save_client(client.id, options.out, hand_over=True, by=options.by)
    else:
        with data_folder.open_for_reading(program, options) as workspace:
            client = data_folder.find_client(workspace, options.key)
            saved = workspace.client_files.save_client(client.id, options.out)
    _print(saved, options, f"Written to {files.display_name(options.out)}")
    return 0


def take_client(program: Program, options: Namespace) -> int:
    """Take a client out of its file."""
    files.check_there(options.file)
    with data_folder.open_for_writing(program, data_folder.folders_of(options)) as workspace:
        came = workspace.client_files.take_client(options.file, by=options.by).value
    _print(came.saved, options, "Taken" if came.noted else "Taken before; nothing was changed")
    return 0


def _print(saved: SavedClient, options: Namespace, told: str) -> None:
    if options.json:
        tree = {
            "key": saved.key,
            "name": saved.name,
            "records": saved.records,
            "papers": saved.papers,
            "evidence": saved.evidence,
        }
        print_tree(tree)
    else:
        print_line(
            f"{told}: {saved.name} ({saved.key}), records {saved.records}, papers {saved.papers},"
            f" evidence {saved.evidence}"
        )
