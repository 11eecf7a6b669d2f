# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The engine against a second, simpler reading of the rules that tries every completion of what is not known."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import assume, given

from tests.making import answer
from tests.oracle.compare import compare
from tests.oracle.goods.worlds import TooMany
from tests.oracle.strategies import cases, cases_and_narrower, cases_and_weaker

WITHOUT_EFFECT = ("chosen", "names", "screened")
"""Fields that change no answer; judgements of names bear on warnings and on the doubt about stopped listings."""
MAY_CHANGE = {"case", "names", "warnings", "doubts", "act"}
CAUGHT = {"EXEMPT_REPORT", "DENIED_IN_PRINCIPLE", "CASE_BY_CASE", "LICENCE_REQUIRED"}


@given(cases())
def test_the_engine_says_what_enumeration_says(case: dict[str, Any]) -> None:
    try:
        comparison = compare(case, answer(case))
    except TooMany:
        assume(False)
    assert comparison.differences == []


@given(cases())
def test_who_chose_other_names_and_look_ups_change_no_answer(case: dict[str, Any]) -> None:
    bare = deepcopy(case)
    bare.pop("chosen", None)
    people = list(bare.get("parties") or [])
    while people:
        person = people.pop()
        people += person.get("owners") or []
        for name in WITHOUT_EFFECT:
            person.pop(name, None)
    stated, unstated = answer(case), answer(bare)
    same = stated.keys() - MAY_CHANGE
    assert {name: stated[name] for name in same} == {name: unstated[name] for name in same}
    assert set(stated["doubts"]) ^ set(unstated["doubts"]) <= {"Q-31"}


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
