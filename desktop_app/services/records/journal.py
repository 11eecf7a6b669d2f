# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The journal as an auditor needs it: looked through from the first entry to the last, and written out."""

from __future__ import annotations

import csv
import io
from dataclasses import astuple, fields
from pathlib import Path
from typing import Final

from desktop_app.services.context.context import ServiceContext
from desktop_app.services.context.program import Program
from desktop_app.services.context.verification import PaperMark, Verification
from desktop_app.services.records.filing import MEMOS
from desktop_app.services.schema.outcome import Progress, nothing_happens
from desktop_app.services.schema.rows import JournalRow

_AT_ONCE: Final = 1000


def verify_data_file(
    program: Program,
    file: Path,
    *,
    against: PaperMark | None = None,
    progress: Progress = nothing_happens,
) -> Verification:
    """Look through a data file that this process does not have open, and the memos filed beside it; nothing is changed.

    Errors: Refused if the file is none of ours, empty, of a newer version, or if ``against`` is of another file.
    """
    return program.verify_file(file, memos=file.parent / MEMOS, against=against, progress=progress)


class Audit:
    """Looks through a whole file; what ``progress`` raises ends it."""

    def __init__(self, context: ServiceContext) -> None:
        self._context, self._store = context, context.store

    def verify_journal(
        self, progress: Progress = nothing_happens, against: PaperMark | None = None
    ) -> Verification:
        """Look through the journal, all that it vouches for, and the memos filed beside the file."""
        file = self._context.file
        return self._context.program.verify_file(
            file, memos=file.parent / MEMOS, against=against, is_open_here=True, progress=progress
        )

    def journal_as_csv(self, progress: Progress = nothing_happens) -> bytes:
        """Return every entry as CSV in UTF-8, oldest first, with the hashes that chain them."""
        rows: list[JournalRow] = []
        of, before = self._store.journal_head(), None
        while page_of_rows := self._store.list_journal(_AT_ONCE, before):
            rows += page_of_rows
            before = page_of_rows[-1].nr
            progress(len(rows), max(of, len(rows)))
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow([column.name for column in fields(JournalRow)])
        writer.writerows(astuple(row) for row in reversed(rows))
        return text.getvalue().encode("utf-8-sig")
