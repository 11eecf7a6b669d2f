# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The journal as an auditor needs it: looked through from the first entry to the last, read, and written out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import write_whole
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.services.checking.paper_mark import newest_mark
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.context.papers.letter_port import Writer
from desktop_app.services.context.papers.register_port import Register, RegisterStamp
from desktop_app.services.context.program import Program
from desktop_app.services.context.verification import PaperMark, Verification
from desktop_app.services.records.filing import MEMOS
from desktop_app.services.records.journal_register import journal_register
from desktop_app.services.schema.journal_rows import ALL_ENTRIES, JournalEntry, JournalFilter

_AT_ONCE: Final = 1000
SAVED_AS: Final = (".csv", ".xlsx", ".pdf")
"""The endings of the files that the journal is written as."""


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
    memos = file.parent / MEMOS
    newest = newest_mark(program, memos)
    return program.verify_file(file, memos=memos, against=against, newest=newest, progress=progress)


def entries_of_days(first: date | None, last: date | None, *, text: str = "", by: str = "") -> JournalFilter:
    """Return the filter of the entries made on some days, as days are where the user is."""
    since = utc_text(_beginning(first)) if first else ""
    until = utc_text(_beginning(last + timedelta(days=1))) if last else ""
    return JournalFilter(text=text, by=by, since=since, until=until)


def _beginning(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone(UTC)


class Audit:
    """Looks through a whole file; what ``progress`` raises ends it."""

    def __init__(self, context: ServiceContext) -> None:
        self._context, self._store = context, context.store

    def verify_journal(
        self, progress: Progress = nothing_happens, against: PaperMark | None = None
    ) -> Verification:
        """Look through the journal, all that it vouches for, and the memos filed beside the file."""
        file, program = self._context.file, self._context.program
        memos = file.parent / MEMOS
        newest = newest_mark(program, memos)
        return program.verify_file(
            file, memos=memos, against=against, newest=newest, is_open_here=True, progress=progress
        )

    def list_numbers(self, filter_by: JournalFilter = ALL_ENTRIES) -> list[int]:
        """Return the numbers of the entries that a filter lets through, newest first."""
        return self._store.list_entry_numbers(filter_by)

    def read_entries(self, numbers: Sequence[int]) -> list[JournalEntry]:
        """Return entries with what they changed, newest first."""
        return self._store.read_entries(numbers)

    def list_people(self) -> list[str]:
        """Return the names of those who made entries."""
        return self._store.list_people()

    def save_journal(
        self, file: Path, filter_by: JournalFilter = ALL_ENTRIES, progress: Progress = nothing_happens
    ) -> None:
        """Write entries as CSV, as a workbook or as a PDF, by the ending of the name; oldest first.

        Errors: Refused if the ending is another one, or the file cannot be written.
        """
        ending = file.suffix.lower()
        if ending not in SAVED_AS:
            raise Refused(
                "the journal is not written as such a file",
                file=file.name,
                do="Choose a name that ends in .csv, .xlsx or .pdf",
            )
        register = self._make_register(filter_by, progress)
        if ending == ".pdf":
            write_whole(file, self._print(register))
        else:
            self._context.program.workbooks.write_table(file, register.as_table())

    def _print(self, register: Register) -> bytes:
        """Return the journal as a PDF for the archive."""
        program, title = self._context.program, "Lodestone"
        stamp = RegisterStamp(Writer(title), self._context.local_today(), f"{title} {program.version}")
        return program.print_register(register, stamp)

    def _make_register(self, filter_by: JournalFilter, progress: Progress) -> Register:
        numbers = self.list_numbers(filter_by)[::-1]
        entries: list[JournalEntry] = []
        for start in range(0, len(numbers), _AT_ONCE):
            entries += reversed(self.read_entries(numbers[start : start + _AT_ONCE]))
            progress(len(entries), len(numbers))
        return journal_register(entries)
