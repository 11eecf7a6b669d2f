# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Checks what an auditor is handed: the papers that are named or lie in a folder, and each folder for an auditor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Cancelled, Progress, never_cancelled, nothing_happens
from desktop_app.services.checking.check_papers import (
    CheckedPaper,
    FoundFiles,
    NamedPath,
    check_papers,
    find_papers,
)
from desktop_app.services.checking.paper_check import PaperAnswer
from desktop_app.services.context.ports import Verification
from desktop_app.services.context.program import Program
from desktop_app.services.records.audit_check import verify_audit_folder


@dataclass(frozen=True, slots=True)
class ExportedFolder:
    """A folder for an auditor with what looking through it has found, or why it cannot be looked through."""

    file: NamedPath
    outcome: Verification | Refused

    @property
    def answer(self) -> PaperAnswer:
        """Return what it came to, as papers do; without an entry in its journal nothing vouches for what is in it."""
        if isinstance(self.outcome, Refused):
            return "unreadable"
        if self.outcome.faults:
            return "differs"
        return "same" if self.outcome.entries else "partly"


@dataclass(frozen=True, slots=True)
class CheckedFiles:
    """What there is below what was named, and what checking it came to; ``is_stopped``: not all was checked."""

    found: FoundFiles
    papers: list[CheckedPaper]
    exported: list[ExportedFolder]
    is_stopped: bool = False


def check_files(
    program: Program,
    paths: Sequence[Path],
    data_file: Path | None,
    *,
    by_ending: bool = False,
    most_kept: int = 0,
    progress: Progress = nothing_happens,
    cancelled: Cancelled = never_cancelled,
) -> CheckedFiles:
    """Check every paper that is named or lies in a folder that is named, and every folder for an auditor there.

    ``by_ending`` is that of ``find_papers``; ``data_file``, ``most_kept`` and the errors are those of ``check_papers``.
    """
    found = find_papers(paths, by_ending=by_ending, cancelled=cancelled)
    papers = check_papers(
        program, found.papers, data_file, most_kept=most_kept, progress=progress, cancelled=cancelled
    )
    exported = [
        ExportedFolder(folder, _verify(program, folder.path)) for folder in found.exported if not cancelled()
    ]
    return CheckedFiles(found.without_vouched_for(), papers, exported, is_stopped=cancelled())


def _verify(program: Program, folder: Path) -> Verification | Refused:
    try:
        return verify_audit_folder(program, folder)
    except Refused as refused:
        return refused
