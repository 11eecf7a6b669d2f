# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Everything a case comes to, in one pass: verdicts under every reading that is asked for, standing, and advice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final, TypeVar

from desktop_app.basics.days import years_after
from desktop_app.basics.messages import Phrase
from desktop_app.domain.case import Case, LookUp, Meeting, Owner, Party
from desktop_app.domain.engine import decide, observations
from desktop_app.domain.engine.compiled import CompiledPack, PackUnderReadings, Sheet
from desktop_app.domain.engine.conclusion import (
    Conclusion,
    EntryDetail,
    Finding,
    OpenFact,
    WarningOrDuty,
    verdict_of,
)
from desktop_app.domain.engine.evaluation import Workings, reason_words
from desktop_app.domain.engine.open_facts import open_facts, open_origin
from desktop_app.domain.facts import Fact
from desktop_app.domain.law import listed_names
from desktop_app.domain.law.condition import Compare, Condition, Is, Met, Not, sentences
from desktop_app.domain.law.listing import CONTROL, UNRELIABLE, WATCH, ListedParty
from desktop_app.domain.law.pack import ASK, BARS, LICENCE, NARROWEST, ON_THE_DAY, SAFEST, YEARS, Due, Notice
from desktop_app.domain.law.timeline import IN_FORCE, UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, sure

# --------------------------------------------------------------------------------------------------
# What a case would come to if entries that its parties or owners meet were judged the same and the case
# said so.


_PersonT = TypeVar("_PersonT", Party, Owner)
PersonKey = tuple[str | None, tuple[str, ...], str | None, LookUp | None]
_MOST_LOOKED_AT: Final = 60_000
"""How many people are gone through for all that is supposed of a case; an answer must not take minutes."""
_COST_OF_AN_ANSWER: Final = 50
"""What deciding a case once costs beside going through its people, in people."""


def key_of_person(person: listed_names.Person) -> PersonKey:
    """Return what tells a party or owner from others, whatever its role and whatever it holds."""
    return (person.name, person.names, person.listed, person.look_up)


def names_by_person(names: Iterable[listed_names.UnjudgedName]) -> list[list[listed_names.UnjudgedName]]:
    """Return the names of each person together. A key is costly where a search has met very much: it is made once."""
    groups: dict[int, list[listed_names.UnjudgedName]] = {}
    for name in names:
        groups.setdefault(id(name.person), []).append(name)
    return list(groups.values())


def answer_if_same(law: CompiledPack, case: Case, conclusion: Conclusion) -> listed_names.IfSame | None:
    """Return what the case would come to if all names were judged the same as the entries they meet, and it said so.

    None where no name meets an entry that makes a party a listed one: then the verdict stays.
    """
    met = [(name.person, name.entry) for name in conclusion.unjudged_names if name.entry]
    if not any(_fills_listed(entry, case) for _, entry in met):
        return None
    # an entry that takes effect later says nothing of this export
    started = [(person, entry) for person, entry in met if entry.listing.in_force_from <= case.on]
    return _answer(Workings(law, suppose_same(case, started)))


def answers_if_same(
    work: Workings, meetings: Sequence[tuple[listed_names.Person, ListedParty | None]]
) -> list[listed_names.IfSame | None]:
    """Return, for each entry that a person meets, what the case would come to if they were judged the same and the case
    said so.

    None for an entry that the law file does not have, and where there are too many people to go through for each.
    """
    case, left = work.case, _MOST_LOOKED_AT
    answers: dict[tuple[PersonKey, str], listed_names.IfSame] = {}
    alike = _people_alike(case) if meetings else {}
    size = sum(1 for _ in _everybody(case)) + _COST_OF_AN_ANSWER if meetings else 0
    results = []
    for person, entry in meetings:
        key = (key_of_person(person), entry.id) if entry else None
        if entry and key and key not in answers and left >= size:
            left -= size
            same = {number: [entry] for number in alike[key[0]]}
            answers[key] = _answer(work.with_parties(_with_judged(case, same)))
        results.append(answers.get(key) if key else None)
    return results


def _answer(work: Workings) -> listed_names.IfSame:
    decision = decide.decide_case(work)
    return listed_names.IfSame(verdict_of(decision.outcome.possible), decision.act_without().word)


def suppose_same(case: Case, met: Iterable[tuple[listed_names.Person, ListedParty]]) -> Case:
    """Return the case with each of the entries judged the same as the person who meets it, and the case saying so."""
    alike, same = _people_alike(case), dict[int, list[ListedParty]]()
    keys: dict[int, PersonKey] = {}  # a key is costly where a search has met very much: it is made once
    for person, entry in met:
        key = keys.setdefault(id(person), key_of_person(person))
        for number in alike[key]:
            same.setdefault(number, []).append(entry)
    return _with_judged(case, same) if same else case


def _fills_listed(entry: ListedParty, case: Case) -> bool:
    """Tell whether an entry judged the same makes a party a listed one on the export day."""
    return entry.listing.list in (CONTROL, WATCH) and entry.listing.in_force_from <= case.on


def _people_alike(case: Case) -> dict[PersonKey, list[int]]:
    """Return the parties and owners, by identity, that are one person to all appearances."""
    alike: dict[PersonKey, list[int]] = {}
    for person in _everybody(case):
        alike.setdefault(key_of_person(person), []).append(id(person))
    return alike


def _everybody(case: Case) -> Iterator[listed_names.Person]:
    todo: list[listed_names.Person] = list(case.parties or ())
    while todo:
        person = todo.pop()
        yield person
        todo.extend(person.owners or ())


def _with_judged(case: Case, same: Mapping[int, Sequence[ListedParty]]) -> Case:
    return replace(case, parties=tuple(_judged_same(party, case.on, same) for party in case.parties or ()))


def _judged_same(person: _PersonT, on: date, same: Mapping[int, Sequence[ListedParty]]) -> _PersonT:
    """Return a party or owner with the entries that each is judged the same as, by identity, its owners likewise."""
    owners = person.owners and tuple(_judged_same(owner, on, same) for owner in person.owners)
    entries = same.get(id(person), ())
    return replace(person, owners=owners, **(_judgement_states(person, entries, on) if entries else {}))


def _judgement_states(
    person: listed_names.Person, entries: Sequence[ListedParty], on: date
) -> dict[str, Any]:
    """Return what a case says of a person judged the same as some entries, as catalogue and window fill it in."""
    lists = {entry.listing.list for entry in entries if entry.listing.in_force_from <= on}
    look_up = person.look_up or LookUp()
    judged = tuple(Meeting(id=entry.id, verdict=listed_names.MATCH, judged="same") for entry in entries)
    states: dict[str, Any] = {"look_up": replace(look_up, candidates=(*look_up.candidates, *judged))}
    if stated := [name for name in (CONTROL, WATCH) if name in {*lists, person.listed}]:
        states["listed"] = stated[0]
    if UNRELIABLE in lists and isinstance(person, Party):
        states["unreliable"] = YES
    return states


def conclude_case(law: CompiledPack, case: Case) -> Conclusion:
    """Return the conclusion on a case. Pure: the same pack and case give the same conclusion."""
    work = Workings(law, case)
    law = work.law  # as it is on the export day
    decision = decide.decide_case(work)
    bound, readings, observed = decision.bound, decision.readings, decision.observed
    outcome = decision.outcome
    names, unheeded = observed.deal.unjudged_names, observed.deal.unheeded
    meetings = [(name.person, name.entry) for name in names]
    meetings += [(judgement.person, judgement.entry) for judgement in unheeded]
    answers = answers_if_same(work, meetings)
    deal = replace(
        observed.deal,
        unjudged_names=tuple(map(_supposing, names, answers)),
        unheeded=tuple(map(_supposing, unheeded, answers[len(names) :])),
    )
    observed = replace(observed, deal=deal)
    findings = _list_findings(work, bound)
    pack, switches = law.pack, law.pack.switches
    narrow = work.possible_verdicts(law.bind_readings(pack.readings_of_profile(NARROWEST)))

    def holds(condition: Condition | None) -> Truth:
        return NO if condition is None else bound.compile_condition(condition).evaluate_node(outcome.sheet)

    return Conclusion(
        on=case.on,
        verdict=verdict_of(outcome.possible),
        possible=tuple(sorted(outcome.possible)),
        licence_needed=outcome.licence,
        limbs=outcome.limbs,
        shares=observed.counted.value_shares,
        standing=outcome.standing,
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
        duties=tuple(_explain_duty(duty, law, case) for duty in outcome.duties),
        warnings=tuple(_explain_warnings(outcome, observed, work)),
        doubts=outcome.doubts,
        unexamined=tuple(
            name
            for name, doubt in law.pack.doubts.items()
            if not doubt.examined and holds(doubt.touches) == NO and holds(doubt.ruled_out) != YES
        ),
        settled_doubts=tuple(
            name for name in outcome.doubts if holds(law.pack.doubts[name].ruled_out) == YES
        ),
        doubts_that_matter=decision.turning,
        act_facts=decision.act_facts,
        assumption=case.assumption,
        licence_under={SAFEST: outcome.cautious, NARROWEST: decide.licence_of(law, narrow)},
        decided_by=_decided_by(law, findings, outcome.possible),
        names=law.search.identity if law.search else None,
        unjudged_names=deal.unjudged_names,
        unheeded=deal.unheeded,
        is_from_home=case.exporter_country == pack.origin,
        stays_home=case.exporter_country == pack.origin and case.movement == "domestic_transfer",
        origin_facts=_origin_facts(outcome.warnings, observed, work),
    )


_MetT = TypeVar("_MetT", listed_names.UnjudgedName, listed_names.UnheededJudgement)


def _supposing(met: _MetT, answer: listed_names.IfSame | None) -> _MetT:
    return replace(met, if_same=answer)


def _list_findings(work: Workings, bound: PackUnderReadings) -> tuple[Finding, ...]:
    pack, sheets = work.law.pack, work.list_sheets(bound)
    facts = tuple(pack.facts.values())
    known_values = decide.merge_values(work.observe_values(bound.counted))
    line = pack.threshold.limit if pack.threshold else None
    findings = []
    for name, node in bound.provisions.items():
        truth = bound.find_provision(name, sheets)
        text = pack.provisions[name].text
        source = f"{pack.instruments[text.instrument].short}, {text.article}"
        because = reason_words(node, sheets, facts, known_values, truth, line=line)
        findings.append(Finding(name, truth, because, source))
    return tuple(findings)


_DETAILS: Final[Mapping[str, Callable[[observations.ObservedCase, Workings, Fact], Sequence[str]]]] = {
    "facts_disagree": lambda observed, work, _: observations.list_contradictions(observed, work.bill),
    "row_not_running": lambda observed, work, _: tuple(
        row.text for row in observations.list_rows_not_running(observed, work.bill)
    ),
    "left_origin": lambda _observed, work, _: tuple(observations.describe_licences(work.bill)),
    "stage_in_china": lambda observed, work, _: tuple(observations.describe_stages(observed, work.bill)),
    "row_inferred": lambda observed, _work, _: tuple(sorted(observed.traits.inferred)),
    "estimate_used": lambda observed, _work, _: observations.estimated_rows(observed),
    "rate_missing": lambda observed, _work, _: observations.missing_rates(observed),
    "control_listed_party": lambda observed, _work, _: listed_names.judged_entries(
        observed.case, observed.pack, CONTROL
    ),
    "unreliable_party": lambda observed, _work, _: listed_names.judged_entries(
        observed.case, observed.pack, UNRELIABLE
    ),
    "judged_on_list": lambda observed, _work, fact: listed_names.judged_entries(
        observed.case, observed.pack, fact.of
    ),
    "name_on_list": lambda observed, _work, _: _describe_names(observed),
    "not_screened": lambda observed, _work, _: listed_names.list_not_screened(observed.case),
    "end_use_text": lambda observed, _work, _: tuple(observations.named_in_end_use(observed)),
}
"""What a warning says of this case, by the measures of the facts that bring it about."""


def _describe_names(observed: observations.ObservedCase) -> tuple[str, ...]:
    names = [
        listed_names.describe_unjudged(hit, observed.pack, observed.case.on)
        for hit in observed.deal.unjudged_names
    ]
    further = observed.deal.by_letter_only
    return (*names, listed_names.describe_by_letter_only(further)) if further else tuple(names)


def _entry_details(observed: observations.ObservedCase) -> dict[str, EntryDetail]:
    """Return what the sentences on listed entries are made of, by the sentence."""
    details, on = {}, observed.case.on
    hits: list[listed_names.UnjudgedName | listed_names.UnheededJudgement] = [
        *observed.deal.unjudged_names,
        *observed.deal.unheeded,
    ]
    for hit in hits:
        entry, candidate = hit.entry, hit.candidate if isinstance(hit, listed_names.UnjudgedName) else None
        text = (
            listed_names.describe_unjudged(hit, observed.pack, on)
            if isinstance(hit, listed_names.UnjudgedName)
            else hit.text
        )
        details[text] = EntryDetail(
            text=text,
            party=hit.person.name or "",
            entry=entry.id if entry else candidate.id if candidate else None,
            list=entry.listing.list if entry else candidate.list if candidate else None,
            notice=observed.pack.instruments[entry.listing.id].short if entry else None,
            standing=entry.listing.state_on(on) if entry else None,
            if_same=hit.if_same,
        )
    return details


def _explain_duty(duty: decide.ArisingDuty, law: CompiledPack, case: Case) -> WarningOrDuty:
    due, note = _find_due_day(law, duty.notice.due, case.on)
    advice = _advice_of(duty.notice, duty.truth)
    if case.exporter_country == law.pack.origin and duty.notice.title_home:
        advice = replace(advice, title=duty.notice.title_home)
    return replace(advice, due=due, due_note=note, owed=duty.owed)


def _explain_warnings(
    outcome: decide.Outcome, observed: observations.ObservedCase, work: Workings
) -> Iterator[WarningOrDuty]:
    """Yield the warnings with what each found in this case."""
    entries = _entry_details(observed)
    for notice, truth, effect, state in outcome.warnings:
        details = [
            detail
            for fact in work.law.facts_of_warnings[notice.code]
            if fact.measure in _DETAILS
            for detail in _DETAILS[fact.measure](observed, work, fact)
        ]
        measured = {fact.measure for fact in work.law.facts_of_warnings[notice.code]}
        rows = (
            observations.list_rows_not_running(observed, work.bill) if "row_not_running" in measured else ()
        )
        yield replace(
            _advice_of(notice, truth),
            text=listed_names.told_of_listings(notice, observed.case, work.law.pack, observed.deal.held),
            details=tuple(details),
            effect=effect,
            state=state,
            entries=tuple(entries[text] for text in details if text in entries),
            rows=rows,
            listings=listed_names.list_listings_here(
                observed.case, work.law.pack, CONTROL, observed.deal.held
            )
            if notice.by_listing
            else (),
            notices=tuple(
                name
                for fact in work.law.facts_of_warnings[notice.code]
                if fact.measure in _LISTS_OF_FACTS
                for name in listed_names.judged_notices(
                    observed.case, observed.pack, _LISTS_OF_FACTS[fact.measure] or fact.of
                )
            ),
            hangs_on=_find_open_fact(notice, outcome.beside, work.law) if truth == UNKNOWN else "",
        )


_LISTS_OF_FACTS: Final = {"unreliable_party": UNRELIABLE, "judged_on_list": ""}
"""Which list facts are about that warnings hang on; a blank list is the one that the fact names."""
_THOUGH_KNOWN: Final = {"dual_use_goods": "built_in_goods"}
"""What leaves a fact open though all about it is known: of what is built in the law itself is open."""


def _find_open_fact(notice: Notice, sheet: Sheet, law: CompiledPack) -> str:
    """Return the fact that alone leaves open whether a warning applies; blank where several do."""

    def truth_of(sentence: Is | Compare) -> Truth:
        return law.make_test(sentence).evaluate_node(sheet)

    tested = (s for s in sentences(notice.when) if isinstance(s, (Is, Compare)))
    opened = list(dict.fromkeys(s.fact for s in tested if truth_of(s) == UNKNOWN))
    if len(opened) != 1:
        return ""
    measure = _THOUGH_KNOWN.get(law.pack.facts[opened[0]].measure, "")
    known = law.pack.names_of_measures((measure,)).get(measure)
    if known and truth_of(Is(known, ("yes",), negated=False, words="")) == YES:
        return known
    return opened[0]


_HANGS_ON_ORIGIN: Final = ("dual_use_goods", "goods_from_origin", "left_origin")


def _origin_facts(
    warnings: Sequence[decide.ArisingWarning], observed: observations.ObservedCase, work: Workings
) -> tuple[OpenFact, ...]:
    """Return what leaves open whether the goods are of the regulated origin, where law that binds hangs on that."""
    hangs = any(
        truth == UNKNOWN
        and effect in (BARS, LICENCE, ASK)
        and state in (IN_FORCE, UNCONFIRMED)
        and any(fact.measure in _HANGS_ON_ORIGIN for fact in work.law.facts_of_warnings[notice.code])
        for notice, truth, effect, state in warnings
    )
    is_open = hangs and observations.goods_from_origin(observed) == UNKNOWN
    return open_origin(work, observed.valued) if is_open else ()


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
