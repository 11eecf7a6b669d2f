# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Facts that contradict each other are told, with the part, party or entry they are about; they change no answer."""

from __future__ import annotations

from typing import Any

import pytest

from tests.making import answer, changed, load, program

Tree = dict[str, Any]

MAGNET = load("p01")
OWNER = {"name": "Holder", "percent": "30", "listed": "control", "owners": []}
OPEN_OWNER: Tree = {"name": "Another", "percent": {"from": "0", "to": "30"}, "listed": None, "owners": []}


def contradictions(case: Tree) -> list[str]:
    """Return what the warning about facts that disagree says."""
    return [
        detail if isinstance(detail, str) else detail["text"]
        for warning in answer(case)["warnings"]
        if warning["code"] == "facts_disagree"
        for detail in warning["details"]
    ]


def party(**fields: Any) -> Tree:
    return changed(MAGNET, **{f"parties__1__{name}": value for name, value in fields.items()})


def judged(entry: str, on: str = "2026-12-01", **fields: Any) -> Tree:
    """Return the magnet case with the end user judged to be an entry of the law file."""
    return changed(party(screened={"candidates": [{"id": entry, "judged": "same"}]}, **fields), on=on)


def test_a_stated_no_against_owners() -> None:
    both = [OWNER, {**OWNER, "name": "Second"}]
    assert "come to 50 % or more" in contradictions(party(held_by_listed="no", owners=both))[0]
    one_is_open = party(held_by_listed="no", owners=[OWNER, OPEN_OWNER], owners_complete="yes")
    assert "yet a listed one holds part of it" in contradictions(one_is_open)[0]
    none_is_listed = party(held_by_listed="no", owners=[{**OWNER, "listed": "no"}, OPEN_OWNER])
    assert contradictions(none_is_listed) == []
    settled = party(held_by_listed="no", owners=[OWNER], owners_complete="yes")
    assert contradictions(settled) == []


def test_holdings_are_counted_as_the_case_reads_them() -> None:
    both = party(held_by_listed="no", owners=[OWNER, {**OWNER, "name": "Second"}], owners_complete="yes")
    assert contradictions(changed(both, readings={"ownership": "single_and_direct"})) == []


@pytest.mark.parametrize(
    ("entry", "fields", "is_told"),
    [
        ("control-2025-1-01", {"listed": "no"}, True),
        ("control-2025-1-01", {"listed": None}, True),
        ("control-2025-1-01", {"listed": "control"}, False),
        ("control-2025-1-01", {"listed": "watch"}, False),
        ("control-2025-1-01", {"listed": "no", "on": "2025-01-01"}, False),
        ("an entry of another list", {"listed": "no"}, False),
    ],
)
def test_a_judgement_that_is_not_heeded(entry: str, fields: Tree, is_told: bool) -> None:
    told = any("was judged the same as" in detail for detail in contradictions(judged(entry, **fields)))
    assert told is is_told


def test_a_judgement_on_an_owner_is_heeded_too() -> None:
    owner = {
        **OWNER,
        "listed": "no",
        "screened": {"candidates": [{"id": "control-2025-1-01", "judged": "same"}]},
    }
    assert contradictions(party(owners=[owner]))[0].startswith(
        "Holder was judged the same as General Dynamics (no. 1 of No. 1 of 2025)"
    )
    assert contradictions(party(owners=[{**owner, "listed": "watch"}], held_by_listed=None)) == []


def test_an_unreliable_party_that_is_not_said_to_be_one() -> None:
    entry = next(
        name for name, listed in program().pack.listed.items() if listed.listing.list == "unreliable"
    )
    assert "was judged the same as" in contradictions(judged(entry, unreliable="no"))[0]
    assert contradictions(judged(entry, unreliable="yes")) == []


def test_worth_where_nothing_is() -> None:
    case = changed(MAGNET, item__part_one__0__element_percent="0")
    case["item"]["part_one"][0]["value"] = {"amount": "0.1", "currency": "USD"}
    assert any("is worth something, yet there is none of it" in told for told in contradictions(case))


def test_material_far_down_that_is_worth_more_than_what_it_is_in() -> None:
    case = load("p02")
    magnet = case["item"]["components"][0]
    magnet["part_one"][0]["value"] = {"amount": "300", "currency": "USD"}
    told = contradictions(case)
    assert (
        sum("look at prices and units" in detail for detail in told) == 2
    )  # the magnet, and the motor around it
    del magnet["value"]
    assert sum("look at prices and units" in detail for detail in contradictions(case)) == 1


@pytest.mark.parametrize("depth", [0, 1, 3])
def test_magnets_that_together_are_worth_more_than_what_they_are_in(depth: int) -> None:
    case = load("p02")
    magnet = changed(case["item"]["components"][0], made_in="CN", quantity="1", value__amount="6")
    item = {**case["item"], "value": {"from": "9", "to": "10", "currency": "USD"}}
    item |= {"part_number": "ROTOR", "components": [magnet, magnet]}
    for level in range(depth):
        around = {"part_number": f"around {level}", "value": {"amount": "900", "currency": "USD"}}
        item = {**case["item"], **around, "components": [{**item, "quantity": "1"}]}
    (told,) = contradictions({**case, "item": item})
    assert told.startswith("the magnets, targets and material in ROTOR come to more than ROTOR is worth")


def test_magnets_that_may_fit_are_no_contradiction() -> None:
    case = load("p02")
    magnet = changed(case["item"]["components"][0], made_in="CN", quantity="1", value__amount="6")
    item = {**case["item"], "value": {"from": "9", "to": "12", "currency": "USD"}}
    assert contradictions({**case, "item": {**item, "components": [magnet, magnet]}}) == []


def test_an_open_nexus_never_counts_for_more_than_the_article() -> None:
    case = load("p02")
    magnet = case["item"]["components"][0]
    magnet.update(made_in=None, value={"amount": "4", "currency": "USD"})
    magnet["part_one"] = [
        {"row": "I-12", "origin": "CN", "mass": {"amount": "0", "unit": "g"},
         "value": {"amount": "9", "currency": "USD"}}
    ]  # fmt: skip
    share = answer(case)["share"]
    assert share["whole_article"] == share["content"]
