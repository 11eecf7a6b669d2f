# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The paper made again from what it carries, by the version that printed it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.services.checking.carried import Printing
from desktop_app.services.checking.page_matching import is_same_page
from desktop_app.services.checking.paper_context import PaperContext
from desktop_app.services.checking.rescreening import Rescreening
from desktop_app.services.context.ports import CaseLine
from desktop_app.services.context.read_paper import ReadPage, ReadPaper

_LANGUAGES: Final = ("en",)
"""The languages that papers are printed in."""


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


def make_again(context: PaperContext, rescreening: Rescreening) -> MadeAgain:
    """Return the paper made again from what it carries.

    Errors: Stopped if cancelled.
    """
    printing, law = context.carried.printing, context.law
    if printing is None:
        return MadeAgain(why=Phrase("what it was printed with is missing or cannot be read"))
    if not context.is_of_same_version:
        return MadeAgain(
            why=Phrase(
                "it was printed by {printed} and is checked by {checked}",
                printed=context.printed_by,
                checked=context.checked_by,
            )
        )
    if law is None or printing.language not in _LANGUAGES:
        return MadeAgain(why=Phrase("its law file cannot be read"))
    lines = [
        CaseLine(line.read, line.conclusion) for line in rescreening.lines if line.read and line.conclusion
    ]
    if not lines or len(lines) < len(rescreening.lines):
        return MadeAgain(
            why=next((line.why for line in rescreening.lines if line.why), Phrase("a case is missing"))
        )
    return _print(context, printing, lines)


def _print(context: PaperContext, printing: Printing, lines: Sequence[CaseLine]) -> MadeAgain:
    law = context.law
    assert law is not None  # noqa: S101  for the type checker
    try:
        if printing.quantities:
            with_quantities = [
                CaseLine(line.read, line.conclusion, quantity)
                for line, quantity in zip(lines, printing.quantities, strict=True)
            ]
            content = context.program.print_shipment(with_quantities, law.pack, printing.stamp)
        else:
            content = context.program.print_memo(lines[0].read, lines[0].conclusion, law.pack, printing.stamp)
    except Refused as refused:
        return MadeAgain(why=refused.what)
    except Exception:  # noqa: BLE001 - what a forger puts into it may be what no printing was ever given
        return MadeAgain(why=Phrase("no paper can be printed from what it carries"))
    return MadeAgain(content, context.program.papers.read_printed(content))


def differing_pages(first: Sequence[ReadPage], other: Sequence[ReadPage]) -> list[int]:
    """Return the numbers from 0 of the pages of the first that do not stand in the other as they are."""
    return [
        number
        for number, page in enumerate(first)
        if number >= len(other) or not is_same_page(page, other[number])
    ]
