# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The entries of all lists together: found by text in both scripts, list, notice and standing, in any order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.basics.progress import Stopped
from desktop_app.domain.law.listing import LISTING_STATES
from desktop_app.partynames import STANDINGS
from desktop_app.services.party_lists.entries import EntryFilter, EntryKey, EntryRow, ListedEntries
from desktop_app.services.workspace import Workspace, open_workspace
from tests.making import program, put_empty_data_file
from tests.partynames.list_files import OWN, TARGETS
from tests.services.party_lists.test_lists import PACK, written

TODAY = date(2026, 11, 24)
HEADING = "id,name,aliases,country,list,notice,listed_on,standing,from,until\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(
        program(), put_empty_data_file(tmp_path / "data" / "lodestone.sqlite"), user_name="J. Haug"
    )
    yield opened
    opened.close()


def entries_of(workspace: Workspace, on: date = TODAY) -> ListedEntries:
    return ListedEntries(program().pack, workspace.party_lists, on)


def rows(entries: ListedEntries, wanted: EntryFilter) -> list[EntryRow]:
    keys = entries.find_keys(wanted)
    read = entries.read_rows(keys)
    assert set(read) == set(keys)
    return [read[key] for key in keys]


def names(entries: ListedEntries, wanted: EntryFilter) -> list[str]:
    return [row.entry.names[0] for row in rows(entries, wanted)]


def test_entries_of_the_law_file_and_of_loaded_lists_stand_together(
    workspace: Workspace, tmp_path: Path
) -> None:
    shipped = len(program().pack.listed)
    assert len(entries_of(workspace).find_keys(EntryFilter())) == shipped
    workspace.party_lists.load_file(written(tmp_path, OWN))
    entries = entries_of(workspace)
    assert entries.total == shipped + 3
    everything = rows(entries, EntryFilter())
    assert [row.entry.names[0] for row in everything[-3:]] == ["Acme Motors GmbH", "Bolt Ltd", "Bolt Ltd"]
    assert everything[0].party is not None
    assert everything[-1].party is None
    assert everything[-1].shown_list.name == "own"
    assert names(entries, EntryFilter(list="own")) == ["Acme Motors GmbH", "Bolt Ltd", "Bolt Ltd"]


@pytest.mark.parametrize(
    "typed", ["艾克米", "ACME motoren", "艾克米電機", "acme de", "a1", "9/2026 acme", "control motoren"]
)
def test_a_loaded_entry_is_found_by_any_of_its_texts(
    typed: str, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.party_lists.load_file(written(tmp_path, OWN))
    assert "Acme Motors GmbH" in names(entries_of(workspace), EntryFilter(typed, list="own"))


def test_letters_are_compared_without_case_accents_and_width(workspace: Workspace, tmp_path: Path) -> None:
    odd = f'{HEADING}1,Göppingen Gerät,,,,,,,,\n2,СУХОЙ ОАО,,,,,,,,\n3,"The ""Q"" \\ Firm",,,,,,,,\n'
    workspace.party_lists.load_file(written(tmp_path, odd))
    entries = entries_of(workspace)
    for typed, name in (
        ("goppingen", "Göppingen Gerät"),
        ("GERÄT", "Göppingen Gerät"),
        ("сухой", "СУХОЙ ОАО"),
        ('"q"', 'The "Q" \\ Firm'),
        ("\\ firm", 'The "Q" \\ Firm'),
    ):
        assert names(entries, EntryFilter(typed, list="own")) == [name]
    for typed in ("%", "_", "goeppingen", "\\n"):
        assert names(entries, EntryFilter(typed, list="own")) == []


def test_the_law_file_is_found_in_both_scripts_and_both_spellings(workspace: Workspace) -> None:
    entries = entries_of(workspace)
    for typed in ("l3 harris", "L3哈里斯", "control-2025-1-02", "MOFCOM-2025-1 harris"):
        assert "L3 Harris Technologies" in names(entries, EntryFilter(typed)), typed
    assert (
        names(entries, EntryFilter("三菱造船株式會社"))
        == names(entries, EntryFilter("三菱造船株式会社"))
        != []
    )


def test_a_country_is_found_by_its_name_as_well(workspace: Workspace, tmp_path: Path) -> None:
    workspace.party_lists.load_file(written(tmp_path, OWN))
    places = {"DE": "Germany", "GB": "United Kingdom", "US": "United States", "JP": "日本"}
    entries = ListedEntries(program().pack, workspace.party_lists, TODAY, places)
    assert names(entries, EntryFilter("germany acme")) == ["Acme Motors GmbH"]
    assert names(entries, EntryFilter("united king bolt", list="own")) == ["Bolt Ltd"]
    of_japan = rows(entries, EntryFilter("日本", kind="watch"))
    assert {row.entry.country for row in of_japan} == {"JP"}
    assert len(of_japan) == 40
    assert names(entries, EntryFilter("ger", list="own")) == [], "too short for a country"


@pytest.mark.parametrize("kind", ["control", "watch", "unreliable"])
def test_entries_are_filtered_by_list_notice_and_standing(
    kind: str, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.party_lists.load_file(written(tmp_path, OWN))
    entries = entries_of(workspace)
    of_kind = rows(entries, EntryFilter(kind=kind))
    assert {row.entry.list for row in of_kind} == {kind}
    assert any(row.party is None for row in of_kind) == (kind == "control")
    for code, text in entries.list_notices(kind):
        of_notice = rows(entries, EntryFilter(kind=kind, notice=code))
        assert {row.party and row.party.listing.id for row in of_notice} == {code}
        assert text
    counted = [len(rows(entries, EntryFilter(kind=kind, standing=state))) for state in LISTING_STATES]
    assert sum(counted) == len(of_kind)
    assert entries.list_notices(list_id="own") == [("9/2026", "9/2026")]


def test_an_entry_is_sorted_with_those_of_every_other_list(workspace: Workspace, tmp_path: Path) -> None:
    workspace.party_lists.load_file(written(tmp_path, OWN))
    workspace.party_lists.load_file(written(tmp_path, TARGETS, "targets.csv"))
    entries = entries_of(workspace)
    up = [name.casefold() for name in names(entries, EntryFilter(order="name"))]
    assert up == sorted(up)
    assert names(entries, EntryFilter(order="name", descending=True))[-1].casefold() == up[0]
    countries = [row.entry.countries for row in rows(entries, EntryFilter("bolt", order="country"))]
    assert [code for (code,) in countries[:2]] == ["FR", "GB"]
    days = [row.entry.listed_on for row in rows(entries, EntryFilter(order="listed_on", descending=True))]
    stated = [day for day in days if day]
    assert stated == sorted(stated, reverse=True)
    assert days[-1] is None


def cells(start: date, days: Sequence[int | None]) -> list[str]:
    return ["" if day is None else (start + timedelta(day)).isoformat() for day in days]


def test_the_standing_is_reckoned_in_the_data_file_as_everywhere(
    workspace: Workspace, tmp_path: Path
) -> None:
    offsets: tuple[int | None, ...] = (None, -3, 0, 3)
    lines = [
        ",".join(("", f"N{number}", "", "", "", "", listed, standing, start, until))
        for number, (standing, (listed, start, until)) in enumerate(
            (standing, cells(TODAY, (one, two, three)))
            for standing in STANDINGS
            for one in offsets
            for two in offsets
            for three in offsets
            if two is None or three is None or two <= three
        )
    ]
    workspace.party_lists.load_file(written(tmp_path, HEADING + "\n".join(lines) + "\n"))
    for moved in range(-4, 6):
        entries = entries_of(workspace, TODAY + timedelta(moved))
        for state in LISTING_STATES:
            by_state = rows(entries, EntryFilter(list="own", standing=state))
            assert {row.state for row in by_state} <= {state}
        sums = (len(entries.find_keys(EntryFilter(list="own", standing=one))) for one in LISTING_STATES)
        assert sum(sums) == len(lines)


def test_an_entry_is_found_again_by_its_key_and_by_its_id(workspace: Workspace, tmp_path: Path) -> None:
    workspace.party_lists.load_file(written(tmp_path, OWN))
    entries = entries_of(workspace)
    keys = entries.find_keys(EntryFilter())
    for key in (keys[0], keys[-1]):
        assert keys[keys.index(key)] == key
    assert keys == entries.find_keys(EntryFilter())
    assert keys != entries.find_keys(EntryFilter("acme"))
    assert keys[:2] == [keys[0], keys[1]]
    with pytest.raises(ValueError, match="gone"):
        keys.index(EntryKey("gone@1", 0))
    assert entries.read_rows([EntryKey("gone@1", 0)]) == {}
    known = entries.key_of_entry("control-2025-1-02", PACK)
    assert known is not None
    assert entries.read_rows([known])[known].entry.id == "control-2025-1-02"
    assert entries.key_of_entry("Bolt Ltd (no. 3)", "own") == EntryKey("own@1", 2)
    for entry, of_list in (("nothing", PACK), ("a1", PACK), ("nothing", "own"), ("a1", "gone")):
        assert entries.key_of_entry(entry, of_list) is None


def test_the_first_entries_come_without_the_others_and_cancel_stops(
    workspace: Workspace, tmp_path: Path
) -> None:
    many = HEADING + "".join(f"{number},Bolt {number},,,,,,,,\n" for number in range(45_000))
    workspace.party_lists.load_file(written(tmp_path, many))
    entries = entries_of(workspace)
    of_law, own = entries.lists
    assert [row.entry.id for row in entries.find_first(own, "bolt", 3)] == ["0", "1", "2"]
    assert [row.entry.id for row in entries.find_first(own, "bolt 44999", 3)] == ["44999"]
    assert [row.entry.id for row in entries.find_first(of_law, "l3 harris", 1)] == ["control-2025-1-02"]
    with pytest.raises(Stopped):
        list(entries.find_first(own, "nothing like it", 3, cancelled=lambda: True))
    asked = iter([False, True])
    with pytest.raises(Stopped):
        entries.find_keys(EntryFilter("nothing"), cancelled=lambda: next(asked))
