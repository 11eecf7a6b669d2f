# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A case laid out for the conditions of a pack: valued, flattened, in cells; and why a condition holds or fails."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from typing import Any

from desktop_app.basics.quantity import Interval, percent_figures, rounded
from desktop_app.domain.bom.material import AS_STATED, Asking, Law, Pricing, Walk, walk_bill
from desktop_app.domain.bom.rollup import KnownParts
from desktop_app.domain.bom.traits import KnownTraits, TraitReader, Traits
from desktop_app.domain.case import Case, Item
from desktop_app.domain.engine import measures
from desktop_app.domain.engine.compiled import (
    BillCells,
    CompiledPack,
    Joint,
    Negation,
    Node,
    PackUnderReadings,
    Sheet,
    Test,
)
from desktop_app.domain.engine.conclusion import verdict_of
from desktop_app.domain.facts import Absent, Fact, Value
from desktop_app.domain.law.end_use_words import find_end_use_words
from desktop_app.domain.law.pack import SAFEST, Pack
from desktop_app.domain.truth import UNKNOWN, WORDS, Truth, negate

BoundReadings = tuple[dict[str, str], PackUnderReadings, PackUnderReadings]
"""The readings of a case, and the law under them and under the cautious ones."""


class SharedParts:
    """What was worked out for products of one deal: of parts that they share, and of what is known alike.

    It holds for one law file, deal and set of rates.
    """

    def __init__(self) -> None:
        self._known_parts: dict[tuple[str | None, frozenset[str], Asking, bool], KnownParts] = {}
        self._bills: dict[int, Any] = {}
        self._currencies: dict[str, int] = {}
        self.outcomes: dict[Any, Any] = {}
        self.turned: dict[Any, Any] = {}
        self.sheets: dict[BillCells, Sheet] = {}
        self.laws: dict[tuple[frozenset[str], bool], Law] = {}
        self._pricings: dict[tuple[str | None, Asking], Pricing] = {}
        self._readers: dict[str | None, TraitReader] = {}
        self._traits = KnownTraits()
        self.readings: BoundReadings | None = None
        self._case_sheet: Sheet | None = None

    def known_parts(
        self, currency: str | None, counted: frozenset[str], asking: Asking, *, any_day: bool
    ) -> KnownParts:
        """Return what parts bring in, as far as it was worked out: in a currency, with some rows counted."""
        key = (currency, counted, asking, any_day)
        if key not in self._known_parts:
            as_stated = (
                None
                if asking == AS_STATED
                else self.known_parts(currency, counted, AS_STATED, any_day=any_day)
            )
            self._known_parts[key] = KnownParts(as_stated, self._bills, self._currencies)
        return self._known_parts[key]

    def read_traits(self, law: CompiledPack, case: Case, item: Item) -> Traits:
        """Return what is said of an item and of all in it, priced in its currency."""
        currency = item.value.currency if item.value else None
        reader = self._readers.get(currency)
        if reader is None:
            counting = measures.law_counting(law.pack, measures.every_row(law.pack))
            pricing = measures.pricing_of(case, law.pack, currency=currency)
            any_day = measures.law_on_any_day(law.pack)
            reader = TraitReader(counting, pricing, self._traits, any_day=any_day)
            self._readers[currency] = reader
        return reader.of_top(item)

    def sign_inert(self, law: CompiledPack, case: Case, item: Item) -> tuple[Any, ...]:
        """Return all that the answer rests on where nothing in an item goes into a share, whatever its figures."""
        return (
            item.listed_as,
            item.made_in,
            tuple(item.technology.items()),
            item.part_one is None,
            bool(item.components),
            id(self.read_traits(law, case, item)),  # the readers keep each
            find_end_use_words(law.pack.end_use_words, item.name or ""),
        )

    def pricing_of(self, case: Case, pack: Pack, asking: Asking) -> Pricing:
        """Return the pricing of a case, which takes note of missing rates for it alone."""
        value = case.item.value
        key = (value.currency if value else None, asking)
        if key not in self._pricings:
            self._pricings[key] = measures.pricing_of(case, pack, asking, currency=key[0])
        self._pricings[key].money.missing = set()
        return self._pricings[key]

    def case_sheet(self, law: CompiledPack, values: Mapping[str, Value]) -> Sheet:
        """Return what is known of the deal that the products share, as cells."""
        if self._case_sheet is None:
            self._case_sheet = law.make_sheet(values)
        return self._case_sheet


class Workings:
    """A case on its way to a conclusion: valued and laid out in cells once for each way of counting rows.

    ``deal_values`` are those of a case that differs in its item alone: those that do not depend on the bill. ``shared``
    keeps what is worked out of parts that other products have in them, too.
    """

    def __init__(
        self,
        law: CompiledPack,
        case: Case,
        deal_values: dict[str, Value] | None = None,
        shared: SharedParts | None = None,
    ) -> None:
        self.law = law = law.on(case.on)
        self.case = case
        self.case_values = measures.case_values(case, law.pack) if deal_values is None else deal_values
        self._shared = shared
        self._pricing = self._make_pricing(AS_STATED)
        self._laws = {} if shared is None else shared.laws
        self._valued: dict[tuple[frozenset[str], bool], measures.CaseValuation] = {}
        self._values: dict[frozenset[str], list[dict[str, Value]]] = {}
        self._cells: dict[frozenset[str], list[BillCells]] = {}
        self._sheets: dict[BillCells, Sheet] = {} if shared is None else shared.sheets
        self._case_sheet: Sheet | None = None if shared is None else shared.case_sheet(law, self.case_values)
        self.outcomes: dict[Any, Any] = {} if shared is None else shared.outcomes
        self.turned: dict[Any, Any] = {} if shared is None else shared.turned
        self._asked_again: dict[Asking, Workings] = {}

    @cached_property
    def readings(self) -> BoundReadings:
        """Return the readings of the case, and the law under them and under the cautious ones."""
        if self._shared is not None and self._shared.readings is not None:
            return self._shared.readings
        law, chosen = self.law, chosen_readings(self.law, self.case)
        cautious = law.bind_readings(law.pack.readings_of_profile(SAFEST))
        bound = (chosen, law.bind_readings(chosen), cautious)
        if self._shared is not None:
            self._shared.readings = bound
        return bound

    @cached_property
    def bill(self) -> Walk:
        """Return the bill written out, item by item."""
        return walk_bill(self.case.item, self.law.pack.rows_of_role("material"))

    @cached_property
    def traits(self) -> Traits:
        """Return what is said of the bill beside its sums, with every row counted."""
        if self._shared is not None:
            return self._shared.read_traits(self.law, self.case, self.case.item)
        law = self._law_counting(measures.every_row(self.law.pack))
        any_day = measures.law_on_any_day(self.law.pack)
        return TraitReader(law, self._pricing, any_day=any_day).of_top(self.case.item)

    def _law_counting(self, counted: frozenset[str], *, any_day: bool = False) -> Law:
        if (counted, any_day) not in self._laws:
            self._laws[counted, any_day] = measures.law_counting(self.law.pack, counted, any_day=any_day)
        return self._laws[counted, any_day]

    def _make_pricing(self, asking: Asking) -> Pricing:
        if self._shared is None:
            value = self.case.item.value
            currency = value.currency if value else None
            return measures.pricing_of(self.case, self.law.pack, asking, currency=currency)
        return self._shared.pricing_of(self.case, self.law.pack, asking)

    def ask_again(self, asking: Asking) -> Workings:
        """Return the same case with its material valued in another way; with other parties it is valued once, too."""
        other = self._asked_again.get(asking)
        if other is None:
            other = self._asked_again[asking] = copy.copy(self)
            other._pricing = other._make_pricing(asking)
            other._valued, other._values, other._cells = {}, {}, {}
        return other

    def with_parties(self, case: Case) -> Workings:
        """Return the workings of a case that differs in its parties alone: its bill is not valued again."""
        other = copy.copy(self)
        other.case, other.case_values = case, measures.case_values(case, self.law.pack)
        other._case_sheet, other._sheets, other.outcomes, other.turned = None, {}, {}, {}
        return other

    def value_case(self, counted: frozenset[str], *, any_day: bool = False) -> measures.CaseValuation:
        """Return the case valued with some rows counted; ways of counting that tell no entry apart share it.

        ``any_day``: with the rows that do not stand in the annex on the export day, as other law sees them.
        """
        key = (counted, any_day)
        if key in self._valued:
            return self._valued[key]
        pack, asking = self.law.pack, self._pricing.asking
        every = measures.every_row(pack, any_day=any_day)
        is_unnamed = any(row is None for row, _ in self.traits.rows)  # it may be on a row that rests
        if any_day and not self.traits.resting and not (pack.resting_rows and is_unnamed):
            self._valued[key] = self.value_case(counted - pack.resting_rows)
            return self._valued[key]
        if counted != every:
            rows = {row for row, _ in self.traits.rows}
            if None not in rows and every & rows == counted & rows:
                self._valued[key] = self.value_case(every, any_day=any_day)
                return self._valued[key]
        currency = self._pricing.money.to
        known_parts = None
        if self._shared is not None:
            known_parts = self._shared.known_parts(currency, counted, asking, any_day=any_day)
        law = self._law_counting(counted, any_day=any_day)
        valued = measures.CaseValuation(self.case, pack, law, self._pricing, known_parts=known_parts)
        self._valued[key] = valued
        return valued

    def bill_values(self, counted: frozenset[str]) -> list[dict[str, Value]]:
        """Return what is known of the facts that the bill decides, once for each class the item may be of."""
        if counted not in self._values:
            self._values[counted] = measures.bill_values(self.value_case(counted), self.law.pack)
        return self._values[counted]

    def observe_values(self, counted: frozenset[str]) -> list[dict[str, Value]]:
        """Return what is known of every fact that can decide, once for each class the item may be of."""
        return [{**self.case_values, **bill} for bill in self.bill_values(counted)]

    def list_cells(self, counted: frozenset[str], times: Fraction | None = None) -> list[BillCells]:
        """Return the same of the facts that the bill decides, as cells, with the shares multiplied."""
        values = self.value_case(counted).values
        if counted not in self._cells:
            self._cells[counted] = [self.law.cells_of_bill(of_class) for of_class in values]
        cells = self._cells[counted]
        if times is None:
            return cells
        return [self.law.multiply_shares(*of_class, times) for of_class in zip(cells, values, strict=True)]

    def fill_sheets(self, cells: Sequence[BillCells]) -> list[Sheet]:
        """Return all that is known, once for each class that the item may be of."""
        for of_class in cells:
            if of_class not in self._sheets:
                self._sheets[of_class] = self.law.fill_sheet(self.case_sheet, of_class)
        return [self._sheets[of_class] for of_class in cells]

    def list_sheets(self, bound: PackUnderReadings) -> list[Sheet]:
        """Return what is known of every fact, as cells."""
        return self.fill_sheets(self.list_cells(bound.counted))

    @property
    def case_sheet(self) -> Sheet:
        """Return what is known without the bill, as cells."""
        if self._case_sheet is None:
            self._case_sheet = self.law.make_sheet(self.case_values)
        return self._case_sheet

    def possible_verdicts(self, bound: PackUnderReadings) -> frozenset[str]:
        """Return every verdict that some completion has under a choice of readings."""
        return bound.find_verdicts(self.list_sheets(bound))

    def find_verdict(self, readings: Mapping[str, str]) -> str:
        """Return the verdict under a choice of readings."""
        return verdict_of(self.possible_verdicts(self.law.bind_readings(readings)))


def chosen_readings(law: CompiledPack, case: Case) -> dict[str, str]:
    """Return the readings of a case: its profile, then what it chooses itself."""
    return {**law.pack.readings_of_profile(case.profile or SAFEST), **case.readings}


# --------------------------------------------------------------------------------------------------
# Why a condition holds, fails or stays open: the facts that decided it, in words.


NOT_KNOWN = "not known"


def list_deciding_tests(node: Node, sheet: Sheet, truth: Truth) -> Iterator[Test]:
    """Yield the tests that make a condition come out as it does."""
    if isinstance(node, Test):
        yield node
    elif isinstance(node, Negation):
        yield from list_deciding_tests(node.node, sheet, negate(truth))
    elif isinstance(node, Joint):
        parts = [child for child in node.parts if child.evaluate_node(sheet) == truth]
        for part in parts[:1] if truth == node.deciding else parts:
            yield from list_deciding_tests(part, sheet, truth)


def reason_words(
    node: Node,
    sheets: Sequence[Sheet],
    facts: Sequence[Fact],
    known_values: Mapping[str, Value],
    truth: Truth,
    *,
    line: Fraction | None = None,
) -> str:
    """Return the facts that decided a finding, each with what is known of it over all sheets.

    ``line`` is what shares are held against.
    """
    reasons: dict[str, None] = {}
    for sheet in sheets:
        here = node.evaluate_node(sheet)
        if truth in (UNKNOWN, here):
            for test in list_deciding_tests(node, sheet, here):
                fact = facts[test.fact]
                reasons[f"{fact.label}: {value_words(known_values.get(fact.id), fact, line)}"] = None
    return "; ".join(reasons) or "settled by the reading chosen"


def value_words(value: Value, fact: Fact, line: Fraction | None = None) -> str:
    """Return a value as text; a share is rounded so that it is not shown on the other side of the line."""
    if value is None:
        return NOT_KNOWN
    if isinstance(value, Absent):
        return "does not arise"
    if isinstance(value, int):
        return NOT_KNOWN if value == UNKNOWN else WORDS[value]
    if isinstance(value, Interval):
        return share_words(value, line) if fact.unit == "%" else _figure_words(value, fact.unit)
    return NOT_KNOWN if isinstance(value, frozenset) else fact.choice_words(value)


def share_words(span: Interval, line: Fraction | None) -> str:
    """Return a share in percent, as every reason and the terminal write it."""
    return _range_words(*percent_figures(span, line=line), unit="%")


def _figure_words(span: Interval, unit: str) -> str:
    high = None if span.hi is None else rounded(span.hi, up=True)
    return _range_words(rounded(span.lo, up=False), high, unit=unit)


def _range_words(low: str, high: str | None, *, unit: str) -> str:
    if high is None:
        return f"{low} {unit} or more, no upper limit known"
    return f"{low} {unit}" if low == high else f"{low} to {high} {unit}"
