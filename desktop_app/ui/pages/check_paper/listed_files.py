# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is told of a folder that was checked: a row a paper, a folder for an auditor, and what else can be opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from desktop_app.basics.messages import visible_text
from desktop_app.charts.check_marks import MARKS_OF_ANSWERS, MARKS_OF_RESULTS, CheckMark
from desktop_app.services.checking.check_papers import ANSWERS, CheckedPaper, NamedPath
from desktop_app.services.records.folder_check import CheckedFiles, ExportedFolder
from desktop_app.ui.widgets.check_marks import answer_words
from desktop_app.ui.words.strings import code_words, join_sentences, tr, tr_n

Kind = Literal["paper", "exported", "law", "case", "list"]
Answer = Literal["differs", "unreadable", "partly", "same", ""]
_KINDS: Final[tuple[Kind, ...]] = ("paper", "exported", "law", "case", "list")


@dataclass(frozen=True, slots=True)
class CheckedFolder:
    """What was named, in words, what checking it came to, and how long that took.

    ``papers`` are those that are told: what lies in a folder for an auditor beside its memos, and carries no case, is
    held against the sums of that folder alone.
    """

    about: str
    files: CheckedFiles
    seconds: float

    @property
    def papers(self) -> list[CheckedPaper]:
        """Return the papers that are told."""
        found = self.files.found
        return [
            paper
            for paper in self.files.papers
            if paper.paper_check.answer != "unreadable" or not found.is_vouched_for(paper.file)
        ]


@dataclass(frozen=True, slots=True, eq=False)
class ListedFile:
    """A row of the list: a paper, a folder for an auditor, or what else can be opened."""

    kind: Kind
    file: NamedPath
    paper: CheckedPaper | None = None
    exported: ExportedFolder | None = None

    @property
    def id(self) -> str:
        """Return the key of the row."""
        return f"{self.kind} {self.file.name}"

    @property
    def name(self) -> str:
        """Return the name of the file as it can be shown."""
        return visible_text(self.file.path.resolve().name if self.file.name == "." else self.file.name)

    @property
    def answer(self) -> Answer:
        """Return what it came to as papers do; blank for what is no paper, and for a folder that is whole."""
        if self.paper is not None:
            return self.paper.paper_check.answer
        if self.exported is None or self.exported.answer == "same":
            return ""
        return self.exported.answer

    @property
    def rank(self) -> tuple[int, int, str]:
        """Return by what rows are in order: the worst first, a folder before its papers, then by name."""
        answer = self.answer
        kind = _KINDS.index(self.kind)
        if answer:
            return ANSWERS.index(answer), -kind, self.file.name
        return len(ANSWERS), kind, self.file.name

    @property
    def mark(self) -> CheckMark | None:
        """Return its mark: that of its answer; a dark tick for a folder that is whole."""
        if self.answer:
            return MARKS_OF_ANSWERS[self.answer]
        return MARKS_OF_RESULTS["same"] if self.kind == "exported" else None

    @property
    def words(self) -> str:
        """Return what it came to, or what it is, in a word or two."""
        if self.answer:
            return answer_words(self.answer)
        return code_words("file_in_folder", self.kind)


def list_rows(checked: CheckedFolder) -> list[ListedFile]:
    """Return everything that is told of a folder, the worst first."""
    rows = [ListedFile("paper", paper.file, paper) for paper in checked.papers]
    rows += [ListedFile("exported", folder.file, exported=folder) for folder in checked.files.exported]
    rows += [ListedFile("law", file) for file in checked.files.found.laws]
    rows += [ListedFile("case", file) for file in checked.files.found.cases]
    rows += [ListedFile("list", file) for file in checked.files.found.lists]
    return sorted(rows, key=lambda row: row.rank)


def summarise(checked: CheckedFolder, rows: Sequence[ListedFile]) -> str:
    """Return what checking came to in a sentence or two; what is worst is said first."""
    sentences: list[str] = []
    if checked.files.is_stopped:
        sentences.append(
            tr(
                "Stopped: {count} of {all} papers were checked",
                count=len(checked.papers),
                all=len(checked.files.found.papers),
            )
        )
    folders = Counter(row.answer for row in rows if row.kind == "exported")
    if wrong := folders.total() - folders[""]:
        text = tr("{wrong} of {count} folders for an auditor not whole")
        one = tr("The folder for an auditor is not whole")
        sentences.append(one if folders.total() == 1 else text.format(wrong=wrong, count=folders.total()))
    counts = Counter(row.answer for row in rows if row.kind == "paper")
    count, altered = counts.total(), counts["differs"]
    unsure = counts["unreadable"] + counts["partly"]
    if altered and unsure:
        text = tr("{altered} of {count} papers altered; {more} more not checked whole")
        sentences.append(text.format(altered=altered, count=count, more=unsure))
    elif altered:
        sentences.append(tr("{altered} of {count} papers altered", altered=altered, count=count))
    elif unsure:
        sentences.append(tr("{more} of {count} papers not checked whole", more=unsure, count=count))
    elif count:
        sentences.append(tr_n("%n paper(s), all as printed", count))
    elif not sentences and folders:
        sentences.append(tr_n("%n folder(s) for an auditor, whole", folders.total()))
    return join_sentences(*sentences) or tr("No paper to check; what can be opened is listed")
