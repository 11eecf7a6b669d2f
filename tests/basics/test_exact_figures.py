# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Masses in grams, shares between counts, and figures as they are printed: worked out by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from desktop_app.basics.quantity import (
    ANYTHING,
    GRAMS,
    NOTHING,
    PER_GRAM,
    Interval,
    at_least,
    decimal_of,
    exact_decimal,
    hull,
    is_plain_decimal,
    percent_figure,
    percent_figures,
    point,
    product,
    ratio,
    rounded,
    rounded_to_places,
    says_the_same,
    share_of_counts,
    significant_places,
    span_of_counts,
    to_one_unit,
    total,
)


def span(low: str, high: str | None = None) -> Interval:
    return Interval(Fraction(low), None if high is None else Fraction(high))


def test_a_tonne_is_a_thousand_kilograms_and_a_gram_a_thousand_milligrams() -> None:
    assert [GRAMS[unit] for unit in ("mg", "g", "kg", "t")] == [Fraction(1, 1000), 1, 1000, 1_000_000]
    assert all(GRAMS[unit] * PER_GRAM[unit] == 1 for unit in GRAMS)


@pytest.mark.parametrize(
    ("share", "up", "line", "printed"),
    [
        ("1/3", None, None, "33.33"),
        ("1/3", True, None, "33.34"),
        ("2/3", None, None, "66.67"),
        ("2/3", False, None, "66.66"),
        ("0.00123456", None, None, "0.1235"),
        ("0.5", True, None, "50"),
        ("0", None, None, "0"),
        ("1.5", None, None, "150"),
        # more digits where four would put it onto the line that it is held against, or across it
        ("0.000999996", None, "0.001", "0.0999996"),
        ("0.001000004", None, "0.001", "0.1000004"),
        ("0.001", None, "0.001", "0.1"),
        ("0.00099996", True, "0.001", "0.099996"),
    ],
)
def test_a_share_is_printed_with_four_digits_and_never_on_the_wrong_side_of_its_line(
    share: str, up: bool | None, line: str | None, printed: str
) -> None:
    assert percent_figure(Fraction(share), up=up, line=Fraction(line) if line else None) == printed


def test_the_ends_of_a_range_of_shares_are_rounded_outward() -> None:
    assert percent_figures(span("1/3", "2/3")) == ("33.33", "66.67")
    assert percent_figures(span("1/6")) == ("16.66", None)
    assert percent_figures(point(Fraction(1, 6))) == ("16.67", "16.67")


@pytest.mark.parametrize(
    ("value", "digits", "down", "up", "nearest"),
    [
        ("12345678/10000", 4, "1234", "1235", "1235"),
        ("5/3", 3, "1.66", "1.67", "1.67"),
        ("1/8", 2, "0.12", "0.13", "0.13"),
        ("1/8", 3, "0.125", "0.125", "0.125"),
        ("999999/1000", 3, "999", "1000", "1000"),
        ("1/999", 2, "0.001", "0.0011", "0.001"),
    ],
)
def test_a_figure_is_rounded_down_up_or_to_the_nearest(
    value: str, digits: int, down: str, up: str, nearest: str
) -> None:
    number = Fraction(value)
    assert [rounded(number, up=way, digits=digits) for way in (False, True, None)] == [down, up, nearest]


def test_halves_are_rounded_up_to_the_nearest() -> None:
    assert rounded_to_places(Fraction("2.5"), 0, up=None) == "3"
    assert rounded_to_places(Fraction("2.45"), 1, up=None) == "2.5"
    assert rounded_to_places(Fraction("2.44"), 1, up=None) == "2.4"


@pytest.mark.parametrize(
    ("value", "digits", "places"),
    [
        ("1", 4, 3),
        ("10", 4, 2),
        ("9.99", 4, 3),
        ("0.1", 4, 4),
        ("0.0999", 4, 5),
        ("123456", 4, 0),
        ("1000", 4, 0),
    ],
)
def test_significant_digits_count_from_the_first_that_is_no_zero(
    value: str, digits: int, places: int
) -> None:
    assert significant_places(Fraction(value), digits) == places


def test_a_decimal_that_ends_is_written_whole_and_one_that_does_not_is_refused() -> None:
    assert decimal_of(Fraction(1, 8)) == exact_decimal(Fraction(1, 8)) == "0.125"
    assert decimal_of(Fraction(7)) == exact_decimal(Fraction(7)) == "7"
    assert exact_decimal(Fraction(1, 80)) == "0.0125"
    with pytest.raises(ValueError, match="no plain decimal is as exact"):
        decimal_of(Fraction(1, 3))


@pytest.mark.parametrize(
    ("lowest", "highest", "worth", "share"),
    [
        (30, 30, span("100", "100"), span("0.3", "0.3")),
        (30, 60, span("100", "100"), span("0.3", "0.6")),
        (30, 30, span("50", "100"), span("0.3", "0.6")),
        (30, None, span("50", "100"), span("0.3")),
        (30, 30, span("0", "100"), span("0.3")),
        (30, 30, ANYTHING, span("0")),
        (30, 30, span("100"), span("0", "0.3")),
        (0, 0, ANYTHING, NOTHING),
        (0, 30, span("0", "0"), span("0")),
    ],
)
def test_a_share_of_a_worth_that_is_open_is_open_on_the_same_side(
    lowest: int, highest: int | None, worth: Interval, share: Interval
) -> None:
    assert share_of_counts(1, lowest, highest, worth) == share
    assert ratio(span_of_counts(1, lowest, highest), worth) == share
    assert share_of_counts(10, 10 * lowest, None if highest is None else 10 * highest, worth) == share


def test_ranges_are_joined_lifted_added_and_multiplied() -> None:
    assert hull(span("1", "3"), span("2", "5")) == span("1", "5")
    assert hull(span("2", "9"), span("1", "5")) == span("1", "9")
    assert hull(span("1", "3"), span("2")) == span("1")
    assert at_least(span("1", "9"), span("2", "5")) == span("2", "9")
    assert at_least(span("3", "4"), span("2", "5")) == span("3", "5")
    assert at_least(span("3", "4"), span("2")) == span("3")
    assert total([span("1/2", "1"), span("1/3", "1/3"), span("1/6", "2")]) == span("1", "10/3")
    assert total([span("1", "1"), span("1")]) == span("2")
    assert total([span("0", "0"), span("0", "0")]) == NOTHING
    assert product([span("2", "3"), span("1/2", "1")], Fraction(4)) == span("4", "12")
    assert product([span("2", "3"), span("1/2")], Fraction(4)) == span("4")
    assert product([span("2", "3"), span("0", "0")], Fraction(4)) == NOTHING


def test_amounts_are_brought_to_a_unit_in_which_each_is_whole() -> None:
    assert to_one_unit((4, 6), None) == (12, [3, 2])
    assert to_one_unit((4, 6), (5, 7)) == (12, [15, 14])
    assert to_one_unit((3, 3), None) == (3, (1, 1))
    assert to_one_unit((3, 3), (5, 7)) == (3, (5, 7))


def test_four_and_four_point_nought_nought_say_the_same_and_0815_another_thing_than_815_as_text() -> None:
    assert says_the_same("4.00", "4")
    assert says_the_same("N42", "N42")
    assert not says_the_same("4", "5")
    assert not says_the_same("N4.0", "N4")
    assert not says_the_same("4", "N4")


def test_thirty_digits_are_a_figure_and_one_more_is_not() -> None:
    assert is_plain_decimal("1" * 30)
    assert is_plain_decimal("1" * 29 + ".1")
    assert not is_plain_decimal("1" * 31)
    assert not is_plain_decimal("1" * 30 + ".1")
