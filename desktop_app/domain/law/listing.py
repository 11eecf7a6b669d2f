# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Published lists of parties: the notices that put names on them, and what later notices did to the measures.

A notice that stops or suspends measures strikes no name from the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from desktop_app.basics.days import next_day
from desktop_app.basics.frozen import dataclass
from desktop_app.domain.law.timeline import IN_FORCE, NOT_STARTED, SUSPENDED, UNCONFIRMED

STOPPED: Final = "stopped"
CONTROL: Final = "control"
WATCH: Final = "watch"
UNRELIABLE: Final = "unreliable"
COUNTERMEASURE: Final = "countermeasure"
LISTS: Final = (CONTROL, WATCH, UNRELIABLE, COUNTERMEASURE)
REPORTED: Final = "reported"
"""The press reports the listing; no notice was seen."""
LISTING_STATES: Final = (IN_FORCE, SUSPENDED, STOPPED, UNCONFIRMED, NOT_STARTED, REPORTED)


@dataclass(frozen=True, slots=True)
class ListingStep:
    """What a notice does to the measures of a listing from a day on, to and including ``until`` where it has an end."""

    state: str
    start: date
    until: date | None
    notice: str


def state_of_steps(steps: Sequence[ListingStep], day: date) -> str:
    """Return what holds on a day. What has run out with nothing after it, as a suspension may, is unconfirmed."""
    step = _step_on(steps, day)
    if step is None:
        return NOT_STARTED
    return UNCONFIRMED if step.until is not None and step.until < day else step.state


def first_step_alike(steps: Sequence[ListingStep], step: ListingStep) -> ListingStep:
    """Return the step with which a state began: a suspension that follows straight upon others began with the first."""
    first = step
    for earlier in reversed(steps[: steps.index(step)]):
        if earlier.state != first.state or (earlier.until and next_day(earlier.until) < first.start):
            break
        first = earlier
    return first


def _step_on(steps: Sequence[ListingStep], day: date) -> ListingStep | None:
    begun = [step for step in steps if step.start <= day]
    return begun[-1] if begun else None


@dataclass(frozen=True, slots=True)
class Listing:
    """A notice that puts parties on a list: what it bars, and what became of its measures since.

    ``named`` counts the names in print, branches among them, ``names`` the rows of the law file, and ``is_complete``
    says whether these are all. ``bars`` are its measures, one by one; ``binds_abroad`` tells whether one of them binds
    people outside the country whose law it is. ``steps`` are in the order of their days.
    """

    id: str
    list: str
    announcement: str
    notice: str
    listed_on: date
    named: int
    names: int
    is_complete: bool
    bars: tuple[str, ...]
    binds_abroad: bool
    steps: tuple[ListingStep, ...]
    note: str

    @property
    def is_reported(self) -> bool:
        """Tell whether the press alone reports the listing: its entries are met as `possible` at most."""
        return self.steps[0].state == REPORTED

    def step_on(self, day: date) -> ListingStep | None:
        """Return the last step that has begun by a day; None before the listing takes effect."""
        return _step_on(self.steps, day)

    def state_on(self, day: date) -> str:
        """Return what holds on a day."""
        return state_of_steps(self.steps, day)

    def changes_after(self, day: date) -> date | None:
        """Return the first later day on which another state holds; None where none is known."""
        here = self.state_on(day)
        turns = {step.start for step in self.steps}
        turns |= {next_day(step.until) for step in self.steps if step.until is not None}
        return next((turn for turn in sorted(turns) if turn > day and self.state_on(turn) != here), None)

    @property
    def in_force_from(self) -> date:
        """Return the day on which the listing takes effect."""
        return self.steps[0].start


@dataclass(frozen=True, slots=True)
class ListedParty:
    """One entry of a list as the notice has it, with how far its name was compared.

    ``status`` is what the last notice said of it, not what holds on a day. ``same_as`` are entries of the same party.
    """

    id: str
    listing: Listing
    entry: str
    name: str
    name_zh: str
    aliases: tuple[str, ...]
    country: str
    status: str
    address: str
    same_as: tuple[str, ...]
    confidence: str
    collections: tuple[str, ...]
    compared: str
    differs: str
    sources: tuple[str, ...]
    note: str
