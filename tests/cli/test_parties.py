# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone party compare`` as a process: answers in words and as JSON, batches, and what it refuses."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from desktop_app.cli.main import run_command_line
from desktop_app.services.party_search.firm_searches import ListAnswer, PartySearch
from tests.cli.test_command_line import lodestone, lodestone_process
from tests.making import new_program

pytestmark = pytest.mark.e2e


def test_two_names_are_compared_in_words() -> None:
    done = lodestone("party", "compare", "三菱重工業", "Mitsubishi Heavy Ind.")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("match: ")
    assert "Mitsubishi Heavy Ind" in done.stdout


def test_what_met_is_marked_in_both_names() -> None:
    done = lodestone("party", "compare", "Bank of China", "Bank of China Ltd., Frankfurt Branch")
    assert done.stdout.splitlines()[-3:] == [
        "  [Bank of China]",
        "  [Bank of China] (Ltd)., {Frankfurt} {Branch}",
        "  [met] (left aside) {only in one name}",
    ]


def test_an_answer_as_json_has_the_fields_that_are_agreed() -> None:
    countries = ("--left-country", "DE", "--right-country", "us")
    done = lodestone("party", "compare", "Nordwerk GmbH", "Nordwerk", *countries, "--json")
    answer = json.loads(done.stdout)
    assert list(answer) == ["left", "right", "verdict", "score", "reasons"]
    assert (answer["verdict"], answer["score"]) == ("possible", "0.80")
    assert answer["reasons"][0] == "the countries differ: DE and US"


def test_a_batch_answers_row_by_row_in_order(tmp_path: Path) -> None:
    file = tmp_path / "pairs.csv"
    file.write_text(
        "left,left_country,right,right_country\n"
        'Сухой,,"Sukhoi, PJSC",RU\n第14研究所,,第41研究所,\n"Bank of China",CN,"Bank of China, Frankfurt Branch",DE\n',
        "utf-8",
    )
    done = lodestone("party", "compare", "--batch", file, "--json-lines")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["verdict"] for answer in answers] == ["match", "none", "possible"]
    assert done.returncode == 0


def test_a_row_that_cannot_be_compared_is_named_and_the_others_follow(tmp_path: Path) -> None:
    file = tmp_path / "pairs.csv"
    file.write_text("left,left_country,right,right_country\nA,,A,\n,,B,\nC,ZZ,C,\nD,,D,\n", "utf-8")
    done = lodestone("party", "compare", "--batch", file, "--json-lines")
    first, empty, nowhere, last = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["verdict"], last["verdict"]) == ("match", "match")
    assert list(empty) == ["left", "right", "error"]
    errors = [empty["error"], nowhere["error"]]
    assert "row 3: left: the name is empty" in errors[0]
    assert "row 4: 'ZZ' is no country" in errors[1]
    assert (done.returncode, done.stderr.splitlines()) == (3, errors)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name,other\nA,B\n", "there is no column left and right"),
        ("left,right\nA,\n", "row 2: right: the name is empty"),
        ("left,left_country,right\nA,ZZ,B\n", "'ZZ' is no country"),
        ("", "there is no column left and right"),
    ],
)
def test_a_file_that_says_too_little_is_refused_in_a_sentence(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "pairs.csv"
    file.write_text(text, "utf-8")
    done = lodestone("party", "compare", "--batch", file, "--json-lines")
    assert done.returncode == 3
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", ["", "  ", " \u200b\u202e"])
def test_a_name_of_which_nothing_is_seen_is_refused(name: str) -> None:
    done = lodestone("party", "check", name)
    assert (done.returncode, done.stdout) == (3, "")
    assert "the name is empty" in done.stderr


def test_a_file_that_is_missing_or_no_text_is_refused(tmp_path: Path) -> None:
    assert lodestone("party", "compare", "--batch", tmp_path / "no.csv").returncode == 3
    file = tmp_path / "bytes.csv"
    file.write_bytes(b"left,right\n\xff\xfe,a\n")
    done = lodestone("party", "compare", "--batch", file)
    assert (done.returncode, "not text in UTF-8" in done.stderr) == (3, True)


@pytest.mark.parametrize("arguments", [("A",), ("A", "B", "C"), (), ("A", "B", "--batch", "x.csv")])
def test_wrong_usage_is_told(arguments: tuple[str, ...]) -> None:
    assert lodestone("party", "compare", *arguments).returncode == 2


def test_a_name_is_looked_up_in_words_with_notice_standing_and_lists() -> None:
    done = lodestone("party", "check", "L3 Harris")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("L3 Harris: a match")
    assert "control-2025-1-02" in done.stdout
    assert "No. 1 of 2025: in force" in done.stdout
    assert "Searched: cn-rare-earth, 277 names" in done.stdout


@pytest.mark.parametrize(
    ("name", "begins", "says"),
    [
        (
            "三菱重工業",
            "a possible meeting",
            ("三菱造船株式会社", "only the listed name has Shipbuilding", "known as one"),
        ),
        ("Mitsubishi Heavy Ind.", "a possible meeting", ("Mitsubishi Heavy Industries, written otherwise",)),
        ("Lockhead Martin", "a possible meeting", ("Lockhead Martin and Lockheed Martin are only alike",)),
        ("Lockheed Martin Ventures Europe", "a possible meeting", ("only the name looked up has Europe",)),
        ("Сухой", "no entry of these lists", ("Searched: ", "nor is any other list")),
        (
            "Huber Backwaren GmbH",
            "no entry of these lists",
            ("firms that a listed party owns are not in it",),
        ),
    ],
)
def test_an_answer_says_what_met_and_which_of_the_names_has_more(
    name: str, begins: str, says: tuple[str, ...]
) -> None:
    done = lodestone("party", "check", name)
    assert done.stdout.startswith(f"{name}: {begins}")
    for told in says:
        assert told in done.stdout
    assert not re.search(r"\bclear", done.stdout.lower())  # entries are called "Nuclear Fuel" as well


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Petrov, Vladimir", "Wladimir Petrow"),
        ("Zhengfei Ren", "任正非"),
        ("Katherine Oneil", "O'Neill, Catherine"),
    ],
)
def test_a_person_misspelt_and_in_another_order_is_the_same(left: str, right: str) -> None:
    assert lodestone("party", "compare", left, right).stdout.startswith("match: ")


def test_a_look_up_as_json_has_the_fields_that_are_agreed() -> None:
    answer = json.loads(lodestone("party", "check", "L3 Harris", "--json").stdout)
    assert list(answer) == ["name", "verdict", "candidates"]
    first = answer["candidates"][0]
    assert list(first) == ["name", "list", "id", "score", "verdict", "reasons", "standing"]
    assert (first["list"], first["id"], first["standing"]) == (
        "cn-rare-earth",
        "control-2025-1-02",
        "in_force",
    )


def test_a_batch_is_looked_up_row_by_row_past_one_that_cannot_be(tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    file.write_text("name,country\nKitakami Motors GmbH,DE\nLeidos,\n", "utf-8")
    done = lodestone("party", "check", "--batch", file, "--json-lines")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(answer["name"], answer["verdict"]) for answer in answers] == [
        ("Kitakami Motors GmbH", "none"),
        ("Leidos", "match"),
    ]
    assert done.returncode == 0
    file.write_text("name,country\nLeidos,\n ,DE\nLeidos,XX9\nLeidos,US\n", "utf-8")
    done = lodestone("party", "check", "--batch", file, "--json-lines")
    first, empty, nowhere, last = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["verdict"], last["verdict"]) == ("match", "match")
    assert (list(empty), empty["name"]) == (["name", "error"], " ")
    assert "row 3" in empty["error"]
    assert "row 4" in nowhere["error"]
    assert (done.returncode, done.stderr.splitlines()) == (3, [empty["error"], nowhere["error"]])


def test_names_that_come_again_are_looked_up_once_and_very_many_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []
    search_name = PartySearch.search_name

    def counting(search: PartySearch, name: str, country: str = "") -> ListAnswer:
        asked.append(name)
        return search_name(search, name, country)

    monkeypatch.setattr(PartySearch, "search_name", counting)
    file = tmp_path / "names.csv"
    file.write_text("name\n" + "Leidos\nKitakami Motors\n" * 30_000, "utf-8")
    words = ["party", "check", "--batch", str(file), "--json-lines"]
    assert run_command_line(new_program(), words) == 0
    answers = [json.loads(line)["verdict"] for line in capsys.readouterr().out.splitlines()]
    assert answers == ["match", "none"] * 30_000
    assert asked == ["Leidos", "Kitakami Motors"]
    file.write_text("name\n" + "\n".join(f"Kitakami {number}" for number in range(10_001)), "utf-8")
    assert run_command_line(new_program(), words) == 3
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "names.csv holds 10001 different names; at most 10000 are looked up at once" in printed.err
    assert "Split it" in printed.err


@pytest.mark.parametrize(
    ("command", "columns"), [("check", "name,country"), ("compare", "left,left_country,right,right_country")]
)
def test_a_cell_longer_than_any_name_is_refused(command: str, columns: str, tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    file.write_text(f'{columns}\n"{"x" * 200_000},\n', "utf-8")
    refused = lodestone_process("party", command, "--batch", file, "--json-lines")
    assert (refused.returncode, refused.stdout, refused.stderr.count("\n")) == (3, "", 1)
    assert "names.csv: a cell is longer than any name" in refused.stderr


def test_a_script_whose_words_no_table_holds_is_told(tmp_path: Path) -> None:
    answer = json.loads(lodestone("party", "check", "บริษัท ABC จำกัด", "--json").stdout)
    assert (list(answer)[:3], answer["not_read"]) == (["name", "verdict", "candidates"], ["Thai"])
    said = lodestone("party", "check", "บริษัท ABC จำกัด").stdout
    assert "Not read as words: letters in Thai. Look the name up in Latin letters as well." in said
    answer = json.loads(lodestone("party", "compare", "ქართული", "ไทย", "--json").stdout)
    assert (list(answer)[-2:], answer["not_read"]) == (["reasons", "not_read"], ["Geor", "Thai"])
    assert "letters in Georgian and Thai" in lodestone("party", "compare", "ქართული", "ไทย").stdout
    file = tmp_path / "names.csv"
    file.write_text("name,country\nไทย,TH\nLeidos,\n", "utf-8")
    rows = lodestone("party", "check", "--batch", file, "--json-lines").stdout.splitlines()
    assert [json.loads(row).get("not_read") for row in rows] == [["Thai"], None]
