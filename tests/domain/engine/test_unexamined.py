# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Open questions that nothing looks into: named on paper unless a fact touches them or rules them out."""

from __future__ import annotations

from typing import Any

import pytest

from tests.making import changed, conclude, load

MAGNET = load("p01")
ALL = ("Q-22", "Q-28", "Q-29", "Q-30")


@pytest.mark.parametrize(
    ("case", "unexamined", "touched"),
    [
        (MAGNET, ALL, ()),
        (load("p06"), ("Q-28", "Q-29", "Q-30"), ("Q-22",)),
        (load("p19"), ("Q-22", "Q-29", "Q-30"), ("Q-28",)),
        (load("p23"), ("Q-29", "Q-30"), ()),
        (changed(MAGNET, item__part_one__0__row="X-06"), ("Q-22", "Q-28", "Q-29"), ("Q-30",)),
        (changed(MAGNET, item__listed_as="I-12"), ("Q-22", "Q-28", "Q-29"), ()),
        (changed(MAGNET, item__listed_as="II-T-8"), ("Q-22", "Q-28", "Q-29"), ()),
        (changed(MAGNET, item__listed_as="not_listed"), ("Q-22", "Q-28", "Q-29"), ()),
        (changed(MAGNET, item__listed_as="assembly"), ALL, ()),
        ({"format": "lodestone-case/1", "on": "2025-10-20", "item": {}}, ("Q-29", "Q-30"), ("Q-22", "Q-28")),
    ],
)
def test_each_is_named_once_or_ruled_out(
    case: dict[str, Any], unexamined: tuple[str, ...], touched: tuple[str, ...]
) -> None:
    found = conclude(case).conclusion
    assert found.unexamined == unexamined
    assert tuple(name for name in found.doubts if name in ALL) == touched


def owned_by(candidates: list[dict[str, Any]], on: str = "2026-12-02") -> dict[str, Any]:
    """Return an export whose receiver is held by a listed owner, with the entries that a person judged it to be."""
    owner = {"name": "Lafert S.p.A.", "percent": "50", "listed": "control", "owners": []}
    tree = changed(MAGNET, on=on)
    for party in tree["parties"]:
        party |= {"owners": [owner | {"screened": {"candidates": candidates}}], "held_by_listed": None}
    return tree


@pytest.mark.parametrize(
    ("case", "settled"),
    [
        (MAGNET, set()),
        (changed(MAGNET, destination="CN"), {"Q-25"}),
        (changed(MAGNET, destination="HK"), set()),
        (changed(MAGNET, destination="HK", readings={"greater_china": "inside"}), {"Q-25"}),
        (changed(MAGNET, item__part_one__0__origin=None), set()),
        (changed(MAGNET, item__technology__recycling=None), {"Q-24"}),
        (owned_by([{"id": "control-2026-30-01", "verdict": "match", "judged": "same"}]), {"Q-26"}),
        (owned_by([{"id": "control-2025-21-05", "verdict": "match", "judged": "same"}], "2026-03-02"), set()),
        (owned_by([{"id": "control-2026-30-01", "verdict": "match"}]), set()),
    ],
)
def test_a_question_that_a_fact_settles_is_in_the_conclusion_alone(
    case: dict[str, Any], settled: set[str]
) -> None:
    found = conclude(case).conclusion
    assert settled <= set(found.doubts)
    assert {name for name in found.settled_doubts if name in ("Q-24", "Q-25", "Q-26")} == settled
