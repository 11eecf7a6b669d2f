# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Shares as percent or as fractions: 42 %, 42, 0.42. Which of them bare figures are is decided for a column."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.basics.quantity import ONE, fraction_of
from desktop_app.services.importing.cells.figures import Figure, ReadFigure, read_percent_sign, scale_figure
from desktop_app.services.importing.cells.numerals import DecimalMark, ExactNumber
from desktop_app.services.importing.cells.outcomes import Doubtful, Sureness

_HUNDRED: Final = Fraction(100)


@dataclass(frozen=True, slots=True)
class ShareScale:
    """What the bare figures of a column are: percent, or fractions of one; unsure where nothing tells.

    ``part`` is what one of the column's unit is in percent, such as a ten-thousandth for ppm.
    """

    is_percent: bool
    sureness: Sureness = "sure"
    part: Fraction = ONE


def decide_share_scale(texts: Iterable[str], mark: DecimalMark, *, heading_is_percent: bool) -> ShareScale:
    """Return what bare figures of a column are: percent if its heading says so, or if one of them is above one.

    Where all are at most one and the heading does not tell, half a percent and a half look the same.
    """
    if heading_is_percent:
        return ShareScale(is_percent=True)
    figures = (read_percent_sign(text, mark) for text in texts)
    bare = [figure for figure in figures if isinstance(figure, Figure) and not figure.unit]
    ends = [fraction_of(end) for figure in bare for end in (figure.low.lstrip("-"), figure.high) if end]
    if any(end > 1 for end in ends):
        return ShareScale(is_percent=True)
    return ShareScale(is_percent=False, sureness="unsure" if ends else "sure")


def read_share(text: str, mark: DecimalMark, scale: ShareScale) -> ReadFigure:
    """Return a share in percent."""
    figure = read_percent_sign(text, mark)
    if not isinstance(figure, Figure) or figure.unit:
        return figure
    if scale.sureness != "sure":
        return Doubtful(
            Phrase('"{text}" can be percent or a fraction, and its column does not tell', text=text),
            Phrase("Say whether the column holds percent"),
        )
    return replace(scale_figure(figure, scale.part if scale.is_percent else _HUNDRED), unit="%")


def percent_of_number(number: str) -> ExactNumber:
    """Return the percent that a number of the spreadsheet shows whose format is percent: 0.042 shows 4.2 %."""
    return ExactNumber(scale_figure(Figure(number), _HUNDRED).low)
