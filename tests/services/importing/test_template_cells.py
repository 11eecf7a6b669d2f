# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A list that is written as its country writes is taken from the template as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from desktop_app.services.importing.draft import ListPreview
from desktop_app.services.schema.declaration import Row
from desktop_app.services.workspace import ClientWorkspace, Workspace
from tests.services.importing.looking import book, look, open_cells, open_rows

CLIENT = "client;name\na;A\n"
PRODUCTS = """\
Part number;Value;Currency;Country of origin;Mass;Unit of mass;Stated on
1;1.480,00;EUR;VR China;0,5 kg;;24.11.2026
2;2.500 €;;Tschechien;2 oz;;03.04.2026
3;148,00 €/100 St;EUR;k.A.;n.d.;;03.04.2026
4;$ 5;USD;Rép. de Corée;500;g;05.03.2026
5;4–5 EUR;;DE;1.200 mg;;2026-01-01
"""
MATERIALS = """\
Part number;Line;Kind of material;Origin;Chinese share, %;Element in feedstock;Price;Price per
1;1;I-01;中国;42 %;Dy2O3;62,5 USD/kg;
1;2;I-01;Japan;4,5;0,87;60,00 USD;kg
"""


def preview_of(desk: Workspace, folder: Path, **sheets: str) -> ListPreview:
    folder.mkdir(exist_ok=True)
    for name, text in {"client": CLIENT, **sheets}.items():
        (folder / f"{name}.csv").write_text(text, "utf-8")
    return look(desk, folder)


def added(preview: ListPreview, sheet: str) -> list[Row]:
    return [{name: text for name, text in row.items() if text} for row in preview.plan.sheets[sheet].add]


def test_a_german_list_is_taken_as_it_is_written(desk: Workspace, tmp_path: Path) -> None:
    preview = preview_of(desk, tmp_path / "csv", products=PRODUCTS, materials=MATERIALS)
    euro = {"currency": "EUR"}
    assert added(preview, "products") == [
        {"part_number": "1", "made_in": "CN", "value": "1480.00", **euro, "mass": "0.5", "mass_unit": "kg",
         "source_on": "2026-11-24"},
        {"part_number": "2", "made_in": "CZ", "value": "2500", **euro, "mass": "56.69904625", "mass_unit": "g",
         "source_on": "2026-04-03"},
        {"part_number": "3", "value": "1.48", **euro, "source_on": "2026-04-03"},
        {"part_number": "4", "made_in": "KR", "value": "5", "currency": "USD", "mass": "500", "mass_unit": "g",
         "source_on": "2026-03-05"},
        {"part_number": "5", "made_in": "DE", "value": "4", "value_to": "5", **euro, "mass": "1200",
         "mass_unit": "mg", "source_on": "2026-01-01"},
    ]  # fmt: skip
    first, second = added(preview, "materials")
    assert (first["origin"], first["china_share"], first["element_factor"]) == ("CN", "42", "0.871321")
    assert (first["price"], first["price_currency"], first["price_per"]) == ("62.5", "USD", "kg")
    assert (second["origin"], second["china_share"], second["element_factor"]) == ("JP", "4.5", "0.87")
    assert second["price"] == "60.00"


def test_what_is_said_not_to_be_known_is_reported(desk: Workspace, tmp_path: Path) -> None:
    preview = preview_of(desk, tmp_path / "csv", products=PRODUCTS, materials=MATERIALS)
    assert open_cells(preview) == [("Products", 4, "made_in"), ("Products", 4, "mass")]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Value", ["2,5", "2.5", "1.480"]), ("Value", ["$ 5"]), ("Value", ["5 kg"]), ("Value", ["-5,00"]),
        ("Value", ["1,480"]), ("Value", ["5 €/kg"]), ("Value", ["100 €/3 St"]), ("Country of origin", ["Korea"]),
        ("Mass", ["3 ton"]), ("Stated on", ["03/04/2026"]), ("HS code;Mass", ["1;<0,01 kg", "1;ca. 5 g"]),
        ("Currency", ["Dollar"]), ("Unit of mass", ["ton"]), ("Value;Value, to", ["4–5;6,5"]),
    ],
)  # fmt: skip
def test_what_is_not_clear_is_a_problem_and_never_guessed(
    desk: Workspace, tmp_path: Path, heading: str, cells: list[str]
) -> None:
    rows = "".join(f"{number};{cell}\n" for number, cell in enumerate(cells))
    preview = preview_of(desk, tmp_path / "csv", products=f"Part number;{heading}\n{rows}")
    row = open_rows(preview)[-1]
    assert row.place.row == len(cells) + 1
    assert row.do


def test_a_currency_that_contradicts_its_column_is_a_problem(desk: Workspace, tmp_path: Path) -> None:
    preview = preview_of(desk, tmp_path / "csv", products="Part number;Value;Currency\n1;5,00 €;USD\n")
    (row,) = open_rows(preview)
    assert "EUR, USD" in row.reason


def test_a_unit_that_contradicts_its_column_is_a_problem(desk: Workspace, tmp_path: Path) -> None:
    preview = preview_of(desk, tmp_path / "csv", products="Part number;Mass;Unit of mass\n1;5,0 g;kg\n")
    assert open_cells(preview) == [("Products", 2, "mass")]


def test_figures_as_the_template_asks_for_them_mean_what_they_meant(desk: Workspace, tmp_path: Path) -> None:
    preview = preview_of(desk, tmp_path / "csv", products="Part number;Value\n1;1.234\n2;0.5\n3;4.00\n")
    assert [row["value"] for row in added(preview, "products")] == ["1.234", "0.5", "4.00"]


def test_beside_figures_with_a_comma_a_plain_decimal_may_be_a_thousand(
    desk: Workspace, tmp_path: Path
) -> None:
    """A German list with 1.480 for one thousand four hundred and eighty: nothing in the column says so."""
    products = "Part number;Value;Mass;Unit of mass\n1;1.480;0,5;kg\n2;2.350;1,25;kg\n3;17;2;kg\n"
    preview = preview_of(desk, tmp_path / "a", products=products)
    assert open_cells(preview) == [("Products", 2, "value"), ("Products", 3, "value")]
    bill = "parent;child;quantity\n1;2;1.200\n"
    products = "Part number;Mass;Unit of mass\n1;0,5;kg\n2;1,25;kg\n"
    preview = preview_of(desk, tmp_path / "b", products=products, bill_of_materials=bill)
    assert open_cells(preview) == [("Bill of materials", 2, "quantity")]


def test_codes_that_are_none_of_the_standard_are_read_and_those_of_it_stay(
    desk: Workspace, tmp_path: Path
) -> None:
    products = "Part number;Currency;Country of origin\n1;RMB;UK\n2;Euro;NA\n3;EUR;DEU\n4;n.a.;Namibia\n"
    preview = preview_of(desk, tmp_path / "csv", products=products)
    assert open_cells(preview) == [("Products", 5, "currency")]
    codes = [(row.get("currency"), row["made_in"]) for row in added(preview, "products")]
    assert codes == [("CNY", "GB"), ("EUR", "NA"), ("EUR", "DE"), (None, "NA")]


def test_both_ends_of_a_range_are_written_alike(desk: Workspace, tmp_path: Path) -> None:
    preview = preview_of(desk, tmp_path / "csv", products="Part number;Value;Value, to\n1;1.480,00;2.500\n")
    assert open_rows(preview) == []
    assert [(row["value"], row["value_to"]) for row in added(preview, "products")] == [("1480.00", "2500")]


def test_numbers_of_the_spreadsheet_stay_beside_texts_with_a_comma(desk: Workspace, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "x.xlsx"))
    client = book.add_worksheet("Client")
    client.write_row(0, 0, ["client", "name"])
    client.write_row(1, 0, ["a", "A"])
    sheet = book.add_worksheet("Products")
    sheet.write_row(0, 0, ["part_number", "value"])
    for row, value in enumerate(("1.480,00", 1.234, 0.5, "1.234"), 1):
        sheet.write(row, 0, f"P{row}")
        sheet.write(row, 1, value)
    book.close()
    preview = look(desk, tmp_path / "x.xlsx")
    assert [row["value"] for row in added(preview, "products")] == ["1480.00", "1.234", "0.5", "1234"]


def test_taking_it_twice_changes_nothing(desk: Workspace, tmp_path: Path) -> None:
    preview = preview_of(desk, tmp_path / "csv", products=PRODUCTS, materials=MATERIALS)
    client = desk.importing.commit_list(preview).value
    again = look(desk, tmp_path / "csv", client)
    assert again.changes_nothing


def test_a_percent_format_is_read_as_it_shows(desk: Workspace, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "x.xlsx"))
    client = book.add_worksheet("Client")
    client.write_row(0, 0, ["client", "name"])
    client.write_row(1, 0, ["a", "A"])
    book.add_worksheet("Products").write_column(0, 0, ["part_number", "P"])
    sheet = book.add_worksheet("Materials")
    sheet.write_row(0, 0, ["part_number", "line", "row", "china_share", "element_factor"])
    for row, share in enumerate((0.042, 0.3, 1), 1):
        sheet.write_row(row, 0, ["P", str(row), "I-01"])
        sheet.write_number(row, 3, share, book.add_format({"num_format": "0.0 %"}))
    sheet.write_number(1, 4, 0.87, book.add_format({"num_format": "0 %"}))
    book.close()
    preview = look(desk, tmp_path / "x.xlsx")
    assert [row["china_share"] for row in added(preview, "materials")] == ["4.2", "30", "100"]
    assert ("Materials", 2, "element_factor") in open_cells(preview)


def test_a_sheet_with_the_key_and_one_column_changes_rows_on_file_and_adds_none(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    before = {row.supplier: row.name for row in room.suppliers.rows()}
    notes = [{"supplier": "kitakami", "note": "seen in May"}, {"supplier": "nobody yet", "note": "a name?"}]
    preview = look(sample, book(tmp_path / "notes.xlsx", suppliers=notes), room.client)
    (refused,) = open_rows(preview)
    assert (refused.place.row, refused.reason) == (3, "Name: nothing is entered here")
    sample.importing.commit_list(preview)
    rows = {row.supplier: row for row in room.suppliers.rows()}
    assert {key: row.name for key, row in rows.items()} == before
    assert rows["kitakami"].note == "seen in May"
