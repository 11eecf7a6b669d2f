# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Duties: which are listed, and whether each is owed, owed if the rule is in force, or advised."""

from __future__ import annotations

from typing import Any

import pytest

from tests.making import answer, changed, load

MAGNET = load("p01")
CHINESE = changed(MAGNET, item__made_in="CN")
ON_DAYS = {"in_force": "2025-10-20", "not_started": "2025-10-08", "suspended": "2026-01-05"}


def owed(case: dict[str, Any]) -> dict[str, str]:
    """Return the duties of a case: code and whether it is owed."""
    return {duty["code"]: duty["owed"] for duty in answer(case)["duties"]}


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (changed(CHINESE, on="2025-10-20"), "yes"),
        (changed(CHINESE, on="2025-10-08"), "if_it_runs"),
        (changed(CHINESE, on="2026-01-05"), "if_it_runs"),
        (changed(CHINESE, on="2026-11-24"), "if_it_runs"),
        (changed(CHINESE, on="2026-11-24", assumption="published_text"), "yes"),
    ],
)
def test_what_the_rule_asks_for_is_owed_as_far_as_it_runs(case: dict[str, Any], expected: str) -> None:
    found = owed(case)
    assert found["apply_before_export"] == found["compliance_notice"] == expected
    assert found["keep_records"] == "advised"


def test_a_rule_that_has_ended_asks_for_nothing() -> None:
    check = {
        "provision": "R61-I",
        "notice": "repealed",
        "state": "ended",
        "from": "2026-11-20",
        "checked_on": "2026-11-24",
    }
    assert owed(changed(CHINESE, on="2026-11-24", status_checks=[check])) == {"keep_records": "advised"}


def test_every_duty_has_all_its_keys() -> None:
    for case in (MAGNET, load("p04"), load("p17"), changed(MAGNET, on="2026-11-24")):
        for duty in answer(case)["duties"]:
            assert {"code", "applies", "text", "provisions", "due", "owed"} <= duty.keys()
    (kept,) = [duty for duty in answer(load("p04"))["duties"] if duty["code"] == "keep_records"]
    assert kept["provisions"] == []


def test_looking_up_the_standing_is_advised_where_the_announcement_reaches() -> None:
    unconfirmed = changed(MAGNET, on="2026-11-24")
    assert owed(unconfirmed)["confirm_status"] == "advised"
    assert "confirm_status" not in owed(changed(unconfirmed, destination="CN"))
    assert "confirm_status" not in owed(changed(unconfirmed, exporter__country="CN"))
    assert "confirm_status" in owed(changed(unconfirmed, movement="domestic_transfer"))


@pytest.mark.parametrize(
    ("fields", "listed"),
    [
        ({}, True),
        ({"movement": "domestic_transfer"}, True),
        ({"destination": "CN"}, False),
        ({"destination": "CN", "movement": "domestic_transfer"}, False),
        ({"destination": "HK"}, True),
        ({"destination": "HK", "readings": {"greater_china": "inside"}}, False),
        ({"exporter__country": "CN"}, True),
        ({"exporter__country": "CN", "movement": "domestic_transfer"}, False),
        ({"exporter__country": "CN", "destination": "CN"}, False),
        ({"item__listed_as": "not_listed"}, False),
    ],
)
def test_the_notice_goes_with_what_is_reached(fields: dict[str, Any], listed: bool) -> None:
    assert ("compliance_notice" in owed(changed(MAGNET, **fields))) is listed


def test_an_exporter_nobody_knows_may_owe_the_notice() -> None:
    case = changed(MAGNET, exporter={}, movement="domestic_transfer")
    (notice,) = [duty for duty in answer(case)["duties"] if duty["code"] == "compliance_notice"]
    assert notice["applies"] == "unknown"
