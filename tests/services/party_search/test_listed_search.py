# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A name is looked up in the lists of the law file: who is found, its standing, and what an empty answer says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.party_search.firm_searches import ListAnswer, PartySearch
from desktop_app.services.workspace import open_workspace
from tests.making import program, put_empty_data_file

DAY = date(2026, 11, 26)


def looked_up(name: str, country: str = "", on: date = DAY) -> ListAnswer:
    return PartySearch(program(), on).search_name(name, country)


@pytest.mark.parametrize(
    ("name", "entry", "verdict"),
    [
        ("L3Harris Technologies", "control-2025-1-02", "match"),
        ("L3 Harris", "control-2025-1-02", "match"),
        ("l3哈里斯公司", "control-2025-1-02", "match"),
        ("LEIDOS INC.", "control-2025-13-01", "match"),
        ("Leydos", "control-2025-13-01", "match"),
        ("三菱重工業", "control-2026-11-02", "possible"),
    ],
)
def test_listed_names_are_found_as_they_are_written(name: str, entry: str, verdict: str) -> None:
    answer = looked_up(name)
    assert answer.verdict == verdict
    found = {candidate.entry.id: candidate for candidate in answer.candidates}
    assert found[entry].verdict == verdict
    assert found[entry].reasons


def test_every_listed_name_finds_its_own_entry_first_or_beside_its_like() -> None:
    search = PartySearch(program(), DAY)
    for entry in list(program().pack.listed.values())[::9]:
        for name in filter(None, (entry.name, entry.name_zh)):
            answer = search.search_name(name)
            assert answer.verdict == "match"
            assert entry.id in {candidate.entry.id for candidate in answer.candidates}, name


@pytest.mark.parametrize(
    ("on", "standing"),
    [(date(2025, 3, 5), "in_force"), (date(2026, 11, 26), "stopped"), (date(2024, 1, 1), "not_started")],
)
def test_the_standing_is_that_of_the_day(on: date, standing: str) -> None:
    assert looked_up("Leidos", on=on).candidates[0].standing == standing


def test_another_country_weakens_a_match() -> None:
    assert looked_up("Leidos Inc.", "US").verdict == "match"
    weakened = looked_up("Leidos Inc.", "MX")
    assert weakened.verdict == "possible"
    assert "the countries differ: MX and US" in weakened.candidates[0].reasons


def test_an_empty_answer_names_the_lists_with_their_day() -> None:
    answer = looked_up("Kitakami Motors GmbH")
    assert (answer.verdict, answer.candidates) == ("none", ())
    (searched,) = answer.lists
    assert (searched.id, searched.rows, searched.day) == (
        "cn-rare-earth",
        len(program().pack.listed),
        date(2026, 7, 24),
    )
    assert searched.sha256 == program().pack.files["listed_parties.csv"]


@pytest.mark.parametrize(("name", "country"), [(" ", ""), ("x" * 10_001, ""), ("Leidos", "USA")])
def test_what_cannot_be_looked_up_is_refused(name: str, country: str) -> None:
    with pytest.raises(Refused):
        looked_up(name, country)


def test_loaded_lists_are_searched_beside_those_of_the_law(tmp_path: Path) -> None:
    workspace = open_workspace(program(), put_empty_data_file(tmp_path / "data" / "lodestone.sqlite"))
    lists, file = workspace.party_lists, tmp_path / "own.csv"
    file.write_text(
        "id,name,aliases,country,list,notice,standing,from,until\n"
        "x1,Leidos Incorporated,,US,control,7/2026,,,\n"
        "x2,Kitakami Motors GmbH,北上电机有限公司,DE,control,8/2026,suspended,2026-01-01,2026-11-10\n",
        "utf-8",
    )
    lists.load_file(file)
    searched = [PartySearch(program(), DAY, lists)]
    lists.keep_index(lists.find("own"))
    (kept,) = (tmp_path / "data" / "list-indexes").iterdir()
    searched.append(PartySearch(program(), DAY, lists))
    kept.write_bytes(b"damaged")
    searched.append(PartySearch(program(), DAY, lists))
    lists.keep_index(lists.find("own"))
    assert kept.read_bytes() != b"damaged"
    for search in searched:
        both = search.search_name("Leidos Inc.")
        assert [(one.list_id, one.entry.id, one.verdict) for one in both.candidates][:2] == [
            ("cn-rare-earth", "control-2025-13-01", "match"),
            ("own", "x1", "match"),
        ]
        assert [one.id for one in both.lists] == ["cn-rare-earth", "own"]
        (met,) = search.search_name("北上电机").candidates
        assert (met.entry.id, met.name, met.standing) == ("x2", "北上电机有限公司", "unconfirmed")
    lists.remove("own")
    assert not kept.exists()
    assert [one.id for one in PartySearch(program(), DAY, lists).search_name("Kitakami").lists] == [
        "cn-rare-earth"
    ]
    workspace.close()


@pytest.mark.parametrize(
    ("alike", "shown", "more"), [(9, 10, 0), (10, 10, 0), (11, 11, 0), (50, 50, 0), (63, 50, 13)]
)
def test_what_scores_as_high_as_the_tenth_is_shown_up_to_fifty_and_counted_beyond(
    alike: int, shown: int, more: int, tmp_path: Path
) -> None:
    rows = [f"a{number},Zyrvandt Turbinenwerk\n" for number in range(alike)]
    file = tmp_path / "own.csv"
    file.write_text(
        "id,name\n"
        + "".join(rows)
        + "low,Zyrvandt Turbinenwerk Lager\nl2,Zyrvandt Turbinenwerk Lager Kaltbrunn\n",
        "utf-8",
    )
    workspace = open_workspace(program(), put_empty_data_file(tmp_path / "data" / "lodestone.sqlite"))
    workspace.party_lists.load_file(file)
    search = PartySearch(program(), DAY, workspace.party_lists)
    answer = search.search_name("Zyrvandt Turbinenwerk GmbH")
    assert (len(answer.candidates), answer.more) == (shown, more)
    assert len(answer.candidates) + answer.more + answer.lower == alike + 2
    assert {hit.score for hit in answer.candidates[:alike]} == {answer.candidates[0].score}
    assert len(search.find_entries("Zyrvandt Turbinenwerk GmbH")) == shown
    workspace.close()
