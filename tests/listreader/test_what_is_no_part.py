# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is no part, part number or supplier though it stands in the place of one: headings of a second table, numbers of
records, web addresses, codes with a revision or a name in them.
"""

from __future__ import annotations

import pytest

from tests.listreader.reading_lists import entries_of, price_of, read_list

FIRST = "Part no;Name;Unit price EUR;Qty\nA-1;Screw;0.85;4\nA-2;Rotor;12.5;1\n"
LOWER = "R-7;Resistor;https://x.example/r7;4\nC-9;Capacitor;https://x.example/c9;5\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Component;;Suggested purchase link;Qty",
        "Component;Remarks of ours;Suggested purchase link;Qty",
        "Part;;Where we found it;Quantity",
        "Item;;Datasheet;Qty",
        "Article;;Our comment;Quantity",
        "Artikel;;Bezugslink;Menge",
        "Teil;;Wo gekauft;Anzahl",
        "Référence;;Lien d’achat;Quantité",
        "物料编码;;购买链接;数量",
        "部品番号;;購入リンク;数量",
    ],
)
def test_the_heading_of_a_second_table_is_no_part_and_its_parts_are_kept(heading: str) -> None:
    entries = entries_of(f"{FIRST}\n{heading}\n{LOWER}")
    assert set(entries) == {"A-1", "A-2", "R-7", "C-9"}
    assert entries["R-7"].values["list.quantity"] == "4"
    assert price_of(entries["A-2"]) == "12.5 EUR"


def test_words_behind_a_blank_row_that_head_no_figures_begin_no_table() -> None:
    assert set(entries_of(f"{FIRST}\nA-3;Qty;1.5;2\nA-4;Cover;2.5;3\n")) == {"A-1", "A-2", "A-3", "A-4"}


NUMBERS = ["1001", "1002", "1003"]


@pytest.mark.parametrize(
    ("record", "heading"),
    [
        ("ID", "Item"),
        ("id", "Part"),
        ("ID", "Artikel"),
        ("ID", "Teil"),
        ("ID", "Item No."),
        ("ID", "Part number"),
        ("ID", "SKU"),
        ("ID", "物料编码"),
        ("ID", "品番"),
        ("ID", "Référence"),
    ],
)
def test_the_id_of_a_record_stands_back_behind_any_part_number(record: str, heading: str) -> None:
    rows = "".join(
        f"{number};{code};Magnet {number[-1]};4.00\n"
        for number, code in zip(NUMBERS, ("KM-4212", "KM-4213", "HB-77"), strict=True)
    )
    assert set(entries_of(f"{record};{heading};Description;Price EUR\n{rows}")) == {
        "KM-4212",
        "KM-4213",
        "HB-77",
    }


def test_an_id_alone_is_the_part_number() -> None:
    rows = "KM-4212;Magnet;4.00\nKM-4213;Ring;5.00\nHB-77;Housing;1.20\n"
    assert set(entries_of(f"ID;Description;Price EUR\n{rows}")) == {"KM-4212", "KM-4213", "HB-77"}


@pytest.mark.parametrize("heading", ["Source", "Supplier", "Bezugsquelle", "Lieferant", "Vendor", "供应商"])
@pytest.mark.parametrize(
    "address", ["https://shop.example/km{}", "www.parts.example/km{}", "parts.example/km{}"]
)
def test_web_addresses_are_no_suppliers(heading: str, address: str) -> None:
    rows = "".join(f"KM-{n};Magnet {n};4.00;{address.format(n)}\n" for n in range(1, 4))
    (table,) = read_list(f"Part number;Name;Price EUR;{heading}\n{rows}")
    assert not any("products.supplier" in entry.values for entry in table.entries)
    (column,) = [column for column in table.columns() if column.heading == heading]
    assert not column.field


def test_firms_are_suppliers_though_one_of_them_has_a_web_address() -> None:
    rows = "KM-1;Magnet;4.00;Kitakami Magnetics\nKM-2;Ring;5.00;Nordhafen GmbH\nKM-3;Pin;1.00;https://x.example/3\n"
    entries = entries_of(f"Part number;Name;Price EUR;Source\n{rows}")
    assert entries["KM-1"].values["products.supplier"] == "Kitakami Magnetics"


@pytest.mark.parametrize(
    "code",
    [
        "004711/A;1-Wheel hub motor",
        "004711/B;2 - Stator",
        "4711 Rev. B",
        "4711 rev B",
        "4711-Rev.02",
        "4711 (Rev C)",
        "KM-4212, Version 3",
        "4711 Index C",
        "4711 Stand 02",
        "10-2034_C - Rotor",
        "4711 – Gehäuse links",
        "4711 版本:B",
    ],
)
def test_a_code_with_a_revision_or_a_name_in_it_is_asked_about(code: str) -> None:
    entries = read_list(f'Part no;Name;Price EUR\nKM-1;Ring;2.00\n"{code}";Magnet;4.00\n')[0].entries
    doubt = entries[1].doubts["products.part_number"]
    assert code in doubt.why
    assert not entries[1].part_number


@pytest.mark.parametrize(
    "code",
    [
        "KM-4212",
        "4711-A",
        "10-2034_C",
        "1N4148W",
        "REV-100",
        "INDEX 4",
        "A2 70",
        "M6x20",
        "4711/B",
        "HB 4806-2",
    ],
)
def test_a_code_that_only_looks_like_one_with_a_revision_is_a_part_number(code: str) -> None:
    assert set(entries_of(f"Part no;Name;Price EUR\nKM-1;Ring;2.00\n{code};Magnet;4.00\n")) == {"KM-1", code}
