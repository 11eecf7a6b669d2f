# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists in which a figure is easily taken for another one: prices of a box, of a kilogram, in thousands or in cents."""

from __future__ import annotations

from tests.imports.writing import figures, list_file, separated, table, xlsx


@list_file("box_prices.csv")
def price_of_a_box() -> bytes:
    """English: the price is for a box, the pieces of which stand beside it; a unit column says BOX or EA."""
    return separated(
        """
SKU,Description,Price/Box (USD),Pcs/Box,Unit weight (g),Origin
BX-1,Screw M3,12.50,500,0.9,Taiwan
BX-2,Washer M3,4.20,1000,0.1,China
BX-3,Disc magnet 6x2,38.00,200,0.42,China
""",
        "utf-8",
    )


@list_file("Preise_je_VE.csv")
def price_of_a_package() -> bytes:
    """German: the price is for a package, its pieces stand in VE; the weight is that of a package as well."""
    return separated(
        """
Artikelnummer;Bezeichnung;Preis je VE (EUR);VE (Stück);Gewicht je VE (kg);Ursprung
VP-10;Klemme;24,00;50;0,85;DE
VP-11;Scheibenmagnet;61,50;100;0,32;CN
""",
        "utf-8",
    )


@list_file("fiyat_metre_kg.csv")
def price_by_unit() -> bytes:
    """Turkish: the price is for the unit beside it: pieces, kilograms, metres."""
    return separated(
        """
Stok Kodu;Stok Adı;Birim;Birim Fiyat (USD);Menşei
ST-1;Emaye tel 0,3;KG;14,20;Türkiye
ST-2;Kablo 2x0,5;MT;0,38;Türkiye
ST-3;Mıknatıs 12x4;ADET;0,92;Çin
""",
        "cp1254",
    )


@list_file("원가표.xlsx")
def thousands_of_won() -> bytes:
    """Korean: costs in thousands of won; the unit of the whole table stands above it."""
    rows = table("""
원가 현황표 (단위: 천원)
품번|품명|재료비|단가|원산지
CS-1|구동기|85.2|124.5|대한민국
CS-2|감속기|41.0|63.8|일본
""")
    return xlsx({"원가": figures(rows, "23")})


@list_file("采购价_万元.csv")
def ten_thousands_of_yuan() -> bytes:
    """Chinese: prices of equipment in ten thousand yuan in the heading."""
    return separated(
        """
物料编码,物料名称,单价(万元),重量(kg),产地
EQ-01,伺服电机,1.25,86,中国
EQ-02,减速机,2.4,145,日本
""",
        "gb18030",
    )


@list_file("prices_in_cents.csv")
def prices_in_cents() -> bytes:
    """English: unit prices in cents, US and euro."""
    return separated(
        """
Part Number,Description,Unit price (US cents),Net weight (g),COO
CT-1,Pin,3.2,0.4,TW
CT-2,Clip,11.5,1.9,CN
""",
        "utf-8",
    )


@list_file("Kosten_TEUR.xlsx")
def thousands_of_euro() -> bytes:
    """German: costs in thousands of euro."""
    rows = table("""
Sachnummer|Benennung|Preis [TEUR]|Masse [kg]|Ursprungsland
TE-1|Generator|12,4|860|DE
TE-2|Läufer|3,85|310|CN
""")
    return xlsx({"Kosten": rows})


@list_file("net_and_gross.xlsx")
def net_below_weight() -> bytes:
    """Two rows of headings: Weight over net and gross, Price over two currencies."""
    rows = table("""
Part No.|Description|Unit weight (kg)||Unit price||Country
||net|gross|EUR|USD|of origin
NG-1|Hub|0.42|0.55|18.4|20.1|Czechia
NG-2|Ring magnet|0.085|0.1|4.2|4.6|China
""")
    return xlsx({"Parts": figures(rows, "2345")})


@list_file("magnet_ppm.csv")
def contents_in_parts() -> bytes:
    """Contents in ppm, grams per kilogram and percent side by side."""
    return separated(
        """
Part number;Description;Dy [ppm];Tb [g/kg];Gd (%)
PM-1;Sintered block;32500;1.5;0.2
PM-2;Sintered ring;<500;0.4;n.d.
""",
        "utf-8",
    )


@list_file("pounds.csv")
def pounds_and_ounces() -> bytes:
    """American: the weight of a hundred pieces in pounds, that of one in ounces, a price per dozen."""
    return separated(
        """
Item,Item Description,Price per dozen (USD),Wt. per 100 pcs (lbs),Country of Origin
DZ-1,Hook magnet,18.00,2.5,China
DZ-2,Bar magnet,42.60,11,USA
""",
        "utf-8",
    )


@list_file("repeated.csv")
def same_part_two_prices() -> bytes:
    """Spanish: a part stands twice with two prices; a credit has a negative price; an amount is written with a unit."""
    return separated(
        """
Código;Descripción;Precio unitario (€);Peso (g);País de origen
RP-1;Imán disco;0,85;3,1;China
RP-2;Eje;4,10;96;España
RP-1;Imán disco;0,95;3,1;China
RP-3;Abono rotura;-12,00;;
""",
        "utf-8",
    )


@list_file("commandes.csv")
def french_order() -> bytes:
    """A French order: quantities ordered and delivered, prices of a kilogram for wire; the customer's reference."""
    return separated(
        """
Ligne;Référence;Désignation;Qté cdée;Qté livrée;Unité;PU HT (€);Montant HT;Date livr.
10;FO-1;Fil émaillé;25;25;KG;13,40;335,00;12/11/2026
20;FO-2;Aimant anneau;200;150;PCE;2,15;430,00;19/11/2026
30;FO-3;Carter;10;0;PCE;41,00;410,00;26/11/2026
""",
        "utf-8",
    )


@list_file("share_of_china.csv")
def share_of_china() -> bytes:
    """A supplier's answer: which share of the rare earth is Chinese, as a percent, a range and a limit."""
    return separated(
        """
Part No,Part name,Element,Content (wt%),Share of Chinese origin (%),Origin of rare earth
SC-1,Ring,Dy,2.4,60,China
SC-2,Block,Dy,1.1-1.3,0,Australia
SC-3,Arc,Tb,<0.1,100,China
""",
        "utf-8",
    )
