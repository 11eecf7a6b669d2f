# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a case comes to in short: what is possible, how the law stands, which open questions turn it, what to do first.

It needs no bill written out, so that a whole catalogue is decided as single cases are; `conclude` adds the reasons.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.quantity import quotient
from desktop_app.domain.bom.material import Asking
from desktop_app.domain.case import Party
from desktop_app.domain.engine import conclusion, standing
from desktop_app.domain.engine.act import Act, ActFacts, WarningWeight, decide_act
from desktop_app.domain.engine.compiled import CompiledPack, PackUnderReadings, Sheet
from desktop_app.domain.engine.evaluation import Workings
from desktop_app.domain.engine.measures import bill_values
from desktop_app.domain.engine.observations import ObservedCase, ObservedDeal, look_at_case, observe_item
from desktop_app.domain.facts import Cells, Value
from desktop_app.domain.law import pack
from desktop_app.domain.law.listed_names import strongest_listing_state
from desktop_app.domain.law.listing import CONTROL
from desktop_app.domain.law.timeline import IN_FORCE, NOT_STARTED, SUSPENDED, UNCONFIRMED, Timeline
from desktop_app.domain.parties.ownership import parties_held
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth

# --------------------------------------------------------------------------------------------------
# Open questions that no reading covers, asked the other way round: which of them would turn the answer. The
# law file says which can be worked out, and how. Each is worked out only where it can change something.


SHARE_MEASURES: Final = ("content_share", "article_share")


@dataclass(frozen=True, slots=True)
class Answered:
    """A case as it was answered, to hold the other answers against."""

    work: Workings
    bound: PackUnderReadings
    possible: frozenset[str]
    limbs: Mapping[str, Truth]
    timelines: Mapping[str, Timeline]
    standing: conclusion.Standing
    after_suspension: str

    @property
    def sheets(self) -> list[Sheet]:
        """Return what is known, fact by fact, once for each class the item may be of."""
        return self.work.list_sheets(self.bound)

    def fact_numbers(self, *measures: str) -> frozenset[int]:
        """Return the facts that can decide and are worked out in one of some ways."""
        facts = self.work.law.pack.facts
        names = list(self.work.law.cells)
        return frozenset(n for n in self.bound.verdict.fact_numbers if facts[names[n]].measure in measures)


def doubts_that_matter(answered: Answered, *, may_rise: bool) -> tuple[conclusion.DoubtThatMatters, ...]:
    """Return the open questions whose other answer changes what is possible, or the standing; by their name.

    ``may_rise`` tells whether greater shares could turn the answer.
    """
    doubts = answered.work.law.pack.doubts.values()
    other_answers = (
        _other_answer(answered, doubt)
        for doubt in doubts
        if doubt.asked_again and (may_rise or doubt.asked_again not in _BY_SHARES)
    )
    return tuple(
        sorted((doubt for doubt in other_answers if doubt is not None), key=lambda doubt: doubt.doubt)
    )


def _other_answer(answered: Answered, doubt: pack.Doubt) -> conclusion.DoubtThatMatters | None:
    """Return what a case comes to if an open question is answered the other way, where that is another answer."""
    work, bound, way = answered.work, answered.bound, doubt.asked_again
    counted, threshold = bound.counted, work.law.pack.threshold
    if way == pack.DAY_AFTER:  # the last day of a suspension lies outside it
        overall = answered.after_suspension
        if overall == answered.standing.overall:
            return None
        return conclusion.DoubtThatMatters(doubt.id, conclusion.verdict_of(answered.possible), overall)
    if way == pack.BLENDS_IN_FULL:  # every blend of which a share is Chinese is taken for Chinese in full
        facts = ("material", *SHARE_MEASURES)
        if not work.traits.mixed or _is_settled(answered, _change_facts(answered, Cells.opened, *facts)):
            return None
    as_stated = valued = work.value_case(counted)
    if way == pack.OTHER_LINE:  # the shares are held against another line
        line = doubt.other_line(threshold)
        if threshold is None or line is None:
            return None
        cells = work.list_cells(counted, quotient(threshold.limit, line))
    else:  # with UPPER_PRICE, material of known mass is worth what it costs at the upper end of the reference
        if not as_stated.may_differ:
            return None
        other = work.ask_again(
            Asking(blends_in_full=way == pack.BLENDS_IN_FULL, upper_price=way == pack.UPPER_PRICE)
        )
        valued = other.value_case(counted)
        if valued.lists == as_stated.lists:
            return None  # nothing is worth anything else
        cells = other.list_cells(counted)
    if cells == work.list_cells(counted):
        return None
    key = (doubt.id, answered.possible, *cells)
    if key not in work.turned:
        sheets = work.fill_sheets(cells)
        possible = bound.find_verdicts(sheets)
        turned = None
        if possible != answered.possible:
            limbs = {limb.id: bound.find_provision(limb.provision, sheets) for limb in work.law.pack.limbs}
            overall = standing.find_standing(answered.timelines, limbs, work.case.on).overall
            turned = conclusion.DoubtThatMatters(
                doubt.id, conclusion.verdict_of(possible), overall, tuple(sorted(possible))
            )
        work.turned[key] = turned
    turned = work.turned[key]
    return None if turned is None else replace(turned, shares=valued.value_shares)


def _change_facts(answered: Answered, change: Callable[[Cells, int], int], *measures: str) -> list[Sheet]:
    """Return what would be known if some facts were known otherwise."""
    numbers, cells = answered.fact_numbers(*measures), list(answered.work.law.cells.values())
    return [
        tuple(change(cells[n], bits) if n in numbers else bits for n, bits in enumerate(sheet))
        for sheet in answered.sheets
    ]


_BY_SHARES: Final = (pack.UPPER_PRICE, pack.OTHER_LINE)
"""The ways that raise the shares, and so turn nothing where no greater share does."""


def shares_may_rise(answered: Answered) -> bool:
    """Tell whether greater shares could turn the answer."""
    numbers, cells = answered.fact_numbers(*SHARE_MEASURES), list(answered.work.law.cells.values())
    below = any(cells[n].may_rise(sheet[n]) for sheet in answered.sheets for n in numbers)
    # whatever they are from what they are upwards
    return below and not _is_settled(answered, _change_facts(answered, Cells.upwards, *SHARE_MEASURES))


def _is_settled(answered: Answered, sheets: Sequence[Sheet]) -> bool:
    """Tell whether a settled verdict stays what it is whatever some facts are."""
    return len(answered.possible) == 1 and answered.bound.find_verdicts(sheets) == answered.possible


_OWED: Final = {
    IN_FORCE: conclusion.OWED,
    UNCONFIRMED: conclusion.OWED_IF_IT_RUNS,
    SUSPENDED: conclusion.OWED_IF_IT_RUNS,
    NOT_STARTED: conclusion.OWED_IF_IT_RUNS,
}
"""What is owed while the rule stands so; once it has ended, nothing is."""


class ArisingWarning(NamedTuple):
    """A warning that arises, or may: what it means for the goods, and how its law stands."""

    notice: pack.Notice
    truth: Truth
    effect: str
    state: str | None


class ArisingDuty(NamedTuple):
    """A duty that arises, or may, and whether it is owed."""

    notice: pack.Notice
    truth: Truth
    owed: str


class Outcome(NamedTuple):
    """What follows from what is known of each fact, whatever figures it was worked out from.

    ``possible`` are the verdicts that some completion has, ``cautious`` tells whether a licence is needed under the
    cautious readings; ``sheet`` is what is known of every fact whatever the class, ``doubts`` the open questions that
    it touches, ``beside`` is ``sheet`` as other law sees it. ``after_suspension``: how the law stands if the last day
    of a suspension lies outside it. ``may_rise``: greater shares could turn the answer.
    """

    possible: frozenset[str]
    licence: Truth
    cautious: Truth
    limbs: Mapping[str, Truth]
    timelines: Mapping[str, Timeline]
    standing: conclusion.Standing
    sheet: Sheet
    after_suspension: str
    doubts: tuple[str, ...]
    duties: tuple[ArisingDuty, ...]
    warnings: tuple[ArisingWarning, ...]
    beside: Sheet
    may_rise: bool


@dataclass(frozen=True, slots=True)
class DecidedCase:
    """A case decided under its readings, with what that was worked out from.

    ``turning`` are the open questions whose other answer would change this one.
    """

    work: Workings
    readings: Mapping[str, str]
    bound: PackUnderReadings
    observed: ObservedCase
    outcome: Outcome
    turning: tuple[conclusion.DoubtThatMatters, ...]

    @property
    def act_facts(self) -> ActFacts:
        """Return what the act rests on."""
        outcome, law = self.outcome, self.work.law
        return ActFacts(
            overall=outcome.standing.overall,
            without_assumption=outcome.standing.without_assumption,
            licence=outcome.licence,
            cautious=outcome.cautious,
            is_on_edge=not law.edge_doubts.isdisjoint(outcome.doubts),
            rests_on_doubt=not law.standing_doubts.isdisjoint(outcome.doubts),
            is_turned=bool(self.turning),
            owes_duty=any(duty.owed == conclusion.OWED for duty in outcome.duties),
        )

    def act_without(self, *codes: str) -> Act:
        """Return what to do first if some warnings did not arise."""
        weights = (
            WarningWeight(warning.notice.code, warning.effect, warning.state, warning.truth)
            for warning in self.outcome.warnings
            if warning.notice.code not in codes
        )
        return decide_act(self.act_facts, weights)


def decide_case(work: Workings, deal: ObservedDeal | None = None) -> DecidedCase:
    """Return what a case comes to; ``deal`` is what was seen in it beside its item, where that is known."""
    readings, bound, cautious = work.readings
    observed = look_at_case(work, bound, deal)
    key = (*work.list_cells(bound.counted), *work.list_cells(cautious.counted), *observed.signature)
    outcome = work.outcomes.get(key)
    if outcome is None:
        merged = merge_values(work.bill_values(bound.counted))
        fact_values = {**work.case_values, **merged, **observed.deal.values, **observe_item(observed)}
        outcome = work.outcomes[key] = _work_out(work, bound, cautious, fact_values)
    answered = Answered(
        work,
        bound,
        outcome.possible,
        outcome.limbs,
        outcome.timelines,
        outcome.standing,
        outcome.after_suspension,
    )
    turning = doubts_that_matter(answered, may_rise=outcome.may_rise)
    return DecidedCase(work, readings, bound, observed, outcome, turning)


def _work_out(
    work: Workings, bound: PackUnderReadings, cautious: PackUnderReadings, fact_values: dict[str, Value]
) -> Outcome:
    """Return what follows from what is known of each fact."""
    law, case = work.law, work.case
    sheets = work.list_sheets(bound)
    possible = bound.find_verdicts(sheets)
    licence = licence_of(law, possible)
    limbs = {limb.id: bound.find_provision(limb.provision, sheets) for limb in law.pack.limbs}
    timelines = standing.limb_timelines(law, case)
    unassumed = standing.limb_timelines(law, replace(case, assumption=None)) if case.assumption else None
    stands = standing.find_standing(timelines, limbs, case.on, unassumed)
    after = standing.overall_after_suspension(timelines, limbs, case.on)
    fact_values |= standing.standing_values(law, case, standing.counting_timelines(timelines, limbs), stands)
    any_limb = bound.find_any_limb(sheets)
    for name, fact in law.pack.facts.items():  # what only a conclusion tells
        match fact.measure:
            case "any_limb":
                fact_values[name] = any_limb
            case "licence_needed":
                fact_values[name] = licence
            case "verdict_is":
                fact_values[name] = YES if possible == {fact.of} else UNKNOWN if fact.of in possible else NO
    sheet = law.make_sheet(fact_values)
    duties = []
    for notice, truth in _arising_notices(work, bound, sheet, law.pack.duties):
        owed = conclusion.ADVISED if notice.advised else _OWED.get(stands.overall)
        if owed is not None:  # what is owed no more is left out
            duties.append(ArisingDuty(notice, truth, owed))
    warnings, held = [], parties_held(case, bound.holding_ways)
    seen_beside = _sheet_of_other_law(work, bound, sheet, fact_values)
    for notice, truth in _arising_notices(work, bound, seen_beside, law.pack.warnings):
        others = (other.effect for other in notice.other_effects if _arises(bound, seen_beside, other)[0])
        effect = next(others, notice.effect)
        warnings.append(ArisingWarning(notice, truth, effect, _find_state(work, notice, effect, held)))
    return Outcome(
        possible=possible,
        licence=licence,
        cautious=licence_of(law, work.possible_verdicts(cautious)),
        limbs=limbs,
        timelines=timelines,
        standing=stands,
        sheet=sheet,
        after_suspension=after,
        doubts=tuple(
            name
            for name, doubt in law.pack.doubts.items()
            if doubt.touches is not None
            and (doubt.asked_again != pack.OTHER_LINE or doubt.other_line(law.pack.threshold) is not None)
            and bound.compile_condition(doubt.touches).evaluate_node(sheet) != NO
        ),
        duties=tuple(duties),
        warnings=tuple(warnings),
        beside=seen_beside,
        may_rise=shares_may_rise(Answered(work, bound, possible, limbs, timelines, stands, after)),
    )


def _sheet_of_other_law(
    work: Workings, bound: PackUnderReadings, sheet: Sheet, fact_values: Mapping[str, Value]
) -> Sheet:
    """Return what is known of every fact where other law sees a row that is not in the annex on the export day."""
    if not work.traits.resting:
        return sheet
    valued = work.value_case(bound.counted_any_day, any_day=True)
    return work.law.make_sheet({**fact_values, **merge_values(bill_values(valued, work.law.pack))})


def licence_of(law: CompiledPack, possible: frozenset[str]) -> Truth:
    """Tell whether a licence is needed under what is possible."""
    return conclusion.licence_truth(possible, frozenset(law.pack.verdicts_asking("licence")))


def merge_values(values: Sequence[Mapping[str, Value]]) -> dict[str, Value]:
    """Return what is known whatever the class: facts that differ between classes are left to cover all of them."""
    merged = dict(values[0])
    for other in values[1:]:
        for name, value in other.items():
            before = merged.get(name)
            if before == value:
                continue
            if isinstance(before, int) and isinstance(value, int):
                merged[name] = Truth(before | value)
            elif isinstance(before, (str, frozenset)) and isinstance(value, str):
                merged[name] = (before if isinstance(before, frozenset) else frozenset((before,))) | {value}
            else:
                merged[name] = None
    return merged


def _find_state(work: Workings, notice: pack.Notice, effect: str, held: Sequence[Party]) -> str | None:
    """Return how the law of a warning stands on the export day by notices alone; None where that does not count.

    A warning on listings stands as the strongest of them does; ``held`` are the parties that listed ones hold.
    """
    law, case = work.law, work.case
    if notice.by_listing:
        state = strongest_listing_state(case, law.pack, CONTROL, held)
        if state is not None:
            return state
    elif effect not in (pack.BARS, pack.LICENCE):
        return None
    timeline = law.read_warning_timeline(notice.instrument, notice.provisions, case.status_checks)
    return timeline.state_on(case.on)


def _arising_notices(
    work: Workings, bound: PackUnderReadings, sheet: Sheet, notices: Sequence[pack.Notice]
) -> Iterator[tuple[pack.Notice, Truth]]:
    """Yield the warnings or duties that arise, or may."""
    law, case = work.law, work.case
    standing_facts = (case.assumption, case.status_checks)
    for notice in notices:
        arises, truth = _arises(bound, sheet, notice)
        # some only while the law that they speak of runs on the day, or may
        if arises and (
            not notice.runs
            or law.read_instrument_timeline(notice.instrument, *standing_facts).state_on(case.on)
            in (IN_FORCE, UNCONFIRMED)
        ):
            yield notice, truth


def _arises(bound: PackUnderReadings, sheet: Sheet, of: pack.Notice | pack.EffectWhen) -> tuple[bool, Truth]:
    """Tell whether the condition of a notice is met, or may be where that is enough; and whether it is."""
    truth = bound.compile_condition(of.when).evaluate_node(sheet)
    return truth == YES or (truth == UNKNOWN and of.if_unknown), truth
