# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Proposals for whole tables: lists in every language, exports of programs, and headings that set traps."""

from __future__ import annotations

import pytest

from desktop_app.services.importing.fields.mapping import ListKind
from tests.services.importing.fields.tables import asked, propose, taken

NUMBER, NAME, VALUE, MADE_IN = "products.part_number", "products.name", "products.value", "products.made_in"
MASS, QUANTITY, POSITION, HS = "products.mass", "list.quantity", "list.position", "products.hs_code"
SUPPLIER, CURRENCY, LEVEL, PARENT = "products.supplier", "products.currency", "list.level", "list.parent"

ODOO = "|".join(
    ("id", "product_tmpl_id/default_code", "product_tmpl_id/name", "product_qty",
     *(f"bom_line_ids/{name}" for name in ("product_id/default_code", "product_id/name", "product_qty")))
)  # fmt: skip

LISTS = {
    "English": (
        """
No.|Part number|Description|Qty|Unit price (USD)|Country of origin|Net weight (g)|HTS
1|AB-100|Rotor|1|148.00|China|1250|8503.00
2|AB-101|Magnet|24|1.85|Germany|7.6|8505.11
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS),
    ),
    "English, short": (
        """
Item|P/N|Title|Q'ty|Each|COO|Wt (kg)|Vendor
10|AB-100|Rotor|1|148.00|US|1.250|Acme Inc.
20|AB-101|Magnet|24|1.85|CN|0.008|Blue Magnetics
""",
        (POSITION, NUMBER, NAME, QUANTITY, "", MADE_IN, MASS, SUPPLIER),
    ),
    "German": (
        """
Pos.|Artikelnr.|Benennung|Menge|EP [€]|Urspr.|Bemerkung
1|00471|Rotor, komplett|1|148,00|DE|
1.1|KM-4212|Blockmagnet N42SH|24|1,85|VR China|Zeichnung
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, "products.note"),
    ),
    "German, of an ERP": (
        """
Stufe|Teile-Nr.|Bez.|Anz.|ME|EK-Preis|PE|Whg|U-Land|Gew. [g]|Zolltarifnr.|Lief.
1|4711|Rotor|1|St|148,00|1|EUR|DE|1250|85030099|Blech AG
2|4712|Magnet|24|St|185,00|100|EUR|CN|7,6|85051110|Magnet GmbH
""",
        (LEVEL, NUMBER, NAME, QUANTITY, "list.quantity_unit", VALUE, "list.price_per", CURRENCY, MADE_IN, MASS, HS,
         SUPPLIER),
    ),
    "French": (
        """
Repère|Référence|Désignation|Qté|P.U. HT (€)|Montant HT (€)|Pays d'origine|Poids net (g)|Fournisseur
1|MR-01|Rotor|1|148,00|148,00|France|1250|Aimants SA
2|MR-02|Aimant|24|1,85|44,40|Chine|7,6|Aimants SA
3|MR-03|Vis|8|0,05|0,40|Italie|1,1|Visserie
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, "list.line_total", MADE_IN, MASS, SUPPLIER),
    ),
    "French, short": (
        """
Code article|Libellé|Nb|Prix unitaire|Devise|Origine|Code SH
A-1|Moteur|2|12,50|EUR|FR|8501.10
A-2|Stator|1|9,10|EUR|PL|8503.00
""",
        (NUMBER, NAME, QUANTITY, VALUE, CURRENCY, MADE_IN, HS),
    ),
    "Italian": (
        """
Pos|Codice articolo|Descrizione|Q.tà|UM|Prezzo unitario €|Paese di origine|Peso netto kg|Fornitore
1|LA-1|Rotore|1|pz|148,00|Italia|1,25|Lamierini SpA
2|LA-2|Magnete|24|pz|1,85|Cina|0,0076|Magneti Srl
""",
        (POSITION, NUMBER, NAME, QUANTITY, "list.quantity_unit", VALUE, MADE_IN, MASS, SUPPLIER),
    ),
    "Italian, short": (
        """
Codice|Denominazione|Quantità|Costo unitario (EUR)|Nazione|Codice doganale
A.100|Albero|1|12,50|DE|8483.10
A.200|Cuscinetto|2|3,10|SK|8482.10
""",
        (NUMBER, NAME, QUANTITY, VALUE, MADE_IN, HS),
    ),
    "Spanish": (
        """
Código|Descripción|Cantidad|Precio unitario|Moneda|País de origen|Peso (g)|Arancel|Proveedor|País proveedor
E-1|Rotor|1|148,00|EUR|España|1250|8503.00|Imanes SA|España
E-2|Imán|24|1,85|EUR|China|7,6|8505.11|Ning SL|Portugal
""",
        (NUMBER, NAME, QUANTITY, VALUE, CURRENCY, MADE_IN, MASS, HS, SUPPLIER, "suppliers.country"),
    ),
    "Spanish, short": (
        """
N° de pieza|Denominación|Cant.|P. unit (USD)|Origen
P-1|Tornillo|8|0,05|México
P-2|Motor|1|120,00|Estados Unidos
""",
        (NUMBER, NAME, QUANTITY, VALUE, MADE_IN),
    ),
    "Polish": (
        """
Lp.|Nr części|Nazwa|Ilość|Cena netto [zł]|Kraj pochodzenia|Masa [g]|Kod CN|Dostawca
1|PL-1|Wirnik|1|640,00|Polska|1250|85030099|Silniki Sp. z o.o.
2|PL-2|Magnes|16|8,20|Chiny|7,2|85051110|Magnesy SA
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS, SUPPLIER),
    ),
    "Polish, short": (
        """
Indeks|Opis|Szt.|Cena jedn. (EUR)|Pochodzenie
X-10|Śruba|8|0,05|CZ
X-11|Łożysko|2|2,10|SK
""",
        (NUMBER, NAME, QUANTITY, VALUE, MADE_IN),
    ),
    "Czech": (
        """
Číslo dílu|Název|Nadřazený díl|Množství|Jedn. cena (Kč)|Země původu|Hmotnost (g)|Dodavatel
C-1|Motor||1|3200,00|Česko|1250|Kovo
C-2|Magnet|C-1|16|45,00|Čína|7,2|Kovo
C-3|Šroub|C-1|8|1,20|Polsko|1,1|Kovo
""",
        (NUMBER, NAME, PARENT, QUANTITY, VALUE, MADE_IN, MASS, SUPPLIER),
    ),
    "Czech, short": (
        """
Pozice|Č. dílu|Popis|Ks|Cena za ks [EUR]|Původ
1|D-1|Hřídel|1|15,00|CZ
2|D-2|Ložisko|2|2,30|SK
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN),
    ),
    "Dutch": (
        """
Regel|Artikelnummer|Omschrijving|Aantal|Prijs per 100 (€)|Land van herkomst|Gewicht (kg)|GN-code|Leverancier
10|N-1|Rotor|1|14800,00|Nederland|1,25|85030099|Magneet BV
20|N-2|Magneet|24|185,00|China|0,0076|85051110|Magneet BV
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS, SUPPLIER),
    ),
    "Dutch, short": (
        """
Onderdeelnr.|Benaming|Hoeveelheid|Stukprijs EUR|Oorsprong
O-1|As|1|12,50|BE
O-2|Lager|2|2,10|SK
""",
        (NUMBER, NAME, QUANTITY, VALUE, MADE_IN),
    ),
    "Portuguese": (
        """
Item|Código da peça|Descrição|Qtde|Preço unitário (R$)|País de origem|Peso líquido (g)|NCM|Fornecedor
1|BR-1|Rotor|1|740,00|Brasil|1250|8503.00.10|Motores Ltda
2|BR-2|Ímã|24|9,20|China|7,6|8505.11.00|Imãs SA
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS, SUPPLIER),
    ),
    "Portuguese, short": (
        """
Referência|Designação|Quantidade|Preço unit. EUR|Origem
P-1|Veio|1|12,50|PT
P-2|Rolamento|2|2,10|DE
""",
        (NUMBER, NAME, QUANTITY, VALUE, MADE_IN),
    ),
    "Turkish": (
        """
Sıra No|Parça No|Parça Adı|Adet|Birim Fiyat (TL)|Menşe Ülke|Net Ağırlık (g)|GTİP|Tedarikçi
1|TR-1|Rotor|1|5.200,00|Türkiye|1250|8503.00|Motor A.Ş.
2|TR-2|Mıknatıs|24|62,00|Çin|7,6|8505.11|Manyetik A.Ş.
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS, SUPPLIER),
    ),
    "Turkish, short": (
        """
Malzeme Kodu|Açıklama|Miktar|Birim|Birim Fiyat|Döviz|Menşei
M-1|Mil|1|Adet|12,50|EUR|TR
M-2|Rulman|2|Adet|2,10|EUR|DE
""",
        (NUMBER, NAME, QUANTITY, "list.quantity_unit", VALUE, CURRENCY, MADE_IN),
    ),
    "Japanese": (
        """
番号|品番|品名|数量|単価(円)|原産国|重量(g)|HSコード|仕入先|備考
1|HM-321|ロータ|1|12,800|日本|1,450|8503.00|北上電機|
2|HM-322|磁石|24|320|中国|8.5|8505.11|北上磁石|要確認
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS, SUPPLIER, "products.note"),
    ),
    "Japanese, short": (
        """
レベル|部品番号|部品名称|員数|メーカー|材質
1|A-100|モータ|1|北上|
2|A-101|磁石|8|北上磁石|NdFeB
""",
        (LEVEL, NUMBER, NAME, QUANTITY, "list.manufacturer", "products.material_family"),
    ),
    "Korean": (
        """
순번|품번|품명|수량|단가(원)|원산지|중량(g)|HS코드|공급업체
1|KR-1|회전자|1|185,000|대한민국|1,320|8503.00|한빛모터
2|KR-2|자석|16|2,450|중국|7.2|8505.11|대성자석
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS, SUPPLIER),
    ),
    "Korean, short": (
        """
레벨|모품번|품번|품명|소요량|단위
1|P-1|P-2|모터|1|개
2|P-2|P-3|자석|8|개
2|P-2|P-4|나사|4|개
""",
        (LEVEL, PARENT, NUMBER, NAME, QUANTITY, "list.quantity_unit"),
    ),
    "Chinese": (
        """
序号|物料编码|物料名称|规格型号|用量|单位|单价（人民币）|原产国|单重（g）|供应商
1|0010234|转子|R60|1|件|386.00|中国|1250|宁波电机
2|0010235|磁钢|N42SH|16|片|12.80|中国|7.6|宁波磁业
""",
        (POSITION, NUMBER, NAME, "", QUANTITY, "list.quantity_unit", VALUE, MADE_IN, MASS, SUPPLIER),
    ),
    "Chinese, old characters": (
        """
項次|料號|品名|數量|單價(NT$)|原產國|淨重(公克)|海關編碼|供應商
1|TW-1|轉子|1|4,250|臺灣|1,180|8503.00|高雄馬達
2|TW-2|磁鐵|12|86|中國大陸|8.1|8505.11|高雄磁材
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS, SUPPLIER),
    ),
    "Chinese and English": (
        """
序号 No.|料号 Part No.|品名 Description|数量 Qty|单价 Unit Price (USD)|原产国 Origin|海关编码 HS Code
1|CN-1|转子 Rotor|1|55.00|China 中国|8503.00
2|CN-2|磁钢 Magnet|16|1.85|CN|8505.11
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, HS),
    ),
    "SAP, technical names": (
        """
MATNR|MAKTX|MTART|MEINS|NTGEW|BRGEW|GEWEI|STPRS|PEINH|WAERS|HERKL|STAWN|LIFNR|NAME1
000000000000471001|Rotor|HALB|ST|1,250|1,400|KG|148,00|1|EUR|DE|85030099|0000100234|Blechwerk GmbH
000000000000471002|Magnet|ROH|ST|7,600|8,000|G|185,00|100|EUR|CN|85051110|0000100235|Zhongci Ltd.
""",
        (NUMBER, NAME, "", "list.quantity_unit", MASS, "", "products.mass_unit", VALUE, "list.price_per", CURRENCY,
         MADE_IN, HS, "suppliers.supplier", SUPPLIER),
    ),
    "SAP, bill": (
        """
Stufe|PosNr|Komponentennummer|Objektkurztext|Menge|ME|Gültig ab
.1|0010|471001|Rotor|1,000|ST|01.01.2026
..2|0010|471002|Magnet|24,000|ST|01.01.2026
.1|0020|471003|Stator|1,000|ST|01.01.2026
""",
        (LEVEL, POSITION, NUMBER, NAME, QUANTITY, "list.quantity_unit", ""),
    ),
    "SAP, pairs": (
        """
MATNR|IDNRK|MENGE|MEINS
471000|471001|1,000|ST
471000|471003|1,000|ST
471001|471002|24,000|ST
471001|471009|8,000|ST
""",
        (PARENT, NUMBER, QUANTITY, "list.quantity_unit"),
    ),
    "Altium": (
        """
Designator|Comment|Description|Manufacturer 1|Manufacturer Part Number 1|Supplier 1|Unit Price 1|Currency 1|Quantity
C1, C2|100nF|Cap ceramic 100nF|Kemet|C0603C104K5RACTU|Digi-Key|0.012|USD|2
L1|22uH|Inductor shielded|Würth|744771122|Mouser|1.98|USD|1
""",
        ("", "", NAME, "list.manufacturer", NUMBER, SUPPLIER, VALUE, CURRENCY, QUANTITY),
    ),
    "SolidWorks": (
        """
ITEM NO.|PART NUMBER|DESCRIPTION|MATERIAL|QTY.
1|ROT-200|Rotor assembly||1
1.1|MAG-20|Segment magnet|NdFeB N42SH|10
1.2|HUB-20|Hub|Steel|1
""",
        (POSITION, NUMBER, NAME, "products.material_family", QUANTITY),
    ),
    "InvenTree": (
        """
BOM Level|BOM Item ID|Parent ID|Parent IPN|Parent Name|Part ID|Part IPN|Part Name|Quantity|Reference
1|201|17|MTR-100|Motor|31|RTR-100|Rotor|1.0|
2|205|31|RTR-100|Rotor|44|MAG-07|Arc magnet|8.0|
2|206|31|RTR-100|Rotor|45|SHF-02|Shaft|1.0|
""",
        (LEVEL, "", "", PARENT, "", "", NUMBER, NAME, QUANTITY, ""),
    ),
    "Odoo": (
        f"""
{ODOO}
__export__.mrp_bom_11|DRV-01|Drive unit|1.0|MTR-01|Motor|1.0
||||GBX-01|Gearbox|1.0
__export__.mrp_bom_12|MTR-01|Motor|1.0|MAG-33|Magnet ring|2.0
||||SCR-M5|Screw|4.0
""",
        ("", PARENT, "", "list.base_quantity", NUMBER, NAME, QUANTITY),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_columns_of_lists(name: str) -> None:
    text, fields = LISTS[name]
    mapping = propose(text)
    found = tuple("" if column.sureness == "unsure" else column.field for column in mapping.columns)
    assert found == fields
    assert mapping.kind == ListKind.PARTS
    assert mapping.questions == ()
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
    text = "Part no|Unit price\nA-1|1.85\nA-2|148.00"
    named = propose(text, labels={"currency": "USD"})
    assert named.columns[1].settings == {"currency": "USD"}
    assert named.questions == ()
    open_one = propose(text)
    assert [question.text for question in open_one.questions] == ["In which currency is “Unit price”?"]
    assert taken(open_one)["Unit price"] == VALUE


def test_a_column_for_each_level_is_left_to_the_bill() -> None:
    mapping = propose("L0|L1|L2|Description|Qty\nA-1||||\n|A-2||Rotor|1\n||A-3|Magnet|8")
    assert taken(mapping) == {"Description": NAME, "Qty": QUANTITY}


def test_a_proposal_looks_at_part_of_the_rows_and_at_all_names() -> None:
    lines = [f"Name {number}|1|2.00" for number in range(2000)]
    lines[1500] = lines[3]
    mapping = propose("Description|Qty|Unit price EUR\n" + "\n".join(lines))
    assert taken(mapping)["Description"] == NAME
