# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What must hold whatever the figures: logic, bills, owners, timelines."""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.days import WorkingCalendar
from desktop_app.basics.quantity import Interval, point
from desktop_app.domain.case import Owner, StatusCheck
from desktop_app.domain.law.timeline import Event, read_timeline
from desktop_app.domain.parties.ownership import largest_listed, listed_share
from desktop_app.domain.truth import NO, UNKNOWN, YES, Truth, both, either, negate
from tests.making import answer, changed, conclude, load

truths = st.sampled_from([YES, NO, UNKNOWN])
MAGNET = load("p02")["item"]["components"][0]


@given(truths, truths, truths)
def test_three_valued_logic_obeys_the_laws_of_logic(a: Truth, b: Truth, c: Truth) -> None:
    assert negate(both(a, b)) == either(negate(a), negate(b))
    assert negate(either(a, b)) == both(negate(a), negate(b))
    assert negate(negate(a)) == a
    assert both(a, either(b, c)) == either(both(a, b), both(a, c))


def share(components: list[dict[str, Any]], value: str = "2000") -> tuple[Any, Any]:
    """Return both exact shares of an axis with these parts."""
    case = changed(load("p03"), item__components=components)
    case = changed(case, item__value={"amount": value, "currency": "USD"})
    shares = conclude(case).conclusion.shares
    return shares.content, shares.whole_article


quantities = st.lists(st.integers(1, 40), min_size=1, max_size=5)


def magnets(numbers: list[int]) -> list[dict[str, Any]]:
    """Return lines of magnets, each line of another price."""
    return [
        {**deepcopy(MAGNET), "quantity": str(number), "value": {"amount": str(place + 1), "currency": "USD"}}
        for place, number in enumerate(numbers)
    ]


@given(quantities, st.randoms(use_true_random=False))
def test_the_order_of_lines_does_not_change_a_share(numbers: list[int], random: Any) -> None:
    parts = magnets(numbers)
    shuffled = random.sample(parts, len(parts))
    assert share(parts) == share(shuffled)


@given(st.integers(2, 40), st.integers(1, 39))
def test_splitting_a_line_in_two_does_not_change_a_share(number: int, first: int) -> None:
    first = min(first, number - 1)
    whole = {**deepcopy(MAGNET), "quantity": str(number)}
    halves = [{**whole, "quantity": str(first)}, {**whole, "quantity": str(number - first)}]
    assert share([whole]) == share(halves)


@given(st.integers(1, 9))
def test_an_assembly_between_changes_nothing_and_multiplies(number: int) -> None:
    plain = {"listed_as": "assembly", "made_in": "DE", "technology": {}, "part_one": []}
    between = {**plain, "quantity": str(number), "components": [{**deepcopy(MAGNET), "quantity": "3"}]}
    assert share([between]) == share([{**deepcopy(MAGNET), "quantity": str(3 * number)}])


@given(st.integers(1, 10**6))
def test_scaling_every_price_changes_no_share(factor: int) -> None:
    def scaled(amount: int) -> str:
        return str(amount * factor)

    case = load("p01")
    bigger = changed(case, item__value={"amount": scaled(4), "currency": "USD"})
    price = {"amount": scaled(228), "currency": "USD", "per": "kg"}
    plain = changed(case, item__value={"amount": "4", "currency": "USD"})
    plain = changed(plain, item__part_one__0__price={"amount": "228", "currency": "USD", "per": "kg"})
    bigger = changed(bigger, item__part_one__0__price=price)
    assert conclude(plain).conclusion.shares == conclude(bigger).conclusion.shares


@given(quantities)
def test_a_part_without_a_price_only_widens_a_share(numbers: list[int]) -> None:
    parts = magnets(numbers)
    known = share(parts)
    parts[0]["value"] = None
    parts[0]["part_one"][0]["origin"] = None
    open_ = share(parts)
    for narrow, wide in zip(known, open_, strict=True):
        assert wide.lo <= narrow.lo
        assert wide.hi is None or narrow.hi <= wide.hi


@given(st.integers(1, 10**9))
def test_a_share_built_to_lie_on_the_line_is_caught_and_a_hair_less_is_not(cents: int) -> None:
    value, exact = f"{cents}", Fraction(cents, 1000)
    text = f"{exact.numerator * (1000 // exact.denominator)}"
    on = f"{text[:-3] or '0'}.{text[-3:].rjust(3, '0')}"
    under = Fraction(on) - Fraction(1, 10**9)
    case = changed(load("p08"), item__value={"amount": value, "currency": "USD"})

    def verdict(amount: str) -> str:
        found = answer(changed(case, item__part_one__0__value={"amount": amount, "currency": "USD"}))
        return str(found["verdict"])

    assert verdict(on) == "LICENCE_REQUIRED"
    nano = under.numerator * (10**9 // under.denominator)
    assert verdict(f"{nano // 10**9}.{nano % 10**9:09d}") == "NOT_CAUGHT"


stakes = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from(["no", "control", "watch", None])), max_size=4
)


def owners(found: list[tuple[int, str | None]]) -> tuple[Owner, ...]:
    left, result = 100, []
    for part, listed in found:
        share_ = min(part, left)
        left -= share_
        result.append(Owner(percent=point(Fraction(share_)), listed=listed, owners=()))
    return tuple(result)


def within(narrow: Interval, wide: Interval) -> bool:
    return wide.lo <= narrow.lo and (wide.hi is None or (narrow.hi is not None and narrow.hi <= wide.hi))


@given(stakes, st.booleans())
def test_added_up_is_never_less_than_the_largest_holder(
    found: list[tuple[int, str | None]], complete: bool
) -> None:
    held = owners(found)
    added, largest = listed_share(held, complete=complete), largest_listed(held, complete=complete)
    assert added.lo >= largest.lo
    assert added.hi is not None
    assert largest.hi is not None
    assert added.hi >= largest.hi


@given(stakes)
def test_what_nobody_vouches_for_only_widens_what_is_held(found: list[tuple[int, str | None]]) -> None:
    held = owners(found)
    for told in (listed_share, largest_listed):
        assert within(told(held, complete=True), told(held, complete=False))


@given(stakes, st.integers(0, 3))
def test_knowing_whether_an_owner_is_listed_stays_inside_what_was_possible(
    found: list[tuple[int, str | None]], place: int
) -> None:
    unknown = [(part, None if n == place else listed) for n, (part, listed) in enumerate(found)]
    for told in (listed_share, largest_listed):
        assert within(told(owners(found), complete=True), told(owners(unknown), complete=True))


days = st.dates(date(2024, 1, 1), date(2029, 12, 31))


@given(days, st.integers(1, 400), days)
def test_a_state_changes_only_on_days_that_are_named(start: date, length: int, day: date) -> None:
    known_to = date(2030, 1, 1)
    until = start + timedelta(days=length)
    events = (
        Event("in_force", start, None, date(2023, 1, 1), "a"),
        Event("suspended", start, until, date(2023, 2, 1), "b"),
    )
    timeline = read_timeline(events, known_to, None, ())
    expected = "not_started" if day < start else "suspended" if day <= until else "in_force"
    assert timeline.state_on(day) == expected
    change = timeline.changes_after(day)
    if change is not None:
        assert timeline.state_on(change.start - timedelta(days=1)) == expected
        assert timeline.state_on(change.start) != expected


@given(days, st.integers(1, 400), days, st.integers(1, 400))
def test_a_state_holds_since_the_first_day_of_its_unbroken_time(
    start: date, length: int, day: date, renewed: int
) -> None:
    until = start + timedelta(days=length)
    events = (
        Event("in_force", start, None, date(2023, 1, 1), "a"),
        Event("suspended", start, until, date(2023, 2, 1), "b"),
        Event("suspended", until + timedelta(days=1), until + timedelta(days=renewed), date(2023, 3, 1), "c"),
    )
    timeline = read_timeline(events, date(2030, 1, 1), None, ())
    since = timeline.since(day)
    if since is None:
        assert day < start
        return
    assert since <= day
    assert timeline.state_on(since) == timeline.state_on(day)
    assert timeline.state_on(since - timedelta(days=1)) != timeline.state_on(day)
    assert all(span.state == timeline.state_on(day) for span in timeline.spans if since <= span.start <= day)


def test_nobody_knows_since_when_a_state_holds_that_was_only_seen() -> None:
    events = (Event("not_started", date(2024, 1, 1), None, date(2024, 1, 1), "a"),)
    seen, dated = (
        StatusCheck(provision="P", state="in_force", start=start, checked_on=date(2026, 5, 2))
        for start in (None, date(2026, 5, 1))
    )
    day, known_to = date(2026, 6, 1), date(2026, 1, 1)
    timelines = [read_timeline(events, known_to, None, [check]) for check in (seen, dated)]
    assert [timeline.state_on(day) for timeline in timelines] == ["in_force", "in_force"]
    assert [timeline.since(day) for timeline in timelines] == [None, date(2026, 5, 1)]


@given(days, st.integers(1, 30))
def test_so_many_working_days_later_is_a_working_day(day: date, number: int) -> None:
    calendar = WorkingCalendar(holidays=frozenset({date(2025, 10, 1)}), worked=frozenset({date(2025, 9, 28)}))
    due = calendar.after(day, number)
    span = (day + timedelta(days=n) for n in range(1, (due - day).days + 1))
    assert calendar.is_working(due)
    assert sum(calendar.is_working(one) for one in span) == number
