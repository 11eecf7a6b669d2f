# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Checked papers as a list: what was found of each in a sentence, and the list as a register."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from desktop_app.basics.messages import Phrase, visible_text
from desktop_app.services.checking.check_papers import ANSWERS, CheckedPaper
from desktop_app.services.checking.paper_check import CheckName, PaperCheck
from desktop_app.services.context.paper_ports import Register, RegisterColumn

ANSWER_WORDS: Final = {
    "differs": "altered",
    "unreadable": "cannot be read",
    "partly": "not all checked",
    "same": "as it was printed",
}
_COLUMNS: Final = (
    RegisterColumn("Answer", 16),
    RegisterColumn("Paper", 16),
    RegisterColumn("File", 24, grow=2),
    RegisterColumn("Goods and buyer", 28, grow=2),
    RegisterColumn("Export day", 12),
    RegisterColumn("What was found", 40, grow=4),
    RegisterColumn("SHA-256 of the file, first 16", 18),
    RegisterColumn("SHA-256 of the file", 66, printed=False),
)
_TOLD_OF_PARTLY: Final[tuple[CheckName, ...]] = ("attachments", "conclusion", "pages")


def sum_up(paper_check: PaperCheck) -> str:
    """Return in one sentence what was found of a paper, beside its answer."""
    headline = paper_check.headline
    values: Mapping[str, Any] = headline.values if isinstance(headline, Phrase) else {}
    told = [text for name in ("what", "why") if isinstance(text := values.get(name), str)]
    if told:
        return told[0]
    if paper_check.answer == "partly":
        whys = {
            check.check: check.why
            for check in paper_check.checks
            if check.result == "not_checked" and check.why
        }
        return next((whys[name] for name in _TOLD_OF_PARTLY if name in whys), headline)
    filed = paper_check.record
    is_filed = any(check.check == "record" and check.result == "same" for check in paper_check.checks)
    if paper_check.answer == "same" and is_filed and filed is not None and filed.filed_on:
        return Phrase("record of {day}", day=filed.filed_on)
    return headline


def papers_register(papers: Sequence[CheckedPaper], about: str, day: date) -> Register:
    """Return checked papers as a register, in the order given; ``about`` says where they lie."""
    counts = Counter(paper.paper_check.answer for paper in papers)
    counted = "; ".join(f"{counts[answer]} {ANSWER_WORDS[answer]}" for answer in ANSWERS if counts[answer])
    limits = dict.fromkeys(str(limit) for paper in papers for limit in paper.paper_check.cannot_show)
    return Register(
        "Register of checked papers",
        f"{about}, checked on {day.isoformat()}: {counted}",
        _COLUMNS,
        [tuple(_cells(paper)) for paper in papers],
        ("What this cannot show:", *limits),
    )


def _cells(paper: CheckedPaper) -> Sequence[str]:
    found, goods = paper.paper_check, paper.goods
    number = found.paper.number
    named = [
        goods.goods,
        goods.buyer and f"to {goods.buyer}",
        f"and {goods.lines - 1} more" * (goods.lines > 1),
    ]
    return (
        ANSWER_WORDS[found.answer],
        f"{number} v{found.paper.version}" if number else "",
        visible_text(paper.file.name),
        " ".join(filter(None, named)),
        goods.on,
        str(sum_up(found)),
        found.sha256[:16],
        found.sha256,
    )
