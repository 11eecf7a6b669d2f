# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone journal``: verifies the journal and writes its entries as CSV."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import Final

from desktop_app.cli.data_folder import open_for_reading
from desktop_app.services.context import files
from desktop_app.services.context.program import Program

_FAILED: Final = 3


def verify_journal(program: Program, options: Namespace) -> int:
    """Verify the journal and print the faults found."""
    with open_for_reading(program, options) as workspace:
        verification = workspace.audit.verify_journal()
    for sentence in verification.wrong:
        sys.stderr.write(f"{sentence}\n")
    lines = (verification.as_sentence(), verification.newest_hash())
    sys.stdout.write("".join(f"{line}.\n" for line in lines if line))
    return _FAILED if verification.wrong else 0


def save_journal(program: Program, options: Namespace) -> int:
    """Write every entry of the journal as CSV."""
    files.check_target(options.file)
    with open_for_reading(program, options) as workspace:
        content = workspace.audit.journal_as_csv()
    files.write_whole(options.file, content)
    sys.stdout.write(f"{files.display_name(options.file)}\n")
    return 0
