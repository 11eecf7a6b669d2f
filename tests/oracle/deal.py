# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Who sends it where, to whom and for what, in every world (1.2, 1.3, 4 and 5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Any

from tests.oracle.goods.worlds import yes_or_no
from tests.oracle.law import BARRED_USES, CHINA, GREATER_CHINA, Case, Readings
from tests.oracle.owners import held, listing


@dataclass(frozen=True, slots=True)
class Deal:
    """Who sends it where, in a fully known world."""

    exporter: str
    movement: str
    destination: str


@dataclass(frozen=True, slots=True)
class Use:
    """What Articles II to V look at, in a fully known world."""

    barred: bool
    humanitarian: bool
    article_iv: bool


def china(readings: Readings) -> set[str]:
    """Return the destinations that count as China (section 4, `greater_china`)."""
    return {CHINA, *GREATER_CHINA} if readings["greater_china"] == "inside" else {CHINA}


def is_out_of_reach(deal: Deal, readings: Readings) -> bool:
    """Tell whether exporter, movement or destination put the case outside (section 5)."""
    within = deal.movement == "domestic_transfer"
    return deal.exporter == CHINA or within or deal.destination in china(readings)


def deals(case: Case) -> set[Deal]:
    """Return the deal in every world; an unknown country is China, Hong Kong or far away."""
    exporter = (case.get("exporter") or {}).get("country")
    movement, destination = case.get("movement"), case.get("destination")
    return {
        Deal(*facts)
        for facts in product(
            [exporter] if exporter else [CHINA, "HK", "JP"],
            [movement] if movement else ["export", "domestic_transfer"],
            [destination] if destination else [CHINA, "HK", "MX"],
        )
    }


def any_of(answers: Iterable[tuple[bool, ...]]) -> tuple[bool, ...]:
    """Return what "any of them" may come to when the answers are independent."""
    every = list(answers)
    yes = any(True in answer for answer in every)
    no = all(False in answer for answer in every)
    return tuple(truth for truth, possible in ((True, yes), (False, no)) if possible)


def parties(case: Case) -> list[dict[str, Any]]:
    """Return the parties, with one unknown in every respect for each role nobody fills."""
    named = list(case.get("parties") or [])
    roles = {party.get("role") for party in named}
    if not roles & {"importer", "consignee"}:
        named.append({})
    return named if "end_user" in roles else [*named, {}]


def barred(case: Case, readings: Readings) -> tuple[bool, ...]:
    """Return whether a party or a use may be barred (Articles II and III)."""
    use = case.get("end_use") or {}
    answers = [yes_or_no(use.get(key)) for key in BARRED_USES]
    for party in parties(case):
        answers += [yes_or_no(party.get("military")), listing(party)]
        answers.append(held(party, readings))
    return any_of(answers)


def side(stated: str | None, *, at_most: int = 0, at_least: int = 0) -> tuple[bool, ...]:
    """Return whether one side of a chip process is within Article IV."""
    if stated is None:
        return (True, False)
    if stated == "none":
        return (False,)
    number = Fraction(stated)
    return (number <= at_most if at_most else number >= at_least,)


def chip_use(chips: dict[str, Any]) -> tuple[bool, ...]:
    """Return whether the chips may be an Article IV use (section 1.3)."""
    stated = chips.get("kind")
    logic = side(chips.get("logic_nm"), at_most=14)
    memory = side(chips.get("memory_layers"), at_least=256)
    answers = set()
    for kind in [stated] if stated else ["none", "logic", "memory", "equipment"]:
        looked_at = {"none": [], "logic": [logic], "memory": [memory]}.get(kind, [logic, memory])
        answers |= set(any_of(looked_at))
    return tuple(answers)


def uses(case: Case, readings: Readings) -> set[Use]:
    """Return the parties and the end use in every world."""
    use = case.get("end_use") or {}
    article_iv = any_of([yes_or_no(use.get("ai_military")), chip_use(use.get("chips") or {})])
    humanitarian = yes_or_no(use.get("humanitarian"))
    every = product(barred(case, readings), humanitarian, article_iv)
    return {Use(*facts) for facts in every}
