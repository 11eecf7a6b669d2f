# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone journal``: verifies the journal with all that it vouches for, and writes its entries out."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from typing import Final

from desktop_app.basics import files
from desktop_app.cli.data_folder import existing_folders, open_for_reading
from desktop_app.cli.output import print_text
from desktop_app.services.context.program import Program
from desktop_app.services.context.verification import CHECKS, NOT_VOUCHED_FOR, PaperMark
from desktop_app.services.records.journal import verify_data_file

_DIFFERS: Final = 10
_RESULTS: Final = {"same": "in order", "differs": "DIFFERS", "not_checked": "not checked"}


def verify_journal(program: Program, options: Namespace) -> int:
    """Look through the data file as it is, or a folder for an auditor, and print what was found; nothing is changed."""
    database = None if options.folder else existing_folders(options).database
    against = _read_mark(program, options.against) if options.against else None
    if database is None:
        # Only this needs all that reading a paper rests on.
        from desktop_app.services.records.audit_check import verify_audit_folder

        verification = verify_audit_folder(program, options.folder, against)
    else:
        verification = verify_data_file(program, database, against=against)
    if options.json:
        print_text(json.dumps(verification.as_json(), ensure_ascii=False, indent=2))
    else:
        lines = [f"{verification.as_sentence()}."]
        for check in CHECKS:
            for finding in verification.of_check(check):
                finding_line = f"{finding.subject}: {finding.why}." if finding.why else finding.subject
                lines.append(f"  {check:<15}{_RESULTS[finding.result]:<13}{finding_line}")
        if verification.entries:
            lines.append(
                f"Newest entry: {verification.entries} of {verification.last}, hash {verification.head}."
            )
        print_text(
            "\n".join(
                [*lines, "What this does not show:", *(f"- {sentence}" for sentence in NOT_VOUCHED_FOR)]
            )
        )
    return _DIFFERS if verification.faults else 0


def _read_mark(program: Program, memo: Path) -> PaperMark:
    # Only this option needs all that reading a paper rests on.
    from desktop_app.services.checking.carried import read_mark

    return read_mark(program, memo)


def save_journal(program: Program, options: Namespace) -> int:
    """Write every entry of the journal as CSV, as a workbook or as a PDF."""
    files.check_target(options.file)
    with open_for_reading(program, options) as workspace:
        workspace.audit.save_journal(options.file)
    print_text(files.display_name(options.file))
    return 0
