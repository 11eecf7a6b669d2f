# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What checking a paper comes to, and the finding that is printed: an answer, what was compared and how it ended.

Window, command line and the printed finding all say what stands here. Every sentence is a text or a ``Phrase``, so
that the window can say it in another language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any, Final, Literal

from desktop_app.basics.messages import Phrase, visible_text
from desktop_app.services.context import paper_ports

CheckName = Literal["bytes", "attachments", "conclusion", "pages", "record", "signature"]
CheckResult = Literal["same", "differs", "not_checked"]
PaperAnswer = Literal["same", "partly", "differs", "unreadable"]

CHECKS: Final[tuple[CheckName, ...]] = (
    "bytes", "attachments", "conclusion", "pages", "record", "signature",
)  # fmt: skip
"""All checks, in the order in which they are told."""
_ALL_SAME: Final[dict[CheckName, str]] = {
    "attachments": Phrase("Case, answer, law file and list of pages are as they were attached."),
    "conclusion": Phrase("The case gives the attached answer under the attached law file."),
}


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from its lower left corner, as the page stands before it is turned."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What a paper says of itself; each part None where it says nothing, all None for an unreadable one.

    ``program`` is the version that printed it ("Lodestone 1.1.0"), ``pack`` its law file with the version, ``kind``
    which paper it is, of one that goes out; a memo has none.
    """

    number: str | None = None
    version: str | None = None
    day: str | None = None
    program: str | None = None
    pack: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was compared.

    ``where`` is ``page 2`` or the name of an attachment, ``was`` what was printed, ``is_`` what stands there now,
    ``why`` a sentence on it. ``page`` is the page of the paper, 0 for none; ``boxes`` mark the place there,
    ``boxes_again`` on the paper made again (with pages of that).
    """

    check: CheckName
    result: CheckResult
    where: str = ""
    was: str = ""
    is_: str = ""
    why: str = ""
    page: int = 0
    boxes: tuple[Box, ...] = ()
    boxes_again: tuple[Box, ...] = ()

    def as_json(self) -> dict[str, str]:
        """Return the check as plain values."""
        return {
            "check": self.check,
            "result": self.result,
            "where": "" if self.check == "bytes" else str(self.where),
            "was": str(self.was),
            "is": str(self.is_),
            "why": str(self.why),
        }


@dataclass(frozen=True, slots=True)
class CheckSection:
    """All that one check found: its worst result, and the sentences to show below its title."""

    check: CheckName
    result: CheckResult
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperCheck:
    """A checked paper.

    ``answer`` is ``partly`` where nothing differs and the paper could not be proved as a whole. ``headline`` says what
    was altered, where, from what to what. ``cannot_show`` are the sentences on what no check can
    tell. ``content`` is the paper itself, ``made_again`` the paper printed anew from what it carries, empty where that
    could not be done. ``record`` is the filed paper in the data file at hand, if it holds this one. ``cases`` and
    ``law`` are the texts of the attached cases and of the files of the law file, by name.
    """

    paper: PaperFacts
    answer: PaperAnswer
    checks: tuple[Check, ...]
    headline: str
    cannot_show: tuple[str, ...] = ()
    name: str = ""
    sha256: str = ""
    pages: int = 0
    content: bytes = b""
    made_again: bytes = b""
    record: paper_ports.FiledPaper | None = None
    cases: Mapping[str, str] = field(default_factory=dict)
    law: Mapping[str, str] = field(default_factory=dict)

    def in_visible_text(self) -> PaperCheck:
        """Return the same with every text of the paper free of characters that act and are not seen."""

        def plain(text: str | None) -> Any:
            return None if text is None else visible_text(text)

        facts = self.paper
        return replace(
            self,
            paper=PaperFacts(
                *map(plain, (facts.number, facts.version, facts.day, facts.program, facts.pack, facts.kind))
            ),
            checks=tuple(
                replace(
                    check,
                    where=plain(check.where),
                    was=plain(check.was),
                    is_=plain(check.is_),
                    why=plain(check.why),
                )
                for check in self.checks
            ),
            headline=plain(self.headline),
            cannot_show=tuple(map(plain, self.cannot_show)),
            name=plain(self.name),
        )

    def differences(self) -> tuple[Check, ...]:
        """Return the checks that found something altered, in order."""
        return tuple(check for check in self.checks if check.result == "differs")

    def sections(self) -> Iterator[CheckSection]:
        """Yield what each check found, in order."""
        for name in CHECKS:
            checks = [check for check in self.checks if check.check == name]
            results = {check.result for check in checks}
            worst: CheckResult = (
                "differs" if "differs" in results else "not_checked" if results == {"not_checked"} else "same"
            )
            sentences = tuple(check.why for check in checks if check.why)
            if not sentences and worst == "same" and name in _ALL_SAME:
                sentences = (_ALL_SAME[name],)
            yield CheckSection(name, worst, sentences)

    def as_json(self) -> dict[str, Any]:
        """Return the answer as plain values."""
        paper = asdict(self.paper)
        if self.paper.kind is None:
            del paper["kind"]
        return {
            "paper": paper,
            "answer": self.answer,
            "checks": [check.as_json() for check in self.checks],
        }


# --------------------------------------------------------------------------------------------------
# Makes the finding that is printed from a checked paper.


MOST_LISTED: Final = 20
"""How many differences stand one by one; a paper with more was not altered in places but is another one."""
_LONGEST: Final = 600


@dataclass(frozen=True, slots=True)
class FindingStamp:
    """Who made a finding, in which role, on which day, with which program, on which size of paper."""

    made_by: str
    role: str
    dated: date
    program: str
    paper: str = "A4"


def make_finding(
    paper_check: PaperCheck,
    differences: Sequence[tuple[Check, tuple[paper_ports.FoundPicture, ...]]],
    stamp: FindingStamp,
) -> paper_ports.PaperFinding:
    """Return the finding on a paper; ``differences`` are those looked at, each with pictures of the pages."""
    paper = paper_check.paper
    return paper_ports.PaperFinding(
        checked=paper_ports.CheckedFile(
            name=paper_check.name,
            sha256=paper_check.sha256,
            size=len(paper_check.content),
            pages=paper_check.pages,
            number=paper.number or "",
            version=paper.version or "",
            day=paper.day or "",
            program=paper.program or "",
            pack=paper.pack or "",
        ),
        answer=paper_check.answer,
        headline=str(paper_check.headline),
        differences=tuple(
            paper_ports.FoundDifference(
                str(check.where), _shorten(check.was), _shorten(check.is_), str(check.why), pictures
            )
            for check, pictures in differences[:MOST_LISTED]
        ),
        checks=tuple(
            paper_ports.FoundCheck(
                section.check, section.result, tuple(dict.fromkeys(map(str, section.sentences)))
            )
            for section in paper_check.sections()
        ),
        cannot_show=tuple(map(str, paper_check.cannot_show)),
        made_by=stamp.made_by,
        role=stamp.role,
        dated=stamp.dated,
        program=stamp.program,
        left_out=max(0, len(differences) - MOST_LISTED),
        paper=stamp.paper,
    )


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()} …"
