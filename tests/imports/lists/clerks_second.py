# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A second set of lists as firms send them: more languages, figures that are ranges, papers that are other things."""

from __future__ import annotations

from tests.imports.writing import figures, list_file, ods, separated, table, xls, xlsx


@list_file("arlista.csv")
def hungarian_prices() -> bytes:
    """Hungarian: forints for a hundred pieces in the heading, decimal commas, blanks in thousands."""
    return separated(
        """
Cikkszám;Megnevezés;Egységár (Ft/100 db);Tömeg (g);Származási ország;Vámtarifaszám;Beszállító;Megjegyzés
HU-301;Mágnes 10x3;12 450,00;1,76;Kína;85051110;Mágnes Kft.;
HU-302;Csavar M3x10;1 180,00;0,95;Tajvan;73181588;Kötőelem Zrt.;rozsdamentes
HU-303;Tengely;245 000,00;88;Magyarország;84831095;Forgács Bt.;
""",
        "cp1250",
    )


@list_file("osaluettelo.ods")
def finnish_structure() -> bytes:
    """Finnish parts list by levels, euro, grams, a supplier."""
    rows = table("""
Taso|Nimiketunnus|Nimitys|Määrä|Yks.|Yksikköhinta (€)|Paino (g)|Alkuperämaa|Toimittaja
0|FI-10|Servomoottori|1|kpl|412,00|2150||
1|FI-11|Roottori|1|kpl|96,50|640|Suomi|Konepaja Oy
2|FI-12|Magneetti|20|kpl|1,85|9,2|Kiina|Magneetti Oy
1|FI-13|Laakeri|2|kpl|4,40|62|Ruotsi|Laakeri Oy
""")
    return ods({"Rakenne": figures(rows, "03")})


@list_file("vareliste.csv")
def danish_items() -> bytes:
    """Danish Navision: cost price with its currency, net weight in kilograms, blocked, the supplier's name."""
    return separated(
        """
Varenr.;Beskrivelse;Basisenhed;Kostpris;Valutakode;Nettovægt (kg);Oprindelsesland;Leverandørnavn;Spærret;Indkøber
1000-A;Pumpehus;STK;146,25;DKK;1,85;Danmark;Støberiet A/S;Nej;MH
1000-B;Magnetkobling;STK;88,10;DKK;0,42;Tyskland;Kupplung GmbH;Nej;MH
1000-C;Rotormagnet;STK;9,75;DKK;0,031;Kina;Nordic Magnet ApS;Ja;LK
""",
        "cp1252",
    )


@list_file("lista_materiale.xlsx")
def romanian_bill() -> bytes:
    """Romanian bill of the product in the title, lei, grams, a total below."""
    rows = table("""
Listă de materiale: RO-500 Ventilator
Nr. crt.|Cod articol|Denumire|UM|Cantitate|Preț unitar (RON)|Greutate (g)|Țara de origine|Furnizor
1|RO-501|Rotor|buc|1|14,20|95|România|Turnătoria SRL
2|RO-502|Magnet inel|buc|1|8,75|41|China|Magnetica SRL
3|RO-503|Șurub M3|buc|4|0,12|0,9|Polonia|Fixare SRL
Total|||||23,43|||
""")
    return xlsx({"BOM": figures(rows, "04")})


@list_file("Normteile_Katalog.csv")
def percent_and_per_mille() -> bytes:
    """German trade of fasteners: the price unit is St, % or the sign for a thousand; weights of a thousand in kilograms."""
    return separated(
        """
Artikel-Nr.;Bezeichnung;Listenpreis;Nettopreis EUR;PE;Gewicht kg/1000 St;VE;Herkunft
DIN912-M5x16;Zylinderschraube;9,80;6,40;%;3,35;500;TW
DIN125-A5;Scheibe;14,50;8,90;‰;0,44;1000;CN
DIN7-4m6x20;Zylinderstift;31,00;21,70;%;1,98;200;DE
SPM-08;Spannmutter;2,10;1,75;St;12,5;50;IT
""",
        "utf-8-sig",
    )


@list_file("Angebot_Staffel.xlsx")
def german_scales() -> bytes:
    """A German quotation: a column a quantity bought; the price of one piece depends on it."""
    rows = table("""
Angebot 26-1190 vom 05.11.2026
Art.-Nr.|Bezeichnung|Preis EUR ab 1 St|Preis EUR ab 100 St|Preis EUR ab 1000 St|Gewicht g|Ursprungsland
SM-201|Segmentmagnet|3,40|2,85|2,10|14,8|China
SM-202|Ringmagnet|5,90|5,10|4,25|22|Deutschland
""")
    return xlsx({"Angebot": figures(rows, "2345")})


@list_file("stock_Osaka.csv")
def figures_about() -> bytes:
    """English from Japan: masses about and as ranges, a limit, prices as ranges, origins of two countries and none."""
    return separated(
        """
Item code,Item name,Unit price (JPY),Unit weight,Country of origin,Maker
OS-11,Magnet disc,120-135,approx. 3.5 g,Japan,Kansai Jiki
OS-12,Magnet bar,"1,250",8.9-9.3 g,CN/VN,Kansai Jiki
OS-13,Yoke,88,41 g,P.R.C.,Naniwa Press
OS-14,Spacer,<5,0.4 g,n/a,Naniwa Press
""",
        "utf-8",
    )


@list_file("报关清单.xlsx")
def customs_lines() -> bytes:
    """A Chinese customs list: quantity with its unit in the cell, unit price, total, gross weight of lines."""
    rows = table("""
序号|商品编码|料号|商品名称|数量及单位|单价(USD)|总价(USD)|毛重(KG)|原产国
1|8505111000|QD-01|钕铁硼磁钢|15000个|0.185|2775.00|182|中国
2|8503009090|QD-02|转子铁芯|2000个|0.92|1840.00|260|中国
3|8482102000|QD-03|球轴承|4000个|0.41|1640.00|155|日本
|||合计|||6255.00|597|
""")
    return xlsx({"清单": figures(rows, "0567")})


@list_file("Project_Falcon.xlsx")
def sheets_by_purpose() -> bytes:
    """A workbook of a cover, a bill, prices and vendors, which belong together by the part number."""
    cover = table("""
Project Falcon
Prepared by|R. Oduya
Date|2026-11-02
""")
    bill = table("""
Parent Item|Child Item|Child Description|Qty
FA-1|FA-10|Gimbal motor|2
FA-10|FA-11|Magnet arc|14
FA-10|FA-12|Stator|1
""")
    prices = table("""
Item|Unit Cost|Currency|Weight (g)|COO|Vendor
FA-10|38.5|USD|64|KR|Hanmi Motors
FA-11|0.62|USD|1.9|CN|Baotou Magnetics
FA-12|9.4|USD|28|KR|Hanmi Motors
""")
    vendors = table("""
Vendor|Address|Country
Hanmi Motors|12 Gongdan-ro, Changwon|South Korea
Baotou Magnetics|5 Xitu Rd, Baotou|China
""")
    return xlsx(
        {"Cover": cover, "BOM": figures(bill, "3"), "Prices": figures(prices, "13"), "Vendors": vendors}
    )


@list_file("oxide_report.csv")
def contents_of_oxides() -> bytes:
    """An analysis in oxides, by name: Dysprosium oxide is not dysprosium."""
    return separated(
        """
Part No.,Dysprosium oxide (wt%),Terbium oxide (wt%),Origin of rare earths
MX-1,3.20,0.45,China
MX-2,1.15,<0.05,Malaysia
""",
        "utf-8",
    )


@list_file("贸易报价.csv")
def price_with_tax() -> bytes:
    """Chinese: a price with tax beside one without; the headings are in two languages."""
    return separated(
        """
料号 Part No.,品名 Description,含税单价 Price incl. VAT (RMB),未税单价 Price excl. VAT (RMB),单重 Unit weight (g),产地 Origin,备注 Remark
ZJ-01,磁瓦,2.26,2.00,11.5,中国,
ZJ-02,端盖,5.65,5.00,38,中国,外协
ZJ-03,轴承 6200,3.39,3.00,32,日本,
""",
        "gb18030",
    )


@list_file("Baugruppen.xls")
def groups_name_parents() -> bytes:
    """German XLS: a line above each group names the assembly that the parts below it are built into."""
    rows = table("""
Teil|Bezeichnung|Menge|ME|Preis/St EUR|Gewicht g
Baugruppe: HB-100 Stator||||
HB-101|Blechpaket|1|St|4,60|210
HB-102|Wicklung|3|St|2,15|64
Baugruppe: HB-200 Rotor||||
HB-201|Magnet|8|St|0,95|5,2
HB-202|Welle|1|St|3,30|120
""")
    return xls({"Teile": figures(rows, "245")})


@list_file("연락처_고객.csv")
def korean_customers() -> bytes:
    """Korean customers: the country ends the address or has a column of its own, telephone, business number."""
    return separated(
        """
고객사,주소,국가,담당자,사업자등록번호
(주)미래로봇,경기도 화성시 동탄대로 12,대한민국,이지은,123-45-67890
Tokyo Drive K.K.,"2-4-1 Shiba, Minato-ku, Tokyo",일본,Sato,
Hansa Antriebe GmbH,"Werftstr. 9, 20457 Hamburg",독일,Herr Voss,
""",
        "cp949",
    )


@list_file("employees.csv")
def staff() -> bytes:
    """A list of employees is no parts list."""
    return separated(
        """
ID,Name,Department,Country,Phone,Hired
1001,Meier,Purchasing,Germany,+49 89 1000,2019-04-01
1002,Rossi,Quality,Italy,+39 02 2000,2021-09-15
1003,Novak,Stores,Czechia,+420 2 3000,2017-01-02
""",
        "utf-8",
    )


@list_file("Kontoauszug.csv")
def bank_statement() -> bytes:
    """A statement of an account is no parts list."""
    return separated(
        """
Buchungstag;Valuta;Verwendungszweck;Empfänger;Betrag;Währung;Saldo
02.11.2026;02.11.2026;RE 2026-4471;Magnetbau Ilmtal GmbH;-481,36;EUR;12.604,11
03.11.2026;03.11.2026;Gehalt 10/2026;Meier;-3.950,00;EUR;8.654,11
05.11.2026;05.11.2026;Zahlung Kd 7712;Hansa Antriebe GmbH;2.310,00;EUR;10.964,11
""",
        "cp1252",
    )


@list_file("bordereau.txt")
def french_printed() -> bytes:
    """French ERP, printed with fixed widths: dashes, a page number, prices per thousand in words."""
    return separated(
        """
EDITION DES ARTICLES                                                     PAGE   1
----------------------------------------------------------------------------------
REFERENCE     DESIGNATION               PRIX/MILLE EUR   POIDS G   ORIGINE
----------------------------------------------------------------------------------
RV-2201       RIVET ALU 3X8                      18,40      0,35   FRANCE
RV-2202       RIVET ALU 4X10                     27,90      0,71   ESPAGNE
AM-0310       AIMANT DISQUE 10X3               1240,00      1,77   CHINE
----------------------------------------------------------------------------------
3 ARTICLES EDITES
""",
        "cp850",
    )


@list_file("BOM_CATIA.xlsx")
def catia_listing() -> bytes:
    """CATIA: a section for each assembly, its parts with quantity, type and nomenclature below."""
    rows = table("""
Bill of Material: CT-1000
Quantity|Part Number|Type|Nomenclature|Revision
1|CT-1100|Assembly|Rotor group|B
4|CT-1200|Part|Stud|A
|
Bill of Material: CT-1100
Quantity|Part Number|Type|Nomenclature|Revision
16|CT-1110|Part|Magnet|C
1|CT-1120|Part|Hub|A
""")
    return xlsx({"CT-1000": figures(rows, "0")})
