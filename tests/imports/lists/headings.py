# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists whose table is hard to find: headings on two lines, far down, hidden rows, several tables on a sheet."""

from __future__ import annotations

from typing import Any

from tests.imports.writing import list_file, table, xlsx


@list_file("Kalkulation.xlsx")
def two_line_heading() -> bytes:
    """Merged headings over two lines and a line of units below them."""
    rows = table("""
Kalkulation Antrieb

Artikel||Preis||Gewicht|Herkunft
Nummer|Benennung|Einkauf|Verkauf|netto|Land
||EUR/Stk|EUR/Stk|g|ISO
4711|Rotor|||1250|DE
4712|Magnet N42SH|||7.6|CN
4713|Blech|||3.2|AT
4714|Lager|||103|SK
""")
    prices = ((148.5, 320), (1.85, 4.2), (0.11, 0.3), (2.1, 5.5))
    for row, (bought, sold) in zip(rows[5:], prices, strict=True):
        row[2], row[3], row[4] = bought, sold, float(row[4])

    def merge(_: Any, page: Any) -> None:
        page.merge_range(2, 0, 2, 1, "Artikel")
        page.merge_range(2, 2, 2, 3, "Preis")

    return xlsx({"Kalkulation": rows}, merge)


@list_file("RFQ 2026-118.xlsx")
def heading_on_row_six() -> bytes:
    """A block of labels above; the currency stands there and nowhere else; signatures below."""
    rows = table("""
Request for quotation|2026-118
Customer:|Nordwerk Antriebe GmbH
Currency:|USD
Date:|2026-10-12

No.|Part number|Description|Qty per year|Unit price|Country of origin|Weight per piece (g)|HTS
1|NW-8001|Arc magnet N35EH|20000|1.28|China|9.4|8505.11.0070
2|NW-8002|Arc magnet N38SH|12000|1.11|Viet Nam|9.4|8505.11.0070
3|NW-8003|Back iron|5000|0.62|Thailand|31|8503.00.9550
4|NW-8004|Magnet carrier|5000|4.05|Germany|120|8503.00.9550

Prices are valid for 60 days.
Prepared by: A. Singh|||Signature:
""")
    for row in rows[6:10]:
        row[3], row[4], row[6] = int(row[3]), float(row[4]), float(row[6])
    return xlsx({"RFQ": rows})


@list_file("Parts with hidden rows.xlsx")
def hidden_things() -> bytes:
    """A hidden row, a hidden column with last year's prices, a hidden sheet with other parts."""
    rows: list[list[Any]] = [
        ["Part No", "Description", "Price 2025 EUR", "Unit price EUR", "Origin"],
        ["A-100", "Housing", 11.0, 12.5, "DE"],
        ["A-101", "Housing, obsolete", 10.0, 9.9, "DE"],
        ["A-102", "Cover", 2.8, 3.1, "PL"],
        ["A-103", "Magnet ring", 5.9, 6.4, "CN"],
        ["A-104", "Screw", 0.02, 0.03, "TW"],
    ]
    old: list[list[Any]] = [["Part No", "Description", "Unit price EUR"], ["OLD-1", "Never bought", 1.0]]

    def hide(book: Any, _: Any) -> None:
        parts, archive = book.worksheets()
        parts.set_row(2, None, None, {"hidden": True})
        parts.set_column(2, 2, None, None, {"hidden": True})
        archive.hide()

    return xlsx({"Parts": rows, "Archive": old}, hide)


@list_file("Costs by group.xlsx")
def sections_and_subtotals() -> bytes:
    """Section lines between the parts, subtotals without the word, a grand total, a blank line after each."""
    rows: list[list[Any]] = [
        ["Item code", "Item description", "Unit cost (USD)", "Made in"],
        ["Magnets"],
        ["MG-1", "Block magnet 30x10", 2.5, "CN"],
        ["MG-2", "Ring magnet 40", 7.25, "CN"],
        ["MG-3", "Total loss magnet, reference", 1.0, "JP"],
        ["", "", 10.75, ""],
        [],
        ["Steel"],
        ["ST-1", "Sum gear housing", 31.0, "US"],
        ["ST-2", "Plate", 4.0, "MX"],
        ["", "", 35.0, ""],
        [],
        ["Grand total", "", 45.75, ""],
    ]
    return xlsx({"Costs": rows})


@list_file("Two tables.xlsx")
def two_tables_on_a_sheet() -> bytes:
    """Parts, and below them suppliers with a heading of their own."""
    rows = table("""
Parts
Part number|Name|Supplier|Country of origin
TT-1|Rotor|Alpha Magnetics Ltd|GB
TT-2|Stator|Beta Windings BV|NL
TT-3|Bearing|Beta Windings BV|SE


Suppliers
Supplier|Country|Contact|Address
Alpha Magnetics Ltd|United Kingdom|J. Moss|1 Mill Lane, Leeds
Beta Windings BV|Netherlands|P. de Vries|Kade 4, Rotterdam
""")
    return xlsx({"Sheet1": rows})


@list_file("no heading.csv")
def no_heading() -> bytes:
    """Nothing says what the columns are; whatever is taken must be right."""
    return (
        b"P-1001;Rotor;DE;8503.00.99\r\nP-1002;Magnet;CN;8505.11.10\r\n"
        b"P-1003;Lager;SK;8482.10.90\r\nP-1004;Blech;AT;7225.19.90\r\n"
    )
