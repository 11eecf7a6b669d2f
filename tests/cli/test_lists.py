# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone list`` as a process: what it prints, and its exit status."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.cli import lists
from desktop_app.cli.main import run_command_line
from desktop_app.partynames import NameIndex
from tests.cli.test_command_line import lodestone
from tests.forging import behind_its_back, rechain
from tests.making import new_program
from tests.partynames.list_files import OWN
from tests.partynames.official_list_files import EU_XML, FOLDER

pytestmark = pytest.mark.e2e

FIELDS = ["id", "name", "day", "rows", "sha256", "source", "version"]


def test_lists_are_loaded_shown_compared_and_removed(tmp_path: Path) -> None:
    data, file = ("--data-dir", tmp_path / "data"), tmp_path / "own.csv"
    assert lodestone(*data, "list", "show").returncode == 3
    file.write_text(OWN, "utf-8")
    done = lodestone(*data, "list", "load", file, "--name", "Our own", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    loaded = json.loads(done.stdout)
    assert list(loaded) == FIELDS
    assert (loaded["id"], loaded["rows"], loaded["version"]) == ("our-own", 3, "1")
    file.write_text(OWN + "z9,Zed AG,,,,,,,,,,\n", "utf-8")
    assert "our-own@2" in lodestone(*data, "list", "load", file, "--name", "Our own").stdout
    shown = json.loads(lodestone(*data, "list", "show", "--json").stdout)
    assert [(one["id"], one["version"]) for one in shown[1:]] == [("our-own", "2"), ("our-own", "1")]
    assert (shown[0]["id"], list(shown[0])) == ("cn-rare-earth", FIELDS)
    tree = json.loads(lodestone(*data, "list", "diff", "our-own@1", "our-own", "--json").stdout)
    assert ([one["id"] for one in tree["new"]], tree["gone"], tree["changed"]) == (["z9"], [], [])
    assert "1 new, 0 gone, 0 changed" in lodestone(*data, "list", "diff", "our-own@1", "our-own").stdout
    assert lodestone(*data, "list", "remove", "our-own").returncode == 0
    assert len(json.loads(lodestone(*data, "list", "show", "--json").stdout)) == 1


def test_a_foreign_file_is_refused_before_a_data_folder_is_made(tmp_path: Path) -> None:
    file = tmp_path / "parts.csv"
    file.write_text("part,price\n1,2\n", "utf-8")
    done = lodestone("--data-dir", tmp_path / "data", "list", "load", file)
    assert (done.returncode, done.stdout) == (3, "")
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("parts.csv: this is no list of parties")
    assert not (tmp_path / "data" / "lodestone.sqlite").exists()


def test_the_template_has_the_columns(tmp_path: Path) -> None:
    file = tmp_path / "template.csv"
    assert lodestone("list", "template", file).returncode == 0
    assert file.read_text("utf-8-sig").startswith(
        "id,name,aliases,country,kind,list,notice,listed_on,standing,"
    )


def test_a_loaded_list_is_searched_by_party_check(tmp_path: Path) -> None:
    data, file = ("--data-dir", tmp_path / "data"), tmp_path / "own.csv"
    file.write_text("name,country,list\nKitakami Motors GmbH,DE,debtors\n", "utf-8")
    assert lodestone(*data, "list", "load", file).returncode == 0
    answer = json.loads(lodestone(*data, "party", "check", "Kitakami Motors", "--json").stdout)
    (candidate,) = answer["candidates"]
    assert list(candidate) == ["name", "list", "id", "score", "verdict", "reasons", "standing"]
    assert (candidate["list"], candidate["id"], candidate["standing"]) == (
        "own",
        "Kitakami Motors GmbH",
        "in_force",
    )
    told = lodestone(*data, "party", "check", "Kitakami Motors").stdout
    assert "debtors: in force on" in told
    assert "Searched: own, 1 names, version 1" in told


def test_a_list_that_takes_long_to_prepare_is_prepared_by_the_first_look_up_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lists, "_MOST_SECONDS", 0)
    monkeypatch.setattr(lists, "_ESTIMATED", 250)
    data, file = ["--data-dir", str(tmp_path / "data")], tmp_path / "own.csv"
    names = [f"Kitakami {number} Motors GmbH" for number in range(600)]
    file.write_text("name\n" + "\n".join(names), "utf-8")
    assert run_command_line(new_program(), [*data, "list", "load", str(file)]) == 0
    assert "prepared to be searched when the first name is looked up" in capsys.readouterr().out
    index = tmp_path / "data" / "list-indexes" / "own-1.index"
    assert not index.exists()
    for _ in range(2):
        words = [*data, "party", "check", "Kitakami 17 Motors", "--json"]
        assert run_command_line(new_program(), words) == 0
        assert json.loads(capsys.readouterr().out)["candidates"][0]["name"] == names[17]
        assert index.is_file()
        monkeypatch.setattr(NameIndex, "build", lambda *_: 1 / 0)  # it is not built again


def test_a_list_that_is_prepared_at_once_says_nothing_of_it(tmp_path: Path) -> None:
    data, file = ("--data-dir", tmp_path / "data"), tmp_path / "own.csv"
    file.write_text("name\nKitakami Motors GmbH\n", "utf-8")
    assert "prepared" not in lodestone(*data, "list", "load", file).stdout
    assert (tmp_path / "data" / "list-indexes" / "own-1.index").is_file()


def test_a_list_whose_entries_have_gone_is_refused_in_one_sentence(tmp_path: Path) -> None:
    data, file = ("--data-dir", tmp_path / "data"), tmp_path / "own.csv"
    file.write_text("name,country,list\nKitakami Motors GmbH,DE,debtors\nNanto Denki,JP,debtors\n", "utf-8")
    assert lodestone(*data, "list", "load", file).returncode == 0
    with closing(sqlite3.connect(tmp_path / "data" / "lodestone.sqlite")) as bare:
        bare.execute("DELETE FROM party_list_entry WHERE position = 1")
        bare.commit()
    checked = lodestone(*data, "party", "check", "Kitakami Motors")
    assert (checked.returncode, checked.stdout) == (3, "")
    assert checked.stderr.count("\n") == 1
    assert "2 entries were loaded, and the data file holds 1 of them" in checked.stderr
    verified = lodestone(*data, "journal", "verify")
    assert verified.returncode == 10
    assert "list own@1: It holds 1 entries; 2 were loaded." in verified.stdout


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE party_list_version SET day = 'no day'",
        "UPDATE party_list_version SET loaded_at = x'FF'",
        "UPDATE party_list_entry SET names = '{\"a\":'",
        "UPDATE party_list_entry SET names = 7",
    ],
)
def test_what_another_program_wrote_into_a_list_is_no_defect_of_this_one(change: str, tmp_path: Path) -> None:
    data, file = ("--data-dir", tmp_path / "data"), tmp_path / "own.csv"
    file.write_text("name,country,list\nKitakami Motors GmbH,DE,debtors\n", "utf-8")
    assert lodestone(*data, "list", "load", file).returncode == 0
    for index in (tmp_path / "data").glob("list-indexes/*"):
        index.unlink()
    with closing(sqlite3.connect(tmp_path / "data" / "lodestone.sqlite")) as bare:
        bare.execute(change)
        bare.commit()
    checked = lodestone(*data, "party", "check", "Kitakami Motors")
    assert (checked.returncode, checked.stdout) == (3, ""), checked.stderr
    assert checked.stderr.count("\n") == 1
    assert "altered outside the program" in checked.stderr


def test_show_reminds_of_lists_that_were_loaded_long_ago(tmp_path: Path) -> None:
    data, file = ("--data-dir", tmp_path / "data"), tmp_path / "own.csv"
    file.write_text(OWN, "utf-8")
    assert lodestone(*data, "list", "load", file).returncode == 0
    assert "look whether there is a newer one" not in lodestone(*data, "list", "show").stdout
    with behind_its_back(tmp_path / "data" / "lodestone.sqlite") as bare:
        bare.execute("UPDATE party_list_version SET loaded_at = '2026-01-05T12:00:00.000000Z'")
        bare.execute("UPDATE journal SET at = '2026-01-05T12:00:00.000000Z'")
        rechain(bare)
    assert "own was loaded " in lodestone(*data, "list", "show").stdout


def test_the_list_of_a_publisher_is_loaded_as_it_is_published(tmp_path: Path) -> None:
    data = ("--data-dir", tmp_path / "data")
    done = lodestone(*data, "list", "load", FOLDER / "eu.xml", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    loaded = json.loads(done.stdout)
    assert list(loaded) == FIELDS
    assert (loaded["name"], loaded["day"], loaded["rows"]) == ("EU consolidated list", "2026-11-20", 2)
    told = lodestone(*data, "list", "load", FOLDER / "sdn.csv").stdout
    assert "3 entries, known to " in told
    assert "(day of the file; the list states none)" in told
    answer = json.loads(lodestone(*data, "party", "check", "Polar Bear", "--json").stdout)
    (candidate,) = answer["candidates"]
    assert list(candidate) == ["name", "list", "id", "score", "verdict", "reasons", "standing"]
    assert (answer["verdict"], candidate["reasons"][0]) == (
        "possible",
        "the list calls Polar Bear a weak alias",
    )
    told = lodestone(*data, "party", "check", "Polar Bear").stdout
    assert "address: 1 Harbour St, 183000, Murmansk, RUSSIAN FEDERATION; number: Registration Number" in told
    assert "not kept of its entries: telephone, e-mail and web (1)" in told
    assert lodestone(*data, "journal", "verify").returncode == 0
    moved = tmp_path / "moved.xml"
    moved.write_text(EU_XML.replace("1 Harbour St", "2 Harbour St"), "utf-8")
    assert lodestone(*data, "list", "load", moved).returncode == 0
    listed = "eu-consolidated-list"
    tree = json.loads(lodestone(*data, "list", "diff", f"{listed}@1", f"{listed}@2", "--json").stdout)
    (changed,) = tree["changed"]
    assert (changed["weak"], changed["was"]["details"][0]) == (
        ["Polar Bear"],
        ["address", "1 Harbour St, 183000, Murmansk, RUSSIAN FEDERATION"],
    )


def test_xml_that_defines_entities_is_refused_in_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "bomb.xml"
    file.write_text('<?xml version="1.0"?><!DOCTYPE export [<!ENTITY a "aa">]><export>&a;</export>', "utf-8")
    done = lodestone("--data-dir", tmp_path / "data", "list", "load", file)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (3, "", 1)
    assert "defines entities of its own" in done.stderr
