# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The value share by interval arithmetic (section 2), and the loosest permitted answer.

The enumeration in `worlds` is exact. The contract also permits a looser answer: ranges and
the composition of components may be treated as independent of the rest. `Meter` measures
an item without enumerating worlds, so that whatever a good engine says has to lie between.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tests.oracle.goods.amounts import (
    NOTHING,
    UNKNOWN,
    Interval,
    Purse,
    hull,
    larger,
    over,
    plus,
    point,
    times,
)
from tests.oracle.goods.material import chinese_share as share_of_entry
from tests.oracle.goods.material import counting, presence, worth, worth_as_component
from tests.oracle.goods.worlds import made_in_china, used_technology
from tests.oracle.law import Case, Kind, kinds

Truth = bool | None


def truth(options: Iterable[bool]) -> Truth:
    """Return the one truth there is, or None for unknown."""
    every = set(options)
    return every.pop() if len(every) == 1 else None


def either(answers: Iterable[Truth]) -> Truth:
    """Return three-valued "or"."""
    every = list(answers)
    if True in every:
        return True
    return None if None in every else False


def both(first: Truth, second: Truth) -> Truth:
    """Return three-valued "and"."""
    if first is False or second is False:
        return False
    return True if first and second else None


def options(answer: Truth) -> tuple[bool, ...]:
    """Return the truths a three-valued answer allows."""
    return (True, False) if answer is None else (answer,)


@dataclass(frozen=True, slots=True)
class Measure:
    """An item measured without enumerating: amounts as intervals, answers three-valued."""

    content: Interval
    whole: Interval
    present: Truth
    chinese_article: Truth
    technology: Truth


HIDDEN = Measure(UNKNOWN, UNKNOWN, present=None, chinese_article=None, technology=None)


@dataclass(frozen=True, slots=True)
class Meter:
    """Measures items under one reading of `feedstock`."""

    purse: Purse
    feedstock: str

    def entry(self, entry: dict[str, Any], item_mass: Any) -> tuple[Interval, Truth]:
        """Return the Chinese worth and the presence of one entry."""
        counts = truth(counting(entry, self.feedstock))
        if counts is False:
            return NOTHING, False
        chinese = times(worth(entry, item_mass, self.purse), share_of_entry(entry))
        amount = chinese if counts else hull([NOTHING, chinese])
        return amount, both(counts, presence(entry))

    def lists(self, item: dict[str, Any], kind: Kind) -> Measure:
        """Return what the two lists of an item hold."""
        own: list[tuple[Interval, Truth]] = []
        if item.get("part_one") is not None:
            own = [self.entry(entry, item.get("mass")) for entry in item["part_one"]]
        elif kind in {"article", "assembly"}:
            own = [(UNKNOWN, None)]
        inside: list[tuple[Interval, Measure]] = []
        if item.get("components") is not None:
            inside = [
                (point(Fraction(part["quantity"])), self.component(part)) for part in item["components"]
            ]
        elif kind == "assembly":
            inside = [(point(Fraction(1)), HIDDEN)]
        amounts = [amount for amount, _ in own]
        return Measure(
            content=plus(*amounts, *(times(number, part.content) for number, part in inside)),
            whole=plus(*amounts, *(times(number, part.whole) for number, part in inside)),
            present=either([*(there for _, there in own), *(part.present for _, part in inside)]),
            chinese_article=either(part.chinese_article for _, part in inside),
            technology=either(part.technology for _, part in inside),
        )

    def component(self, item: dict[str, Any]) -> Measure:
        """Return a component: over all the kinds it may be of."""
        every = [self.component_as(item, kind) for kind in kinds(item.get("listed_as"))]
        return Measure(
            content=hull(part.content for part in every),
            whole=hull(part.whole for part in every),
            present=same(part.present for part in every),
            chinese_article=same(part.chinese_article for part in every),
            technology=same(part.technology for part in every),
        )

    def component_as(self, item: dict[str, Any], kind: Kind) -> Measure:
        """Return a component taken to be of one kind."""
        value = self.purse.worth(item.get("value"))
        china = truth(made_in_china(item))
        technology = truth(used_technology(item))
        if kind == "part_one":
            worth_of_it = worth_as_component(item, self.purse)
            amount = pick(china, worth_of_it, NOTHING, (Fraction(0), worth_of_it[1]))
            return Measure(amount, amount, china, chinese_article=False, technology=technology)
        held = self.lists(item, kind)
        if kind != "article":
            return held
        nexus = either([china, held.present, held.chinese_article])
        # Section 2: an unknown nexus runs from what the content is worth up to the value, and no further.
        least, most = held.content[0], value[1]
        unsure = (least if most is None else min(least, most), most)
        return Measure(
            content=held.content,
            whole=pick(nexus, value, held.whole, unsure),
            present=held.present,
            chinese_article=either([china, held.chinese_article]),
            technology=either([technology, held.technology]),
        )


def pick(answer: Truth, yes: Interval, no: Interval, unsure: Interval) -> Interval:
    """Return the interval that goes with a three-valued answer."""
    return unsure if answer is None else (yes if answer else no)


def same(answers: Iterable[Truth]) -> Truth:
    """Return the answer all agree on, or None."""
    every = list(answers)
    return every[0] if all(answer is every[0] for answer in every) else None


def has_whole_article(item: dict[str, Any]) -> bool:
    """Tell whether the whole-article share exists (section 2)."""
    return item.get("listed_as") in {None, "assembly"} and bool(item.get("components"))


def shares(case: Case, purse: Purse, feedstock: str) -> dict[str, Interval | None]:
    """Return both shares of the top item as exact intervals."""
    item = case["item"]
    possible = [k for k in kinds(item.get("listed_as")) if k in {"article", "assembly"}]
    if not possible:
        return {"content": None, "whole_article": None}
    # An unclassified item may be an assembly, and an assembly's lists leave the most open.
    found = Meter(purse, feedstock).lists(item, possible[-1])
    value = purse.worth(item.get("value"))
    content = over(found.content, value)
    whole = larger(over(found.whole, value), content) if has_whole_article(item) else None
    return {"content": content, "whole_article": whole}


def reaches(share: Interval, line: Fraction) -> Truth:
    """Compare a share with the line, unrounded."""
    if share[0] >= line:
        return True
    return False if share[1] is not None and share[1] < line else None


def loose_limbs(
    case: Case, purse: Purse, readings: dict[str, str], line: Fraction
) -> set[tuple[bool, tuple[bool, bool, bool]]]:
    """Return (in Annex 1, limbs) with all but class and origin of the top item independent."""
    item = case["item"]
    found: set[tuple[bool, tuple[bool, bool, bool]]] = set()
    for kind in kinds(item.get("listed_as")):
        if kind == "not_listed" or (
            kind == "assembly" and readings["part_ii_scope"] == "magnets_and_targets"
        ):
            found.add((False, (False, False, False)))
            continue
        values = {
            answer
            for share in shares_used(case, purse, readings, kind)
            for answer in (options(reaches(share, line)) if share else (False,))
        }
        technologies = technologies_as(case, purse, readings, kind)
        if True in made_in_china(item):
            found.add((True, (False, False, True)))
        if False in made_in_china(item):
            found |= {(True, (v, t, False)) for v in values for t in technologies}
    return found


def shares_used(case: Case, purse: Purse, readings: dict[str, str], kind: Kind) -> set[Interval | None]:
    """Return the shares that may be held against the line for an item of one kind; None if there is none."""
    if kind == "part_one":
        return {None}
    both_shares = shares(case, purse, readings["feedstock"])
    content, whole = both_shares["content"], both_shares["whole_article"]
    if whole is None or readings["numerator"] != "whole_article":
        return {content}
    # Taken to the letter the share of an unclassified item exists whatever it turns out
    # to be; taken by completions it exists for the assembly only. Both are let pass.
    return {whole} if kind == "assembly" else {whole, content}


def technologies_as(case: Case, purse: Purse, readings: dict[str, str], kind: Kind) -> set[bool]:
    """Return whether the technology limb may be met by an item made outside China."""
    held = Meter(purse, readings["feedstock"]).lists(case["item"], kind)
    used = either([truth(used_technology(case["item"])), held.technology])
    if readings["technology_nexus"] == "with_chinese_material":
        used = both(used, held.present)
    return set(options(used))
