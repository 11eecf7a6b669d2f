# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone backup``: copies of the data file are written, looked through and taken back."""

from __future__ import annotations

from argparse import Namespace

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.cli import data_folder
from desktop_app.cli.output import DIFFERS, print_line, print_lines, print_tree
from desktop_app.services.context.program import Program
from desktop_app.services.data_folder import backups


def save_backup(program: Program, options: Namespace) -> int:
    """Write a copy of the data file and print where it is."""
    with data_folder.open_for_reading(program, options) as workspace:
        workspace.write_backup(options.file)
    print_line(files.display_name(options.file))
    return 0


def check(program: Program, options: Namespace) -> int:
    """Look through a backup and print what is in it, or why it is not whole; no data folder is needed."""
    name = files.display_name(options.file)
    try:
        found = backups.check_backup(program, data_folder.folders_of(options), options.file)
    except backups.NotWhole as refused:
        if options.json:
            print_tree({"file": name, "answer": "altered", "why": str(refused.what)})
        else:
            print_line(str(refused))
        return DIFFERS
    facts = found.facts
    if options.json:
        tree = {
            "file": name,
            "answer": "whole",
            "sealed": found.is_sealed,
            "schema": found.version,
            "clients": facts.clients,
            "products": facts.products,
            "records": facts.records,
            "entry": str(facts.entry),
            "day": facts.day or None,
        }
        print_tree(tree)
    else:
        print_lines(_describe(name, found))
    return 0


def _describe(name: str, found: backups.CheckedBackup) -> list[str]:
    facts = found.facts
    ends = f"ends with entry {facts.entry} of {facts.day}" if facts.entry else "has an empty journal"
    lines = [
        f"{name}: whole, {ends}.",
        f"  clients {facts.clients}, products {facts.products}, records {facts.records}",
    ]
    if not found.is_sealed:
        lines.append("  It has no seal: damage that leaves it readable might not show.")
    if found.now is not None:
        now = found.now
        lines.append(
            f"  In the data file now: clients {now.clients}, products {now.products}, records {now.records},"
            f" entry {now.entry}"
        )
    return lines


def take_backup(program: Program, options: Namespace) -> int:
    """Put a backup in the place of the data file, and print where that is kept."""
    if not options.by.strip():
        raise Refused("nobody is named who decides it", where="--by", do="Give your name")
    kept = backups.restore_backup(program, data_folder.folders_of(options), options.file, by=options.by)
    told = Phrase("{file} is in place.", file=files.display_name(options.file))
    before = f" The data file of before is kept as {files.display_name(kept)}." if kept else ""
    print_line(f"{told}{before}")
    return 0
