# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Exports of programs: KiCad, Altium, SolidWorks, InvenTree, Odoo."""

from __future__ import annotations

from tests.imports.writing import list_file, separated, table, xlsx


@list_file("inverter-bom.csv")
def kicad() -> bytes:
    """Every cell in quotes; "Value" is what a resistor has and no money; parts without a manufacturer's number."""
    return separated(
        """
"Reference","Value","Datasheet","Footprint","Qty","DNP","Description","Manufacturer","MPN"
"C1,C2,C5","100n","~","Capacitor_SMD:C_0603_1608Metric","3","","Capacitor X7R 50 V","Yageo","CC0603KRX7R9BB104"
"C3","10u","~","Capacitor_SMD:C_1210_3225Metric","1","","Capacitor X5R 25 V","Murata","GRM32ER61E106KA12L"
"R1,R2","10k","~","Resistor_SMD:R_0603_1608Metric","2","","Resistor 1 %","Yageo","RC0603FR-0710KL"
"R7","0","~","Resistor_SMD:R_0603_1608Metric","1","DNP","Jumper","Yageo","RC0603JR-070RL"
"U1","STM32G474RET6","https://www.st.com/g474","Package_QFP:LQFP-64","1","","Microcontroller","STMicroelectronics","STM32G474RET6"
"U2,U3,U4","DRV8323","https://www.ti.com/drv","Package_DFN_QFN:QFN-40","3","","Gate driver","Texas Instruments","DRV8323RSRGZR"
"TP1,TP2","TestPoint","~","TestPoint:TestPoint_Pad_D1.5mm","2","","Test point","",""
"H1,H2,H3,H4","MountingHole","~","MountingHole:MountingHole_3.2mm_M3","4","","Mounting hole","",""
""",
        "utf-8",
        newline="\n",
    )


@list_file("Bill of Materials-Inverter.xlsx")
def altium() -> bytes:
    """A form around the table: project, date, quantity of boards; supplier's price and its subtotal; sums below."""
    rows = table("""
|Bill of Materials|||||||||
|Source Data From:|Inverter.PrjPcb||||||||
|Report Date:|2026-10-12|14:08||||||||
|Production Quantity:|1||||||||

|Designator|Comment|Description|Manufacturer 1|Manufacturer Part Number 1|Supplier 1|Supplier Part Number 1|Supplier Unit Price 1|Supplier Currency 1|Supplier Subtotal 1|Quantity
|C1, C2|100nF|Cap ceramic 100nF 50V|Kemet|C0603C104K5RACTU|Digi-Key|399-C0603C104K5RACTUCT-ND|0.012|USD|0.024|2
|L1|22uH|Inductor shielded 22uH|Würth Elektronik|744771122|Mouser|710-744771122|1.98|USD|1.98|1
|Q1, Q2, Q3, Q4, Q5, Q6|IPT015N10N5|MOSFET 100V|Infineon|IPT015N10N5ATMA1|Mouser|726-IPT015N10N5ATMA1|3.42|USD|20.52|6
|X1|WR-TBL|Terminal block 3-pole|Würth Elektronik|691137710003|Digi-Key|732-10955-ND|0.86|USD|0.86|1
|U5|ACS712|Hall current sensor|Allegro|ACS712ELCTR-20A-T|Digi-Key|620-1190-1-ND|4.10|USD|8.20|2
||||||||Total:||31.584|12
Approved|Notes|||||||||
""")
    for row in rows[6:11]:
        row[8] = float(row[8])
        row[10] = float(row[10])
        row[11] = int(row[11])
    return xlsx({"BOM Report": rows})


@list_file("SERVO-200.xlsx")
def solidworks() -> bytes:
    """Numbered as drawings are, 1.10 after 1.9 as texts; one sub-assembly twice with equal parts."""
    rows = table("""
ITEM NO.|PART NUMBER|DESCRIPTION|MATERIAL|QTY.
1|ROT-200|Rotor assembly|<not specified>|1
1.1|MAG-20|Segment magnet|NdFeB N42SH|10
1.2|HUB-20|Hub|42CrMo4|1
2|BRK-10|Brake|<not specified>|2
2.1|MAG-20|Segment magnet|NdFeB N42SH|4
2.2|SPR-03|Spring|1.4310|6
3|HSG-200|Housing|EN AW-6082|1
3.1|PIN-4|Dowel pin|1.4034|2
3.9|BRK-10|Brake|<not specified>|1
3.9.1|MAG-20|Segment magnet|NdFeB N42SH|4
3.9.2|SPR-03|Spring|1.4310|6
3.10|SEA-7|Shaft seal|NBR|1
4|SCR-M4|Screw M4x12|A2-70|16
""")
    for row in rows[1:]:
        row[4] = int(row[4])
    return xlsx({"SERVO-200": rows})


@list_file("BOM_MTR-100.csv")
def inventree() -> bytes:
    """Parent and part by number and by name, ids of the database beside them, quantities with five decimals."""
    return separated(
        """
BOM Level,BOM Item ID,Parent ID,Parent IPN,Parent Name,Part ID,Part IPN,Part Name,Part Description,Sub Assembly,Quantity,Reference,Note
1,201,17,MTR-100,Motor 100 W,31,RTR-100,Rotor,Rotor with magnets,True,1.00000,,
2,205,31,RTR-100,Rotor,44,MAG-07,Arc magnet,Arc magnet N38UH,False,8.00000,,glued
2,206,31,RTR-100,Rotor,45,SHF-02,Shaft,Shaft 8 mm,False,1.00000,,
1,202,17,MTR-100,Motor 100 W,32,STR-100,Stator,Wound stator,True,1.00000,,
2,207,32,STR-100,Stator,46,LAM-01,Lamination,Lamination 0.35,False,90.00000,,
1,203,17,MTR-100,Motor 100 W,47,SCR-03,Screw,Screw M3x6,False,12.00000,S1-S12,
""",
        "utf-8",
        newline="\n",
    )


@list_file("Bill of Material (mrp.bom).csv")
def odoo() -> bytes:
    """The product stands only in the first line of its bill; the lines below it belong to it."""
    return separated(
        """
"id","product_tmpl_id/default_code","product_tmpl_id/name","product_qty","bom_line_ids/product_id/default_code","bom_line_ids/product_id/name","bom_line_ids/product_qty","bom_line_ids/product_uom_id"
"__export__.mrp_bom_11","DRV-01","Drive unit","1.0","MTR-01","Motor","1.0","Units"
"","","","","GBX-01","Gearbox 5:1","1.0","Units"
"","","","","SCR-M5","Screw M5","8.0","Units"
"__export__.mrp_bom_12","MTR-01","Motor","1.0","MAG-33","Magnet ring","2.0","Units"
"","","","","SCR-M5","Screw M5","4.0","Units"
"__export__.mrp_bom_13","GBX-01","Gearbox 5:1","10.0","GER-20","Gear 20 teeth","30.0","Units"
"","","","","GRS-1","Grease","0.5","kg"
""",
        "utf-8",
        newline="\n",
    )
