# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Grades of magnets as the trade and as makers write them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_app.domain.sorting.grades import GradeReading
from desktop_app.services.catalogue.sorting import grade_book, grade_spellings
from tests.law_files import law_saying, with_days
from tests.sorting.truth import shipped_law


def read(text: str, *, is_grade: bool = False) -> GradeReading:
    reading = grade_book(shipped_law()).read(text, is_grade=is_grade)
    assert reading is not None, text
    return reading


@pytest.mark.parametrize(
    ("text", "family", "standard", "row"),
    [
        ("Blockmagnet N42SH 20x10x5", "sintered NdFeB", "N42SH", "II-PM-3"),
        ("Segmentmagnet 38EH", "sintered NdFeB", "N38EH", "II-PM-3"),
        ("n 42 sh", "sintered NdFeB", "N42SH", "II-PM-3"),
        ("disc N35", "sintered NdFeB", "N35", ""),
        ("disc N45M", "sintered NdFeB", "N45M", ""),
        ("钐钴磁钢 瓦形 YXG-28H", "sintered SmCo 2:17", "Sm2Co17-28", "II-PM-1"),
        ("ring SmCo 2:17", "sintered SmCo 2:17", "", "II-PM-1"),
        ("SmCo5-18", "sintered SmCo 1:5", "SmCo5-18", "II-PM-1"),
        ("NMX-S45SH", "sintered NdFeB", "N45SH", "II-PM-3"),
        ("NEOMAX-38EH", "sintered NdFeB", "N38EH", "II-PM-3"),
        ("NEOREC45SH", "sintered NdFeB", "N45SH", "II-PM-3"),
        ("N4021", "sintered NdFeB", "N40SH", "II-PM-3"),
        ("G50SH", "sintered NdFeB", "N50SH", "II-PM-3"),
        ("BMN-38SH", "sintered NdFeB", "N38SH", "II-PM-3"),
        ("RECOMA 28", "sintered SmCo 2:17", "Sm2Co17-28", "II-PM-1"),
        ("VACOMAX 170 HR", "sintered SmCo 1:5", "", "II-PM-1"),
        ("EEC 2:17-30", "sintered SmCo 2:17", "Sm2Co17-30", "II-PM-1"),
        ("N44SH", "sintered NdFeB", "", "II-PM-3"),
    ],
)
def test_a_grade_tells_family_row_and_contents(text: str, family: str, standard: str, row: str) -> None:
    reading = read(text)
    assert (reading.family, reading.standard, reading.row) == (family, standard, row)
    assert reading.is_on_file
    for content in reading.contents:
        assert Decimal(content.low) <= Decimal(content.high)


def test_the_figures_are_those_of_the_law_file() -> None:
    assert [(c.element, c.low, c.high) for c in read("N42SH").contents] == [("Dy", "2", "5")]
    assert [(c.element, c.low, c.high) for c in read("N38EH").contents] == [
        ("Dy", "6.5", "10"),
        ("Tb", "0", "0.5"),
    ]
    assert [(c.element, c.low, c.high) for c in read("Sm2Co17-28").contents] == [("Sm", "23", "28")]


@pytest.mark.parametrize(
    "text", ["VACODYM 677 AP", "UGIMAX 38H1", "N42VH", "NEOREC 53B", "MQP-B", "S-NdFeB 300/80"]
)
def test_a_grade_that_is_not_on_file_says_so_and_keeps_its_rows_open(text: str) -> None:
    reading = read(text)
    assert not reading.is_on_file
    assert reading.row == ""
    assert {"II-PM-2", "II-PM-3", "X-05"} == set(reading.other_rows)


@pytest.mark.parametrize("text", ["Y30BH", "LNG40"])
def test_magnets_without_rare_earths_are_told_apart(text: str) -> None:
    assert read(text, is_grade=True).other_rows == ("X-08",)


@pytest.mark.parametrize(
    "text",
    [
        "Screw M5x38",
        "Cable 3x1.5",
        "DIN 912",
        "M8 48H7",
        "AN42SHX",
        "Part 4711",
        "RAL 9005",
        "1N4007",
        "IP54",
    ],
)
def test_other_numbers_are_no_grades(text: str) -> None:
    assert grade_book(shipped_law()).read(text) is None


def test_makers_of_their_own_spelling_are_twenty_or_more() -> None:
    assert len({spelling.maker for spelling in grade_spellings() if spelling.maker}) >= 20


def test_a_law_file_without_grades_tells_the_family_alone() -> None:

    reading = grade_book(replace(shipped_law(), grades=())).read("N42SH")
    assert reading is not None
    assert (reading.family, reading.contents, reading.row) == ("sintered NdFeB", (), "")


def test_no_grade_leads_to_a_row_that_does_not_stand_in_the_annex_on_the_day() -> None:
    law = law_saying({"annex1.csv": lambda table: with_days(table, II_PM_3=("2027-01-01", ""))}).pack
    before = grade_book(law.on(date(2026, 12, 31))).read("N42SH")
    after = grade_book(law.on(date(2027, 1, 1))).read("N42SH")
    assert before is not None
    assert after is not None
    assert (before.row, after.row) == ("", "II-PM-3")
    assert "II-PM-3" not in before.other_rows
    assert before.contents == after.contents
