# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads figures, days and countries as people type them into the form that is stored. No widgets.

A figure is stored as a plain decimal with a point, a day in ISO 8601. Nothing is guessed: an ambiguous figure (1,234)
or day (03/04) is returned with a question that asks for another spelling.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from itertools import product
from typing import Final, NamedTuple

from PySide6.QtCore import QLocale

from desktop_app.basics import named_values
from desktop_app.basics.quantity import is_plain_decimal
from desktop_app.basics.texts import Doubtful, fold_words
from desktop_app.ui.words.strings import format_day, tr, translate_text

EXAMPLE: Final = date(2026, 11, 24)
_WIDE: Final = str.maketrans("０１２３４５６７８９，．／－", "0123456789,./-")
"""The full-width characters of Chinese keyboards. Nothing else is turned into digits: 10² is not 102."""
_MARKS: Final = str.maketrans("'’", "  ")
_GROUPS: Final = re.compile(r"[1-9][0-9]{0,2}(?:([ .,])[0-9]{3})(?:\1[0-9]{3})*")
_TWO_WAYS: Final = re.compile(r"([1-9][0-9]*)[.,]([0-9]{3})")
_SURE_GROUPS: Final = re.compile(r"[1-9][0-9]{0,2}(?:(?: [0-9]{3})+|(?:,[0-9]{3}){2,}|(?:\.[0-9]{3}){2,})")
_SPLIT: Final = re.compile(r"(.*?)([.,])([0-9]+)")
_DAY_ORDERS: Final = (
    named_values.DayOrder({".": "day first", "/": "day first", "-": "day first"}),
    named_values.DayOrder({".": "day first", "/": "month first", "-": "month first"}),
)


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
        # spellings without three decimals are suggested: zeros at the end dropped, or one added
        integer, fraction = two.groups()
        decimals = fraction.rstrip("0") if fraction.endswith("0") else f"{fraction}0"
        fault = tr(
            '"{typed}" can be read in two ways. Write {one} or {other}.',
            typed=text.strip(),
            one=integer + fraction,
            other=f"{integer}.{decimals}".rstrip("."),
        )
        return TypedValue(fault=fault)
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


def read_day(text: str) -> TypedValue:
    """Return a day in ISO 8601, read as in lists; where day and month in figures could be swapped, a question.

    With full stops the day comes first wherever they are used: 10.12.2026 is 10 December.
    """
    plain = " ".join(text.translate(_WIDE).split())
    readings = [
        named_values.read_day(plain, order, _month_numbers_of(QLocale().name())) for order in _DAY_ORDERS
    ]
    days = list(dict.fromkeys(day for day in readings if isinstance(day, str)))
    if not days:
        iso = EXAMPLE.isoformat()
        return TypedValue(
            fault=tr("This is not a day. Write it like {day} or {iso}.", day=day_in_field(iso), iso=iso)
        )
    if len(days) == 1:
        return TypedValue(days[0])
    one, other = map(day_in_field, days)
    return TypedValue(
        fault=tr(
            '"{typed}" can be read in two ways. Write {one} or {other}.', typed=plain, one=one, other=other
        )
    )


_LETTERS_OF_CODE: Final = 2


def read_country(text: str) -> TypedValue:
    """Return the code of a country by any of its names in the languages of lists, or why none can be told."""
    plain = text.strip()
    reading = named_values.country_names().read_country(
        plain.upper() if len(plain) == _LETTERS_OF_CODE else plain
    )
    if isinstance(reading, str):
        return TypedValue(reading)
    if isinstance(reading, Doubtful):
        return TypedValue(fault=translate_text(reading.why))
    return TypedValue()


def day_in_field(iso_day: str) -> str:
    """Return a day as shown in a field, with plain blanks; another text is returned unchanged."""
    return (
        format_day(iso_day).replace("\u00a0", " ")
        if iso_day and read_day(iso_day).value == iso_day
        else iso_day
    )


def example_day() -> str:
    """Return a day as an example of how to write one."""
    return tr("e.g. {day}", day=day_in_field(EXAMPLE.isoformat()))


@cache
def _month_numbers_of(name: str) -> Mapping[str, int]:
    """Return the numbers of months by their names in the languages of lists and in that of the user's country."""
    locale, numbers = QLocale(name), dict(named_values.month_numbers())
    for kind, number in product(
        (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat), range(1, 13)
    ):
        for month_name in (locale.monthName(number, kind), locale.standaloneMonthName(number, kind)):
            numbers[fold_words(month_name)] = number
    return numbers
