# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do about a conclusion, in the order in which it is done: what papers and window both draw.

Stop what has to be held; settle contradictions; ask what could settle the case; look up what the answer hangs on; then
what follows from it, and filing last. What a step on a warning or duty says, and where it is done, stands in the law
file.
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
from desktop_app.domain.engine.conclusion import ADVISED, OWED_IF_IT_RUNS, Conclusion, WarningOrDuty
from desktop_app.domain.law.listed_names import HELD, HELD_BY_ENTRY
from desktop_app.domain.law.pack import (
    ASK,
    BARS,
    HOME,
    INSIDE,
    LICENCE,
    LOOK,
    PAST,
    UNDETERMINED,
    WORDS_FOR,
    Pack,
)
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, any_of

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


class Phase(enum.IntEnum):
    """When in the course of a case a step is done, the first phase first."""

    STOP = 0
    CONTRADICTION = 1
    OTHER_LAW = 2
    QUESTION = 3
    LOOK_UP = 4
    COUNSEL = 5
    OWED = 6
    READINGS = 7
    AFTERWARDS = 8
    AFTER_EXPORT = 9
    FILING = 10


AWAITED: Final = (Phase.CONTRADICTION, Phase.QUESTION, Phase.LOOK_UP)
"""The phases that settle what a step which waits is waiting for."""


class StepKind(enum.Enum):
    """What a step is about; of all but the first five ``FirstStep.subject`` says which."""

    STOP = "stop"
    LEFT = "left"
    OPEN_FACTS = "open_facts"
    FURTHER_FACTS = "further_facts"
    NEXT_SHIPMENT = "next"
    ORIGIN = "origin"
    LAW = "law"
    LOOK_AT = "look_at"
    READING = "reading"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class FirstStep:
    """One thing to do.

    ``advice`` is the warning or duty it comes from, ``subject`` the reading or the open question, ``words`` and
    ``where`` are the law file's, with slots. ``waits``: it waits for what is settled in the steps before it.
    ``by_counsel``: it is put to a lawyer. ``keeps_goods``: the goods stay until it is done.
    ``is_refused``: a licence is not to be expected. ``is_barred``: it would be in vain while other law bars the goods.
    """

    kind: StepKind
    phase: Phase
    advice: WarningOrDuty | None = None
    subject: str = ""
    words: str = ""
    where: str = ""
    waits: bool = False
    by_counsel: bool = False
    keeps_goods: bool = False
    is_refused: bool = False
    is_barred: bool = False


def first_steps(pack: Pack, conclusion: Conclusion, *, today: date) -> tuple[FirstStep, ...]:
    """Return everything to do, as seen from a day; of an export before it, what remains to be done."""
    is_past, facts = conclusion.on < today, conclusion.act_facts
    is_off, is_held = facts.is_certain and not facts.may_run, conclusion.act.word == HOLD
    steps: list[FirstStep] = []
    if is_held:
        steps.append(FirstStep(StepKind.LEFT if is_past else StepKind.STOP, Phase.STOP))
    steps += _other_law(pack, conclusion, today=today)
    steps += _questions(conclusion, is_off=is_off)
    steps += _look_ups(pack, conclusion, today=today)
    if not is_off:
        steps += _questions_of_law(conclusion, is_held=is_held)
        steps += () if is_past else _application(pack, conclusion, today=today)
        steps += _duties_owed(pack, conclusion, today=today)
    steps += _afterwards(pack, conclusion, today=today)
    once = dict.fromkeys(sorted(steps, key=_turn_of))
    is_asked_first = conclusion.act.word == ASK_FIRST and not is_past
    return tuple(replace(step, keeps_goods=is_asked_first and _is_done_before(step)) for step in once)


def _is_done_before(step: FirstStep) -> bool:
    """Tell whether a step is done before the goods leave; a notice goes with them, a report and filing come after."""
    if step.advice is not None and not step.advice.effect:
        return step.advice.code in (APPLY, CONFIRM)
    return step.kind is not StepKind.NEXT_SHIPMENT


def _turn_of(step: FirstStep) -> tuple[Phase, date]:
    """Return when a step has its turn; what is owed goes by its day."""
    due = step.advice.due if step.advice and step.phase is Phase.OWED else None
    return step.phase, due or date.min


def day_to_count_on(pack: Pack, export: date, seen_from: date) -> date:
    """Return the day that an application made on a day has to be expected to take until: the later of the working days
    presumed for a decision and the months that are reported.
    """
    announced = pack.announcement.dated
    lead = lead_time(pack.calendar, export=export, seen_from=seen_from, published=announced)
    months = int(pack.page_one.get(APPLY, {}).get("months", "0"))
    return max(lead.decided_on, months_after(max(seen_from, announced), months))


def page_one_words(
    pack: Pack,
    conclusion: Conclusion,
    advice: WarningOrDuty,
    part: str,
    *,
    today: date,
    is_open: bool | None = None,
    listing: int = 0,
) -> str:
    """Return what the law file has page 1 say of a warning or duty, with slots; blank where it has nothing.

    ``part`` is a key of its words, as "reason". What is said of a notice that lists a party, by how it bears on this
    export, comes first; ``listing`` is its place among those of the warning. Then what is said while it is open, which
    ``is_open`` may tell. Of either the words for this exporter and this day come before those for all.
    """
    front = pack.page_one.get(advice.code, {})
    is_past = conclusion.on < today
    left_out = {HOME: not conclusion.is_from_home, INSIDE: not conclusion.stays_home, PAST: not is_past}
    endings = [end for end in WORDS_FOR if not any(left_out[tag] for tag in end.split(".")[1:])]
    parts = [part]
    if advice.truth == UNKNOWN if is_open is None else is_open:
        parts[:0] = [f"{part}_open.{advice.hangs_on}", f"{part}_open"]
    keys = [f"{each}{end}" for each in parts for end in endings]
    if advice.listings:
        here = advice.listings[listing]
        is_held = here.bearing in (HELD, HELD_BY_ENTRY)
        named = f"{part}.{here.bearing}" if is_held or advice.truth == YES else f"{part}_open.named"
        kinds = [f"{named}.alone", named] if here.is_alone else [named]
        keys = [*(f"{kind}{end}" for kind in kinds for end in endings), *keys]
    return next((front[key] for key in keys if key in front), "")


def is_beside_licence(conclusion: Conclusion, warning: WarningOrDuty) -> bool:
    """Tell whether a warning only adds to another on a licence of the same law: where that law asks, or may ask, for a
    licence to leave, nothing is to be said of an earlier licence under it.
    """
    return warning.effect in (ASK, LOOK) and any(
        other.effect == LICENCE and other.instrument == warning.instrument != ""
        for other in conclusion.warnings
    )


def steps_of_warning(
    pack: Pack, conclusion: Conclusion, warning: WarningOrDuty, *, today: date
) -> Iterator[FirstStep]:
    """Yield what a warning asks for, in the words of the law file; one to ask about that has none is looked at."""
    front = pack.page_one.get(warning.code, {})
    is_at_work = warning.effect in (BARS, LICENCE) and warning.state in (IN_FORCE, UNCONFIRMED)
    words = page_one_words(pack, conclusion, warning, "step", today=today)
    kinds = ["step_open", f"step_open.{warning.hangs_on}"]
    is_first_settled = words in [front.get(f"{kind}{end}") for kind in kinds for end in WORDS_FOR]
    by_counsel = front.get(f"who_open.{warning.hangs_on}" if is_first_settled else "who") == "counsel"
    bars = _truth_of_bars(conclusion) if warning.effect == LICENCE and is_at_work else NO
    if warning.code == _DISAGREE:
        phase = Phase.CONTRADICTION
    elif warning.effect == LOOK:
        phase = Phase.AFTERWARDS
    elif is_at_work and warning.truth == YES:
        phase = Phase.OWED if bars == UNKNOWN else Phase.OTHER_LAW
    else:
        phase = Phase.COUNSEL if by_counsel else Phase.LOOK_UP
    if words:
        step = FirstStep(StepKind.LAW, phase, warning, words=words, by_counsel=by_counsel)
        yield replace(
            step,
            where=page_one_words(pack, conclusion, warning, "where", today=today),
            waits=phase is Phase.OWED,
            is_barred=bars == YES and conclusion.on >= today,
        )
    elif warning.effect == ASK:
        yield FirstStep(StepKind.LOOK_AT, phase, warning)


def _truth_of_bars(conclusion: Conclusion) -> Truth:
    """Tell whether other law bars the goods, in force or not confirmed: a licence would be asked for in vain."""
    return any_of(
        warning.truth
        for warning in conclusion.warnings
        if warning.effect == BARS and warning.state in (IN_FORCE, UNCONFIRMED)
    )


def _step_of_duty(
    pack: Pack, conclusion: Conclusion, duty: WarningOrDuty, phase: Phase, *, is_sure: bool, today: date
) -> FirstStep:
    words = (
        page_one_words(pack, conclusion, duty, "step", today=today, is_open=not is_sure) or f"{duty.title}."
    )
    where = page_one_words(pack, conclusion, duty, "where", today=today)
    return FirstStep(StepKind.LAW, phase, duty, words=words, where=where)


def _other_law(pack: Pack, conclusion: Conclusion, *, today: date) -> Iterator[FirstStep]:
    is_past = conclusion.on < today
    # what bars the goods comes before a licence that would be in vain while it does
    for warning in sorted(conclusion.warnings, key=lambda warning: warning.effect != BARS):
        if warning.effect == LICENCE and is_past and conclusion.act.word == HOLD:
            continue  # the step on what has left says what remains to be done
        if warning.effect in (BARS, LICENCE) and warning.state in (IN_FORCE, UNCONFIRMED):
            yield from steps_of_warning(pack, conclusion, warning, today=today)


def _questions(conclusion: Conclusion, *, is_off: bool) -> Iterator[FirstStep]:
    """Yield the questions whose answers could settle the case, the cheapest first; of a case that is settled without
    them they come when the rest is done.
    """
    opened = conclusion.open_facts if not is_off else ()
    is_held = conclusion.act.word == HOLD
    if conclusion.origin_facts and not is_held and (conclusion.licence_needed != UNKNOWN or not opened):
        yield FirstStep(StepKind.ORIGIN, Phase.QUESTION, subject=conclusion.origin_facts[0].fact)
    if opened:
        is_settled = conclusion.licence_needed != UNKNOWN and conclusion.verdict != UNDETERMINED
        phase = Phase.AFTERWARDS if is_held and is_settled else Phase.QUESTION
        yield FirstStep(StepKind.OPEN_FACTS, phase)
        # what the goods are, then who exports them: with neither known nothing else is worth asking
        is_unclassed = any(fact.fact == "item.listed_as" for fact in opened)
        yield FirstStep(StepKind.FURTHER_FACTS, phase if is_unclassed else Phase.AFTERWARDS)


def _look_ups(pack: Pack, conclusion: Conclusion, *, today: date) -> Iterator[FirstStep]:
    """Yield what has to be looked up or settled before the answer holds: contradictions, the notice, the names."""
    if _hangs_on_standing(conclusion):
        is_sure = conclusion.standing.overall == IN_FORCE
        for duty in _duties_to_look_up(pack, conclusion):
            sure = is_sure and duty.truth != UNKNOWN
            yield _step_of_duty(pack, conclusion, duty, Phase.LOOK_UP, is_sure=sure, today=today)
    for warning in conclusion.warnings:
        if warning.effect == ASK and not is_beside_licence(conclusion, warning):
            yield from steps_of_warning(pack, conclusion, warning, today=today)


def _hangs_on_standing(conclusion: Conclusion) -> bool:
    """Tell whether anything is asked for if the announcement is in force, or may be under another reading or answer."""
    return (
        conclusion.licence_needed != NO
        or conclusion.licence_under["safest"] != NO
        or conclusion.act.word == HOLD
        or bool(conclusion.doubts_that_matter)
        or any(duty.owed == OWED_IF_IT_RUNS for duty in conclusion.duties)
    )


def _duties_to_look_up(pack: Pack, conclusion: Conclusion) -> Iterator[WarningOrDuty]:
    """Yield the duty to look for a notice; also where the other answer to an open question leaves the standing open."""
    if listed := [duty for duty in conclusion.duties if duty.code == CONFIRM]:
        yield from listed
    elif any(m.possible is None and m.standing == UNCONFIRMED for m in conclusion.doubts_that_matter):
        for notice in pack.duties:
            if notice.code == CONFIRM:
                yield WarningOrDuty(
                    code=notice.code,
                    title=notice.title,
                    text=notice.text,
                    truth=UNKNOWN,
                    instrument=notice.instrument,
                    provisions=notice.provisions,
                    due=conclusion.on,
                    owed=ADVISED,
                )


def _application(pack: Pack, conclusion: Conclusion, *, today: date) -> Iterator[FirstStep]:
    """Yield the application where a licence is or may be needed; it waits where that is not sure."""
    if conclusion.licence_needed == NO:
        return
    is_sure = conclusion.standing.overall == IN_FORCE and conclusion.licence_needed != UNKNOWN
    for duty in conclusion.duties:
        if duty.code == APPLY:
            step = _step_of_duty(pack, conclusion, duty, Phase.OWED, is_sure=is_sure, today=today)
            is_barred = _truth_of_bars(conclusion) == YES
            is_refused = conclusion.verdict == _REFUSED
            yield replace(step, waits=not is_sure, is_refused=is_refused, is_barred=is_barred)


def _questions_of_law(conclusion: Conclusion, *, is_held: bool) -> Iterator[FirstStep]:
    """Yield what counsel is asked of the law: first what turns whether the announcement is in force on the day, for all
    else hangs on that. Where the goods are held all the same, the rest comes when what is owed is done.
    """
    for matter in conclusion.doubts_that_matter:
        if matter.possible is None:
            yield FirstStep(StepKind.DOUBT, Phase.COUNSEL, subject=matter.doubt, by_counsel=True)
    phase = Phase.READINGS if is_held else Phase.COUNSEL
    under = conclusion.licence_under
    if conclusion.readings_that_matter and under["safest"] != under["narrowest"]:
        subject = conclusion.readings_that_matter[0]
        yield FirstStep(StepKind.READING, phase, subject=subject, by_counsel=True)
    for matter in conclusion.doubts_that_matter:
        if matter.possible is not None:
            yield FirstStep(StepKind.DOUBT, phase, subject=matter.doubt, by_counsel=True)


def _duties_owed(pack: Pack, conclusion: Conclusion, *, today: date) -> Iterator[FirstStep]:
    """Yield the duties of the announcement that are owed or may be, but for the application and the look-up."""
    is_sure = conclusion.standing.overall == IN_FORCE
    for duty in conclusion.duties:
        if duty.code not in (APPLY, KEEP, CONFIRM) and duty.owed != ADVISED:
            sure = is_sure and duty.truth != UNKNOWN
            # what is done after the export comes behind all that is done before it
            is_later = duty.due is not None and duty.due > conclusion.on >= today
            phase = Phase.AFTER_EXPORT if is_later else Phase.OWED
            yield _step_of_duty(pack, conclusion, duty, phase, is_sure=sure, today=today)


def _afterwards(pack: Pack, conclusion: Conclusion, *, today: date) -> Iterator[FirstStep]:
    """Yield what there is to look at, and what stays to be done where nothing stops the goods."""
    for warning in conclusion.warnings:
        if warning.effect == LOOK and not is_beside_licence(conclusion, warning):
            yield from steps_of_warning(pack, conclusion, warning, today=today)
    if (
        conclusion.act.word == NOTHING_HOLDS
        and conclusion.standing.next_change
        and conclusion.licence_under["safest"] != NO
    ):
        yield FirstStep(StepKind.NEXT_SHIPMENT, Phase.AFTER_EXPORT)
    for duty in conclusion.duties:
        if duty.code == KEEP:
            yield FirstStep(StepKind.LAW, Phase.FILING, duty)
