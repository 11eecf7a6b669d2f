# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The value ground on paper: factors as the case states them, limits with their side, more than the whole."""

from __future__ import annotations

from tests import making
from tests.documents import memos


def test_limits_say_their_side_and_that_they_are_rounded() -> None:
    told = memos.said(making.load("p01")).replace("\u00a0", " ")
    assert "At an item value at or below about 548.39 USD the value ground is met" in told
    assert "At a price of the material at or above about 1.66 USD/kg the value ground is met" in told
    assert "At or above about 0.01759 g of the material in one piece the value ground is met" in told


def test_a_limit_that_turns_nothing_is_told_of_the_item_alone() -> None:
    told = memos.said(making.load("p03")).replace("\u00a0", " ")
    assert (
        "At an item value at or below about 548.39 USD the share by content is 0.1 % or more; the "
        "value ground does not turn there: it is met." in told
    )
    assert "price of the material" not in told
    assert "At an item value at or below 4\u202f000.00 USD the value ground is met" in told


def test_a_movement_out_of_reach_has_no_limit() -> None:
    assert "At an item value" in memos.said(making.load("p01"))
    assert "At an item value" not in memos.said(making.changed(making.load("p01"), destination="CN"))


def test_a_line_has_all_its_factors_as_the_case_states_them() -> None:
    tree = making.changed(
        making.load("p28"), item__mass={"amount": "0.05", "unit": "kg"}, item__part_one__0__china_share="35"
    )
    told = memos.said(tree).replace("\u00a0", " ")
    assert "0.05 kg × 4.2 % ÷ 0.8713 × " in told
    assert " CNY/kg ÷ " in told or " CNY/kg × " in told
    assert " × 35 % CN | " in told
    assert "I-12 0.8713 (Dy in Dy2O3, by atomic mass)" in told


def test_more_than_the_whole_item_is_warned_of() -> None:
    tree = making.changed(making.load("p01"), item__value={"amount": "0.50", "currency": "USD"})
    assert "109.7 %, above the line. That is more than the whole item" in memos.said(tree).replace(
        "\u00a0", " "
    )


def test_a_component_that_is_material_from_elsewhere_is_named_as_not_counted() -> None:
    case = making.load("p02")
    rod = {"part_number": "MM-06", "quantity": "1", "listed_as": "I-11", "made_in": "US"}
    case["item"]["components"].append({**rod, "value": {"amount": "5", "currency": "USD"}})
    told = memos.said(case).replace("\u00a0", " ")
    assert "Not counted: 2 MM-06, which is I-11 (United States)." in " ".join(told.split())
