# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The next steps for a verdict and a standing: a short list, steps with a due day first.

Duties, warnings and open facts come from the conclusion, with the texts of the law file. Further steps for a verdict or
standing are in a table here. A step says what to do; none says that goods may leave.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from typing import Final, Literal

from desktop_app.basics.phrase import Phrase
from desktop_app.domain.engine.conclusion import OWED_IF_IT_RUNS, Conclusion
from desktop_app.domain.engine.lead_time import APPLY, KEEP, WORKING_DAYS_TO_DECIDE, lead_time
from desktop_app.domain.interview import Interview, OpenQuestion, list_open_questions
from desktop_app.domain.interview.open_count import count_facts_once, fact_of_path, open_paths_in_line
from desktop_app.domain.interview.paths import entity_path
from desktop_app.domain.interview.questions.question_texts import name_subject
from desktop_app.domain.law.pack import UNDETERMINED, Pack
from desktop_app.domain.law.timeline import ENDED, IN_FORCE, NOT_STARTED, SUSPENDED, UNCONFIRMED
from desktop_app.domain.truth import UNKNOWN

Kind = Literal["verdict", "open", "duty", "standing", "warning", "reading"]
_LICENCE: Final = ("LICENCE_REQUIRED", "CASE_BY_CASE", "DENIED_IN_PRINCIPLE")
_RUNS: Final = (IN_FORCE, UNCONFIRMED)
_RESTS: Final = (SUSPENDED, NOT_STARTED, ENDED)
_MOST_OPEN: Final = 4
_REST: Final = "find_out_rest"
_LAST: Final = date.max


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step.

    ``due`` is the last day for it, ``note`` the reason for that day, ``late`` tells that it has passed. ``until`` tells
    that the step lasts up to that day, such as keeping papers. ``place`` is the path of the fact to find out, for the
    interview's ``revisit``. ``perhaps`` tells that the step may turn out not to be needed. ``lines`` are the lines of
    an interview that need it, counted from 0.
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
    perhaps: bool = False
    until: bool = False
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Rule:
    """A step for some verdicts and standings; ``due`` is "export", "change" or blank."""

    code: str
    kind: Kind
    verdicts: tuple[str, ...]
    standings: tuple[str, ...]
    title: str
    text: str
    due: str = ""


_RULES: Final = (
    _Rule(
        "hold",
        "verdict",
        _LICENCE,
        _RUNS,
        "Hold the goods",
        "Keep them back until the licence is in hand, or a notice is found under which the rule does not run on the "
        "export day. Tell the buyer that the day may move.",
    ),
    _Rule(
        "take_advice",
        "verdict",
        ("DENIED_IN_PRINCIPLE",),
        (),
        "Take advice before anything is sent",
        "Have the party or the use that decides this looked at again by a person, with its papers. An application has "
        "little prospect as long as it stands.",
    ),
    _Rule(
        "collect_use",
        "verdict",
        ("CASE_BY_CASE",),
        (),
        "Collect the papers of the end use",
        "What the line or the research is, its process, who runs it: each application is examined on its own, and "
        "these are the questions it will be examined by.",
    ),
    _Rule(
        "relief_papers",
        "verdict",
        ("EXEMPT_REPORT",),
        (),
        "Get the papers of the relief",
        "A statement of the relief body or the authority that asked for the goods, with the emergency it names. The "
        "exemption stands on it.",
        "export",
    ),
    _Rule(
        "keep_reasons",
        "verdict",
        ("NOT_CAUGHT",),
        (),
        "Keep the papers that this rests on",
        "File the certificates and price papers behind origin and share. A new supplier, a new alloy or a lower price "
        "of the item asks for a new screening.",
    ),
    _Rule(
        "other_law",
        "verdict",
        ("OUTSIDE",),
        (),
        "Look at the other law",
        "No. 61 does not reach this export. What the warnings name, and the law of the country the goods leave from, "
        "were not worked out here.",
    ),
    _Rule(
        "settle",
        "verdict",
        (UNDETERMINED,),
        (),
        "Settle the open facts",
        "More than one verdict is left. Ask for the facts below, the most useful first; the letter to the supplier "
        "puts those that the supplier knows on one page.",
        "export",
    ),
    _Rule(
        "hold_open",
        "verdict",
        (UNDETERMINED,),
        _RUNS,
        "Hold the goods until it is settled",
        "One of the verdicts left needs a licence before export.",
    ),
    _Rule(
        "look_again",
        "standing",
        (*_LICENCE, "EXEMPT_REPORT", UNDETERMINED),
        _RESTS,
        "Look at the standing again on the export day",
        "The item is caught, or may be, by a rule that does not run on that day. Look for a new notice before the "
        "goods leave, and record the check.",
        "export",
    ),
    _Rule(
        "next_change",
        "standing",
        (*_LICENCE, "EXEMPT_REPORT", UNDETERMINED),
        (IN_FORCE, SUSPENDED, NOT_STARTED),
        "Screen again if the goods leave on this day or later",
        "The standing of the rule changes then.",
        "change",
    ),
    _Rule(
        "prepare",
        "standing",
        _LICENCE,
        (SUSPENDED, UNCONFIRMED),
        "Prepare the application",
        "Applications take weeks. Gather end-user statement, contract, description of the goods and the calculation of "
        "the share now, so that the rule does not find you without them.",
    ),
)


def next_steps(
    pack: Pack, conclusion: Conclusion, *, today: date, opened: Sequence[OpenQuestion] = ()
) -> tuple[NextStep, ...]:
    """Return the steps of one case in order.

    ``opened`` are the open facts to name; without them those of the conclusion are named.
    """
    steps = [
        *_steps_of_rules(conclusion),
        *_steps_of_open_facts(conclusion, opened),
        *_steps_of_duties(pack, conclusion, today),
        *(
            NextStep(
                warning.code,
                "warning",
                warning.title,
                _with_details(warning.text, warning.details),
                perhaps=warning.truth == UNKNOWN,
            )
            for warning in conclusion.warnings
        ),
        *_steps_of_readings(pack, conclusion),
    ]
    dated = (replace(step, late=step.due is not None and step.due < today) for step in steps)
    return tuple(sorted(dated, key=_step_order))


def list_next_steps(interview: Interview) -> tuple[NextStep, ...]:
    """Return the steps of all lines of an interview; one that several lines need is listed once."""
    pack, root = interview.law.pack, interview.state.root
    opened = [
        replace(
            question,
            label=_label_with_subject(question.label, name_subject(pack, root, entity_path(question.path))),
        )
        for question in list_open_questions(interview)
    ]
    steps_by_key: dict[tuple[str, str], NextStep] = {}
    for line, conclusion in enumerate(interview.conclusions()):
        line_questions = [question for question in opened if line in question.lines]
        for step in next_steps(pack, conclusion, today=interview.today, opened=line_questions):
            same_step = steps_by_key.get((step.code, step.path), step)
            sure = step if same_step.perhaps else same_step
            steps_by_key[step.code, step.path] = replace(sure, lines=(*same_step.lines, line))
    return tuple(sorted(_with_remaining(interview, steps_by_key.values()), key=_step_order))


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


def _label_with_subject(label: str, subject: str) -> str:
    return Phrase("{label}: {subject}", label=label, subject=subject) if subject else label


def _step_order(step: NextStep) -> tuple[bool, date, int]:
    """Return the sort key of a step: what is needed now first, then by day, then by kind."""
    first = step.kind in ("verdict", "open")
    kinds = ("verdict", "open", "duty", "standing", "warning", "reading")
    return (not first, (step.due or _LAST) if not first else date.min, kinds.index(step.kind))


def _steps_of_rules(conclusion: Conclusion) -> Iterator[NextStep]:
    change = conclusion.standing.next_change
    days = {"export": conclusion.on, "change": change.on if change else None}
    for rule in _RULES:
        due = days.get(rule.due)
        fits = conclusion.verdict in rule.verdicts and (
            not rule.standings or conclusion.standing.overall in rule.standings
        )
        if fits and not (rule.due and due is None):
            yield NextStep(rule.code, rule.kind, rule.title, rule.text, due)


def _steps_of_open_facts(conclusion: Conclusion, opened: Sequence[OpenQuestion]) -> Iterator[NextStep]:
    if opened:
        facts = [(question.path, question.label, question.who) for question in opened]
    else:
        facts = [(question.fact, question.label, question.who) for question in conclusion.open_facts]
    for path, label, who in facts[:_MOST_OPEN]:
        ask = Phrase("Ask {who}.", who=who) if who else "Nobody in particular knows; look at the papers."
        yield NextStep(
            f"find_out {path}", "open", Phrase("Find out: {label}", label=label), ask, path=path, who=who
        )
    if len(facts) > _MOST_OPEN:
        yield NextStep(
            _REST,
            "open",
            _remaining_title(len(facts) - _MOST_OPEN),
            "The review lists them all, each with who knows.",
        )


def _steps_of_duties(pack: Pack, conclusion: Conclusion, today: date) -> Iterator[NextStep]:
    for duty in conclusion.duties:
        step = NextStep(
            duty.code,
            "duty",
            Phrase("If the rule runs: {title}", title=duty.title)
            if duty.owed == OWED_IF_IT_RUNS
            else duty.title,
            duty.text,
            duty.due,
            duty.due_note,
            perhaps=duty.truth == UNKNOWN,
            until=duty.code == KEEP,
        )
        if duty.code == APPLY and duty.due is not None:
            yield _with_lead_time(pack, step, duty.due, today)
        else:
            yield _seen_from(pack, conclusion, step, today)


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
        "{text} Too late for this export day, {export}: the {count} Chinese working days no longer fit before it. "
        "The next day on which an application could have been decided is {day}.",
        text=step.text,
        export=export.isoformat(),
        count=WORKING_DAYS_TO_DECIDE,
        day=lead.decided_on.isoformat(),
    )
    return replace(step, text=text)


def _with_details(text: str, details: Iterable[str]) -> str:
    first, *further = (*details, "")
    facts_once = reduce(lambda a, b: Phrase("{first}; {second}", first=a, second=b), further[:-1], first)
    return Phrase("{text} Here: {told}.", text=text, told=facts_once) if facts_once else text


def _steps_of_readings(pack: Pack, conclusion: Conclusion) -> Iterator[NextStep]:
    for name in conclusion.readings_that_matter:
        switch, other = pack.switches[name], conclusion.flips[name]
        chosen = conclusion.readings[name]
        yield NextStep(
            f"reading {name}",
            "reading",
            "Have a reading of the law decided by someone who answers for it",
            Phrase(
                "{question} Chosen here: {chosen} Read the other way the verdict is: {words}.",
                question=switch.question,
                chosen=switch.words.get(chosen, chosen),
                words=pack.verdicts[other].words,
            ),
        )
