# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Three answers: yes, no, unknown. A truth is the set of answers still possible, held in two bits.

Unknown is both bits; nothing in here turns it into one of the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NewType

Truth = NewType("Truth", int)

YES: Final = Truth(1)
NO: Final = Truth(2)
UNKNOWN: Final = Truth(3)

WORDS: Final[dict[Truth, str]] = {YES: "yes", NO: "no", UNKNOWN: "unknown"}
_FROM_WORDS: Final[dict[str, Truth]] = {word: truth for truth, word in WORDS.items()}


def truth_of(word: str | None) -> Truth:
    """Return the truth a word stands for; nothing said is unknown."""
    return UNKNOWN if word is None else _FROM_WORDS[word]


def sure(fact: bool) -> Truth:  # noqa: FBT001 - the boolean is the whole argument
    """Return yes or no for something that is known."""
    return YES if fact else NO


def negate(a: Truth) -> Truth:
    """Return the opposite; the opposite of unknown is unknown."""
    return Truth(((a & NO) >> 1) | ((a & YES) << 1))


def both(a: Truth, b: Truth) -> Truth:
    """Return yes if both hold, no if either fails."""
    return Truth((a & b & YES) | ((a | b) & NO))


def either(a: Truth, b: Truth) -> Truth:
    """Return yes if one holds, no if both fail."""
    return Truth(((a | b) & YES) | (a & b & NO))


def any_of(truths: Iterable[Truth]) -> Truth:
    """Return the disjunction; of nothing, no."""
    some, every = 0, int(NO)
    for truth in truths:
        some |= truth
        every &= truth
    return Truth((some & YES) | (every & NO))


def one_of(a: Truth, b: Truth) -> Truth:
    """Return what is known when it is not known which of two truths is the right one."""
    return Truth(a | b)
