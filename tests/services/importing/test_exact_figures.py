# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A figure is taken only with the unit and the basis that the sheet gives it; whatever is not taken is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from desktop_app.listreader.read_lists import Choices
from desktop_app.services.importing.assembly.placed_rows import RowStatus
from desktop_app.services.importing.draft import ListPreview
from desktop_app.services.schema.declaration import Row
from desktop_app.services.workspace import Workspace
from tests.imports.running import new_desk, read_catalogue


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[Workspace, int, Path]]:
    with new_desk(tmp_path, {}) as (workspace, client):
        yield workspace, client, tmp_path


Desk = tuple[Workspace, int, Path]


def look(desk: Desk, text: str, file: str = "list.csv", **choices: object) -> ListPreview:
    """Return the preview of a list whose cells are parted by bars."""
    workspace, client, folder = desk
    path = folder / file
    path.write_text(text.strip("\n").replace("|", ";") + "\n", "utf-8")
    draft = workspace.importing.open_list([path], client)
    return workspace.importing.preview_list(draft, Choices(**choices))  # type: ignore[arg-type]


def take(desk: Desk, text: str, file: str = "list.csv", **choices: object) -> Mapping[str, list[Row]]:
    """Take a list; returns the filled cells of the catalogue by sheet."""
    workspace, client, _ = desk
    workspace.importing.commit_list(look(desk, text, file, **choices))
    sheets = read_catalogue(workspace, client)
    return {sheet: [{k: v for k, v in row.items() if v} for row in rows] for sheet, rows in sheets.items()}


def products(desk: Desk, text: str, file: str = "list.csv") -> dict[str, Row]:
    return {row["part_number"]: row for row in take(desk, text, file)["products"]}


def doubted(preview: ListPreview) -> dict[int, str]:
    return {row.place.row: str(row.reason) for row in preview.account.of_status(RowStatus.DOUBTFUL)}


# ---- a basis in words ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("单价(元/千件)", "2.76"), ("Price CNY/千件", "2.76"), ("単価(円/千個)", "2.76"), ("단가(원/천개)", "2.76"),
        ("Price/M (USD)", "2.76"), ("Preis EUR %o", "2.76"), ("Preis EUR ‰", "2.76"), ("Preis/Tsd.", "2.76"),
        ("EUR je Tausend", "2.76"), ("Preis EUR je Tsd. Stück", "2.76"), ("Price USD/Kpcs", "2.76"),
        ("Price USD per thousand", "2.76"), ("Prix EUR le mille", "2.76"), ("Prezzo EUR per mille", "2.76"),
        ("Precio EUR por mil", "2.76"), ("Cena PLN / tys. szt.", "2.76"), ("Cena CZK / tis. ks", "2.76"),
        ("Preço BRL/milheiro", "2.76"), ("Prijs EUR per duizend", "2.76"), ("Fiyat TRY/bin adet", "2.76"),
        ("Price USD/C", "27.60"), ("Preis EUR per 100er", "27.60"), ("单价(USD/百个)", "27.60"),
        ("Price USD/万只", "0.276"), ("Price USD per dozen", "230"), ("Price USD/1k", "2.76"),
        ("Price USD/piece", "2760"), ("Price USD", "2760"),
    ],
)  # fmt: skip
def test_a_basis_in_words_counts_like_digits(desk: Desk, heading: str, value: str) -> None:
    taken = products(desk, f"Part number|Name|{heading}\nA-100|Magnet|2760\nA-101|Screw|36\n")
    assert taken["A-100"]["value"].rstrip("0").rstrip(".") == value.rstrip("0").rstrip(".") or (
        taken["A-100"]["value"] == value
    )


@pytest.mark.parametrize("heading", ["Preis in Tsd. EUR", "单价(千元)", "TEUR"])
def test_thousands_of_money_are_no_basis(desk: Desk, heading: str) -> None:
    text = f"Part number|Name|{heading}\nA-100|Magnet|2760\nA-101|Screw|36\n"
    assert "value" not in products(desk, text)["A-100"]


def test_a_price_for_many_bought_is_asked_about(desk: Desk) -> None:
    preview = look(desk, "Part number|Price 1000 pcs|Currency\nA-1|2.5|USD\nA-2|1.5|USD\n")
    assert doubted(preview).keys() == {2, 3}


@pytest.mark.parametrize("cell", ["千件", "Tsd. St", "‰", "1000", "1 000 pcs"])
def test_a_cell_can_say_the_basis_in_words(desk: Desk, cell: str) -> None:
    text = f"Part number|Preis EUR|Preiseinheit\nA-100|2760|{cell}\nA-101|35|100\n"
    taken = products(desk, text)
    assert (taken["A-100"]["value"], taken["A-101"]["value"]) == ("2.76", "0.35")


def test_letters_for_each_hundred_and_thousand_need_one_another(desk: Desk) -> None:
    text = "Part number|Price USD|Price unit\nA-1|5|E\nA-2|50|C\nA-3|500|M\n"
    assert [row["value"] for row in products(desk, text).values()] == ["5", "0.5", "0.5"]


# ---- a basis or unit goes with its own figures -----------------------------------------------------


@pytest.mark.parametrize(
    ("heads", "units"),
    [("品番|品名|単価 JPY|単位", ("千個", "100個")), ("Part number|Name|Price USD|UOM", ("M", "C"))],
)
def test_a_unit_that_names_several_is_what_the_price_is_for(
    desk: Desk, heads: str, units: tuple[str, str]
) -> None:
    taken = products(desk, f"{heads}\nA-1|Magnet|276|{units[0]}\nA-2|Screw|35|{units[1]}\n")
    assert (taken["A-1"]["value"], taken["A-2"]["value"]) == ("0.276", "0.35")


@pytest.mark.parametrize("unit", ["千个", "Tsd", "100 Stk", "M"])
def test_a_price_beside_a_quantity_in_thousands_is_doubtful(desk: Desk, unit: str) -> None:
    text = f"Part number|Name|Qty|Unit|Unit price USD\nA-1|Magnet|5|{unit}|2760\nA-2|Cap|3|EA|12.5\nA-3|Pin|3|EA|12.5"
    assert "price of one piece, or of" in doubted(look(desk, text))[2]
    taken = products(desk, text)
    assert "value" not in taken["A-1"]
    assert taken["A-2"]["value"] == "12.5"


@pytest.mark.parametrize(("unit", "percent"), [("ppm", "0.05"), ("mg/kg", "0.05"), ("‰", "50")])
def test_a_column_of_units_goes_with_the_contents(desk: Desk, unit: str, percent: str) -> None:
    text = f"Part number|Element|Content|Unit\nA-1|Dy|2.1|%\nA-1|Tb|500|{unit}\n"
    shares = {row["element"]: row.get("element_percent") for row in take(desk, text)["materials"]}
    assert shares["Tb"] == percent
    assert shares["Dy"] == "2.1"


def test_a_content_in_grams_is_no_share(desk: Desk) -> None:
    preview = look(desk, "Part number|Element|Content|Unit\nA-1|Dy|2.1|%\nA-1|Tb|3|g\n")
    assert "not a share of the mass" in doubted(preview)[3]


@pytest.mark.parametrize(
    ("heading", "grams"),
    [("Weight per 100 (kg)", "12.5"), ("千件重(kg)", "1.25"), ("Peso (kg) / 1000 pz", "1.25")],
)
def test_the_mass_of_several_in_a_heading_is_divided(desk: Desk, heading: str, grams: str) -> None:
    taken = products(desk, f"Part number|Name|{heading}\nA-1|Magnet|1.25\nA-2|Cap|2.5\n")["A-1"]
    scale = {"g": 1, "kg": 1000}[taken["mass_unit"]]
    assert float(taken["mass"]) * scale == pytest.approx(float(grams))


def test_a_number_of_pieces_beside_a_mass_is_asked_about(desk: Desk) -> None:
    text = "Part number|Name|Gewicht|pro|Gewichtseinheit\nA-1|Magnet|1.25|100|kg\nA-2|Cap|2.5|1000|kg\n"
    assert "mass" not in products(desk, text)["A-1"]


def test_a_heading_of_a_thousand_and_a_cell_of_one_contradict_each_other(desk: Desk) -> None:
    text = "Part number|Name|Price USD/1000|Price unit\nA-1|Magnet|2760|1\nA-2|Cap|35|1000\n"
    assert "differ on what the price is for" in doubted(look(desk, text))[2]


def test_who_has_a_role_is_a_party(desk: Desk) -> None:
    taken = take(desk, "Name|Role|Country\nOrion GmbH|End user|Germany\nDelta SARL|Consignee|France\n")
    assert [row["country"] for row in taken["parties"]] == ["DE", "FR"]


def test_lengths_are_asked_about_once(desk: Desk) -> None:
    text = "Parts list of MOT-7\n\nPart number|Name|Qty|Unit\nA-1|Shaft|1|pcs\nK-1|Cable|2.5|m\nK-2|Wire|0.75|m\n"
    preview = look(desk, text)
    (question,) = [question for question in preview.questions if question.id.startswith("bill.measures")]
    assert question.rows == 2
    open_rows = take(desk, text)["bill_of_materials"]
    assert [row["child"] for row in open_rows] == ["A-1"]
    said = take(desk, text, answers={question.id: "each"})["bill_of_materials"]
    assert {row["child"]: row["quantity"] for row in said} == {"A-1": "1", "K-1": "2.5", "K-2": "0.75"}


def remember(desk: Desk, text: str, **choices: object) -> None:
    """Take a list, and remember how it was read for the next one of its shape."""
    desk[0].importing.commit_list(look(desk, text, **choices), remember=True)  # type: ignore[arg-type]


def bill_of(desk: Desk, top: str) -> dict[str, str]:
    """Return how many of each part one product was taken with."""
    workspace, client, _ = desk
    rows = read_catalogue(workspace, client)["bill_of_materials"]
    return {row["child"]: row["quantity"] for row in rows if row["parent"] == top}


@pytest.mark.parametrize(
    ("answer", "quantities"),
    [("each", {"A-1": "1", "K-1": "3.5"}), ("leave", {"A-1": "1"}), (None, {"A-1": "1"})],
)
def test_what_was_answered_on_lengths_holds_for_the_next_list_of_the_shape(
    desk: Desk, answer: str | None, quantities: dict[str, str]
) -> None:
    text = "Parts list of {top}\n\nPart number|Name|Qty|Unit\nA-1|Shaft|1|pcs\nK-1|Cable|{length}|m\n"
    first = text.format(top="MOT-7", length="2.5")
    (question,) = look(desk, first).questions
    remember(desk, first, answers={question.id: answer} if answer else {})
    second = text.format(top="MOT-8", length="3.5")
    assert look(desk, second, "second.csv").questions == ()
    take(desk, second, "second.csv")
    assert bill_of(desk, "MOT-8") == quantities


def test_lengths_in_a_list_of_a_shape_that_had_none_are_asked_about(desk: Desk) -> None:
    text = "Parts list of {top}\n\nPart number|Name|Qty|Unit\nA-1|Shaft|1|{unit}\nK-1|Cable|2|{unit}\n"
    remember(desk, text.format(top="MOT-7", unit="pcs"))
    (question,) = look(desk, text.format(top="MOT-8", unit="m"), "second.csv").questions
    assert question.id.startswith("bill.measures")


def test_a_price_unit_goes_with_the_price_beside_it_and_not_with_that_of_a_piece(desk: Desk) -> None:
    text = """
Material|Bezeichnung|Preis|PE|Whrg|Stückpreis
A-100|Magnet|2760|1000|EUR|2,76
A-101|Schraube|35|100|EUR|0,35
A-102|Mutter|3,5|10|EUR|0,35
"""
    assert [row["value"] for row in products(desk, text).values()] == ["2.76", "0.35", "0.35"]


def test_a_heading_that_says_one_piece_and_a_column_that_says_a_thousand_settle_nothing(desk: Desk) -> None:
    preview = look(desk, "Material|Stückpreis EUR|PE\nA-100|2760|1000\nA-101|12|1\n")
    assert doubted(preview).keys() == {2}


def test_a_unit_of_mass_beside_the_mass_is_not_asked_for(desk: Desk) -> None:
    text = "Material|Nettogewicht|GwE|Stückpreis EUR\nA-100|0,3583|KG|12,5\nA-101|7,6|G|1,85\n"
    taken = products(desk, text)
    assert [(row["mass"], row["mass_unit"]) for row in taken.values()] == [("0.3583", "kg"), ("7.6", "g")]


def test_a_heading_and_a_column_that_differ_on_the_unit_leave_the_mass_open(desk: Desk) -> None:
    text = "Part No|Unit weight (g)|Weight unit|Unit price USD\nA-100|4.5|kg|0.12\nA-101|7.6|g|0.55\n"
    assert doubted(look(desk, text)).keys() == {2}
    taken = products(desk, text)
    assert ("mass" in taken["A-100"], taken["A-101"]["mass"]) == (False, "7.6")


def test_the_mass_of_many_is_divided(desk: Desk) -> None:
    taken = products(desk, "Part No|重量(kg/千件)\nA-100|4.5\n")
    assert (taken["A-100"]["mass"], taken["A-100"]["mass_unit"]) == ("0.0045", "kg")


def test_a_mass_that_its_price_makes_absurd_is_left_open(desk: Desk) -> None:
    text = """
Part No|Weight|Unit|Price USD
A-1|358.3|g|12.5
A-2|7.6|g|1.85
A-3|4.5|kg|0.12
A-4|120|g|3.2
"""
    assert doubted(look(desk, text)).keys() == {4}
    assert "mass" not in products(desk, text)["A-3"]


# ---- no column disappears ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "cells", "field", "value"),
    [
        ("Waga jedn. [kg]", ("0,3583", "0,0076"), "mass", "0.3583"),
        ("Rate (INR)", ("120.50", "18.25"), "value", "120.50"),
        ("Descripción componente", ("Eje largo", "Imán"), "name", "Eje largo"),
        ("Preis/Tsd.", ("120,50", "18,25"), "value", "0.1205"),
    ],
)
def test_columns_that_went_without_a_word_are_taken(
    desk: Desk, heading: str, cells: tuple[str, str], field: str, value: str
) -> None:
    taken = products(desk, f"Part number|{heading}\nA-1|{cells[0]}\nA-2|{cells[1]}\n")
    assert taken["A-1"][field] == value


def test_every_column_is_named_and_one_with_figures_is_asked_about(desk: Desk) -> None:
    preview = look(desk, "Part No|Kreditor|Zubl|Preis EUR\nA-1|100234|12.5|1,2\nA-2|100235|3.5|1,3\n")
    columns = {column.heading: column for column in preview.account.columns}
    assert [columns[name].field for name in ("Part No", "Preis EUR")] == [
        "products.part_number",
        "products.value",
    ]
    assert (columns["Kreditor"].field, columns["Zubl"].field) == ("suppliers.supplier", "")
    assert columns["Zubl"].why
    asked = {question.column for question in preview.questions}
    assert columns["Zubl"].column in asked


# ---- what is no parts list ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Code|Description\n01|Live animals\n0101|Live horses\n010121|Pure-bred\n010129|Other\n0102|Bovine\n",
        "HS code|Description|MFN duty\n0101.21|Horses|0\n0101.29|Other|11.5\n0102.21|Bovine|0\n",
        "Name|Funktion|Kontakt\nAnna Muster|Einkauf|+49 111\nBert Beispiel|Verkauf|+49 222\n",
    ],
)
def test_what_is_no_list_makes_no_product_and_is_refused(desk: Desk, text: str) -> None:
    preview = look(desk, text)
    assert preview.account.files[0].error
    assert not preview.counts


def test_the_number_of_a_record_is_no_product_above(desk: Desk) -> None:
    text = """
bom_id|Name|Manufacturer Part|Qty|Unit price USD
17|Resistor 10k|RC0603FR-0710KL|4|0.002
17|Capacitor 100n|CL10B104KB8NNNC|6|0.004
"""
    assert set(products(desk, text)) == {"RC0603FR-0710KL", "CL10B104KB8NNNC"}


def test_no_name_stands_in_beside_a_column_of_codes(desk: Desk) -> None:
    text = "Name|Mfr part ref|Qty|Unit price USD\nResistor|RC0603FR-0710KL|4|0.002\nCapacitor|CL10B104KB8|6|0.004\n"
    assert not products(desk, text)


# ---- the rest ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("cell", ["<0.1", "<0.1 %", "< 0.1", "≤0.1%", "max. 0.1", "0.1 max", "0.1以下"])
def test_an_upper_limit_of_a_share_is_a_range_from_zero(desk: Desk, cell: str) -> None:
    sheets = take(desk, f"Part number|Nd %|Dy %\nA-100|29.5|{cell}\nA-101|30.1|2.5\n")
    (material,) = [
        row for row in sheets["materials"] if row["part_number"] == "A-100" and row["element"] == "Dy"
    ]
    assert (material["element_percent"], material["element_percent_to"]) == ("0", "0.1")


@pytest.mark.parametrize(
    ("address", "country"),
    [
        ("Hauptstr. 1, 10115 Berlin, Deutschland", "DE"), ("12 Industrial Rd, Shenzhen 518000, China", "CN"),
        ("1 Mill Lane, Leeds, United Kingdom", "GB"), ("中国广东省深圳市南山区", "CN"), ("Singapore 638024", "SG"),
        ("400 Pine St, Wilmington, DE", ""), ("5 Main St, Atlanta, Georgia", ""), ("1 Road, Newark, New Jersey", ""),
        ("9 Camino, Albuquerque, New Mexico", ""), ("San Jose, CA", ""),
    ],
)  # fmt: skip
def test_a_country_at_the_end_of_an_address(desk: Desk, address: str, country: str) -> None:
    sheets = take(desk, f'Supplier|Address\n"Foo Ltd"|"{address}"\n"Bar AG"|"Ring 2"\n')
    found = {row["name"]: row.get("country", "") for row in sheets["suppliers"]}
    assert found == {"Foo Ltd": country, "Bar AG": ""}


def test_the_price_control_says_which_of_two_prices_counts(desk: Desk) -> None:
    text = """
Material|VPRSV|VERPR|STPRS|PEINH|Waers
A-100|S|120|125|10|EUR
A-101|V|1,80|2,00|1|EUR
A-102||1,80|2,00|1|EUR
"""
    taken = products(desk, text)
    assert [row.get("value") for row in taken.values()] == ["12.5", "1.80", None]


def test_the_product_in_the_title_rows_counts_before_the_name_of_the_file(desk: Desk) -> None:
    text = """
Material|00047091
Beschreibung|Servomotor

Komponente|Beschreibung|Menge|ME
00048001|Welle|1|ST
00048002|Magnet|12|ST
"""
    lines = take(desk, text, "Stueckliste HB-4806.csv")["bill_of_materials"]
    assert {row["parent"] for row in lines} == {"00047091"}


@pytest.mark.parametrize(
    "heads",
    ["General|||Commercial|", "Stammdaten||Kaufmännisch||", "物料信息|||采购信息|", "Part|Part||Price|Price"],
)
def test_a_first_row_that_only_groups_is_no_heading(desk: Desk, heads: str) -> None:
    text = f"{heads}\nPart No.|Description|Origin|Unit price|Currency\nA-1|Shaft|DE|12.5|USD\nA-2|Magnet|CN|1.85|USD\n"
    taken = products(desk, text)
    assert [(row["value"], row["currency"]) for row in taken.values()] == [("12.5", "USD"), ("1.85", "USD")]


def test_whose_country_it_is_can_be_that_of_the_rare_earth(desk: Desk) -> None:
    preview = look(desk, "Part number|Supplier|Country|Dy %\nA-1|Foo Ltd|China|1.2\nA-2|Bar AG|Japan|1.3\n")
    (question,) = [question for question in preview.questions if "country of origin" in question.text]
    assert "Of the rare earth in it" in [choice.label for choice in question.choices]
