# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Figures of the calculation, which may go on for ever: exact where they end, else cut on a known side."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from desktop_app.documents.model import figures
from desktop_app.domain.quantity import fraction_of, rounded

_DIGITS: Final = 6


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
