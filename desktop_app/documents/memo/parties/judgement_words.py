# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a person made of an entry that a name meets, what that fills in, and what stays open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.parties.met_entries import EntryMet
from desktop_app.documents.memo.parties.people import NamedPerson
from desktop_app.domain.case import Party
from desktop_app.domain.law.condition import Is, sentences
from desktop_app.domain.law.listing import UNRELIABLE, ListedParty
from desktop_app.domain.law.timeline import IN_FORCE
from desktop_app.domain.parties.ownership import LISTED
from desktop_app.domain.truth import YES

_SAME: Final = "same"
_UNSURE: Final = "unsure"
_NO: Final = "no"
_AT_REST: Final = "resting_entry_named"
"""The measure of the law file by which the open question on entries at rest is known."""


def judgement_words(memo: MemoContext, named: NamedPerson, met: EntryMet) -> str:
    """Return the judgement with its reason, who gave it and when, and what follows from it."""
    return " ".join((*_judged(memo, met), *_consequences(memo, named, met)))


def _judged(memo: MemoContext, met: EntryMet) -> Iterator[str]:
    candidate = met.candidate
    if candidate is None or candidate.judged is None:
        return
    judged = memo.format_sentence(f"search.judged.{candidate.judged}")
    day = memo.wording.format_day(candidate.on) if candidate.on else None
    if who := ", ".join(filter(None, (candidate.by, day))):
        judged = memo.format_sentence("search.by", judged=judged, who=who)
    if candidate.why:
        yield memo.format_sentence("search.why", judged=judged, why=candidate.why.strip().rstrip("."))
    else:
        yield memo.format_sentence("search.why.none", judged=judged)


def _consequences(memo: MemoContext, named: NamedPerson, met: EntryMet) -> Iterator[str]:
    if met.judged in (None, _UNSURE):
        yield _left_open(memo, named, met)
    elif met.judged == _SAME:
        yield from _of_same(memo, named, met.entry)


def _left_open(memo: MemoContext, named: NamedPerson, met: EntryMet) -> str:
    if met.is_warned_of:
        return memo.format_sentence("search.open.warned")
    is_stated = met.entry is not None and named.person.listed not in (None, "unknown")
    return memo.format_sentence("search.open.stated" if is_stated else "search.open")


def _of_same(memo: MemoContext, named: NamedPerson, entry: ListedParty | None) -> Iterator[str]:
    """Yield what an entry judged the same fills in, and where the case says something else."""
    person = named.person
    if entry is None:
        if person.listed not in LISTED:
            yield memo.format_sentence("search.same.other")
        return
    if entry.listing.in_force_from > memo.case.on:
        yield memo.format_sentence("search.same.later")
    elif entry.listing.list == UNRELIABLE:
        yield memo.format_sentence("search.same.unreliable")
        if isinstance(person, Party) and person.unreliable != YES:
            yield _not_stated_unreliable(memo, named, person)
    elif person.listed not in LISTED:
        yield _stated_all_the_same(memo, named)
    elif entry.listing.state_on(memo.case.on) != IN_FORCE and (doubt := _doubt_on_rest(memo)):
        yield memo.format_sentence("search.same.rests", doubt=doubt)


def _stated_all_the_same(memo: MemoContext, named: NamedPerson) -> str:
    """Return that a party is not said to be on the list, with the reason where the case has one."""
    if named.person.listed != _NO:
        return memo.format_sentence("search.same.open")
    reason = _reason_of(memo, named, "listed")
    key = "search.same.no" if reason else "search.same.no.bare"
    return memo.format_sentence(key, reason=reason)


def _not_stated_unreliable(memo: MemoContext, named: NamedPerson, party: Party) -> str:
    stated, reason = memo.truth_word(party.unreliable), _reason_of(memo, named, "unreliable")
    key = "search.same.unstated.why" if reason else "search.same.unstated"
    return memo.format_sentence(key, stated=stated, reason=reason)


def _reason_of(memo: MemoContext, named: NamedPerson, fact: str) -> str:
    """Return what a person gave as the reason of an answer; blank for none."""
    sources = (memo.case.sources.get(f"{path}.{fact}") for path in named.paths)
    return next((memo.source_words(source) for source in sources if source), "")


def _doubt_on_rest(memo: MemoContext) -> str:
    """Return the open question of the law on entries whose measures rest; blank where the law file has none."""
    facts = memo.pack.facts
    for doubt in memo.pack.doubts.values():
        for sentence in sentences(doubt.touches) if doubt.touches else ():
            if isinstance(sentence, Is) and facts[sentence.fact].measure == _AT_REST:
                return doubt.id
    return ""
