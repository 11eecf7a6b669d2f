# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do next, as the window tells it: the steps of the papers, with the facts to find out and the days.

Which steps, their order and their words are those of `first_steps` and of the law file, as on page 1 of a memo. A step
says what to do; none says that goods may leave.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from typing import Final, Literal

from desktop_app.basics.phrase import Phrase
from desktop_app.domain.engine.act import ACT_WORDS
from desktop_app.domain.engine.conclusion import Conclusion, WarningOrDuty
from desktop_app.domain.engine.first_steps import (
    APPLY,
    KEEP,
    WORKING_DAYS_TO_DECIDE,
    FirstStep,
    StepKind,
    day_to_count_on,
    first_steps,
    lead_time,
)
from desktop_app.domain.interview import Interview, OpenQuestion, list_open_questions
from desktop_app.domain.interview.paths import entity_path
from desktop_app.domain.interview.questions.question_texts import name_subject
from desktop_app.domain.interview.same_entity import count_facts_once, fact_of_path, open_paths_in_line
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
    those before it. ``lines`` are the lines of an interview that need it, counted from 0.
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
    lines: tuple[int, ...] = ()


def next_steps(
    pack: Pack, conclusion: Conclusion, *, today: date, opened: Sequence[OpenQuestion] = ()
) -> tuple[NextStep, ...]:
    """Return the steps of one case in order.

    ``opened`` are the open facts to name; without them those of the conclusion are named.
    """
    steps: list[NextStep] = []
    for first in first_steps(pack, conclusion, today=today):
        for step in _draw_step(pack, conclusion, first, today, opened):
            keeping = Phrase("Keep the goods until these steps are done. {step}", step=step.title)
            steps.append(replace(step, title=keeping) if first.keeps_goods and not steps else step)
    if conclusion.open_facts and not any(step.kind == "open" for step in steps):
        steps += _steps_of_open_facts(conclusion, opened)
    return tuple(replace(step, late=step.due is not None and step.due < today) for step in steps)


def list_next_steps(interview: Interview) -> tuple[NextStep, ...]:
    """Return the steps of all lines of an interview, those of the line with the gravest act first; one that several
    lines need is listed once.
    """
    pack, root = interview.law.pack, interview.state.root
    opened = [
        replace(
            question,
            label=_label_with_subject(question.label, name_subject(pack, root, entity_path(question.path))),
        )
        for question in list_open_questions(interview)
    ]
    steps_by_key: dict[tuple[str, str], NextStep] = {}
    conclusions = list(enumerate(interview.conclusions()))
    for line, conclusion in sorted(conclusions, key=lambda each: ACT_WORDS.index(each[1].act.word)):
        line_questions = [question for question in opened if line in question.lines]
        for step in next_steps(pack, conclusion, today=interview.today, opened=line_questions):
            same_step = steps_by_key.get((step.code, step.path), step)
            sure = step if same_step.perhaps else same_step
            lines = tuple(sorted({*same_step.lines, line}))
            steps_by_key[step.code, step.path] = replace(sure, lines=lines)
    return tuple(_with_remaining(interview, steps_by_key.values()))


def _with_remaining(interview: Interview, steps: Iterable[NextStep]) -> Iterator[NextStep]:
    """Yield the steps, with one for the further open facts of all lines, each fact counted once."""
    trees = (interview.state.tree_of_line(at, interview.today) for at in range(len(interview.start.lines)))
    facts = (conclusion.open_facts for conclusion in interview.conclusions())
    facts_once = count_facts_once(list(zip(trees, facts, strict=True)))
    same_entities, every = interview.state.same_entities, list(steps)
    places = frozenset().union(
        *(
            open_paths_in_line(at, line_questions, same_entities)
            for at, line_questions in enumerate(facts_once)
        )
    )
    named = {fact_of_path(step.path) for step in every if step.kind == "open" and step.path}
    remaining = sum(map(len, facts_once)) - len(named & places)
    for step in every:
        if step.code != _REST:
            yield step
        elif remaining > 0:
            yield replace(step, title=_remaining_title(remaining))


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
        case StepKind.READING:
            yield _reading_step(pack, conclusion, step.subject)
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
    slots = {
        "law": pack.instruments[advice.instrument].short if advice.instrument else "",
        "announcement": pack.announcement.short,
        "parties": ", ".join(advice.details) if advice.code == _NOT_SCREENED else Phrase("the parties"),
        "day": day.isoformat(),
        "count_on": count_on.isoformat(),
        "detail": advice.details[0] if advice.details else "",
    }
    title: str = Phrase(step.words, **slots) if advice.code != KEEP else advice.title
    if step.is_refused:
        title = Phrase("{step} Expect a refusal.", step=title)
    drawn = _advice_step(step, advice, title)
    if advice.effect:
        return drawn
    drawn = replace(drawn, kind="duty", due=advice.due, note=advice.due_note, until=advice.code == KEEP)
    if advice.code == APPLY and advice.due is not None:
        return _with_lead_time(pack, drawn, advice.due, today)
    return _seen_from(pack, conclusion, drawn, today)


def _advice_step(step: FirstStep, advice: WarningOrDuty, title: str) -> NextStep:
    return NextStep(
        advice.code,
        "warning",
        title,
        _with_details(advice.text, advice.details),
        who=_COUNSEL if step.by_counsel else "",
        where=step.where,
        perhaps=advice.truth == UNKNOWN,
        waits=step.waits,
    )


def _label_with_subject(label: str, subject: str) -> str:
    return Phrase("{label}: {subject}", label=label, subject=subject) if subject else label


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


def _seen_from(pack: Pack, conclusion: Conclusion, step: NextStep, today: date) -> NextStep:
    """Return a step without a day on which its rule was not published yet, and with what is left once it has passed.

    Where the rule did not run on the export day nothing is left to be made good.
    """
    if step.due is None or step.until or step.due >= today:
        return step
    due = step.due if step.due >= pack.announcement.dated else None
    if conclusion.standing.overall not in (IN_FORCE, UNCONFIRMED):
        return replace(step, due=due)
    text = Phrase("{text} That day has passed: do it now if it was not done.", text=step.text)
    return replace(step, text=text, due=due)


def _with_lead_time(pack: Pack, step: NextStep, export: date, today: date) -> NextStep:
    """Return the application with the last day on which the time for the decision is still left, or that it is not."""
    lead = lead_time(pack.calendar, export=export, seen_from=today, published=pack.announcement.dated)
    if lead.file_by is not None:
        text = Phrase(
            "{text} Filed by then it has the {count} Chinese working days before the export day, {day}.",
            text=step.text,
            day=export.isoformat(),
            count=WORKING_DAYS_TO_DECIDE,
        )
        return replace(step, text=text, due=lead.file_by)
    text = Phrase(
        "{text} Filed today it is decided on {day} or later, as is reported: after this export day, {export}.",
        text=step.text,
        export=export.isoformat(),
        day=day_to_count_on(pack, export, today).isoformat(),
    )
    return replace(step, text=text)


def _with_details(text: str, details: Iterable[str]) -> str:
    first, *further = (*details, "")
    facts_once = reduce(lambda a, b: Phrase("{first}; {second}", first=a, second=b), further[:-1], first)
    return Phrase("{text} Here: {told}.", text=text, told=facts_once) if facts_once else text


def _reading_step(pack: Pack, conclusion: Conclusion, name: str) -> NextStep:
    """Return the reading that decides, to be put to someone who answers for it, with what the other way comes to."""
    switch, other = pack.switches[name], conclusion.flips[name]
    chosen = conclusion.readings[name]
    text = Phrase(
        "{question} Chosen here: {chosen} Read the other way the verdict is: {words}.",
        question=switch.question,
        chosen=switch.words.get(chosen, chosen),
        words=pack.verdicts[other].words,
    )
    return NextStep(
        f"reading {name}",
        "reading",
        "Have counsel say which reading of the law is relied on.",
        text,
        who=_COUNSEL,
    )
