# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the oracle says beside the verdict, held against answers worked out by hand."""

from datetime import date
from typing import Any

import pytest

from tests import making
from tests.oracle import brute
from tests.oracle.advice import duties
from tests.oracle.advice.doubts import doubts_that_matter
from tests.oracle.advice.warnings import listed_doubt, warnings
from tests.oracle.compare import bounds_of, compare, reading_differences
from tests.oracle.law import ACTIVITIES, USES, Case, chosen_readings, profile

USD = {"currency": "USD"}
FREE = {"military": "no", "listed": "no", "held_by_listed": "no"}
CHECK = {"provision": "R61-I", "state": "suspended", "from": "2025-11-07", "checked_on": "2026-11-24"}


def magnet(*entries: dict[str, Any], **facts: Any) -> dict[str, Any]:
    """Return a magnet of 100 USD made in Japan, with Chinese material in it."""
    return {
        "listed_as": "II-PM-3",
        "made_in": "JP",
        "value": {"amount": "100", **USD},
        "technology": dict.fromkeys(ACTIVITIES, "no"),
        "part_one": [{"row": "I-12", "origin": "CN", **entry} for entry in entries],
        "components": [],
        **facts,
    }


def exported(item: dict[str, Any], **facts: Any) -> Case:
    """Return an export from Japan to Mexico on a day in the suspension, with nothing else open."""
    uses = dict.fromkeys((*USES, "humanitarian"), "no")
    return {
        "on": "2026-03-17",
        "exporter": {"country": "JP"},
        "movement": "export",
        "destination": "MX",
        "item": item,
        "parties": [{"role": "importer", **FREE}, {"role": "end_user", **FREE}],
        "end_use": {**uses, "chips": {"kind": "none"}},
        **facts,
    }


def worth(amount: str, **facts: Any) -> dict[str, Any]:
    """Return an entry of a stated worth."""
    return {"value": {"amount": amount, **USD}, **facts}


def grams(amount: str, price: str | None = None, **facts: Any) -> dict[str, Any]:
    """Return an entry of so many grams, at a price for a kilogram."""
    stated = None if price is None else {"amount": price, **USD, "per": "kg"}
    return {"mass": {"amount": amount, "unit": "g"}, "price": stated, **facts}


# One gram of dysprosium oxide at the upper end of its reference range is worth 1.10 USD.
@pytest.mark.parametrize(
    ("item", "matter"),
    [
        (magnet(worth("0.05")), {"Q-23"}),
        (magnet(worth("0.0499999999")), set()),
        (magnet(worth("0.1")), set()),
        (magnet(worth("0.1", origin=None, china_share="50")), {"Q-12", "Q-23"}),
        (magnet(worth("0.1", china_share={"from": "0", "to": "0.0001"})), {"Q-12"}),
        (magnet(worth("0.1", china_share="0")), set()),
        (magnet(worth("0.1", china_share={"to": "0"})), set()),
        (magnet(worth("0.1", origin=None)), set()),
        (magnet(grams("0.1", "225")), {"Q-4"}),
        (magnet(grams("0.0909090909", "225")), set()),
        (magnet(grams("0.1", "225", row="I-08")), set()),
        (magnet(grams("0", "225")), set()),
        (magnet(worth("0.01", mass={"amount": "0.1", "unit": "g"})), {"Q-4"}),
        (magnet(worth("0.01", mass={"amount": "0.1", "unit": None})), {"Q-4"}),
        (magnet(worth("0.01", element_percent="4"), mass={"amount": "50", "unit": "g"}), {"Q-4"}),
        (magnet(worth("0.01", element_percent="4")), set()),
        # what was given for nothing has a market price; a mass of 0 has none
        (magnet(grams("0.1", "0")), {"Q-4"}),
        (magnet(grams("0.0909", "0")), set()),
        (magnet(grams("0", "0")), set()),
        (magnet(worth("0", mass={"amount": "0.1", "unit": "g"})), {"Q-4"}),
        (magnet(worth("0", mass={"from": "0", "to": "0.1", "unit": "g"})), {"Q-4"}),
        (magnet(worth("0", element_percent="4"), mass={"amount": "50", "unit": "g"}), {"Q-4"}),
        (magnet(worth("0", element_percent="0"), mass={"amount": "50", "unit": "g"}), set()),
        (magnet(worth("0", element_percent="4")), set()),
        (magnet(worth("0")), set()),
        (magnet(grams("0.1", "0", row="I-08")), set()),
        (magnet(grams("0.1", "0", origin="JP")), set()),
    ],
)
def test_which_doubts_matter(item: dict[str, Any], matter: set[str]) -> None:
    case = exported(item)
    assert set(doubts_that_matter(brute.worlds_of(case), brute.conclude(case))) == matter


def test_an_upper_price_that_no_rate_converts_has_no_limit() -> None:
    item = magnet(
        worth("0.01", mass={"amount": "1", "unit": "g"}), value={"amount": "100", "currency": "EUR"}
    )
    item["part_one"][0]["value"]["currency"] = "EUR"
    case = exported(item)
    answer = doubts_that_matter(brute.worlds_of(case), brute.conclude(case))["Q-4"]
    assert answer["possible"] == ["LICENCE_REQUIRED", "NOT_CAUGHT"]
    assert answer["content"][1] is None


def test_a_component_on_a_part_one_row_is_material_of_known_mass() -> None:
    oxide = {"listed_as": "I-12", "made_in": "CN", "value": {"amount": "0.01", **USD}, "quantity": "1"}
    parts = [{**oxide, "mass": {"amount": "0.1", "unit": "g"}}]
    case = exported(magnet(components=parts))
    assert set(doubts_that_matter(brute.worlds_of(case), brute.conclude(case))) == {"Q-4"}


@pytest.mark.parametrize(
    ("on", "facts", "standing"),
    [
        ("2026-11-10", {}, "unconfirmed"),
        ("2026-11-10", {"assumption": "published_text"}, "in_force"),
        ("2026-11-10", {"assumption": "announced"}, None),
        ("2027-01-10", {"assumption": "announced"}, "unconfirmed"),
        ("2027-01-10", {"status_checks": [{**CHECK, "until": "2027-01-10"}]}, "unconfirmed"),
        ("2026-11-10", {"status_checks": [{**CHECK, "until": "2026-11-10"}]}, "in_force"),
        ("2026-11-09", {}, None),
        ("2026-11-11", {}, None),
        ("2025-11-30", {}, None),
    ],
)
def test_the_last_day_of_a_suspension(on: str, facts: Any, standing: str | None) -> None:
    case = exported(magnet(worth("1")), on=on, **facts)
    turned = doubts_that_matter(brute.worlds_of(case), brute.conclude(case))
    assert turned.get("Q-15") == (standing and {"verdict": "LICENCE_REQUIRED", "standing": standing})


INSIDE = {"greater_china": "inside"}


@pytest.mark.parametrize(
    ("facts", "listed"),
    [
        ({}, {"apply_before_export", "compliance_notice"}),
        ({"destination": "CN"}, set()),
        ({"destination": "HK"}, {"apply_before_export", "compliance_notice"}),
        ({"destination": "HK", "readings": INSIDE}, set()),
        ({"movement": "domestic_transfer", "destination": "JP"}, {"compliance_notice"}),
        ({"exporter": {"country": "CN"}}, {"compliance_notice"}),
        ({"exporter": {"country": "CN"}, "movement": "domestic_transfer", "destination": "CN"}, set()),
        ({"on": "2026-11-11"}, {"apply_before_export", "compliance_notice", "confirm_status"}),
        ({"on": "2026-11-11", "destination": "CN"}, set()),
        (
            {"status_checks": [{**CHECK, "state": "ended", "checked_on": "2025-11-07"}]},
            set(),
        ),
    ],
)
def test_duties(facts: Any, listed: set[str]) -> None:
    case = exported(magnet(worth("1")), **facts)
    found = brute.conclude(case)
    owed = duties.duties(brute.worlds_of(case), chosen_readings(case), found["standing"])
    assert set(owed) == listed | {"keep_records"}
    assert all(duty["applies"] == "yes" for duty in owed.values())


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2025-10-20", "2025-11-03"),
        ("2026-02-13", "2026-03-05"),  # the new year's week off, both its Saturdays worked
        ("2026-04-30", "2026-05-18"),  # Saturday the ninth is worked
        ("2026-12-28", "2027-01-12"),  # New Year's Day is free in every year
        ("2027-02-01", "2027-02-15"),  # no table of holidays yet
    ],
)
def test_ten_chinese_working_days(day: str, due: str) -> None:
    assert duties.working_days_after(date.fromisoformat(day), 10).isoformat() == due


def judged_same(entry: str, **facts: Any) -> dict[str, Any]:
    """Return an end user with an entry that somebody judged to be the same party."""
    candidates = [{"id": entry, "verdict": "match", "judged": "same"}]
    return {"role": "end_user", **FREE, "screened": {"candidates": candidates}, **facts}


@pytest.mark.parametrize(
    ("party", "disagree"),
    [
        (judged_same("4711"), False),
        ({"role": "end_user", **FREE, "owners": [{"percent": "10", "listed": "watch"}]}, True),
        ({"role": "end_user", **FREE, "owners": [{"percent": "50", "listed": "watch"}]}, True),
        ({"role": "end_user", **FREE, "owners": [{"percent": "60"}]}, False),
    ],
)
def test_facts_about_parties_that_disagree(party: dict[str, Any], disagree: bool) -> None:
    case = exported(magnet(worth("1")), parties=[{"role": "importer", **FREE}, party])
    allowed = warnings(brute.worlds_of(case), chosen_readings(case))
    assert ("no" not in allowed["facts_disagree"]) is disagree


def test_a_listed_party_touches_the_doubt_about_stopped_listings() -> None:
    case = exported(magnet(), parties=[{"role": "end_user", "listed": "watch"}])
    assert listed_doubt(case) == {"yes"}
    assert listed_doubt(exported(magnet())) == {"no"}


def test_a_profile_may_leave_open_what_composition_and_class_settle_together_alone() -> None:
    """A part of any class is caught: as an article for its own mining, else for the magnet in it (section 5)."""
    inner = magnet(listed_as="II-PM-1", part_one=[{"row": "X-02", "origin": "CN", **worth("0.1")}])
    inner = {**inner, **worth("0.1")}
    mined = {**dict.fromkeys(ACTIVITIES, "no"), "mining": "yes"}
    part = magnet(listed_as=None, technology=mined, components=[{**inner, "quantity": "1"}])
    part = {**part, **worth("0.1"), "quantity": "1"}
    item = magnet(listed_as="assembly", components=[part])
    read = {"profile": "safest", "feedstock": "as_bought"}
    case = {"format": "lodestone-case/1", **exported(item, readings=read, on="2025-10-08")}
    worlds = brute.worlds_of(case)
    assert bounds_of(worlds, profile("safest")) == ({"LICENCE_REQUIRED"}, {"LICENCE_REQUIRED", "NOT_CAUGHT"})
    low, high = bounds_of(worlds)
    assert low == high
    found = making.answer(case)
    assert found["profiles"]["safest"] == "UNDETERMINED"
    assert compare(case, found).differences == []
    for wrong in (
        {"safest": "OUTSIDE", "narrowest": "OUTSIDE"},
        {"safest": "LICENCE_REQUIRED", "narrowest": "NOT_CAUGHT"},
    ):
        assert list(reading_differences(worlds, {**found, "profiles": wrong})) != []
