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
      known, no amount converts, and each counts from zero to no limit; a stated `value`, a
      mass or a price of zero makes the worth zero all the same.
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
A-13  The ranges of the owners of one party and what nobody vouches for never exceed 100
      together in one completion.
A-14  A party without a role may fill either, so it proves neither that an importer nor that
      an end user is named.
A-15  Equipment, test equipment and materials with "none" on both sides: not an Article IV
      use.
A-16  A notice (status check included) replaces everything older from its `from` on; a check
      counts as issued on `checked_on`. When it lapses, the newest without an end speaks
      again. Checks without `from`, `state` or `checked_on` are passed over. Under `published_text` what a
      check found ahead of its first day counts as it stands, as other scheduled changes do.
A-17  Limb 1 does not exist for an item on a Part I row (dossier, section 13).
A-18  The movement is taken at its word: an `export` to the exporter's own country stays an
      export, a `domestic_transfer` between two countries stays outside.
A-19  "Unknown in every respect" for a party nobody named: it may be military, listed, held.
A-20  Profiles are worked out without the overrides of the case.
A-21  Q-4: the mass of material is known from `mass`, else from `element_percent`, the mass of
      the item and a factor. An upper end without a rate leaves the worth open above alone. What
      was given for nothing is worth its mass at the upper end, too; a mass of 0 is worth nothing.
      A mass or price without a unit is in one of the four units.
A-22  A duty applies where its condition holds in every completion: `apply_before_export` that
      a licence is needed, `compliance_notice` that some limb is met. `confirm_status` goes
      with a domestic transfer too. Five years from 29 February end on 1 March.
A-23  The list of contradictions for `facts_disagree` is open: the cases that the contract
      names have to be told, and others may be.

Taking a fact away narrows the answer, against section 0, in four places the contract does
not name: a stated price outside the reference range of its row; a stated element factor
other than the pack's; a `mass` or `element_percent` that may be zero ("if given");
`owners_complete` other than "yes" on an owner whose owners are given.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import product
from typing import Any

from tests.oracle.deal import Use, deals, is_out_of_reach, uses
from tests.oracle.goods.amounts import Interval, Purse, purse
from tests.oracle.goods.shares import loose_limbs, shares
from tests.oracle.goods.things import Thing, in_annex_one, limbs, things
from tests.oracle.goods.worlds import TooMany
from tests.oracle.law import (
    LIMBS,
    LINE,
    NEEDS_LICENCE,
    SWITCHES,
    Case,
    Readings,
    chosen_readings,
    flipped,
    profile,
)
from tests.oracle.standing import next_change, standing

__all__ = ["TooMany", "Worlds", "conclude", "judge", "loosest"]


# The two-valued verdict, straight from sections 2, 4 and 5.


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


# The conclusion.


def verdicts(items: Iterable[tuple[bool, bool]], case: Case, readings: Readings) -> list[str]:
    """Return every verdict some world gives; an item is (in Annex 1, any limb met)."""
    outs = {is_out_of_reach(deal, readings) for deal in deals(case)}
    every = product(set(items), outs, uses(case, readings))
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
    """The worlds of one case, listed once for each reading of `feedstock`.

    Purse and line are those of the case as it is asked; section 6.1 asks again with others.
    """

    case: Case
    purse: Purse
    line: Fraction = LINE
    listed: dict[str, frozenset[Thing]] = field(default_factory=dict)

    def things(self, readings: Readings) -> frozenset[Thing]:
        """Return the top item in every world under these readings."""
        feedstock = readings["feedstock"]
        if feedstock not in self.listed:
            self.listed[feedstock] = things(self.case, self.purse, feedstock)
        return self.listed[feedstock]

    def met(self, readings: Readings) -> set[tuple[bool, tuple[bool, bool, bool]]]:
        """Return (in Annex 1, the three limbs) in every world."""
        every = self.things(readings)
        return {(in_annex_one(thing, readings), limbs(thing, readings, self.line)) for thing in every}

    def possible(self, readings: Readings) -> list[str]:
        """Return exactly the verdicts that some completion gives."""
        items = [(annex_one, any(three)) for annex_one, three in self.met(readings)]
        return verdicts(items, self.case, readings)

    def limbs(self, readings: Readings) -> dict[str, str]:
        """Return the three limbs, three-valued."""
        every = [three for _, three in self.met(readings)]
        return {name: three_valued({three[place] for three in every}) for place, name in enumerate(LIMBS)}

    def shares(self, readings: Readings) -> dict[str, Interval | None]:
        """Return both shares as exact intervals."""
        return shares(self.case, self.purse, readings["feedstock"])


def needs_licence(possible: list[str]) -> str:
    """Return whether a licence is needed under No. 61 (section 5)."""
    return three_valued({verdict in NEEDS_LICENCE for verdict in possible})


def worlds_of(case: Case, line: Fraction = LINE) -> Worlds:
    """Return the worlds of a case as it was asked; shares are held against the line in force."""
    return Worlds(case, purse(case), line)


def conclude(case: Case) -> dict[str, Any]:
    """Return the conclusion on a valid case; raises TooMany when it is too large."""
    return conclude_on(worlds_of(case))


def conclude_on(worlds: Worlds) -> dict[str, Any]:
    """Return the conclusion on the case of these worlds."""
    case, readings = worlds.case, chosen_readings(worlds.case)
    possible, answers = worlds.possible(readings), worlds.limbs(readings)
    verdict = single(possible)
    return {
        "verdict": verdict,
        "possible": possible,
        "licence_needed": needs_licence(possible),
        "licence_under": {
            name: needs_licence(worlds.possible(profile(name))) for name in ("safest", "narrowest")
        },
        "assumption": case.get("assumption"),
        "limbs": answers,
        "share": worlds.shares(readings),
        "standing": standing(case, answers),
        "next_change": next_change(case, answers),
        "profiles": {name: single(worlds.possible(profile(name))) for name in ("safest", "narrowest")},
        "readings_that_matter": sorted(
            switch for switch in SWITCHES if single(worlds.possible(flipped(readings, switch))) != verdict
        ),
    }


def loosest(case: Case, readings: Readings | None = None) -> dict[str, Any]:
    """Return the widest `possible` and limbs that the contract lets an engine give."""
    return loosest_on(worlds_of(case), readings or chosen_readings(case))


def loosest_on(worlds: Worlds, readings: Readings) -> dict[str, Any]:
    """Return the widest answer on the case of these worlds."""
    found = loose_limbs(worlds.case, worlds.purse, readings, worlds.line)
    items = [(annex_one, any(met)) for annex_one, met in found]
    return {
        "possible": verdicts(items, worlds.case, readings),
        "limbs": {name: three_valued({met[place] for _, met in found}) for place, name in enumerate(LIMBS)},
    }
