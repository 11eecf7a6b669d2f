# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What other sheets, groups of rows and lines above say of the rows of a parts list."""

from __future__ import annotations

import pytest

from desktop_app.listreader import ReadTable, find_layouts, read_layouts
from desktop_app.listreader.read_lists import NO_CHOICES, Choices
from desktop_app.listreader.tables import TEXT, Book, Table, TableRow
from tests.listreader.reading_lists import entries_of, mass_of, read_list
from tests.listreader.sheets import WORKBOOK

PARTS = "Part no;Name;Vendor no;Price EUR\nA-1;Rotor;V07;3\nA-2;Magnet;V12;2\nA-3;Cap;V07;1"
VENDORS = "Vendor no;Vendor name;Country\nV07;Shaoxing Electric;China\nV12;Halbach LLC;USA"
SUPPLIER = "products.supplier"


def sheet(title: str, text: str) -> Table:
    """Return a sheet of texts parted by semicolons."""
    rows = [line.split(";") for line in text.splitlines()]
    made = [
        TableRow(at, tuple(cells), "".join(TEXT if cell else " " for cell in cells), {}, {})
        for at, cells in enumerate(rows, 1)
    ]
    return Table(title, rows=made)


def read_book(*tables: Table, choices: Choices = NO_CHOICES) -> list[ReadTable]:
    """Return the tables of a workbook as they are read."""
    return read_layouts(find_layouts([Book("list.xlsx", tables=list(tables))], choices), WORKBOOK, choices)


def suppliers(parts: str, vendors: str) -> list[str]:
    """Return the supplier of each part, ? where it is doubtful."""
    table = read_book(sheet("Parts", parts), sheet("Vendors", vendors))[0]
    return ["?" if SUPPLIER in entry.doubts else entry.values.get(SUPPLIER, "") for entry in table.entries]


# ---- numbers that another sheet names ------------------------------------------------------------


def test_numbers_of_suppliers_are_joined_and_told() -> None:
    assert suppliers(PARTS, VENDORS) == ["Shaoxing Electric", "Halbach LLC", "Shaoxing Electric"]
    (column,) = (
        one
        for one in read_book(sheet("Parts", PARTS), sheet("Vendors", VENDORS))[0].columns()
        if one.field == SUPPLIER
    )
    assert (column.heading, "Vendors" in column.why) == ("Vendor no", True)


def test_the_order_of_the_sheets_makes_no_difference() -> None:
    *_, parts = read_book(sheet("Vendors", VENDORS), sheet("Parts", PARTS))
    assert [entry.values[SUPPLIER] for entry in parts.entries][1] == "Halbach LLC"


def test_a_number_that_is_not_there_is_a_doubt_and_no_name() -> None:
    assert suppliers(PARTS.replace("V12", "V99"), VENDORS) == ["Shaoxing Electric", "?", "Shaoxing Electric"]


def test_few_numbers_that_are_there_join_nothing() -> None:
    others = "\n".join(f"B-{n};Cap;X{n};1" for n in range(9))
    assert set(suppliers(f"{PARTS}\n{others}", VENDORS)) == {""}


def test_a_number_that_stands_for_two_firms_joins_nothing() -> None:
    assert set(suppliers(PARTS, f"{VENDORS}\nV07;Another Ltd;France")) == {""}


def test_zeros_in_front_are_kept_in_one_sheet_and_lost_in_another() -> None:
    numbered = PARTS.replace("V07", "70012").replace("V12", "70044")
    assert (
        suppliers(numbered, VENDORS.replace("V07", "0000070012").replace("V12", "0000070044"))[1]
        == "Halbach LLC"
    )


def test_names_of_suppliers_are_not_replaced_by_numbers() -> None:
    named = PARTS.replace("Vendor no", "Vendor").replace("V07", "Shaoxing Electric").replace("V12", "Other")
    assert suppliers(named, VENDORS) == ["Shaoxing Electric", "Other", "Shaoxing Electric"]


def test_what_was_joined_once_makes_no_names_of_the_numbers_of_the_next_list() -> None:
    joined = read_book(sheet("Parts", PARTS), sheet("Vendors", VENDORS))[0].mapping
    (table,) = read_layouts(
        find_layouts([Book("next.xlsx", tables=[sheet("Parts", PARTS)])]), WORKBOOK, saved=[joined]
    )
    assert not any(entry.values.get(SUPPLIER) for entry in table.entries)


# ---- groups of rows ------------------------------------------------------------------------------

BILL = "Part no;Name;Qty\nA-1;Motor;1\nA-2;Rotor;1\nA-3;Magnet;8\nA-4;Stator;1"


@pytest.mark.parametrize(
    ("levels", "sums_above", "lines"),
    [
        ({3: 1, 4: 2, 5: 1}, False, {("A-1", "A-2"), ("A-2", "A-3"), ("A-1", "A-4")}),
        ({3: 1, 4: 2}, True, {("A-1", "A-2"), ("A-2", "A-3")}),
        ({3: 1, 4: 1}, False, set()),  # the sum of the group may be the row below it
        ({2: 1, 3: 1, 4: 1}, True, set()),
    ],
)
def test_groups_of_rows_are_levels_where_what_holds_them_is_above(
    levels: dict[int, int], sums_above: bool, lines: set[tuple[str, str]]
) -> None:
    table = sheet("BOM", BILL)
    table.outline, table.sums_above = levels, sums_above
    (read,) = read_book(table)
    assert {(line.parent, line.child) for line in read.bill.lines} == lines
    assert lines or read.bill.doubts  # that it is not understood is said


# ---- parents -------------------------------------------------------------------------------------


def test_the_name_that_goes_with_the_parent_is_not_that_of_the_part() -> None:
    text = "Parent;Name;Component;Qty\nP-1;Motor;C-1;1\nP-1;Motor;C-2;2\nP-2;Pump;C-1;1\nP-2;Pump;C-3;4\n"
    (table,) = read_list(text)
    assert not any("products.name" in entry.values for entry in table.entries)
    assert table.bill.names == {"P-1": "Motor", "P-2": "Pump"}


def test_a_name_that_differs_below_one_parent_is_that_of_the_part() -> None:
    text = "Parent;Component;Name;Qty\nP-1;C-1;Shaft;1\nP-1;C-2;Hub;2\nP-2;C-1;Shaft;1\n"
    assert entries_of(text)["C-2"].values["products.name"] == "Hub"


def test_a_parent_with_two_names_has_none() -> None:
    text = "Parent;Parent name;Component;Qty\nP-1;Motor;C-1;1\nP-1;Engine;C-2;2\n"
    (table,) = read_list(text)
    assert table.bill.names == {}
    assert len(table.bill.lines) == 2


# ---- figures -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("1 lb 4 oz", "566.9904625 g"),
        ("1 lb, 0.5 oz", "467.7671315625 g"),
        ("1 lb 16 oz", "?"),
        ("1 lb 4 g", "?"),
        ("1 oz 4 lb", "?"),
    ],
)
def test_ounces_behind_pounds_are_what_is_left_over(cell: str, told: str) -> None:
    mass = mass_of(entries_of(f"Part no;Name;Weight\nA-1;Rotor;{cell}\nA-2;Nut;3 oz\nA-3;Cap;2 lb\n")["A-1"])
    assert mass[:1] == "?" if told == "?" else mass == told


def test_thousands_of_a_currency_are_told_in_their_rows_where_nothing_else_is_the_price() -> None:
    alone = entries_of("품번;품명;단가(천원)\nA-1;로터;12.5\n")["A-1"]
    assert "thousands" in alone.doubts["products.value"].why
    beside = entries_of("Part no;Name;Price kUSD;Price USD\nA-1;Rotor;12.5;12500\n")["A-1"]
    assert "Price USD" in beside.doubts["products.value"].why


@pytest.mark.parametrize("digits", ["١٢٫٥", "۱۲٫۵", "१२.५", "১২.৫", "๑๒.๕"])
def test_digits_of_other_scripts_are_figures(digits: str) -> None:
    entry = entries_of(f"Part no;Name;Price EUR\nA-1;Rotor;{digits}\nA-2;Nut;3\n")["A-1"]
    assert entry.values["products.value"] == "12.5"
