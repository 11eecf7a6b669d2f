# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists as firms of Europe and the Americas send them, written before the reader was looked at."""

from __future__ import annotations

from typing import Any

from tests.imports.writing import figures, list_file, ods, separated, table, xls, xlsx


@list_file("MM60_Werk1200.txt")
def sap_directory() -> bytes:
    """German SAP in UTF-16: the price and its unit, weights with their unit, columns that are not for us."""
    return separated(
        """
Material|Materialkurztext|Werk|MArt|Disp.|EKG|St.|BME|Preis|pro|Währg|Nettogew.|GewE|Urspr.|Stat.Warennr.|Letzte Änd.
000000000010044710|Läuferblech 0,35|1200|ROH|D07|K12|40|ST|86,40|1000|EUR|4,120|G|AT|8503 00 99|12.03.2026
000000000010044711|Magnetsegment links|1200|ROH|D07|K12|40|ST|1.284,00|100|EUR|18,500|G|CN|8505 11 10|02.09.2026
000000000010044712|Welle gehärtet|1200|HALB|D03|K07||ST|14,85|1|EUR|0,640|KG|DE|8483 10 95|30.06.2026
000000000010044713|O-Ring 12x2|1200|ROH|D03|K07|98|ST|32,10|1000|EUR|0,150|G||4016 93 00|17.11.2025
""",
        "utf-16",
        separator="\t",
    )


@list_file("Preisliste 2026 Magnetbau.xlsx")
def prices_in_a_note() -> bytes:
    """A price list: currency and basis stand in a sentence above the table; a group row; terms below."""
    rows = table("""
Magnetbau Ilmtal GmbH
Preisliste gültig ab 01.10.2026 - alle Preise in EUR je 100 Stück, netto, ab Werk
|
Art.-Nr.|Abmessung|Güte|Preis|Gewicht/St. (g)|VPE|Ursprung
Scheibenmagnete||||||
IM-D0803|Ø 8 x 3 mm|N42|38,50|1,15|500|VR China
IM-D1005|Ø 10 x 5 mm|N45|64,20|2,98|250|VR China
Blockmagnete||||||
IM-Q2010|20 x 10 x 5 mm|N38SH|212,00|7,60|100|Deutschland
IM-Q4015|40 x 15 x 8 mm|N38SH|1.148,00|36,5|20|Vietnam
|
Irrtümer und Preisänderungen vorbehalten. Mindestbestellwert 150 EUR.
""")
    return xlsx({"Preise": rows})


@list_file("Stueckliste_Getriebe.csv")
def numbered_positions() -> bytes:
    """German construction: positions 1, 1.1, 1.1.2 make the bill; weight of one and of all."""
    return separated(
        """
Pos.;Sachnummer;Benennung;Menge;Einheit;Gewicht [kg];Gesamtgewicht [kg];Werkstoff;Zeichnungs-Nr.;Bemerkung
1;GT-100.000;Getriebemotor kpl.;1;Stk;4,25;4,25;;GT-100.000 Bl.1;
1.1;GT-110.000;Rotor, gewuchtet;1;Stk;1,1;1,1;;GT-110.000;
1.1.1;GT-110.010;Magnetring;2;Stk;0,085;0,17;NdFeB, kunststoffgebunden;GT-110.010;Lieferant fragen
1.1.2;GT-110.020;Rotorwelle;1;Stk;0,93;0,93;42CrMo4;GT-110.020;
1.2;GT-120.000;Stirnradsatz;1;Stk;1,42;1,42;16MnCr5;GT-120.000;
1.3;DIN 912 M6x20;Zylinderschraube;8;Stk;0,0065;0,052;8.8;;
""",
        "cp1252",
    )


@list_file("articles_sage.csv")
def units_of_sale() -> bytes:
    """French Sage: the price is for the unit of sale beside it, in words; families and dormant articles."""
    return separated(
        """
Code article;Désignation;Famille;Prix d'achat HT;Devise;Unité d'achat;Poids net (g);Pays d'origine;Nomenclature douanière;En sommeil
VIS-M3-08;Vis CHC M3x8;QUINC;2,15;EUR;Le cent;0,8;Taïwan;73181588;Non
RON-M3;Rondelle M3;QUINC;4,60;EUR;Le mille;0,12;France;73182200;Non
AIM-1203;Aimant Ø12x3;MAGN;0,74;EUR;Pièce;2,5;Chine;85051110;Non
CAR-001;Carter aluminium;FOND;1 245,00;EUR;Le cent;312;Portugal;76169910;Oui
""",
        "cp1252",
    )


@list_file("nomenclature_turbine.ods")
def french_levels() -> bytes:
    """French ODS: levels with the article in three columns, repeated heading groups, a figure with a blank in it."""
    rows = table("""
Niveau|Rang|Article|Libellé|Qté/parent|UG|Masse nette|Unité|PMP (€)|Origine|Statut
0|10|TB-9000|Microturbine 3 kW|1|PCE|18,4|kg|2 480,00|FR|Validé
1|10|TB-9100|Alternateur|1|PCE|6,2|kg|812,50|FR|Validé
2|10|TB-9110|Aimant secteur|24|PCE|41|g|5,85|CN|Validé
2|20|TB-9120|Frette carbone|1|PCE|96|g|44,20|JP|En attente
1|20|TB-9200|Roue compresseur|1|PCE|0,74|kg|196,00|DE|Validé
""")
    return ods({"Feuille1": figures(rows, "014")})


@list_file("distinta_base_EP40.xlsx")
def italian_explosion() -> bytes:
    """Italian bill of the product in the title: quantity, price of the unit, net weight in grams, subtotals."""
    rows = table("""
DISTINTA BASE
Articolo:|EP40|Elettropompa 40 W
Data stampa:|05/10/2026
|
Pos|Cod. componente|Descrizione componente|U.M.|Q.tà|Costo unit. €|Costo tot. €|Peso netto gr.|Paese d'origine|Fornitore abituale
10|EP-4010|Rotore magnetico|NR|1|6,30|6,30|82|Cina|Magneti Valle S.r.l.
20|EP-4020|Statore avvolto|NR|1|9,75|9,75|240|Italia|Avvolgimenti Brescia
30|EP-4030|Guarnizione NBR|NR|2|0,18|0,36|1,5|Italia|Gomma Sud
40|EP-4040|Vite TCEI M4x12|NR|6|0,025|0,15|1,6|Taiwan|Bullonerie Riunite
|||||Totale|16,56|||
""")

    def merge(_: Any, page: Any) -> None:
        page.merge_range(0, 0, 0, 9, "DISTINTA BASE")

    return xlsx({"EP40": rows}, merge)


@list_file("listino.xls")
def italian_hundreds() -> bytes:
    """Italian prices per hundred pieces; the pieces of a box beside; the country in Italian."""
    rows = table("""
Codice|Descrizione|Prezzo € % pz|Pz. per conf.|Peso unit. (g)|Made in
MG-0510|Disco 5x10|48,00|200|1,48|Cina
MG-0810|Disco 8x10|126,50|100|3,77|Cina
MG-1220|Cilindro 12x20|438,00|50|17,2|Germania
""")
    return xls({"Listino": figures(rows, "234")})


@list_file("lista_precios_tornilleria.csv")
def spanish_thousands() -> bytes:
    """Spanish prices by the thousand with a dot of thousands; net weight of a hundred pieces in kilograms."""
    return separated(
        """
Referencia;Descripción;Precio (€/millar);Peso neto por 100 uds. (kg);País de origen;Código TARIC;Plazo
T-0304;Tornillo M3x4;1.150,00;0,06;España;7318158890;2 semanas
T-0412;Tornillo M4x12;38,40;0,165;China;7318158890;en stock
A-0400;Arandela M4;9,75;0,03;India;7318220098;en stock
""",
        "utf-8",
    )


@list_file("estrutura_protheus.csv")
def brazilian_structure() -> bytes:
    """Brazilian TOTVS: level, code, component, base quantity, loss; prices as R$ 1.234,56; dates of validity."""
    return separated(
        """
Nível;Código;Componente;Descrição;Qtd. Necess.;UM;Índice Perda;Custo Unit.;Peso Líq. (kg);Origem;Início Validade
1;GE5000;GE5100;Rotor do gerador;1;PC;0,00;R$ 1.234,56;3,4;Brasil;01/01/2026
2;GE5100;GE5110;Ímã de terras raras;18;PC;2,00;R$ 27,90;0,038;China;01/01/2026
2;GE5100;GE5120;Eixo usinado;1;PC;0,00;R$ 310,00;2,15;Brasil;01/01/2026
1;GE5000;GE5200;Carcaça;1;PC;0,00;R$ 645,10;5,9;Brasil;15/03/2026
""",
        "utf-8-sig",
    )


@list_file("fornecedores.xlsx")
def portuguese_suppliers() -> bytes:
    """Portuguese suppliers: town and country at the end of an address in one cell; telephone, tax number, terms."""
    rows = table("""
N.º|Nome do fornecedor|Morada|Telefone|NIF|Cond. pagamento
2001|Metalúrgica do Vouga, Lda.|Zona Industrial, Lote 14, 3750-064 Águeda, Portugal|+351 234 600 100|501234567|30 dias
2002|Imanes Ibéricos S.L.|C/ del Hierro 22, 08038 Barcelona, Espanha|+34 93 555 01 02|ESB6123456|60 dias
2003|Ningbo Yongci Magnet Co., Ltd.|No. 18 Gaoxin Rd., Ningbo 315040, China|+86 574 8800 1234||30% T/T
2004|Kolben & Söhne GmbH|Am Bahnhof 5, 70499 Stuttgart, Alemanha|+49 711 900 800|DE811223344|14 dias
""")
    return xlsx({"Fornecedores": rows})


@list_file("kartoteka_optima.csv")
def polish_index() -> bytes:
    """Polish Comarch: the index, the unit, a net price with its currency, the mass in kilograms, EAN, warehouse."""
    return separated(
        """
Lp.;Indeks;Nazwa;J.m.;Cena zakupu netto;Waluta;Masa netto [kg];Kraj pochodzenia;Kod CN;EAN;Magazyn;Dostawca
1;SIL-2210;Silnik BLDC 24 V;szt.;184,90;PLN;0,86;Polska;85013100;5901234567890;MG1;Elektro-Napęd Sp. z o.o.
2;MAG-0311;Magnes walcowy;szt.;1,12;PLN;0,0042;Chiny;85051110;5901234567906;MG1;Magnesy Śląsk
3;LOZ-6001;Łożysko 6001;szt.;6,48;PLN;0,022;Słowacja;84821010;5901234567913;MG2;Łożyska Tatry
4;WAL-0120;Wałek;szt.;23,00;PLN;0,31;Niemcy;84831095;;MG2;Obróbka CNC Nowak
Razem: 4 pozycje;;;;;;;;;;;
""",
        "cp1250",
    )


@list_file("kusovnik_helios.xlsx")
def czech_costs() -> bytes:
    """Czech bill: prices of a thousand pieces in crowns, the mass in grams, the country, the person who checked."""
    rows = table("""
Kusovník: čerpadlo HC-12
Reg. číslo|Název|Množství na ks|MJ|Cena Kč/1000 ks|Hmotnost (g)|Země původu|Dodavatel
HC-1201|Oběžné kolo|1|ks|14 250,00|46|Česko|Plasty Morava
HC-1202|Magnet kroužek|1|ks|62 900,00|38,5|Čína|Magnety Praha
HC-1203|Šroub M3x10|5|ks|410,00|0,9|Tchaj-wan|Spojovák
HC-1204|Těsnění|2|ks|1 120,00|0,7|Německo|Guma Zlín
Zkontroloval: Dvořák, 12. 10. 2026
""")
    return xlsx({"Kusovník": figures(rows, "25")})


@list_file("malzeme_listesi.csv")
def turkish_materials() -> bytes:
    """Turkish Logo: the code, the unit price with its sign, weight in grams, origin, warehouse, two suppliers' words."""
    return separated(
        """
Malzeme Kodu;Malzeme Açıklaması;Ana Birim;Birim Fiyat;Döviz;Birim Ağırlık (gr);Menşei;GTİP;Ambar;Tedarikçi
TR-1001;Sabit mıknatıs 25x10;ADET;3,85;USD;19,2;Çin;8505.11.00.00.00;Merkez;Ege Manyetik A.Ş.
TR-1002;Rotor sacı;ADET;0,42;USD;6,8;Türkiye;8503.00.99.00.00;Merkez;Sac Sanayi Ltd. Şti.
TR-1003;Rulman 6204;ADET;1,95;USD;106;Japonya;8482.10.10.00.00;Merkez;Rulman Ticaret
TR-1004;Mil;ADET;11,40;USD;425;Almanya;8483.10.95.00.00;Şube 2;Talaşlı İmalat
""",
        "cp1254",
    )


@list_file("Прайс_крепёж.csv")
def russian_stock() -> bytes:
    """Russian 1C: prices in roubles for a thousand pieces, the net mass in grams, the remainder, a total."""
    return separated(
        """
Артикул;Номенклатура;Ед. изм.;Остаток;Цена за 1000 шт., руб.;Масса нетто, г;Страна происхождения;Код ТН ВЭД
К-03.08;Винт М3х8;шт;12 400;1 180,00;0,9;Китай;7318158100
К-04.00;Шайба 4;шт;8 050;310,50;0,3;Россия;7318220008
К-11.02;Магнит кольцевой;шт;640;58 700,00;7,25;Китай;8505110000
Итого;;;21 090;;;;
""",
        "cp1251",
    )


@list_file("artikellijst.xlsx")
def dutch_articles() -> bytes:
    """Dutch Exact: cost price with 'per' beside it, weight with its unit beside it, the country, blocked or not."""
    rows = table("""
Artikelcode|Omschrijving|Kostprijs|Per|Valuta|Gewicht|Gewichtseenheid|Land van herkomst|Leverancier|Geblokkeerd|Inkoper
PM-100|Magneetrotor|18,75|1|EUR|320|gram|Nederland|Van Dijk Techniek B.V.|Nee|JV
PM-101|Magneet 15x5|46,00|100|EUR|6,6|gram|China|Magneten Direct|Nee|JV
PM-102|Borgring|21,30|1000|EUR|0,4|gram|Duitsland|Bevestigers Holland|Nee|KS
PM-103|Huis|24,10|1|EUR|1,2|kg|Tsjechië|Gieterij Zuid|Ja|KS
""")
    return xlsx({"Artikelen": figures(rows, "235")})


@list_file("strukturlista_monitor.xlsx")
def swedish_structure() -> bytes:
    """Swedish Monitor: the level, the quantity in the parent, the standard price, the weight, the country."""
    rows = table("""
Nivå|Artikelnummer|Benämning|Antal|Enhet|Standardpris (SEK)|Vikt (kg)|Ursprungsland|Leverantör|Ledtid
0|SV-700|Spindelmotor|1|st|9 450,00|11,8||  |
1|SV-710|Rotor|1|st|2 310,00|3,9|Sverige|Mälardalens Mek AB|15
2|SV-711|Magnet 30x12|32|st|18,60|0,021|Kina|Nordmagnet AB|40
2|SV-712|Rotorkärna|1|st|640,00|2,6|Finland|Plåt Oy|20
1|SV-720|Lager|2|st|415,00|0,19|Japan|Kullager Väst|10
""")
    return xlsx({"Struktur": figures(rows, "03")})


@list_file("BOM_Explosion_200-1001.csv")
def oracle_explosion() -> bytes:
    """English Oracle: the assembly in the lines above, item sequence, weight with its unit, effectivity, planner."""
    return separated(
        """
Organization,M1
Assembly,200-1001,Actuator assy 24V

Item Seq,Op Seq,Component,Description,UOM,Basis,Quantity,Effective From,Unit Cost (USD),Unit Weight,Weight UOM,Country of Manufacture,Planner
10,20,200-1010,"Rotor, bonded",EA,Item,1,01-JAN-2026,12.40,0.12,KG,US,PLN01
20,20,200-1020,"Magnet, ring, 18 OD",EA,Item,2,01-JAN-2026,1.875,9.4,G,CN,PLN01
30,30,200-1030,"Screw, pan head, M3",EA,Item,4,01-JAN-2026,0.0215,0.8,G,TW,PLN02
40,30,200-1040,"Housing, cast",EA,Item,1,15-MAR-2026,"1,020.00",2.35,KG,MX,PLN02
""",
        "utf-8",
    )


@list_file("Items_BC.xlsx")
def business_central() -> bytes:
    """Dynamics: No., the unit cost without a currency, net weight without a unit, the vendor's own item number."""
    rows = table("""
No.|Description|Base Unit of Measure|Unit Cost|Net Weight (kg)|Country/Region of Origin Code|Tariff No.|Vendor No.|Vendor Item No.|Blocked|Last Date Modified
1896-S|Magnet coupling|PCS|48.35|0.75|DE|8505 19 90|V00110|MK-75|No|2026-09-14
1900-S|Inner rotor|PCS|21.1|0.24|CN|8505 11 10|V00230|IR24/A|No|2026-09-14
1906-S|Outer rotor|PCS|24.8|0.39|CN|8505 11 10|V00230|OR39/A|Yes|2025-02-01
""")
    return xlsx({"Items": figures(rows, "34")})


@list_file("CAD_BOM_pump.csv")
def inventor_units() -> bytes:
    """A CAD export: items 1, 1.1; masses with their unit, costs with their sign, in the cells; a stock number."""
    return separated(
        """
Item,Part Number,Thumbnail,BOM Structure,Unit QTY,QTY,Stock Number,Description,REV,Mass,Estimated Cost
1,PU-01-000,,Normal,Each,1,,Drive unit,C,1.932 kg,$214.00
1.1,PU-01-010,,Normal,Each,1,ST-7710,Hub with magnets,B,0.610 kg,$96.50
1.1.1,PU-01-011,,Purchased,Each,20,ST-7711,Arc magnet,A,0.011 kg,$2.35
1.2,PU-01-020,,Normal,Each,1,ST-7720,Cover,A,0.245 kg,$18.00
2,PU-02-000,,Purchased,Each,4,ST-8800,"Screw, M5",-,0.004 kg,$0.12
""",
        "utf-8-sig",
    )


@list_file("quote_US.xlsx")
def american_quotation() -> bytes:
    """An American quotation: price per each, C or M in a column, ounces and pounds in the cells, lead times, remarks."""
    rows = table("""
Quotation Q-26-0815|||||||
Customer: Hartwell Motion|||||||
Line|Part No.|Description|Unit Price|Price Per|Unit Wt.|Country of Origin|Lead Time
1|HM-2201|Magnet, block|$312.00|C|12 g|China|8 wks
2|HM-2202|Pin, dowel|$84.50|M|0.9 g|USA|stock
3|HM-2203|Bracket, stamped|$1.27|EA|45 g|Mexico|4 wks
Prices firm for 30 days. F.O.B. Toledo, Ohio.|||||||
""")
    return xlsx({"Quote": rows})


@list_file("ämnesdeklaration.csv")
def swedish_contents() -> bytes:
    """Swedish declaration: a row an element, below a limit, a range, where the element comes from."""
    return separated(
        """
Artikelnr;Benämning;Ämne;Halt (vikt-%);Ursprung för sällsynt jordartsmetall
SM-11;Magnetring;Dysprosium;3,2;Kina
SM-11;Magnetring;Terbium;<0,1;Kina
SM-12;Magnetblock;Dysprosium;1,0-1,5;Vietnam
SM-14;Magnetskiva;Samarium;24,8;Australien
""",
        "utf-8",
    )


@list_file("Rechnung_2026-4471.xlsx")
def german_invoice() -> bytes:
    """A German invoice: articles with a unit price and their sums, tax, an account number."""
    rows = table("""
Magnetbau Ilmtal GmbH, Ilmstr. 4, 99425 Weimar
Rechnung Nr.|2026-4471|Datum|14.10.2026
|
Pos.|Art.-Nr.|Bezeichnung|Menge|Einheit|Einzelpreis EUR|Gesamtpreis EUR
1|IM-D0803|Scheibenmagnet 8x3|500|Stk|0,385|192,50
2|IM-Q2010|Blockmagnet 20x10x5|100|Stk|2,12|212,00
|||||Zwischensumme|404,50
|||||zzgl. 19 % MwSt.|76,86
|||||Rechnungsbetrag|481,36
Zahlbar innerhalb 30 Tagen. IBAN DE02 1203 0000 0000 2020 51
""")
    return xlsx({"Rechnung": rows})


@list_file("Brief.txt")
def letter() -> bytes:
    """A letter is no parts list."""
    return separated(
        """
Sehr geehrte Frau Haug,

vielen Dank für Ihre Anfrage vom 12. Oktober 2026, Zeichen 4711/B. Wir bestätigen, dass
unsere Magnete N42SH aus China stammen; die Rohstoffe kommen aus Baotou, 2,4 % davon Dysprosium.
Der Preis beträgt 1,42 EUR je Stück, ab 1.000 Stück 1,18 EUR.

Mit freundlichen Grüßen
Jan Köhler, +49 111 222333
""",
        "utf-8",
    )


@list_file("timesheet_2026-10.csv")
def timesheet() -> bytes:
    """Hours of people are no parts list."""
    return separated(
        """
Date,Employee,Project,Task,Hours,Rate (EUR),Amount,Remark
2026-10-05,Meier,PRJ-104,Design review,4.5,85.00,382.50,
2026-10-05,Okafor,PRJ-104,CAD,8,72.00,576.00,overtime
2026-10-06,Meier,PRJ-221,Test bench,6,85.00,510.00,
2026-10-07,Okafor,PRJ-104,CAD,7.5,72.00,540.00,
""",
        "utf-8",
    )


@list_file("tariff_8505.xlsx")
def tariff_extract() -> bytes:
    """A customs nomenclature is no parts list."""
    rows = table("""
HS Code|Description|Unit|MFN duty|Preferential|Valid from
8505.11|Permanent magnets, of metal|kg|2.2 %|0 %|2026-01-01
8505.11.10|- containing neodymium, praseodymium, dysprosium or samarium|kg|2.2 %|0 %|2026-01-01
8505.11.90|- other|kg|2.2 %|0 %|2026-01-01
8505.19|Permanent magnets, other|kg|2.2 %|0 %|2026-01-01
8505.20|Electromagnetic couplings, clutches and brakes|kg|2.2 %|1.1 %|2026-01-01
""")
    return xlsx({"Chapter 85": rows})


@list_file("packing_list_7712.xlsx")
def packing_list() -> bytes:
    """A packing list: net weight of all pieces of a line, gross weight, cartons."""
    rows = table("""
PACKING LIST No. 7712
Carton No.|Part No.|Description|Qty (pcs)|Total N.W. (kg)|Total G.W. (kg)|Measurement (cm)
1-2|HM-2201|Magnet, block|2000|24.0|26.5|40x30x20
3|HM-2202|Pin, dowel|5000|4.5|4.9|30x20x20
4-5|HM-2203|Bracket, stamped|400|18.0|19.6|40x30x30
|TOTAL|5 cartons|7400|46.5|51.0|
""")
    return xlsx({"PL": figures(rows, "345")})
