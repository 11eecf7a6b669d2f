# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A listing's state on a day: the step that began last speaks, and one that ran out leaves it unconfirmed."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as some

from desktop_app.domain.law.listing import STOPPED, Listing, ListingStep, first_step_alike
from desktop_app.domain.law.timeline import IN_FORCE, NOT_STARTED, SUSPENDED, UNCONFIRMED

FIRST = date(2025, 1, 1)
DAYS = some.integers(0, 900).map(lambda days: FIRST + timedelta(days))


def listing(*later: ListingStep) -> Listing:
    """Return a listing in force from the first day, with what was done to it later."""
    steps = (ListingStep(IN_FORCE, FIRST, None, "own"), *later)
    return Listing(
        id="own",
        list="control",
        announcement="",
        notice="",
        listed_on=FIRST,
        named=1,
        names=1,
        is_complete=True,
        bars=(),
        binds_abroad=False,
        steps=steps,
        note="",
    )


@given(DAYS, DAYS, DAYS)
def test_a_suspension_holds_through_its_last_day_and_is_unconfirmed_after(a: date, b: date, on: date) -> None:
    start, until = min(a, b), max(a, b)
    state = listing(ListingStep(SUSPENDED, start, until, "other")).state_on(on)
    assert state == (IN_FORCE if on < start else SUSPENDED if on <= until else UNCONFIRMED)


@given(DAYS, DAYS)
def test_what_is_stopped_stays_stopped(start: date, on: date) -> None:
    assert listing(ListingStep(STOPPED, start, None, "other")).state_on(on) == (
        IN_FORCE if on < start else STOPPED
    )


@given(DAYS, DAYS)
def test_a_suspension_without_an_end_does_not_run_out(start: date, on: date) -> None:
    assert listing(ListingStep(SUSPENDED, start, None, "other")).state_on(on) == (
        IN_FORCE if on < start else SUSPENDED
    )


def test_before_it_takes_effect_it_has_not_started() -> None:
    assert listing().state_on(FIRST - timedelta(1)) == NOT_STARTED
    assert listing().in_force_from == FIRST


@given(DAYS, DAYS, DAYS)
def test_the_next_change_is_the_first_later_day_with_another_state(a: date, b: date, on: date) -> None:
    found = listing(ListingStep(SUSPENDED, min(a, b), max(a, b), "other"))
    change = found.changes_after(on)
    days = (on + timedelta(days) for days in range(1, 902))
    assert change == next((day for day in days if found.state_on(day) != found.state_on(on)), None)


def test_a_suspension_began_with_the_first_of_those_that_follow_straight_upon_each_other() -> None:
    first = ListingStep(SUSPENDED, date(2025, 5, 14), date(2025, 8, 11), "a")
    second = ListingStep(SUSPENDED, date(2025, 8, 12), date(2025, 11, 9), "b")
    later = ListingStep(SUSPENDED, date(2025, 12, 1), None, "c")
    renewed = ListingStep(SUSPENDED, date(2026, 2, 1), None, "d")
    steps = listing(first, second, later, renewed).steps
    assert first_step_alike(steps, second) is first
    assert first_step_alike(steps, later) is later, "three weeks lie between"
    assert first_step_alike(steps, renewed) is later, "one without an end went on"
    assert first_step_alike(steps, steps[0]) is steps[0]
