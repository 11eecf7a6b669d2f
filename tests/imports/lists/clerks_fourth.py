# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Bills, firms and pages of other shapes: variants in columns, indents, repeated headings, totals of many languages."""

from __future__ import annotations

from typing import Any

from tests.imports.writing import figures, list_file, ods, separated, table, xlsx


@list_file("Varianten.xlsx")
def variants_in_columns() -> bytes:
    """German: a column of quantities for each variant of the product."""
    rows = table("""
Stücklistenvergleich
Sachnummer|Benennung|MOT-A|MOT-B|MOT-C|Gewicht g
KM-101|Magnet 10x5|8|12|16|3,8
KM-102|Blech|40|60|80|4,4
KM-103|Welle|1|1|1|120
""")
    return xlsx({"Vergleich": figures(rows, "2345")})


@list_file("teamcenter.txt")
def indents_of_text() -> bytes:
    """An export with tabs whose part numbers are indented by blanks; find numbers, sequence, owner."""
    return separated(
        """
BOM Line|Item Name|Find No.|Quantity|Owner|Release Status
TC-9000|Spindle unit|||r.meier|Released
  TC-9100|Rotor|10|1|r.meier|Released
    TC-9110|Magnet|10|12|k.lang|Released
    TC-9120|Sleeve|20|1|k.lang|In Work
  TC-9200|Cover|20|2|r.meier|Released
""",
        "utf-8",
        separator="\t",
    )


@list_file("zestawienie.csv")
def polish_sections() -> bytes:
    """Polish: sections with subtotals, amounts of the line, a sum, who made it."""
    return separated(
        """
Zestawienie materiałów: ZM-40 Siłownik
Poz.;Nr części;Nazwa;Ilość;J.m.;Cena jedn. (zł);Wartość (zł);Masa szt. (g);Kraj poch.
Zespół wirnika;;;;;;;;
1;ZM-401;Wirnik;1;szt.;42,00;42,00;310;Polska
2;ZM-402;Magnes;8;szt.;3,75;30,00;5,6;Chiny
Razem zespół wirnika;;;;;;72,00;;
Obudowa;;;;;;;;
3;ZM-403;Korpus;1;szt.;58,50;58,50;640;Czechy
4;ZM-404;Śruba M4;6;szt.;0,15;0,90;1,7;Tajwan
Razem obudowa;;;;;;59,40;;
Suma końcowa;;;;;;131,40;;
Sporządził: A. Nowak;;;;;;;;
""",
        "cp1250",
    )


@list_file("tavarantoimittajat.csv")
def northern_suppliers() -> bytes:
    """Suppliers of a Finnish firm: number, name, address with the country in Finnish at its end, contact."""
    return separated(
        """
Toimittajanro;Toimittajan nimi;Osoite;Yhteyshenkilö
501;Konepaja Virtanen Oy;Teollisuustie 4, 33100 Tampere, Suomi;A. Virtanen
502;Nordmagnet AB;Verkstadsgatan 9, 72130 Västerås, Ruotsi;L. Berg
503;Ganzhou Rare Earth Co., Ltd.;No. 7 Hongqi Road, Ganzhou, Kiina;Ms. Liu
""",
        "utf-8",
    )


@list_file("clientes_mx.xlsx")
def mexican_customers() -> bytes:
    """Mexican customers: address, country as a code of three letters, tax number, credit limit."""
    rows = table("""
Núm. cliente|Razón social|Domicilio|País|RFC|Límite de crédito
1001|Motores del Norte, S.A. de C.V.|Av. Industrial 200, Monterrey|MEX|MNO010101AB1|250,000.00
1002|Andes Robótica SpA|Av. Apoquindo 400, Santiago|CHL||80,000.00
1003|Lone Star Drives LLC|410 Main St, Houston|USA||120,000.00
""")
    return xlsx({"Clientes": rows})


@list_file("工程BOM.xlsx")
def chinese_indents() -> bytes:
    """Chinese engineering bill: levels drawn as +, ++; two rows of headings, remarks, signatures below."""
    rows = table("""
工程BOM
产品型号：|FJ-80|产品名称：|风机
层次|物料|||用量|单价|单重
|编码|名称|材质|(PCS)|(元)|(g)
+|FJ-81|转子组件||1|48.60|410
++|FJ-811|磁环|钕铁硼|1|22.50|96
++|FJ-812|轴|45#钢|1|6.30|150
+|FJ-82|外壳|ABS|1|5.10|230
编制：李明|||审核：王芳|||
""")

    def merge(_: Any, page: Any) -> None:
        page.merge_range(2, 1, 2, 3, "物料")

    return xlsx({"BOM": figures(rows, "456")}, merge)


@list_file("lista_preturi.csv")
def repeated_headings() -> bytes:
    """Romanian: the heading is repeated on each page, with a page number between; lei, the country."""
    return separated(
        """
Cod produs;Denumire produs;Preț unitar (RON);Masă netă (g);Țara de origine
LP-1;Magnet bloc;12,80;15,2;China
LP-2;Șaibă;0,06;0,4;România
Pagina 1 din 2;;;;
Cod produs;Denumire produs;Preț unitar (RON);Masă netă (g);Țara de origine
LP-3;Ax;18,40;88;Germania
LP-4;Rulment 608;3,95;12;Japonia
Pagina 2 din 2;;;;
""",
        "utf-8-sig",
    )


@list_file("ürün_reçetesi.ods")
def turkish_recipe() -> bytes:
    """Turkish recipe of a product: the product in its own column on its first row only, quantity, unit, waste."""
    rows = table("""
Mamul Kodu|Mamul Adı|Hammadde Kodu|Hammadde Adı|Miktar|Birim|Fire %
PM-70|Pompa|PM-701|Gövde|1|Adet|0
||PM-702|Mıknatıs|4|Adet|2
||PM-703|Conta|2|Adet|1
PM-80|Fan|PM-801|Pervane|1|Adet|0
||PM-702|Mıknatıs|6|Adet|2
""")
    return ods({"Reçete": figures(rows, "46")})


@list_file("magnet_reply.xlsx")
def danish_reply() -> bytes:
    """Danish reply to a question: element, content, the origin of the rare earth, a limit with a sign."""
    rows = table("""
Leverandørerklæring om sjældne jordarter
Varenr.|Varebetegnelse|Grundstof|Indhold (vægt-%)|Oprindelse af sjældne jordarter
DK-1|Magnetring|Dysprosium|2,9|Kina
DK-1|Magnetring|Terbium|≤0,2|Kina
DK-2|Magnetblok|Dysprosium|1,2–1,6|Vietnam
""")
    return xlsx({"Erklæring": rows})


@list_file("спецификация.xlsx")
def russian_specification() -> bytes:
    """Russian specification of the product in the title: designation, name, quantity, mass of one and of all."""
    rows = table("""
Спецификация изделия АБ-100 Насос
Поз.|Обозначение|Наименование|Кол.|Масса ед., кг|Масса общ., кг|Материал|Примечание
1|АБ-100.01|Корпус|1|2,4|2,4|АЛ9|
2|АБ-100.02|Ротор|1|0,85|0,85||
3|АБ-100.03|Магнит|12|0,024|0,288|NdFeB|покупной
Итого||||| 3,538||
""")
    return xlsx({"СП": figures(rows, "03")})


@list_file("unknown_codes.csv")
def unknown_codes() -> bytes:
    """A column of codes whose heading says only half of what it is, beside names: no name stands in for a code."""
    return separated(
        """
BOM entry,Item Name,Weight (g),Origin
QX-9100,Rotor,310,CN
QX-9110,Magnet,5.2,CN
QX-9120,Sleeve,18,JP
""",
        "utf-8",
    )
