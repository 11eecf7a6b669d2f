# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists that say something outside of their columns: suppliers on another sheet, parents above, lines with a span."""

from __future__ import annotations

from tests.imports.writing import figures, list_file, separated, table, xlsx


@list_file("providers.csv")
def providers_of_parts() -> bytes:
    """English of a Spaniard: the supplier is called the provider."""
    return separated(
        """
Part number,Description,Provider,Unit price (EUR),Made in
PV-1,Rotor lamination,Iberlam SA,0.84,ES
PV-2,Sintered magnet,Ningbo Tengye,3.15,CN
PV-3,Shaft,Talleres Ibarra SL,5.20,ES
""",
        "utf-8",
    )


@list_file("vendors_on_a_sheet.xlsx")
def vendors_on_a_sheet() -> bytes:
    """The number of the vendor beside each part; its name and country on a second sheet."""
    parts = table("""
Part No.|Description|Vendor No.|Unit price (USD)
VN-1|Stator|V07|12.4
VN-2|Magnet ring|V12|3.1
VN-3|Cover|V07|0.9
""")
    vendors = table("""
Vendor No.|Vendor name|Country
V07|Shaoxing Electric Co., Ltd.|China
V12|Halbach Magnetics LLC|United States
V15|Unused Traders Ltd|India
""")
    return xlsx({"Parts": figures(parts, "3"), "Vendors": vendors})


@list_file("Kreditoren_im_zweiten_Blatt.xlsx")
def creditors_on_a_sheet() -> bytes:
    """German: numbers of creditors, one of which the second sheet does not have; zeros in front kept on one sheet."""
    parts = table("""
Materialnummer|Bezeichnung|Lieferantennr.|Preis EUR
KB-10|Gehäuse|70012|18.5
KB-11|Magnet|70044|2.2
KB-12|Lager|70099|1.1
""")
    vendors = table("""
Kreditor|Name 1|Land
0000070012|Gießerei Brand GmbH|DE
0000070044|Hitachi Magnetics K.K.|JP
""")
    return xlsx({"Teile": figures(parts, "23"), "Kreditoren": vendors})


@list_file("main_items.csv")
def main_items() -> bytes:
    """English: the assembly is called the main item."""
    return separated(
        """
Main Item,Component,Component description,Qty
MA-1,MC-1,Coil,2
MA-1,MC-2,Magnet,4
MA-2,MC-2,Magnet,6
""",
        "utf-8",
    )


@list_file("production_boms.csv")
def production_boms() -> bytes:
    """Business Central: the number of the production BOM stands for the item that is made by it."""
    return separated(
        """
Production BOM No.;Line No.;Type;No.;Description;Quantity per;Unit of Measure Code
1000;10000;Item;1100;Front wheel;1;PCS
1000;20000;Item;1200;Back wheel;1;PCS
1100;10000;Item;1110;Rim;1;PCS
""",
        "utf-8",
    )


@list_file("Kopfteile.csv")
def parents_above() -> bytes:
    """German: a line with the parent above the parts of each."""
    return separated(
        """
Sachnummer;Benennung;Menge;Einheit
Kopfteil: KT-100;;;
KT-110;Welle;1;Stk
KT-120;Magnet;8;Stk
Kopfteil: KT-200;;;
KT-120;Magnet;4;Stk
KT-210;Deckel;1;Stk
""",
        "utf-8",
    )


@list_file("erpnext_bom.csv")
def erpnext() -> bytes:
    """ERPNext: the parent of a line is the name of a BOM, which holds the item; rows go on without it."""
    return separated(
        """
ID,Item,Quantity,Item Code (Items),Item Name (Items),Qty (Items),UOM (Items),Rate (Items)
BOM-EN-100-001,EN-100,1,EN-110,Rotor,1,Nos,12.5
,,,EN-120,Magnet,8,Nos,1.4
BOM-EN-110-001,EN-110,1,EN-111,Shaft,1,Nos,3.1
""",
        "utf-8",
    )


@list_file("odoo_bom.csv")
def odoo_brackets() -> bytes:
    """Odoo: products by their reference in brackets before the name; rows go on without the product."""
    return separated(
        """
Product,Reference,BoM Lines/Component,BoM Lines/Quantity,BoM Lines/Product Unit of Measure
[OD-100] Pump,P1,[OD-110] Motor,1,Units
,,[OD-120] Seal,2,Units
[OD-110] Motor,P2,[OD-111] Magnet,8,Units
""",
        "utf-8",
    )


@list_file("部品構成.csv")
def japanese_children() -> bytes:
    """Japanese: codes of items as parent and child, and how many."""
    return separated(
        """
親品目コード,親品目名,子品目コード,子品目名,員数
J-100,モータ,J-110,ロータ,1
J-100,モータ,J-120,ステータ,1
J-110,ロータ,J-111,磁石,8
""",
        "cp932",
    )


@list_file("nomenclature_uc.csv")
def french_links() -> bytes:
    """French: quantities of a link in the unit of consumption."""
    return separated(
        """
Composé;Désignation composé;Composant;Désignation composant;Qté lien UC;UC
FR-1;Moteur;FR-2;Rotor;1;UN
FR-1;Moteur;FR-3;Stator;1;UN
FR-2;Rotor;FR-4;Aimant;8;UN
""",
        "utf-8",
    )


@list_file("netsuite_assemblies.csv")
def netsuite() -> bytes:
    """NetSuite: assemblies with their member items, a row for each."""
    return separated(
        """
Name,Display Name,Type,Member Item,Member Quantity,Member Unit
NS-100,Drive,Assembly/Bill of Materials,NS-110,1,Each
NS-100,Drive,Assembly/Bill of Materials,NS-120,8,Each
NS-110,Rotor,Assembly/Bill of Materials,NS-111,1,Each
""",
        "utf-8",
    )


@list_file("cs_list.txt")
def sap_text() -> bytes:
    """SAP: a list of a bill saved as text with lines between bars."""
    return separated(
        """
Dynamic List Display                                                        1

Material        MOT-4711
Plant/Usage/Alt 1000 / 1 / 01
Description     Servo motor
Base Qty (PC )  1.000

---------------------------------------------------------------
| Lv| Item| Component number| Object description|Comp. Qty (CUn)|Un|
---------------------------------------------------------------
|.1 |0010 |ROT-4712         |Rotor              |          1.000|PC|
|..2|0010 |MAG-4713         |Magnet             |          8.000|PC|
|..2|0020 |GLU-4716         |Glue               |          0.150|PC|
|.1 |0020 |STA-4714         |Stator             |          1.000|PC|
---------------------------------------------------------------
""",
        "utf-8",
    )


@list_file("sap_indented.txt")
def sap_indented() -> bytes:
    """SAP: a where-used or structure list saved as text without lines: columns stand one below the other."""
    return separated(
        """
Material        MOT-5711
Description     Servo motor

Level      Component number    Object description       Quantity    Un
.1         ROT-5712            Rotor                       1,000    PC
..2        MAG-5713            Magnet                      8,000    PC
..2        SHF-5714            Shaft                       1,000    PC
.1         STA-5715            Stator                      1,000    PC
.1         GLU-5716            Glue                        0,150    PC
""",
        "utf-8",
    )


@list_file("قائمة القطع.csv")
def arabic() -> bytes:
    """Arabic headings, digits and countries."""
    return separated(
        """
رقم القطعة;الوصف;السعر (دولار أمريكي);الوزن (كجم);بلد المنشأ;المورد
AR-10;مغناطيس;١٢٫٥٠;٠٫٢٥;الصين;Ningbo Magnets Co.
AR-11;عمود;٣٫٧٥;٠٫٤٠;ألمانيا;Stahl GmbH
AR-12;غطاء;١٬٢٥٠٫٠٠;٢٫١٠;تركيا;Anadolu AS
المجموع;;١٬٢٦٦٫٢٥;;;
""",
        "utf-8",
    )


@list_file("רשימת חלקים.csv")
def hebrew() -> bytes:
    """Hebrew headings: catalogue number, price in dollars, origin."""
    return separated(
        """
מק"ט;תיאור;כמות;מחיר ליחידה (USD);משקל (גרם);ארץ ייצור;ספק
HE-10;מגנט;8;1.45;12;סין;Ningbo Magnets Co.
HE-11;ציר;1;5.20;140;גרמניה;Stahl GmbH
HE-12;כיסוי;1;0.85;35;ישראל;Haifa Metals Ltd.
סה"כ;;10;;;;
""".replace('מק"ט', "מק״ט").replace('סה"כ', "סה״כ"),
        "utf-8",
    )


@list_file("danh sách.csv")
def vietnamese() -> bytes:
    """Vietnamese headings; prices in dong with full stops."""
    return separated(
        """
Mã hàng;Tên hàng;Số lượng;Đơn giá (VND);Trọng lượng (g);Xuất xứ;Nhà cung cấp
VI-10;Nam châm;8;25.000;12;Trung Quốc;Ningbo Magnets Co.
VI-11;Trục;1;120.500;140;Việt Nam;Cơ khí Hà Nội
VI-12;Nắp;1;8.750;35;Nhật Bản;Tokyo Press K.K.
Tổng cộng;;10;;;;
""",
        "utf-8",
    )


@list_file("รายการ.csv")
def thai() -> bytes:
    """Thai headings, countries and units."""
    return separated(
        """
รหัสสินค้า;ชื่อสินค้า;จำนวน;ราคาต่อหน่วย (บาท);น้ำหนัก (กรัม);ประเทศผู้ผลิต;ผู้จำหน่าย
TH-10;แม่เหล็ก;8;45.50;12;จีน;Ningbo Magnets Co.
TH-11;เพลา;1;210.00;140;ไทย;Siam Shaft Co.
TH-12;ฝาครอบ;1;18.25;35;ญี่ปุ่น;Tokyo Press K.K.
รวม;;10;;;;
""",
        "utf-8",
    )


@list_file("κατάλογος.csv")
def greek() -> bytes:
    """Greek headings: code, price of one, weight, origin."""
    return separated(
        """
Κωδικός είδους;Περιγραφή;Ποσότητα;Τιμή μονάδας (€);Βάρος (kg);Χώρα προέλευσης;Προμηθευτής
GR-10;Μαγνήτης;8;1,45;0,012;Κίνα;Ningbo Magnets Co.
GR-11;Άξονας;1;5,20;0,14;Γερμανία;Stahl GmbH
GR-12;Κάλυμμα;1;0,85;0,035;Ελλάδα;Hellas Metal AE
Σύνολο;;10;;;;
""",
        "utf-8",
    )


@list_file("सूची.csv")
def hindi() -> bytes:
    """Hindi headings, with digits of Devanagari in the prices."""
    return separated(
        """
भाग संख्या;विवरण;मात्रा;इकाई मूल्य (INR);वजन (ग्राम);मूल देश;आपूर्तिकर्ता
HI-10;चुंबक;8;१४५.५०;12;चीन;Ningbo Magnets Co.
HI-11;शाफ्ट;1;५२०.००;140;भारत;Pune Shafts Ltd.
HI-12;ढक्कन;1;८५.२५;35;जापान;Tokyo Press K.K.
कुल;;10;;;;
""",
        "utf-8",
    )


@list_file("단가표.csv")
def prices_in_thousands_of_won() -> bytes:
    """Korean: prices in thousands of won."""
    return separated(
        """
품번,품명,단가(천원),중량(g),원산지
KW-1,로터,12.5,840,대한민국
KW-2,자석,1.8,12,중국
KW-3,샤프트,3.4,210,대한민국
""",
        "utf-8",
    )


@list_file("outline.xlsx")
def outline_levels() -> bytes:
    """The levels of a bill stand in the outline of the rows and nowhere else."""
    rows = table("""
Part number|Description|Qty
OL-1|Motor|1
OL-2|Rotor|1
OL-3|Magnet|8
OL-4|Shaft|1
OL-5|Stator|1
OL-6|Coil|12
""")
    depths = [0, 0, 1, 2, 2, 1, 2]

    def finish(_book, page):  # type: ignore[no-untyped-def]
        for number, depth in enumerate(depths):
            page.set_row(number, None, None, {"level": depth} if depth else {})

    return xlsx({"BOM": figures(rows, "2")}, finish)


@list_file("bare_prices.csv")
def prices_without_currency() -> bytes:
    """No currency anywhere: the prices stay open, and that is told."""
    return separated(
        """
Part number,Description,Unit price,Country of origin
BP-1,Rotor,12.50,DE
BP-2,Magnet,1.80,CN
""",
        "utf-8",
    )


@list_file("pounds.csv")
def pounds_with_ounces() -> bytes:
    """Weights as a person says them: one pound four ounces."""
    return separated(
        """
Part number,Description,Weight,Unit price (USD)
PO-1,Rotor,1 lb 4 oz,12.50
PO-2,Magnet,3 oz,1.80
PO-3,Housing,2 lb,31.00
PO-4,Shaft,"1 lb, 0.5 oz",8.20
""",
        "utf-8",
    )


@list_file("真珠.csv")
def momme() -> bytes:
    """Japanese: masses in momme."""
    return separated(
        """
品番,品名,重量(匁),単価(円)
MO-1,磁石,2,150
MO-2,軸,10,420
MO-3,蓋,4,80
""",
        "utf-8",
    )


@list_file("parents_named.csv")
def parents_with_names() -> bytes:
    """The name of the parent stands beside its number."""
    return separated(
        """
Parent part,Parent description,Component part number,Component description,Qty
PN-1,Motor,PN-2,Rotor,1
PN-1,Motor,PN-3,Stator,1
PN-2,Rotor,PN-4,Magnet,8
""",
        "utf-8",
    )
