# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads figures and days as people type them into the form that is stored. No widgets.

A figure is stored as a plain decimal with a point, a day in ISO 8601. Nothing is guessed: an ambiguous figure (1,234)
or day (03/04) is returned with a question that asks for another spelling.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import product
from typing import Final, NamedTuple

from PySide6.QtCore import QLocale

from desktop_app.basics.days import parse_day
from desktop_app.basics.quantity import is_plain_decimal
from desktop_app.ui.words.strings import format_day, tr

EXAMPLE: Final = date(2026, 11, 24)
_WIDE: Final = str.maketrans("０１２３４５６７８９，．／－", "0123456789,./-")
"""The full-width characters of Chinese keyboards. Nothing else is turned into digits: 10² is not 102."""
_MARKS: Final = str.maketrans("'’", "  ")
_GROUPS: Final = re.compile(r"[1-9][0-9]{0,2}(?:([ .,])[0-9]{3})(?:\1[0-9]{3})*")
_TWO_WAYS: Final = re.compile(r"([1-9][0-9]*)[.,]([0-9]{3})")
_SURE_GROUPS: Final = re.compile(r"[1-9][0-9]{0,2}(?:(?: [0-9]{3})+|(?:,[0-9]{3}){2,}|(?:\.[0-9]{3}){2,})")
_SPLIT: Final = re.compile(r"(.*?)([.,])([0-9]+)")
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_CHINESE: Final = re.compile(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日?")
_YEAR_LAST: Final = re.compile(r"([0-9]{1,2})([-/.]) ?([0-9]{1,2})\2 ?([0-9]{4})")
_DAY_NAMED: Final = re.compile(r"([0-9]{1,2})[. -]+([^\W\d_]+)[., -]+([0-9]{4})")
_MONTH_NAMED: Final = re.compile(r"([^\W\d_]+)[. -]+([0-9]{1,2})[., -]+([0-9]{4})")


class TypedValue(NamedTuple):
    """What was typed: the stored form, blank if there is none, and the question if it is ambiguous or unreadable."""

    value: str = ""
    fault: str = ""


Read = Callable[[str], TypedValue]


def read_figure(text: str) -> TypedValue:
    """Return a figure as a plain decimal; ``3,50`` is 3.50 and ``1.234,50`` is 1234.50.

    ``1,234`` and ``1.234`` are ambiguous in every language of the window: it does not tell how the user writes figures.
    """
    plain = " ".join(text.translate(_WIDE).translate(_MARKS).split())
    two = _TWO_WAYS.fullmatch(plain)
    if two:
        return TypedValue(fault=_ask_figure(text.strip(), *two.groups()))
    if _SURE_GROUPS.fullmatch(plain):
        return _check_figure(re.sub("[ .,]", "", plain))
    split = _SPLIT.fullmatch(plain)
    if split is None:
        return _check_figure(plain)
    integer, mark, fraction = split.groups()
    groups = _GROUPS.fullmatch(integer)
    if groups is not None and groups[1] != mark:
        integer = re.sub("[ .,]", "", integer)
    return _check_figure(f"{integer}.{fraction}")


def _check_figure(figure: str) -> TypedValue:
    return (
        TypedValue(figure)
        if is_plain_decimal(figure)
        else TypedValue(fault=tr("This is not a figure. Write it in digits, such as 1234.5 or 3,50."))
    )


def _ask_figure(typed: str, integer: str, fraction: str) -> str:
    # Suggests spellings without three decimals: zeros at the end dropped, or one added.
    decimals = fraction.rstrip("0") if fraction.endswith("0") else f"{fraction}0"
    return tr(
        '"{typed}" can be read in two ways. Write {one} or {other}.',
        typed=typed,
        one=integer + fraction,
        other=f"{integer}.{decimals}".rstrip("."),
    )


def read_day(text: str) -> TypedValue:
    """Return a day in ISO 8601; where day and month in figures could be swapped, a question."""
    plain = " ".join(text.translate(_WIDE).split())
    if match := _YEAR_FIRST.fullmatch(plain):
        return _check_day(match[1], match[3], match[4])
    if match := _CHINESE.fullmatch(plain.replace(" ", "")):
        return _check_day(match[1], match[2], match[3])
    if match := _DAY_NAMED.fullmatch(plain):
        return _check_day(match[3], _month_numbers().get(match[2].casefold(), ""), match[1])
    if match := _MONTH_NAMED.fullmatch(plain):
        return _check_day(match[3], _month_numbers().get(match[1].casefold(), ""), match[2])
    if match := _YEAR_LAST.fullmatch(plain):
        year = match[4]
        first = match[1]
        second = match[3]
        european, american = _check_day(year, second, first), _check_day(year, first, second)
        if european.value and american.value and european != american:
            fault = tr(
                '"{typed}" can be read in two ways. Write {one} or {other}.',
                typed=plain,
                one=day_in_field(european.value),
                other=day_in_field(american.value),
            )
            return TypedValue(fault=fault)
        return european if european.value else american
    return TypedValue(fault=_ask_for_day())


def _check_day(year: str, month: str, on: str) -> TypedValue:
    try:
        parsed = parse_day(f"{year}-{month:0>2}-{on:0>2}")
    except ValueError:
        return TypedValue(fault=_ask_for_day())
    return TypedValue(parsed.isoformat())


def _ask_for_day() -> str:
    iso = EXAMPLE.isoformat()
    return tr("This is not a day. Write it like {day} or {iso}.", day=day_in_field(iso), iso=iso)


def day_in_field(iso_day: str) -> str:
    """Return a day as shown in a field, with plain blanks; another text is returned unchanged."""
    return (
        format_day(iso_day).replace("\u00a0", " ")
        if iso_day and read_day(iso_day).value == iso_day
        else iso_day
    )


def example_day() -> str:
    """Return a day as an example of how to write one."""
    return day_in_field(EXAMPLE.isoformat())


def _month_numbers() -> dict[str, str]:
    return _month_numbers_of(QLocale().name())


@cache
def _month_numbers_of(name: str) -> dict[str, str]:
    """Return the numbers of months by their English names and those of the user's country, long and short."""
    numbers: dict[str, str] = {"sept": "9"}
    locales = (QLocale(name), QLocale(QLocale.Language.English))
    kinds = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    for locale, kind, number in product(locales, kinds, range(1, 13)):
        for month_name in (locale.monthName(number, kind), locale.standaloneMonthName(number, kind)):
            numbers[month_name.rstrip(".").casefold()] = str(number)
    return numbers
