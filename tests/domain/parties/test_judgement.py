# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How long a judgement holds, and what it says of the party."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.parties.judgement import (
    EntrySeen,
    PartySeen,
    is_unreliable_by,
    list_changes,
    listed_by,
)

PARTY = PartySeen(("Hokuto Heavy Ind.", "北斗重工"), "JP", "1-2 Minato")
ENTRY = EntrySeen(("北斗重工業", "Hokuto Heavy Industries"), ("JP",), "entity", "control", date(2026, 2, 24))
DAY = date(2026, 11, 24)

names = st.lists(st.text("abАВ 北斗", min_size=1), min_size=1, max_size=4).map(tuple)
parties = st.builds(PartySeen, names, st.sampled_from(["", "JP", "US"]), st.text("ab ", max_size=4))
entries = st.builds(
    EntrySeen,
    names,
    st.sampled_from([(), ("JP",), ("US", "JP")]),
    st.sampled_from(["", "entity", "person"]),
    st.sampled_from(["", "control", "watch", "unreliable", "us_ofac_sdn"]),
    st.one_of(st.none(), st.dates(date(2025, 1, 1), date(2027, 1, 1))),
)


@given(parties, entries)
def test_what_stayed_as_it_was_holds(party: PartySeen, entry: EntrySeen) -> None:
    assert list_changes(party, party, entry, entry) == ()


@given(parties, entries, entries)
def test_a_judgement_comes_back_by_what_the_entry_is_not_by_when_it_takes_effect(
    party: PartySeen, then: EntrySeen, now: EntrySeen
) -> None:
    moved = replace(then, in_force_from=now.in_force_from)
    assert list_changes(party, party, then, moved) == ()
    if (then.countries, then.kind, then.list) != (now.countries, now.kind, now.list):
        assert list_changes(party, party, then, now)


def test_case_width_order_and_spaces_of_names_are_no_change() -> None:
    now = replace(PARTY, names=("北斗重工", "ＨＯＫＵＴＯ  heavy ind."), address="1-2  MINATO")
    turned = replace(ENTRY, names=ENTRY.names[::-1])
    assert list_changes(PARTY, now, ENTRY, turned) == ()


@pytest.mark.parametrize(
    ("party", "entry", "says"),
    [
        (replace(PARTY, names=("Hokuto Rail",)), ENTRY, "now Hokuto Rail"),
        (replace(PARTY, country=""), ENTRY, "sat in JP, now in not known"),
        (replace(PARTY, address="2-2 Minato"), ENTRY, "was 1-2 Minato, now 2-2 Minato"),
        (PARTY, replace(ENTRY, names=("北斗航空",)), "now 北斗航空"),
        (PARTY, replace(ENTRY, countries=("JP", "US")), "was JP, now JP, US"),
        (PARTY, replace(ENTRY, list="watch"), "in the list control, now in watch"),
        (PARTY, None, "no longer met"),
    ],
)
def test_each_change_is_told_with_what_it_was(party: PartySeen, entry: EntrySeen | None, says: str) -> None:
    (change,) = list_changes(PARTY, party, ENTRY, entry)
    assert says in change


@given(st.lists(entries, max_size=5), st.dates(date(2025, 1, 1), date(2027, 1, 1)))
def test_only_control_and_watch_lists_fill_listed_and_only_from_their_day(
    same: list[EntrySeen], on: date
) -> None:
    begun = [entry for entry in same if entry.in_force_from is None or entry.in_force_from <= on]
    lists = {entry.list for entry in begun}
    expected = "control" if "control" in lists else "watch" if "watch" in lists else ""
    assert listed_by(same, on) == expected
    assert is_unreliable_by(same, on) == ("unreliable" in lists)


def test_an_entry_fills_from_the_day_on_which_it_takes_effect_and_without_a_day_at_once() -> None:
    start = ENTRY.in_force_from or DAY
    assert listed_by([ENTRY], start - timedelta(days=1)) == ""
    assert listed_by([ENTRY], start) == "control"
    assert listed_by([ENTRY], None) == "control"
