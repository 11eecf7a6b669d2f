# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Conditions bound to cells and to one choice of readings, and the search for every outcome they leave open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Protocol

from desktop_app.basics.errors import Bug
from desktop_app.basics.frozen import dataclass
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, negate

Sheet = tuple[int, ...]
"""What is known: for each fact the cells still possible. The facts of one sheet are independent of each other."""


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
