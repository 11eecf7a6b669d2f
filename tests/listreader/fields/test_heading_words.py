# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What headings mean by words alone: in every language, beside units, and where a word means two things."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.listreader.fields.heading_words import (
    FieldMatch,
    find_fields,
    heading_table,
    is_heading_word,
)
from desktop_app.listreader.tables import FIELDS


def fields_of(heading: str) -> list[str]:
    return [match.field for match in find_fields(heading) if match.exactness not in ("near", "loose")]


def test_every_word_of_the_table_means_a_field_that_there_is() -> None:
    fields = {meaning.field for meanings in heading_table().meanings.values() for meaning in meanings}
    assert fields - {""} <= FIELDS.keys()


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        ("Art.-Nr.|ARTIKEL NR|Part No|P/N|MATNR|IDNRK|Nº de pieza|Č. dílu|Nr części", "products.part_number"),
        ("料号|品番|품번|Parça No|Codice articolo|Référence", "products.part_number"),
        ("Teilenummer / Part number|料號 Part No.|Material number (MATNR)", "products.part_number"),
        ("Bez.|Benennung|Désignation|Descrizione|Nazwa|Název|Omschrijving|MAKTX|品名|物料描述", "products.name"),
        ("Ursprungsl.|Pays d'origine|Paese di origine|País de origen|Kraj pochodzenia|HERKL", "products.made_in"),
        ("原产国|原產國|原産国|원산지|Země původu|Oorsprong|Menşe Ülkesi|Made in / Herkunft", "products.made_in"),
        ("EP [€]|Unit price (USD)|P.U. HT|NETPR|Prezzo unitario|单价（元）|単価(円)|Birim fiyat", "products.value"),
        ("Gewicht [g]|Net weight per piece, kg|Poids net|Peso neto|NTGEW|净重(kg)|単重|Hmotnost", "products.mass"),
        ("GEWEI|Gewichtseinheit|Weight unit", "products.mass_unit"),
        ("STAWN|HS-Code|Zolltarif-Nr.|海关编码|Código arancelario|GTİP|Code SH", "products.hs_code"),
        ("Lieferant|Fournisseur|Vendor name|供应商|仕入先|공급사|Dodavatel", "products.supplier"),
        ("Hersteller|Maker|メーカー|制造商|Producent|Üretici", "list.manufacturer"),
        ("Stk|Qté|Q'ty|Menge|Ilość|數量|個数|수량|QtyPerAssembly|bom_line_ids/product_qty", "list.quantity"),
        ("Gesamtmenge|Total Qty|总数量|Extended quantity", "list.quantity_total"),
        ("PEINH|Preiseinheit|PE", "list.price_per"), ("WAERS|Währung|币种|通貨|Devise", "products.currency"),
        ("STUFE|Ebene|BOM Level|层级|Úroveň", "list.level"), ("POSNR|Pos.|序号|Lp.|Poz.", "list.position"),
        ("Gesamtpreis|Total price|Montant HT|Importe|总价|金额合计", "list.line_total"),
        ("MEINS|ME|UoM|Jednostka|単位|单位", "list.quantity_unit"),
        ("Herst.-Teile-Nr.|MPN|Manufacturer Part Number|メーカー型番|Mfr. P/N", "list.other_part_number"),
        ("Supplier P/N|Part number (supplier)|Kunden-Artikelnummer|IDNLF", "list.other_part_number"),
        ("Supplier country|Land des Lieferanten|供应商所在国", "suppliers.country"),
        ("Origin of rare earths|稀土产地|Kraj pochodzenia metali ziem rzadkich|Origine della terra rara",
         "list.rare_earth_origin"),
        ("Herkunftsland der seltenen Erden|重希土類の原産国|Происхождение РЗМ", "list.rare_earth_origin"),
        ("Einkauf je|Preis je|Cena netto za|Za|Price per", "list.price_per"),
        ("Артикул|Номенклатурный номер|子项物料编码", "products.part_number"),
        ("Цена за шт., руб.|Цена, руб. за 1000 шт|Each (USD)", "products.value"),
        ("Страна происхождения", "products.made_in"), ("Вес, г|Масса ед., кг|Ağırlık (gr)", "products.mass"),
        ("Dy含量(%)|Tb含量", "list.content"), ("用量：分母", "list.base_quantity"),
        ("China-Anteil %", "materials.china_share"),
    ],
)  # fmt: skip
def test_words_of_the_trade(headings: str, field: str) -> None:
    assert {heading for heading in headings.split("|") if field not in fields_of(heading)} == set()


@pytest.mark.parametrize("heading", [
    "Gross weight (kg)", "Bruttogewicht", "BRGEW", "Total weight", "毛重", "Poids brut", "Old price", "EP alt",
    "Part number (old)", "Alte Materialnummer", "MOQ", "Lieferzeit", "LABST", "Drawing no.", "Rev", "Gültig ab",
    "Weight incl. packaging", "含税单价", "Target price (EUR)", "Price incl. VAT",
])  # fmt: skip
def test_headings_that_are_known_and_not_taken(heading: str) -> None:
    assert fields_of(heading) == [""]
    assert is_heading_word(heading)


@pytest.mark.parametrize(
    ("heading", "fields"),
    [
        ("Nr.", {"products.part_number", "list.position"}),
        ("No.", {"products.part_number", "list.position"}),
        ("Name", {"products.part_number", "products.name"}),
        ("Value", {"products.name", "products.value", ""}), ("Value (EUR)", {"products.value"}),
        ("Ref", {"products.part_number", ""}), ("Material", {"products.part_number", "products.material_family"}),
        ("Country", {"products.made_in", "suppliers.country"}), ("Weight", {"products.mass", "list.content"}),
        ("Weight [g]", {"products.mass"}), ("Price unit", {"products.value", "list.price_per"}),
    ],
)  # fmt: skip
def test_words_that_mean_two_things_stay_open(heading: str, fields: set[str]) -> None:
    assert {*fields_of(heading)} >= fields or {*fields_of(heading)} == fields


@pytest.mark.parametrize(
    ("heading", "substance"),
    [
        ("Dy", "Dy"), ("Tb %", "Tb"), ("DY (wt%)", "Dy"), ("Dy2O3", "Dy2O3"), ("Tb4O7 [%]", "Tb4O7"), ("DyF3", "DyF3"),
        ("镝含量", "Dy"), ("Dysprosium content", "Dy"), ("ネオジム", "Nd"), ("Fe %", "Fe"),
    ],
)  # fmt: skip
def test_headings_that_name_an_element_or_a_compound(heading: str, substance: str) -> None:
    assert find_fields(heading) == (FieldMatch("list.content", substance),)


@pytest.mark.parametrize("heading", ["NdFeB", "max. Dy %", "Y", "Fe", "ND", "No", "CE", "DYNAMO"])
def test_alloys_limits_and_lone_letters_are_no_content_for_sure(heading: str) -> None:
    assert "list.content" not in fields_of(heading)


def test_what_is_cut_short_or_misspelt_is_found_and_is_never_sure() -> None:
    assert [match.exactness for match in find_fields("Coutry of origin")] == ["near"]
    assert (
        find_fields("Herkunftsl.")[0].field == find_fields("Coutry of origin")[0].field == "products.made_in"
    )
    assert find_fields("Rotor part (special)")[0].exactness == "loose"


@pytest.mark.parametrize(
    "text", ["", "  ", "Motor", "1.85", "Rotorblech M270", "VR China", "00471", "Stk", "pcs", "-", "N42SH"]
)
def test_cells_of_data_are_no_headings(text: str) -> None:
    assert not is_heading_word(text)


@given(st.text(max_size=120))
def test_any_text_is_answered(text: str) -> None:
    assert isinstance(is_heading_word(text), bool)
    assert all(match.field in FIELDS or not match.field for match in find_fields(text))
