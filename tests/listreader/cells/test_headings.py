# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What headings say of currency, price unit, mass and percent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.listreader.cells.measures import HeadingSense, PriceBasis, read_heading


@pytest.mark.parametrize(
    ("heading", "sense"),
    [
        ("Preis EUR/100 St", HeadingSense(("EUR",), PriceBasis(100, "piece"))),
        ("Price per 1000 (USD)", HeadingSense(("USD",), PriceBasis(1000))),
        ("PE 100", HeadingSense(basis=PriceBasis(100))),
        ("Preis je 100", HeadingSense(basis=PriceBasis(100))),
        ("Weight [g]", HeadingSense(mass_unit="g")), ("Gewicht in kg", HeadingSense(mass_unit="kg")),
        ("Dy %", HeadingSense(is_percent=True)), ("单价（元）", HeadingSense(("CNY", "TWD", "HKD"))),
        ("Cena zł", HeadingSense(("PLN",))), ("Value", HeadingSense()), ("Mass", HeadingSense()),
        ("Part number", HeadingSense()),
        ("Ağırlık (gr)", HeadingSense(mass_unit="g")), ("Weight (gr)", HeadingSense()),
        ("Цена, руб. за 1000 шт", HeadingSense(("RUB",), PriceBasis(1000, "piece"))),
        ("Масса, кг", HeadingSense(mass_unit="kg")),
        ("ALL PRICES IN USD", HeadingSense(("USD",))),
        ("Price USD per 1,000 pcs", HeadingSense(("USD",), PriceBasis(1000, "piece"))),
        ("Price EUR/10,000", HeadingSense(("EUR",), PriceBasis(10000))),
        ("Preis EUR, je 100 St", HeadingSense(("EUR",), PriceBasis(100, "piece"))),
        ("Listino 10/2026", HeadingSense()), ("Price Q4/2026 EUR/100", HeadingSense(("EUR",), PriceBasis(100))),
    ],
)  # fmt: skip
def test_headings(heading: str, sense: HeadingSense) -> None:
    assert replace(read_heading(heading), rest="") == sense


def test_a_dollar_sign_leaves_the_currency_open() -> None:
    assert len(read_heading("Unit price $").currencies) > 1
