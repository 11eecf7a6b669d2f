# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An open question is named where its other answer turns this one, with what the case comes to under it."""

from __future__ import annotations

import json
from copy import deepcopy
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given

from desktop_app.basics.messages import Refused
from desktop_app.services.screening.one_case import screen_case
from tests.law_files import law_saying
from tests.making import answer, changed, load
from tests.oracle.strategies import cases

Tree = dict[str, Any]


def turned(case: Tree, **overrides: str) -> dict[str, Tree]:
    """Return the open questions that matter, by their name."""
    return {matter["doubt"]: matter for matter in answer(case, **overrides)["doubts_that_matter"]}


def with_full_blends(item: Tree) -> Tree:
    """Return an item in which every blend with a Chinese part is Chinese in full."""
    result = deepcopy(item)
    for entry in result.get("part_one") or ():
        share = entry.get("china_share")
        if isinstance(share, dict) and set(share) & {"from", "to"}:
            share = share.get("to") or "100"
        if isinstance(share, str) and Fraction(share):
            entry["china_share"] = "100"
    result["components"] = (
        None if item.get("components") is None else [with_full_blends(part) for part in item["components"]]
    )
    return result


@given(cases())
def test_a_blend_in_full_is_what_the_case_says_of_a_share_of_100(case: Tree) -> None:
    found, other = answer(case), answer({**case, "item": with_full_blends(case["item"])})
    matter = next((one for one in found["doubts_that_matter"] if one["doubt"] == "Q-12"), None)
    if matter is None:
        assert other["possible"] == found["possible"]
    else:
        assert matter["possible"] == other["possible"] != found["possible"]
        assert matter["verdict"] == other["verdict"]
        assert matter["content"] == other["share"]["content"]
        assert matter["whole_article"] == other["share"]["whole_article"]
        assert matter["standing"] == other["standing"]["overall"]


@given(cases())
def test_half_the_line_is_half_the_value_of_the_item(case: Tree) -> None:
    value = case["item"].get("value") or {}
    assume(
        set(value) == {"amount", "currency"} and "." not in value["amount"] and int(value["amount"]) % 2 == 0
    )
    half = {**value, "amount": str(int(value["amount"]) // 2)}
    assume(half["amount"] != "0")
    found, other = answer(case), answer(changed(case, item__value=half))
    matter = next((one for one in found["doubts_that_matter"] if one["doubt"] == "Q-23"), None)
    assert (matter is None) == (other["possible"] == found["possible"])
    if matter is not None:
        assert matter["possible"] == other["possible"]
        assert matter["content"] == found["share"]["content"]


def test_the_upper_end_of_the_reference_lifts_a_stated_value() -> None:
    case = load("p30")
    case["item"]["part_one"][0]["value"] = {"amount": "0.0225", "currency": "USD"}
    assert turned(case)["Q-4"]["content"] == {"from": "0.0044", "to": "0.0044"}


def test_a_mass_worked_out_from_the_content_is_known_too() -> None:
    case = load("p30")
    entry = case["item"]["part_one"][0]
    del entry["mass"]
    entry.update(element_percent="0.2", element_factor="1")  # 0.2 % of 50 g
    assert turned(case)["Q-4"]["content"] == {"from": "0.0044", "to": "0.0044"}


def test_a_component_that_is_material_is_lifted() -> None:
    case = load("p30")
    material = {
        "listed_as": "I-12", "made_in": "CN", "quantity": "2", "mass": {"amount": "50", "unit": "mg"},
        "value": {"amount": "0.01", "currency": "USD"},
    }  # fmt: skip
    case["item"] = {**case["item"], "listed_as": "assembly", "part_one": [], "components": [material]}
    assert turned(case)["Q-4"]["content"] == {"from": "0.0044", "to": "0.0044"}


@pytest.mark.parametrize("missing", ["mass", "row"])
def test_without_a_mass_or_a_reference_nothing_is_lifted(missing: str) -> None:
    case = load("p30")
    entry = case["item"]["part_one"][0]
    entry["value"] = {"amount": "0.0225", "currency": "USD"}
    del entry[missing]
    assert "Q-4" not in turned(case)


def test_an_upper_end_that_no_rate_converts_has_no_limit() -> None:
    case = changed(load("p30"), item__value={"amount": "25", "currency": "EUR"})
    case["item"]["part_one"][0]["price"] = {"amount": "225", "currency": "EUR", "per": "kg"}
    matter = turned(case)["Q-4"]
    assert matter["possible"] == ["LICENCE_REQUIRED", "NOT_CAUGHT"]
    assert matter["content"] == {"from": "0.0009", "to": None}
    assert "rate_missing" not in {warning["code"] for warning in answer(case)["warnings"]}


def test_a_share_that_straddles_half_the_line_rises_above_it() -> None:
    case = changed(load("p30"), item__value={"from": "11.25", "to": "45", "currency": "USD"})
    assert turned(case)["Q-23"]["possible"] == ["LICENCE_REQUIRED"]


@pytest.mark.parametrize(
    ("on", "assumption", "standing"),
    [
        ("2026-11-09", None, None),
        ("2026-11-10", None, "unconfirmed"),
        ("2026-11-10", "published_text", "in_force"),
        ("2026-11-10", "announced", None),  # the announced suspension begins on the next day
        ("2027-01-10", "announced", "unconfirmed"),
        ("2026-11-11", None, None),
    ],
)
def test_the_last_day_of_the_suspension_that_speaks(
    on: str, assumption: str | None, standing: str | None
) -> None:
    case = changed(load("p31"), on=on, assumption=assumption)
    matter = turned(case).get("Q-15")
    assert matter == (standing and {"doubt": "Q-15", "verdict": "LICENCE_REQUIRED", "standing": standing})


def test_a_suspension_found_by_a_check_has_a_last_day_too() -> None:
    case = changed(load("p26"), on="2027-01-10")
    assert turned(case)["Q-15"]["standing"] == "unconfirmed"
    assert "Q-15" not in turned(changed(case, on="2026-11-10"))


@pytest.mark.parametrize("inside", ["counts", "printed"])
def test_a_notice_that_prints_that_its_last_day_is_inside_leaves_no_question_on_it(inside: str) -> None:
    law = law_saying({"instruments.toml": lambda text: text.replace('"counts"', f'"{inside}"', 1)})
    case = changed(load("p31"), assumption=None)
    told = {
        day: dict(screen_case(law, json.dumps(changed(case, on=day)).encode()).conclusion_tree(law))
        for day in ("2026-11-09", "2026-11-10", "2026-11-11")
    }
    is_open = inside == "counts"
    assert [doubt["doubt"] for doubt in told["2026-11-10"]["doubts_that_matter"]].count("Q-15") == is_open
    assert {day: "Q-15" in one["doubts"] for day, one in told.items()} == {
        "2026-11-09": False,
        "2026-11-10": is_open,
        "2026-11-11": True,  # whose clock counts is asked on the day after, too
    }
    assert told["2026-11-10"]["standing"]["overall"] == "suspended"


def test_a_settled_answer_names_no_doubt() -> None:
    assert answer(load("p01"))["doubts_that_matter"] == []


# -- what was given for nothing has a market price; a mass of 0 has none --

USD = {"currency": "USD"}
GIVEN = {
    "a stated value of 0": {"value": {"amount": "0", **USD}},
    "a stated value from 0 to 0": {"value": {"from": "0", "to": "0", **USD}},
    "a stated value of 0 in a currency without a rate": {"value": {"amount": "0", "currency": "JPY"}},
    "a stated value of 0 without a currency": {"value": {"amount": "0"}},
    "a price of 0": {"price": {"amount": "0", **USD, "per": "kg"}},
    "a price of 0 without currency and unit": {"price": {"amount": "0"}},
    "a price from 0 to 0": {"price": {"from": "0", "to": "0", **USD, "per": "kg"}},
    "a price of 0 under a value of 0": {
        "value": {"amount": "0", **USD}, "price": {"amount": "0", **USD, "per": "kg"},
    },
}  # fmt: skip


def given_away(**facts: Any) -> Tree:
    """Return the magnet with 100 mg of Chinese dysprosium oxide for which nothing was paid."""
    case = load("p30")
    (entry,) = case["item"]["part_one"]
    entry.pop("price", None)
    entry.update(facts)
    return case


@pytest.mark.parametrize("how", GIVEN)
def test_material_given_for_nothing_is_lifted_to_its_market_price(how: str) -> None:
    case = given_away(**GIVEN[how])
    assert answer(case)["share"]["content"] == {"from": "0", "to": "0"}
    matter = turned(case)["Q-4"]
    assert matter["content"] == {"from": "0.0044", "to": "0.0044"}
    assert matter["possible"] == ["LICENCE_REQUIRED"]


@pytest.mark.parametrize("how", GIVEN)
def test_a_gift_of_known_content_in_the_mass_of_the_item_is_lifted_too(how: str) -> None:
    case = given_away(**GIVEN[how], element_percent="0.2", element_factor="1", mass=None)
    assert turned(case)["Q-4"]["content"] == {"from": "0.0044", "to": "0.0044"}


def test_a_price_from_0_up_is_lifted_at_its_lower_end() -> None:
    case = given_away(price={"from": "0", "to": "225", **USD, "per": "kg"})
    assert turned(case)["Q-4"]["content"] == {"from": "0.0044", "to": "0.0044"}


def test_a_mass_in_a_range_gives_a_gift_a_range_of_worth() -> None:
    case = given_away(price={"amount": "0"}, mass={"from": "0", "to": "100", "unit": "mg"})
    matter = turned(case)["Q-4"]
    assert matter["content"] == {"from": "0", "to": "0.0044"}
    assert matter["possible"] == ["LICENCE_REQUIRED", "NOT_CAUGHT"]


@pytest.mark.parametrize(
    "facts",
    [
        {"mass": {"amount": "0", "unit": "mg"}},
        {"mass": {"from": "0", "to": "0", "unit": "mg"}},
        {"mass": None, "element_percent": "0"},
        {"mass": None},
        {"mass": None, "element_percent": "0.2"},
        {"origin": "JP"},
        {"china_share": "0"},
        {"row": None},
        {"row": "X-02"},
    ],
    ids=str,
)
def test_a_gift_without_a_mass_a_reference_or_a_chinese_part_stays_worth_nothing(facts: Tree) -> None:
    if facts == {"mass": None, "element_percent": "0.2"}:  # neither is the mass of the item known
        case = changed(given_away(**facts, price={"amount": "0"}), item__mass=None)
    else:
        case = given_away(**facts, price={"amount": "0"})
    assert "Q-4" not in turned(case)


@pytest.mark.parametrize("how", GIVEN)
def test_a_gift_whose_upper_end_no_rate_converts_has_no_limit(how: str) -> None:
    case = changed(given_away(**GIVEN[how]), item__value={"amount": "25", "currency": "EUR"})
    matter = turned(case)["Q-4"]
    assert matter["content"] == {"from": "0", "to": None}
    assert matter["possible"] == ["LICENCE_REQUIRED", "NOT_CAUGHT"]


def test_a_gift_in_an_item_of_unknown_value_may_be_worth_anything() -> None:
    case = changed(given_away(price={"amount": "0"}), item__value=None)
    assert answer(case)["possible"] == ["NOT_CAUGHT"]
    assert turned(case)["Q-4"]["possible"] == ["LICENCE_REQUIRED", "NOT_CAUGHT"]


def test_a_gift_of_which_a_part_is_chinese_is_lifted_by_that_part() -> None:
    case = given_away(price={"amount": "0"}, origin=None, china_share="50")
    assert turned(case)["Q-4"]["content"] == {"from": "0.0022", "to": "0.0022"}


def test_a_gift_inside_a_component_is_lifted_at_its_depth() -> None:
    case = given_away(price={"amount": "0"})
    magnet = {**case["item"], "quantity": "2", "value": {"amount": "10", **USD}}
    case["item"] = {**case["item"], "listed_as": "assembly", "part_one": [], "components": [magnet]}
    case["readings"] = {"numerator": "content"}
    assert turned(case)["Q-4"]["content"] == {"from": "0.0088", "to": "0.0088"}


def test_a_component_that_is_material_is_lifted_from_next_to_nothing_and_never_worth_nothing() -> None:
    material = {
        "listed_as": "I-12", "made_in": "CN", "quantity": "1", "mass": {"amount": "100", "unit": "mg"},
        "value": {"amount": "0.0000000001", **USD},
    }  # fmt: skip
    case = load("p30")
    case["item"] = {**case["item"], "part_one": [], "components": [material]}
    assert turned(case)["Q-4"]["content"]["from"] == "0.0044"
    material["value"] = {"amount": "0", **USD}  # the value of an item is above zero, of a component too
    with pytest.raises(Refused):
        answer(case)
