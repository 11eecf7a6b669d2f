# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the articles make of parties and end use: refused, case by case, exempt."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.grounds.overview import deciding_facts
from desktop_app.documents.model.runs import compose_runs, quiet_run, strong_run
from desktop_app.documents.model.tree import Column, Row, Table
from desktop_app.domain.law.condition import Compare, Is, Met, sentences
from desktop_app.domain.law.pack import Provision
from desktop_app.domain.truth import NO, YES


def findings_table(memo: MemoContext) -> Table:
    """Return the findings on parties and end use; those of one place that are not met share a line."""
    heads = ("place", "rule", "finding")
    columns = tuple(Column(memo.format_sentence(f"findings.{h}"), grow=int(h == "rule")) for h in heads)
    groups: dict[tuple[str, str], list[Provision]] = {}
    for rule in _deciding_provisions(memo):
        alone = "" if memo.findings_by_provision[rule.id].truth == NO else rule.id
        groups.setdefault((rule.text.article, alone), []).append(rule)
    return Table(columns, tuple(_findings_row(memo, rules) for rules in groups.values()), dense=True)


def _findings_row(memo: MemoContext, rules: Sequence[Provision]) -> Row:
    truth = memo.findings_by_provision[rules[0].id].truth
    word = memo.finding_word(truth)
    runs = compose_runs(_joined_titles(rules))
    if truth != NO:
        runs = compose_runs(
            runs,
            quiet_run(memo.format_sentence("findings.because", because=deciding_facts(memo, rules[0].id))),
        )
    return Row(
        (
            compose_runs(rules[0].text.article),
            runs,
            compose_runs(strong_run(word)) if truth == YES else compose_runs(word),
        )
    )


def _joined_titles(rules: Sequence[Provision]) -> str:
    """Return the titles of some rules, what they have in common said once."""
    heads = {rule.title.partition(": ")[0] for rule in rules}
    if len(rules) > 1 and len(heads) == 1 and all(": " in rule.title for rule in rules):
        tails = "; ".join(rule.title.partition(": ")[2] for rule in rules)
        return f"{heads.pop()}: {tails}"
    return "; ".join(rule.title for rule in rules)


def _deciding_provisions(memo: MemoContext) -> list[Provision]:
    """Return the provisions that decide between verdicts, save the grounds and what brings an item into reach."""
    limbs = {limb.provision for limb in memo.pack.limbs}
    parent_provisions = {memo.pack.provisions[name].part_of for name in limbs}
    named = {
        sentence.provision
        for step in memo.pack.decisions
        for sentence in sentences(step.when)
        if isinstance(sentence, Met)
    }
    return [
        rule
        for name, rule in memo.pack.provisions.items()
        if name in named - limbs
        and rule.part_of not in parent_provisions
        and "item_class" not in _measures_of(memo, rule)
    ]


def _measures_of(memo: MemoContext, rule: Provision) -> set[str]:
    return {
        memo.pack.facts[sentence.fact].measure
        for sentence in (sentences(rule.when) if rule.when else ())
        if isinstance(sentence, (Is, Compare))
    }
