# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Units and what a figure is for, where a heading or the format of a number says so, and how figures are written."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop_app.listreader.entries.taken_columns import mark_of_table, shows_commas
from desktop_app.listreader.fields.mapping import ListKind
from desktop_app.listreader.tables import CellFormat
from tests.listreader.entries.test_read_entries import PART, entries_of, values_of
from tests.listreader.handmade import CellMade, Number, make_mapping, make_region
from tests.listreader.reading_lists import read_list
from tests.listreader.sheets import WORKBOOK

VALUE, MASS = "products.value", "products.mass"


@pytest.mark.parametrize(
    ("heading", "mass", "unit"),
    [
        ("Gewicht kg/1000 St", "0.012", "kg"),
        ("重量 kg/千件", "0.012", "kg"),
        ("Gewicht g/100 St", "0.12", "g"),
        ("Weight [g]", "12", "g"),
        ("Weight", "12", None),
    ],
)
def test_a_mass_of_a_thousand_pieces_is_that_of_one_in_its_unit(
    heading: str, mass: str, unit: str | None
) -> None:
    (entry,) = entries_of([["Part", heading], ["1", "12"]], [PART, MASS])
    assert (entry.values[MASS], entry.values.get(f"{MASS}_unit")) == (mass, unit)


@pytest.mark.parametrize(
    ("heading", "cells", "sums"),
    [
        ("Preis EUR/100 St.", ["285,50", "12,00"], [("285.50", 100, "2.855"), ("12.00", 100, "0.12")]),
        ("Price USD per 1000 pcs", ["15", "0"], [("15", 1000, "0.015")]),
        ("Preis EUR/St", ["285,50"], []),
        ("Preis EUR", ["285,50 / 100 St", "3,10"], [("285.50", 100, "2.855")]),
        ("Gewicht kg/1000 St", ["12,5"], []),
    ],
)
def test_a_price_for_several_pieces_tells_how_that_of_one_was_worked_out(
    heading: str, cells: list[str], sums: list[tuple[str, int, str]]
) -> None:
    lines = [f"A-{number};Teil;{cell}" for number, cell in enumerate(cells)]
    (table,) = read_list("\n".join([f"Artikelnummer;Bezeichnung;{heading}", *lines]))
    assert [(one.figure, one.pieces, one.value) for one in table.sums()] == sums
    assert {(one.heading, one.column) for one in table.sums()} <= {(heading, 2)}
    assert [one.place.row for one in table.sums()] == [*range(2, 2 + len(sums))]


def price(literal: str = "", currency: str = "", *, beside: Sequence[str] = ()) -> dict[str, str]:
    """Return what is read of a part with a price of 1.5 whose format adds something; ``beside`` is its currency."""
    cell = Number("1.5", "1.5", CellFormat(literal=literal, currency=currency))
    rows: list[list[CellMade]] = [["Part", "Price", "Cur."], ["1", cell, *(beside or [""])]]
    (entry,) = entries_of(rows, [PART, VALUE, "products.currency"])
    return values_of(entry)


@pytest.mark.parametrize(
    ("literal", "currency", "expected"),
    [
        ("", "€", {"value": "1.5", "currency": "EUR"}),
        ("EUR", "", {"value": "1.5", "currency": "EUR"}),
        ("/100 St", "€", {"value": "0.015", "currency": "EUR"}),
        ("je 1000", "", {"value": "0.0015"}),
        ("Stück", "", {"value": "1.5"}),
        ("kg", "", {"value": "1.5", "quantity_unit": "kg"}),
        ("approx.", "", {"value": "1.5"}),
    ],
)
def test_a_price_has_the_currency_and_the_pieces_that_the_format_of_its_number_adds(
    literal: str, currency: str, expected: dict[str, str]
) -> None:
    assert price(literal, currency) == {"part_number": "1", **expected}


def test_a_currency_of_the_row_that_the_format_contradicts_leaves_the_price_out() -> None:
    assert price("EUR", beside=["EUR"])["value"] == "1.5"
    assert "value" not in price("EUR", beside=["USD"])
    assert "value" not in price("", "€", beside=["USD"])


def test_a_mass_has_the_unit_that_the_format_of_its_number_adds() -> None:
    rows: list[list[CellMade]] = [
        ["Part", "Weight"],
        ["1", Number("1.5 kg", "1.5", CellFormat(literal="kg"))],
        ["2", Number("1.5", "1.5", CellFormat(literal="net"))],
    ]
    heavy, unknown = entries_of(rows, [PART, MASS])
    assert (heavy.values[MASS], heavy.values[f"{MASS}_unit"]) == ("1.5", "kg")
    assert (unknown.values[MASS], f"{MASS}_unit" in unknown.values) == ("1.5", False)


def commas(rows: Sequence[Sequence[CellMade]], fields: Sequence[str]) -> bool:
    region = make_region(rows)
    return shows_commas(region, make_mapping(region, fields, kind=ListKind.TEMPLATE), WORKBOOK)


def test_a_table_shows_decimal_commas_where_a_figure_that_is_taken_can_be_nothing_else() -> None:
    assert commas([["Part", "Value"], ["1", "0,74"]], [PART, VALUE])
    assert commas([["Part", "Value", "Mass"], ["1", "2", "1.234,5"]], [PART, VALUE, MASS])
    assert not commas([["Part", "Value"], ["1", "0.74"]], [PART, VALUE])
    assert not commas(
        [["Part", "Value"], ["1", "1,480"]], [PART, VALUE]
    )  # fourteen hundred, or not quite one and a half
    assert not commas([["Part", "Value"], ["1", "0,74"]], [PART, ""])  # not taken
    assert not commas([["Part", "Name"], ["1", "0,74"]], [PART, "products.name"])  # no figure
    assert not commas(
        [["Part", "Value"], ["1", Number("0,74", "0.74")]], [PART, VALUE]
    )  # the file says what it is
    assert not commas([["Part", "Value"], ["1"]], [PART, VALUE])


def test_figures_of_a_table_are_written_one_way_where_all_its_columns_agree() -> None:
    assert mark_of_table([["0,74"], ["1.234,5"], ["12"]]) == ","
    assert mark_of_table([["0.74"], ["12"]]) == "."
    assert mark_of_table([["0,74"], ["0.74"]]) == ""
    assert mark_of_table([["12"], []]) == ""
