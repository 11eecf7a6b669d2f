# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What would change the answer: open facts with who knows them, readings with who reads them so, doubts."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.documents.memo.case_words import count_words, fact_words, open_facts, place_in_case
from desktop_app.documents.memo.context import MemoContext
from desktop_app.domain.engine.conclusion import OpenFact
from desktop_app.domain.law.pack import NARROWEST, SAFEST, UNDETERMINED, Switch
from desktop_app.paper.blocks import Block, Column, Para, Row, Runs, Section, Step, Steps, Table, compose_runs

_MOST = 12


def changes_section(memo: MemoContext) -> Section:
    """Return the section on open facts and readings."""
    conclusion = memo.conclusion
    blocks: list[Block] = []
    steps = _open_fact_steps(memo)
    if steps:
        shown_steps = steps[:_MOST]
        remaining = len(open_facts(memo)) - sum(number for _, number in shown_steps)
        blocks.append(Para(compose_runs(_announced_facts(memo))))
        blocks.append(Steps(tuple(step for step, _ in shown_steps)))
        if remaining:
            count = count_words(memo, remaining)
            blocks.append(Para(compose_runs(memo.format_sentence("changes.more", count=count)), small=True))
    else:
        blocks.append(Para(compose_runs(memo.format_sentence("changes.no_facts"))))
    blocks.append(Para(compose_runs(_profile_verdicts(memo), " ", _readings_without_effect(memo))))
    if conclusion.readings_that_matter:
        blocks.append(_readings_table(memo))
    return Section(memo.format_sentence("changes.heading"), tuple(blocks))


def _announced_facts(memo: MemoContext) -> str:
    number = len(open_facts(memo))
    key = "changes.facts.one" if number == 1 else "changes.facts"
    return memo.format_sentence(key, count=count_words(memo, number))


def _open_fact_steps(memo: MemoContext) -> list[tuple[Step, int]]:
    """Return the open facts, most useful first, with how many each line tells: a part has one for its technologies."""
    steps: list[tuple[Step, int]] = []
    technologies: dict[str, list[OpenFact]] = {}
    for open_fact in open_facts(memo):
        part_path, is_technology, _ = open_fact.fact.partition(".technology.")
        if is_technology:
            technologies.setdefault(part_path, []).append(open_fact)
    for open_fact in open_facts(memo):
        part_path, is_technology, _ = open_fact.fact.partition(".technology.")
        if not is_technology:
            step = Step(compose_runs(fact_words(memo, open_fact.fact)), compose_runs(open_fact.who))
            steps.append((step, 1))
        elif part_path in technologies:
            facts = technologies.pop(part_path)
            steps.append((_technologies(memo, part_path, facts), len(facts)))
    return steps


def _technologies(memo: MemoContext, part_path: str, facts: Sequence[OpenFact]) -> Step:
    names = [memo.format_sentence(f"activity.{open_fact.fact.rpartition('.')[2]}") for open_fact in facts]
    technologies = memo.format_sentence(
        "technology.open", activities=memo.wording.join_list(names), count=count_words(memo, len(facts))
    )
    of = place_in_case(memo, part_path)
    sentence = memo.format_sentence("fact.of", fact=technologies, of=of) if of else technologies
    return Step(
        compose_runs(sentence),
        compose_runs(memo.wording.join_list(dict.fromkeys(open_fact.who for open_fact in facts))),
    )


def _profile_verdicts(memo: MemoContext) -> Runs:
    profiles = memo.conclusion.profiles
    return compose_runs(
        memo.format_sentence("profiles.safest"),
        memo.sign_run(profiles[SAFEST]),
        memo.format_sentence("profiles.narrowest"),
        memo.sign_run(profiles[NARROWEST]),
        memo.format_sentence("stop"),
    )


def _readings_table(memo: MemoContext) -> Table:
    heads = ("turned", "other", "chosen", "verdict")
    columns = tuple(
        Column(memo.format_sentence(f"readings.{head}"), grow=int(head == "turned")) for head in heads
    )
    rows = [_reading_row(memo, memo.pack.switches[s]) for s in memo.conclusion.readings_that_matter]
    return Table(columns, tuple(rows), dense=True)


def _reading_row(memo: MemoContext, switch: Switch) -> Row:
    chosen = memo.conclusion.readings[switch.id]
    other = switch.opposite_choice(chosen)
    return Row(
        (
            compose_runs(_words_with_doubt(memo, switch, switch.words[other])),
            compose_runs(_held_by(memo, switch, other)),
            compose_runs(_held_by(memo, switch, chosen)),
            compose_runs(memo.sign_run(memo.conclusion.flips[switch.id])),
        )
    )


def _held_by(memo: MemoContext, switch: Switch, choice: str) -> str:
    """Return who was seen to read it so, each with the key under which the sources name document and date."""
    names = [
        memo.format_sentence(
            "held_by",
            name=memo.pack.sources[key].title.partition(",")[0],
            source=memo.format_sentence("held_by.key", source=key),
        )
        if key in memo.pack.sources
        else key
        for key in switch.held_by[choice]
    ]
    return memo.wording.join_list(names) or memo.format_sentence("held_by.nobody")


def _words_with_doubt(memo: MemoContext, switch: Switch, words: str) -> str:
    """Return the words of a reading with the open question it belongs to, where the next section explains that one."""
    doubt = memo.explained_doubt(switch)
    return memo.format_sentence("reading", id=doubt, words=words) if doubt else words


def _readings_without_effect(memo: MemoContext) -> str:
    """Return how many readings change nothing when turned alone."""
    number = len(memo.pack.switches) - len(memo.conclusion.readings_that_matter)
    key = "readings.rest.open" if memo.conclusion.verdict == UNDETERMINED else "readings.rest"
    return memo.format_sentence(key, count=str(number)) if number else ""


def doubts_section(memo: MemoContext, names: Sequence[str]) -> Section:
    """Return the section on open questions of the law that were touched."""
    heads = ("id", "question", "safest", "narrowest")
    columns = tuple(Column(memo.format_sentence(f"doubts.{head}"), grow=int(head != "id")) for head in heads)
    touched = [memo.pack.doubts[name] for name in names]
    rows = [
        Row(
            (
                compose_runs(doubt.id),
                compose_runs(doubt.question),
                compose_runs(doubt.safest),
                compose_runs(doubt.narrowest),
            )
        )
        for doubt in touched
    ]
    table = Table(columns, tuple(rows), empty=memo.format_sentence("doubts.none"), dense=True)
    remark = Para(compose_runs(_worked_out_both_ways(memo, names)), small=True)
    return Section(memo.format_sentence("doubts.heading"), (remark, table), annex=True)


def _worked_out_both_ways(memo: MemoContext, names: Sequence[str]) -> str:
    """Return for which of the open questions both answers were worked out, and what became of the others."""
    covered = {switch.doubt for switch in memo.pack.switches.values() if switch.answers_doubt}
    covered |= {doubt.id for doubt in memo.pack.doubts.values() if doubt.asked_again}
    both = [name for name in names if name in covered]
    if not names:
        return memo.format_sentence("doubts.lead.none")
    key = "doubts.lead" if len(both) < len(names) else "doubts.lead.all"
    return memo.format_sentence(key if both else "doubts.lead.stated", doubts=memo.wording.join_list(both))
