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


def held(owners: list[dict[str, Any]] | None = None, **fields: Any) -> dict[str, Any]:
    """Return the magnet case with an end user that is on no list itself, and owners of it."""
    case = changed(load("p01"), on="2026-09-01")
    stated = {"listed": "no", "owners": owners, "owners_complete": "yes", "screened": SCREENED}
    case["parties"][1] |= {**stated, **fields}
    return case


def owner(listed: str, percent: str = "50", entry: str | None = None) -> dict[str, Any]:
    candidates = [{"id": entry, "verdict": "match", "judged": "same"}] if entry else []
    return {
        "name": f"Holder {listed}",
        "percent": percent,
        "listed": listed,
        "owners": [],
        "screened": {**SCREENED, "candidates": candidates},
    }


@pytest.mark.parametrize(
    ("case", "effect", "state"),
    [
        (held([owner("control", entry=ABROAD)]), "bars", "in_force"),
        (held([owner("control", entry=HOME)]), "ask", "in_force"),
        (held([owner("control", entry=STOPPED)]), "ask", "ended"),
        (held([owner("control")]), "ask", "in_force"),
        (held([owner("control", "30"), owner("watch", "20")]), "ask", "in_force"),
        (held(None, held_by_listed="yes"), "ask", "in_force"),
        (held([{**owner("no", "60"), "owners": [owner("control", "60")]}]), "ask", "in_force"),
    ],
)
def test_whether_a_notice_reaches_what_a_listed_party_holds_is_open(
    case: dict[str, Any], effect: str, state: str
) -> None:
    found = warning(case, "control_list_ban")
    assert (found["applies"], found["effect"], found["state"]) == ("unknown", effect, state)
    assert answer(case)["act"]["word"] == "ask_first"
    assert "Whether a notice reaches what a listed party holds is not settled" in found["text"]


def test_the_notice_that_binds_the_owner_is_named_beside_the_firm_that_it_holds() -> None:
    text = warning(held([owner("control", entry=ABROAD)], name="Rhein Guss GmbH"), "control_list_ban")["text"]
    assert "No. 11 of 2026, which lists" in text
    assert "Rhein Guss GmbH is not on the control list itself" in text


@pytest.mark.parametrize(
    "case",
    [
        held([owner("control", "49.9")]),
        held([owner("watch", "60")]),
        held([owner("no", "60")]),
        held([{**owner("watch", "60"), "owners": [owner("watch", "60")]}]),
        held([owner("control")], held_by_listed=None) | {"item": load("p04")["item"]},
        held([owner("control", "30"), owner("control", "30")])
        | {"readings": {"ownership": "single_and_direct"}},
    ],
)
def test_a_holding_below_half_or_by_the_watch_list_alone_is_no_matter_of_the_control_list(
    case: dict[str, Any],
) -> None:
    assert not warning(case, "control_list_ban")


def test_a_party_on_the_control_list_itself_is_not_made_open_by_another_that_is_held() -> None:
    case = held([owner("control")])
    case["parties"][0] |= {"listed": "control"}
    found = warning(case, "control_list_ban")
    assert found["applies"] == "yes"
    assert "not settled" not in found["text"]


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
    assert told["if_same_act"] == "hold"
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
