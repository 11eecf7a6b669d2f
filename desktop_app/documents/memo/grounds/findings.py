# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the articles make of parties and end use: refused, case by case, exempt."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.overview import because
from desktop_app.documents.model.runs import quiet, say, strong
from desktop_app.documents.model.tree import Column, Row, Table
from desktop_app.domain.law.condition import Compare, Is, Met, sentences
from desktop_app.domain.law.pack import Provision
from desktop_app.domain.truth import NO, YES


def findings(memo: MemoContext) -> Table:
    """Return the findings on parties and end use; those of one place that are not met share a line."""
    heads = ("place", "rule", "finding")
    columns = tuple(Column(memo.say(f"findings.{h}"), grow=int(h == "rule")) for h in heads)
    groups: dict[tuple[str, str], list[Provision]] = {}
    for rule in _rules(memo):
        alone = "" if memo.findings[rule.id].truth == NO else rule.id
        groups.setdefault((rule.text.article, alone), []).append(rule)
    return Table(columns, tuple(_row(memo, rules) for rules in groups.values()))


def _row(memo: MemoContext, rules: Sequence[Provision]) -> Row:
    truth = memo.findings[rules[0].id].truth
    word = memo.finding(truth)
    told = say(_titles(rules))
    if truth != NO:
        told = say(told, quiet(memo.say("findings.because", because=because(memo, rules[0].id))))
    return Row((say(rules[0].text.article), told, say(strong(word)) if truth == YES else say(word)))


def _titles(rules: Sequence[Provision]) -> str:
    """Return the titles of some rules, what they have in common said once."""
    heads = {rule.title.partition(": ")[0] for rule in rules}
    if len(rules) > 1 and len(heads) == 1 and all(": " in rule.title for rule in rules):
        tails = "; ".join(rule.title.partition(": ")[2] for rule in rules)
        return f"{heads.pop()}: {tails}"
    return "; ".join(rule.title for rule in rules)


def _rules(memo: MemoContext) -> list[Provision]:
    """Return the provisions that decide between verdicts, save the limbs and what brings an item into reach."""
    limbs = {limb.provision for limb in memo.pack.limbs}
    whole = {memo.pack.provisions[name].part_of for name in limbs}
    named = {
        one.provision
        for step in memo.pack.decisions
        for one in sentences(step.when)
        if isinstance(one, Met)
    }
    return [
        rule
        for name, rule in memo.pack.provisions.items()
        if name in named - limbs
        and rule.part_of not in whole
        and "item_class" not in _measures(memo, rule)
    ]


def _measures(memo: MemoContext, rule: Provision) -> set[str]:
    return {
        memo.pack.facts[one.fact].measure
        for one in (sentences(rule.when) if rule.when else ())
        if isinstance(one, (Is, Compare))
    }
