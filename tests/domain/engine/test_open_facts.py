# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Open facts: everything whose settling could change the verdict, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from tests.making import answer, changed, load

MAGNET, AXIS = load("p01"), load("p03")
OXIDE = {"row": "I-12", "origin": "CN"}
PRICE = {"amount": "227.53", "currency": "USD", "per": "kg"}
OWNER = {
    "percent": "60",
    "listed": "no",
    "owners_complete": "unknown",
    "owners": [{"percent": "10", "listed": "no", "owners": []}],
}


def asked(case: dict[str, Any]) -> list[str]:
    return [fact["fact"] for fact in answer(case)["open_facts"]]


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (MAGNET, []),
        (load("p21"), []),
        (load("p10"), ["item.part_one[0].price"]),
        (load("p11"), ["item.part_one[0].origin"]),
        (changed(MAGNET, item__value=None), ["item.value"]),
        (changed(MAGNET, item__mass=None), ["item.mass"]),
        (
            changed(MAGNET, item__part_one=[{**OXIDE, "mass": {"amount": "1"}, "price": PRICE}]),
            ["item.part_one[0].mass"],
        ),
        (
            changed(MAGNET, item__part_one__0__price={"amount": "227.53", "per": "kg"}),
            ["item.part_one[0].price"],
        ),
        (changed(load("p28"), rates=[]), ["rates"]),
        (changed(MAGNET, destination=None), ["destination"]),
        (changed(MAGNET, parties__1__role=None), ["parties", "parties[1].role"]),
        (
            changed(
                MAGNET,
                parties__1__held_by_listed=None,
                parties__1__owners=[OWNER],
                parties__1__owners_complete="yes",
            ),
            ["parties[1].held_by_listed", "parties[1].owners[0].owners_complete"],
        ),
        (
            changed(
                AXIS,
                item__components__0__made_in="CN",
                item__components__0__part_one=[],
                item__components__0__value={"amount": "4"},
            ),
            ["item.components[0].value"],
        ),
    ],
)
def test_what_is_asked_is_what_could_change_the_verdict(case: dict[str, Any], expected: list[str]) -> None:
    assert asked(case) == expected


def test_facts_that_matter_only_together_are_asked_for() -> None:
    assert set(asked(changed(MAGNET, end_use={}))) >= {
        *("end_use.ai_military", "end_use.chips.kind", "end_use.chips.logic_nm")
    }


def test_a_part_that_brings_nothing_in_is_not_asked_about() -> None:
    silent = {**load("p22")["item"]["components"][0], "technology": AXIS["item"]["technology"]}
    plain = {**AXIS["item"]["components"][0], "part_one": [], "value": None}
    found = asked(changed(AXIS, item__components=[plain, silent]))
    assert not [path for path in found if path.startswith("item.components[0]")]
    assert "item.components[1].made_in" in found


def test_each_open_fact_names_its_provisions_and_who_knows() -> None:
    for fact in answer(load("p22"))["open_facts"]:
        assert fact["who"]
        assert set(fact["provisions"]) <= {"R61-I-1", "R61-I-2", "R61-I-3"}
