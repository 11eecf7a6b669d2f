# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""From a case to what is known of each fact. Where the class of the item is open there is one sheet for each class."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.quantity import ANYTHING, ONE, Interval, is_more, point
from desktop_app.domain.bom.material import AS_STATED, Asking, Converter, Law, Pricing, Walk
from desktop_app.domain.bom.rollup import (
    Holding,
    KnownParts,
    Lists,
    Rollup,
    SubtreeTotals,
    article_share,
    content_share,
    made_there,
    totals_of,
    truths_of,
    used_technology,
)
from desktop_app.domain.case import ASSEMBLY, NOT_LISTED, Case, Process
from desktop_app.domain.case_fields import END_USE_MEASURES
from desktop_app.domain.facts import ABSENT, Value
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.parties.ownership import AGGREGATE, held_by_listed, party_truth
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, either

PART_ONE: Final = "part_one"
PART_TWO: Final = "part_two"
CLASSES: Final = (PART_ONE, PART_TWO, ASSEMBLY, NOT_LISTED)
_LISTING: Final[dict[str | None, Truth]] = {"no": NO, "control": YES, "watch": YES}


@dataclass(frozen=True, slots=True)
class Shares:
    """Both shares as they are shown; None where a share does not exist."""

    content: Interval | None
    whole_article: Interval | None


def pricing_of(case: Case, pack: Pack, asking: Asking = AS_STATED, *, currency: str | None) -> Pricing:
    """Return the pricing of a case in a currency, at its rates, on its day."""
    money = Converter(case.rates, to=currency, on=case.on)
    return Pricing((pack.origin, pack.rows, pack.prices), money, asking)


def law_counting(pack: Pack, counted: frozenset[str], *, any_day: bool = False) -> Law:
    """Return which rows play which part where some rows count.

    ``any_day``: as other law sees them, whether or not they stand in the annex on the day of the law file.
    """
    return Law(
        origin=pack.origin,
        counted=counted,
        articles=pack.rows_of_role("article", any_day=any_day),
        materials=pack.rows_of_role("material", any_day=any_day),
        rows=pack.rows,
        counts_all=every_row(pack, any_day=True) <= counted,
        resting=frozenset() if any_day else pack.resting_rows,
    )


def law_on_any_day(pack: Pack) -> Law:
    """Return which rows play which part on any day, with all that may count counted."""
    return law_counting(pack, every_row(pack, any_day=True), any_day=True)


class CaseValuation:
    """A case valued under one choice of which rows count."""

    def __init__(
        self, case: Case, pack: Pack, law: Law, pricing: Pricing, *, known_parts: KnownParts | None = None
    ) -> None:
        value = case.item.value
        self.case = case
        self.pack = pack
        self.pricing = pricing
        self.money, self.missing = pricing.money, pricing.money.missing
        self.law = law
        rollup = Rollup(self.law, self.pricing, known_parts=known_parts)
        self.lists: Lists = rollup.lists_of_top(case.item)
        self.outweighed, self.outvalued = rollup.outweighed, rollup.outvalued
        self.is_dearer, self.may_differ = rollup.is_dearer, rollup.may_differ
        self._brought: Mapping[str, SubtreeTotals] | None = None
        self._held: dict[str, Holding] = {}
        self._content_shares: dict[str, Interval | None] = {}
        self._article_shares: dict[str, Interval | None] = {}
        self.item_value = value.span if value and value.currency else ANYTHING
        self.item_classes = _classes_of(case.item.listed_as, law)
        # without components a whole-article share would be the share by content over again
        self.whole_exists = ASSEMBLY in self.item_classes and bool(case.item.components)

    def brought_by_path(self, bill: Walk) -> Mapping[str, SubtreeTotals]:
        """Return what one piece of each item of the bill brings into the one above it."""
        if self._brought is None:
            self._brought = Rollup(self.law, self.pricing).by_path(bill)
        return self._brought

    def held(self, item_class: str) -> SubtreeTotals:
        """Return what the item holds if it is of a class."""
        return totals_of(self._holding(item_class))

    def _holding(self, item_class: str) -> Holding:
        if item_class not in self._held:
            lists = self.lists
            self._held[item_class] = (
                lists.of_assembly()
                if item_class == ASSEMBLY
                else lists.of_article()
                if item_class == PART_TWO
                else lists.of_unlisted()
            )
        return self._held[item_class]

    def content_share(self, item_class: str) -> Interval | None:
        """Return the share by content if the item is of a class; Part I rows and unlisted items have none."""
        if item_class not in (PART_TWO, ASSEMBLY):
            return None
        if item_class not in self._content_shares:
            self._content_shares[item_class] = content_share(self._holding(item_class), self.item_value)
        return self._content_shares[item_class]

    @cached_property
    def signature(self) -> tuple[Any, ...]:
        """Return all that is told of what is held, but for the figures."""
        shares = self.value_shares
        return (
            *(truths_of(self._holding(item_class)) for item_class in self.item_classes),
            *(
                share is not None and is_more(share.lo, ONE)
                for share in (shares.content, shares.whole_article)
            ),
        )

    def article_share(self, item_class: str) -> Interval | None:
        """Return the share by whole article if the item is of a class that has one."""
        if item_class != ASSEMBLY or not self.whole_exists:
            return None
        if item_class not in self._article_shares:
            content = self.content_share(item_class)
            self._article_shares[item_class] = article_share(
                self._holding(item_class), self.item_value, content
            )
        return self._article_shares[item_class]

    @cached_property
    def value_shares(self) -> Shares:
        """Return both shares as they are shown; those of an assembly for an unclassified item hold the rest."""
        shown_class = ASSEMBLY if self.case.item.listed_as is None else self.item_classes[0]
        return Shares(self.content_share(shown_class), self.article_share(shown_class))

    @cached_property
    def values(self) -> list[dict[str, Value]]:
        """Return what is known of the facts that depend on the bill, by measure, once for each class it may be of."""
        values: list[dict[str, Value]] = []
        for item_class in self.item_classes:
            material, technology, _ = truths_of(self._holding(item_class))
            content, whole_article = self.content_share(item_class), self.article_share(item_class)
            values.append(
                {
                    "item_class": item_class,
                    "content_share": ABSENT if content is None else content,
                    "article_share": ABSENT if whole_article is None else whole_article,
                    "technology": either(used_technology(self.case.item), technology),
                    "material": material,
                    "made_in": self.case.item.made_in,
                }
            )
        return values


def _classes_of(listed_as: str | None, law: Law) -> tuple[str, ...]:
    """Return the classes an item may be of."""
    if listed_as is None:
        return CLASSES
    if listed_as in (ASSEMBLY, NOT_LISTED):
        return (listed_as,)
    if listed_as in law.resting:
        return (NOT_LISTED,)
    return (PART_TWO,) if listed_as in law.articles else (PART_ONE,)


Measure = Callable[[Case], Value]


def _process_value(side: Process) -> Value:
    if side.figure is not None:
        return point(side.figure)
    return ABSENT if side.arises == NO else None


def _end_use_fact(key: str) -> Measure:
    return lambda case: case.end_use.answer_to(key)


MEASURES: Final[Mapping[str, Measure]] = {
    "exporter_country": lambda case: case.exporter_country,
    "movement": lambda case: case.movement,
    "destination": lambda case: case.destination,
    "military_user": lambda case: party_truth(case.parties, lambda party: party.military),
    "listed_party": lambda case: party_truth(case.parties, lambda party: _LISTING.get(party.listed, UNKNOWN)),
    **{measure: _end_use_fact(key) for measure, key in END_USE_MEASURES.items()},
    "chip_kind": lambda case: case.end_use.chip_kind,
    "logic_nm": lambda case: _process_value(case.end_use.logic_nm),
    "memory_layers": lambda case: _process_value(case.end_use.memory_layers),
}
"""Measures of the case alone; those of the bill are in `Valued.values`, those of ownership in `held`."""

BILL_MEASURES: Final = ("item_class", "content_share", "article_share", "technology", "material", "made_in")


def held_in_way(case: Case, way: str) -> Truth:
    """Tell whether a party is held by listed parties, added up ("aggregate") or by one directly ("direct")."""
    return party_truth(case.parties, lambda party: held_by_listed(party, aggregate=way == AGGREGATE))


def case_values(case: Case, pack: Pack) -> dict[str, Value]:
    """Return what is known of every fact that depends on the case and not on its bill."""
    values: dict[str, Value] = {}
    for name, fact in pack.facts.items():
        if fact.measure in MEASURES:
            values[name] = MEASURES[fact.measure](case)
        elif fact.measure == "held":
            values[name] = held_in_way(case, fact.of)
    return values


def bill_values(valued: CaseValuation, pack: Pack) -> list[dict[str, Value]]:
    """Return what is known of the law's facts that depend on the bill, once for each class the item may be of."""
    names = pack.names_of_measures(BILL_MEASURES)
    return [
        {names[measure]: value for measure, value in of_class.items() if measure in names}
        for of_class in valued.values
    ]


def every_row(pack: Pack, *, any_day: bool = False) -> frozenset[str]:
    """Return the rows of material and of what comes close to it."""
    return pack.rows_of_role("material", "near", any_day=any_day)


def made_in_origin(valued: CaseValuation) -> Truth:
    """Tell whether the item itself was made in the regulated country."""
    return made_there(valued.case.item, valued.law)
