# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Days: parsing, adding, and counting the working days of a calendar. No time of day, no clock."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from typing import Final

from desktop_app.basics.frozen import dataclass

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2999
_SATURDAY: Final = 5
ONE_DAY: Final = timedelta(days=1)


def parse_day(text: str) -> date:
    """Return the calendar day written as ``YYYY-MM-DD``.

    Errors: ValueError for any other form, a day that no calendar has, or a year outside 1900 to 2999.
    """
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    day = date.fromisoformat(text)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(text)
    return day


_MONTHS: Final = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
                  "october", "november", "december")  # fmt: skip
_MONTH: Final = re.compile("|".join(rf"\b(?:{name}|{name[:3]})\b" for name in _MONTHS), re.IGNORECASE)


def number_months(text: str) -> str:
    """Return a text with the number of each month that it names in English, in full or by three letters.

    Python reads names of months by the locale of the process, and in the window that is the user's.
    """
    beginnings = [name[:3] for name in _MONTHS]
    return _MONTH.sub(lambda found: str(beginnings.index(found[0][:3].lower()) + 1), text)


_BEIJING: Final = timezone(timedelta(hours=8))
"""China has one time zone, all year."""


def day_in_beijing(moment: datetime) -> date:
    """Return the calendar day in Beijing, by which export days are reckoned."""
    return moment.astimezone(_BEIJING).date()


def next_day(day: date) -> date:
    """Return the day after."""
    return day + ONE_DAY


def years_after(day: date, years: int) -> date:
    """Return the same day so many years on; 29 February becomes 1 March, so the period is never short."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def months_after(day: date, months: int) -> date:
    """Return the same day so many months on; a day that the month does not have becomes the first of the next."""
    years, month = divmod(day.month - 1 + months, 12)
    try:
        return date(day.year + years, month + 1, day.day)
    except ValueError:
        return date(day.year + years + (month == 11), (month + 1) % 12 + 1, 1)


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """The working days of a place: weekdays, less its holidays, plus the weekend days worked instead.

    ``years`` are those whose holidays are on record; beyond them weekends and ``every_year``, the months and days that
    are free in each of them, are left out.
    """

    holidays: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()
    source: str = ""
    every_year: frozenset[tuple[int, int]] = frozenset()

    def is_working(self, day: date) -> bool:
        """Tell whether people work that day."""
        if day in self.worked:
            return True
        is_free = day in self.holidays or (day.month, day.day) in self.every_year
        return day.weekday() < _SATURDAY and not is_free

    def after(self, day: date, working_days: int) -> date:
        """Return the working day so many working days after a day, which itself does not count."""
        left = working_days
        while left:
            day = next_day(day)
            left -= self.is_working(day)
        return day

    def before(self, day: date, working_days: int) -> date:
        """Return the last working day that so many working days lie after, up to a day, which itself counts."""
        left = working_days
        while left:
            left -= self.is_working(day)
            day -= ONE_DAY
        while not self.is_working(day):
            day -= ONE_DAY
        return day

    def knows(self, first: date, last: date) -> bool:
        """Tell whether the holidays of the whole span are on record."""
        return all(year in self.years for year in range(first.year, last.year + 1))
