# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Conditions bound to cells and to one choice of readings, and the search for every outcome they leave open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from desktop_app.domain.errors import Bug
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, negate

Sheet = tuple[int, ...]
"""What is known: for each fact the cells still possible. The facts of one sheet are independent of each other."""


class Node(Protocol):
    """A condition that can be asked of a sheet."""

    def truth(self, sheet: Sheet) -> Truth:
        """Return whether it holds."""
        ...

    def open_test(self, sheet: Sheet) -> Test | None:
        """Return the first test that leaves it open, if it is open."""
        ...

    def facts(self) -> Iterator[int]:
        """Yield the facts it looks at."""
        ...


@dataclass(frozen=True, slots=True)
class Constant:
    """A condition settled by the readings alone."""

    value: Truth

    def truth(self, sheet: Sheet) -> Truth:
        return self.value

    def open_test(self, sheet: Sheet) -> Test | None:
        return None

    def facts(self) -> Iterator[int]:
        return iter(())


@dataclass(frozen=True, slots=True)
class Test:
    """A fact lies in one of some cells."""

    __test__ = False  # the name is the word of the trade, not a test of ours

    fact: int
    bits: int
    words: str

    def truth(self, sheet: Sheet) -> Truth:
        known = sheet[self.fact]
        hit = known & self.bits
        if hit == known:
            return YES
        return UNKNOWN if hit else NO

    def open_test(self, sheet: Sheet) -> Test | None:
        return self if self.truth(sheet) == UNKNOWN else None

    def facts(self) -> Iterator[int]:
        yield self.fact


@dataclass(frozen=True, slots=True)
class Negation:
    """The opposite of a condition."""

    part: Node

    def truth(self, sheet: Sheet) -> Truth:
        return negate(self.part.truth(sheet))

    def open_test(self, sheet: Sheet) -> Test | None:
        return self.part.open_test(sheet)

    def facts(self) -> Iterator[int]:
        return self.part.facts()


@dataclass(frozen=True, slots=True)
class Joint:
    """Several conditions, decided by the first that has the deciding value: NO for "all", YES for "any"."""

    parts: tuple[Node, ...]
    deciding: Truth

    def truth(self, sheet: Sheet) -> Truth:
        result = negate(self.deciding)
        for part in self.parts:
            truth = part.truth(sheet)
            if truth == self.deciding:
                return truth
            if truth == UNKNOWN:
                result = UNKNOWN
        return result

    def open_test(self, sheet: Sheet) -> Test | None:
        if self.truth(sheet) != UNKNOWN:
            return None
        return next(test for part in self.parts if (test := part.open_test(sheet)))

    def facts(self) -> Iterator[int]:
        for part in self.parts:
            yield from part.facts()


TRUE: Final = Constant(YES)
FALSE: Final = Constant(NO)


def joint(parts: Sequence[Node], deciding: Truth) -> Node:
    """Return several conditions joined, without those that say nothing."""
    kept: list[Node] = []
    for part in parts:
        if isinstance(part, Constant):
            if part.value == deciding:
                return part
            continue
        kept.append(part)
    if not kept:
        return Constant(negate(deciding))
    return kept[0] if len(kept) == 1 else Joint(tuple(kept), deciding)


MOST_REMEMBERED: Final = 20_000
"""Outcomes kept by one list of decisions; beyond that it begins anew."""


class Decisions:
    """Ordered conditions, each with its outcome; the first that holds decides."""

    def __init__(self, steps: Sequence[tuple[Node, str]]) -> None:
        self.steps = tuple(steps)
        looked_at: set[int] = set()
        self._relevant: list[tuple[int, ...]] = []
        for node, _ in reversed(self.steps):
            looked_at |= set(node.facts())
            self._relevant.append(tuple(sorted(looked_at)))
        self._relevant.reverse()
        # What was worked out before, by the facts it depends on: an interview asks for nearly the same again and again.
        self._outcomes: dict[tuple[int, ...], frozenset[str]] = {}
        self._matters: dict[tuple[int, ...], bool] = {}

    @property
    def facts(self) -> tuple[int, ...]:
        """Return the facts that can decide."""
        return self._relevant[0]

    def outcomes(self, sheet: Sheet) -> frozenset[str]:
        """Return every outcome that some completion of the sheet has, and no other.

        Where a condition is open, the fact that leaves it so is split and both halves are followed, so a fact
        that several conditions share keeps one value in all of them.
        """
        if len(self._outcomes) > MOST_REMEMBERED:
            self._outcomes = {}
        return self._from(0, sheet)

    def _from(self, start: int, sheet: Sheet) -> frozenset[str]:
        for place in range(start, len(self.steps)):
            node, outcome = self.steps[place]
            truth = node.truth(sheet)
            if truth == YES:
                return frozenset((outcome,))
            if truth == UNKNOWN:
                key = (place, *(sheet[fact] for fact in self._relevant[place]))
                outcomes = self._outcomes.get(key)
                if outcomes is None:
                    outcomes = self._outcomes[key] = self._split(place, sheet)
                return outcomes
        raise Bug("no decision of the pack holds")

    def _split(self, place: int, sheet: Sheet) -> frozenset[str]:
        test = self.steps[place][0].open_test(sheet)
        if test is None:
            raise Bug("a condition is open and no fact in it is")
        inside = settle(sheet, test.fact, sheet[test.fact] & test.bits)
        outside = settle(sheet, test.fact, sheet[test.fact] & ~test.bits)
        return self._from(place, inside) | self._from(place, outside)

    def matters(self, sheet: Sheet, fact: int) -> bool:
        """Tell whether some completion of the other facts has another outcome for another value of this one."""
        key = (fact, *(sheet[relevant] for relevant in self.facts))
        known = self._matters.get(key)
        if known is None:
            if len(self._matters) > MOST_REMEMBERED:
                self._matters = {}
            known = self._matters[key] = self._can_differ(sheet, fact)
        return known

    def _can_differ(self, sheet: Sheet, fact: int) -> bool:
        cells = [
            1 << place for place in range(sheet[fact].bit_length()) if sheet[fact] >> place & 1
        ]
        first, *others = (settle(sheet, fact, cell) for cell in cells)
        return any(self._differ(first, other, set()) for other in others)

    def _differ(self, a: Sheet, b: Sheet, same: set[Sheet]) -> bool:
        """Tell whether two sheets that share all facts but one can come to different outcomes."""
        if a in same:
            return False
        (first, test), (second, other) = self._next(a), self._next(b)
        open_test = test or other
        if open_test is None:
            return first != second
        bits = open_test.bits
        for part in (bits, ~bits):
            both = [settle(sheet, open_test.fact, sheet[open_test.fact] & part) for sheet in (a, b)]
            if self._differ(both[0], both[1], same):
                return True
        same.add(a)
        return False

    def _next(self, sheet: Sheet) -> tuple[str, Test | None]:
        """Return the outcome of a sheet, or the first test that leaves it open."""
        for node, outcome in self.steps:
            truth = node.truth(sheet)
            if truth == YES:
                return outcome, None
            if truth == UNKNOWN:
                return "", node.open_test(sheet)
        raise Bug("no decision of the pack holds")


def settle(sheet: Sheet, fact: int, bits: int) -> Sheet:
    """Return a sheet in which one fact is confined to some cells."""
    return (*sheet[:fact], bits, *sheet[fact + 1 :])
