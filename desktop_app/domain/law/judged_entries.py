# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What notices say of parties that a person judged to be entries of a list: whom they bind, and whether they do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import reduce
from typing import Final

from desktop_app.domain.case import Case, Owner, Party
from desktop_app.domain.days import next_day
from desktop_app.domain.law.listing import CONTROL, UNRELIABLE, WATCH, ListedParty, Listing, ListingStep
from desktop_app.domain.law.pack import Notice, Pack
from desktop_app.domain.law.timeline import IN_FORCE, SUSPENDED
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.truth import YES


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


def unheeded_judgements(case: Case, pack: Pack) -> Iterator[str]:
    """Yield each entry that a person judged to be a party or an owner, though what is stated of it says otherwise.

    An entry of which nothing holds yet on the export day asks for nothing.
    """
    for person in _parties_and_owners(case):
        for entry in _entries_met(person, pack):
            if entry.listing.in_force_from <= case.on and not _is_heeded(person, entry.listing.list):
                yield Phrase(
                    "{party} was judged to be {entry} of a list of the law file, yet it is not said to be on that list",
                    party=person.name or Phrase("a party without a name"),
                    entry=entry.id,
                )


def _is_heeded(person: Party | Owner, list_name: str) -> bool:
    """Tell whether what is stated of a party fits an entry; of owners nothing is stated about unreliable entities."""
    if list_name == UNRELIABLE:
        return isinstance(person, Owner) or person.unreliable == YES
    return person.listed in (CONTROL, WATCH)


def _parties_and_owners(case: Case) -> Iterator[Party | Owner]:
    todo: list[Party | Owner] = list(reversed(case.parties or ()))
    while todo:
        person = todo.pop()
        yield person
        todo.extend(reversed(person.owners or ()))


def _entries_judged_same(case: Case, pack: Pack, list_name: str) -> Iterator[ListedParty]:
    for party in case.parties or ():
        yield from _entries_of_party(party, pack, list_name)


def _entries_of_party(party: Party, pack: Pack, list_name: str) -> Iterator[ListedParty]:
    return (entry for entry in _entries_met(party, pack) if entry.listing.list == list_name)


def _entries_met(person: Party | Owner, pack: Pack) -> Iterator[ListedParty]:
    """Yield the entries of the law file that a party or an owner was judged to be."""
    for meeting in person.look_up.candidates if person.look_up else ():
        entry = pack.listed.get(meeting.id or "")
        if meeting.judged == "same" and entry is not None:
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
    return Phrase(notice.by_listing[key], **_days_of(step, listing, pack))


def _days_of(step: ListingStep, listing: Listing, pack: Pack) -> dict[str, str]:
    """Return the days of a step; a suspension that followed straight upon others began with the first of them."""
    first = step
    for earlier in reversed(listing.steps[: listing.steps.index(step)]):
        if earlier.state == first.state and earlier.until and next_day(earlier.until) == first.start:
            first = earlier
    return {
        "by": pack.instruments[step.notice].short,
        "start": first.start.isoformat(),
        "until": step.until.isoformat() if step.until else "",
    }


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
}
"""What holds of a listing on a day, in words."""


def _joined(texts: Iterable[str]) -> str:
    return reduce(lambda first, second: Phrase("{first} {second}", first=first, second=second), texts)
