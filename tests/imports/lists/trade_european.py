# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists as the trade of Europe writes them: SAP's prices and bases, units beside and above, addresses, totals, notes."""

from __future__ import annotations

from typing import Any

from tests.imports.writing import figures, list_file, ods, separated, table, xlsx


@list_file("CS12.txt")
def sap_control_of_price() -> bytes:
    """SAP as text with tabs: the material in the title, VERPR or STPRS by VPRSV, the price unit, the unit of weight."""
    return separated(
        """
Mehrstufige Baukastenstückliste
Material|00047091
Werk/Verw.|1000 / 1
Bezeichnung|Nabenmotor 36V

Stufe|Komponentennr.|Objektkurztext|Menge|ME|VPRSV|STPRS|VERPR|PE|Währg|Nettogewicht|GwE|UrsprL
.1|00047110|Rotor|1|ST|S|148,50|151,20|1|EUR|1,250|KG|DE
..2|00047111|Magnet N42SH|24|ST|V|190,00|185,00|100|EUR|7,600|G|CN
..2|00047112|Rotorblech|60|ST|S|110,00|108,00|1000|EUR|3,200|G|AT
.1|00047113|Welle|1|ST|V|9,80|9,45|1|EUR|0,3583|KG|DE
.1|00047114|Lager 6202|2|ST|V|21,00|20,50|10|EUR|45,000|G|SK
""",
        "cp1252",
        separator="\t",
    )


@list_file("Preisliste_Normteile.csv")
def price_of_a_thousand() -> bytes:
    """A price list: prices of a thousand, the unit of the weight in a column beside it, the tariff with blanks."""
    return separated(
        """
Art.-Nr.;Bezeichnung;Preis/Tsd.;Währung;Gewicht/Stk.;Gew.-Einheit;Ursprungsland;Warentarifnr.
N-4711;Zylinderschraube M4x10;38,20;EUR;1,4;g;Taiwan;7318 15 88
N-4712;Scheibe A4;6,15;EUR;0,3;g;Deutschland;7318 22 00
N-4713;Federring 4;4,90;EUR;0,2;g;Italien;7318 21 00
N-4714;Gewindestift M3;22,75;EUR;0,35;g;China;7318 15 30
""",
        "utf-8-sig",
    )


@list_file("Stückliste Rotor.xlsx")
def german_groups() -> bytes:
    """Two rows of headings of which the first only groups; SAP's piece price beside a price of its own basis."""
    rows = table("""
Artikel|||Einkauf|||Gewicht||Herkunft
Nr.|Bezeichnung|Stück je Rotor|Preis|je|Währung|netto|Einheit|
47-100|Magnetträger|1|62,00|1|EUR|540|g|CZ
47-101|Magnet N38SH|16|128,00|100|EUR|9,4|g|CN
47-102|Bandage|1|3,10|1|EUR|0,012|kg|DE
47-103|Klebstofftropfen|32|41,00|1000|EUR|45|mg|DE
""")

    def merge(_: Any, page: Any) -> None:
        page.merge_range(0, 0, 0, 2, "Artikel")
        page.merge_range(0, 3, 0, 5, "Einkauf")
        page.merge_range(0, 6, 0, 7, "Gewicht")

    return xlsx({"Rotor": rows}, merge)


@list_file("Kreditoren.csv")
def creditors() -> bytes:
    """An address book of creditors: no column of countries, they end the address."""
    return separated(
        """
Kreditor;Name;Anschrift;Ansprechpartner;USt-IdNr.
70012;Blechwerk Süd GmbH;Hammerweg 3, 89073 Ulm, Deutschland;Hr. Maier;DE123456789
70013;Alpenlager AG;Industriestr. 9, 4020 Linz, Österreich;Fr. Huber;ATU12345678
70014;Zhongci Magnetics Co., Ltd.;88 Cizhu Road, Ningbo, China;Frau Li;
70015;Ložisko a.s.;Priemyselná 7, 024 01 Kysucké Nové Mesto, Slowakei;;SK2020123456
""",
        "utf-8",
    )


@list_file("nomenclature_MB12.xlsx")
def french_bill() -> bytes:
    """A French bill: prices of a hundred, a total, a date and a signature."""
    rows = table("""
Nomenclature moteur MB12
Indice B|||Date : 02/10/2026
Rep.|Référence|Désignation|Qté|Masse unitaire (g)|Prix HT (€/100)|Pays d'origine|Fournisseur
1|MB-1201|Aimant NdFeB 20x10x4|12|6,1|142,00|Chine|Aimants de l'Ouest
2|MB-1202|Tôle rotor|80|4,4|11,50|France|Découpe Loire
3|MB-1203|Arbre|1|210|980,00|Italie|Officine Rossi
4|MB-1204|Roulement 6203|2|65|265,00|Slovaquie|Roulements Réunis
Total||||||
Vérifié par : C. Morel
""")
    return xlsx({"Nomenclature": figures(rows, "03")})


@list_file("déclaration terres rares.csv")
def french_contents() -> bytes:
    """A row an element: `<0,05`, a range, the country of extraction."""
    return separated(
        """
Référence;Désignation;Élément;Teneur (% massique);Origine de la terre rare
MB-1201;Aimant NdFeB;Dysprosium;2,8;Chine
MB-1201;Aimant NdFeB;Terbium;<0,05;Chine
MB-1301;Aimant SmCo;Samarium;25;Malaisie
MB-1401;Aimant collé;Dysprosium;0,2 - 0,4;Japon
""",
        "utf-8",
    )


@list_file("lista_materiales.xlsx")
def spanish_bill() -> bytes:
    """A Spanish bill by levels: prices of a thousand, net weight in kilograms."""
    rows = table("""
Lista de materiales
Producto|VT-9 Ventilador|Revisión|C

Nivel|Código componente|Descripción componente|Cantidad|Ud.|Precio (EUR/millar)|Peso neto (kg)|País de origen
1|VT-910|Motor|1|UD|21500|1,35|España
2|VT-911|Imán de ferrita|4|UD|320|0,021|China
2|VT-912|Bobina|6|UD|910|0,034|Marruecos
1|VT-920|Aspas|1|UD|4100|0,22|Portugal
""")
    return xlsx({"Lista": figures(rows, "035")})


@list_file("tarifa.csv")
def spanish_prices() -> bytes:
    """A Spanish price list: amounts with a dot between thousands and the euro in the cell."""
    return separated(
        """
Ref. artículo;Denominación;Precio ud. sin IVA;Origen;Partida arancelaria
T-1001;Motorreductor;1.250,00 €;Italia;8501.10.99
T-1002;Imán de arranque;18,40 €;China;8505.11.00
T-1003;Encoder;96,00 €;Alemania;8543.70.90
T-1004;Freno electromagnético;2.075,50 €;Alemania;8505.20.00
""",
        "cp1252",
    )


@list_file("distinta_base.xlsx")
def italian_metres() -> bytes:
    """An Italian bill: a cable bought by the metre, grease by the kilogram."""
    rows = table("""
Distinta base|RG-50 Riduttore
Livello|Codice|Descrizione|Q.tà|U.M.|Costo std (€)|Peso (g)|Fornitore|Origine
1|RG-501|Carcassa|1|PZ|31,50|1820|Fonderia Bassi|Italia
1|RG-502|Calamita sensore|2|PZ|0,42|1,1|Magneti Bergamo|Cina
1|RG-503|Cavo 3x0,75|2,4|M|0,88||Cavi Lecco|Italia
1|RG-504|Grasso|0,05|KG|14,20||Lubra|Germania
1|RG-505|Vite M5|8|PZ|0,03|4,5|Viteria Nord|Taiwan
""")
    return xlsx({"DB": rows})


@list_file("LISTINO.TXT")
def italian_prices() -> bytes:
    """An Italian price list as text in columns: prices of a hundred pieces."""
    return separated(
        """
MAGNETI BERGAMO S.r.l.                     Listino 10/2026

Cod.Art.   Descrizione                Prezzo EUR per 100 pz   Peso g   Origine
MB-0101    Magnete disco D10x3                        21,50      1,8   CN
MB-0102    Magnete anello D20x5                       88,00      9,6   CN
MB-0103    Magnete blocco 30x10                      164,00     22,5   JP
MB-0104    Magnete ferrite                            12,00     14,0   IT
""",
        "cp1252",
    )


@list_file("Lista czesci.csv")
def polish_parts() -> bytes:
    """A Polish list of parts: the basis of the price beside it, kilograms in the heading."""
    return separated(
        """
Indeks;Nazwa;Ilość;J.m.;Cena netto [PLN];Za;Waga jedn. [kg];Kraj pochodzenia;Dostawca
PL-01;Wirnik;1;szt.;412,00;1;1,150;Polska;Elmot
PL-02;Magnes N42SH;24;szt.;620,00;100;0,0076;Chiny;MagnetPol
PL-03;Blacha;60;szt.;480,00;1000;0,0032;Czechy;Stalprodukt
PL-04;Łożysko 6202;2;szt.;86,00;10;0,045;Słowacja;Ložisko
""",
        "cp1250",
    )


@list_file("oswiadczenie.ods")
def polish_contents() -> bytes:
    """A Polish supplier's statement: contents of two elements, none of them above the limit in one part."""
    rows = table("""
Oświadczenie dostawcy o zawartości metali ziem rzadkich
Dostawca:|MagnetPol Sp. z o.o.

Nr części|Nazwa|Zawartość Dy [%]|Zawartość Tb [%]|Kraj pochodzenia metali ziem rzadkich
MP-11|Magnes segmentowy|3,2|0,5|Chiny
MP-12|Magnes płytkowy|< 0,1|< 0,1|Chiny
MP-13|Magnes pierścieniowy|1,1|0|Wietnam
""")
    return ods({"Oświadczenie": rows})


@list_file("malzeme listesi.xlsx")
def turkish_parts() -> bytes:
    """A Turkish list: amounts in lira, grams, a total and a note."""
    rows = table("""
Ürün ağacı|FM-20 Fan motoru
Sıra|Stok kodu|Stok adı|Miktar|Birim|Birim fiyat (TL)|Ağırlık (gr)|Menşei
1|FM-2001|Rotor mıknatısı|8|Adet|14,50|5,5|Çin
2|FM-2002|Mil|1|Adet|62,00|140|Türkiye
3|FM-2003|Sac paket|45|Adet|1,85|12|Türkiye
4|FM-2004|Rulman|2|Adet|38,00|44|Almanya
Genel toplam||||||
Not: Fiyatlara KDV dahil değildir.
""")
    return xlsx({"Liste": figures(rows, "03")})


@list_file("logo_aktarim.xlsx")
def turkish_sheets() -> bytes:
    """A workbook out of a Turkish ERP: materials with prices of a thousand on one sheet, suppliers on another."""
    goods = table("""
Malzeme kodu|Malzeme açıklaması|Alış fiyatı (USD/1000 adet)|Net ağırlık (kg)|Menşe ülke|Tedarikçi
152.01.001|Ferrit mıknatıs|185|0,018|Çin|Ningbo Hengci Electronics
152.01.002|Neodimyum mıknatıs|1240|0,006|Çin|Ningbo Hengci Electronics
152.02.001|Bobin teli makarası|8600|0,95|Türkiye|Kablosan A.Ş.
""")
    firms = table("""
Cari kodu|Cari ünvanı|Ülke|Adres
320.01|Ningbo Hengci Electronics|Çin|88 Cidu Road, Ningbo
320.02|Kablosan A.Ş.|Türkiye|Organize San. Böl. 4. Cad., Kayseri
""")
    return xlsx({"Malzemeler": figures(goods, "2"), "Tedarikçiler": firms})


@list_file("спецификация.xlsx")
def russian_bill() -> bytes:
    """A Russian bill: roubles a piece, kilograms, a total row, who approved it."""
    rows = table("""
Спецификация изделия|ЭД-07 Электродвигатель
Утвердил: Петров А.В.|||01.10.2026

Поз.|Обозначение|Наименование|Кол-во|Масса ед., кг|Цена за шт., руб.|Страна происхождения
1|ЭД-07.01|Ротор|1|0,84|5 120,00|Россия
2|ЭД-07.02|Магнит NdFeB|16|0,0065|98,40|Китай
3|ЭД-07.03|Вал|1|0,31|860,00|Россия
4|ЭД-07.04|Подшипник 6202|2|0,045|145,00|Китай
Итого||||||
""")
    return xlsx({"Спецификация": figures(rows, "03")})


@list_file("прайс.csv")
def russian_prices() -> bytes:
    """A Russian price list: prices of a thousand pieces, grams."""
    return separated(
        """
Прайс-лист на 01.10.2026
Артикул;Номенклатура;Цена, руб. за 1000 шт;Вес, г;Производитель;Страна
М-101;Магнит дисковый 10х3;18 500,00;1,8;Ningbo Hengci;Китай
М-102;Магнит кольцевой 20х5;74 200,00;9,6;Ningbo Hengci;Китай
М-103;Винт М3х8;950,00;0,6;Крепмаш;Россия
""",
        "cp1251",
    )


@list_file("item_export.csv")
def letters_for_a_basis() -> bytes:
    """An English export: the unit of a price is E, C or M; weights in two units."""
    return separated(
        """
Item Number,Item Description,Purchase Price,Currency,Price UOM,Unit Weight,Weight UOM,Country of Origin,Preferred Vendor
10-4471,"Magnet, arc, N42SH",1.42,USD,EA,7.1,g,CN,Kitakami Magnetics
10-4472,"Screw, M3x8, A2",18.60,USD,M,0.9,g,TW,Bolt Supply Inc.
10-4473,"Washer, M3",2.15,USD,C,0.1,g,TW,Bolt Supply Inc.
10-4474,"Housing, die cast",12.80,USD,EA,0.412,kg,VN,Saigon Castings
""",
        "utf-8",
    )


@list_file("Fan assy BOM.xlsx")
def english_extended() -> bytes:
    """A bill by hand: each and extended prices, a total, notes; the weights are of the lot in no heading."""
    rows = table("""
Bill of Materials - Fan assembly FA-120

Line|Manufacturer Part|Name|Qty|Each (USD)|Ext (USD)|Wt ea (g)|COO|Notes
1|FA-121|Rotor magnet ring|1|2.15|2.15|18.5|China|
2|FA-122|Shaft 3mm|1|0.34|0.34|6.2|Japan|
3|FA-123|Bearing 693ZZ|2|0.41|0.82|1.7|Thailand|NMB
4|FA-124|PCB assy|1|1.90|1.90|4.0|China|see ECN 118
||Total|||5.21||

Approved: J. Haug
""")
    return xlsx({"BOM": figures(rows, "03456")})


@list_file("Price list Q4.xlsx")
def english_per_m() -> bytes:
    """A price list with `Price/M (USD)`, least quantities and lead times that nothing is taken from."""
    rows = table("""
PRICE LIST Q4/2026 - valid until 2026-12-31
P/N|Description|Grade|Price/M (USD)|MOQ|Lead time (weeks)|HTS|Origin
BX-001|Disc 6x2|N35|48.00|10000|6|8505.11.0070|CN
BX-002|Disc 10x3|N42|131.00|5000|6|8505.11.0070|CN
BX-003|Block 20x10x4|N42SH|1,420.00|1000|8|8505.11.0070|JP
BX-004|Ferrite ring|Y30|62.50|5000|4|8505.19.1000|IN
* Prices EXW, excl. VAT
""")
    return xlsx({"Q4": figures(rows, "45")})


@list_file("RE declaration.xlsx")
def english_declaration() -> bytes:
    """A workbook of a supplier: a letter on the first sheet, contents of three elements on the second."""
    letter = table("""
Rare earth content declaration
Company|Kitakami Magnetics K.K.
Address|2-4 Aisari, Kitakami, Iwate, Japan
Contact|Sato
Date|2026-10-11
We hereby declare that the data on the sheet "Parts" is correct.
""")
    parts = table("""
Part number|Description|Dy (wt%)|Tb (wt%)|Sm (wt%)|Country of origin of rare earth
KM-4212|Block magnet|4.2|<0.1|0|China
KM-4213|Arc magnet|<0.1 %|<0.1 %|0|Australia
KM-4301|SmCo ring|0|0|24-26|China
""")
    return xlsx({"Declaration": letter, "Parts": parts})


@list_file("customers.ods")
def english_customers() -> bytes:
    """Customers whose country ends the address, and who holds them."""
    firms = table("""
Customer|Address|Phone
Motores del Bajío SA de CV|Av. Norte 12, 37000 León, Mexico|+52 477 123 4567
Aurora Robotics Inc.|400 Pine St, Boise, ID 83702, USA|+1 208 555 0100
Nordwerk Antriebe GmbH|Werkstr. 5, 24103 Kiel, Germany|+49 431 4711
""")
    owners = table("""
Customer|Shareholder|Shareholding (%)
Motores del Bajío SA de CV|Familia Ortega|60
Motores del Bajío SA de CV|Grupo Inversor Centro|<40
Aurora Robotics Inc.|Aurora Holdings LLC|100
""")
    return ods({"Customers": firms, "Owners": owners})
