# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What if: a changed copy beside the case, what moved, where the line is."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.basics.quantity import rounded
from desktop_app.domain.line_effects import ITEM, MASS, PRICE, Limit
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


def test_an_item_without_a_share_has_no_break_even() -> None:
    assert find_break_evens(program(), conclude(load("p04"))) == {}


# ---- break-evens held against the engine ------------------------------------------------------------


def ends(limit: Limit) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the figure of a limit and the next one, as a case file has them, each with the finding told of it."""
    return (limit.text, "yes"), (rounded(limit.next_figure, up=None), "no")


def limits_of(case: dict[str, Any], name: str) -> dict[str, Limit]:
    even = find_break_evens(program(), conclude(case))[name]
    return {effect.limit.factor: effect.limit for effect in even.limits}


def test_at_the_value_of_the_item_it_is_caught_and_above_it_is_not() -> None:
    case = load("p01")
    limit = limits_of(case, "content")[ITEM]
    assert limit.currency == "USD"
    for value, met in ends(limit):
        amount = {"amount": value, "currency": "USD"}
        assert answer(changed(case, item__value=amount))["limbs"]["value"] == met, amount


def test_at_the_price_and_mass_of_the_material_it_is_caught_and_below_it_is_not() -> None:
    case = load("p01")
    limits, even = limits_of(case, "content"), find_break_evens(program(), conclude(case))["content"]
    assert (even.material, even.of) == (program().pack.rows["I-12"].name, "N42SH block magnet")
    for value, met in ends(limits[PRICE]):
        price = {"amount": value, "currency": "USD", "per": "kg"}
        assert answer(changed(case, item__part_one__0__price=price))["limbs"]["value"] == met
    entry = {**case["item"]["part_one"][0]}
    del entry["element_percent"]
    for value, met in ends(limits[MASS]):
        weighed = {**entry, "mass": {"amount": value, "unit": "g"}}
        assert answer(changed(case, item__part_one=[weighed]))["limbs"]["value"] == met


def test_the_share_that_decides_is_that_of_the_readings() -> None:
    case = load("p03")
    safest, narrowest = conclude(case), conclude(case, profile="narrowest")
    assert safest.conclusion.shares.whole_article is not None
    assert deciding_share(safest.conclusion) == "whole_article"
    assert deciding_share(narrowest.conclusion) == "content"
    limit = limits_of(case, "whole_article")[ITEM]
    for value, met in ends(limit):
        amount = {"amount": value, "currency": limit.currency}
        assert answer(changed(case, item__value=amount))["limbs"]["value"] == met, amount
