# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a paper says of itself: from what it was printed with, else from its first page and its conclusion."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.services.checking.carried import parse_file
from desktop_app.services.checking.paper_check import PaperFacts
from desktop_app.services.checking.paper_context import PaperContext

_NUMBER: Final = re.compile(r"Memo (\S.*)")
_WITHOUT: Final = "Memo without a number"
_DAY: Final = re.compile(r"(\d{1,2} [A-Z][a-z]{2} \d{4}), version (\d+)")
_FIRST_TEXTS: Final = 20


def facts_of_paper(context: PaperContext) -> PaperFacts:
    """Return what a paper says of itself."""
    printing = context.carried.printing
    if printing is None:
        pages = context.paper.pages
        texts = pages[0].texts[:_FIRST_TEXTS] if pages else ()
        numbers = [match[1] for text in texts if text != _WITHOUT and (match := _NUMBER.fullmatch(text))]
        dated = next((match for text in texts if (match := _DAY.fullmatch(text))), None)
        return PaperFacts(
            number=numbers[0] if numbers else None,
            version=dated[2] if dated else None,
            day=_iso_day(dated[1]) if dated else None,
            program=context.printed_by or None,
            pack=_pack_of(context),
        )
    stamp = printing.stamp
    return PaperFacts(
        number=stamp.number or None,
        version=str(stamp.version),
        day=stamp.dated.isoformat(),
        program=stamp.program,
        pack=_pack_of(context),
    )


def _iso_day(text: str) -> str | None:
    try:
        return datetime.strptime(f"{text} +0000", "%d %b %Y %z").date().isoformat()
    except ValueError:
        return None


def _pack_of(context: PaperContext) -> str | None:
    """Return the law file with its version: of the attached one, else as the first conclusion names it."""
    if context.law is not None:
        return f"{context.law.pack.id} {context.law.pack.version}"
    for line in context.carried.lines:
        try:
            pack = parse_file(context.paper.files[line.conclusion])["pack"]
            return f"{pack['id']} {pack['version']}"
        except (KeyError, TypeError, Refused):
            continue
    return None
