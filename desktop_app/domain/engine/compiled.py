# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A pack made ready to run: facts numbered and cut into cells, conditions bound to readings, timelines read."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Final, Protocol

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Bug
from desktop_app.domain.case import StatusCheck
from desktop_app.domain.engine.act import doubts_on_measures
from desktop_app.domain.engine.measures import BILL_MEASURES
from desktop_app.domain.facts import Cells, Cut, Fact, Value, cells_of
from desktop_app.domain.law.condition import All, Any, Compare, Condition, Is, Met, Not, Reads, sentences
from desktop_app.domain.law.listed_names import ListedSearch
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.law.timeline import Timeline, read_timeline
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, negate, sure

# --------------------------------------------------------------------------------------------------
# Conditions bound to cells and to one choice of readings, and the search for every outcome they leave open.


Sheet = tuple[int, ...]
"""What is known: for each fact the cells still possible. The facts of one sheet are independent of each other."""


BillCells = tuple[int, ...]
"""The same of the facts alone that the bill decides."""


class Node(Protocol):
    """A condition that can be asked of a sheet."""

    def evaluate_node(self, sheet: Sheet) -> Truth:
        """Return whether it holds."""
        ...

    def open_test(self, sheet: Sheet) -> Test | None:
        """Return the first test that leaves it open, if it is open."""
        ...

    def list_fact_numbers(self) -> Iterator[int]:
        """Yield the facts it looks at."""
        ...


@dataclass(frozen=True, slots=True)
class Constant:
    """A condition settled by the readings alone."""

    value: Truth

    def evaluate_node(self, sheet: Sheet) -> Truth:
        return self.value

    def open_test(self, sheet: Sheet) -> Test | None:
        return None

    def list_fact_numbers(self) -> Iterator[int]:
        return iter(())


@dataclass(frozen=True, slots=True)
class Test:
    """A fact lies in one of some cells."""

    __test__ = False  # the name is the word of the trade, not a test of ours

    fact: int
    bits: int
    words: str

    def evaluate_node(self, sheet: Sheet) -> Truth:
        cell = sheet[self.fact]
        hit = cell & self.bits
        if hit == cell:
            return YES
        return UNKNOWN if hit else NO

    def open_test(self, sheet: Sheet) -> Test | None:
        return self if self.evaluate_node(sheet) == UNKNOWN else None

    def list_fact_numbers(self) -> Iterator[int]:
        yield self.fact


@dataclass(frozen=True, slots=True)
class Negation:
    """The opposite of a condition."""

    node: Node

    def evaluate_node(self, sheet: Sheet) -> Truth:
        return negate(self.node.evaluate_node(sheet))

    def open_test(self, sheet: Sheet) -> Test | None:
        return self.node.open_test(sheet)

    def list_fact_numbers(self) -> Iterator[int]:
        return self.node.list_fact_numbers()


@dataclass(frozen=True, slots=True)
class Joint:
    """Several conditions, decided by the first that has the deciding value: NO for "all", YES for "any"."""

    parts: tuple[Node, ...]
    deciding: Truth

    def evaluate_node(self, sheet: Sheet) -> Truth:
        result = negate(self.deciding)
        for node in self.parts:
            truth = node.evaluate_node(sheet)
            if truth == self.deciding:
                return truth
            if truth == UNKNOWN:
                result = UNKNOWN
        return result

    def open_test(self, sheet: Sheet) -> Test | None:
        if self.evaluate_node(sheet) != UNKNOWN:
            return None
        return next(test for node in self.parts if (test := node.open_test(sheet)))

    def list_fact_numbers(self) -> Iterator[int]:
        for node in self.parts:
            yield from node.list_fact_numbers()


TRUE: Final = Constant(YES)
FALSE: Final = Constant(NO)


def join_nodes(parts: Sequence[Node], deciding: Truth) -> Node:
    """Return several conditions joined, without those that say nothing."""
    open_nodes: list[Node] = []
    for node in parts:
        if isinstance(node, Constant):
            if node.value == deciding:
                return node
            continue
        open_nodes.append(node)
    if not open_nodes:
        return Constant(negate(deciding))
    return open_nodes[0] if len(open_nodes) == 1 else Joint(tuple(open_nodes), deciding)


MOST_REMEMBERED: Final = 20_000
"""Outcomes kept by one list of decisions; beyond that it begins anew."""


class Decisions:
    """Ordered conditions, each with its outcome; the first that holds decides."""

    def __init__(self, steps: Sequence[tuple[Node, str]]) -> None:
        self.steps = tuple(steps)
        looked_at: set[int] = set()
        self._relevant: list[tuple[int, ...]] = []
        for node, _ in reversed(self.steps):
            looked_at |= set(node.list_fact_numbers())
            self._relevant.append(tuple(sorted(looked_at)))
        self._relevant.reverse()
        # What was worked out before, by the facts it depends on: an interview asks for nearly the same again and again.
        self._outcomes: dict[tuple[int, ...], frozenset[str]] = {}
        self._matters: dict[tuple[int, ...], bool] = {}

    @property
    def fact_numbers(self) -> tuple[int, ...]:
        """Return the facts that can decide."""
        return self._relevant[0]

    def list_outcomes(self, sheet: Sheet) -> frozenset[str]:
        """Return every outcome that some completion of the sheet has, and no other.

        Where a condition is open, the fact that leaves it so is split and both halves are followed, so a fact
        that several conditions share keeps one value in all of them.
        """
        if len(self._outcomes) > MOST_REMEMBERED:
            self._outcomes = {}
        return self._outcomes_from(0, sheet)

    def _outcomes_from(self, start: int, sheet: Sheet) -> frozenset[str]:
        for step_number in range(start, len(self.steps)):
            node, outcome = self.steps[step_number]
            truth = node.evaluate_node(sheet)
            if truth == YES:
                return frozenset((outcome,))
            if truth == UNKNOWN:
                key = (step_number, *(sheet[fact] for fact in self._relevant[step_number]))
                outcomes = self._outcomes.get(key)
                if outcomes is None:
                    test = self.steps[step_number][0].open_test(sheet)
                    if test is None:
                        raise Bug("a condition is open and no fact in it is")
                    inside = settle_fact(sheet, test.fact, sheet[test.fact] & test.bits)
                    outside = settle_fact(sheet, test.fact, sheet[test.fact] & ~test.bits)
                    outcomes = self._outcomes[key] = self._outcomes_from(
                        step_number, inside
                    ) | self._outcomes_from(step_number, outside)
                return outcomes
        raise Bug("no decision of the pack holds")

    def matters(self, sheet: Sheet, fact: int) -> bool:
        """Tell whether some completion of the other facts has another outcome for another value of this one."""
        key = (fact, *(sheet[relevant] for relevant in self.fact_numbers))
        known = self._matters.get(key)
        if known is None:
            if len(self._matters) > MOST_REMEMBERED:
                self._matters = {}
            cells = [1 << bit for bit in range(sheet[fact].bit_length()) if sheet[fact] >> bit & 1]
            first, *others = (settle_fact(sheet, fact, cell) for cell in cells)
            known = self._matters[key] = any(self._sheets_differ(first, other, set()) for other in others)
        return known

    def _sheets_differ(self, a: Sheet, b: Sheet, same: set[Sheet]) -> bool:
        """Tell whether two sheets that share all facts but one can come to different outcomes."""
        if a in same:
            return False
        (first, test), (second, other) = self._next_step(a), self._next_step(b)
        open_test = test or other
        if open_test is None:
            return first != second
        bits = open_test.bits
        for node in (bits, ~bits):
            settled_pair = [
                settle_fact(sheet, open_test.fact, sheet[open_test.fact] & node) for sheet in (a, b)
            ]
            if self._sheets_differ(settled_pair[0], settled_pair[1], same):
                return True
        same.add(a)
        return False

    def _next_step(self, sheet: Sheet) -> tuple[str, Test | None]:
        """Return the outcome of a sheet, or the first test that leaves it open."""
        for node, outcome in self.steps:
            truth = node.evaluate_node(sheet)
            if truth == YES:
                return outcome, None
            if truth == UNKNOWN:
                return "", node.open_test(sheet)
        raise Bug("no decision of the pack holds")


def settle_fact(sheet: Sheet, fact: int, bits: int) -> Sheet:
    """Return a sheet in which one fact is confined to some cells."""
    return (*sheet[:fact], bits, *sheet[fact + 1 :])


Readings = Mapping[str, str]


class PackUnderReadings:
    """The conditions of a pack under one choice of readings."""

    def __init__(self, law: CompiledPack, readings: Readings) -> None:
        self._law = law
        self.readings = dict(readings)
        self._nodes: dict[int, tuple[Condition, Node]] = {}
        pack = law.pack
        self.verdict = Decisions(
            [(self._compile_within(step.when, ()), step.verdict) for step in pack.decisions]
        )
        self.provisions = {
            name: self._compile_within(provision.when, (name,))
            for name, provision in pack.provisions.items()
            if provision.when
        }
        self._yes_or_no = {name: _yes_or_no(node) for name, node in self.provisions.items()}
        self._any_limb = _yes_or_no(join_nodes([self.provisions[limb.provision] for limb in pack.limbs], YES))
        self.counted_any_day = frozenset(
            row.id
            for row in pack.rows.values()
            if row.role == "material"
            or (row.counts_if and self.readings[row.counts_if[0]] == row.counts_if[1])
        )
        self.counted = self.counted_any_day - pack.resting_rows

    @cached_property
    def holding_ways(self) -> frozenset[str]:
        """Return the ways of counting what listed owners hold that can decide under these readings."""
        facts = list(self._law.pack.facts.values())
        looked_at = (facts[number] for number in self.verdict.fact_numbers)
        return frozenset(fact.of for fact in looked_at if fact.measure == "held")

    def compile_condition(self, condition: Condition) -> Node:
        """Return a condition of the pack, bound; each is bound once."""
        known = self._nodes.get(
            id(condition)
        )  # by identity: to hash a condition costs more than to evaluate it
        if known is None or known[0] is not condition:
            known = self._nodes[id(condition)] = (condition, self._compile_within(condition, ()))
        return known[1]

    def find_provision(self, provision: str, sheets: Sequence[Sheet]) -> Truth:
        """Return whether a provision is met: in every completion, in none, or in some."""
        return _truth_in_all(self._yes_or_no[provision], sheets)

    def find_any_limb(self, sheets: Sequence[Sheet]) -> Truth:
        """Return whether one limb or another is met: in every completion, though not the same one in each."""
        return _truth_in_all(self._any_limb, sheets)

    def find_verdicts(self, sheets: Sequence[Sheet]) -> frozenset[str]:
        """Return every verdict that some completion has."""
        if len(sheets) == 1:
            return self.verdict.list_outcomes(sheets[0])
        return frozenset().union(*(self.verdict.list_outcomes(sheet) for sheet in sheets))

    def _compile_within(self, condition: Condition, within: tuple[str, ...]) -> Node:
        if isinstance(condition, (All, Any)):
            parts = [self._compile_within(part, within) for part in condition.parts]
            return join_nodes(parts, NO if isinstance(condition, All) else YES)
        if isinstance(condition, Not):
            return _negate_node(self._compile_within(condition.part, within))
        if isinstance(condition, Reads):
            return Constant(sure(self.readings[condition.switch] == condition.choice))
        if isinstance(condition, Met):
            provision = self._law.pack.provisions[condition.provision]
            if condition.provision in within or provision.when is None:
                raise Bug(f"provision {condition.provision} cannot be asked whether it is met")
            node = self._compile_within(provision.when, (*within, condition.provision))
            return _negate_node(node) if condition.negated else node
        return self._law.make_test(condition)


def _yes_or_no(node: Node) -> Decisions:
    return Decisions([(node, "yes"), (Constant(YES), "no")])


def _truth_in_all(answers: Decisions, sheets: Sequence[Sheet]) -> Truth:
    truths: set[str] = set()
    for sheet in sheets:
        truths |= answers.list_outcomes(sheet)
    return Truth((YES if "yes" in truths else 0) | (NO if "no" in truths else 0))


def _negate_node(node: Node) -> Node:
    return Constant(NO if node.value == YES else YES) if isinstance(node, Constant) else Negation(node)


class CompiledPack:
    """A pack with its facts numbered; remembers what it has bound and read before.

    ``search`` finds the names on its lists; without one no name is looked up. A case is worked out under the law file
    as it is on the export day, which ``on`` gives.
    """

    def __init__(self, pack: Pack, search: ListedSearch | None = None) -> None:
        self.pack, self.search = pack, search
        self._on_days: dict[int, CompiledPack] = {id(pack): self}
        names: dict[str, list[str]] = {name: [] for name in pack.facts}
        cuts: dict[str, list[Cut]] = {name: [] for name in pack.facts}
        for condition in conditions(pack):
            for sentence in sentences(condition):
                if isinstance(sentence, Is):
                    names[sentence.fact].extend(sentence.values)
                elif isinstance(sentence, Compare):
                    cuts[sentence.fact].append(sentence.cut)
        self.cells = {name: cells_of(fact, names[name], cuts[name]) for name, fact in pack.facts.items()}
        self.number = {name: number for number, name in enumerate(self.cells)}
        self._bill_facts: dict[Fraction | None, tuple[tuple[int, str, Cells], ...]] = {}
        self._bound: dict[tuple[str, ...], PackUnderReadings] = {}
        self._timelines: dict[tuple[str, str | None], Timeline] = {}

    def on(self, day: date) -> CompiledPack:
        """Return the law file as it is on a day; the same for all days on which nothing in it differs."""
        pack = self.pack.on(day)
        if (
            id(pack) not in self._on_days
        ):  # the law file keeps what it is on a day, so no other takes its place
            on_day = CompiledPack(pack, self.search)
            on_day._on_days, on_day._timelines = self._on_days, self._timelines
            self._on_days[id(pack)] = on_day
        return self._on_days[id(pack)]

    @cached_property
    def facts_of_warnings(self) -> dict[str, tuple[Fact, ...]]:
        """Return the facts that bring a warning about, by its code."""
        return {
            notice.code: tuple(
                self.pack.facts[s.fact] for s in sentences(notice.when) if isinstance(s, (Is, Compare))
            )
            for notice in self.pack.warnings
        }

    @cached_property
    def edge_doubts(self) -> frozenset[str]:
        """Return the open questions on the last day of a suspension."""
        return doubts_on_measures(self.pack, "at_the_edge")

    @cached_property
    def standing_doubts(self) -> frozenset[str]:
        """Return the open questions that leave the standing uncertain."""
        return doubts_on_measures(self.pack, "at_the_edge", "rests_on_lapse")

    def bind_readings(self, readings: Readings) -> PackUnderReadings:
        """Return the pack under a choice of readings."""
        key = tuple(readings[switch] for switch in self.pack.switches)
        if key not in self._bound:
            self._bound[key] = PackUnderReadings(self, readings)
        return self._bound[key]

    def make_sheet(self, values: Mapping[str, Value]) -> Sheet:
        """Return what is known, fact by fact; a fact without a value is not known."""
        return tuple(cells.bits(values.get(name)) for name, cells in self.cells.items())

    def _facts_of_bill(self, times: Fraction | None) -> tuple[tuple[int, str, Cells], ...]:
        """Return the facts that the bill decides: number, measure and cells, for figures that are multiplied."""
        if times not in self._bill_facts:
            names = self.pack.names_of_measures(BILL_MEASURES)
            self._bill_facts[times] = tuple(
                (
                    self.number[name],
                    measure,
                    self.cells[name] if times is None else self.cells[name].times(times),
                )
                for measure, name in names.items()
            )
        return self._bill_facts[times]

    def cells_of_bill(self, values: Mapping[str, Value]) -> BillCells:
        """Return what is known of the facts that the bill decides, from their values by measure."""
        return tuple([cells.bits(values[measure]) for _, measure, cells in self._facts_of_bill(None)])

    def multiply_shares(self, bill: BillCells, values: Mapping[str, Value], times: Fraction) -> BillCells:
        """Return the same with the shares multiplied."""
        facts = zip(self._facts_of_bill(times), bill, strict=True)
        return tuple(
            [cells.bits(values[measure]) if cells.cuts else bits for (_, measure, cells), bits in facts]
        )

    def fill_sheet(self, sheet: Sheet, bill: BillCells) -> Sheet:
        """Return a sheet with what a bill decides."""
        filled = list(sheet)
        for (number, *_), bits in zip(self._facts_of_bill(None), bill, strict=True):
            filled[number] = bits
        return tuple(filled)

    def make_test(self, condition: Is | Compare) -> Test:
        """Return one sentence as a test of cells."""
        cells = self.cells[condition.fact]
        if isinstance(condition, Compare):
            bits = cells.beyond(condition.cut) if condition.beyond else cells.up_to(condition.cut)
        else:
            if cells.fact.kind == "truth":
                bits = sum(1 if value == "yes" else 2 for value in condition.values)
            else:
                bits = sum(1 << cells.names.index(value) for value in condition.values)
            bits = cells.all & ~bits if condition.negated else bits
        return Test(self.number[condition.fact], bits, condition.words)

    def read_provision_timeline(
        self, provision: str, assumption: str | None, checks: Sequence[StatusCheck]
    ) -> Timeline:
        """Return when a provision runs, with the checks that speak of it or of what it is part of."""
        rule = self.pack.provisions[provision]
        own_checks = [check for check in checks if check.provision in (provision, rule.part_of)]
        if own_checks:
            return read_timeline(rule.timeline, self.pack.known_of(rule), assumption, own_checks)
        key = (provision, assumption)
        if key not in self._timelines:
            self._timelines[key] = read_timeline(rule.timeline, self.pack.known_of(rule), assumption, ())
        return self._timelines[key]

    def read_instrument_timeline(
        self, instrument: str, assumption: str | None, checks: Sequence[StatusCheck]
    ) -> Timeline:
        """Return when an instrument as a whole runs, with the checks on its provisions."""
        law = self.pack
        own_checks = [
            check
            for check in checks
            if check.provision and law.provisions[check.provision].text.instrument == instrument
        ]
        named = law.instruments[instrument]
        return read_timeline(named.timeline, law.known_of(named), assumption, own_checks)

    def read_warning_timeline(
        self, instrument: str, provisions: Sequence[str], checks: Sequence[StatusCheck]
    ) -> Timeline:
        """Return when the law of a warning runs by notices alone: its first provision, else its instrument."""
        if provisions:
            return self.read_provision_timeline(provisions[0], None, checks)
        return self.read_instrument_timeline(instrument, None, checks)


def conditions(pack: Pack) -> list[Condition]:
    """Return every condition of a pack."""
    conditions: list[Condition | None] = [provision.when for provision in pack.provisions.values()]
    conditions += [step.when for step in pack.decisions]
    conditions += [when for doubt in pack.doubts.values() for when in (doubt.touches, doubt.ruled_out)]
    for notice in (*pack.warnings, *pack.duties):
        conditions += [notice.when, *(other.when for other in notice.other_effects)]
    return [condition for condition in conditions if condition is not None]


class _ThisPack:
    """A pack as a key: the same object, not one that says the same."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ThisPack) and other.pack is self.pack

    def __hash__(self) -> int:
        return id(self.pack)


def compiled_pack(pack: Pack) -> CompiledPack:
    """Return a pack ready to run; one that was asked for lately is not compiled again."""
    return _compile_lately(_ThisPack(pack))


@functools.lru_cache(maxsize=2)
def _compile_lately(this: _ThisPack) -> CompiledPack:
    return CompiledPack(this.pack)
