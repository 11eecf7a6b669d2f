# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Conditions: sentences in a closed vocabulary, joined by all, any and none."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from desktop_app.basics.frozen import dataclass
from desktop_app.domain.facts import Cut


@dataclass(frozen=True, slots=True)
class Is:
    """A fact has one of some values (or, negated, has none of them)."""

    fact: str
    values: tuple[str, ...]
    negated: bool
    words: str


@dataclass(frozen=True, slots=True)
class Compare:
    """A figure lies beyond a cut, or on the near side of it."""

    fact: str
    cut: Cut
    beyond: bool
    limit: Fraction
    words: str


@dataclass(frozen=True, slots=True)
class Reads:
    """A reading is the one chosen."""

    switch: str
    choice: str
    words: str


@dataclass(frozen=True, slots=True)
class Met:
    """Another provision is met, or is not."""

    provision: str
    negated: bool
    words: str


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """One part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition


Sentence = Is | Compare | Reads | Met
Condition = Sentence | All | Any | Not


def sentences(condition: Condition) -> Iterator[Sentence]:
    """Yield every sentence of a condition, in the order in which it is written."""
    if isinstance(condition, Not):
        yield from sentences(condition.part)
    elif isinstance(condition, (All, Any)):
        for joined in condition.parts:
            yield from sentences(joined)
    else:
        yield condition
