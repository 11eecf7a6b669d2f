# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do first, and what warnings mean for the goods: the cases that a table of random ones seldom draws."""

from __future__ import annotations

from typing import Any

import pytest

from tests.making import answer, changed, load

ABROAD, HOME, STOPPED = "control-2026-11-01", "control-2025-1-01", "control-2025-13-01"
SCREENED = {"on": "2026-03-01", "lists": [{"id": "cn"}]}


def warning(case: dict[str, Any], code: str) -> dict[str, Any]:
    """Return a warning of a case; empty where it is not listed."""
    return next((entry for entry in answer(case)["warnings"] if entry["code"] == code), {})


def judged(entry: str, **fields: Any) -> dict[str, Any]:
    """Return the magnet case with an entry judged to be its end user, who is stated to be on the control list."""
    case = changed(load("p01"), **{"on": "2026-06-01", **fields})
    candidates = [{"id": entry, "verdict": "match", "judged": "same"}]
    case["parties"][1] |= {"listed": "control", "screened": {**SCREENED, "candidates": candidates}}
    return case


@pytest.mark.parametrize(
    ("case", "effect", "state"),
    [
        (judged(ABROAD), "bars", "in_force"),
        (judged(HOME), "ask", "in_force"),
        (judged(HOME, exporter__country="CN"), "bars", "in_force"),
        (judged(HOME, exporter__country=None), "ask", "in_force"),
        (judged(STOPPED, exporter__country="CN"), "bars", "ended"),
        (changed(judged(ABROAD), parties__1__screened=None), "ask", "in_force"),
    ],
)
def test_a_ban_bars_where_the_notice_of_the_judged_entry_binds_the_exporter(
    case: dict[str, Any], effect: str, state: str
) -> None:
    found = warning(case, "control_list_ban")
    assert (found["effect"], found["state"]) == (effect, state)


def test_a_ban_in_force_holds_whatever_no_61_says_and_one_that_was_stopped_does_not() -> None:
    assert answer(judged(ABROAD))["act"] == {"word": "hold", "because": ["control_list_ban"]}
    assert "control_list_ban" not in answer(judged(STOPPED, exporter__country="CN"))["act"]["because"]


@pytest.mark.parametrize(
    ("row", "fields", "applies"),
    [
        ("I-02", {}, "yes"),
        ("I-09", {}, "unknown"),
        ("II-PM-3", {}, "yes"),
        ("assembly", {}, "unknown"),
        (None, {}, "unknown"),
        ("not_listed", {}, None),
        ("I-02", {"destination": "HK"}, "unknown"),
        ("I-02", {"destination": None}, "unknown"),
        ("I-02", {"destination": "CN"}, None),
        ("I-02", {"movement": "domestic_transfer"}, None),
        ("I-02", {"exporter__country": None}, "unknown"),
        ("I-02", {"exporter__country": "JP"}, None),
    ],
)
def test_no_18_asks_for_a_licence_of_what_leaves_china(
    row: str | None, fields: dict[str, Any], applies: str | None
) -> None:
    case = changed(load("p38"), item__listed_as=row, **fields)
    found = warning(case, "no18_licence")
    assert found.get("applies") == applies
    if found:
        assert (found["effect"], found["state"]) == ("licence", "in_force")


@pytest.mark.parametrize(
    ("made_in", "listed_as", "effect"),
    [
        ("CN", "II-PM-3", "ask"),
        (None, "II-PM-3", "ask"),
        ("CN", None, "ask"),
        ("JP", "II-PM-3", "look"),
        ("CN", "assembly", "look"),
    ],
)
def test_undertakings_are_asked_about_where_the_goods_themselves_are_chinese(
    made_in: str | None, listed_as: str | None, effect: str
) -> None:
    case = changed(load("p01"), item__made_in=made_in, item__listed_as=listed_as)
    assert warning(case, "no18_undertakings")["effect"] == effect


def test_arms_in_the_text_are_told_while_no_military_use_is_stated() -> None:
    case = changed(load("p37"), end_use__text="turret drives of armoured vehicles")
    assert warning(case, "end_use_text")["details"] == ["The end use says “armoured vehicles”"]
    assert answer(case)["act"]["word"] == "ask_first"
    assert not warning(changed(case, end_use__military="unknown"), "end_use_text")
    assert warning(changed(load("p37"), item__name="torpedo motor"), "end_use_text")


def test_an_entry_judged_the_same_beside_a_no_tells_what_it_would_come_to() -> None:
    case = changed(judged(ABROAD), parties__1__listed="no")
    (told,) = warning(case, "facts_disagree")["details"]
    assert (told["entry"], told["if_same"]) == (ABROAD, "DENIED_IN_PRINCIPLE")
    assert answer(case)["verdict"] == "LICENCE_REQUIRED"


def test_a_countermeasure_judged_the_same_is_asked_about_and_one_only_reported_says_so() -> None:
    case = changed(judged("counter-2026-verite", on="2026-11-29"), parties__1__listed="no")
    found = warning(case, "countermeasure_party")
    assert found["effect"] == "ask"
    assert "only reported by the press" in found["details"][0]
    assert not warning(case, "facts_disagree")


def test_other_law_in_force_that_may_apply_is_asked_about_and_does_not_yet_hold_the_goods() -> None:
    """Whether No. 18 lists the goods is open: nobody is told to hold them, and nobody that nothing holds them."""
    open_case = changed(load("p38"), item__listed_as="I-09")
    found = warning(open_case, "no18_licence")
    assert (found["applies"], found["state"], found["effect"]) == ("unknown", "in_force", "licence")
    act = answer(open_case)["act"]
    assert act["word"] == "ask_first"
    assert "no18_licence" in act["because"]
    assert answer(changed(load("p38"), item__listed_as="I-02"))["act"]["word"] == "hold"
