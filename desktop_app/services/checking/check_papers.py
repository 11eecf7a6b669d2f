# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Checks many papers: those that are named, and those in a folder and below it; what is found comes worst first.

Neither links nor pipes are followed, so that nothing outside a folder is taken for a part of it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.services.checking.check_paper import check_paper, unreadable_paper
from desktop_app.services.checking.paper_check import PaperAnswer, PaperCheck
from desktop_app.services.checking.record_check import open_records
from desktop_app.services.context.paper_ports import RecordAtHand
from desktop_app.services.context.program import Program

ANSWERS: Final[tuple[PaperAnswer, ...]] = ("differs", "unreadable", "partly", "same")
"""The answers that a paper can come to, the worst first."""

# --------------------------------------------------------------------------------------------------
# What lies in a folder.


PAPER: Final = ".pdf"
_JUNCTION: Final = 0xA0000003
"""How Windows marks a folder that leads to another place."""


@dataclass(frozen=True, slots=True)
class NamedPath:
    """A file or folder, and what it is called: relative to the one folder that was named, else as it was named."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """The papers below what was named; ``left_out`` are links, pipes and folders that cannot be read, by name."""

    papers: list[NamedPath] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def find_papers(paths: Sequence[Path], cancelled: Cancelled = never_cancelled) -> FoundFiles:
    """Return what there is to check: each file that is named, and each PDF in a folder that is named and below it."""
    found = FoundFiles()
    for path in paths:
        if path.is_dir():
            _look_through(path, path if len(paths) == 1 else None, found, cancelled)
        else:
            found.papers.append(NamedPath(path, files.display_name(path)))
    return found


def _look_through(folder: Path, base: Path | None, found: FoundFiles, cancelled: Cancelled) -> None:
    """Add the papers in a folder and below it, by name; ``base`` is what the names are relative to."""

    def name_of(path: Path) -> NamedPath:
        if base is None:
            return NamedPath(path, files.display_name(path))
        return NamedPath(path, files.display_name(path.relative_to(base)).replace(os.sep, "/"))

    def note_unread(error: OSError) -> None:
        found.left_out.append(name_of(Path(error.filename)).name)

    for top, folders, names in os.walk(folder, onerror=note_unread):
        if cancelled():
            return
        here = Path(top)
        links = {name for name in folders if _is_link(here / name)}
        found.left_out.extend(name_of(here / name).name for name in sorted(links))
        folders[:] = sorted(set(folders) - links)
        for name in sorted(names):
            path = here / name
            try:
                is_file = stat.S_ISREG(path.lstat().st_mode)
            except OSError:
                is_file = False
            if is_file and path.suffix.lower() == PAPER:
                found.papers.append(name_of(path))
            elif not is_file:
                found.left_out.append(name_of(path).name)


def _is_link(path: Path) -> bool:
    try:
        status = path.lstat()
    except OSError:
        return True
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION


# --------------------------------------------------------------------------------------------------
# The papers, checked one after the other.


_TRIES: Final = 3


@dataclass(frozen=True, slots=True)
class CheckedPaper:
    """A paper that was checked, by the name of its file."""

    file: NamedPath
    paper_check: PaperCheck

    @property
    def rank(self) -> tuple[int, str]:
        """Return by what papers are told in order: the worst first, then by the name of the file."""
        return ANSWERS.index(self.paper_check.answer), self.file.name

    def as_json(self) -> dict[str, Any]:
        """Return the file and what was found of it as plain values."""
        return {"file": self.file.name, **self.paper_check.as_json()}


def check_papers(
    program: Program,
    papers: Sequence[NamedPath],
    data_file: Path | None,
    *,
    progress: Progress = nothing_happens,
    cancelled: Cancelled = never_cancelled,
) -> list[CheckedPaper]:
    """Return papers as they were checked, the worst first; one that has gone meanwhile is answered ``unreadable``.

    ``data_file`` is the data file whose records are asked, None where there is none. If it is cancelled, or what
    ``progress`` raises is Stopped, those are returned that were checked by then.

    Errors: Refused if the data file is written to again and again.
    """
    for left in reversed(range(_TRIES)):
        checked: list[CheckedPaper] = []
        try:
            with open_records(program, data_file) as at_hand, suppress(Stopped):
                for named in papers:
                    progress(len(checked), len(papers))
                    checked.append(_check(program, named, at_hand, cancelled))
        except Refused:  # the data file was written to while it was read
            if not left:
                raise
        else:
            break
    return sorted(checked, key=lambda paper: paper.rank)


def _check(
    program: Program, named: NamedPath, at_hand: RecordAtHand | Refused | None, cancelled: Cancelled
) -> CheckedPaper:
    try:
        return CheckedPaper(named, check_paper(program, named.path, at_hand=at_hand, cancelled=cancelled))
    except Refused as refused:
        return CheckedPaper(named, unreadable_paper(refused, files.display_name(Path(named.path.name))))
