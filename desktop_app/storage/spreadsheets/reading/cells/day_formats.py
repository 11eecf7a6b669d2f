# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Days and times that a spreadsheet keeps as numbers: which they are, and what they show."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from desktop_app.services.context.tables import DATE, ERROR, TIME
from desktop_app.storage.spreadsheets.reading.cells.number_formats import NumberFormat

BY_PLACE: Final = "yyyy-mm-dd"
"""Stands for the formats that show another order of day and month in each country."""
_FIRST: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet knows no zones
_FIRST_1904: Final = datetime(1904, 1, 1)  # noqa: DTZ001 - a spreadsheet knows no zones
_LAST: Final = Decimal(2_958_466)
_MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
                  "October", "November", "December")  # fmt: skip
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def show_day(number: str, day_format: NumberFormat, *, since_1904: bool = False) -> tuple[str, str, str]:
    """Return what a number shows as a day or time, its exact text, and which of the two it is."""
    serial = Decimal(number)
    if not 0 <= serial < _LAST:
        return number, "", ERROR
    runs = day_format.sections[0].tokens
    is_day = any(kind == "day" and text in "yd" for kind, text in runs) or _shows_month(day_format)
    if is_day and 1 <= serial < 60 and not since_1904:
        serial += 1  # the spreadsheet's 29 February 1900 never was
    seconds = int((serial * 86_400).to_integral_value())
    moment = (_FIRST_1904 if since_1904 else _FIRST) + timedelta(seconds=seconds)
    shown = _show_tokens(moment, seconds, day_format)
    return (shown, exact_moment(moment), DATE) if is_day else (shown, _clock(seconds), TIME)


def exact_moment(moment: datetime) -> str:
    """Return a day as 2026-11-25, with its time where it has one."""
    return moment.date().isoformat() if moment.time() == moment.min.time() else moment.isoformat(" ")


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _runs(day_format: NumberFormat) -> list[tuple[str, str]]:
    """Return the parts of a pattern with repeated letters as one: yyyy, mm, dd."""
    runs: list[tuple[str, str]] = []
    for kind, text in day_format.sections[0].tokens:
        if kind == "day" and len(text) == 1 and runs and runs[-1][0] == "day" and runs[-1][1][:1] == text:
            runs[-1] = ("day", runs[-1][1] + text)
        else:
            runs.append((kind, text))
    return runs


def _minutes(runs: list[tuple[str, str]]) -> set[int]:
    """Return which runs of m are minutes: those behind hours and those before seconds."""
    days = [
        (index, text)
        for index, (kind, text) in enumerate(runs)
        if kind == "day" and text not in ("AM/PM", "A/P")
    ]
    minutes = set()
    for number, (index, text) in enumerate(days):
        before = days[number - 1][1] if number else ""
        behind = days[number + 1][1] if number + 1 < len(days) else ""
        if text in ("m", "mm") and ("h" in before or "s" in behind):
            minutes.add(index)
    return minutes


def _shows_month(day_format: NumberFormat) -> bool:
    runs = _runs(day_format)
    minutes = _minutes(runs)
    return any(
        kind == "day" and text.startswith("m") and index not in minutes
        for index, (kind, text) in enumerate(runs)
    )


def _show_tokens(moment: datetime, seconds: int, day_format: NumberFormat) -> str:
    runs = _runs(day_format)
    minutes = _minutes(runs)
    half = any(text in ("AM/PM", "A/P") for _, text in runs)
    texts = []
    for index, (kind, text) in enumerate(runs):
        if kind == "day":
            texts.append(_show_time(text, seconds, is_minute=index in minutes, half=half)
                         or _show_date(text, moment))  # fmt: skip
        elif kind == "text":
            continue
        else:
            texts.append("" if kind == "digit" else text)
    return "".join(texts).strip().rstrip(".")


def _show_time(text: str, seconds: int, *, is_minute: bool, half: bool) -> str:
    hours, wide = seconds // 3600 % 24, len(text)
    match text[0]:
        case "[":
            unit = {"h": 3600, "m": 60, "s": 1}[text[1]]
            return str(seconds // unit).rjust(wide - 2, "0")
        case "h":
            return str((hours + 11) % 12 + 1 if half else hours).rjust(min(wide, 2), "0")
        case "s":
            return str(seconds % 60).rjust(min(wide, 2), "0")
        case "A":
            return "AM" if hours < 12 else "PM"
        case "m" if is_minute:
            return str(seconds // 60 % 60).rjust(wide, "0")
    return ""


def _show_date(text: str, moment: datetime) -> str:
    wide = len(text)
    if text[0] == "y":
        return f"{moment.year % 100:02}" if wide < 3 else str(moment.year)
    number, name = moment.day, _DAYS[moment.weekday()]
    if text[0] == "m":
        number, name = moment.month, _MONTHS[moment.month - 1]
    if wide < 3:
        return str(number).rjust(wide, "0")
    return {3: name[:3], 5: name[:1]}.get(wide, name)
