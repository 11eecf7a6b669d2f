# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The unit that a heading says for masses, beside how many its figures are for."""

from __future__ import annotations

import pytest

from desktop_app.listreader.cells.measures import PriceBasis, read_heading


@pytest.mark.parametrize(
    ("heading", "unit", "basis"),
    [
        ("Gewicht kg/1000 St", "kg", PriceBasis(1000, "piece")),
        ("Gewicht g/100 St", "g", PriceBasis(100, "piece")),
        ("重量 kg/千件", "kg", PriceBasis(1000, "piece")),
        ("Weight kg %o", "kg", PriceBasis(1000)),
        ("Weight (g) per C", "g", PriceBasis(100)),
        ("Mass in g per 100 kg", "g", PriceBasis(100, "kg")),
        ("EUR/100 g", "g", PriceBasis(100, "g")),
        ("Gewicht/100 kg", "kg", PriceBasis(100, "kg")),
        ("Gewicht", "", None),
    ],
)
def test_a_heading_says_its_unit_beside_what_its_figures_are_for(
    heading: str, unit: str, basis: PriceBasis | None
) -> None:
    sense = read_heading(heading)
    assert (sense.mass_unit, sense.basis) == (unit, basis)


@pytest.mark.parametrize(
    ("heading", "currencies", "basis"),
    [
        ("Preis € %", ("EUR",), PriceBasis(100)),
        ("Preis % Stk", (), PriceBasis(100)),
        ("Rabatt %", (), None),
    ],
)
def test_a_percent_sign_beside_money_or_pieces_is_for_a_hundred(
    heading: str, currencies: tuple[str, ...], basis: PriceBasis | None
) -> None:
    sense = read_heading(heading)
    assert (sense.currencies, sense.basis) == (currencies, basis)
