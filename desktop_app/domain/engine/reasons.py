# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Why a condition holds, fails or stays open: the facts that decided it, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from desktop_app.basics.quantity import Interval, percent_figures, rounded
from desktop_app.domain.engine.nodes import Joint, Negation, Node, Sheet, Test
from desktop_app.domain.facts import Absent, Fact, Value
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
