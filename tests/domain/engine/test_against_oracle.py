# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The engine against a second, simpler reading of the rules that tries every completion of what is not known."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given

from tests.making import answer, conclude
from tests.oracle import brute
from tests.oracle.goods.worlds import TooMany
from tests.oracle.strategies import cases, cases_and_narrower, cases_and_weaker

SAME = (
    "verdict",
    "possible",
    "licence_needed",
    "limbs",
    "standing",
    "next_change",
    "profiles",
    "readings_that_matter",
)
CAUGHT = {"EXEMPT_REPORT", "DENIED_IN_PRINCIPLE", "CASE_BY_CASE", "LICENCE_REQUIRED"}


@given(cases())
def test_the_engine_says_what_enumeration_says(case: dict[str, Any]) -> None:
    try:
        expected = brute.conclude(case)
    except TooMany:
        assume(False)
    found = answer(case)
    assert {name: found[name] for name in SAME} == {name: expected[name] for name in SAME}
    shares = conclude(case).conclusion.shares
    for name, span in (("content", shares.content), ("whole_article", shares.whole_article)):
        assert expected["share"][name] == (None if span is None else tuple(span)), name


@given(cases_and_weaker())
def test_taking_a_fact_away_only_enlarges_what_is_possible(
    pair: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    known, weaker = (set(answer(case)["possible"]) for case in pair)
    assert known <= weaker


@given(cases_and_narrower())
def test_narrowing_a_range_only_shrinks_what_is_possible(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
    wide, narrow = (set(answer(case)["possible"]) for case in pair)
    assert narrow <= wide


@given(cases())
def test_nothing_is_caught_under_the_narrowest_readings_and_not_under_the_safest(
    case: dict[str, Any],
) -> None:
    case = {**case, "readings": {}}
    narrowest = set(answer(case, profile="narrowest")["possible"])
    safest = set(answer(case, profile="safest")["possible"])
    if narrowest <= CAUGHT:
        assert safest <= CAUGHT
    if narrowest & CAUGHT:
        assert safest & CAUGHT


@given(cases())
def test_an_open_fact_is_named_exactly_where_the_verdict_is_open(case: dict[str, Any]) -> None:
    found = answer(case)
    if found["verdict"] == "UNDETERMINED":
        assert found["open_facts"]
    else:
        assert found["open_facts"] == []
