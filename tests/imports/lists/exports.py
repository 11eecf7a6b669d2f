# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Exports of ERP programs with the defects that such exports have."""

from __future__ import annotations

from typing import Any

from tests.imports.writing import Shown, list_file, separated, table, xlsx


@list_file("ALV.txt")
def printed_list() -> bytes:
    """A list as SAP prints it: strokes and lines of dashes, a sum behind a star."""
    return separated(
        """
12.10.2026                         Materialliste                          1
---------------------------------------------------------------------------

---------------------------------------------------------------------------
|Material  |Kurztext            |     Preis|Währg|PEH |Herk|Nettogewicht|GE|
---------------------------------------------------------------------------
|000471    |Rotor komplett      |  1.480,00|EUR  |   1|DE  |   1.250,500|G |
|KM-4212   |Blockmagnet N42SH   |    185,00|EUR  | 100|CN  |       7,600|G |
|BL-2210   |Rotorblech          |     11,00|EUR  | 100|DE  |       3,250|G |
|000518    |Lager 6204          |  2.100,00|EUR  |1000|SK  |       0,103|KG|
---------------------------------------------------------------------------
|*         |                    |  3.776,00|EUR  |    |    |            |  |
---------------------------------------------------------------------------
""",
        "cp1252",
    )


@list_file("export_sep.csv")
def separator_line() -> bytes:
    """The first line names the separator; part numbers are written as formulas so that zeros stay."""
    return separated(
        """
sep=;
Artikel;Text;Preis EUR;Ursprung
="00471";Rotor;148,00;DE
="00472";Rotor lang;152,50;DE
="KM-1";Magnet, beschichtet;1,85;CN
'00518;Lager;2,10;SK
""",
        "cp1252",
    )


@list_file("shifted.csv")
def shifted_fields() -> bytes:
    """Separators inside unquoted texts move what stands behind them; such rows are not taken as they seem."""
    return separated(
        """
Part number,Description,Country of origin,Unit price EUR,Mass g
SH-1,Housing,DE,12.50,640
SH-2,Magnet, coated, 20 mm,CN,1.85,7.6
SH-3,Cover,PL
SH-4,Shaft,AT,9.90,210
SH-5,Plate,DE,3.10,95,,,
SH-6,Ring, steel,IT,2.20,31
""",
        "utf-8",
    )


@list_file("two prices.csv")
def heading_twice() -> bytes:
    """One heading twice with other figures below; a heading is missing over the part numbers."""
    return separated(
        """
;Bezeichnung;Preis;Preis;Währung;Ursprung
HT-100;Gehäuse;12,50;11,80;EUR;DE
HT-101;Deckel;3,10;2,95;EUR;PL
HT-102;Magnet;1,85;1,70;EUR;CN
HT-103;Schraube;0,03;0,02;EUR;TW
""",
        "cp1252",
    )


@list_file("pages.csv")
def printed_pages() -> bytes:
    """Page numbers, dates and headings again between the rows, a line that ends the list."""
    return separated(
        """
Firma Muster GmbH;;;Seite 1 von 2
Inventurliste;;;Datum: 12.10.2026
Artikel-Nr.;Bezeichnung;Einzelpreis EUR;Ursprungsland
PG-001;Rotor;148,00;DE
PG-002;Magnet;1,85;CN
;;;Seite 2 von 2
Artikel-Nr.;Bezeichnung;Einzelpreis EUR;Ursprungsland
PG-003;Stator;96,40;CZ
PG-004;Lager;2,10;SK
Anzahl Positionen: 4;;;
*** Ende der Liste ***;;;
""",
        "cp1252",
    )


@list_file("long texts.csv")
def continued_texts() -> bytes:
    """The text of a part goes on in the row below, which is no part."""
    return separated(
        """
Artikelnummer;Bezeichnung;Preis EUR;Herkunftsland
LT-1;Rotor komplett;148,00;DE
;gewuchtet nach ISO 1940;;
LT-2;Magnet N42SH;1,85;CN
;vernickelt, 20x10x5;;
LT-3;Lager;2,10;SK
""",
        "cp1252",
    )


@list_file("zeros.csv")
def zero_and_free() -> bytes:
    """Prices of nothing, masses without a unit, numbers that a spreadsheet has cut."""
    return separated(
        """
Artikelnummer;Bezeichnung;Nettopreis EUR;Gewicht;Ursprung
Z-1;Rotor;148,00;1250;DE
Z-2;Muster, kostenlos;0,00;7,6;CN
1,23457E+11;Zahl zerstört;2,10;3;SK
Z-4;Beistellung;beigestellt;12;DE
""",
        "cp1252",
    )


@list_file("mixed marks.csv")
def mixed_marks() -> bytes:
    """One column with decimal commas and decimal points: what is not clear alone stays open."""
    return separated(
        """
Part number;Name;Unit price EUR;Origin
MM-1;Rotor;1.480,50;DE
MM-2;Stator;1,250.75;DE
MM-3;Magnet;1.234;CN
MM-4;Bearing;2,345;SK
""",
        "utf-8",
    )


@list_file("bilingual.xlsx")
def bilingual() -> bytes:
    """Each heading in two languages in one cell; the other sheet has a line of each."""
    first = table("""
Teilenummer / Part number|Bezeichnung / Description|Ursprungsland / Country of origin|Einzelpreis / Unit price [EUR]
BL-1|Magnet|China|1.85
BL-2|Rotor|Germany|148.00
""")
    second = table("""
品番|品名|原産国|重量
Part No.|Part name|Country of origin|Weight (g)
BL-3|磁石|中国|8.5
BL-4|軸|日本|240
""")
    first[1][3], first[2][3] = 1.85, 148.0
    second[2][3], second[3][3] = 8.5, 240
    return xlsx({"DE-EN": first, "JP-EN": second})


@list_file("with pivot.xlsx")
def pivot_beside() -> bytes:
    """A pivot of the amounts stands on the first sheet, the list itself on the second."""
    pivot: list[list[Any]] = [
        ["Zeilenbeschriftungen", "Summe von Menge"],
        ["China", 24],
        ["Deutschland", 181],
        ["Gesamtergebnis", 205],
    ]
    rows: list[list[Any]] = [
        ["Artikelnummer", "Bezeichnung", "Menge", "Ursprungsland", "Stückpreis (EUR)"],
        ["PV-1", "Rotor", 1, "Deutschland", Shown(148, "#,##0.00 €")],
        ["PV-2", "Magnet", 24, "China", Shown(1.85, "#,##0.00 €")],
        ["PV-3", "Blech", 180, "Deutschland", Shown(0.11, "#,##0.00 €")],
    ]
    return xlsx({"Auswertung": pivot, "Daten": rows})


@list_file("spreadsheet.xml")
def spreadsheet_xml() -> bytes:
    """The XML of spreadsheets of 2003: cells that are left out by their index, numbers and texts."""
    cells = (
        ("MATNR", "MAKTX", "STPRS", "PEINH", "WAERS", "HERKL"),
        ("000471", "Rotor", 148.0, 1.0, "EUR", "DE"),
        ("KM-4212", "Magnet", 185.0, 100.0, "EUR", "CN"),
        ("000518", "Lager", 2100.0, 1000.0, "EUR", "SK"),
    )
    rows = "".join(
        "<Row>"
        + "".join(
            f'<Cell><Data ss:Type="{"String" if isinstance(cell, str) else "Number"}">{cell}</Data></Cell>'
            for cell in row
        )
        + "</Row>"
        for row in cells
    )
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    return (
        f'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="{space}" xmlns:ss="{space}">'
        f'<Worksheet ss:Name="Sheet1"><Table>{rows}</Table></Worksheet></Workbook>'
    ).encode()


@list_file("fixed width.txt")
def fixed_width() -> bytes:
    """Columns are kept apart by blanks alone: taken rightly or reported."""
    return separated(
        """
PARTNO      DESCRIPTION               COO   UNIT PRICE
00471       Rotor complete            DE        148.00
KM-4212     Block magnet N42SH        CN          1.85
00518       Bearing 6204 2RS          SK          2.10
""",
        "ascii",
    )


@list_file("amounts in thousands.csv")
def amounts_with_dots() -> bytes:
    """Amounts such as 1.000 in a list with decimal commas elsewhere are thousands; a total stands behind each."""
    return separated(
        """
Stückliste;AT-1;Generator
Pos;Artikelnummer;Bezeichnung;Menge;Einzelpreis EUR;Gesamtpreis EUR
1;AT-2;Magnet;1.200;1,85;2.220,00
2;AT-3;Blech;2.000;0,11;220,00
3;AT-4;Welle;1;1.480,00;1.480,00
""",
        "cp1252",
    )
