# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists for products that are on file already, and our own template with its columns moved."""

from __future__ import annotations

from tests.imports.writing import list_file, separated, table, xlsx


@list_file("new prices.csv")
def prices_that_contradict() -> bytes:
    """Prices, and countries of origin, for parts that are on file; one part that is not; one with a zero less."""
    return separated(
        """
Part number;Price each;Currency;Country of origin
00471;152.00;EUR;DE
KM-4212;1.95;EUR;Vietnam
471;3.00;EUR;DE
NEW-1;4.00;EUR;FR
""",
        "utf-8",
    )


@list_file("my parts.xlsx")
def template_renamed() -> bytes:
    """Sheets and columns of our template under other names of sheets, in another order, with columns of their own."""
    parts = table("""
name|part_number|made_in|currency|value|our note|mass_unit|mass|supplier
Rotor|TR-1|DE|EUR|148.00|checked|g|1250|blechwerk
Magnet|TR-2|CN|EUR|1.85||g|7.6|zhongci
""")
    bill = table("""
quantity|child|parent
24|TR-2|TR-1
""")
    suppliers = table("""
Name|Country|Short name
Zhongci Magnetics|CN|zhongci
Blechwerk Süd|DE|blechwerk
""")
    return xlsx({"What is in whom": bill, "Sheet7": parts, "Who delivers": suppliers})
