# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks through a data file: every check in turn, whatever the one before has found."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.progress import Progress, nothing_happens
from desktop_app.services.context.verification import (
    CheckName,
    PaperMark,
    Verification,
    in_order,
)
from desktop_app.storage.sqlite.verifying.determinations import Records, check_determinations, tell_records
from desktop_app.storage.sqlite.verifying.end import Marks, check_end
from desktop_app.storage.sqlite.verifying.entries import Journal, check_entries
from desktop_app.storage.sqlite.verifying.events import check_events
from desktop_app.storage.sqlite.verifying.evidence import check_evidence
from desktop_app.storage.sqlite.verifying.findings import Findings
from desktop_app.storage.sqlite.verifying.guards import check_guards
from desktop_app.storage.sqlite.verifying.labels import Labels
from desktop_app.storage.sqlite.verifying.law_files import check_law_files
from desktop_app.storage.sqlite.verifying.memos.filed_papers import MemoFolder
from desktop_app.storage.sqlite.verifying.memos.papers import check_papers
from desktop_app.storage.sqlite.verifying.reading.open_unchanged import FileMoves, open_unchanged
from desktop_app.storage.sqlite.verifying.reading.raw_file import RawFile
from desktop_app.storage.sqlite.verifying.screenings import check_screenings

T = TypeVar("T")
_TRIES: Final = 3
_UNREADABLE: Final = (sqlite3.Error, LookupError, ValueError, TypeError, RecursionError)
"""What a table raises that is damaged, or not made as the program makes it."""


def verify_file(
    file: Path,
    *,
    memos: Path | None = None,
    against: PaperMark | None = None,
    newest: PaperMark | None = None,
    is_open_here: bool = False,
    progress: Progress = nothing_happens,
) -> Verification:
    """Look through a data file without changing anything, as ``FileVerifier`` says."""
    for _ in range(_TRIES):
        try:
            with open_unchanged(file, is_open_here=is_open_here) as raw_file:
                own = [file, *(file.with_name(file.name + ending) for ending in ("-wal", "-shm"))]
                folder = None if memos is None else MemoFolder(memos, own)
                return _Verifying(raw_file, progress).run(folder, Marks(against, newest))
        except FileMoves:
            continue
    raise Refused(
        "another program keeps writing to the file", file=file.name, do="Close it there and try again"
    )


class _Verifying:
    def __init__(self, file: RawFile, progress: Progress) -> None:
        self._file, self._progress = file, progress
        self._findings = Findings()

    def run(self, folder: MemoFolder | None, marks: Marks) -> Verification:
        """Run every check and return what they found."""
        file, findings = self._file, self._findings
        unread = Journal(missing=1 + file.count("determination") + file.count("evidence"))
        journal = self._try("entries", lambda: check_entries(file, findings, self._progress), unread)
        nothing = Records(Labels(file, ()))
        records = self._try("determinations", lambda: check_determinations(file, journal, findings), nothing)
        self._try("determinations", lambda: check_events(file, journal, records, findings), None)
        tell_records(records, findings)
        self._try("screenings", lambda: check_screenings(file, records, findings), None)
        self._try("papers", lambda: check_papers(file, journal, records, findings, folder), None)
        self._try("packs", lambda: check_law_files(file, records, findings), None)
        self._try("evidence", lambda: check_evidence(file, journal, records, findings), None)
        self._try("end", lambda: check_end(file, journal, records, findings, marks), None)
        self._try("guards", lambda: check_guards(file, findings), None)
        return Verification(
            tuple(in_order(findings.list_all())),
            journal.entries,
            journal.first,
            journal.last,
            journal.head,
            file.version,
        )

    def _try(self, check: CheckName, work: Callable[[], T], otherwise: T) -> T:
        """Return what a check returns; one that cannot go on is a fault, and the others are still made."""
        try:
            return work()
        except _UNREADABLE as error:
            told = f"{type(error).__name__}: {error}"
            why = Phrase(
                "What it looks at cannot be read, or is not made as the program makes it: {why}", why=told
            )
            self._findings.add_fault(check, "data file", why)
            return otherwise
