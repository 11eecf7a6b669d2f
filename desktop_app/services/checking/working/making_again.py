# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The paper made again from what it carries, by the version that printed it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.paper import ReadPage, ReadPaper
from desktop_app.services.checking.paper_context import PaperContext
from desktop_app.services.checking.working.working_out import WorkedOut

_LARGE: Final = 2_000_000


@dataclass(frozen=True, slots=True)
class MadeAgain:
    """A paper made again: its bytes, and read back; without them ``why`` says why it could not be made."""

    content: bytes = b""
    paper: ReadPaper = field(default_factory=lambda: ReadPaper((), {}))
    why: str = ""

    @property
    def is_there(self) -> bool:
        """Tell whether it could be made."""
        return bool(self.content)


def read_made(context: PaperContext, worked_out: WorkedOut) -> MadeAgain:
    """Return what was made again, read back; one of more pages than usual in a process of its own.

    Errors: Stopped if cancelled.
    """
    if not worked_out.content:
        return MadeAgain(why=worked_out.why)
    papers, content = context.program.papers(), worked_out.content
    if len(content) <= _LARGE:
        return MadeAgain(content, papers.read_printed(content))
    try:
        return MadeAgain(content, papers.read_paper(content, detailed=(), cancelled=context.cancelled))
    except Refused as refused:
        return MadeAgain(why=refused.what)


def differing_pages(first: Sequence[ReadPage], other: Sequence[ReadPage]) -> list[int]:
    """Return the numbers from 0 of the pages of the first that do not stand in the other as they are."""
    return [
        number
        for number, page in enumerate(first)
        if number >= len(other) or not page.is_same_as(other[number])
    ]
