# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One line of a rule file to a condition: "content_share is at least 0.1 %"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from fractions import Fraction
from typing import Final

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.errors import Refused
from desktop_app.basics.quantity import fraction_of, is_plain_decimal, percent
from desktop_app.domain.facts import Cut, Fact
from desktop_app.domain.law.condition import Compare, Is, Met, Reads, Sentence

_COMPARISONS: Final[dict[str, tuple[bool, bool]]] = {
    # words: (the figure lies beyond the cut, the cut lies above the limit)
    "is at least": (True, False),
    "is more than": (True, True),
    "is at most": (False, True),
    "is less than": (False, False),
}
_SENTENCE: Final = re.compile(
    r"(?P<subject>\S+(?: \S+)?) "
    r"(?P<verb>is at least|is more than|is at most|is less than|is not one of|is one of|is not in|is in|is not|is) "
    r"(?P<object>.+)"
)


def parse_sentence(
    line: str,
    *,
    facts: Mapping[str, Fact],
    lists: Mapping[str, Collection[str]],
    switches: Mapping[str, Collection[str]],
) -> Sentence:
    """Return the condition one line states.

    Errors: Refused, naming the line and the column of the first word that is not understood.
    """
    match = _SENTENCE.fullmatch(line)
    if not match:
        raise _refuse_sentence(
            line, 1, "the verb is not one of is, is not, is in, is one of, is at least, is more than"
        )
    subject, verb, object_text = match["subject"], match["verb"], match["object"]
    kind, _, name = subject.rpartition(" ")
    if kind == "reading":
        return _parse_reading(line, name, object_text, verb, switches)
    if kind == "provision":
        return _provision(line, name, verb, object_text)
    fact = facts.get(subject)
    if fact is None:
        raise _refuse_sentence(line, 1, f"no fact is called {subject}")
    column = match.start("object") + 1
    if verb in _COMPARISONS:
        return _parse_comparison(line, fact, verb, object_text, column)
    return _parse_values(line, fact, verb, _named_values(line, verb, object_text, column, lists), column)


def _refuse_sentence(line: str, column: int, fault: str) -> Refused:
    return Refused(
        f'in "{line}", column {column}: {fault}', do="Use the sentences that the guide to rule files lists"
    )


def _parse_reading(
    line: str, name: str, choice: str, verb: str, switches: Mapping[str, Collection[str]]
) -> Reads:
    if name not in switches:
        raise _refuse_sentence(line, 9, f"no reading is called {name}")
    if verb != "is" or choice not in switches[name]:
        raise _refuse_sentence(line, line.index(choice) + 1, f"reading {name} has no choice {choice}")
    return Reads(name, choice, line)


def _provision(line: str, name: str, verb: str, object_text: str) -> Met:
    if verb not in ("is", "is not") or object_text != "met":
        raise _refuse_sentence(line, line.index(" is") + 2, "a provision is met or is not met")
    return Met(name, verb == "is not", line)


def _parse_comparison(line: str, fact: Fact, verb: str, object_text: str, column: int) -> Compare:
    if fact.kind != "number":
        raise _refuse_sentence(line, column, f"{fact.id} has no size")
    try:
        limit = parse_figure(object_text, fact)
    except ValueError as error:
        raise _refuse_sentence(line, column, str(error)) from None
    beyond, above = _COMPARISONS[verb]
    return Compare(fact.id, Cut(limit, above), beyond, limit, line)


def parse_figure(text: str, fact: Fact) -> Fraction:
    """Return a figure with its unit as an exact number; a percentage as a part of one.

    Errors: ValueError when the unit is missing or another, or the figure is not a plain decimal.
    """
    figure, _, unit = text.partition(" ")
    if unit != fact.unit:
        raise ValueError(f'the figure needs the unit "{fact.unit}"')
    if not is_plain_decimal(figure):
        raise ValueError(f"{figure} is not a plain decimal")
    return percent(fraction_of(figure)) if unit == "%" else fraction_of(figure)


def _named_values(
    line: str, verb: str, object_text: str, column: int, lists: Mapping[str, Collection[str]]
) -> tuple[str, ...]:
    """Return the values a line names: one, several, or those of a list."""
    if verb not in ("is in", "is not in"):
        return tuple(re.split(r", | or ", object_text)) if "one of" in verb else (object_text,)
    if object_text not in lists:
        raise _refuse_sentence(line, column, f"no list is called {object_text}")
    return tuple(sorted(lists[object_text]))


def _parse_values(line: str, fact: Fact, verb: str, values: tuple[str, ...], column: int) -> Is:
    allowed = {"truth": ("yes", "no"), "choice": fact.choices, "country": COUNTRIES}.get(fact.kind)
    for value in values:
        if allowed is not None and value not in allowed:
            raise _refuse_sentence(line, column, f"{fact.id} cannot be {value}")
    if fact.kind == "number":
        raise _refuse_sentence(
            line, column, f"{fact.id} is a figure; say is at least, more than, at most or less than"
        )
    return Is(fact.id, values, "not" in verb, line)
