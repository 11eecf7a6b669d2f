# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows are read as their columns are written; a cell that is not clear leaves the rest of its row alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_app.listreader.entries.read_entries import Entry, EntryReader
from desktop_app.listreader.entries.taken_columns import Corrections
from desktop_app.listreader.fields.mapping import ListKind
from desktop_app.listreader.tables import DATE, ERROR, UNWORKED, CellFormat
from tests.listreader.handmade import CellMade, Number, Odd, make_mapping, make_region
from tests.listreader.sheets import WORKBOOK


def entries_of(
    rows: Sequence[Sequence[CellMade]],
    fields: Sequence[str],
    settings: Mapping[str, Mapping[str, str]] | None = None,
    corrections: Corrections | None = None,
) -> list[Entry]:
    region = make_region(rows)
    mapping = make_mapping(region, fields, settings, ListKind.PARTS)
    reader = EntryReader(region, mapping, WORKBOOK, *([corrections] if corrections else []))
    return reader.read_entries(lambda _rows: None)


def values_of(entry: Entry) -> dict[str, str]:
    return {name.rpartition(".")[2]: text for name, text in entry.values.items()}


PART = "products.part_number"


def test_a_german_list_is_read_as_its_columns_are_written() -> None:
    rows = [
        ["Artikelnr.", "Menge", "EP [€]", "Urspr.", "Gewicht"],
        ["00471", "1", "1.480,00", "DE", "1,5 kg"],
        ["KM-4212", "24", "1,85", "VR China", "2 oz"],
        ["IS-17", "4", "n.d.", "Korea", "500 g"],
    ]
    fields = [PART, "list.quantity", "products.value", "products.made_in", "products.mass"]
    rotor, magnet, paper = entries_of(rows, fields)
    assert values_of(rotor) == {
        "part_number": "00471", "quantity": "1", "value": "1480.00", "currency": "EUR", "made_in": "DE",
        "mass": "1.5", "mass_unit": "kg",
    }  # fmt: skip
    assert (magnet.values["products.mass"], magnet.values["products.mass_unit"]) == ("56.69904625", "g")
    assert magnet.values["products.made_in"] == "CN"
    assert "products.value" not in paper.values
    assert "products.made_in" not in paper.values
    assert list(paper.doubts) == ["products.made_in"]
    assert "products.value" in paper.missing


def test_a_number_that_is_a_code_keeps_the_zeros_it_shows_and_a_figure_is_exact() -> None:
    rows: list[list[CellMade]] = [
        ["Part", "Price"],
        [
            Number("00471", "471", CellFormat(pattern="00000")),
            Number("1.9 €", "1.85", CellFormat(currency="€")),
        ],
        [Number("4711", "4711"), Number("0.1", "0.0999999999")],
    ]
    first, second = entries_of(rows, [PART, "products.value"])
    assert values_of(first) == {"part_number": "00471", "value": "1.85", "currency": "EUR"}
    assert values_of(second) == {"part_number": "4711", "value": "0.0999999999"}


def test_a_code_that_lost_something_on_its_way_is_doubtful() -> None:
    unseen = CellFormat(seen=False)
    rows: list[list[CellMade]] = [
        ["Part", "Name"],
        [Number("4711", "4711", unseen), "unseen"],
        [Number("12.1", "12.1"), "decimals"],
        ["1.23457E+11", "power"],
        [Odd("1-Mar", DATE, "2026-03-01"), "day"],
        [Number("1234567890123456", "1234567890123456"), "long"],
    ]
    entries = entries_of(rows, [PART, "products.name"])
    assert [list(entry.doubts) for entry in entries] == [[PART]] * 5
    assert all(entry.part_number == "" for entry in entries)


def test_errors_and_formulas_that_were_never_worked_out_are_doubtful_and_say_so() -> None:
    rows: list[list[CellMade]] = [
        ["Part", "Price"],
        ["1", Odd("#N/A", ERROR)],
        ["2", "#DIV/0!"],
        ["3", Odd("", UNWORKED)],
        ["4", "-1.85"],
        ["5", "0.00"],
    ]
    entries = entries_of(rows, [PART, "products.value"])
    assert [entry.doubts["products.value"].why for entry in entries[:2]] == ["it is #N/A", "it is #DIV/0!"]
    assert all("products.value" in entry.doubts for entry in entries)
    assert all("products.value" not in entry.values for entry in entries)


def test_a_price_for_a_hundred_is_divided_wherever_the_list_says_so() -> None:
    rows = [["Part", "EUR/100 St", "PE"], ["1", "148,00", ""], ["2", "2,50", "100"]]
    first, second = entries_of(rows, [PART, "products.value", "list.price_per"])
    assert (first.values["products.value"], first.values["products.currency"]) == ("1.48", "EUR")
    assert second.values["products.value"] == "0.025"
    rows = [["Part", "Preis", "PE"], ["1", "148,00", "1000"], ["2", "148,00", "1 kg"]]
    first, second = entries_of(rows, [PART, "products.value", "list.price_per"])
    assert first.values["products.value"] == "0.148"
    assert "products.value" in second.doubts


def test_figures_that_only_the_column_can_tell_take_the_mark_of_the_table() -> None:
    rows = [["Part", "Qty", "Price"], ["1", "1,5", "1.480"], ["2", "2", "2.500"]]
    fields = [PART, "list.quantity", "products.value"]
    assert [e.values["products.value"] for e in entries_of(rows, fields)] == ["1480", "2500"]
    rows = [["Part", "Qty", "Price"], ["1", "1", "1.480"], ["2", "2", "2.500"]]
    assert all("products.value" in entry.doubts for entry in entries_of(rows, fields))
    chosen = {"products.value": {"decimal_mark": "."}}
    assert [e.values["products.value"] for e in entries_of(rows, fields, chosen)] == ["1.480", "2.500"]


def test_a_correction_of_a_cell_and_of_all_like_it_is_read_in_place_of_what_it_shows() -> None:
    rows = [["Part", "Made in"], ["1", "Vietnam (?)"], ["2", "Vietnam (?)"], ["3", "Korea"]]
    corrections = Corrections({(4, 1): "KR"}, {(1, "Vietnam (?)"): "VN"})
    entries = entries_of(rows, [PART, "products.made_in"], corrections=corrections)
    assert [entry.values["products.made_in"] for entry in entries] == ["VN", "VN", "KR"]
    assert not any(entry.doubts for entry in entries)


def test_nd_is_neodymium_in_a_column_of_substances_and_no_value_elsewhere() -> None:
    rows = [["Substance", "Note"], ["Nd", "nd"], ["n.d.", "x"]]
    entries = entries_of(rows, ["list.substance", "products.note"])
    assert [values_of(entry) for entry in entries] == [{"substance": "Nd"}, {"note": "x"}]
    assert "products.note" in entries[0].missing


def test_yes_and_no_are_read_in_the_languages_of_lists_and_only_where_they_are_asked_for() -> None:
    rows = [["Militär", "Gelistet"], ["ja", "nein"], ["Evet", "Ja"], ["unknown", "control"]]
    entries = entries_of(rows, ["parties.military", "parties.listed"])
    assert [values_of(entry) for entry in entries] == [
        {"military": "yes", "listed": "no"}, {"military": "yes"}, {"military": "unknown", "listed": "control"},
    ]  # fmt: skip
    assert "parties.listed" in entries[1].doubts


def test_parts_per_million_in_a_heading_or_a_cell_are_no_percent() -> None:
    rows: list[list[CellMade]] = [
        ["Part", "Dy (ppm)"],
        ["A", "13500"],
        ["B", "1 %"],
        ["C", "120 ppm"],
        ["D", Number("12.5", "12.5")],
    ]
    settings = {"list.content": {"substance": "Dy", "percent": "percent"}}
    entries = entries_of(rows, [PART, "list.content"], settings)
    assert [entry.contents["Dy"][0] for entry in entries] == ["1.35", "1", "0.012", "0.00125"]


def contents_of_numbers(heading: str, *numbers: CellMade, percent: str = "") -> list[object]:
    rows: list[list[CellMade]] = [["Part", heading], *([f"P{n}", number] for n, number in enumerate(numbers))]
    settings = {"list.content": {"substance": "Dy", **({"percent": percent} if percent else {})}}
    entries = entries_of(rows, [PART, "list.content"], settings)
    return [entry.contents["Dy"][0] if entry.contents else [*entry.doubts] for entry in entries]


def test_numbers_tell_whether_a_column_holds_percent_or_fractions() -> None:
    """A number whose format is percent shows what it says; others are percent as soon as one is above one."""
    percent = Number("4.20%", "0.042", CellFormat(percent=True))
    assert contents_of_numbers("Dy", percent) == ["4.2"]
    assert contents_of_numbers("Dy", Number("4.2", "4.2"), Number("0.5", "0.5")) == ["4.2", "0.5"]
    assert contents_of_numbers("Dy", Number("0.042", "0.042")) == [["list.content:Dy"]]
    assert contents_of_numbers("Dy", Number("0.042", "0.042"), percent="fraction") == ["4.2"]
    assert contents_of_numbers("Dy [%]", Number("0.042", "0.042"), percent) == ["0.042", "4.2"]


def test_the_cells_of_a_column_that_is_asked_about_are_doubtful_and_blank_ones_are_not() -> None:
    region = make_region([["Part", "Price", "Old price"], ["A", "1.00", "2.00"], ["B", "1.00", ""]])
    made = make_mapping(region, [PART, "", "products.value"], None, ListKind.PARTS)
    asked = replace(made.columns[2], sureness="unsure")
    mapping = replace(made, columns=(*made.columns[:2], asked))
    first, second = EntryReader(region, mapping, WORKBOOK).read_entries(lambda _rows: None)
    assert "products.value" not in first.values
    assert list(first.doubts) == ["products.value"]
    assert first.headings["products.value"] == "Old price"
    assert not second.doubts


def test_amounts_in_a_currency_without_a_smaller_unit_have_thousands_and_no_decimals() -> None:
    for heading in ("単価(円)", "Preis JPY", "단가 (KRW)"):
        rows = [["Part", heading], ["1", "15,000"], ["2", "1,200"], ["3", "850"]]
        values = [entry.values["products.value"] for entry in entries_of(rows, [PART, "products.value"])]
        assert values == ["15000", "1200", "850"]
    rows = [["Part", "Preis EUR"], ["1", "15,000"]]
    assert "products.value" in entries_of(rows, [PART, "products.value"])[0].doubts


def test_an_amount_whose_sign_means_several_currencies_is_taken_without_one() -> None:
    rows = [["Part", "Unit cost"], ["1", "$1,234.50"], ["2", "USD 5.00"]]
    first, second = entries_of(rows, [PART, "products.value"])
    assert first.values == {PART: "1", "products.value": "1234.50"}
    assert "USD" in first.doubts["products.currency"].why
    assert (second.values["products.currency"], second.doubts) == ("USD", {})
    rows = [["Part", "Unit cost", "Currency"], ["1", "5.00 €", "USD"]]
    (contradiction,) = entries_of(rows, [PART, "products.value", "products.currency"])
    assert "products.value" in contradiction.doubts
