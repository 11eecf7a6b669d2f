# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every English sentence of papers, by key: all that another language has to say, too."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Final

from desktop_app.documents.english import memo_front, memo_sections
from desktop_app.documents.english import memo_front as memo_answer
from desktop_app.documents.english import memo_sections as memo_facts
from desktop_app.documents.english.countries import COUNTRIES, INSIDE_A_SENTENCE
from desktop_app.documents.english.letter import LETTER
from desktop_app.documents.wording import Phrasebook, Wording

# --------------------------------------------------------------------------------------------------
# English sentences of the finding on a paper.


FINDING: Final[Mapping[str, str]] = {
    "title": "Finding on a paper",
    "result.same": "same",
    "result.differs": "differs",
    "result.not_checked": "not checked",
    "result.partly": "checked in part",
    "result.unreadable": "cannot be read",
    "fact.file": "File",
    "fact.pages": "Pages",
    "fact.memo": "Memo",
    "fact.printed": "Printed",
    "fact.pack": "Law file",
    "fact.sha256": "SHA-256",
    "fact.checked": "Checked",
    "memo": "{number}, version {version}",
    "printed.by": "by {program}",
    "printed.on": "by {program}, dated {day}",
    "file": "{name}, {size} bytes",
    "checked": "{day}, with {program}",
    "differs": "What differs",
    "differs.number": "{number}. {where}",
    "differs.now": "In this paper",
    "differs.was": "As it was printed",
    "differs.nothing": "nothing",
    "differs.more": "{count} more differences are not listed here.",
    "checks": "What was checked",
    "checks.check": "Check",
    "checks.result": "Result",
    "checks.found": "Found",
    "check.bytes": "Bytes",
    "check.attachments": "Attachments",
    "check.conclusion": "Case and answer",
    "check.pages": "Pages",
    "check.record": "Record",
    "check.signature": "Signature",
    "limits": "What this cannot show",
    "again": "Whoever holds the file named above, with this SHA-256, can make this finding again: "
    "lodestone verify FILE, or Check a paper in the window of any later version.",
    "sign": "Checked by",
    "picture.now": "This paper, page\u00a0{page}",
    "picture.again": "Made again from what the paper carries, page\u00a0{page}",
}


# --------------------------------------------------------------------------------------------------
# English sentences of the memo of a shipment.


SHIPMENT: Final[Mapping[str, str]] = {
    "title": "Determination memo for a shipment",
    "lines.all": "all lines",
    "lines.one": "line\u00a0{lines}",
    "lines.some": "lines\u00a0{lines}",
    "lines.many": "{count}\u00a0lines\u00a0({lines} and more)",
    "front.lines": "The lines",
    "for": " ({lines})",
    "of": "{lines}: ",
    "front.examined": "What was examined, and what was not",
    "law.of": "{law}, {lines}",
    "head.goods": "Shipment {shipment}, lines: {count}; each with its goods below.",
    "head.goods.bare": "A shipment, lines: {count}; each with its goods below.",
    "lines.heading": "The lines",
    "lines.number": "Line",
    "lines.item": "Item",
    "lines.quantity": "Pieces",
    "lines.verdict": "Verdict",
    "lines.act": "To do first",
    "lines.share": "Share of value",
    "line.heading": "Line {number}: {item}",
    "line.annex": "Line {number}: parts, and what each adds",
    "line.evidence": "Line {number}",
    "deal.heading": "The deal, its parties and end use",
    "versions.case": "Case of line {number}: SHA-256 {digest}.",
    "versions.attached": "Attached to this PDF, for each line by its number: case-1.json, the case as hashed; "
    "conclusion-1.json, every finding; and by what this paper can be checked and made again.",
    "standing.heading": "{heading} ({lines})",
    "file.case": "The case of line {number} in its canonical form",
    "file.conclusion": "The conclusion on the case of line {number}",
}


_MONTHS: Final = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

_MEMO: Final = {
    **memo_answer.ANSWER,
    **memo_front.FRONT,
    **memo_facts.ITEM,
    **memo_sections.PARTIES,
    **memo_sections.STANDING,
    **memo_sections.CHANGES,
    **memo_sections.END,
}

SENTENCES: Final[Mapping[str, str]] = {
    **{f"month.{number}": name for number, name in enumerate(_MONTHS, start=1)},
    **{f"country.{code}": name for code, name in COUNTRIES.items()},
    **{f"the_country.{code}": name for code, name in INSIDE_A_SENTENCE.items()},
    "day": "{day}\u00a0{month}\u00a0{year}",
    "days.one": "{first}",
    "days.between": "{first} to {last}",
    "days.from": "from {first}",
    "days.until": "until {last}",
    "days.always": "no limit in time",
    "range": "{low} to {high}",
    "range.open": "{low} or more, no upper limit",
    "list.comma": ", ",
    "list.and": "{head} and {tail}",
    "list.or": "{head} or {tail}",
    "not_known": "not known",
    "mark.T": "typed",
    "mark.I": "imported",
    "mark.D": "declared",
    "mark.M": "measured",
    "mark.C": "computed",
    "mark.E": "estimated",
    "mark.S": "supposed",
    "logo": "Logo of {name}.",
    "page": "page {page} of {pages}",
    "table.empty": "No entries.",
    "chart.scale": "Scale of shares with the line at {line}: {shares}.",
    "chart.strip": "{label}: {spans}.",
    "chart.span": "{days} {label}",
    "chart.moment": "{label}: {day}.",
    "chart.owner": "{owner}, {share} of {held}: {note}.",
    "chart.owner.plain": "{owner}, {share} of {held}.",
    "chart.more": "and {count} more",
    "chart.more.listed": "and {count} more, {listed} of them listed",
    "sign.signature": "Signature",
    "sign.day": "Day",
    **{f"memo.{key}": sentence for key, sentence in _MEMO.items()},
    **{f"shipment.{key}": sentence for key, sentence in SHIPMENT.items()},
    **{f"finding.{key}": sentence for key, sentence in FINDING.items()},
    **LETTER,
}
"""Every sentence of every paper."""


@functools.cache
def english_wording() -> Wording:
    """Return the wording of papers in English."""
    return Wording(Phrasebook("en", SENTENCES))
