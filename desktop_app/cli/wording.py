# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Codes and figures as a terminal shows them: in words, and with as many figures as the eye takes in."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.quantity import HUNDRED, Interval, fraction_of, rounded

_FIGURES: Final = (4, 5)
"""How many figures are shown: the first number of them, or the second where that would look rounder than it is."""


def code_words(code: str) -> str:
    """Return a code as words: "not started" for ``not_started``."""
    return code.replace("_", " ")


def share_words(span: Interval, open_end: str = " or more, no upper limit known") -> str:
    """Return a share in percent, outward, with five figures at most.

    A share that lies beside a round figure is not shown as that figure: it would stand on a line that it misses.
    """
    lo = _percent(span, up=False)
    if span.is_point:
        return f"{lo} %"
    return f"{lo} to {_percent(span, up=True)} %" if span.hi is not None else f"{lo} %{open_end}"


def _percent(span: Interval, *, up: bool) -> str:
    figure = (span.hi if up and span.hi is not None else span.lo) * HUNDRED
    for digits in _FIGURES:
        text = rounded(figure, up=up, digits=digits)
        if fraction_of(text) == figure or len(text.replace(".", "").strip("0")) >= min(_FIGURES):
            return text
    return rounded(figure, up=False, digits=max(_FIGURES))
