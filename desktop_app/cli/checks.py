# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone checks``: what persons found about the standing, listed, and carried between desks in a file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from desktop_app.basics import files
from desktop_app.cli.data_folder import existing_folders, open_for_reading, open_for_writing
from desktop_app.cli.output import print_text, print_tree
from desktop_app.services.context.program import Program


def add_checks_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the commands to the command line."""
    checks = commands.add_parser(
        "checks", help="what persons found about the standing on the ministry's pages"
    )
    actions = checks.add_subparsers(metavar="ACTION", required=True)
    listed = actions.add_parser("list", help="print the checks that count for every case, the latest first")
    listed.set_defaults(run=list_checks)
    listed.add_argument("--json", action="store_true", help="print them as JSON")
    saved = actions.add_parser("save", help="write them with their evidence to a file for another desk")
    saved.set_defaults(run=save_checks)
    saved.add_argument("file", type=Path, metavar="FILE", help="where they go")
    taken = actions.add_parser("take", help="add the checks of such a file; what is there already stays")
    taken.set_defaults(run=take_checks)
    taken.add_argument("file", type=Path, metavar="FILE", help="a file that checks save wrote")
    taken.add_argument("--by", required=True, metavar="NAME", help="who takes them")


def list_checks(program: Program, options: Namespace) -> int:
    """Print the checks."""
    with open_for_reading(program, options) as workspace:
        rows = workspace.standing_checks.rows()
    if options.json:
        print_tree([{**row, "evidence": row["evidence"] or None} for row in rows])
    else:
        for row in rows:
            state = row["state"].replace("_", " ") or "no new notice"
            until = f" until {row['until']}" if row["until"] else ""
            seen = f": {row['notice']}" if row["notice"] else ""
            print_text(
                f"{row['checked_on']}  {row['provision']:<8} {state}{until}{seen} ({row['by']}, {row['where']})"
            )
    return 0


def save_checks(program: Program, options: Namespace) -> int:
    """Write the checks to a file."""
    with open_for_reading(program, options) as workspace:
        content, count = workspace.standing_checks.write_file(), len(workspace.standing_checks.rows())
    files.write_whole(options.file, content)
    print_tree({"file": files.display_name(options.file), "checks": count})
    return 0


def take_checks(program: Program, options: Namespace) -> int:
    """Add the checks of a file."""
    content = files.read_limited(options.file, files.CHECKS_FILE)
    with open_for_writing(program, existing_folders(options)) as workspace:
        done = workspace.standing_checks.take_file(content, options.by)
    print_tree({"file": files.display_name(options.file), "new": done.value})
    return 0
