# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of the publishers of sanctions, loaded: what is kept of an entry, what is not, and how weak names meet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.services.catalogue.look_ups import FirmSearch, row_of_search, search_of_row
from desktop_app.services.party_lists.lists import ShownList
from desktop_app.services.party_search.firm_searches import PartySearch
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Party
from desktop_app.services.workspace import Workspace, open_workspace
from tests.making import program, put_empty_data_file
from tests.partynames.official_list_files import EU_XML, FOLDER, OFAC_CSV, OFAC_XML, OFFICIAL, UN_XML

ENTITIES = (
    '{"id":"NK-1","caption":"Acme Motors","schema":"Company","target":true,"datasets":["x"],'
    '"last_seen":"2026-11-20","properties":{"name":["Acme Motors"],"weakAlias":["Kestrel Works"],'
    '"address":["1 Main St"],"birthDate":["1960"],"registrationNumber":["HRB 1"],"phone":["1"],'
    '"topics":["sanction"],"gender":["male"]}}\n'
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(
        program(), put_empty_data_file(tmp_path / "data" / "lodestone.sqlite"), user_name="J. Haug"
    )
    yield opened
    opened.close()


def loaded(workspace: Workspace, folder: Path, content: str, name: str = "list.txt") -> ShownList:
    file = folder / name
    file.write_bytes(content.encode())
    return workspace.party_lists.load_file(file, name)


def met(workspace: Workspace, name: str, country: str = "") -> list[tuple[str, str, str, str]]:
    answer = PartySearch(program(), date(2026, 11, 24), workspace.party_lists).search_name(name, country)
    return [
        (found.entry.id, found.name, found.verdict, found.reasons[0])
        for found in answer.candidates
        if found.list_id != "cn-rare-earth"
    ]


@pytest.mark.parametrize("name", OFFICIAL)
def test_every_list_is_kept_as_it_was_read(name: str, workspace: Workspace) -> None:
    shown = workspace.party_lists.load_file(FOLDER / name)
    entries = list(workspace.party_lists.list_entries(shown))
    assert len(entries) == shown.rows
    assert all(entry.details for entry in entries)
    assert shown.is_day_of_file == (name == "sdn.csv")


def test_a_weak_alias_meets_as_possible_at_most(workspace: Workspace, tmp_path: Path) -> None:
    loaded(workspace, tmp_path, EU_XML)
    weak = "the list calls Polar Bear a weak alias"
    assert met(workspace, "Polar Bear") == [("EU.1.10", "Polar Bear", "possible", weak)]
    assert met(workspace, "Polar Bear", "RU") == [("EU.1.10", "Polar Bear", "possible", weak)]
    assert [verdict for *_, verdict, _ in met(workspace, "Severny Magnet & Works")] == ["match"]


def test_a_weak_alias_does_not_hide_that_a_name_of_the_same_entry_matches(
    workspace: Workspace, tmp_path: Path
) -> None:
    loaded(
        workspace,
        tmp_path,
        EU_XML.replace('wholeName="Polar Bear"', 'wholeName="SEVERNY MAGNET &amp; WORKS"'),
    )
    assert [found[1:3] for found in met(workspace, "SEVERNY MAGNET & WORKS")] == [
        ("Severny Magnet & Works", "match")
    ]


def test_the_name_of_a_ship_meets_as_possible_at_most(workspace: Workspace, tmp_path: Path) -> None:
    loaded(workspace, tmp_path, OFAC_XML)
    assert met(workspace, "Nordlicht") == [
        ("38", "NORDLICHT", "possible", "it is the name of a ship or an aircraft")
    ]


def test_weak_aliases_of_open_sanctions_are_weak_too(workspace: Workspace, tmp_path: Path) -> None:
    shown = loaded(workspace, tmp_path, ENTITIES)
    (entry,) = workspace.party_lists.list_entries(shown)
    assert (entry.names, entry.weak) == (("Acme Motors", "Kestrel Works"), ("Kestrel Works",))
    assert entry.kind == "Company, sanctioned"
    assert entry.details == (("address", "1 Main St"), ("born", "1960"), ("number", "HRB 1"))
    assert met(workspace, "Kestrel Works")[0][2] == "possible"
    assert shown.lacks.endswith(
        "not kept of its entries: telephone, e-mail and web (1), other facts, such as sex (1)"
    )


def test_what_is_not_kept_is_told_with_counts_and_the_day_of_the_file_is_told(
    workspace: Workspace, tmp_path: Path
) -> None:
    assert loaded(workspace, tmp_path, EU_XML).lacks.endswith(
        "; not kept of its entries: telephone, e-mail and web (1), further legal acts (1),"
        " other facts, such as sex (1)"
    )
    shown = loaded(workspace, tmp_path, OFAC_CSV, "sdn.csv")
    assert shown.is_day_of_file
    assert "ALT.CSV and ADD.CSV" in shown.lacks
    again = workspace.party_lists.find(shown.id)
    assert (again.lacks, again.is_day_of_file) == (shown.lacks, True)


def test_the_journal_vouches_for_what_is_kept_of_entries(workspace: Workspace, tmp_path: Path) -> None:
    shown = loaded(workspace, tmp_path, UN_XML)
    assert shown.loaded is not None
    without = loaded(workspace, tmp_path, UN_XML.replace("OB0000001", "OB0000002"))
    assert without.loaded is not None
    assert without.version == "2"
    assert shown.loaded.entries_sha256 != without.loaded.entries_sha256


def test_a_search_keeps_what_the_judge_has_seen_and_reads_those_of_before(
    workspace: Workspace, tmp_path: Path
) -> None:
    loaded(workspace, tmp_path, EU_XML)
    desk = workspace.client_workspace(workspace.load_sample().value)
    desk.parties.create(Party(party="bear", name="Polar Bear", country=CountryCode("RU")))
    done = desk.searches.search_stale().value
    search: FirmSearch = done.now["bear"]
    (found,) = [candidate for candidate in search.candidates if candidate.entry.id == "EU.1.10"]
    assert found.entry.weak == ("Polar Bear",)
    assert found.verdict == "possible"
    row = row_of_search(search)
    assert search_of_row(row) == search
    older = row["candidates"].replace(',"weak":["Polar Bear"]', "")
    assert search_of_row({**row, "candidates": older}).candidates[0].entry.weak == ()
