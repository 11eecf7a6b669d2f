# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The answer in its frame: first for the day, then what it rests on and who chose what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.basics.quantity import Interval
from desktop_app.documents.memo.case_words import count_words, open_facts
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.findings import format_share, grounds_of_verdict
from desktop_app.documents.memo.standing import on_the_day
from desktop_app.domain.case import ChoiceMade
from desktop_app.domain.engine.conclusion import DEPENDS, OFF, Conclusion, DoubtThatMatters
from desktop_app.domain.engine.judged_same import verdict_if_same
from desktop_app.domain.law.listed_names import UnjudgedName
from desktop_app.domain.law.pack import NARROWEST, SAFEST, UNDETERMINED
from desktop_app.domain.law.timeline import UNCONFIRMED
from desktop_app.domain.truth import NO, UNKNOWN, WORDS, YES
from desktop_app.paper.blocks import Run, Runs, SignBox, compose_runs

# --------------------------------------------------------------------------------------------------
# What a person chose for the case: readings and assumption, with who chose them, when and why.


PROFILE: Final = "profile"
ASSUMPTION: Final = "assumption"


def lead_of_choices(memo: MemoContext) -> str:
    """Return what the answer by the choices made begins with: which they are."""
    switches = list(memo.case.readings)
    named = [_choice_words(memo, key) for key in _departures(memo) if key not in switches]
    if switches:
        key = "what.reading" if len(switches) == 1 else "what.readings"
        named.append(memo.format_sentence(key, count=str(len(switches))))
    return memo.format_sentence("plain.lead.chosen", choices=memo.wording.join_list(named))


def choice_sentences(memo: MemoContext) -> Iterator[str]:
    """Yield each choice with who made it, when and why; that nobody is named is said."""
    named = [key for key, choice_made in memo.case.chosen.items() if choice_made != ChoiceMade()]
    for key in dict.fromkeys((*_departures(memo), *named)):
        choice_made = memo.case.chosen.get(key, ChoiceMade())
        if choice_made == ChoiceMade():
            yield memo.format_sentence("chosen.nobody", what=_choice_words(memo, key))
            continue
        by = (
            memo.format_sentence("chosen.by", name=choice_made.by)
            if choice_made.by
            else memo.format_sentence("chosen.by.none")
        )
        on = (
            memo.format_sentence("chosen.on", day=memo.wording.format_day(choice_made.on))
            if choice_made.on
            else ""
        )
        why = (
            memo.format_sentence("chosen.why", why=choice_made.why)
            if choice_made.why
            else memo.format_sentence("chosen.why.none")
        )
        yield memo.format_sentence("chosen.one", what=_choice_words(memo, key), by=by, on=on, why=why)


def _departures(memo: MemoContext) -> list[str]:
    """Return what the case chooses beside the cautious readings and the notices alone."""
    case = memo.case
    profile = [PROFILE] if case.profile not in (None, SAFEST) else []
    return [*profile, *([ASSUMPTION] if case.assumption else []), *case.readings]


def _choice_words(memo: MemoContext, key: str) -> str:
    case = memo.case
    if key == PROFILE:
        return memo.format_sentence(f"reading.the.{case.profile or SAFEST}")
    if key == ASSUMPTION:
        return memo.format_sentence(f"what.{case.assumption or 'none'}")
    switch = memo.pack.switches[key]
    choice_text = switch.words[memo.conclusion.readings[key]].rstrip(".")
    return memo.format_sentence("what.switch", question=switch.question, words=choice_text)


# --------------------------------------------------------------------------------------------------
# What an answer hangs on: the open questions of the law whose other answer, on these facts, would turn it.


def hanging_sentence(memo: MemoContext, conclusion: Conclusion) -> str:
    """Return the open questions that an answer hangs on, by their numbers; blank where it hangs on none."""
    names = conclusion.turning_doubts
    if not names:
        return ""
    key = "hangs.one" if len(names) == 1 else "hangs.many"
    return " " + memo.format_sentence(key, doubts=memo.wording.join_list(names))


def hanging_runs(memo: MemoContext) -> Runs:
    """Return each question that the answers of the case hang on, with its other answer and what that comes to."""
    runs = list(_hanging(memo))
    return compose_runs(*runs) if runs else ()


def _hanging(memo: MemoContext) -> Iterator[str | Run]:
    matters = {matter.doubt: matter for matter in memo.conclusion.doubts_that_matter}
    for number, matter in enumerate(matters.values()):
        yield " " if number else ""
        yield from doubt_words(memo, matter)


def doubt_words(memo: MemoContext, matter: DoubtThatMatters) -> Iterator[str | Run]:
    """Yield a question that an answer hangs on, its other answer, and what that comes to."""
    doubt = memo.pack.doubts[matter.doubt]
    yield memo.format_sentence("hangs.on", id=doubt.id, question=doubt.question, answer=doubt.safest)
    yield from _what_it_comes_to(memo, matter)


def _what_it_comes_to(memo: MemoContext, matter: DoubtThatMatters) -> Iterator[str | Run]:
    """Yield the verdict under the other answer with its share, or the standing where that alone changes."""
    if matter.possible is None:
        yield memo.format_sentence("hangs.standing", state=memo.state_words(matter.standing))
        return
    yield memo.format_sentence("hangs.then")
    yield memo.sign_run(matter.verdict)
    yield _share_words(memo, matter) + memo.format_sentence("stop")


def _share_words(memo: MemoContext, matter: DoubtThatMatters) -> str:
    """Return the share under the other answer where it is not the one of the case."""
    told, here = matter.shares, memo.conclusion.shares
    if told is None or told == here:
        return ""
    pairs: tuple[tuple[str, Interval | None, Interval | None], ...] = (
        ("content", told.content, here.content),
        ("whole_article", told.whole_article, here.whole_article),
    )
    shares = (
        memo.format_sentence(
            "measure", name=memo.format_sentence(f"share.{name}"), share=format_share(memo, span)
        )
        for name, span, before in pairs
        if span is not None and span != before
    )
    return memo.format_sentence("hangs.share", shares=memo.wording.join_list(shares))


# --------------------------------------------------------------------------------------------------
# The plain answer for the day: whether a licence is asked for on it, and what would hold if the rule ran.


def plain_answer(memo: MemoContext) -> str:
    """Return the answer for the day; where a choice made it another, the cautious one stands before it."""
    day = memo.format_sentence("plain.lead", day=memo.wording.format_day(memo.conclusion.on))
    if not chosen_otherwise(memo):
        return _answer_sentence(memo, memo.conclusion, day, _reading_words(memo))
    cautious = _answer_sentence(memo, memo.cautious, day, memo.format_sentence("reading.safest"))
    return f"{cautious} {_answer_sentence(memo, memo.conclusion, lead_of_choices(memo), '')}"


def chosen_otherwise(memo: MemoContext) -> bool:
    """Tell whether the choices of the case give another answer than the cautious readings and the notices alone."""
    return _substance(memo.conclusion) != _substance(memo.cautious)


def _substance(conclusion: Conclusion) -> tuple[str, ...]:
    """Return what makes two answers the same; that the rule does not run makes no difference to a plain no."""
    mood = "" if conclusion.licence_needed == NO else conclusion.mood
    return (conclusion.verdict, mood, *conclusion.possible)


def _answer_sentence(memo: MemoContext, conclusion: Conclusion, lead: str, reading: str) -> str:
    """Return an answer as one or two sentences."""
    mood, licence = conclusion.mood, conclusion.licence_needed
    if licence == NO and mood in (UNCONFIRMED, DEPENDS):
        mood = "open"
    part = "whole" if conclusion.runs_as_one else "part"
    law = memo.pack.announcement.short
    sentence = memo.format_sentence(
        f"plain.{WORDS[licence]}.{mood}",
        lead=lead,
        law=law,
        rule=memo.format_sentence(f"plain.rule.{part}", law=law),
        it=memo.format_sentence(f"plain.it.{part}"),
        state=memo.format_sentence(f"plain.state.{conclusion.standing.overall}") if mood == OFF else "",
        reading=f" {reading}" if reading else "",
        manner=memo.format_sentence(
            f"plain.manner.{conclusion.verdict}", verdicts=verdict_names(memo, conclusion)
        )
        if licence != NO
        else "",
        why=memo.format_sentence(f"plain.why.{conclusion.verdict}", verdicts=verdict_names(memo, conclusion))
        if licence == NO
        else "",
        open=count_words(memo, len(open_facts(memo, conclusion))) if licence == UNKNOWN else "",
    )
    return sentence + hanging_sentence(memo, conclusion)


def verdict_names(memo: MemoContext, conclusion: Conclusion, *, last: str = "and") -> str:
    """Return every possible verdict, each in quotes: the name of one holds a comma itself."""
    names = [
        memo.format_sentence("quoted", words=memo.verdict_sign(verdict).words)
        for verdict in conclusion.possible
    ]
    return memo.wording.join_list(names, last=last)


def _reading_words(memo: MemoContext) -> str:
    """Return under which readings the answer stands; "every reading" would say too much of what is open or hangs."""
    conclusion = memo.conclusion
    alike = not conclusion.readings_that_matter and set(conclusion.profiles.values()) == {conclusion.verdict}
    if alike:
        says_too_much = conclusion.licence_needed == UNKNOWN or conclusion.doubts_that_matter
        return "" if says_too_much else memo.format_sentence("reading.every")
    for profile in (SAFEST, NARROWEST):
        if conclusion.readings == memo.pack.readings_of_profile(profile):
            return memo.format_sentence(f"reading.{profile}")
    return memo.format_sentence("reading.chosen")


def answer_box(memo: MemoContext) -> SignBox:
    """Return the answer in its frame, under the sign of the answer that stands first."""
    lines: tuple[Runs, ...] = (
        compose_runs(on_the_day(memo, each_ground=False)),
        _choices_line(memo),
        _deciding_grounds(memo),
        _other_profiles(memo),
    )
    first = memo.cautious if chosen_otherwise(memo) else memo.conclusion
    return SignBox(
        memo.verdict_sign(first.verdict), plain_answer(memo), tuple(line for line in lines if line)
    )


def _choices_line(memo: MemoContext) -> Runs:
    """Return who chose what, when and why; nothing where nothing was chosen."""
    choices = list(choice_sentences(memo))
    return compose_runs(memo.format_sentence("chosen.line", choices="; ".join(choices))) if choices else ()


def _deciding_grounds(memo: MemoContext) -> Runs:
    """Return what decides beside the three grounds, which have lines of their own, or which verdicts are left."""
    conclusion = memo.conclusion
    if conclusion.verdict == UNDETERMINED:
        if conclusion.licence_needed != UNKNOWN:
            return ()
        possible = verdict_names(memo, conclusion, last="or")
        return compose_runs(memo.format_sentence("possible", verdicts=possible))
    limbs = {limb.provision for limb in memo.pack.limbs}
    grounds = [words for provision, words in grounds_of_verdict(memo) if provision not in limbs]
    if not grounds:
        return ()
    settled = YES in conclusion.limbs.values() or conclusion.licence_needed == NO
    key = "decides" if settled else "decides.either"
    return compose_runs(memo.format_sentence(key, grounds="; ".join(grounds)))


def _other_profiles(memo: MemoContext) -> Runs:
    """Return the verdict under all cautious and all narrow readings, where it is another."""
    runs: list[str | Run] = []
    for profile in (SAFEST, NARROWEST):
        other = memo.conclusion.profiles[profile]
        if other != memo.conclusion.verdict:
            runs += [memo.format_sentence(f"otherwise.{profile}"), " ", memo.sign_run(other), ". "]
    return compose_runs(*runs)


# --------------------------------------------------------------------------------------------------
# Names on a list that nobody has judged, and what the answer would be if they were judged the same.


_FEW: Final = 2


def unjudged_runs(memo: MemoContext) -> Runs:
    """Return the first of the names that a person has still to judge; none where there are none."""
    told = list(dict.fromkeys(_name_words(memo, name) for name in memo.conclusion.unjudged_names))
    if not told:
        return ()
    remaining = len(told) - _FEW
    more = memo.format_sentence("and.more", count=str(remaining)) if remaining > 0 else ""
    names = memo.format_sentence("front.unjudged", names="; ".join(told[:_FEW]) + more)
    verdict = verdict_if_same(memo.law, memo.case, memo.conclusion)
    if not verdict:
        return compose_runs(names)
    if verdict == memo.conclusion.verdict:
        return compose_runs(names, memo.format_sentence("front.unjudged.stays"))
    return compose_runs(names, memo.format_sentence("front.unjudged.turns"), memo.sign_run(verdict))


def _name_words(memo: MemoContext, name: UnjudgedName) -> str:
    """Return who may be which entry."""
    person, entry, candidate = name.person, name.entry, name.candidate
    if entry is not None:
        named, entry_id = entry.name or entry.name_zh, entry.id
    else:
        unknown = memo.wording.format_sentence("not_known")
        named, entry_id = (
            (candidate and each) or unknown
            for each in (candidate and candidate.list, candidate and candidate.id)
        )
    return memo.format_sentence(
        "front.may_be",
        party=person.name or memo.format_sentence("front.no_name"),
        name=named,
        entry=entry_id,
    )
