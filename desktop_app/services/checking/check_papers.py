# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Checks many papers: those that are named, and those in a folder and below it; what is found comes worst first.

Neither links nor pipes are followed, so that nothing outside a folder is taken for a part of it.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.days import parse_day
from desktop_app.basics.messages import Refused, visible_text
from desktop_app.basics.progress import Cancelled, Progress, Stopped, never_cancelled, nothing_happens
from desktop_app.listreader import Book
from desktop_app.logs import get_logger
from desktop_app.services.checking.check_paper import check_paper, unreadable_paper
from desktop_app.services.checking.paper_check import PaperAnswer, PaperCheck
from desktop_app.services.checking.paper_context import CASE_FORMAT
from desktop_app.services.checking.record_check import open_records
from desktop_app.services.context.paper_ports import RecordAtHand
from desktop_app.services.context.program import Program

_LOG = get_logger("services.checking")

ANSWERS: Final[tuple[PaperAnswer, ...]] = ("differs", "unreadable", "partly", "same")
"""The answers that a paper can come to, the worst first."""

# --------------------------------------------------------------------------------------------------
# What lies in a folder: papers, folders for an auditor, and what else the window can open.


PAPER: Final = ".pdf"
LAW_FILE: Final = ".lodestone-law"
_CASE: Final = ".lodestone-case"
_MAYBE_CASE: Final = ".json"
_CASE_HEAD: Final = 4096
_EXPORTED: Final = ("SHA256SUMS", "HOW-TO-CHECK.txt", "journal/entries.jsonl")
_IN_EXPORTED: Final = (*_EXPORTED, "records", "memos", "law")
"""A folder for an auditor is known by two of these, one of them a file that no other folder has: whoever takes one
away must not keep it from being looked through."""
_MEMOS: Final = "memos"
_JUNCTION: Final = 0xA0000003
"""How Windows marks a folder that leads to another place."""


@dataclass(frozen=True, slots=True)
class NamedPath:
    """A file or folder, and what it is called: relative to the one folder that was named, else as it was named."""

    path: Path
    name: str


@dataclass
class FoundFiles:
    """What was found below what was named.

    ``others`` are files of no other kind, which nobody looks at; ``left_out`` links, pipes and folders that cannot be
    read, by name.
    """

    papers: list[NamedPath] = field(default_factory=list)
    exported: list[NamedPath] = field(default_factory=list)
    laws: list[NamedPath] = field(default_factory=list)
    cases: list[NamedPath] = field(default_factory=list)
    lists: list[NamedPath] = field(default_factory=list)
    others: list[NamedPath] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    @property
    def is_to_check(self) -> bool:
        """Tell whether there is anything to check or to open, other than lists to be imported."""
        return bool(self.papers or self.exported or self.laws or self.cases)

    def is_vouched_for(self, named: NamedPath) -> bool:
        """Tell whether a file is none to be told apart, since it belongs to a folder for an auditor: all but the memos
        in one is held against its sums and its journal.
        """
        inside = [
            named.path.relative_to(folder.path)
            for folder in self.exported
            if named.path.is_relative_to(folder.path)
        ]
        return any(path.parts[0] != _MEMOS for path in inside)

    def without_vouched_for(self) -> FoundFiles:
        """Return the same without such files, but for the papers: what carries a case is told wherever it lies."""

        def list_told(files_of_kind: list[NamedPath]) -> list[NamedPath]:
            return [named for named in files_of_kind if not self.is_vouched_for(named)]

        return replace(
            self,
            laws=list_told(self.laws),
            cases=list_told(self.cases),
            lists=list_told(self.lists),
            others=list_told(self.others),
        )


def find_papers(
    paths: Sequence[Path], *, by_ending: bool = False, cancelled: Cancelled = never_cancelled
) -> FoundFiles:
    """Return what there is to check: each file that is named, and each PDF in a folder that is named and below it.

    With ``by_ending`` a file that is named is told apart by its ending as those in a folder are; else it is a paper.
    """
    found = FoundFiles()
    for path in paths:
        named = NamedPath(path, files.display_name(path))
        if path.is_dir():
            _look_through(path, path if len(paths) == 1 else None, found, cancelled)
        elif by_ending:
            _sort_file(path, named, found)
        else:
            found.papers.append(named)
    return found


def _look_through(folder: Path, base: Path | None, found: FoundFiles, cancelled: Cancelled) -> None:
    """Sort what lies in a folder and below it, by name; ``base`` is what the names are relative to."""

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
        found.left_out += [name_of(here / name).name for name in sorted(links)]
        folders[:] = sorted(set(folders) - links)
        marks = [name for name in _IN_EXPORTED if (here / name).exists()]
        if len(marks) > 1 and {*marks} & {*_EXPORTED}:
            found.exported.append(name_of(here))
        for name in sorted(names):
            path = here / name
            try:
                is_file = stat.S_ISREG(path.lstat().st_mode)
            except OSError:
                is_file = False
            if is_file:
                _sort_file(path, name_of(path), found)
            else:
                found.left_out.append(name_of(path).name)


def _is_link(path: Path) -> bool:
    try:
        status = path.lstat()
    except OSError:
        return True
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION


def _sort_file(path: Path, named: NamedPath, found: FoundFiles) -> None:
    ending = path.suffix.lower()
    if ending == PAPER:
        found.papers.append(named)
    elif ending == LAW_FILE:
        found.laws.append(named)
    elif ending == _CASE or (ending == _MAYBE_CASE and _is_case(path)):
        found.cases.append(named)
    elif ending in Book.ENDINGS:
        found.lists.append(named)
    else:
        found.others.append(named)


def _is_case(path: Path) -> bool:
    """Tell whether a file of JSON begins as a case does."""
    try:
        with files.open_file(path, files.CASE_FILE) as opened:
            return CASE_FORMAT.encode("ascii") in opened.read(_CASE_HEAD)
    except (Refused, OSError):
        return False


# --------------------------------------------------------------------------------------------------
# The papers, checked one after the other.


_TRIES: Final = 3


_BUYERS: Final = ("importer", "consignee", "end_user")
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class PaperGoods:
    """What the first case in a paper says that it is about; each blank where it says nothing that can be read.

    ``lines`` is how many cases there are; ``on`` the export day as ``YYYY-MM-DD``.
    """

    goods: str = ""
    buyer: str = ""
    on: str = ""
    lines: int = 1


def read_goods(paper_check: PaperCheck) -> PaperGoods:
    """Return what the cases attached to a paper say that they are about; nobody has checked that."""
    for text in paper_check.cases.values():
        try:
            tree = json.loads(text)
        except (ValueError, RecursionError):
            continue
        if isinstance(tree, dict):
            item, parties = tree.get("item"), tree.get("parties")
            item = item if isinstance(item, dict) else {}
            buyers = {
                party.get("role"): _text(party.get("name"))
                for party in (parties if isinstance(parties, list) else ())
                if isinstance(party, dict) and isinstance(party.get("role"), str)
            }
            return PaperGoods(
                goods=_text(item.get("part_number")) or _text(item.get("name")) or _text(tree.get("title")),
                buyer=next((buyers[role] for role in _BUYERS if buyers.get(role)), ""),
                on=_day(tree.get("on")),
                lines=len(paper_check.cases),
            )
    return PaperGoods(lines=len(paper_check.cases))


def _text(node: object) -> str:
    return visible_text(" ".join(node.split())[:_LONGEST]) if isinstance(node, str) else ""


def _day(node: object) -> str:
    try:
        return parse_day(node).isoformat() if isinstance(node, str) else ""
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class CheckedPaper:
    """A paper that was checked, by the name of its file; ``is_light`` where only what is told of it was kept."""

    file: NamedPath
    paper_check: PaperCheck
    goods: PaperGoods
    is_light: bool = False

    @property
    def rank(self) -> tuple[int, str]:
        """Return by what papers are told in order: the worst first, then by the name of the file."""
        return ANSWERS.index(self.paper_check.answer), self.file.name

    @property
    def weight(self) -> int:
        """Return how many bytes keeping it takes, beside what is told of it."""
        found = self.paper_check
        texts = (*found.cases.values(), *found.law.values())
        return len(found.content) + len(found.made_again) + sum(map(len, texts))

    def make_light(self) -> CheckedPaper:
        """Return the same without the paper itself, the one made again, and its texts: of thousands none is kept."""
        light = replace(self.paper_check, content=b"", made_again=b"", cases={}, law={})
        return replace(self, paper_check=light, is_light=True)

    def as_json(self) -> dict[str, Any]:
        """Return the file and what was found of it as plain values."""
        return {"file": self.file.name, **self.paper_check.as_json()}


def check_papers(
    program: Program,
    papers: Sequence[NamedPath],
    data_file: Path | None,
    *,
    most_kept: int = 0,
    progress: Progress = nothing_happens,
    cancelled: Cancelled = never_cancelled,
) -> list[CheckedPaper]:
    """Return papers as they were checked, the worst first; one that has gone meanwhile is answered ``unreadable``.

    ``data_file`` is the data file whose records are asked, None where there is none; ``most_kept`` is how many bytes of
    papers are kept, and further ones are made light. If it is cancelled, or what ``progress`` raises is Stopped, those
    are returned that were checked by then.

    Errors: Refused if the data file is written to again and again.
    """
    for left in reversed(range(_TRIES)):
        checked: list[CheckedPaper] = []
        try:
            with open_records(program, data_file) as at_hand, suppress(Stopped):
                kept = 0
                for named in papers:
                    progress(len(checked), len(papers))
                    paper = _check(program, named, at_hand, cancelled)
                    kept += paper.weight
                    checked.append(paper if kept <= most_kept else paper.make_light())
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
        found = check_paper(program, named.path, at_hand=at_hand, cancelled=cancelled)
    except Refused as refused:
        found = unreadable_paper(refused, files.display_name(Path(named.path.name)))
    except Stopped:
        raise
    except Exception:  # noqa: BLE001 - what one paper does to us must not keep the others from being told
        _LOG.exception("a paper could not be checked")
        defect = Refused(
            "checking it ended in a defect of the program", do="Check it alone, and report what that says"
        )
        found = unreadable_paper(defect, files.display_name(Path(named.path.name)))
    return CheckedPaper(named, found, read_goods(found))
