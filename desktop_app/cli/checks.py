# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone checks``: what persons found about the standing, listed, and carried between desks in a file."""

from __future__ import annotations

from argparse import Namespace

from desktop_app.basics import files
from desktop_app.cli.data_folder import existing_folders, open_for_reading, open_for_writing
from desktop_app.cli.output import print_text, print_tree
from desktop_app.services.context.program import Program


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
