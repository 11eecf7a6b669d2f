# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Figures of the calculation, which may go on for ever: exact where they end, else cut on a known side."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from desktop_app.basics.codes import currency_places
from desktop_app.basics.quantity import fraction_of, rounded, rounded_to_places, significant_places
from desktop_app.documents.model import figures

_DIGITS: Final = 6
_PLACES: Final = 12


def format_worked_out(value: Fraction, currency: str | None) -> str:
    """Return an amount that was worked out: exact if its decimals end within twelve places, else cut and dotted.

    The digits that stand there are those of the amount itself, so that lines and their total can be held together; as
    many as six, and no fewer decimals than the currency has.
    """
    least = currency_places(currency)
    if (value * 10**_PLACES).denominator == 1:
        return figures.format_number(value, least=least)
    places = max(significant_places(value, _DIGITS), least)
    cut = rounded_to_places(value, places, up=False)
    return f"{figures.format_plain(_pad(cut, places))}…"


def _pad(plain: str, places: int) -> str:
    """Return a decimal with the noughts at its end that are digits of a longer one."""
    whole, _, decimals = plain.partition(".")
    return f"{whole}.{decimals.ljust(places, '0')}" if places else whole


def format_figure(value: Fraction, *, up: bool | None = None, least: int = 0) -> str:
    """Return a figure: exact if its decimals end within twelve places, else to six digits.

    Shape: `up` says to which side it is rounded; None is to the nearest.
    """
    if (value * 10**12).denominator == 1:
        return figures.format_number(value, least=least)
    ends = [rounded(value, up=side, digits=_DIGITS) for side in (False, True)]
    if up is None:
        places = max(len(end.partition(".")[2]) for end in ends)
        return figures.format_number(round(value, places), least=least)
    return figures.format_number(fraction_of(ends[up]), least=least)
