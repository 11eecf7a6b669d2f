# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Limits lie where the share meets the line, in digits that a price has, on the side that is told of them."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest

from desktop_app.domain.casefile.reading import read_case
from desktop_app.domain.engine.evaluation import chosen_readings
from desktop_app.domain.line_effects import CONTENT, ITEM, MASS, PRICE, Limit, share_limits
from tests import making


def limits(tree: dict[str, Any]) -> dict[str, Limit]:
    program = making.program()
    case = read_case(json.dumps(tree).encode(), program.case_file_kind).case
    found = share_limits(program.law, case, chosen_readings(program.law, case))[CONTENT]
    return {f"{effect.limit.factor}{'' if effect.limit.certain else '?'}": effect.limit for effect in found}


def magnet(**fields: Any) -> dict[str, Any]:
    entry = {
        "row": "I-12",
        "origin": "CN",
        "mass": {"amount": "0.5", "unit": "g"},
        "price": {"amount": "200", "currency": "USD", "per": "kg"},
    }
    return making.changed(
        making.load("p01"),
        item__value={"amount": "400", "currency": "USD"},
        item__part_one=[{**entry, **fields}],
    )


def test_limits_that_end_are_exact() -> None:
    found = limits(magnet())
    assert {name: (limit.text, limit.exact) for name, limit in found.items()} == {
        ITEM: ("100", True),
        PRICE: ("800", True),
        MASS: ("2", True),
    }
    assert found[ITEM].next_figure == Fraction("100.01")
    assert found[PRICE].next_figure == Fraction("799.99")
    assert found[MASS].next_figure == Fraction("1.999")


def test_limits_that_go_on_are_rounded_to_the_side_that_reaches_the_line() -> None:
    found = limits(magnet(price={"amount": "229.57", "currency": "USD", "per": "kg"}, china_share="33"))
    assert {name: (limit.text, limit.exact) for name, limit in found.items()} == {
        ITEM: ("37.87", False),
        PRICE: ("2424.25", False),
        MASS: ("5.28", False),
    }


@pytest.mark.parametrize(
    ("currency", "price", "text"),
    [("JPY", "200.1", "100"), ("KWD", "200.0027", "100.001"), ("USD", "0.0246", "0.0123")],
)
def test_a_limit_has_the_digits_of_its_currency_and_never_fewer_than_four(
    currency: str, price: str, text: str
) -> None:
    case = magnet(price={"amount": price, "currency": currency, "per": "kg"})
    case["item"]["value"]["currency"] = currency
    assert limits(case)[ITEM].text == text


def test_a_price_has_its_limit_in_the_currency_in_which_it_is_stated() -> None:
    rate = {"from": "USD", "to": "EUR", "rate": "0.5", "on": "2025-10-01"}
    case = making.changed(magnet(), item__value={"amount": "400", "currency": "EUR"}, rates=[rate])
    found = limits(case)
    assert (found[PRICE].currency, found[PRICE].text) == ("USD", "1600")
    assert (found[ITEM].currency, found[ITEM].text) == ("EUR", "50")


def test_a_range_has_a_limit_for_certain_and_one_that_may_be() -> None:
    found = limits(magnet(mass={"from": "0.5", "to": "1", "unit": "g"}))
    assert {name: limit.text for name, limit in found.items()} == {
        "item": "100",
        "item?": "200",
        "price": "800",
        "price?": "400",
        "mass": "2",
    }


def test_pieces_and_chinese_shares_are_part_of_a_limit() -> None:
    tree = making.load("p03")
    tree["item"]["components"][0]["quantity"] = "4"
    tree["item"]["components"][0]["part_one"][0]["china_share"] = "25"
    assert limits(tree) == limits(making.load("p03"))


def test_nothing_that_counts_has_no_limit() -> None:
    assert limits(magnet(origin="JP")) == {}


def test_an_open_origin_has_no_price_at_which_the_line_is_met() -> None:
    assert {name: limit.text for name, limit in limits(magnet(origin=None)).items()} == {"item?": "100"}


def test_of_several_materials_only_the_item_has_a_limit() -> None:
    tree = magnet()
    tree["item"]["part_one"] *= 2
    assert {name: limit.text for name, limit in limits(tree).items()} == {"item": "200"}


def test_without_the_currency_of_the_item_there_is_no_limit() -> None:
    assert limits(making.changed(magnet(), item__value={"amount": "400", "currency": None})) == {}
    assert limits(making.changed(magnet(), item__value=None)) == {}
