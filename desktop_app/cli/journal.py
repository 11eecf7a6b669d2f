# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone journal``: verifies the journal and writes its entries as CSV."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from desktop_app.domain.errors import Refused
from desktop_app.paths import user_folders
from desktop_app.services.context import files
from desktop_app.services.context.program import Program
from desktop_app.services.workspace import Workspace, open_workspace

_FAILED: Final = 3


def verify_journal(program: Program, options: Namespace) -> int:
    """Verify the journal and print the faults found."""
    with _open_for_reading(program, options) as workspace:
        verification = workspace.audit.verify_journal()
    for sentence in verification.wrong:
        sys.stderr.write(f"{sentence}\n")
    lines = (verification.as_sentence(), verification.newest_hash())
    sys.stdout.write("".join(f"{line}.\n" for line in lines if line))
    return _FAILED if verification.wrong else 0


def save_journal(program: Program, options: Namespace) -> int:
    """Write every entry of the journal as CSV."""
    with _open_for_reading(program, options) as workspace:
        content = workspace.audit.journal_as_csv()
    files.write_whole(options.file, content, keep=[_existing_database(options)])
    sys.stdout.write(f"{files.display_name(options.file)}\n")
    return 0


def _existing_database(options: Namespace) -> Path:
    return user_folders(options.data_dir, portable=options.portable).database


@contextmanager
def _open_for_reading(program: Program, options: Namespace) -> Iterator[Workspace]:
    """Open an existing data file; a folder without one is refused, and none is made."""
    file = _existing_database(options)
    if not file.is_file():
        raise Refused(
            "there is no data file",
            file=files.display_name(file),
            do="Name the folder that holds it with --data-dir",
        )
    workspace = open_workspace(program, file)
    try:
        yield workspace
    finally:
        workspace.close()
