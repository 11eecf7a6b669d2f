# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What findings and the verdict rest on: the facts that decided, in the words of the paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desktop_app.basics.quantity import ANYTHING, Interval
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.triggering_parties import parties_that_meet
from desktop_app.documents.model import figures
from desktop_app.domain.engine.reasons import list_deciding_tests
from desktop_app.domain.facts import Absent, Fact, Value
from desktop_app.domain.law.condition import Met, sentences
from desktop_app.domain.truth import UNKNOWN, YES, Truth

_PERCENT: Final = "%"


def deciding_facts(memo: MemoContext, provision: str) -> str:
    """Return the facts that decided a finding, each with what is known of it whatever the class of the item.

    Nothing is told that holds in one class only: what differs between the classes an item may be of is not known.
    """
    truth = memo.findings_by_provision[provision].truth
    value_of_sentence: dict[str, Value] = {}
    facts = tuple(memo.pack.facts.values())
    node = memo.chosen_law.provisions[provision]
    worlds = memo.workings.observe_values(memo.chosen_law.counted)
    for sheet in memo.workings.list_sheets(memo.chosen_law):
        here = node.evaluate_node(sheet)
        if truth in (UNKNOWN, here):
            for test in list_deciding_tests(node, sheet, here):
                fact = facts[test.fact]
                value = _value_in_all(memo, [world.get(fact.id) for world in worlds], fact)
                value_text = fact_value_words(memo, value, fact) + _who_triggers(memo, fact, value)
                sentence = memo.format_sentence("because", fact=fact.label, value=value_text)
                value_of_sentence[sentence] = value
    there = [
        sentence for sentence, value in value_of_sentence.items() if not isinstance(value, Absent)
    ] or list(value_of_sentence)
    known = [sentence for sentence in there if value_of_sentence[sentence] not in (None, UNKNOWN)]
    sentences = there if truth == UNKNOWN else known or there
    return "; ".join(sentences) or memo.format_sentence("because.reading")


def _value_in_all(memo: MemoContext, values: Sequence[Value], fact: Fact) -> Value:
    """Return what is known of a fact in every class the item may be of; a share is the one the paper works out."""
    values_that_arise = [value for value in dict.fromkeys(values) if not isinstance(value, Absent)]
    if len(values_that_arise) < 2:
        return values_that_arise[0] if values_that_arise else values[0]
    shares = {
        "content_share": memo.conclusion.shares.content,
        "article_share": memo.conclusion.shares.whole_article,
    }
    return shares.get(fact.measure)


def _who_triggers(memo: MemoContext, fact: Fact, value: Value) -> str:
    """Return the parties of whom a fact about parties holds, with the owners it holds through; blank for another."""
    names = parties_that_meet(memo, fact) if value == YES else []
    return memo.format_sentence("because.of", parties="; ".join(names)) if names else ""


def fact_value_words(memo: MemoContext, value: Value, fact: Fact) -> str:
    """Return what is known of a fact, as the paper says it."""
    if value is None or value == UNKNOWN:
        return memo.wording.format_sentence("not_known")
    if isinstance(value, Absent):
        return memo.format_sentence("absent")
    if isinstance(value, int):
        return memo.truth_word(Truth(value))
    if isinstance(value, Interval):
        return _format_figure(memo, value, fact)
    names = sorted(value) if isinstance(value, frozenset) else [value]
    return memo.wording.join_list((_choice_name(memo, name, fact) for name in names), last="or")


def _format_figure(memo: MemoContext, span: Interval, fact: Fact) -> str:
    if fact.unit == _PERCENT:
        return format_share(memo, span)
    return f"{memo.format_interval(span)}{figures.GAP}{fact.unit}"


def format_share(memo: MemoContext, span: Interval) -> str:
    """Return a share, never rounded onto the other side of the line."""
    if span == ANYTHING:
        return memo.wording.format_sentence("not_known")
    line = memo.pack.threshold.limit if memo.pack.threshold else None
    return memo.wording.format_share_range(span.lo, span.hi, line=line)


def _choice_name(memo: MemoContext, name: str, fact: Fact) -> str:
    if fact.kind == "country":
        return memo.wording.country_name(name)
    return fact.choice_words(name)


def grounds_of_verdict(memo: MemoContext) -> list[tuple[str, str]]:
    """Return each provision that the verdict rests on, with its place in the law and the facts that decided it."""
    names = dict.fromkeys([*_limbs_that_caught(memo), *_decided_by(memo)])
    return [
        (
            name,
            memo.format_sentence(
                "ground", place=memo.pack.provisions[name].text.article, because=deciding_facts(memo, name)
            ),
        )
        for name in names
    ]


def _limbs_that_caught(memo: MemoContext) -> list[str]:
    """Return the grounds that caught the item; where it is open which did, all that may have."""
    if memo.conclusion.verdict not in _below_the_limbs(memo):
        return []
    limbs = [limb.provision for limb in memo.pack.limbs]
    met = [name for name in limbs if memo.findings_by_provision[name].truth == YES]
    return met or [name for name in limbs if memo.findings_by_provision[name].truth == UNKNOWN]


def _below_the_limbs(memo: MemoContext) -> set[str]:
    """Return the verdicts that only an item has which some ground caught: those decided after the grounds."""
    limbs = {limb.provision for limb in memo.pack.limbs}
    steps = memo.pack.decisions
    for number, step in enumerate(steps):
        named = {sentence.provision for sentence in sentences(step.when) if isinstance(sentence, Met)}
        if named & limbs:
            return {following.verdict for following in steps[number + 1 :]}
    return set()


def _decided_by(memo: MemoContext) -> list[str]:
    """Return what the decision rests on; that something else does not hold stands only if nothing does."""
    names = memo.conclusion.decided_by
    return [name for name in names if memo.findings_by_provision[name].truth == YES] or list(names)
