# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone journal``: whether what was recorded is as it was recorded, and the entries to read."""

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


def verify(program: Program, options: Namespace) -> int:
    """Look through the journal; say that it holds, or what does not."""
    with _opened(program, options) as desk:
        found = desk.audit.verified()
    for sentence in found.wrong:
        sys.stderr.write(f"{sentence}\n")
    lines = (found.says(), found.newest())
    sys.stdout.write("".join(f"{line}.\n" for line in lines if line))
    return _FAILED if found.wrong else 0


def save(program: Program, options: Namespace) -> int:
    """Write every entry of the journal as CSV."""
    with _opened(program, options) as desk:
        content = desk.audit.as_csv()
    files.write_whole(options.file, content, keep=[_database(options)])
    sys.stdout.write(f"{files.name_of(options.file)}\n")
    return 0


def _database(options: Namespace) -> Path:
    return user_folders(options.data_dir, portable=options.portable).database


@contextmanager
def _opened(program: Program, options: Namespace) -> Iterator[Workspace]:
    """Open the data that is there; a folder without any is refused, not filled."""
    file = _database(options)
    if not file.is_file():
        raise Refused(
            "there is no data file",
            file=files.name_of(file),
            do="Name the folder that holds it with --data-dir",
        )
    desk = open_workspace(program, file)
    try:
        yield desk
    finally:
        desk.close()
