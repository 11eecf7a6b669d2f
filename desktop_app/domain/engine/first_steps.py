# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do about a conclusion, the most urgent first: what papers and window both draw.

Stop what has to be held; look up what the answer hangs on; then what follows from it. What a step on a warning or duty
says, and where it is done, stands in the law file.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from desktop_app.basics.days import WorkingCalendar, months_after
from desktop_app.basics.frozen import dataclass
from desktop_app.domain.engine.act import ASK_FIRST, HOLD, NOTHING_HOLDS
from desktop_app.domain.engine.conclusion import ADVISED, Conclusion, WarningOrDuty
from desktop_app.domain.law.listed_names import HELD, HELD_BY_ENTRY
from desktop_app.domain.law.pack import ASK, BARS, LICENCE, LOOK, Pack
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN, YES

# --------------------------------------------------------------------------------------------------
# By when to apply for a licence so that the time presumed for the decision fits, and what is left when it
# does not.


WORKING_DAYS_TO_DECIDE: Final = 45
"""Chinese working days presumed for a decision on an application, as the duty of the pack says."""
APPLY: Final = "apply_before_export"
"""The duty whose day this is."""
KEEP: Final = "keep_records"
"""The duty that ends on its day instead of being due by it."""


@dataclass(frozen=True, slots=True)
class LeadTime:
    """The time an application takes, seen from one day.

    ``file_by`` is the last day to apply for the export day; None where it lies before that day, or before the rule was
    published. ``decided_on`` is the next day on which an application could have been decided. ``is_known`` tells
    whether the holidays between are on record.
    """

    file_by: date | None
    decided_on: date
    is_known: bool


def lead_time(calendar: WorkingCalendar, *, export: date, seen_from: date, published: date) -> LeadTime:
    """Return the time an application takes for an export day, seen from the day of a paper.

    ``published`` is the day of the rule that asks for the licence: nobody could apply before.
    """
    earliest = max(seen_from, published)
    file_by = calendar.before(export, WORKING_DAYS_TO_DECIDE)
    decided_on = calendar.after(earliest, WORKING_DAYS_TO_DECIDE)
    fits = file_by >= earliest
    known = calendar.knows(file_by, export) if fits else calendar.knows(earliest, decided_on)
    return LeadTime(file_by if fits else None, decided_on, known)


CONFIRM = "confirm_status"
"""The duty to look up whether the announcement is in force."""
_DISAGREE = "facts_disagree"
_REFUSED = "DENIED_IN_PRINCIPLE"


class StepKind(enum.Enum):
    """What a step is about; of all but the first five ``FirstStep.subject`` says which."""

    STOP = "stop"
    LEFT = "left"
    OPEN_FACTS = "open_facts"
    FURTHER_FACTS = "further_facts"
    NEXT_SHIPMENT = "next"
    LAW = "law"
    LOOK_AT = "look_at"
    READING = "reading"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class FirstStep:
    """One thing to do.

    ``advice`` is the warning or duty it comes from, ``subject`` the reading or the open question, ``words`` and
    ``where`` are the law file's, with slots. ``waits``: it waits for the steps before it. ``by_counsel``: it is put to
    a lawyer. ``keeps_goods``: until it and what follows is done, the goods stay. ``is_refused``: a licence is not
    to be expected.
    """

    kind: StepKind
    advice: WarningOrDuty | None = None
    subject: str = ""
    words: str = ""
    where: str = ""
    waits: bool = False
    by_counsel: bool = False
    keeps_goods: bool = False
    is_refused: bool = False


def first_steps(pack: Pack, conclusion: Conclusion, *, today: date) -> tuple[FirstStep, ...]:
    """Return everything to do, as seen from a day; of an export before it, what remains to be done."""
    is_past, facts = conclusion.on < today, conclusion.act_facts
    is_off = facts.is_certain and not facts.may_run
    kinds = (StepKind.OPEN_FACTS, StepKind.FURTHER_FACTS) if conclusion.open_facts and not is_off else ()
    open_facts = [FirstStep(kind) for kind in kinds]
    is_unclassed = bool(kinds) and conclusion.open_facts[0].fact == "item.listed_as"
    steps = [
        *([FirstStep(StepKind.LEFT if is_past else StepKind.STOP)] if conclusion.act.word == HOLD else ()),
        *_other_law(pack, conclusion, is_past=is_past, is_met=True),
        *_look_ups(pack, conclusion, then=open_facts[:1] if is_unclassed else []),
        # the open questions that turn whether the announcement is in force on the day: all else hangs on them
        *(
            FirstStep(StepKind.DOUBT, subject=matter.doubt, by_counsel=True)
            for matter in conclusion.doubts_that_matter
            if matter.possible is None and not is_off
        ),
        *_other_law(pack, conclusion, is_past=is_past, is_met=False),
        *(open_facts[:1] if conclusion.licence_needed == UNKNOWN else ()),
        *(() if is_off or is_past else _application(pack, conclusion)),
        *open_facts,
        *(() if is_off else _questions_of_law(conclusion)),
        *(() if is_off else _duties_owed(pack, conclusion)),
        *_afterwards(pack, conclusion),
    ]
    once = list(dict.fromkeys(steps))
    if once and conclusion.act.word == ASK_FIRST and not is_past:
        once[0] = replace(once[0], keeps_goods=True)
    return tuple(once)


def day_to_count_on(pack: Pack, export: date, seen_from: date) -> date:
    """Return the day that an application made on a day has to be expected to take until: the later of the working days
    presumed for a decision and the months that are reported.
    """
    announced = pack.announcement.dated
    lead = lead_time(pack.calendar, export=export, seen_from=seen_from, published=announced)
    months = int(pack.page_one.get(APPLY, {}).get("months", "0"))
    return max(lead.decided_on, months_after(max(seen_from, announced), months))


def page_one_words(pack: Pack, advice: WarningOrDuty, part: str, *, listing: int = 0) -> str:
    """Return what the law file has page 1 say of a warning or duty, with slots; blank where it has nothing.

    ``part`` is a key of its words, as "reason". What is said of a notice that lists a party, by how it bears on this
    export, comes first; ``listing`` is its place among those of the warning. Then what is said while it is open.
    """
    front = pack.page_one.get(advice.code, {})
    keys = [part]
    if advice.truth == UNKNOWN:
        keys.insert(0, f"{part}_open")
    if advice.listings:
        here = advice.listings[listing]
        is_held = here.bearing in (HELD, HELD_BY_ENTRY)
        keys.insert(0, f"{part}.{here.bearing}" if is_held or advice.truth == YES else f"{part}_open.named")
    return next((front[key] for key in keys if key in front), "")


def steps_of_warning(pack: Pack, warning: WarningOrDuty) -> Iterator[FirstStep]:
    """Yield what a warning asks for, in the words of the law file; one to ask about that has none is looked at."""
    front = pack.page_one.get(warning.code, {})
    if words := page_one_words(pack, warning, "step"):
        by_counsel = front.get("who") == "counsel" and words != front.get("step_open")
        where = front.get("where", "")
        yield FirstStep(StepKind.LAW, warning, words=words, where=where, by_counsel=by_counsel)
    elif warning.effect == ASK:
        yield FirstStep(StepKind.LOOK_AT, warning)


def _step_of_duty(pack: Pack, duty: WarningOrDuty, *, is_sure: bool) -> FirstStep:
    front = pack.page_one.get(duty.code, {})
    words = front.get("step" if is_sure else "step_open", front.get("step", f"{duty.title}."))
    return FirstStep(StepKind.LAW, duty, words=words, where=front.get("where", ""))


def _other_law(pack: Pack, conclusion: Conclusion, *, is_past: bool, is_met: bool) -> Iterator[FirstStep]:
    for warning in conclusion.warnings:
        if warning.effect == LICENCE and is_past and conclusion.act.word == HOLD:
            continue  # the step on what has left says what remains to be done
        is_at_work = warning.effect in (BARS, LICENCE) and warning.state in (IN_FORCE, UNCONFIRMED)
        if is_at_work and is_met == (warning.truth == YES):
            yield from steps_of_warning(pack, warning)


def _look_ups(pack: Pack, conclusion: Conclusion, *, then: list[FirstStep]) -> Iterator[FirstStep]:
    """Yield what has to be looked up or settled before the answer holds: contradictions, the notice, the class of goods
    that nobody has classified (``then``), the names.
    """
    asked = [warning for warning in conclusion.warnings if warning.effect == ASK]
    for warning in asked:
        if warning.code == _DISAGREE:
            yield from steps_of_warning(pack, warning)
    if conclusion.licence_needed != NO or conclusion.act.word == HOLD:
        is_sure = conclusion.standing.overall == IN_FORCE
        for duty in conclusion.duties:
            if duty.code == CONFIRM:
                yield _step_of_duty(pack, duty, is_sure=is_sure and duty.truth != UNKNOWN)
    yield from then
    licensing = {warning.instrument for warning in conclusion.warnings if warning.effect == LICENCE}
    for warning in asked:
        # a law whose licence these goods need to leave asks for nothing of an earlier licence under it
        if warning.code != _DISAGREE and warning.instrument not in licensing:
            yield from steps_of_warning(pack, warning)


def _application(pack: Pack, conclusion: Conclusion) -> Iterator[FirstStep]:
    """Yield the application where a licence is or may be needed; it waits where that is not sure."""
    if conclusion.licence_needed == NO:
        return
    is_sure = conclusion.standing.overall == IN_FORCE and conclusion.licence_needed != UNKNOWN
    for duty in conclusion.duties:
        if duty.code == APPLY:
            step = _step_of_duty(pack, duty, is_sure=is_sure)
            yield replace(step, waits=not is_sure, is_refused=conclusion.verdict == _REFUSED)


def _questions_of_law(conclusion: Conclusion) -> Iterator[FirstStep]:
    under = conclusion.licence_under
    if conclusion.readings_that_matter and under["safest"] != under["narrowest"]:
        yield FirstStep(StepKind.READING, subject=conclusion.readings_that_matter[0], by_counsel=True)
    for matter in conclusion.doubts_that_matter:
        yield FirstStep(StepKind.DOUBT, subject=matter.doubt, by_counsel=True)


def _duties_owed(pack: Pack, conclusion: Conclusion) -> Iterator[FirstStep]:
    """Yield the duties of the announcement that are owed or may be, but for the application and the look-up."""
    is_sure = conclusion.standing.overall == IN_FORCE
    for duty in conclusion.duties:
        if duty.code not in (APPLY, KEEP, CONFIRM) and duty.owed != ADVISED:
            yield _step_of_duty(pack, duty, is_sure=is_sure and duty.truth != UNKNOWN)


def _afterwards(pack: Pack, conclusion: Conclusion) -> Iterator[FirstStep]:
    """Yield what there is to look at, and what stays to be done where nothing stops the goods."""
    for warning in conclusion.warnings:
        if warning.effect == LOOK:
            yield from steps_of_warning(pack, warning)
    if (
        conclusion.act.word == NOTHING_HOLDS
        and conclusion.standing.next_change
        and conclusion.licence_under["safest"] != NO
    ):
        yield FirstStep(StepKind.NEXT_SHIPMENT)
    for duty in conclusion.duties:
        if duty.code == KEEP:
            yield FirstStep(StepKind.LAW, duty)
