# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Cells that are not what they seem: errors, words in place of figures, dates, formulas, formats."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from typing import Any

from tests.imports.writing import Shown, list_file, separated, table, xlsx
from tests.listreader import books


@list_file("cells.csv")
def words_for_values() -> bytes:
    """Every way to say that there is no value, and a few that only look like one."""
    return separated(
        """
Part No;Description;Unit price EUR;Origin;Weight g
W-01;#N/A price;#N/A;DE;10.5
W-02;n.d. price;n.d.;DE;10.5
W-03;to be told;TBD;CN;<0.01
W-04;Korea;1.50;Korea;10.5
W-05;below zero;1.50-;DE;10.5
W-06;two countries;1.50;DE/CN;10.5
W-07;word beside;1.50 approx;DE;10.5
W-08;no mass;1.50;TW;0
W-09;dash;-;-;-
W-10;range;1.20 - 1.50;JP;9.5-10.5
W-11;other money;$ 2.00;US;10.5
W-12;Congo;1.50;Congo;10.5
""",
        "utf-8",
    )


@list_file("formats.xlsx")
def formats_and_formulas() -> bytes:
    """Errors, dates where part numbers were meant, a formula that nobody worked out, numbers held as text."""
    rows: list[list[Any]] = [
        ["Part Number", "Description", "Unit Price (EUR)", "Origin", "Mass (kg)"],
        [Shown(471, "00000"), "zeros by format", 1.5, "DE", 0.01],
        [Shown(date(2026, 3, 1), "mmm-yy"), "part number turned into a date", 1.5, "DE", 0.01],
        ["F-3", "price is an error", None, "CN", 0.02],
        ["F-4", "price is a formula", None, "CN", 0.02],
        ["F-5", "price as text", "1.75", "JP", "0.03"],
        [12345678901234567890.0, "part number too long for a number", 1.5, "DE", 0.01],
        ["F-7", "price is a truth", True, "AT", 0.04],
        ["1E5", "part number like a power", 2.5, "AT", 0.04],
    ]

    def finish(_: Any, page: Any) -> None:
        page.write_formula(3, 2, "=1/0", None, "#DIV/0!")
        page.write_formula(4, 2, "=B2*2", None, 3.25)

    return xlsx({"Parts": rows}, finish)


@list_file("unworked.xlsx")
def formula_never_worked_out() -> bytes:
    """A program wrote a formula and no result: the cell has no value."""
    content = xlsx(
        {
            "Parts": [
                ["Part Number", "Description", "Unit Price (EUR)"],
                ["FN-1", "fine", 2.5],
                ["FN-2", "no result", 7],
            ]
        }
    )
    with zipfile.ZipFile(BytesIO(content)) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml")
    assert b"<v>7</v>" in sheet
    return books.with_parts(
        content, {"xl/worksheets/sheet1.xml": lambda part: part.replace(b"<v>7</v>", b"<f>2*3</f>")}
    )


@list_file("twice.csv")
def part_twice() -> bytes:
    """One part twice with the same facts, one with two prices, one with two countries of origin."""
    return separated(
        """
Part number,Description,Unit price,Currency,Country of origin
T-1,Magnet,1.85,EUR,CN
T-2,Rotor,148.00,EUR,DE
T-1,Magnet,1.85,EUR,CN
T-3,Bearing,2.10,EUR,SK
T-2,Rotor,151.00,EUR,DE
T-4,Sheet,0.11,EUR,DE
T-4,Sheet,0.11,EUR,AT
""",
        "utf-8",
    )


@list_file("weights.xlsx")
def units_in_cells() -> bytes:
    """Masses with their units in the cells, exact ounces and pounds, a unit that is not clear."""
    rows = table("""
P/N|Part name|Weight|Price|COO
WU-1|Housing|1.2 kg|EUR 12.50|Germany
WU-2|Magnet|7.6 g|1.85 €|P.R. China
WU-3|Shaft|2 lb|USD 9.00|USA
WU-4|Label|500 mg|0.05 €|Poland
WU-5|Ring|16 oz|$3.10|Mexico
WU-6|Wire|1 ton|€ 900|Chile
""")
    return xlsx({"Weights": rows})


@list_file("actuator BOM.csv")
def costs_of_a_project() -> bytes:
    """Quantities as x2, prices in $ with thousands, shipping among the parts."""
    return separated(
        """
Part,Qty,Link,Price ($),Total
ODrive S1,x2,https://odriverobotics.com/shop/odrive-s1,149.00,298.00
"M8325s 100KV motor",x2,https://example.com/m8325s,"$1,129.00","2,258.00"
"8mm ball bearing (pack of 10)",1 pack,https://amazon.com/dp/B0,9.99,9.99
3D printed parts,-,-,-,-
"Bolts, M5x20",x24,https://example.com/b,$0.18,4.32
Shipping,,,35.00,35.00
,,,TOTAL,"$2,605.31"
""",
        "utf-8",
        newline="\n",
    )


@list_file("Hexapod BOM - Sheet1.csv")
def sheet_as_text() -> bytes:
    """An online sheet saved as text: a blank column and title in front, groups, subtotals, a note."""
    return separated(
        """
,,,,,,,
,Hexapod v3 - Bill of materials,,,,,,
,Last update: 12 March 2024,,,,,,
,,,,,,,
,Part Number,Description,Qty,Unit Price,Ext. Price,Vendor,Comment
,MECHANICAL,,,,,,
,HX-001,Coxa bracket,6,€4.10,€24.60,PCBWay,
,HX-002,Femur plate,12,€3.25,€39.00,PCBWay,"cut from 3 mm plate"
,,,,Subtotal,€63.60,,
,ELECTRONICS,,,,,,
,HX-101,"Servo DS3225, 25 kg",18,€13.90,€250.20,AliExpress,
,HX-102,Raspberry Pi 4,1,€61.00,€61.00,BerryBase,4 GB
,,,,Subtotal,€311.20,,
,,,,,,,
,,,,Grand total,€374.80,,
,* prices without VAT,,,,,,
""",
        "utf-8",
        newline="\n",
    )


@list_file("README.md")
def page_of_a_project() -> bytes:
    """A page of Markdown: links and bold text in cells, two tables of one shape, text around."""
    return separated(
        """
# OpenWind 1 kW turbine

A small turbine that anyone can build. See [the manual](docs/manual.md).

## Bill of materials

### Rotor

| # | Item | Part No. | Quantity | Unit cost | Source |
|---|------|----------|---------:|----------:|--------|
| 1 | Neodymium magnet 46×30×10 | **OW-M1** | 24 | $5.10 | [supermagnete](https://www.supermagnete.de) |
| 2 | Steel disc | OW-D1 | 2 | $31.00 | local |

### Stator

| # | Item | Part No. | Quantity | Unit cost | Source |
|---|------|----------|---------:|----------:|--------|
| 3 | Enamelled wire 1.4 mm | OW-W1 | 3 kg | $12.50 | |
| 4 | Vinyl ester resin | OW-R1 | 2 l | $19.00 | |

## Licence

CERN-OHL-S v2
""",
        "utf-8",
        newline="\n",
    )


@list_file("alv.txt")
def sap_printed_with_lines() -> bytes:
    """SAP printed to a file: lines of dashes, prices per 100, a minus behind, a sum."""
    return separated(
        """
12.10.2026                                  Dynamische Listenausgabe                                  1
--------------------------------------------------------------------------------------------------------
|  Material          |Materialkurztext                        |Werk|  Std.Preis|Währg|PrEinh|Ursp|  Nettogew|Eh|
--------------------------------------------------------------------------------------------------------
|  000000000000471100|Magnet Segment 12x30                    |1000|   1.480,00|EUR  |   100|CN  |    45,300|G |
|  000000000000471101|Rotorwelle                              |1000|      89,90|EUR  |     1|DE  |     1,250|KG|
|  HALB-220          |Gutschrift Muster                       |1000|      12,50-|EUR  |     1|DE  |    10,000|G |
|  FERT-900          |Servomotor komplett                     |1000|     412,00|EUR  |     1|DE  |     3,400|KG|
--------------------------------------------------------------------------------------------------------
|* Summe             |                                        |    |   1.969,40|EUR  |      |    |          |  |
--------------------------------------------------------------------------------------------------------
""",
        "cp1252",
    )


@list_file("wheel.csv")
def material_beside_part() -> bytes:
    """ "Material" is what the parts under "Teil" are made of, and no number."""
    return separated(
        """
Pos;Teil;Material;Masse [kg];Anzahl;Masse gesamt [kg]
1;Nabe;St52;4,50;1;4,50
2;Flügel;Holz;2,10;3;6,30
3;Magnet 46x30x10;N42;0,105;24;2,52
4;Generator;;;1;
;;;;;13,32
""",
        "latin-1",
    )


@list_file("traps.csv")
def damaged_part_numbers() -> bytes:
    """Part numbers of which a spreadsheet has made days, and others that only look strange."""
    return separated(
        """
Part No,Description,Price EUR
007,bond,1
7,seven,2
1E10,exp,3
3-Mar,date damage,4
03/05/2026,date,5
00.10,dec,6
+49,plus,7
=A1,formula,8
@SUM,at,9
'0012,apostrophe,10
12 345,space,11
N/A,none,12
""",
        "utf-8",
        newline="\n",
    )


@list_file("tree.txt")
def drawn_tree() -> bytes:
    """Lines in front of the part numbers draw a tree."""
    return separated(
        """
Part	Description	Qty	Origin
TR-1	Actuator	1	DE
├─ TR-11	Motor	1	CN
│  ├─ TR-111	Magnet	14	CN
│  └─ TR-112	Coil	9	CN
└─ TR-12	Gear	1	JP
""",
        "utf-8",
        newline="\n",
    )


@list_file("cc.csv")
def currency_against_heading() -> bytes:
    """The heading says dollars, the column of currencies euros in one row."""
    return separated(
        """
Part;Price (USD);Currency
CC-1;1.50;EUR
CC-2;2.50;USD
CC-3;3.50;
""",
        "utf-8",
        newline="\n",
    )


@list_file("mm.csv")
def lowest_and_highest_price() -> bytes:
    """Only a lowest and a highest price: which of them is meant is for the user to say."""
    return separated(
        """
Part number,Min price EUR,Max price EUR,Made in
MM-1,1.50,1.80,CN
MM-2,2.00,2.40,DE
""",
        "utf-8",
        newline="\n",
    )


@list_file("merged.xlsx")
def merged_figures() -> bytes:
    """A price, a mass and a quantity in merged cells beside several parts; a country merged over three."""

    def merge(_: Any, page: Any) -> None:
        page.merge_range(1, 2, 3, 2, 4.5)
        page.merge_range(4, 3, 5, 3, 120)
        page.merge_range(2, 4, 3, 4, 8)
        page.merge_range(1, 5, 3, 5, "China")

    rows: list[list[Any]] = [
        ["Part number", "Name", "Unit price EUR", "Weight g", "Qty", "Country of origin"],
        ["MG-1", "Magnet A", None, 10, 2, None],
        ["MG-2", "Magnet B", None, 11, None, None],
        ["MG-3", "Magnet C", None, 12, None, None],
        ["MG-4", "Rotor", 80, None, 1, "DE"],
        ["MG-5", "Stator", 90, None, 1, "AT"],
        ["MG-6", "Cover", 2.5, 30, 1, "PL"],
    ]
    return xlsx({"Parts": rows}, merge)


@list_file("side.xlsx")
def table_on_its_side() -> bytes:
    """A column a part: no table that is read, so every row is reported."""
    rows: list[list[Any]] = [
        ["", "KM-1", "KM-2", "KM-3"],
        ["Description", "Block", "Ring", "Arc"],
        ["Unit price (USD)", 1.5, 2.5, 3.5],
        ["Weight (g)", 10, 20, 30],
        ["Country of origin", "CN", "JP", "CN"],
    ]
    return xlsx({"compare": rows})


@list_file("hand.xlsx")
def groups_above_the_heading() -> bytes:
    """Merged cells above the heading name groups of columns."""

    def merge(_: Any, page: Any) -> None:
        page.merge_range(0, 0, 0, 5, "Robotic hand - parts and costs")
        page.merge_range(1, 1, 1, 3, "Purchasing")
        page.merge_range(1, 4, 1, 5, "Logistics")

    rows: list[list[Any]] = [
        [None],
        [None],
        *table("""
Part No.|Supplier|Unit price|Currency|Weight [g]|Origin
RH-1|Igus|3.4|EUR|12|Germany 德国
RH-2|Maxon|189|CHF|110|Switzerland
RH-3|K&J Magnetics|1.2|USD|2.26|China 中国
"""),
    ]
    for row in rows[3:]:
        row[2], row[4] = float(row[2]), float(row[4])
    return xlsx({"BOM": rows}, merge)
