# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is said of a party on a list: whom the notice of the judged entry binds, and what holds on the export day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.making import answer, changed, load, program

MAGNET = load("p01")
CLEARING_WORDS = ("forbid", "Barred are")


def judged(entry: str | None, on: str = "2025-10-20", **fields: Any) -> dict[str, Any]:
    """Return the magnet case with the end user on the control list, judged to be an entry."""
    candidates = [{"id": entry, "verdict": "match", "judged": "same"}] if entry else []
    party = {"parties__1__listed": "control", "parties__1__screened": {"candidates": candidates}}
    return changed(MAGNET, on=on, **{**party, **fields})


def ban(case: dict[str, Any]) -> dict[str, Any]:
    """Return the warning about the control list."""
    (found,) = [one for one in answer(case)["warnings"] if one["code"] == "control_list_ban"]
    return dict(found)


def test_without_a_judged_entry_it_says_that_notices_differ() -> None:
    found = ban(judged(None))
    assert "notices differ" in found["text"]
    assert "suppliers of any country" in found["text"]
    assert "details" not in found


def test_a_notice_of_2025_binds_exporters_in_china_alone() -> None:
    found = ban(judged("control-2025-1-01"))
    assert "exporters in China" in found["text"]
    assert "does not name people abroad" in found["text"]
    assert "any country" not in found["text"]
    assert "Barred are: dual-use exports from China." in found["text"]
    assert found["details"] == ["General Dynamics (no. 1): No. 1 of 2025, in force on the export day"]


def test_a_notice_of_2026_binds_people_of_any_country() -> None:
    found = ban(judged("control-2026-11-01", on="2026-03-02"))
    assert "individuals of any country" in found["text"]
    assert "by anyone abroad" in found["text"]


@pytest.mark.parametrize(
    ("entry", "on", "says"),
    [
        ("control-2025-21-01", "2025-10-20", "suspended, from 2025-05-14 to 2025-11-09"),
        ("control-2025-21-01", "2026-01-05", "suspended, from 2025-05-14 to 2026-11-10"),
        ("control-2025-13-01", "2025-11-10", "stopped from 2025-11-10 by the statement of 5 November 2025"),
        (
            "control-2025-21-01",
            "2026-11-24",
            "suspended from 2025-05-14, as far as is known to 2026-11-10, and no later",
        ),
        ("control-2026-11-01", "2025-10-20", "takes effect on 2026-02-24, after the export day"),
    ],
)
def test_what_rests_is_said_with_its_days_and_called_forbidden_by_nothing(
    entry: str, on: str, says: str
) -> None:
    text = ban(judged(entry, on=on))["text"]
    assert says in text
    assert not any(word in text for word in CLEARING_WORDS)


def test_what_ran_out_is_unconfirmed() -> None:
    found = ban(judged("control-2025-21-01", on="2026-11-24"))
    assert "unconfirmed" in found["text"]
    assert found["details"][0].endswith("unconfirmed on the export day")
    assert found["details"][1].startswith("The end day is worked out")


def test_a_judged_entry_of_another_list_is_not_told_as_a_control_listing() -> None:
    assert "notices differ" in ban(judged("unreliable-2025-1-01"))["text"]


def test_a_second_listed_party_without_an_entry_is_told_of_too() -> None:
    text = ban(judged("control-2025-1-01", parties__0__listed="control"))["text"]
    assert "exporters in China" in text
    assert "notices differ" in text


@pytest.mark.parametrize(
    ("fields", "touched"),
    [
        ({"parties__1__listed": "control"}, True),
        ({"parties__1__listed": "watch"}, True),
        ({"parties__1__owners": [{"name": "A", "percent": "10", "listed": "watch"}]}, True),
        ({"parties__1__listed": "no"}, False),
        ({"parties__1__listed": None}, False),
    ],
)
def test_whether_stopped_is_removed_is_asked_of_stated_listings(
    fields: dict[str, Any], touched: bool
) -> None:
    assert ("Q-31" in answer(changed(MAGNET, **fields))["doubts"]) is touched


def test_an_exporter_in_china_is_told_of_the_declaration() -> None:
    (found,) = [one for one in answer(load("p19"))["warnings"] if one["code"] == "other_regime"]
    assert "R61-VII-1" in found["text"]
    assert "final destination" in found["text"]


CONTROL = sorted(name for name, party in program().pack.listed.items() if party.listing.list == "control")


@given(some.sampled_from(CONTROL), some.integers(0, 800))
def test_only_what_is_in_force_on_the_day_is_called_barred(entry: str, days: int) -> None:
    on = date(2025, 1, 1) + timedelta(days)
    listing = program().pack.listed[entry].listing
    text = ban(judged(entry, on=on.isoformat()))["text"]
    assert ("Barred are" in text) is (listing.state_on(on) == "in_force")
    assert ("individuals of any country" in text) is listing.binds_abroad
    assert ("unconfirmed" in text) is (listing.state_on(on) == "unconfirmed")


@pytest.mark.parametrize(
    ("entry", "on", "fields", "told"),
    [
        ("control-2025-1-01", "2025-10-20", {"listed": "no"}, True),
        ("control-2025-1-01", "2025-10-20", {"listed": None}, True),
        ("control-2025-1-01", "2025-10-20", {"listed": "watch"}, False),
        ("watch-2026-12-01", "2026-02-24", {"listed": "no"}, True),
        ("watch-2026-12-01", "2026-02-23", {"listed": "no"}, False),  # in force from the next day
        ("unreliable-2025-9-01", "2025-10-20", {"listed": "no", "unreliable": "no"}, True),
        ("unreliable-2025-9-01", "2025-10-20", {"listed": "no", "unreliable": "yes"}, False),
        ("4711", "2025-10-20", {"listed": "no"}, False),
    ],
)
def test_a_judgement_that_the_case_does_not_follow_is_a_contradiction(
    entry: str, on: str, fields: dict[str, Any], told: bool
) -> None:
    case = judged(entry, on=on)
    case["parties"][1].update(fields)
    assert _contradicted(case) is told


def test_a_judgement_of_an_owner_is_followed_too() -> None:
    candidates = [{"id": "control-2025-1-01", "judged": "same"}]
    owner = {"percent": "10", "listed": "no", "screened": {"candidates": candidates}}
    case = changed(MAGNET, parties__1__owners=[{"percent": "20", "listed": "no", "owners": [owner]}])
    assert _contradicted(case)
    owner["listed"] = "control"
    assert not _contradicted(case)


def _contradicted(case: dict[str, Any]) -> bool:
    warnings = [one for one in answer(case)["warnings"] if one["code"] == "facts_disagree"]
    return any("was judged the same as" in str(told) for one in warnings for told in one["details"])
