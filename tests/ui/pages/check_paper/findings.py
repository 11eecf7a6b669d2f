# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Made-up findings on real memos, one of every kind that the page shows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.basics.messages import Phrase
from desktop_app.services.checking.paper_check import Box, Check, PaperCheck, PaperFacts
from desktop_app.ui.pages.check_paper import page as page_module
from tests import making
from tests.documents import memos

FACTS = PaperFacts("NA-2026-0061", "1", "2026-11-24", "Lodestone 1.1.0", "cn-rare-earth 2026.11.2")
SAME = (
    Check("bytes", "same", why="the seal fits: no byte was changed after printing"),
    Check("attachments", "same", why="case, answer, law file and list of pages are as they were printed"),
    Check("conclusion", "same", why="the case gives the attached answer under the attached law file"),
    Check("pages", "same", why="every page is as listed, and the same when made again"),
    Check("record", "not_checked", why="no data file is at hand"),
    Check("signature", "not_checked", why="no signature lies beside the paper"),
)
LIMIT = (
    "a paper printed anew as a whole, from other facts, shows only against the record, a signature or an earlier copy",
)


@cache
def printed_memo(amount: str = "2000") -> bytes:
    """Return a memo; another value of the item gives other figures on the same pages."""
    return memos.printed(making.changed(making.load("p03"), item__value__amount=amount))


def boxes_of(pdf: bytes, word: str) -> tuple[Box, ...]:
    """Return where a word stands on the first page that has it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            at = text.search(word).get_next()
            if at is not None:
                first, count = at
                chars = [text.get_charbox(index) for index in range(first, first + count)]
                left, bottom = min(c[0] for c in chars), min(c[1] for c in chars)
                right, top = max(c[2] for c in chars), max(c[3] for c in chars)
                return (Box(number + 1, left, bottom, right, top),)
        return ()
    finally:
        document.close()


def found(
    checks: Iterable[Check] = (),
    headline: str = "as it was printed",
    content: bytes | None = None,
    made_again: bytes | None = None,
) -> PaperCheck:
    """Return a finding; the checks given replace those of an unaltered memo."""
    given = tuple(checks)
    names = {check.check for check in given}
    order = [check.check for check in SAME]
    merged = [*given, *(check for check in SAME if check.check not in names)]
    paper = printed_memo() if content is None else content
    differs = any(check.result == "differs" for check in given)
    return PaperCheck(
        paper=FACTS,
        answer="differs" if differs else "same",
        checks=tuple(sorted(merged, key=lambda check: order.index(check.check))),
        headline=headline,
        cannot_show=LIMIT,
        name="memo_NA-2026-0061.pdf",
        sha256=hashlib.sha256(paper).hexdigest(),
        pages=6,
        content=paper,
        made_again=printed_memo() if made_again is None else made_again,
    )


BROKEN_SEAL = Check("bytes", "differs", why="the seal does not fit: something was changed after printing")


def altered_figures(*words: tuple[str, str]) -> PaperCheck:
    """Return a finding of altered figures: what stands there now, and what was printed."""
    now, was = printed_memo("20000"), printed_memo()
    checks = [BROKEN_SEAL]
    for is_, printed in words:
        boxes = boxes_of(now, is_)
        where = Phrase("page {page}", page=boxes[0].page)
        why = Phrase("page {page} says {now}; printed was {was}", page=boxes[0].page, now=is_, was=printed)
        again = boxes_of(was, printed)
        checks.append(Check("pages", "differs", where, printed, is_, why, boxes[0].page, boxes, again))
    return found(checks, "altered: a figure on page 1 is not the one that was printed", now, was)


def altered_attachment() -> PaperCheck:
    """Return a finding of an altered attachment."""
    check = Check(
        "attachments",
        "differs",
        "case.json",
        '{"format":"lodestone-case/1","item":{"mass":"50"},"on":"2026-11-24"}',
        '{"format":"lodestone-case/1","item":{"mass":"5"},"on":"2026-11-24"}',
        "case.json is not the one that was printed",
    )
    return found([BROKEN_SEAL, check], "altered: the attachment case.json is not the one that was printed")


def removed_page() -> PaperCheck:
    """Return a finding of a page that is gone; the paper cannot be made again."""
    check = Check("pages", "differs", "page 2", "the words of the page", "", "page 2 is missing")
    return found([BROKEN_SEAL, check], "altered: page 2 is missing", made_again=b"")


def saved_anew() -> PaperCheck:
    """Return a finding of a paper that another program saved, and nothing else."""
    check = Check(
        "bytes", "differs", why="saved anew by another program; every page and attachment is as printed"
    )
    return found([check], "saved anew by another program; nothing else differs")


def unreadable() -> PaperCheck:
    """Return a finding of what is no memo."""
    why = "this PDF is no memo of Lodestone; choose the memo as it was sent to you"
    checks = tuple(Check(check.check, "not_checked", why=why) for check in SAME)
    return PaperCheck(PaperFacts(), "unreadable", checks, why, name="letter.pdf")


def answer_with(monkeypatch: pytest.MonkeyPatch, finding: PaperCheck) -> list[Path]:
    """Let every check come to a finding; returns the list of what is checked."""
    checked: list[Path] = []

    def check(_program: object, source: Path, **_means: object) -> PaperCheck:
        checked.append(source)
        return finding

    monkeypatch.setattr(page_module, "check_paper", check)
    return checked
