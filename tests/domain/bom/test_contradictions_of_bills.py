# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What cannot be in a bill is told by the name of the part; what can be, though on the very edge, is not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.bom.test_shares import disagreements, drive, dysprosium, magnet, part

Tree = dict[str, Any]


def grams(amount: str) -> Tree:
    return {"amount": amount, "unit": "g"}


def entry(**fields: Any) -> Tree:
    return {"row": "I-12", "origin": "CN", **fields}


def told(*entries: Tree, **fields: Any) -> list[str]:
    """Return what does not fit together in a magnet of 50 g that holds some materials."""
    return disagreements(magnet("JP", "100", *entries, **{"mass": grams("50"), **fields}))


@pytest.mark.parametrize(
    ("first", "second", "is_told"), [("60", "40", False), ("60", "40.01", True), ("100", "0", False)]
)
def test_elements_come_to_at_most_the_whole_mass(first: str, second: str, is_told: bool) -> None:
    said = told(entry(element_percent=first), entry(element_percent=second, row="I-13"))
    assert ("the elements in part come to more than 100 % of its mass" in said) is is_told


@pytest.mark.parametrize(("mass", "is_told"), [("50", False), ("50.1", True)])
def test_material_is_no_heavier_than_what_it_is_in(mass: str, is_told: bool) -> None:
    said = told(entry(mass=grams(mass)))
    assert ("material 1 (I-12) in part is heavier than what it is in" in said) is is_told


@pytest.mark.parametrize(
    ("origin", "share", "is_told"),
    [
        ("CN", "100", False),
        ("JP", "100", True),
        ("JP", "99", False),
        ("CN", "0", True),
        ("JP", "0", False),
        ("CN", "1", False),
    ],
)
def test_a_chinese_share_fits_the_origin(origin: str, share: str, is_told: bool) -> None:
    said = told(entry(origin=origin, china_share=share))
    sentence = f"the Chinese share of material 1 (I-12) in part does not fit its origin {origin}"
    assert (sentence in said) is is_told


def test_what_is_worth_something_or_has_an_element_is_not_nothing() -> None:
    worth = {"value": {"amount": "1", "currency": "USD"}}
    assert "material 1 (I-12) in part is worth something, yet there is none of it" in told(
        entry(mass=grams("0"), **worth)
    )
    assert told(entry(mass=grams("1"), **worth)) == []
    said = told(entry(mass=grams("0"), element_percent="4"))
    assert "material 1 (I-12) in part has no mass, yet there is an element in it" in said
    assert "part has no mass, yet it holds material" in told(entry(element_percent="4"), mass=grams("0"))


def test_a_part_is_called_by_its_number_else_its_name_else_its_place() -> None:
    wrong = [entry(element_percent="60"), entry(element_percent="60", row="I-13")]

    def name_of(**fields: Any) -> str:
        (said,) = disagreements(drive(magnet("JP", "30", *wrong, **fields), part_number="D-1"))
        return said.removeprefix("the elements in ").removesuffix(" come to more than 100 % of its mass")

    assert name_of(part_number="KM-1", name="disc") == "KM-1"
    assert name_of(name="disc") == "disc"
    assert name_of(name=None) == "part 1 of D-1"


def test_an_assembly_that_is_said_to_hold_nothing_is_told() -> None:
    assert "part is an assembly that is said to hold nothing" in disagreements(drive())
    assert disagreements(drive(part("not_listed", "DE", "1"))) == []
    assert disagreements(drive(part("assembly", "DE", "1", components=None))) == []


def test_a_material_without_a_row_is_called_by_its_number() -> None:
    said = told(dysprosium("CN", "1"), {"row": None, "origin": "CN", "mass": grams("60")})
    assert "material 2 in part is heavier than what it is in" in said
