# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a sign, a word or a heading of a list stands for: a currency, a number of pieces, a part of a percent."""

from __future__ import annotations

from fractions import Fraction

import pytest

from desktop_app.listreader.cells.figures import DecimalMark, Figure, read_quantity_and_unit
from desktop_app.listreader.cells.measures import (
    PriceBasis,
    find_currencies,
    read_heading,
    read_price_unit,
    settle_currencies,
)

POINT = DecimalMark(".")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("EUR", ("EUR",)),
        ("[EUR]", ("EUR",)),
        ("CUP", ("CUP",)),  # a code, and no cup of something
        ("cup", ()),
        ("€", ("EUR",)),
        ("(€)", ("EUR",)),
        ("pcs", ()),
        ("EUR per hundred pieces of the kind that we always buy from you", ()),
    ],
)
def test_a_sign_or_a_code_is_a_currency_and_another_word_is_none(text: str, codes: tuple[str, ...]) -> None:
    assert find_currencies(text) == codes


def test_a_currency_that_two_places_say_differently_is_neither() -> None:
    assert settle_currencies(["USD"], ["USD", "CAD"]) == ("USD",)
    assert settle_currencies(["USD"], []) == ("USD",)
    assert settle_currencies([], ["EUR"]) == ("EUR",)
    assert settle_currencies([], []) == ()
    assert settle_currencies(["USD"], ["EUR"]) is None


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("100", PriceBasis(100)),
        ("100 pcs", PriceBasis(100, "piece")),
        ("1k pcs", PriceBasis(1000, "piece")),
        ("Tsd. Stk", PriceBasis(1000, "piece")),
        ("千件", PriceBasis(1000, "piece")),
        ("千", PriceBasis(1000)),
        ("Kpcs", PriceBasis(1000, "piece")),
        ("kg", PriceBasis(1, "kg")),
        ("100 kg", PriceBasis(100, "kg")),
        ("2 dozen", PriceBasis(24)),
    ],
)
def test_what_a_price_is_for_is_read_in_figures_signs_and_words(text: str, basis: PriceBasis) -> None:
    assert read_price_unit(text) == basis


@pytest.mark.parametrize(
    ("heading", "part"),
    [("Dy %", "1"), ("Dy (ppm)", "1/10000"), ("Dy (ppb)", "1/10000000"), ("Dy", "1"), ("Dy ‰", "1/10")],
)
def test_a_column_of_shares_says_what_part_of_a_percent_one_of_it_is(heading: str, part: str) -> None:
    assert read_heading(heading).percent_part == Fraction(part)


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("1.2 kg", "1.2", "kg"),
        ("3 m", "3", "m"),
        ("12", "12", ""),
        ("4 pcs", "4", ""),
        ("2 fl. oz", "2", "fl. oz"),
    ],
)
def test_a_quantity_names_its_unit_whatever_that_is(text: str, amount: str, unit: str) -> None:
    figure, named = read_quantity_and_unit(text, POINT)
    assert isinstance(figure, Figure)
    assert (figure.low, named) == (amount, unit)


@pytest.mark.parametrize("text", ["1.2 kg/m", "3 m2", "5 @ 3", "many kg"])
def test_what_stands_beside_a_quantity_and_is_no_unit_leaves_it_doubtful(text: str) -> None:
    figure, named = read_quantity_and_unit(text, POINT)
    assert not isinstance(figure, Figure)
    assert named == ""
