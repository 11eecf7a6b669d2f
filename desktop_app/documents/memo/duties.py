# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What there is to do and by when: the steps of page 1, every duty, other law that runs beside, what looks wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from desktop_app.documents import wording
from desktop_app.documents.memo import act
from desktop_app.documents.memo.context import DOUBT, MemoContext, fact_label, open_groups, place_in_case
from desktop_app.documents.wording import lower_first
from desktop_app.domain.case import Item
from desktop_app.domain.engine.conclusion import ADVISED, OWED_IF_IT_RUNS, WarningOrDuty
from desktop_app.domain.engine.first_steps import (
    APPLY,
    AWAITED,
    CONFIRM,
    KEEP,
    WORKING_DAYS_TO_DECIDE,
    FirstStep,
    LeadTime,
    Phase,
    StepKind,
    first_steps,
    lead_time,
)
from desktop_app.domain.law.listed_names import HELD, HELD_BY_ENTRY
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import UNKNOWN
from desktop_app.paper import blocks


def duties_section(memo: MemoContext) -> blocks.Section:
    """Return the section on duties and warnings."""
    warnings = warning_rows(memo)
    # what no law reaches keeps to its two pages
    not_met = laws_not_met(memo) if warnings or not memo.is_outside else []
    return advice_section(memo, duty_rows(memo), warnings, not_met)


def advice_section(
    memo: MemoContext, duties: tuple[blocks.Row, ...], warnings: tuple[blocks.Row, ...], not_met: list[str]
) -> blocks.Section:
    """Return a section of duties with their days, of warnings, and of other law that is not met."""
    heads = (
        blocks.Column(memo.format_sentence("duties.due")),
        blocks.Column(memo.format_sentence("duties.duty"), grow=1),
    )
    owed = blocks.Table(heads, duties, empty=memo.format_sentence("duties.none"), dense=True)
    warned: tuple[blocks.Block, ...] = (
        blocks.Subheading(memo.format_sentence("warnings.heading")),
        blocks.Table((blocks.Column("", grow=1),), warnings, dense=True),
    )
    sentences = [] if warnings else [memo.format_sentence("warnings.none")]
    if not_met:
        sentences.append(memo.format_sentence("warnings.not_met", laws="; ".join(not_met)))
    told = (blocks.compose_para(" ".join(sentences), small=True),) if sentences else ()
    return blocks.Section(
        memo.format_sentence("duties.heading"), (owed, *(warned if warnings else ()), *told)
    )


def duty_rows(memo: MemoContext) -> tuple[blocks.Row, ...]:
    """Return a row for each duty: by when, and what."""
    rows = [blocks.compose_row((), act.off_sentence(memo))] if memo.is_certainly_off else []
    for duty in memo.conclusion.duties:
        if not memo.is_certainly_off or duty.owed == ADVISED:
            places = dict.fromkeys(memo.pack.provisions[name].text.article for name in duty.provisions)
            law = "; ".join(places) or _instrument_name(memo, duty)
            rows.append(blocks.compose_row(_due_cell(memo, duty), _advice_runs(memo, duty, law)))
    return tuple(rows)


def warning_rows(memo: MemoContext) -> tuple[blocks.Row, ...]:
    """Return a row for each warning, and for each rule that the goods point to though it is not worked out."""
    warned = (
        blocks.compose_row(_advice_runs(memo, warning, _instrument_name(memo, warning)))
        for warning in memo.conclusion.warnings
    )
    return (*warned, *rows_of_law_looked_for(memo))


def laws_not_met(memo: MemoContext) -> list[str]:
    """Return the provisions of other law that run or may run, were worked out, and of which no warning arises, without
    what they are about.
    """
    # of a law that a warning speaks of it would be read as if none did
    instruments = {warning.instrument for warning in memo.conclusion.warnings}
    titles = []
    for name in dict.fromkeys(name for notice in memo.pack.warnings for name in notice.provisions):
        timeline = memo.law.read_provision_timeline(name, memo.case.assumption, memo.case.status_checks)
        rule = memo.pack.provisions[name]
        may_run = timeline.state_on(memo.case.on) in (IN_FORCE, UNCONFIRMED)
        if may_run and rule.text.instrument not in instruments:
            titles.append(rule.title.partition(": ")[0])
    return titles


def rows_of_law_looked_for(memo: MemoContext) -> tuple[blocks.Row, ...]:
    """Return a row for each rule that is not worked out and that words of the goods, or of their use, and the way they
    go point to, while it runs or may.
    """
    case, rows = memo.case, []
    countries = {case.destination, *(party.country for party in case.parties or ())}
    words = " ".join(filter(None, (*_names_of_goods(case.item), case.end_use.text))).casefold()
    for rule in memo.pack.provisions.values():
        is_meant = any(word.casefold() in words for word in rule.look_for)
        timeline = memo.law.read_provision_timeline(rule.id, case.assumption, case.status_checks)
        state = timeline.state_on(case.on)
        if is_meant and state in (IN_FORCE, UNCONFIRMED) and rule.look_to in ("", *countries):
            head = memo.format_sentence("warnings.look_for", title=rule.title, state=memo.state_words(state))
            text = memo.format_sentence("warnings.look_for.text", says=rule.text.says, then=rule.consequence)
            rows.append(blocks.compose_row(blocks.compose_runs(head, " ", blocks.quiet_run(text))))
    return tuple(rows)


def _names_of_goods(item: Item) -> Iterator[str | None]:
    yield item.name
    for part in item.components or ():
        yield from _names_of_goods(part)


def _due_cell(memo: MemoContext, duty: WarningOrDuty) -> blocks.Runs:
    """Return by when; a licence has to be applied for well before, and what goes on until a day says so beside it."""
    if duty.due is None:
        return blocks.compose_runs(memo.format_sentence("duties.no_day"))
    if duty.code == KEEP:
        return ()
    if duty.code == APPLY and not _has_passed(memo, duty):
        file_by = _lead_time(memo, duty.due).file_by
        if file_by is None:
            return blocks.compose_runs(memo.format_sentence("duties.late"))
        return blocks.compose_runs(
            memo.format_sentence("duties.file_by", day=memo.wording.format_day(file_by))
        )
    if duty.due < memo.pack.announcement.dated:
        return blocks.compose_runs(memo.format_sentence("duties.not_yet"))
    key = "duties.passed" if _has_passed(memo, duty) else "duties.day"
    return blocks.compose_runs(memo.format_sentence(key, day=memo.wording.format_day(duty.due)))


def _has_passed(memo: MemoContext, duty: WarningOrDuty) -> bool:
    """Tell whether the day by which something is due lies before the day of the memo."""
    return duty.due is not None and duty.due < memo.stamp.dated


def _lead_time(memo: MemoContext, export: date) -> LeadTime:
    """Return the time an application takes, seen from the day of the memo."""
    published = memo.pack.announcement.dated
    return lead_time(memo.pack.calendar, export=export, seen_from=memo.stamp.dated, published=published)


def due_words(memo: MemoContext, duty: WarningOrDuty) -> str:
    """Return by when something is to be done, or until when."""
    if duty.code == KEEP and duty.due is not None:
        return memo.format_sentence("front.until", day=memo.wording.format_day(duty.due))
    day = "".join(run.text for run in _due_cell(memo, duty))
    return f"{day}; {duty.due_note.partition(':')[0]}" if duty.due_note and duty.code != APPLY else day


def lead_time_words(memo: MemoContext, duty: WarningOrDuty) -> str:
    """Return by when to apply and what that day rests on, or that the time no longer fits."""
    if duty.code != APPLY or duty.due is None or _has_passed(memo, duty):
        return ""
    lead = _lead_time(memo, duty.due)
    return memo.format_sentence(
        "duties.lead" if lead.file_by else "duties.too_late",
        due=memo.wording.format_day(duty.due),
        count=str(WORKING_DAYS_TO_DECIDE),
        day=memo.wording.format_day(memo.count_on),
        rests=""
        if lead.is_known or memo.count_on > lead.decided_on
        else memo.format_sentence("duties.lead.weekends"),
    )


def _advice_runs(memo: MemoContext, advice: WarningOrDuty, law: str) -> blocks.Runs:
    """Return title, law, text, and what the warning found in this case."""
    title = title_if_open(memo, advice)
    if advice.owed in (OWED_IF_IT_RUNS, ADVISED):
        tense = ""
        if advice.owed == OWED_IF_IT_RUNS:
            tense = ".passed" if _has_passed(memo, advice) and memo.verb == "was" else f".{memo.verb}"
        title = memo.format_sentence(f"duties.owed.{advice.owed}{tense}", title=title, law=memo.brief_law)
    if advice.code == KEEP and advice.due:
        title = memo.format_sentence("duties.until", title=title, day=memo.wording.format_day(advice.due))
    head = memo.format_sentence("advice.law" if law else "advice", title=title, law=law)
    text = memo.wording.spell_days(_text_here(memo, advice)) + lead_time_words(memo, advice)
    if advice.code not in (APPLY, KEEP) and _has_passed(memo, advice):
        # what can still be done; an application has a sentence of its own
        ran = memo.conclusion.standing.overall in (IN_FORCE, UNCONFIRMED)
        text += memo.format_sentence("duties.do_now" if ran else "duties.rested", law=memo.brief_law)
    if advice.details:
        text += memo.format_sentence("details", details="; ".join(dict.fromkeys(advice.details)))
    if advice.due_note:
        text += memo.format_sentence("duties.note", note=advice.due_note)
    return blocks.compose_runs(head, " ", blocks.quiet_run(text))


def title_if_open(memo: MemoContext, advice: WarningOrDuty) -> str:
    """Return the title of a warning or duty, with what leaves open whether it applies: a fact, else the law itself."""
    if advice.truth != UNKNOWN:
        return advice.title
    case, conclusion = memo.case, memo.conclusion
    is_stated = {
        "built_in_goods": True,
        "parallel_code": case.item.listed_as is not None,
        "leaves_china": case.destination is not None,
    }
    if any(listing.bearing in (HELD, HELD_BY_ENTRY) for listing in advice.listings):
        key = "may.held"
    elif is_stated.get(advice.hangs_on):
        key = f"may.{advice.hangs_on}"
    else:
        key = "may" if conclusion.open_facts or conclusion.origin_facts or advice.hangs_on else "may.law"
    return memo.format_sentence(key, what=advice.title)


def _text_here(memo: MemoContext, advice: WarningOrDuty) -> str:
    """Return what the law file says of a warning or duty: without questions that it does not leave open here, and with
    those elements that it speaks of and the case names.
    """
    kept = [
        sentence
        for sentence in _SENTENCE.split(advice.text)
        if advice.truth == UNKNOWN or memo.open_doubts.issuperset(DOUBT.findall(sentence))
    ]
    if "names_elements" in memo.front_of(advice.code):
        named, is_open = elements_here(memo.case.item, memo.pack)
        key = "elements.some" if named else "elements.open" if is_open else "elements.none"
        key = "elements.some.open" if named and is_open else key
        kept.append(memo.format_sentence(key, elements=memo.wording.join_list(named)).strip())
    return " ".join(kept)


def elements_here(item: Item, pack: Pack) -> tuple[list[str], bool]:
    """Return the elements of the annex that the rows of an item name, at any depth, and whether there may be others."""
    found, is_open, todo, shared_parts_seen = set[str](), False, [item], set[int]()
    while todo:
        part = todo.pop()
        if part.shared_as and part.shared_as in shared_parts_seen:
            continue
        shared_parts_seen.add(part.shared_as)
        rows = [part.listed_as, *(entry.row for entry in part.part_one or ())]
        found |= {element for row in rows if row and row in pack.rows for element in pack.rows[row].elements}
        is_open |= part.part_one is None or None in rows
        # a magnet or target is known by its row, whatever is named inside
        is_open |= part.listed_as not in pack.rows and part.components is None
        todo += part.components or ()
    return [element for element in pack.elements if element in found], is_open


def speaks_of_no_element_here(memo: MemoContext, advice: WarningOrDuty) -> bool:
    """Tell whether a warning speaks of elements of which the case states that none is in the goods."""
    is_about = "names_elements" in memo.front_of(advice.code)
    return is_about and elements_here(memo.case.item, memo.pack) == ([], False)


def _instrument_name(memo: MemoContext, advice: WarningOrDuty) -> str:
    return memo.pack.instruments[advice.instrument].short if advice.instrument else ""


# --------------------------------------------------------------------------------------------------
# What to do next: at most three steps on page 1, each with who, by when, where, and what it waits for.


MOST: Final = 3
_SENTENCE: Final = re.compile(r"(?<=\.) (?=[A-Z])")
_POSITION: Final = re.compile(rf"[0-9][0-9.…() ]*{wording.GAP}{wording.GAP}")
"""The number of a part in the parts list, which page 1 does not show."""
_COLUMNS: Final = ("number", "step", "who", "when", "where")


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do. ``waits`` tells that it waits for what is settled in the steps before it, ``code`` from which
    warning or duty it comes, ``keeps_goods`` that the goods stay until it is done. ``kind`` and ``subject`` are those
    of the step before it was put into words; of open facts the subject is the path of the first.
    """

    what: str
    who: str = ""
    when: str = ""
    where: str = ""
    waits: bool = False
    phase: Phase = Phase.AFTERWARDS
    code: str = ""
    keeps_goods: bool = False
    kind: str = field(default="", compare=False)
    subject: str = field(default="", compare=False)


def steps_table(memo: MemoContext) -> blocks.Table:
    """Return the first steps as a table."""
    return table_of_steps(memo, keeping_goods(memo, next_steps(memo)[:MOST]))


def table_of_steps(memo: MemoContext, steps: list[NextStep]) -> blocks.Table:
    """Return steps as a numbered table."""
    rows = []
    for number, step in enumerate(steps, start=1):
        awaited = [str(at) for at, other in enumerate(steps[: number - 1], start=1) if other.phase in AWAITED]
        key = "step.waits" if len(awaited) == 1 else "step.waits.both"
        waits = (
            memo.format_sentence(key, steps=memo.wording.join_list(awaited)) if step.waits and awaited else ""
        )
        rows.append(
            blocks.compose_row(
                blocks.strong_run(str(number)),
                blocks.compose_runs(step.what, *((" ", blocks.quiet_run(waits)) if waits else ())),
                step.who,
                step.when,
                step.where,
            )
        )
    columns = [
        blocks.Column(
            memo.format_sentence(f"step.{name}") if name != "number" else "", grow=int(name == "step")
        )
        for name in _COLUMNS
    ]
    return blocks.Table(tuple(columns), tuple(rows), empty=memo.format_sentence("step.none"))


def next_steps(memo: MemoContext) -> list[NextStep]:
    """Return everything to do, the most urgent first: stop, look up what the answer hangs on, then what follows."""
    if "steps" not in memo.worked_out:
        who = memo.stamp.prepared_by or memo.format_sentence("step.exporter")
        inside = ".inside" if memo.case.movement == "domestic_transfer" else ""
        before = memo.format_sentence(f"step.before{inside}" if memo.verb == "is" else "step.at_once")
        ordered = first_steps(memo.pack, memo.conclusion, today=memo.stamp.dated)
        drawn_steps = [
            replace(
                each,
                phase=step.phase,
                code=step.advice.code if step.advice else "",
                keeps_goods=step.keeps_goods,
                kind=step.kind.value,
                subject=each.subject or step.subject,
            )
            for step in ordered
            for each in _draw_step(memo, step)
        ]
        filled = [replace(step, who=step.who or who, when=step.when or before) for step in drawn_steps]
        memo.worked_out["steps"] = list({each.what: each for each in reversed(filled)}.values())[::-1]
    return list(memo.worked_out["steps"])


def keeping_goods(memo: MemoContext, steps: list[NextStep]) -> list[NextStep]:
    """Return the steps that are shown, of which the first says until which of them the goods are kept; it says nothing
    where none of them is done before the goods leave.
    """
    awaited = [number for number, step in enumerate(steps, start=1) if step.keeps_goods]
    if not awaited:
        return steps
    if awaited == [1]:
        key = "step.keep_goods.first"
    elif len(awaited) == len(steps):
        key = "step.keep_goods"
    else:
        key = "step.keep_goods.one" if len(awaited) == 1 else "step.keep_goods.some"
    numbers = memo.wording.join_list(map(str, awaited))
    first, *others = steps
    return [replace(first, what=memo.format_sentence(key, step=first.what, steps=numbers)), *others]


def is_a_step(memo: MemoContext, advice: WarningOrDuty) -> bool:
    """Tell whether what a warning or duty asks for is one of the steps of page 1."""
    return any(step.code == advice.code for step in next_steps(memo)[:MOST])


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
                sentence = memo.format_sentence("step.fact" if is_first else "step.fact.then", fact=fact)
                where = memo.format_sentence("step.fact.where", who=group.who)
                yield NextStep(sentence, where=where, subject=group.first)
        case StepKind.ORIGIN:
            opened = memo.conclusion.origin_facts[0]
            label, place = fact_label(memo, opened.fact), place_in_case(memo, opened.fact)
            fact = memo.format_sentence("fact.of", fact=label, of=place) if place else label
            sentence = memo.format_sentence("step.origin", fact=_POSITION.sub("", fact))
            where = memo.format_sentence("step.fact.where", who=opened.who)
            yield NextStep(sentence, where=where, subject=opened.fact)
        case StepKind.READING:
            question = memo.pack.switches[step.subject].question
            sentence = memo.format_sentence("step.reading", question=question)
            yield NextStep(sentence, who=who, where=memo.section_words("changes"))
        case StepKind.DOUBT:
            sentence = memo.format_sentence("step.doubt", id=step.subject)
            yield NextStep(sentence, who=who, where=memo.section_words("changes"))
        case StepKind.NEXT_SHIPMENT:
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
        case StepKind.LOOK_AT if step.advice:
            sentence = memo.format_sentence("step.look", title=step.advice.title)
            yield NextStep(sentence, where=memo.section_words("duties"))
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
    step_text, location = (memo.fill_law_words(text, advice) for text in (step.words, step.where))
    if step.is_refused:
        step_text = memo.format_sentence("step.refusal", step=step_text)
    if step.is_barred:
        step_text = memo.format_sentence("step.barred", step=lower_first(step_text))
    when = ""
    if advice.code == CONFIRM:
        when = memo.wording.format_day(memo.stamp.dated) if memo.verb == "is" else ""
    elif not advice.effect and not step.waits and advice.code != APPLY:
        when = due_words(memo, advice)
    if advice.effect and not location:
        location = memo.section_words("duties")
    return NextStep(step_text, who=who, when=when, where=location, waits=step.waits)
