# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The lists of the law file: every entry from a notice, every notice whole, the state of a day from its steps."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.law.listing import COUNTERMEASURE, Listing
from desktop_app.domain.law.listing_counts import count_lists, count_notices, find_miscounts
from desktop_app.domain.law.pack import Pack
from tests.architecture.source import TREE
from tests.making import program

RULES = TREE / "resources" / "rules" / "cn-rare-earth"

pytestmark = pytest.mark.rules


def the_pack() -> Pack:
    return program().pack


def _csv(name: str) -> list[dict[str, str]]:
    with (RULES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_notice_holds_the_names_it_says() -> None:
    held = Counter(party.listing.id for party in the_pack().listed.values())
    assert held == {name: listing.names for name, listing in the_pack().listings.items() if listing.names}
    assert held.total() == 277


def test_the_lists_hold_every_name_of_every_notice_that_is_known() -> None:
    pack = the_pack()
    assert list(find_miscounts(pack)) == []
    assert [counted.describe() for counted in count_lists(pack)] == [
        f"193 of 193 control and watch entries of the notices known to us up to {pack.known_to}",
        f"81 of 81 entries of the unreliable entity list of the notices known to us up to {pack.known_to}",
        f"2 of 2 entries of countermeasures of the notices known to us up to {pack.known_to}; incomplete notices: 2"
        " (MOFCOM-ORDER-2026-2, MOFCOM-ORDER-2026-3); reported by the press alone: 1",
    ]


def test_a_notice_that_is_held_in_part_is_told_and_one_that_is_miscounted_fails() -> None:
    pack = the_pack()
    first, second = pack.listings["MOFCOM-2025-1"], pack.listings["MOFCOM-2025-13"]
    partly = replace(first, named=30, is_complete=False)
    miscounted = replace(second, names=14)
    broken = replace(pack, listings={**pack.listings, first.id: partly, second.id: miscounted})
    assert list(find_miscounts(broken)) == ["MOFCOM-2025-13: 14 rows are stated, and 15 are there"]
    told = count_lists(broken)[0].describe()
    assert told.startswith("193 of 195 control and watch entries")
    assert told.endswith("; incomplete notices: 1 (MOFCOM-2025-1)")
    called_complete = replace(pack, listings={first.id: replace(first, named=30)})
    assert "it is called complete, and has 28 of 30 names" in "".join(find_miscounts(called_complete))


def test_every_notice_is_an_instrument_with_its_address() -> None:
    pack = the_pack()
    for row in _csv("listed_batches.csv"):
        instrument = pack.instruments[row["id"]]
        assert instrument.dated.isoformat() == row["listed_on"]
        assert instrument.title_zh == row["title"]
        assert instrument.url


def test_entries_by_list_and_last_status() -> None:
    pack = the_pack()
    counted = Counter((party.listing.list, party.status) for party in pack.listed.values())
    assert counted == {
        ("control", "active"): 110,
        ("control", "suspended"): 16,
        ("control", "stopped"): 27,
        ("watch", "active"): 40,
        ("unreliable", "active"): 54,
        ("unreliable", "suspended"): 11,
        ("unreliable", "stopped"): 16,
        ("countermeasure", "active"): 2,
        ("countermeasure", "reported"): 1,
    }


def test_only_the_notices_from_no_11_of_2026_on_bind_people_abroad() -> None:
    binding = {name for name, listing in the_pack().listings.items() if listing.binds_abroad}
    assert binding == {f"MOFCOM-2026-{number}" for number in (11, 20, 23, 27, 30)}


@pytest.mark.parametrize(
    ("notice", "on", "state"),
    [
        ("MOFCOM-2025-1", "2025-01-01", "not_started"),
        ("MOFCOM-2025-1", "2025-01-02", "in_force"),
        ("MOFCOM-2025-1", "2026-11-24", "in_force"),
        ("MOFCOM-2025-13", "2025-11-09", "in_force"),
        ("MOFCOM-2025-13", "2025-11-10", "stopped"),
        ("MOFCOM-2025-21", "2025-05-13", "in_force"),
        ("MOFCOM-2025-21", "2025-05-14", "suspended"),
        ("MOFCOM-2025-21", "2025-11-10", "suspended"),
        ("MOFCOM-2025-21", "2026-11-10", "suspended"),
        ("MOFCOM-2025-21", "2026-11-11", "unconfirmed"),
        ("MOFCOM-2025-22", "2025-04-09", "not_started"),
        ("MOFCOM-2025-22", "2025-04-10", "in_force"),
        ("MOFCOM-2025-22", "2025-08-11", "suspended"),
        ("MOFCOM-2025-22", "2025-08-12", "stopped"),
        ("UEL-2025-8", "2025-04-10", "in_force"),
        ("UEL-2025-8", "2025-06-01", "suspended"),
        ("UEL-2025-8", "2026-11-24", "stopped"),
        ("UEL-2025-6", "2025-11-10", "stopped"),
        ("MOFCOM-ORDER-2026-2", "2026-08-05", "in_force"),
        ("PRESS-2026-09-04", "2026-11-29", "reported"),
    ],
)
def test_the_state_of_a_day_is_reckoned(notice: str, on: str, state: str) -> None:
    assert the_pack().listings[notice].state_on(date.fromisoformat(on)) == state


def _history(listing: Listing) -> str:
    """Return the steps of a listing as its entries write them."""
    steps = []
    for step in listing.steps:
        state = step.state.replace("_", " ")
        days = f" {step.start}..{step.until}" if step.until else f" from {step.start}"
        steps.append(f"{state}{days} [{step.notice}]")
    return "; ".join(steps)


def test_every_entry_tells_the_steps_of_its_notice() -> None:
    listings = the_pack().listings
    for row in _csv("listed_parties.csv"):
        written = row["status_history"]
        # The suspension of May had no printed end for No. 8 of the unreliable list; the entries end it with the stop.
        reckoned = _history(listings[row["instrument"]]).replace(
            "suspended from 2025-05-14 [", "suspended 2025-05-14..2025-08-11 ["
        )
        assert written == reckoned, row["id"]


def test_entries_of_one_party_name_each_other() -> None:
    pack = the_pack()
    for party in pack.listed.values():
        assert party.id not in party.same_as
        assert set(party.same_as) <= pack.listed.keys()


def test_the_newest_listing_is_a_printed_notice_and_no_report_of_the_press() -> None:
    pack = the_pack()
    assert pack.newest_listing is pack.listings["MOFCOM-2026-30"]
    assert pack.newest_listing.listed_on == date(2026, 7, 24)
    assert pack.newest_notice(COUNTERMEASURE) is pack.listings["MOFCOM-ORDER-2026-3"]
    reports = {name: listing for name, listing in pack.listings.items() if listing.is_reported}
    assert list(reports) == ["PRESS-2026-09-04"]
    only_reports = replace(pack, listings=reports)
    assert only_reports.newest_listing is None
    assert only_reports.newest_notice(COUNTERMEASURE) is None


def test_a_notice_that_names_nobody_is_not_the_newest_listing() -> None:
    pack = the_pack()
    later = replace(pack.listings["UEL-2025-6"], listed_on=date(2026, 8, 1))
    assert later.named == 0
    changed = replace(pack, listings={**pack.listings, later.id: later})
    assert changed.newest_listing is pack.listings["MOFCOM-2026-30"]


def test_a_report_of_the_press_is_counted_among_no_notices() -> None:
    pack = the_pack()
    naming = {party.listing.id for party in pack.listed.values()}
    assert "PRESS-2026-09-04" in naming
    assert count_notices(pack) == len(naming) - 1
