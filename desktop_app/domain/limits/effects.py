# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The limits of each share of a case, and what the value ground comes to on either side of each.

What a limit does is asked of the engine: the limit is put back into the case, and so is the figure next to it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from desktop_app.basics.quantity import GRAMS, divide, point
from desktop_app.domain.bom.calculation import calculation, single_entry
from desktop_app.domain.bom.rollup import Rollup
from desktop_app.domain.case import ASSEMBLY, Amount, Case, Item, Material, Price
from desktop_app.domain.engine.compiled import CompiledPack, Readings
from desktop_app.domain.engine.evaluation import Workings
from desktop_app.domain.engine.measures import CaseValuation
from desktop_app.domain.law.condition import Compare, sentences
from desktop_app.domain.limits.break_even import ITEM, PRICE, Limit, Numerator, find_limits
from desktop_app.domain.truth import Truth

CONTENT: Final = "content"
WHOLE_ARTICLE: Final = "whole_article"
_STEP: Final = re.compile(r"\.(components|part_one)\[([0-9]+)\]")


@dataclass(frozen=True, slots=True)
class LimitEffect:
    """A limit, with the finding on the value ground at its figure, and at the next one on the other side."""

    limit: Limit
    at: Truth
    beyond: Truth

    @property
    def decides(self) -> bool:
        """Tell whether the finding turns at the limit."""
        return self.at != self.beyond


def numerators(case: Case, valued: CaseValuation) -> Mapping[str, Numerator]:
    """Return the numerator of each share that the case has, line by line and in sum."""
    shares = valued.value_shares
    if shares.content is None:
        return {}
    work = calculation(case.item, Rollup(valued.law, valued.pricing))
    shown_class = ASSEMBLY if case.item.listed_as is None else valued.item_classes[0]
    numerator_by_basis = {CONTENT: Numerator(work.content, valued.held(shown_class).content)}
    if shares.whole_article is not None:
        numerator_by_basis[WHOLE_ARTICLE] = Numerator(work.whole, valued.lists.by_whole_article())
    return numerator_by_basis


def share_limits(law: CompiledPack, case: Case, readings: Readings) -> Mapping[str, tuple[LimitEffect, ...]]:
    """Return the limits of each share under a choice of readings."""
    pack, bound = law.pack, law.bind_readings(readings)
    ground = value_ground(law)
    if pack.threshold is None or ground is None:
        return {}
    work = Workings(law, case)
    valued = work.value_case(bound.counted)
    effects_by_basis: dict[str, tuple[LimitEffect, ...]] = {}
    for name, numerator in numerators(case, valued).items():
        limits = find_limits(
            numerator,
            valued.item_value,
            line=pack.threshold.limit,
            origin=pack.origin,
            money=valued.money,
            prices=pack.prices,
        )
        entry_line = single_entry(numerator.lines)
        path = entry_line.path if entry_line else ""
        effects_by_basis[name] = tuple(
            LimitEffect(
                limit,
                *(
                    bound.find_provision(
                        ground,
                        Workings(work.law, put_back(case, limit, path, figure), work.case_values).list_sheets(
                            bound
                        ),
                    )
                    for figure in (limit.figure, limit.next_figure)
                ),
            )
            for limit in limits
        )
    return effects_by_basis


def value_ground(law: CompiledPack) -> str | None:
    """Return the provision that holds a share of value against the line."""
    threshold = law.pack.threshold
    for limb in law.pack.limbs:
        when = law.pack.provisions[limb.provision].when
        for sentence in sentences(when) if when else ():
            if isinstance(sentence, Compare) and sentence == threshold:
                return limb.provision
    return None


def put_back(case: Case, limit: Limit, path: str, figure: Fraction) -> Case:
    """Return the case with a figure in place of what the limit is a figure of; ``path`` is that of the material."""
    if limit.factor == ITEM:
        return replace(case, item=replace(case.item, value=Amount(point(figure), limit.currency)))
    steps = [(name, int(at)) for name, at in _STEP.findall(path)]
    return replace(case, item=_with_material(case.item, steps, limit, figure))


def _with_material(item: Item, steps: list[tuple[str, int]], limit: Limit, figure: Fraction) -> Item:
    (name, at), *below = steps
    if name == "components":
        components = item.components or ()
        changed = _with_material(components[at], below, limit, figure)
        return replace(item, components=(*components[:at], changed, *components[at + 1 :]))
    entries = item.part_one or ()
    material = _with_figure(entries[at], limit, figure)
    return replace(item, part_one=(*entries[:at], material, *entries[at + 1 :]))


def _with_figure(material: Material, limit: Limit, figure: Fraction) -> Material:
    if limit.factor == PRICE:
        per_gram = divide(point(figure), GRAMS["kg"])
        return replace(material, price=Price(per_gram, limit.currency))
    return replace(material, mass=point(figure))
