# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Quantities of bills: units, base quantities, totals; unknown is never zero, and nothing is rounded."""

from __future__ import annotations

import pytest

from desktop_app.basics.texts import Doubtful, NoValue
from desktop_app.listreader.bills.read_bill import read_bill
from desktop_app.listreader.fields.mapping import BillShape, BillStyle
from tests.listreader.bills.lists import (
    entries,
    entry,
    lines_of,
    rows_of,
)

LEVEL = BillShape(BillStyle.LEVEL)
POSITION = BillShape(BillStyle.POSITION, top="HB")
FLAT = BillShape(BillStyle.FLAT, top="HB")
TREES = [BillStyle.LEVEL, BillStyle.DOTS, BillStyle.POSITION, BillStyle.INDENT, BillStyle.COLUMNS]


@pytest.mark.parametrize("quantity", ["", "0", "0.0", "-4"])
def test_a_quantity_that_is_none_is_doubted_and_never_zero(quantity: str) -> None:
    read = read_bill([entry(2, "A", quantity), entry(3, "B", "0.5")], FLAT)
    assert lines_of(read) == {("HB", "B"): "0.5"}
    assert rows_of(read.doubts) == [2]
    assert read.incomplete == {"HB"}


def test_the_reason_of_the_cell_is_passed_on() -> None:
    rows = [entry(2, "A"), entry(3, "B"), entry(4, "C", "2", quantity_to="3")]
    rows[0].missing["list.quantity"] = NoValue("it says that the value is still to come")
    rows[1].doubts["list.quantity"] = Doubtful('"AR" holds no figure', "Write it")
    read = read_bill(rows, FLAT)
    assert read.lines == ()
    assert "still to come" in read.doubts[rows[0].place].why
    assert "AR" in read.doubts[rows[1].place].why


@pytest.mark.parametrize(
    ("unit", "is_taken"),
    [("St", True), ("pcs", True), ("kg", False), ("m", False), ("Satz", True), ("Paar", False)],
)
def test_only_pieces_are_pieces(unit: str, is_taken: bool) -> None:
    read = read_bill([entry(2, "CU", "1.2", quantity_unit=unit)], FLAT)
    assert bool(read.lines) is is_taken
    assert bool(read.doubts) is not is_taken


def test_a_quantity_in_the_unit_that_the_price_is_for_is_taken() -> None:
    row = entry(2, "CU", "1.2", quantity_unit="kg", price_per="1 KG")
    assert not read_bill([row], FLAT).lines
    row.values["products.value"] = "9.80"
    read = read_bill([row], FLAT)
    assert lines_of(read) == {("HB", "CU"): "1.2"}
    assert "one kg" in read.remarks[row.place]


def test_quantities_for_a_hundred_are_divided_exactly() -> None:
    rows = [
        entry(2, "A", "50"),
        entry(3, "B", "7", base_quantity="3"),
        entry(4, "C", "30", base_quantity="1000"),
    ]
    read = read_bill(rows, BillShape(BillStyle.FLAT, top="HB", per="100"))
    assert lines_of(read) == {("HB", "A"): "0.5", ("HB", "C"): "0.03"}
    assert rows_of(read.doubts) == [3]
    unclear = read_bill(rows, BillShape(BillStyle.FLAT, top="HB", per="?"))
    assert rows_of(unclear.doubts) == [2, 3]


def test_a_base_quantity_is_not_guessed_for_assemblies_inside() -> None:
    rows = entries(("1", "R", "100"), ("2", "M", "2400"))
    read = read_bill(rows, BillShape(BillStyle.LEVEL, top="HB", per="100"))
    assert lines_of(read) == {("HB", "R"): "1"}
    assert rows_of(read.doubts) == [3]


def test_a_list_of_several_of_the_product_does_not_say_what_its_quantities_are_for() -> None:
    read = read_bill(entries(("0", "HB", "10"), ("1", "R", "20"), ("2", "M", "24")), LEVEL)
    assert lines_of(read) == {("R", "M"): "24"}
    assert rows_of(read.doubts) == [3]


def test_totals_that_contradict_are_told() -> None:
    rows = entries(("1", "R", "2"), ("2", "M", "24"), ("2", "N", "3"), ("1", "S", "1"))
    for row, total in zip(rows, ("2", "48", "7", "1"), strict=True):
        row.values["list.quantity_total"] = total
    read = read_bill(rows, BillShape(BillStyle.LEVEL, top="HB"))
    assert lines_of(read) == {("HB", "R"): "2", ("R", "M"): "24", ("HB", "S"): "1"}
    assert "7" in read.doubts[rows[2].place].why
    assert "6" in read.doubts[rows[2].place].why


def test_totals_may_be_for_a_batch_or_add_up_every_use() -> None:
    rows = entries(("1", "R", "2"), ("2", "M", "3"), ("1", "S", "1"), ("2", "M", "4"))
    for row, total in zip(rows, ("20", "100", "10", "100"), strict=True):
        row.values["list.quantity_total"] = total
    read = read_bill(rows, BillShape(BillStyle.LEVEL, top="HB"))
    assert not read.doubts
    assert lines_of(read)["R", "M"] == "3"


def test_totals_that_are_not_called_so_show_where_an_assembly_is_repeated() -> None:
    rows = entries(
        ("1", "A", "2"), ("2", "R", "2"), ("3", "M", "8"), ("1", "B", "3"), ("2", "R", "6"), ("3", "M", "24")
    )
    read = read_bill(rows, BillShape(BillStyle.LEVEL, top="HB"))
    assert lines_of(read) == {
        ("HB", "A"): "2",
        ("A", "R"): "1",
        ("R", "M"): "4",
        ("HB", "B"): "3",
        ("B", "R"): "2",
    }
    assert rows_of(read.remarks) == [3, 4, 6, 7]


def test_parts_that_are_not_fitted_are_in_no_bill() -> None:
    rows = [
        entry(2, "A", "1", not_fitted="no"),
        entry(3, "B", "1", not_fitted="DNP"),
        entry(4, "C", "2", not_fitted="maybe"),
        entry(5, "D", "3"),
    ]
    read = read_bill(rows, FLAT)
    assert lines_of(read) == {("HB", "A"): "1", ("HB", "D"): "3"}
    assert rows_of(read.remarks) == [3]
    assert rows_of(read.doubts) == [4]
    assert read.incomplete == {"HB"}
