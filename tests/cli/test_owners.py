# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone party owners`` as a process: exact ranges, both ways of counting, the tree in words, what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_command_line import lodestone

pytestmark = pytest.mark.e2e

PARTY: dict[str, Any] = {
    "role": "end_user",
    "name": "Motores SA",
    "owners": [
        {
            "name": "Kita Logistics",
            "percent": "55",
            "listed": "no",
            "owners": [{"name": "Hokuto", "percent": "40", "listed": "control"}],
            "owners_complete": "no",
        },
        {"name": "Lanhai", "percent": "14", "listed": "watch", "owners": []},
    ],
    "owners_complete": "yes",
}


def answer_to(folder: Path, party: dict[str, Any]) -> dict[str, Any]:
    done = lodestone("party", "owners", written(folder, json.dumps(party)), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def written(folder: Path, text: str) -> Path:
    file = folder / "party.json"
    file.write_text(text, "utf-8")
    return file


def test_both_ways_of_counting_are_exact_ranges(tmp_path: Path) -> None:
    assert answer_to(tmp_path, PARTY) == {
        "aggregate_and_indirect": {"from": "36", "to": "69", "held": "unknown"},
        "single_and_direct": {"from": "14", "to": "14", "held": "no"},
    }


def test_percents_of_percents_are_printed_whole(tmp_path: Path) -> None:
    inner = {"name": "L", "percent": "33.3333333333333333333333333333", "listed": "control"}
    outer = {"name": "B", "percent": "0.0000000001", "listed": "no", "owners": [inner]}
    answer = answer_to(tmp_path, {"owners": [outer], "owners_complete": "yes"})
    exact = "0.0000000000333333333333333333333333333333"
    assert answer["aggregate_and_indirect"] == {"from": exact, "to": exact, "held": "no"}


@pytest.mark.parametrize(
    ("said", "held"), [("yes", ("yes", "yes")), ("no", ("no", "no")), ("unknown", ("unknown", "no"))]
)
def test_what_is_said_of_the_party_counts_as_in_a_case(
    tmp_path: Path, said: str, held: tuple[str, str]
) -> None:
    answer = answer_to(tmp_path, {**PARTY, "held_by_listed": said})
    assert tuple(way["held"] for way in answer.values()) == held


def test_nobody_has_looked_is_anything(tmp_path: Path) -> None:
    anything = {"from": "0", "to": "100", "held": "unknown"}
    assert answer_to(tmp_path, {"name": "Q"}) == {
        "aggregate_and_indirect": anything,
        "single_and_direct": anything,
    }


def test_in_words_it_is_a_tree_with_the_totals_and_the_document_to_ask_for(tmp_path: Path) -> None:
    done = lodestone("party", "owners", written(tmp_path, json.dumps(PARTY)))
    assert done.stdout.splitlines() == [
        "Motores SA",
        "├─ Kita Logistics: 55 %, not listed; listed parties hold 40 to 100 % of it",
        "│  ├─ Hokuto: 40 %, control list; all of it counts",
        "│  └─ not known who holds: up to 60 %",
        "└─ Lanhai: 14 %, watch list; all of it counts",
        "Added up, through others too: 36 % known listed, 33 % unknown: not settled whether 50 % or more.",
        "  What would settle it: a register extract of Kita Logistics naming the holders of the remaining 60 %.",
        "Largest single direct holding: 14 % known listed, nothing unknown:"
        " not held 50 % or more by listed parties, on these facts.",
    ]


def test_a_firm_in_a_ring_shows_what_listed_owners_hold_and_names_the_others(tmp_path: Path) -> None:
    share = {
        "name": "listed owners, worked out along the ring",
        "percent": "37.5",
        "listed": "control",
        "owners": [],
    }
    named = {"name": "Beiling", "percent": "0", "listed": "no", "owners": []}
    firm = {"name": "Anshi", "percent": "60", "listed": "no", "owners": [share, named]}
    done = lodestone("party", "owners", written(tmp_path, json.dumps({"name": "P", "owners": [firm]})))
    assert done.stdout.splitlines()[1:4] == [
        "├─ Anshi: 60 %, not listed; listed parties hold 37.5 % of it: that part counts",
        "│  ├─ listed owners, worked out along the ring: 37.5 %",
        "│  └─ Beiling: named for the search; its share is in the line above",
    ]


def nested(levels: int) -> dict[str, Any]:
    holder: dict[str, Any] = {"percent": "100", "listed": "control"}
    for _ in range(levels - 1):
        holder = {"percent": "99.5", "listed": "no", "owners": [holder]}
    return {"owners": [holder], "owners_complete": "yes"}


def test_fifty_levels_are_read_and_no_more(tmp_path: Path) -> None:
    assert answer_to(tmp_path, nested(50))["aggregate_and_indirect"]["from"] == "99.5"
    done = lodestone("party", "owners", written(tmp_path, json.dumps(nested(51))))
    assert done.returncode == 3
    assert "the levels of owners go too deep" in done.stderr


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "the file is not JSON"),
        ("[]", "not an object"),
        ('{"name": "Q", "color": "red"}', "color: no such field is known here"),
        ('{"name": "Q", "name": "R"}', "the key stands twice"),
        ('{"owners": [{"percent": 50}]}', "owners[0].percent: 50 is a JSON number"),
        ('{"owners": [{"percent": "51"}, {"percent": "49.1"}]}', "the owners hold more than 100 % together"),
        ('{"owners": [{"percent": {"from": "9", "to": "8"}}]}', "the range runs from 9 down to 8"),
        ('{"owners": [{"listed": "yes"}]}', "owners[0].listed"),
    ],
)
def test_what_no_case_may_hold_is_refused_in_one_line(tmp_path: Path, text: str, says: str) -> None:
    done = lodestone("party", "owners", written(tmp_path, text), "--json")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith(f"{tmp_path / 'party.json'}: ")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    done = lodestone("party", "owners", tmp_path / "nobody.json")
    assert done.returncode == 3
    assert "nobody.json" in done.stderr
