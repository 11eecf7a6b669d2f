# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Exact figures as printed: a decimal point, thin spaces between groups, no exponent.

They are the same in every language. A rounded share is never on the other side of the
threshold it is compared with.
"""

from __future__ import annotations

import enum
import math
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

THIN: Final = "\u202f"  # between groups of three digits; never broken at
GAP: Final = "\u00a0"  # between a figure and its unit
MINUS: Final = "\u2212"

Number: TypeAlias = Fraction | Decimal | int


class Rounding(enum.Enum):
    """The direction in which a figure is rounded."""

    NEAREST = "nearest"
    DOWN = "down"
    UP = "up"


def format_number(value: Number, *, places: int | None = None, least: int = 0) -> str:
    """Return a figure with a point and thin spaces.

    Shape: with `places`, rounded half to even to so many; without, exact if it
           ends within twelve places, else twelve. `least` pads with zeros.
    """
    return _group_digits(_plain_digits(Fraction(value), places), least)


def format_money(amount: Number, currency: str) -> str:
    """Return an amount and its currency; never fewer than two places."""
    return f"{format_number(amount, least=2)}{GAP}{currency}"


def format_share(value: Fraction, *, line: Fraction | None = None) -> str:
    """Return a share as percent with four significant digits.

    Units: a pure number; 1/1000 gives `0.1 %`.
    Shape: more digits are printed where four would move the share onto the line or
           across it, so a share below 0.1 % never reads 0.1 %.
    """
    return _format_percent(value, line, Rounding.NEAREST)


def format_share_at_least(value: Fraction, *, line: Fraction | None = None) -> str:
    """Return the lower end of a range of shares, rounded down."""
    return _format_percent(value, line, Rounding.DOWN)


def format_share_at_most(value: Fraction, *, line: Fraction | None = None) -> str:
    """Return the upper end of a range of shares, rounded up."""
    return _format_percent(value, line, Rounding.UP)


def format_digest(sha256: str, *, short: bool = False) -> str:
    """Return a hash in groups of four; short gives the first twelve digits."""
    digits = sha256[:12] if short else sha256
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def _format_percent(value: Fraction, line: Fraction | None, rounding: Rounding) -> str:
    percent = value * 100
    against = None if line is None else line * 100
    for digits in range(4, 40):
        rounded = _significant(percent, digits, rounding)
        if against is None or _same_side(percent, rounded, against):
            break
    return f"{_group_digits(_plain_digits(rounded, None, limit=40), 0)}{GAP}%"


def _plain_digits(value: Fraction, places: int | None, *, limit: int = 12) -> str:
    if places is None:
        places = next((n for n in range(limit) if (value * 10**n).denominator == 1), limit)
    scaled = round(value * 10**places)
    digits = str(abs(scaled)).rjust(places + 1, "0")
    sign = MINUS if scaled < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def _group_digits(plain: str, least: int) -> str:
    sign = MINUS if plain.startswith(MINUS) else ""
    integer, _, fraction = plain.removeprefix(MINUS).partition(".")
    groups: list[str] = []
    while integer:
        integer, group = integer[:-3], integer[-3:]
        groups.insert(0, group)
    fraction = fraction.ljust(least, "0")
    return f"{sign}{THIN.join(groups)}{'.' if fraction else ''}{fraction}"


def _significant(value: Fraction, digits: int, rounding: Rounding) -> Fraction:
    if not value:
        return value
    power = len(str(abs(value.numerator))) - len(str(value.denominator))
    if abs(value) < Fraction(10) ** power:
        power -= 1
    unit = Fraction(10) ** (power - digits + 1)
    if rounding is Rounding.NEAREST:
        return round(value / unit) * unit
    return (math.floor if rounding is Rounding.DOWN else math.ceil)(value / unit) * unit


def _same_side(value: Fraction, rounded: Fraction, line: Fraction) -> bool:
    def side(number: Fraction) -> int:
        return (number > line) - (number < line)

    return side(value) == side(rounded)
