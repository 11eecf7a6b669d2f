# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What holds of an entry of any list on a day, reckoned as for the listings of the law file; these as entries."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.law.listing import ListedParty, ListingStep, state_of_steps
from desktop_app.domain.law.timeline import IN_FORCE
from desktop_app.partynames import ACTIVE, ListEntry


def entry_state_on(entry: ListEntry, day: date) -> str:
    """Return what holds of an entry on a day."""
    return state_of_steps(entry_steps(entry), day)


def entry_in_force_from(entry: ListEntry) -> date | None:
    """Return the day on which an entry takes effect; None where its list names none."""
    start = entry_steps(entry)[0].start
    return None if start == date.min else start


def entry_steps(entry: ListEntry) -> tuple[ListingStep, ...]:
    """Return what its list says of an entry, in the order of the days; ``date.min`` where no first day is stated."""
    since = entry.listed_on or date.min
    if entry.standing == ACTIVE:
        return (ListingStep(IN_FORCE, entry.start or since, entry.until, entry.notice),)
    start = entry.start or since
    before = (ListingStep(IN_FORCE, since, None, entry.notice),) if since < start else ()
    return (*before, ListingStep(entry.standing, start, entry.until, entry.notice))


def entry_of_listed(party: ListedParty) -> ListEntry:
    """Return an entry of the law file as an entry of any list."""
    listing = party.listing
    step = listing.steps[-1]
    return ListEntry(
        id=party.id,
        names=tuple(dict.fromkeys(filter(None, (party.name, party.name_zh, *party.aliases)))),
        countries=(party.country,) if party.country else (),
        list=listing.list,
        notice=listing.notice,
        listed_on=listing.listed_on,
        standing=ACTIVE if step.state == IN_FORCE else step.state,
        start=step.start,
        until=step.until,
        source=" | ".join(party.sources),
    )
