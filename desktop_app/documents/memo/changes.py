# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What would change the answer: open facts with who knows them, readings with who reads them so, doubts."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.open_facts import open_facts
from desktop_app.documents.memo.paths import fact_words, where
from desktop_app.documents.model.runs import Words, say
from desktop_app.documents.model.tree import Block, Column, Para, Row, Section, Step, Steps, Table
from desktop_app.domain.engine.conclusion import OpenFact
from desktop_app.domain.law.pack import NARROWEST, SAFEST, Switch

_MOST = 12


def changes(memo: MemoContext) -> Section:
    """Return the section on open facts and readings."""
    found = memo.conclusion
    blocks: list[Block] = []
    steps = _open(memo)
    if steps:
        blocks.append(Steps(tuple(steps[:_MOST])))
        if len(steps) > _MOST:
            count = str(len(steps) - _MOST)
            blocks.append(Para(say(memo.say("changes.more", count=count)), small=True))
    else:
        blocks.append(Para(say(memo.say("changes.no_facts"))))
    blocks.append(Para(_profiles(memo)))
    if found.readings_that_matter:
        blocks.append(_readings(memo))
    blocks.append(Para(say(_the_rest(memo)), small=True))
    return Section(memo.say("changes.heading"), tuple(blocks))


def _open(memo: MemoContext) -> list[Step]:
    """Return the open facts, most useful first; the technologies of one part share a line."""
    steps: list[Step] = []
    technologies: dict[str, list[OpenFact]] = {}
    for one in open_facts(memo):
        part, found, _ = one.fact.partition(".technology.")
        if found:
            technologies.setdefault(part, []).append(one)
    for one in open_facts(memo):
        part, found, _ = one.fact.partition(".technology.")
        if not found:
            steps.append(Step(say(fact_words(memo, one.fact)), say(one.who)))
        elif part in technologies:
            steps.append(_technologies(memo, part, technologies.pop(part)))
    return steps


def _technologies(memo: MemoContext, part: str, facts: Sequence[OpenFact]) -> Step:
    names = [memo.say(f"activity.{one.fact.rpartition('.')[2]}") for one in facts]
    told = memo.say("technology.open", activities=memo.wording.joined(names))
    of = where(memo, part)
    words = memo.say("fact.of", fact=told, of=of) if of else told
    return Step(say(words), say(memo.wording.joined(dict.fromkeys(one.who for one in facts))))


def _profiles(memo: MemoContext) -> Words:
    found = memo.conclusion.profiles
    return say(
        memo.say("profiles.safest"),
        memo.verdict(found[SAFEST]),
        memo.say("profiles.narrowest"),
        memo.verdict(found[NARROWEST]),
        memo.say("stop"),
    )


def _readings(memo: MemoContext) -> Table:
    heads = ("turned", "other", "chosen", "verdict")
    columns = tuple(Column(memo.say(f"readings.{one}"), grow=int(one == "turned")) for one in heads)
    rows = [_reading(memo, memo.pack.switches[s]) for s in memo.conclusion.readings_that_matter]
    return Table(columns, tuple(rows))


def _reading(memo: MemoContext, switch: Switch) -> Row:
    chosen = memo.conclusion.readings[switch.id]
    other = switch.opposite_choice(chosen)
    return Row(
        (
            say(memo.say("reading", id=switch.doubt, words=switch.words[other])),
            say(_held(memo, switch, other)),
            say(_held(memo, switch, chosen)),
            say(memo.verdict(memo.conclusion.flips[switch.id])),
        )
    )


def _held(memo: MemoContext, switch: Switch, choice: str) -> str:
    """Return who was seen to read it so; the sources stand in the pack in full."""
    names = [
        memo.pack.sources[key].title.partition(",")[0] if key in memo.pack.sources else key
        for key in switch.held_by[choice]
    ]
    return memo.wording.joined(names) or memo.say("held_by.nobody")


def _the_rest(memo: MemoContext) -> str:
    """Return how many readings change nothing when turned alone."""
    rest = [
        memo.pack.switches[name].doubt
        for name in memo.pack.switches
        if name not in memo.conclusion.readings_that_matter
    ]
    return memo.say("readings.rest", doubts=memo.wording.joined(rest))


def doubts(memo: MemoContext) -> Section:
    """Return the section on the open questions of the law that the case touches."""
    heads = ("id", "question", "safest", "narrowest")
    columns = tuple(Column(memo.say(f"doubts.{head}"), grow=int(head != "id")) for head in heads)
    touched = [memo.pack.doubts[name] for name in memo.conclusion.doubts]
    rows = [
        Row((say(one.id), say(one.question), say(one.safest), say(one.narrowest)))
        for one in touched
    ]
    table = Table(columns, tuple(rows), empty=memo.say("doubts.none"))
    remark = Para(say(memo.say("doubts.lead")), small=True)
    return Section(memo.say("doubts.heading"), (table, remark))
