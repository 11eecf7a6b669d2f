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


def changes(view: MemoContext) -> Section:
    """Return the section on open facts and readings."""
    found = view.conclusion
    blocks: list[Block] = []
    steps = _open(view)
    if steps:
        blocks.append(Steps(tuple(steps[:_MOST])))
        if len(steps) > _MOST:
            count = str(len(steps) - _MOST)
            blocks.append(Para(say(view.say("changes.more", count=count)), small=True))
    else:
        blocks.append(Para(say(view.say("changes.no_facts"))))
    blocks.append(Para(_profiles(view)))
    if found.readings_that_matter:
        blocks.append(_readings(view))
    blocks.append(Para(say(_the_rest(view)), small=True))
    return Section(view.say("changes.heading"), tuple(blocks))


def _open(view: MemoContext) -> list[Step]:
    """Return the open facts, most useful first; the technologies of one part share a line."""
    steps: list[Step] = []
    technologies: dict[str, list[OpenFact]] = {}
    for one in open_facts(view):
        part, found, _ = one.fact.partition(".technology.")
        if found:
            technologies.setdefault(part, []).append(one)
    for one in open_facts(view):
        part, found, _ = one.fact.partition(".technology.")
        if not found:
            steps.append(Step(say(fact_words(view, one.fact)), say(one.who)))
        elif part in technologies:
            steps.append(_technologies(view, part, technologies.pop(part)))
    return steps


def _technologies(view: MemoContext, part: str, facts: Sequence[OpenFact]) -> Step:
    names = [view.say(f"activity.{one.fact.rpartition('.')[2]}") for one in facts]
    told = view.say("technology.open", activities=view.wording.joined(names))
    of = where(view, part)
    words = view.say("fact.of", fact=told, of=of) if of else told
    return Step(say(words), say(view.wording.joined(dict.fromkeys(one.who for one in facts))))


def _profiles(view: MemoContext) -> Words:
    found = view.conclusion.profiles
    return say(
        view.say("profiles.safest"),
        view.verdict(found[SAFEST]),
        view.say("profiles.narrowest"),
        view.verdict(found[NARROWEST]),
        view.say("stop"),
    )


def _readings(view: MemoContext) -> Table:
    heads = ("turned", "other", "chosen", "verdict")
    columns = tuple(Column(view.say(f"readings.{one}"), grow=int(one == "turned")) for one in heads)
    rows = [_reading(view, view.pack.switches[s]) for s in view.conclusion.readings_that_matter]
    return Table(columns, tuple(rows))


def _reading(view: MemoContext, switch: Switch) -> Row:
    chosen = view.conclusion.readings[switch.id]
    other = switch.other(chosen)
    return Row(
        (
            say(view.say("reading", id=switch.doubt, words=switch.words[other])),
            say(_held(view, switch, other)),
            say(_held(view, switch, chosen)),
            say(view.verdict(view.conclusion.flips[switch.id])),
        )
    )


def _held(view: MemoContext, switch: Switch, choice: str) -> str:
    """Return who was seen to read it so; the sources stand in the pack in full."""
    names = [
        view.pack.sources[key].title.partition(",")[0] if key in view.pack.sources else key
        for key in switch.held_by[choice]
    ]
    return view.wording.joined(names) or view.say("held_by.nobody")


def _the_rest(view: MemoContext) -> str:
    """Return how many readings change nothing when turned alone."""
    rest = [
        view.pack.switches[name].doubt
        for name in view.pack.switches
        if name not in view.conclusion.readings_that_matter
    ]
    return view.say("readings.rest", doubts=view.wording.joined(rest))


def doubts(view: MemoContext) -> Section:
    """Return the section on the open questions of the law that the case touches."""
    heads = ("id", "question", "safest", "narrowest")
    columns = tuple(Column(view.say(f"doubts.{head}"), grow=int(head != "id")) for head in heads)
    touched = [view.pack.doubts[name] for name in view.conclusion.doubts]
    rows = [
        Row((say(one.id), say(one.question), say(one.safest), say(one.narrowest)))
        for one in touched
    ]
    table = Table(columns, tuple(rows), empty=view.say("doubts.none"))
    remark = Para(say(view.say("doubts.lead")), small=True)
    return Section(view.say("doubts.heading"), (table, remark))
