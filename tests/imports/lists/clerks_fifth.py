# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Columns that look like what they are not: other prices, other countries, services, parcels, rates of exchange."""

from __future__ import annotations

from typing import Any

from tests.imports.writing import Shown, list_file, separated, xlsx


@list_file("Preise_alt_neu.csv")
def old_and_new_prices() -> bytes:
    """German: old and new price, list price and discount, selling price beside the purchase price."""
    return separated(
        """
Artikelnr.;Bezeichnung;EK alt;EK neu;VK;UVP;Währung;Lieferland;Ursprungsland;Bruttogewicht kg
AN-1;Magnetgriff;1,90;2,05;4,10;5,90;EUR;NL;CN;0,062
AN-2;Haftleiste;6,40;6,95;13,80;19,90;EUR;DE;VN;0,41
""",
        "utf-8",
    )


@list_file("prices_by_year.csv")
def prices_by_year() -> bytes:
    """English: a column of prices for each year; the supplier's country, the country of dispatch."""
    return separated(
        """
Part No.,Description,Price 2025 (USD),Price 2026 (USD),Supplier,Supplier country,Ship-from country
YR-1,Coil,3.10,3.25,Dalian Coil,China,Singapore
YR-2,Bracket,0.88,0.86,Hanoi Press,Vietnam,Vietnam
""",
        "utf-8",
    )


@list_file("services.csv")
def services() -> bytes:
    """A price list of services by the hour is no list of parts."""
    return separated(
        """
Service code,Service,Hourly rate (EUR/h),Remark
S-01,Engineering,95.00,
S-02,Commissioning,110.00,plus travel
S-03,Training,88.00,
""",
        "utf-8",
    )


@list_file("parcels.csv")
def parcels() -> bytes:
    """A list of parcels: tracking numbers, weights, countries of destination, declared values."""
    return separated(
        """
Tracking No.,Consignee,Destination country,Weight (kg),Declared value (EUR),Status
1Z999AA10123456784,Hansa Antriebe GmbH,Germany,4.2,310.00,delivered
1Z999AA10123456785,Tokyo Drive K.K.,Japan,1.1,85.00,in transit
1Z999AA10123456786,Lone Star Drives LLC,USA,12.6,940.00,in transit
""",
        "utf-8",
    )


@list_file("kurse.csv")
def exchange_rates() -> bytes:
    """Rates of exchange are no parts."""
    return separated(
        """
Währung;Land;Kurs;Stand
USD;Vereinigte Staaten;1,0842;30.10.2026
CNY;China;7,7210;30.10.2026
JPY;Japan;163,55;30.10.2026
""",
        "utf-8",
    )


@list_file("percent_cells.xlsx")
def percent_formats() -> bytes:
    """Contents as cells in the format of percents, shares beside plain ones; a mass in grams and one in kilograms."""
    rows: list[list[Any]] = [
        ["Part number", "Name", "Dy", "Tb", "Weight"],
        ["PF-1", "Block", Shown(0.031, "0.0%"), Shown(0.004, "0.0%"), "15 g"],
        ["PF-2", "Ring", Shown(0.0125, "0.00%"), "", "0.21 kg"],
    ]
    return xlsx({"Contents": rows})


@list_file("areas_of_origin.csv")
def areas_of_origin() -> bytes:
    """French: origins that are no country: UE, Asie; one that is written with its preference."""
    return separated(
        """
Référence;Désignation;PU HT (€);Origine
AO-1;Palier;4,20;UE
AO-2;Bague;0,35;Asie
AO-3;Aimant;1,15;Chine (non préférentielle)
AO-4;Axe;2,80;France
""",
        "utf-8",
    )


@list_file("weights_absurd.csv")
def grams_called_kilograms() -> bytes:
    """Spanish: a heading in kilograms over figures that are grams, as the prices show."""
    return separated(
        """
Referencia;Descripción;Precio unitario (€);Peso (kg);País de origen
GK-1;Tornillo M3;0,02;0,9;Taiwán
GK-2;Carcasa;12,50;640;España
GK-3;Imán;0,85;6,1;China
GK-4;Eje;4,10;96;España
""",
        "utf-8",
    )


@list_file("assets.csv")
def inventory_of_stock() -> bytes:
    """Italian stock: quantities on hand, a stock value in all, the unit cost, the last movement."""
    return separated(
        """
Codice articolo;Descrizione;Giacenza;UM;Costo medio (€);Valore giacenza (€);Ultimo movimento;Ubicazione
MG-11;Magnete disco;1.250;PZ;0,42;525,00;12/10/2026;A-03-2
MG-12;Albero;84;PZ;6,15;516,60;02/11/2026;B-01-1
MG-13;Guarnizione;3.000;PZ;0,08;240,00;28/09/2026;A-05-4
""",
        "cp1252",
    )


@list_file("見積依頼.csv")
def request_without_prices() -> bytes:
    """Japanese request for a quotation: prices are still blank, and most headings are polite words that are seldom used."""
    return separated(
        """
No.,品番,品名,材質,月当り見込,御希望価額,御見積額,御希望日
1,RQ-01,磁石 φ10×3,NdFeB,"120,000",,,2027/01/15
2,RQ-02,ヨーク,SPCC,"60,000",,,2027/01/15
""",
        "cp932",
    )
