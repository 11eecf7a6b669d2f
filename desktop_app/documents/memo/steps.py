# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do next: at most three steps on page 1, each with who, by when, where, and what it waits for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.documents.memo.case_words import open_groups
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.duties import due_words
from desktop_app.domain.engine.act import HOLD, NOTHING_HOLDS
from desktop_app.domain.engine.conclusion import ADVISED, WarningOrDuty
from desktop_app.domain.engine.lead_time import APPLY, KEEP
from desktop_app.domain.law.pack import ASK, BARS, LICENCE, LOOK
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN, YES
from desktop_app.paper.blocks import Column, Row, Table, compose_runs, quiet_run, strong_run

MOST: Final = 3
_CONFIRM: Final = "confirm_status"
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
        before = memo.format_sentence(
            "step.before" if memo.conclusion.on >= memo.stamp.dated else "step.at_once"
        )
        open_facts = list(_open_facts(memo))
        steps = [
            *_stop(memo),
            *_other_law(memo, is_met=True),
            *_look_ups(memo),
            *_other_law(memo, is_met=False),
            *(open_facts[:1] if memo.conclusion.licence_needed == UNKNOWN else ()),
            *_licence(memo),
            *open_facts,
            *_readings(memo),
        ]
        steps += [*_owed(memo), *_looks(memo), *_later(memo)]
        filled = [replace(step, who=step.who or who, when=step.when or before) for step in steps]
        memo.worked_out["steps"] = list(dict.fromkeys(filled))
    return list(memo.worked_out["steps"])


def is_a_step(memo: MemoContext, warning: WarningOrDuty) -> bool:
    """Tell whether what a warning asks for is one of the steps of page 1."""
    shown = {step.what for step in next_steps(memo)[:MOST]}
    return any(step.what in shown for step in _step_of_warning(memo, warning))


def _stop(memo: MemoContext) -> Iterator[NextStep]:
    """Yield what stops the goods; of an export that lies in the past, what remains to be done."""
    conclusion = memo.conclusion
    if conclusion.act.word != HOLD:
        return
    where = memo.shipment_words()
    if conclusion.on >= memo.stamp.dated:
        day = memo.wording.format_day(memo.stamp.dated)
        yield NextStep(memo.format_sentence("step.stop"), when=day, where=where)
    else:
        yield NextStep(memo.format_sentence("step.left"), where=where)


def _other_law(memo: MemoContext, *, is_met: bool) -> Iterator[NextStep]:
    for warning in memo.conclusion.warnings:
        is_past = memo.conclusion.on < memo.stamp.dated and memo.conclusion.act.word == HOLD
        if warning.effect == LICENCE and is_past:
            continue  # the step on what has left says what remains to be done
        is_at_work = warning.effect in (BARS, LICENCE) and warning.state in (IN_FORCE, UNCONFIRMED)
        if is_at_work and is_met == (warning.truth == YES):
            yield from _step_of_warning(memo, warning)


def _look_ups(memo: MemoContext) -> Iterator[NextStep]:
    """Yield what has to be looked up or settled before the answer holds: contradictions, the notice, the names."""
    conclusion = memo.conclusion
    asked = [warning for warning in conclusion.warnings if warning.effect == ASK]
    for warning in sorted(asked, key=lambda warning: warning.code != "facts_disagree"):
        if warning.code == "facts_disagree":
            yield from _step_of_warning(memo, warning)
    if conclusion.licence_needed != NO or conclusion.act.word == HOLD:
        yield from _duty_steps(memo, _CONFIRM)
    for warning in asked:
        if warning.code != "facts_disagree":
            yield from _step_of_warning(memo, warning)


def _licence(memo: MemoContext) -> Iterator[NextStep]:
    """Yield the application, with how long it takes, where a licence is or may be needed."""
    conclusion = memo.conclusion
    if memo.is_certainly_off or conclusion.licence_needed == NO:
        return
    for duty in conclusion.duties:
        if duty.code == APPLY:
            front = memo.front_of(duty.code)
            is_sure = conclusion.standing.overall == IN_FORCE and conclusion.licence_needed != UNKNOWN
            words = front.get("step" if is_sure else "step_open", front.get("step", duty.title + "."))
            what = memo.fill_law_words(words, duty)
            yield NextStep(what, where=memo.fill_law_words(front.get("where", ""), duty), waits=not is_sure)


def _open_facts(memo: MemoContext) -> Iterator[NextStep]:
    """Yield the group of open facts that settles most, with who knows them."""
    if memo.is_certainly_off or not memo.conclusion.open_facts:
        return
    for group in open_groups(memo)[:2]:
        yield NextStep(
            memo.format_sentence("step.fact", fact=group.words),
            where=memo.format_sentence("step.fact.where", who=group.who),
        )


def _readings(memo: MemoContext) -> Iterator[NextStep]:
    conclusion = memo.conclusion
    if memo.is_certainly_off:
        return
    if (
        conclusion.readings_that_matter
        and conclusion.licence_under["safest"] != conclusion.licence_under["narrowest"]
    ):
        question = memo.pack.switches[conclusion.readings_that_matter[0]].question
        yield NextStep(
            memo.format_sentence("step.reading", question=question),
            who=memo.format_sentence("step.counsel"),
            where=memo.format_sentence("front.section", number="6"),
        )
    for matter in conclusion.doubts_that_matter:
        yield NextStep(
            memo.format_sentence("step.doubt", id=matter.doubt),
            who=memo.format_sentence("step.counsel"),
            where=memo.format_sentence("front.section", number="6"),
        )


def _owed(memo: MemoContext) -> Iterator[NextStep]:
    """Yield the duties of the announcement that are owed or may be, but for the application and the look-up."""
    if memo.is_certainly_off:
        return
    for duty in memo.conclusion.duties:
        if duty.code not in (APPLY, KEEP, _CONFIRM) and duty.owed != ADVISED:
            yield from _duty_steps(memo, duty.code)


def _looks(memo: MemoContext) -> Iterator[NextStep]:
    for warning in memo.conclusion.warnings:
        if warning.effect == LOOK:
            yield from _step_of_warning(memo, warning)


def _later(memo: MemoContext) -> Iterator[NextStep]:
    """Yield what stays to be done where nothing stops the goods: the next shipment, and the file."""
    conclusion = memo.conclusion
    change = conclusion.standing.next_change
    if conclusion.act.word == NOTHING_HOLDS and change and conclusion.licence_under["safest"] != NO:
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
    for duty in conclusion.duties:
        if duty.code == KEEP:
            yield NextStep(
                memo.format_sentence("step.keep"),
                when=due_words(memo, duty),
                where=memo.format_sentence(
                    "step.keep.where", number=memo.stamp.number or memo.format_sentence("step.this_paper")
                ),
            )


def _duty_steps(memo: MemoContext, code: str) -> Iterator[NextStep]:
    for duty in memo.conclusion.duties:
        if duty.code == code:
            front = memo.front_of(code)
            is_sure = duty.truth != UNKNOWN and memo.conclusion.standing.overall == IN_FORCE
            words = front.get("step" if is_sure else "step_open", front.get("step", duty.title + "."))
            what = memo.fill_law_words(words, duty)
            when = "" if code == _CONFIRM else due_words(memo, duty)
            if code == _CONFIRM and memo.conclusion.on >= memo.stamp.dated:
                when = memo.wording.format_day(memo.stamp.dated)
            yield NextStep(what, when=when, where=memo.fill_law_words(front.get("where", ""), duty))


def _step_of_warning(memo: MemoContext, warning: WarningOrDuty) -> Iterator[NextStep]:
    front = memo.front_of(warning.code)
    key = "step_open" if warning.truth == UNKNOWN and "step_open" in front else "step"
    if key in front:
        where = memo.fill_law_words(front.get("where", ""), warning) or memo.format_sentence(
            "front.section", number="7"
        )
        to_counsel = front.get("who") == "counsel" and key == "step"
        who = memo.format_sentence("step.counsel") if to_counsel else ""
        yield NextStep(memo.fill_law_words(front[key], warning), who=who, where=where)
    elif warning.effect == ASK:
        yield NextStep(
            memo.format_sentence("step.look", title=warning.title),
            where=memo.format_sentence("front.section", number="7"),
        )
