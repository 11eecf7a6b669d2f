# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Why a condition holds, fails or stays open: the facts that decided it, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from desktop_app.domain.engine.nodes import Joint, Negation, Node, Sheet, Test
from desktop_app.domain.facts import Absent, Fact, Value
from desktop_app.domain.quantity import HUNDRED, Interval, fraction_of, rounded
from desktop_app.domain.truth import UNKNOWN, WORDS, Truth, negate

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
) -> str:
    """Return the facts that decided a finding, each with what is known of it over all sheets."""
    reasons: dict[str, None] = {}
    for sheet in sheets:
        here = node.evaluate_node(sheet)
        if truth in (UNKNOWN, here):
            for test in list_deciding_tests(node, sheet, here):
                fact = facts[test.fact]
                reasons[f"{fact.label}: {value_words(known_values.get(fact.id), fact)}"] = None
    return "; ".join(reasons) or "settled by the reading chosen"


def value_words(value: Value, fact: Fact) -> str:
    """Return a value as text; figures are rounded so that none is shown on the other side of a line."""
    if value is None:
        return NOT_KNOWN
    if isinstance(value, Absent):
        return "does not arise"
    if isinstance(value, int):
        return NOT_KNOWN if value == UNKNOWN else WORDS[value]
    if isinstance(value, Interval):
        return figure_words(value, fact.unit)
    return NOT_KNOWN if isinstance(value, frozenset) else value


def figure_words(span: Interval, unit: str) -> str:
    """Return an interval with its unit, outward; a point is rounded down. No figure is shown on a line it misses."""
    times = HUNDRED if unit == "%" else 1
    lo = _rounded_figure(span.lo * times, up=False)
    if span.is_point:
        return f"{lo} {unit}"
    if span.hi is None:
        return f"{lo} {unit} or more, no upper limit known"
    return f"{lo} to {_rounded_figure(span.hi * times, up=True)} {unit}"


def _rounded_figure(value: Fraction, *, up: bool) -> str:
    """Return four digits, or twelve where four would make a rounder figure than it is."""
    text = rounded(value, up=up, digits=4)
    rounder = len(text.replace(".", "").strip("0")) < 4 and fraction_of(text) != value
    return rounded(value, up=up) if rounder else text
