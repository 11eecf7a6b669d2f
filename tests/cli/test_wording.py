# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The terminal reads in words, and no share has more than five figures or stands on a line it misses."""

from __future__ import annotations

import re
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.cli.summary import summarise_conclusion
from desktop_app.cli.wording import share_words
from desktop_app.domain.quantity import Interval, point
from tests.making import conclude, load, program

LINE = Fraction(1, 1000)
SHARES = st.fractions(min_value=Fraction(1, 10**9), max_value=2, max_denominator=10**12)


def figures(text: str) -> list[str]:
    return re.findall(r"[0-9.]+", text)


@given(SHARES)
def test_a_share_has_five_figures_at_most_and_stays_on_its_side(share: Fraction) -> None:
    (shown,) = figures(share_words(point(share)))
    assert len(shown.replace(".", "").lstrip("0")) <= 5
    assert (Fraction(shown) / 100 >= LINE) == (share >= LINE)


@given(SHARES, SHARES)
def test_both_ends_of_a_range_stay_on_their_side(one: Fraction, other: Fraction) -> None:
    span = Interval(min(one, other), max(one, other))
    for shown, end in zip(figures(share_words(span)), span, strict=False):
        assert len(shown.replace(".", "").lstrip("0")) <= 5
        assert end is not None
        assert (Fraction(shown) / 100 >= LINE) == (end >= LINE)


def test_a_hair_under_the_line_is_not_shown_on_it() -> None:
    assert share_words(point(Fraction(999999999999, 10**15))) == "0.09999 %"
    assert share_words(Interval(Fraction(0), Fraction(999999999999, 10**15))) == "0 to 0.099999 %"
    assert share_words(point(Fraction(5, 78))) == "6.4102 %"
    assert share_words(Interval(LINE, None)) == "0.1 % or more, no upper limit known"


def test_a_no_names_what_would_turn_it() -> None:
    text = summarise_conclusion(program(), conclude(load("p29")))
    doubts = program().pack.doubts
    for name in ("Q-12", "Q-23"):
        assert f"{name}: {doubts[name].question}" in text
        assert f"{doubts[name].safest} Then: Licence needed, suspended" in text


def test_no_code_stands_in_a_summary() -> None:
    for name in ("p02", "p11", "p22", "p24"):
        text = summarise_conclusion(program(), conclude(load(name)))
        assert not re.search(r"[a-z]_[a-z]|\[[0-9]+\]|[a-z]\.[a-z]+_", text), text
    assert "Origin of the material, Dysprosium oxide in N42SH block magnet" in summarise_conclusion(
        program(), conclude(load("p11"))
    )
