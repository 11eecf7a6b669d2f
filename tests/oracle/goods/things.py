# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The top item of a fully known world, and which of the three limbs it meets (sections 2 and 4)."""

from dataclasses import dataclass
from fractions import Fraction

from tests.oracle.goods.amounts import Purse
from tests.oracle.goods.worlds import Enumerator, Known, content, holds_material, outermost
from tests.oracle.law import LINE, Case, Kind, Readings

NO_LIMB = (False, False, False)


@dataclass(frozen=True, slots=True)
class Thing:
    """The top item of a fully known world, as far as the limbs look at it."""

    kind: Kind
    china: bool
    value: Fraction
    content: Fraction
    whole: Fraction | None
    present: bool
    technology: bool
    article: bool


def in_annex_one(thing: Thing, readings: Readings) -> bool:
    """Tell whether the item is an Annex 1 item (section 4, `part_ii_scope`)."""
    if thing.kind == "assembly":
        return readings["part_ii_scope"] == "with_assemblies"
    return thing.kind != "not_listed"


def reaches_the_line(thing: Thing, readings: Readings, line: Fraction) -> bool:
    """Compare the share with the line (section 2)."""
    numerator = thing.content
    if readings["numerator"] == "whole_article" and thing.whole is not None:
        numerator = max(thing.whole, thing.content)
    return numerator >= line * thing.value


def limbs(thing: Thing, readings: Readings, line: Fraction = LINE) -> tuple[bool, bool, bool]:
    """Return which of the three limbs are met (sections 2 and 4)."""
    if not in_annex_one(thing, readings):
        return NO_LIMB
    if thing.china:
        return False, False, True
    alone = readings["technology_nexus"] == "technology_alone"
    return (
        thing.kind != "part_one" and reaches_the_line(thing, readings, line),
        thing.technology and (alone or thing.present),
        False,
    )


def as_thing(known: Known) -> Thing:
    """Return what the limbs look at in a fully known top item."""
    whole = outermost(known) if known.kind == "assembly" and known.inside else None
    return Thing(
        kind=known.kind,
        china=known.china,
        value=known.worth,
        content=content(known),
        whole=whole,
        present=holds_material(known),
        technology=known.technology or any(piece.technology for _, piece in known.inside),
        article=any(piece.chinese_article for _, piece in known.inside),
    )


def things(case: Case, purse: Purse, feedstock: str) -> frozenset[Thing]:
    """Return the top item in every world."""
    every = Enumerator(purse, feedstock).completions(case["item"], top=True)
    return frozenset(as_thing(known) for known in every)
