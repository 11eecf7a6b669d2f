# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists as SAP writes them: a bill over all levels, materials by their technical names, where-used."""

from __future__ import annotations

from tests.imports.writing import list_file, separated, table, xls, xlsx


@list_file("export_cs12.xls")
def sap_bill() -> bytes:
    """Levels with dots; amounts with three decimals, so that 24,000 is twenty-four."""
    rows = table("""
Mehrstufige Stückliste anzeigen

Material|HB-4806
Werk/Verw./Alt.|1000 / 1 / 01
Bezeichnung|Nabenmotor 48 V
Basismenge|1,000 ST

Auflösungsstufe|Positionsnummer|Komponentennummer|Objektkurztext|Menge|Mengeneinheit|Dispomerkmal
.1|0010|000471|Rotor komplett|1,000|ST|PD
..2|0010|KM-4212|Blockmagnet N42SH|24,000|ST|PD
..2|0020|BL-2210|Rotorblech|1.180,000|ST|PD
.1|0020|000502|Stator komplett|1,000|ST|PD
..2|0010|CU-08|Kupferdraht|0,250|KG|VB
..2|0020|000777|Wickelkopf|6,000|ST|PD
...3|0010|000778|Kontakt|2,000|ST|PD
.1|0030|000518|Lager 6204|2,000|ST|PD
""")
    return xls({"Sheet1": rows})


@list_file("mara_marc_mbew.xlsx")
def sap_materials() -> bytes:
    """Technical names as headings, MATNR with all its zeros, price units of 1, 100 and 1000, vendor by number and name."""
    rows = table("""
MATNR|MAKTX|MTART|MEINS|NTGEW|BRGEW|GEWEI|STPRS|PEINH|WAERS|HERKL|STAWN|LIFNR|NAME1
000000000000471123|Rotor complete|FERT|ST|1.250,500|1.400,000|G|1.480,00|1|EUR|DE|85030099||
000000000000004212|Block magnet N42SH|ROH|ST|7,600|7,900|G|185,00|100|EUR|CN|85051110|0000100234|Zhongci Magnetics Co., Ltd.
BL-2210|Lamination M270|ROH|ST|3,250|3,250|G|11,00|100|EUR|DE|85030099|0000100117|Blechwerk Sued GmbH
000000000000000518|Bearing 6204-2RS|ROH|ST|0,103|0,110|KG|2.100,00|1000|EUR|SK|84821090|0000100300|Lozisko a.s.
000000000000000519|Bearing 6205-2RS|ROH|ST|0,128|0,140|KG|2.950,00|1000|EUR|SK|84821090|0000100300|Lozisko a.s.
SN-11|Hall sensor|ROH|ST|0,400|0,400|G|0,74|1|USD|MY|85429000|0000100301|Penang Sensors Sdn Bhd
""")
    return xlsx({"Sheet1": rows})


@list_file("where_used_cs15.csv")
def sap_where_used() -> bytes:
    """Which products one magnet is built into."""
    return separated(
        """
Where-used list for material KM-4212
Material;KM-4212;Block magnet N42SH 20x10x5

Level;Component used in;Description;Qty;Un
1;00471;Rotor, complete;24;PC
1;00472;Rotor, long;36;PC
1;EM-9;Emergency brake;8;PC
""",
        "utf-8-sig",
    )
