# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads days as lists write them; whether day or month comes first is decided for a column."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from desktop_app.basics.days import parse_day
from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.cells.no_values import find_no_value
from desktop_app.services.importing.cells.normal_text import fold_words, plain_text
from desktop_app.services.importing.cells.outcomes import Doubtful, NoValue, Sureness

_YEAR_FIRST: Final = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?", re.ASCII)
_EIGHT_DIGITS: Final = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)", re.ASCII)
_EAST_ASIAN: Final = re.compile(r"(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号號]?", re.ASCII)
_YEAR_LAST: Final = re.compile(r"(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})", re.ASCII)
_TWO_DIGITS: Final = re.compile(r"\d{1,2}([-/.]) ?\d{1,2}\1 ?\d{2}", re.ASCII)
_DAY_NAMED: Final = re.compile(
    r"([0-9]{1,2})(?:st|nd|rd|th|º|er)?[-/. ]+(?:de )?([^\W\d_]+)[-/., ]+(?:del? )?([0-9]{4})", re.IGNORECASE
)
_MONTH_NAMED: Final = re.compile(r"([^\W\d_]+)[. -]+([0-9]{1,2})(?:st|nd|rd|th)?[., -]+([0-9]{4})")
_SURE_PATTERNS: Final = (
    (_YEAR_FIRST, 1, 3, 4),
    (_EAST_ASIAN, 1, 2, 3),
    (_EIGHT_DIGITS, 1, 2, 3),
    (_DAY_NAMED, 3, 2, 1),
    (_MONTH_NAMED, 3, 1, 2),
)
"""Patterns of days that can be read in one way only, with the groups of year, month and day."""
_MIDNIGHT: Final = re.compile(r"[T ]0?0:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?$")
_DO: Final = Phrase("Write it as YYYY-MM-DD, such as 2026-11-24")

Order = Literal["day first", "month first"]


@dataclass(frozen=True, slots=True)
class DayOrder:
    """Which of day and month comes first in a column, for each mark between them (. / -).

    Days with full stops begin with the day wherever they are used; the others need a day above twelve that tells.
    """

    orders: Mapping[str, Order] = field(default_factory=dict)
    sureness: Sureness = "sure"


def decide_day_order(texts: Iterable[str]) -> DayOrder:
    """Return the order of the days of a column from all its cells."""
    shown: dict[str, set[Order]] = defaultdict(set)
    is_open = False
    for text in texts:
        match = _YEAR_LAST.fullmatch(_drop_midnight(text))
        if match is None:
            continue
        first, second = int(match[1]), int(match[3])
        shown[match[2]] |= {"day first"} if first > 12 else {"month first"} if second > 12 else set()
        is_open = is_open or (match[2] != "." and first != second and not shown[match[2]])
    if any(len(orders) > 1 for orders in shown.values()) or "month first" in shown["."]:
        return DayOrder({}, "contradictory")
    orders: dict[str, Order] = {mark: next(iter(seen)) for mark, seen in shown.items() if seen}
    unsure = is_open and any(mark != "." and mark not in orders for mark in shown)
    return DayOrder({".": "day first", **orders}, "unsure" if unsure else "sure")


def read_day(text: str, order: DayOrder, months: Mapping[str, int]) -> str | NoValue | Doubtful:
    """Return a day as YYYY-MM-DD; ``months`` are the numbers of months by their folded names."""
    missing = find_no_value(text)
    if missing is not None:
        return missing
    plain = _drop_midnight(text)
    if match := _YEAR_LAST.fullmatch(plain):
        return _read_year_last(plain, match, order)
    for pattern, year, month, day in _SURE_PATTERNS:
        if match := pattern.fullmatch(plain):
            number = months.get(fold_words(match[month]), match[month])
            return _check_day(plain, match[year], str(number), match[day])
    if _TWO_DIGITS.fullmatch(plain):
        return Doubtful(Phrase('the year of "{text}" has two digits only', text=plain), _DO)
    return Doubtful(Phrase('"{text}" is no day that can be read', text=plain), _DO)


def _drop_midnight(text: str) -> str:
    return _MIDNIGHT.sub("", plain_text(text))


def _read_year_last(plain: str, match: re.Match[str], order: DayOrder) -> str | Doubtful:
    first, mark, second, year = match.groups()
    day_order = order.orders.get(mark)
    if first != second and day_order is None and int(first) <= 12 and int(second) <= 12:
        why = Phrase('day and month of "{text}" can be swapped, and its column does not tell', text=plain)
        return Doubtful(why, _DO)
    month_first = day_order == "month first" or (day_order is None and int(second) > 12)
    return _check_day(plain, year, first if month_first else second, second if month_first else first)


def _check_day(plain: str, year: str, month: str, day: str) -> str | Doubtful:
    try:
        return parse_day(f"{year}-{month:0>2}-{day:0>2}").isoformat()
    except ValueError:
        return Doubtful(Phrase('"{text}" is no day that can be read', text=plain), _DO)
