# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Cells that are not what they seem: errors, words in place of figures, dates, formulas, formats."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from typing import Any

from tests.imports.writing import Shown, list_file, separated, table, xlsx
from tests.storage.spreadsheets import books


@list_file("cells.csv")
def words_for_values() -> bytes:
    """Every way to say that there is no value, and a few that only look like one."""
    return separated(
        """
Part No;Description;Unit price EUR;Origin;Weight g
W-01;#N/A price;#N/A;DE;10.5
W-02;n.d. price;n.d.;DE;10.5
W-03;to be told;TBD;CN;<0.01
W-04;Korea;1.50;Korea;10.5
W-05;below zero;1.50-;DE;10.5
W-06;two countries;1.50;DE/CN;10.5
W-07;word beside;1.50 approx;DE;10.5
W-08;no mass;1.50;TW;0
W-09;dash;-;-;-
W-10;range;1.20 - 1.50;JP;9.5-10.5
W-11;other money;$ 2.00;US;10.5
W-12;Congo;1.50;Congo;10.5
""",
        "utf-8",
    )


@list_file("formats.xlsx")
def formats_and_formulas() -> bytes:
    """Errors, dates where part numbers were meant, a formula that nobody worked out, numbers held as text."""
    rows: list[list[Any]] = [
        ["Part Number", "Description", "Unit Price (EUR)", "Origin", "Mass (kg)"],
        [Shown(471, "00000"), "zeros by format", 1.5, "DE", 0.01],
        [Shown(date(2026, 3, 1), "mmm-yy"), "part number turned into a date", 1.5, "DE", 0.01],
        ["F-3", "price is an error", None, "CN", 0.02],
        ["F-4", "price is a formula", None, "CN", 0.02],
        ["F-5", "price as text", "1.75", "JP", "0.03"],
        [12345678901234567890.0, "part number too long for a number", 1.5, "DE", 0.01],
        ["F-7", "price is a truth", True, "AT", 0.04],
        ["1E5", "part number like a power", 2.5, "AT", 0.04],
    ]

    def finish(_: Any, page: Any) -> None:
        page.write_formula(3, 2, "=1/0", None, "#DIV/0!")
        page.write_formula(4, 2, "=B2*2", None, 3.25)

    return xlsx({"Parts": rows}, finish)


@list_file("unworked.xlsx")
def formula_never_worked_out() -> bytes:
    """A program wrote a formula and no result: the cell has no value."""
    content = xlsx(
        {
            "Parts": [
                ["Part Number", "Description", "Unit Price (EUR)"],
                ["FN-1", "fine", 2.5],
                ["FN-2", "no result", 7],
            ]
        }
    )
    with zipfile.ZipFile(BytesIO(content)) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml")
    assert b"<v>7</v>" in sheet
    return books.with_parts(
        content, {"xl/worksheets/sheet1.xml": lambda part: part.replace(b"<v>7</v>", b"<f>2*3</f>")}
    )


@list_file("twice.csv")
def part_twice() -> bytes:
    """One part twice with the same facts, one with two prices, one with two countries of origin."""
    return separated(
        """
Part number,Description,Unit price,Currency,Country of origin
T-1,Magnet,1.85,EUR,CN
T-2,Rotor,148.00,EUR,DE
T-1,Magnet,1.85,EUR,CN
T-3,Bearing,2.10,EUR,SK
T-2,Rotor,151.00,EUR,DE
T-4,Sheet,0.11,EUR,DE
T-4,Sheet,0.11,EUR,AT
""",
        "utf-8",
    )


@list_file("weights.xlsx")
def units_in_cells() -> bytes:
    """Masses with their units in the cells, exact ounces and pounds, a unit that is not clear."""
    rows = table("""
P/N|Part name|Weight|Price|COO
WU-1|Housing|1.2 kg|EUR 12.50|Germany
WU-2|Magnet|7.6 g|1.85 €|P.R. China
WU-3|Shaft|2 lb|USD 9.00|USA
WU-4|Label|500 mg|0.05 €|Poland
WU-5|Ring|16 oz|$3.10|Mexico
WU-6|Wire|1 ton|€ 900|Chile
""")
    return xlsx({"Weights": rows})
