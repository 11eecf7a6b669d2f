# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Exact amounts: what is parsed is printed, what is rounded never crosses a line."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.quantity import (
    Interval,
    add,
    canonical_decimal,
    divide,
    fraction_of,
    hull,
    is_plain_decimal,
    ratio,
    rounded,
    scale,
    times,
)

fractions = st.fractions(min_value=0, max_value=10**6, max_denominator=10**6)
positive = fractions.filter(lambda value: value > 0)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    lo = draw(fractions)
    return Interval(lo, draw(st.none() | fractions.map(lambda more: lo + more)))


def inside(value: Fraction, span: Interval) -> bool:
    return span.lo <= value and (span.hi is None or value <= span.hi)


@st.composite
def interval_and_member(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    span = draw(intervals())
    extra = draw(fractions)
    value = span.lo + extra if span.hi is None else span.lo + (span.hi - span.lo) * min(extra, Fraction(1))
    return span, value


@given(interval_and_member(), interval_and_member(), positive)
def test_arithmetic_on_ranges_holds_the_arithmetic_on_their_members(
    first: tuple[Interval, Fraction], second: tuple[Interval, Fraction], factor: Fraction
) -> None:
    (a, x), (b, y) = first, second
    assert inside(x + y, add(a, b))
    assert inside(x * y, times(a, b))
    assert inside(x * factor, scale(a, factor))
    assert inside(x / factor, divide(a, factor))
    assert inside(x, hull(a, b))
    assert inside(y, hull(a, b))
    if y > 0:
        assert inside(x / y, ratio(a, b))


@given(positive)
def test_rounding_goes_outward_and_keeps_twelve_digits(value: Fraction) -> None:
    down, up = rounded(value, up=False), rounded(value, up=True)
    assert is_plain_decimal(down.replace(".", "", 1)[:30].lstrip("0") or "0")
    assert Fraction(down) <= value <= Fraction(up)
    assert Fraction(up) - Fraction(down) <= value * Fraction(1, 10**11)


@given(st.integers(0, 10**12), st.integers(0, 12))
def test_a_decimal_that_ends_is_printed_whole(number: int, places: int) -> None:
    value = Fraction(number, 10**places)
    assert (
        Fraction(rounded(value, up=True, digits=30)) == value == Fraction(rounded(value, up=False, digits=30))
    )


@given(st.from_regex(r"\A(0|[1-9][0-9]{0,14})(\.[0-9]{1,14})?\Z"))
def test_a_plain_decimal_keeps_its_value_in_canonical_form(text: str) -> None:
    assert is_plain_decimal(text)
    canonical = canonical_decimal(text)
    assert fraction_of(canonical) == Fraction(text)
    assert canonical_decimal(canonical) == canonical
    assert not ("." in canonical and canonical.endswith("0"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".5",
        "5.",
        "01",
        "00",
        "-1",
        "+1",
        "1e3",
        "1,5",
        "1 000",
        " 1",
        "1_0",
        "٣",
        "１",
        "0x1",
        "NaN",
        "1" * 31,
        "0." + "1" * 30,
        "1\n",
    ],
)
def test_anything_but_a_plain_decimal_is_told_apart(text: str) -> None:
    assert not is_plain_decimal(text)


def test_the_line_itself_is_never_shown_for_what_lies_below_it() -> None:
    below = Fraction("0.000999999999999999")
    assert Fraction(rounded(below, up=False, digits=4)) < Fraction(1, 1000)
