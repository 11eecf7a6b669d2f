# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of German and Swiss firms: exports of an ERP, and a parts list kept by hand."""

from __future__ import annotations

from typing import Any

from tests.imports.writing import Shown, list_file, separated, xls, xlsx


@list_file("Stückliste HB-4806.csv")
def german_erp() -> bytes:
    """Titles, position numbers, prices for 100, subtotals, a page break with its heading again, a total."""
    return separated(
        """
Kitanova Antriebstechnik GmbH;;;;;;;;;;;
Stückliste;HB-4806;;Radnabenmotor 48 V;;;;;;;;
Stand: 12.10.2026;;;;;;;;;;;
;;;;;;;;;;;
Pos.;Artikelnummer;Bezeichnung;Menge;ME;EK-Preis;PE;Währung;Ursprungsland;Gewicht [g];Zolltarifnr.;Lieferant
1;00471;Rotor, komplett;1;ST;1.480,00;1;EUR;Deutschland;1.250,5;85030099;
1.1;KM-4212;Blockmagnet N42SH 20x10x5;24;ST;185,00;100;EUR;VR China;7,6;85051110;Zhongci Magnetics Co., Ltd.
1.2;BL-2210;Rotorblech M270-35A;180;ST;11,00;100;EUR;DE;3,25;85030099;Blechwerk Süd GmbH
;;Zwischensumme Rotor;;;1.545,40;;EUR;;;;
2;00502;Stator, komplett;1;ST;96,40;1;EUR;Tschechien;980;85030099;
2.1;IS-17;Isolierpapier 0,25;4;ST;0,90;1;EUR;Korea;1,1;48239085;Papier AG
Übertrag;;;;;1.645,40;;;;;;
Pos.;Artikelnummer;Bezeichnung;Menge;ME;EK-Preis;PE;Währung;Ursprungsland;Gewicht [g];Zolltarifnr.;Lieferant
2.2;CU-0,8;"Kupferdraht 0,8 mm; lackiert";1,2;KG;9,80;1;EUR;PL;1000;74081990;Papier AG
3;00518;Lager 6204-2RS;2;ST;2,10;1;EUR;SK;103;84821090;
10;SN-11;Hallsensor;3;ST;a. A.;1;EUR;MY;0,4;85429000;
Summe;;;;;1.657,30;;EUR;;;;
Alle Preise ohne MwSt.;;;;;;;;;;;
""",
        "cp1252",
    )


@list_file("Stueckliste_HB4806_C.xls")
def hub_motor() -> bytes:
    """A list kept by hand: 00471 is a number with a format, one amount in kilograms, no price, "Korea"."""
    money, part = "#,##0.00", "00000"
    rows: list[list[Any]] = [
        ["Stückliste HB-4806 Nabenmotor"],
        ["Stand 12.10.2026, Rev. C"],
        ["Pos.", "Artikelnr.", "Benennung", "Menge", "EP [€]", "Urspr.", "Bemerkung"],
        ["1", Shown(471, part), "Rotor, komplett", 1, Shown(148, money), "DE", ""],
        [
            "1.1",
            "KM-4212",
            "Blockmagnet N42SH 20×10×5",
            24,
            Shown(1.85, money),
            "VR China",
            "Zeichnung folgt",
        ],
        ["1.2", "BL-2210", "Rotorblech M270", 180, Shown(0.11, money), "DE", ""],
        ["2", Shown(502, part), "Stator, komplett", 1, Shown(96.4, money), "CZ", ""],
        ["2.1", "CU-0,8", "Kupferdraht 0,8 mm", "1,2 kg", Shown(9.8, money), "PL", "Meterware"],
        ["2.2", "IS-17", "Isolierpapier", 4, "n. v.", "Korea", ""],
        ["Zwischensumme", "", "", "", Shown(257.94, money), "", ""],
        ["3", Shown(518, part), "Lager 6204-2RS", 2, Shown(2.1, money), "SK", ""],
        ["4", "SN-11", "Hallsensor", 3, Shown(0.74, money), "MY", ""],
    ]
    return xls({"Tabelle1": rows})


@list_file("Preisliste CHF.xlsx")
def swiss_prices() -> bytes:
    """A price list: apostrophes between thousands, prices with their currency in the cell, a note at the end."""
    rows: list[list[Any]] = [
        ["Preisliste 2026 – gültig bis 31.12.2026"],
        [],
        [
            "Art.-Nr.",
            "Bezeichnung",
            "Warenursprung",
            "Nettopreis je 1000 Stk",
            "Nettogewicht kg/Stk",
            "Stat. Nr.",
        ],
        ["07.1200.05", "Präzisionsritzel m0.5", "Schweiz", "CHF 4'850.00", "0.0125", "8483.4090"],
        ["07.1200.10", "Präzisionsritzel m1.0", "Schweiz", "CHF 12'400.00", "0.031", "8483.4090"],
        ["07.2410.00", "Spannring", "Italien", "CHF 990.00", "0.004", "7326.9098"],
        ["07.3300.01", "Ringmagnet Sm2Co17", "China", "CHF 38'200.00", "0.0184", "8505.1900"],
        ["07.3300.02", "Ringmagnet Ferrit", "Deutschland/China", "CHF 1'200.00", "0.02", "8505.1900"],
        ["07.9000.00", "Montagefett 50 g", "unbekannt", "CHF 8'000.00", "0.062", "3403.1900"],
        [],
        ["Alle Preise exkl. MWST, ab Werk Grenchen."],
    ]
    return xlsx({"Preise": rows})


@list_file("artikelstamm.txt")
def article_master() -> bytes:
    """Fields with one pipe between, UTF-8 without a mark, blanks around, a sign behind figures below zero."""
    return (
        "Artikel-Nr. | Benennung 1 | Nettogew. | GewEinh | Standardpreis | Whg | UrsprLd | Warennr.\n"
        "000123 | Welle Ø 8 | 64,200 | G | 12,50 | EUR | DE | 84831095\n"
        "000124 | Welle Ø 10 | 101,000 | G | 13,75 | EUR | AT | 84831095\n"
        "000125 | Gutschrift Verpackung | 0,500 | KG | 3,00- | EUR | DE | 73102990\n"
        "000126 | Segmentmagnet N45UH | 0,012 | KG | 2,31 | USD | CN | 85051110\n"
        "000127 | Kleber 2K | 0,250 | KG | 18,40 | EUR |  | 35069190\n"
        "000128 | Schraube M3x8 | 540 | MG | 0,02 | EUR | TW | 73181595\n"
    ).encode()
