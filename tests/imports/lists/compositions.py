# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What magnets are made of: certificates, oxides, replies on the origin of rare earths."""

from __future__ import annotations

from typing import Any

from tests.imports.writing import Shown, list_file, separated, table, xlsx


@list_file("Certificate 26-0815.xlsx")
def magnet_certificate() -> bytes:
    """Percent of each element, a grade a row; "bal." and limits are no values; a row whose sum passes 100."""
    rows = table("""
Certificate of chemical composition|||||||||
Supplier:|Zhongci Magnetics Co., Ltd.||||||||

Part No.|Grade|Lot|Nd (wt%)|Pr (wt%)|Dy (wt%)|Tb (wt%)|Co (wt%)|B (wt%)|Fe (wt%)
KM-4212|N42SH|L2610|24.1|5.9|1.35|0.12|0.9|0.97|bal.
KM-4213|N48H|L2611|25.0|6.1|0.42|<0.01|0.5|0.98|bal.
KM-4214|N52|L2612|29.8|0|n.d.|n.d.|0.3|0.99|bal.
KM-4215|N35EH|L2613|22.5|5.4|5.10–5.40|0.30|1.1|0.96|bal.
KM-4216|N38UH|L2614|60.0|30.0|15.0|0.20|1.1|0.96|bal.

Analysed by ICP-OES. Inspector: Li Wei
""")
    return xlsx({"COC": rows})


@list_file("oxides.csv")
def oxides() -> bytes:
    """A row a substance: oxides and compounds by formula and by name, converted with the exact factor."""
    return separated(
        """
Part number;Substance;Content (%);Origin of substance
OX-1;Dy2O3;1.00;China
OX-1;Tb4O7;0.50;China
OX-2;DyF3;2.00;Malaysia
OX-3;Dysprosium;4.2;China
OX-4;Nd2O3;28.0;China
OX-5;Unobtainium oxide;1.0;China
""",
        "utf-8",
    )


@list_file("origin reply.xlsx")
def origin_reply() -> bytes:
    """A supplier's answer: country of the rare earths, the Chinese share as a point, a range and in words."""
    rows = table("""
Supplier declaration on rare earths
Supplier:|Kitakami Magnetics

Part number|Country of origin of rare earths|Share of Chinese origin (%)|Remarks
OR-1|China|100|
OR-2|Australia|0|
OR-3||30-40|two smelters
OR-4|China and Malaysia|about 30|blend
OR-5|not known||will be answered
""")
    return xlsx({"Declaration": rows})


@list_file("smco.csv")
def samarium_cobalt() -> bytes:
    """Samarium-cobalt rows in Chinese headings, figures as fractions of one with a percent sign in the heading."""
    return separated(
        """
产品编号,牌号,钐(%),钴(%),铁(%),铜(%),锆(%),产地
SC-1,Sm2Co17-30,25.5,50.2,16.8,5.1,2.4,中国
SC-2,SmCo5-20,33.8,66.2,0,0,0,中国
SC-3,Sm2Co17-26,余量,50.0,17.0,5.0,2.5,日本
""",
        "gb18030",
    )


@list_file("assay KM-5001.xlsx")
def assay_of_one_magnet() -> bytes:
    """One magnet, named above; a row an element, shares as percent formats."""
    rows: list[list[Any]] = [
        ["Test report 26-1107"],
        ["Material:", "KM-5001"],
        [],
        ["Element", "Content", "Method"],
        ["Nd", Shown(0.262, "0.00%"), "ICP-OES"],
        ["Dy", Shown(0.0215, "0.00%"), "ICP-OES"],
        ["Tb", Shown(0.003, "0.00%"), "ICP-OES"],
        ["B", Shown(0.0098, "0.00%"), "ICP-OES"],
    ]
    return xlsx({"Report": rows})


@list_file("lots.csv")
def lots() -> bytes:
    """Two lots of one magnet with other contents, two of another with the same."""
    return separated(
        """
Artikelnummer;Charge;Güte;Dy (%);Tb (%)
LO-1;A1;N42SH;1,20;0,10
LO-1;A2;N42SH;1,35;0,10
LO-2;B1;N48H;0,40;0
LO-2;B2;N48H;0,40;0
""",
        "cp1252",
    )


@list_file("china reply.csv")
def answers_on_china() -> bytes:
    """Yes, no and silence on Chinese rare earths."""
    return separated(
        """
Part number;Contains Chinese rare earths?;Country of origin of rare earths
CR-1;yes;
CR-2;no;Australia
CR-3;no;
CR-4;;
CR-5;partly;
""",
        "utf-8",
    )
