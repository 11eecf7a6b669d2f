# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Everything a case comes to, in one pass: verdicts under every reading that is asked for, standing, and advice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, TypeVar

from desktop_app.basics.days import years_after
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.case import Case
from desktop_app.domain.engine.act import ActFacts
from desktop_app.domain.engine.compiled import CompiledPack, PackUnderReadings
from desktop_app.domain.engine.conclusion import (
    ADVISED,
    OWED,
    OWED_IF_IT_RUNS,
    Conclusion,
    EntryDetail,
    Finding,
    WarningOrDuty,
    licence_truth,
    verdict_of,
)
from desktop_app.domain.engine.evaluation import Workings, chosen_readings
from desktop_app.domain.engine.judged_same import verdicts_if_same
from desktop_app.domain.engine.nodes import Sheet
from desktop_app.domain.engine.observations import (
    ObservedCase,
    estimated_rows,
    every_row,
    inferred_rows,
    look_at_case,
    missing_rates,
    named_in_end_use,
    observe_facts,
)
from desktop_app.domain.engine.open_facts import open_facts
from desktop_app.domain.engine.other_answers import Answered, doubts_that_matter
from desktop_app.domain.engine.reasons import reason_words
from desktop_app.domain.engine.standing import (
    counting_timelines,
    find_standing,
    limb_timelines,
    standing_values,
)
from desktop_app.domain.facts import Fact, Value
from desktop_app.domain.law.condition import Condition, Met, Not, sentences
from desktop_app.domain.law.judged_entries import (
    UnheededJudgement,
    judged_entries,
    strongest_listing_state,
    told_of_listings,
)
from desktop_app.domain.law.listed_names import (
    UnjudgedName,
    describe_by_letter_only,
    describe_unjudged,
    list_not_screened,
)
from desktop_app.domain.law.listing import CONTROL, UNRELIABLE, ListedParty
from desktop_app.domain.law.pack import BARS, LICENCE, NARROWEST, ON_THE_DAY, SAFEST, YEARS, Due, Notice
from desktop_app.domain.law.timeline import IN_FORCE, NOT_STARTED, SUSPENDED, UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, sure

_OWED: Final = {
    IN_FORCE: OWED,
    UNCONFIRMED: OWED_IF_IT_RUNS,
    SUSPENDED: OWED_IF_IT_RUNS,
    NOT_STARTED: OWED_IF_IT_RUNS,
}
"""What is owed while the rule stands so; once it has ended, nothing is."""


def conclude_case(law: CompiledPack, case: Case) -> Conclusion:
    """Return the conclusion on a case. Pure: the same pack and case give the same conclusion."""
    work = Workings(law, case)
    readings = chosen_readings(law, case)
    bound = law.bind_readings(readings)
    sheets, valued = work.list_sheets(bound), work.value_case(bound.counted)
    possible = work.possible_verdicts(bound)
    licence = licence_truth(possible, frozenset(law.pack.verdicts_asking("licence")))
    limbs = {limb.id: bound.find_provision(limb.provision, sheets) for limb in law.pack.limbs}
    timelines = limb_timelines(law, case)
    unassumed = limb_timelines(law, replace(case, assumption=None)) if case.assumption else None
    stands = find_standing(timelines, limbs, case.on, unassumed)
    observed = look_at_case(
        work.value_case(every_row(law.pack)), valued, work.bill, bound.holding_ways, law.search
    )
    names, unheeded = observed.unjudged_names, observed.unheeded
    meetings = [(name.person, name.entry) for name in names]
    meetings += [(judgement.person, judgement.entry) for judgement in unheeded]
    verdicts = verdicts_if_same(work, readings, meetings)
    observed = replace(
        observed,
        unjudged_names=tuple(map(_supposing, names, verdicts)),
        unheeded=tuple(map(_supposing, unheeded, verdicts[len(names) :])),
    )
    known_values = {**_merge_values(work.observe_values(bound.counted)), **observe_facts(observed)}
    known_values |= standing_values(law, case, counting_timelines(timelines, limbs), stands)
    known_values |= _concluded(law, possible, licence, bound.find_any_limb(sheets))
    sheet = law.make_sheet(known_values)
    findings = _list_findings(work, bound)
    doubts = tuple(
        name
        for name, doubt in law.pack.doubts.items()
        if doubt.touches is not None and bound.compile_condition(doubt.touches).evaluate_node(sheet) != NO
    )
    turning = doubts_that_matter(Answered(work, bound, possible, limbs, timelines, stands))
    duties = _list_duties(work, bound, sheet, stands.overall)
    licence_under = _find_licence_of_profiles(work)
    pack = work.law.pack
    switches = work.law.pack.switches
    return Conclusion(
        on=case.on,
        verdict=verdict_of(possible),
        possible=tuple(sorted(possible)),
        licence_needed=licence,
        limbs=limbs,
        shares=valued.value_shares,
        standing=stands,
        readings=readings,
        profiles={
            profile: work.find_verdict(pack.readings_of_profile(profile)) for profile in (SAFEST, NARROWEST)
        },
        flips={
            name: work.find_verdict({**readings, name: switches[name].opposite_choice(readings[name])})
            for name in switches
        },
        open_facts=open_facts(work, bound),
        findings=findings,
        duties=duties,
        warnings=_list_warnings(work, bound, sheet, observed),
        doubts=doubts,
        unexamined=_list_unexamined(law, bound, sheet),
        doubts_that_matter=turning,
        act_facts=ActFacts(
            overall=stands.overall,
            without_assumption=stands.without_assumption,
            licence=licence,
            cautious=licence_under[SAFEST],
            is_on_edge=not law.edge_doubts.isdisjoint(doubts),
            rests_on_doubt=not law.standing_doubts.isdisjoint(doubts),
            is_turned=bool(turning),
            owes_duty=any(duty.owed == OWED for duty in duties),
        ),
        assumption=case.assumption,
        licence_under=licence_under,
        decided_by=_decided_by(law, findings, possible),
        names=law.search.identity if law.search else None,
        unjudged_names=observed.unjudged_names,
        unheeded=observed.unheeded,
    )


def _merge_values(values: Sequence[Mapping[str, Value]]) -> dict[str, Value]:
    """Return what is known whatever the class: facts that differ between classes are left to cover all of them."""
    merged = dict(values[0])
    for other in values[1:]:
        for name, value in other.items():
            if merged.get(name) != value:
                merged[name] = _cover_both(merged.get(name), value)
    return merged


def _cover_both(a: Value, b: Value) -> Value:
    if isinstance(a, int) and isinstance(b, int):
        return Truth(a | b)
    if isinstance(a, (str, frozenset)) and isinstance(b, str):
        return (a if isinstance(a, frozenset) else frozenset((a,))) | {b}
    return None


def _find_licence_of_profiles(work: Workings) -> dict[str, Truth]:
    """Return whether a licence is needed under each profile."""
    pack = work.law.pack
    needing = frozenset(pack.verdicts_asking("licence"))
    bound = {name: work.law.bind_readings(pack.readings_of_profile(name)) for name in (SAFEST, NARROWEST)}
    return {name: licence_truth(work.possible_verdicts(under), needing) for name, under in bound.items()}


_MetT = TypeVar("_MetT", UnjudgedName, UnheededJudgement)


def _supposing(met: _MetT, verdict: str) -> _MetT:
    return replace(met, if_same=verdict)


def _list_findings(work: Workings, bound: PackUnderReadings) -> tuple[Finding, ...]:
    pack, sheets = work.law.pack, work.list_sheets(bound)
    facts = tuple(pack.facts.values())
    known_values = _merge_values(work.observe_values(bound.counted))
    line = pack.threshold.limit if pack.threshold else None
    findings = []
    for name, node in bound.provisions.items():
        truth = bound.find_provision(name, sheets)
        text = pack.provisions[name].text
        source = f"{pack.instruments[text.instrument].short}, {text.article}"
        because = reason_words(node, sheets, facts, known_values, truth, line=line)
        findings.append(Finding(name, truth, because, source))
    return tuple(findings)


def _concluded(
    law: CompiledPack, possible: frozenset[str], licence: Truth, any_limb: Truth
) -> dict[str, Value]:
    """Return what is known of the facts that only a conclusion tells."""
    measures: dict[str, Value] = {"any_limb": any_limb, "licence_needed": licence}
    known_values = {
        name: measures[fact.measure] for name, fact in law.pack.facts.items() if fact.measure in measures
    }
    for name, fact in law.pack.facts.items():
        if fact.measure == "verdict_is":
            known_values[name] = YES if possible == {fact.of} else UNKNOWN if fact.of in possible else NO
    return known_values


_DETAILS: Final[Mapping[str, Callable[[ObservedCase, Fact], Sequence[str]]]] = {
    "facts_disagree": lambda observed, _: observed.disagreements,
    "row_inferred": lambda observed, _: inferred_rows(observed),
    "estimate_used": lambda observed, _: estimated_rows(observed),
    "rate_missing": lambda observed, _: missing_rates(observed),
    "control_listed_party": lambda observed, _: judged_entries(observed.case, observed.pack, CONTROL),
    "unreliable_party": lambda observed, _: judged_entries(observed.case, observed.pack, UNRELIABLE),
    "judged_on_list": lambda observed, fact: judged_entries(observed.case, observed.pack, fact.of),
    "name_on_list": lambda observed, _: _describe_names(observed),
    "not_screened": lambda observed, _: list_not_screened(observed.case),
    "end_use_text": lambda observed, _: tuple(named_in_end_use(observed)),
}
"""What a warning says of this case, by the measures of the facts that bring it about."""


def _list_details(facts: Sequence[Fact], observed: ObservedCase) -> tuple[str, ...]:
    """Return what a warning says of this case, for the facts that bring it about."""
    details = (_DETAILS[fact.measure](observed, fact) for fact in facts if fact.measure in _DETAILS)
    return tuple(detail for of_fact in details for detail in of_fact)


def _describe_names(observed: ObservedCase) -> tuple[str, ...]:
    names = [describe_unjudged(hit, observed.pack, observed.case.on) for hit in observed.unjudged_names]
    further = observed.by_letter_only
    return (*names, describe_by_letter_only(further)) if further else tuple(names)


def _entry_details(observed: ObservedCase) -> dict[str, EntryDetail]:
    """Return what the sentences on listed entries are made of, by the sentence."""
    details = {}
    for hit in observed.unjudged_names:
        text = describe_unjudged(hit, observed.pack, observed.case.on)
        candidate = hit.candidate
        entry = hit.entry.id if hit.entry else candidate.id if candidate else None
        list_name = hit.entry.listing.list if hit.entry else candidate.list if candidate else None
        details[text] = _entry_detail(observed, text, (hit.person.name or "", hit.entry, hit.if_same))
        details[text] = replace(details[text], entry=entry, list=list_name)
    for judgement in observed.unheeded:
        about = (judgement.person.name or "", judgement.entry, judgement.if_same)
        details[judgement.text] = _entry_detail(observed, judgement.text, about)
    return details


def _entry_detail(
    observed: ObservedCase, text: str, about: tuple[str, ListedParty | None, str]
) -> EntryDetail:
    party, entry, if_same = about
    return EntryDetail(
        text=text,
        party=party,
        entry=entry.id if entry else None,
        list=entry.listing.list if entry else None,
        notice=observed.pack.instruments[entry.listing.id].short if entry else None,
        standing=entry.listing.state_on(observed.case.on) if entry else None,
        if_same=if_same or None,
    )


def _list_duties(
    work: Workings, bound: PackUnderReadings, sheet: Sheet, standing: str
) -> tuple[WarningOrDuty, ...]:
    """Return the duties that arise, or may, with whether each is owed; what is owed no more is left out."""
    duties = []
    for notice, truth in _arising_notices(work, bound, sheet, work.law.pack.duties):
        owed = ADVISED if notice.advised else _OWED.get(standing)
        if owed is not None:
            due, note = _find_due_day(work.law, notice.due, work.case.on)
            advice = _advice_of(notice, truth)
            duties.append(replace(advice, due=due, due_note=note, owed=owed))
    return tuple(duties)


def _list_warnings(
    work: Workings, bound: PackUnderReadings, sheet: Sheet, observed: ObservedCase
) -> tuple[WarningOrDuty, ...]:
    """Return the warnings that arise, or may, with what each found in this case."""
    warnings, entries = [], _entry_details(observed)
    for notice, truth in _arising_notices(work, bound, sheet, work.law.pack.warnings):
        details, effect = (
            _list_details(work.law.facts_of_warnings[notice.code], observed),
            _find_effect(notice, bound, sheet),
        )
        warnings.append(
            replace(
                _advice_of(notice, truth),
                text=told_of_listings(notice, observed.case, work.law.pack),
                details=details,
                effect=effect,
                state=_find_state(work, notice, effect),
                entries=tuple(entries[text] for text in details if text in entries),
            )
        )
    return tuple(warnings)


def _find_effect(notice: Notice, bound: PackUnderReadings, sheet: Sheet) -> str:
    """Return what a warning means for the goods of this case."""
    for other in notice.other_effects:
        truth = bound.compile_condition(other.when).evaluate_node(sheet)
        if truth == YES or (truth == UNKNOWN and other.if_unknown):
            return other.effect
    return notice.effect


def _find_state(work: Workings, notice: Notice, effect: str) -> str | None:
    """Return how the law of a warning stands on the export day by notices alone; None where that does not count.

    A warning on listings stands as the strongest of them does.
    """
    law, case = work.law, work.case
    if notice.by_listing:
        state = strongest_listing_state(case, law.pack, CONTROL)
        if state is not None:
            return state
    elif effect not in (BARS, LICENCE):
        return None
    if notice.provisions:
        timeline = law.read_provision_timeline(notice.provisions[0], None, case.status_checks)
        return timeline.state_on(case.on)
    return law.instrument_state(notice.instrument, case.on, None, case.status_checks)


def _arising_notices(
    work: Workings, bound: PackUnderReadings, sheet: Sheet, notices: Sequence[Notice]
) -> Iterator[tuple[Notice, Truth]]:
    """Yield the warnings or duties that arise, or may."""
    for notice in notices:
        truth = bound.compile_condition(notice.when).evaluate_node(sheet)
        may = truth == YES or (truth == UNKNOWN and notice.if_unknown)
        if may and _notice_runs(work, notice):
            yield notice, truth


def _notice_runs(work: Workings, notice: Notice) -> bool:
    """Tell whether the law a warning speaks of runs on the day, or may; where that does not matter, it does."""
    if not notice.runs:
        return True
    case = work.case
    standing_facts = (case.on, case.assumption, case.status_checks)
    state = work.law.instrument_state(notice.instrument, *standing_facts)
    return state in (IN_FORCE, UNCONFIRMED)


def _advice_of(notice: Notice, truth: Truth) -> WarningOrDuty:
    return WarningOrDuty(
        code=notice.code,
        title=notice.title,
        text=notice.text,
        truth=truth,
        instrument=notice.instrument,
        provisions=notice.provisions,
    )


def _decided_by(law: CompiledPack, findings: Sequence[Finding], possible: frozenset[str]) -> tuple[str, ...]:
    """Return the provisions a settled verdict rests on: those named in its step that come out as the step asks.

    The last step names none; it rests on the limbs that are met.
    """
    if len(possible) != 1:
        return ()
    step = next(step for step in law.pack.decisions if step.verdict in possible)
    provisions_asked = [s for s in sentences(step.when) if isinstance(s, Met)]
    provisions_asked = provisions_asked or [
        Met(limb.provision, negated=False, words="") for limb in law.pack.limbs
    ]
    truths = {finding.provision: finding.truth for finding in findings}
    inside_none = isinstance(step.when, Not)
    rests = (s for s in provisions_asked if truths[s.provision] == sure(s.negated == inside_none))
    return tuple(dict.fromkeys(s.provision for s in rests))


def _find_due_day(law: CompiledPack, due: Due | None, on: date) -> tuple[date | None, str]:
    """Return the day something is due, and what the day rests on where that is not plain."""
    if due is None or due.unit == ON_THE_DAY:
        return (on if due else None), ""
    if due.unit == YEARS:
        return years_after(on, due.count), ""
    calendar = law.pack.calendar
    day = calendar.after(on, due.count)
    if calendar.knows(on, day):
        return day, ""
    if calendar.every_year:
        return day, Phrase("holidays not known: those of that year are not on record")
    return day, Phrase("holidays of that year are not on record; weekends alone are left out")


def _list_unexamined(law: CompiledPack, bound: PackUnderReadings, sheet: Sheet) -> tuple[str, ...]:
    """Return the open questions that nothing here looks into, that no fact touches and that no fact rules out."""

    def holds(condition: Condition | None) -> Truth:
        return NO if condition is None else bound.compile_condition(condition).evaluate_node(sheet)

    return tuple(
        name
        for name, doubt in law.pack.doubts.items()
        if not doubt.examined and holds(doubt.touches) == NO and holds(doubt.ruled_out) != YES
    )
