# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of firms in France, Italy, Spain, Portugal, Poland, Czechia, the Netherlands and Turkey."""

from __future__ import annotations

from tests.imports.writing import list_file, separated, table, xlsx


@list_file("Nomenclature moteur.csv")
def french() -> bytes:
    """Spaces between thousands, HT, two prices of which one is the whole line, a subtotal."""
    return separated(
        """
Nomenclature du moteur MR-310 - indice B;;;;;;;;
Réf.;Désignation;Qté;P.U. HT (€);Montant HT (€);Pays d'origine;Masse unitaire (g);Code douanier;Fournisseur
R-0100;Rotor équilibré;1;1 480,00;1 480,00;France;2 150,5;8503 00 99;
A-4212;Aimant terre rare N42SH;16;2,35;37,60;Chine;12,4;8505 11 10;Aimants du Rhône SARL
T-2210;Tôle magnétique;210;0,14;29,40;Allemagne;3,1;8503 00 99;Tôlerie Dupont
Sous-total rotor;;;;1 547,00;;;;
S-0200;Stator bobiné;1;312,90;312,90;République tchèque;1 890;8503 00 99;Bobinages Réunis
C-0031;Capteur à effet Hall;3;0,98;2,94;Taïwan;0,5;8542 39 90;Électrocomposants SA
J-0007;Joint;2;à définir;;Italie;1,2;4016 93 00;Électrocomposants SA
Total HT;;;;1 862,84;;;;
""",
        "cp1252",
    )


@list_file("Distinta base MT-900.xlsx")
def italian() -> bytes:
    """The product stands in a line above; figures are texts with decimal comma; a column of nothing but notes."""
    rows = table("""
Distinta base|MT-900|Motore trifase

Pos|Codice articolo|Descrizione|Q.tà|U.M.|Prezzo unitario €|Peso kg|Origine|Fornitore|Note
1|000815|Rotore completo|1|pz|1.245,80|4,250|Italia||
2|MAG-N38|Magnete NdFeB N38|12|pz|3,15|0,018|Cina|Magneti Brescia S.r.l.|da verificare
3|LAM-04|Lamierino|320|pz|0,085|0,0042|Germania|Lamierini Padani S.p.A.|
4|000822|Statore avvolto|1|pz|418,00|3,905|Italia||
5|CUS-6205|Cuscinetto 6205|2|pz|2,60|0,128|Slovacchia|Cuscinetti Nord S.r.l.|
6|GUA-11|Guarnizione|2|pz|n.d.|0,003|sconosciuto|Cuscinetti Nord S.r.l.|
Totale|||||2.091,615||||
""")
    return xlsx({"Foglio1": rows})


@list_file("lista de materiales.csv")
def spanish() -> bytes:
    """Currency and country in words, a supplier's country beside the supplier, tabs."""
    return separated(
        """
Código	Descripción	Cantidad	Precio unitario	Moneda	País de origen	Peso neto (g)	Partida arancelaria	Proveedor	País proveedor
MB-01	Motor sin escobillas	1	1.250,00	EUR	España	3.400	8501.10.99		
MB-02	Imán de neodimio N40	20	0,95	USD	China	4,8	8505.11.10	Imanes Ibéricos SL	España
MB-03	Chapa magnética	150	0,12	EUR	Alemania	2,9	8503.00.99	Chapas Vasco SA	España
MB-04	Rodamiento 608	2	1,10	EUR	Corea del Sur	12	8482.10.10	Rodamientos Sur SL	España
MB-05	Tornillo M4	8	0,03	EUR	Taiwán	1,5	7318.15.95	Rodamientos Sur SL	España
MB-06	Sensor de posición	1	4,20	USD	EE. UU.	2	8542.39.90	Sensores SL	Portugal
""",
        "cp1252",
    )


@list_file("Lista de peças.xlsx")
def portuguese() -> bytes:
    """A list of Brazil: NCM, reais, a total with its own word."""
    rows = table("""
Lista de peças - Conjunto ACN-50

Item|Código|Descrição|Qtde|Preço unitário (R$)|País de origem|Peso líquido (g)|NCM|Fornecedor
1|AC-501|Eixo|1|85,40|Brasil|640|8483.10.19|
2|AC-502|Ímã de terras raras|8|14,90|China|9,5|8505.11.00|Ímãs Paulista Ltda
3|AC-503|Carcaça|1|132,00|Brasil|1.120|8503.00.90|Fundição Sul Ltda
4|AC-504|Rolamento|2|11,35|Japão|36|8482.10.10|Rolamentos ABC Ltda
5|AC-505|Parafuso|6|0,22|não informado|2,1|7318.15.00|Rolamentos ABC Ltda
Total geral||||||||
""")
    return xlsx({"Planilha1": rows})


@list_file("wykaz czesci.csv")
def polish() -> bytes:
    """cp1250, złoty in the heading, a blank column between."""
    return separated(
        """
Wykaz części: silnik SB-48;;;;;;;;;
;;;;;;;;;
Lp.;Nr części;Nazwa;;Ilość;Cena netto [zł];Kraj pochodzenia;Masa [g];Kod CN;Dostawca
1;SB-1001;Wirnik kompletny;;1;612,50;Polska;1 150;85030099;
2;SB-1002;Magnes neodymowy N45H;;14;8,40;Chiny;11,2;85051110;Magnesy Śląsk Sp. z o.o.
3;SB-1003;Blacha wirnika;;160;0,55;Niemcy;3;85030099;Blachy Łódź S.A.
4;SB-1004;Łożysko 6203;;2;9,90;Słowacja;65;84821090;Łożyska Kraśnik S.A.
5;SB-1005;Śruba M5;;12;0,15;Tajwan;3,4;73181595;Łożyska Kraśnik S.A.
6;SB-1006;Czujnik Halla;;3;2,75;brak danych;0,4;85429000;Elektro Gdynia
Razem;;;;;634,25;;;;
""",
        "cp1250",
    )


@list_file("kusovnik.xlsx")
def czech() -> bytes:
    """Built into: the bill names for each part what it is built into."""
    rows = table("""
Kusovník – pohon PH-7

Číslo dílu|Název|Nadřazený díl|Množství|Cena za ks (Kč)|Země původu|Hmotnost (g)|Dodavatel
PH-7|Pohon||||Česko|5 400|
PH-71|Rotor|PH-7|1|4 250,00|Česko|1 900|
PH-711|Magnet NdFeB|PH-71|18|62,50|Čína|14,5|Magnety Praha s.r.o.
PH-712|Hřídel|PH-71|1|380,00|Česko|720|Kovo Brno a.s.
PH-72|Stator|PH-7|1|3 120,00|Slovensko|2 300|
PH-721|Plech statoru|PH-72|140|2,80|Rakousko|4,1|Plechy Ostrava a.s.
PH-73|Ložisko|PH-7|2|58,00|neuvedeno|103|Kovo Brno a.s.
""")
    return xlsx({"List1": rows})


@list_file("stuklijst.csv")
def dutch() -> bytes:
    """Line numbers 10, 20, 30 that are no structure; prices for 100 named in the heading."""
    return separated(
        """
Stuklijst;AW-220;Windturbine-actuator
Regel;Artikelnummer;Omschrijving;Aantal;Prijs per 100 (€);Land van herkomst;Gewicht (kg);GN-code;Leverancier
10;AW-221;Behuizing;1;12.450,00;Nederland;8,400;84831095;
20;AW-222;Magneet N40SH;32;310,00;China;0,021;85051110;Magneten Twente B.V.
30;AW-223;Lager;2;640,00;Zweden;0,220;84821090;Lagers Rotterdam B.V.
40;AW-224;Bout M8;24;9,50;Duitsland;0,012;73181595;Lagers Rotterdam B.V.
50;AW-225;Afdichting;2;n.t.b.;België;0,004;40169300;Lagers Rotterdam B.V.
Totaal;;;;13.409,50;;;;
""",
        "utf-8-sig",
    )


@list_file("parca listesi.csv")
def turkish() -> bytes:
    """cp1254, lira, dotless letters."""
    return separated(
        """
Parça No;Parça Adı;Adet;Birim Fiyat (TL);Menşe Ülke;Net Ağırlık (g);GTİP;Tedarikçi
TR-100;Mıknatıs N42;12;34,50;Çin;8,2;8505.11.00;İstanbul Mıknatıs Ltd. Şti.
TR-101;Şaft;1;410,00;Türkiye;560;8483.10.00;Ankara Döküm A.Ş.
TR-102;Rulman 6202;2;52,75;Japonya;45;8482.10.10;Rulman Ticaret A.Ş.
TR-103;Gövde;1;1.275,00;Türkiye;2.350;8503.00.90;Ankara Döküm A.Ş.
TR-104;Vida M4;8;0,90;belirtilmemiş;1,4;7318.15.00;Rulman Ticaret A.Ş.
Toplam;;;1.773,15;;;;
""",
        "cp1254",
    )
