# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Standing on every day of five years, under every assumption, against a table; and what checks do to it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from desktop_app.domain.case import StatusCheck
from desktop_app.domain.engine.standing import OldLaw, find_old_law
from tests.making import answer, changed, load

LIMBS = ("value", "technology", "origin")
EXTENDED = StatusCheck(
    provision="R61-I",
    notice=None,
    state="suspended",
    start=date(2026, 11, 11),
    until=date(2027, 1, 10),
    checked_on=date(2026, 11, 24),
)
STARTED = {"value": False, "technology": False, "origin": True}


def expected(limb: str, day: date, assumption: str | None) -> str:
    """Return the standing of a limb, written out by hand from the dates of the announcements."""
    if day < date(2025, 10, 9):
        return "not_started"
    if day < date(2025, 11, 7):
        return "in_force" if STARTED[limb] else "not_started"
    if day <= date(2026, 11, 10):
        return "suspended"
    if assumption == "published_text":
        return "in_force"
    if assumption == "announced" and day <= date(2027, 1, 10):
        return "suspended"
    return "unconfirmed"


@pytest.mark.parametrize("assumption", [None, "announced", "published_text"])
def test_every_day_of_five_years_has_the_standing_of_the_table(assumption: str | None) -> None:
    from tests.making import program

    law = program().law
    timelines = {
        limb.id: law.read_provision_timeline(limb.provision, assumption, ()) for limb in law.pack.limbs
    }
    day = date(2024, 1, 1)
    while day < date(2029, 1, 1):
        found = {limb: timelines[limb].state_on(day) for limb in LIMBS}
        assert found == {limb: expected(limb, day, assumption) for limb in LIMBS}, day
        day += timedelta(days=1)


def check(**fields: Any) -> dict[str, Any]:
    base = {
        "provision": "R61-I",
        "state": "suspended",
        "from": "2025-11-07",
        "until": "2027-01-10",
        "checked_on": "2026-11-24",
    }
    return {**base, **fields}


@pytest.mark.parametrize(
    ("on", "checks", "overall"),
    [
        ("2026-12-20", [check()], "suspended"),
        ("2027-01-10", [check()], "suspended"),
        ("2027-01-11", [check()], "unconfirmed"),
        ("2026-12-20", [check(until="2026-11-30")], "unconfirmed"),
        ("2026-12-20", [check(state="in_force", **{"from": "2026-11-11"}, until=None)], "in_force"),
        ("2026-11-20", [check(state="ended", **{"from": "2026-11-15"}, until=None)], "ended"),
        ("2027-01-05", [check(state="in_force", until="2026-12-31")], "unconfirmed"),
        ("2026-12-20", [check(state=None)], "unconfirmed"),
        ("2026-12-20", [check(checked_on=None)], "unconfirmed"),
        ("2026-12-20", [check(provision=None)], "unconfirmed"),
        (
            "2026-12-20",
            [check(), check(state="in_force", checked_on="2026-12-10", **{"from": "2026-12-05"}, until=None)],
            "in_force",
        ),
        # Found before its first day, a state may still come otherwise, whatever ran the day before.
        ("2026-11-10", [check(checked_on="2026-11-05", **{"from": "2026-11-11"})], "suspended"),
        ("2026-11-11", [check(checked_on="2026-11-05", **{"from": "2026-11-11"})], "unconfirmed"),
        ("2026-12-20", [check(checked_on="2026-10-01", **{"from": "2026-10-20"})], "unconfirmed"),
        ("2026-11-11", [check(checked_on="2026-11-11", **{"from": "2026-11-11"})], "suspended"),
    ],
)
def test_a_check_counts_as_a_notice_from_its_first_day_on(
    on: str, checks: list[dict[str, Any]], overall: str
) -> None:
    assert answer(changed(load("p01"), on=on, status_checks=checks))["standing"]["overall"] == overall


def test_an_announcement_that_counts_is_carried_out_whatever_stood_before() -> None:
    ended = check(state="ended", checked_on="2025-12-01", **{"from": "2025-12-01"}, until=None)
    case = changed(load("p01"), on="2026-11-11", assumption="announced", status_checks=[ended])
    assert answer(case)["standing"]["overall"] == "suspended"


def test_a_check_of_one_limb_leaves_the_others_alone() -> None:
    found = answer(changed(load("p01"), on="2026-12-20", status_checks=[check(provision="R61-I-3")]))
    assert found["standing"] == {
        "value": "unconfirmed",
        "technology": "unconfirmed",
        "origin": "suspended",
        "overall": "unconfirmed",
        "without_assumption": "unconfirmed",
    }


def test_the_next_change_follows_the_limbs_that_count() -> None:
    caught_by_value, caught_by_origin = load("p01"), load("p05")
    assert answer(changed(caught_by_value, on="2025-10-08"))["next_change"] == {
        "on": "2025-11-07",
        "standing": "suspended",
    }
    assert answer(changed(caught_by_origin, on="2025-10-08"))["next_change"] == {
        "on": "2025-10-09",
        "standing": "in_force",
    }
    assert answer(changed(caught_by_value, on="2026-12-01"))["next_change"] is None
    announced = answer(changed(caught_by_value, on="2026-12-01", assumption="announced"))
    assert announced["next_change"] == {"on": "2027-01-11", "standing": "unconfirmed"}


@pytest.mark.parametrize(
    ("on", "assumption", "touched"),
    [
        ("2026-06-01", None, False),
        ("2026-11-11", "published_text", True),
        ("2026-11-11", None, True),
        ("2026-12-01", "announced", False),
    ],
)
def test_a_limb_that_runs_by_a_lapse_alone_raises_the_doubt(
    on: str, assumption: str | None, touched: bool
) -> None:
    doubts = answer(changed(load("p01"), on=on, assumption=assumption))["doubts"]
    assert ("Q-16" in doubts) is touched


def test_days_that_rest_on_a_lapse_themselves_do_not_settle_the_doubt() -> None:
    """By the printed notices alone the grounds run from 11 November, and again after the suspension that was found."""
    in_force = check(state="in_force", checked_on="2026-11-20", **{"from": "2026-11-20", "until": None})
    suspended = check(**{"from": "2026-11-24"})
    for checks, touched in ([suspended], True), ([in_force, suspended], False):
        case = changed(load("p01"), on="2027-01-20", assumption="published_text", status_checks=checks)
        after = answer(case)
        assert after["standing"]["value"] == "in_force"
        assert ("Q-16" in after["doubts"]) is touched


@pytest.mark.parametrize(
    ("on", "checks", "expected"),
    [
        (date(2026, 11, 10), (), None),  # the printed end is inside the suspension
        (date(2026, 11, 11), (), OldLaw(33, date(2026, 11, 10))),
        (date(2026, 11, 29), (EXTENDED,), None),  # somebody looked, and a notice speaks beyond
        (date(2026, 12, 8), (EXTENDED,), None),
        (date(2026, 12, 9), (EXTENDED,), OldLaw(61, None)),
        (date(2027, 1, 11), (EXTENDED,), OldLaw(94, date(2027, 1, 10))),
    ],
)
def test_a_law_file_is_old_once_a_known_end_has_passed_or_after_sixty_days(
    on: date, checks: tuple[StatusCheck, ...], expected: OldLaw | None
) -> None:
    from tests.making import program

    assert find_old_law(program().law, checks, on) == expected
