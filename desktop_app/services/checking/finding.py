# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the finding that is printed from a checked paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop_app.services.checking.paper_check import Check, PaperCheck
from desktop_app.services.context.paper_ports import (
    CheckedFile,
    FoundCheck,
    FoundDifference,
    FoundPicture,
    PaperFinding,
)

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
    differences: Sequence[tuple[Check, tuple[FoundPicture, ...]]],
    stamp: FindingStamp,
) -> PaperFinding:
    """Return the finding on a paper; ``differences`` are those looked at, each with pictures of the pages."""
    paper = paper_check.paper
    return PaperFinding(
        checked=CheckedFile(
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
            _found_difference(check, pictures) for check, pictures in differences[:MOST_LISTED]
        ),
        checks=tuple(
            FoundCheck(section.check, section.result, tuple(dict.fromkeys(map(str, section.sentences))))
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


def _found_difference(check: Check, pictures: tuple[FoundPicture, ...]) -> FoundDifference:
    return FoundDifference(
        str(check.where), _shorten(check.was), _shorten(check.is_), str(check.why), pictures
    )


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()} …"
