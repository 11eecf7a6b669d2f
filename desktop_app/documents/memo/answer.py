# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The answer in its frame: first for the day, then what it rests on and who chose what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.basics.quantity import Interval
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.findings import format_share
from desktop_app.domain.case import ChoiceMade
from desktop_app.domain.engine.conclusion import Conclusion, DoubtThatMatters
from desktop_app.domain.engine.judged_same import verdict_if_same
from desktop_app.domain.law.listed_names import MATCH, UnjudgedName
from desktop_app.domain.law.pack import SAFEST
from desktop_app.paper.blocks import Run, Runs, compose_runs

# --------------------------------------------------------------------------------------------------
# What a person chose for the case: readings and assumption, with who chose them, when and why.


PROFILE: Final = "profile"
ASSUMPTION: Final = "assumption"


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
    if matter.possible is None:
        yield memo.format_sentence(
            "hangs.standing", law=memo.brief_law, state=memo.state_words(matter.standing)
        )
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


def verdict_names(memo: MemoContext, conclusion: Conclusion, *, last: str = "and") -> str:
    """Return every possible verdict, each in quotes: the name of one holds a comma itself."""
    names = [
        memo.format_sentence("quoted", words=memo.verdict_sign(verdict).words)
        for verdict in conclusion.possible
    ]
    return memo.wording.join_list(names, last=last)


# --------------------------------------------------------------------------------------------------
# Names on a list that nobody has judged, and what the answer would be if they were judged the same.


_FEW: Final = 2


def unjudged_runs(memo: MemoContext, most: int = _FEW) -> Runs:
    """Return the first of the names that a person has still to judge; none where there are none."""
    told = list(dict.fromkeys(_name_words(memo, name) for name in memo.conclusion.unjudged_names))
    if not told:
        return ()
    remaining = len(told) - most
    more = memo.format_sentence("and.more", count=str(remaining)) if remaining > 0 else ""
    names = memo.format_sentence("front.unjudged", names="; ".join(told[:most]) + more)
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
        named = entry.name or entry.name_zh
        entry_id = memo.format_sentence(
            "front.entry",
            list=memo.format_sentence(f"listed.{entry.listing.list}"),
            notice=memo.pack.instruments[entry.listing.id].short.partition(",")[0],
        )
    else:
        unknown = memo.wording.format_sentence("not_known")
        named, entry_id = (
            (candidate and each) or unknown
            for each in (candidate and candidate.list, candidate and candidate.id)
        )
    return memo.format_sentence(
        "front.has_name" if name.verdict == MATCH and entry is not None else "front.may_be",
        party=person.name or memo.format_sentence("front.no_name"),
        name=named,
        entry=entry_id,
    )
