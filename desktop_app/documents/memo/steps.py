# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do next: at most three steps on page 1, each with who, by when, where, and what it waits for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.documents import figures
from desktop_app.documents.memo.case_words import open_groups
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.duties import due_words
from desktop_app.domain.engine.conclusion import WarningOrDuty
from desktop_app.domain.engine.first_steps import CONFIRM, FirstStep, StepKind, first_steps, steps_of_warning
from desktop_app.domain.engine.lead_time import APPLY, KEEP
from desktop_app.paper.blocks import Column, Row, Table, compose_runs, quiet_run, strong_run

MOST: Final = 3
_POSITION: Final = re.compile(rf"[0-9][0-9.…() ]*{figures.GAP}{figures.GAP}")
"""The number of a part in the parts list, which page 1 does not show."""
_COLUMNS: Final = ("number", "step", "who", "when", "where")


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do. ``waits`` tells that it waits for the step before it."""

    what: str
    who: str = ""
    when: str = ""
    where: str = ""
    waits: bool = False


def steps_table(memo: MemoContext) -> Table:
    """Return the first steps as a table."""
    return table_of_steps(memo, next_steps(memo)[:MOST])


def table_of_steps(memo: MemoContext, steps: list[NextStep]) -> Table:
    """Return steps as a numbered table."""
    rows = []
    for number, step in enumerate(steps, start=1):
        key = "step.waits" if number == 2 else "step.waits.both"
        waits = memo.format_sentence(key) if step.waits and number > 1 else ""
        rows.append(
            Row(
                (
                    compose_runs(strong_run(str(number))),
                    compose_runs(step.what, compose_runs(" ", quiet_run(waits)) if waits else ()),
                    compose_runs(step.who),
                    compose_runs(step.when),
                    compose_runs(step.where),
                )
            )
        )
    columns = [
        Column(memo.format_sentence(f"step.{name}") if name != "number" else "", grow=int(name == "step"))
        for name in _COLUMNS
    ]
    return Table(tuple(columns), tuple(rows), empty=memo.format_sentence("step.none"))


def next_steps(memo: MemoContext) -> list[NextStep]:
    """Return everything to do, the most urgent first: stop, look up what the answer hangs on, then what follows."""
    if "steps" not in memo.worked_out:
        who = memo.stamp.prepared_by or memo.format_sentence("step.exporter")
        inside = ".inside" if memo.case.movement == "domestic_transfer" else ""
        before = memo.format_sentence(f"step.before{inside}" if memo.verb == "is" else "step.at_once")
        ordered = first_steps(memo.pack, memo.conclusion, today=memo.stamp.dated)
        drawn = [each for step in ordered for each in _draw_step(memo, step)]
        filled = [replace(step, who=step.who or who, when=step.when or before) for step in drawn]
        filled = list(dict.fromkeys(filled))
        if filled and ordered[0].keeps_goods:
            key = "step.keep_goods" if len(filled) > 1 else "step.keep_goods.one"
            filled[0] = replace(filled[0], what=memo.format_sentence(key, step=filled[0].what))
        memo.worked_out["steps"] = filled
    return list(memo.worked_out["steps"])


def is_a_step(memo: MemoContext, warning: WarningOrDuty) -> bool:
    """Tell whether what a warning asks for is one of the steps of page 1."""
    shown = [step.what for step in next_steps(memo)[:MOST]]
    drawn = (each.what for step in steps_of_warning(memo.pack, warning) for each in _draw_step(memo, step))
    return any(each.endswith(what) for what in drawn for each in shown)


def _draw_step(memo: MemoContext, step: FirstStep) -> Iterator[NextStep]:
    """Yield a step in words; of the open facts the groups that settle most."""
    who = memo.format_sentence("step.counsel") if step.by_counsel else ""
    match step.kind:
        case StepKind.STOP:
            day = memo.wording.format_day(memo.stamp.dated)
            yield NextStep(memo.format_sentence("step.stop"), when=day, where=memo.shipment_words())
        case StepKind.LEFT:
            yield NextStep(memo.format_sentence("step.left"), where=memo.shipment_words())
        case StepKind.OPEN_FACTS | StepKind.FURTHER_FACTS:
            groups = open_groups(memo)
            is_first = step.kind is StepKind.OPEN_FACTS
            for group in groups[:1] if is_first else groups[1:2]:
                fact = _POSITION.sub("", group.words)
                what = memo.format_sentence("step.fact" if is_first else "step.fact.then", fact=fact)
                yield NextStep(what, where=memo.format_sentence("step.fact.where", who=group.who))
        case StepKind.READING:
            question = memo.pack.switches[step.subject].question
            what = memo.format_sentence("step.reading", question=question)
            yield NextStep(what, who=who, where=memo.format_sentence("front.section", number="6"))
        case StepKind.DOUBT:
            what = memo.format_sentence("step.doubt", id=step.subject)
            yield NextStep(what, who=who, where=memo.format_sentence("front.section", number="6"))
        case StepKind.NEXT_SHIPMENT:
            yield from _next_shipment(memo)
        case StepKind.LOOK_AT if step.advice:
            what = memo.format_sentence("step.look", title=step.advice.title)
            yield NextStep(what, where=memo.format_sentence("front.section", number="7"))
        case StepKind.LAW if step.advice:
            yield _step_of_law(memo, step, step.advice, who)


def _step_of_law(memo: MemoContext, step: FirstStep, advice: WarningOrDuty, who: str) -> NextStep:
    """Return a step on a warning or duty in the words of the law file."""
    if advice.code == KEEP:
        number = memo.stamp.number or memo.format_sentence("step.this_paper")
        return NextStep(
            memo.format_sentence("step.keep"),
            when=due_words(memo, advice),
            where=memo.format_sentence("step.keep.where", number=number),
        )
    what, where = (memo.fill_law_words(words, advice) for words in (step.words, step.where))
    if step.is_refused:
        what = memo.format_sentence("step.refusal", step=what)
    when = ""
    if advice.code == CONFIRM:
        when = memo.wording.format_day(memo.stamp.dated) if memo.verb == "is" else ""
    elif not advice.effect and not step.waits and advice.code != APPLY:
        when = due_words(memo, advice)
    if advice.effect and not where:
        where = memo.format_sentence("front.section", number="7")
    return NextStep(what, who=who, when=when, where=where, waits=step.waits)


def _next_shipment(memo: MemoContext) -> Iterator[NextStep]:
    """Yield that the next such shipment has a day of its own."""
    change = memo.conclusion.standing.next_change
    if change:
        yield NextStep(
            memo.format_sentence(
                "step.next",
                day=memo.wording.format_day(change.on),
                law=memo.pack.announcement.short,
                state=memo.state_words(change.standing),
            ),
            when=memo.format_sentence("step.next.when"),
            where=memo.format_sentence("step.next.where"),
        )
