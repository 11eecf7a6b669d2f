# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The oracle: conclusions by enumeration of everything that is not known.

`conclude(case)` takes a valid case as parsed from JSON and returns what the contract says
about it. `loosest(case, readings)` returns the most a conforming engine may say: the
contract lets ranges and the composition of components be treated as independent.

Where the contract leaves room, this is how it is read here:

A-1   Completions of an unclassified top item use the whole-article share only where they are
      assemblies; `loosest` also lets it be used for the other classes.
A-2   Components left out are not "has components": the whole-article share is then null.
A-3   "Never below the content share" is applied to the share, not article by article.
A-4   Amounts are converted into the currency of the top item's value. When that is not
      known, no amount converts, and each counts from zero to no limit, a zero included.
A-5   Zero times an unknown amount is zero (mass "0" without a price, share 0 of anything).
A-6   A range with one end given is open at the other (percents end at 100); an amount,
      price, mass or value with no number in it is a fact that was left out. A `price`
      without a number falls back on the reference range.
A-7   An entry's `value` counts even where `element_percent` or `mass` is "0": presence and
      worth are two facts.
A-8   An entry without a row counts under `any_stage`, and may or may not under `as_bought`.
A-9   Factors: 1 for I-01 to I-07, the two printed oxides, nothing for any other row.
A-10  The same pair of currencies in both directions is one pair; the latest rate counts.
A-11  The party itself with `owners: []` and no word on completeness is unknown; an owner
      with `owners: []` ends the chain.
A-12  `owners_complete: "yes"` does not force the percents to add up to 100.
A-13  Stated ranges of the owners of one party never exceed 100 together in one completion;
      `loosest` lets them.
A-14  A party without a role may fill either, so it proves neither that an importer nor that
      an end user is named.
A-15  Equipment, test equipment and materials with "none" on both sides: not an Article IV
      use.
A-16  A notice (status check included) replaces everything older from its `from` on; a check
      counts as issued on `checked_on`, which becomes `known_to` even if it is earlier.
      Notices that lapse give way to `in_force`. Checks without `from`, `state` or
      `checked_on` are passed over.
A-17  Limb 1 does not exist for an item on a Part I row (dossier, section 13).
A-18  The movement is taken at its word: an `export` to the exporter's own country stays an
      export, a `domestic_transfer` between two countries stays outside.
A-19  "Unknown in every respect" for a party nobody named: it may be military, listed, held.
A-20  Profiles are worked out without the overrides of the case.

Taking a fact away narrows the answer, against section 0, in four places the contract does
not name: a stated price outside the reference range of its row; a stated element factor
other than the pack's; a `mass` or `element_percent` that may be zero ("if given");
`owners_complete` other than "yes" on an owner whose owners are given.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Any

from tests.oracle.amounts import purse
from tests.oracle.law import (
    BARRED_USES,
    CHINA,
    GREATER_CHINA,
    LIMBS,
    LINE,
    SWITCHES,
    Case,
    Kind,
    Readings,
    chosen_readings,
    flipped,
    profile,
)
from tests.oracle.owners import held, listing
from tests.oracle.shares import loose_limbs, shares
from tests.oracle.standing import next_change, standing
from tests.oracle.worlds import Enumerator, Known, TooMany, content, holds_material, outermost, yes_or_no

__all__ = ["TooMany", "conclude", "judge", "loosest"]

NEEDS_LICENCE = {"LICENCE_REQUIRED", "CASE_BY_CASE", "DENIED_IN_PRINCIPLE"}
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


# The two-valued verdict, straight from sections 2, 4 and 5.


def in_annex_one(thing: Thing, readings: Readings) -> bool:
    """Tell whether the item is an Annex 1 item (section 4, `part_ii_scope`)."""
    if thing.kind == "assembly":
        return readings["part_ii_scope"] == "with_assemblies"
    return thing.kind != "not_listed"


def reaches_the_line(thing: Thing, readings: Readings) -> bool:
    """Compare the share with the line (section 2)."""
    numerator = thing.content
    if readings["numerator"] == "whole_article" and thing.whole is not None:
        numerator = max(thing.whole, thing.content)
    return numerator >= LINE * thing.value


def limbs(thing: Thing, readings: Readings) -> tuple[bool, bool, bool]:
    """Return which of the three limbs are met (sections 2 and 4)."""
    if not in_annex_one(thing, readings):
        return NO_LIMB
    if thing.china:
        return False, False, True
    alone = readings["technology_nexus"] == "technology_alone"
    return (
        thing.kind != "part_one" and reaches_the_line(thing, readings),
        thing.technology and (alone or thing.present),
        False,
    )


def is_out_of_reach(deal: Deal, readings: Readings) -> bool:
    """Tell whether exporter, movement or destination put the case outside (section 5)."""
    inside = {CHINA, *GREATER_CHINA} if readings["greater_china"] == "inside" else {CHINA}
    return deal.exporter == CHINA or deal.movement == "domestic_transfer" or deal.destination in inside


def judge(*, annex_one: bool, caught: bool, out: bool, use: Use, readings: Readings) -> str:
    """Return the verdict on a fully known world (section 5)."""
    if out or not annex_one:
        return "OUTSIDE"
    if not caught:
        return "NOT_CAUGHT"
    exempt = not use.barred or readings["barred_humanitarian"] == "exempt"
    if use.humanitarian and exempt:
        return "EXEMPT_REPORT"
    if use.barred:
        return "DENIED_IN_PRINCIPLE"
    return "CASE_BY_CASE" if use.article_iv else "LICENCE_REQUIRED"


# The completions: the item, the deal and the use share no fact.


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
    )


def things(case: Case, feedstock: str) -> frozenset[Thing]:
    """Return the top item in every world."""
    every = Enumerator(purse(case), feedstock).completions(case["item"], top=True)
    return frozenset(as_thing(known) for known in every)


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


def barred(case: Case, readings: Readings, *, loose: bool) -> tuple[bool, ...]:
    """Return whether a party or a use may be barred (Articles II and III)."""
    use = case.get("end_use") or {}
    answers = [yes_or_no(use.get(key)) for key in BARRED_USES]
    for party in parties(case):
        answers += [yes_or_no(party.get("military")), listing(party)]
        answers.append(held(party, readings, loose=loose))
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


def uses(case: Case, readings: Readings, *, loose: bool = False) -> set[Use]:
    """Return the parties and the end use in every world."""
    use = case.get("end_use") or {}
    article_iv = any_of([yes_or_no(use.get("ai_military")), chip_use(use.get("chips") or {})])
    humanitarian = yes_or_no(use.get("humanitarian"))
    every = product(barred(case, readings, loose=loose), humanitarian, article_iv)
    return {Use(*facts) for facts in every}


# The conclusion.


def verdicts(
    items: Iterable[tuple[bool, bool]], case: Case, readings: Readings, *, loose: bool = False
) -> list[str]:
    """Return every verdict some world gives; an item is (in Annex 1, any limb met)."""
    outs = {is_out_of_reach(deal, readings) for deal in deals(case)}
    every = product(set(items), outs, uses(case, readings, loose=loose))
    return sorted(
        {
            judge(annex_one=annex_one, caught=caught, out=out, use=use, readings=readings)
            for (annex_one, caught), out, use in every
        }
    )


def single(possible: list[str]) -> str:
    """Return the one verdict, or UNDETERMINED."""
    return possible[0] if len(possible) == 1 else "UNDETERMINED"


def three_valued(answers: set[bool]) -> str:
    """Return yes, no or unknown."""
    return "unknown" if len(answers) > 1 else ("yes" if True in answers else "no")


@dataclass(slots=True)
class Worlds:
    """The worlds of one case, listed once for each reading of `feedstock`."""

    case: Case
    listed: dict[str, frozenset[Thing]]

    def things(self, readings: Readings) -> frozenset[Thing]:
        """Return the top item in every world under these readings."""
        feedstock = readings["feedstock"]
        if feedstock not in self.listed:
            self.listed[feedstock] = things(self.case, feedstock)
        return self.listed[feedstock]

    def possible(self, readings: Readings) -> list[str]:
        """Return exactly the verdicts that some completion gives."""
        items = [
            (in_annex_one(thing, readings), any(limbs(thing, readings))) for thing in self.things(readings)
        ]
        return verdicts(items, self.case, readings)

    def limbs(self, readings: Readings) -> dict[str, str]:
        """Return the three limbs, three-valued."""
        every = [limbs(thing, readings) for thing in self.things(readings)]
        return {name: three_valued({met[place] for met in every}) for place, name in enumerate(LIMBS)}


def needs_licence(possible: list[str]) -> str:
    """Return whether a licence is needed under No. 61 (section 5)."""
    return three_valued({verdict in NEEDS_LICENCE for verdict in possible})


def conclude(case: Case) -> dict[str, Any]:
    """Return the conclusion on a valid case; raises TooMany when it is too large."""
    worlds, readings = Worlds(case, {}), chosen_readings(case)
    possible, answers = worlds.possible(readings), worlds.limbs(readings)
    verdict = single(possible)
    return {
        "verdict": verdict,
        "possible": possible,
        "licence_needed": needs_licence(possible),
        "limbs": answers,
        "share": shares(case, purse(case), readings["feedstock"]),
        "standing": standing(case, answers),
        "next_change": next_change(case, answers),
        "profiles": {name: single(worlds.possible(profile(name))) for name in ("safest", "narrowest")},
        "readings_that_matter": sorted(
            switch for switch in SWITCHES if single(worlds.possible(flipped(readings, switch))) != verdict
        ),
    }


def loosest(case: Case, readings: Readings | None = None) -> dict[str, Any]:
    """Return the widest `possible` and limbs that the contract lets an engine give."""
    chosen = readings or chosen_readings(case)
    found = loose_limbs(case, purse(case), chosen)
    items = [(annex_one, any(met)) for annex_one, met in found]
    return {
        "possible": verdicts(items, case, chosen, loose=True),
        "limbs": {name: three_valued({met[place] for _, met in found}) for place, name in enumerate(LIMBS)},
    }
