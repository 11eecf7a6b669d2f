# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a line outside the columns says of figures: each thing with what it is about, and whether that is clear."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.texts import fold_text
from desktop_app.listreader.cells import figure_lines
from desktop_app.listreader.cells.figure_lines import (
    FigureLine,
    Statement,
    is_bare_measure,
    read_figure_line,
    speaks_of_figures,
)


def said(*cells: str) -> list[str]:
    """Return what a line says, a text a statement; ? where it is not clear."""
    return [_tell(statement) for statement in read_figure_line(cells).statements]


def _tell(statement: Statement) -> str:
    basis = statement.basis
    value = "/".join(statement.currencies) or statement.unit
    if basis is not None:
        value = f"{basis.count} {basis.unit}".strip()
    about = "" if statement.kind.value in ("currency", "unit", "scale") else f" of {statement.about.value}"
    return f"{'' if statement.is_clear else '? '}{statement.kind.value}{about} {value}".strip()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("USD per 1000 pcs", ["basis of money 1000 piece", "currency USD"]),
        ("Preise in EUR, je 100 Stück, netto", ["currency EUR", "basis of money 100 piece"]),
        ("単価（円／百個）", ["basis of money 100 piece", "currency JPY"]),
        ("以下单价为每1000件", ["basis of money 1000 piece"]),
        ("Weights in kg per 100 pcs", ["basis of mass 100 piece", "unit kg"]),
        ("Preise in EUR, Gewichte in kg je 100 Stück", ["currency EUR", "basis of mass 100 piece", "unit kg"]),
        ("Preise in EUR, Gewichte in kg, je 100 Stück",
         ["currency EUR", "unit kg", "? basis of money 100 piece", "? basis of mass 100 piece"]),
        ("per 1000 pcs", ["basis of money 1000 piece", "? basis of mass 1000 piece"]),
        ("Screws M6 per 100 pcs", ["? basis of money 100 piece", "? basis of mass 100 piece"]),
        ("EUR per kg", ["basis of money 1 kg", "currency EUR"]),
        ("kg / 100 St", ["basis of mass 100 piece", "unit kg"]),
        ("Prices in EUR or USD", ["currency EUR/USD"]),
        ("Prices in EUR, USD", ["? currency EUR/USD"]),
        ("Prices in $ (USD)", ["currency USD"]),
        ("Preise je 100 St / je 1000 St", ["basis of money 100 piece"]),
        ("Costs in thousands of USD", ["scale", "currency USD"]),
        ("Group A – TEUR", ["scale"]),
        ("金額単位：千円", ["scale", "currency JPY"]),
        ("Prices for 1000 pcs", ["? basis of money"]),
        ("Poids pour 100 pièces", ["? basis of mass"]),
        ("Price unit: many", []), ("Price unit: 1.5", ["? basis of money"]),
        ("Prices per 36 pcs", ["basis of money 36 piece"]), ("Prices per 36", ["? basis of money"]),
        ("Preise per 2026", []), ("Prices per 2000", ["? basis of money"]),
        ("each", ["basis of money 1 piece", "? basis of mass 1 piece"]), ("Each supplier", []),
        ("in kg", ["unit kg"]), ("KG", []), ("Müller KG", []), ("Motor – kg", []), ("重量(kg)", ["unit kg"]),
        ("CAD", []), ("Prices in CAD", ["currency CAD"]), ("Rotor, EUR", ["currency EUR"]), ("Motor EUR 6d", []),
        ("元件价格", []), ("价格单位为元", ["currency CNY/TWD/HKD"]),
        ("Price 85 EUR per 1000 pcs", ["? basis of money"]), ("Freight EUR 5 per 100 pcs", []),
        ("1000 / 1", []), ("Minimum order 1000 pcs, prices in EUR", ["currency EUR"]),
        ("", []), ("x" * 5000, []),
    ],
)  # fmt: skip
def test_lines(line: str, told: list[str]) -> None:
    assert said(line) == told


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("Preiseinheit:", "1000 St"), ["basis of money 1000 piece"]),
        (("Prices per", "1000 pcs"), ["basis of money 1000 piece"]),
        (("Kunde:", "Müller", "Währung:", "EUR"), ["currency EUR"]),
        (("Preise in EUR", "Gewichte in g"), ["currency EUR", "unit g"]),
        (("4711", "EUR"), ["currency EUR"]),
    ],
)
def test_a_label_has_its_value_in_the_next_cell(cells: tuple[str, ...], told: list[str]) -> None:
    assert said(*cells) == told


@pytest.mark.parametrize(
    ("line", "names_more"),
    [
        ("USD per 1000 pcs", False), ("Alle Preise in Euro pro Stück", False), ("以下单价为每1000件价格", False),
        ("Currency: US Dollar", False), ("(単位：円)", False), ("Preise in TEUR", False), ("Total weight in kg", True),
        ("Group A – USD per 1000 pcs", True), ("Screws M6", True), ("4711", True), ("471100; EUR", True),
        ("Price list Q4/2026", True), ("螺钉：元/千件", True),
    ],
)  # fmt: skip
def test_a_line_that_names_something_besides_is_known(line: str, names_more: bool) -> None:
    assert read_figure_line((line,)).names_more == names_more


def test_units_alone_are_told_from_sentences() -> None:
    assert is_bare_measure("EUR/100 St")
    assert is_bare_measure("kg")
    assert not any(map(is_bare_measure, ("Prices per 100 pcs", "4711", "Group A – EUR", "")))
    assert speaks_of_figures("Stückpreise")
    assert not speaks_of_figures("EUR/100 St")
    assert read_figure_line(("",)) == FigureLine()


PIECES = st.sampled_from(
    [
        "preis",
        "price",
        " ",
        "unit",
        "x",
        "7",
        "17",
        "m2",
        "m23",
        "_",
        "kg",
        "per",
        "gesamt",
        "単価",
        "eur",
        "währung",
        "100",
        "stück",
        ".",
        "cost",
    ]
)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_words_are_looked_for_as_they_are_taken_out(text: str) -> None:
    folded = fold_text(text)
    for name, words in figure_lines._words().items():
        assert words.are_in(folded) == (words.pattern.search(folded) is not None), name
        assert (name in figure_lines._list_tables(folded)) == words.are_in(folded), name
