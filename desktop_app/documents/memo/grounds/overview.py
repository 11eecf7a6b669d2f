# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What findings and the verdict rest on: the facts that decided, in the words of the paper."""

from __future__ import annotations

from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.model import figures
from desktop_app.domain.engine.reasons import deciding
from desktop_app.domain.facts import Absent, Fact, Value
from desktop_app.domain.law.condition import Met, sentences
from desktop_app.domain.quantity import ANYTHING, Interval
from desktop_app.domain.truth import UNKNOWN, YES, Truth

_PERCENT: Final = "%"


def because(memo: MemoContext, provision: str) -> str:
    """Return the facts that decided a finding, each with what is known of it."""
    truth = memo.findings[provision].truth
    told: dict[str, bool] = {}
    facts = tuple(memo.pack.facts.values())
    node = memo.bound.provisions[provision]
    values = memo.work.observe_values(memo.bound.counted)
    for sheet, known in zip(memo.work.list_sheets(memo.bound), values, strict=True):
        here = node.evaluate_node(sheet)
        if truth in (UNKNOWN, here):
            for test in deciding(node, sheet, here):
                fact = facts[test.fact]
                value = known.get(fact.id)
                words = memo.say("because", fact=fact.label, value=shown(memo, value, fact))
                told[words] = isinstance(value, Absent)
    if not all(told.values()):
        told = {words: absent for words, absent in told.items() if not absent}
    return "; ".join(told) or memo.say("because.reading")


def shown(memo: MemoContext, value: Value, fact: Fact) -> str:
    """Return what is known of a fact, as the paper says it."""
    if value is None or value == UNKNOWN:
        return memo.wording.say("not_known")
    if isinstance(value, Absent):
        return memo.say("absent")
    if isinstance(value, int):
        return memo.truth(Truth(value))
    if isinstance(value, Interval):
        return _figure(memo, value, fact)
    names = sorted(value) if isinstance(value, frozenset) else [value]
    return memo.wording.joined((_name(memo, name, fact) for name in names), last="or")


def _figure(memo: MemoContext, span: Interval, fact: Fact) -> str:
    if fact.unit == _PERCENT:
        return share(memo, span)
    return f"{memo.span(span)}{figures.GAP}{fact.unit}"


def share(memo: MemoContext, span: Interval) -> str:
    """Return a share, never rounded onto the other side of the line."""
    if span == ANYTHING:
        return memo.wording.say("not_known")
    line = memo.pack.threshold.limit if memo.pack.threshold else None
    return memo.wording.shares(span.lo, span.hi, line=line)


def _name(memo: MemoContext, name: str, fact: Fact) -> str:
    if fact.kind == "country":
        return memo.wording.country(name)
    return memo.say(f"choice.{fact.measure}.{name}")


def grounds(memo: MemoContext) -> list[str]:
    """Return each ground of the verdict as its place in the law and the facts that decided it."""
    names = dict.fromkeys([*_limbs(memo), *_decided_by(memo)])
    return [
        memo.say(
            "ground", place=memo.pack.provisions[name].text.article, because=because(memo, name)
        )
        for name in names
    ]


def _limbs(memo: MemoContext) -> list[str]:
    """Return the limbs that caught the item; where it is open which did, all that may have."""
    if memo.conclusion.verdict not in _below_the_limbs(memo):
        return []
    limbs = [limb.provision for limb in memo.pack.limbs]
    met = [name for name in limbs if memo.findings[name].truth == YES]
    return met or [name for name in limbs if memo.findings[name].truth == UNKNOWN]


def _below_the_limbs(memo: MemoContext) -> set[str]:
    """Return the verdicts that only an item has which some limb caught: those decided after the limbs."""
    limbs = {limb.provision for limb in memo.pack.limbs}
    steps = memo.pack.decisions
    for place, step in enumerate(steps):
        named = {one.provision for one in sentences(step.when) if isinstance(one, Met)}
        if named & limbs:
            return {later.verdict for later in steps[place + 1 :]}
    return set()


def _decided_by(memo: MemoContext) -> list[str]:
    """Return what the decision rests on; that something else does not hold is told only if nothing does."""
    names = memo.conclusion.decided_by
    return [name for name in names if memo.findings[name].truth == YES] or list(names)
