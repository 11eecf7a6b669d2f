# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Bills in every shape: pairs, levels, columns, indents, two sheets, several sheets, amounts for the whole."""

from __future__ import annotations

from typing import Any

from tests.imports.writing import Files, Shown, list_file, list_files, separated, table, xls, xlsx


@list_file("bom_pairs.csv")
def parent_child() -> bytes:
    """Pairs with half a piece; one pair twice with equal amounts at two places; one with two amounts; a ring."""
    return separated(
        """
Parent part,Parent description,Component part,Component description,Component qty,UoM,Find no.
PC-1,Pump,PC-2,Motor,1,EA,10
PC-1,Pump,PC-3,Seal kit,0.5,EA,20
PC-2,Motor,PC-4,Rotor,1,EA,10
PC-2,Motor,PC-5,Screw,4,EA,20
PC-2,Motor,PC-5,Screw,6,EA,30
PC-4,Rotor,PC-6,Magnet,12,EA,10
PC-6,Magnet,PC-4,Rotor,1,EA,20
PC-1,Pump,PC-7,Label,,EA,30
PC-1,Pump,PC-8,Adhesive,as required,EA,40
""",
        "utf-8",
    )


@list_file("Levels.xlsx")
def levels() -> bytes:
    """A level a row from 0, one level that is jumped over, one row without a part number."""
    rows = table("""
Level|Part Number|Rev|Description|Qty|Unit cost|Curr|COO
0|GM-1|A|Gear motor|1||EUR|DE
1|GM-2|A|Gearbox|1|88.00|EUR|IT
2|GM-3|B|Planet gear|3|6.20|EUR|IT
2|GM-4|A|Ring gear|1|9.90|EUR|IT
1|GM-5|C|Motor|1|102.00|EUR|CN
2||A|Label without a number|1|0.05|EUR|CN
2|GM-6|A|Rotor|1|31.00|EUR|CN
4|GM-7|A|Magnet|8|1.10|EUR|CN
1|GM-8|A|Encoder|1|27.00|EUR|JP
""")
    for row in rows[1:]:
        row[0], row[4] = int(row[0]), int(row[4])
        row[5] = float(row[5]) if row[5] else ""
    return xlsx({"BOM": rows})


@list_file("column_a_level.csv")
def column_a_level() -> bytes:
    """The part number stands the further to the right, the deeper it is."""
    return separated(
        """
L0;L1;L2;L3;Description;Qty
CL-1;;;;Wheel hub;1
;CL-2;;;Rotor;1
;;CL-3;;Magnet ring;2
;;;CL-4;Magnet;16
;CL-5;;;Stator;1
;;CL-6;;Lamination;120
;CL-7;;;Bearing;2
""",
        "utf-8",
    )


@list_file("indented.xls")
def indented() -> bytes:
    """The depth is only in the indent of the cell."""
    rows: list[list[Any]] = [["Part", "Description", "Qty per"]]
    for depth, part, name, amount in (
        (0, "IN-1", "Actuator", 1), (1, "IN-2", "Motor", 1), (2, "IN-3", "Magnet", 6), (2, "IN-4", "Shaft", 1),
        (1, "IN-5", "Spindle", 1), (2, "IN-6", "Nut", 1), (1, "IN-7", "Housing", 2),
    ):  # fmt: skip
        rows.append([Shown(part, indent=depth), name, amount])
    return xls({"Structure": rows})


@list_file("items_and_structure.xlsx")
def items_and_structure() -> bytes:
    """One sheet has the parts, one who is in whom by their numbers; the structure has no names."""
    items = table("""
Item number|Item name|Standard cost|Currency|Country/region of origin|Net weight|Weight unit
IS-100|Spindle drive||EUR|DE|8.4|kg
IS-110|Motor|310.00|EUR|DE|4.1|kg
IS-111|Magnet N48H|2.90|EUR|CN|14|g
IS-112|Winding|44.00|EUR|RO|0.9|kg
IS-120|Spindle|95.00|EUR|CH|3.2|kg
""")
    structure = table("""
Parent item|Child item|Quantity
IS-100|IS-110|1
IS-100|IS-120|1
IS-110|IS-111|20
IS-110|IS-112|3
""")
    return xlsx({"Items": items, "Structure": structure})


@list_file("one_sheet_a_product.xlsx")
def several_sheets() -> bytes:
    """Two sheets of one shape, each the bill of the product that its first line names."""
    first = table("""
Assembly:|SS-10|Pump small

Part no.|Description|Qty|Origin
SS-11|Impeller|1|DE
SS-12|Magnet coupling|1|CN
SS-13|Screw|4|TW
""")
    second = table("""
Assembly:|SS-20|Pump large

Part no.|Description|Qty|Origin
SS-21|Impeller large|1|DE
SS-12|Magnet coupling|2|CN
SS-13|Screw|8|TW
""")
    return xlsx({"SS-10": first, "SS-20": second, "Notes": [["Drawings are kept by engineering."]]})


@list_file("extended.csv")
def extended_amounts() -> bytes:
    """How many in one assembly, and how many in all, beside each other; one row where the two disagree."""
    return separated(
        """
Lvl,Part number,Description,Qty per assy,Ext. qty
0,EX-1,Robot joint,1,1
1,EX-2,Motor unit,2,2
2,EX-3,Rotor,1,2
3,EX-4,Magnet,14,28
2,EX-5,Screw,6,12
1,EX-6,Brake,1,1
2,EX-7,Spring,4,5
""",
        "utf-8",
    )


@list_file("total_amounts.csv")
def total_amounts_only() -> bytes:
    """Only how many in the whole product, as the heading says."""
    return separated(
        """
Stufe;Artikelnr.;Bezeichnung;Gesamtmenge je Erzeugnis
0;GA-1;Gelenkantrieb;1
1;GA-2;Motoreinheit;2
2;GA-3;Rotor;2
3;GA-4;Magnet;28
2;GA-5;Schraube;12
1;GA-6;Bremse;1
""",
        "cp1252",
    )


@list_file("unequal_assemblies.csv")
def unequal_assemblies() -> bytes:
    """One sub-assembly stands twice, the second time with another amount of magnets."""
    return separated(
        """
Level;Part no;Description;Qty
0;UA-1;Double drive;1
1;UA-2;Left side;1
2;UA-9;Rotor;1
3;UA-10;Magnet;12
3;UA-11;Hub;1
1;UA-3;Right side;1
2;UA-9;Rotor;1
3;UA-10;Magnet;14
3;UA-11;Hub;1
""",
        "utf-8",
    )


@list_files
def folder_of_lists() -> Files:
    """A parts list and its prices in two files of one folder."""
    bill = separated(
        """
Bill of materials for FL-1
Pos,Part number,Description,Quantity
1,FL-2,Motor,1
1.1,FL-3,Magnet,10
2,FL-4,Housing,1
""",
        "utf-8",
    )
    prices = separated(
        """
Part number,Unit price,Currency,Country of origin,Manufacturer
FL-2,75.50,EUR,DE,Nordwerk
FL-3,1.15,EUR,China,Magnets of Ningbo
FL-4,12.00,EUR,PL,Odlewnia
""",
        "utf-8",
    )
    return {"bill.csv": bill, "prices.csv": prices}
