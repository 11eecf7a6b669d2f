# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Exact figures as printed: a decimal point, thin spaces between groups, no exponent.

They are the same in every language. A rounded share is never on the other side of the
threshold it is compared with.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from desktop_app.domain.percent_figure import percent_figure

THIN: Final = "\u202f"  # between groups of three digits; never broken at
GAP: Final = "\u00a0"  # between a figure and its unit
MINUS: Final = "\u2212"
_LIMIT: Final = 12

Number: TypeAlias = Fraction | Decimal | int


def format_number(value: Number, *, places: int | None = None, least: int = 0) -> str:
    """Return a figure with a point and thin spaces.

    Shape: with `places`, rounded half to even to so many; without, exact if it
           ends within twelve places, else twelve. `least` pads with zeros.
    """
    return _group_digits(_plain_digits(Fraction(value), places), least)


def format_plain(plain: str, *, least: int = 0) -> str:
    """Return a plain decimal, every digit of it, with thin spaces; `least` pads with zeros."""
    return _group_digits(plain, least)


def format_share(value: Fraction, *, line: Fraction | None = None) -> str:
    """Return a share as percent with four significant digits.

    Units: a pure number; 1/1000 gives `0.1 %`.
    Shape: more digits are printed where four would move the share onto the line or
           across it, so a share below 0.1 % never reads 0.1 %.
    """
    return _percent(percent_figure(value, line=line))


def format_share_at_least(value: Fraction, *, line: Fraction | None = None) -> str:
    """Return the lower end of a range of shares, rounded down."""
    return _percent(percent_figure(value, up=False, line=line))


def format_share_at_most(value: Fraction, *, line: Fraction | None = None) -> str:
    """Return the upper end of a range of shares, rounded up."""
    return _percent(percent_figure(value, up=True, line=line))


def format_digest(sha256: str, *, short: bool = False) -> str:
    """Return a hash in groups of four; short gives the first twelve digits."""
    digits = sha256[:12] if short else sha256
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def _percent(plain: str) -> str:
    return f"{_group_digits(plain, 0)}{GAP}%"


def _plain_digits(value: Fraction, places: int | None) -> str:
    if places is None:
        places = next((n for n in range(_LIMIT) if (value * 10**n).denominator == 1), _LIMIT)
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
