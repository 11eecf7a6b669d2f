# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Proposals for whole tables: lists in every language, exports of programs, and headings that set traps."""

from __future__ import annotations

import pytest

from desktop_app.listreader.fields.mapping import ListKind
from tests.listreader.fields.lists_of_trade import LISTS
from tests.listreader.fields.tables import asked, propose, taken
from tests.listreader.reading_lists import read_list

NUMBER, NAME, VALUE, MADE_IN = "products.part_number", "products.name", "products.value", "products.made_in"
MASS, QUANTITY, POSITION, HS = "products.mass", "list.quantity", "list.position", "products.hs_code"
SUPPLIER, CURRENCY, LEVEL, PARENT = "products.supplier", "products.currency", "list.level", "list.parent"


@pytest.mark.parametrize("name", LISTS)
def test_columns_of_lists(name: str) -> None:
    text, fields = LISTS[name]
    mapping = propose(text)
    found = tuple("" if column.sureness == "unsure" else column.field for column in mapping.columns)
    assert found == fields
    assert mapping.kind == ListKind.PARTS
    assert all(question.id.startswith(f"{mapping.shape}:unknown:") for question in mapping.questions)
    assert all(column.reasons for column in mapping.columns if column.field)


def test_the_value_of_a_resistor_is_no_money_and_the_makers_number_stands_in() -> None:
    mapping = propose("""
Reference|Value|Footprint|Qty|Description|Manufacturer|MPN
C1,C2|100n|C_0603|2|Capacitor X7R|Yageo|CC0603KRX7R9BB104
R1|10000|R_0603|1|Resistor|Yageo|RC0603FR-0710KL
""")
    assert taken(mapping)["MPN"] == NUMBER
    assert "Value" not in taken(mapping) | asked(mapping)
    assert "manufacturer" in mapping.columns[6].reasons[0]


def test_a_creditor_is_the_supplier_of_parts_and_a_number_of_suppliers() -> None:
    parts = propose("""
Indeks|Nazwa|Cena netto PLN|Kreditor
A-1|Magnes|2,5|Elmot
A-2|Wał|12,5|Elmot
""")
    assert taken(parts)["Kreditor"] == SUPPLIER
    assert (
        propose("""
Kreditor|Name|Anschrift
70012|Blechwerk Süd GmbH|Hammerweg 3, Ulm, Deutschland
70013|Alpenlager AG|Industriestr. 9, Linz, Österreich
""").kind
        == ListKind.SUPPLIERS
    )


def test_a_name_stands_in_only_where_no_name_is_there_twice() -> None:
    head = "Description|Qty|Unit price EUR\n"
    assert taken(propose(head + "Rotor|1|148.00\nStator|1|96.40"))["Description"] == NUMBER
    twice = propose(head + "Rotor|1|148.00\nRotor|1|96.40")
    assert taken(twice)["Description"] == NAME


def test_two_prices_are_asked_and_neither_is_taken() -> None:
    mapping = propose("""
Part no|Purchase price EUR|Sales price EUR
A-1|1.85|4.20
A-2|148.00|320.00
""")
    assert VALUE not in taken(mapping).values()
    (question,) = mapping.questions
    assert [choice.label for choice in question.choices] == [
        "Purchase price EUR", "Sales price EUR", "Leave open",
    ]  # fmt: skip
    assert question.default == "leave"


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Unit price EUR|List price EUR", {"Unit price EUR": VALUE}),
        ("Unit price EUR|Price incl. VAT EUR", {"Unit price EUR": VALUE}),
        ("EP alt EUR|EP neu EUR", {}),
        ("Zielpreis EUR|EP EUR", {"EP EUR": VALUE}),
        ("List price EUR|MOQ", {}),
    ],
)
def test_prices_beside_each_other(heading: str, field: dict[str, str]) -> None:
    mapping = propose(f"Part no|{heading}\nA-1|1.85|4.20\nA-2|148.00|320.00")
    assert {name: one for name, one in taken(mapping).items() if one == VALUE} == field


def test_the_total_of_a_line_is_known_by_the_sums() -> None:
    mapping = propose("""
Part no|Qty|Preis EUR|Wert EUR
A-1|2|1.50|3.00
A-2|3|2.00|6.00
A-3|10|0.10|1.00
""")
    assert taken(mapping)["Preis EUR"] == VALUE
    assert taken(mapping)["Wert EUR"] == "list.line_total"


def test_a_value_beside_a_quantity_may_be_that_of_the_line_and_is_asked() -> None:
    mapping = propose("Part no|Qty|Value EUR\nA-1|2|3.00\nA-2|3|6.00")
    assert VALUE not in taken(mapping).values()
    assert [question.text for question in mapping.questions] == ["Is “Value EUR” the price of one piece?"]


def test_gross_weight_is_no_mass_and_a_mass_without_a_unit_is_asked() -> None:
    both = propose("Part no|Gross weight (kg)|Net weight (kg)\nA-1|2.0|1.5\nA-2|3.0|2.5")
    assert taken(both) == {"Part no": NUMBER, "Net weight (kg)": MASS}
    assert taken(propose("Part no|Bruttogewicht kg\nA-1|2.0\nA-2|1.1")) == {"Part no": NUMBER}
    bare = propose("Part no|Description|Weight\nA-1|Rotor|2.0\nA-2|Stator|3.0")
    assert asked(bare) == {"Weight": MASS}
    assert [choice.code for choice in bare.questions[0].choices][:2] == [
        "2=products.mass;unit=g", "2=products.mass;unit=kg",
    ]  # fmt: skip


def test_a_country_beside_a_supplier_is_asked_and_never_taken_as_origin() -> None:
    mapping = propose("Part no|Name|Supplier|Country\nA-1|Rotor|Acme|DE\nA-2|Stator|Blue|CN")
    assert MADE_IN not in taken(mapping).values()
    assert len(mapping.questions) == 1
    alone = propose("Part no|Name|Country\nA-1|Rotor|DE\nA-2|Stator|CN")
    assert taken(alone)["Country"] == MADE_IN
    clear = propose("Part no|Supplier|Supplier country|Origin\nA-1|Acme|DE|CN\nA-2|Blue|CN|CN")
    assert taken(clear)["Supplier country"] == "suppliers.country"
    assert taken(clear)["Origin"] == MADE_IN


def test_numbers_of_rows_and_numbers_of_parts_are_told_apart() -> None:
    rows = propose("Nr.|Artikelnummer|Bezeichnung\n1|4711|Rotor\n2|4712|Stator\n3|4713|Welle")
    assert taken(rows) == {"Nr.": POSITION, "Artikelnummer": NUMBER, "Bezeichnung": NAME}
    parts = propose("Nr.|Bezeichnung|Preis EUR\n4711-A|Rotor|1,50\n8222-B|Stator|2,50")
    assert taken(parts)["Nr."] == NUMBER


def test_two_part_numbers_in_equal_words_are_asked() -> None:
    mapping = propose("Part number|Material number|Description\nA-1|4711|Rotor\nA-2|4712|Stator")
    assert NUMBER not in taken(mapping).values()
    assert len(mapping.questions) == 1


def test_cells_that_are_nothing_like_the_heading_are_not_taken() -> None:
    mapping = propose("Part no|Country of origin|Unit price EUR\nA-1|grey|see offer\nA-2|black|see offer")
    assert taken(mapping) == {"Part no": NUMBER}


def test_what_has_no_heading_is_asked_but_for_codes_and_names() -> None:
    mapping = propose("""
|||
P-1001|Rotor|DE|148,00
P-1002|Magnet|CN|1,85
P-1003|Lager|SK|2,10
""")
    assert taken(mapping) == {"0": NUMBER, "1": NAME}
    assert asked(mapping) == {"2": MADE_IN}


def test_certificates_suppliers_parties_and_stakes() -> None:
    certificate = propose(
        "Part No.|Grade|Lot|Nd|Dy|Tb|Fe|B\nKM-1|N42SH|L1|29.5|1.35|0.12|66.1|0.98\nKM-2|N48H|L2|30|0.4|0|67|1"
    )
    assert certificate.kind == ListKind.COMPOSITION
    assert {column.settings.get("substance") for column in certificate.columns[3:]} == {
        "Nd",
        "Dy",
        "Tb",
        "Fe",
        "B",
    }
    assert {column.settings.get("percent") for column in certificate.columns[3:]} == {"percent"}
    suppliers = propose("Lieferant|Land|Anschrift\nAcme GmbH|DE|Ulm\nBlue Ltd.|CN|Ningbo")
    assert (suppliers.kind, taken(suppliers)["Land"]) == (ListKind.SUPPLIERS, "suppliers.country")
    parties = propose("Customer|Country|Role\nMotores SA|MX|end user\nAurora Inc.|US|importer")
    assert (parties.kind, taken(parties)["Country"]) == (ListKind.PARTIES, "parties.country")
    stakes = propose(
        "Company|Shareholder|Shareholding (%)\nMotores SA|Familia Ortega|60\nMotores SA|Grupo|25-30"
    )
    assert stakes.kind == ListKind.STAKES
    assert set(taken(stakes).values()) == {"owners.owned", "owners.owner", "owners.percent"}


def test_other_names_of_a_party_and_the_day_of_a_stake_have_their_columns() -> None:
    parties = propose("Customer|Also known as|Country\nHokuto Kogyo|北斗工業|JP\nSiam Parts|SPC|TH")
    assert taken(parties)["Also known as"] == "parties.other_names"
    stakes = propose(
        "Company|Shareholder|Shareholding (%)|As of\nHokuto Kogyo|Kita|60|2026-10-01\nHokuto Kogyo|Ito|40|2026-10-01"
    )
    assert taken(stakes)["As of"] == "owners.as_of"


def test_fractions_are_known_where_a_row_adds_up_to_one() -> None:
    mapping = propose("Part No.|Nd|Dy|Fe|B\nKM-1|0.295|0.0135|0.6815|0.01\nKM-2|0.3|0.004|0.686|0.01")
    assert {column.settings.get("percent") for column in mapping.columns[1:]} == {"fraction"}


def test_our_template_is_known_whatever_the_sheet_is_called() -> None:
    mapping = propose("name|part_number|made_in|our note\nRotor|TR-1|DE|x\nMagnet|TR-2|CN|y")
    assert (mapping.kind, mapping.sheet) == (ListKind.TEMPLATE, "products")
    assert taken(mapping)["part_number"] == NUMBER
    assert "our note" not in taken(mapping)
    bill = propose("quantity|child|parent\n2|A-2|A-1")
    assert (bill.kind, bill.sheet) == (ListKind.TEMPLATE, "bill_of_materials")
    english = propose("Part number|Name|Country of origin\nA-1|Rotor|DE\nA-2|Magnet|CN")
    assert english.kind == ListKind.PARTS


def test_the_currency_of_a_title_counts_where_no_column_says_one() -> None:
    text = "Part no;Unit price\nA-1;1.85\nA-2;148.00\n"
    (named,) = read_list(f"Currency;USD\n{text}")
    assert named.entries[0].values["products.currency"] == "USD"
    assert named.mapping.questions == ()
    (open_one,) = read_list(text)
    questions = [question.text for question in open_one.mapping.questions]
    assert questions == ["In which currency is “Unit price”?"]
    assert taken(open_one.mapping)["Unit price"] == VALUE


def test_a_column_for_each_level_is_left_to_the_bill() -> None:
    mapping = propose("L0|L1|L2|Description|Qty\nA-1||||\n|A-2||Rotor|1\n||A-3|Magnet|8")
    assert taken(mapping) == {"Description": NAME, "Qty": QUANTITY}


def test_a_proposal_looks_at_part_of_the_rows_and_at_all_names() -> None:
    lines = [f"Name {number}|1|2.00" for number in range(2000)]
    lines[1500] = lines[3]
    mapping = propose("Description|Qty|Unit price EUR\n" + "\n".join(lines))
    assert taken(mapping)["Description"] == NAME
