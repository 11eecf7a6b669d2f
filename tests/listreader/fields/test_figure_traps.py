# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Figures that would be wrong by a hundred or a thousand: they are not taken, or taken for what the list says."""

from __future__ import annotations

import pytest

from tests.listreader.fields.tables import asked, propose, taken
from tests.listreader.reading_lists import price_of, read_list

VALUE, MASS, QUANTITY = "products.value", "products.mass", "list.quantity"


PRICES = "Part no;Unit price\nA-1;1.85\nA-2;148.00\n"


@pytest.mark.parametrize("below", [False, True])
def test_a_line_around_the_table_tells_for_how_many_and_in_which_currency(below: bool) -> None:
    line = "Alle Preise in EUR je 100 Stück\n"
    (table,) = read_list(f"{PRICES}\n{line}" if below else line + PRICES)
    assert [price_of(entry) for entry in table.entries] == ["0.0185 EUR", "1.48 EUR"]
    column = table.mapping.columns[1]
    assert column.lines == (f'row {5 if below else 1} says "Alle Preise in EUR je 100 Stück"',)
    assert column.settings == {}  # what a line says is no matter of the next list with these headings
    assert taken(table.mapping)["Unit price"] == VALUE
    assert table.mapping.questions == ()


@pytest.mark.parametrize(
    "heading",
    [
        "Preis (TEUR)",
        "Price kUSD",
        "Unit price in thousands EUR",
        "单价（万元）",
        "Price (cents)",
        "Preis in ct",
    ],
)
def test_thousands_and_cents_are_not_taken(heading: str) -> None:
    mapping = propose(f"Part no|{heading}\nA-1|1.85\nA-2|148.00")
    assert VALUE not in taken(mapping).values()
    assert VALUE not in asked(mapping).values()


def test_thousands_in_a_line_above_count_for_every_price() -> None:
    (table,) = read_list(f"Preise in TEUR\n{PRICES}")
    assert VALUE not in taken(table.mapping).values()


@pytest.mark.parametrize("heading", ["Price EUR/1000 pcs", "Preis EUR je 100 St", "Prix EUR"])
def test_prices_for_many_pieces_are_no_thousands(heading: str) -> None:
    assert VALUE in taken(propose(f"Part no|{heading}\nA-1|1.85\nA-2|148.00")).values()


def test_a_quantity_or_mass_for_several_is_not_taken_for_one() -> None:
    mapping = propose("Part no|Menge je 100 Stück|Weight kg/100 pcs\nA-1|200|1.2\nA-2|400|0.8")
    assert set(taken(mapping)) == {
        "Part no",
        "Weight kg/100 pcs",
    }  # its figures are divided where rows are read


def test_a_column_of_hundreds_beside_a_price_makes_it_a_question() -> None:
    mapping = propose("Part no|Price EUR|Einh.\nA-1|185.00|100\nA-2|148.00|1\nA-3|2.00|1000")
    assert VALUE not in taken(mapping).values()
    assert mapping.questions
    clear = propose("Part no|Price EUR|Preiseinheit\nA-1|185.00|100\nA-2|148.00|1")
    assert taken(clear)["Preiseinheit"] == "list.price_per"


@pytest.mark.parametrize(
    "heading",
    ["Origin (pref.)", "Versandland", "Country of destination", "Pays de provenance", "Herstellerland", "Provenance",
     "Origin of packaging", "Ship from country", "Country of the manufacturer"],
)  # fmt: skip
def test_other_countries_are_never_taken_as_origin(heading: str) -> None:
    mapping = propose(f"Part no|Name|{heading}\nA-1|Rotor|DE\nA-2|Stator|CN")
    assert "products.made_in" not in taken(mapping).values()


def test_a_type_that_looks_like_a_grade_is_no_part_number() -> None:
    mapping = propose("名称|型号|数量\n电机|M-1|2\n磁钢|N42SH|8")
    assert "products.part_number" not in taken(mapping).values()


def test_answers_that_look_like_elements_are_no_substances() -> None:
    mapping = propose("Part number|Contains rare earth?|Origin\nA-1|Y|CN\nA-2|N|DE")
    assert "list.substance" not in taken(mapping).values()


def test_a_price_is_unsure_where_what_it_is_for_cannot_be_read() -> None:
    mapping = propose("Part no|Price USD|Price unit|Qty\nA-1|185.00|X|4\nA-2|148.00|Q|5")
    assert VALUE not in taken(mapping).values()


def test_cells_that_are_nothing_like_their_heading_are_told_and_not_asked_about() -> None:
    mapping = propose("Part no|Country of origin|Unit price EUR\nA-1|Asia|see offer\nA-2|EU|see offer")
    assert taken(mapping) == {"Part no": "products.part_number"}
    assert asked(mapping) == {"Country of origin": "products.made_in", "Unit price EUR": VALUE}
    assert mapping.questions == ()


def test_words_for_groups_of_parts_are_no_products_above() -> None:
    groups = propose("Baugruppe|Artikel-Nr.|Menge\nAntrieb|A-1|1\nAntrieb|A-2|1\nDeckel|A-3|2")
    assert "list.parent" not in taken(groups).values()
    products = propose(
        "Produkt|Teil|Bezeichnung|Menge\nHB-1|HB-2|Rotor|1\nHB-1|HB-3|Stator|1\nHB-2|HB-4|Magnet|24"
    )
    assert taken(products) == {
        "Produkt": "list.parent", "Teil": "products.part_number", "Bezeichnung": "products.name",
        "Menge": QUANTITY,
    }  # fmt: skip
    plain = propose("Product|Price EUR\nP-100|1.00\nP-200|2.00")
    assert taken(plain)["Product"] == "products.part_number"


def test_a_currency_behind_a_price_in_its_cell_is_seen() -> None:
    assert propose("Artikel-Nr.|Preis\nA-1|12,50 EUR/100 St\nA-2|1,20 EUR/St").questions == ()
