# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Figures with what stands beside them: signs, ranges, units, currencies, what a price is for."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.quantity import decimal_of, fraction_of
from desktop_app.basics.texts import Doubtful, NoValue
from desktop_app.listreader.cells.figures import (
    DecimalMark,
    Figure,
    convert_mass,
    decide_decimal_mark,
    decide_mark,
    is_bare_number,
    numerals_of,
    price_of_one,
    read_figure,
    read_mass,
    read_money,
    read_quantity,
)
from desktop_app.listreader.cells.measures import (
    PriceBasis,
    find_currencies,
    read_price_unit,
    settle_currencies,
)

COMMA = DecimalMark(",")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("12,5", "12.5", ""), ("12,5-", "-12.5", ""), ("(12,5)", "-12.5", ""), ("−12,5", "-12.5", ""),
        ("+12,5", "12.5", ""), ("4–5", "4", "5"), ("4-5", "4", "5"), ("4 to 5", "4", "5"),
        ("4 bis 5", "4", "5"),
        ("4 à 5", "4", "5"), ("4 do 5", "4", "5"), ("4 tot 5", "4", "5"), ("von 4 bis 5", "4", "5"),
        ("zwischen 4 und 5", "4", "5"), ("4～5", "4", "5"), ("4至5", "4", "5"), ("４，５", "4.5", ""),
        ("0", "0", ""),
        ("-0", "0", ""),
    ],
)  # fmt: skip
def test_signs_and_ranges(text: str, low: str, high: str) -> None:
    assert read_figure(text, COMMA) == Figure(low, high)


@pytest.mark.parametrize(
    "text",
    [
        "5–4", "4 und 5", "1.5E+03", "10²", "½", "ca. 5", "~5", "约5", "5±1", "2 x 3", "1/2", "(-5)", "--5",
        "abc",
        "12 Äpfel", "5 %", "24.11.2026", "-4–5",
    ],
)  # fmt: skip
def test_what_is_not_clear_is_doubtful_with_a_reason(text: str) -> None:
    outcome = read_figure(text, COMMA)
    assert isinstance(outcome, Doubtful)
    assert outcome.why
    assert outcome.do


@pytest.mark.parametrize(
    "text", ["<0,01", "> 5", "≤5", "max. 5", "bis 5", "mindestens 5", "5以上", "up to 5", "5+"]
)
def test_a_limit_is_no_figure(text: str) -> None:
    assert isinstance(read_figure(text, COMMA), NoValue)


@pytest.mark.parametrize(
    "text",
    [
        "12 Stk",
        "12 St.",
        "12 pcs",
        "12个",
        "12 szt.",
        "12 ks",
        "12 stuks",
        "12 adet",
        "12 EA",
        "12 Stück",
        "12개",
    ],
)
def test_pieces(text: str) -> None:
    assert read_quantity(text, COMMA) == Figure("12", unit="piece")


def test_a_mass_is_no_number_of_pieces() -> None:
    assert isinstance(read_quantity("12 kg", COMMA), Doubtful)


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("0,5 kg", "500"), ("500 g", "500"), ("500 克", "500"), ("2 千克", "2000"), ("3 mg", "0.003"),
        ("1 t", "1000000"),
        ("1 oz", "28.349523125"), ("1 lb", "453.59237"), ("1 ozt", "31.1034768"), ("1 KGM", "1000"),
        ("5 carat", "1"),
        ("2 µg", "0.000002"), ("2–3 kg", "2000"), ("2 Gramm", "2"), ("1 吨", "1000000"),
    ],
)  # fmt: skip
def test_masses_are_turned_into_grams_exactly(text: str, grams: str) -> None:
    figure = read_mass(text, COMMA)
    assert isinstance(figure, Figure)
    converted = convert_mass(figure, "g")
    assert converted is not None
    assert fraction_of(converted.low) == fraction_of(grams)


@pytest.mark.parametrize(
    "text",
    [
        "3 ton",
        "5 ct",
        "5 gr",
        "2 斤",
        "3 Pfund",
        "2 Mg",
        "5 mt",
        "2 ons",
        "3 m",
        "1 kg 500 g",
        "800 g – 1 kg",
    ],
)
def test_words_for_two_masses_are_doubtful(text: str) -> None:
    assert isinstance(read_mass(text, COMMA), Doubtful)


@pytest.mark.parametrize(
    ("text", "low", "currencies", "basis"),
    [
        ("1.480,00 €", "1480.00", ("EUR",), None), ("EUR 12,-", "12", ("EUR",), None),
        ("€ 1.480,–", "1480", ("EUR",), None),        ("US$ 5", "5", ("USD",), None),
        ("12,50 Kč", "12.50", ("CZK",), None), ("12,50 zł", "12.50", ("PLN",), None),
        ("￥500", "500", ("JPY", "CNY"), None),
        ("500円", "500", ("JPY",), None), ("人民币 5", "5", ("CNY",), None), ("5 RMB", "5", ("CNY",), None),
        ("-12,50 EUR", "-12.50", ("EUR",), None), ("12,50", "12.50", (), None),
        ("148 €/100 St", "148", ("EUR",), PriceBasis(100, "piece")),
        ("62,5 USD/kg", "62.5", ("USD",), PriceBasis(1, "kg")),
        ("12 CHF je 1.000 Stück", "12", ("CHF",), PriceBasis(1000, "piece")),
        ("148 EUR/100", "148", ("EUR",), PriceBasis(100)),
        ("148 per 100", "148", (), PriceBasis(100)), ("3 € pro Stück", "3", ("EUR",), PriceBasis(1, "piece")),
    ],
)  # fmt: skip
def test_money(text: str, low: str, currencies: tuple[str, ...], basis: PriceBasis | None) -> None:
    assert read_money(text, COMMA) == Figure(low, currencies=currencies, basis=basis)


@pytest.mark.parametrize("text", ["$", "¥", "元", "kr", "Rs", "pound", "dollar", "Fr.", "peso"])
def test_a_sign_of_several_currencies_is_settled_only_by_its_column(text: str) -> None:
    candidates = find_currencies(text)
    assert len(candidates) > 1
    assert settle_currencies(candidates, ()) == tuple(sorted(candidates))
    assert settle_currencies(candidates, (candidates[1],)) == (candidates[1],)
    assert settle_currencies(candidates, ("XAU",)) is None


@pytest.mark.parametrize("text", ["all", "top", "try", "pen", "PRICE", "EURO-PALLET"])
def test_words_that_look_like_codes_are_no_currency(text: str) -> None:
    assert find_currencies(text) == ()


def test_two_currencies_of_one_price_are_not_settled() -> None:
    assert settle_currencies(("EUR",), ("USD",)) is None
    assert settle_currencies((), ()) == ()


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("100", PriceBasis(100)), ("1.000", PriceBasis(1000)), ("100 ST", PriceBasis(100, "piece")),
        ("je 100", PriceBasis(100)),
        ("PE 100", PriceBasis(100)), ("1 KG", PriceBasis(1, "kg")), ("kg", PriceBasis(1, "kg")),
        ("/1000 pcs", PriceBasis(1000, "piece")),
    ],
)  # fmt: skip
def test_price_units(text: str, basis: PriceBasis) -> None:
    assert read_price_unit(text) == basis


@pytest.mark.parametrize("text", ["", "0", "m", "1,5", "per", "100 m"])
def test_what_is_no_price_unit_is_doubtful(text: str) -> None:
    assert isinstance(read_price_unit(text), Doubtful)


@given(st.integers(1, 10**12), st.integers(0, 6), st.sampled_from([1, 10, 100, 1000]))
def test_the_price_of_one_times_the_number_is_the_price(digits: int, places: int, count: int) -> None:
    price = decimal_of(Fraction(digits, 10**places))
    priced = price_of_one(Figure(price), PriceBasis(count))
    assert priced is not None
    assert fraction_of(priced.low) * count == fraction_of(price)


def test_a_price_that_no_decimal_says_exactly_is_left() -> None:
    assert price_of_one(Figure("100"), PriceBasis(3)) is None


@given(st.integers(0, 10**12), st.integers(0, 12))
def test_exact_decimals_are_exact(digits: int, places: int) -> None:
    number = Fraction(digits, 10**places)
    assert fraction_of(decimal_of(number)) == number


@given(st.text(max_size=20))
def test_any_text_is_read_or_has_a_reason(text: str) -> None:
    for read in (read_figure, read_quantity, read_mass, read_money):
        outcome = read(text, COMMA)
        assert isinstance(outcome, Figure) or outcome.why


@given(st.integers(0, 10**15 - 1).map(str), st.sampled_from(["", ".", ","]))
def test_a_short_whole_number_reads_as_itself_whatever_the_decimal_mark(text: str, mark: str) -> None:
    assert is_bare_number(text)
    for read in (read_figure, read_quantity, read_mass, read_money):
        assert read(text, DecimalMark(mark)) == Figure(text)


@given(st.lists(st.from_regex(r"[0-9]{1,4}([.,][0-9]{1,3})?", fullmatch=True)))
def test_whole_numbers_do_not_tell_the_decimal_mark(texts: list[str]) -> None:
    assert decide_decimal_mark(texts) == decide_mark(
        numeral for text in texts for numeral in numerals_of(text)
    )
