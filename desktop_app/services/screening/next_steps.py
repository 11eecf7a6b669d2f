# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do next, as the window tells it: the steps of the papers, facts to find out, days, whom to ask.

Which steps, their order and their words are those of `first_steps` and of the law file, as on page 1 of a memo. A step
says what to do; none says that goods may leave.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from typing import Final, Literal

from desktop_app.basics.messages import Phrase
from desktop_app.domain.engine.act import ACT_WORDS, HOLD
from desktop_app.domain.engine.conclusion import Conclusion, WarningOrDuty
from desktop_app.domain.engine.first_steps import (
    APPLY,
    KEEP,
    WORKING_DAYS_TO_DECIDE,
    FirstStep,
    Phase,
    StepKind,
    day_to_count_on,
    first_steps,
    lead_time,
)
from desktop_app.domain.interview import Interview, OpenQuestion, list_open_facts, list_open_questions
from desktop_app.domain.interview.paths import entity_path, line_of_path, look_up
from desktop_app.domain.interview.questions.question_texts import name_subject, question_for
from desktop_app.domain.interview.same_entity import count_facts_once, fact_of_path, open_paths_in_line
from desktop_app.domain.law.listed_names import STATE_WORDS, ListingHere
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import UNKNOWN

Kind = Literal["first", "open", "duty", "warning", "reading"]
_MOST_OPEN: Final = 4
_REST: Final = "find_out_rest"
_COUNSEL: Final = Phrase("counsel")
_NOT_SCREENED: Final = "not_screened"
"""The warning whose details are names of parties."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step.

    ``due`` is the last day for it, ``note`` the reason for that day, ``late`` tells that it has passed. ``until`` tells
    that the step lasts up to that day, such as keeping papers. ``path`` is the path of the fact to find out, for the
    interview's ``revisit``. ``perhaps`` tells that the step may turn out not to be needed, ``waits`` that it waits for
    those before it, ``phase`` when in the course of a case it is done. ``lines`` are the lines of an interview that
    need it, counted from 0. ``keeps_goods`` tells that the goods stay until it is done.
    """

    code: str
    kind: Kind
    title: str
    text: str
    due: date | None = None
    note: str = ""
    late: bool = False
    path: str = ""
    who: str = ""
    where: str = ""
    perhaps: bool = False
    until: bool = False
    waits: bool = False
    phase: Phase = Phase.AFTERWARDS
    lines: tuple[int, ...] = ()
    keeps_goods: bool = False


def next_steps(
    pack: Pack, conclusion: Conclusion, *, today: date, opened: Sequence[OpenQuestion] = ()
) -> tuple[NextStep, ...]:
    """Return the steps of one case in order.

    ``opened`` are the open facts to name; without them those of the conclusion are named.
    """
    return _keeping_goods(_list_steps(pack, conclusion, today=today, opened=opened))


def _keeping_goods(steps: Sequence[NextStep]) -> tuple[NextStep, ...]:
    """Return steps of which the first says until when the goods are kept, where something is done before they leave."""
    awaited = [step for step in steps if step.keeps_goods]
    if not awaited:
        return tuple(steps)
    first, *others = steps
    if awaited == [first]:
        title = Phrase("Keep the goods until this is done. {step}", step=first.title)
    elif len(awaited) == len(steps):
        title = Phrase("Keep the goods until these steps are done. {step}", step=first.title)
    else:
        title = Phrase("Keep the goods until the steps before they leave are done. {step}", step=first.title)
    return (replace(first, title=title), *others)


def _list_steps(
    pack: Pack, conclusion: Conclusion, *, today: date, opened: Sequence[OpenQuestion]
) -> tuple[NextStep, ...]:
    steps: list[NextStep] = []
    for first in first_steps(pack, conclusion, today=today):
        for step in _draw_step(pack, conclusion, first, today, opened):
            steps.append(replace(step, phase=first.phase, keeps_goods=first.keeps_goods))
    if conclusion.open_facts and not any(step.kind == "open" for step in steps):
        steps += _steps_of_open_facts(conclusion, opened)
    return tuple(replace(step, late=step.due is not None and step.due < today) for step in steps)


def list_next_steps(interview: Interview) -> tuple[NextStep, ...]:
    """Return the steps of all lines of an interview in the order in which they are done; of those done together those
    of the line with the gravest act come first. One that several lines need is listed once.
    """
    pack, root = interview.law.pack, interview.state.root
    opened: list[OpenQuestion] = []
    for question in list_open_questions(interview):
        label, subject = question.label, name_subject(pack, root, entity_path(question.path))
        label = Phrase("{label}: {subject}", label=label, subject=subject) if subject else label
        opened.append(replace(question, label=label))
    steps_by_key: dict[tuple[str, str], NextStep] = {}
    conclusions = list(enumerate(interview.conclusions()))
    for line, conclusion in sorted(conclusions, key=lambda each: ACT_WORDS.index(each[1].act.word)):
        line_questions = [question for question in opened if line in question.lines]
        for step in _list_steps(pack, conclusion, today=interview.today, opened=line_questions):
            same_step = steps_by_key.get((step.code, step.path), step)
            sure = step if same_step.perhaps else same_step
            lines = tuple(sorted({*same_step.lines, line}))
            steps_by_key[step.code, step.path] = replace(sure, lines=lines)
    # one step for the further open facts of all lines, each fact counted once
    trees = (interview.state.tree_of_line(at, interview.today) for at in range(len(interview.start.lines)))
    facts = (conclusion.open_facts for _, conclusion in conclusions)
    facts_once = count_facts_once(list(zip(trees, facts, strict=True)))
    same_entities = interview.state.same_entities
    places = frozenset[str]().union(
        *(open_paths_in_line(at, in_line, same_entities) for at, in_line in enumerate(facts_once))
    )
    steps = sorted(steps_by_key.values(), key=lambda step: step.phase)
    named = {fact_of_path(step.path) for step in steps if step.kind == "open" and step.path}
    remaining = sum(map(len, facts_once)) - len(named & places)
    # of goods that a line holds nothing is kept until then: they are stopped
    is_held = any(conclusion.act.word == HOLD for _, conclusion in conclusions)
    return _keeping_goods(
        [
            replace(
                step,
                title=_remaining_title(remaining) if step.code == _REST else step.title,
                keeps_goods=step.keeps_goods and not is_held,
            )
            for step in steps
            if step.code != _REST or remaining > 0
        ]
    )


def _remaining_title(remaining: int) -> str:
    return (
        Phrase("Then {rest} more open facts", rest=remaining) if remaining > 1 else "Then one more open fact"
    )


def _draw_step(
    pack: Pack, conclusion: Conclusion, step: FirstStep, today: date, opened: Sequence[OpenQuestion]
) -> Iterator[NextStep]:
    """Yield a step in words; all open facts stand where the first of them does."""
    change = conclusion.standing.next_change
    match step.kind:
        case StepKind.STOP:
            yield NextStep(
                "stop",
                "first",
                "Stop this shipment; tell sales and the forwarder.",
                "Nothing leaves before the steps below are done.",
                today,
            )
        case StepKind.LEFT:
            yield NextStep(
                "left",
                "first",
                "If the goods have left: stop further deliveries and keep every paper. If not: keep them.",
                "Take counsel’s advice, in writing, on what remains to be done; screen what has not left for the day "
                "on which it is to leave.",
            )
        case StepKind.OPEN_FACTS:
            yield from _steps_of_open_facts(conclusion, opened)
        case StepKind.ORIGIN:
            fact = conclusion.origin_facts[0]
            title = Phrase(
                "Settle whether the goods are Chinese or hold anything Chinese, first: {fact}",
                fact=fact.label,
            )
            ask = (
                Phrase("Ask {who}.", who=fact.who)
                if fact.who
                else "Nobody in particular knows; look at the papers."
            )
            yield NextStep(f"find_out {fact.fact}", "open", title, ask, path=fact.fact, who=fact.who)
        case StepKind.READING:
            # to be put to someone who answers for it, with what the other way comes to
            switch, chosen = pack.switches[step.subject], conclusion.readings[step.subject]
            text = Phrase(
                "{question} Chosen here: {chosen} Read the other way the verdict is: {words}.",
                question=switch.question,
                chosen=switch.words.get(chosen, chosen),
                words=pack.verdicts[conclusion.flips[step.subject]].words,
            )
            yield NextStep(
                f"reading {step.subject}",
                "reading",
                "Have counsel say which reading of the law is relied on.",
                text,
                who=_COUNSEL,
            )
        case StepKind.DOUBT:
            doubt = pack.doubts[step.subject]
            title = Phrase("Have counsel say how {id} is to be answered for these goods.", id=doubt.id)
            yield NextStep(f"doubt {doubt.id}", "reading", title, doubt.question, who=_COUNSEL)
        case StepKind.NEXT_SHIPMENT if change:
            title = Phrase(
                "Screen the next such shipment for its own day, from {day} on.", day=change.on.isoformat()
            )
            yield NextStep(
                "next_change",
                "first",
                title,
                "The standing of the announcement changes on that day.",
                change.on,
            )
        case StepKind.LOOK_AT if step.advice:
            title = Phrase("{title}: look at it, and record what was found.", title=step.advice.title)
            yield _advice_step(step, step.advice, title)
        case StepKind.LAW if step.advice:
            yield _law_step(pack, conclusion, step, step.advice, today)


def _law_step(
    pack: Pack, conclusion: Conclusion, step: FirstStep, advice: WarningOrDuty, today: date
) -> NextStep:
    """Return a step on a warning or duty in the words of the law file; a duty with its day."""
    day, count_on = conclusion.on, day_to_count_on(pack, conclusion.on, today)
    here = advice.listings[0] if advice.listings else ListingHere("", "")
    slots = {
        "law": pack.instruments[advice.instrument].short if advice.instrument else "",
        "announcement": pack.announcement.short,
        "parties": ", ".join(advice.details) if advice.code == _NOT_SCREENED else Phrase("the parties"),
        "day": day.isoformat(),
        "count_on": count_on.isoformat(),
        "detail": advice.details[0] if advice.details else "",
        "party": here.party,
        "notice": here.notice or ", ".join(advice.notices) or Phrase("the notice of that list"),
        "holder": here.holder,
        "state": STATE_WORDS.get(here.state, ""),
        "start": here.start.isoformat() if here.start else "",
        "until": here.until.isoformat() if here.until else "",
        "bars": here.bars,
        "section": advice.title,
    }
    title: str = Phrase(step.words, **slots) if advice.code != KEEP else advice.title
    if step.is_refused:
        title = Phrase("{step} Expect a refusal.", step=title)
    if step.is_barred:
        title = Phrase("Only if counsel finds that nothing bars these goods: {step}", step=title)
    drawn = _advice_step(step, advice, title)
    if advice.effect:
        return drawn
    drawn = replace(drawn, kind="duty", due=advice.due, note=advice.due_note, until=advice.code == KEEP)
    if advice.code == APPLY and advice.due is not None:
        # the last day on which the time for the decision is still left, or that it is not
        export, published = advice.due, pack.announcement.dated
        lead = lead_time(pack.calendar, export=export, seen_from=today, published=published)
        if lead.file_by is not None:
            text = Phrase(
                "{text} Filed by then it has the {count} Chinese working days before the export day, {day}.",
                text=drawn.text,
                day=export.isoformat(),
                count=WORKING_DAYS_TO_DECIDE,
            )
            return replace(drawn, text=text, due=lead.file_by)
        text = Phrase(
            "{text} Filed today it is decided on {day} or later, as is reported: after this export day, {export}.",
            text=drawn.text,
            export=export.isoformat(),
            day=day_to_count_on(pack, export, today).isoformat(),
        )
        return replace(drawn, text=text)
    if drawn.due is None or drawn.until or drawn.due >= today:
        return drawn
    # The day has passed; where the rule did not run on the export day nothing is left to be made good.
    due = drawn.due if drawn.due >= pack.announcement.dated else None  # its rule was not published yet
    if conclusion.standing.overall not in (IN_FORCE, UNCONFIRMED):
        return replace(drawn, due=due)
    text = Phrase("{text} That day has passed: do it now if it was not done.", text=drawn.text)
    return replace(drawn, text=text, due=due)


def _advice_step(step: FirstStep, advice: WarningOrDuty, title: str) -> NextStep:
    text = advice.text
    if details := advice.details:
        facts_once = reduce(lambda a, b: Phrase("{first}; {second}", first=a, second=b), details)
        text = Phrase("{text} Here: {told}.", text=text, told=facts_once)
    return NextStep(
        advice.code,
        "warning",
        title,
        text,
        who=_COUNSEL if step.by_counsel else "",
        where=step.where,
        perhaps=advice.truth == UNKNOWN,
        waits=step.waits,
    )


def _steps_of_open_facts(conclusion: Conclusion, opened: Sequence[OpenQuestion]) -> Iterator[NextStep]:
    if opened:
        facts = [(question.path, question.label, question.who) for question in opened]
    else:
        facts = [(question.fact, question.label, question.who) for question in conclusion.open_facts]
    for path, label, who in facts[:_MOST_OPEN]:
        ask = Phrase("Ask {who}.", who=who) if who else "Nobody in particular knows; look at the papers."
        title = Phrase("Settle what is open: {label}", label=label)
        yield NextStep(f"find_out {path}", "open", title, ask, path=path, who=who)
    if len(facts) > _MOST_OPEN:
        yield NextStep(
            _REST,
            "open",
            _remaining_title(len(facts) - _MOST_OPEN),
            "The review lists them all, each with who knows.",
        )


# --------------------------------------------------------------------------------------------------
# Which supplier can tell what is open.


SUPPLIER_KNOWS: Final = ("the supplier", "the magnet maker")
"""The persons who usually know a fact and are reached by asking the supplier."""


def count_open_by_supplier(interview: Interview, deliveries: Mapping[str, str]) -> Mapping[str, int]:
    """Return how many open facts each supplier can tell; ``deliveries`` has the key of the supplier of each part."""
    counts: Counter[str] = Counter()
    for one in list_open_facts(interview):
        question = question_for(interview.law.pack, one.path)
        if question is None or question.who not in SUPPLIER_KNOWS or line_of_path(one.path) is None:
            continue
        here = one.path
        while here:
            entity = look_up(interview.state.root, here)
            number = entity.get("part_number") if isinstance(entity, Mapping) else None
            if supplier := deliveries.get(number or ""):
                counts[supplier] += 1
                break
            here = entity_path(here)
    return counts
