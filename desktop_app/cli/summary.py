# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A conclusion as text for the terminal: what to do first, then the most important lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from desktop_app.basics.days import ONE_DAY, months_after
from desktop_app.basics.quantity import Interval
from desktop_app.cli.output import code_words, replace_unprintable, today_in_beijing
from desktop_app.domain.case import Case
from desktop_app.domain.engine import act
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.engine.conclude import answer_if_same
from desktop_app.domain.engine.conclusion import ADVISED, OWED, OWED_IF_IT_RUNS, Conclusion
from desktop_app.domain.engine.evaluation import share_words
from desktop_app.domain.engine.first_steps import APPLY, lead_time
from desktop_app.domain.engine.standing import counting_timelines, find_old_law, limb_timelines
from desktop_app.domain.interview.paths import entity_path, path_in_screening
from desktop_app.domain.interview.questions.question_texts import name_subject
from desktop_app.domain.law.listed_names import describe_unjudged
from desktop_app.domain.law.pack import BARS, LICENCE, UNDETERMINED, Pack
from desktop_app.domain.law.timeline import ANNOUNCED, IN_FORCE, PUBLISHED_TEXT, UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN, WORDS, YES
from desktop_app.services.context.program import Program
from desktop_app.services.screening.one_case import Screened

_MOST_OPEN: Final = 8
_MOST_NAMES: Final = 5
_OWED_WORDS: Final = {
    OWED: "",
    OWED_IF_IT_RUNS: " (owed if the announcement is in force)",
    ADVISED: " (advised)",
}
ACT_WORDS: Final = {
    act.HOLD: "Hold",
    act.ASK_FIRST: "Ask first",
    act.NOTHING_HOLDS: "Nothing found that holds this export",
}
_REASONS: Final = {
    act.LICENCE_NEEDED: "a licence is needed under the announcement, which is in force",
    act.LICENCE_POSSIBLE: "the announcement may be in force, and a licence may be needed under it",
    act.READINGS: "under the cautious readings a licence may be needed",
    act.DOUBTS: "the other answer to an open question would change this one",
    act.DUTIES: "duties of the announcement are owed; see below",
    act.STANDING: "whether the announcement is in force is not certain; see Standing",
}
_ASSUMED: Final = {
    ANNOUNCED: "what officials announced counts as carried out (announced)",
    PUBLISHED_TEXT: "nothing counts beyond the printed notices (published_text)",
}
_LICENCE: Final = {
    "yes": "needed",
    "no": "not needed",
    "unknown": "needed or not, as the open facts fall out",
}


def summarise_conclusion(program: Program, screened: Screened) -> str:
    """Return a conclusion as lines of text."""
    return "\n".join(_summary_lines(program.law.on(screened.read.case.on), screened))


def _summary_lines(law: CompiledPack, screened: Screened) -> Iterator[str]:
    pack, conclusion, case = law.pack, screened.conclusion, screened.read.case
    yield replace_unprintable(case.title or case.item.name or "Untitled case")
    yield from _act_lines(pack, conclusion)
    facts = conclusion.act_facts
    is_off = facts.is_certain and facts.overall != IN_FORCE
    is_open = facts.overall == UNCONFIRMED and conclusion.licence_needed != NO
    would = (
        ", if the announcement were in force"
        if is_off and conclusion.verdict != "OUTSIDE"
        else ", if the announcement is in force"
        if is_open
        else ""
    )
    yield f"  Verdict      {pack.verdicts[conclusion.verdict].words}{would}"
    if conclusion.verdict == UNDETERMINED:
        yield f"  Possible     {'; '.join(pack.verdicts[verdict].words for verdict in conclusion.possible)}"
    yield f"  Licence      {_LICENCE[WORDS[conclusion.licence_needed]]}, under {pack.brief_name} alone{would}"
    yield from _unjudged_lines(law, case, conclusion)
    for name in conclusion.readings_that_matter:
        switch = pack.switches[name]
        other = switch.words[switch.opposite_choice(conclusion.readings[name])]
        yield f"  Would turn   {switch.question}"
        yield f"               {other} Then: {pack.verdicts[conclusion.flips[name]].words}"
    for matter in conclusion.doubts_that_matter:
        doubt = pack.doubts[matter.doubt]
        verdict = pack.verdicts[matter.verdict].words
        yield f"  Would turn   {doubt.id}: {doubt.question}"
        yield f"               {doubt.safest} Then: {verdict}, {code_words(matter.standing)}"
    yield from _standing_lines(law, case, conclusion)
    yield f"  Grounds      {', '.join(f'{name} {WORDS[truth]}' for name, truth in conclusion.limbs.items())}"
    yield from _share_lines(pack, "By content", conclusion.shares.content)
    yield from _share_lines(pack, "By article", conclusion.shares.whole_article)
    yield f"  Cautious     {pack.verdicts[conclusion.profiles['safest']].words}"
    yield f"  Narrow       {pack.verdicts[conclusion.profiles['narrowest']].words}"
    yield from _open_lines(pack, screened)
    facts, duties = conclusion.act_facts, conclusion.duties
    if facts.is_certain and facts.overall != IN_FORCE:
        state = code_words(facts.overall)
        yield f"  Duty         none under {pack.announcement.short} on {conclusion.on}: it is {state}"
        duties = tuple(duty for duty in duties if duty.owed == ADVISED)
    for duty in duties:
        is_day = duty.due is not None and duty.due >= pack.announcement.dated
        yield f"  Duty         {duty.title}{f', by {duty.due}' if is_day else ''}{_OWED_WORDS[duty.owed]}"
        if duty.code == APPLY and duty.due is not None and is_day:
            yield f"               {_lead_time_text(pack, duty.due, is_owed=duty.owed == OWED)}"
    for warning in conclusion.warnings:
        yield f"  Warning      {'may apply: ' if warning.truth == UNKNOWN else ''}{warning.title}"
        for detail in warning.details:
            row = f", {pack.rows[detail].name}" if detail in pack.rows else ""
            yield f"               {replace_unprintable(detail)}{row}"
    yield f"  Doubts       {', '.join(conclusion.doubts) or 'none touched'}"
    yield f"  Case         {screened.read.sha256}"
    yield f"  Law          {pack.title}; version {pack.version}, known to {pack.known_to}"
    if old := find_old_law(law, case.status_checks, conclusion.on):
        yield f"  Old law      known only to {old.days} days before the export day: look for a newer law file"
        if old.ended:
            yield f"               its last known end, {old.ended}, has passed: extended or not, it cannot tell"


def _open_lines(pack: Pack, screened: Screened) -> Iterator[str]:
    """Yield what would settle the answer: what is asked of one person alike once, the class of a part first."""
    root = {**screened.read.tree, "items": [screened.read.tree["item"]]}
    groups: dict[tuple[str, str], list[str]] = {}
    for fact in sorted(screened.conclusion.open_facts, key=lambda fact: not fact.fact.endswith(".listed_as")):
        about = entity_path(path_in_screening(0, fact.fact))
        groups.setdefault((fact.label, fact.who), []).append(about if "[" in about else "")
    for number, ((label, who), places) in enumerate(list(groups.items())[:_MOST_OPEN], 1):
        subject = replace_unprintable(name_subject(pack, root, places[0])) if places[0] else ""
        count = f"{len(places)} times, first of" if len(places) > 1 else ""
        about = " ".join(filter(None, (count, subject or ("the item itself" if count else ""))))
        yield f"  Would settle {number}. {label}{f', {about}' if about else ''} ({who})"
    further = sum(map(len, list(groups.values())[_MOST_OPEN:]))
    if further:
        yield f"               and {further} more"


def _act_lines(pack: Pack, conclusion: Conclusion) -> Iterator[str]:
    """Yield what to do first and why, then the other law that bars the export or asks for a licence of its own."""
    act = conclusion.act
    yield f"  First        {ACT_WORDS[act.word]}"
    titles = {warning.code: warning.title for warning in conclusion.warnings}
    for reason in act.because:
        yield f"  Because      {titles.get(reason) or _REASONS[reason]}"
    for warning in conclusion.warnings:
        if warning.effect in (BARS, LICENCE) and warning.state in (IN_FORCE, UNCONFIRMED):
            does = "bars this export" if warning.effect == BARS else "asks for a licence of its own"
            sure = "" if warning.truth == YES else "perhaps "
            law = pack.instruments[warning.instrument].short
            yield f"  Other law    {law} {sure}{does}; {code_words(warning.state)} on {conclusion.on}"


def _standing_lines(law: CompiledPack, case: Case, conclusion: Conclusion) -> Iterator[str]:
    """Yield the standing with the day until which it holds, what it rests on, and what it would be otherwise."""
    standing, pack = conclusion.standing, law.pack
    change = standing.next_change
    until = f" until {change.on - ONE_DAY}, then {code_words(change.standing)}" if change else ""
    yield f"  Standing     {code_words(standing.overall)} on {conclusion.on}{until}"
    if case.assumption:
        bare = code_words(standing.without_assumption)
        yield f"               assumed: {_ASSUMED[case.assumption]}; without it {bare}"
    for check in case.status_checks:
        text = f"{check.notice or 'a notice without a number'}, by {check.by or 'a person not named'}"
        on = f" on {check.checked_on}" if check.checked_on else ""
        yield f"               found{on}: {replace_unprintable(text)}; counted as found, not in the law file"
    if UNCONFIRMED in (standing.overall, standing.without_assumption):
        unassumed = limb_timelines(law, replace(case, assumption=None))
        spans = [timeline.span_on(case.on) for timeline in counting_timelines(unassumed, conclusion.limbs)]
        for lapsed in dict.fromkeys(span.lapsed for span in spans if span.lapsed):
            by = "a status check" if lapsed.checked else pack.instruments[lapsed.instrument].short
            state = code_words(lapsed.state)
            yield f"               {state} by {by} until {lapsed.until}; no later notice is on record"
        yield f"               the law file knows the law up to {pack.known_to}"


def _share_lines(pack: Pack, label: str, span: Interval | None) -> Iterator[str]:
    if span is not None:
        line = pack.threshold.limit if pack.threshold else None
        yield f"  {label:<12} {share_words(span, line)} of the item's value"


def _unjudged_lines(law: CompiledPack, case: Case, conclusion: Conclusion) -> Iterator[str]:
    """Yield the listed names that a person has still to judge, and what the verdict would be then."""
    names = conclusion.unjudged_names
    for name in names[:_MOST_NAMES]:
        yield f"  Not judged   {replace_unprintable(describe_unjudged(name, law.pack, case.on))}"
    if len(names) > _MOST_NAMES:
        yield f"               and {len(names) - _MOST_NAMES} more; the warnings name all"
    if same := answer_if_same(law, case, conclusion):
        yield f"               If judged the same: {ACT_WORDS[same.act]}; {law.pack.verdicts[same.verdict].words}"


def _lead_time_text(pack: Pack, export: date, *, is_owed: bool) -> str:
    """Return by when to file so that the time presumed for a decision fits, seen from today, and what is reported."""
    today = today_in_beijing()
    lead = lead_time(pack.calendar, export=export, seen_from=today, published=pack.announcement.dated)
    months = int(pack.page_one.get(APPLY, {}).get("months", "0"))
    reported = months_after(max(today, pack.announcement.dated), months)
    count_on = max(reported, lead.decided_on)
    holiday_note = "" if lead.is_known else "; holidays not known"
    if lead.file_by is None or count_on > export:
        late = "that day has passed; " if export < today else "too late for that day; " if is_owed else ""
        holiday_note = holiday_note if count_on == lead.decided_on else ""
        return f"{late}filed today, count on a decision on {count_on} or later{holiday_note}"
    return f"file by {lead.file_by}{holiday_note}"
