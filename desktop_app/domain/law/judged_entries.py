# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What notices say of parties that a person judged to be entries of a list: whom they bind, and whether they do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import reduce
from typing import Final

from desktop_app.basics.days import next_day
from desktop_app.basics.phrase import Phrase
from desktop_app.domain.case import Case, Owner, Party
from desktop_app.domain.law.listing import (
    CONTROL,
    STOPPED,
    UNRELIABLE,
    WATCH,
    ListedParty,
    Listing,
    ListingStep,
)
from desktop_app.domain.law.pack import Notice, Pack
from desktop_app.domain.law.timeline import ENDED, IN_FORCE, SUSPENDED, strongest
from desktop_app.domain.truth import UNKNOWN, YES, Truth, any_of, sure


@dataclass(frozen=True, slots=True)
class UnheededJudgement:
    """An entry that a person judged to be a party or owner, of whom the case does not say so.

    ``text`` is a sentence on it, ``if_same`` the verdict if the case did; blank where that was not worked out.
    """

    person: Party | Owner
    entry: ListedParty
    text: str
    if_same: str = ""


def told_of_listings(notice: Notice, case: Case, pack: Pack) -> str:
    """Return the text of a warning; one that speaks of listings speaks of the notices behind the parties."""
    if not notice.by_listing:
        return notice.text
    entries = list(dict.fromkeys(_entries_judged_same(case, pack, CONTROL)))
    listed = [party for party in case.parties or () if party.listed == CONTROL]
    unnamed = not entries or any(not list(_entries_of_party(party, pack, CONTROL)) for party in listed)
    texts = [_told_of_entry(notice, entry, case.on, pack) for entry in entries]
    return _joined([*texts, notice.text] if unnamed else texts)


def judged_entries(case: Case, pack: Pack, list_name: str) -> tuple[str, ...]:
    """Return the entries of a list that a person judged to be a party, with notice and state on the export day.

    What is on record of the days of a listing that does not run, such as an end that no notice prints, follows.
    """
    entries = dict.fromkeys(_entries_judged_same(case, pack, list_name))
    described = [_described(entry, case.on, pack) for entry in entries]
    notes = [
        entry.listing.note.rstrip(".") for entry in entries if entry.listing.state_on(case.on) != IN_FORCE
    ]
    return tuple(dict.fromkeys([*described, *filter(None, notes)]))


def strongest_listing_state(case: Case, pack: Pack, list_name: str) -> str | None:
    """Return the strongest state on the export day among the entries judged the same; None where there is nothing.

    What was stopped counts as ended; a party stated to be on the list, of which no entry was judged, as in force.
    """
    states = [
        ENDED if state == STOPPED else state
        for entry in _entries_judged_same(case, pack, list_name)
        for state in (entry.listing.state_on(case.on),)
    ]
    states += [
        IN_FORCE
        for party in case.parties or ()
        if party.listed == list_name and not list(_entries_of_party(party, pack, list_name))
    ]
    return strongest(states) if states else None


def is_judged_on_list(case: Case, pack: Pack, list_name: str) -> bool:
    """Tell whether an entry of a list was judged to be a party or owner."""
    return any(_entries_judged_same(case, pack, list_name))


def binds_exporter(case: Case, pack: Pack, list_name: str) -> Truth:
    """Tell whether the notice of an entry judged the same binds this exporter: any does at home, some abroad."""
    home = UNKNOWN if case.exporter_country is None else sure(case.exporter_country == pack.origin)
    entries = _entries_judged_same(case, pack, list_name)
    return any_of(YES if entry.listing.binds_abroad else home for entry in entries)


def unheeded_judgements(case: Case, pack: Pack) -> Iterator[UnheededJudgement]:
    """Yield each entry judged to be a party or owner of which the case does not say so.

    An entry that takes effect after the export day asks for nothing yet. Of owners the case says nothing on the
    unreliable list.
    """
    for party in case.parties or ():
        if party.unreliable != YES:
            yield from _not_stated(party, case.on, pack, (UNRELIABLE,))
        for person in _party_and_owners(party):
            if person.listed not in (CONTROL, WATCH):
                yield from _not_stated(person, case.on, pack, (CONTROL, WATCH))


def _party_and_owners(holder: Party | Owner) -> Iterator[Party | Owner]:
    yield holder
    for owner in holder.owners or ():
        yield from _party_and_owners(owner)


def _not_stated(
    person: Party | Owner, on: date, pack: Pack, lists: Iterable[str]
) -> Iterator[UnheededJudgement]:
    for list_name in lists:
        for entry in _entries_of_party(person, pack, list_name):
            if entry.listing.in_force_from <= on:
                name = entry.name or entry.name_zh
                text = Phrase(
                    "{party} was judged the same as {name} ({entry}), yet it is not stated to be on that list",
                    party=person.name or name,
                    name=name,
                    entry=entry.id,
                )
                yield UnheededJudgement(person, entry, text)


def _entries_judged_same(case: Case, pack: Pack, list_name: str) -> Iterator[ListedParty]:
    for party in case.parties or ():
        for person in _party_and_owners(party):
            yield from _entries_of_party(person, pack, list_name)


def _entries_of_party(party: Party | Owner, pack: Pack, list_name: str) -> Iterator[ListedParty]:
    for meeting in party.look_up.candidates if party.look_up else ():
        entry = pack.listed.get(meeting.id or "")
        if meeting.judged == "same" and entry is not None and entry.listing.list == list_name:
            yield entry


def _told_of_entry(notice: Notice, entry: ListedParty, on: date, pack: Pack) -> str:
    """Return whom the notice of an entry binds, and what holds on the export day."""
    sentences, listing = notice.by_listing, entry.listing
    binds = sentences["binds_abroad" if listing.binds_abroad else "binds_home"]
    whom = Phrase(
        binds, notice=pack.instruments[listing.id].short, name=entry.name or entry.name_zh, entry=entry.id
    )
    return _joined([whom, _told_of_state(notice, listing, on, pack)])


def _told_of_state(notice: Notice, listing: Listing, on: date, pack: Pack) -> str:
    step = listing.step_on(on)
    if step is None:
        return Phrase(notice.by_listing["not_started"], start=listing.in_force_from.isoformat())
    state = listing.state_on(on)
    if state == IN_FORCE:
        return Phrase(notice.by_listing[state], bars="; ".join(listing.bars))
    key = "suspended_open" if state == SUSPENDED and step.until is None else state
    first = first_step_alike(step, listing)
    return Phrase(
        notice.by_listing[key],
        by=pack.instruments[step.notice].short,
        start=first.start.isoformat(),
        until=step.until.isoformat() if step.until else "",
    )


def first_step_alike(step: ListingStep, listing: Listing) -> ListingStep:
    """Return the step with which it began: a suspension that followed straight upon others began with the first."""
    first = step
    for earlier in reversed(listing.steps[: listing.steps.index(step)]):
        if earlier.state == first.state and earlier.until and next_day(earlier.until) == first.start:
            first = earlier
    return first


def _described(entry: ListedParty, on: date, pack: Pack) -> str:
    listing = entry.listing
    return Phrase(
        "{name} ({entry}): {notice}, {state} on the export day",
        name=entry.name or entry.name_zh,
        entry=entry.id,
        notice=pack.instruments[listing.id].short,
        state=STATE_WORDS[listing.state_on(on)],
    )


STATE_WORDS: Final = {
    "in_force": "in force",
    "suspended": "suspended",
    "stopped": "measures stopped",
    "unconfirmed": "unconfirmed",
    "not_started": "not in force yet",
    "reported": "only reported by the press",
}
"""What holds of a listing on a day, in words."""


def _joined(texts: Iterable[str]) -> str:
    return reduce(lambda first, second: Phrase("{first} {second}", first=first, second=second), texts)
