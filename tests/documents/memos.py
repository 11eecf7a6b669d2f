# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Memos of the worked cases, for the tests of what they say and how they look."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from desktop_app.documents import wording as figures
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.memo import memo_document, print_memo
from desktop_app.documents.wording import Wording, english_wording
from desktop_app.paper.blocks import Document
from desktop_app.services.context.ports import Stamp
from desktop_app.services.screening.one_case import Screened
from tests import making
from tests.documents import plain_text

GOLDEN: Final = Path(__file__).parent / "golden"
STAMP: Final = Stamp(
    number="NA-2026-0061",
    version=1,
    dated=date(2026, 11, 24),
    prepared_by="M. Roth",
    role="export control",
    program="Lodestone 1.0",
    letterhead=("Nordwerk Antriebe GmbH", "Export control, Esslingen"),
)
CASES: Final = {
    "licence": "p03",
    "open": "p22",
    "outside": "p06",
    "exempt": "p17",
    "refused": "p14",
    "case-by-case": "p15",
}
"""One worked case for each kind of answer, with a golden text each."""
INKED: Final = (("licence", 1), ("licence", 2))
"""Pages that are kept as pictures."""


def document(tree: dict[str, Any], stamp: Stamp = STAMP, **overrides: str) -> Document:
    """Return the memo on a case as a tree; many tests look at the same one."""
    return _document(json.dumps(tree), stamp, **overrides)


@lru_cache(maxsize=40)
def _document(case: str, stamp: Stamp, **overrides: str) -> Document:
    return memo_document(context(making.conclude(json.loads(case), **overrides), stamp))


def context(screened: Screened, stamp: Stamp = STAMP, wording: Wording | None = None) -> MemoContext:
    """Return what a memo is made from, in English unless another wording is given."""
    pack = making.program().pack
    return MemoContext(wording or english_wording(), screened.read, screened.conclusion, pack, stamp)


def printed(tree: dict[str, Any], stamp: Stamp = STAMP, **overrides: str) -> bytes:
    """Return the memo on a case as a PDF."""
    return _printed(json.dumps(tree), stamp, **overrides)


@lru_cache(maxsize=40)
def _printed(case: str, stamp: Stamp, **overrides: str) -> bytes:
    screened = making.conclude(json.loads(case), **overrides)
    return print_memo(screened.read, screened.conclusion, making.program().pack, stamp)


def said(tree: dict[str, Any], stamp: Stamp = STAMP, **overrides: str) -> str:
    """Return the memo on a case as text; the hash of the law, which moves with every comma of it, is left out."""
    told = plain_text.render(document(tree, stamp, **overrides))
    return told.replace(figures.format_digest(making.program().pack.sha256), "(hash of the law)")


def golden(name: str) -> Path:
    """Return where the text of a memo is kept."""
    return GOLDEN / f"determination-{name}.txt"


def picture(name: str, page: int) -> Path:
    """Return where the picture of a page is kept."""
    return GOLDEN / f"determination-{name}-{page}.png"
