# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists as public projects of robots, motor drives, wind turbines and e-bikes publish them."""

from __future__ import annotations

from typing import Any

from tests.imports.writing import list_file, separated, table, xlsx


@list_file("jlcpcb_bom.csv")
def assembly_house() -> bytes:
    """The only number is that of the house that assembles."""
    return separated(
        """
Comment,Designator,Footprint,LCSC Part #
100nF,"C1,C2,C7",C_0603_1608Metric,C14663
10k,"R1,R4",R_0603_1608Metric,C25804
DRV8313,U2,HTSSOP-28,C92482
USB-C,J1,USB_C_Receptacle,C165948
""",
        "utf-8",
        newline="\n",
    )


@list_file("partlist.csv")
def eagle() -> bytes:
    """Semicolons and quotes, names of boards' programs, makers' numbers missing here and there."""
    return separated(
        """
"Qty";"Value";"Device";"Package";"Parts";"Description";"MF";"MPN";
"2";"100n";"C-EUC0603";"C0603";"C1, C2";"CAPACITOR, European symbol";"Murata";"GRM188R71H104KA93D";
"1";"";"AS5048A";"TSSOP14";"U3";"Magnetic rotary encoder";"ams";"AS5048A-HTSP-500";
"6";"";"IRF7749";"DIRECTFET";"Q1, Q2, Q3, Q4, Q5, Q6";"MOSFET";"Infineon";"IRF7749L1TRPBF";
"1";"16MHz";"CRYSTAL";"HC49";"Q7";"CRYSTAL";"";"";
""",
        "utf-8",
        newline="\n",
    )


@list_file("Arm BOM.xlsx")
def robot_arm() -> bytes:
    """No part numbers: names that are unique, prices of one and of all, links, a sum."""
    rows = table("""
Robot arm – bill of materials

Part|Qty|Unit price (€)|Total price (€)|Where to buy|Notes
NEMA 17 stepper 48 mm|3|14.90|44.70|https://example.com/nema17|joints 1 to 3
Bearing 6807-2RS|2|5.20|10.40|https://example.com/6807|
GT2 belt 400 mm|4|2.10|8.40|https://example.com/gt2|
Neodymium magnet 6x3 mm|10|0.25|2.50|https://example.com/magnet|encoder
Power supply 24 V 15 A|1|32.00|32.00|https://example.com/psu|
||Total|98.00||
""")
    for row in rows[3:8]:
        row[1], row[2], row[3] = int(row[1]), float(row[2]), float(row[3])
    rows[8][3] = 98.0
    return xlsx({"BOM": rows})


@list_file("Wheel module.csv")
def onshape() -> bytes:
    """Masses with their unit in the cell, one part with its revision beside it."""
    return separated(
        """
Item,Quantity,Part number,Revision,Name,Material,Mass
1,1,WM-100,B,Wheel hub,6061 aluminium,0.412 kg
2,4,WM-101,A,Roller,Rubber,35 g
3,1,WM-102,A,Motor bracket,Steel,0.22 kg
4,12,WM-103,A,Screw M3x8,Stainless steel,0.6 g
5,1,WM-104,A,Encoder magnet,NdFeB,n/a
""",
        "utf-8",
    )


@list_file("Gearbox.xlsx")
def inventor() -> bytes:
    """Levels by item numbers, two amounts of which one is per unit, phantom assemblies."""
    rows = table("""
Item|Part Number|BOM Structure|Unit QTY|QTY|Stock Number|Description|REV
1|GB-01|Normal|Each|1||Housing assembly|C
1.1|GB-02|Normal|Each|1||Housing|B
1.2|GB-03|Purchased|Each|8|DIN 912|Screw M6x20|-
2|GB-04|Normal|Each|1||Sun gear|A
3|GB-05|Phantom|Each|3||Planet set|A
3.1|GB-06|Normal|Each|1||Planet gear|A
3.2|GB-07|Purchased|Each|2|K 10x14|Needle bearing|-
""")
    for row in rows[1:]:
        row[4] = int(row[4])
    return xlsx({"BOM": rows})


@list_file("turbine.md.txt")
def markdown_table() -> bytes:
    """A table as pages of projects write it: strokes between and around, a line of dashes."""
    return separated(
        """
| Part no. | Component | Qty | Unit weight (kg) | Unit price (USD) | Origin |
|:---------|-----------|----:|-----------------:|-----------------:|--------|
| WT-001 | Magnet 46x30x10 N40 | 24 | 0.105 | 4.80 | China |
| WT-002 | Stator coil | 9 | 0.680 | 6.10 | Kenya |
| WT-003 | Steel disc 10 mm | 2 | 5.400 | 31.00 | South Africa |
| WT-004 | Bearing hub | 1 | 6.200 | 44.00 | India |
""",
        "utf-8",
        newline="\n",
    )


@list_file("distributor quote.xlsx")
def price_breaks() -> bytes:
    """Prices for one, ten, a hundred and a thousand: which of them is paid is for the user to say."""
    rows: list[list[Any]] = [
        ["Mfr Part No", "Description", "Country of origin", "1+", "10+", "100+", "1000+", "Currency"],
        ["AS5047P-ATSM", "Position sensor", "AT", 8.21, 7.4, 6.2, 5.1, "EUR"],
        ["DRV8316RRGFR", "Motor driver", "MY", 4.9, 4.4, 3.6, 2.9, "EUR"],
        ["STSPIN32G4", "Motor controller", "MY", 6.3, 5.7, 4.8, 4.1, "EUR"],
    ]
    return xlsx({"Quote": rows})


@list_file("e-bike parts.csv")
def electric_bike() -> bytes:
    """A group stands only in the first row of each; both figures of one and of all; two currencies in cells."""
    return separated(
        """
Group;Part number;Part;Brand;Pcs;Price/pc;Price total;Weight/pc [g];Weight total [g];Made in
Drive;EB-10;Hub motor 250 W;Bafang;1;189,00 €;189,00 €;3200;3200;China
;EB-11;Controller;KT;1;42,50 €;42,50 €;310;310;China
;EB-12;Spare magnet;;46;0,35 €;16,10 €;4,5;207;China
Battery;EB-20;Battery 36 V;;1;$ 240,00;$ 240,00;2900;2900;Taiwan
;EB-21;Charger;;1;$ 31,00;$ 31,00;640;640;Vietnam
Frame;EB-30;Torque arm;;2;6,90 €;13,80 €;85;170;Germany
""",
        "utf-8",
    )
