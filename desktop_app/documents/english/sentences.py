# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every English sentence of papers, by key: all that another language has to say, too."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Final

from desktop_app.documents.english import memo_answer, memo_facts, memo_front, memo_sections
from desktop_app.documents.english.countries import COUNTRIES
from desktop_app.documents.english.finding import FINDING
from desktop_app.documents.english.letter import LETTER
from desktop_app.documents.english.shipment import SHIPMENT
from desktop_app.documents.model.wording import Phrasebook, Wording

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
