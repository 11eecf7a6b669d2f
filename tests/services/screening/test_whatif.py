# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What if: a changed copy beside the case, what moved, where the line is."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.domain.quantity import Interval, rounded
from desktop_app.services.screening.whatif import (
    WhatIfChange,
    deciding_share,
    find_break_evens,
    list_levers,
    try_change,
)
from tests.making import answer, changed, conclude, load, program


def test_a_changed_copy_moves_the_verdict_and_leaves_the_case_alone() -> None:
    case = load("p01")
    kept = deepcopy(case)
    change = WhatIfChange(values={"item.value": {"amount": "900", "currency": "USD"}})
    found = try_change(program(), case, change)
    moved = {move.fact: (move.before, move.after) for move in found.moved}
    assert moved["verdict"] == ("LICENCE_REQUIRED", "NOT_CAUGHT")
    assert moved["limb.value"] == ("yes", "no")
    assert moved["share.content"][0].lo > moved["share.content"][1].lo
    assert "limb.technology" not in moved
    assert case == kept


@pytest.mark.parametrize(
    ("change", "what", "after"),
    [
        (WhatIfChange(on=date(2026, 11, 24)), "standing", "unconfirmed"),
        (WhatIfChange(on=date(2026, 11, 24), assume="published_text"), "standing", "in_force"),
        (WhatIfChange(readings={"part_ii_scope": "magnets_and_targets"}), "verdict", "OUTSIDE"),
        (WhatIfChange(profile="narrowest"), "verdict", "OUTSIDE"),
        (WhatIfChange(values={"item.made_in": "CN"}), "limb.origin", "yes"),
        (WhatIfChange(values={"item.components[0].part_one[0].origin": "AU"}), "limb.value", "no"),
        (WhatIfChange(values={"destination": "CN"}), "verdict", "OUTSIDE"),
        (WhatIfChange(values={"item.value": None}), "limb.value", "unknown"),
    ],
)
def test_every_kind_of_change_moves_what_it_should(change: WhatIfChange, what: str, after: str) -> None:
    found = try_change(program(), load("p02"), change)
    assert {move.fact: move.after for move in found.moved}[what] == after


def test_nothing_changed_moves_nothing() -> None:
    assert try_change(program(), load("p02"), WhatIfChange()).moved == ()


def test_a_value_that_cannot_stand_there_is_refused_by_its_path() -> None:
    with pytest.raises(Refused, match=r"item\.made_in"):
        try_change(program(), load("p01"), WhatIfChange(values={"item.made_in": "XX"}))
    with pytest.raises(Refused, match="no such place"):
        try_change(program(), load("p01"), WhatIfChange(values={"item.components[7].mass": None}))


def test_the_levers_are_origins_values_prices_and_contents() -> None:
    found = {lever.path: lever for lever in list_levers(program(), load("p02"))}
    assert {"item.value", "item.made_in", "destination"} <= found.keys()
    price = found["item.components[0].part_one[0].price"]
    assert price.subject == "Dysprosium oxide in N42SH block magnet"
    assert (price.field.kind, price.field.range_allowed) == ("price", True)


def test_at_the_break_even_of_the_item_the_share_is_on_the_line() -> None:
    found = find_break_evens(program(), conclude(load("p01")))["content"]
    assert found.item is not None
    assert found.item.lo == found.item.hi
    share = conclude(load("p01")).conclusion.shares.content
    assert share is not None
    assert found.item.lo == share.lo * 4 * 1000
    assert found.price is not None
    assert found.price.lo == Fraction("0.22753") * Fraction(1, 1000) / share.lo


def test_an_item_without_a_share_has_no_break_even() -> None:
    assert find_break_evens(program(), conclude(load("p04"))) == {}


# ---- break-evens held against the engine ------------------------------------------------------------


def share_of(tree: dict[str, Any], name: str) -> Interval:
    found = getattr(conclude(tree).conclusion.shares, name)
    assert isinstance(found, Interval)
    return found


def text(value: Fraction, *, up: bool) -> str:
    return rounded(value, up=up, digits=20)


def test_below_the_break_even_value_of_the_item_it_is_caught_and_above_it_is_not() -> None:
    case = load("p01")
    even = find_break_evens(program(), conclude(case))["content"]
    assert even.item is not None
    assert even.currency == "USD"
    hair = Fraction(1, 10**12)
    for value, up, met in ((even.item.lo, False, "yes"), (even.item.lo + hair, True, "no")):
        amount = {"amount": text(value, up=up), "currency": "USD"}
        moved = changed(case, item__value=amount)
        assert answer(moved)["limbs"]["value"] == met, amount


def test_at_the_break_even_price_and_mass_of_the_material_the_share_is_on_the_line() -> None:
    case = load("p01")
    even = find_break_evens(program(), conclude(case))["content"]
    assert even.price is not None
    assert even.mass is not None
    assert (even.material, even.of) == (program().pack.rows["I-12"].name, "N42SH block magnet")
    for value, up, met in ((even.price.lo, True, "yes"), (even.price.lo * 99 / 100, False, "no")):
        price = {"amount": text(value, up=up), "currency": "USD", "per": "g"}
        assert answer(changed(case, item__part_one__0__price=price))["limbs"]["value"] == met
    entry = {**case["item"]["part_one"][0]}
    del entry["element_percent"]
    for value, up, met in ((even.mass.lo, True, "yes"), (even.mass.lo * 99 / 100, False, "no")):
        weighed = {**entry, "mass": {"amount": text(value, up=up), "unit": "g"}}
        assert answer(changed(case, item__part_one=[weighed]))["limbs"]["value"] == met


def test_the_share_that_decides_is_that_of_the_readings() -> None:
    case = load("p03")
    safest, narrowest = conclude(case), conclude(case, profile="narrowest")
    assert safest.conclusion.shares.whole_article is not None
    assert deciding_share(safest.conclusion) == "whole_article"
    assert deciding_share(narrowest.conclusion) == "content"
    even = find_break_evens(program(), safest)["whole_article"]
    assert even.item is not None
    hair = Fraction(1, 10**12)
    currency = case["item"]["value"]["currency"]
    for value, up, met in ((even.item.lo, False, "yes"), (even.item.lo + hair, True, "no")):
        amount = {"amount": text(value, up=up), "currency": currency}
        moved = changed(case, item__value=amount)
        assert answer(moved)["limbs"]["value"] == met, amount
        on_line = share_of(moved, "whole_article")
        assert abs(on_line.lo - Fraction(1, 1000)) < Fraction(1, 10**12)
