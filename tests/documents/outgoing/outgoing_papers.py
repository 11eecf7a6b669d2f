# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Papers that go out, printed from worked cases for the tests."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final

import pypdfium2 as pdfium

from desktop_app.basics.messages import Refused
from desktop_app.services.context.paper_ports import PrintedOutgoing
from desktop_app.services.outgoing.papers import KINDS, PaperOrder, print_paper
from tests import making

DATED: Final = date(2026, 12, 3)
CASES: Final = ("p01", "p05", "p17", "p19")
"""A magnet made abroad, a Chinese one sold on, relief, an exporter in China: each paper goes with one of them."""
EVERYTHING_OPEN: Final[dict[str, Any]] = {"format": "lodestone-case/1", "on": "2026-12-14", "item": {}}


def printed(tree: dict[str, Any], kind: str, language: str = "both", report: str = "") -> PrintedOutgoing:
    """Return a paper on a case."""
    return _printed(json.dumps(tree), kind, language, report)


@lru_cache(maxsize=200)
def _printed(case: str, kind: str, language: str, report: str) -> PrintedOutgoing:
    order = PaperOrder(kind, language, report)
    return print_paper(making.program(), making.conclude(json.loads(case)), order, DATED)


def printable(tree: dict[str, Any], kinds: Sequence[str] = KINDS) -> list[tuple[str, str]]:
    """Return the papers that go with a case, a report with which of both it is."""
    found = []
    for kind, report in [(kind, "") for kind in kinds if kind != "report"] + [
        ("report", "exempt"),
        ("report", "licensed"),
    ]:
        try:
            printed(tree, kind, "en", report)
        except Refused:
            continue
        found.append((kind, report))
    return found


def text_of(content: bytes) -> str:
    """Return what the pages of a paper say, without the breaks of lines."""
    pages = pdfium.PdfDocument(content)
    return (
        "".join(page.get_textpage().get_text_range() for page in pages).replace("\r", "").replace("\n", " ")
    )
