# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Doubts that matter: the case asked again with the other answer to an open question (section 6.1)."""

from copy import deepcopy
from datetime import date
from fractions import Fraction
from typing import Any

from tests.oracle import law
from tests.oracle.brute import Worlds, single, worlds_of
from tests.oracle.goods.amounts import bounds, is_stated, purse
from tests.oracle.law import Case
from tests.oracle.standing import standing, state_if_last_day_is_outside, strongest

ONE_DECIMAL = Fraction(1, 1000)
"""What one decimal of a percent tells apart."""


def asked_again(worlds: Worlds) -> dict[str, Worlds]:
    """Return the worlds of the case under the other answer to the three doubts about the share."""
    case, line = worlds.case, worlds.line
    others = {
        "Q-4": Worlds(case, purse(case, top_prices=True), line),
        "Q-12": worlds_of(with_blends_all_chinese(case), line),
    }
    if line % ONE_DECIMAL == 0:  # a finer line is no question of rounding
        others["Q-23"] = Worlds(case, worlds.purse, line - ONE_DECIMAL / 2, worlds.listed)
    return others


def doubts_that_matter(worlds: Worlds, found: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return, for each doubt that would turn the conclusion `found`, what it would turn it to."""
    answers = {doubt: other_answer(other) for doubt, other in asked_again(worlds).items()}
    turned = {doubt: answer for doubt, answer in answers.items() if answer["possible"] != found["possible"]}
    last_day = without_the_last_day(worlds.case, found["limbs"])
    if last_day != found["standing"]["overall"]:
        turned["Q-15"] = {"verdict": found["verdict"], "standing": last_day}
    return turned


def other_answer(worlds: Worlds) -> dict[str, Any]:
    """Return what the case comes to when it is asked again."""
    readings = law.chosen_readings(worlds.case)
    possible, shares = worlds.possible(readings), worlds.shares(readings)
    return {
        "verdict": single(possible),
        "possible": possible,
        **shares,
        "standing": standing(worlds.case, worlds.limbs(readings))["overall"],
    }


def without_the_last_day(case: Case, limbs: dict[str, str]) -> str:
    """Return the overall standing where the last day of a suspension lies outside it (Q-15)."""
    day = date.fromisoformat(case["on"])
    return strongest({limb: state_if_last_day_is_outside(case, limb, day) for limb in law.LIMBS}, limbs)


def with_blends_all_chinese(case: Case) -> Case:
    """Return the case with every stated Chinese share above zero made a whole (Q-12)."""
    changed = deepcopy(case)
    make_whole(changed["item"])
    return changed


def make_whole(item: dict[str, Any]) -> None:
    """Make the shares of an item's materials whole, at every depth."""
    for entry in item.get("part_one") or []:
        share = entry.get("china_share")
        if is_stated(share) and bounds(share, limit=law.WHOLE)[1] != 0:
            entry["china_share"] = "100"
    for component in item.get("components") or []:
        make_whole(component)
