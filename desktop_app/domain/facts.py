# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Facts that conditions speak of, and the cells into which conditions cut the values of each.

A cell is a set of values that no condition tells apart. What is known of a fact is the set of cells still
possible, held as bits; a condition is the set of cells that meet it.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.quantity import Interval, quotient
from desktop_app.domain.truth import Truth

OTHER: Final = "other"
KINDS: Final = ("truth", "choice", "country", "number")


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that conditions speak of.

    ``measure`` names the way it is worked out from a case, ``of`` what that measure is about where it needs telling.
    ``words`` say what each of the ``choices`` means, in the same order.
    """

    id: str
    kind: str
    label: str
    measure: str
    of: str = ""
    choices: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    unit: str = ""

    def choice_words(self, choice: str) -> str:
        """Return a choice in words; a country, which is none of the choices, as its code."""
        return dict(zip(self.choices, self.words, strict=True)).get(choice, choice)


@dataclass(frozen=True, slots=True)
class Question:
    """A place in a case that can be asked about, with the words to ask in and who usually knows.

    ``path`` stands for every component, entry and party alike: ``item.part_one[].origin``. ``effort`` runs from 1, a
    tick, over 2, a look at the papers, and 3, a colleague, to 4, the supplier.
    """

    path: str
    kind: str
    label: str
    ask: str
    help: str
    who: str
    effort: int
    topic: str


@dataclass(frozen=True, slots=True, order=True)
class Cut:
    """A place where values part: just below ``at``, or just above it."""

    at: Fraction
    above: bool


@dataclass(frozen=True, slots=True)
class Absent:
    """Stands for a figure that does not arise in this case; no comparison holds of it."""


ABSENT: Final = Absent()

Value = Truth | str | Interval | Absent | frozenset[str] | None


@dataclass(frozen=True)
class Cells:
    """The cells of one fact."""

    fact: Fact
    names: tuple[str, ...] = ()
    cuts: tuple[Cut, ...] = ()

    @cached_property
    def all(self) -> int:
        """Return the bits of every cell: nothing is known."""
        return (1 << self.count) - 1

    @cached_property
    def count(self) -> int:
        """Return how many cells there are. A number has one more for "does not arise"."""
        if self.fact.kind == "truth":
            return 2
        return len(self.cuts) + 2 if self.fact.kind == "number" else len(self.names)

    def bits(self, value: Value) -> int:
        """Return the cells a value may lie in; None is not known."""
        if value is None:
            return self.all
        if isinstance(value, int):
            return value
        if isinstance(value, Absent):
            return 1 << (self.count - 1)
        if isinstance(value, str):
            return 1 << self._index_of_name(value)
        if isinstance(value, frozenset):
            return sum(1 << self._index_of_name(name) for name in value)
        first = self._cell_of(value.lo)
        if value.hi is value.lo:
            return 1 << first
        last = len(self.cuts) if value.hi is None else self._cell_of(value.hi)
        return (1 << (last + 1)) - (1 << first)

    def _index_of_name(self, name: str) -> int:
        return self.names.index(name) if name in self.names else self.names.index(OTHER)

    def _cell_of(self, number: Fraction) -> int:
        numerator, denominator = number.as_integer_ratio()
        cell = 0
        for limit, parts, is_above in self._limits:  # without the cost of comparing fractions
            beyond = numerator * parts - limit * denominator
            cell += beyond > 0 or (beyond == 0 and not is_above)
        return cell

    @cached_property
    def _limits(self) -> tuple[tuple[int, int, bool], ...]:
        return tuple((*cut.at.as_integer_ratio(), cut.above) for cut in self.cuts)

    def times(self, times: Fraction) -> Cells:
        """Return the cells of a figure that is multiplied before it is held against the cuts: these are moved."""
        cuts = tuple(Cut(quotient(cut.at, times), cut.above) for cut in self.cuts)
        return Cells(self.fact, self.names, cuts)

    @property
    def _figures(self) -> int:
        """Return the bits of every cell that holds figures."""
        return (1 << (len(self.cuts) + 1)) - 1

    def upwards(self, bits: int) -> int:
        """Return the cells of a figure and of all greater ones; one that does not arise still does not."""
        lowest = bits & self._figures & -(bits & self._figures)
        return bits | (self._figures & ~(lowest - 1) if lowest else 0)

    def may_rise(self, bits: int) -> bool:
        """Tell whether a figure may lie below the last cut, so that a greater one could meet more conditions."""
        return bits & (self._figures >> 1) != 0

    def opened(self, bits: int) -> int:
        """Return the cells left when a fact is open again; a figure that does not arise still does not."""
        if self.fact.kind != "number":
            return self.all
        return bits | self._figures if bits & self._figures else bits

    def beyond(self, cut: Cut) -> int:
        """Return the cells above a cut, without the one for "does not arise"."""
        number = self.cuts.index(cut)
        return self._figures & ~((1 << (number + 1)) - 1)

    def up_to(self, cut: Cut) -> int:
        """Return the cells below a cut."""
        return (1 << (self.cuts.index(cut) + 1)) - 1


def cells_of(fact: Fact, names: Sequence[str], cuts: Sequence[Cut]) -> Cells:
    """Return the cells of a fact, given every name and cut that conditions use."""
    if fact.kind == "choice":
        return Cells(fact, fact.choices)
    if fact.kind == "country":
        return Cells(fact, (*sorted(set(names)), OTHER))
    return Cells(fact, cuts=tuple(sorted(set(cuts))))
