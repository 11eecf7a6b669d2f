# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""English sentences of the papers' machinery; what each paper says is added beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop_app.documents.english import memo, memo_item, memo_rest
from desktop_app.documents.english.countries import COUNTRIES

_MONTHS: Final = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]

_MEMO: Final = {
    **memo.ANSWER,
    **memo_item.ITEM,
    **memo_rest.PARTIES,
    **memo_rest.STANDING,
    **memo_rest.CHANGES,
    **memo_rest.END,
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
    "page": "page {page} of {pages}",
    "table.empty": "No entries.",
    "scale.from": "From",
    "scale.to": "To",
    "scale.open": "no upper limit",
    "scale.line": "line",
    "timeline.first": "From",
    "timeline.last": "Last day",
    "timeline.state": "State",
    "timeline.open": "open",
    "sign.signature": "Signature",
    "sign.day": "Day",
    **{f"memo.{key}": sentence for key, sentence in _MEMO.items()},
}
