# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An entry of any list of parties, one that a user has loaded or one of the law file, and what holds of it on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop_app.domain.law.listing import STOPPED, ListedParty, ListingStep, state_of_steps
from desktop_app.domain.law.timeline import IN_FORCE, SUSPENDED

ACTIVE: Final = "active"
STANDINGS: Final = (ACTIVE, SUSPENDED, STOPPED)


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One entry: the first of ``names`` is its name, in whichever script; blank and None where its list says nothing.

    ``countries`` are codes. ``list`` is the part of the list that it stands in. ``standing`` is what the list says
    last, from ``start`` on, to and including ``until``; before ``start`` the entry was in force since ``listed_on``.
    """

    id: str
    names: tuple[str, ...]
    countries: tuple[str, ...] = ()
    kind: str = ""
    list: str = ""
    notice: str = ""
    listed_on: date | None = None
    standing: str = ACTIVE
    start: date | None = None
    until: date | None = None
    source: str = ""

    @property
    def country(self) -> str:
        """Return where the party sits; blank where that is not known, or is not one country."""
        return self.countries[0] if len(self.countries) == 1 else ""

    @property
    def in_force_from(self) -> date | None:
        """Return the day on which the entry takes effect; None where its list names none."""
        start = self.steps[0].start
        return None if start == date.min else start

    def state_on(self, day: date) -> str:
        """Return what holds on a day, reckoned as for the listings of the law file."""
        return state_of_steps(self.steps, day)

    @property
    def steps(self) -> tuple[ListingStep, ...]:
        """Return what its list says of it, in the order of the days; ``date.min`` where no first day is stated."""
        since = self.listed_on or date.min
        if self.standing == ACTIVE:
            return (ListingStep(IN_FORCE, self.start or since, self.until, self.notice),)
        start = self.start or since
        before = (ListingStep(IN_FORCE, since, None, self.notice),) if since < start else ()
        return (*before, ListingStep(self.standing, start, self.until, self.notice))


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
