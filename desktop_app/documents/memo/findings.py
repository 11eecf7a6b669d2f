# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the articles make of parties and end use: refused, case by case, exempt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from desktop_app.basics.quantity import ANYTHING, Interval
from desktop_app.documents import wording
from desktop_app.documents.memo.context import MemoContext, party_name
from desktop_app.domain.case import Owner, Party
from desktop_app.domain.engine.evaluation import list_deciding_tests
from desktop_app.domain.facts import Absent, Fact, Value
from desktop_app.domain.law.condition import Compare, Is, Met, sentences
from desktop_app.domain.law.pack import Provision
from desktop_app.domain.parties.ownership import LISTED, held_by_listed
from desktop_app.domain.truth import NO, UNKNOWN, WORDS, YES, Truth
from desktop_app.paper import blocks

# --------------------------------------------------------------------------------------------------
# The parties and owners by whom a refusal is triggered, by name.


_HELD: Final = "held"


def parties_that_meet(memo: MemoContext, fact: Fact) -> list[str]:
    """Return the parties of whom a fact about parties is known to hold; none for a fact about anything else."""
    named = (_named(memo, party, fact) for party in memo.case.parties or () if _meets(party, fact))
    return list(dict.fromkeys(named))


def label_here(memo: MemoContext, fact: Fact) -> str:
    """Return what a fact is called; of holdings without how they are counted, which the party's own table shows."""
    return memo.format_sentence("held.label") if fact.measure == _HELD else fact.label


def _meets(party: Party, fact: Fact) -> bool:
    if fact.measure == _HELD:
        return held_by_listed(party, aggregate=fact.of == "aggregate") == YES
    if fact.measure == "listed_party":
        return party.listed in LISTED
    return fact.measure == "military_user" and party.military == YES


def _named(memo: MemoContext, party: Party, fact: Fact) -> str:
    """Return a party, with the list it is on, or the listed owners that hold it."""
    name = party_name(memo, party)
    if fact.measure == "listed_party":
        return memo.format_sentence(
            "on.list", name=name, listing=memo.format_sentence(f"listed.{party.listed}")
        )
    owners = list(dict.fromkeys(_listed_owners(memo, party.owners or ()))) if fact.measure == _HELD else []
    return (
        memo.format_sentence("held.through", name=name, owners=memo.wording.join_list(owners))
        if owners
        else name
    )


def _listed_owners(memo: MemoContext, owners: Sequence[Owner]) -> Iterator[str]:
    for owner in owners:
        if owner.listed in LISTED:
            name = owner.name or memo.format_sentence("unnamed.owner")
            yield memo.format_sentence(
                "on.list", name=name, listing=memo.format_sentence(f"listed.{owner.listed}")
            )
        else:
            yield from _listed_owners(memo, owner.owners or ())


# --------------------------------------------------------------------------------------------------
# What findings and the verdict rest on: the facts that decided, in the words of the paper.


_PERCENT: Final = "%"


def deciding_facts(memo: MemoContext, provision: str) -> str:
    """Return the facts that decided a finding, each with what is known of it whatever the class of the item.

    Nothing is told that holds in one class only: what differs between the classes an item may be of is not known.
    """
    truth = memo.findings_by_provision[provision].truth
    value_of_sentence: dict[str, Value] = {}
    facts = tuple(memo.pack.facts.values())
    node = memo.chosen_law.provisions[provision]
    observed = memo.workings.observe_values(memo.chosen_law.counted)
    for sheet in memo.workings.list_sheets(memo.chosen_law):
        here = node.evaluate_node(sheet)
        if truth in (UNKNOWN, here):
            for test in list_deciding_tests(node, sheet, here):
                fact = facts[test.fact]
                value = _value_in_all(memo, [world.get(fact.id) for world in observed], fact)
                names = parties_that_meet(memo, fact) if value == YES else []
                value_text = fact_value_words(memo, value, fact) + (
                    memo.format_sentence("because.of", parties="; ".join(names)) if names else ""
                )
                sentence = memo.format_sentence("because", fact=label_here(memo, fact), value=value_text)
                value_of_sentence[sentence] = value
    there = [
        sentence for sentence, value in value_of_sentence.items() if not isinstance(value, Absent)
    ] or list(value_of_sentence)
    decided_facts = [sentence for sentence in there if value_of_sentence[sentence] not in (None, UNKNOWN)]
    sentences = there if truth == UNKNOWN else decided_facts or there
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


def fact_value_words(memo: MemoContext, value: Value, fact: Fact) -> str:
    """Return what is known of a fact, as the paper says it."""
    if value is None or value == UNKNOWN:
        return memo.wording.format_sentence("not_known")
    if isinstance(value, Absent):
        return memo.format_sentence("absent")
    if isinstance(value, int):
        return memo.truth_word(Truth(value))
    if isinstance(value, Interval):
        span = value
        if fact.unit == _PERCENT:
            return format_share(memo, span)
        return f"{memo.format_interval(span)}{wording.GAP}{fact.unit}"
    names = sorted(value) if isinstance(value, frozenset) else [value]
    name_words = memo.wording.country_name if fact.kind == "country" else fact.choice_words
    return memo.wording.join_list(map(name_words, names), last="or")


def format_share(memo: MemoContext, span: Interval) -> str:
    """Return a share, never rounded onto the other side of the line."""
    if span == ANYTHING:
        return memo.wording.format_sentence("not_known")
    line = memo.pack.threshold.limit if memo.pack.threshold else None
    return memo.wording.format_share_range(span.lo, span.hi, line=line)


def findings_block(memo: MemoContext) -> blocks.Table | blocks.Para:
    """Return the findings on parties and end use; those of one place that are not met share a line.

    Where no ground is met, they do not apply, and that is said instead.
    """
    if memo.is_not_caught and not memo.conclusion.readings_that_matter:
        why = memo.format_sentence(f"plain.why.{memo.conclusion.verdict}")
        key = "findings.none.stated" if memo.is_contradicted else "findings.none"
        return blocks.compose_para(memo.format_sentence(key, why=why), small=True)
    columns = memo.columns("findings", ("place", "rule", "finding"), "rule")
    # the provisions that decide between verdicts, save the grounds and what brings an item into reach
    limbs = {limb.provision for limb in memo.pack.limbs}
    parent_provisions = {memo.pack.provisions[name].part_of for name in limbs}
    named = {
        sentence.provision
        for step in memo.pack.decisions
        for sentence in sentences(step.when)
        if isinstance(sentence, Met)
    }
    groups: dict[tuple[str, str], list[Provision]] = {}
    for name, rule in memo.pack.provisions.items():
        if name not in named - limbs or rule.part_of in parent_provisions:
            continue
        tests = (
            [each for each in sentences(rule.when) if isinstance(each, (Is, Compare))] if rule.when else []
        )
        if all(memo.pack.facts[test.fact].measure != "item_class" for test in tests):
            alone = "" if memo.findings_by_provision[rule.id].truth == NO else rule.id
            groups.setdefault((rule.text.article, alone), []).append(rule)
    rows: list[blocks.Row] = []
    for rules in groups.values():
        truth = memo.findings_by_provision[rules[0].id].truth
        runs = blocks.compose_runs(_joined_titles(rules))
        if truth != NO:
            because = deciding_facts(memo, rules[0].id)
            quiet = blocks.quiet_run(memo.format_sentence("findings.because", because=because))
            runs = (*runs, quiet)
        is_applied = truth == YES and not _is_outranked(memo, rules[0])
        key = "outranked" if truth == YES and not is_applied else WORDS[truth]
        word = memo.format_sentence(f"finding.{key}")
        rows.append(
            blocks.compose_row(rules[0].text.article, runs, blocks.strong_run(word) if is_applied else word)
        )
    return blocks.Table(columns, tuple(rows), dense=True)


def _is_outranked(memo: MemoContext, rule: Provision) -> bool:
    """Tell whether what a rule that is met leads to is none of what the case may come to: another goes before it."""
    leads_to = {
        step.verdict
        for step in memo.pack.decisions
        for sentence in sentences(step.when)
        if isinstance(sentence, Met) and sentence.provision == rule.id and not sentence.negated
    }
    return not memo.is_not_caught and leads_to.isdisjoint(memo.conclusion.possible)


def _joined_titles(rules: Sequence[Provision]) -> str:
    """Return the titles of some rules, what they have in common said once."""
    heads = {rule.title.partition(": ")[0] for rule in rules}
    if len(rules) > 1 and len(heads) == 1 and all(": " in rule.title for rule in rules):
        tails = "; ".join(rule.title.partition(": ")[2] for rule in rules)
        return f"{heads.pop()}: {tails}"
    return "; ".join(rule.title for rule in rules)
